//! Choosing a place without typing: a state, then all of it or one of its towns and counties that have listings. A long list
//! is a page of parts, by alphabet, so that few rows stand on any page and each can be reached by its number.

use super::event::Opened;
use super::menu::Menu;
use super::model::Model;
use super::page::{Paragraph, Piece, Role};
use super::start::ROWS;
use crate::language::Part;
use crate::say;
use std::ops::Range;
use time::Date;
use wayhome_index::listing::{Address, STATES};
use wayhome_index::place::{PlaceId, PlaceKind};
use wayhome_index::search::{Engine, Filters, Query};
use wayhome_index::understand::PlaceFound;

/// Most listings of a state whose towns are looked up. More than any state of a directory made by hand has.
const MOST_LISTINGS: usize = 2000;

/// Most rows of a page beside the one for all of it, so that each has one digit.
const MOST_ROWS: usize = ROWS + 1;

/// A page of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtlasPage {
    /// The states, in parts.
    States,
    /// A part of the states, by number.
    SomeStates(usize),
    /// A state, by index of [`STATES`]: all of it, and its towns or the parts of them.
    State(u8),
    /// A part of the towns of a state.
    SomeTowns(u8, usize),
}

/// A row of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum AtlasRow {
    /// To another page, under this name.
    Page(String, AtlasPage),
    /// A place to take.
    Take(PlaceFound),
}

/// The towns of a state that have listings.
#[derive(Debug, Clone, PartialEq)]
pub struct Towns {
    /// The state, by index of [`STATES`].
    pub state: u8,
    /// They, by alphabet.
    pub places: Vec<PlaceFound>,
}

/// Every state the gazetteer knows, by alphabet.
pub fn states(engine: &Engine) -> Vec<PlaceId> {
    let gazetteer = engine.gazetteer();
    let ids = (0..gazetteer.len()).filter_map(|at| u16::try_from(at).ok()).map(PlaceId);
    let mut states: Vec<PlaceId> = ids.filter(|&id| gazetteer.kind(id) == PlaceKind::State).collect();
    states.sort_by_key(|&id| gazetteer.name(id));
    states
}

/// The towns and counties of a state that have listings.
pub fn towns(engine: &Engine, state: u8, today: Date) -> Towns {
    let mut query = Query::words("", today);
    query.limit = MOST_LISTINGS;
    // Of a place that is all there is to a question everything is found.
    let whole = states(engine).into_iter().find(|&id| engine.gazetteer().state(id) == state);
    query.near = whole.map(|id| engine.place_by_id(id));
    query.filters = Filters { state: Some(state), ..Filters::default() };
    let code = STATES.get(usize::from(state)).copied().unwrap_or_default();
    let listings = engine.search(&query).hits.into_iter().filter_map(|hit| engine.listing(hit.doc));
    let mut names: Vec<String> = listings.filter_map(|listing| town(&listing.address, code)).collect();
    names.sort();
    names.dedup();
    let is_of_it = |place: &PlaceFound| place.state == state && place.kind != PlaceKind::State;
    let mut places: Vec<_> = names.iter().filter_map(|name| engine.place(name)).filter(is_of_it).collect();
    places.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    places.dedup_by_key(|place| place.id);
    Towns { state, places }
}

/// `Juneau, AK`, or a county where an address has no more.
fn town(address: &Address, code: &str) -> Option<String> {
    let name = if address.city.is_empty() { &address.county } else { &address.city };
    (address.state == code && !name.is_empty()).then(|| format!("{name}, {code}"))
}

/// The rows of a page.
pub fn rows(model: &Model, page: AtlasPage) -> Vec<AtlasRow> {
    let Some(directory) = &model.directory else { return Vec::new() };
    let states = &directory.states;
    match page {
        AtlasPage::States => {
            let parts = parts(model, states, AtlasPage::SomeStates, |&id| state_row(directory, id));
            home_state(model).map(|id| state_row(directory, id)).into_iter().chain(parts).collect()
        }
        AtlasPage::SomeStates(part) => {
            some(states.len(), part).filter_map(|at| states.get(at)).map(|&id| state_row(directory, id)).collect()
        }
        AtlasPage::State(state) => {
            let whole = states.iter().find(|&&id| directory.engine.gazetteer().state(id) == state);
            let whole = whole.map(|&id| AtlasRow::Take(directory.engine.place_by_id(id)));
            let take = |place: &PlaceFound| AtlasRow::Take(place.clone());
            let parts = parts(model, towns_of(model, state), |part| AtlasPage::SomeTowns(state, part), take);
            whole.into_iter().chain(parts).collect()
        }
        AtlasPage::SomeTowns(state, part) => {
            let towns = towns_of(model, state);
            some(towns.len(), part).filter_map(|at| towns.get(at)).cloned().map(AtlasRow::Take).collect()
        }
    }
}

