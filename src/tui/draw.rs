//! One frame: the model's parts, each in its place. Reads the model and changes nothing.

mod body;
mod tiny;
mod top;

use super::Look;
use super::paint::{Canvas, Heading};
use crate::app::command::Place;
use crate::app::footer;
use crate::app::heads;
use crate::app::layout::{Areas, is_tiny};
use crate::app::model::Model;
use ratatui::Frame;
use ratatui::layout::Position;

/// Draws the model, and rests the terminal's cursor on what has the keys.
pub fn draw(frame: &mut Frame<'_>, model: &Model, look: Look) {
    let screen = frame.area();
    frame.buffer_mut().set_style(screen, look.theme.base());
    let mut canvas = Canvas::new(frame.buffer_mut(), look);
    let cursor = if is_tiny(model.size) { tiny::draw(&mut canvas, model) } else { full(&mut canvas, model) };
    if screen.contains(cursor) {
        frame.set_cursor_position(cursor);
    }
}

fn full(canvas: &mut Canvas<'_>, model: &Model) -> Position {
    let areas = Areas::of(model);
    let width = usize::from(model.size.0);
    top::title(canvas, model, areas.title);
    let in_box = top::search(canvas, model, areas.search);
    let height = usize::from(areas.heads.height);
    let heads = heads::lines(model, width, height);
    let in_heads = canvas.lines(areas.heads, &heads, heads::top(&heads, height));
    let in_body = body::draw(canvas, model, &areas);
    if areas.rule.height > 0 {
        canvas.rule(0, areas.rule.y, areas.rule.width, &Heading::default());
    }
    canvas.lines(areas.status, &footer::status_lines(model, width), 0);
    canvas.lines(areas.keys, &footer::keys(model, width), 0);
    // While something is typed the cursor is in its box, whatever row is chosen.
    let in_body = in_body.filter(|_| !matches!(model.place(), Place::Where | Place::Line));
    in_body.or(in_heads).unwrap_or(in_box)
}
