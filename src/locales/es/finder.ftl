### El buscador.

## Teclas.

key-enter = Intro
key-esc = Esc
key-tab = Tab
key-back-tab = Mayús-Tab
key-backspace = Retroceso
key-delete = Supr
key-up = Arriba
key-down = Abajo
key-left = Izquierda
key-right = Derecha
key-page-up = Re Pág
key-page-down = Av Pág
key-home = Inicio
key-end = Fin
key-space = Espacio

## Órdenes: una o dos palabras para el pie, y una frase para la ayuda.

label-open = Abrir
label-back = Volver
label-next-part = Otra parte
label-previous-part = Parte anterior
label-up = Subir
label-down = Bajar
label-page-up = Subir página
label-page-down = Bajar página
label-first = Primero
label-last = Último
label-left = Izquierda
label-right = Derecha
label-word-left = Palabra antes
label-word-right = Palabra después
label-line-start = Inicio
label-line-end = Final
label-delete-back = Borrar
label-delete-forward = Borrar
label-delete-word = Borrar palabra
label-clear-box = Vaciar
label-crisis = Crisis
label-help = Ayuda
label-about = Sobre Wayhome
# El nombre del otro idioma, en ese idioma.
label-language = English
label-actions = ¿Y ahora?
label-parts = Lo buscado
label-switch-part = Quitar o poner
label-other-places = Otros lugares
label-person = Sobre usted
label-choose = Elegir
label-number = Marcar
label-filters = Filtros
label-clear-filters = Quitar filtros
label-copy-phone = Copiar número
label-scan-code = Código
label-add = Agregar
label-my-list = Mi lista
label-sheet = Hoja
label-print = Imprimir
label-save = Guardar
label-note = Nota
label-take-out = Sacar
label-move-up = Subir
label-move-down = Bajar
label-redraw = Dibujar
label-leave = Salir

command-open = Abre el lugar que eligió.
command-back = Vuelve un paso atrás.
command-next-part = Va a la parte que sigue de la pantalla.
command-previous-part = Va a la parte de antes.
command-up = Sube.
command-down = Baja.
command-page-up = Sube una página.
command-page-down = Baja una página.
command-first = Va al primero.
command-last = Va al último.
command-left = Va a la izquierda.
command-right = Va a la derecha.
command-word-left = Va una palabra a la izquierda.
command-word-right = Va una palabra a la derecha.
command-line-start = Va al inicio de la caja.
command-line-end = Va al final de la caja.
command-delete-back = Borra la letra de antes.
command-delete-forward = Borra la letra que sigue.
command-delete-word = Borra la palabra de antes.
command-clear-box = Vacía la caja.
command-crisis = Muestra a quién llamar en una crisis.
command-help = Muestra o cierra esta ayuda.
command-about = Muestra de cuándo es esto, quién lo hizo y las licencias.
command-language = Change to English.
command-actions = Muestra qué puede hacer con este lugar.
command-parts = Va a la línea que dice qué buscamos.
command-switch-part = Quita una parte de esa línea o la pone otra vez.
command-other-places = Elige entre lugares con el mismo nombre.
command-person = Pregunta dónde está ahora y quién necesita ayuda.
command-choose = Elige la línea marcada.
command-number = Marca la línea con este número. En una ficha, muestra qué puede hacer.
command-filters = Muestra o cierra los filtros.
command-clear-filters = Quita todos los filtros.
command-copy-phone = Copia el número de teléfono. Otra vez copia el siguiente.
command-scan-code = Muestra un código para la cámara de un teléfono.
command-add = Agrega a su lista el lugar elegido.
command-my-list = Muestra o cierra su lista.
command-sheet = Muestra la hoja: su lista en una página.
command-print = Imprime la hoja.
command-save = Guarda la hoja en un archivo.
command-note = Escribe una línea suya sobre un lugar de su lista.
command-take-out = Saca un lugar de su lista, o borra una lista guardada.
command-move-up = Sube un lugar en su lista.
command-move-down = Baja un lugar en su lista.
command-redraw = Dibuja otra vez la pantalla.
command-leave = Sale de Wayhome.

