### The kiosk: what staff set, and what it says to them.

## What each setting of kiosk.toml does.

about-kiosk-facility = The name of this jail or house. It stands on the first screen.
about-kiosk-place = Where people go home to: a county, a city with its state, or a ZIP code. It counts when no place is typed.
about-kiosk-language = The language of the first screen: en for English, es for Spanish. A key on each screen changes it. Each person starts with this one.
about-kiosk-theme = How the screen looks.
about-kiosk-ascii = Draw with plain letters and signs only. Set it to true if you see boxes or odd signs.
about-kiosk-plain = Talk in lines and numbers, for screen readers and Braille. Set it to true on a computer that has one.
about-kiosk-bundles = The folder for the files of places that you put in with: wayhome kiosk install. Leave it out to show the places inside the program.
about-kiosk-key = The public key of those who sign these files. It is the second line of the file minisign.pub.
about-kiosk-idle = How many seconds may pass with no key. Then the kiosk asks if you are still there.
about-kiosk-warning = How many seconds there are to say yes. Then all is wiped.
about-kiosk-hide = Kinds of help that must not show. `wayhome about` lists their names. Help for people in danger always shows.
about-kiosk-print = The command that prints. It gets the page on its standard input. Leave it out for no printing.
about-kiosk-counts = A file for counts: how many people looked for each kind of help on a day. No words, and nothing below 10. Leave it out to count nothing.
about-kiosk-report = How to report that someone is hurt in here. One line for each way.
about-kiosk-advocates = People outside who help those who were hurt in here. One line each.
about-kiosk-own-crisis-line = Your own line for a crisis, and how to call it.
about-kiosk-phones-reach-988 = Can people call 988 from the phones in here? Say yes, no or unknown.
about-kiosk-phone-rules = How the phones in here work. One line for each rule.

example-kiosk-head = Settings of the kiosk. All that stands here is made up. Take away the sign # before a line and write your own. Look for mistakes with: wayhome kiosk --check-config

kiosk-good = { $file }: no mistakes.
kiosk-mistakes = { $count ->
    [one] { $file }: 1 mistake. The kiosk does not start until you mend it.
   *[other] { $file }: { $count } mistakes. The kiosk does not start until you mend them.
}
kiosk-flaws = { $count ->
    [one] { $file }: 1 mistake. The kiosk starts all the same, without that.
   *[other] { $file }: { $count } mistakes. The kiosk starts all the same, without that.
}

## Files of places in the kiosk.

kiosk-bundle = { $name }: { $title }, { $count } places, { $until }.
kiosk-good-until = good until { $day }
kiosk-expired = past its last good day, { $day }
kiosk-no-end = no last good day set
kiosk-in-use = In use.
kiosk-none-in-use = The kiosk shows the places inside the program.
kiosk-none-yet = No file of places is in `{ $folder }`. Put one in with: wayhome kiosk install FILE
kiosk-installed = Put in: { $bundle }
kiosk-rolled-back = Gone back to: { $bundle }
kiosk-next-start = The kiosk shows it from its next start.
kiosk-kept = Nothing has changed.
kiosk-no-bundles = The kiosk has no place for files yet. Set `bundles` and `key` in its settings.

kiosk-unreadable = `{ $file }` cannot be read: { $cause }.
kiosk-unwritable = `{ $file }` cannot be written: { $cause }.
kiosk-cause-full = the disk is full
kiosk-cause-read-only = the disk is read-only
kiosk-cause-denied = this account may not do that. Try it as root
kiosk-cause-gone = it is not there
kiosk-not-a-file = `{ $file }` is not a file.
kiosk-too-large = `{ $file }` is too large. Up to { $most } MiB are read.
kiosk-not-signed = There is no signature `{ $file }`. Copy it as well.
kiosk-no-signature = The signature of `{ $file }` cannot be read. Ask for a new copy of both files.
kiosk-other-key = `{ $file }` is signed with another key than the one in the settings. Do not use it. Ask those who sent it.
kiosk-altered = `{ $file }` is not what was signed. Do not use it. Ask for a new copy.
kiosk-not-opened = It cannot be opened: { $cause }. Ask for a new copy.
kiosk-empty = It holds no places.
kiosk-record = The record `{ $id }` in it cannot be read. Ask for a new copy.
kiosk-steers = The record `{ $id }` holds hidden signs that could change the screen. Do not use it.
kiosk-shelter = The record `{ $id }` gives away the street of a shelter that must stay hidden. Do not use it.
kiosk-older = It is of { $found } and older than the one in use, of { $now }. To go back: wayhome kiosk rollback.
kiosk-unknown-name = There is no `{ $name }` in the kiosk. There are: { $known }.
kiosk-no-earlier = There is no earlier one to go back to.
kiosk-already = `{ $name }` is in use already.
kiosk-unnamed = `{ $file }` names no good file of places. So the newest one counts. Make it sure with: wayhome kiosk rollback { $name }
kiosk-busy = Someone is putting a file into `{ $file }` right now. Try it again.

## The self-test.

