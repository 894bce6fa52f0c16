//! Nobody is sent where a source says that they are not taken, and help against violence stands apart from classes for
//! people who used it.

use crate::common::{open, pack_folder, query};
use crate::folder::Folder;
use crate::{ENGINE, LISTINGS, ask, assert_none, ids, is_only_for, listing, who};
use serde_json::{Value, json};
use wayhome_index::directory::BARRIERS;
use wayhome_index::listing::{Answer, Listing};
use wayhome_index::search::{Hit, Query};

const EVERY: usize = 1000;

/// Listings that stand before one that could take the person though they cannot.
fn wrongly_before(hits: &[Hit], cannot: impl Fn(&Listing) -> bool) -> Vec<&Hit> {
    let last_that_can = hits.iter().rposition(|hit| !cannot(listing(hit))).unwrap_or(0);
    hits[..last_that_can].iter().filter(|hit| cannot(listing(hit))).collect()
}

fn told(text: &str, wrong: &[&Hit]) -> Option<String> {
    let names: Vec<&str> = wrong.iter().take(4).map(|hit| ENGINE.id(hit.doc)).collect();
    (!wrong.is_empty()).then(|| format!("`{text}`: {} stand too high, first {names:?}", wrong.len()))
}

#[test]
fn places_for_men_alone_stand_behind_all_others_for_a_woman() {
    let asked = [
        "housing for women",
        "womens shelter",
        "sober living for women juneau",
        "women's recovery housing chicago",
        "im a woman just got out need housing in minneapolis",
        "i am a single mom need somewhere to stay dallas",
        "pregnant need housing montgomery alabama",
        "female transitional housing nashville",
        "she just got out of prison and needs a bed in st louis",
        "girls only sober house santa barbara",
        "soy mujer necesito vivienda en dallas",
        "casa para mujeres chicago",
        "albergue para mujeres",
        "halfway house for women in iowa city",
        "womans housing casper wy",
        "lady needs a room wichita",
    ];
    let wrong = asked.iter().filter_map(|text| {
        let answer = ask(text, EVERY);
        told(text, &wrongly_before(&answer.hits, |l| is_only_for(l, "men", "women")))
    });
    assert_none(&wrong.collect::<Vec<_>>());
}

#[test]
fn places_for_women_alone_stand_behind_all_others_for_a_man() {
    let asked = [
        "housing for men",
        "mens shelter birmingham",
        "sober living for men juneau",
        "im a man need a bed in los angeles",
        "single dad housing denver",
        "casa para hombres san francisco",
        "soy hombre necesito vivienda",
        "guys halfway house san bernardino",
        "male transitional housing santa barbara",
    ];
    let wrong = asked.iter().filter_map(|text| {
        let answer = ask(text, EVERY);
        told(text, &wrongly_before(&answer.hits, |l| is_only_for(l, "women", "men")))
    });
    assert_none(&wrong.collect::<Vec<_>>());
}

#[test]
fn who_was_given_apart_counts_as_if_typed() {
    for (given, other) in [("women", "men"), ("men", "women")] {
        for text in ["", "housing", "housing dallas", "reentry minneapolis", "vivienda"] {
            let answer = ENGINE.search(&Query { people: vec![who(given)], ..query(text, EVERY) });
            assert_none(&Vec::from_iter(told(text, &wrongly_before(&answer.hits, |l| is_only_for(l, other, given)))));
        }
    }
}

#[test]
fn places_that_refuse_stand_behind_all_others() {
    let asked = [
        ("housing sex offender tallahassee", "registry"),
        ("i am on the registry need a job jacksonville", "registry"),
        ("registered sex offender housing houston", "registry"),
        ("rso halfway house detroit", "registry"),
        ("delincuente sexual registrado vivienda", "registry"),
        ("violent felony housing montgomery", "violent-record"),
        ("job with a violent felony chicago", "violent-record"),
        ("can i bring my kids housing baltimore", "children"),
        ("couples housing juneau", "partner"),
    ];
    let mut all = Vec::new();
    for (text, barrier) in asked {
        let answer = ask(text, EVERY);
        let at = BARRIERS.iter().position(|b| *b == barrier).expect("a barrier");
        if !answer.request.barriers.contains(&(at as u8)) {
            all.push(format!("`{text}`: `{barrier}` was not understood"));
        }
        all.extend(told(text, &wrongly_before(&answer.hits, |l| l.acceptance.facts()[at].1.answer() == Answer::No)));
    }
    assert_none(&all);
}

#[test]
fn closed_and_left_out_listings_never_show() {
    let hidden = LISTINGS.values().filter(|l| !l.is_shown());
    let shown: Vec<String> = hidden
        .flat_map(|l| std::iter::once(l.name.clone()).chain(l.needs.clone()).chain(l.also_known_as.clone()))
        .filter(|text| ask(text, EVERY).hits.iter().any(|hit| !listing(hit).is_shown()))
        .collect();
    assert_none(&shown);
}

/// The good directory with help against violence, classes for people who used it, and an ordinary line.
fn violence() -> Folder {
    let folder = Folder::good();
    let listing = |id: &str, name: &str, needs: Value| {
        let mut listing = folder_listing(&folder);
        listing["id"] = json!(id);
        listing["name"] = json!(name);
        listing["organization"] = json!(name);
        listing["needs"] = needs;
        listing
    };
    let all = json!([
        listing("ak-classes", "Juneau classes", json!(["nonviolence-class", "anger-management"])),
        listing("ak-safe", "Safe at last", json!(["domestic-violence-help", "legal-help"])),
        listing("ak-talk", "Talk line", json!(["information-referral"])),
        listing("ak-temper", "Calm", json!(["anger-management"])),
    ]);
    let data = |file: &str| {
        std::fs::read_to_string(format!("{}/../data/{file}", env!("CARGO_MANIFEST_DIR"))).expect("the real data")
    };
    folder.write("listings/ak.json", all.to_string());
    folder.write("listings/us.json", "[]");
    for file in ["needs.json", "vocabulary.tsv", "people.tsv", "barriers.tsv", "stages.tsv", "fillers.tsv"] {
        folder.write(file, data(file));
    }
    folder
}

