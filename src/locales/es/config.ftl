### El archivo de ajustes.

## Qué hace cada ajuste.

about-setting-language = Las palabras en la pantalla: en para inglés, es para español.
about-setting-home = Dónde está usted. Se usa cuando no escribe un lugar: un código postal, una ciudad con su estado, un condado o un estado.
about-setting-theme = Cómo se ve la pantalla.
about-setting-ascii = Dibujar solo con letras y signos simples. Ponga true si ve cuadros o signos raros.
about-setting-large_numbers = Dibuja grande el número de teléfono de un lugar. No sirve en consolas ni con ascii.
about-setting-directory = Un archivo de lugares para usar en vez del que trae el programa. Una ruta corta cuenta desde la carpeta de este archivo.
about-setting-printer = La orden que imprime. Recibe la hoja por su entrada.
about-setting-keys = Sus propias teclas para el buscador. Cada línea da una orden y sus teclas.

## La lista de ajustes.

config-file = Archivo de ajustes: { $file }
config-file-missing = Archivo de ajustes: { $file } (aún no existe)
config-no-place = Archivo de ajustes: ninguno, porque esta cuenta no tiene carpeta propia.
config-setting = Ajuste
config-value = Valor
config-from = De
config-from-usual = lo normal
config-from-file = archivo
config-from-environment = { $name } del entorno
config-from-option = opción
config-none = ninguno
config-built-in = el que trae el programa
config-by-terminal = lo que la pantalla puede mostrar
config-ascii = solo letras y signos simples
config-keys = { $count ->
    [one] 1 orden tiene otras teclas
   *[other] { $count } órdenes tienen otras teclas
}
config-how = Para empezar: wayhome config --example > { $file }
config-how-check = Para buscar errores: wayhome config --check
config-good = { $file }: sin errores.
config-mistakes = { $count ->
    [one] { $file }: 1 error. No se usa hasta que lo arregle.
   *[other] { $file }: { $count } errores. No se usan hasta que los arregle.
}
config-left-aside = { $mistake } Este ajuste no se usa.

## El ejemplo.

example-head = Ajustes de Wayhome. Quite el signo # de una línea para usarla. Busque errores con: wayhome config --check
example-keys = Una tecla se escribe así: f6, ctrl-k, alt-left, page-up. Dos órdenes no pueden tener la misma tecla en el mismo sitio. Intro, Esc, Ctrl-C, arriba y abajo sirven siempre. También las teclas de ayuda y de crisis.

## Errores.

mistake-unreadable = Este archivo no se puede leer. Detalles, en inglés: { $cause }.
mistake-not-text = Este archivo no es texto simple. Guárdelo como UTF-8.
mistake-too-large = Este archivo es demasiado grande.
mistake-folder = Esto es una carpeta, no un archivo.
mistake-denied = Esta cuenta no puede leer este archivo.
mistake-directory = Este archivo no sirve como directorio. Ármelo otra vez con `wayhome build`. Detalles, en inglés: { $cause }.
mistake-syntax = Esta línea no se puede leer. Escríbala así: `nombre = "valor"`. Detalles, en inglés: { $cause }.
mistake-setting = `{ $name }` no es un ajuste. Los ajustes son: { $known }.
mistake-kind = `{ $name }` necesita { $needs }.
mistake-needs-text = un texto entre comillas, como "es"
mistake-needs-texts = un texto entre comillas, o una lista, como ["uno", "dos"]
mistake-needs-number = un número entero de { $least } a { $most }, sin comillas
mistake-needs-one-of = uno de estos: { $known }
mistake-needs-yes-no = true o false, sin comillas
mistake-needs-command = una orden entre comillas, como "lp -d oficina"
mistake-needs-keys = una tecla entre comillas, como "f6", o una lista, como ["f6", "ctrl-k"]
mistake-needs-table = sus propias líneas bajo [keys]
mistake-language = `{ $name }` no es un idioma. Diga "en" o "es".
mistake-theme = `{ $name }` no es un tema. Los temas son: { $known }.
mistake-places = Hay { $count } lugares con el nombre `{ $name }`. Escriba también el estado, como `{ $like }`.
mistake-place = No se conoce el lugar `{ $name }`. Pruebe un código postal, o una ciudad con su estado.
mistake-steers = `{ $name }` tiene signos ocultos que podrían cambiar la pantalla. Quítelos.
mistake-empty = `{ $name }` está vacío. Escriba algo entre las comillas o quite la línea.
mistake-no-folder = No hay ninguna carpeta `{ $name }`. Créela primero.
mistake-not-writable = No se puede escribir en `{ $name }`: { $cause }.
mistake-no-file = No existe el archivo `{ $name }`.
mistake-no-program = Aquí no hay un programa `{ $name }`.
mistake-never-hidden = `{ $name }` es ayuda para quien está en peligro. Nadie la puede ocultar.
mistake-public-key = `{ $key }` no es una clave pública. Copie la segunda línea del archivo minisign.pub.
mistake-without = `{ $name }` necesita también el ajuste `{ $other }`.
mistake-command = No hay una orden `{ $name }`.
mistake-not-a-key = `{ $key }` no es una tecla. Las teclas son como f6, ctrl-k, alt-left, page-up.
mistake-key-types = `{ $key }` escribe una letra o un signo. Úsela con ctrl o alt, o use otra tecla.
mistake-key-kept = `{ $key }` nunca llega al programa. Use otra tecla.
mistake-key-fixed = `{ $key }` siempre es de `{ $command }`. Use otra tecla.
mistake-key-taken = `{ $key }` es la tecla de `{ $command }`. Use otra tecla, o dé otras teclas a `{ $command }`.
