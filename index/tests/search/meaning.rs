//! What lines mean that are said of somebody else, in two languages, or by the name of a prison.

use crate::{ENGINE, ask, ids};
use wayhome_index::place::PlaceKind;

fn first_need(text: &str) -> Option<&'static str> {
    ask(text, 1).request.needs.first().map(|n| ENGINE.needs()[usize::from(n.need)].id.as_str())
}

fn place(text: &str) -> Option<String> {
    ask(text, 1).request.place.map(|p| format!("{}, {}", p.name, p.state_code()))
}

#[test]
fn what_is_said_of_others_means_the_same() {
    for text in ["they wont give me my medicine", "they wont give him his medicine", "wont give them their medicine"] {
        assert_eq!(first_need(text), Some("advocacy"), "{text}");
    }
    let answer = ask("stuff for my new place", 1);
    assert!(answer.request.people.is_empty(), "\"for my\" is not \"for her\"");
    assert!(answer.request.corrected.is_empty(), "another person is no correction");
}

#[test]
fn who_does_it_to_whom_is_never_turned_round() {
    for text in ["he hits me", "she hits me", "he hits her"] {
        assert_eq!(first_need(text), Some("domestic-violence-help"), "{text}");
    }
    assert_ne!(first_need("i hit her"), Some("domestic-violence-help"));
}

#[test]
fn la_is_a_city_in_english_and_an_article_in_spanish() {
    for text in ["jobs LA", "la need work", "need work in la"] {
        assert_eq!(place(text).as_deref(), Some("Los Angeles, CA"), "{text}");
    }
    assert_eq!(place("shelter kenner la").as_deref(), Some("Kenner, LA"));
    for text in ["busco trabajo en la calle", "necesito la licencia", "la casa"] {
        assert_eq!(place(text), None, "{text}");
    }
}

#[test]
fn small_words_are_no_place() {
    for text in [
        "salí hoy de la cárcel",
        "me echaron de la casa",
        "sali oy de la carsel",
        "food near me",
        "near me",
        "close to me",
        "i am a man with a wife",
        "camaz para dormir",
    ] {
        assert_eq!(place(text), None, "{text}");
    }
    for (text, there) in [
        ("jobs in me", "Maine, ME"),
        ("bangor me food", "Bangor, ME"),
        ("dover de", "Dover, DE"),
        ("food alaska", "Alaska, AK"),
        ("alaska", "Alaska, AK"),
        ("jobs huston", "Houston, TX"),
        ("trabajo en fenix", "Phoenix, AZ"),
        ("shelter chigaco", "Chicago, IL"),
    ] {
        assert_eq!(place(text).as_deref(), Some(there), "{text}");
    }
}

#[test]
fn who_does_harm_is_not_who_needs_help() {
    for text in ["my husband hits me", "mi esposo me pega", "mi novio me golpea"] {
        assert_eq!(first_need(text), Some("domestic-violence-help"), "{text}");
        assert!(ask(text, 1).request.people.is_empty(), "{text}");
    }
    assert!(!ask("clothes for my son", 1).request.people.is_empty());
}

#[test]
fn a_word_that_nobody_knows_is_told() {
    let unknown = |text| ask(text, 1).request.unknown().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(unknown("shelter zzzqqqx now"), ["zzzqqqx"]);
    assert_eq!(unknown("zzzqqqx wwwkkk"), ["zzzqqqx", "wwwkkk"]);
    for known in ["sober living junau", "food 99801", "haven house", "soberr livin", "jun"] {
        assert_eq!(unknown(known), Vec::<String>::new(), "{known}");
    }
}

#[test]
fn the_name_of_a_prison_says_the_state() {
    assert_eq!(place("mother leaving tutwiler").as_deref(), Some("Alabama, AL"));
    assert_eq!(place("tutwiler ms food").as_deref(), Some("Tutwiler, MS"));
}

#[test]
fn a_city_named_like_its_state_is_told_from_it() {
    let kind = |text| ask(text, 1).request.place.map(|p| p.kind);
    for text in ["housing nyc", "new york city jobs", "ny city shelter", "getting out of rikers"] {
        assert_eq!(kind(text), Some(PlaceKind::City), "{text}");
    }
    for text in ["housing new york", "vivienda en nueva york", "leaving sing sing"] {
        assert_eq!(kind(text), Some(PlaceKind::State), "{text}");
    }
}

#[test]
fn one_of_the_first_three_is_near_where_the_need_is_answered_there() {
    let answer = ask("they took my kids and i want to be a better mom, i live in montana", 3);
    assert!(ids(&answer).contains(&"mt-montana-legal-services"), "{:?}", ids(&answer));
}

#[test]
fn in_danger_the_line_for_it_comes_first() {
    let answer = ask("he said he will kill me, where can i take my kids in alabama", 3);
    assert!(ids(&answer)[..2].contains(&"us-ndv-hotline"), "{:?}", ids(&answer));
}

#[test]
fn a_line_for_those_whom_somebody_hurts_does_not_come_first_for_a_bed() {
    for text in ["shelter", "shelter dallas", "shelter nyc", "somewhere to sleep tonight"] {
        assert_ne!(ids(&ask(text, 3))[0], "us-ndv-hotline", "{text}");
    }
    assert!(ids(&ask("he hits me i need a shelter dallas", 2)).contains(&"us-ndv-hotline"));
}
