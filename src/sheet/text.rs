//! The sheet as pages of words: what is read on a screen, printed by `lp`, and copied by hand.

use super::pages::pages as ranges;
use super::{COLUMNS, Entry, Sheet};
use crate::app::page::{self, Paragraph, Piece, Role};
use crate::language::Part;

/// Every page as text. Each line ends with a line break.
pub fn pages(sheet: &Sheet<'_>) -> Vec<String> {
    let text = |page: &Vec<Paragraph>| page::lines(page, COLUMNS).iter().map(|line| line.text() + "\n").collect();
    paragraphs(sheet).iter().map(text).collect()
}

/// Every page as paragraphs, with an empty line between its parts.
pub fn paragraphs(sheet: &Sheet<'_>) -> Vec<Vec<Paragraph>> {
    let ranges = ranges(sheet);
    let count = ranges.len();
    let page = |(i, range): (usize, &std::ops::Range<usize>)| {
        let entries = sheet.entries[range.clone()].iter().map(|e| entry(sheet, e));
        let parts = [vec![header(sheet, i + 1, count)]].into_iter().chain(entries).chain([footer(sheet).to_vec()]);
        parts.collect::<Vec<_>>().join(&Paragraph::blank())
    };
    ranges.iter().enumerate().map(page).collect()
}

/// Lines that every page has beside its entries.
pub fn frame_lines(sheet: &Sheet<'_>) -> usize {
    header(sheet, 88, 99).lines(COLUMNS).len() + page::lines(&footer(sheet), COLUMNS).len()
}

/// Lines of one entry.
pub fn entry_lines(sheet: &Sheet<'_>, entry: &Entry) -> usize {
    page::lines(&self::entry(sheet, entry), COLUMNS).len()
}

fn header(sheet: &Sheet<'_>, page: usize, of: usize) -> Paragraph {
    let mut parts = sheet.title();
    parts.extend(page_words(sheet, page, of));
    row(parts, Role::Heading)
}

/// `Page 1 of 2`, `more on page 2`; nothing where there is one page.
pub fn page_words(sheet: &Sheet<'_>, page: usize, of: usize) -> Vec<String> {
    let words = sheet.words();
    if of < 2 {
        return Vec::new();
    }
    let mut out = vec![words.with("sheet-page", &[("page", Part::Count(page)), ("pages", Part::Count(of))])];
    if page < of {
        out.push(words.with("sheet-more", &[("page", Part::Count(page + 1))]));
    }
    out
}

fn footer(sheet: &Sheet<'_>) -> [Paragraph; 2] {
    [Paragraph::new(sheet.edition.crisis(), Role::Crisis), row(sheet.edition.dates().to_vec(), Role::Muted)]
}

/// One entry: its name and place; how to reach it and what it is for; the person's note.
fn entry(sheet: &Sheet<'_>, entry: &Entry) -> Vec<Paragraph> {
    let label = format!("{}. ", entry.number);
    let indent = label.len();
    let place = [entry.place.clone()].into_iter().chain(entry.distance.iter().map(|(text, _)| text.clone()));
    let name = [Piece::new(entry.name.clone(), Role::Title)];
    let name = name.into_iter().chain(place.map(|text| Piece::whole(text, Role::Text)));
    let name = Paragraph { hang: indent, ..Paragraph::new(label, Role::Title) }.with_row(name);
    let mut reach = reach(sheet, entry);
    let way = Piece::whole(reach.remove(0), Role::Phone);
    let rest = reach.into_iter().map(|text| Piece::whole(text, Role::Text));
    let reach = Paragraph::default().with_row([way].into_iter().chain(rest)).indented(indent);
    let note =
        note(sheet, entry).map(|note| Paragraph::default().with(Piece::whole(note, Role::Text)).indented(indent));
    [name, reach].into_iter().chain(note).collect()
}

/// The number and what a caller must know of it, "call first", what the place is for.
pub fn reach(sheet: &Sheet<'_>, entry: &Entry) -> Vec<String> {
    let words = sheet.words();
    let call_first = entry.call_first.then(|| words.get("call-first"));
    let label = entry.label.iter().cloned();
    [entry.way.words(words)].into_iter().chain(label).chain(call_first).chain(entry.purpose.iter().cloned()).collect()
}

/// `My note: ask for Kara`.
pub fn note(sheet: &Sheet<'_>, entry: &Entry) -> Option<String> {
    let note = || sheet.words().with("sheet-note", &[("note", Part::Text(&entry.note))]);
    (!entry.note.is_empty()).then(note)
}

/// Parts with dots between them; each stays whole where it fits.
fn row(parts: Vec<String>, role: Role) -> Paragraph {
    Paragraph::default().with_row(parts.into_iter().map(|text| Piece::whole(text, role)))
}
