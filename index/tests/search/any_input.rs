//! Whatever is typed: no panic, the same answer every time, and never a dead end.

use crate::common::query;
use crate::{ENGINE, LISTINGS, ask, assert_none, listing};
use proptest::prelude::*;
use std::collections::HashSet;
use wayhome_index::search::{Answer, Hit, MOST_TERMS, Query, Why};

/// What is wrong with an answer, if anything.
fn trouble(answer: &Answer, limit: usize, has_needs: bool) -> Vec<&'static str> {
    let hits = &answer.hits;
    let unique: HashSet<_> = hits.iter().map(|hit| hit.doc).collect();
    let rules = [
        ("more than the limit", hits.len() > limit),
        ("a listing twice", unique.len() != hits.len()),
        ("a listing that is never shown", hits.iter().any(|hit| !listing(hit).is_shown())),
        ("cannot take before can", !hits.is_sorted_by_key(|hit| hit.cannot_take)),
        ("out of order", !is_in_order(hits)),
        ("a score that is no number", hits.iter().any(|hit| !hit.score.is_finite())),
        ("a distance that is no number", hits.iter().any(|hit| hit.distance_miles.is_some_and(|m| !m.is_finite()))),
        ("too many terms", answer.work.terms > MOST_TERMS),
        ("more listings scored than there are", answer.work.scored > 3 * ENGINE.manifest().shown),
        ("no reason", hits.iter().any(|hit| hit.why.is_empty())),
        ("fewer than three", limit >= 3 && !has_needs && hits.len() < 3),
        (
            "nobody to reach among the first three",
            !has_needs && !hits.iter().take(3).all(|hit| listing(hit).is_reachable()),
        ),
        ("a notice of a listing that is shown", answer.notices.iter().any(|n| LISTINGS[&n.doc].is_shown())),
    ];
    rules.into_iter().filter(|(_, is_broken)| *is_broken).map(|(rule, _)| rule).collect()
}

/// Whether results stand by their score within those who can be reached and those who cannot. The second place may be
/// kept for the best answer from where somebody is, the third for one that answers the need itself.
fn is_in_order(hits: &[Hit]) -> bool {
    let by_score = hits.iter().enumerate().filter(|(i, _)| !matches!(i, 1 | 2)).map(|(_, hit)| hit);
    let in_group = |a: &&Hit, b: &&Hit| {
        let group = |hit: &Hit| (hit.cannot_take, hit.reachable, hit.why.contains(&Why::Name));
        group(a) != group(b) || a.score >= b.score
    };
    by_score.collect::<Vec<_>>().is_sorted_by(in_group)
}

fn all_trouble(typed: &str) -> Vec<String> {
    let shown: String = typed.chars().take(60).collect();
    trouble(&ask(typed, 10), 10, false).into_iter().map(|rule| format!("{shown:?}: {rule}")).collect()
}

#[test]
fn odd_input_is_answered() {
    let long = "I just got out and need a place to stay near my kids and a job and my medicine, ";
    let typed = [
        String::new(),
        " ".into(),
        "\t\n  \r\n".into(),
        " ".repeat(5000),
        long.repeat(10_000 / long.len()),
        "x".repeat(10_000),
        "ñ".repeat(10_000),
        "12508".repeat(2_000),
        "a ".repeat(5_000),
        "\u{0}\u{1}\u{7}\u{1b}[2J\u{9b}31m\u{7f}".into(),
        "bed\u{0}juneau".into(),
        "😀👩‍👩‍👧‍👦🏠🇺🇸".into(),
        "need 🏠 in 🌲 seattle".into(),
        "\u{FFFD}\u{FFFD}\u{FFFD}".into(),
        "detox\u{FFFD} tacoma".into(),
        "\u{202E}uaenuj deb\u{202C}".into(),
        "ملجأ للنساء".into(),
        "מקלט לנשים".into(),
        "需要住房".into(),
        "\u{300}\u{301}\u{302}".repeat(50),
        "AND OR NOT + - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /".into(),
        "name:\"housing\" AND (state:AK OR *:*)^2 ~5 [a TO z]".into(),
        "\"unclosed quote".into(),
        "'; DROP TABLE listings; --".into(),
        "\" OR 1=1 --".into(),
        "<script>alert(1)</script>".into(),
        "%s%n{}{0}$HOME `id` $(id)".into(),
        "../../../etc/passwd".into(),
        "the and of to in".into(),
        "i need a the for".into(),
        "de la el los para que".into(),
        "?".into(),
        "-----".into(),
        "00000".into(),
        "99999".into(),
        "1 2 3 4 5 6 7 8 9".into(),
        "qwzx vbnk jjjj".into(),
        "nothing in nowhere".into(),
    ];
    assert_none(&typed.iter().flat_map(|typed| all_trouble(typed)).collect::<Vec<_>>());
}

