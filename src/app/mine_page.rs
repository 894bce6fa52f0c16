//! The pages of My list: the list itself with what can be done with it, one of its places, the lists that are kept.

use super::command::Action;
use super::errand::{Order, Told};
use super::list;
use super::menu::Menu;
use super::mine::Item;
use super::model::Model;
use super::page::{Paragraph, Piece, Role};
use crate::language::Part;
use crate::say;
use crate::sheet::{Format, NOTE_COLUMNS};

/// A row of the page of My list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MineRow {
    /// A place, by its index.
    Item(usize),
    /// Show the sheet.
    Sheet,
    /// Print it.
    Print,
    /// Save it as a file.
    Save,
    /// Keep the list for another day.
    Keep,
    /// Open a list that was kept.
    Open,
    /// Put what comes first on top again.
    Sort,
    /// Take out everything.
    Clear,
    /// Delete the file of the list.
    Forget,
}

/// What can be done with one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemRow {
    /// Read all about it.
    Read,
    /// Write a note.
    Note,
    /// Move it up.
    Up,
    /// Move it down.
    Down,
    /// Take it out.
    Remove,
}

impl ItemRow {
    /// All of it, most needed first.
    pub const ALL: [Self; 5] = [Self::Read, Self::Note, Self::Up, Self::Down, Self::Remove];

    fn key(self) -> &'static str {
        match self {
            Self::Read => "mine-read",
            Self::Note => "mine-note",
            Self::Up => "mine-up",
            Self::Down => "mine-down",
            Self::Remove => "mine-remove",
        }
    }
}

/// The rows of the page, as far as they make sense now.
pub fn rows(model: &Model) -> Vec<MineRow> {
    let has_sheet = has_sheet(model);
    let has_items = !model.mine.is_empty();
    let wanted = [
        (MineRow::Sheet, has_sheet),
        (MineRow::Print, has_sheet && has_printer(model)),
        (MineRow::Save, has_sheet && model.may_save),
        (MineRow::Keep, has_items && model.may_save),
        (MineRow::Open, model.may_save && model.directory.is_some()),
        (MineRow::Sort, model.mine.is_by_hand()),
        (MineRow::Clear, has_items),
        (MineRow::Forget, model.mine.name().is_some() && model.may_save),
    ];
    let items = (0..model.mine.items().len()).map(MineRow::Item);
    items.chain(wanted.into_iter().filter(|(_, is_wanted)| *is_wanted).map(|(row, _)| row)).collect()
}

/// Whether there is a printer, as far as anybody has said.
pub fn has_printer(model: &Model) -> bool {
    model.shared.as_ref().is_none_or(|shared| shared.prints)
}

/// Whether a sheet would hold anything.
pub fn has_sheet(model: &Model) -> bool {
    !model.mine.is_empty() || model.listing_to_add().is_some()
}

/// What a sheet would hold now: the list, or the chosen place while nothing is on the list. Nothing where there is neither.
pub fn order(model: &Model) -> Option<Order> {
    let items = if model.mine.is_empty() {
        let listing = model.listing_to_add()?.clone();
        let need = model.need_asked(&listing).map(|need| need.id.clone());
        vec![Item::new(listing, need)]
    } else {
        model.mine.items().to_vec()
    };
    let asked = model.search.shown.as_ref().and_then(|found| found.answer.request.place.clone());
    let name = model.mine.name().map(str::to_owned);
    let near = asked.or_else(|| model.choices.given.place.clone());
    Some(Order { items, name, near, is_inside: model.is_inside() })
}

/// The list and what can be done with it.
pub fn menu(model: &Model) -> Menu {
    let rows = rows(model).into_iter().map(|row| row_pieces(model, row)).collect();
    Menu { intro: intro(model), rows, ..Menu::default() }
}

fn row_pieces(model: &Model, row: MineRow) -> Vec<Piece> {
    let words = &model.words;
    let text = |key: &str| vec![Piece::new(words.get(key), Role::Text)];
    match row {
        MineRow::Item(at) => model.mine.items().get(at).map(|item| item_pieces(model, item)).unwrap_or_default(),
        MineRow::Sheet => text(if model.mine.is_empty() { "mine-sheet-one" } else { "mine-sheet" }),
        MineRow::Print => text("mine-print"),
        MineRow::Save => text("mine-save"),
        MineRow::Keep => text("mine-keep"),
        MineRow::Open => text("mine-open"),
        MineRow::Sort => text("mine-sort"),
        MineRow::Clear => text("mine-clear"),
        MineRow::Forget => {
            let name = model.mine.name().unwrap_or_default();
            vec![Piece::new(words.with("mine-forget", &[("name", Part::Text(name))]), Role::Text)]
        }
    }
}

/// `Haven House · Juneau, AK · 907-555-0137 · A sober home · My note: ask for Kara`
fn item_pieces(model: &Model, item: &Item) -> Vec<Piece> {
    let words = &model.words;
    let listing = &*item.listing;
    let mut pieces = vec![
        Piece::new(say::safe(&listing.name), Role::Title),
        Piece::whole(say::safe(&say::where_it_is(listing, words)), Role::Text),
    ];
    pieces.extend(list::reach(model, listing));
    pieces.extend(item.need.iter().filter_map(|id| model.need_name(id)).map(|name| Piece::new(name, Role::Text)));
    if !item.note.is_empty() {
        pieces.push(Piece::new(words.with("sheet-note", &[("note", Part::Text(&item.note))]), Role::Text));
    }
    pieces
}

