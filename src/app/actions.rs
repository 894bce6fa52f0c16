//! What to do with the place whose card is open, as rows to choose from: everything that has a key of its own, and the way
//! on, for whoever uses digits and Enter only.

use super::card::others;
use super::command::Action;
use super::event::RowKind;
use super::menu::Menu;
use super::mine_page::has_sheet;
use super::model::{Drawing, Model};
use super::page::{Paragraph, Piece, Role};
use crate::language::Part;
use crate::say;

/// Something to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionRow {
    /// Copy the number to call.
    Copy,
    /// Show a code for the camera of a phone.
    Code,
    /// Add it to My list.
    Add,
    /// Show My list.
    MyList,
    /// Show the sheet.
    Sheet,
    /// Open the card of another row of the list.
    Next(usize),
    /// Back to the list.
    List,
    /// Back to the start.
    Start,
}

/// What can be done with the chosen place.
pub fn rows(model: &Model) -> Vec<ActionRow> {
    let copy = (Action::CopyPhone.command().disabled)(model).is_none().then_some(ActionRow::Copy);
    let add = (Action::Add.command().disabled)(model).is_none().then_some(ActionRow::Add);
    let list = (!model.mine.is_empty()).then_some(ActionRow::MyList);
    let sheet = has_sheet(model).then_some(ActionRow::Sheet);
    let code = (model.drawing != Drawing::Letters && (Action::ShowCode.command().disabled)(model).is_none())
        .then_some(ActionRow::Code);
    let next = others::next_rows(model).into_iter().map(ActionRow::Next);
    copy.into_iter()
        .chain(add)
        .chain(list)
        .chain(sheet)
        .chain(code)
        .chain(next)
        .chain([ActionRow::List, ActionRow::Start])
        .collect()
}

/// The same as a page.
pub fn menu(model: &Model) -> Menu {
    let Some(row) = model.row() else { return Menu::default() };
    let title = Paragraph::new(say::safe(&row.listing.name), Role::Title);
    let rows = rows(model).into_iter().map(|row| name(model, row)).collect();
    Menu { intro: vec![title], rows, ..Menu::default() }
}

fn name(model: &Model, row: ActionRow) -> Vec<Piece> {
    let words = &model.words;
    let text = |key: &str| vec![Piece::new(words.get(key), Role::Text)];
    match row {
        ActionRow::Copy => {
            let number = model.selected_phone().unwrap_or_default();
            [text("actions-copy"), vec![Piece::whole(number, Role::Phone)]].concat()
        }
        ActionRow::Code => text("actions-code"),
        ActionRow::Add => text("actions-add"),
        ActionRow::MyList => text("actions-my-list"),
        ActionRow::Sheet => text(if model.mine.is_empty() { "mine-sheet-one" } else { "mine-sheet" }),
        ActionRow::Next(at) => {
            let other = model.rows().get(at);
            let name = other.map(|row| say::safe(&row.listing.name)).unwrap_or_default();
            let is_notice = model.row().is_some_and(|row| row.kind == RowKind::Notice);
            let key = if is_notice { "actions-instead" } else { "actions-next" };
            vec![Piece::new(words.with(key, &[("name", Part::Text(&name))]), Role::Text)]
        }
        ActionRow::List => text("actions-list"),
        ActionRow::Start => text("actions-start"),
    }
}
