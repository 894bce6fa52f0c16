### The finder.

## Keys.

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-back-tab = Shift-Tab
key-backspace = Backspace
key-delete = Delete
key-up = Up
key-down = Down
key-left = Left
key-right = Right
key-page-up = Page Up
key-page-down = Page Down
key-home = Home
key-end = End
key-space = Space

## Commands: one or two words for the footer, then a sentence for the help.

label-open = Open
label-back = Back
label-next-part = Next part
label-previous-part = Part before
label-up = Up
label-down = Down
label-page-up = Page up
label-page-down = Page down
label-first = First
label-last = Last
label-left = Left
label-right = Right
label-word-left = Word left
label-word-right = Word right
label-line-start = Start
label-line-end = End
label-delete-back = Take out
label-delete-forward = Take out
label-delete-word = Take out word
label-clear-box = Clear
label-crisis = Crisis help
label-help = Help
label-about = About Wayhome
# The name of the other language, in that language.
label-language = Español
label-actions = What now?
label-parts = Looked for
label-switch-part = Off or on
label-other-places = Other places
label-person = About you
label-choose = Choose
label-number = Mark
label-filters = Filters
label-clear-filters = Clear filters
label-copy-phone = Copy number
label-scan-code = Code to scan
label-add = Add
label-my-list = My list
label-sheet = Sheet
label-print = Print
label-save = Save
label-note = Note
label-take-out = Take out
label-move-up = Move up
label-move-down = Move down
label-redraw = Draw again
label-leave = Leave

command-open = Open the place you chose.
command-back = Go one step back.
command-next-part = Go to the next part of the screen.
command-previous-part = Go to the part before.
command-up = Go up.
command-down = Go down.
command-page-up = Go up a page.
command-page-down = Go down a page.
command-first = Go to the first one.
command-last = Go to the last one.
command-left = Move left.
command-right = Move right.
command-word-left = Move one word left.
command-word-right = Move one word right.
command-line-start = Go to the start of the box.
command-line-end = Go to the end of the box.
command-delete-back = Take out the letter before.
command-delete-forward = Take out the next letter.
command-delete-word = Take out the word before.
command-clear-box = Clear the box.
command-crisis = Show who to call in a crisis.
command-help = Show this help, or close it.
command-about = Show how old this is, who made it and the licences.
command-language = Cambiar a español.
command-actions = Show what you can do with this place.
command-parts = Go to the line that says what we looked for.
command-switch-part = Take a part of that line out, or put it back.
command-other-places = Choose among places with the same name.
command-person = Say where you are now, and who needs help.
command-choose = Choose the marked row.
command-number = Mark the row with this number. On a card, show what you can do.
command-filters = Show filters, or close them.
command-clear-filters = Clear all filters.
command-copy-phone = Copy the phone number. Once more copies the next one.
command-scan-code = Show a code for the camera of a phone.
command-add = Add the place you chose to your list.
command-my-list = Show your list, or close it.
command-sheet = Show the sheet: your list on one page.
command-print = Print the sheet.
command-save = Save the sheet as a file.
command-note = Write a line of your own about a place on your list.
command-take-out = Take a place off your list, or delete a list you kept.
command-move-up = Move a place up on your list.
command-move-down = Move a place down on your list.
command-redraw = Draw the screen again.
command-leave = Leave Wayhome.

why-not-results = Type what you need first.
why-not-places = No other place with that name is known.
why-not-filters = No filter is set.
why-not-phone = There is no number to copy yet.
why-not-code = There is nothing to show a code for.
why-not-row = No row has that number.
why-not-letters = Letters do nothing here. { $back } goes back; type there.
why-not-text = The box is empty.
why-not-add = Choose a place first. A closed place cannot go on your list.
why-not-twice = This place is on your list.
why-not-full = Your list is full.
why-not-sheet = Choose a place first.
why-not-save = Nothing can be saved on this machine. You can print.
why-not-save-copy = Nothing can be saved on this machine. Copy the page by hand.
why-not-item = Choose a place on your list first.
why-not-busy = Wait a moment. The last one is not done yet.
why-not-name = A name has letters and digits only, and at most 40 of them.
why-not-open = Keep your list first, or take all out.

## Screen.

