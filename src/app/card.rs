//! The card of a listing: its phone number first, then what is known as answers to the questions a person asks.
//!
//! What no source says is said as well, in one line a part: "Not known. Ask about …". Nothing is guessed.

mod facts;
mod from_inside;
pub mod others;
mod script;
mod sources;

use super::event::RowKind;
use super::large;
use super::layout::Areas;
use super::model::{Drawing, Model};
use super::page::{Paragraph, Piece, Role};
use crate::language;
use crate::phones;
use crate::say;
use wayhome_index::listing::{Listing, Phone, Status};
use wayhome_index::search::Hit;

/// The card of the chosen row.
pub fn paragraphs(model: &Model) -> Vec<Paragraph> {
    let Some(row) = model.row() else { return Vec::new() };
    if row.kind == RowKind::Notice {
        return Card { model, listing: &row.listing }.notice();
    }
    of(model, &row.listing, model.hit(row))
}

/// The card of any listing, with why it was found where it was.
pub fn of(model: &Model, listing: &Listing, hit: Option<&Hit>) -> Vec<Paragraph> {
    let card = Card { model, listing };
    let order = card.order();
    // Whoever cannot leave can use nothing else of it yet.
    let (first, parts) = order.split_at(usize::from(model.shared.is_some()));
    let mut out = card.name_and_place();
    for part in first {
        out.extend(part(&card));
        out.push(Paragraph::blank());
    }
    out.extend(card.top());
    if hit.is_some_and(|hit| hit.cannot_take) {
        out.push(card.alert("finder-cannot-take"));
    }
    if model.mine.has(&listing.id) {
        out.push(Paragraph::new(model.words.get("card-on-list"), Role::Text));
    }
    out.extend(hit.and_then(|hit| card.why(hit)));
    for part in parts {
        let part = part(&card);
        if !part.is_empty() {
            out.push(Paragraph::blank());
            out.extend(part);
        }
    }
    out
}

/// What became of a place that is not among results.
pub fn notice(model: &Model, listing: &Listing) -> Vec<Paragraph> {
    let key = if listing.status == Status::Closed { "card-closed" } else { "card-left-out" };
    let note = say::safe(&listing.status_note);
    let note = (!note.is_empty()).then(|| Paragraph::new(note, Role::Text));
    [Paragraph::new(model.words.get(key), Role::Alert)].into_iter().chain(note).collect()
}

/// A part of the card under its own question.
type Part<'c> = fn(&Card<'c>) -> Vec<Paragraph>;

/// A listing on its way to a page.
struct Card<'c> {
    model: &'c Model,
    listing: &'c Listing,
}

impl<'c> Card<'c> {
    /// The parts in the order in which they help: whoever is still inside can do nothing before "From in here".
    fn order(&self) -> [Part<'c>; 8] {
        let mut parts: [Part<'c>; 8] = [
            Card::will_they_take_me,
            Card::how_do_i_reach_them,
            Card::what_can_i_do_inside,
            Card::what_do_i_bring,
            Card::what_does_it_cost,
            Card::if_they_say_no,
            Card::who_runs_it,
            Card::how_sure_are_we,
        ];
        if self.model.is_inside() {
            parts[..3].rotate_right(1);
        }
        parts
    }
}

