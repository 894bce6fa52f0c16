### La línea de comandos.

cli-looked-for = Buscamos: { $parts }
cli-crisis = ¿Está en peligro o piensa en quitarse la vida? Llame o mande un texto al 988, a cualquier hora. En la cárcel o prisión: avise ya a un oficial o a una enfermera.
cli-shown = Mostramos { $shown } de { $total }.
cli-more = Para ver todo sobre un lugar: wayhome show ID
cli-nothing = No se puede mostrar nada con estos límites. Quite uno y pruebe otra vez.
cli-phone-none = no se sabe el teléfono
cli-notice-closed = { $name }: cerrado.
cli-notice-hidden = { $name }: no se muestra entre los resultados.
cli-instead = Vaya a estos lugares:
cli-kept-unknown = { $count ->
    [one] De 1 de estos no sabemos si cumple lo que pidió. Pregunte.
   *[other] De { $count } de estos no sabemos si cumplen lo que pidió. Pregunte.
}
cli-cannot-take = no acepta a esta persona

show-organization = Lo dirige
show-also-known-as = También se llama
show-what = Qué hace
show-phone = Teléfono
show-address = Dirección
show-write-to = Escriba a
show-email = Correo electrónico
show-website = Página web
show-hours = Horario
show-area = Atiende a
show-eligibility = Quién puede ir
show-fact = ¿Me aceptan?
show-who-must-ask = Quién debe pedirlo por usted
show-how-to-start = Cómo empezar
show-documents = Qué llevar
show-cost = Costo
show-languages = Idiomas
show-status = Lo que sabemos
show-checked = Qué tan seguro es
show-note = Nota
show-source = Fuente

about-program = Programa
about-directory = Directorio
about-good-until = Válido hasta
about-listings = Lugares (visibles)
about-places = Poblaciones
about-checked = Revisado (sin fecha)
about-index = Índice
about-licence = Licencia del programa
about-data-licence = Licencia de los datos
about-parts = Hecho con
about-thanks = Gracias a
about-spanish = Español
about-by-state = Por estado
about-by-need = Por necesidad

## Problemas.

error-directory = `{ $file }` no sirve como directorio. Quite --directory para usar el que trae el programa, o ármelo otra vez con `wayhome build`
error-directory-inside = el directorio que trae este programa está dañado; instale el programa otra vez
error-directory-instead = Se usa el directorio que trae el programa.
error-not-a-directory = `{ $file }` no sirve como directorio
error-cannot-read = no se puede leer `{ $file }`
error-cannot-write = no se puede escribir `{ $file }`
error-line = `{ $file }`, línea { $line }
error-no-query = no es una búsqueda JSON como {"{"}"q": "…"{"}"}
error-need = `{ $name }` no es una necesidad. Las necesidades son: { $known }
error-group = `{ $name }` no es un grupo. Los grupos son: { $known }
error-way = `{ $name }` no es una forma de ayuda. Las formas son: { $known }
error-barrier = `{ $name }` no es uno de estos: { $known }
error-spoken = `{ $name }` no es uno de estos idiomas: { $known }
error-part = `{ $name }` no es una parte. Las partes son: place, stage, need:ID, who:ID, barrier:ID, word:PALABRA
error-place = no se conoce el lugar `{ $name }`. Pruebe un código postal, una ciudad con su estado (Juneau, AK) o un condado
error-no-listing = ningún lugar tiene el id `{ $id }`
error-near-ids = Parecidos: { $ids }
error-file-there = `{ $file }` ya está. Dé otro nombre, o diga --force para escribir encima
error-print-format = la impresora acepta text o ascii. Con --output ARCHIVO se guarda de otra forma; imprima ese archivo
error-ending = no se conoce la terminación de `{ $file }`. Se conocen: { $known }. O diga --format
error-packet-format = un cuadernillo es text, ascii, markdown o html. El nombre de este archivo dice otra cosa
error-too-many = en una hoja caben { $most } lugares como máximo
error-no-ids = no se dio ningún id. `wayhome search --ids` da algunos
error-note = `{ $note }` no es una nota. Diga ID=TEXTO
error-note-long = la nota de `{ $id }` tiene { $long } letras. En su línea caben { $most }
error-note-alone = hay una nota para `{ $id }`, que no está en la lista. Dé también su id
error-closed = `{ $id }` está cerrado
error-not-shown = `{ $id }` no se muestra entre los resultados
error-instead = Tome en su lugar: { $ids }
error-data = `{ $folder }` tiene { $errors ->
    [one] 1 error
   *[other] { $errors } errores
}. Arréglelos antes de armarlo
error-data-build = `{ $folder }` tiene { $errors ->
    [one] 1 error
   *[other] { $errors } errores
}. No se escribió nada
error-screen = no se puede usar la pantalla

check-sum = { $listings ->
    [one] 1 lugar
   *[other] { $listings } lugares
}, { $needs ->
    [one] 1 necesidad
   *[other] { $needs } necesidades
}: { $errors ->
    [one] 1 error
   *[other] { $errors } errores
}, { $warnings ->
    [one] 1 aviso
   *[other] { $warnings } avisos
}
build-done = { $file }: { $listings ->
    [one] 1 lugar
   *[other] { $listings } lugares
}, { $bytes } bytes, { $warnings ->
    [one] 1 aviso
   *[other] { $warnings } avisos
}
