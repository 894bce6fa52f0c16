//! The sheet: what a person takes away on paper, in a file, or copied by hand.
//!
//! A [`Sheet`] is made of chosen listings and holds every word it says, so that the formats differ in form alone. Its pages
//! have at most twelve written lines each, because in many jails and prisons a pen is all there is. The booklet of a whole
//! county is in [`packet`]. Nothing here knows a terminal or reads a clock.

mod csv;
mod details;
mod html;
mod json;
mod markdown;
mod order;
pub mod packet;
mod pages;
pub mod print;
mod qr;
mod text;
mod vcard;

pub use details::Detail;
pub use order::{needs, step};
pub use pages::PAGE_LINES;
pub use text::{pages as text_pages, paragraphs};

use crate::app::crisis;
use crate::language::{Part, Words};
use crate::phones;
use crate::reach::Way;
use crate::say;
use std::collections::HashMap;
use std::ops::Range;
use time::Date;
use unicode_width::UnicodeWidthStr;
use wayhome_index::date::PageDate;
use wayhome_index::listing::{Listing, Status};
use wayhome_index::search::{DocId, Engine, Query};
use wayhome_index::understand::PlaceFound;

/// Columns of a page of text.
pub const COLUMNS: usize = 80;

/// Columns of the longest note: with its label it stays on one line.
pub const NOTE_COLUMNS: usize = 60;

/// A listing that was chosen for a sheet.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// The listing.
    pub listing: Listing,
    /// The person's own words about it: one line, see [`note`]. May be empty.
    pub note: String,
    /// Id of the need it was chosen for, where that is known.
    pub need: Option<String>,
}

/// A note that does not fit on its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the note is {columns} letters long; {NOTE_COLUMNS} fit on its line")]
pub struct NoteTooLong {
    /// How long it is.
    pub columns: usize,
}

/// A person's note as one line.
pub fn note(typed: &str) -> Result<String, NoteTooLong> {
    let note = say::safe(typed).split_whitespace().collect::<Vec<_>>().join(" ");
    let columns = note.width();
    if columns > NOTE_COLUMNS { Err(NoteTooLong { columns }) } else { Ok(note) }
}

/// Where and when a sheet or a booklet was made: what stands on it beside the listings.
#[derive(Debug, Clone)]
pub struct Edition<'s> {
    /// The words of its language.
    pub words: &'s Words,
    /// Name of the directory.
    pub directory: String,
    /// Date of the directory, as its file has it: `2026-11-23`.
    pub directory_date: String,
    /// The day it is made.
    pub today: Date,
    /// The number to call or to send a text to in a crisis.
    pub lifeline: String,
}

impl<'s> Edition<'s> {
    /// The edition of an open directory.
    pub fn of(engine: &Engine, words: &'s Words, today: Date) -> Self {
        let manifest = engine.manifest();
        let lifeline = engine.find(crisis::LIFELINE).and_then(|doc| engine.listing(doc));
        Self {
            words,
            directory: say::safe(&manifest.title),
            directory_date: say::safe(&manifest.date),
            today,
            lifeline: crisis::lifeline_of(lifeline.as_ref()),
        }
    }

    /// `Directory of Nov 2026`, `Printed Nov 23, 2026`.
    pub fn dates(&self) -> [String; 2] {
        let date = PageDate::parse(&self.directory_date);
        let date = date.map_or_else(|| self.directory_date.clone(), |d| say::month_and_year(d, self.words));
        let day = say::day(self.today, self.words);
        [("finder-directory", date), ("sheet-printed", day)].map(|(key, date)| self.with(key, "date", &date))
    }

    /// Whom to tell or to call in a crisis. A page may be read inside and outside.
    pub fn crisis(&self) -> String {
        self.with("sheet-crisis", "number", &self.lifeline)
    }

    fn with(&self, key: &str, name: &str, text: &str) -> String {
        self.words.with(key, &[(name, Part::Text(text))])
    }
}

