//! Words that are still being typed.

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
