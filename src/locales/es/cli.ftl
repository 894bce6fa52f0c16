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
about-thanks = Gracias a
about-spanish = Español
about-by-state = Por estado
about-by-need = Por necesidad
