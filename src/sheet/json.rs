//! One JSON object, for other programs. Its results are those of `wayhome search --json`, with what a sheet adds.

use super::{Entry, Sheet};
use crate::contract::Record;
use crate::language::{Language, Words};
use crate::say;
use serde::Serialize;

#[derive(Serialize)]
struct Output<'o> {
    language: &'static str,
    title: &'o str,
    near: Option<&'o str>,
    directory: Directory<'o>,
    printed: String,
    crisis: Crisis<'o>,
    total: usize,
    results: Vec<Item<'o>>,
}

#[derive(Serialize)]
struct Directory<'o> {
    title: &'o str,
    date: &'o str,
}

#[derive(Serialize)]
struct Crisis<'o> {
    number: &'o str,
    text: String,
}

#[derive(Serialize)]
struct Item<'o> {
    number: usize,
    #[serde(flatten)]
    listing: Record,
    email: String,
    distance_miles: Option<u32>,
    reach: Reach,
    need: Option<&'o str>,
    purpose: &'o [String],
    call_first: bool,
    note: &'o str,
    details: Vec<Told<'o>>,
}

/// A line about a place, whether there was room for it on paper or not.
#[derive(Serialize)]
struct Told<'o> {
    label: &'o str,
    text: &'o str,
}

#[derive(Serialize)]
struct Reach {
    text: String,
    link: Option<String>,
}

/// The sheet.
pub fn sheet(sheet: &Sheet<'_>) -> String {
    let edition = &sheet.edition;
    let output = Output {
        language: match sheet.words().language() {
            Language::En => "en",
            Language::Es => "es",
        },
        title: &sheet.name,
        near: sheet.place.as_deref(),
        directory: Directory { title: &edition.directory, date: &edition.directory_date },
        printed: edition.today.to_string(),
        crisis: Crisis { number: &edition.lifeline, text: edition.crisis() },
        total: sheet.entries.len(),
        results: sheet.entries.iter().map(|entry| item(entry, sheet.words())).collect(),
    };
    // Maps with texts as keys, numbers and texts: nothing that JSON cannot hold.
    let json = serde_json::to_string_pretty(&output).unwrap_or_default();
    say::safe_json(&json).into_owned() + "\n"
}

fn item<'o>(entry: &'o Entry, words: &Words) -> Item<'o> {
    Item {
        number: entry.number,
        listing: Record::of(&entry.listing),
        email: say::safe(&entry.listing.email),
        distance_miles: entry.distance.as_ref().map(|(_, miles)| *miles),
        reach: Reach { text: entry.way.words(words), link: entry.way.link() },
        need: entry.need.as_deref(),
        purpose: &entry.purpose,
        call_first: entry.call_first,
        note: &entry.note,
        details: entry.details.iter().map(|detail| Told { label: &detail.label, text: &detail.text }).collect(),
    }
}
