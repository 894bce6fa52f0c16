//! HTML: one file without scripts that needs no other file, black on white, to look at and to print.

use super::pages::fill;
use super::{Detail, Entry, Sheet, qr, text};
use crate::language::Language;
use crate::reach::Way;
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

const STYLE: &str = include_str!("sheet.css");

/// Millimetres that Letter, the shorter of the two papers, leaves for entries between header and footer.
const ROOM: usize = 198;
/// Least height of an entry in millimetres: its code and the space around it.
const CODE: usize = 31;

/// The sheet. Each page prints on one side of Letter or A4, which hold no less than a page of text.
pub fn sheet(sheet: &Sheet<'_>) -> String {
    let ranges = fill(sheet, ROOM, |entry| height(sheet, entry));
    let mut body = String::new();
    for (i, range) in ranges.iter().enumerate() {
        body.push_str("<section class=\"page\">\n");
        header(&mut body, sheet, i + 1, ranges.len());
        for entry in &sheet.entries[range.clone()] {
            body.push_str(&article(sheet, entry));
        }
        footer(&mut body, sheet);
        body.push_str("</section>\n");
    }
    file(sheet.words().language(), &sheet.title().join(" · "), STYLE, &body)
}

/// About how high an entry is on paper, in millimetres, rather too much than too little.
fn height(sheet: &Sheet<'_>, entry: &Entry) -> usize {
    let lines = |text: &str, columns: usize| text.width().div_ceil(columns).max(1);
    let name = lines(&entry.name, 40) * 7;
    let small = [entry.way.words(sheet.words()), about(entry), text::note(sheet, entry).unwrap_or_default()];
    let small = small.into_iter().chain(entry.shown.iter().map(Detail::words));
    let small: usize = small.filter(|text| !text.is_empty()).map(|text| lines(&text, 58) * 7).sum();
    (name + small + 7).max(CODE)
}

/// Where it is and what it is for.
fn about(entry: &Entry) -> String {
    let distance = entry.distance.iter().map(|(text, _)| text);
    let parts = [&entry.place].into_iter().chain(distance).chain(&entry.purpose);
    parts.map(String::as_str).collect::<Vec<_>>().join(" · ")
}

/// A whole file around a body. Its policy keeps out all that could come from elsewhere, should text of the data ever pass
/// for markup.
pub fn file(language: Language, title: &str, style: &str, body: &str) -> String {
    let lang = match language {
        Language::En => "en",
        Language::Es => "es",
    };
    let title = escape(title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{style}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

/// Text as it may stand anywhere in HTML.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// A way to reach somebody; a link where a phone can open it.
pub fn way(way: &Way, shown: &str) -> String {
    let class = if matches!(way, Way::Call(_) | Way::Text(_)) { "number" } else { "address" };
    way.link().map_or_else(
        || format!("<span class=\"{class}\">{}</span>", escape(shown)),
        |link| format!("<a class=\"{class}\" href=\"{}\">{}</a>", escape(&link), escape(shown)),
    )
}

fn header(body: &mut String, sheet: &Sheet<'_>, page: usize, of: usize) {
    let title = escape(&sheet.title().join(" · "));
    let tag = if page == 1 { "h1" } else { "p" };
    let _ = writeln!(body, "<header><{tag} class=\"title\">{title}</{tag}>");
    if let Some(words) = text::page_words(sheet, page, of) {
        let _ = writeln!(body, "<p>{}</p>", escape(&words));
    }
    body.push_str("</header>\n");
}

fn article(sheet: &Sheet<'_>, entry: &Entry) -> String {
    let words = sheet.words();
    let mut out = String::from("<article>\n");
    let code = entry.way.link().and_then(|link| qr::svg(&link));
    let _ = writeln!(out, "<div class=\"code\">{}</div>\n<div>", code.unwrap_or_default());
    let _ = writeln!(out, "<h2>{}. {}</h2>", entry.number, escape(&entry.name));
    let _ = write!(out, "<p class=\"reach\">{}", way(&entry.way, &entry.way_words(words)));
    if let Some(label) = &entry.label {
        let _ = write!(out, " {}", escape(label));
    }
    if entry.call_first {
        let _ = write!(out, " <strong class=\"mark\">{}</strong>", escape(&words.get("call-first")));
    }
    let _ = writeln!(out, "</p>\n<p>{}</p>", escape(&about(entry)));
    if let Some(note) = text::note(sheet, entry) {
        let _ = writeln!(out, "<p class=\"note\">{}</p>", escape(&note));
    }
    for detail in &entry.shown {
        let _ = writeln!(out, "<p>{}</p>", escape(&detail.words()));
    }
    out.push_str("</div>\n</article>\n");
    out
}

fn footer(body: &mut String, sheet: &Sheet<'_>) {
    let edition = &sheet.edition;
    let has_code = sheet.entries.iter().any(|entry| entry.way.link().is_some());
    let scan = if has_code { format!("<p>{}</p>\n", escape(&sheet.words().get("sheet-scan"))) } else { String::new() };
    let (crisis, dates) = (escape(&edition.crisis()), escape(&edition.dates().join(" · ")));
    let _ = writeln!(body, "<footer>\n{scan}<p class=\"crisis\">{crisis}</p>\n<p>{dates}</p>\n</footer>");
}
