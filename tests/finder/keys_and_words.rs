//! The texts of the finder: there in both languages, and all of them used.

use crate::dump::{LOOK, Shot};
use crate::fixture::Finder;
use std::collections::BTreeSet;
use wayhome::language::Language;

const ENGLISH: &str = include_str!("../../src/locales/en/finder.ftl");
const SPANISH: &str = include_str!("../../src/locales/es/finder.ftl");

/// Keys with the names to be filled in.
fn keys(file: &str) -> BTreeSet<(String, BTreeSet<String>)> {
    let entry = |line: &str| {
        let (key, text) = line.split_once(" = ")?;
        let holes = text.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next());
        Some((key.to_owned(), holes.map(str::to_owned).collect()))
    };
    file.lines().filter(|l| !l.starts_with('#')).filter_map(entry).collect()
}

#[test]
fn both_languages_say_the_same_things() {
    assert_eq!(keys(ENGLISH), keys(SPANISH));
    assert!(keys(ENGLISH).len() > 150);
}

#[test]
fn no_screen_shows_the_key_of_a_missing_text() {
    let names: Vec<String> = keys(ENGLISH).into_iter().map(|(key, _)| key).collect();
    for language in [Language::En, Language::Es] {
        for (_, script) in crate::screens::SCREENS {
            let finder = Finder::new(language, (120, 200)).script(script);
            let text = Shot::of(&finder.model, LOOK).text();
            let known =
                ["start-", "card-", "crisis-", "status-", "heading-", "finder-", "ask-", "command-", "label-", "key-"];
            for name in names.iter().filter(|n| known.iter().any(|k| n.starts_with(k))) {
                assert!(!text.split_whitespace().any(|word| word == name), "{language:?} `{script}` shows {name}");
            }
        }
    }
}

#[test]
fn the_other_language_is_named_in_itself() {
    for (language, label) in [(Language::En, "F3 Español"), (Language::Es, "F3 English")] {
        for (_, script) in crate::screens::SCREENS {
            let finder = Finder::new(language, (40, 15)).script(script);
            let rows = Shot::of(&finder.model, LOOK).rows();
            assert!(rows[0].ends_with(label), "{}", rows[0]);
        }
    }
}