impl Card<'_> {
    /// Key of a text, or of what it says where nobody can call or leave.
    fn key(&self, usual: &'static str, in_here: &'static str) -> &'static str {
        if self.model.shared.is_some() { in_here } else { usual }
    }

    fn heading(&self, key: &str) -> Paragraph {
        Paragraph::new(self.model.words.get(key), Role::Heading)
    }

    fn alert(&self, key: &str) -> Paragraph {
        Paragraph::new(self.model.words.get(key), Role::Alert)
    }

    fn not_known(&self) -> Paragraph {
        Paragraph::new(self.model.words.get(self.key("card-not-known", "shared-not-known")), Role::Muted).indented(2)
    }

    /// A text under a heading.
    fn text(text: &str) -> Paragraph {
        Paragraph::new(say::safe(text), Role::Text).indented(2)
    }

    /// A text of the data, in the person's language where that is known.
    fn known_text(&self, text: &str) -> String {
        say::known(text, &self.model.words).text
    }

    /// `Label: text`, the text whole when it may not be split.
    fn labelled(&self, key: &str, text: &str, is_whole: bool) -> Option<Paragraph> {
        if text.is_empty() {
            return None;
        }
        let text = say::safe(text);
        let piece = if is_whole { Piece::whole(text, Role::Text) } else { Piece::new(text, Role::Text) };
        let label = Piece::new(format!("{}: ", self.model.words.get(key)), Role::Muted);
        Some(Paragraph { indent: 2, hang: 4, pieces: vec![label, piece] })
    }

    /// What a person needs next: the number, what to beware of, what it is. Nobody in there can dial the number yet: it
    /// stands with what to write down.
    fn top(&self) -> Vec<Paragraph> {
        let mut out = Vec::new();
        let phone = phones::main(&self.listing.phones, self.model.words.language());
        if let Some(phone) = phone.filter(|_| self.model.shared.is_none()) {
            out.extend(self.large(&phone.number));
            out.push(self.phone(phone));
        }
        out.extend(self.beware());
        out.push(self.summary());
        // Before the first of it, so that nobody takes it for a mistake.
        out.extend(
            say::has_foreign(self.listing, &self.model.words)
                .then(|| Paragraph::new(self.model.words.get("card-english-parts"), Role::Muted)),
        );
        out
    }

    /// A place that is not among results: what became of it, and nothing that invites to go there.
    fn notice(&self) -> Vec<Paragraph> {
        let mut out = self.name_and_place();
        out.extend(notice(self.model, self.listing));
        out.extend([Paragraph::blank(), self.summary(), Paragraph::blank()]);
        out.extend(self.sureness());
        out.extend(self.sources());
        out
    }

    fn name_and_place(&self) -> Vec<Paragraph> {
        let place = say::safe(&say::where_it_is(self.listing, &self.model.words));
        vec![
            Paragraph::new(say::safe(&self.listing.name), Role::Title),
            Paragraph::default().with(Piece::whole(place, Role::Text)),
        ]
    }

    fn summary(&self) -> Paragraph {
        let text = say::in_language(&self.listing.summary, self.model.words.language());
        Paragraph::new(say::safe(text), Role::Text)
    }

    /// A number in large digits, where that is wished for and there is room. The same number stands below it as text.
    fn large(&self, number: &str) -> Vec<Paragraph> {
        if self.model.drawing != Drawing::LargeNumbers {
            return Vec::new();
        }
        let room = usize::from(Areas::of(self.model).text(self.model).width);
        let line = |line: String| {
            let indent = line.len() - line.trim_start_matches(' ').len();
            Paragraph { indent, ..Paragraph::default() }.with(Piece::whole(line.trim_start_matches(' '), Role::Phone))
        };
        large::lines(&say::safe(number), room).into_iter().map(line).collect()
    }

    /// One number, with what it is for when that is worth saying.
    fn phone(&self, phone: &Phone) -> Paragraph {
        let number = Piece::whole(say::safe(&phone.number), Role::Phone);
        let label = phones::label(phone, &self.model.words);
        if label.is_empty() {
            return Paragraph::default().with(number).indented(2);
        }
        let label = Piece::new(format!("  {label}"), Role::Muted);
        Paragraph { indent: 2, hang: 4, pieces: vec![number, label] }
    }

    /// Not checked for long: before anybody sets out.
    fn beware(&self) -> Option<Paragraph> {
        let words = &self.model.words;
        let (usual, in_here) = match self.listing.status {
            _ if say::call_first(self.listing, self.model.today) => ("card-call-first", "shared-call-first"),
            Status::Unknown => ("card-unseen", "shared-unseen"),
            Status::Changed | Status::Operating | Status::Closed => return None,
        };
        let key = self.key(usual, in_here);
        let checked = say::checked(self.listing.checked(), words);
        Some(Paragraph::new(words.with(key, &[("checked", language::Part::Text(&checked))]), Role::Alert))
    }

    fn why(&self, hit: &Hit) -> Option<Paragraph> {
        let directory = self.model.directory.as_ref()?;
        let reasons = say::reasons(hit, &directory.engine, &self.model.words);
        let text = self.model.words.with("card-why", &[("reasons", language::Part::Text(&reasons.join(", ")))]);
        (!reasons.is_empty()).then(|| Paragraph::new(say::safe(&text), Role::Muted))
    }

    fn how_do_i_reach_them(&self) -> Vec<Paragraph> {
        let l = self.listing;
        let mut out = vec![self.heading(self.key("card-reach", "shared-reach"))];
        out.extend(self.to_write_down());
        out.extend(phones::ordered(&l.phones, self.model.words.language()).into_iter().map(|p| self.phone(p)));
        if l.phones.is_empty() {
            out.push(Paragraph::new(self.model.words.get("finder-no-phone"), Role::Muted).indented(2));
        }
        let address = crate::facts::street_address(&l.address).unwrap_or_default();
        out.extend(
            [
                self.labelled("card-hours", &self.known_text(&l.hours), false),
                self.labelled("card-start", &self.known_text(&l.how_to_start), false),
                self.labelled(self.key("card-say", "shared-say-out"), &self.said(), false),
                self.labelled("card-address", &address, true),
                self.labelled("card-email", &l.email, true),
                self.labelled("card-website", &l.website, true),
            ]
            .into_iter()
            .flatten(),
        );
        out
    }

    /// What to say on the phone. Where nobody can call, what to do on the day one gets out.
    fn said(&self) -> String {
        match &self.model.shared {
            None => self.script(),
            Some(_) if self.listing.phones.is_empty() => String::new(),
            Some(_) => self.model.words.get("shared-call-then"),
        }
    }

    fn what_do_i_bring(&self) -> Vec<Paragraph> {
        let heading = self.heading("card-bring");
        if self.listing.documents.is_empty() {
            return vec![heading, self.not_known()];
        }
        [heading].into_iter().chain(self.listing.documents.iter().map(|d| Self::text(&self.known_text(d)))).collect()
    }

    fn what_does_it_cost(&self) -> Vec<Paragraph> {
        let cost = &self.listing.cost;
        vec![
            self.heading("card-cost"),
            if cost.is_empty() { self.not_known() } else { Self::text(&self.known_text(cost)) },
        ]
    }
}
