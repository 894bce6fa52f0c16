//! Rules about words: what must not reach a terminal, and what must not reach a person.

use super::context::Context;
use super::{Found, ListingRule, Wording};
use crate::listing::Listing;
use crate::text;
use serde_json::Value;
use std::fmt::Write as _;

pub(super) const RULES: &[ListingRule] = &[texts_are_clean, words_are_kind, summary_is_short];

/// Most characters of one text; the longest found is a tenth of this.
const MAX_TEXT: usize = 10_000;

/// Most words of an English summary.
const MAX_SUMMARY: usize = 60;

/// Words that are found when typed and never printed, with what to say. `{s}` at the end stands for an s or none.
/// From the team's list of person-first words; a word that has a harmless meaning stands with its neighbours.
const UNKIND: &[(&str, &str)] = &[
    ("ex offender", "people who were locked up"),
    ("ex con", "people who were locked up"),
    ("ex convict", "people who were locked up"),
    ("sex offender", "people who must register"),
    ("felon friendly", "takes people with a record"),
    ("felon", "people with a record"),
    ("convict", "people who were locked up"),
    ("offender", "people in jail or prison"),
    ("inmate", "people in jail or prison"),
    ("addict", "people who use drugs"),
    ("substance abuse", "drug or alcohol use"),
    ("substance abuser", "people who use drugs"),
    ("drug abuse", "drug or alcohol use"),
    ("drug abuser", "people who use drugs"),
    ("abuser", "people who used violence"),
    ("batterer", "people who used violence"),
    ("relapse", "return to use"),
    ("clean and sober", "in recovery"),
    ("stay clean", "stay in recovery"),
    ("get clean", "start recovery"),
    ("dirty urine", "a test that shows drug use"),
    ("dirty test", "a test that shows drug use"),
    ("schizo", "hears voices"),
    ("crazy", "very sad or very worried"),
    ("mentally ill", "people with a mental illness"),
    ("for the homeless", "people without housing"),
    ("help the homeless", "people without housing"),
    ("helps the homeless", "people without housing"),
    ("serves the homeless", "people without housing"),
    ("exconvicto", "personas que vuelven a casa"),
    ("ex convicto", "personas que vuelven a casa"),
    ("adicto", "personas que usan drogas"),
    ("adicta", "personas que usan drogas"),
    ("abuso de sustancias", "uso de drogas"),
    ("abuso de drogas", "uso de drogas"),
    ("abuso de alcohol", "uso de alcohol"),
    ("estar limpio", "en recuperación"),
    ("mantenerse limpio", "en recuperación"),
];

fn texts_are_clean(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    // The written form knows every field, so that none added later is forgotten.
    let Ok(value) = serde_json::to_value(listing) else { return };
    each_text(&value, &mut String::new(), &mut |field, text| text_is_clean(field, text, found));
}

