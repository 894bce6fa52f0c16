//! Which of a listing's numbers to call, and what to say of it. The label of a number is a text of the data; the tables here
//! say which words in it matter.

use crate::language::{Language, Words};
use crate::say;
use wayhome_index::listing::Phone;

/// Parts of labels of numbers that are not for people who seek help: these are never the number to call.
const NOT_FOR_HELP: [&str; 6] = ["fax", "press contact", "media contact", "not an intake", "not intake", "donation"];

/// Beginnings of labels of numbers that are for a few, or for something else: called where there is no other.
const LAST: [&str; 9] = [
    "tty",
    "asl video",
    "asian languages",
    "arabic",
    "administration",
    "business office",
    "policy office",
    "staff line",
    "state line for questions",
];

/// Beginnings of labels of numbers where Spanish is spoken.
const SPANISH: [&str; 2] = ["spanish", "español"];

/// Labels that say no more than "call here".
const ORDINARY: [&str; 20] = [
    "",
    "main",
    "intake",
    "admissions",
    "crisis",
    "text",
    "helpline",
    "hotline",
    "24-hour helpline",
    "warm line",
    "warmline",
    "peer line",
    "referral line",
    "referral",
    "information and referral",
    "toll-free",
    "toll free",
    "toll-free intake",
    "office",
    "local",
];

/// Words in brackets that whoever calls must know. Other brackets say where a number was found, or spell it in letters.
const NEEDED: [&str; 5] = ["not ", "press ", "ext", "send ", "ask "];

/// How good a number is to call first: the smaller, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// In the person's own language.
    OwnLanguage,
    /// As any.
    Usual,
    /// Where there is no other.
    Last,
    /// Not for people who seek help.
    Never,
}

fn rank(phone: &Phone, language: Language) -> Rank {
    let label = phone.label.to_lowercase();
    let begins = |list: &[&str]| list.iter().any(|beginning| label.starts_with(beginning));
    if NOT_FOR_HELP.iter().any(|part| label.contains(part)) {
        return Rank::Never;
    }
    match (begins(&SPANISH), language) {
        (true, Language::Es) => Rank::OwnLanguage,
        (true, Language::En) => Rank::Last,
        (false, _) if begins(&LAST) => Rank::Last,
        (false, _) => Rank::Usual,
    }
}

/// The numbers of a listing, the best to call first; those alike keep their order.
pub fn ordered(phones: &[Phone], language: Language) -> Vec<&Phone> {
    let mut ordered: Vec<&Phone> = phones.iter().collect();
    ordered.sort_by_key(|phone| rank(phone, language));
    ordered
}

/// The number to call first; none where each of them is for something else than help.
pub fn main(phones: &[Phone], language: Language) -> Option<&Phone> {
    let callable = phones.iter().filter(|phone| rank(phone, language) != Rank::Never);
    callable.min_by_key(|phone| rank(phone, language))
}

/// What a number is for, in full; empty for a main number.
pub fn label(phone: &Phone, words: &Words) -> String {
    match phone.label.as_str() {
        "main" => String::new(),
        known @ ("crisis" | "text" | "tty" | "fax" | "spanish") => words.get(&format!("phone-{known}")),
        other => say::known(other, words).text,
    }
}

/// The same where a number stands beside nothing that tells what it is.
pub fn full_label(phone: &Phone, words: &Words) -> String {
    if phone.label == "main" { words.get("phone-main") } else { label(phone, words) }
}

/// The same in short: what somebody who has only this number must know to call it. None where that is nothing.
pub fn short_label(phone: &Phone, words: &Words) -> Option<String> {
    let bare = bare(&phone.label);
    let is_ordinary = ORDINARY.contains(&bare.to_lowercase().as_str());
    (!is_ordinary).then(|| label(&Phone { label: bare, number: String::new() }, words))
}

