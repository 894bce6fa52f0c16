//! The sheet as pages of words: what is read on a screen, printed by `lp`, and copied by hand.

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
    let count = sheet.pages.len();
    let page = |(i, range): (usize, &std::ops::Range<usize>)| {
        let entries = sheet.entries[range.clone()].iter().map(|e| entry(sheet, e));
        let parts = [vec![header(sheet, i + 1, count)]].into_iter().chain(entries).chain([footer(sheet)]);
        parts.collect::<Vec<_>>().join(&Paragraph::blank())
    };
    sheet.pages.iter().enumerate().map(page).collect()
}

/// Lines that every page has beside its entries.
pub fn frame_lines(sheet: &Sheet<'_>) -> usize {
    header(sheet, 88, 99).lines(COLUMNS).len() + page::lines(&footer(sheet), COLUMNS).len()
}

/// Lines of one entry.
pub fn entry_lines(sheet: &Sheet<'_>, entry: &Entry) -> usize {
    page::lines(&self::entry(sheet, entry), COLUMNS).len()
}

/// What the list is called, and the dates where they have no line of their own: as many as fit on this one.
fn header(sheet: &Sheet<'_>, page: usize, of: usize) -> Paragraph {
    let mut parts = sheet.title();
    parts.extend(page_words(sheet, page, of));
    let dates = sheet.edition.dates();
    let dates = if sheet.has_dates_below { &[][..] } else { &dates };
    for date in dates {
        let longer = [&parts[..], std::slice::from_ref(date)].concat();
        if row(longer.clone(), Role::Heading).lines(COLUMNS).len() == 1 {
            parts = longer;
        }
    }
    row(parts, Role::Heading)
}

/// `Page 1 of 2`; nothing where there is one page.
pub fn page_words(sheet: &Sheet<'_>, page: usize, of: usize) -> Option<String> {
    let parts = [("page", Part::Count(page)), ("pages", Part::Count(of))];
    (of > 1).then(|| sheet.words().with("sheet-page", &parts))
}

fn footer(sheet: &Sheet<'_>) -> Vec<Paragraph> {
    let dates = sheet.has_dates_below.then(|| row(sheet.edition.dates().to_vec(), Role::Muted));
    [Paragraph::new(sheet.edition.crisis(), Role::Crisis)].into_iter().chain(dates).collect()
}

/// One entry: its name and place; how to reach it and what it is for; the person's note; what else there is room for.
fn entry(sheet: &Sheet<'_>, entry: &Entry) -> Vec<Paragraph> {
    let indent = label(entry).len();
    let details = entry.shown.iter().map(|detail| detail.paragraph(indent));
    head(sheet, entry).into_iter().chain(details).collect()
}

/// All of an entry that is there whatever room there is.
fn head(sheet: &Sheet<'_>, entry: &Entry) -> Vec<Paragraph> {
    let whole = || {
        let place = [entry.place.clone()].into_iter().chain(entry.distance.iter().map(|(text, _)| text.clone()));
        let rows = [name_row(entry, &place.collect::<Vec<_>>()), number_row(entry, &reach(sheet, entry))];
        rows.into_iter().chain(note_row(sheet, entry)).collect()
    };
    let brief = entry.is_brief.then(|| brief_head(sheet, entry)).flatten();
    brief.unwrap_or_else(whole)
}

/// The same in two lines, and one for a long note. What must be told stands on the one or the other; of what the place is for
/// and how far it is, as much as fits. None where two lines cannot hold it.
fn brief_head(sheet: &Sheet<'_>, entry: &Entry) -> Option<Vec<Paragraph>> {
    let is_one_line = |row: Paragraph| row.lines(COLUMNS).len() == 1;
    let fits_above = |row: &[String], more: &str| is_one_line(name_row(entry, &[row, &[more.to_owned()]].concat()));
    let fits_beside = |row: &[String], more: &str| is_one_line(number_row(entry, &[row, &[more.to_owned()]].concat()));
    let (mut above, mut beside) = (Vec::new(), number(sheet, entry));
    if !is_one_line(name_row(entry, &above)) || !is_one_line(number_row(entry, &beside)) {
        return None;
    }
    match call_first(sheet, entry) {
        Some(text) if fits_beside(&beside, &text) => beside.push(text),
        Some(text) if fits_above(&above, &text) => above.push(text),
        Some(_) => return None,
        None => {}
    }
    let place = entry.place.split_once(" (").map_or(entry.place.as_str(), |(place, _)| place).to_owned();
    if fits_above(&above, &place) {
        above.push(place);
    } else if fits_beside(&beside, &place) {
        beside.push(place);
    } else {
        return None;
    }
    let note = note(sheet, entry);
    let beside_note = note.clone().filter(|note| fits_beside(&beside, note));
    let note_row = if beside_note.is_some() { None } else { note_row(sheet, entry) };
    for text in beside_note.iter().chain(&entry.purpose) {
        beside.extend(fits_beside(&beside, text).then(|| text.clone()));
    }
    above.extend(entry.distance.as_ref().map(|(text, _)| text).filter(|text| fits_above(&above, text)).cloned());
    Some([name_row(entry, &above), number_row(entry, &beside)].into_iter().chain(note_row).collect())
}

fn note_row(sheet: &Sheet<'_>, entry: &Entry) -> Option<Paragraph> {
    let row = |note| Paragraph::default().with(Piece::whole(note, Role::Text)).indented(label(entry).len());
    note(sheet, entry).map(row)
}

fn label(entry: &Entry) -> String {
    format!("{}. ", entry.number)
}

fn name_row(entry: &Entry, place: &[String]) -> Paragraph {
    let label = label(entry);
    let name = [Piece::new(entry.name.clone(), Role::Title)];
    let name = name.into_iter().chain(place.iter().map(|text| Piece::whole(text.as_str(), Role::Text)));
    Paragraph { hang: label.len(), ..Paragraph::new(label, Role::Title) }.with_row(name)
}

fn number_row(entry: &Entry, parts: &[String]) -> Paragraph {
    let (way, rest) = parts.split_first().map_or(("", parts), |(way, rest)| (way.as_str(), rest));
    let rest = rest.iter().map(|text| Piece::whole(text.as_str(), Role::Text));
    Paragraph::default().with_row([Piece::whole(way, Role::Phone)].into_iter().chain(rest)).indented(label(entry).len())
}

/// The number and what a caller must know of it, "call first", what the place is for.
pub fn reach(sheet: &Sheet<'_>, entry: &Entry) -> Vec<String> {
    number(sheet, entry).into_iter().chain(call_first(sheet, entry)).chain(entry.purpose.iter().cloned()).collect()
}

fn number(sheet: &Sheet<'_>, entry: &Entry) -> Vec<String> {
    [entry.way_words(sheet.words())].into_iter().chain(entry.label.clone()).collect()
}

/// A web address as somebody copies it: every browser puts in its usual beginning.
pub fn by_hand(way: &str) -> &str {
    way.strip_prefix("https://").map_or(way, |address| address.strip_suffix('/').unwrap_or(address))
}

fn call_first(sheet: &Sheet<'_>, entry: &Entry) -> Option<String> {
    entry.call_first.then(|| sheet.words().get("call-first"))
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
