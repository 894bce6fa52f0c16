//! Whatever is typed where a place is asked for.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wayhome_fuzz::ENGINE;
use wayhome_index::search::DocId;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let Some(place) = ENGINE.place(&text) else { return };
    assert_eq!(ENGINE.place(&text).as_ref(), Some(&place), "not the same twice");
    assert!(place.point.lat.is_finite() && place.point.lon.is_finite() && place.radius >= 0.0, "{place:?}");
    assert_eq!(place.state_code().len(), 2);
    assert!(!place.name.is_empty(), "{place:?}");
    assert!(place.zip.is_none_or(|zip| zip < 100_000), "{place:?}");
    for &id in &place.others {
        assert_ne!(id, place.id, "another place is the same");
        assert!(!ENGINE.place_by_id(id).name.is_empty());
    }
    ENGINE.serves(DocId(0), &place);
});
