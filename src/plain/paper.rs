//! Where the lines go: a screen for the session that never changes what is on it.

use crate::app::model::Model;
use crate::tui::clipboard;
use crate::tui::session::Screen;
use std::io::{self, Write};

/// Where lines go.
#[derive(Debug)]
pub struct Paper<W> {
    /// The way out.
    pub out: W,
    /// Columns of a line.
    pub width: u16,
    /// Whether a terminal is there that may have a clipboard.
    pub copies: bool,
}

impl<W: Write> Screen for Paper<W> {
    fn size(&self) -> io::Result<(u16, u16)> {
        Ok((self.width, super::HEIGHT))
    }

    /// Pages are printed when a line was read, not when something changed.
    fn draw(&mut self, _: &Model) -> io::Result<()> {
        Ok(())
    }

    fn redraw(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn copy(&mut self, text: &str) -> io::Result<()> {
        if self.copies { write!(self.out, "{}", clipboard::sequence(text)) } else { Ok(()) }
    }
}
