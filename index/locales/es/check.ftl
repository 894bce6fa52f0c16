# Lo que `wayhome check` dice de los archivos de un directorio, después del archivo, el registro y el campo.

check-error = error
check-warning = aviso
check-line = línea { $line }
check-line-column = línea { $line } columna { $column }
check-entry = entrada { $entry }

## Archivos.

check-no-folder = no es una carpeta
check-missing = falta
check-unreadable = no se puede leer (detalles en inglés): { $cause }
check-folder-missing = no se puede leer como carpeta: falta
check-folder-file = no se puede leer como carpeta: es un archivo
check-folder-unreadable = no se puede leer como carpeta (detalles en inglés): { $cause }
check-byte-mark = empieza con una marca de orden de bytes; guárdelo como UTF-8 sin ella
check-not-utf8 = no es texto UTF-8
check-line-ends = termina como en Windows (CR LF); guárdelo con fines de línea simples (LF)
check-not-read = no se lee; su nombre no termina en `.json`
check-no-listings = no tiene ningún archivo `.json`
check-not-json = no es JSON (detalles en inglés): { $cause }
check-no-list = debe ser una lista: { $form }
check-no-object = debe ser un objeto: { $form }
check-no-field = no es un campo de este registro; los campos son: { $known }
check-no-fact = debe ser "unknown" o un hecho con `answer`, `reason`, `date` y `source`
check-type = es de otro tipo (detalles en inglés): { $cause }
check-id-prefix = debe empezar con `{ $prefix }`, como se llama el archivo
check-table-empty = está vacía; la primera línea da los nombres de las columnas
check-column-missing = falta entre los nombres de las columnas
check-column-twice = es el nombre de más de una columna
check-columns = tiene { $count } columnas; la primera línea nombra { $named }
check-not-number = `{ $value }` no es un número
check-not-whole = `{ $value }` no es un número entero
check-not-zip = `{ $value }` no son 5 cifras
check-not-yes = `{ $value }` no es `yes` ni está vacío

## Lo que muchos campos tienen en común.

check-empty = está vacío
check-twice = está dos veces
check-value-twice = `{ $value }` está dos veces
check-not-one-of = `{ $value }` no es uno de estos: { $known }
check-not-day = `{ $value }` no es un día escrito así: AAAA-MM-DD
check-not-id = debe tener letras pequeñas, cifras y guiones sueltos: `{ $like }`
check-hidden = tiene el signo oculto { $code } en el lugar { $place }; quítelo
check-blank = `{ $value }` empieza o termina con un espacio
check-long = tiene más de { $most } letras y signos

## Todo el directorio y sus necesidades.

check-until = `{ $value }` es antes de la fecha del directorio, { $date }
check-no-needs = no tiene ninguna necesidad que se pueda leer
check-many-needs = tiene { $count } necesidades; caben { $most }
check-related-self = `{ $value }` es esta misma necesidad
check-related-none = `{ $value }` no es una necesidad de esta lista
check-no-phrase = ninguna frase de vocabulary.tsv lleva a ella; lugares que la atienden: { $count }

## Tablas de frases.

check-phrase-empty = no tiene letras ni cifras
check-phrase-twice = está dos veces, sin contar mayúsculas, acentos ni guiones
check-phrase-twice-for = está dos veces para `{ $value }`, sin contar mayúsculas, acentos ni guiones
check-phrase-language = `{ $value }` no es `en` ni `es`
check-phrase-state = `state:` nombra `{ $value }`, que no es un estado
check-main-none = no tiene necesidad principal; quite `also` de una de sus filas
check-main-many = tiene más de una necesidad principal ({ $known }); ponga `also` en la nota de las otras

## Sitios.

