//! Limits from the command line: each keeps what is not known and says how many it kept, and parts of what was understood
//! can be switched off.

use crate::run::wayhome;
use serde_json::Value;

fn search(args: &[&str]) -> Value {
    let run = wayhome([&["search", "--json", "--limit", "1000"], args].concat());
    assert!(run.err.is_empty(), "{}", run.err);
    serde_json::from_str(&run.out).expect("JSON")
}

fn listing(id: &str) -> Value {
    serde_json::from_str(&wayhome(["show", id, "--json"]).out).expect("JSON")
}

fn results(answer: &Value) -> Vec<Value> {
    let ids = answer["results"].as_array().expect("results").iter();
    ids.map(|r| listing(r["id"].as_str().expect("an id"))).collect()
}

fn has(list: &Value, value: &str) -> bool {
    list.as_array().expect("a list").iter().any(|v| v == value)
}

/// What a fact says; nothing when it is not known or depends.
fn yes_or_no(fact: &Value) -> Option<bool> {
    match fact.as_str() {
        Some("yes") => Some(true),
        Some("no") => Some(false),
        _ => None,
    }
}

#[test]
fn every_limit_keeps_what_is_not_known() {
    type Rule = fn(&Value) -> Option<bool>;
    let setting: Rule = |l| {
        let settings = l["settings"].as_array().expect("a list");
        (!settings.is_empty()).then(|| settings.iter().any(|s| s == "residential"))
    };
    let inside: Rule = |l| yes_or_no(&l["justice"]["works_inside"]);
    let registry: Rule = |l| yes_or_no(&l["acceptance"]["registry"]["answer"]);
    let all = results(&search(&["housing ohio"]));
    for (args, name, rule) in [
        (&["--setting", "residential"][..], "setting", setting),
        (&["--works-inside"], "works-inside", inside),
        (&["--takes", "registry"], "takes", registry),
    ] {
        let answer = search(&[&["housing ohio"], args].concat());
        let kept = results(&answer);
        assert!(kept.iter().all(|l| rule(l) != Some(false)), "{name} keeps a no");
        let unknown = kept.iter().filter(|l| rule(l).is_none()).count();
        assert_eq!(answer["kept_unknown"][name].as_u64().unwrap_or(0), unknown as u64, "{name}");
        let expected = all.iter().filter(|l| rule(l) != Some(false)).count();
        assert_eq!(kept.len(), expected, "{name} leaves out only what is known");
    }
}

#[test]
fn a_need_and_a_state_limit_strictly() {
    let answer = search(&["ohio", "--need", "detox", "--state", "OH"]);
    let kept = results(&answer);
    assert!(!kept.is_empty() && kept.iter().all(|l| has(&l["needs"], "detox")));
    let run = wayhome(["search", "--need", "nonviolence-class", "--setting", "mobile", "anything"]);
    assert_eq!(run.code, Some(1), "filters may forbid everything: {}", run.out);
}

#[test]
fn counts_are_those_of_the_results() {
    let answer = search(&["reentry new york", "--counts"]);
    let listings = results(&answer);
    assert_eq!(answer["total"], listings.len());
    for need in ["housing", "employment", "peer-support"] {
        let count = listings.iter().filter(|l| has(&l["needs"], need)).count();
        assert_eq!(answer["counts"]["needs"][need].as_u64().unwrap_or(0), count as u64, "{need}");
    }
}

#[test]
fn parts_can_be_switched_off() {
    let whole = search(&["sober living women juneau"]);
    assert_eq!(whole["understood"]["parts"], serde_json::json!(["need:recovery-housing", "who:women", "place"]));
    let without = search(&["sober living women juneau", "--without", "place", "--without", "who:women"]);
    assert_eq!(without["understood"]["parts"], serde_json::json!(["need:recovery-housing"]));
    assert_eq!(without["understood"]["place"], Value::Null);
    let kept = search(&["i wanna dye", "--without", "word:dye"]);
    assert_eq!(kept["understood"]["corrected"], serde_json::json!([]));
    let wrong = wayhome(["search", "x", "--without", "colour"]);
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("`colour` is not a part"), "{}", wrong.err);
}
