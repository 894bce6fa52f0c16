//! Whatever is typed, with whatever is given apart from it: the whole search, and every rule of an answer.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wayhome_fuzz::{ENGINE, answer, fresh_engine, options};
use wayhome_index::search::Query;

fuzz_target!(|data: &[u8]| {
    let (given, text) = options::split(data);
    let text = String::from_utf8_lossy(text);
    let query = options::query(given, &text);
    let first = ENGINE.search(&query);
    answer::check(&query, &first);
    if text.len().is_multiple_of(4) {
        // Neither what was asked before nor how many are asked for may change what comes first.
        let more = Query { limit: query.limit.saturating_add(7), ..query.clone() };
        answer::check_same(&query, &first, &fresh_engine().search(&more));
    } else {
        answer::check_same(&query, &first, &ENGINE.search(&query));
    }
});
