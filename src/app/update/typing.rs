//! Typing: letters always go to the box, wherever the keys are, and every change asks for a new search.

use crate::app::command::Action;
use crate::app::event::Effect;
use crate::app::model::{Focus, Model};

/// A letter, wherever the keys are.
pub fn type_char(model: &mut Model, c: char) -> Vec<Effect> {
    change(model, |m| m.input.insert_char(c))
}

/// Pasted text is text, whatever keys it looks like.
pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    change(model, |m| m.input.insert(text))
}

/// Moves the cursor in the box or takes something out of it.
pub fn edit(model: &mut Model, action: Action) -> Vec<Effect> {
    change(model, |m| {
        let input = &mut m.input;
        match action {
            Action::Left => input.left(),
            Action::Right => input.right(),
            Action::WordLeft => input.word_left(),
            Action::WordRight => input.word_right(),
            Action::LineStart => input.start(),
            Action::LineEnd => input.end(),
            Action::DeleteBack => input.delete_back(),
            Action::DeleteForward => input.delete_forward(),
            Action::DeleteWord => input.delete_word(),
            _ => input.clear(),
        }
    })
}

/// Empties the box: back to the start.
pub fn clear(model: &mut Model) {
    model.input.clear();
    forget_results(model);
}

fn change(model: &mut Model, edit: impl FnOnce(&mut Model)) -> Vec<Effect> {
    let before = model.input.text().to_owned();
    model.layers.clear();
    model.focus = Focus::Box;
    edit(model);
    if model.input.text() == before {
        return Vec::new();
    }
    model.search.open_when_found = false;
    if model.input.text().trim().is_empty() {
        forget_results(model);
        return Vec::new();
    }
    super::search_anew(model)
}

/// Without words there is nothing to show, and an answer that is still to come is of no use.
fn forget_results(model: &mut Model) {
    let search = &mut model.search;
    search.sent += 1;
    search.answered = search.sent;
    search.shown = None;
    search.open_when_found = false;
    model.choices.forget_words();
    model.selected = 0;
    model.scroll = crate::app::model::Scroll::default();
}
