//! The box for a place: every change asks which places may be meant; one of them is taken, or none.

use super::browsing;
use crate::app::event::{Effect, PlacesAsk, PlacesFound};
use crate::app::locate;
use crate::app::model::{Layer, LayerKind, Model};
use wayhome_index::understand::Part;

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
    vec![Effect::FindPlaces(PlacesAsk { number: locate.sent, text: locate.input.text().trim().to_owned() })]
}

/// The places are there.
pub fn take_in(model: &mut Model, found: PlacesFound) -> Vec<Effect> {
    let locate = &mut model.locate;
    if found.number != locate.sent {
        return Vec::new();
    }
    locate.answered = found.number;
    locate.found = found.places;
    let is_on_top = model.layers.last().is_some_and(|layer| layer.kind == LayerKind::Where);
    if std::mem::take(&mut locate.accept_when_found) && is_on_top {
        return choose(model, 0);
    }
    Vec::new()
}

/// Takes a place, or goes on without. Before the places are there, as soon as they are.
pub fn choose(model: &mut Model, row: usize) -> Vec<Effect> {
    if locate::is_ways(model, row) && !model.locate.is_waiting() {
        super::show(model, LayerKind::Ways);
        return Vec::new();
    }
    if locate::is_without_place(model) {
        // The row behind "keep it" says "anywhere"; where there is no place to keep, both are the same.
        if row > 0 {
            model.choices.given.place = None;
        }
        return browsing::after_where(model);
    }
    let locate = &mut model.locate;
    if locate.is_waiting() {
        locate.accept_when_found = true;
        return Vec::new();
    }
    let Some(place) = locate.found.get(row).cloned() else { return Vec::new() };
    model.choices.given.place = Some(place);
    model.choices.without.retain(|off| *off != Part::Place);
    browsing::after_where(model)
}
