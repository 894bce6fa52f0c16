### El quiosco: lo que pone el personal, y lo que le dice.

## Qué hace cada ajuste de kiosk.toml.

about-kiosk-facility = El nombre de esta cárcel o casa. Se ve en la primera pantalla.
about-kiosk-place = Adónde vuelve la gente: un condado, una ciudad con su estado o un código postal. Cuenta cuando no se escribe un lugar.
about-kiosk-language = El idioma de la primera pantalla: en para inglés, es para español. Una tecla lo cambia en toda pantalla. Cada persona empieza con este.
about-kiosk-theme = Cómo se ve la pantalla.
about-kiosk-ascii = Dibujar solo con letras y signos simples. Ponga true si ve cuadros o signos raros.
about-kiosk-bundles = La carpeta de los archivos de lugares que usted pone con: wayhome kiosk install. Quítela para mostrar los lugares que trae el programa.
about-kiosk-key = La clave pública de quienes firman esos archivos. Es la segunda línea del archivo minisign.pub.
about-kiosk-idle = Cuántos segundos pueden pasar sin una tecla. Luego el quiosco pregunta si usted sigue ahí.
about-kiosk-warning = Cuántos segundos hay para decir que sí. Luego se borra todo.
about-kiosk-hide = Tipos de ayuda que no se deben ver. `wayhome about` muestra sus nombres.
about-kiosk-print = La orden que imprime. Recibe la hoja por su entrada. Quítela para no imprimir.
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