#[test]
fn one_letter_of_any_alphabet_is_answered() {
    let letters = "abcdefghijklmnopqrstuvwxyzñçßøłæþđıſάяѫאعपกகあア字한ა ሀᐁꙮ𐍈𝔸ⅷ①½٣";
    assert_none(&letters.chars().flat_map(|c| all_trouble(&c.to_string())).collect::<Vec<_>>());
}

#[test]
fn every_beginning_of_a_line_is_answered() {
    let line = "Necesito un albergue para mí y mis hijos en Bayamón, PR 00961-1234!";
    let beginnings = line.char_indices().map(|(at, _)| &line[..at]);
    assert_none(&beginnings.flat_map(all_trouble).collect::<Vec<_>>());
}

#[test]
fn a_long_text_is_answered_by_its_beginning() {
    let start = "sober living for women in juneau ".repeat(8);
    let short = ask(&start, 10);
    let long = ask(&format!("{start}{}", "and so on ".repeat(900)), 10);
    assert_eq!(short.request.place, long.request.place);
    assert_eq!(short.request.people, long.request.people);
}

#[test]
fn every_place_of_the_country_is_answered() {
    let states = wayhome_index::listing::STATES;
    let lines =
        states.iter().flat_map(|code| [(*code).to_owned(), format!("housing {code}"), format!("suicidal {code}")]);
    let zips = (0..100).map(|n| format!("food {:05}", n * 1000 + 1));
    assert_none(&lines.chain(zips).flat_map(|line| all_trouble(&line)).collect::<Vec<_>>());
}

#[test]
fn limits_are_kept() {
    for limit in [0, 1, 2, 3, 10, 1000, usize::MAX] {
        let answer = ask("housing", limit);
        assert!(answer.hits.len() <= limit);
        assert_eq!(answer.hits.len(), answer.total.min(limit), "limit {limit}");
    }
    let (few, many) = (ask("peer support ohio", 3), ask("peer support ohio", 500));
    assert_eq!(few.hits, many.hits[..3]);
    assert_eq!(few.total, many.total);
}

#[test]
fn numbers_that_name_nothing_are_left_out() {
    let plain = ask("housing juneau", 10);
    let odd = Query {
        needs: vec![64, 200, 255],
        people: vec![11, 99, 255],
        stage: Some(4),
        barriers: vec![8, 255],
        ..query("housing juneau", 10)
    };
    assert_eq!(ENGINE.search(&odd).hits, plain.hits);
}

#[test]
fn answers_do_not_depend_on_the_thread() {
    let before = format!("{:?}", ask("womens shelter ohio", 20));
    let threads: Vec<_> =
        (0..4).map(|_| std::thread::spawn(|| format!("{:?}", ask("womens shelter ohio", 20)))).collect();
    for thread in threads {
        assert_eq!(thread.join().expect("an answer"), before);
    }
}

/// Lines of words that mean something, of words that nearly do, and of anything at all.
fn line() -> impl Strategy<Value = String> {
    let words = "just got out need bed shelter women men mom kids detox suboxone job food id juneau seattle bronx AK WA ny \
                 12508 98402 00961 99999 felony registry warrant suicide kill time beat me anger class domestic violence \
                 veteran navy in near for the and necesito cama comida trabajo cerca de los angeles rapid city iNAPS house";
    let words: Vec<&'static str> = words.split_whitespace().collect();
    let word = proptest::sample::select(words);
    let bent = (word.clone(), any::<proptest::sample::Index>(), any::<char>()).prop_map(|(word, at, c)| {
        let mut letters: Vec<char> = word.chars().collect();
        let at = at.index(letters.len());
        letters[at] = c;
        letters.into_iter().collect()
    });
    let piece = prop_oneof![6 => word.prop_map(str::to_owned), 2 => bent, 1 => any::<String>()];
    proptest::collection::vec(piece, 0..9).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_query_is_answered_well_and_alike(
        text in line(),
        near in proptest::option::of(proptest::sample::select(vec!["99801", "King County WA", "PR", "chicago"])),
        needs in proptest::collection::vec(0..70_u8, 0..3),
        people in proptest::collection::vec(0..20_u8, 0..3),
        limit in prop_oneof![4 => Just(10), 2 => 0..40_usize, 1 => Just(usize::MAX)],
    ) {
        let near = near.map(|place| ENGINE.place(place).expect("a place"));
        let has_needs = !needs.is_empty();
        let query = Query { near, needs, people, ..query(&text, limit) };
        let answer = ENGINE.search(&query);
        prop_assert_eq!(trouble(&answer, limit, has_needs), [""; 0]);
        let again = ENGINE.search(&query);
        prop_assert_eq!(format!("{answer:?}"), format!("{again:?}"));
    }
}
