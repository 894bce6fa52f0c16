### Facts in words: places, dates, reasons, answers.

where-nation = Nationwide
where-multi = Several states
where-state = All of { $state }
area-county = county
area-counties = counties
area-region = region
area-city = city
area-multi-state = several states
area-multi-city = several cities
distance = { $miles ->
    [one] about 1 mile
   *[other] about { $miles } miles
}
home-known = Near { $place }, your home place, unless you name another one.
directory-instead = “{ $file }” in your settings cannot be used. This is the directory inside Wayhome.
home-unknown = Your home place “{ $place }” is not known. To mend it: wayhome config
checked = checked { $date }
checked-never = not dated
call-first = call first
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
day = { $month } { $day }, { $year }

serves-anyone = anyone
serves-women = women
serves-men = men
serves-youth = young people
serves-veterans = veterans
serves-families = families
serves-lgbtq = LGBTQ people
serves-tribal = tribal members
serves-parents = parents
serves-older-adults = older adults
serves-people-with-disabilities = people with disabilities

barrier-record = people with a record
barrier-violent-record = people with a violent record
barrier-registry = people who must register
barrier-open-warrant = people with an open warrant
barrier-supervision = people on probation or parole
barrier-opioid-medicine = medicine for opioid use
barrier-partner = a partner
barrier-children = children

stage-inside = still inside
stage-soon = getting out soon
stage-today = out today
stage-out = out for a while

corrected = read “{ $typed }” as “{ $meant }”
unknown-zip = We do not know ZIP code { $zip }. Check its numbers.
unknown-zip-near = We do not know ZIP code { $zip }. Looking near { $place }.
unknown-place = We do not know a place called { $place }. Try a bigger town, or a ZIP code.
unknown-words = Not known here: { $words }. Check how it is spelled.

setting-day = by day
setting-drop-in = walk in
setting-residential = you live there
setting-mobile = in a van or bus
setting-home-visit = they visit you
setting-in-jail-or-prison = in jail or prison
setting-phone = by phone
setting-online = online

spoken-spanish = Spanish
spoken-english = English
spoken-asl = sign language (ASL)
spoken-interpreter = with a person who translates

answer-yes = Yes
answer-no = No
answer-depends = It depends
answer-ask-first = Ask first
answer-unknown = Not known

why-name = the name you typed
why-words = has your words
why-for = for { $who }
why-takes = takes { $barrier }
why-coming-home = helps people coming home
why-inside = works inside
why-peers = peers work here
why-here = serves this place
why-referral = knows where to ask

relaxed-place = Nothing in { $place } for { $need }.
relaxed-place-any = Nothing in { $place } has just that.
relaxed-state = Nothing in { $state } for { $need }.
relaxed-state-any = Nothing in { $state } has just that.
relaxed-everywhere = Nothing has just that.
relaxed-to-other = Showing other help there, and help farther away.
relaxed-to-like = Showing what comes closest.
relaxed-to-state = Showing { $state }.
relaxed-to-state-and-nation = Showing { $state } and the whole country.
relaxed-to-nation = Showing help by phone and in the whole country.
relaxed-to-referral = These people know where to ask.
