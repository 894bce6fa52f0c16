//! A screen as text with a second grid for its styles: snapshots of ratatui's buffer alone show no style
//! (<https://github.com/ratatui/ratatui/issues/1402>).

use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use std::fmt::Write;
use wayhome::app::model::Model;
use wayhome::tui::{Look, draw, glyphs, theme};

/// The look of most tests.
pub const LOOK: Look = Look { theme: &theme::COLOURS, glyphs: &glyphs::UNICODE };

/// A model drawn on a screen in memory.
pub struct Shot {
    terminal: Terminal<TestBackend>,
}

impl Shot {
    /// Draws it at the model's own size.
    pub fn of(model: &Model, look: Look) -> Self {
        Self::sized(model, look, model.size)
    }

    /// Draws it on a screen of another size, as happens between two events.
    pub fn sized(model: &Model, look: Look, (width, height): (u16, u16)) -> Self {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a screen in memory");
        terminal.draw(|frame| draw::draw(frame, model, look)).expect("a frame");
        Self { terminal }
    }

    /// Its cells.
    pub fn buffer(&self) -> &Buffer {
        self.terminal.backend().buffer()
    }

    /// The rows of the screen without blanks at their ends.
    pub fn rows(&self) -> Vec<String> {
        rows(self.buffer(), |cell| cell.symbol().to_owned())
    }

    /// Everything that can be read.
    pub fn text(&self) -> String {
        self.rows().join("\n")
    }

    /// Column and row of the terminal's cursor; `None` when it is hidden.
    pub fn cursor(&mut self) -> Option<(u16, u16)> {
        if !self.terminal.backend().cursor_visible() {
            return None;
        }
        let position = self.terminal.backend_mut().get_cursor_position().expect("a screen in memory");
        Some((position.x, position.y))
    }

    /// Text, then styles, then the cursor.
    pub fn dump(&mut self) -> String {
        let mut out = self.text();
        let styles = rows(self.buffer(), |cell| style(cell).to_string());
        let _ = write!(out, "\n\n{}\n\ncursor {:?}", styles.join("\n"), self.cursor());
        out
    }
}

fn rows(buffer: &Buffer, show: impl Fn(&Cell) -> String) -> Vec<String> {
    let width = usize::from(buffer.area.width);
    let row = |cells: &[Cell]| cells.iter().map(&show).collect::<String>().trim_end().to_owned();
    buffer.content().chunks(width.max(1)).map(row).collect()
}

/// One letter a style: `b`old, `u`nderlined, `r`everse, `h`eading, `a`lert, `c`risis, `q` for codes.
fn style(cell: &Cell) -> char {
    let is_bold = cell.modifier.contains(Modifier::BOLD);
    match (cell.fg, cell.modifier) {
        (Color::Reset, m) if m.contains(Modifier::REVERSED) => 'r',
        (Color::Reset, m) if m.contains(Modifier::UNDERLINED) => 'u',
        (Color::Reset, m) if m == Modifier::BOLD => 'b',
        (Color::Reset, m) if m.is_empty() => ' ',
        (Color::LightCyan, _) if is_bold => 'h',
        (Color::LightYellow, m) if m == Modifier::BOLD | Modifier::UNDERLINED => 'c',
        (Color::LightYellow, m) if m == Modifier::BOLD => 'a',
        (Color::White, _) => 'q',
        _ => '?',
    }
}
