//! What looks like a place and is none: ZIP codes that there are not, and the country somebody is from.

use crate::{ENGINE, ask, ids};

fn place(text: &str) -> Option<String> {
    ENGINE.understand(text, &[]).place.map(|place| format!("{}, {}", place.name, place.state_code()))
}

#[test]
fn a_zip_code_that_there_is_not_is_told_and_not_guessed() {
    for zip in ["99999", "00000", "99951"] {
        let answer = ask(&format!("food {zip}"), 10);
        assert_eq!(answer.request.place, None, "{zip}");
        assert_eq!(answer.request.unknown_zip(), Some((zip, false)));
        assert!(ids(&answer).contains(&"us-whyhunger"), "what serves everywhere");
    }
    // Of one building, in no list: about where it must be.
    let near = ENGINE.understand("food 99802", &[]);
    let known = near.place.as_ref().is_some_and(|place| place.zip.is_some());
    assert!(known || near.unknown_zip() == Some(("99802", true)), "{near:?}");
    assert_eq!(ENGINE.understand("food 99801", &[]).unknown_zip(), None);
    assert_eq!(ENGINE.understand("my bail is $99999", &[]).unknown_zip(), None, "money is no ZIP code");
}

#[test]
fn the_country_somebody_is_from_is_not_where_they_look() {
    for text in [
        "soy de mexico",
        "soy de méxico",
        "de mexico",
        "vengo de cuba necesito trabajo",
        "i'm from mexico",
        "im from peru need food",
        "soy de colombia",
        "soy hondureño",
        "vengo de el salvador",
    ] {
        let request = ENGINE.understand(text, &[]);
        assert_eq!(request.place, None, "{text}");
        assert_eq!(request.unknown().count(), 0, "{text}");
    }
    assert_eq!(place("soy de mexico vivo en dallas").as_deref(), Some("Dallas, TX"));
    assert_eq!(place("housing mexico mo").as_deref(), Some("Mexico, MO"));
    assert_eq!(place("shelter peru indiana").as_deref(), Some("Peru, IN"));
    assert_eq!(place("soy de puerto rico").as_deref(), Some("Puerto Rico, PR"));
    assert_eq!(place("new mexico housing").as_deref(), Some("New Mexico, NM"));
    assert_eq!(ENGINE.place("mexico").map(|place| place.name).as_deref(), Some("Mexico"), "asked for a place alone");
}

#[test]
fn a_place_that_nobody_knows_is_told_as_one() {
    for text in
        ["housing in xyzzyville", "vivienda en xyzzyville", "food near xyzzyville", "cerca de xyzzyville comida"]
    {
        let answer = ask(text, 10);
        let told = answer.request.unknown_place().or(answer.request.unknown().next());
        assert_eq!(told, Some("xyzzyville"), "{text}");
        assert!(answer.request.place.is_none() && answer.hits.len() == 10, "{text}");
        assert!(answer.hits.iter().take(3).all(|hit| hit.reachable), "{text}");
    }
    let asked = |text: &str| ENGINE.understand(text, &[]).unknown_place().map(str::to_owned);
    assert_eq!(asked("housing in xyzzyville").as_deref(), Some("xyzzyville"));
    assert_eq!(asked("xyzzyville housing"), None, "a word");
    assert_eq!(asked("housing in xyzzyville ohio"), None, "a place is known");
}