finder-name = Wayhome
finder-about = help for people coming home
finder-directory = Directory of { $date }
finder-search = Search:
finder-where = Where:
finder-looked-for = Looked for:
finder-part-off = { $part } (off)
finder-part-others = { $part } ({ $count ->
    [one] 1 other place
   *[other] { $count } other places
})
finder-crisis-banner = In danger, or thinking of death? Call or text { $number }. In jail or prison: tell any officer or nurse now. { $key } shows more.
finder-closed = Closed. Open it to see why.
finder-left-out = Not shown among places. Open it to see why.
finder-instead = go here instead
finder-cannot-take = does not take this person
finder-no-phone = no phone known
finder-nothing = Nothing fits these words. Try fewer words, or just a place.
finder-filters = Only:
finder-filters-clear = { $clear } clears the filters.
finder-nothing-filters = No place fits these filters. { $clear } clears them.
finder-limited = With these filters: { $text }
finder-searching = Looking…
finder-note = Note:
finder-list-name = Name:
finder-on-list = on your list
list-more = More places
heading-my-list = My list
heading-sheet = Sheet
heading-kept = Lists you kept
heading-results = Places: { $here } of { $total }
heading-card = About this place
heading-help = Help
heading-crisis = Help in a crisis
heading-actions = What now?
heading-code = Code to scan
heading-places = Other places
heading-filters = Filters
heading-none = No places
heading-where = Where
heading-about-you = About you
heading-more-below = more below

status-start = Type what you need. Or press a number, then { $choose }. { $help } or ? shows help.
status-chosen = { $open } opens the first place. { $down } goes to the list. { $back } goes to the start.
status-typing = Keep typing. { $back } clears the box.
status-box = { $open } opens the first place. { $down } goes to the list. { $back } clears the box.
status-used = Type for a new search. { $right } keeps these words. { $down } goes to the list. { $back } clears the box.
status-list = { $open } opens the place marked >. { $add } adds it to your list. { $back } goes to the box.
status-parts = { $left } and { $right } choose. { $switch } switches it off or on. { $back } goes back.
status-menu = { $choose } chooses the row marked >. A number marks its row. { $back } goes back.
status-where-number = { $choose } takes the row marked >. Or type the rest of a ZIP code.
status-where = { $choose } takes the place marked >. { $back } goes back.
status-card = { $open } or a number shows what to do. { $up } and { $down } move the text. { $back } goes back.
status-code = { $choose } shows the next code. { $back } goes back.
status-layer = { $up } and { $down } move the text. { $back } closes this.
status-line = { $choose } takes what you typed. { $back } goes back without it.
status-sheet = This is the page. { $print } prints it. { $back } goes back.
status-sheet-only = This is the page to write down. { $back } goes back.
status-added = { $count ->
    [one] Added: 1 place is on your list. { $list } shows it.
   *[other] Added: { $count } places are on your list. { $list } shows it.
}
status-moved = Now it is number { $number } of { $count }.
status-clear = Take all out? { $remove } does. Anything else keeps it.
status-forget = Delete the list { $name } for good? { $yes } does. Anything else keeps it.
status-trouble = { $help } shows help. { $leave } leaves.
status-leave = Leave Wayhome? { $open } leaves. Anything else stays.
status-leave-list = Leave Wayhome? Your list is not kept. { $open } leaves. Anything else stays.
status-copied = Copied { $number }, if your screen allows it.
status-copied-next = It has { $count } numbers. { $key } copies the next.
status-settings = { $count ->
    [one] 1 setting has a mistake and is left aside. To see it: wayhome config --check
   *[other] { $count } settings have mistakes and are left aside. To see them: wayhome config --check
}

trouble-open = The list of places cannot be opened. For help in a crisis call or text { $number }. Install Wayhome again, or ask the person who set it up.
trouble-search = That search did not work. What you see is from before. Change a word and try again.
trouble-worker = The search has stopped. Leave, then start Wayhome again.
tiny-sentence = Make this window larger.

## Start.

start-title = What do you need?
start-which = Which of these?
start-more = More…
start-crisis = In danger, or thinking of death? { $key } shows who to call.
start-opening = Opening the list of places…
start-age = Directory of { $date }, { $months ->
    [0] new this month
    [one] 1 month old
   *[other] { $months } months old
}.
group-tonight = For tonight
group-treatment = Treatment
group-housing = Housing
group-peers = Someone who has been there
group-papers = ID, papers and law
group-work = Work and school
group-more = More

## Where, and about the person.

where-title = Where do you look for help?
where-how = Type a city, a ZIP code, a county or a state. Or skip it.
where-skip = Skip: look anywhere
where-keep = Keep { $place }
where-any = Look anywhere
where-list = Choose from a list
where-zip = Type all five digits of the ZIP code.
where-none = No place like that is known. Try the ZIP code or the state.
atlas-state = Which state?
atlas-part = { $first } to { $last }
about-you-title = Say only what you like. It is not saved.
about-you-go = Go on
about-you-stage = Inside or out?
about-you-people = Who needs help?
about-you-barriers = What may be in the way?
about-you-place = Where do you look?
about-you-not-said = not said
about-you-done = Done
about-you-line = You:
about-you-ask = { $key } asks who needs help, and what is in the way.
about-you-change = { $key } changes this.

## Pages to choose from.

