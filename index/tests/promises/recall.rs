//! Vocabulary recall: every phrase gives its main need as typed, and nearly every one with a slip of the finger.

use crate::common::{REAL, open};
use std::collections::BTreeMap;
use std::path::Path;
use wayhome_index::check::check_path;
use wayhome_index::directory::PhraseRow;
use wayhome_index::search::Engine;
use wayhome_index::understand::understand;

/// Share of phrases with one slip that must still give their main need.
const WITH_A_SLIP: f64 = 0.95;

fn gives(engine: &Engine, text: &str, need: &str) -> bool {
    let request = understand(text, &[], engine.phrases(), engine.gazetteer());
    // "ga" alone may as well be Georgia: an ambiguous word gives way.
    request.place.is_some() && text.len() < 5
        || request.needs.iter().any(|n| engine.needs()[usize::from(n.need)].id == need)
}

/// A small generator of numbers that is the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
}

/// One slip in the longest word: a letter left out, doubled, changed, or two swapped.
fn slip(phrase: &str, dice: &mut Dice) -> Option<String> {
    let longest = phrase.split(' ').max_by_key(|w| w.chars().count())?;
    let mut letters: Vec<char> = longest.chars().collect();
    if letters.len() <= 5 || !letters.iter().all(|c| c.is_alphabetic()) {
        return None;
    }
    let at = 1 + dice.roll(letters.len() - 2);
    match dice.roll(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = char::from(b'a' + dice.roll(26) as u8),
        _ => letters.swap(at, at - 1),
    }
    Some(phrase.replacen(longest, &letters.into_iter().collect::<String>(), 1))
}

fn main_rows() -> Vec<PhraseRow> {
    let report = check_path(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"));
    report.directory.vocabulary.into_iter().filter(|r| !r.has("also")).collect()
}

#[test]
fn every_phrase_gives_its_main_need() {
    let engine = open(&REAL).expect("the real bundle");
    let rows = main_rows();
    let missed: Vec<_> = rows.iter().filter(|r| !gives(&engine, &r.phrase, &r.means)).collect();
    let list: Vec<_> = missed.iter().take(40).map(|r| format!("{} -> {}", r.phrase, r.means)).collect();
    assert!(missed.is_empty(), "{} of {} phrases: {list:#?}", missed.len(), rows.len());
}

#[test]
fn a_slip_of_the_finger_is_forgiven() {
    let engine = open(&REAL).expect("the real bundle");
    let mut dice = Dice(20_261_123);
    let mut tally: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    let mut missed = Vec::new();
    for row in main_rows().iter().filter(|r| !r.has("ambiguous")) {
        let Some(text) = slip(&row.phrase, &mut dice) else { continue };
        let (found, all) = tally.entry(row.language.clone()).or_default();
        *all += 1;
        if gives(&engine, &text, &row.means) {
            *found += 1;
        } else {
            missed.push(format!("{text} ({} -> {})", row.phrase, row.means));
        }
    }
    for (language, (found, all)) in &tally {
        let share = f64::from(*found) / f64::from(*all);
        println!("{language}: {found} of {all} phrases with a slip, {share:.3}");
        assert!(share >= WITH_A_SLIP, "{language}: {share:.3}; {:#?}", &missed[..missed.len().min(40)]);
    }
}
