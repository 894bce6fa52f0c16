//! The list of results as lines: a number, the name and where; then the phone number and why it is there.

use super::event::{Row, RowKind};
use super::model::Model;
use super::page::{Line, Paragraph, Piece, Role, Span};
use crate::phones;
use crate::reach::Way;
use crate::say;
use wayhome_index::listing::{Listing, Status};

/// Reasons that fit beside the number; the card has them all.
const REASONS_SHOWN: usize = 2;

/// The places to try first, which stand apart: three right places, not forty.
pub const BEST: usize = 3;

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Lines above it.
    pub top: usize,
    /// The line that sets it and all after it apart from those before, where it is the first of them.
    pub heading: Option<Line>,
    /// Its own lines.
    pub lines: Vec<Line>,
    /// How many of them hold the name.
    pub name_lines: usize,
}

impl Item {
    /// Lines above the next one.
    pub fn bottom(&self) -> usize {
        self.name_top() + self.lines.len()
    }

    /// Lines above its name.
    pub fn name_top(&self) -> usize {
        self.top + usize::from(self.heading.is_some())
    }

    /// All of its lines.
    pub fn all_lines(&self) -> impl Iterator<Item = &Line> {
        self.heading.iter().chain(&self.lines)
    }
}

/// The whole list for a width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListPage {
    /// Its rows from top to bottom.
    pub items: Vec<Item>,
}

impl ListPage {
    /// The list of a model.
    pub fn of(model: &Model, width: usize) -> Self {
        Self::marked(model, width, Some(model.selected))
    }

    /// The list without a mark before the chosen row.
    pub fn unmarked(model: &Model, width: usize) -> Self {
        Self::marked(model, width, None)
    }

    fn marked(model: &Model, width: usize, chosen: Option<usize>) -> Self {
        let mut items: Vec<Item> = Vec::new();
        let digits = model.rows().len().to_string().len();
        let mut number = 0;
        for (i, row) in model.rows().iter().enumerate() {
            let is_numbered = row.kind != RowKind::Notice;
            number += usize::from(is_numbered);
            let is_further = is_numbered && number == BEST + 1;
            let heading = is_further.then(|| Line::new(model.words.get("list-more"), Role::Heading));
            let mark = if Some(i) == chosen { '>' } else { ' ' };
            let label = if is_numbered { format!("{number:digits$}.") } else { format!("{:digits$} ", "") };
            let name = numbered(name_paragraph(model, row), &format!("{mark} {label} "), width);
            let name_lines = name.len();
            let about = about_paragraph(model, row, digits + 4).lines(width);
            let top = items.last().map_or(0, Item::bottom);
            items.push(Item { top, heading, lines: name.into_iter().chain(about).collect(), name_lines });
        }
        Self { items }
    }

    /// The first line to show so that a row can be seen, moving as little as possible.
    pub fn top_that_shows(&self, row: usize, top: usize, height: usize) -> usize {
        let Some(item) = self.items.get(row) else { return 0 };
        let end = self.items.last().map_or(0, Item::bottom);
        let top = top.min(end.saturating_sub(height));
        // When a row is taller than the list its name counts most.
        top.max(item.bottom().saturating_sub(height)).min(item.top)
    }
}

/// The mark and the number stand where the indent of the first line would be.
fn numbered(paragraph: Paragraph, label: &str, width: usize) -> Vec<Line> {
    let mut lines = paragraph.indented(label.len()).lines(width);
    if let Some(first) = lines.first_mut() {
        if first.spans.first().is_some_and(|s| s.text.trim().is_empty()) {
            first.spans.remove(0);
        }
        first.spans.insert(0, Span { text: label.to_owned(), role: Role::Title });
    }
    lines
}

fn name_paragraph(model: &Model, row: &Row) -> Paragraph {
    let listing = &*row.listing;
    let place = Piece::whole(say::safe(&say::where_it_is(listing, &model.words)), Role::Text);
    let distance = model.hit(row).and_then(|hit| say::distance(hit, &model.words));
    let name = Piece::new(say::safe(&listing.name), Role::Title);
    let distance = distance.map(|text| Piece::whole(text, Role::Text));
    Paragraph::default().with_row([name, place].into_iter().chain(distance))
}

fn about_paragraph(model: &Model, row: &Row, indent: usize) -> Paragraph {
    let words = &model.words;
    let mut parts: Vec<Piece> = reach(model, &row.listing);
    let alert = |key: &str| Piece::new(words.get(key), Role::Alert);
    match &row.kind {
        RowKind::Notice => parts = vec![alert(notice(&row.listing))],
        RowKind::Instead => parts.push(alert("finder-instead")),
        RowKind::Hit(_) => {}
    }
    if let (Some(hit), Some(directory)) = (model.hit(row), &model.directory) {
        if hit.cannot_take {
            parts.push(alert("finder-cannot-take"));
        }
        if say::call_first(&row.listing, model.today) {
            parts.push(alert(call_first(model)));
        }
        let reasons = say::reasons(hit, &directory.engine, words).into_iter().take(REASONS_SHOWN);
        parts.extend(reasons.map(|reason| Piece::new(say::safe(&reason), Role::Text)));
    }
    if model.mine.has(&row.listing.id) {
        parts.push(Piece::new(words.get("finder-on-list"), Role::Text));
    }
    Paragraph::default().with_row(parts).indented(indent)
}

/// What became of a place that is not among results.
pub fn notice(listing: &Listing) -> &'static str {
    if listing.status == Status::Closed { "finder-closed" } else { "finder-left-out" }
}

/// Key of what to beware of where nothing was heard for long. Nobody can call from a shared machine's place as they like.
pub fn call_first(model: &Model) -> &'static str {
    if model.shared.is_some() { "shared-old" } else { "call-first" }
}

/// The best way to reach it, whole; then what a caller must know of the number.
pub fn reach(model: &Model, listing: &Listing) -> Vec<Piece> {
    let words = &model.words;
    let way = Way::of(listing, words.language());
    let role = if matches!(way, Way::Call(_) | Way::Text(_)) { Role::Phone } else { Role::Text };
    let phone = phones::main(&listing.phones, words.language());
    let label = phone.and_then(|phone| phones::short_label(phone, words)).map(|label| Piece::new(label, Role::Text));
    [Piece::whole(way.words(words), role)].into_iter().chain(label).collect()
}