/// Calls `look` with every text below a value and its path: `phones[0].number`.
pub(super) fn each_text(value: &Value, path: &mut String, look: &mut impl FnMut(&str, &str)) {
    let before = path.len();
    match value {
        Value::String(text) => look(path, text),
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                let _ = write!(path, "[{i}]");
                each_text(item, path, look);
                path.truncate(before);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                path.push_str(if before == 0 { "" } else { "." });
                path.push_str(key);
                each_text(item, path, look);
                path.truncate(before);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What holds for every text of every file.
pub(super) fn text_is_clean(field: &str, value: &str, found: &mut Found<'_>) {
    if let Some((place, bad)) = value.chars().enumerate().find(|(_, c)| text::is_unsafe(*c)) {
        let code = u32::from(bad);
        let code = format!("U+{code:04X}");
        found.error(field, Wording::from("check-hidden").with("code", code).with("place", place + 1));
    }
    if value.trim() != value {
        found.warning(field, Wording::of("check-blank", value));
    }
    if value.len() > MAX_TEXT && value.chars().count() > MAX_TEXT {
        found.error(field, Wording::from("check-long").with("most", MAX_TEXT));
    }
}

fn summary_is_short(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    let words = listing.summary.en.split_whitespace().count();
    if words > MAX_SUMMARY {
        found.warning("summary.en", Wording::from("check-summary").with("count", words).with("most", MAX_SUMMARY));
    }
}

fn words_are_kind(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    if !listing.is_shown() {
        return;
    }
    let names: Vec<String> = [&listing.name, &listing.organization]
        .into_iter()
        .chain(&listing.also_known_as)
        .map(|name| text::fold(name))
        .filter(|name| !name.is_empty())
        .collect();
    for (field, value) in printed_texts(listing) {
        for (word, instead) in unkind_words(value, &names) {
            found.warning(&field, Wording::of("check-unkind", word).with("instead", instead));
        }
    }
}

/// Every text that a card prints and the team writes: not names, not addresses, not what a source is called.
fn printed_texts(listing: &Listing) -> Vec<(String, &str)> {
    let mut texts: Vec<(String, &str)> = vec![
        ("summary.en".into(), &listing.summary.en),
        ("summary.es".into(), &listing.summary.es),
        ("eligibility".into(), &listing.eligibility),
        ("how_to_start".into(), &listing.how_to_start),
        ("cost".into(), &listing.cost),
        ("hours".into(), &listing.hours),
        ("status_note".into(), &listing.status_note),
        ("justice.notes".into(), &listing.justice.notes),
        ("from_inside.who-must-ask".into(), &listing.from_inside.who_must_ask),
    ];
    texts.extend(listing.documents.iter().enumerate().map(|(i, d)| (format!("documents[{i}]"), d.as_str())));
    let facts = [
        ("acceptance", &listing.acceptance.facts()[..]),
        ("from_inside", &listing.from_inside.facts()[..]),
        ("peers", &listing.peers.facts()[..]),
    ];
    for (group, facts) in facts {
        for (key, fact) in facts {
            texts.extend(fact.known().map(|known| (format!("{group}.{key}.reason"), known.reason.as_str())));
        }
    }
    texts
}

/// Unkind words of a text, each with what to say, unless they belong to a name.
fn unkind_words(value: &str, names: &[String]) -> Vec<(&'static str, &'static str)> {
    let tokens: Vec<text::Token> = text::words(value).collect();
    let mut hits: Vec<(&str, &str)> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let longest =
            UNKIND.iter().filter(|(phrase, _)| stands_at(&tokens[at..], phrase)).max_by_key(|(phrase, _)| phrase.len());
        let Some((phrase, instead)) = longest else {
            at += 1;
            continue;
        };
        if !is_part_of_a_name(value, tokens[at].start, phrase, names) && !hits.contains(&(phrase, instead)) {
            hits.push((phrase, instead));
        }
        at += phrase.split(' ').count();
    }
    hits
}

/// Whether the words begin with a phrase, in the singular or with an s at its end.
fn stands_at(tokens: &[text::Token], phrase: &str) -> bool {
    let words = phrase.split(' ').count();
    words <= tokens.len()
        && phrase.split(' ').zip(tokens).enumerate().all(|(i, (word, token))| {
            let token = token.text.as_str();
            token == word || i + 1 == words && token.strip_suffix('s') == Some(word)
        })
}

/// Programs keep the name they have: a capital within a sentence is a name, and so are the listing's own names.
fn is_part_of_a_name(value: &str, start: usize, phrase: &str, names: &[String]) -> bool {
    let before = value[..start].trim_end();
    let begins_sentence = before.is_empty() || before.ends_with(['.', '!', '?', ':', ';', '(', '“', '"', '¿', '¡']);
    let is_capital = value[start..].starts_with(char::is_uppercase);
    if is_capital && !begins_sentence {
        return true;
    }
    let folded = text::fold(value);
    names.iter().any(|name| name.contains(phrase) && folded.contains(name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(text: &str) -> Vec<&'static str> {
        unkind_words(text, &["aid to inmate mothers".into()]).into_iter().map(|(word, _)| word).collect()
    }

    #[test]
    fn unkind_words_are_found_once_and_whole() {
        assert_eq!(hits("Jobs for ex-offenders and felons. Felons welcome."), ["ex offender", "felon"]);
        assert_eq!(hits("Classes against drug abuse; no sex offenders"), ["drug abuse", "sex offender"]);
        assert_eq!(hits("Grupo para adictos que quieren estar limpios"), ["adicto", "estar limpio"]);
    }

    #[test]
    fn names_and_harmless_words_stay() {
        assert!(hits("Aid to Inmate Mothers drives children to visits").is_empty());
        assert!(hits("Paid for by the Substance Abuse and Mental Health Services Administration").is_empty());
        assert!(
            hits("Clean clothes and a clean slate for homeless people; addiction care; convicted people").is_empty()
        );
        assert!(hits("Ayuda después de abuso sexual; ropa limpia").is_empty());
    }
}
