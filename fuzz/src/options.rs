//! A query from bytes: what is given apart from the words first, then the words.

use crate::{ENGINE, today};
use std::sync::LazyLock;
use wayhome_index::directory::BARRIERS;
use wayhome_index::listing::{SERVES, SETTINGS, STATES};
use wayhome_index::search::{Filters, Query, SPOKEN};
use wayhome_index::understand::{Part, PlaceFound};

/// Places that a person could have set as home: of every kind.
static HOMES: LazyLock<Vec<PlaceFound>> = LazyLock::new(|| {
    let names = ["99801", "King County WA", "PR", "chicago", "upstate ny", "00601", "los angeles", "DC", "adak ak"];
    names.iter().filter_map(|name| ENGINE.place(name)).collect()
});

/// Splits an input: the first byte says how many pairs of bytes follow that are options; the rest is text. Most inputs have
/// no options, as most questions have none.
pub fn split(data: &[u8]) -> (&[u8], &[u8]) {
    let Some((&first, rest)) = data.split_first() else { return (&[], &[]) };
    let pairs = usize::from(first % 8).min(rest.len() / 2);
    rest.split_at(pairs * 2)
}

/// The query of such an input. What is given by number is in range for filters, and anything at all for the rest.
pub fn query<'q>(options: &[u8], text: &'q str) -> Query<'q> {
    let mut query = Query::words(text, today());
    for pair in options.as_chunks::<2>().0 {
        set(&mut query, pair[0], pair[1]);
    }
    query
}

fn set(query: &mut Query<'_>, kind: u8, value: u8) {
    let below = |end: usize| (usize::from(value) % end) as u8;
    let filters = &mut query.filters;
    match kind % 16 {
        0 => query.needs.push(value),
        1 => query.people.push(value),
        2 => query.near = HOMES.get(usize::from(value) % HOMES.len()).cloned(),
        3 => query.limit = usize::from(value),
        4 => filters.needs.push(below(ENGINE.needs().len())),
        5 => filters.people.push(below(SERVES.len())),
        6 => filters.settings.push(below(SETTINGS.len())),
        7 => filters.state = Some(below(STATES.len())),
        8 => filters.takes.push(below(BARRIERS.len())),
        9 => filters.language = Some(below(SPOKEN.len())),
        10 => set_flags(filters, value),
        _ => query.without.push(part(kind % 16, value, query.text)),
    }
}

fn set_flags(filters: &mut Filters, value: u8) {
    filters.peers = value & 1 != 0;
    filters.works_inside = value & 2 != 0;
    filters.free = value & 4 != 0;
}

fn part(kind: u8, value: u8, text: &str) -> Part {
    match kind {
        11 => Part::Need(value),
        12 => Part::People(value),
        13 => Part::Barrier(value),
        14 if value.is_multiple_of(2) => Part::Place,
        14 => Part::Stage,
        _ => {
            let tokens = wayhome_index::text::tokens(text);
            let word = tokens.get(usize::from(value) % tokens.len().max(1));
            Part::Correction(word.map(|word| word.text.clone()).unwrap_or_default())
        }
    }
}
