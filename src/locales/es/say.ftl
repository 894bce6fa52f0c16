### Datos en palabras: lugares, fechas, razones, respuestas.

where-nation = Todo el país
where-multi = Varios estados
where-state = Todo { $state }
area-county = condado
area-counties = condados
area-region = región
area-city = ciudad
area-multi-state = varios estados
area-multi-city = varias ciudades
distance = { $miles ->
    [one] a más o menos 1 milla
   *[other] a más o menos { $miles } millas
}
home-known = Cerca de { $place }, donde usted vive, si no escribe otro lugar.
directory-instead = «{ $file }» de sus ajustes no sirve. Este es el directorio que trae Wayhome.
home-unknown = No se conoce su lugar «{ $place }». Para arreglarlo: wayhome config
checked = visto en { $date }
checked-never = sin fecha
call-first = llame antes
month-1 = enero de
month-2 = febrero de
month-3 = marzo de
month-4 = abril de
month-5 = mayo de
month-6 = junio de
month-7 = julio de
month-8 = agosto de
month-9 = septiembre de
month-10 = octubre de
month-11 = noviembre de
month-12 = diciembre de
day = { $day } de { $month } { $year }

serves-anyone = cualquier persona
serves-women = mujeres
serves-men = hombres
serves-youth = jóvenes
serves-veterans = veteranos
serves-families = familias
serves-lgbtq = personas LGBTQ
serves-tribal = miembros de tribus
serves-parents = padres y madres
serves-older-adults = personas mayores
serves-people-with-disabilities = personas con discapacidad

barrier-record = personas con antecedentes
barrier-violent-record = personas con antecedentes de violencia
barrier-registry = personas que deben registrarse
barrier-open-warrant = personas con una orden de arresto
barrier-supervision = personas en probatoria o libertad condicional
barrier-opioid-medicine = medicina para el uso de opioides
barrier-partner = pareja
barrier-children = hijos

stage-inside = todavía adentro
stage-soon = sale pronto
stage-today = salió hoy
stage-out = salió hace tiempo

corrected = leímos «{ $typed }» como «{ $meant }»
unknown-zip = No conocemos el código postal { $zip }. Revise los números.
unknown-zip-near = No conocemos el código postal { $zip }. Buscamos cerca de { $place }.
unknown-place = No conocemos un lugar llamado { $place }. Pruebe una ciudad más grande o un código postal.
unknown-words = Esto no lo conocemos: { $words }. Mire si está bien escrito.

setting-day = de día
setting-drop-in = sin cita
setting-residential = se vive allí
setting-mobile = en una camioneta o autobús
setting-home-visit = lo visitan a usted
setting-in-jail-or-prison = en la cárcel o prisión
setting-phone = por teléfono
setting-online = por internet

spoken-spanish = español
spoken-english = inglés
spoken-asl = lengua de señas (ASL)
spoken-interpreter = con intérprete

answer-yes = Sí
answer-no = No
answer-depends = Depende
answer-ask-first = Pregunte antes
answer-unknown = No se sabe

why-name = el nombre que escribió
why-words = tiene sus palabras
why-for = para { $who }
why-takes = acepta: { $barrier }
why-coming-home = ayuda a personas que vuelven a casa
why-inside = trabaja adentro
why-peers = trabajan personas que han vivido lo mismo
why-here = atiende este lugar
why-referral = sabe dónde preguntar

relaxed-place = No hay nada en { $place } para { $need }.
relaxed-place-any = No hay justo eso en { $place }.
relaxed-state = No hay nada en { $state } para { $need }.
relaxed-state-any = No hay justo eso en { $state }.
relaxed-everywhere = Nadie tiene justo eso.
relaxed-to-other = Mostramos otra ayuda de allí y ayuda más lejos.
relaxed-to-like = Mostramos lo más parecido.
relaxed-to-state = Mostramos { $state }.
relaxed-to-state-and-nation = Mostramos { $state } y todo el país.
relaxed-to-nation = Mostramos ayuda por teléfono y en todo el país.
relaxed-to-referral = Estas personas saben dónde preguntar.
