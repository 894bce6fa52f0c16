//! Putting lines of the app on the screen.

use super::Look;
use crate::app::layout::Area;
use crate::app::page::{Line, Role};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

/// A screen being drawn.
pub struct Canvas<'f> {
    buffer: &'f mut Buffer,
    look: Look,
}

impl<'f> Canvas<'f> {
    /// A canvas over a frame's cells.
    pub fn new(buffer: &'f mut Buffer, look: Look) -> Self {
        Self { buffer, look }
    }

    /// How it looks.
    pub fn look(&self) -> Look {
        self.look
    }

    /// Writes text of one style; gives back the column after it. What lies outside the screen is dropped.
    pub fn text(&mut self, x: u16, y: u16, text: &str, style: Style) -> u16 {
        let Rect { width, height, .. } = self.buffer.area;
        if x >= width || y >= height {
            return x;
        }
        let text = self.look.glyphs.text(text);
        self.buffer.set_stringn(x, y, text.as_ref(), usize::from(width - x), style).0
    }

    /// Writes one line.
    pub fn line(&mut self, x: u16, y: u16, line: &Line) -> u16 {
        line.spans.iter().fold(x, |x, span| self.text(x, y, &span.text, self.look.theme.style(span.role)))
    }

    /// Writes as many lines as the area has room for, from `top` on; gives back where the first chosen piece begins.
    pub fn lines(&mut self, area: Area, lines: &[Line], top: usize) -> Option<Position> {
        let mut first = None;
        for (y, line) in (area.y..area.y + area.height).zip(lines.iter().skip(top)) {
            self.line(area.x, y, line);
            let Some(chosen) = &line.chosen else { continue };
            let x = area.x + chosen.start as u16;
            self.style_row(x, y, chosen.len() as u16, self.look.theme.chosen());
            first.get_or_insert(Position::new(x, y));
        }
        first
    }

    /// Gives cells of one row another style on top of their own.
    pub fn style_row(&mut self, x: u16, y: u16, width: u16, style: Style) {
        let area = Rect { x, y, width, height: 1 }.intersection(self.buffer.area);
        self.buffer.set_style(area, style);
    }

    /// A line across, with a heading at its left and a remark at its right.
    pub fn rule(&mut self, x: u16, y: u16, width: u16, heading: &Heading<'_>) {
        let look = self.look;
        self.text(x, y, &look.glyphs.rule.repeat(usize::from(width)), look.theme.style(Role::Muted));
        if heading.title.is_empty() {
            return;
        }
        let (mark, style) =
            if heading.has_focus { ("> ", look.theme.focus()) } else { ("  ", look.theme.style(Role::Title)) };
        let end = self.text(x, y, mark, look.theme.style(Role::Title));
        let end = self.text(end, y, heading.title, style);
        let end = self.text(end, y, " ", Style::new());
        let remark = format!(" {} ", heading.remark);
        let wide = remark.width() as u16;
        if !heading.remark.is_empty() && end + wide < x + width {
            self.text(x + width - wide, y, &remark, look.theme.style(Role::Muted));
        }
    }
}

/// What stands on the line over a part of the screen.
#[derive(Debug, Default)]
pub struct Heading<'h> {
    /// Its name.
    pub title: &'h str,
    /// Whether it has the keys.
    pub has_focus: bool,
    /// What else to know, when there is room.
    pub remark: &'h str,
}