menu-chosen = { $name } (chosen)
filter-need = What you need
filter-people = Who it is for
filter-setting = How they help
filter-state = State
filter-takes = They take
filter-language = Language
filter-peers = People who have been there work there
filter-inside = They come into jails and prisons
filter-free = Free of cost
filter-only-free = free
filter-any = any
filter-on = on
filter-off = off
filter-fit = { $count ->
    [one] 1 place fits now.
   *[other] { $count } places fit now.
}
filter-count = { $count ->
    [one] 1 place
   *[other] { $count } places
}
filter-kept = { $count ->
    [one] 1 does not say; it is kept
   *[other] { $count } do not say; they are kept
}
filter-unknown = { $name } ({ $count ->
    [one] 1 does not say
   *[other] { $count } do not say
})
actions-copy = Copy the number
actions-copy-other = Copy another number
actions-code = Show a code for the camera of a phone
actions-add = Add it to my list
actions-my-list = Show my list
actions-next = If they say no: { $name }
actions-instead = Go here instead: { $name }
actions-list = Back to the list
actions-start = Back to the start
code-how = Point the camera of a phone at this.
code-no-room = There is no room for the code. Make this window larger.
code-no-blocks = This screen cannot draw the code.
places-title = Which one do you mean?
places-people = about { $people } people

## My list.

mine-empty = Nothing is on your list yet. Choose a place, then { $add } adds it.
mine-count = { $count ->
    [one] 1 place.
   *[other] { $count } places.
}
mine-for-now = It is gone when you leave.
mine-kept = Kept as { $name }.
mine-changed = Not all of it is kept in { $name } yet.
mine-order-first = First things on top, as on the sheet.
mine-order-own = In your own order, as on the sheet.
mine-sheet = Show the sheet
mine-sheet-one = Show the sheet for the place you chose
mine-print = Print it
mine-save = Save it as a file
mine-keep = Keep this list for another day
mine-open = Open a list you kept
mine-sort = Put first things on top again
mine-clear = Take all out
mine-forget = Delete the list { $name } you kept
mine-read = Read about it
mine-note = Write a note
mine-up = Move it up
mine-down = Move it down
mine-remove = Take it out
note-how = Write one line of at most { $most } letters. It goes on the sheet too.
note-too-long = The note has { $long } letters. At most { $most } fit on its line.
paper-busy = Working on it…
paper-slow = This takes long. You can go on. It is told here how it ended.
paper-slow-wait = This takes long. Please wait.
sheet-making = Making the sheet…
save-title = In what form?
saved-as = Saved: { $file }
format-text = Text, as on the screen
format-ascii = Plain letters only, for old printers
format-markdown = Markdown
format-html = Web page with large letters, to open and print
format-json = For other programs
format-vcard = For the contacts of a phone
format-csv = A table
keep-title = What name should this list have?
keep-how = It is a file on this machine. Only your account can read it.
kept-title = Which list?
kept-none = No list is kept here.
kept-as = Kept: { $file }
kept-there = You have a list { $name } by now. Use another name, or open that one first.
kept-aside = The old file is here: { $file }
kept-opened = { $count ->
    [one] { $name }: 1 place.
   *[other] { $name }: { $count } places.
}
kept-mistakes-more = { $count ->
    [one] One more line cannot be read.
   *[other] { $count } more lines cannot be read.
}
kept-left-aside = These lines were left aside.
kept-forgotten = Deleted: { $name }
kept-not-text = this line is no text
kept-twice = `{ $id }` stands there twice
kept-too-many = a list takes at most { $most } places
kept-file-head = A list of Wayhome. On each line: the id of a place, your note, what it is for. Tabs between.
errand-failed = That did not work. Try it again.
errand-waiting = Still printing or saving. Ctrl-C stops waiting.

## Crisis card.

crisis-alone = You do not have to go through this alone.
crisis-inside = In jail or prison: tell any officer or nurse now.
crisis-inside-say = Say: “I need help now. I may hurt myself.”
crisis-call = Call or text { $number }
crisis-call-how = Any time, free. Press 1 for veterans, 2 for Spanish.
crisis-text = Text HOME to { $number }
crisis-danger = If someone is hurt or in danger right now
crisis-emergency = Call { $number }

## Help.

help-title = How to use Wayhome
help-step-say = Say what you need, in your own words. Or press a number, then { $choose }.
help-step-where = Say where: a city or a ZIP code. { $person } asks who needs help.
help-step-open = { $down } goes to the list. { $open } opens the place marked >.
help-step-card = Read if they take you, how to reach them and what to bring.
help-step-call = Then call. Each place tells you what you can say, and who is next.
help-step-list = { $add } puts a place on your list. { $sheet } shows it all on one page.
help-step-crisis = { $crisis } shows who to call in a crisis, at any time.
help-private = What you type stays here and is never sent. Nothing is saved but the lists and sheets you save.
help-group-always = At any time
help-group-move = To move about
help-group-list = My list
help-group-type = To change what you typed

