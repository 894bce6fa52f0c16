//! The facts of listings, turned into rows of bits.

use super::DocFacts;
use crate::area::Reach;
use crate::bundle::Members;
use crate::directory::BARRIERS;
use crate::rows::{Row, RowBuilder, month};

/// Adds the rows of all listings, in their order, to a bundle.
pub fn pack(facts: &[DocFacts], out: &mut Members) {
    let mut rows = RowBuilder::new(facts.len());
    for (listing, doc) in facts.iter().enumerate() {
        add(doc, listing, &mut rows);
    }
    rows.pack(out);
}

fn add(doc: &DocFacts, listing: usize, rows: &mut RowBuilder) {
    rows.set_mask(Row::Need, doc.needs, listing);
    rows.set_mask(Row::MainNeed, doc.main_needs, listing);
    rows.set_mask(Row::Serves, doc.serves.into(), listing);
    rows.set_mask(Row::Setting, doc.settings.into(), listing);
    rows.set_mask(Row::Language, doc.languages.into(), listing);
    rows.set_mask(Row::Flag, doc.flags.into(), listing);
    rows.set_mask(Row::InState, doc.area_states, listing);
    let checked = doc.checked.map_or(0, |date| month(date.year.into(), date.month));
    rows.set_mask(Row::Month, checked.into(), listing);
    for barrier in 0..BARRIERS.len() as u8 {
        match doc.acceptance >> (3 * barrier) & 7 {
            1 => rows.set(Row::Takes(barrier), listing),
            2 => rows.set(Row::Refuses(barrier), listing),
            3 | 4 => rows.set(Row::MayTake(barrier), listing),
            _ => {}
        }
    }
    let unsaid =
        [(doc.serves, Row::ServesUnsaid), (doc.settings, Row::SettingUnsaid), (doc.languages, Row::LanguageUnsaid)];
    for (_, row) in unsaid.iter().filter(|(mask, _)| *mask == 0) {
        rows.set(*row, listing);
    }
    match doc.reach {
        Reach::Nation => rows.set(Row::Nation, listing),
        Reach::Multi => rows.set(Row::Multi, listing),
        Reach::State => rows.set(Row::WholeState, listing),
        Reach::County | Reach::City | Reach::Unknown => {}
    }
}
