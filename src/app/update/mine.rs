//! My list: adding, reading, noting, moving and taking out places; and the pages around it.

use super::errands;
use crate::app::event::Effect;
use crate::app::mine::Item;
use crate::app::mine_page::{ItemRow, MineRow, rows};
use crate::app::model::{Layer, LayerKind, Model, Said};
use crate::kept;
use crate::sheet::{Format, NoteTooLong, note};

/// Adds the chosen place.
pub fn add(model: &mut Model) {
    let Some(listing) = model.listing_to_add().cloned() else { return };
    let need = model.need_asked(&listing).map(|need| need.id.clone());
    model.mine.add(Item::new(listing, need));
    model.said = Some(Said::Added(model.mine.items().len()));
}

/// Shows the list; from one of its pages back to where one was.
pub fn show(model: &mut Model) {
    let was_shown = model.layers.iter().any(|layer| layer.kind.is_mine());
    model.layers.retain(|layer| !layer.kind.is_mine());
    if !was_shown {
        push(model, LayerKind::MyList);
    }
}

/// Shows the sheet; the same key again takes it away.
pub fn show_sheet(model: &mut Model) {
    if model.layers.last().is_some_and(|layer| layer.kind == LayerKind::Sheet) {
        model.layers.pop();
    } else {
        push(model, LayerKind::Sheet);
    }
}

/// The forms in which the sheet can be saved.
pub fn show_formats(model: &mut Model) {
    push(model, LayerKind::SaveAs);
}

/// A row of the list.
pub fn choose(model: &mut Model, row: usize) -> Vec<Effect> {
    match rows(model).get(row) {
        Some(&MineRow::Item(at)) => push(model, LayerKind::Item(at)),
        Some(MineRow::Sheet) => show_sheet(model),
        Some(MineRow::Print) => return errands::print(model),
        Some(MineRow::Save) => show_formats(model),
        Some(MineRow::Keep) => ask_name(model),
        Some(MineRow::Open) => return show_kept(model),
        Some(MineRow::Sort) => {
            model.mine.sort();
            choose_row(model, 0);
        }
        Some(MineRow::Clear) => model.said = Some(Said::AskClear),
        Some(MineRow::Forget) => model.said = model.mine.name().map(|name| Said::AskForget(name.to_owned())),
        None => {}
    }
    Vec::new()
}

/// A row of what can be done with one place.
pub fn choose_for_item(model: &mut Model, at: usize, row: usize) {
    match ItemRow::ALL.get(row) {
        Some(ItemRow::Read) => push(model, LayerKind::ItemCard(at)),
        Some(ItemRow::Note) => ask_note(model, at),
        Some(ItemRow::Up) => shift(model, at, true),
        Some(ItemRow::Down) => shift(model, at, false),
        Some(ItemRow::Remove) => remove(model, at),
        None => {}
    }
}

/// Moves the chosen place up or down.
pub fn shift_chosen(model: &mut Model, is_up: bool) {
    if let Some(at) = model.chosen_item() {
        shift(model, at, is_up);
    }
}

fn shift(model: &mut Model, at: usize, is_up: bool) {
    let to = model.mine.shift(at, is_up);
    model.said = Some(Said::Moved(to + 1));
    choose_row(model, to);
    if let Some(Layer { kind: LayerKind::Item(shown), .. }) = model.layers.last_mut() {
        *shown = to;
    }
}

/// Takes the chosen place out, or asks whether to delete the chosen list.
pub fn remove_chosen(model: &mut Model) {
    if let Some(at) = model.chosen_item() {
        remove(model, at);
    } else if let Some(name) = model.chosen_list() {
        model.said = Some(Said::AskForget(name.to_owned()));
    }
}

fn remove(model: &mut Model, at: usize) {
    model.mine.remove(at);
    back_to_list(model);
    choose_row(model, at.min(model.mine.items().len().saturating_sub(1)));
}

/// Takes everything out.
pub fn clear(model: &mut Model) {
    model.mine.clear();
    back_to_list(model);
    choose_row(model, 0);
}

/// Chooses a row of the list, if it is shown.
pub fn choose_row(model: &mut Model, row: usize) {
    if let Some(layer) = model.layers.iter_mut().find(|layer| layer.kind == LayerKind::MyList) {
        layer.row = row;
    }
}

/// Only the list itself is left of its pages.
pub fn back_to_list(model: &mut Model) {
    model.layers.retain(|layer| !layer.kind.is_mine() || layer.kind == LayerKind::MyList);
}

/// Asks for a note about the chosen place.
pub fn note_chosen(model: &mut Model) {
    if let Some(at) = model.chosen_item() {
        ask_note(model, at);
    }
}

fn ask_note(model: &mut Model, at: usize) {
    let old = model.mine.items().get(at).map(|item| item.note.clone()).unwrap_or_default();
    push(model, LayerKind::Note(at));
    model.line.clear();
    model.line.insert(&old);
}

fn ask_name(model: &mut Model) {
    let old = model.mine.name().unwrap_or_default().to_owned();
    push(model, LayerKind::KeepAs);
    model.paper.told = None;
    model.line.clear();
    model.line.insert(&old);
}

/// Takes what was typed in the box for a line.
pub fn accept_line(model: &mut Model) -> Vec<Effect> {
    match model.layers.last().map(|layer| layer.kind) {
        Some(LayerKind::Note(at)) => accept_note(model, at),
        Some(LayerKind::KeepAs) => return accept_name(model),
        _ => {}
    }
    Vec::new()
}

fn accept_note(model: &mut Model, at: usize) {
    match note(model.line.text()) {
        Ok(note) => {
            model.mine.set_note(at, note);
            back_to_list(model);
        }
        Err(NoteTooLong { columns }) => model.said = Some(Said::NoteTooLong(columns)),
    }
}

fn accept_name(model: &mut Model) -> Vec<Effect> {
    let Some(name) = kept::name(model.line.text()) else {
        model.said = Some(Said::WhyNot("why-not-name"));
        return Vec::new();
    };
    errands::keep(model, name)
}

fn show_kept(model: &mut Model) -> Vec<Effect> {
    push(model, LayerKind::KeptLists);
    model.paper.told = None;
    errands::names(model)
}

/// A list that is kept: opens it, unless that would lose what is on the list now.
pub fn choose_kept(model: &mut Model, row: usize) -> Vec<Effect> {
    let Some(name) = model.paper.names.get(row).cloned() else { return Vec::new() };
    if model.mine.is_unkept() {
        model.said = Some(Said::WhyNot("why-not-open"));
        return Vec::new();
    }
    errands::open(model, name)
}

/// A form in which to save the sheet.
pub fn choose_format(model: &mut Model, row: usize) -> Vec<Effect> {
    let Some(&format) = Format::ALL.get(row) else { return Vec::new() };
    model.layers.pop();
    errands::save(model, format)
}

fn push(model: &mut Model, kind: LayerKind) {
    model.layers.push(Layer { kind, top: 0, row: 0 });
}
