//! Standard output of a command: text in the letters that whoever reads it can show, or bytes as they are for programs.

use super::Place;
use crate::tui::glyphs::{Glyphs, UNICODE};
use std::io::{BufWriter, Result, StdoutLock, Write};

/// Standard output, locked until it is dropped.
#[derive(Debug)]
pub struct Out {
    inner: BufWriter<StdoutLock<'static>>,
    glyphs: &'static Glyphs,
}

impl Out {
    /// For people: spelled as the finder spells its texts here.
    pub fn text(place: &Place) -> Self {
        Self::with(place.settled.glyphs.value)
    }

    /// For programs: as it is.
    pub fn exact() -> Self {
        Self::with(&UNICODE)
    }

    /// For programs where that was asked for, else for people.
    pub fn of(place: &Place, is_exact: bool) -> Self {
        if is_exact { Self::exact() } else { Self::text(place) }
    }

    fn with(glyphs: &'static Glyphs) -> Self {
        Self { inner: BufWriter::new(std::io::stdout().lock()), glyphs }
    }
}

impl Write for Out {
    /// Texts come whole, since they are written as strings.
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        match std::str::from_utf8(bytes) {
            Ok(text) => self.inner.write_all(self.glyphs.text(text).as_bytes())?,
            Err(_) => self.inner.write_all(bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        self.inner.flush()
    }
}
