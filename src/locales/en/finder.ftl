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
# The name of the other language, in that language.
label-language = Español
label-parts = Looked for
label-switch-part = Off or on
label-other-places = Other places
label-person = About you
label-choose = Choose
label-number = Choose
label-filters = Filters
label-clear-filters = Clear filters
label-copy-phone = Copy number
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
command-language = Cambiar a español.
command-parts = Go to the line that says what we looked for.
command-switch-part = Take a part of that line out, or put it back.
command-other-places = Choose among places with the same name.
command-person = Say where you are now, and who needs help.
command-choose = Choose the marked row.
command-number = Choose the row with this number.
command-filters = Show filters, or close them.
command-clear-filters = Clear all filters.
command-copy-phone = Copy the phone number.
command-redraw = Draw the screen again.
command-leave = Leave Wayhome.

why-not-results = Type what you need first.
why-not-places = No other place with that name is known.
why-not-filters = No filter is set.
why-not-phone = There is no number to copy yet.
why-not-text = The box is empty.

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
heading-start = Start
heading-results = Places: { $here } of { $total }
heading-card = About this place
heading-help = Help
heading-crisis = Help in a crisis
heading-places = Other places
heading-filters = Filters
heading-none = No places
heading-where = Where
heading-about-you = About you
heading-more-below = more below

status-start = Type what you need, or choose a number. { $help } or ? shows help.
status-chosen = { $open } opens the first place. { $down } goes to the list. { $back } goes to the start.
status-typing = Keep typing. { $back } clears the box.
status-box = { $open } opens the first place. { $down } goes to the list. { $back } clears the box.
status-list = { $open } opens the place marked >. { $back } goes to the box.
status-parts = { $left } and { $right } choose. { $switch } switches it off or on. { $back } goes back.
status-menu = { $choose } chooses the row marked >. So does its number. { $back } goes back.
status-where = { $choose } takes the place marked >. { $back } goes back.
status-card = { $up } and { $down } move the text. { $back } goes to the list.
status-layer = { $up } and { $down } move the text. { $back } closes this.
status-trouble = { $help } shows help. { $leave } leaves.
status-leave = Leave Wayhome? { $open } leaves. Any other key stays.
status-copied = Copied { $number }, if your screen allows it.
status-settings = { $count ->
    [one] 1 setting has a mistake and is left aside. To see it: wayhome config --check
   *[other] { $count } settings have mistakes and are left aside. To see them: wayhome config --check
}

trouble-open = The list of places cannot be opened. For help in a crisis call or text { $number }. Install Wayhome again, or ask the person who set it up.
trouble-search = That search did not work. What you see is from before. Change a word and try again.
trouble-worker = The search has stopped. Leave, then start Wayhome again.
tiny-sentence = Make this window larger.
not-a-terminal = The finder needs a screen and a keyboard. To search without them, use: wayhome search WORDS

## Start.

start-title = What do you need?
start-which = Which of these?
start-more = More…
start-crisis = In danger, or thinking of death? Press { $key }.
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
where-none = No place like that is known. Try the ZIP code or the state.
about-you-title = Say only what you like. It is not saved.
about-you-go = Go on
about-you-stage = Where are you now?
about-you-people = Who needs help?
about-you-barriers = What may be in the way?
about-you-place = Where do you look?
about-you-not-said = not said
about-you-skip = Skip
about-you-done = That is all
about-you-line = You:
about-you-ask = Still inside? Getting out? { $key } says so.
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
places-title = Which one do you mean?
places-people = about { $people } people

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
help-how = Type what you need and where you are. Go down to a place and open it. Then call.
help-private = What you type stays here. It is not saved or sent.
help-group-always = At any time
help-group-move = To move about
help-group-type = To change what you typed

## Card.

card-take = Will they take me?
card-reach = How do I reach them?
card-inside = From in here
card-bring = What do I bring?
card-cost = What does it cost?
card-runs = Who runs it?
card-sure = How sure are we?
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
card-english-parts = Some parts are in English, as we found them.

phone-crisis = in a crisis
phone-text = for text messages
phone-text-to = text
phone-tty = for TTY
phone-fax = fax

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
