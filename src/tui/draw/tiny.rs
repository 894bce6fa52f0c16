//! A screen too small for the finder: the box, what matters most, and a sentence.

use crate::app::crisis;
use crate::app::event::Trouble;
use crate::app::layout::Area;
use crate::app::model::{LayerKind, Model};
use crate::app::page::{self, Paragraph, Piece, Role};
use crate::say;
use crate::tui::paint::Canvas;
use ratatui::layout::Position;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Draws what fits; gives back where the cursor rests.
pub fn draw(canvas: &mut Canvas<'_>, model: &Model) -> Position {
    let (width, height) = model.size;
    let rest = Area { x: 0, y: 1, width, height: height.saturating_sub(1) };
    let lines = page::lines(&paragraphs(model), usize::from(width));
    canvas.lines(rest, &lines, 0);
    let x = canvas.text(0, 0, "> ", Style::new());
    let room = usize::from(width.saturating_sub(x + 1));
    let input = model.active_input();
    let mut before = input.before();
    while before.width() > room {
        before = before.graphemes(true).next().map_or("", |g| &before[g.len()..]);
    }
    let at = canvas.text(x, 0, before, Style::new());
    canvas.text(at, 0, input.after(), Style::new());
    Position::new(at.min(width.saturating_sub(1)), 0)
}

/// The number first: a sentence can wait.
fn paragraphs(model: &Model) -> Vec<Paragraph> {
    let words = &model.words;
    let mut out = Vec::new();
    let wants_crisis = model.layers.last().is_some_and(|l| l.kind == LayerKind::Crisis) || model.is_crisis();
    if wants_crisis || matches!(model.trouble, Some(Trouble::Open(_))) {
        out.push(crisis::call(model));
    }
    if let Some(row) = model.row() {
        out.extend(model.selected_phone().map(|number| Paragraph::default().with(Piece::whole(number, Role::Phone))));
        out.push(Paragraph::new(say::safe(&row.listing.name), Role::Text));
    }
    out.push(Paragraph::new(words.get("tiny-sentence"), Role::Alert));
    out
}
