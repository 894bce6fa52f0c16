//! Where somebody looks: a box of its own for the name of a place, and the places it may mean, as it is typed.

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
    /// Whether Enter was pressed before the answer came.
    pub accept_when_found: bool,
}

impl Locate {
    /// Whether an answer is still to come.
    pub fn is_waiting(&self) -> bool {
        self.sent != self.answered
    }

    /// Whether digits are part of what is typed: a ZIP code. The names of places have none.
    pub fn takes_digits(&self) -> bool {
        !self.input.text().contains(char::is_alphabetic)
    }
}

/// Whether the rows are those of the empty box: nothing is typed, or only the number of one of them.
pub fn is_without_place(model: &Model) -> bool {
    model.locate.input.text().trim().is_empty() || typed_row(model).is_some()
}

/// The row of the empty box whose number is all that is typed. More digits make it a ZIP code.
pub fn typed_row(model: &Model) -> Option<usize> {
    let rows = if model.choices.given.place.is_some() { 2 } else { 1 };
    let number: usize = model.locate.input.text().parse().ok()?;
    (1..=rows).contains(&number).then(|| number - 1).filter(|_| model.locate.input.text().len() == 1)
}

/// What the box says, and the places to choose from. Without words the way on is the only row.
pub fn menu(model: &Model) -> Menu {
    let words = &model.words;
    let intro = ["where-title", "where-how"]
        .map(|key| Paragraph::new(words.get(key), if key == "where-title" { Role::Title } else { Role::Text }));
    let text = |text: String| vec![Piece::whole(say::safe(&text), Role::Text)];
    let place = model.choices.given.place.as_ref().map(say::place_name);
    let mut rows: Vec<Vec<Piece>> = match place {
        _ if !is_without_place(model) => model.locate.found.iter().map(|place| text(say::place_name(place))).collect(),
        Some(place) => {
            vec![text(words.with("where-keep", &[("place", Part::Text(&place))])), text(words.get("where-any"))]
        }
        None => vec![text(words.get("where-skip"))],
    };
    let mut foot = Vec::new();
    if rows.is_empty() && !model.locate.is_waiting() {
        foot.push(Paragraph::new(words.get("where-none"), Role::Alert));
    }
    // Digits are part of a ZIP code here, so arrows lead to what 0 leads to elsewhere.
    rows.extend(model.shared.as_ref().map(|_| text(words.get("shared-ways"))));
    Menu { intro: intro.into(), rows, foot }
}

/// Whether a row is the last one of a shared machine: help in a crisis, the other language, the end.
pub fn is_ways(model: &Model, row: usize) -> bool {
    model.shared.is_some() && row + 1 == menu(model).rows.len()
}

/// The places that words may mean: those they name, those whose name begins like them, then what they may be a slip for.
pub fn suggest(engine: &Engine, typed: &str) -> Vec<PlaceFound> {
    let folded = fold(typed);
    let is_number = folded.bytes().all(|b| b.is_ascii_digit());
    if folded.is_empty() || is_number && folded.len() != 5 {
        return Vec::new();
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
