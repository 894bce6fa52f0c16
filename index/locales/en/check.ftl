# What `wayhome check` says of the files of a directory, after the file, the record and the field.

check-error = error
check-warning = warning
check-line = line { $line }
check-line-column = line { $line } column { $column }
check-entry = entry { $entry }

## Files.

check-no-folder = is not a folder
check-missing = is missing
check-unreadable = cannot be read: { $cause }
check-folder-missing = cannot be read as a folder: it is missing
check-folder-file = cannot be read as a folder: it is a file
check-folder-unreadable = cannot be read as a folder: { $cause }
check-byte-mark = begins with a byte order mark; save it as UTF-8 without one
check-not-utf8 = is not UTF-8 text
check-line-ends = ends as on Windows (CR LF); save it with plain line ends (LF)
check-not-read = is not read; its name does not end in `.json`
check-no-listings = holds no `.json` file
check-not-json = is not JSON: { $cause }
check-no-list = must be a list: { $form }
check-no-object = must be an object: { $form }
check-no-field = is no field of this record; the fields are: { $known }
check-no-fact = must be "unknown" or a fact with `answer`, `reason`, `date` and `source`
check-type = is of the wrong type: { $cause }
check-id-prefix = must begin with `{ $prefix }`, as the file is named
check-table-empty = is empty; the first line names the columns
check-column-missing = is missing from the names of the columns
check-column-twice = names more than one column
check-columns = has { $count } columns; the first line names { $named }
check-not-number = `{ $value }` is not a number
check-not-whole = `{ $value }` is not a whole number
check-not-zip = `{ $value }` is not 5 digits
check-not-yes = `{ $value }` is not `yes` or empty

## What many fields have in common.

check-empty = is empty
check-twice = stands there twice
check-value-twice = `{ $value }` stands there twice
check-not-one-of = `{ $value }` is not one of: { $known }
check-not-day = `{ $value }` is not a day written YYYY-MM-DD
check-not-id = must be small letters, digits and single hyphens: `{ $like }`
check-hidden = holds the hidden character { $code } at place { $place }; take it out
check-blank = `{ $value }` begins or ends with a blank
check-long = is longer than { $most } characters

## The whole directory, and its needs.

check-until = `{ $value }` is before the date of the directory, { $date }
check-no-needs = holds no need that can be read
check-many-needs = has { $count } needs; there is room for { $most }
check-related-self = `{ $value }` is this need itself
check-related-none = `{ $value }` is no need of this list
check-no-phrase = no phrase of vocabulary.tsv leads to it; listings that answer it: { $count }

## Tables of phrases.

check-phrase-empty = has no letter and no digit
check-phrase-twice = stands there twice, small letters, accents and hyphens apart
check-phrase-twice-for = stands there twice for `{ $value }`, small letters, accents and hyphens apart
check-phrase-language = `{ $value }` is not `en` or `es`
check-phrase-state = `state:` names `{ $value }`, which is no state
check-main-none = has no main need; leave `also` out of one of its rows
check-main-many = has more than one main need ({ $known }); put `also` in the note of the others

## Places.

check-not-state = `{ $value }` is not the two-letter code of a state or territory
check-latitude = `{ $value }` is not between -20 and 72
check-longitude = `{ $value }` is not between -180 and -60, or 140 and 180
check-zip-order = stands after { $before }; sort the rows
check-radius = `{ $value }` is not more than 0
check-region-counties = are others than those of the same phrase in the same state above
check-region-county = `{ $value }` is no county of `{ $state }`
check-also-city = `{ $value }` is no city of `{ $state }` in places/; leave it empty when the whole state is meant
check-zip-state = `{ $zip }` is in { $city } { $there }, not in `{ $state }`
check-zip-unknown = `{ $value }` is not in places/zips.tsv
check-zip-far = `{ $zip }` is in { $there }, about { $miles } miles from `{ $city }`
check-city = `{ $value }` is not a place of { $state } in places/
check-county = `{ $value }` is not a county of { $state } in places/counties.tsv

## A listing.

check-id-twice = is used { $count } times; an id names one listing only
check-no-spanish = is empty; every listing that shows in results has a Spanish summary
check-no-need = is empty; a listing that shows in results answers at least one need
check-language = `{ $value }` is not a name people read; write `Spanish`, not `es`
check-area = `{ $value }` begins with none of: { $known }
check-area-empty = is empty, so it is near nobody
check-area-state = is empty, so `{ $value }` is in no state
check-no-way = is empty, and so are street, e-mail, website and mail address: nobody can reach it
check-shelter = tells where a confidential shelter is; leave it empty and give the phone
check-closed = is empty; say what became of a closed listing
check-instead-empty = is empty; a listing that never shows names one to go to instead
check-instead-self = `{ $value }` is this listing itself
check-instead-none = `{ $value }` is no listing
check-instead-closed = `{ $value }` is closed as well
check-instead-hidden = `{ $value }` is left out of results as well
check-summary = has { $count } words; people read about { $most }
check-unkind = `{ $value }` hurts; say `{ $instead }` or the like

## How it is reached.

check-phone-mobile = `{ $value }` rings only from a mobile phone
check-phone-film = `{ $value }` is one of the numbers kept for films and examples
check-phone-nearby = `{ $value }` has no area code; it rings only nearby
check-phone-text = `{ $value }` cannot be dialled: a code of 5 or 6 digits is for texts; say `text` in its label
check-phone-star = `{ $value }` cannot be dialled: a code with stars is for mobile phones; say `mobile` in its label
check-phone-extension = `{ $value }` cannot be dialled: an extension is written ` ext 2700`
check-phone-area = `{ $value }` cannot be dialled: no area code begins with 0 or 1
check-phone-after-area = `{ $value }` cannot be dialled: after the area code comes no 0 or 1
check-phone-no-area = `{ $value }` cannot be dialled: it has no area code
check-phone-form = `{ $value }` cannot be dialled: write it like 907-723-5737, 800-575-7223 ext 2700 or 211
check-phone-label = is empty; say what `{ $value }` is for: `main`, `crisis`, `text`
check-phone-twice = `{ $value }` stands there twice with the label `{ $label }`
check-email = `{ $value }` is not an e-mail address
check-website = `{ $value }` is not a web address; leave it empty when there is none

## Its sources.

check-no-source = `{ $value }` has no source; name the page it was seen on under `sources`
check-source-supports = is empty; say which facts the page shows
check-source-date = is empty; write the date the page shows, or `unknown`
check-source-url = is empty; write the address of the page or the name of the paper
check-source-blank = `{ $value }` names no page and no paper
check-source-none = `{ $value }` is not among the listing's sources
check-future = `{ $value }` is after the date of this directory, { $date }
check-code-only = weak source: only lists in code repositories show this number; call it or find its own page
check-fact-unknown = write the whole fact as "unknown" when no source says
check-high-undated = is high, and no source has a date
check-high-old = is high, and the newest source is of { $date }
