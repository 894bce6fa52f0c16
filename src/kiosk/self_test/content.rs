//! Promises about what the kiosk shows, looked at in the directory that it would open.

use super::{End, Row};
use crate::language::{Language, Words};
use crate::sheet::{Chosen, Edition, PAGE_LINES, Sheet, text_pages};
use time::Date;
use wayhome_index::listing::Listing;
use wayhome_index::search::{Engine, Query};

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

/// A row for each promise that can be looked at.
pub(super) fn rows(engine: &Engine, today: Date) -> Vec<Row> {
    let listings: Vec<Listing> = engine.all().filter_map(|doc| engine.listing(doc)).collect();
    let row = |promise, what, end| Row { promise, what, end };
    vec![
        row(12, "try-date", date(engine)),
        row(13, "try-records", all(listings.len(), engine.len().checked_sub(listings.len()).filter(|n| *n > 0))),
        row(14, "try-crisis", crisis(engine, today)),
        row(15, "try-sheets", sheets(engine, &listings, today)),
        row(16, "try-shelters", shelters(&listings)),
    ]
}

/// How many were looked at, or what is wrong.
fn all(count: usize, wrong: Option<impl ToString>) -> End {
    wrong.map_or_else(|| End::Good(count.to_string()), |wrong| End::Bad(wrong.to_string()))
}

fn date(engine: &Engine) -> End {
    let manifest = engine.manifest();
    if manifest.date.is_empty() { End::Bad(manifest.title.clone()) } else { End::Good(manifest.date.clone()) }
}

fn crisis(engine: &Engine, today: Date) -> End {
    let is_missed = |words: &&str| {
        let answer = engine.search(&Query::words(words, today));
        !answer.request.crisis || answer.hits.is_empty()
    };
    all(CRISIS.len(), CRISIS.into_iter().find(is_missed))
}

/// Every listing alone on a sheet: no more lines than a person can copy, and its number whole on one of them.
fn sheets(engine: &Engine, listings: &[Listing], today: Date) -> End {
    let shown: Vec<&Listing> = listings.iter().filter(|l| l.is_shown()).collect();
    let words = Language::ALL.map(Words::new);
    let editions = words.each_ref().map(|words| Edition::of(engine, words, today));
    let is_wrong = |listing: &&&Listing| {
        editions.iter().any(|edition| {
            let chosen = Chosen { listing: (**listing).clone(), note: String::new() };
            let sheet = Sheet::new(engine, edition.clone(), vec![chosen], None);
            let way = sheet.entries[0].way.words(edition.words);
            let pages = text_pages(&sheet).concat();
            let lines = pages.lines().filter(|line| !line.is_empty()).count();
            lines > PAGE_LINES || !listing.phones.is_empty() && !pages.contains(&way)
        })
    };
    all(shown.len(), shown.iter().find(is_wrong).map(|listing| &listing.id))
}

fn shelters(listings: &[Listing]) -> End {
    let told = listings.iter().find(|l| l.is_confidential() && !l.address.street.is_empty());
    all(listings.iter().filter(|l| l.is_confidential()).count(), told.map(|l| &l.id))
}
