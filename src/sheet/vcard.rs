//! vCard 3.0, one card a listing: what phones import into their contacts.
//!
//! Version 3.0 and not 4.0, because every phone in use reads it; labels of numbers are in the form that both big makers
//! understand (`item1.X-ABLabel`).

use super::{Detail, Entry, Sheet, text};
use crate::phones;
use crate::say;
use std::fmt::Write;
use unicode_segmentation::UnicodeSegmentation;

/// Most bytes of a line, as the standard asks for.
const LINE_BYTES: usize = 75;

/// Details that have lines of their own.
const ELSEWHERE: [&str; 3] = ["card-address", "card-website", "card-email"];

/// The sheet.
pub fn sheet(sheet: &Sheet<'_>) -> String {
    sheet.entries.iter().map(|entry| card(sheet, entry)).collect()
}

fn card(sheet: &Sheet<'_>, entry: &Entry) -> String {
    let l = &entry.listing;
    let mut card = Card::default();
    card.line("BEGIN", "VCARD");
    card.line("VERSION", "3.0");
    card.line("PRODID", "-//Wayhome//Wayhome//EN");
    card.line("UID", &format!("wayhome-{}", escape(&l.id)));
    card.line("FN", &escape(&l.name));
    card.line("N", &format!("{};;;;", escape(&l.name)));
    card.text("ORG", &l.organization);
    for (i, phone) in phones::ordered(&l.phones, sheet.words().language()).into_iter().enumerate() {
        let kind = match phone.label.as_str() {
            "fax" => "FAX,WORK",
            label if label.starts_with("text") => "CELL",
            _ => "WORK,VOICE",
        };
        let item = format!("item{}", i + 1);
        card.text(&format!("{item}.TEL;TYPE={kind}"), &phone.number);
        card.text(&format!("{item}.X-ABLabel"), &phones::label(phone, sheet.words()));
    }
    let a = &l.address;
    if !(a.street.is_empty() && a.city.is_empty()) {
        let parts = [&a.street, &a.city, &a.state, &a.zip].map(|part| escape(part)).join(";");
        card.line("ADR;TYPE=WORK", &format!(";;{parts};"));
    }
    card.text("EMAIL;TYPE=INTERNET", &l.email);
    card.text("URL", &l.website);
    card.text("NOTE", &note(sheet, entry));
    card.line("END", "VCARD");
    card.0
}

/// What stands on the sheet beside the ways to reach it.
fn note(sheet: &Sheet<'_>, entry: &Entry) -> String {
    let words = sheet.words();
    let call_first = entry.call_first.then(|| words.get("call-first"));
    let checked = say::checked(entry.listing.checked(), words);
    let facts: Vec<String> = call_first.into_iter().chain([checked]).chain(entry.purpose.iter().cloned()).collect();
    // Address, web page and mail have lines of their own in a card.
    let details = entry.details.iter().filter(|detail| !ELSEWHERE.contains(&detail.key)).map(Detail::words);
    let lines = [text::note(sheet, entry).unwrap_or_default(), facts.join(" · ")];
    lines.into_iter().chain(details).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Lines of a card, each folded.
#[derive(Default)]
struct Card(String);

impl Card {
    /// A line whose value is escaped already.
    fn line(&mut self, name: &str, value: &str) {
        let whole = format!("{name}:{value}");
        let mut used = 0;
        for letter in whole.graphemes(true) {
            if used + letter.len() > LINE_BYTES {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push_str(letter);
            used += letter.len();
        }
        self.0.push_str("\r\n");
    }

    /// A line with a text; nothing where there is none.
    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.line(name, &escape(text));
        }
    }
}

/// A text as a value: safe to print, with the signs that part values marked.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (i, line) in text.split('\n').enumerate() {
        if i > 0 {
            out.push_str("\\n");
        }
        for c in say::safe(line).chars() {
            let mark = if matches!(c, '\\' | ';' | ',') { "\\" } else { "" };
            let _ = write!(out, "{mark}{c}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_escaped_and_lines_folded() {
        assert_eq!(escape("a;b,c\\d\ne\r\u{1b}f"), "a\\;b\\,c\\\\d\\ne f");
        let mut card = Card::default();
        card.line("NOTE", &"ñandú ".repeat(40));
        assert!(card.0.split("\r\n").all(|line| line.len() <= LINE_BYTES), "{}", card.0);
        assert_eq!(card.0.replace("\r\n ", "").trim_end(), format!("NOTE:{}", "ñandú ".repeat(40)).trim_end());
    }
}
