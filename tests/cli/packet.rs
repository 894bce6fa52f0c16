//! Booklets of real places.

use crate::run::{listings, wayhome};
use std::collections::BTreeMap;
use unicode_width::UnicodeWidthStr;

fn packet(options: &[&str]) -> String {
    wayhome([&["packet"], options].concat()).found()
}

/// Places in full, by number: `### 12. Name`.
fn places(markdown: &str) -> BTreeMap<usize, String> {
    let heads = markdown.lines().filter_map(|line| line.strip_prefix("### ")?.split_once(". "));
    let pairs: Vec<_> =
        heads.map(|(number, name)| (number.parse().expect("a number"), name.replace('\\', ""))).collect();
    let places: BTreeMap<usize, String> = pairs.iter().cloned().collect();
    assert_eq!(places.len(), pairs.len(), "no number stands there twice");
    places
}

#[test]
fn every_place_stands_once_in_full_and_once_in_the_index() {
    let out = packet(&["--near", "Juneau", "--format", "markdown"]);
    let places = places(&out);
    assert_eq!(places.keys().copied().collect::<Vec<_>>(), (1..=places.len()).collect::<Vec<_>>());
    let index = out.split("## Names from A to Z\n").nth(1).expect("an index").split("\n## ").next().expect("names");
    let index: Vec<&str> = index.lines().filter_map(|line| line.strip_prefix("- ")).collect();
    assert_eq!(index.len(), places.len());
    for (number, name) in &places {
        let is_there = |line: &&&str| line.replace('\\', "") == format!("{name}: {number}");
        assert_eq!(index.iter().filter(is_there).count(), 1, "{number} {name}");
    }
    assert!(out.contains(&format!("{} places", places.len())));
}

#[test]
fn what_serves_the_place_is_in_and_the_rest_is_not() {
    let out = packet(&["--near", "Juneau", "--format", "markdown"]);
    let names: Vec<String> = places(&out).into_values().collect();
    let all = listings();
    for listing in all.iter().filter(|l| l.is_shown()) {
        let is_in = names.contains(&listing.name);
        let is_here = listing.address.city == "Juneau" && listing.is_reachable();
        assert!(is_in || !is_here, "{} is missing", listing.id);
        let is_elsewhere = listing.address.state != "AK" && listing.service_area.starts_with("counties");
        assert!(
            !is_in || !is_elsewhere || all.iter().any(|l| l.name == listing.name && l.id != listing.id),
            "{}",
            listing.id
        );
    }
    assert!(!all.iter().filter(|l| !l.is_shown()).any(|l| names.contains(&l.name)), "a closed place is in");
}

#[test]
fn the_needs_stand_in_the_order_of_need() {
    let out = packet(&["--near", "Juneau", "--format", "markdown"]);
    let at = |heading: &str| out.find(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no {heading}"));
    let order = [
        "Help right now",
        "What is in here",
        "Help in a crisis",
        "Place to sleep tonight",
        "ID and papers",
        "A place to live",
        "Jobs",
        "Names from A to Z",
        "My notes",
        "Where this comes from",
    ];
    assert!(order.map(at).is_sorted());
    for part in ["Text HOME to 741741", "Call 911", "**Call first: ", "CC BY 4.0", "GeoNames"] {
        assert!(out.contains(part), "`{part}` is not in it");
    }
}

#[test]
fn miles_leave_out_what_is_farther() {
    let near = places(&packet(&["--near", "10027", "--miles", "10", "--format", "markdown"]));
    let far = places(&packet(&["--near", "10027", "--format", "markdown"]));
    let count = |places: &BTreeMap<usize, String>, name: &str| places.values().filter(|n| n.starts_with(name)).count();
    assert!(near.len() < far.len());
    assert_eq!((count(&near, "The Fortune Society"), count(&near, "Hands Across Long Island")), (1, 0));
    assert_eq!(count(&far, "Hands Across Long Island"), 1);
    assert!(packet(&["--near", "10027", "--miles", "10"]).contains("Within 10 miles"));
}

#[test]
fn pages_of_text_fit_and_split_no_place() {
    for lang in ["en", "es"] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("booklet.txt");
        packet(&["--near", "Juneau", "--lang", lang, "--output", &path.to_string_lossy()]);
        let text = std::fs::read_to_string(&path).expect("a file");
        let pages: Vec<&str> = text.split('\u{c}').collect();
        assert!(pages.len() > 10);
        for page in pages {
            assert!(page.lines().count() <= 56 && page.lines().all(|line| line.width() <= 80), "{page}");
            let first = page.lines().next().unwrap_or_default();
            assert!(!first.is_empty() && !first.starts_with("    "), "a page begins within a place:\n{page}");
        }
    }
}

#[test]
fn a_place_that_is_not_known_is_told() {
    wayhome(["packet", "--near", "nowhere at all"]).trouble_says(&["nowhere at all", "ZIP code"]);
}

#[test]
fn nothing_of_a_place_is_said_twice() {
    let out = packet(&["--near", "San Juan, PR"]);
    assert_eq!(out.matches("Calle Hoare 716").count(), 1, "its address is the way to reach it");
    assert!(out.contains("text 233733  send HELP\n") && !out.contains("text (send HELP)"), "{out}");
}