why-not-results = Primero escriba lo que necesita.
why-not-places = No se conoce otro lugar con ese nombre.
why-not-filters = No hay ningún filtro.
why-not-phone = Aún no hay un número que copiar.
why-not-code = No hay nada de que mostrar un código.
why-not-row = Ninguna línea tiene ese número.
why-not-letters = Aquí no se escribe. { $back } vuelve; escriba allí.
why-not-text = La caja está vacía.
why-not-add = Primero elija un lugar. Uno cerrado no va en la lista.
why-not-twice = Este lugar ya está en su lista.
why-not-full = Su lista está llena.
why-not-sheet = Primero elija un lugar.
why-not-save = En esta máquina no se guarda nada. Sí puede imprimir.
why-not-save-copy = En esta máquina no se guarda nada. Copie la página a mano.
why-not-item = Primero elija un lugar de su lista.
why-not-busy = Espere un momento. Lo anterior no ha terminado.
why-not-name = Un nombre lleva solo letras y números, 40 como máximo.
why-not-open = Primero guarde su lista, o saque todo.

## Pantalla.

finder-name = Wayhome
finder-about = ayuda para quienes vuelven a casa
finder-directory = Datos de { $date }
finder-search = Buscar:
finder-where = Dónde:
finder-looked-for = Buscamos:
finder-part-off = { $part } (sin usar)
finder-part-others = { $part } ({ $count ->
    [one] 1 lugar más
   *[other] { $count } lugares más
})
finder-crisis-banner = ¿En peligro, o piensa en morir? Llame o mande un texto al { $number }. En la cárcel o prisión: dígaselo ya a un oficial o una enfermera. { $key } muestra más.
finder-closed = Cerrado. Ábralo para ver por qué.
finder-left-out = No se muestra entre los lugares. Ábralo para ver por qué.
finder-instead = vaya aquí en su lugar
finder-cannot-take = no acepta a esta persona
finder-no-phone = sin teléfono conocido
finder-nothing = Nada va con estas palabras. Pruebe con menos palabras, o solo un lugar.
finder-filters = Solo:
finder-filters-clear = { $clear } quita los filtros.
finder-nothing-filters = Ningún lugar pasa estos filtros. { $clear } los quita.
finder-limited = Con estos filtros: { $text }
finder-searching = Buscando…
finder-note = Nota:
finder-list-name = Nombre:
finder-on-list = en su lista
list-more = Más lugares
heading-my-list = Mi lista
heading-sheet = Hoja
heading-kept = Listas guardadas
heading-results = Lugares: { $here } de { $total }
heading-card = Sobre este lugar
heading-help = Ayuda
heading-crisis = Ayuda en una crisis
heading-actions = ¿Y ahora?
heading-code = Código
heading-places = Otros lugares
heading-filters = Filtros
heading-none = Ningún lugar
heading-where = Dónde
heading-about-you = Sobre usted
heading-more-below = sigue abajo

