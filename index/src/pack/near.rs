//! Listings by cell and by county.

use super::places::Coverage;
use crate::bundle::Members;
use crate::near::cell;

/// Adds the groups of all listings, in their order, to a bundle.
pub fn pack(coverages: &[Coverage], out: &mut Members) {
    let numbered = || coverages.iter().enumerate().map(|(doc, c)| (doc as u32, c));
    put("near.cells", numbered().flat_map(|(doc, c)| c.points.iter().map(move |&p| (cell(p), doc))).collect(), out);
    let counties = numbered().flat_map(|(doc, c)| c.counties.iter().map(move |&n| (u32::from(n), doc)));
    put("near.counties", counties.collect(), out);
}

fn put(name: &str, mut pairs: Vec<(u32, u32)>, out: &mut Members) {
    pairs.sort_unstable();
    pairs.dedup();
    let mut keys: Vec<u32> = Vec::new();
    let mut ends = vec![0];
    for (i, (key, _)) in pairs.iter().enumerate() {
        if keys.last() != Some(key) {
            keys.push(*key);
            ends.push(i as u32);
        }
        if let Some(end) = ends.last_mut() {
            *end = i as u32 + 1;
        }
    }
    out.put_u32(name, keys);
    out.put_u32(&format!("{name}.ends"), ends);
    out.put_u32(&format!("{name}.docs"), pairs.into_iter().map(|(_, doc)| doc));
}
