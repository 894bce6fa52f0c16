### Lo que lee el personal: todo el directorio como texto, y lo que cambió.

## Datos que solo ve el personal.

staff-dump-needs = Lo que se puede pedir
staff-edition = Fecha
staff-not-set = no se dice
staff-other-language = Lo mismo en inglés
staff-needs = Ayuda con
staff-ways = Cómo se da la ayuda
staff-county = Condado
staff-justice = Acepta a quienes estuvieron en la cárcel
staff-inside = Trabaja en cárceles o prisiones
staff-after = La ayuda sigue al salir
staff-justice-notes = Más sobre eso
staff-kind = Qué es
staff-kind-program = un programa
staff-kind-helpline = una línea de ayuda
staff-kind-network = un grupo de programas
staff-kind-agency = una oficina pública
staff-kind-directory = una lista de lugares
staff-status = Cómo está
staff-status-operating = abierto
staff-status-changed = abierto, pero no como antes
staff-status-unknown = hace tiempo que no se ve
staff-status-closed = cerrado
staff-sure = Qué tan buenas son las fuentes
staff-instead = Vaya mejor aquí
staff-hidden = No sale en los resultados

## Lo que cambió.

diff-old = Antes: { $edition }
diff-new-edition = Ahora: { $edition }
diff-sum = { $new } nuevos, { $changed } con cambios, { $closed } cerrados, { $again } abiertos otra vez, { $gone } quitados. { $same } son iguales.
diff-closed = Ya cerrados:
diff-gone = Quitados:
diff-open-again = Abiertos otra vez:
diff-new = Nuevos:
diff-changed = Con cambios:
diff-name = Nombre
diff-from-to = { $fact } cambió de { $old } a { $new }
diff-added = { $fact }: ahora { $new }
diff-removed = { $fact }: ya no { $old }