status-start = Escriba qué necesita. O un número, y después { $choose }. { $help } o ? muestra la ayuda.
status-chosen = { $open } abre el primer lugar. { $down } va a la lista. { $back } va al inicio.
status-typing = Siga escribiendo. { $back } vacía la caja.
status-box = { $open } abre el primer lugar. { $down } va a la lista. { $back } vacía la caja.
status-used = Escriba para buscar otra cosa. { $right } deja estas palabras. { $down } va a la lista. { $back } vacía la caja.
status-list = { $open } abre el lugar con la marca >. { $add } lo agrega a su lista. { $back } vuelve.
status-parts = { $left } y { $right } eligen. { $switch } la quita o la pone. { $back } vuelve.
status-menu = { $choose } elige la línea con la marca >. Un número marca su línea. { $back } vuelve.
status-where-number = { $choose } toma la línea con la marca >. O escriba el resto del código postal.
status-where = { $choose } toma el lugar con la marca >. { $back } vuelve.
status-card = { $open } o un número muestra qué hacer. { $up } y { $down } mueven el texto. { $back } vuelve.
status-code = { $choose } muestra el código siguiente. { $back } vuelve.
status-layer = { $up } y { $down } mueven el texto. { $back } cierra esto.
status-line = { $choose } toma lo que escribió. { $back } vuelve sin eso.
status-sheet = Esta es la página. { $print } la imprime. { $back } vuelve.
status-sheet-only = Esta es la página para copiar a mano. { $back } vuelve.
status-added = { $count ->
    [one] Agregado: hay 1 lugar en su lista. { $list } la muestra.
   *[other] Agregado: hay { $count } lugares en su lista. { $list } la muestra.
}
status-moved = Ahora es el número { $number } de { $count }.
status-clear = ¿Sacar todo? { $remove } lo saca. Otra cosa lo deja.
status-forget = ¿Borrar para siempre la lista { $name }? { $yes } la borra. Otra cosa la deja.
status-trouble = { $help } muestra la ayuda. { $leave } sale.
status-leave = ¿Salir de Wayhome? { $open } sale. Otra cosa se queda.
status-leave-list = ¿Salir de Wayhome? Su lista no está guardada. { $open } sale. Otra cosa se queda.
status-copied = Copiado: { $number }, si su pantalla lo permite.
status-copied-next = Tiene { $count } números. { $key } copia el siguiente.
status-settings = { $count ->
    [one] 1 ajuste tiene un error y no se usa. Para verlo: wayhome config --check
   *[other] { $count } ajustes tienen errores y no se usan. Para verlos: wayhome config --check
}

trouble-open = No se puede abrir la lista de lugares. En una crisis llame o mande un texto al { $number }. Instale Wayhome otra vez, o pregunte a quien lo instaló.
trouble-search = Esa búsqueda falló. Lo que ve es de antes. Cambie una palabra y pruebe otra vez.
trouble-worker = La búsqueda se detuvo. Salga y abra Wayhome otra vez.
tiny-sentence = Agrande esta ventana.

## Inicio.

start-title = ¿Qué necesita?
start-which = ¿Cuál de estos?
start-more = Más…
start-crisis = ¿En peligro, o piensa en morir? { $key } muestra a quién llamar.
start-opening = Abriendo la lista de lugares…
start-age = Datos de { $date }: { $months ->
    [0] son de este mes
    [one] tienen 1 mes
   *[other] tienen { $months } meses
}.
group-tonight = Para esta noche
group-treatment = Tratamiento
group-housing = Vivienda
group-peers = Alguien que ya lo vivió
group-papers = Papeles y leyes
group-work = Trabajo y escuela
group-more = Otras cosas

## Dónde, y sobre la persona.

where-title = ¿Dónde busca ayuda?
where-how = Escriba ciudad, código postal, condado o estado. O sáltelo.
where-skip = Saltar: buscar en todas partes
where-keep = Dejar { $place }
where-any = Buscar en todas partes
where-list = Elegir de una lista
where-zip = Escriba los cinco números del código postal.
where-none = No conocemos ese lugar. Pruebe el código postal o el estado.
atlas-state = ¿Qué estado?
atlas-part = { $first } a { $last }
about-you-title = Diga solo lo que quiera. No se guarda.
about-you-go = Seguir
about-you-stage = ¿Adentro o afuera?
about-you-people = ¿Quién necesita ayuda?
about-you-barriers = ¿Qué puede ser un problema?
about-you-place = ¿Dónde busca?
about-you-not-said = sin decir
about-you-done = Listo
about-you-line = Usted:
about-you-ask = { $key } pregunta quién necesita ayuda y qué es un problema.
about-you-change = { $key } lo cambia.

## Páginas para elegir.

