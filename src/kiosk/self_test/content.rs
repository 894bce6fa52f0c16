//! Promises about what the kiosk shows, looked at in the directory that it would open.

use super::person::{Person, USUAL, every_screen};
use super::{End, Facts, Trial};
use crate::language::{Language, Words};
use crate::reach::Way;
use crate::sheet::{Chosen, Edition, For, PAGE_LINES, Sheet, text_pages};
use wayhome_index::bundle::Manifest;
use wayhome_index::listing::Listing;
use wayhome_index::search::Query;

/// What people in danger type, well spelled and badly; the tests of the search know many more.
const CRISIS: [&str; 8] = [
    "i want to die",
    "i wanna dye",
    "sucide",
    "someone is hurting me",
    "quiero morir",
    "kiero morir",
    "me quiero matar",
    "no quiero bibir",
];

/// Everything that is looked at.
pub(super) const ALL: &[Trial] = &[
    Trial { promise: 12, what: "try-date", run: date },
    Trial { promise: 13, what: "try-records", run: records },
    Trial { promise: 14, what: "try-crisis", run: crisis },
    Trial { promise: 15, what: "try-sheets", run: sheets },
    Trial { promise: 16, what: "try-shelters", run: shelters },
];

/// How many were looked at, or what is wrong.
fn all(count: usize, wrong: Option<impl ToString>) -> End {
    End::of(wrong.map_or(Ok(count), Err))
}

/// The first screen says how old the directory is, how long it is good, and how it was checked, in as little room as it has.
fn date(facts: &Facts) -> End {
    let Manifest { date, title, .. } = facts.opened.engine.manifest();
    let is_told = every_screen().all(|(language, size)| {
        let person = Person::new(facts, language, size);
        let about = facts.shared.about(date, &person.model.words);
        let told: String = about.pieces.iter().map(|piece| piece.text.as_str()).collect();
        person.shot(USUAL).said().contains(&told)
    });
    if is_told && !date.is_empty() { End::Good(date.clone()) } else { End::Bad(title.clone()) }
}

fn records(facts: &Facts) -> End {
    let read = facts.listings.len();
    all(read, facts.opened.engine.len().checked_sub(read).filter(|lost| *lost > 0))
}

fn crisis(facts: &Facts) -> End {
    let is_missed = |words: &&str| {
        let answer = facts.opened.engine.search(&Query::words(words, facts.today));
        !answer.request.crisis || answer.hits.is_empty()
    };
    all(CRISIS.len(), CRISIS.into_iter().find(is_missed))
}

/// Every listing alone on a sheet: no more lines than a person can copy, and its number whole on one of them.
fn sheets(facts: &Facts) -> End {
    let engine = &facts.opened.engine;
    let shown: Vec<&Listing> = facts.listings.iter().filter(|l| l.is_shown()).collect();
    let words = Language::ALL.map(Words::new);
    let editions = words.each_ref().map(|words| Edition::of(engine, words, facts.today));
    let is_wrong = |listing: &&&Listing| {
        editions.iter().any(|edition| {
            let chosen = Chosen { listing: (**listing).clone(), note: String::new(), need: None };
            let sheet = Sheet::new(engine, edition.clone(), vec![chosen], For::default());
            let entry = &sheet.entries[0];
            // A web address may stand there without what every address begins with.
            let is_number = matches!(entry.way, Way::Call(_) | Way::Text(_));
            let way = entry.way_words(edition.words);
            let pages = text_pages(&sheet).concat();
            let lines = pages.lines().filter(|line| !line.is_empty()).count();
            lines > PAGE_LINES || is_number && !pages.contains(&way)
        })
    };
    all(shown.len(), shown.iter().find(is_wrong).map(|listing| &listing.id))
}

fn shelters(facts: &Facts) -> End {
    let listings = &facts.listings;
    let told = listings.iter().find(|l| l.is_confidential() && !l.address.street.is_empty());
    all(listings.iter().filter(|l| l.is_confidential()).count(), told.map(|l| &l.id))
}
