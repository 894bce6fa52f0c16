//! Typing: letters go to the box, wherever the keys are, and every change asks for a new search. Some pages take none, see
//! [`takes_no_letters`](crate::app::model::LayerKind::takes_no_letters).

use super::locating;
use crate::app::command::{Action, Place};
use crate::app::event::Effect;
use crate::app::input::Input;
use crate::app::model::{Focus, Model, Said};
use wayhome_index::search::Filters;

/// A letter, wherever the keys are, behind digits that were typed before it and are text by it.
pub fn type_char(model: &mut Model, digits: &str, c: char) -> Vec<Effect> {
    write(model, |input| {
        input.insert(digits);
        input.insert_char(c);
    })
}

/// Pasted text is text, whatever keys it looks like.
pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    write(model, |input| input.insert(text))
}

/// Writes where something can be written, or says how to get there.
fn write(model: &mut Model, edit: impl FnOnce(&mut Input)) -> Vec<Effect> {
    if model.layers.last().is_some_and(|layer| layer.kind.takes_no_letters()) {
        model.said = Some(Said::WhyNot("why-not-letters"));
        return Vec::new();
    }
    change(model, edit)
}

/// Words instead of those in the box.
pub fn replace(model: &mut Model, text: &str) -> Vec<Effect> {
    change(model, |input| {
        input.clear();
        input.insert(text);
    })
}

/// Moves the cursor in the box or takes something out of it.
pub fn edit(model: &mut Model, action: Action) -> Vec<Effect> {
    change(model, |input| match action {
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
    })
}

/// Empties the box: back to the start, or to what was chosen without words.
pub fn clear(model: &mut Model) -> Vec<Effect> {
    model.input.clear();
    words_gone(model)
}

fn change(model: &mut Model, edit: impl FnOnce(&mut Input)) -> Vec<Effect> {
    // Letters typed over the atlas name a place.
    locating::leave_atlas(model);
    if model.place() == Place::Where {
        let before = model.locate.input.text().to_owned();
        edit(&mut model.locate.input);
        return if model.locate.input.text() == before { Vec::new() } else { locating::ask(model) };
    }
    if model.place() == Place::Line {
        edit(&mut model.line);
        return Vec::new();
    }
    let before = model.input.text().to_owned();
    model.layers.clear();
    model.focus = Focus::Box;
    edit(&mut model.input);
    if model.input.text() == before {
        return Vec::new();
    }
    model.search.open_when_found = false;
    model.search.list_when_found = false;
    if model.input.text().trim().is_empty() {
        return words_gone(model);
    }
    super::search_anew(model)
}

/// Without a question there is nothing to show, and an answer that is still to come is of no use.
fn words_gone(model: &mut Model) -> Vec<Effect> {
    model.choices.forget_words();
    if !model.has_question() {
        // Limits are those of one search; whoever asks for something else would not expect them.
        model.choices.filters = Filters::default();
    }
    let search = &mut model.search;
    search.open_when_found = false;
    model.selected = 0;
    model.scroll = crate::app::model::Scroll::default();
    if model.has_question() {
        return super::search_anew(model);
    }
    let search = &mut model.search;
    search.sent += 1;
    search.answered = search.sent;
    search.shown = None;
    search.list_when_found = false;
    Vec::new()
}
