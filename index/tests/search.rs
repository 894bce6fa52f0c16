//! What must hold for every search of the real directory: the programs of the article are found, nobody is sent where
//! they are not taken, no input brings the program down, and no answer ends in nothing.

#[path = "search/any_input.rs"]
mod any_input;
#[path = "search/article.rs"]
mod article;
#[path = "search/begun.rs"]
mod begun;
#[path = "search/fair.rs"]
mod fair;
#[path = "check/folder.rs"]
#[expect(dead_code, reason = "the tests of `check` break the good directory in more ways than these do")]
mod folder;
#[path = "search/hidden.rs"]
mod hidden;
#[path = "search/limits.rs"]
mod limits;
#[path = "search/meaning.rs"]
mod meaning;

#[path = "search/no_place.rs"]
mod no_place;
#[path = "search/relatives.rs"]
mod relatives;

mod common;

use std::collections::HashMap;
use std::sync::LazyLock;
use wayhome_index::listing::{Listing, SERVES};
use wayhome_index::search::{Answer, DocId, Engine, Hit};

/// The real directory, opened once.
static ENGINE: LazyLock<Engine> = LazyLock::new(|| common::open(&common::REAL).expect("the real directory"));

/// Its listings by number.
static LISTINGS: LazyLock<HashMap<DocId, Listing>> =
    LazyLock::new(|| ENGINE.all().map(|doc| (doc, ENGINE.listing(doc).expect("a listing"))).collect());

fn ask(text: &str, limit: usize) -> Answer {
    ENGINE.search(&common::query(text, limit))
}

fn listing(hit: &Hit) -> &'static Listing {
    &LISTINGS[&hit.doc]
}

fn ids(answer: &Answer) -> Vec<&'static str> {
    answer.hits.iter().map(|hit| ENGINE.id(hit.doc)).collect()
}

/// Whether a listing is for one group, and says that it takes neither the other nor anyone.
fn is_only_for(listing: &Listing, group: &str, other: &str) -> bool {
    let has = |who: &str| listing.serves.iter().any(|s| s == who);
    has(group) && !has(other) && !has("anyone")
}

fn who(id: &str) -> u8 {
    SERVES.iter().position(|s| *s == id).expect("a group") as u8
}

/// Fails with every line of trouble at once, so that one run shows all of it.
fn assert_none(trouble: &[String]) {
    assert!(trouble.is_empty(), "{} failed:\n{}", trouble.len(), trouble.join("\n"));
}
