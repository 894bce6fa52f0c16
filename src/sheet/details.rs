//! What else helps somebody who holds the paper: where it is, when, how to begin. The most useful first; how much of it
//! stands there is up to [`super::pages`].

use super::text::by_hand;
use crate::app::page::{Paragraph, Piece, Role};
use crate::facts;
use crate::language::{Part, Words};
use crate::reach::Way;
use crate::say::{self, Known};
use wayhome_index::listing::Listing;

/// A line about a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// What it is about: the key of its label.
    pub key: &'static str,
    /// The label in words.
    pub label: String,
    /// The text, safe to print.
    pub text: String,
    /// Whether it may not be split: an address.
    pub is_whole: bool,
}

impl Detail {
    /// `Address: 211 Jordan Ave, Juneau, AK 99801`.
    pub fn words(&self) -> String {
        format!("{}: {}", self.label, self.text)
    }

    /// The same on paper, `indent` columns from the margin.
    pub fn paragraph(&self, indent: usize) -> Paragraph {
        let text = if self.is_whole { Piece::whole } else { Piece::new };
        let label = Piece::new(format!("{}: ", self.label), Role::Muted);
        Paragraph::default().with(label).with(text(self.text.clone(), Role::Text)).indented(indent)
    }
}

/// What is known of a listing beside the way to reach it. Whoever is inside can do nothing before writing a letter.
pub fn details(l: &Listing, way: &Way, is_inside: bool, words: &Words) -> Vec<Detail> {
    let address = facts::street_address(&l.address).unwrap_or_default();
    let whole = |text: &str| (Known { text: say::safe(text), is_foreign: false }, true);
    let known = |text: &str| (say::known(text, words), false);
    let what = whole(say::in_language(&l.summary, words.language()));
    let mut known = [
        ("card-address", whole(&address)),
        ("card-hours", known(&l.hours)),
        ("card-start", known(&l.how_to_start)),
        ("card-who", known(&l.eligibility)),
        ("show-documents", known(&l.documents.join("; "))),
        ("show-cost", known(&l.cost)),
        ("card-write-to", whole(&l.from_inside.mail_address)),
        ("card-who-must-ask", known(&l.from_inside.who_must_ask)),
        ("show-what", (what.0, false)),
        ("card-website", whole(&l.website)),
        ("card-email", whole(&l.email)),
    ];
    if is_inside {
        known.sort_by_key(|(key, ..)| !matches!(*key, "card-write-to" | "card-who-must-ask"));
    }
    let detail = |(key, (known, is_whole)): (&'static str, (Known, bool))| {
        let is_news = !known.text.is_empty() && known.text != way.words(words);
        let label = words.get(key);
        let label =
            if known.is_foreign { words.with("sheet-english", &[("label", Part::Text(&label))]) } else { label };
        is_news.then(|| Detail { key, label, text: by_hand(&known.text).to_owned(), is_whole })
    };
    known.into_iter().filter_map(detail).collect()
}
