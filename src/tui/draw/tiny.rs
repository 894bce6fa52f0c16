//! A screen too small for the finder: the box, what matters most, and a sentence.

use crate::app::crisis;
use crate::app::event::Trouble;
use crate::app::layout::Area;
use crate::app::model::{LayerKind, Model};
use crate::app::page::{Line, Paragraph, Piece, Role};
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
    canvas.lines(rest, &lines(model, usize::from(width), usize::from(rest.height)), 0);
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

/// The number first, and never broken in two: one that does not fit is left out, and its name with it. The name can be missed
/// sooner than the sentence.
fn lines(model: &Model, width: usize, height: usize) -> Vec<Line> {
    let words = &model.words;
    let mut out = Vec::new();
    let wants_crisis = model.layers.last().is_some_and(|l| l.kind == LayerKind::Crisis) || model.is_crisis();
    if wants_crisis || matches!(model.trouble, Some(Trouble::Open(_))) {
        out.extend(whole(&crisis::call(model), width));
    }
    let sentence = Paragraph::new(words.get("tiny-sentence"), Role::Alert).lines(width);
    if let Some(row) = model.row() {
        let number = model.selected_phone().map(|number| Paragraph::default().with(Piece::whole(number, Role::Phone)));
        let number = number.map(|number| whole(&number, width));
        let name = Paragraph::new(say::safe(&row.listing.name), Role::Text).lines(width);
        let needs = |lines: &[Line]| out.len() + lines.len() + sentence.len();
        let name = if number.as_ref().is_some_and(Vec::is_empty) { Vec::new() } else { name };
        let both = [number.clone().unwrap_or_default(), name].concat();
        let fits = needs(&both) <= height;
        out.extend(if fits { both } else { number.unwrap_or_default() });
    }
    out.extend(sentence);
    out
}

/// The lines of a paragraph with a number, or none where the number does not fit one of them.
fn whole(paragraph: &Paragraph, width: usize) -> Vec<Line> {
    let is_too_wide = |piece: &Piece| piece.whole && piece.text.width() > width;
    if paragraph.pieces.iter().any(is_too_wide) { Vec::new() } else { paragraph.lines(width) }
}
