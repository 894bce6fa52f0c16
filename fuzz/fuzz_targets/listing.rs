//! A listing as JSON from outside: read, written again, packed and found.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wayhome_fuzz::{small_directory, today, with_opened};
use wayhome_index::area::ServiceArea;
use wayhome_index::listing::Listing;
use wayhome_index::pack::pack;
use wayhome_index::search::{DocId, Query};

fuzz_target!(|data: &[u8]| {
    let Ok(listing) = serde_json::from_slice::<Listing>(data) else { return };
    let written = serde_json::to_vec(&listing).expect("a listing can be written");
    assert_eq!(serde_json::from_slice::<Listing>(&written).expect("and read again"), listing);
    ServiceArea::parse(&listing.service_area);
    let bytes = pack(&small_directory(vec![listing.clone()])).expect("a listing can be packed");
    with_opened(&bytes, |opened| {
        let engine = opened.expect("what was packed can be opened");
        assert_eq!(engine.listing(DocId(0)).as_ref(), Some(&listing));
        assert_eq!(engine.id(DocId(0)), listing.id);
        for text in [&listing.name, &listing.organization, &listing.address.city, &listing.summary.en] {
            let answer = engine.search(&Query::words(text, today()));
            assert!(listing.is_shown() || answer.hits.is_empty(), "{text:?}: a listing that is never shown");
            assert!(answer.hits.iter().all(|hit| hit.score.is_finite() && !hit.why.is_empty()));
        }
    });
});