## Card.

card-take = Will they take me?
card-reach = How do I reach them?
card-inside = From in here
card-bring = What do I bring?
card-cost = What does it cost?
card-runs = Who runs it?
card-sure = How sure are we?
card-sources = Where did we read it?
card-on-list = On your list.
card-no = If they say no
card-no-others = No other place in this list. Go back and try fewer words.
card-say = When you call, you can say
card-not-known = Not known. Ask.
card-ask-about = Not known. Ask about: { $things }.
card-ask-if = Not known. Ask if: { $things }.
card-closed = Closed. Do not go there.
card-left-out = We do not show this place among the others.
card-call-first = Call first: { $checked }.
card-unseen = Call first: we saw no sign of it for some time.
card-why = Here because: { $reasons }.
card-for = For
card-who = Who can come
card-address = Address
card-start = How to start
card-hours = Hours
card-email = E-mail
card-website = Website
card-write-to = Write to
card-who-must-ask = Who must ask
card-also = Also called
card-languages = Languages
card-sure-high = Quite sure
card-sure-medium = Fairly sure
card-sure-low = Not sure
card-sure-line = { $sure }, { $checked }.
card-source = From { $date }: { $what }
card-source-undated = With no date: { $what }
card-english-parts = Some of this is in English, as we found it.

phone-main = main number
phone-crisis = in a crisis
phone-text = for text messages
phone-text-to = text
phone-tty = for TTY
phone-fax = fax
phone-spanish = in Spanish

card-barrier-record = A record
card-barrier-violent-record = A record of violence
card-barrier-registry = On the registry
card-barrier-open-warrant = An open warrant
card-barrier-supervision = Probation or parole
card-barrier-opioid-medicine = Medicine for opioid use
card-barrier-partner = A partner
card-barrier-children = Children
ask-barrier-record = a record
ask-barrier-violent-record = a record of violence
ask-barrier-registry = the registry
ask-barrier-open-warrant = an open warrant
ask-barrier-supervision = probation or parole
ask-barrier-opioid-medicine = medicine for opioid use
ask-barrier-partner = a partner
ask-barrier-children = children
card-inside-write = They answer letters
card-inside-collect-calls = They take collect calls
card-inside-join-before-release = You can start before you get out
card-inside-visits = They come inside
card-inside-same-people-after = The same people help after
ask-inside-write = letters
ask-inside-collect-calls = collect calls
ask-inside-join-before-release = a start before you get out
ask-inside-visits = visits inside
ask-inside-same-people-after = the same people after
card-peers-run-by-peers = Run by people who have been there
card-peers-staffed-by-peers = People who have been there work here
card-peers-staff-locked-up = Staff who were locked up
ask-peers-run-by-peers = people who have been there run it
ask-peers-staffed-by-peers = people who have been there work here
ask-peers-staff-locked-up = any of the staff were locked up

## What to say when you call.

say-script = “{ $text }”
say-hello = Hello. I am looking for help.
say-need = Hello. I am looking for help: { $need }.
say-stage-inside = I am still inside.
say-stage-soon = I get out soon.
say-stage-today = I got out today.
say-stage-out = I have been out for a while.
say-join = Can I sign up before I get out?
say-who-near = Who near me can help?
say-barrier-record = Do you take people with a record?
say-barrier-violent-record = Do you take people with a record of violence?
say-barrier-registry = Do you take people who must register?
say-barrier-open-warrant = Do you take people with an open warrant?
say-barrier-supervision = Do you take people on probation or parole?
say-barrier-opioid-medicine = May I take medicine for opioid use there?
say-barrier-partner = Can my partner come too?
say-barrier-children = Can my children come too?
say-room = Is there room now?
say-room-later = Will there be room when I get out?
say-bring = What do I bring?
say-cost = What does it cost?
say-write-back = Please write back to me.

## Plain lines.

plain-how = Type a number or words, then press Enter. 0 goes back. ? shows more, and Español. ! shows who to call in a crisis.
plain-help = Type what you need and where you are. Open a place by its number. Then call.
plain-places = Places: { $total }
plain-more = A number opens a place. Enter shows more places.
plain-end = A number opens a place. These are all.
plain-again = Enter shows this again.
plain-number = The number is { $number }
plain-more-title = What else you can do here
plain-about-ask = Type { $key } to say who needs help, and what is in the way.
plain-crisis-ask = In danger, or thinking of death? Type { $key } to see who to call.
plain-filters = Show filters.
plain-my-list = Show your list.
plain-sheet-both = Type { $more } to print it or save it.
plain-sheet-print = Type { $more } to print it.
plain-sheet-save = Type { $more } to save it.

## About Wayhome.

program-what = Wayhome finds help for people coming home. It needs no network.
program-licences-how = { $choose } shows the licences of others.
program-licences = Licences of others
