### The command line.

cli-looked-for = Looked for: { $parts }
cli-crisis = In danger, or thinking of ending your life? Call or text 988, any time. In jail or prison: tell any officer or nurse now.
cli-shown = Showing { $shown } of { $total }.
cli-more = For all about one: wayhome show ID
cli-nothing = Nothing can be shown with these limits. Take one away and try again.
cli-phone-none = no phone known
cli-notice-closed = { $name }: closed.
cli-notice-hidden = { $name }: not shown among results.
cli-instead = Go to these instead:
cli-kept-unknown = { $count ->
    [one] For 1 of these we do not know if it fits your limits. Ask.
   *[other] For { $count } of these we do not know if they fit your limits. Ask.
}
cli-cannot-take = does not take this person

show-organization = Run by
show-also-known-as = Also called
show-what = What it does
show-phone = Phone
show-address = Address
show-write-to = Write to
show-email = E-mail
show-website = Website
show-hours = Hours
show-area = Serves
show-eligibility = Who can come
show-fact = Will they take me
show-who-must-ask = Who must ask for you
show-how-to-start = How to start
show-documents = What to bring
show-cost = Cost
show-languages = Languages
show-status = What we know
show-checked = How sure
show-note = Note
show-source = Source

about-program = Program
about-directory = Directory
about-good-until = Good until
about-listings = Listings (shown)
about-places = Places
about-checked = Checked (not dated)
about-index = Search index
about-licence = Program licence
about-data-licence = Data licence
about-parts = Built with
about-thanks = Thanks
about-spanish = Spanish
about-by-state = By state
about-by-need = By need

## Trouble.

error-directory = `{ $file }` cannot be used as a directory. Leave out --directory to use the one inside the program, or build it again with `wayhome build`
error-directory-inside = the directory inside this program is damaged; install the program again
error-directory-instead = Using the directory inside the program.
error-not-a-directory = `{ $file }` cannot be used as a directory
error-cannot-read = `{ $file }` cannot be read
error-cannot-write = `{ $file }` cannot be written
error-line = `{ $file }`, line { $line }
error-no-query = not a JSON query like {"{"}"q": "…"{"}"}
error-need = `{ $name }` is not a need. The needs are: { $known }
error-group = `{ $name }` is not a group. The groups are: { $known }
error-way = `{ $name }` is not a way of help. The ways are: { $known }
error-barrier = `{ $name }` is not one of these: { $known }
error-spoken = `{ $name }` is not one of these languages: { $known }
error-part = `{ $name }` is not a part. Parts are: place, stage, need:ID, who:ID, barrier:ID, word:WORD
error-place = the place `{ $name }` is not known. Try a ZIP code, a city with its state (Juneau, AK), or a county
error-no-listing = no listing has the id `{ $id }`
error-near-ids = Near it: { $ids }
error-file-there = `{ $file }` is there already. Name another file, or say --force to replace it
error-print-format = the printer takes text or ascii. Use --output FILE to save it in another way, and print that file
error-ending = the ending of `{ $file }` is not known. These are: { $known }. Or say --format
error-packet-format = a booklet is text, ascii, markdown or html. The name of this file says something else
error-too-many = a sheet takes at most { $most } places
error-no-ids = no ids were given. `wayhome search --ids` prints some
error-note = `{ $note }` is not a note. Say ID=TEXT
error-note-long = the note for `{ $id }` has { $long } letters. At most { $most } fit on its line
error-note-alone = there is a note for `{ $id }`, which is not on the list. Give its id as well
error-closed = `{ $id }` is closed
error-not-shown = `{ $id }` is not shown among results
error-instead = Take instead: { $ids }
error-data = `{ $folder }` has { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}. Mend them before you build
error-data-build = `{ $folder }` has { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}. Nothing was written
error-screen = the screen cannot be used

check-sum = { $listings ->
    [one] 1 listing
   *[other] { $listings } listings
}, { $needs ->
    [one] 1 need
   *[other] { $needs } needs
}: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
build-done = { $file }: { $listings ->
    [one] 1 listing
   *[other] { $listings } listings
}, { $bytes } bytes, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
