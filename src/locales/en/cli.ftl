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
about-thanks = Thanks
about-spanish = Spanish
about-by-state = By state
about-by-need = By need
