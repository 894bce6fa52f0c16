### Lo que una persona se lleva: la hoja, el cuadernillo, la impresora.

sheet-title = Mi lista
sheet-page = Página { $page } de { $pages }
sheet-printed = Impreso el { $date }
sheet-crisis = ¿Crisis? Adentro: avise ya a un oficial. Afuera: llame o mande texto al { $number }.
sheet-note = Mi nota: { $note }
sheet-english = { $label } (en inglés)
sheet-scan = Apunte la cámara de un teléfono a un cuadro para llamar o abrir la página.

packet-title = Ayuda para quienes vuelven a casa
packet-within = A no más de { $miles } millas
packet-count = { $count ->
    [one] 1 lugar
   *[other] { $count } lugares
}
packet-numbers = Cada lugar tiene un número. Está completo una sola vez. En otras partes va su número.
packet-call-first = Donde dice «llame antes», lo que sabemos es viejo. Llame antes de ir.
packet-crisis = Ayuda ahora mismo
packet-contents = Qué hay aquí
packet-place = lugar { $number }
packet-places = lugares { $first } a { $last }
packet-also = También: { $places }
packet-also-numbers = también { $numbers }
packet-more = y { $count } más
packet-index = Nombres de la A a la Z
packet-notes = Mis notas
packet-sources = De dónde viene esto
packet-sources-how = De cada lugar: dónde lo encontramos y cuándo.
packet-other = Otra ayuda

print-sent = Se mandó a la impresora.
print-missing = Aquí falta el programa { $program }, que imprime.
print-failed = La impresora dijo que no: { $said }
print-failed-silent = La impresora dijo que no, y no por qué.
print-slow = La impresora no contestó en { $seconds } segundos. Vea si está prendida.
print-trouble = La lista no se puede mandar a la impresora: { $cause }.
print-refused = La impresora no aceptó la página.
print-no-answer = La impresora no contestó.
print-instead-save = Guarde la lista en un archivo e imprímalo.
print-instead-copy = Copie la hoja a mano o avise al personal.
