//! Lines from whoever types them: a pipe may send anything.

use crate::app::command::Action;
use std::io::{self, BufRead, Read, Write};

/// Most bytes kept of a line; nobody types more, and the rest of such a line is dropped.
const MOST: u64 = 4096;

/// What somebody did at the prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// A line, without its end and without blanks around it.
    Line(String),
    /// The key of a command.
    Command(Action),
    /// Nothing for long.
    Quiet,
    /// Something again after that.
    There,
    /// The terminal has so many columns now.
    Columns(u16),
    /// Nothing more will come.
    Gone,
}

/// Where lines come from.
pub trait Lines {
    /// Waits for what is typed next. Whoever sees every key shows what it types on `out`.
    fn next(&mut self, out: &mut impl Write) -> io::Result<Typed>;
}

impl<R: BufRead> Lines for R {
    fn next(&mut self, _: &mut impl Write) -> io::Result<Typed> {
        Ok(read(self)?.map_or(Typed::Gone, Typed::Line))
    }
}

/// The next line without its end and without blanks around it; none when there is nothing more to read.
fn read(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.by_ref().take(MOST).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.len() as u64 == MOST && !bytes.ends_with(b"\n") {
        input.skip_until(b'\n')?;
    }
    Ok(Some(String::from_utf8_lossy(&bytes).trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_where_they_end() {
        let mut input = &b"one\r\n \xff two\n\nlast"[..];
        let mut next = || read(&mut input).expect("bytes can be read");
        assert_eq!(next().as_deref(), Some("one"));
        assert_eq!(next().as_deref(), Some("\u{fffd} two"));
        assert_eq!(next().as_deref(), Some(""));
        assert_eq!(next().as_deref(), Some("last"));
        assert_eq!(next(), None);
    }

    #[test]
    fn the_rest_of_an_endless_line_is_dropped() {
        let text = format!("{}\nnext\n", "x".repeat(100_000));
        let mut input = text.as_bytes();
        assert_eq!(read(&mut input).expect("bytes").map(|line| line.len()), Some(4096));
        assert_eq!(read(&mut input).expect("bytes").as_deref(), Some("next"));
    }
}
