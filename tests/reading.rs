//! Can a tired person who reads little read it? The grade of every text of the program and of every need, in both languages.
//!
//! English is measured with the Flesch-Kincaid grade (Kincaid and others 1975): 6 or below. Spanish is measured with the
//! ease of Fernández Huerta (1959), as Law (2011) put its formula right: 70 or above, which he calls "somewhat easy" and
//! the sixth grade. What counts as a word or a sentence stands in `reading/text.rs`, and what counts as a syllable in
//! `reading/syllables.rs`.
//!
//! A grade says nothing about a few words. So a text of [`ALONE`] words or more is measured by itself; shorter sentences are
//! measured together with the others of their screen. A label is no sentence: formulas made for running text do not fit
//! it, and it is held to short words instead, as every short text is. A few words cannot be
//! avoided; [`words::UNAVOIDABLE`] lists them, and they count as words of two syllables. They wave nothing through:
//! without that list a text may not be harder than two grades more.

#[path = "reading/measure.rs"]
mod measure;
#[path = "reading/syllables.rs"]
mod syllables;
#[path = "reading/text.rs"]
mod text;
#[path = "reading/words.rs"]
mod words;

use measure::{Figures, Grade};
use std::collections::{BTreeMap, BTreeSet};
use text::{Text, texts};
use wayhome::language::Language;

/// Words from which on a text is measured by itself.
const ALONE: usize = 12;

/// Words of the longest sentence.
const MOST_WORDS: usize = 15;

/// Syllables of the longest word in a short text.
fn longest(language: Language) -> usize {
    match language {
        Language::En => 3,
        Language::Es => 4,
    }
}

/// What is measured: one long text, or the short ones of one screen.
fn units(language: Language) -> Vec<(String, Figures)> {
    let mut units = Vec::new();
    let mut screens: BTreeMap<String, Figures> = BTreeMap::new();
    for text in texts(language) {
        let figures = Figures::of(&text, language);
        if figures.words >= ALONE {
            units.push((text.key.clone(), figures));
        } else if !text.is_label {
            screens.entry(format!("all short ones of {}", text.screen)).or_default().add(&figures);
        }
    }
    // A screen with next to no words is measured with the rest.
    let (whole, rest): (Vec<_>, Vec<_>) = screens.into_iter().partition(|(_, figures)| figures.words >= ALONE);
    let mut others = Figures::default();
    for (_, figures) in &rest {
        others.add(figures);
    }
    units.extend(whole);
    units.push(("all other short ones".to_owned(), others));
    units
}

#[test]
fn every_text_is_easy_enough() {
    let mut hard = Vec::new();
    for language in Language::ALL {
        let mut graded: Vec<(Grade, String)> =
            units(language).into_iter().map(|(name, figures)| (figures.grade(language), name)).collect();
        graded.sort_by(|a, b| a.0.ease.total_cmp(&b.0.ease));
        let mut all = Figures::default();
        for text in texts(language) {
            all.add(&Figures::of(&text, language));
        }
        let mean = graded.iter().map(|(grade, _)| grade.value).sum::<f64>() / graded.len() as f64;
        println!(
            "{language:?}: {} texts, measured as {}: mean {mean:.1}; everything as one text, labels too: {}. The hardest:",
            texts(language).len(),
            graded.len(),
            all.grade(language)
        );
        for (grade, name) in graded.iter().take(10) {
            println!("  {grade}  {name}");
        }
        hard.extend(graded.iter().filter(|(grade, _)| !grade.is_easy).map(|(grade, name)| format!("{name}: {grade}")));
    }
    assert!(hard.is_empty(), "{} texts are too hard:\n{}", hard.len(), hard.join("\n"));
}

#[test]
fn short_texts_have_short_words() {
    let mut long = BTreeSet::new();
    for language in Language::ALL {
        for Text { key, sentences, .. } in texts(language) {
            if sentences.iter().map(Vec::len).sum::<usize>() >= ALONE {
                continue;
            }
            let is_long = |word: &&String| {
                syllables::count(word, language) > longest(language) && !words::is_unavoidable(word, language)
            };
            long.extend(sentences.iter().flatten().filter(is_long).map(|word| format!("{language:?} {key}: {word}")));
        }
    }
    assert!(long.is_empty(), "{} long words:\n{}", long.len(), long.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn sentences_are_short() {
    let mut long = Vec::new();
    for language in Language::ALL {
        for text in texts(language) {
            let counts = text.sentences.iter().map(Vec::len).filter(|words| *words > MOST_WORDS);
            long.extend(counts.map(|words| format!("{language:?} {}: {words} words", text.key)));
        }
    }
    assert!(long.is_empty(), "{} long sentences:\n{}", long.len(), long.join("\n"));
}

#[test]
fn every_word_called_unavoidable_is_used() {
    for (language, list) in words::UNAVOIDABLE {
        assert!(list.len() <= 25, "{language:?}: a long list avoids nothing");
        let used: BTreeSet<String> = texts(language)
            .into_iter()
            .flat_map(|text| text.sentences)
            .flatten()
            .map(|word| word.to_lowercase())
            .collect();
        let unused: Vec<_> = list.iter().filter(|word| !used.iter().any(|used| words::is_same(used, word))).collect();
        assert!(unused.is_empty(), "{language:?}: {unused:?}");
        let short: Vec<_> = list.iter().filter(|word| syllables::count(word, language) <= 2).collect();
        assert!(short.is_empty(), "{language:?}: {short:?} need no leave");
    }
}
