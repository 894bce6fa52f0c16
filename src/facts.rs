//! All that is known about a listing, as lines with labels: how to reach it first, how sure it is last. Used by
//! `wayhome show` and by the booklet, so that a screen and paper say the same.

use crate::language::Words;
use crate::phones;
use crate::say;
use time::Date;
use wayhome_index::date::PageDate;
use wayhome_index::listing::{Address, Answer, Fact, Listing, Phone};

/// One line: what it says, and a label for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What the line is about: the key of its label, or of the part of a card where it stands.
    pub key: &'static str,
    /// The label in the person's language.
    pub label: String,
    /// The text, safe to print.
    pub text: String,
}

/// The lines of a listing. What is not known has none.
pub fn lines(l: &Listing, today: Date, words: &Words) -> Vec<Line> {
    Facts { words, is_as_written: false, lines: Vec::new() }.all(l, today)
}

/// The same with every text as the data have it, for staff who approve them.
pub fn as_written(l: &Listing, today: Date, words: &Words) -> Vec<Line> {
    Facts { words, is_as_written: true, lines: Vec::new() }.all(l, today)
}

/// Lines being collected.
struct Facts<'f> {
    words: &'f Words,
    is_as_written: bool,
    lines: Vec<Line>,
}

impl Facts<'_> {
    fn add(&mut self, key: &'static str, text: &str) {
        self.labelled(key, self.words.get(key), text);
    }

    fn known(&mut self, key: &'static str, text: &str) {
        self.add(key, &self.told(text));
    }

    fn labelled(&mut self, key: &'static str, label: String, text: &str) {
        if !text.is_empty() {
            self.lines.push(Line { key, label, text: say::safe(text) });
        }
    }

    fn all(mut self, l: &Listing, today: Date) -> Vec<Line> {
        self.add_all(l, today);
        self.lines
    }

    /// A text of the data, in the person's language where that is asked for and known.
    fn told(&self, text: &str) -> String {
        if self.is_as_written { text.to_owned() } else { say::known(text, self.words).text }
    }

    fn label(&self, phone: &Phone) -> String {
        if self.is_as_written { phone.label.clone() } else { phones::full_label(phone, self.words) }
    }

    fn add_all(&mut self, l: &Listing, today: Date) {
        let words = self.words;
        if l.organization != l.name {
            self.add("show-organization", &l.organization);
        }
        self.add("show-also-known-as", &l.also_known_as.join("; "));
        self.add("show-what", say::in_language(&l.summary, words.language()));
        if !self.is_as_written && say::has_foreign(l, words) {
            self.add("show-note", &words.get("card-english-parts"));
        }
        for phone in phones::ordered(&l.phones, words.language()) {
            self.add("show-phone", format!("{}  {}", phone.number, self.label(phone)).trim_end());
        }
        self.add("show-address", &address(&l.address));
        self.add("show-write-to", &l.from_inside.mail_address);
        self.add("show-email", &l.email);
        self.add("show-website", &l.website);
        self.known("show-hours", &l.hours);
        self.add("show-area", &say::service_area(l, words));
        self.known("show-eligibility", &l.eligibility);
        for (name, fact) in l.acceptance.facts().into_iter().filter(|(_, fact)| fact.answer() != Answer::Unknown) {
            let what = words.get(&format!("barrier-{name}"));
            self.add("show-fact", &format!("{what}: {}", self.fact(fact)));
        }
        for (name, fact) in l.from_inside.facts() {
            self.labelled("card-inside", words.get(&format!("card-inside-{name}")), &self.fact(fact));
        }
        self.known("show-who-must-ask", &l.from_inside.who_must_ask);
        self.known("show-how-to-start", &l.how_to_start);
        self.known("show-documents", &l.documents.join("; "));
        self.known("show-cost", &l.cost);
        self.known("show-languages", &l.languages.join(", "));
        for (name, fact) in l.peers.facts() {
            self.labelled("card-runs", words.get(&format!("card-peers-{name}")), &self.fact(fact));
        }
        self.known("show-status", &l.status_note);
        self.add("show-checked", &say::checked(l.checked(), words));
        if say::call_first(l, today) {
            self.add("show-note", &words.get("call-first"));
        }
        for source in &l.sources {
            let is_dated = !matches!(source.page_date.as_str(), "" | "unknown");
            let date = if is_dated { source.page_date.clone() } else { words.get("checked-never") };
            let supports = self.told(&source.supports);
            self.add("show-source", &format!("{} ({supports}; {date})", source.url));
        }
    }

    /// What a source says, why, and when; nothing where none does.
    fn fact(&self, fact: &Fact) -> String {
        let Some(known) = fact.known().filter(|f| f.answer != Answer::Unknown) else { return String::new() };
        let reason = self.told(&known.reason);
        let reason = if reason.is_empty() { reason } else { format!(" ({reason})") };
        let date = PageDate::parse(&known.date).map(|_| format!(" [{}]", known.date)).unwrap_or_default();
        format!("{}{reason}{date}", say::answer(known.answer, self.words))
    }
}

/// `211 Jordan Ave, Juneau, AK 99801`, as far as it is known.
fn address(a: &Address) -> String {
    let town: Vec<&str> = [a.city.as_str(), a.state.as_str()].into_iter().filter(|p| !p.is_empty()).collect();
    let town = format!("{} {}", town.join(", "), a.zip);
    [a.street.as_str(), town.trim()].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The address where it names a street: somewhere one can go, or send a letter to.
pub fn street_address(a: &Address) -> Option<String> {
    (!a.street.is_empty()).then(|| address(a))
}
