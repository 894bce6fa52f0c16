//! Markdown, for mail, notes and web pages.

use super::{Entry, Sheet, text};
use crate::reach::Way;
use std::fmt::Write;

/// The sheet as one list.
pub fn sheet(sheet: &Sheet<'_>) -> String {
    let mut out = format!("# {}\n", escape(&sheet.title().join(" · ")));
    for entry in &sheet.entries {
        out.push('\n');
        out.push_str(&item(sheet, entry));
    }
    let (crisis, dates) = (escape(&sheet.edition.crisis()), escape(&sheet.edition.dates().join(" · ")));
    let _ = write!(out, "\n**{crisis}**\n\n{dates}\n");
    out
}

fn item(sheet: &Sheet<'_>, entry: &Entry) -> String {
    let label = format!("{}. ", entry.number);
    let indent = label.len();
    let place = [entry.place.as_str()].into_iter().chain(entry.distance.iter().map(|(text, _)| text.as_str()));
    let place = escape(&place.collect::<Vec<_>>().join(" · "));
    let mut out = format!("{label}**{}** · {place}\n", escape(&entry.name));
    let mut reach = text::reach(sheet, entry);
    let mut parts = vec![way(&entry.way, &reach.remove(0))];
    parts.extend(reach.iter().map(|part| escape(part)));
    let _ = writeln!(out, "{:indent$}- {}", "", parts.join(" · "));
    if let Some(note) = text::note(sheet, entry) {
        let _ = writeln!(out, "{:indent$}- {}", "", escape(&note));
    }
    for detail in &entry.shown {
        let _ = writeln!(out, "{:indent$}- {}", "", escape(&detail.words()));
    }
    out
}

/// A way to reach somebody: numbers strong, web addresses as links.
pub fn way(way: &Way, shown: &str) -> String {
    match way {
        Way::Web(_) => way.link().map_or_else(|| escape(shown), |link| format!("<{link}>")),
        _ => format!("**{}**", escape(shown)),
    }
}

/// Text in which nothing stands for markup.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if "\\`*_{}[]<>#|~&!$".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
