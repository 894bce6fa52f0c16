### La ayuda de la línea de comandos, y el manual.

## Títulos y palabras de la ayuda.

usage-heading-usage = Uso:
usage-any-options = {"["}OPCIONES]
usage-any-command = {"["}ORDEN]
usage-heading-commands = Órdenes
usage-heading-arguments = Qué dar
usage-heading-options = Opciones
usage-heading-examples = Ejemplos:
usage-help = Muestra esta ayuda
usage-version = Muestra la versión
usage-help-command = Muestra la ayuda de una orden
usage-value-file = ARCHIVO
usage-value-folder = CARPETA
usage-value-language = IDIOMA
usage-value-theme = TEMA
usage-value-words = PALABRAS
usage-value-place = LUGAR
usage-value-need = NECESIDAD
usage-value-who = QUIÉN
usage-value-part = PARTE
usage-value-n = N
usage-value-way = FORMA
usage-value-state = ESTADO
usage-value-what = QUÉ
usage-value-id = ID
usage-value-name = NOMBRE
usage-value-shell = SHELL
usage-value-format = FORMATO
usage-value-note = ID=TEXTO

## El programa.

usage-wayhome = Encuentra lugares que ayudan a quienes vuelven a casa de la cárcel o prisión. Sin una orden abre el buscador.
usage-wayhome-directory = Usa este archivo de lugares en vez del que trae el programa
usage-wayhome-lang = Idioma del programa: { $values }
usage-wayhome-theme = Cómo se ve el buscador: { $values }
usage-wayhome-ascii = Dibuja el buscador solo con letras y signos simples
usage-wayhome-plain = El buscador en líneas y números, para lectores de pantalla
usage-wayhome-examples =
    wayhome --lang es
    wayhome --lang es search casa sobria para mujeres juneau
    wayhome --lang es show ak-haven-house-juneau

## Buscar.

usage-search = Busca en el directorio y muestra lo que encuentra
usage-search-words = Lo que necesita, en sus palabras, en español o inglés
usage-search-near = Busca cerca de este lugar: un código postal, una ciudad, un condado, un estado
usage-search-need = Solo esta necesidad. Puede dar más de una. `wayhome about` las muestra
usage-search-people = Para quién es la ayuda: { $values }
usage-search-setting = Solo ayuda de esta forma: { $values }
usage-search-state = Solo ayuda para este estado
usage-search-peers = Quita los lugares donde sabemos que no trabaja gente que lo ha vivido
usage-search-works_inside = Quita la ayuda que sabemos que no va a cárceles ni prisiones
usage-search-takes = Quita la ayuda que sabemos que dice no a esto: { $values }
usage-search-language = Quita la ayuda que sabemos que no tiene este idioma: { $values }
usage-search-free = Quita la ayuda que sabemos que cuesta dinero
usage-search-without = No usa esta parte de lo que se entendió. Una parte es: place, stage, need:ID, who:ID, barrier:ID, word:PALABRA
usage-search-counts = Dice cuántos resultados hay para cada límite más. Necesita --json
usage-search-limit = No muestra más resultados que estos. Lo normal es { $default }
usage-search-ids = Da solo los nombres entre corchetes, uno por línea, para una hoja
usage-search-json = Muestra un objeto JSON
usage-search-batch = Lee de este archivo una búsqueda JSON por línea, o de la entrada con -. Muestra un objeto por línea. Necesita --json
usage-search-examples =
    wayhome --lang es search desintoxicación hoy dayton
    wayhome --lang es search --near 99801 un lugar para vivir
    wayhome --lang es search --for women --free casa sobria ohio
    wayhome --lang es search --takes registry --state OH vivienda

## Mostrar.

usage-show = Muestra todo lo que se sabe de un lugar
usage-show-id = El nombre entre corchetes que muestra la búsqueda
usage-show-json = Muestra los datos como JSON
usage-show-examples =
    wayhome --lang es show ak-haven-house-juneau
    wayhome show ak-haven-house-juneau --json

## Hoja.