check-not-state = `{ $value }` no es el código de dos letras de un estado o territorio
check-latitude = `{ $value }` no está entre -20 y 72
check-longitude = `{ $value }` no está entre -180 y -60, ni entre 140 y 180
check-zip-order = está después de { $before }; ordene las filas
check-radius = `{ $value }` no es más que 0
check-region-counties = son otros que los de la misma frase en el mismo estado más arriba
check-region-county = `{ $value }` no es un condado de `{ $state }`
check-also-city = `{ $value }` no es una ciudad de `{ $state }` en places/; déjelo vacío si es todo el estado
check-zip-state = `{ $zip }` está en { $city } { $there }, no en `{ $state }`
check-zip-unknown = `{ $value }` no está en places/zips.tsv
check-zip-far = `{ $zip }` está en { $there }, a unas { $miles } millas de `{ $city }`
check-city = `{ $value }` no es una ciudad de { $state } en places/
check-county = `{ $value }` no es un condado de { $state } en places/counties.tsv

## Un lugar.

check-id-twice = se usa { $count } veces; un id es de un solo lugar
check-no-spanish = está vacío; todo lugar que sale en los resultados tiene un resumen en español
check-no-need = está vacío; un lugar que sale en los resultados atiende al menos una necesidad
check-language = `{ $value }` no es un nombre que la gente lea; escriba `Spanish`, no `es`
check-area = `{ $value }` no empieza con ninguno de estos: { $known }
check-area-empty = está vacío, así que no queda cerca de nadie
check-area-state = está vacío, así que `{ $value }` no está en ningún estado
check-no-way = está vacío; también la calle, el sitio web y las direcciones: nadie puede llegar a ellos
check-shelter = dice dónde está un refugio secreto; déjelo vacío y dé el teléfono
check-closed = está vacío; diga qué pasó con un lugar cerrado
check-instead-empty = está vacío; un lugar que nunca sale nombra otro a donde ir
check-instead-self = `{ $value }` es este mismo lugar
check-instead-none = `{ $value }` no es un lugar de la lista
check-instead-closed = `{ $value }` también está cerrado
check-instead-hidden = `{ $value }` tampoco sale en los resultados
check-summary = tiene { $count } palabras; la gente lee unas { $most }
check-unkind = `{ $value }` hiere; diga `{ $instead }` o algo parecido

## Cómo se llega.

check-phone-mobile = `{ $value }` suena solo desde un celular
check-phone-film = `{ $value }` es uno de los números para películas y ejemplos
check-phone-nearby = `{ $value }` no tiene código de área; suena solo cerca
check-phone-text = `{ $value }` no se puede marcar: un código de 5 o 6 cifras es para textos; diga `text` en `label`
check-phone-star = `{ $value }` no se puede marcar: un código con estrellas es para celulares; diga `mobile` en `label`
check-phone-extension = `{ $value }` no se puede marcar: una extensión se escribe ` ext 2700`
check-phone-area = `{ $value }` no se puede marcar: ningún código de área empieza con 0 o 1
check-phone-after-area = `{ $value }` no se puede marcar: después del código de área no va 0 ni 1
check-phone-no-area = `{ $value }` no se puede marcar: no tiene código de área
check-phone-form = `{ $value }` no se puede marcar: escríbalo como 907-723-5737, 800-575-7223 ext 2700 o 211
check-phone-label = está vacío; diga para qué es `{ $value }`: `main`, `crisis`, `text`
check-phone-twice = `{ $value }` está dos veces con el mismo `label`, `{ $label }`
check-email = `{ $value }` no es un correo electrónico
check-website = `{ $value }` no es una dirección web; déjelo vacío si no hay

## Sus fuentes.

check-no-source = `{ $value }` no tiene fuente; nombre en `sources` la página donde se vio
check-source-supports = está vacío; diga qué datos muestra la página
check-source-date = está vacío; escriba la fecha que muestra la página, o `unknown`
check-source-url = está vacío; escriba la dirección de la página o el nombre del papel
check-source-blank = `{ $value }` no nombra ninguna página ni papel
check-source-none = `{ $value }` no está entre las fuentes del lugar
check-future = `{ $value }` es después de la fecha de este directorio, { $date }
check-code-only = fuente débil: solo listas de código muestran este número; llame o busque su propia página
check-fact-unknown = escriba todo el hecho como "unknown" si ninguna fuente lo dice
check-high-undated = es `high`, y ninguna fuente tiene fecha
check-high-old = es `high`, y la fuente más nueva es de { $date }