/// How the list stands, and how the last errand ended.
fn intro(model: &Model) -> Vec<Paragraph> {
    let words = &model.words;
    let mut out = Vec::new();
    if model.mine.is_empty() {
        let add = model.keymap.hint(Action::Add, words);
        out.push(Paragraph::new(words.with("mine-empty", &[("add", Part::Text(&add))]), Role::Text));
        if let Some(listing) = model.listing_to_add() {
            out.push(Paragraph::new(say::safe(&listing.name), Role::Title));
        }
    } else {
        out.push(Paragraph::new(state(model), Role::Text));
        let order = if model.mine.is_by_hand() { "mine-order-own" } else { "mine-order-first" };
        out.extend((model.mine.items().len() > 1).then(|| Paragraph::new(words.get(order), Role::Text)));
    }
    out.extend(outcome(model));
    out
}

/// `3 places. It is gone when you leave.`, `3 places. Kept as ann.`
fn state(model: &Model) -> String {
    let words = &model.words;
    let count = words.with("mine-count", &[("count", Part::Count(model.mine.items().len()))]);
    let kept = match model.mine.name() {
        None => words.get("mine-for-now"),
        Some(name) => {
            let key = if model.mine.is_unkept() { "mine-changed" } else { "mine-kept" };
            words.with(key, &[("name", Part::Text(name))])
        }
    };
    format!("{count} {kept}")
}

/// How the last errand ended, or that one is under way.
pub fn outcome(model: &Model) -> Vec<Paragraph> {
    let paper = &model.paper;
    if paper.is_busy {
        let mut out = vec![Paragraph::new(model.words.get("paper-busy"), Role::Muted)];
        out.extend(paper.is_slow.then(|| Paragraph::new(model.words.get("paper-slow"), Role::Text)));
        return out;
    }
    let told = |told: &Told| Paragraph::new(told.text.clone(), if told.is_trouble { Role::Alert } else { Role::Text });
    paper.told.iter().map(told).collect()
}

/// What can be done with one place.
pub fn item_menu(model: &Model, at: usize) -> Menu {
    let Some(item) = model.mine.items().get(at) else { return Menu::default() };
    let text = |row: ItemRow| vec![Piece::new(model.words.get(row.key()), Role::Text)];
    let rows = ItemRow::ALL.map(text).to_vec();
    Menu { intro: vec![Paragraph::default().with_row(item_pieces(model, item))], rows, ..Menu::default() }
}

/// The forms in which a sheet can be saved.
pub fn format_menu(model: &Model) -> Menu {
    let text = |format: Format| {
        let about = model.words.get(&format!("format-{}", format.name()));
        vec![Piece::new(about, Role::Text), Piece::whole(format!(".{}", format.ending()), Role::Muted)]
    };
    let intro = Paragraph::new(model.words.get("save-title"), Role::Title);
    Menu { intro: vec![intro], rows: Format::ALL.map(text).to_vec(), ..Menu::default() }
}

/// The lists that are kept.
pub fn kept_menu(model: &Model) -> Menu {
    let words = &model.words;
    let mut intro = vec![Paragraph::new(words.get("kept-title"), Role::Title)];
    intro.extend(outcome(model));
    if model.paper.names.is_empty() && !model.paper.is_busy {
        intro.push(Paragraph::new(words.get("kept-none"), Role::Text));
    }
    let row = |name: &String| vec![Piece::new(say::safe(name), Role::Text)];
    Menu { intro, rows: model.paper.names.iter().map(row).collect(), ..Menu::default() }
}

/// What stands below the box for a note.
pub fn note_text(model: &Model, at: usize) -> Vec<Paragraph> {
    let name = model.mine.items().get(at).map(|item| say::safe(&item.listing.name)).unwrap_or_default();
    let how = model.words.with("note-how", &[("most", Part::Count(NOTE_COLUMNS))]);
    vec![Paragraph::new(name, Role::Title), Paragraph::new(how, Role::Text)]
}

/// What stands below the box for the name of a list.
pub fn name_text(model: &Model) -> Vec<Paragraph> {
    let mut out = vec![
        Paragraph::new(model.words.get("keep-title"), Role::Title),
        Paragraph::new(model.words.get("keep-how"), Role::Text),
    ];
    out.extend(outcome(model));
    out
}

/// The sheet as it will be on paper.
pub fn sheet_text(model: &Model) -> Vec<Paragraph> {
    let mut out = outcome(model);
    if out.is_empty() && !has_sheet(model) {
        return vec![Paragraph::new(model.words.get("why-not-sheet"), Role::Text)];
    }
    if !out.is_empty() {
        out.push(Paragraph::blank());
    }
    match &model.paper.pages {
        Some(pages) => out.extend(pages.join(&Paragraph::blank())),
        None => out.push(Paragraph::new(model.words.get("sheet-making"), Role::Muted)),
    }
    out
}