usage-sheet = Pone los lugares que elija en una hoja para imprimir, guardar o copiar a mano
usage-sheet-ids = Los nombres entre corchetes que da search. Con - se leen más de la entrada
usage-sheet-format = Cómo se escribe: { $values }
usage-sheet-output = Escribe en este archivo. Si usted no dice cómo, lo dice su nombre: lista.html
usage-sheet-force = Reemplaza el archivo si ya está
usage-sheet-print = La manda a la impresora como texto
usage-sheet-printer = Cuál impresora. Si no la dice, la de siempre
usage-sheet-near = Dice a qué distancia está cada uno de este lugar
usage-sheet-note = Una línea suya sobre un lugar. Puede dar más de una
usage-sheet-as_given = Dejar el orden en que usted nombra los lugares. Sin esto, arriba va lo que va primero
usage-sheet-examples =
    wayhome --lang es sheet ak-haven-house-juneau us-988-lifeline
    wayhome --lang es sheet us-211 --note us-211=cama --format markdown
    wayhome search --ids vivienda juneau | wayhome --lang es sheet - --output lista.html
    wayhome --lang es sheet us-211 --print

## Cuadernillo.

usage-packet = Hace un cuadernillo de toda la ayuda que sirve a un lugar
usage-packet-near = El lugar: un código postal, una ciudad, un condado, un estado
usage-packet-miles = Deja fuera lo que está a más de estas millas. Queda lo que sirve a todo el estado
usage-packet-format = Cómo se escribe: { $values }
usage-packet-output = Escribe en este archivo. Si usted no dice cómo, lo dice su nombre: juneau.html
usage-packet-force = Reemplaza el archivo si ya está
usage-packet-print = Lo manda a la impresora como texto
usage-packet-printer = Cuál impresora. Si no la dice, la de siempre
usage-packet-examples =
    wayhome --lang es packet --near juneau
    wayhome --lang es packet --near 99801 --miles 30 --output juneau.html

## Sobre el programa.

usage-about = Dice qué son este programa y su directorio: versión, cuántos lugares, fechas, licencias
usage-about-json = Muestra como JSON lo que el directorio dice de sí mismo
usage-about-licences = Muestra de quién es el código que trae, con las licencias
usage-about-examples =
    wayhome --lang es about
    wayhome --lang es about --licences

## Revisar.

usage-check = Busca errores en los archivos de un directorio
usage-check-path = Carpeta con los archivos. Lo normal es { $default }
usage-check-errors_only = Cuenta los avisos, pero no los muestra
usage-check-examples =
    wayhome --lang es check data
    wayhome --lang es check data --errors-only

## Armar.

usage-build = Arma un archivo de lugares con una carpeta
usage-build-folder = Carpeta con los archivos, como data
usage-build-output = Archivo que se escribe
usage-build-examples =
    wayhome build data -o mis-lugares.wayhome

## Comparar y volcar.

usage-diff = Dice qué cambió entre dos archivos de lugares. Termina con 0 si nada cambió, con 1 si algo cambió
usage-diff-file = El archivo viejo. Si está solo es el nuevo, y el directorio en uso es el viejo
usage-diff-new = El archivo nuevo
usage-diff-json = Muestra como JSON lo que cambió
usage-diff-examples =
    wayhome --lang es diff viejo.wayhome nuevo.wayhome
    wayhome --lang es diff nuevo.wayhome --json
usage-dump = Muestra todo el directorio como texto, para leerlo antes de aprobarlo
usage-dump-examples =
    wayhome --lang es dump
    wayhome --lang es dump --directory nuevo.wayhome > nuevo.txt

## El quiosco.

usage-kiosk = Prepara un quiosco: una computadora que mucha gente usa, sin dejar nada
usage-kiosk-check_config = Busca errores en este archivo del quiosco. Lo normal es /etc/wayhome/kiosk.toml
usage-kiosk-example_config = Muestra un archivo del quiosco para empezar
usage-kiosk-self_test = Prueba lo que promete el quiosco, y muestra cómo salió
usage-kiosk-config = Archivo del quiosco. Lo normal es { $default }
usage-kiosk-part = Parte del quiosco que es este proceso
usage-kiosk-without_sandbox = Abre el quiosco aunque no se pueda encerrar
usage-kiosk-plain = El quiosco en líneas y números, para lectores de pantalla y braille
usage-kiosk-examples =
    wayhome kiosk --config kiosk.toml
    wayhome --lang es kiosk --example-config
    wayhome --lang es kiosk --check-config quiosco.toml
    wayhome --lang es kiosk --self-test

