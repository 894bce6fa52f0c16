//! A table with commas, for spreadsheets. Columns are named as in the JSON contract.
//!
//! A spreadsheet runs a cell that begins like a formula, so such a cell gets an apostrophe before it. Every cell stands in
//! quotes, and line breaks are blanks, so that no program splits a cell where another would not.

use super::{Entry, Sheet};
use crate::language::Words;
use crate::phones;
use crate::say;
use csv::{QuoteStyle, WriterBuilder};

const COLUMNS: [&str; 24] = [
    "number",
    "id",
    "name",
    "organization",
    "need",
    "purpose",
    "phone",
    "phones",
    "email",
    "website",
    "street",
    "city",
    "state",
    "zip",
    "mail_address",
    "service_area",
    "distance_miles",
    "hours",
    "how_to_start",
    "cost",
    "call_first",
    "checked",
    "note",
    "summary",
];

/// The sheet.
pub fn sheet(sheet: &Sheet<'_>) -> String {
    let mut writer = WriterBuilder::new().quote_style(QuoteStyle::Always).from_writer(Vec::new());
    // Writing to memory does not fail, and every row has the same number of cells.
    let _ = writer.write_record(COLUMNS);
    for entry in &sheet.entries {
        let _ = writer.write_record(row(entry, sheet.words()).map(|text| cell(&text)));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn row(entry: &Entry, words: &Words) -> [String; COLUMNS.len()] {
    let l = &entry.listing;
    let phone =
        |p: &wayhome_index::listing::Phone| format!("{} {}", p.number, phones::label(p, words)).trim().to_owned();
    let phones: Vec<String> = phones::ordered(&l.phones, words.language()).into_iter().map(phone).collect();
    let told = |key: &str| {
        let detail = entry.details.iter().find(|detail| detail.key == key);
        detail.map(|detail| detail.text.clone()).unwrap_or_default()
    };
    let first = phones::main(&l.phones, words.language()).map(|p| p.number.clone());
    [
        entry.number.to_string(),
        l.id.clone(),
        l.name.clone(),
        l.organization.clone(),
        entry.need.clone().unwrap_or_default(),
        entry.purpose.join("; "),
        first.unwrap_or_default(),
        phones.join("; "),
        l.email.clone(),
        l.website.clone(),
        l.address.street.clone(),
        l.address.city.clone(),
        l.address.state.clone(),
        l.address.zip.clone(),
        l.from_inside.mail_address.clone(),
        l.service_area.clone(),
        entry.distance.as_ref().map(|(_, miles)| miles.to_string()).unwrap_or_default(),
        told("card-hours"),
        told("card-start"),
        told("show-cost"),
        if entry.call_first { words.get("answer-yes") } else { words.get("answer-no") },
        l.checked().map(|date| date.to_string()).unwrap_or_default(),
        entry.note.clone(),
        say::in_language(&l.summary, words.language()).to_owned(),
    ]
}

/// A text that no spreadsheet takes for a formula. Some look past blanks, and some know the wide twins of the signs.
fn cell(text: &str) -> String {
    let text = say::safe(text);
    let text = text.trim();
    let is_formula = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_never_begin_like_a_formula() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("+1-907-723-5737", "'+1-907-723-5737"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'=1"),
            ("\r\n=1", "'=1"),
            ("\u{200B}=1", "'=1"),
            ("＝1", "'＝1"),
            ("907-723-5737", "907-723-5737"),
            ("say \"hi\", then go", "say \"hi\", then go"),
        ] {
            assert_eq!(cell(text), safe, "{text:?}");
        }
    }
}
