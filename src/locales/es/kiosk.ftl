### El quiosco: lo que pone el personal, y lo que le dice.

## Qué hace cada ajuste de kiosk.toml.

about-kiosk-facility = El nombre de esta cárcel o casa. Se ve en la primera pantalla.
about-kiosk-place = Adónde vuelve la gente: un condado, una ciudad con su estado o un código postal. Cuenta cuando no se escribe un lugar.
about-kiosk-language = El idioma de la primera pantalla: en para inglés, es para español. Una tecla lo cambia en toda pantalla. Cada persona empieza con este.
about-kiosk-theme = Cómo se ve la pantalla.
about-kiosk-ascii = Dibujar solo con letras y signos simples. Ponga true si ve cuadros o signos raros.
about-kiosk-plain = Habla en líneas y números, para lectores de pantalla y braille. Ponga true donde haya uno.
about-kiosk-bundles = La carpeta de los archivos de lugares que usted pone con: wayhome kiosk install. Quítela para mostrar los lugares que trae el programa.
about-kiosk-key = La clave pública de quienes firman esos archivos. Es la segunda línea del archivo minisign.pub.
about-kiosk-idle = Cuántos segundos pueden pasar sin una tecla. Luego el quiosco pregunta si usted sigue ahí.
about-kiosk-warning = Cuántos segundos hay para decir que sí. Luego se borra todo.
about-kiosk-hide = Tipos de ayuda que no se deben ver. `wayhome about` muestra sus nombres. La ayuda para quien está en peligro siempre se ve.
about-kiosk-print = La orden que imprime. Recibe la hoja por su entrada. Quítela para no imprimir.
about-kiosk-counts = Un archivo para contar cuántas personas buscaron cada tipo de ayuda en un día. Sin palabras, y nada menor de 10. Quítelo para no contar nada.
about-kiosk-report = Cómo avisar que alguien sufre daño aquí. Una línea para cada modo.
about-kiosk-advocates = Gente de afuera que ayuda a quienes sufrieron daño aquí. Una línea para cada uno.
about-kiosk-own-crisis-line = Su propia línea para una crisis, y cómo llamar.
about-kiosk-phones-reach-988 = ¿Se puede llamar al 988 desde los teléfonos de aquí? Ponga yes, no o unknown.
about-kiosk-phone-rules = Cómo sirven los teléfonos de aquí. Una línea para cada regla.

example-kiosk-head = Ajustes del quiosco. Todo lo que está aquí es inventado. Quite el signo # de una línea y escriba lo suyo. Busque errores con: wayhome kiosk --check-config

kiosk-good = { $file }: sin errores.
kiosk-mistakes = { $count ->
    [one] { $file }: 1 error. El quiosco no empieza hasta que lo arregle.
   *[other] { $file }: { $count } errores. El quiosco no empieza hasta que los arregle.
}
kiosk-flaws = { $count ->
    [one] { $file }: 1 error. El quiosco empieza de todos modos, sin eso.
   *[other] { $file }: { $count } errores. El quiosco empieza de todos modos, sin eso.
}

## Archivos de lugares en el quiosco.

kiosk-bundle = { $name }: { $title }, { $count } lugares, { $until }.
kiosk-good-until = sirve hasta { $day }
kiosk-expired = ya pasó su último día, { $day }
kiosk-no-end = sin último día
kiosk-in-use = En uso.
kiosk-none-in-use = El quiosco muestra los lugares que trae el programa.
kiosk-none-yet = No hay ningún archivo de lugares en `{ $folder }`. Para poner uno: wayhome kiosk install ARCHIVO
kiosk-installed = Se puso: { $bundle }
kiosk-rolled-back = Se volvió a: { $bundle }
kiosk-next-start = El quiosco lo muestra desde que empiece otra vez.
kiosk-kept = Nada ha cambiado.
kiosk-no-bundles = El quiosco aún no tiene sitio para archivos. Ponga `bundles` y `key` en sus ajustes.

