//! "How sure are we?": how good the sources are, how old, and which they are.

use super::Card;
use crate::app::page::{Paragraph, Piece, Role};
use crate::language::Part;
use crate::say;
use wayhome_index::date::PageDate;
use wayhome_index::listing::{Confidence, Source};

impl Card<'_> {
    pub(super) fn how_sure_are_we(&self) -> Vec<Paragraph> {
        let mut out = self.sureness().to_vec();
        if !self.listing.status_note.is_empty() {
            out.push(Self::text(&self.known_text(&self.listing.status_note)));
        }
        out.extend(self.sources());
        out
    }

    /// The heading, then how good and how old the sources are.
    pub(super) fn sureness(&self) -> [Paragraph; 2] {
        let (l, words) = (self.listing, &self.model.words);
        let sure = words.get(match l.confidence {
            Confidence::High => "card-sure-high",
            Confidence::Medium => "card-sure-medium",
            Confidence::Low => "card-sure-low",
        });
        let checked = say::checked(l.checked(), words);
        let parts = [("sure", Part::Text(sure.as_str())), ("checked", Part::Text(&checked))];
        [self.heading("card-sure"), Self::text(&words.with("card-sure-line", &parts))]
    }

    /// Every source.
    pub(super) fn sources(&self) -> Vec<Paragraph> {
        self.listing.sources.iter().flat_map(|s| self.source(s)).collect()
    }

    /// What it supports and when, then where: an address stands on lines of its own.
    fn source(&self, source: &Source) -> [Paragraph; 2] {
        let words = &self.model.words;
        let supports = self.known_text(&source.supports);
        let what = ("what", Part::Text(supports.as_str()));
        let what = match PageDate::parse(&source.page_date) {
            None => words.with("card-source-undated", &[what]),
            Some(date) => words.with("card-source", &[("date", Part::Text(&say::month_and_year(date, words))), what]),
        };
        let what = Piece::new(say::safe(&what), Role::Muted);
        let from = Piece::new(say::safe(&source.url), Role::Muted);
        [Paragraph { indent: 2, hang: 4, pieces: vec![what] }, Paragraph { indent: 4, hang: 4, pieces: vec![from] }]
    }
}
