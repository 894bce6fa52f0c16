//! All that is known about a listing, as lines with labels: how to reach it first, how sure it is last. Used by
//! `wayhome show` and by the booklet, so that a screen and paper say the same.

use crate::language::Words;
use crate::say;
use time::Date;
use wayhome_index::listing::{Address, Answer, Fact, Listing};

/// One line: what it says, and a label for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Key of the label: what the line is about.
    pub key: &'static str,
    /// The label in the person's language.
    pub label: String,
    /// The text, safe to print.
    pub text: String,
}

/// The lines of a listing. What is not known has none.
pub fn lines(l: &Listing, today: Date, words: &Words) -> Vec<Line> {
    let mut out = Vec::new();
    let mut add = |key: &'static str, text: &str| {
        if !text.is_empty() {
            out.push(Line { key, label: words.get(key), text: say::safe(text) });
        }
    };
    if l.organization != l.name {
        add("show-organization", &l.organization);
    }
    add("show-also-known-as", &l.also_known_as.join("; "));
    add("show-what", say::in_language(&l.summary, words.language()));
    for phone in &l.phones {
        add("show-phone", format!("{}  {}", phone.number, phone.label).trim_end());
    }
    add("show-address", &address(&l.address));
    add("show-write-to", &l.from_inside.mail_address);
    add("show-email", &l.email);
    add("show-website", &l.website);
    add("show-hours", &l.hours);
    add("show-area", &l.service_area);
    add("show-eligibility", &l.eligibility);
    for (name, fact) in l.acceptance.facts() {
        add("show-fact", &known(&words.get(&format!("barrier-{name}")), fact, words));
    }
    for (name, fact) in l.from_inside.facts() {
        add("show-fact", &known(&words.get(&format!("inside-{name}")), fact, words));
    }
    add("show-who-must-ask", &l.from_inside.who_must_ask);
    add("show-how-to-start", &l.how_to_start);
    add("show-documents", &l.documents.join("; "));
    add("show-cost", &l.cost);
    add("show-languages", &l.languages.join(", "));
    for (name, fact) in l.peers.facts() {
        add("show-fact", &known(&words.get(&format!("peers-{name}")), fact, words));
    }
    add("show-status", &l.status_note);
    add("show-checked", &say::checked(l.checked(), words));
    if say::call_first(l, today) {
        add("show-note", &words.get("call-first"));
    }
    for source in &l.sources {
        add("show-source", &format!("{} ({}; {})", source.url, source.supports, source.page_date));
    }
    out
}

/// `211 Jordan Ave, Juneau, AK 99801`, as far as it is known.
pub fn address(a: &Address) -> String {
    let town: Vec<&str> = [a.city.as_str(), a.state.as_str()].into_iter().filter(|p| !p.is_empty()).collect();
    let town = format!("{} {}", town.join(", "), a.zip);
    [a.street.as_str(), town.trim()].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What a source says; nothing where none does.
fn known(label: &str, fact: &Fact, words: &Words) -> String {
    let Some(known) = fact.known().filter(|f| f.answer != Answer::Unknown) else { return String::new() };
    let reason = if known.reason.is_empty() { String::new() } else { format!(" ({})", known.reason) };
    format!("{label}: {}{reason} [{}]", say::answer(known.answer, words), known.date)
}
