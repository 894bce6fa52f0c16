//! The line over the results agrees with the results: whenever it says that nothing is somewhere, no result stands there,
//! or the line says that what is there is other help.

use crate::common::{REAL, open, query};
use wayhome_index::area::{Reach, ServiceArea};
use wayhome_index::listing::{Listing, SERVES};
use wayhome_index::place::PlaceKind;
use wayhome_index::search::{Answer, Engine, Hit, Missing, Query, Relaxed, Rung, Shown};
use wayhome_index::understand::PlaceFound;

const PLACES: [&str; 24] = [
    "juneau",
    "cincinnati",
    "ohio",
    "columbus ohio",
    "99801",
    "anchorage",
    "fairbanks",
    "california",
    "san francisco",
    "94601",
    "los angeles",
    "brooklyn",
    "albuquerque",
    "kansas city",
    "hamilton county ohio",
    "cook county",
    "chicago",
    "montgomery alabama",
    "dallas",
    "puerto rico",
    "wyoming",
    "vermont",
    "upstate ny",
    "70112",
];

const PEOPLE: [&str; 6] = ["", "women", "men", "veterans", "sex offender", "on parole"];

/// Whether a listing shows an address in the place, or serves no more than its state and that state is asked for.
fn lies_in(listing: &Listing, place: &PlaceFound, missing: Missing) -> bool {
    let reach = ServiceArea::parse(&listing.service_area).map(|area| area.reach);
    let is_local = reach != Some(Reach::Nation) && listing.address.state == place.state_code();
    let is_wide = missing != Missing::Place || place.kind == PlaceKind::State;
    is_local && (is_wide || listing.address.city == place.name)
}

/// What is wrong with what an answer says of its place.
fn trouble(engine: &Engine, answer: &Answer) -> Option<String> {
    let (Some(place), Some(relaxed)) = (&answer.request.place, answer.relaxed) else { return None };
    if matches!(relaxed.shown, Shown::Other | Shown::Referral) {
        return None;
    }
    let listings: Vec<Listing> = answer.hits.iter().filter_map(|hit| engine.listing(hit.doc)).collect();
    if let Some(there) = listings.iter().find(|listing| lies_in(listing, place, relaxed.missing)) {
        return Some(format!("{relaxed:?}, but `{}` is there", there.id));
    }
    let is_in_state = |hit: &Hit| hit.rung <= Rung::ElsewhereInState;
    let agrees = match relaxed.shown {
        Shown::State => answer.hits.iter().take(3).all(is_in_state),
        Shown::StateAndNation => answer.hits.iter().any(is_in_state),
        Shown::Nation => !answer.hits.iter().any(is_in_state),
        Shown::Other | Shown::Referral => true,
    };
    (!agrees).then(|| format!("{relaxed:?}, but other results are shown"))
}

#[test]
fn the_line_never_says_that_nothing_is_where_a_result_stands() {
    let engine = open(&REAL).expect("the real bundle");
    let mut wrong = Vec::new();
    let (mut asked, mut said) = (0, 0);
    for need in engine.needs() {
        for place in PLACES {
            for people in PEOPLE {
                let text = format!("{} {people} {place}", need.name.en);
                let answer = engine.search(&query(&text, 10));
                (asked, said) = (asked + 1, said + usize::from(answer.relaxed.is_some()));
                wrong.extend(trouble(&engine, &answer).map(|why| format!("{text}: {why}")));
            }
        }
    }
    println!("{asked} searches, {said} of them widened, {} wrong", wrong.len());
    assert!(said > 500 && wrong.is_empty(), "{} wrong, first {:#?}", wrong.len(), &wrong[..wrong.len().min(10)]);
}

/// Words that name no need and those given apart are held to the same.
#[test]
fn words_and_what_is_given_apart_are_told_as_well() {
    let engine = open(&REAL).expect("the real bundle");
    let mut wrong = Vec::new();
    for place in PLACES {
        for words in ["chess", "oxford house", "deaf", "poetry", "just got out", "help", "spanish", "horses"] {
            let text = format!("{words} {place}");
            let answer = engine.search(&query(&text, 10));
            wrong.extend(trouble(&engine, &answer).map(|why| format!("{text}: {why}")));
        }
        for need in 0..engine.needs().len() as u8 {
            let women = SERVES.iter().position(|who| *who == "women").expect("a group") as u8;
            let near = engine.place(place);
            let given = Query { needs: vec![need], people: vec![women], near, ..query("", 20) };
            wrong.extend(trouble(&engine, &engine.search(&given)).map(|why| format!("need {need} in {place}: {why}")));
        }
    }
    assert!(wrong.is_empty(), "{} wrong, first {:#?}", wrong.len(), &wrong[..wrong.len().min(10)]);
}

#[test]
fn what_is_missing_where_is_said_exactly() {
    let engine = open(&REAL).expect("the real bundle");
    let relaxed = |text: &str| engine.search(&query(text, 10)).relaxed;
    let widened = |missing, shown| Some(Relaxed { missing, shown });
    assert_eq!(relaxed("sober living juneau"), None);
    assert_eq!(relaxed("i need a lawyer cincinnati"), widened(Missing::Place, Shown::StateAndNation));
    assert_eq!(relaxed("dentist juneau"), widened(Missing::State, Shown::Nation));
    assert_eq!(relaxed("detox cincinnati"), widened(Missing::State, Shown::Other));
    assert_eq!(relaxed("child care juneau"), widened(Missing::Everywhere, Shown::Other));
    // A line that anybody may call is all that somebody in danger needs: nothing is missing.
    assert_eq!(relaxed("thinking about suicide montgomery alabama"), None);
    assert_eq!(relaxed("he hits me wyoming"), None);
    assert_eq!(relaxed("crisis line chicago"), None);
}
