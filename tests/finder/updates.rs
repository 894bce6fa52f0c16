//! Events in, state and effects out: one row a case.

mod filters;
mod layers;
mod mine;
mod places;
mod results;
mod sheet;
mod start;
mod summary;
mod typing;
mod understood;

use crate::dump::{LOOK, Shot};
use crate::fixture::Finder;
use std::fmt::Write;
use summary::summary;
use wayhome::language::Language;

/// Name, script, what must come of it.
type Case = (&'static str, &'static str, &'static str);

const CASES: [&[Case]; 9] = [
    typing::CASES,
    results::CASES,
    understood::CASES,
    filters::CASES,
    start::CASES,
    places::CASES,
    mine::CASES,
    sheet::CASES,
    layers::CASES,
];

#[test]
fn events_change_the_state_as_told() {
    let mut failures = String::new();
    for (name, script, expected) in CASES.concat() {
        let found = summary(&Finder::new(Language::En, (80, 24)).script(script));
        if found != expected {
            let _ = writeln!(failures, "{name}: `{script}`\n  expected {expected}\n  found    {found}");
        }
    }
    assert!(failures.is_empty(), "{failures}");
    assert!(CASES.iter().all(|cases| cases.len() >= 10));
}

#[test]
fn typing_before_the_directory_is_open_is_not_lost() {
    let finder = Finder::closed(Language::En, (80, 24)).script("type:sober enter opened");
    assert!(finder.model.search.open_when_found);
    let finder = finder.script("found");
    assert_eq!(summary(&finder), "Card [sober|] 1 of 3");
}

#[test]
fn the_language_changes_and_comes_back() {
    let finder = Finder::new(Language::En, (80, 24)).script("find:sober_living enter f3");
    assert_eq!(finder.model.words.language(), Language::Es);
    assert_eq!(summary(&finder), "Card [sober living|] 1 of 3");
    assert_eq!(finder.script("ctrl-l").model.words.language(), Language::En);
}

#[test]
fn a_long_text_scrolls_to_its_end_and_no_further() {
    let finder = Finder::new(Language::En, (80, 24)).script("find:sober_living enter end");
    let end = finder.model.scroll.card;
    assert!(end > 5);
    let finder = finder.script("down page-down");
    assert_eq!(finder.model.scroll.card, end);
    let finder = finder.script("page-up up");
    assert!(finder.model.scroll.card < end);
    assert_eq!(finder.script("home").model.scroll.card, 0);
}

#[test]
fn the_text_below_the_rows_is_read_on_a_small_screen() {
    for language in Language::ALL {
        let down = "down ".repeat(20);
        for keys in ["end end", "end page-down", &down] {
            let finder = Finder::new(language, (40, 15)).script("down").script(keys);
            let text = Shot::of(&finder.model, LOOK).text();
            let more = finder.model.words.get("heading-more-below");
            assert!(text.contains("2026") && !text.contains(&more), "{keys}:\n{text}");
            let finder = finder.script("up up up up up up up up up up");
            let text = Shot::of(&finder.model, LOOK).text();
            assert!(text.contains("> "), "{keys}:\n{text}");
            assert!(finder.model.group < 6, "the way back leads to the rows: {}", finder.model.group);
            assert_eq!(finder.script("home esc").model.scroll.start, 0);
        }
    }
}

#[test]
fn a_larger_screen_scrolls_back_what_no_longer_needs_it() {
    let finder = Finder::new(Language::En, (80, 12)).script("f1 end");
    assert!(finder.model.layers[0].top > 10);
    assert_eq!(finder.script("resize:80x200").model.layers[0].top, 0);
}
