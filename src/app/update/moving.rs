//! Moving about: from part to part, from row to row, up and down a text.

use crate::app::command::{Action, Place};
use crate::app::layout::Areas;
use crate::app::list::ListPage;
use crate::app::menu::Menu;
use crate::app::model::{Focus, Model};
use crate::app::page::Line;
use crate::app::view;

/// Lines kept from one page to the next.
const OVERLAP: usize = 1;

/// The parts of the screen in the order in which they are passed.
const ORDER: [Focus; 5] = [Focus::Box, Focus::Start, Focus::Parts, Focus::List, Focus::Card];

/// On to the next part that has something in it.
pub fn next_part(model: &mut Model) {
    step(model, 1);
}

/// Back to the part before.
pub fn previous_part(model: &mut Model) {
    step(model, ORDER.len() - 1);
}

fn step(model: &mut Model, by: usize) {
    let at = ORDER.iter().position(|focus| *focus == model.focus).unwrap_or_default();
    let next = (1..=ORDER.len()).map(|n| ORDER[(at + n * by) % ORDER.len()]);
    model.focus = next.into_iter().find(|&focus| is_there(model, focus)).unwrap_or_default();
}

/// Whether a part of the screen has something in it.
fn is_there(model: &Model, focus: Focus) -> bool {
    match focus {
        Focus::Box => true,
        Focus::Start => model.is_at_start() && model.directory.is_some(),
        Focus::Parts => !model.parts().is_empty(),
        Focus::List | Focus::Card => !model.rows().is_empty(),
    }
}

/// Moves up, down, by pages or to an end, in whatever has the keys.
pub fn go(model: &mut Model, action: Action) {
    match model.place() {
        Place::Box if model.is_at_start() => enter_start(model, action),
        Place::Box if model.rows().is_empty() => scroll_text(model, action),
        Place::Box => enter_list(model, action),
        Place::Parts => leave_parts(model, action),
        Place::List => move_row(model, action),
        Place::Start | Place::Menu | Place::Where | Place::Mine | Place::Kept => move_in_menu(model, action),
        Place::Card | Place::Code | Place::Help | Place::Crisis | Place::Line | Place::Sheet | Place::Reading => {
            scroll_text(model, action);
        }
    }
}

fn enter_start(model: &mut Model, action: Action) {
    if matches!(action, Action::Down | Action::PageDown) && is_there(model, Focus::Start) {
        model.focus = Focus::Start;
    }
}

fn enter_list(model: &mut Model, action: Action) {
    match action {
        Action::Down => model.focus = Focus::List,
        Action::PageDown => {
            model.focus = Focus::List;
            move_row(model, action);
        }
        _ => {}
    }
}

/// Up to the box, down to the list; the ends of the line are parts as well.
fn leave_parts(model: &mut Model, action: Action) {
    match action {
        Action::Up | Action::PageUp => model.focus = Focus::Box,
        Action::Down | Action::PageDown if is_there(model, Focus::List) => model.focus = Focus::List,
        Action::First | Action::Last => super::parts::go(model, action),
        _ => {}
    }
}

fn move_row(model: &mut Model, action: Action) {
    let last = model.rows().len().saturating_sub(1);
    let before = model.selected;
    let row = match action {
        Action::Up if before == 0 => {
            model.focus = Focus::Box;
            0
        }
        Action::Up => before - 1,
        Action::Down => (before + 1).min(last),
        Action::PageUp => before.saturating_sub(rows_in_a_page(model)),
        Action::PageDown => (before + rows_in_a_page(model)).min(last),
        Action::Last => last,
        _ => 0,
    };
    select(model, row);
}

/// Chooses a row of the list; the card of another one begins at its top.
pub fn select(model: &mut Model, row: usize) {
    if model.selected != row {
        model.selected = row;
        model.scroll.card = 0;
    }
}

fn move_in_menu(model: &mut Model, action: Action) {
    if passes_last_row(model, action) {
        return scroll_text(model, action);
    }
    let last = last_row(model);
    let page = text_size(model).1.saturating_sub(OVERLAP).max(1);
    if model.layers.is_empty() && model.group == 0 && action == Action::Up {
        model.focus = Focus::Box;
        return;
    }
    let row = match model.layers.last_mut() {
        Some(layer) => &mut layer.row,
        None => &mut model.group,
    };
    *row = match action {
        Action::Up => row.saturating_sub(1),
        Action::Down => *row + 1,
        Action::PageUp => row.saturating_sub(page),
        Action::PageDown => *row + page,
        Action::Last => last,
        _ => 0,
    }
    .min(last);
}

/// Number of the last row of a menu, from 0 on.
fn last_row(model: &Model) -> usize {
    Menu::of(model).map_or(0, |menu| menu.rows.len()).saturating_sub(1)
}

