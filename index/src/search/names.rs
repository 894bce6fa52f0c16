//! Names: whether the words typed are the name of a listing, as people half remember it.

use super::words::{Form, Wanted, sureness};
use crate::understand::Role;

/// Likeness of a name that was typed as a whole.
pub const WHOLE_NAME: f32 = 0.7;

/// Share of a name that words of a place must make up before they are taken for the name.
const MOSTLY: f32 = 0.6;

/// Words typed, ready to be compared with many names.
pub struct TypedName<'w> {
    wanted: &'w [Wanted],
    /// Rarity of all words.
    typed: f32,
    /// The first letters of all words, a bit for each: most words of a name begin with another one.
    first_letters: u64,
}

impl<'w> TypedName<'w> {
    /// Sums up the words.
    pub fn new(wanted: &'w [Wanted]) -> Self {
        let forms = wanted.iter().flat_map(|w| &w.forms);
        Self {
            wanted,
            typed: wanted.iter().map(|w| w.weight_in_name * w.rarity.max(unknown_rarity(w))).sum(),
            first_letters: forms.fold(0, |all, form| all | first_letter(&form.stem)),
        }
    }

    /// How surely the words name one of a listing's names, 0 to 1.
    ///
    /// `names`: its names, one a line, as stems with their rarity in sixteenths. Two questions count: how much of what was
    /// typed stands in the name, and how much of the name was typed, both weighed by how rare the words are. A name made
    /// only of everyday words ("peer support") says less than a rare one.
    pub fn likeness(&self, names: &str) -> f32 {
        if self.typed <= 0.0 {
            return 0.0;
        }
        // The second line is the organization, which may run many other services.
        let of_line = |i| if i == 1 { 0.9 } else { 1.0 };
        names.lines().enumerate().map(|(i, name)| of_line(i) * self.of_one(name)).fold(0.0, f32::max)
    }

    fn of_one(&self, name: &str) -> f32 {
        let sixteenths = |rarity: &str| f32::from(rarity.parse::<u16>().unwrap_or(0));
        let stem = |part| str::split_once(part, ':').map(|(stem, rarity)| (stem, sixteenths(rarity) / 16.0));
        let mut stems = name.split(' ').filter_map(stem).peekable();
        let (mut whole, mut matched, mut matched_typed) = (0.0, 0.0, 0.0);
        let (mut has_rest, mut says_something, mut held, mut count) = (false, false, 0.0, 0);
        while let Some((stem, mut rarity)) = stems.next() {
            count += 1;
            // "homeboyindustries" and "1224" are two words of a name typed as one.
            let one = self.holds(stem, "");
            let joined = stems.peek().filter(|_| one.is_none()).and_then(|next| self.holds(stem, next.0));
            if joined.is_some()
                && let Some(next) = stems.next()
            {
                count += 1;
                rarity += next.1;
            }
            whole += rarity;
            if let Some((word, form)) = one.or(joined) {
                held += rarity;
                matched += rarity * sureness(form) * if word.role == Role::Place { 0.5 } else { 1.0 };
                matched_typed += word.weight_in_name * word.rarity * sureness(form);
                has_rest |= word.role == Role::Rest;
                says_something |= !matches!(word.role, Role::Place | Role::Filler);
            }
        }
        // "Hawaii" alone is a place, not the name of all that is called after it.
        let is_whole = held >= whole && count > 1;
        if whole <= 0.0 || !(says_something || held > MOSTLY * whole) {
            return 0.0;
        }
        let likeness = 0.65 * (matched_typed / self.typed).min(1.0) + 0.35 * matched / whole;
        // "people inc": a whole name of everyday words, typed whole, that says nothing else.
        if has_rest && is_whole {
            return likeness.max(WHOLE_NAME);
        }
        // Words that all name a need or a place may be meant so: "sober homes west virginia" is hardly a name.
        let most = if has_rest { 1.0 } else { WHOLE_NAME - 0.01 };
        (likeness * (matched / 6.0).min(1.0)).min(most)
    }

    /// The typed word that may be these stems written as one, and the number of that reading.
    fn holds(&self, stem: &str, next: &str) -> Option<(&'w Wanted, usize)> {
        if self.first_letters & first_letter(stem) == 0 {
            return None;
        }
        let is_pair = |form: &Form| form.stem.strip_prefix(stem) == Some(next);
        self.wanted.iter().find_map(|w| Some((w, w.forms.iter().position(is_pair)?)))
    }
}

fn first_letter(stem: &str) -> u64 {
    stem.bytes().next().map_or(0, |letter| 1 << (letter & 63))
}

/// A word that no listing holds still counts as typed and not found.
fn unknown_rarity(word: &Wanted) -> f32 {
    if word.rarity == 0.0 { 4.0 } else { 0.0 }
}