menu-chosen = { $name } (sí)
filter-need = Qué necesita
filter-people = Para quién es
filter-setting = Cómo ayudan
filter-state = Estado
filter-takes = Aceptan
filter-language = Idioma
filter-peers = Trabaja allí gente que ha vivido lo mismo
filter-inside = Van a cárceles y prisiones
filter-free = Gratis
filter-only-free = gratis
filter-any = todo
filter-on = sí
filter-off = no
filter-fit = { $count ->
    [one] Ahora queda 1 lugar.
   *[other] Ahora quedan { $count } lugares.
}
filter-count = { $count ->
    [one] 1 lugar
   *[other] { $count } lugares
}
filter-kept = { $count ->
    [one] 1 no lo dice; se queda
   *[other] { $count } no lo dicen; se quedan
}
filter-unknown = { $name } ({ $count ->
    [one] 1 no lo dice
   *[other] { $count } no lo dicen
})
actions-copy = Copiar el número
actions-copy-other = Copiar otro número
actions-code = Mostrar un código para la cámara de un teléfono
actions-add = Agregarlo a mi lista
actions-my-list = Ver mi lista
actions-next = Si le dicen que no: { $name }
actions-instead = Vaya aquí: { $name }
actions-list = Volver a la lista
actions-start = Volver al inicio
code-how = Apunte con la cámara de un teléfono.
code-no-room = No hay espacio para el código. Agrande esta ventana.
code-no-blocks = Esta pantalla no puede dibujar el código.
places-title = ¿Cuál de ellos?
places-people = unas { $people } personas

## Mi lista.

mine-empty = Aún no hay nada en su lista. Elija un lugar, y { $add } lo agrega.
mine-count = { $count ->
    [one] 1 lugar.
   *[other] { $count } lugares.
}
mine-for-now = Se borra cuando usted sale.
mine-kept = Guardada como { $name }.
mine-changed = Falta guardar algo en { $name }.
mine-order-first = Lo primero va arriba, como en la hoja.
mine-order-own = En su propio orden, como en la hoja.
mine-sheet = Ver la hoja
mine-sheet-one = Ver la hoja del lugar elegido
mine-print = Imprimir
mine-save = Guardar en un archivo
mine-keep = Guardar esta lista para otro día
mine-open = Abrir una lista guardada
mine-sort = Poner otra vez arriba lo primero
mine-clear = Sacar todo
mine-forget = Borrar la lista { $name } que guardó
mine-read = Leer sobre este lugar
mine-note = Escribir una nota
mine-up = Subir
mine-down = Bajar
mine-remove = Sacar
note-how = Escriba una línea de { $most } letras como máximo. También va en la hoja.
note-too-long = La nota tiene { $long } letras. En su línea caben { $most }.
paper-busy = En eso estamos…
paper-slow = Esto tarda mucho. Puede seguir. Aquí se dice cómo terminó.
paper-slow-wait = Esto tarda mucho. Espere, por favor.
sheet-making = Se hace la hoja…
save-title = ¿En qué forma?
saved-as = Se guardó: { $file }
format-text = Texto, como en la pantalla
format-ascii = Solo letras simples, para impresoras viejas
format-markdown = En Markdown
format-html = Página web con letra grande, para abrir e imprimir
format-json = Para otros programas
format-vcard = Para los contactos de un teléfono
format-csv = Una tabla
keep-title = ¿Qué nombre lleva esta lista?
keep-how = Es un archivo en esta máquina. Solo su cuenta lo puede leer.
kept-title = ¿Cuál lista?
kept-none = Aquí no hay listas guardadas.
kept-as = Se guardó: { $file }
kept-there = Ya hay una lista { $name }. Use otro nombre, o abra esa primero.
kept-aside = El archivo viejo está aquí: { $file }
kept-opened = { $count ->
    [one] { $name }: 1 lugar.
   *[other] { $name }: { $count } lugares.
}
kept-mistakes-more = { $count ->
    [one] Una línea más no se puede leer.
   *[other] Otras { $count } líneas no se pueden leer.
}
kept-left-aside = Esas líneas se dejaron aparte.
kept-forgotten = Se borró: { $name }
kept-not-text = esta línea no es texto
kept-twice = `{ $id }` está dos veces
kept-too-many = en una lista caben { $most } lugares como máximo
kept-file-head = Una lista de Wayhome. En cada línea: el id de un lugar, su nota, para qué es. Con tabuladores.
errand-failed = No se pudo. Pruebe otra vez.
errand-waiting = Se sigue imprimiendo o guardando. Ctrl-C deja de esperar.

