//! Texts of the data in Spanish, as far as they are made of words that come again and again: days and hours, what it costs,
//! labels of numbers, languages. Each of those phrases is a text `known-…` in `locales/`. A text with one word more than those
//! stays as it was found, whole, since half of a translation helps nobody.

use crate::language::{Language, Part, Words};
use crate::say;
use wayhome_index::listing::Listing;

/// Most words of a phrase.
const MOST_WORDS: usize = 12;

/// A text of the data in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The text, safe to print.
    pub text: String,
    /// Whether it is in another language than the person's.
    pub is_foreign: bool,
}

/// A text of the data in the person's language where its words are known, else as it was found.
pub fn known(text: &str, words: &Words) -> Known {
    let text = say::safe(text);
    if words.language() == Language::En || text.is_empty() {
        return Known { text, is_foreign: false };
    }
    match translated(&text, words) {
        Some(text) => Known { text, is_foreign: false },
        None => Known { text, is_foreign: true },
    }
}

/// Whether some text of a listing stays in another language than the person's.
pub fn has_foreign(l: &Listing, words: &Words) -> bool {
    words.language() != Language::En && texts(l).into_iter().any(|text| known(text, words).is_foreign)
}

/// Every text of a listing that the data have in English alone, names aside.
pub fn texts(l: &Listing) -> Vec<&str> {
    let (acceptance, inside, peers) = (l.acceptance.facts(), l.from_inside.facts(), l.peers.facts());
    let facts = acceptance.iter().chain(&inside).chain(&peers).filter_map(|(_, fact)| fact.known());
    let lists = l.languages.iter().chain(&l.documents).map(String::as_str);
    let texts = [&l.hours, &l.how_to_start, &l.eligibility, &l.cost, &l.from_inside.who_must_ask, &l.status_note];
    let texts = texts.into_iter().map(String::as_str).chain(lists);
    let texts = texts.chain(l.phones.iter().map(|phone| phone.label.as_str()));
    let texts = texts.chain(facts.map(|fact| fact.reason.as_str()));
    texts.chain(l.sources.iter().map(|source| source.supports.as_str())).filter(|text| !text.is_empty()).collect()
}

/// A word, or what stands between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'t> {
    Word(&'t str),
    Between(&'t str),
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let is_in_word = |c: char| c.is_alphanumeric() || ".:'’%$+/&".contains(c);
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c| is_in_word(c) != is_in_word(first)).unwrap_or(rest.len());
        let (run, behind) = rest.split_at(end);
        if is_in_word(first) {
            // A sign at the end of a word stands after it; `a.m.` is one word all the same.
            let word = run.trim_end_matches([':', '.']);
            let word = if matches!(run, "a.m." | "p.m." | "ext.") { run } else { word };
            tokens.push(Token::Word(word));
            if word.len() < run.len() {
                tokens.push(Token::Between(&run[word.len()..]));
            }
        } else {
            tokens.push(Token::Between(run));
        }
        rest = behind;
    }
    tokens.retain(|token| !matches!(token, Token::Word("")));
    tokens
}

/// The whole text, phrase by phrase, the longest first; none where a word is not known.
fn translated(text: &str, words: &Words) -> Option<String> {
    let tokens = tokens(text);
    let mut out = String::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Token::Between(between) = tokens[at] {
            out.push_str(between);
            at += 1;
            continue;
        }
        let (phrase, used) = longest(&tokens[at..], words)?;
        out.push_str(&phrase);
        at += used;
    }
    Some(if text.starts_with(char::is_uppercase) { capital(&out) } else { out })
}

/// The longest known phrase at the beginning, with how many tokens it is.
fn longest(tokens: &[Token<'_>], words: &Words) -> Option<(String, usize)> {
    let mut run: Vec<&str> = Vec::new();
    let mut ends = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        match token {
            Token::Word(word) if run.len() < MOST_WORDS => {
                run.push(word);
                ends.push(i + 1);
            }
            Token::Between(" " | "-") => {}
            _ => break,
        }
    }
    let phrase = (1..=run.len()).rev().find_map(|count| Some((phrase(&run[..count], words)?, ends[count - 1])));
    phrase.or_else(|| run.first().filter(|word| is_figure(word)).map(|word| ((*word).to_owned(), 1)))
}

/// What some words are called; `year` stands for a year among them.
fn phrase(run: &[&str], words: &Words) -> Option<String> {
    let is_year = |word: &&&str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let year = run.iter().find(is_year).filter(|_| run.len() > 1);
    let name = |word: &&str| if Some(word) == year { "year".to_owned() } else { slug(word) };
    let key = format!("known-{}", run.iter().map(name).collect::<Vec<_>>().join("-"));
    let parts = year.map(|year| ("year", Part::Text(year)));
    words.phrase(&key, parts.as_slice())
}

/// A word as a part of a key.
fn slug(word: &str) -> String {
    word.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Whether a word says the same in every language: a number, a time of the day, a sum.
fn is_figure(word: &str) -> bool {
    let digits = word.trim_start_matches('$').trim_end_matches("am").trim_end_matches("pm");
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || ":.%+/".contains(c))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wayhome_index::listing::STATES;

    #[test]
    fn a_text_is_translated_whole_or_not_at_all() {
        let words = Words::new(Language::Es);
        for (text, spanish) in [
            ("24/7 (per older list)", Some("24/7 (según una lista vieja)")),
            ("Mon-Fri 8:30am-12pm, 1pm-5pm (older page)", Some("Lun-vie 8:30am-12pm, 1pm-5pm (página vieja)")),
            ("Monday to Friday, 8 a.m. to 5 p.m.", Some("Lunes a viernes, 8 a.m. a 5 p.m.")),
            ("free", Some("gratis")),
            ("$500 a month with utilities (2023)", Some("$500 al mes con luz y agua (2023)")),
            ("main (2021 list)", Some("número principal (lista de 2021)")),
            ("Mon-Fri at the Elks lodge", None),
            ("", Some("")),
        ] {
            let found = known(text, &words);
            assert_eq!((found.text.as_str(), found.is_foreign), (spanish.unwrap_or(text), spanish.is_none()), "{text}");
            assert_eq!(known(text, &Words::new(Language::En)).text, text);
        }
    }

    #[test]
    fn every_phrase_comes_in_the_data() {
        let engine =
            wayhome_index::search::Engine::open(&crate::embedded::open().expect("a bundle")).expect("an engine");
        let mut all = String::new();
        for listing in engine.all().filter_map(|doc| engine.listing(doc)) {
            for text in texts(&listing).into_iter().chain([listing.service_area.as_str()]) {
                let names = tokens(text).into_iter().filter_map(|token| match token {
                    Token::Word(word) if word.len() == 4 && word.parse::<u16>().is_ok() => Some("year".to_owned()),
                    Token::Word(word) => Some(slug(word)),
                    Token::Between(_) => None,
                });
                all.extend(names.map(|name| format!("-{name}")));
                all.push_str("-\n");
            }
        }
        all.extend(
            STATES.map(|code| format!("-{}-", say::state_name(code).to_lowercase().replace('.', "").replace(' ', "-"))),
        );
        let phrases = include_str!("../locales/en/known.ftl").lines().filter_map(|line| line.strip_prefix("known-"));
        let phrases = phrases.filter_map(|line| line.split_once(" = ").map(|(phrase, _)| format!("-{phrase}-")));
        assert_eq!(phrases.filter(|phrase| !all.contains(phrase)).collect::<Vec<_>>(), [""; 0]);
    }
}
