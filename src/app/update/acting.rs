//! Doing something with the place whose card is open.

use super::{browsing, mine, moving, typing};
use crate::app::actions::{ActionRow, rows};
use crate::app::event::Effect;
use crate::app::model::{Focus, Layer, LayerKind, Model, Said};

/// A row of the page of what can be done.
pub fn choose(model: &mut Model, row: usize) -> Vec<Effect> {
    let Some(&row) = rows(model).get(row) else { return Vec::new() };
    model.layers.pop();
    match row {
        ActionRow::Copy => return copy_phone(model),
        ActionRow::Code => show_code(model),
        ActionRow::Add => mine::add(model),
        ActionRow::MyList => mine::show(model),
        ActionRow::Sheet => mine::show_sheet(model),
        ActionRow::Next(at) => moving::select(model, at),
        ActionRow::List => model.focus = Focus::List,
        ActionRow::Start => return start_again(model),
    }
    Vec::new()
}

/// Copies the number of the chosen place.
pub fn copy_phone(model: &mut Model) -> Vec<Effect> {
    let Some(number) = model.selected_phone() else { return Vec::new() };
    model.said = model.selected_phone_told().map(Said::Copied);
    vec![Effect::Copy(number)]
}

/// Shows a code for the camera of a phone; the same key again takes it away.
pub fn show_code(model: &mut Model) {
    let is_shown = |layer: &Layer| matches!(layer.kind, LayerKind::Code(_));
    if model.layers.last().is_some_and(is_shown) {
        model.layers.pop();
    } else {
        model.layers.retain(|layer| !is_shown(layer));
        super::show(model, LayerKind::Code(0));
    }
}

/// Shows the code of the next thing that has one; after the last comes the first.
pub fn show_code_after(model: &mut Model, number: usize) -> Vec<Effect> {
    let count = model.codes().len().max(1);
    if let Some(layer) = model.layers.last_mut() {
        layer.kind = LayerKind::Code((number + 1) % count);
    }
    Vec::new()
}

/// Back at the start, with an empty box.
fn start_again(model: &mut Model) -> Vec<Effect> {
    browsing::start_again(model);
    typing::clear(model)
}
