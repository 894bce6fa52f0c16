//! What else helps somebody who holds the paper: where it is, when, how to begin. The most useful first; how much of it
//! stands there is up to [`super::pages`].

use super::text::by_hand;
use crate::app::page::{Paragraph, Piece, Role};
use crate::facts;
use crate::language::Words;
use crate::reach::Way;
use crate::say;
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
    let documents = l.documents.join("; ");
    let mut known = [
        ("card-address", address.as_str(), true),
        ("card-hours", &l.hours, false),
        ("card-start", &l.how_to_start, false),
        ("card-who", &l.eligibility, false),
        ("show-documents", &documents, false),
        ("show-cost", &l.cost, false),
        ("card-write-to", &l.from_inside.mail_address, true),
        ("card-who-must-ask", &l.from_inside.who_must_ask, false),
        ("show-what", say::in_language(&l.summary, words.language()), false),
        ("card-website", &l.website, true),
        ("card-email", &l.email, true),
    ];
    if is_inside {
        known.sort_by_key(|(key, ..)| !matches!(*key, "card-write-to" | "card-who-must-ask"));
    }
    let detail = |(key, text, is_whole): (&'static str, &str, bool)| {
        let text = say::safe(text);
        let is_news = !text.is_empty() && text != way.words(words);
        is_news.then(|| Detail { key, label: words.get(key), text: by_hand(&text).to_owned(), is_whole })
    };
    known.into_iter().filter_map(detail).collect()
}
