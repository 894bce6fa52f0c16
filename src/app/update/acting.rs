//! Doing something with the place whose card is open.

use super::{browsing, mine, moving, typing};
use crate::app::actions::{ActionRow, rows};
use crate::app::event::Effect;
use crate::app::model::{Focus, Model, Said};

/// A row of the page of what can be done.
pub fn choose(model: &mut Model, row: usize) -> Vec<Effect> {
    let Some(&row) = rows(model).get(row) else { return Vec::new() };
    model.layers.pop();
    match row {
        ActionRow::Copy => return copy_phone(model),
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
    model.said = Some(Said::Copied(number.clone()));
    vec![Effect::Copy(number)]
}

/// Back at the start, with an empty box.
fn start_again(model: &mut Model) -> Vec<Effect> {
    browsing::start_again(model);
    typing::clear(model)
}
