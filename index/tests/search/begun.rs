//! Words that are still being typed, and those that are written short.

use crate::common::query;
use crate::{ENGINE, ask, listing};

/// Words letter by letter, from the second on: the first results can be reached at every step.
#[test]
fn the_first_results_can_be_reached_at_every_letter() {
    for word in
        ["chicago", "detroit", "juneau", "halfway", "rehab", "housing", "trabajo", "vivienda", "comida", "shelter"]
    {
        for end in 2..=word.len() {
            let answer = ask(&word[..end], 5);
            assert!(answer.hits.len() == 5, "{}", &word[..end]);
            let lost = answer.hits.iter().take(3).find(|hit| !hit.reachable);
            assert!(lost.is_none(), "{}: {:?}", &word[..end], lost.map(|hit| &listing(hit).id));
        }
    }
}

#[test]
fn a_beginning_is_read_as_what_says_something() {
    for (text, need) in [
        ("det", "detox"),
        ("reh", "substance-use-treatment"),
        ("viv", "housing"),
        ("shel", "emergency-shelter"),
        ("hosing", "housing"),
        ("houzing", "housing"),
        ("sobr livng", "recovery-housing"),
        ("trabaho", "employment"),
        ("bivienda", "housing"),
    ] {
        let request = ENGINE.search(&query(text, 3)).request;
        let first = request.needs.first().map(|n| ENGINE.needs()[usize::from(n.need)].id.as_str());
        assert_eq!(first, Some(need), "{text}");
    }
    assert!(ask("jun", 3).hits.iter().any(|hit| listing(hit).address.city == "Juneau"));
}

#[test]
fn short_ways_of_writing_are_read_in_full() {
    let needs = |text: &str| {
        let request = ENGINE.search(&query(text, 3)).request;
        request.needs.iter().map(|n| ENGINE.needs()[usize::from(n.need)].id.as_str()).collect::<Vec<_>>()
    };
    for (text, need) in [
        ("nowhere 2 sleep 2nite denver", "emergency-shelter"),
        ("need somewhere 2 stay 2nite", "emergency-shelter"),
        ("jobs for ppl w records in milwaukee", "employment"),
        ("donde puedo dormir oy", "emergency-shelter"),
        ("na meeting tonite", "support-groups"),
    ] {
        assert!(needs(text).contains(&need), "{text}: {:?}", needs(text));
        assert_eq!(ENGINE.understand(text, &[]).unknown().count(), 0, "{text}");
    }
    let request = ENGINE.understand("nowhere 2 sleep 2nite", &[]);
    assert_eq!(request.corrected, [("2nite".to_owned(), "tonight".to_owned())], "a digit is no slip");
    assert!(ENGINE.understand("food 4 my 2 kids", &[]).corrected.is_empty());
}

#[test]
fn how_care_is_paid_comes_after_the_care() {
    for (text, need) in [
        ("meth rehab medicaid omaha", "substance-use-treatment"),
        ("dentist no insurance cleveland", "dental-care"),
        ("detox medicaid", "detox"),
    ] {
        let first = &ask(text, 3).hits[0];
        assert!(listing(first).needs.iter().any(|n| n == need), "{text}: {}", listing(first).id);
    }
    assert!(listing(&ask("apply for medicaid", 3).hits[0]).needs.iter().any(|n| n == "benefits-enrollment"));
}
