### What staff read: the whole directory as text, and what changed in it.

## Facts that only staff see.

staff-dump-needs = What people can ask for
staff-edition = Date
staff-not-set = not set
staff-other-language = The same in Spanish
staff-needs = Helps with
staff-ways = How help is given
staff-county = County
staff-justice = Takes people who were locked up
staff-inside = Works in jails or prisons
staff-after = Help goes on after release
staff-justice-notes = More about that
staff-kind = What it is
staff-kind-program = a program
staff-kind-helpline = a help line
staff-kind-network = a group of programs
staff-kind-agency = a public office
staff-kind-directory = a list of places
staff-status = How it stands
staff-status-operating = at work
staff-status-changed = at work, but not as before
staff-status-unknown = not seen of late
staff-status-closed = closed
staff-sure = How good the sources are
staff-instead = Go here instead
staff-hidden = Kept out of the results

## What changed.

diff-old = Old: { $edition }
diff-new-edition = New: { $edition }
diff-sum = { $new } new, { $changed } changed, { $closed } closed, { $again } open again, { $gone } taken out. { $same } are the same.
diff-closed = Closed now:
diff-gone = Taken out:
diff-open-again = Open again:
diff-new = New:
diff-changed = Changed:
diff-name = Name
diff-from-to = { $fact } changed from { $old } to { $new }
diff-added = { $fact }: now { $new }
diff-removed = { $fact }: no more { $old }
