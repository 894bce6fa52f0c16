//! The sheet as pages of text: what is read on a screen, printed by `lp`, and copied by hand.

use super::pages::pages as ranges;
use super::{COLUMNS, Entry, Sheet};
use crate::app::page::{Line, Paragraph, Piece, Role};
use crate::language::Part;

/// Every page as text. Each line ends with a line break.
pub fn pages(sheet: &Sheet<'_>) -> Vec<String> {
    let ranges = ranges(sheet);
    let count = ranges.len();
    let page = |(i, range): (usize, &std::ops::Range<usize>)| {
        let entries = sheet.entries[range.clone()].iter().map(|e| entry(sheet, e));
        let parts = [header(sheet, i + 1, count)].into_iter().chain(entries).chain([footer(sheet)]);
        let parts: Vec<String> = parts.map(|lines| lines.join("\n") + "\n").collect();
        parts.join("\n")
    };
    ranges.iter().enumerate().map(page).collect()
}

/// Lines that every page has beside its entries.
pub fn frame_lines(sheet: &Sheet<'_>) -> usize {
    header(sheet, 88, 99).len() + footer(sheet).len()
}

fn header(sheet: &Sheet<'_>, page: usize, of: usize) -> Vec<String> {
    let mut parts = sheet.title();
    parts.extend(page_words(sheet, page, of));
    row(parts, 0)
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

fn footer(sheet: &Sheet<'_>) -> Vec<String> {
    let mut lines = texts(&Paragraph::new(sheet.edition.crisis(), Role::Crisis));
    lines.extend(row(sheet.edition.dates().to_vec(), 0));
    lines
}

/// The lines of one entry: its name and place; how to reach it and what it is for; the person's note.
pub fn entry(sheet: &Sheet<'_>, entry: &Entry) -> Vec<String> {
    let label = format!("{}. ", entry.number);
    let place = [entry.place.clone()].into_iter().chain(entry.distance.iter().map(|(text, _)| text.clone()));
    let name = [Piece::new(entry.name.clone(), Role::Title)];
    let name = name.into_iter().chain(place.map(|text| Piece::whole(text, Role::Text)));
    let mut lines = texts(&Paragraph::default().with_row(name).indented(label.len()));
    lines[0].replace_range(..label.len(), &label);
    lines.extend(row(reach(sheet, entry), label.len()));
    lines.extend(note(sheet, entry).map(|note| format!("{:1$}{note}", "", label.len())));
    lines
}

/// The number, "call first", what it is for.
pub fn reach(sheet: &Sheet<'_>, entry: &Entry) -> Vec<String> {
    let words = sheet.words();
    let call_first = entry.call_first.then(|| words.get("call-first"));
    [entry.way.words(words)].into_iter().chain(call_first).chain(entry.purpose.iter().cloned()).collect()
}

/// `My note: ask for Kara`.
pub fn note(sheet: &Sheet<'_>, entry: &Entry) -> Option<String> {
    let note = || sheet.words().with("sheet-note", &[("note", Part::Text(&entry.note))]);
    (!entry.note.is_empty()).then(note)
}

/// Parts with dots between them; each stays whole where it fits.
fn row(parts: Vec<String>, indent: usize) -> Vec<String> {
    let pieces = parts.into_iter().map(|text| Piece::whole(text, Role::Text));
    texts(&Paragraph::default().with_row(pieces).indented(indent))
}

fn texts(paragraph: &Paragraph) -> Vec<String> {
    paragraph.lines(COLUMNS).iter().map(Line::text).collect()
}
