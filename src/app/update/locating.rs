//! The box for a place: every change asks which places may be meant; one of them is taken, one of the atlas, or none.

use super::browsing;
use crate::app::atlas::{self, AtlasPage, AtlasRow};
use crate::app::event::{Effect, Places, PlacesAsk, PlacesFound, Which};
use crate::app::locate::{self, WhereRow};
use crate::app::model::{Layer, LayerKind, Model};
use wayhome_index::understand::{Part, PlaceFound};

/// Asks where, with an empty box.
pub fn show(model: &mut Model) -> Vec<Effect> {
    model.layers.push(Layer { kind: LayerKind::Where, top: 0, row: 0 });
    model.locate.input.clear();
    ask(model)
}

/// Asks which places the words may mean.
pub fn ask(model: &mut Model) -> Vec<Effect> {
    let row = locate::typed_row(model).unwrap_or_default();
    if let Some(layer) = model.layers.last_mut() {
        layer.row = row;
    }
    let is_without_place = locate::is_without_place(model);
    let locate = &mut model.locate;
    locate.sent += 1;
    locate.accept_when_found = false;
    if is_without_place {
        locate.answered = locate.sent;
        locate.found.clear();
        return Vec::new();
    }
    let which = Which::Named(locate.input.text().trim().to_owned());
    vec![Effect::FindPlaces(PlacesAsk { number: locate.sent, which })]
}

/// The places are there.
pub fn take_in(model: &mut Model, found: PlacesFound) -> Vec<Effect> {
    let locate = &mut model.locate;
    if found.number != locate.sent {
        return Vec::new();
    }
    locate.answered = found.number;
    match found.places {
        Places::Named(places) => locate.found = places,
        Places::Towns(towns) => locate.towns = Some(towns),
    }
    let is_any = !locate.found.is_empty();
    let is_on_top = model.layers.last().is_some_and(|layer| layer.kind == LayerKind::Where);
    if std::mem::take(&mut locate.accept_when_found) && is_on_top && is_any {
        return choose(model, 0);
    }
    Vec::new()
}

/// Takes a place, or goes on without. Before the places are there, as soon as they are.
pub fn choose(model: &mut Model, row: usize) -> Vec<Effect> {
    if model.locate.is_waiting() {
        model.locate.accept_when_found = true;
        return Vec::new();
    }
    match locate::rows(model).get(row) {
        Some(WhereRow::Go) => browsing::after_where(model),
        Some(WhereRow::Anywhere) => {
            model.choices.given.place = None;
            browsing::after_where(model)
        }
        Some(WhereRow::List) => {
            // Words that name no place stay to be mended.
            if locate::is_without_place(model) {
                model.locate.input.clear();
            }
            show_page(model, AtlasPage::States)
        }
        Some(WhereRow::Ways) => {
            super::show(model, LayerKind::Ways);
            Vec::new()
        }
        Some(&WhereRow::Found(at)) => {
            model.locate.found.get(at).cloned().map_or_else(Vec::new, |place| take(model, place))
        }
        None => Vec::new(),
    }
}

/// A row of a page of the atlas: to another page, or a place to take.
pub fn choose_in_atlas(model: &mut Model, page: AtlasPage, row: usize) -> Vec<Effect> {
    match atlas::rows(model, page).into_iter().nth(row) {
        Some(AtlasRow::Page(_, page)) => show_page(model, page),
        Some(AtlasRow::Take(place)) => {
            leave_atlas(model);
            take(model, place)
        }
        None => Vec::new(),
    }
}

/// Back to the box below the atlas.
pub fn leave_atlas(model: &mut Model) {
    model.layers.retain(|layer| !matches!(layer.kind, LayerKind::Atlas(_)));
}

/// Shows a page of the atlas. The towns of a state are asked for when it is looked at.
fn show_page(model: &mut Model, page: AtlasPage) -> Vec<Effect> {
    model.layers.push(Layer { kind: LayerKind::Atlas(page), top: 0, row: 0 });
    let AtlasPage::State(state) = page else { return Vec::new() };
    model.locate.sent += 1;
    vec![Effect::FindPlaces(PlacesAsk { number: model.locate.sent, which: Which::Towns(state, model.today) })]
}

fn take(model: &mut Model, place: PlaceFound) -> Vec<Effect> {
    model.choices.given.place = Some(place);
    // What was chosen last counts.
    model.choices.filters.state = None;
    model.choices.without.retain(|off| *off != Part::Place);
    browsing::after_where(model)
}