/// Whether the last row of a menu is the chosen one.
fn is_at_last_row(model: &Model) -> bool {
    model.layers.last().map_or(model.group, |layer| layer.row) >= last_row(model)
}

/// Whether a key reads on in the text below the last row, or back from there.
fn passes_last_row(model: &Model, action: Action) -> bool {
    if !is_at_last_row(model) {
        return false;
    }
    let (lines, height) = text_of_screen(model);
    let last = lines.iter().rposition(is_chosen).map_or(0, |at| at + 1);
    match action {
        Action::Down | Action::PageDown | Action::Last => true,
        Action::Up | Action::PageUp => text_top(model) > last.saturating_sub(height),
        _ => false,
    }
}

/// Rows that fit the list from its first shown line on; at least one.
fn rows_in_a_page(model: &Model) -> usize {
    let areas = Areas::of(model);
    let Some(area) = areas.list else { return 1 };
    let page = ListPage::of(model, usize::from(area.width));
    let end = model.scroll.list + usize::from(area.height);
    let whole = page.items.iter().filter(|i| i.top >= model.scroll.list && i.bottom() <= end).count();
    whole.saturating_sub(OVERLAP).max(1)
}

fn scroll_text(model: &mut Model, action: Action) {
    let (lines, height) = text_size(model);
    let most = lines.saturating_sub(height);
    let page = height.saturating_sub(OVERLAP).max(1);
    let top = text_top_mut(model);
    *top = match action {
        Action::Up => top.saturating_sub(1),
        Action::Down => *top + 1,
        Action::PageUp => top.saturating_sub(page),
        Action::PageDown => *top + page,
        Action::Last => most,
        _ => 0,
    }
    .min(most);
}

/// Lines of the text that is being read, and how many of them can be seen at once.
fn text_size(model: &Model) -> (usize, usize) {
    let (lines, height) = text_of_screen(model);
    (lines.len(), height)
}

/// The lines of that text, and how many of them can be seen at once.
fn text_of_screen(model: &Model) -> (Vec<Line>, usize) {
    let area = Areas::of(model).text(model);
    (view::text_lines(model, usize::from(area.width)), usize::from(area.height))
}

fn text_top(model: &Model) -> usize {
    let on_main_screen = if model.focus == Focus::Card { model.scroll.card } else { model.scroll.start };
    model.layers.last().map_or(on_main_screen, |layer| layer.top)
}

fn text_top_mut(model: &mut Model) -> &mut usize {
    if let Some(layer) = model.layers.last_mut() {
        return &mut layer.top;
    }
    match model.focus {
        Focus::Card => &mut model.scroll.card,
        Focus::Box | Focus::Start | Focus::Parts | Focus::List => &mut model.scroll.start,
    }
}

/// After every event: nothing points beyond its end, and the chosen row can be seen.
pub fn settle(model: &mut Model) {
    model.selected = model.selected.min(model.rows().len().saturating_sub(1));
    model.part = model.part.min(model.parts().len().saturating_sub(1));
    if !is_there(model, model.focus) {
        model.focus = Focus::Box;
    }
    let areas = Areas::of(model);
    if let Some(area) = areas.list {
        let page = ListPage::of(model, usize::from(area.width));
        model.scroll.list = page.top_that_shows(model.selected, model.scroll.list, usize::from(area.height));
    }
    // Whoever is back in the box begins at the top.
    if model.is_at_start() && model.focus == Focus::Box {
        model.scroll.start = 0;
    }
    let (lines, height) = text_of_screen(model);
    let most = lines.len().saturating_sub(height);
    let top = text_top(model);
    let reads_on = Menu::of(model).is_some() && is_at_last_row(model) && model.place() != Place::Box;
    let shown = if reads_on { top_below_rows(&lines, top, height) } else { top_that_shows_chosen(&lines, top, height) };
    *text_top_mut(model) = shown.min(most);
}

fn is_chosen(line: &Line) -> bool {
    line.chosen.is_some()
}

/// The same while the last row is chosen: the text below it may have been scrolled to.
fn top_below_rows(lines: &[Line], top: usize, height: usize) -> usize {
    let last = lines.iter().rposition(is_chosen).map_or(0, |at| at + 1);
    top.max(last.saturating_sub(height))
}

/// The first line to show so that the chosen lines can be seen; the first of them counts most. What stands above the
/// first row is shown with it.
fn top_that_shows_chosen(lines: &[Line], top: usize, height: usize) -> usize {
    let Some(first) = lines.iter().position(is_chosen) else { return top };
    let last = lines.iter().rposition(is_chosen).unwrap_or(first);
    let top = if last < height { 0 } else { top };
    top.max((last + 1).saturating_sub(height)).min(first)
}
