//! From the start to results without typing: a group, a need, where, about whom. All but the need can be skipped.

use super::locating;
use crate::app::about::{AboutRow, Question, ROWS};
use crate::app::crisis;
use crate::app::event::Effect;
use crate::app::model::{Focus, Layer, LayerKind, Model};
use crate::app::shared;
use crate::app::start::{self, GroupRow, group_rows, groups};
use wayhome_index::search::Filters;

/// The chosen group of needs: shows its page.
pub fn choose_group(model: &mut Model) -> Vec<Effect> {
    if let Some(action) = shared::start_action(model, model.group) {
        return super::on_action(model, action);
    }
    if let Some(question) = start::question(model, model.group) {
        push(model, LayerKind::Answers(question));
        return Vec::new();
    }
    let Some(directory) = &model.directory else { return Vec::new() };
    let group = groups(&directory.engine).nth(model.group);
    if let Some(group) = group {
        push(model, LayerKind::Group(group, 0));
    }
    Vec::new()
}

/// A row of the page of a group.
pub fn choose_need(model: &mut Model, group: usize, page: usize, row: usize) -> Vec<Effect> {
    let Some(directory) = &model.directory else { return Vec::new() };
    match group_rows(&directory.engine, group, page).get(row) {
        Some(GroupRow::NextPage) => {
            push(model, LayerKind::Group(group, page + 1));
            Vec::new()
        }
        Some(&GroupRow::Need(need)) => {
            model.choices.given.need = Some(need);
            // Nobody in a crisis is asked first who and where they are.
            if crisis::is_needed(model) {
                return show_results(model);
            }
            if model.has_asked {
                return finish(model);
            }
            locating::show(model)
        }
        None => Vec::new(),
    }
}

/// Where was answered or skipped: on to the person, or back there.
pub fn after_where(model: &mut Model) -> Vec<Effect> {
    let below = model.layers.len().checked_sub(2).and_then(|at| model.layers.get(at));
    if below.is_some_and(|layer| layer.kind == LayerKind::About) {
        model.layers.pop();
        return super::search_anew(model);
    }
    push(model, LayerKind::About);
    Vec::new()
}

/// A row of the page about the person.
pub fn choose_about(model: &mut Model, row: usize) -> Vec<Effect> {
    match ROWS.get(row) {
        Some(AboutRow::Go) => return finish(model),
        Some(&AboutRow::Ask(question)) => push(model, LayerKind::Answers(question)),
        Some(AboutRow::Place) => return back_to_where(model),
        None => {}
    }
    Vec::new()
}

fn back_to_where(model: &mut Model) -> Vec<Effect> {
    let below = model.layers.len().checked_sub(2).and_then(|at| model.layers.get(at));
    if below.is_some_and(|layer| layer.kind == LayerKind::Where) {
        model.layers.pop();
        return Vec::new();
    }
    locating::show(model)
}

/// An answer about the person, or the row behind the answers: back.
pub fn choose_answer(model: &mut Model, question: Question, row: usize) -> Vec<Effect> {
    let Some((index, _)) = question.answers(&model.words).get(row).cloned() else {
        model.layers.pop();
        return Vec::new();
    };
    question.switch(&mut model.choices.given, index);
    // Said anew, so it counts again.
    model.choices.without.retain(|off| *off != question.part(index));
    if question.is_single() {
        model.layers.pop();
    }
    super::search_anew(model)
}

/// All is said that was asked: shows what there is.
fn finish(model: &mut Model) -> Vec<Effect> {
    model.layers.clear();
    if !model.has_question() {
        return Vec::new();
    }
    model.has_asked = true;
    show_results(model)
}

fn show_results(model: &mut Model) -> Vec<Effect> {
    model.layers.clear();
    model.search.list_when_found = true;
    super::search_anew(model)
}

/// One step back from the questions: a need is chosen only once they are answered.
pub fn take_back(model: &mut Model) {
    if model.layers.last().is_some_and(|layer| matches!(layer.kind, LayerKind::Group(..))) {
        model.choices.given.need = None;
    }
}

/// Back at the start: nothing is asked, what is known of the person stays.
pub fn start_again(model: &mut Model) {
    model.choices.given.need = None;
    model.choices.filters = Filters::default();
    model.focus = Focus::Box;
}

fn push(model: &mut Model, kind: LayerKind) {
    model.layers.push(Layer { kind, top: 0, row: 0 });
}
