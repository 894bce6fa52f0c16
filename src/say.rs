//! Facts in words: what a result, a reason, an age, a place is called in the language of the person. Used by every
//! renderer, so that a screen, a line and a sheet say the same.

mod known;
mod understood;

pub use known::{Known, has_foreign, known, texts as texts_of_data};
pub use understood::Understood;

use crate::language::{Language, Part, Words};
use std::borrow::Cow;
use std::fmt::Write;
use time::Date;
use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;
use wayhome_index::date::PageDate;
use wayhome_index::directory::{BARRIERS, Need};
use wayhome_index::listing::{Answer, Bilingual, Confidence, Kind, Listing, SERVES, STATES};
use wayhome_index::place::PlaceId;
use wayhome_index::search::{Engine, Hit, Missing, Relaxed, Rung, Shown, Why};
use wayhome_index::text::{clean, is_unsafe};
use wayhome_index::understand::{PlaceFound, Request};

/// Age in months from which a card says "call first".
pub const OLD_MONTHS: u32 = 12;

/// The side of a text in the person's language; English where there is no Spanish.
pub fn in_language(text: &Bilingual, language: Language) -> &str {
    if language == Language::Es && !text.es.is_empty() { &text.es } else { &text.en }
}

/// A need's plain name.
pub fn need_name(need: &Need, words: &Words) -> String {
    safe(in_language(&need.name, words.language()))
}

/// `Juneau, AK`; `99801 Juneau, AK`; `Alaska`.
pub fn place_name(place: &PlaceFound) -> String {
    use wayhome_index::place::PlaceKind;
    match (place.kind, place.zip) {
        (_, Some(zip)) => format!("{zip:05} {}, {}", place.name, place.state_code()),
        (PlaceKind::State, None) => place.name.clone(),
        (_, None) => format!("{}, {}", place.name, place.state_code()),
    }
}

/// Name of another place that could have been meant.
pub fn other_place_name(engine: &Engine, id: PlaceId) -> String {
    place_name(&engine.place_by_id(id))
}

/// Where a listing stands or whom it serves: `Juneau, AK`, `All of Alaska`, `Nationwide`.
pub fn where_it_is(listing: &Listing, words: &Words) -> String {
    let address = &listing.address;
    let area = wayhome_index::area::ServiceArea::parse(&listing.service_area).map(|a| a.reach);
    match area {
        Some(wayhome_index::area::Reach::Nation) => words.get("where-nation"),
        Some(wayhome_index::area::Reach::Multi) if address.city.is_empty() => words.get("where-multi"),
        _ if !address.city.is_empty() => join_place(&address.city, &address.state),
        _ if !address.county.is_empty() => join_place(&address.county, &address.state),
        _ if !address.state.is_empty() => {
            words.with("where-state", &[("state", Part::Text(&state_in(&address.state, words)))])
        }
        _ => service_area(listing, words),
    }
}

/// Whom a listing serves, in words: `Nationwide`, `All of Alaska`, `counties: Franklin, Delaware`.
pub fn service_area(listing: &Listing, words: &Words) -> String {
    let area = listing.service_area.trim();
    let (kind, names) = area.split_once(':').map_or((area, ""), |(kind, names)| (kind, names.trim()));
    let (kind, remark) = kind.split_once(' ').unwrap_or((kind, ""));
    let all_of = |state: &str| words.with("where-state", &[("state", Part::Text(state))]);
    let text = match (kind, names.is_empty()) {
        ("nation", _) => words.get("where-nation"),
        ("state", true) if !listing.address.state.is_empty() => all_of(&state_in(&listing.address.state, words)),
        ("state", false) => all_of(&state_in(names, words)),
        ("multi-state" | "multi-city", true) => words.get(&format!("area-{kind}")),
        ("multi-state" | "multi-city" | "county" | "counties" | "region" | "city", false) => {
            format!("{}: {names}", words.get(&format!("area-{kind}")))
        }
        _ => return area.to_owned(),
    };
    if remark.is_empty() { text } else { format!("{text} {}", known(remark, words).text) }
}

fn join_place(name: &str, state: &str) -> String {
    if state.is_empty() { name.to_owned() } else { format!("{name}, {state}") }
}

/// Name of a state, given by its code or its English name, in the person's language where it has another name there.
fn state_in(state: &str, words: &Words) -> String {
    known(&state_name(state), words).text
}

