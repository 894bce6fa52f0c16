//! Where somebody looks: a box of its own for the name of a place, and the places it may mean, as it is typed.

use super::atlas::Towns;
use super::input::Input;
use super::menu::Menu;
use super::model::Model;
use super::page::{Paragraph, Piece, Role};
use crate::language::Part;
use crate::say;
use std::cmp::Reverse;
use wayhome_index::listing::STATES;
use wayhome_index::phrase::Meaning;
use wayhome_index::place::{PlaceId, PlaceKind};
use wayhome_index::search::Engine;
use wayhome_index::text::fold;
use wayhome_index::understand::PlaceFound;

/// Most places offered at once.
const MOST: usize = 7;

/// Digits of a ZIP code.
const ZIP_DIGITS: usize = 5;

/// Digits from which a ZIP code says which cities it may be of.
const FEWEST_DIGITS: usize = 3;

/// The box for a place.
#[derive(Debug, Default)]
pub struct Locate {
    /// What was typed.
    pub input: Input,
    /// Number of the last question asked.
    pub sent: u64,
    /// Number of the last question answered.
    pub answered: u64,
    /// The places it may mean, the likeliest first.
    pub found: Vec<PlaceFound>,
    /// The towns of the state that was looked at last.
    pub towns: Option<Towns>,
    /// Whether Enter was pressed before the answer came.
    pub accept_when_found: bool,
}

impl Locate {
    /// Whether an answer is still to come.
    pub fn is_waiting(&self) -> bool {
        self.sent != self.answered
    }

    /// Whether the first digits of a ZIP code are typed.
    pub fn is_begun_zip(&self) -> bool {
        let typed = self.input.text().trim();
        typed.len() < ZIP_DIGITS && typed.bytes().all(|b| b.is_ascii_digit())
    }

    /// Whether digits are part of what is typed: a ZIP code. The names of places have none.
    pub fn takes_digits(&self) -> bool {
        !self.input.text().contains(char::is_alphabetic)
    }
}

/// A row of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhereRow {
    /// On, with the place that is known, or with none.
    Go,
    /// Forget the place that is known.
    Anywhere,
    /// To the states.
    List,
    /// A place that may be meant, by its number among those found.
    Found(usize),
    /// On a shared machine, to what 0 leads to elsewhere: here digits are part of a ZIP code.
    Ways,
}

/// The rows of the page: of the empty box the way on first, so that Enter skips it.
pub fn rows(model: &Model) -> Vec<WhereRow> {
    let mut rows = place_rows(model);
    let has_ways = model.shared.is_some() && !rows.is_empty();
    rows.extend(has_ways.then_some(WhereRow::Ways));
    rows
}

fn place_rows(model: &Model) -> Vec<WhereRow> {
    if is_without_place(model) {
        let is_known = model.choices.given.place.is_some();
        return [WhereRow::Go]
            .into_iter()
            .chain(is_known.then_some(WhereRow::Anywhere))
            .chain([WhereRow::List])
            .collect();
    }
    let found = (0..model.locate.found.len()).map(WhereRow::Found);
    let is_none = model.locate.found.is_empty() && !model.locate.is_waiting() && !model.locate.is_begun_zip();
    found.chain(is_none.then_some(WhereRow::List)).collect()
}

/// Whether the rows are those of the empty box: nothing is typed, or only the number of one of them.
pub fn is_without_place(model: &Model) -> bool {
    model.locate.input.text().trim().is_empty() || typed_row(model).is_some()
}

/// The row of the empty box whose number is all that is typed. More digits make it a ZIP code.
pub fn typed_row(model: &Model) -> Option<usize> {
    let rows = if model.choices.given.place.is_some() { 3 } else { 2 };
    let number: usize = model.locate.input.text().parse().ok()?;
    (1..=rows).contains(&number).then(|| number - 1).filter(|_| model.locate.input.text().len() == 1)
}

/// What the box says, and the places to choose from. Without words the way on is the only row.
pub fn menu(model: &Model) -> Menu {
    let words = &model.words;
    let title = Paragraph::new(words.get("where-title"), Role::Title);
    // One or the other: a small screen has room for few lines above the rows.
    let how = trouble(model).unwrap_or_else(|| Paragraph::new(words.get("where-how"), Role::Text));
    let rows = rows(model).into_iter().map(|row| vec![Piece::whole(say::safe(&row_name(model, row)), Role::Text)]);
    Menu { intro: vec![title, how], rows: rows.collect(), ..Menu::default() }
}

