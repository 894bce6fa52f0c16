//! The programs that the article of 2017 names, by every name they have.

use crate::{ENGINE, LISTINGS, ask, assert_none, ids};
use wayhome_index::listing::Listing;
use wayhome_index::search::Answer;

fn programs() -> Vec<&'static Listing> {
    let is_cited = |l: &&Listing| l.sources.iter().any(|s| s.url.starts_with("article:"));
    let mut all: Vec<&Listing> = LISTINGS.values().filter(is_cited).collect();
    all.sort_by_key(|l| &l.id);
    all
}

/// Where a search shows a listing: among its first results, or told of with somewhere to go instead.
fn is_shown(answer: &Answer, listing: &Listing, first: usize) -> bool {
    if listing.is_shown() {
        return ids(answer).iter().take(first).any(|id| *id == listing.id);
    }
    answer.notices.iter().any(|n| LISTINGS[&n.doc].name == listing.name && !n.instead.is_empty())
}

fn trouble(text: &str, listing: &Listing, first: usize) -> Option<String> {
    let answer = ask(text, 10);
    let noticed: Vec<&str> = answer.notices.iter().map(|n| ENGINE.id(n.doc)).collect();
    let line = || format!("`{text}`: want {} in {first}, got {:?}, notices {noticed:?}", listing.id, ids(&answer));
    (!is_shown(&answer, listing, first)).then(line)
}

#[test]
fn all_of_them_are_there() {
    assert_eq!(programs().len(), 26);
}

#[test]
fn every_program_is_found_by_each_of_its_names() {
    let mut all = Vec::new();
    for listing in programs() {
        let names = std::iter::once(&listing.name).chain(&listing.also_known_as);
        for name in names {
            all.extend(trouble(name, listing, 3));
            all.extend(trouble(&name.to_lowercase(), listing, 3));
            all.extend(trouble(&name.to_uppercase(), listing, 3));
        }
    }
    assert_none(&all);
}

#[test]
fn every_program_with_a_town_is_found_by_what_it_does_there() {
    let mut all = Vec::new();
    for listing in programs().into_iter().filter(|l| l.is_shown() && !l.address.city.is_empty()) {
        let need = ENGINE.needs().iter().find(|n| listing.needs.first() == Some(&n.id));
        let Some(need) = need else { continue };
        let (city, state) = (&listing.address.city, &listing.address.state);
        for text in
            [format!("{} {city} {state}", need.name.en), format!("{city} {state} {}", need.id.replace('-', " "))]
        {
            all.extend(trouble(&text, listing, 10));
        }
    }
    assert_none(&all);
}

#[test]
fn former_names_short_forms_and_slips_are_understood() {
    let asked = [
        ("iNAPS", "us-naps-inaps"),
        ("inaps", "us-naps-inaps"),
        ("International Association of Peer Supporters", "us-naps-inaps"),
        ("PEOPLe Inc.", "ny-people-usa"),
        ("people, inc", "ny-people-usa"),
        ("people inc poughkeepsie", "ny-people-usa"),
        ("People USA", "ny-people-usa"),
        ("NYAPRS", "ny-alliance-for-rights-and-recovery"),
        ("nyaprs", "ny-alliance-for-rights-and-recovery"),
        ("WILC", "ny-westchester-independent-living-center"),
        ("wilc white plains", "ny-westchester-independent-living-center"),
        ("HALI", "ny-hands-across-long-island"),
        ("hands across long island", "ny-hands-across-long-island"),
        ("1st Day Out", "ca-first-day-out-san-luis-obispo"),
        ("first day out", "ca-first-day-out-san-luis-obispo"),
        ("NRCIL", "ny-nrcil-watertown"),
        ("AVP", "us-alternatives-to-violence-project"),
        ("alternatives to violence", "us-alternatives-to-violence-project"),
        ("CBHL", "us-college-for-behavioral-health-leadership"),
        ("leaders4health", "us-college-for-behavioral-health-leadership"),
        ("MHA", "us-mental-health-america"),
        ("SAMHSA", "us-samhsa"),
        ("haven house juneau", "ak-haven-house-juneau"),
        ("havenhouse juneau", "ak-haven-house-juneau"),
        ("taa shuyee hit", "ak-haven-house-juneau"),
        ("T’áa Shuyee Hít", "ak-haven-house-juneau"),
        ("vive la esperanza", "az-hope-lives-vive-la-esperanza-phoenix"),
        ("wishing welness center", "ny-wishing-wellness-center-cortland"),
        ("comunities for recovery", "tx-communities-for-recovery-austin"),
        ("forensic peer mentor schenectady", "ny-ellis-forensic-peer-mentor-schenectady"),
        ("reach up middletown", "ct-reach-up"),
        ("optum pierce county", "wa-optum-pierce-county-rsn"),
        ("mad in america", "us-mad-in-america"),
        ("peace work", "us-peace-work"),
        ("recovery to practice", "us-recovery-to-practice"),
    ];
    let by_id = |id: &str| &LISTINGS[&ENGINE.find(id).expect("a listing")];
    let all: Vec<String> = asked.iter().filter_map(|(text, id)| trouble(text, by_id(id), 3)).collect();
    assert_none(&all);
}

#[test]
fn what_is_closed_or_left_out_points_to_somebody_who_can_be_reached() {
    let mut all = Vec::new();
    for listing in LISTINGS.values().filter(|l| !l.is_shown()) {
        let reachable = listing.instead.iter().filter_map(|id| ENGINE.find(id)).map(|doc| &LISTINGS[&doc]);
        if !reachable.clone().any(|l| l.is_shown() && l.is_reachable()) {
            all.push(format!("{} points to nobody who can be reached", listing.id));
        }
        all.extend(trouble(&listing.name, listing, 3));
    }
    assert_none(&all);
}
