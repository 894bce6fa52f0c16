//! "How sure are we?": how good the sources are, how old, and which they are.

use super::Card;
use crate::app::page::{Paragraph, Piece, Role};
use crate::language::{Language, Part};
use crate::say;
use wayhome_index::date::PageDate;
use wayhome_index::listing::{Confidence, Source};

impl Card<'_> {
    pub(super) fn how_sure_are_we(&self) -> Vec<Paragraph> {
        let (l, words) = (self.listing, &self.model.words);
        let sure = words.get(match l.confidence {
            Confidence::High => "card-sure-high",
            Confidence::Medium => "card-sure-medium",
            Confidence::Low => "card-sure-low",
        });
        let checked = say::checked(l.checked(), words);
        let mut out = vec![
            self.heading("card-sure"),
            Self::text(
                &words.with("card-sure-line", &[("sure", Part::Text(&sure)), ("checked", Part::Text(&checked))]),
            ),
        ];
        if !l.status_note.is_empty() {
            out.push(Self::text(&l.status_note));
        }
        if words.language() == Language::Es {
            out.push(Paragraph::new(words.get("card-english-parts"), Role::Muted).indented(2));
        }
        out.extend(l.sources.iter().flat_map(|s| self.source(s)));
        out
    }

    /// What it supports and when, then where: an address stands on lines of its own.
    fn source(&self, source: &Source) -> [Paragraph; 2] {
        let words = &self.model.words;
        let date = PageDate::parse(&source.page_date);
        let date = date.map_or_else(|| words.get("checked-never"), |d| say::month_and_year(d, words));
        let parts = [("date", Part::Text(&date)), ("what", Part::Text(&source.supports))];
        let what = Piece::new(say::safe(&words.with("card-source", &parts)), Role::Muted);
        let from = Piece::new(say::safe(&source.url), Role::Muted);
        [Paragraph { indent: 2, hang: 4, pieces: vec![what] }, Paragraph { indent: 4, hang: 4, pieces: vec![from] }]
    }
}
