//! Printing for a process that may start no program: a helper that was started before feeds the one print command that
//! staff chose. Each page goes through a pipe, each outcome comes back through another.
//!
//! ```text
//! page      u32 length, text
//! outcome   u8 kind, u32 length, text
//! ```

use super::{PrintError, Printer, print};
use std::io::{Error, ErrorKind, Read, Result, Write};
use std::time::Duration;

/// Most bytes of a page or an outcome.
const MOST_BYTES: u32 = 1 << 20;

/// The near end of the pipes to the helper.
#[derive(Debug)]
pub struct Pipe<W, R> {
    pages: W,
    outcomes: R,
}

impl<W: Write, R: Read> Pipe<W, R> {
    /// The pipes to a helper that runs.
    pub fn new(pages: W, outcomes: R) -> Self {
        Self { pages, outcomes }
    }

    /// Has the helper print a text, and gives back what the print command said. `handed_over` is called when the helper will
    /// print it whatever becomes of this process.
    pub fn print(&mut self, text: &str, handed_over: impl FnOnce()) -> std::result::Result<String, PrintError> {
        write_text(&mut self.pages, text)?;
        handed_over();
        let mut kind = [0];
        self.outcomes.read_exact(&mut kind)?;
        let said = read_text(&mut self.outcomes)?;
        Err(match kind[0] {
            0 => return Ok(said),
            1 => PrintError::Missing(said),
            2 => PrintError::Failed { said },
            3 => PrintError::Slow(Duration::from_secs(said.parse().unwrap_or_default())),
            _ => PrintError::Trouble(Error::other(said)),
        })
    }
}

/// What the helper does: prints page after page, until nobody sends any more.
pub fn serve(mut pages: impl Read, mut outcomes: impl Write, printer: &Printer) -> Result<()> {
    loop {
        let text = match read_text(&mut pages) {
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(()),
            text => text?,
        };
        let (kind, said) = match print(&text, printer) {
            Ok(said) => (0, said),
            Err(PrintError::Missing(program)) => (1, program),
            Err(PrintError::Failed { said }) => (2, said),
            Err(PrintError::Slow(limit)) => (3, limit.as_secs().to_string()),
            Err(PrintError::Trouble(cause)) => (4, cause.to_string()),
        };
        outcomes.write_all(&[kind])?;
        write_text(&mut outcomes, &said)?;
    }
}

fn write_text(to: &mut impl Write, text: &str) -> Result<()> {
    let length = u32::try_from(text.len()).ok().filter(|length| *length <= MOST_BYTES);
    let length = length.ok_or_else(|| Error::from(ErrorKind::FileTooLarge))?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(text.as_bytes())?;
    to.flush()
}

fn read_text(from: &mut impl Read) -> Result<String> {
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length);
    if length > MOST_BYTES {
        return Err(ErrorKind::InvalidData.into());
    }
    let mut bytes = vec![0; length as usize];
    from.read_exact(&mut bytes)?;
    String::from_utf8(bytes).map_err(|_| ErrorKind::InvalidData.into())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::thread;

    /// A helper with a print command, and what came of a page.
    fn printed(command: &[&str], text: &str) -> std::result::Result<String, PrintError> {
        let ((pages, to), (from, outcomes)) = (std::io::pipe().expect("a pipe"), std::io::pipe().expect("a pipe"));
        let command = command.iter().map(|word| (*word).to_owned()).collect();
        let printer = Printer { limit: Duration::from_secs(2), ..Printer::new(command, None) };
        let helper = thread::spawn(move || serve(pages, outcomes, &printer));
        let mut pipe = Pipe::new(to, from);
        let result = pipe.print(text, || ());
        drop(pipe);
        helper.join().expect("it ends").expect("it ends well");
        result
    }

    #[test]
    fn a_page_goes_through_and_what_was_said_comes_back() {
        let said = printed(&["sh", "-c", "wc -c"], "a page\nof text\n").expect("printed");
        assert_eq!(said, "15");
    }

    #[test]
    fn every_trouble_comes_back_as_what_it_is() {
        assert!(
            matches!(printed(&["no-such-program"], "x"), Err(PrintError::Missing(name)) if name == "no-such-program")
        );
        let full = printed(&["sh", "-c", "echo 'queue is full' >&2; exit 1"], "x");
        assert!(matches!(full, Err(PrintError::Failed { said }) if said == "queue is full"));
        assert!(matches!(printed(&["sleep", "60"], "x"), Err(PrintError::Slow(limit)) if limit.as_secs() == 2));
    }

    #[test]
    fn a_helper_that_is_gone_is_told() {
        let ((pages, to), (from, outcomes)) = (std::io::pipe().expect("a pipe"), std::io::pipe().expect("a pipe"));
        drop((pages, outcomes));
        assert!(matches!(Pipe::new(to, from).print("x", || ()), Err(PrintError::Trouble(_))));
    }
}