/// English name of a state's code.
pub fn state_name(code: &str) -> String {
    const NAMES: [&str; 56] = [
        "Alaska",
        "Alabama",
        "Arkansas",
        "American Samoa",
        "Arizona",
        "California",
        "Colorado",
        "Connecticut",
        "District of Columbia",
        "Delaware",
        "Florida",
        "Georgia",
        "Guam",
        "Hawaii",
        "Iowa",
        "Idaho",
        "Illinois",
        "Indiana",
        "Kansas",
        "Kentucky",
        "Louisiana",
        "Massachusetts",
        "Maryland",
        "Maine",
        "Michigan",
        "Minnesota",
        "Missouri",
        "Northern Mariana Islands",
        "Mississippi",
        "Montana",
        "North Carolina",
        "North Dakota",
        "Nebraska",
        "New Hampshire",
        "New Jersey",
        "New Mexico",
        "Nevada",
        "New York",
        "Ohio",
        "Oklahoma",
        "Oregon",
        "Pennsylvania",
        "Puerto Rico",
        "Rhode Island",
        "South Carolina",
        "South Dakota",
        "Tennessee",
        "Texas",
        "Utah",
        "Virginia",
        "U.S. Virgin Islands",
        "Vermont",
        "Washington",
        "Wisconsin",
        "West Virginia",
        "Wyoming",
    ];
    STATES.iter().position(|s| *s == code).map_or_else(|| code.to_owned(), |i| NAMES[i].to_owned())
}

/// `about 4 miles`; nothing when it is not known or tells nothing.
pub fn distance(hit: &Hit, words: &Words) -> Option<String> {
    let miles = hit.distance_miles.filter(|_| !matches!(hit.rung, Rung::Nation))?;
    let whole = miles.round().max(1.0) as usize;
    Some(words.with("distance", &[("miles", Part::Count(whole))]))
}

/// When it was last checked: `checked Nov 2024`, `not dated`.
pub fn checked(date: Option<PageDate>, words: &Words) -> String {
    match date {
        None => words.get("checked-never"),
        Some(date) => words.with("checked", &[("date", Part::Text(&month_and_year(date, words)))]),
    }
}

/// `Nov 2024`, or the year alone.
pub fn month_and_year(date: PageDate, words: &Words) -> String {
    let year = date.year.to_string();
    if date.month == 0 { year } else { format!("{} {year}", words.get(&format!("month-{}", date.month))) }
}

/// `Nov 23, 2026`.
pub fn day(date: Date, words: &Words) -> String {
    let month = words.get(&format!("month-{}", u8::from(date.month())));
    let parts = [
        ("month", Part::Text(month.as_str())),
        ("day", Part::Text(&date.day().to_string())),
        ("year", Part::Text(&date.year().to_string())),
    ];
    words.with("day", &parts)
}

/// Whether a person should call before they go: low confidence, undated, or older than a year. Nobody goes to a helpline:
/// to call it is all there is to do.
pub fn call_first(listing: &Listing, today: Date) -> bool {
    if listing.kind == Kind::Helpline {
        return false;
    }
    listing.confidence == Confidence::Low || listing.checked().is_none_or(|d| d.months_until(today) >= OLD_MONTHS)
}

/// A group's plain name.
pub fn who(index: u8, words: &Words) -> String {
    SERVES.get(usize::from(index)).map_or_else(String::new, |id| words.get(&format!("serves-{id}")))
}

/// A barrier's plain name.
pub fn barrier(index: u8, words: &Words) -> String {
    BARRIERS.get(usize::from(index)).map_or_else(String::new, |id| words.get(&format!("barrier-{id}")))
}

/// That people are taken in spite of a barrier.
pub fn takes(index: u8, words: &Words) -> String {
    words.with("why-takes", &[("barrier", Part::Text(&barrier(index, words)))])
}

/// An answer in a word.
pub fn answer(answer: Answer, words: &Words) -> String {
    words.get(match answer {
        Answer::Yes => "answer-yes",
        Answer::No => "answer-no",
        Answer::Depends => "answer-depends",
        Answer::AskFirst => "answer-ask-first",
        Answer::Unknown => "answer-unknown",
    })
}

/// The reasons of a result, each in a few words.
pub fn reasons(hit: &Hit, engine: &Engine, words: &Words) -> Vec<String> {
    let say = |why: &Why| match *why {
        Why::Name => words.get("why-name"),
        Why::Need(need) => engine.needs().get(usize::from(need)).map_or_else(String::new, |n| need_name(n, words)),
        Why::Words => words.get("why-words"),
        Why::For(i) => words.with("why-for", &[("who", Part::Text(&who(i, words)))]),
        Why::Takes(i) => takes(i, words),
        Why::ComingHome => words.get("why-coming-home"),
        Why::Inside => words.get("why-inside"),
        Why::Peers => words.get("why-peers"),
        Why::Here => words.get("why-here"),
        Why::Referral => words.get("why-referral"),
    };
    hit.why.iter().map(say).filter(|s| !s.is_empty()).collect()
}

