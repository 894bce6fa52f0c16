//! A bundle from outside: any bytes at all, or a good one with some bytes of a part changed and every checksum right.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use wayhome_fuzz::{small_directory, small_listings, today, with_opened};
use wayhome_index::bundle::{Bundle, BundleError, Members};
use wayhome_index::pack::pack;
use wayhome_index::search::{Engine, Query};

/// A good bundle.
static GOOD: LazyLock<Vec<u8>> = LazyLock::new(|| pack(&small_directory(small_listings())).expect("a bundle"));

/// Its parts, by name.
static PARTS: LazyLock<Vec<(&str, &[u8])>> =
    LazyLock::new(|| Bundle::open_bytes(&GOOD).expect("a good bundle").columns().members().collect());

/// The parts that this program reads itself. What `fst` and tantivy do with a dictionary that somebody bent on purpose under
/// right checksums is theirs.
static OURS: LazyLock<Vec<usize>> = LazyLock::new(|| {
    let is_ours = |name: &str| !name.starts_with("tantivy/") && !["phrases", "words"].contains(&name);
    PARTS.iter().enumerate().filter(|(_, (name, _))| is_ours(name)).map(|(i, _)| i).collect()
});

const MAGIC: &[u8] = b"WAYHOME";

fuzz_target!(|data: &[u8]| {
    // Seeds that begin like a bundle are taken as they are; for the others the first byte chooses.
    match data.split_first() {
        Some((&part, changes)) if !data.starts_with(MAGIC) && part < 250 => with_opened(&changed(part, changes), look),
        _ => with_opened(data, look),
    }
});

/// The good bundle with changes of four bytes: two say where, one how, one what.
fn changed(part: u8, changes: &[u8]) -> Vec<u8> {
    let target = OURS[usize::from(part) % OURS.len()];
    let mut members = Members::default();
    for (i, (name, bytes)) in PARTS.iter().enumerate() {
        let mut bytes = bytes.to_vec();
        if i == target {
            changes.as_chunks::<4>().0.iter().for_each(|change| apply(&mut bytes, *change));
        }
        members.put(name, bytes);
    }
    members.into_bundle()
}

fn apply(bytes: &mut Vec<u8>, [high, low, how, value]: [u8; 4]) {
    let place = usize::from(u16::from_be_bytes([high, low]));
    if bytes.is_empty() {
        return;
    }
    // Large parts are reached everywhere, only not at every byte.
    let at = if bytes.len() > usize::from(u16::MAX) { place * (bytes.len() / 65_536) } else { place } % bytes.len();
    match how % 4 {
        0 | 1 => bytes[at] = value,
        2 => bytes.truncate(at),
        _ => bytes.insert(at, value),
    }
}

/// Opening either fails with a reason or gives something that answers without a panic.
fn look(opened: Result<&Engine, &BundleError>) {
    let engine = match opened {
        Ok(engine) => engine,
        Err(reason) => {
            assert!(!reason.to_string().is_empty());
            return;
        }
    };
    for text in ["", "bed in juneau", "cama 99801", "hungri", "mom felony just got out", "inside passage", "help ak"] {
        let answer = engine.search(&Query::words(text, today()));
        assert!(answer.hits.len() <= 10);
    }
    for text in ["AK", "99999", "juneau county", "nowhere"] {
        if let Some(place) = engine.place(text) {
            engine.all().for_each(|doc| _ = engine.serves(doc, &place));
        }
    }
    for doc in engine.all() {
        engine.find(engine.id(doc));
        engine.listing(doc);
    }
}