## Ficha de crisis.

crisis-alone = No tiene que pasar por esto a solas.
crisis-inside = En la cárcel o prisión: dígaselo ya a un oficial o una enfermera.
crisis-inside-say = Diga: «Necesito ayuda ya. Puedo hacerme daño.»
crisis-call = Llame o mande un texto al { $number }
crisis-call-how = A toda hora, gratis. Oprima 2 para español, 1 para veteranos.
crisis-text = Mande la palabra AYUDA en un texto al { $number }
crisis-danger = Si alguien está herido o en peligro ahora mismo
crisis-emergency = Llame al { $number }

## Ayuda.

help-title = Cómo usar Wayhome
help-step-say = Diga qué necesita, en sus palabras. O un número, y después { $choose }.
help-step-where = Diga dónde: ciudad o código postal. { $person } pregunta quién necesita ayuda.
help-step-open = { $down } va a la lista. { $open } abre el lugar con la marca >.
help-step-card = Lea si le aceptan, cómo llamarlos y qué llevar.
help-step-call = Después llame. Cada lugar le dice qué decir, y quién sigue.
help-step-list = { $add } pone un lugar en su lista. { $sheet } lo muestra todo en una página.
help-step-crisis = { $crisis } muestra a quién llamar en una crisis, a toda hora.
help-private = Lo que escribe se queda aquí y nunca se manda. Solo se guardan las listas y hojas que usted guarda.
help-group-always = En todo momento
help-group-move = Para moverse
help-group-list = Mi lista
help-group-type = Para cambiar lo escrito

## Ficha.

card-take = ¿Me aceptan?
card-reach = ¿Cómo los contacto?
card-inside = Desde aquí adentro
card-bring = ¿Qué llevo?
card-cost = ¿Cuánto cuesta?
card-runs = ¿Quién lo lleva?
card-sure = ¿Qué tan seguros estamos?
card-sources = ¿Dónde lo leímos?
card-on-list = En su lista.
card-no = Si le dicen que no
card-no-others = No hay otro lugar en esta lista. Vuelva y pruebe con menos palabras.
card-say = Cuando llame, puede decir
card-not-known = No se sabe. Pregunte.
card-ask-about = No se sabe. Pregunte por: { $things }.
card-ask-if = No se sabe. Pregunte si: { $things }.
card-closed = Cerrado. No vaya allí.
card-left-out = No mostramos este lugar entre los otros.
card-call-first = Llame antes: { $checked }.
card-unseen = Llame antes: hace tiempo que no hay señal de este lugar.
card-why = Está aquí por: { $reasons }.
card-for = Para
card-who = Quién puede ir
card-address = Dirección
card-start = Cómo empezar
card-hours = Horario
card-email = Correo electrónico
card-website = Página web
card-write-to = Escriba a
card-who-must-ask = Quién debe pedirlo
card-also = También se llama
card-languages = Idiomas
card-sure-high = Bastante seguros
card-sure-medium = Algo seguros
card-sure-low = Poco seguros
card-sure-line = { $sure }, { $checked }.
card-source = De { $date }: { $what }
card-source-undated = Sin fecha: { $what }
card-english-parts = Parte de esto está en inglés, como lo hallamos.

phone-main = número principal
phone-crisis = en una crisis
phone-text = para mensajes de texto
phone-text-to = texto al
phone-tty = para TTY
phone-fax = fax
phone-spanish = en español

