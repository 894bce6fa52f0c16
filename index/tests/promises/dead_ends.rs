//! No dead ends: every need in every state and territory, in five wordings, ends in people who can be reached.

use crate::common::{REAL, open, query};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use wayhome_index::check::check_path;
use wayhome_index::directory::{Directory, Need, StateRow};
use wayhome_index::listing::Listing;
use wayhome_index::search::Engine;

/// A word with two letters in its middle swapped: how tired fingers spell.
fn misspell(text: &str) -> String {
    let longest = text.split(' ').max_by_key(|w| w.len()).unwrap_or_default();
    let mut letters: Vec<char> = longest.chars().collect();
    if letters.len() > 5 {
        letters.swap(2, 3);
    }
    text.replace(longest, &letters.into_iter().collect::<String>())
}

fn slang(directory: &Directory, need: &Need) -> String {
    let main = |r: &&wayhome_index::directory::PhraseRow| {
        r.means == need.id && r.language == "en" && !r.has("also") && !r.has("ambiguous") && r.state().is_none()
    };
    let rows = || directory.vocabulary.iter().filter(main);
    let row = rows().find(|r| r.kind == "slang").or_else(|| rows().next_back());
    row.map_or_else(|| need.name.en.clone(), |r| r.phrase.clone())
}

fn wordings(directory: &Directory, need: &Need, state: &StateRow) -> [String; 5] {
    let cities = directory.places.cities.iter().filter(|c| c.state == state.code);
    let city = cities.max_by_key(|c| c.population).map_or_else(|| state.name.clone(), |c| c.name.clone());
    [
        format!("{} {}", need.name.en, state.name),
        format!("{} en {}", need.name.es, state.es),
        format!("{} {}", slang(directory, need), state.name),
        misspell(&format!("{} {}", need.name.en, state.name)),
        format!("{} {city} {}", need.name.en, state.code),
    ]
}

/// Needs that somebody reachable answers who serves a state from within, by their area, or as one for the whole country.
fn needs_served(engine: &Engine, directory: &Directory, state: &StateRow) -> BTreeSet<String> {
    let place = engine.place(&state.name).unwrap_or_else(|| panic!("{} is not a place", state.name));
    let serves = |l: &&Listing| {
        let doc = engine.find(&l.id).expect("a packed listing");
        l.is_shown() && l.is_reachable() && engine.serves(doc, &place)
    };
    directory.listings.iter().filter(serves).flat_map(|l| l.needs.iter().cloned()).collect()
}

/// What is wrong with an answer, if anything.
fn trouble(engine: &Engine, need: &Need, is_served: bool, text: &str) -> Option<String> {
    let answer = engine.search(&query(text, 10));
    let listings: Vec<_> = answer.hits.iter().filter_map(|h| engine.listing(h.doc)).collect();
    if listings.len() < 3 {
        return Some(format!("only {} results", listings.len()));
    }
    if let Some(lost) = listings.iter().take(3).find(|l| !l.is_reachable()) {
        return Some(format!("`{}` cannot be reached", lost.id));
    }
    if answer.hits.iter().take(3).any(|h| h.cannot_take) || listings.iter().any(|l| !l.is_shown()) {
        return Some("somebody who cannot take this person".into());
    }
    if is_served {
        let found = listings.iter().any(|l| l.needs.contains(&need.id));
        return (!found).then(|| "nobody with the need, though somebody there has it".into());
    }
    // Where nobody has the need, the next best one, or those who know where to ask.
    let next = |l: &Listing| l.needs.iter().any(|id| need.related.contains(id) || id == "information-referral");
    (!listings.iter().any(next)).then(|| "nobody with the next best need".into())
}

#[test]
fn every_need_in_every_state_ends_in_people_who_can_be_reached() {
    let report = check_path(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"));
    let directory = report.directory;
    let engine = open(&REAL).expect("the real bundle");
    let mut asked = 0;
    let mut failures = Vec::new();
    for state in &directory.places.states {
        let served = needs_served(&engine, &directory, state);
        for need in &directory.needs {
            for text in wordings(&directory, need, state) {
                asked += 1;
                failures.extend(
                    trouble(&engine, need, served.contains(&need.id), &text).map(|why| (text, need.id.clone(), why)),
                );
            }
        }
    }
    let mut worst = String::new();
    for (text, need, why) in failures.iter().take(10) {
        let _ = writeln!(worst, "  {text:?} ({need}): {why}");
    }
    println!("{asked} searches, {} with trouble\n{worst}", failures.len());
    assert!(failures.is_empty(), "{} of {asked} searches end badly:\n{worst}", failures.len());
}
