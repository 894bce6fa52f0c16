//! The middle of the screen: list and card, or one text.

use crate::app::layout::{Area, Areas, BETWEEN};
use crate::app::list::ListPage;
use crate::app::model::{Focus, Model};
use crate::app::page::{self, Line, Role};
use crate::app::{card, view};
use crate::language::Part;
use crate::tui::paint::{Canvas, Heading};
use ratatui::layout::Position;

/// Draws it; gives back where the cursor rests when the keys are here.
pub fn draw(canvas: &mut Canvas<'_>, model: &Model, areas: &Areas) -> Option<Position> {
    if areas.list.is_none() && areas.card.is_none() {
        return one_text(canvas, model, areas);
    }
    let in_list = areas.list.map(|area| list(canvas, model, areas, area));
    let in_card = areas.card.map(|area| card(canvas, model, areas, area));
    if let (Some(list), Some(_)) = (areas.list, areas.card) {
        between(canvas, areas, list.width + 1);
    }
    match model.focus {
        Focus::Box | Focus::Start | Focus::Parts => None,
        Focus::List => in_list,
        Focus::Card => in_card,
    }
}

fn one_text(canvas: &mut Canvas<'_>, model: &Model, areas: &Areas) -> Option<Position> {
    let (key, top) = match model.layers.last() {
        Some(layer) => (layer.kind.heading(), layer.top),
        None if model.search.shown.is_some() => ("heading-none".to_owned(), model.scroll.start),
        None => ("start-title".to_owned(), model.scroll.start),
    };
    let area = areas.text(model);
    let lines = view::text_lines(model, usize::from(area.width));
    let has_focus = !model.layers.is_empty() || model.focus == Focus::Start;
    let full = Area { width: areas.body.width, ..area };
    let text = Text { title: &model.words.get(&key), has_focus, lines: &lines, top };
    let chosen = draw_text(canvas, model, areas, full, &text);
    chosen.or_else(|| has_focus.then(|| Position::new(area.x, area.y)))
}

fn card(canvas: &mut Canvas<'_>, model: &Model, areas: &Areas, area: Area) -> Position {
    let lines = page::lines(&card::paragraphs(model), usize::from(area.width));
    let title = model.words.get("heading-card");
    let has_focus = model.focus == Focus::Card;
    draw_text(canvas, model, areas, area, &Text { title: &title, has_focus, lines: &lines, top: model.scroll.card });
    Position::new(area.x, area.y)
}

/// A text that may be longer than its area.
struct Text<'t> {
    title: &'t str,
    has_focus: bool,
    lines: &'t [Line],
    top: usize,
}

/// Draws it under its heading; gives back where what is chosen begins.
fn draw_text(canvas: &mut Canvas<'_>, model: &Model, areas: &Areas, area: Area, text: &Text<'_>) -> Option<Position> {
    let height = usize::from(area.height);
    let top = text.top.min(text.lines.len().saturating_sub(height));
    let remark = more_below(model, text.lines.len(), top + height);
    let heading = Heading { title: text.title, has_focus: text.has_focus, remark: &remark };
    canvas.rule(area.x, areas.headings.y, area.width, &heading);
    canvas.lines(area, text.lines, top)
}

fn more_below(model: &Model, lines: usize, end: usize) -> String {
    if end < lines { model.words.get("heading-more-below") } else { String::new() }
}

fn list(canvas: &mut Canvas<'_>, model: &Model, areas: &Areas, area: Area) -> Position {
    let page = ListPage::of(model, usize::from(area.width));
    let height = usize::from(area.height);
    let top = page.top_that_shows(model.selected, model.scroll.list, height);
    let lines: Vec<Line> = page.items.iter().flat_map(|item| item.all_lines().cloned()).collect();
    let total = model.search.shown.as_ref().map_or(0, |f| f.answer.total.max(f.rows.len()));
    let counts = [("here", Part::Count(model.selected + 1)), ("total", Part::Count(total))];
    let heading = Heading {
        title: &model.words.with("heading-results", &counts),
        has_focus: model.focus == Focus::List,
        remark: &more_below(model, lines.len(), top + height),
    };
    canvas.rule(area.x, areas.headings.y, area.width, &heading);
    canvas.lines(area, &lines, top);
    let Some(item) = page.items.get(model.selected) else { return Position::new(area.x, area.y) };
    let first = area.y + item.name_top().saturating_sub(top) as u16;
    if model.focus == Focus::List {
        for y in (first..area.y + area.height).take(item.name_lines) {
            canvas.style_row(area.x, y, area.width, canvas.look().theme.chosen());
        }
    }
    Position::new(area.x, first.min(area.y + area.height.saturating_sub(1)))
}

/// The line between list and card.
fn between(canvas: &mut Canvas<'_>, areas: &Areas, x: u16) {
    let look = canvas.look();
    let style = look.theme.style(Role::Muted);
    let across = look.glyphs.rule.repeat(usize::from(BETWEEN));
    canvas.text(x - 1, areas.headings.y, &across, style);
    canvas.text(x, areas.headings.y, look.glyphs.tee, style);
    for y in areas.body.y..areas.body.y + areas.body.height {
        canvas.text(x, y, look.glyphs.bar, style);
    }
}
