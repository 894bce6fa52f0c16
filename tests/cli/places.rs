//! Where: everything that `--near` takes.

use crate::run::{search, wayhome};

#[test]
fn places_as_people_write_them() {
    let asked = [
        ("99801", "Juneau", "AK", Some("99801")),
        ("99801-1234", "Juneau", "AK", Some("99801")),
        (" 99801 ", "Juneau", "AK", Some("99801")),
        ("Juneau, AK", "Juneau", "AK", None),
        ("juneau ak", "Juneau", "AK", None),
        ("JUNEAU", "Juneau", "AK", None),
        ("Juneau, Alaska", "Juneau", "AK", None),
        ("junea, ak", "Juneau", "AK", None),
        ("king county wa", "King County", "WA", None),
        ("King County, Washington", "King County", "WA", None),
        ("Alaska", "Alaska", "AK", None),
        ("ak", "Alaska", "AK", None),
        ("WA", "Washington", "WA", None),
        ("in", "Indiana", "IN", None),
        ("or", "Oregon", "OR", None),
        ("Puerto Rico", "Puerto Rico", "PR", None),
        ("Nueva York", "New York", "NY", None),
        ("Bayamón, PR", "Bayamón", "PR", None),
        ("bayamon", "Bayamón", "PR", None),
        ("St. Louis", "St. Louis", "MO", None),
        ("saint louis mo", "St. Louis", "MO", None),
        ("Springfield, IL", "Springfield", "IL", None),
        ("portland me", "Portland", "ME", None),
        ("Washington DC", "Washington", "DC", None),
    ];
    let mut trouble = Vec::new();
    for (typed, name, state, zip) in asked {
        let run = wayhome(["search", "--json", "--limit", "1", "--near", typed, "food"]);
        let answer: serde_json::Value = serde_json::from_str(&run.out).unwrap_or_default();
        let place = &answer["understood"]["place"];
        if place["name"] != name || place["state"] != state || place["zip"].as_str() != zip {
            trouble.push(format!("`{typed}`: want {name}, {state}, {zip:?}, got {place} {}", run.err));
        }
    }
    crate::run::assert_none(&trouble);
}

#[test]
fn what_is_no_place_is_told() {
    for typed in ["Zzyzqx", "", "  ", "?!", "food", "123", "1234567"] {
        wayhome(["search", "--near", typed, "food"]).trouble_says(&["is not known", "ZIP code"]);
    }
}

#[test]
fn a_place_given_apart_counts_before_one_among_the_words() {
    let answer = search(&["--near", "98402", "food", "in", "juneau"]);
    assert_eq!(answer["understood"]["place"]["name"], "Tacoma");
}

#[test]
fn distances_are_told_where_both_ends_are_known() {
    let answer = search(&["--near", "19103", "--limit", "30", "peer support"]);
    let results = answer["results"].as_array().expect("results");
    assert!(results.iter().any(|r| r["distance_miles"].as_u64().is_some_and(|m| m < 75)));
    assert!(results.iter().all(|r| r["rung"] != "elsewhere"));
}

#[test]
fn a_distance_is_to_the_door_and_not_to_the_edge_of_an_area() {
    // It serves the next county as well, but stands in White Plains.
    let run = wayhome(["search", "--json", "--limit", "50", "--near", "12508", "peer support"]);
    let answer: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let results = answer["results"].as_array().expect("results");
    let center = results.iter().find(|r| r["id"] == "ny-westchester-independent-living-center").expect("it is there");
    assert!(center["distance_miles"].as_u64().expect("a distance") >= 30, "{center}");
}