/// One listing on a sheet, in words.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its number on the sheet, from 1.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// Where it is: `Juneau, AK`.
    pub place: String,
    /// How far it is, in words and in miles, where that is known.
    pub distance: Option<(String, u32)>,
    /// How to reach it.
    pub way: Way,
    /// What a caller must know of the number, where that is something.
    pub label: Option<String>,
    /// What it is for: the names of two needs, the one it was chosen for first, else the more urgent one.
    pub purpose: Vec<String>,
    /// Id of the need it was chosen for, where that is known.
    pub need: Option<String>,
    /// Whether to call before going there.
    pub call_first: bool,
    /// The person's own words. May be empty.
    pub note: String,
    /// What else is known, the most useful first.
    pub details: Vec<Detail>,
    /// What of that stands on paper, as far as there is room.
    pub shown: Vec<Detail>,
    /// Whether there is room for no more of what it is for than fits beside the number.
    is_brief: bool,
    /// The whole record.
    pub listing: Listing,
}

impl Entry {
    /// How to reach it, as it is printed.
    pub fn way_words(&self, words: &Words) -> String {
        text::by_hand(&self.way.words(words)).to_owned()
    }
}

/// What a sheet is made for.
#[derive(Debug, Clone, Copy, Default)]
pub struct For<'f> {
    /// The name of the list; none for one without a name.
    pub title: Option<&'f str>,
    /// The place from which distances count.
    pub near: Option<&'f PlaceFound>,
    /// Whether the person is still inside.
    pub is_inside: bool,
}

/// Chosen listings in their order, with every word that stands on the paper.
#[derive(Debug, Clone)]
pub struct Sheet<'s> {
    /// Dates, language, crisis line.
    pub edition: Edition<'s>,
    /// The name of the list: `My list`.
    pub name: String,
    /// The place it was made for: `Juneau, AK`.
    pub place: Option<String>,
    /// The listings.
    pub entries: Vec<Entry>,
    /// The entries of each page, as ranges.
    pages: Vec<Range<usize>>,
    /// Whether the dates have a line of their own at the end of a page.
    has_dates_below: bool,
}

impl<'s> Sheet<'s> {
    /// A sheet of chosen listings, which stand on it in their order; [`step`] tells what comes first. With a place it
    /// says how far each is from there.
    pub fn new(engine: &Engine, edition: Edition<'s>, chosen: Vec<Chosen>, made_for: For<'_>) -> Self {
        let words = edition.words;
        let far = made_for.near.map(|place| distances(engine, place, &edition)).unwrap_or_default();
        let entry = |(i, chosen): (usize, Chosen)| {
            let distance = engine.find(&chosen.listing.id).and_then(|doc| far.get(&doc).cloned());
            Entry { distance, number: i + 1, ..entry(engine, &edition, chosen, made_for.is_inside) }
        };
        let mut sheet = Self {
            name: made_for.title.map_or_else(|| words.get("sheet-title"), say::safe),
            place: made_for.near.map(|place| say::safe(&say::place_name(place))),
            entries: chosen.into_iter().enumerate().map(entry).collect(),
            pages: Vec::new(),
            has_dates_below: false,
            edition,
        };
        pages::arrange(&mut sheet);
        sheet
    }

    fn words(&self) -> &Words {
        self.edition.words
    }

    /// `My list`, and the place it was made for.
    fn title(&self) -> Vec<String> {
        [self.name.clone()].into_iter().chain(self.place.clone()).collect()
    }
}

/// A listing in words; its number and how far it is are still to come.
fn entry(engine: &Engine, edition: &Edition<'_>, chosen: Chosen, is_inside: bool) -> Entry {
    let Chosen { listing, note, need } = chosen;
    let words = edition.words;
    let way = Way::of(&listing, words.language());
    Entry {
        number: 0,
        name: say::safe(&listing.name),
        place: say::safe(&say::where_it_is(&listing, words)),
        distance: None,
        label: phones::main(&listing.phones, words.language()).and_then(|phone| phones::short_label(phone, words)),
        purpose: purpose(engine, &listing, need.as_deref(), words),
        need,
        call_first: call_first(&listing, edition.today),
        note: self::note(&note).unwrap_or_default(),
        details: details::details(&listing, &way, is_inside, words),
        shown: Vec::new(),
        is_brief: true,
        way,
        listing,
    }
}

