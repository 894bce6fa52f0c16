//! One listing, and what the program says of itself.

use crate::run::{listings, wayhome};
use serde_json::Value;
use std::collections::BTreeMap;

#[test]
fn a_listing_is_shown_whole() {
    let out = wayhome(["show", "ak-haven-house-juneau"]).found();
    let listings = listings();
    let listing = listings.iter().find(|l| l.id == "ak-haven-house-juneau").expect("a listing");
    assert!(out.starts_with(&format!("{}\n", listing.name)));
    for part in [&listing.summary.en, &listing.website, &listing.address.zip, &listing.sources[0].url] {
        assert!(out.contains(part.as_str()), "`{part}` is not in:\n{out}");
    }
    for phone in &listing.phones {
        assert!(out.contains(&phone.number));
    }
    for part in ["Will they take me: ", "Phone: ", "How sure: "] {
        assert!(out.contains(part), "`{part}` is not in:\n{out}");
    }
}

#[test]
fn the_record_is_printed_as_it_is_kept() {
    for listing in listings().iter().step_by(97) {
        let out = wayhome(["show", "--json", &listing.id]).found();
        let printed: Value = serde_json::from_str(&out).expect("JSON");
        assert_eq!(printed, serde_json::to_value(listing).expect("JSON"), "{}", listing.id);
    }
}

#[test]
fn a_closed_listing_says_what_became_of_it() {
    let out = wayhome(["show", "us-naps-inaps"]).found();
    let note = &listings().into_iter().find(|l| l.id == "us-naps-inaps").expect("a listing").status_note;
    assert!(!note.is_empty() && out.contains(note.as_str()), "{out}");
}

#[test]
fn an_id_that_is_not_there_is_told_with_those_like_it() {
    let asked: [(&str, &[&str]); 5] = [
        ("haven-house", &["no listing has the id `haven-house`", "Near it: ", "ak-haven-house-juneau"]),
        ("ak-haven", &["ak-haven-house-juneau"]),
        ("zz-nothing-like-it", &["no listing has the id `zz-nothing-like-it`"]),
        ("", &["no listing has the id ``"]),
        ("../../etc/passwd", &["no listing has the id `../../etc/passwd`"]),
    ];
    for (id, parts) in asked {
        wayhome(["show", id]).trouble_says(parts);
        wayhome(["show", "--json", id]).trouble_says(parts);
    }
    wayhome(["show"]).trouble_says(&["<ID>"]);
}

#[test]
fn blanks_around_an_id_do_not_matter() {
    assert_eq!(wayhome(["show", " ak-211\n"]).found(), wayhome(["show", "ak-211"]).found());
}

#[test]
fn the_counts_are_those_of_the_data() {
    let manifest: Value = serde_json::from_str(&wayhome(["about", "--json"]).found()).expect("JSON");
    let listings = listings();
    let shown: Vec<_> = listings.iter().filter(|l| l.is_shown()).collect();
    assert_eq!(manifest["listings"], listings.len());
    assert_eq!(manifest["shown"], shown.len());
    let mut needs: BTreeMap<&str, u64> = BTreeMap::new();
    for need in shown.iter().flat_map(|l| &l.needs) {
        *needs.entry(need).or_default() += 1;
    }
    assert_eq!(manifest["by_need"], serde_json::to_value(&needs).expect("JSON"));
    let states = manifest["by_state"].as_object().expect("counts");
    assert_eq!(states.values().filter_map(Value::as_u64).sum::<u64>(), shown.len() as u64);
    for (state, count) in states.iter().filter(|(state, _)| *state != "US") {
        let there = shown.iter().filter(|l| l.address.state == *state).count() as u64;
        assert!(count.as_u64() <= Some(there), "{state}");
    }
    assert_eq!(states.len(), 53, "fifty states, the District, Puerto Rico and the nation");
}

#[test]
fn about_says_it_to_people() {
    let out = wayhome(["about"]).found();
    let listings = listings();
    let shown = listings.iter().filter(|l| l.is_shown()).count();
    let counts = format!("{} ({shown})", listings.len());
    let parts = [
        concat!("wayhome ", env!("CARGO_PKG_VERSION")),
        &counts,
        "MIT OR Apache-2.0",
        "CC BY 4.0",
        "GeoNames",
        "No native speaker has read them yet",
        "AK ",
        "housing",
    ];
    for part in parts {
        assert!(out.contains(part), "`{part}` is not in:\n{out}");
    }
    assert!(!out.contains("about-"), "a key without a text:\n{out}");
}

#[test]
fn in_spanish_no_word_of_the_data_stands_where_a_sentence_has_one() {
    for (id, parts) in [
        ("us-211", &["Atiende a: Todo el país\n", "; sin fecha)"][..]),
        ("ak-haven-house-juneau", &["Atiende a: ciudad: Juneau\n", "; sin fecha)"]),
        ("ca-arc", &["Atiende a: Todo California\n"]),
    ] {
        let out = wayhome(["--lang", "es", "show", id]).found();
        for part in parts {
            assert!(out.contains(part), "`{part}` is not in: {out}");
        }
        assert!(!out.contains("; unknown)"), "{out}");
    }
    let found = wayhome(["--lang", "es", "search", "vivienda california"]).found();
    assert!(found.contains("   Todo California · ") && !found.contains("state: "), "{found}");
}

#[test]
fn in_spanish_what_is_known_is_said_in_spanish_and_the_rest_is_announced() {
    let of = |lang: &str, id: &str| wayhome(["--lang", lang, "show", id]).found();
    let spanish = of("es", "ak-haven-house-juneau");
    let at = |part: &str| spanish.find(part).unwrap_or_else(|| panic!("`{part}` is not in:\n{spanish}"));
    assert!(at("Parte de esto está en inglés") < at("Women leaving incarceration"), "{spanish}");
    assert!(spanish.contains("Costo: $600 al mes (2024)"), "{spanish}");
    let (english, spanish) = (of("en", "us-snap-hunger-hotline"), of("es", "us-snap-hunger-hotline"));
    assert!(english.contains("Hours: Mon-Fri 7am-10pm Eastern"), "{english}");
    assert!(spanish.contains("Horario: Lun-vie 7am-10pm hora del Este"), "{spanish}");
    assert!(spanish.contains("Costo: gratis"), "{spanish}");
    assert!(of("en", "us-211").contains("211  main number\n"), "a label alone tells nothing");
}