card-barrier-record = Antecedentes
card-barrier-violent-record = Antecedentes de violencia
card-barrier-registry = En el registro
card-barrier-open-warrant = Una orden de arresto
card-barrier-supervision = Probatoria o libertad condicional
card-barrier-opioid-medicine = Medicina para uso de opioides
card-barrier-partner = Su pareja
card-barrier-children = Sus hijos
ask-barrier-record = antecedentes
ask-barrier-violent-record = antecedentes de violencia
ask-barrier-registry = el registro
ask-barrier-open-warrant = una orden de arresto
ask-barrier-supervision = probatoria o libertad condicional
ask-barrier-opioid-medicine = medicina para uso de opioides
ask-barrier-partner = su pareja
ask-barrier-children = sus hijos
card-inside-write = Contestan cartas
card-inside-collect-calls = Aceptan llamadas por cobrar
card-inside-join-before-release = Puede empezar antes de salir
card-inside-visits = Vienen adentro
card-inside-same-people-after = La misma gente ayuda después
ask-inside-write = cartas
ask-inside-collect-calls = llamadas por cobrar
ask-inside-join-before-release = empezar antes de salir
ask-inside-visits = visitas adentro
ask-inside-same-people-after = la misma gente después
card-peers-run-by-peers = Lo lleva gente que lo ha vivido
card-peers-staffed-by-peers = Aquí trabaja gente que lo ha vivido
card-peers-staff-locked-up = Personal que estuvo en prisión
ask-peers-run-by-peers = lo lleva gente que lo ha vivido
ask-peers-staffed-by-peers = aquí trabaja gente que lo ha vivido
ask-peers-staff-locked-up = alguien del personal estuvo en prisión

## Qué decir cuando llama.

say-script = «{ $text }»
say-hello = Hola. Busco ayuda.
say-need = Hola. Busco ayuda: { $need }.
say-stage-inside = Todavía estoy adentro.
say-stage-soon = Salgo pronto.
say-stage-today = Salí hoy.
say-stage-out = Salí hace un tiempo.
say-join = ¿Puedo anotarme antes de salir?
say-who-near = ¿Quién me puede ayudar cerca de aquí?
say-barrier-record = ¿Aceptan a personas con antecedentes?
say-barrier-violent-record = ¿Aceptan a personas con antecedentes de violencia?
say-barrier-registry = ¿Aceptan a personas que deben registrarse?
say-barrier-open-warrant = ¿Aceptan a personas con una orden de arresto?
say-barrier-supervision = ¿Aceptan a personas en probatoria o libertad condicional?
say-barrier-opioid-medicine = ¿Puedo tomar allí medicina para opioides?
say-barrier-partner = ¿Puede venir mi pareja?
say-barrier-children = ¿Pueden venir mis hijos?
say-room = ¿Hay lugar ahora?
say-room-later = ¿Habrá lugar cuando yo salga?
say-bring = ¿Qué debo llevar?
say-cost = ¿Cuánto cuesta?
say-write-back = Por favor, contésteme por carta.

## Líneas simples.

plain-how = Escriba un número o palabras, y después Intro. 0 vuelve. ? muestra más, y English. ! muestra a quién llamar en una crisis.
plain-help = Escriba qué necesita y dónde está. Abra un lugar con su número. Después llame.
plain-places = Lugares: { $total }
plain-more = Un número abre un lugar. Intro muestra más lugares.
plain-end = Un número abre un lugar. Son todos.
plain-again = Intro lo muestra otra vez.
plain-number = El número es { $number }
plain-more-title = Qué más puede hacer aquí
plain-about-ask = Escriba { $key } para decir quién necesita ayuda y qué es un problema.
plain-crisis-ask = ¿En peligro, o piensa en morir? Escriba { $key } para ver a quién llamar.
plain-filters = Muestra los filtros.
plain-my-list = Muestra su lista.
plain-sheet-both = Escriba { $more } para imprimirla o guardarla.
plain-sheet-print = Escriba { $more } para imprimirla.
plain-sheet-save = Escriba { $more } para guardarla.

## Sobre Wayhome.

program-what = Wayhome halla ayuda para quienes vuelven a casa. No necesita red.
program-licences-how = { $choose } muestra las licencias de otros.
program-licences = Licencias de otros
