//! Choosing a row: of the menu that lies on top, or of the list by its number.

use super::{acting, browsing, filtering, locating, mine, moving, parts, typing};
use crate::app::command::{Action, Place};
use crate::app::event::{Effect, RowKind};
use crate::app::menu::{self, Menu};
use crate::app::model::{Focus, LayerKind, Model, Said};
use crate::app::shared;
use wayhome_index::understand::Part;

/// Digits that are text where letters are: numbers to call have three, ZIP codes five. Whoever presses fewer changed their
/// mind about a row, or missed one.
const TYPED_DIGITS: usize = 3;

/// What a key of a number does: its row is marked, and Enter chooses it. Digits that follow each other make one number, as
/// on a keypad. What is the number of no row begins anew; where letters are, more digits make a text, such as a ZIP code.
pub fn by_number(model: &mut Model, digit: char, types: bool) -> Vec<Effect> {
    let place = model.place();
    match place {
        Place::Where if types && model.locate.takes_digits() => return typing::type_char(model, "", digit),
        Place::Card => return by_number_of_card(model, digit),
        _ if is_over_start(model) => return by_number_of_way(model, digit),
        _ => {}
    }
    // Among words a number would need a blank before it.
    let types = types && matches!(place, Place::Box | Place::Start | Place::List) && model.input.is_empty();
    let mut number = std::mem::take(&mut model.number);
    number.push(digit);
    if mark(model, &number) {
        model.number = number;
    } else if types && number.len() >= TYPED_DIGITS {
        return typing::paste(model, &number);
    } else if mark(model, digit.encode_utf8(&mut [0; 4])) {
        model.number = if types { number } else { digit.to_string() };
    } else if types {
        model.said = Some(Said::WhyNot("why-not-row"));
        model.number = number;
    }
    Vec::new()
}

/// The digits that were pressed where letters are, when a letter shows that they begin a text, like "12 steps".
pub fn begun_by(model: &Model, digits: &str) -> String {
    let is_text = digits.len() > 1 && matches!(model.place(), Place::Box | Place::Start) && model.input.is_empty();
    if is_text { digits.to_owned() } else { String::new() }
}

/// Whether what 0 leads to lies over the start, and nothing else does.
fn is_over_start(model: &Model) -> bool {
    matches!(model.layers.as_slice(), [layer] if layer.kind == LayerKind::Ways) && model.is_at_start()
}

/// A row of that page; or the 0 was the first digit of a ZIP code, which belongs in the box.
fn by_number_of_way(model: &mut Model, digit: char) -> Vec<Effect> {
    let mut number = std::mem::take(&mut model.number);
    number.push(digit);
    if mark(model, &number) {
        model.number = number;
        return Vec::new();
    }
    typing::paste(model, &format!("0{number}"))
}

/// The numbers of a card are those of what can be done with its place: their page opens, the row marked.
fn by_number_of_card(model: &mut Model, digit: char) -> Vec<Effect> {
    super::show(model, LayerKind::Actions);
    if mark(model, digit.encode_utf8(&mut [0; 4])) {
        model.number = digit.to_string();
    } else {
        model.layers.pop();
        model.said = Some(Said::WhyNot("why-not-row"));
    }
    Vec::new()
}

/// Chooses the row of a number at once. Of a card that is what can be done with its place; of what was understood, a part.
pub fn choose_number(model: &mut Model, number: usize) -> Vec<Effect> {
    if !(1..=menu::rows(model)).contains(&number) {
        return Vec::new();
    }
    match model.place() {
        Place::Parts => {
            model.part = number - 1;
            return parts::switch(model);
        }
        Place::Card => super::show(model, LayerKind::Actions),
        _ => {}
    }
    mark(model, &number.to_string());
    if model.place() == Place::List {
        super::open_selected(model);
        return Vec::new();
    }
    choose(model)
}

/// Marks the row of a number, if there is one.
fn mark(model: &mut Model, number: &str) -> bool {
    let Some(row) = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) else { return false };
    let Some(menu) = Menu::of(model) else { return mark_result(model, row) };
    if row >= menu.rows.len() {
        return false;
    }
    if let Some(layer) = model.layers.last_mut() {
        layer.row = row;
    } else {
        model.focus = Focus::Start;
        model.group = row;
    }
    true
}

/// Marks a row of the list. What is no place to go to has no number.
fn mark_result(model: &mut Model, number: usize) -> bool {
    let mut numbered = model.rows().iter().enumerate().filter(|(_, row)| row.kind != RowKind::Notice);
    let Some((row, _)) = numbered.nth(number) else { return false };
    model.focus = Focus::List;
    moving::select(model, row);
    true
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
        LayerKind::Program => {
            super::show(model, LayerKind::Licences);
            Vec::new()
        }
        LayerKind::Ways => choose_way(model, layer.row),
        LayerKind::Actions => acting::choose(model, layer.row),
        LayerKind::OtherPlaces => choose_place(model, layer.row),
        LayerKind::Filters => filtering::choose_filter(model, layer.row),
        LayerKind::Options(kind) => filtering::choose_option(model, kind, layer.row),
        LayerKind::Group(group, page) => browsing::choose_need(model, group, page, layer.row),
        LayerKind::Where => locating::choose(model, layer.row),
        LayerKind::Atlas(page) => locating::choose_in_atlas(model, page, layer.row),
        LayerKind::About => browsing::choose_about(model, layer.row),
        LayerKind::Answers(question) => browsing::choose_answer(model, question, layer.row),
        LayerKind::Code(number) => acting::show_code_after(model, number),
        LayerKind::MyList => mine::choose(model, layer.row),
        LayerKind::Item(at) => {
            mine::choose_for_item(model, at, layer.row);
            Vec::new()
        }
        LayerKind::SaveAs => mine::choose_format(model, layer.row),
        LayerKind::KeptLists => mine::choose_kept(model, layer.row),
        LayerKind::Note(_) | LayerKind::KeepAs => mine::accept_line(model),
        LayerKind::Help
        | LayerKind::Licences
        | LayerKind::Sources
        | LayerKind::Crisis
        | LayerKind::StillThere
        | LayerKind::Sheet
        | LayerKind::ItemCard(_) => Vec::new(),
    }
}

/// What is always there is done with the page below.
fn choose_way(model: &mut Model, row: usize) -> Vec<Effect> {
    model.layers.pop();
    match shared::way(row) {
        // The command that shows the crisis card takes it away again, and nobody asks for that here.
        Some(Action::Crisis) if model.layers.last().is_some_and(|layer| layer.kind == LayerKind::Crisis) => Vec::new(),
        Some(action) => super::on_action(model, action),
        None => Vec::new(),
    }
}

fn choose_place(model: &mut Model, row: usize) -> Vec<Effect> {
    let Some(&id) = model.search.shown.as_ref().and_then(|f| f.reading.namesakes.get(row)) else { return Vec::new() };
    model.layers.pop();
    model.choices.namesake = Some(id);
    model.choices.without.retain(|part| *part != Part::Place);
    super::search_anew(model)
}
