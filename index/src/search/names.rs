//! Names: whether the words typed are the name of a listing, as people half remember it.

use super::words::{TextIndex, Wanted};

/// How surely the words name one of a listing's names, 0 to 1.
///
/// `names`: its names, one a line, as stems. Two questions count: how much of what was typed stands in the name, and how
/// much of the name was typed, both weighed by how rare the words are. A name made only of everyday words ("peer support")
/// says less than a rare one.
pub fn name_likeness(names: &str, wanted: &[Wanted], text: &TextIndex) -> f32 {
    let typed: f32 = wanted.iter().map(|w| w.weight_in_name() * w.rarity.max(unknown_rarity(w))).sum();
    if typed <= 0.0 {
        return 0.0;
    }
    names.lines().map(|name| one_name(name, wanted, typed, text)).fold(0.0, f32::max)
}

fn one_name(name: &str, wanted: &[Wanted], typed: f32, text: &TextIndex) -> f32 {
    let mut whole = 0.0;
    let mut matched = 0.0;
    let mut matched_typed = 0.0;
    for stem in name.split(' ').filter(|s| !s.is_empty()) {
        let rarity = text.rarity(stem);
        whole += rarity;
        if let Some(word) = wanted.iter().find(|w| w.forms.iter().any(|f| f == stem)) {
            matched += rarity;
            matched_typed += word.weight_in_name() * word.rarity;
        }
    }
    if whole <= 0.0 {
        return 0.0;
    }
    let likeness = 0.65 * (matched_typed / typed).min(1.0) + 0.35 * matched / whole;
    likeness * (matched / 6.0).min(1.0)
}

/// A word that no listing holds still counts as typed and not found.
fn unknown_rarity(word: &Wanted) -> f32 {
    if word.rarity == 0.0 { 4.0 } else { 0.0 }
}

impl Wanted {
    /// In a name every word counts that carries meaning; the place and fillers count less.
    fn weight_in_name(&self) -> f32 {
        if self.weight < 0.1 {
            0.1
        } else if self.weight < 0.4 {
            0.5
        } else {
            1.0
        }
    }
}
