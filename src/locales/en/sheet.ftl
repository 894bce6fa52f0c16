### What a person takes away: the sheet, the booklet, the printer.

sheet-title = My list
sheet-page = Page { $page } of { $pages }
sheet-printed = Printed { $date }
sheet-crisis = Crisis? Inside: tell any officer or nurse now. Outside: call or text { $number }.
sheet-note = My note: { $note }
sheet-english = { $label } (in English)
sheet-scan = Hold a phone camera over a square to call or to open the page.

packet-title = Help for people coming home
packet-within = Within { $miles } miles
packet-count = { $count ->
    [one] 1 place
   *[other] { $count } places
}
packet-numbers = Each place has a number. It stands in full once. Elsewhere you find its number.
packet-call-first = Where it says “call first”, what we know is old. Call before you go.
packet-crisis = Help right now
packet-contents = What is in here
packet-place = place { $number }
packet-places = places { $first } to { $last }
packet-also = Also: { $places }
packet-also-numbers = also { $numbers }
packet-more = and { $count } more
packet-index = Names from A to Z
packet-notes = My notes
packet-sources = Where this comes from
packet-sources-how = For each place: where we found it, and when.
packet-other = Other help

print-sent = Sent to the printer.
print-missing = The program { $program }, which prints, is not on this computer.
print-failed = The printer said no: { $said }
print-failed-silent = The printer said no, and not why.
print-slow = The printer gave no answer for { $seconds } seconds. Look if it is on.
print-trouble = The list cannot be sent to the printer: { $cause }.
print-refused = The printer did not take the page.
print-no-answer = The printer gave no answer.
print-instead-save = Save the list as a file and print that.
print-instead-copy = Copy the page by hand, or tell staff.
