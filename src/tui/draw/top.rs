//! The first two rows: the name of the program, and the search box.

use crate::app::command::Action;
use crate::app::command::Place;
use crate::app::layout::Area;
use crate::app::model::Model;
use crate::app::page::Role;
use crate::language::Part;
use crate::say;
use crate::tui::paint::Canvas;
use ratatui::layout::Position;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;
use wayhome_index::date::PageDate;

/// Name at the left; at the right the language key, and the date of the directory where there is room.
pub fn title(canvas: &mut Canvas<'_>, model: &Model, area: Area) {
    let words = &model.words;
    let theme = canvas.look().theme;
    let end = canvas.text(area.x, area.y, &words.get("finder-name"), theme.style(Role::Title));
    let key = model.keymap.hint(Action::Language, words);
    let label = words.get(&Action::Language.command().label());
    let from = area.width.saturating_sub((key.width() + 1 + label.width()) as u16);
    if from <= end {
        return;
    }
    let x = canvas.text(from, area.y, &key, theme.style(Role::Key));
    canvas.text(x, area.y, &format!(" {label}"), Style::new());
    let date = directory_date(model);
    let date_from = from.saturating_sub(date.width() as u16 + 3);
    let about = format!(": {}", words.get("finder-about"));
    if date_from > end + 1 {
        canvas.text(date_from, area.y, &date, Style::new());
    }
    if date_from > end + about.width() as u16 + 2 {
        canvas.text(end, area.y, &about, Style::new());
    }
}

/// Month and year say how old it is; the day would only take room.
fn directory_date(model: &Model) -> String {
    let Some(directory) = &model.directory else { return String::new() };
    let date = &directory.engine.manifest().date;
    let date = PageDate::parse(date).map_or_else(|| say::safe(date), |d| say::month_and_year(d, &model.words));
    model.words.with("finder-directory", &[("date", Part::Text(&date))])
}

/// The box; gives back where its cursor stands. Of a text wider than the box the part around the cursor is shown.
pub fn search(canvas: &mut Canvas<'_>, model: &Model, area: Area) -> Position {
    let theme = canvas.look().theme;
    // Every other box stands where the search box does.
    let key = model.active_label();
    let has_keys = matches!(model.place(), Place::Box | Place::Where | Place::Line);
    let input = model.active_input();
    let mark = if has_keys { "> " } else { "  " };
    let x = canvas.text(area.x, area.y, mark, theme.style(Role::Title));
    let style = if has_keys { theme.focus() } else { theme.style(Role::Title) };
    let x = canvas.text(x, area.y, &model.words.get(key), style) + 1;
    // One column stays free for the cursor behind the last letter.
    let room = usize::from(area.width.saturating_sub(x + 1)).max(1);
    let mut before = input.before();
    while before.width() > room {
        before = before.graphemes(true).next().map_or("", |g| &before[g.len()..]);
    }
    // Words that give way to what is typed next look like a choice.
    let style = if has_keys && input.is_used() { theme.chosen() } else { Style::new() };
    let at = canvas.text(x, area.y, before, style);
    canvas.text(at, area.y, input.after(), Style::new());
    Position::new(at.min(area.width.saturating_sub(1)), area.y)
}
