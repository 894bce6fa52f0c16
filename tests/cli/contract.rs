//! The JSON that other tools rely on, field by field.

use crate::run::{assert_none, ids, listings, search, wayhome};
use serde_json::Value;
use wayhome_index::directory::{BARRIERS, STAGES};
use wayhome_index::listing::{SERVES, STATES};

/// Fields with the type each must have. Fields that are not named here may be added; these may not go away.
type Shape = &'static [(&'static str, fn(&Value) -> bool)];

const ANSWER: Shape = &[
    ("query", Value::is_string),
    ("understood", Value::is_object),
    ("relaxed", is_strings),
    ("total", Value::is_u64),
    ("notices", Value::is_array),
    ("results", Value::is_array),
];

const UNDERSTOOD: Shape = &[
    ("needs", is_strings),
    ("people", |v| is_strings(v) && all_among(v, &SERVES)),
    ("place", |v| v.is_null() || v.is_object()),
    ("stage", |v| v.is_null() || is_among(v, &STAGES)),
    ("barriers", |v| is_strings(v) && all_among(v, &BARRIERS)),
    ("corrected", Value::is_array),
    ("crisis", Value::is_boolean),
];

const PLACE: Shape = &[
    ("name", is_text),
    ("state", |v| is_among(v, &STATES)),
    ("zip", |v| v.is_null() || v.as_str().is_some_and(|z| z.len() == 5 && z.bytes().all(|b| b.is_ascii_digit()))),
    ("lat", |v| v.as_f64().is_some_and(|d| (-15.0..72.0).contains(&d))),
    ("lon", |v| v.as_f64().is_some_and(|d| (-180.0..180.0).contains(&d))),
];

const CORRECTED: Shape = &[("from", is_text), ("to", is_text)];

const NOTICE: Shape = &[
    ("id", is_text),
    ("name", is_text),
    ("status", is_status),
    ("status_note", Value::is_string),
    ("instead", is_strings),
];

const RESULT: Shape = &[
    ("id", is_text),
    ("name", is_text),
    ("organization", Value::is_string),
    ("needs", is_strings),
    ("serves", |v| is_strings(v) && all_among(v, &SERVES)),
    ("city", Value::is_string),
    ("state", |v| v == "" || is_among(v, &STATES)),
    ("service_area", Value::is_string),
    ("phones", Value::is_array),
    ("website", Value::is_string),
    ("status", is_status),
    ("confidence", |v| is_among(v, &["low", "medium", "high"])),
    ("checked", |v| v.is_null() || v.as_str().is_some_and(|d| d.len() >= 4 && d.starts_with("20"))),
    ("distance_miles", |v| v.is_null() || v.is_u64()),
    ("rung", |v| is_among(v, &["here", "near", "state", "elsewhere-in-state", "nation", "elsewhere"])),
    ("cannot_take", Value::is_boolean),
    ("why", |v| is_strings(v) && v.as_array().is_some_and(|list| list.iter().all(is_text))),
    ("score", Value::is_number),
];

const PHONE: Shape = &[("number", is_text), ("label", Value::is_string)];

fn is_text(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.trim().is_empty())
}

fn is_strings(value: &Value) -> bool {
    value.as_array().is_some_and(|list| list.iter().all(Value::is_string))
}

fn is_among(value: &Value, list: &[&str]) -> bool {
    value.as_str().is_some_and(|text| list.contains(&text))
}

fn all_among(value: &Value, list: &[&str]) -> bool {
    value.as_array().is_some_and(|values| values.iter().all(|v| is_among(v, list)))
}

fn is_status(value: &Value) -> bool {
    is_among(value, &["operating", "changed", "unknown", "closed"])
}

fn check(value: &Value, shape: Shape, path: &str, trouble: &mut Vec<String>) {
    for (field, fits) in shape {
        match value.get(field) {
            None => trouble.push(format!("{path}.{field}: missing")),
            Some(found) if !fits(found) => trouble.push(format!("{path}.{field}: {found}")),
            Some(_) => {}
        }
    }
}

fn each(value: &Value, shape: Shape, path: &str, trouble: &mut Vec<String>) {
    for (i, one) in value.as_array().into_iter().flatten().enumerate() {
        check(one, shape, &format!("{path}[{i}]"), trouble);
    }
}

#[test]
fn every_field_is_there_with_its_type() {
    let asked: [&[&str]; 12] = [
        &["sober living for women juneau"],
        &["soberr", "livng", "99801"],
        &["iNAPS"],
        &["optum pierce county"],
        &["i want to die"],
        &["--near", "99801-1234", "housing"],
        &["just got out violent felony need a bed houston"],
        &["--need", "detox", "--for", "women", "--near", "ohio"],
        &["--limit", "200", "peer support"],
        &["peer support", "PR"],
        &["on parole inside"],
        &[],
    ];
    let mut trouble = Vec::new();
    for args in asked {
        let answer = search(args);
        let name = args.join(" ");
        check(&answer, ANSWER, &name, &mut trouble);
        check(&answer["understood"], UNDERSTOOD, &format!("{name}.understood"), &mut trouble);
        each(&answer["understood"]["corrected"], CORRECTED, &format!("{name}.corrected"), &mut trouble);
        if !answer["understood"]["place"].is_null() {
            check(&answer["understood"]["place"], PLACE, &format!("{name}.place"), &mut trouble);
        }
        each(&answer["notices"], NOTICE, &format!("{name}.notices"), &mut trouble);
        each(&answer["results"], RESULT, &format!("{name}.results"), &mut trouble);
        for result in answer["results"].as_array().into_iter().flatten() {
            each(&result["phones"], PHONE, &format!("{name}.{}.phones", result["id"]), &mut trouble);
        }
    }
    assert_none(&trouble);
}

