//! Choosing a row: of the menu that lies on top, or of the list by its number.

use super::{browsing, filtering, locating};
use crate::app::command::Place;
use crate::app::event::{Effect, RowKind};
use crate::app::menu::Menu;
use crate::app::model::{LayerKind, Model};
use wayhome_index::understand::Part;

/// Whether a row has this number. Else its key types it, where there is a box to type in.
pub fn has_number(model: &Model, number: usize) -> bool {
    match model.place() {
        Place::Where => !model.locate.takes_digits(),
        Place::Box => {
            let rows = Menu::of(model).map_or(model.rows().len(), |menu| menu.rows.len());
            number <= rows
        }
        _ => true,
    }
}

/// What the keys with numbers do: choose the row with that number, counted from 1.
pub fn by_number(model: &mut Model, number: usize) -> Vec<Effect> {
    let Some(row) = number.checked_sub(1) else { return Vec::new() };
    match Menu::of(model) {
        Some(menu) if row < menu.rows.len() => {
            match model.layers.last_mut() {
                Some(layer) => layer.row = row,
                None => model.group = row,
            }
            choose(model)
        }
        Some(_) => Vec::new(),
        None => {
            open_numbered(model, row);
            Vec::new()
        }
    }
}

/// Opens a row of the list. What is no place to go to has no number.
fn open_numbered(model: &mut Model, number: usize) {
    let numbered = model.rows().iter().enumerate().filter(|(_, row)| row.kind != RowKind::Notice);
    if let Some(row) = numbered.map(|(at, _)| at).nth(number) {
        model.selected = row;
        super::open_selected(model);
    }
}

/// Shows the places of one name, the one that is meant chosen.
pub fn show_places(model: &mut Model) {
    let reading = model.search.shown.as_ref().map(|f| &f.reading);
    let row = reading.and_then(|r| r.namesakes.iter().position(|&id| Some(id) == r.meant()));
    super::show(model, LayerKind::OtherPlaces);
    if let Some(layer) = model.layers.last_mut() {
        layer.row = row.unwrap_or_default();
    }
}

/// Does what the chosen row of the menu on top is for.
pub fn choose(model: &mut Model) -> Vec<Effect> {
    let Some(layer) = model.layers.last().copied() else { return browsing::choose_group(model) };
    match layer.kind {
        LayerKind::OtherPlaces => choose_place(model, layer.row),
        LayerKind::Filters => filtering::choose_filter(model, layer.row),
        LayerKind::Options(kind) => filtering::choose_option(model, kind, layer.row),
        LayerKind::Group(group, page) => browsing::choose_need(model, group, page, layer.row),
        LayerKind::Where => locating::choose(model, layer.row),
        LayerKind::About => browsing::choose_about(model, layer.row),
        LayerKind::Answers(question) => browsing::choose_answer(model, question, layer.row),
        LayerKind::Help | LayerKind::Crisis => Vec::new(),
    }
}

fn choose_place(model: &mut Model, row: usize) -> Vec<Effect> {
    let Some(&id) = model.search.shown.as_ref().and_then(|f| f.reading.namesakes.get(row)) else { return Vec::new() };
    model.layers.pop();
    model.choices.namesake = Some(id);
    model.choices.without.retain(|part| *part != Part::Place);
    super::search_anew(model)
}