kiosk-unreadable = No se puede leer `{ $file }`: { $cause }.
kiosk-unwritable = No se puede escribir `{ $file }`: { $cause }.
kiosk-cause-full = el disco está lleno
kiosk-cause-read-only = el disco es solo para leer
kiosk-cause-denied = esta cuenta no puede hacerlo. Pruebe como root
kiosk-cause-gone = no está ahí
kiosk-not-a-file = `{ $file }` no es un archivo.
kiosk-too-large = `{ $file }` es muy grande. Se leen hasta { $most } MiB.
kiosk-not-signed = No está la firma `{ $file }`. Cópiela también.
kiosk-no-signature = No se puede leer la firma de `{ $file }`. Pida otra copia de los dos archivos.
kiosk-other-key = `{ $file }` tiene la firma de otra clave, no la de los ajustes. No lo use. Pregunte a quien lo mandó.
kiosk-altered = `{ $file }` no es lo que se firmó. No lo use. Pida otra copia.
kiosk-not-opened = No se puede abrir: { $cause }. Pida otra copia.
kiosk-empty = No tiene lugares.
kiosk-record = No se puede leer en él el lugar `{ $id }`. Pida otra copia.
kiosk-steers = El lugar `{ $id }` tiene signos ocultos que pueden cambiar la pantalla. No lo use.
kiosk-shelter = El lugar `{ $id }` da la calle de un albergue que no se debe saber. No lo use.
kiosk-older = Es de { $found }, de antes que el que está en uso, de { $now }. Para volver: wayhome kiosk rollback.
kiosk-unknown-name = No hay `{ $name }` en el quiosco. Hay: { $known }.
kiosk-no-earlier = No hay uno de antes al que volver.
kiosk-already = `{ $name }` ya está en uso.
kiosk-unnamed = `{ $file }` no nombra ningún archivo bueno de lugares. Por eso vale el más nuevo. Para fijarlo: wayhome kiosk rollback { $name }
kiosk-busy = Alguien pone ahora un archivo en `{ $file }`. Pruebe otra vez.

## La prueba.

kiosk-no-sandbox = Esta computadora no puede encerrar el quiosco. Necesita Linux 5.13 o más nuevo, con Landlock y seccomp
try-cannot = No se puede hacer la prueba
try-promise = N.º
try-what = Qué se probó
try-result = Resultado
try-refused = bien: afuera se puede, adentro no
try-never = bien: adentro no se puede, y afuera tampoco
try-possible = MAL: se puede adentro
try-good = bien: { $text }
try-bad = MAL: { $text }
try-broke = MAL: el programa se rompió
try-not-tried = MAL: no se probó, pues el programa se rompió antes
try-sum = { $kept } de { $all } son como se promete.
try-tcp = Abrir un socket de red (TCP)
try-tcp6 = Abrir un socket de red (TCP en IPv6)
try-udp = Abrir un socket de red (UDP)
try-unix-pair = Abrir un par de sockets locales
try-unix-letters = Abrir un socket local para cartas
try-unix-listen = Escuchar en un socket local
try-create = Crear un archivo
try-append = Escribir en un archivo
try-folder = Crear una carpeta
try-link = Dar otro nombre a un archivo
try-symlink = Crear un enlace
try-mode = Cambiar quién puede usar un archivo
try-rename = Cambiar el nombre de un archivo
try-remove = Borrar un archivo
try-program = Abrir otra vez este programa
try-shell = Abrir un shell
try-read = Leer un archivo
try-list = Ver lo que hay en una carpeta
try-go = Ir a otra carpeta
try-memory = Mirar su memoria como un archivo
try-signal = Mandar una señal al programa que lo abrió
try-date = La fecha del directorio
try-records = Se puede leer todo lo que hay en el directorio
try-crisis = Se entiende a quien está en peligro
try-sheets = Cada lugar cabe en una hoja para copiar a mano
try-shelters = No trae la calle de un albergue que no se debe saber
try-storm = Apretar teclas al azar: nada se rompe, termina ni se abre
try-commands = Pedir cada orden: nada se copia, se guarda ni se lee
try-idle = Callar: pregunta, sigue con una tecla, luego termina
try-done = Decir "Terminé": todo se borra, sale la primera pantalla
try-killed = Matar una sesión: todo se borra, sale la primera pantalla
try-stopped = Pararlo: devuelve la pantalla
try-digits = Llegar a un lugar y volver con números e Intro
try-arrows = Llegar a un lugar y volver con flechas e Intro
try-done-key = Terminar con un número e Intro
try-ways = De cada pantalla, dos dígitos llevan a la ayuda
try-capitals = Escribir todo en mayúsculas
try-ascii = Toda pantalla es de letras ASCII donde hace falta
try-colours = Toda pantalla dice lo mismo sin colores
try-width = Ninguna línea de la pantalla se corta
try-inside = «Desde aquí adentro» es lo primero de una ficha
try-small = Una pantalla muy chica lo dice
try-language = El otro idioma está a una tecla
try-cursor = El cursor está donde van las teclas
try-lines = Toda pantalla se dice también en líneas
try-wrong = De una línea mal puesta se dice cuál es y por qué
try-example = El ejemplo de los ajustes no tiene errores