fn state_row(directory: &Opened, id: PlaceId) -> AtlasRow {
    let gazetteer = directory.engine.gazetteer();
    AtlasRow::Page(gazetteer.name(id).to_owned(), AtlasPage::State(gazetteer.state(id)))
}

/// The state where the person looks so far.
fn home_state(model: &Model) -> Option<PlaceId> {
    let (directory, place) = (model.directory.as_ref()?, model.choices.given.place.as_ref()?);
    directory.states.iter().copied().find(|&id| directory.engine.gazetteer().state(id) == place.state)
}

fn towns_of(model: &Model, state: u8) -> &[PlaceFound] {
    model.locate.towns.as_ref().filter(|towns| towns.state == state).map_or(&[], |towns| &towns.places)
}

/// Everything, where one page has room for it; else the parts of it, `Alabama to Colorado`.
fn parts<T>(
    model: &Model,
    all: &[T],
    page: impl Fn(usize) -> AtlasPage,
    row: impl Fn(&T) -> AtlasRow,
) -> Vec<AtlasRow> {
    if all.len() <= MOST_ROWS {
        return all.iter().map(row).collect();
    }
    let name = |at: usize| all.get(at).map(|thing| bare_name(&row(thing))).unwrap_or_default();
    let part = |part: usize| {
        let range = some(all.len(), part);
        let ends = [name(range.start), name(range.end - 1)];
        let [first, last] = [("first", Part::Text(&ends[0])), ("last", Part::Text(&ends[1]))];
        AtlasRow::Page(model.words.with("atlas-part", &[first, last]), page(part))
    };
    (0..part_count(all.len())).map(part).collect()
}

/// Into how many parts so many are cut.
fn part_count(all: usize) -> usize {
    all.div_ceil(ROWS).clamp(1, MOST_ROWS)
}

/// Which of so many are in a part. All parts are about as large.
fn some(all: usize, part: usize) -> Range<usize> {
    let parts = part_count(all);
    let part = part.min(parts - 1);
    all * part / parts..all * (part + 1) / parts
}

/// Without the state, which stands above.
fn bare_name(row: &AtlasRow) -> String {
    match row {
        AtlasRow::Page(name, _) => say::safe(name),
        AtlasRow::Take(place) => say::safe(&place.name),
    }
}

fn row_name(model: &Model, row: &AtlasRow) -> String {
    match row {
        AtlasRow::Take(place) if place.kind == PlaceKind::State => {
            model.words.with("where-state", &[("state", Part::Text(&say::safe(&place.name)))])
        }
        AtlasRow::Take(place) => say::safe(&say::place_name(place)),
        AtlasRow::Page(..) => bare_name(row),
    }
}

/// A page as it stands on the screen.
pub fn menu(model: &Model, page: AtlasPage) -> Menu {
    let words = &model.words;
    let title = match page {
        AtlasPage::States | AtlasPage::SomeStates(_) => words.get("atlas-state"),
        AtlasPage::State(state) | AtlasPage::SomeTowns(state, _) => {
            STATES.get(usize::from(state)).map(|code| say::state_name(code)).unwrap_or_default()
        }
    };
    let rows = rows(model, page).iter().map(|row| vec![Piece::new(row_name(model, row), Role::Text)]).collect();
    let waits = matches!(page, AtlasPage::State(_)) && model.locate.is_waiting();
    let foot = waits.then(|| Paragraph::new(words.get("finder-searching"), Role::Muted));
    Menu { intro: vec![Paragraph::new(title, Role::Title)], rows, foot: foot.into_iter().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_hold_everything_once_and_are_few() {
        for all in 9..200 {
            let parts: Vec<_> = (0..part_count(all)).map(|part| some(all, part)).collect();
            assert!(parts.len() <= MOST_ROWS && parts.iter().all(|part| !part.is_empty()), "{all}: {parts:?}");
            assert_eq!(parts.into_iter().flatten().collect::<Vec<_>>(), (0..all).collect::<Vec<_>>());
        }
    }
}