usage-install = Revisa un archivo de lugares firmado y lo pone en el quiosco
usage-install-file = Archivo de lugares. Su firma está al lado, con .minisig al final del nombre
usage-install-config = Archivo del quiosco. Lo normal es { $default }
usage-install-examples =
    wayhome --lang es kiosk install /media/usb/lugares.wayhome
usage-rollback = Vuelve a un archivo de lugares de antes
usage-rollback-name = Nombre del archivo, como lo muestra list. Sin nombre es el de antes
usage-rollback-config = Archivo del quiosco. Lo normal es { $default }
usage-rollback-examples =
    wayhome --lang es kiosk rollback
    wayhome --lang es kiosk rollback 2026-11-23-1a2b3c4d
usage-list = Muestra los archivos de lugares que hay en el quiosco
usage-list-config = Archivo del quiosco. Lo normal es { $default }
usage-list-examples =
    wayhome --lang es kiosk list

## Ajustes.

usage-config = Muestra sus ajustes y de dónde viene cada uno
usage-config-check = Busca errores en este archivo de ajustes, o en el suyo
usage-config-example = Muestra un archivo de ajustes para empezar
usage-config-examples =
    wayhome --lang es config
    wayhome --lang es config --example
    wayhome --lang es config --check

## Completar.

usage-completions = Muestra lo que un shell necesita para completar órdenes con Tab
usage-completions-shell = El shell: { $values }
usage-completions-examples =
    wayhome --lang es completions bash > ~/.local/share/bash-completion/completions/wayhome
    wayhome --lang es completions zsh > ~/.zfunc/_wayhome
    wayhome --lang es completions fish > ~/.config/fish/completions/wayhome.fish

## Manual.

usage-man = Muestra el manual, o escribe todas sus páginas en una carpeta
usage-man-folder = Carpeta para las páginas
usage-man-examples =
    wayhome --lang es man > wayhome.1
    wayhome --lang es man ~/.local/share/man/es/man1

manual-name = NOMBRE
manual-synopsis = SINOPSIS
manual-description = DESCRIPCIÓN
manual-keys = TECLAS
manual-keys-how = Estas son las teclas normales del buscador. La ayuda del buscador muestra las suyas. El nombre de una orden es como la llama el archivo de ajustes.
manual-settings = AJUSTES
manual-settings-how = { $file } en la carpeta de ajustes. En Linux es ~/.config/wayhome. `wayhome config` dice dónde está, y `wayhome config --example` muestra uno para empezar.
manual-environment = ENTORNO
manual-wayhome-config = Otro archivo de ajustes.
manual-lang = La primera que existe da el idioma. Una opción o el archivo de ajustes cuentan antes.
manual-no-color = Con cualquier texto: sin colores.
manual-exit = CÓDIGO DE SALIDA
manual-exit-found = Se encontró algo, o todo está bien.
manual-exit-nothing = No se encontró nada. En diff: algo cambió.
manual-exit-trouble = Hubo un problema. Un mensaje dice qué hacer.
manual-see = VEA TAMBIÉN

## Errores en la línea de comandos.

error-did-you-mean = ¿Quiso decir `{ $near }`?
error-for-help = Para ver la ayuda: { $command }
error-command = `{ $word }` no es una orden.
error-option = `{ $word }` no es una opción aquí.
error-word = `{ $word }` es una palabra de más.
error-value = `{ $value }` no va con { $option }.
error-value-known = `{ $value }` no va con { $option }. Puede ser: { $known }.
error-value-missing = { $option } necesita un valor.
error-missing = Falta esto: { $what }.
error-conflict = { $option } y { $other } no pueden ir juntas.
error-once = { $option } se puede dar solo una vez.
error-other = No se entendieron estas palabras: { $cause }