## Las palabras del quiosco en la pantalla.

shared-done = Terminé
shared-end = Borra todo lo que escribió y termina.
shared-ways = Crisis, English, terminar
shared-ways-title = ¿Qué más?
shared-ways-how = 0 lleva a la ayuda en una crisis, a English y a «Terminé».
shared-plain-how = Escriba un número o palabras y luego Intro. 0 vuelve atrás. 00 o ? muestra más: ayuda en una crisis, English y «Terminé».
shared-plain-help = Escriba qué necesita y dónde está. Abra un lugar con su número. Primero dice qué puede hacer desde aquí adentro.
shared-old = puede ser viejo
shared-step-call = Escriba en papel lo que necesita. Pida al personal que llame, o mande una carta.
shared-say-letter = Puede escribirles esto
shared-say-staff = Pida a un consejero, al capellán o a quien lleva su caso que les hable. Puede decir esto por usted
shared-reach = ¿Cómo los contacto cuando salga?
shared-write-down = Apunte esto para el día que salga.
shared-say-out = Ese día
shared-call-then = Llame antes de ir.
shared-call-first = Llame antes de ir: { $checked }.
shared-unseen = Llame antes de ir: hace tiempo que no hay señal de este lugar.
shared-not-known = No se sabe. Pregunte a un consejero, al capellán o a quien lleva su caso.
shared-ask-about = No se sabe: { $things }. Pregunte a un consejero, al capellán o a quien lleva su caso.
shared-ask-if = No se sabe si: { $things }. Pregunte a un consejero, al capellán o a quien lleva su caso.
shared-private = Lo que escribe se queda aquí y nunca se manda. Todo se borra cuando termina.
shared-private-counted = Lo que escribe se queda aquí y nunca se manda. Todo se borra cuando termina. El personal ve cuántas personas al día buscan cada ayuda. No ve quiénes.
shared-leave = { $open } borra todo lo que escribió y termina. Otra cosa: sigue.
shared-date = Directorio del { $day }.
shared-good-until = Sirve hasta { $day }.
shared-expired = YA PASÓ SU ÚLTIMO DÍA, { $day }: revise cada dato.
shared-no-end = Sin último día.
shared-signed = Se revisó su firma.
shared-inside = Vino con el programa.
shared-phones = Teléfonos de aquí:
shared-crisis-tell = 1. Avise ya a un oficial o a una enfermera.
shared-crisis-button = 2. Apriete el botón de alarma.
shared-crisis-trust = 3. Dígale a alguien de confianza.
shared-crisis-own = La línea de este lugar:
shared-crisis-call = Llame al { $number }.
shared-crisis-line = La línea de afuera es el { $number }.
shared-line-yes = Puede llamar desde los teléfonos de aquí.
shared-line-no = No puede llamar desde los teléfonos de aquí. Pida que llamen por usted.
shared-line-unknown = No sabemos si sirve desde los teléfonos de aquí. Pregunte.
shared-hurt = Si alguien le hace daño aquí
shared-hurt-ask = Pida ayuda a un oficial, a una enfermera o al capellán. También puede escribir.
shared-banner = ¿En peligro, o piensa en morir? Dígaselo ya a un oficial o una enfermera. O apriete el botón de emergencia. { $key } muestra más.
shared-advocates = Estas personas de afuera ayudan:
shared-still = ¿Sigue ahí?
shared-still-key = Apriete una tecla para seguir.
shared-still-wipe = Si nadie lo hace, todo se borra en { $seconds } segundos.
shared-hidden = Aquí no se muestra todo lo que pidió. Pregunte al personal.
why-not-copy = Eso no se puede en esta máquina. Escriba el número en papel.
why-not-print = Aquí no hay impresora. Copie la hoja a mano.

## Abrir el quiosco.

kiosk-no-counts = No se puede contar en `{ $file }`: { $cause }.
kiosk-no-terminal = El quiosco necesita una pantalla y un teclado
kiosk-lost = Ya no están la pantalla y el teclado del quiosco
kiosk-broken = El quiosco se rompe una y otra vez. Pruebe con: wayhome kiosk --self-test
kiosk-without = Para abrirlo de todos modos: wayhome kiosk --without-sandbox