fn folder_listing(folder: &Folder) -> Value {
    let list: Value = serde_json::from_str(&folder.text("listings/ak.json")).expect("JSON");
    list[0].clone()
}

#[test]
fn a_directory_of_one_state_has_no_dead_end() {
    let engine = open(&pack_folder(violence().0.path())).expect("a directory");
    let asked = ["", "zzyzqx", "food", "detox", "womens shelter", "juneau", "detox juneau", "job in alaska"];
    let without = asked.iter().filter(|text| engine.search(&query(text, 3)).hits.is_empty());
    assert_none(&without.map(|text| format!("`{text}`: nothing at all")).collect::<Vec<_>>());
}

#[test]
fn help_against_violence_and_classes_for_those_who_used_it_are_never_mixed() {
    let engine = open(&pack_folder(violence().0.path())).expect("a directory");
    let asked = [
        "domestic violence help",
        "he hits me",
        "my husband beats me juneau",
        "battered womens shelter",
        "violencia domestica",
        "mi esposo me pega",
        "batterer intervention program",
        "court ordered domestic violence classes",
        "dv classes for men",
        "clases de violencia domestica ordenadas por la corte",
        "bip class juneau",
        "domestic violence and anger management",
        "i hit my wife need classes",
    ];
    let mut all = Vec::new();
    for text in asked {
        let answer = engine.search(&query(text, EVERY));
        let found: Vec<&str> = answer.hits.iter().map(|hit| engine.id(hit.doc)).collect();
        if found.contains(&"ak-classes") && found.contains(&"ak-safe") {
            all.push(format!("`{text}`: {found:?}"));
        }
    }
    assert_none(&all);
}

#[test]
fn classes_are_for_those_who_ask_for_them_and_help_for_those_who_were_hurt() {
    let engine = open(&pack_folder(violence().0.path())).expect("a directory");
    let asked = [
        ("he hits me", "ak-safe"),
        ("domestic violence shelter juneau", "ak-safe"),
        ("mi pareja me golpea", "ak-safe"),
        ("restraining order against my ex", "ak-safe"),
        ("batterer intervention program", "ak-classes"),
        ("battered womens shelter", "ak-safe"),
        ("bip class", "ak-classes"),
        ("i hit my wife need classes", "ak-classes"),
        ("court ordered domestic violence classes", "ak-classes"),
    ];
    let first = |text| engine.search(&query(text, 3)).hits.first().map(|hit| engine.id(hit.doc));
    let wrong = asked.iter().filter(|(text, id)| first(text) != Some(*id));
    assert_none(
        &wrong.map(|(text, id)| format!("`{text}`: want {id} first, got {:?}", first(text))).collect::<Vec<_>>(),
    );
}

#[test]
fn a_search_for_help_against_violence_ends_in_help_in_every_state() {
    let is_help =
        |hit: &Hit| listing(hit).needs.iter().any(|n| n == "domestic-violence-help") && listing(hit).is_reachable();
    let states = wayhome_index::listing::STATES;
    let without = states.iter().map(|code| format!("my boyfriend beats me {code}")).filter_map(|text| {
        let answer = ask(&text, 10);
        (!answer.hits.iter().take(3).any(is_help)).then(|| format!("`{text}`: {:?}", ids(&answer)))
    });
    assert_none(&without.collect::<Vec<_>>());
}

#[test]
fn a_crisis_is_seen_and_ends_in_a_line_to_call() {
    let asked = [
        "i want to die",
        "suicidal",
        "thinking of killing myself",
        "quiero morir",
        "me quiero matar",
        "i cant go on anymore",
        "going to kill myself tonight juneau",
    ];
    let mut all = Vec::new();
    for text in asked {
        let answer = ask(text, 10);
        let line = |hit: &Hit| listing(hit).phones.iter().any(|p| p.label.contains("crisis") || p.number == "988");
        if !answer.request.crisis {
            all.push(format!("`{text}`: no crisis seen"));
        }
        if !answer.hits.iter().take(3).any(line) {
            all.push(format!("`{text}`: no crisis line among {:?}", ids(&answer)));
        }
    }
    for text in
        ["killing time", "kill time before work", "i would die for a burger", "dying to work", "matar el tiempo"]
    {
        if ask(text, 3).request.crisis {
            all.push(format!("`{text}`: no crisis"));
        }
    }
    assert_none(&all);
}

#[test]
fn a_hard_word_is_understood_and_never_printed() {
    for text in ["housing for felns dallas", "job for convicts chicgo", "help for junkys", "ayuda para exconvictoss"] {
        let answer = ask(text, 3);
        let unkind = ["felon", "felons", "convict", "convicts", "junkie", "junkies", "exconvicto", "exconvictos"];
        let said: Vec<_> = answer.request.corrected.iter().filter(|(_, to)| unkind.contains(&to.as_str())).collect();
        assert!(said.is_empty(), "{text}: {said:?}");
    }
    let barriers = ask("housing for felns dallas", 3).request.barriers;
    assert!(!barriers.is_empty(), "the hard word still says what stands in the way");
}
