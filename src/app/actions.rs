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
use crate::phones;
use crate::say;

/// Most numbers of a place that have a row of their own. The key that copies goes through all.
const MOST_PHONES: usize = 4;

/// Something to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionRow {
    /// Copy a number, by its place among those of the listing.
    Copy(usize),
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
    /// Show where the facts were read.
    Sources,
    /// Back to the list.
    List,
    /// Back to the start.
    Start,
}

/// What can be done with the chosen place.
pub fn rows(model: &Model) -> Vec<ActionRow> {
    let phones = (Action::CopyPhone.command().disabled)(model).map_or_else(|| model.phones_at_hand().len(), |_| 0);
    let copy = (phones > 0).then_some(ActionRow::Copy(0));
    // Behind what is done most, so that this keeps its numbers.
    let others = (1..phones.min(MOST_PHONES)).map(ActionRow::Copy);
    let add = (Action::Add.command().disabled)(model).is_none().then_some(ActionRow::Add);
    let list = (!model.mine.is_empty()).then_some(ActionRow::MyList);
    let sheet = has_sheet(model).then_some(ActionRow::Sheet);
    let code = (model.drawing != Drawing::Letters && (Action::ShowCode.command().disabled)(model).is_none())
        .then_some(ActionRow::Code);
    // On a full screen they stand at the end of the card.
    let sources = model.keymap.names_signs().then_some(ActionRow::Sources);
    let next = others::next_rows(model).into_iter().map(ActionRow::Next);
    copy.into_iter()
        .chain(add)
        .chain(list)
        .chain(sheet)
        .chain(code)
        .chain(others)
        .chain(next)
        .chain(sources)
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
        ActionRow::Copy(at) => {
            let key = if at == 0 { "actions-copy" } else { "actions-copy-other" };
            let phone = model.phones_at_hand().into_iter().nth(at);
            let number = phone.map(|phone| Piece::whole(say::safe(&phone.number), Role::Phone));
            let label =
                phone.and_then(|phone| phones::short_label(phone, words)).map(|label| Piece::new(label, Role::Text));
            text(key).into_iter().chain(number).chain(label).collect()
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
        ActionRow::Sources => text("card-sources"),
        ActionRow::List => text("actions-list"),
        ActionRow::Start => text("actions-start"),
    }
}