#[test]
fn the_parts_say_what_was_asked() {
    let answer = search(&["soberr", "living", "for", "women", "99801"]);
    assert_eq!(answer["query"], "soberr living for women 99801");
    assert_eq!(answer["understood"]["people"], serde_json::json!(["women"]));
    assert_eq!(answer["understood"]["place"]["zip"], "99801");
    assert_eq!(answer["understood"]["corrected"][0], serde_json::json!({"from": "soberr", "to": "sober"}));
    assert_eq!(ids(&answer)[0], "ak-haven-house-juneau");
    assert_eq!(search(&["i want to die"])["understood"]["crisis"], true);
    assert_eq!(search(&["need a bed"])["understood"]["crisis"], false);
}

#[test]
fn results_say_what_the_data_say() {
    let listings = listings();
    let answer = search(&["--limit", "1000", "reentry"]);
    for result in answer["results"].as_array().expect("results") {
        let listing = listings.iter().find(|l| result["id"] == l.id.as_str()).expect("a listing of the data");
        let kept = serde_json::to_value(listing).expect("JSON");
        for field in
            ["name", "organization", "needs", "serves", "service_area", "phones", "website", "status", "confidence"]
        {
            assert_eq!(result[field], kept[field], "{field} of {}", listing.id);
        }
        assert_eq!(result["city"], listing.address.city.as_str());
        assert_eq!(result["state"], listing.address.state.as_str());
        assert!(listing.is_shown());
    }
}

#[test]
fn words_may_come_as_one_argument_or_as_many() {
    let one = wayhome(["search", "--json", "bed in juneau"]).found();
    assert_eq!(wayhome(["search", "--json", "bed", "in", "juneau"]).found(), one);
    assert_eq!(wayhome(["search", "bed", "in", "--json", "juneau"]).found(), one);
    assert_eq!(wayhome(["search", "--json", "bed in juneau"]).found(), one, "the same every time");
    assert_eq!(search(&["--", "--near", "me"])["query"], "--near me");
}

#[test]
fn limits_are_kept() {
    for limit in ["1", "3", "25"] {
        let answer = search(&["--limit", limit, "housing"]);
        assert_eq!(ids(&answer).len().to_string(), limit);
        assert!(answer["total"].as_u64() > Some(25));
    }
    for limit in ["100000", "18446744073709551615"] {
        let answer = search(&["--limit", limit, "housing"]);
        assert_eq!(ids(&answer).len() as u64, answer["total"].as_u64().expect("a number").min(1000));
    }
}

#[test]
fn nothing_found_is_told_by_the_exit_code() {
    let run = wayhome(["search", "--json", "--limit", "0", "housing"]);
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
    let answer: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(ids(&answer), [""; 0]);
    assert!(answer["total"].as_u64() > Some(0));
    let run = wayhome(["search", "--limit", "0", "housing"]);
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
    assert!(!run.out.is_empty());
}

#[test]
fn a_need_given_apart_is_a_limit() {
    let asked: [&[&str]; 4] = [
        &["--need", "detox", "--limit", "50"],
        &["--need", "food", "housing", "--near", "Juneau, AK", "--limit", "50"],
        &["--need", "legal-help", "chicago", "--limit", "50"],
        &["--need", "id-documents", "--near", "PR"],
    ];
    let mut trouble = Vec::new();
    for args in asked {
        let answer = search(args);
        let others = answer["results"]
            .as_array()
            .expect("results")
            .iter()
            .filter(|r| !r["needs"].as_array().expect("needs").iter().any(|n| n == args[1]));
        let others: Vec<_> = others.map(|r| r["id"].to_string()).collect();
        if !others.is_empty() {
            trouble.push(format!("{args:?}: without it: {others:?}"));
        }
    }
    assert_none(&trouble);
}

#[test]
fn mistakes_are_told_with_what_would_be_right() {
    let asked: [(&[&str], &[&str]); 9] = [
        (&["--need", "hausing", "x"], &["`hausing` is not a need", "housing", "detox", "nonviolence-class"]),
        (&["--need", "", "x"], &["`` is not a need", "housing"]),
        (&["--for", "everyone", "x"], &["`everyone` does not fit --for", "women", "people-with-disabilities"]),
        (&["--near", "Zzyzqx", "x"], &["`Zzyzqx`", "ZIP", "Juneau, AK"]),
        (&["--limit", "many"], &["--limit", "many"]),
        (&["--limit", "-1"], &["-1"]),
        (&["--limit", "99999999999999999999"], &["--limit"]),
        (&["--nearby", "x"], &["--nearby"]),
        (&["--batch", "queries.jsonl"], &["--json"]),
    ];
    for (args, parts) in asked {
        wayhome([&["search"], args].concat()).trouble_says(parts);
    }
}

#[test]
fn lines_for_people_name_the_place_and_the_number() {
    let out = wayhome(["search", "sober living for women juneau"]).found();
    for part in ["Looked for: ", "\n1. Haven House", "907-", "Juneau, AK", "[ak-haven-house-juneau]", "Showing 10 of "]
    {
        assert!(out.contains(part), "`{part}` is not in:\n{out}");
    }
    let out = wayhome(["search", "iNAPS"]).found();
    assert!(out.contains(": closed.") && out.contains("Go to these instead:"), "{out}");
    let out = wayhome(["search", "i want to die"]).found();
    assert!(out.starts_with("In danger, or thinking of ending your life?") && out.contains("988"), "{out}");
}