/// A label without brackets at its end that nobody needs in order to call.
fn bare(label: &str) -> String {
    let Some((before, inside)) = label.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) else {
        return label.trim().to_owned();
    };
    let is_needed = NEEDED.iter().any(|word| inside.starts_with(word) || inside.contains(&format!(" {word}")));
    if is_needed { label.trim().to_owned() } else { before.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wayhome_index::listing::Listing;
    use wayhome_index::search::Engine;

    fn phones(labels: &[&str]) -> Vec<Phone> {
        let phone = |(i, label): (usize, &&str)| Phone { number: i.to_string(), label: (*label).to_owned() };
        labels.iter().enumerate().map(phone).collect()
    }

    /// Every listing of the directory inside the program.
    fn listings() -> Vec<Listing> {
        let engine = Engine::open(&crate::embedded::open().expect("a bundle")).expect("an engine");
        engine.all().filter_map(|doc| engine.listing(doc)).collect()
    }

    #[test]
    fn the_number_to_call_is_for_people_who_seek_help() {
        for (labels, en, es) in [
            (&["main", "spanish"][..], Some("0"), Some("1")),
            (&["Español", "main"], Some("1"), Some("0")),
            (&["fax", "tty", "administration", "intake"], Some("3"), Some("3")),
            (&["tty"], Some("0"), Some("0")),
            (&["press 1"], Some("0"), Some("0")),
            (&["crisis (then press 1)", "text"], Some("0"), Some("0")),
            (&["fax (2019)"], None, None),
            (&["press contact, 2020; not an intake line"], None, None),
            (&["federal office (for problems, not intake)"], None, None),
            (&[], None, None),
        ] {
            let phones = phones(labels);
            let number = |language| main(&phones, language).map(|phone| phone.number.as_str());
            assert_eq!((number(Language::En), number(Language::Es)), (en, es), "{labels:?}");
        }
    }

    #[test]
    fn a_short_label_says_what_a_caller_must_know() {
        let words = Words::new(Language::En);
        for (label, short) in [
            ("main", None),
            ("main (2021 list)", None),
            ("main (866-LEGLAID)", None),
            ("intake (1-800-SA-TRUCK)", None),
            ("tty", Some("for TTY")),
            ("spanish", Some("in Spanish")),
            ("extension 33", Some("extension 33")),
            ("crisis (then press 1)", Some("crisis (then press 1)")),
            ("helpline (not the REACH office)", Some("helpline (not the REACH office)")),
            ("housing coordinator (2020 page, may be out of date)", Some("housing coordinator")),
        ] {
            let phone = Phone { number: String::new(), label: label.to_owned() };
            assert_eq!(short_label(&phone, &words).as_deref(), short, "{label}");
        }
    }

    #[test]
    fn no_listing_gives_a_number_that_its_label_warns_of() {
        let language = Language::En;
        let words = Words::new(language);
        let mut without = Vec::new();
        for l in listings().iter().filter(|l| !l.phones.is_empty()) {
            let Some(phone) = main(&l.phones, language) else {
                assert!(!l.website.is_empty() || !l.email.is_empty(), "{}: no other way", l.id);
                without.push(l.id.clone());
                continue;
            };
            let warns = ["not ", "tty", "administration", "extension", "press ", "partner"];
            let is_warned = warns.iter().any(|word| phone.label.to_lowercase().contains(word));
            let is_told = short_label(phone, &words).is_some();
            assert!(!is_warned || is_told, "{}: {}", l.id, phone.label);
        }
        assert_eq!(without, ["ca-anti-recidivism-coalition", "us-samhsa-otp"]);
    }

    #[test]
    fn a_number_for_spanish_is_the_one_in_spanish_alone() {
        for l in listings() {
            let spanish = l.phones.iter().find(|phone| phone.label.to_lowercase().starts_with("spanish"));
            let Some(spanish) = spanish else { continue };
            assert_eq!(main(&l.phones, Language::Es), Some(spanish), "{}", l.id);
            assert_ne!(main(&l.phones, Language::En), Some(spanish), "{}", l.id);
        }
    }
}
