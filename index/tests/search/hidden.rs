//! Needs that a kiosk hides: they and what has no other need are gone from everything that an engine says.

use crate::{ENGINE, LISTINGS, common};
use std::sync::LazyLock;
use wayhome_index::listing::Listing;
use wayhome_index::search::{DocId, Engine, Query, Why};
use wayhome_index::understand::Part;

/// Needs of several groups; the first has listings of its own, the last is what people are sent to who know no better.
const HIDE: [&str; 5] =
    ["tattoo-removal", "harm-reduction", "voting-rights", "nonviolence-class", "information-referral"];

static HIDING: LazyLock<Engine> = LazyLock::new(|| hiding(&HIDE));

fn hiding(ids: &[&str]) -> Engine {
    let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    common::open(&common::REAL).expect("the real directory").without_needs(&ids)
}

fn is_hidden(id: &str) -> bool {
    HIDE.contains(&id)
}

/// Whether a listing has nothing but hidden needs.
fn is_gone(listing: &Listing) -> bool {
    !listing.needs.is_empty() && listing.needs.iter().all(|need| is_hidden(need))
}

/// What people type for each of the needs.
const TYPED: [&str; 10] = [
    "tattoo removal",
    "tatoo removal los angeles",
    "quitar tatuajes",
    "needle exchange dayton",
    "narcan",
    "can i vote",
    "derecho al voto",
    "batterer class ohio",
    "211",
    "tattoo removal and food in juneau",
];

#[test]
fn listings_keep_their_other_needs_and_go_with_their_last() {
    let (mut gone, mut less) = (0, 0);
    for (&doc, listing) in LISTINGS.iter() {
        let id = ENGINE.id(doc);
        if is_gone(listing) {
            gone += 1;
            assert_eq!((HIDING.find(id), HIDING.listing(doc)), (None, None), "{id}");
            continue;
        }
        let mut expected = listing.clone();
        expected.needs.retain(|need| !is_hidden(need));
        less += usize::from(expected.needs.len() < listing.needs.len());
        assert_eq!((HIDING.find(id), HIDING.listing(doc)), (Some(doc), Some(expected)), "{id}");
    }
    assert!(gone > 0 && less > 0, "the directory has both: {gone} and {less}");
    assert_eq!(HIDING.all().count(), ENGINE.len() - gone);
}

#[test]
fn no_choice_and_no_index_is_hidden() {
    let offered: Vec<&str> = HIDING.offered().map(|(_, need)| need.id.as_str()).collect();
    assert_eq!(offered.len(), ENGINE.needs().len() - HIDE.len());
    assert!(offered.iter().all(|id| !is_hidden(id)));
    assert!(HIDE.iter().all(|id| HIDING.need_index(id).is_none()));
    for (index, need) in HIDING.offered() {
        assert_eq!(ENGINE.need_index(&need.id), Some(index), "indexes stay");
    }
}

#[test]
fn no_answer_holds_what_is_hidden() {
    let hidden: Vec<u8> = HIDE.iter().filter_map(|id| ENGINE.need_index(id)).collect();
    let names: Vec<String> = LISTINGS.values().filter(|l| is_gone(l)).map(|l| l.name.clone()).collect();
    let places = ["ohio", "juneau", "los angeles", "food", "clothes", ""].map(str::to_owned);
    let typed = TYPED.iter().map(|text| (*text).to_owned()).chain(names).chain(places);
    for text in typed {
        let mut query = common::query(&text, 1000);
        // Also for somebody who chose it by another way than words.
        for given in [Vec::new(), hidden.clone()] {
            query.needs = given;
            let answer = HIDING.search(&query);
            let docs = answer.hits.iter().map(|hit| hit.doc);
            let told = answer.notices.iter().flat_map(|notice| notice.instead.iter().copied().chain([notice.doc]));
            for doc in docs.chain(told) {
                assert!(!is_gone(&LISTINGS[&doc]), "{text}: {}", ENGINE.id(doc));
            }
            for hit in &answer.hits {
                assert!(
                    !hit.why.iter().any(|why| hidden.iter().any(|&need| *why == Why::Need(need))),
                    "{text}: {hit:?}"
                );
            }
            assert!(answer.request.needs.iter().all(|need| !hidden.contains(&need.need)), "{text}");
            assert!(hidden.iter().all(|&need| answer.counts.needs[usize::from(need)] == 0), "{text}");
        }
    }
}

#[test]
fn words_for_it_are_understood_and_lead_to_those_who_may_know() {
    for text in TYPED {
        let answer = HIDING.search(&common::query(text, 10));
        assert!(!answer.request.hidden.is_empty(), "{text}");
        assert!(!answer.hits.is_empty(), "{text}");
    }
    let both = HIDING.search(&common::query("tattoo removal and food in juneau", 10));
    let food = ENGINE.need_index("food").expect("a need");
    assert_eq!(both.request.needs.first().map(|need| need.need), Some(food));
    let read = HIDING.understand("food", &[]);
    assert!(read.hidden.is_empty());
    let off = HIDING.understand("tattoo removal", &[Part::Need(ENGINE.need_index("tattoo-removal").expect("a need"))]);
    assert!(off.hidden.is_empty(), "{off:?}");
}

#[test]
fn even_with_all_hidden_that_may_be_danger_is_heard() {
    let crisis = ["crisis-support", "suicide-prevention", "domestic-violence-help"];
    let rest: Vec<&str> =
        ENGINE.needs().iter().map(|need| need.id.as_str()).filter(|id| !crisis.contains(id)).collect();
    let engine = hiding(&rest);
    for text in ["i want to die", "kiero morir", "someone is hurting me", "food and i want to die"] {
        let answer = engine.search(&common::query(text, 10));
        assert!(answer.request.crisis && !answer.hits.is_empty(), "{text}");
    }
    let nothing = engine.search(&common::query("food in juneau", 10));
    assert!(!nothing.request.hidden.is_empty() && !nothing.request.crisis);
}

#[test]
fn nothing_hidden_changes_nothing() {
    let same = hiding(&["no-such-need"]);
    for text in TYPED.iter().chain(&["food dayton", "haven house", "i want to die", ""]) {
        let query = Query { limit: 50, ..common::query(text, 50) };
        let (one, other) = (ENGINE.search(&query), same.search(&query));
        let docs =
            |answer: &wayhome_index::search::Answer| answer.hits.iter().map(|hit| hit.doc).collect::<Vec<DocId>>();
        assert_eq!((one.total, docs(&one)), (other.total, docs(&other)), "{text}");
        assert!(other.request.hidden.is_empty());
    }
}
