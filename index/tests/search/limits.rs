//! Limits: those known to take whom a limit names come first, and whoever wants one state looks there.

use crate::common::query;
use crate::{ENGINE, ask, assert_none, listing};
use wayhome_index::directory::BARRIERS;
use wayhome_index::listing::{Answer, STATES};
use wayhome_index::place::PlaceKind;
use wayhome_index::search::{Filters, Hit, Query, Why};
use wayhome_index::understand::Part;

fn state(code: &str) -> u8 {
    STATES.iter().position(|s| *s == code).expect("a state") as u8
}

fn only_in<'q>(text: &'q str, code: &str) -> Query<'q> {
    Query { filters: Filters { state: Some(state(code)), ..Filters::default() }, ..query(text, 20) }
}

/// Whether a hit may stand behind others whatever it says of a barrier.
fn is_last(hit: &Hit) -> bool {
    hit.cannot_take || !hit.reachable || hit.why.contains(&Why::Name)
}

#[test]
fn who_is_known_to_take_them_comes_before_who_does_not_say() {
    let mut wrong = Vec::new();
    let mut both = 0;
    for barrier in 0..BARRIERS.len() as u8 {
        for text in
            ["housing", "sober living ohio", "treatment chicago", "jobs dallas", "reentry juneau", "a bed tonight"]
        {
            let filters = Filters { takes: vec![barrier], ..Filters::default() };
            let answer = ENGINE.search(&Query { filters, ..query(text, 1000) });
            let says_yes = |hit: &&Hit| listing(hit).acceptance.facts()[usize::from(barrier)].1.answer() == Answer::Yes;
            let hits: Vec<&Hit> = answer.hits.iter().filter(|hit| !is_last(hit)).collect();
            let first_unknown = hits.iter().position(|hit| !says_yes(hit)).unwrap_or(hits.len());
            both += usize::from(first_unknown > 0 && first_unknown < hits.len());
            let late = hits[first_unknown..].iter().filter(|hit| says_yes(hit)).count();
            if late > 0 {
                wrong.push(format!("{text}, {}: {late} stand too low", BARRIERS[usize::from(barrier)]));
            }
            // Their answer is a reason to be there.
            if !hits[..first_unknown].iter().all(|hit| hit.why.contains(&Why::Takes(barrier))) {
                wrong.push(format!("{text}: no reason"));
            }
            if answer.kept_unknown.takes == 0 && first_unknown < hits.len() {
                wrong.push(format!("{text}: the unknown are not counted"));
            }
        }
    }
    assert!(both > 8, "{both} answers have both");
    assert_none(&wrong);
}

#[test]
fn a_state_that_is_chosen_stands_for_the_place_of_the_words() {
    let place = |q: &Query<'_>| ENGINE.search(q).request.place.map(|p| (p.name.clone(), p.state_code(), p.kind));
    let alabama = Some(("Alabama".to_owned(), "AL", PlaceKind::State));
    for text in ["sober living ohio", "sober living cincinnati", "sober living 45202", "sober living"] {
        assert_eq!(place(&only_in(text, "AL")), alabama, "{text}");
    }
    // A place that lies there, or has a namesake there, is kept.
    assert_eq!(place(&only_in("sober living mobile", "AL")).map(|p| p.0).as_deref(), Some("Mobile"));
    assert_eq!(
        place(&only_in("sober living springfield", "IL")),
        Some(("Springfield".to_owned(), "IL", PlaceKind::City))
    );
    assert_eq!(ask("sober living springfield", 3).request.place.map(|p| p.state_code()), Some("MO"));
    // Whoever switches the place off is shown all that serves the state, near nothing.
    assert_eq!(place(&Query { without: vec![Part::Place], ..only_in("sober living ohio", "AL") }), None);
}

#[test]
fn a_state_that_is_chosen_shows_what_is_there_first() {
    let answer = ENGINE.search(&only_in("housing ohio", "AL"));
    assert_eq!(listing(&answer.hits[0]).address.state, "AL");
    assert!(answer.relaxed.is_none(), "{:?}", answer.relaxed);
}
