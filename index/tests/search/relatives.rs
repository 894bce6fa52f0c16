//! Relatives that are named: the one who needs help, or one who is only spoken of.

use crate::{ENGINE, ask};
use wayhome_index::listing::SERVES;
use wayhome_index::understand::Request;

fn understood(text: &str) -> (Request, Vec<&'static str>) {
    let request = ENGINE.understand(text, &[]);
    let people = request.people.iter().map(|&who| SERVES[usize::from(who)]).collect();
    (request, people)
}

#[test]
fn who_needs_help_is_the_relative_it_is_for() {
    for (text, who) in [
        ("my mom needs food", "women"),
        ("housing for my mom", "women"),
        ("housing for my wife", "women"),
        ("mi mamá necesita comida", "women"),
        ("vivienda para mi esposa", "women"),
        ("my son needs treatment", "men"),
        ("mi hijo necesita tratamiento", "men"),
        ("my brother gets out tomorrow", "men"),
        ("ayuda para mi esposo que sale mañana", "men"),
    ] {
        assert_eq!(understood(text).1, [who], "{text}");
    }
}

#[test]
fn a_relative_who_is_only_spoken_of_says_nothing_of_who_needs_help() {
    for text in [
        "housing near my mom",
        "housing close to my mom",
        "shelter by my moms",
        "a room at my brothers",
        "vivienda cerca de mi mamá",
        "housing with my wife",
        "my wife and i need housing",
        "me and my husband need a room",
        "vivienda con mi esposa",
        "my mom kicked me out",
        "mi mamá me corrió",
        "living with my mom need a job",
    ] {
        assert_eq!(understood(text).1, Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn families_of_people_inside_stay_families() {
    for text in ["my husband is in jail", "visit my son in prison", "support for my family while my son is in prison"] {
        assert!(understood(text).1.contains(&"families"), "{text}");
    }
}

#[test]
fn a_room_is_found_for_somebody_whose_family_threw_them_out() {
    for text in ["my mom kicked me out", "mi mamá me corrió de la casa", "my husband kicked me out"] {
        let answer = ask(text, 3);
        let shelter = ENGINE.need_index("emergency-shelter").expect("a need");
        assert_eq!(answer.request.needs.first().map(|n| n.need), Some(shelter), "{text}");
        assert!(!answer.hits.iter().any(|hit| hit.cannot_take), "{text}");
    }
}
