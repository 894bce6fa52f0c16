//! What ratatui draws on: crossterm's backend, which is never asked for a size.
//!
//! Crossterm opens `/dev/tty` to find the size out, and starts a program where that fails. A kiosk has given both up; the
//! terminal that is drawn on knows its size by itself.

use ratatui::backend::{ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use std::io::{self, BufWriter, Stdout, Write};

/// One frame is written at once.
const FRAME_BYTES: usize = 64 * 1024;

/// Columns and rows of a terminal that does not say: a serial line until somebody tells the system.
#[cfg(target_os = "linux")]
const UNTOLD: (u16, u16) = (80, 24);

/// Columns and rows of the terminal right now.
#[cfg(target_os = "linux")]
pub fn size() -> io::Result<(u16, u16)> {
    let size = rustix::termios::tcgetwinsize(io::stdout())?;
    Ok(if size.ws_col == 0 || size.ws_row == 0 { UNTOLD } else { (size.ws_col, size.ws_row) })
}

/// Columns and rows of the terminal right now.
#[cfg(not(target_os = "linux"))]
pub fn size() -> io::Result<(u16, u16)> {
    crossterm::terminal::size()
}

/// The standard output as a screen.
#[derive(Debug)]
pub(super) struct Backend(CrosstermBackend<BufWriter<Stdout>>);

impl Backend {
    pub(super) fn stdout() -> Self {
        Self(CrosstermBackend::new(BufWriter::with_capacity(FRAME_BYTES, io::stdout())))
    }

    /// Where more than cells is written.
    pub(super) fn out(&mut self) -> &mut impl Write {
        &mut self.0
    }
}

impl ratatui::backend::Backend for Backend {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, content: I) -> io::Result<()> {
        self.0.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.0.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        size().map(Size::from)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        // Nobody needs to know how large it is in points.
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        ratatui::backend::Backend::flush(&mut self.0)
    }
}
