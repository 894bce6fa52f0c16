//! Doing something with the place whose card is open.

use super::{browsing, mine, moving, typing};
use crate::app::actions::{ActionRow, rows};
use crate::app::event::Effect;
use crate::app::model::{Focus, Layer, LayerKind, Model, Said};
use crate::say;

/// A row of the page of what can be done.
pub fn choose(model: &mut Model, row: usize) -> Vec<Effect> {
    let Some(&row) = rows(model).get(row) else { return Vec::new() };
    model.layers.pop();
    match row {
        ActionRow::Copy(at) => return copy_phone(model, at),
        ActionRow::Code => show_code(model),
        ActionRow::Add => mine::add(model),
        ActionRow::MyList => mine::show(model),
        ActionRow::Sheet => mine::show_sheet(model),
        ActionRow::Next(at) => moving::select(model, at),
        ActionRow::Sources => super::show(model, LayerKind::Sources),
        ActionRow::List => model.focus = Focus::List,
        ActionRow::Start => return start_again(model),
    }
    Vec::new()
}

/// Copies a number of the chosen place; behind the last comes the first.
pub fn copy_phone(model: &mut Model, at: usize) -> Vec<Effect> {
    let phones = model.phones_at_hand();
    let count = phones.len();
    let Some(phone) = phones.into_iter().nth(at % count.max(1)) else { return Vec::new() };
    let (number, told) = (say::safe(&phone.number), model.phone_told(phone));
    model.said = Some(Said::Copied(told, count));
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
