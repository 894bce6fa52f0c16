//! What ratatui draws on: crossterm's backend, which is never asked for a size.
//!
//! Crossterm opens `/dev/tty` to find the size out, and starts a program where that fails. A kiosk has given both up; the
//! terminal that is drawn on knows its size by itself.

use ratatui::backend::{ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use std::io::{self, BufWriter, Stdout, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

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

/// Bits a second of the slowest line that is as good as any. Whatever is no real line says more than that.
#[cfg(target_os = "linux")]
const FAST: u32 = 19_200;
/// Bits on a line for a byte.
#[cfg(target_os = "linux")]
const BITS: u32 = 10;

/// Bytes that a slow serial line takes in a second; none for any other terminal.
#[cfg(target_os = "linux")]
pub fn bytes_a_second() -> Option<u32> {
    let speed = rustix::termios::tcgetattr(io::stdout()).ok()?.output_speed();
    (1..=FAST).contains(&speed).then_some(speed / BITS)
}

/// Standard output, with the number of bytes that went there.
#[derive(Debug)]
pub(super) struct Counted(Stdout, Arc<AtomicU64>);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.0.write(bytes)?;
        self.1.fetch_add(written as u64, Ordering::Relaxed);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// The standard output as a screen.
#[derive(Debug)]
pub(super) struct Backend(CrosstermBackend<BufWriter<Counted>>, Arc<AtomicU64>);

impl Backend {
    pub(super) fn stdout() -> Self {
        let written = Arc::default();
        let out = Counted(io::stdout(), Arc::clone(&written));
        Self(CrosstermBackend::new(BufWriter::with_capacity(FRAME_BYTES, out)), written)
    }

    /// Bytes written so far.
    #[cfg(target_os = "linux")]
    pub(super) fn written(&self) -> u64 {
        self.1.load(Ordering::Relaxed)
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