kiosk-no-sandbox = This computer cannot lock the kiosk in. It needs Linux 5.13 or newer, with Landlock and seccomp
try-cannot = The test cannot be run
try-promise = No.
try-what = What was tried
try-result = Result
try-refused = ok: works outside, refused inside
try-never = ok: refused inside, and outside as well
try-possible = NOT OK: it is possible inside
try-good = ok: { $text }
try-bad = NOT OK: { $text }
try-broke = NOT OK: the program broke
try-not-tried = NOT OK: not tried, since the program broke before
try-sum = { $kept } of { $all } are as promised.
try-tcp = Open a network socket (TCP)
try-tcp6 = Open a network socket (TCP on IPv6)
try-udp = Open a network socket (UDP)
try-unix-pair = Open a pair of local sockets
try-unix-letters = Open a local socket for letters
try-unix-listen = Listen on a local socket
try-create = Create a file
try-append = Write to a file
try-folder = Create a folder
try-link = Give a file a second name
try-symlink = Create a link
try-mode = Change who may use a file
try-rename = Rename a file
try-remove = Remove a file
try-program = Start this program again
try-shell = Start a shell
try-read = Read a file
try-list = List a folder
try-go = Go to another folder
try-memory = Look at its own memory as a file
try-signal = Send a signal to the program that started it
try-date = The date of the directory
try-records = Every record of the directory can be read
try-crisis = Words of people in danger are understood
try-sheets = Every place fits a sheet to copy by hand
try-shelters = No street of a hidden shelter is inside
try-storm = Press random keys: nothing breaks, ends or opens
try-commands = Ask for every command: nothing is copied, saved or read
try-idle = Be silent: it asks, any key goes on, then it ends
try-done = Say "I'm done": all is wiped, the first screen comes
try-killed = Kill a session: all is wiped, the first screen comes
try-stopped = Stop it: the screen is given back
try-digits = Get to a place and back with digits and Enter
try-arrows = Get to a place and back with arrows and Enter
try-done-key = End with a number and Enter
try-ways = From each screen, digits lead to crisis help
try-capitals = Type with Caps Lock on
try-ascii = Every screen is plain ASCII where it has to be
try-colours = Every screen says the same without colours
try-width = No line of a screen is cut off
try-inside = “From in here” is the first thing on a card
try-small = A screen that is too small says so
try-language = The other language is one key away
try-cursor = The cursor is where the keys go
try-lines = Every screen is told in lines as well
try-wrong = A wrong line of the settings is named with its reason
try-example = The example of the settings has no mistake

## The kiosk's own words on the screen.

shared-done = I'm done
shared-end = Wipe all you typed and end.
shared-ways = Crisis, Español, done
shared-ways-title = What else?
shared-ways-how = 0 leads to crisis help, Español and “I'm done”.
shared-plain-how = Type a number or words, then press Enter. 0 goes back. 00 or ? shows more: crisis help, Español and “I'm done”.
shared-plain-help = Type what you need and where you are. Open a place by its number. First it says what you can do from in here.
shared-old = may be old
shared-step-call = Write down what you need. Ask staff to call, or write a letter.
shared-say-letter = You can write this to them
shared-say-staff = Ask a counselor, a chaplain or your case manager to get in touch with them. They can say this for you
shared-reach = How do I reach them when I get out?
shared-write-down = Write this down for the day you get out.
shared-say-out = On that day
shared-call-then = Call before you go there.
shared-call-first = Call before you go there: { $checked }.
shared-unseen = Call before you go there: we saw no sign of it for some time.
shared-not-known = Not known. Ask a counselor, a chaplain or your case manager.
shared-ask-about = Not known: { $things }. Ask a counselor, a chaplain or your case manager.
shared-ask-if = Not known: if { $things }. Ask a counselor, a chaplain or your case manager.
shared-private = What you type stays here and is never sent. All of it is wiped when you are done.
shared-private-counted = What you type stays here and is never sent. All of it is wiped when you are done. Staff see how many people a day look for each kind of help. They do not see who.
shared-leave = { $open } wipes all you typed and ends. Anything else stays.
shared-date = Directory of { $day }.
shared-good-until = Good until { $day }.
shared-expired = PAST ITS LAST GOOD DAY, { $day }: check each fact.
shared-no-end = No last good day set.
shared-signed = Its signature was checked.
shared-inside = It came with the program.
shared-phones = Phones in here:
shared-crisis-tell = 1. Tell any officer or nurse now.
shared-crisis-button = 2. Press the emergency button.
shared-crisis-trust = 3. Tell a person you trust.
shared-crisis-own = The line of this place:
shared-crisis-call = Call { $number }.
shared-crisis-line = The line outside is { $number }.
shared-line-yes = You can call it from the phones in here.
shared-line-no = You cannot call it from the phones in here. Ask staff to call.
shared-line-unknown = We do not know if it works from the phones in here. Ask staff.
shared-hurt = If someone is hurting you in here
shared-hurt-ask = Ask any staff member, a nurse or the chaplain. You can also write.
shared-banner = In danger, or thinking of death? Tell any officer or nurse now. Or press the emergency button. { $key } shows more.
shared-advocates = These people outside help:
shared-still = Are you still there?
shared-still-key = Press any key to go on.
shared-still-wipe = If no one does, all is wiped in { $seconds } seconds.
shared-hidden = This computer does not show all you asked for. Ask staff about it.
why-not-copy = That cannot be done on this machine. Write the number down.
why-not-print = There is no printer here. Copy the page by hand.

## Opening the kiosk.

kiosk-no-counts = Nothing can be counted in `{ $file }`: { $cause }.
kiosk-no-terminal = The kiosk needs a screen and a keyboard
kiosk-lost = The screen and the keyboard of the kiosk are gone
kiosk-broken = The kiosk breaks again and again. Try it with: wayhome kiosk --self-test
kiosk-without = To open it all the same: wayhome kiosk --without-sandbox