/// One widening in words: what is missing where, and what is shown instead.
pub fn relaxed(step: &Relaxed, engine: &Engine, answer: &wayhome_index::search::Answer, words: &Words) -> String {
    let place = answer.request.place.as_ref();
    let place_text = place.map(place_name).unwrap_or_default();
    let state = place.map(|p| state_name(p.state_code())).unwrap_or_default();
    let need = answer.request.needs.first().and_then(|n| engine.needs().get(usize::from(n.need)));
    let need = need.map(|n| need_name(n, words)).unwrap_or_default();
    let parts = [("place", Part::Text(&place_text)), ("state", Part::Text(&state)), ("need", Part::Text(&need))];
    let missing = match (step.missing, need.is_empty()) {
        (Missing::Place, false) => "relaxed-place",
        (Missing::Place, true) => "relaxed-place-any",
        (Missing::State, false) => "relaxed-state",
        (Missing::State, true) => "relaxed-state-any",
        (Missing::Everywhere, _) => "relaxed-everywhere",
    };
    let shown = match (step.shown, step.missing) {
        (Shown::Other, Missing::Everywhere) => "relaxed-to-like",
        (Shown::Other, _) => "relaxed-to-other",
        (Shown::State, _) => "relaxed-to-state",
        (Shown::StateAndNation, _) => "relaxed-to-state-and-nation",
        (Shown::Nation, _) => "relaxed-to-nation",
        (Shown::Referral, _) => "relaxed-to-referral",
    };
    format!("{} {}", words.with(missing, &parts), words.with(shown, &parts))
}

/// Most unknown words that are named.
const UNKNOWN_NAMED: usize = 3;

/// Which ZIP code, which place and which words nobody here knows, so that a misspelled town is not passed over in silence.
pub fn unknown(request: &Request, words: &Words) -> Option<String> {
    let zip = request.unknown_zip().map(|(zip, is_searched)| {
        let near = request.place.as_ref().filter(|_| is_searched).map(place_name);
        let parts = [("zip", Part::Text(zip)), ("place", Part::Text(near.as_deref().unwrap_or_default()))];
        words.with(if near.is_some() { "unknown-zip-near" } else { "unknown-zip" }, &parts)
    });
    let place = request.unknown_place().filter(|_| zip.is_none());
    let told_place = place.map(|place| words.with("unknown-place", &[("place", Part::Text(&safe(place)))]));
    let is_word = |word: &&str| Some(*word) != place && request.unknown_zip().is_none_or(|(zip, _)| zip != *word);
    let unknown: Vec<String> = request.unknown().filter(is_word).take(UNKNOWN_NAMED).map(safe).collect();
    let told =
        (!unknown.is_empty()).then(|| words.with("unknown-words", &[("words", Part::Text(&unknown.join(", ")))]));
    let sentences: Vec<String> = zip.into_iter().chain(told_place).chain(told).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// What was understood, as short parts; what was corrected is told apart from them.
pub fn understood(engine: &Engine, answer: &wayhome_index::search::Answer, words: &Words) -> Vec<String> {
    let parts = Understood::all(&answer.request);
    let told = parts.iter().filter(|part| !matches!(part, Understood::Correction { .. }));
    told.map(|part| part.name(engine, words)).filter(|name| !name.is_empty()).collect()
}

/// A text from the data, safe for a terminal.
pub fn safe(text: &str) -> String {
    clean(text).into_owned()
}

/// A text in ASCII alone, exactly as wide as before: for terminals and printers that know nothing else.
pub fn ascii(text: &str) -> String {
    respell(text.chars(), ascii_twin)
}

/// The same in the letters of ISO 8859-1 and half blocks, ASCII for what is neither.
pub fn latin(text: &str) -> String {
    let is_there = |c: char| matches!(c, '\0'..='\u{ff}' | '▀' | '▄' | '█');
    respell(text.nfc(), |c| if is_there(c) { c } else { ascii_twin(c) })
}

/// Twin by twin, each as wide as what it stands for.
fn respell(letters: impl Iterator<Item = char>, twin: impl Fn(char) -> char) -> String {
    let fill = |c: char| std::iter::once(twin(c)).chain(std::iter::repeat('?')).take(c.width().unwrap_or(0));
    letters.flat_map(fill).collect()
}

fn ascii_twin(c: char) -> char {
    match c {
        '“' | '”' | '«' | '»' => '"',
        '‘' | '’' => '\'',
        '·' | '–' | '—' | '•' => '-',
        '…' => '.',
        '¿' | '¡' => ' ',
        _ => [c].into_iter().nfkd().find(char::is_ascii).unwrap_or('?'),
    }
}

/// JSON as a terminal may see it: what could steer one becomes an escape, which every reader of JSON turns back.
pub fn safe_json(json: &str) -> Cow<'_, str> {
    let is_hidden = |c: char| c != '\n' && is_unsafe(c);
    if !json.contains(is_hidden) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}