/// Whether to call before going there: an old source, or no sign of it since.
fn call_first(listing: &Listing, today: Date) -> bool {
    listing.status == Status::Unknown || say::call_first(listing, today)
}

/// What a listing is for, as [`order::purpose`] says, in words.
fn purpose(engine: &Engine, listing: &Listing, need: Option<&str>, words: &Words) -> Vec<String> {
    let name = |id: &str| engine.needs().iter().find(|n| n.id == id).map(|n| say::need_name(n, words));
    order::purpose(need, &listing.needs).into_iter().filter_map(name).collect()
}

/// How far everything is that is of use at a place.
fn distances(engine: &Engine, place: &PlaceFound, edition: &Edition<'_>) -> HashMap<DocId, (String, u32)> {
    let query = Query { near: Some(place.clone()), limit: engine.len(), ..Query::words("", edition.today) };
    let hits = engine.search(&query).hits;
    let far = hits.iter().filter_map(|hit| {
        let miles = hit.distance_miles?.round() as u32;
        Some((hit.doc, (say::distance(hit, edition.words)?, miles)))
    });
    far.collect()
}

/// A form in which a sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Pages of text, 80 columns wide.
    Text,
    /// The same in ASCII alone, for old printers.
    Ascii,
    /// Markdown.
    Markdown,
    /// One HTML file that needs no other file and prints each page on one sheet of Letter or A4.
    Html,
    /// One JSON object; its results are those of `wayhome search --json`.
    Json,
    /// vCard 3.0, one card a listing, for the contacts of a phone.
    Vcard,
    /// A table with commas, for spreadsheets.
    Csv,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 7] =
        [Self::Text, Self::Ascii, Self::Markdown, Self::Html, Self::Json, Self::Vcard, Self::Csv];

    /// Every format with its name and the usual ending of its files.
    const NAMED: [(Self, &'static str, &'static str); 7] = [
        (Self::Text, "text", "txt"),
        (Self::Ascii, "ascii", "asc"),
        (Self::Markdown, "markdown", "md"),
        (Self::Html, "html", "html"),
        (Self::Json, "json", "json"),
        (Self::Vcard, "vcard", "vcf"),
        (Self::Csv, "csv", "csv"),
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        Self::NAMED.iter().find(|(format, ..)| *format == self).map_or("", |(_, name, _)| name)
    }

    /// The usual ending of its files.
    pub fn ending(self) -> &'static str {
        Self::NAMED.iter().find(|(format, ..)| *format == self).map_or("", |(.., ending)| ending)
    }

    /// The format of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(_, known, _)| *known == name).map(|(format, ..)| *format)
    }

    /// The format that the ending of a file's name stands for; text for a name without one, none for an unknown one.
    pub fn from_path(path: &std::path::Path) -> Option<Self> {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        match ending.as_str() {
            "" => Some(Self::Text),
            "htm" => Some(Self::Html),
            ending => Self::NAMED.iter().find(|(_, _, known)| *known == ending).map(|(format, ..)| *format),
        }
    }
}

/// The whole sheet in one format. Pages of text are parted by form feeds, which every printer takes for a new page.
pub fn render(sheet: &Sheet<'_>, format: Format) -> String {
    match format {
        Format::Text => text::pages(sheet).join("\u{c}"),
        Format::Ascii => ascii_pages(&text::pages(sheet)).join("\u{c}"),
        Format::Markdown => markdown::sheet(sheet),
        Format::Html => html::sheet(sheet),
        Format::Json => json::sheet(sheet),
        Format::Vcard => vcard::sheet(sheet),
        Format::Csv => csv::sheet(sheet),
    }
}

/// Pages with all that is not ASCII spelled in ASCII.
pub fn ascii_pages(pages: &[String]) -> Vec<String> {
    let line = |line: &str| say::ascii(line).trim_end().to_owned() + "\n";
    pages.iter().map(|page| page.lines().map(line).collect()).collect()
}