fn row_name(model: &Model, row: WhereRow) -> String {
    let words = &model.words;
    match (row, &model.choices.given.place) {
        (WhereRow::Go, Some(place)) => words.with("where-keep", &[("place", Part::Text(&say::place_name(place)))]),
        (WhereRow::Go, None) => words.get("where-skip"),
        (WhereRow::Anywhere, _) => words.get("where-any"),
        (WhereRow::List, _) => words.get("where-list"),
        (WhereRow::Ways, _) => words.get("shared-ways"),
        (WhereRow::Found(at), _) => model.locate.found.get(at).map(say::place_name).unwrap_or_default(),
    }
}

/// That a ZIP code is not done yet, or that nothing is called so.
fn trouble(model: &Model) -> Option<Paragraph> {
    if is_without_place(model) {
        return None;
    }
    if model.locate.is_begun_zip() {
        return Some(Paragraph::new(model.words.get("where-zip"), Role::Text));
    }
    let is_none = model.locate.found.is_empty() && !model.locate.is_waiting();
    is_none.then(|| Paragraph::new(model.words.get("where-none"), Role::Alert))
}

/// The places that words may mean: those they name, those whose name begins like them, then what they may be a slip for.
pub fn suggest(engine: &Engine, typed: &str) -> Vec<PlaceFound> {
    let folded = fold(typed);
    let is_number = folded.bytes().all(|b| b.is_ascii_digit());
    if folded.is_empty() || is_number && folded.len() > ZIP_DIGITS {
        return Vec::new();
    }
    if is_number && folded.len() < ZIP_DIGITS {
        return around_zip(engine, &folded);
    }
    let meant = engine.place(typed);
    if let Some(zip) = meant.clone().filter(|place| place.zip.is_some()) {
        return vec![zip];
    }
    let meant: Vec<PlaceId> = meant.into_iter().flat_map(|place| [place.id].into_iter().chain(place.others)).collect();
    let is_place = |sense: &wayhome_index::phrase::Sense| matches!(sense.meaning, Meaning::Place(_));
    let is_named = engine.phrases().get(&folded).iter().any(is_place);
    let begun = begun_with(engine, &folded);
    let mut ids = if is_named { [meant, begun].concat() } else { [begun, meant].concat() };
    let mut seen = Vec::new();
    ids.retain(|id| {
        let is_new = !seen.contains(id);
        seen.push(*id);
        is_new
    });
    ids.into_iter().take(MOST).map(|id| engine.place_by_id(id)).collect()
}

/// The cities whose ZIP codes begin like this, the largest first.
fn around_zip(engine: &Engine, digits: &str) -> Vec<PlaceFound> {
    let gazetteer = engine.gazetteer();
    let Some(first) = digits.parse::<u32>().ok().filter(|_| digits.len() >= FEWEST_DIGITS) else { return Vec::new() };
    let codes = 10_u32.pow((ZIP_DIGITS - digits.len()) as u32);
    let zips = (first * codes..(first + 1) * codes).filter_map(|zip| gazetteer.zip(zip));
    let mut cities: Vec<PlaceId> = zips.map(|(city, ..)| city).collect();
    cities.sort_by_key(|&id| (Reverse(gazetteer.population(id)), id));
    cities.dedup();
    cities.into_iter().take(MOST).map(|id| engine.place_by_id(id)).collect()
}

/// Places whose name with their state begins like this, states and large places first.
fn begun_with(engine: &Engine, folded: &str) -> Vec<PlaceId> {
    let gazetteer = engine.gazetteer();
    let begins = |id: &PlaceId| {
        let name = gazetteer.name(*id);
        // Most names are done with at their first letter.
        if name.bytes().next().is_some_and(|b| b.is_ascii() && !b.eq_ignore_ascii_case(&folded.as_bytes()[0])) {
            return false;
        }
        let name = fold(name);
        let code = STATES[usize::from(gazetteer.state(*id))];
        name.starts_with(folded)
            || folded.starts_with(&name)
                && [fold(code), fold(&say::state_name(code))]
                    .iter()
                    .any(|state| format!("{name} {state}").starts_with(folded))
    };
    let rank = |id: &PlaceId| match gazetteer.kind(*id) {
        PlaceKind::State => 0,
        PlaceKind::City => 1,
        PlaceKind::County | PlaceKind::Region => 2,
    };
    let mut ids: Vec<PlaceId> =
        (0..gazetteer.len()).filter_map(|i| u16::try_from(i).ok()).map(PlaceId).filter(begins).collect();
    ids.sort_by_key(|id| (rank(id), Reverse(gazetteer.population(*id)), *id));
    ids.truncate(MOST);
    ids
}
