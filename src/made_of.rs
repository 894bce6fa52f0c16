//! What this program and its directory are: dates, counts, licences, and whose work is inside. Told by `wayhome about` and
//! on the screen.

use crate::language::Words;
use crate::say;
use wayhome_index::search::Engine;

/// Whose code is inside this program. Their licences ask that this goes wherever the program goes, and it is one file.
pub const THIRD_PARTY: &str = include_str!("../THIRD-PARTY.txt");

/// Labels with what they stand for, in the person's language. What is not known is left out.
pub fn lines(engine: &Engine, words: &Words) -> Vec<(String, String)> {
    let manifest = engine.manifest();
    let counted = |count: String, of: u32| format!("{count} ({of})");
    let known = [
        ("about-program", concat!("wayhome ", env!("CARGO_PKG_VERSION")).to_owned()),
        ("about-directory", format!("{}, {}", manifest.title, manifest.date)),
        ("about-good-until", manifest.good_until.clone()),
        ("about-listings", counted(manifest.listings.to_string(), manifest.shown)),
        ("about-places", format!("{} + {} ZIP", engine.gazetteer().len(), engine.gazetteer().zip_count())),
        ("about-checked", counted(format!("{} … {}", manifest.oldest_check, manifest.newest_check), manifest.undated)),
        ("about-index", manifest.tantivy.clone()),
        ("about-licence", "MIT OR Apache-2.0".to_owned()),
        ("about-data-licence", manifest.licence.clone()),
    ];
    let thanks = manifest.attributions.iter().map(|thanks| ("about-thanks", thanks.clone()));
    let spanish = [("about-spanish", manifest.spanish_review.clone())];
    let all = known.into_iter().chain(thanks).chain(spanish);
    all.filter(|(_, text)| !text.is_empty()).map(|(key, text)| (words.get(key), say::safe(&text))).collect()
}
