//! Lines typed key by key, on a terminal that shows nothing by itself. The system's own line editing would do that too, but
//! a line that is not ended yet stays with the system: nobody would see that somebody is typing, and wipe it. It also has
//! keys of its own, like the one for the end of all input.

use super::PROMPT;
use super::line::{Lines, Typed};
use crate::app::command::{Action, Place};
use crate::app::event::Event;
use crate::app::input::Input;
use crate::app::key::{Code, Key};
use crate::app::keymap::Keymap;
use crate::kiosk::backlog::Backlog;
use crate::kiosk::idle::{Idle, Phase};
use crate::tui::glyphs::Glyphs;
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// Commands that have their key here too. All others have a number.
const COMMANDS: [Action; 5] = [Action::Crisis, Action::Help, Action::Language, Action::Leave, Action::Back];

/// A keyboard, read by another thread.
#[derive(Debug)]
pub struct Keyboard {
    keys: Receiver<Event>,
    /// How many keys are under way.
    backlog: Arc<Backlog>,
    idle: Idle,
    keymap: Keymap,
    glyphs: &'static Glyphs,
    columns: usize,
    /// What is typed of the line.
    held: Input,
    /// Whether it must be shown again, after something was printed.
    is_hidden: bool,
    /// Whether it was asked if somebody is there.
    is_asked: bool,
    /// Whether nobody will type any more, since the terminal is gone or a signal came.
    pub is_gone: bool,
}

impl Keyboard {
    /// A keyboard on which nothing was typed yet.
    pub fn new(
        keys: Receiver<Event>,
        backlog: Arc<Backlog>,
        idle: Idle,
        glyphs: &'static Glyphs,
        columns: u16,
    ) -> Self {
        Self {
            keys,
            backlog,
            idle,
            keymap: Keymap::default(),
            glyphs,
            columns: columns.into(),
            held: Input::default(),
            is_hidden: false,
            is_asked: false,
            is_gone: false,
        }
    }

    /// What a key does, beside what it shows.
    fn key(&mut self, key: Key, out: &mut impl Write) -> io::Result<Option<Typed>> {
        self.idle.touch(Instant::now());
        if std::mem::take(&mut self.is_asked) {
            self.is_hidden = true;
            return Ok(Some(Typed::There));
        }
        if key == Key::plain(Code::Enter) {
            let line = self.end(out)?;
            return Ok(Some(Typed::Line(line.trim().to_owned())));
        }
        if let Some(c) = key.typed() {
            let before = self.held.text().len();
            self.held.insert_char(c);
            return self.show(before, out).map(|()| None);
        }
        if key == Key::plain(Code::Backspace) {
            return self.take_back(out).map(|()| None);
        }
        let command = self.keymap.action(Place::Box, key, false).filter(|action| COMMANDS.contains(action));
        if command.is_some() {
            self.end(out)?;
        }
        Ok(command.map(Typed::Command))
    }

    fn end(&mut self, out: &mut impl Write) -> io::Result<String> {
        writeln!(out)?;
        Ok(std::mem::take(&mut self.held).text().to_owned())
    }

    /// Shows what was typed from a byte on.
    fn show(&self, from: usize, out: &mut impl Write) -> io::Result<()> {
        write!(out, "{}", self.glyphs.text(&self.held.text()[from..]))?;
        out.flush()
    }

    fn take_back(&mut self, out: &mut impl Write) -> io::Result<()> {
        let before = self.held.cursor_column();
        self.held.delete_back();
        if PROMPT.len() + before < self.columns {
            let gone = before - self.held.cursor_column();
            write!(out, "{}", "\u{8} \u{8}".repeat(gone))?;
        } else if before > 0 {
            // No terminal goes back to the line above.
            write!(out, "\n{PROMPT}{}", self.glyphs.text(self.held.text()))?;
        }
        out.flush()
    }
}

impl Lines for Keyboard {
    fn next(&mut self, out: &mut impl Write) -> io::Result<Typed> {
        if std::mem::take(&mut self.is_hidden) {
            self.show(0, out)?;
        }
        loop {
            let now = Instant::now();
            // It may have been quiet while something else was waited for, like a printer.
            let wait = match self.idle.phase(now) {
                Phase::Asking if !self.is_asked => Duration::ZERO,
                _ => self.idle.next(now),
            };
            match self.keys.recv_timeout(wait) {
                Ok(Event::Key(key)) => {
                    if !self.backlog.take() {
                        self.idle.touch(Instant::now());
                        continue;
                    }
                    if let Some(typed) = self.key(key, out)? {
                        return Ok(typed);
                    }
                }
                Ok(Event::Resize(columns, _)) => {
                    self.columns = columns.into();
                    return Ok(Typed::Columns(columns));
                }
                Ok(Event::InputGone) | Err(RecvTimeoutError::Disconnected) => {
                    self.is_gone = true;
                    return Ok(Typed::Gone);
                }
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => match self.idle.phase(Instant::now()) {
                    Phase::Over => return Ok(Typed::Gone),
                    Phase::Asking if !self.is_asked => {
                        self.is_asked = true;
                        return Ok(Typed::Quiet);
                    }
                    Phase::Asking | Phase::Active => {}
                },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kiosk::bytes::Bytes;
    use crate::tui::glyphs;
    use std::sync::mpsc;

    /// What some bytes come to, and what was shown of them.
    fn typed(bytes: &[u8], columns: u16, idle: Duration) -> (Vec<Typed>, String) {
        let (sender, keys) = mpsc::channel();
        let mut read = Vec::new();
        Bytes::default().feed(bytes, &mut read);
        for key in read {
            sender.send(Event::Key(key)).expect("a channel");
        }
        let idle = Idle::new(idle, Duration::ZERO, Instant::now());
        let mut keyboard = Keyboard::new(keys, Arc::default(), idle, &glyphs::ASCII, columns);
        let (mut out, mut all) = (Vec::new(), Vec::new());
        // Before the last the channel is closed: nobody types any more.
        drop(sender);
        while all.last() != Some(&Typed::Gone) {
            all.push(keyboard.next(&mut out).expect("a screen in memory"));
        }
        (all, String::from_utf8(out).expect("text"))
    }

    const LONG: Duration = Duration::from_secs(1000);

    #[test]
    fn lines_and_keys_are_told_apart_and_shown() {
        let line = |text: &str| Typed::Line(text.to_owned());
        let table: [(&[u8], &[Typed], &str); 8] = [
            (b"food\r", &[line("food")], "food\n"),
            ("  ñu  \r".as_bytes(), &[line("ñu")], "  nu  \n"),
            (b"fox\x7fod\r", &[line("food")], "fox\x08 \x08od\n"),
            (b"\x7f\x7f\r", &[line("")], "\n"),
            (b"ab\x1bOQ1\r", &[Typed::Command(Action::Crisis), line("1")], "ab\n1\n"),
            (b"\x03\x1bOR", &[Typed::Command(Action::Leave), Typed::Command(Action::Language)], "\n\n"),
            // The end of input, stop, quit, a paste, a title, an arrow: nothing.
            (b"a\x04\x1a\x1c\x13\x1b[200~x\r\x1b[201~\x1b]0;t\x07\x1b[Ab\r", &[line("ab")], "ab\n"),
            ("家家\x7f\r".as_bytes(), &[line("家")], "????\x08 \x08\x08 \x08\n"),
        ];
        for (bytes, expected, shown) in table {
            let (typed, out) = typed(bytes, 80, LONG);
            assert_eq!(typed, [expected, &[Typed::Gone]].concat(), "{}", String::from_utf8_lossy(bytes).escape_debug());
            assert_eq!(out, shown);
        }
    }

    #[test]
    fn a_line_longer_than_the_screen_is_shown_again_when_it_shrinks() {
        let (_, out) = typed(b"abcdefghij\x7f", 10, LONG);
        assert_eq!(out, "abcdefghij\n> abcdefghi");
    }

    #[test]
    fn after_silence_it_is_asked_and_then_over() {
        let (_sender, keys) = mpsc::channel();
        let idle = Idle::new(Duration::ZERO, LONG, Instant::now());
        let mut keyboard = Keyboard::new(keys, Arc::default(), idle, &glyphs::ASCII, 80);
        assert_eq!(keyboard.next(&mut Vec::new()).expect("a screen"), Typed::Quiet);
        let (_sender, keys) = mpsc::channel::<Event>();
        let idle = Idle::new(Duration::ZERO, Duration::ZERO, Instant::now());
        let mut keyboard = Keyboard::new(keys, Arc::default(), idle, &glyphs::ASCII, 80);
        assert_eq!(keyboard.next(&mut Vec::new()).expect("a screen"), Typed::Gone);
        assert!(!keyboard.is_gone, "nobody is there, but the terminal is");
    }

    #[test]
    fn the_key_that_answers_types_nothing_and_the_line_is_shown_again() {
        let (sender, keys) = mpsc::channel();
        let idle = Idle::new(LONG, LONG, Instant::now());
        let mut keyboard = Keyboard::new(keys, Arc::default(), idle, &glyphs::ASCII, 80);
        keyboard.held.insert("fo");
        keyboard.is_asked = true;
        let mut out = Vec::new();
        sender.send(Event::Key(Key::plain(Code::Char('x')))).expect("a channel");
        assert_eq!(keyboard.next(&mut out).expect("a screen"), Typed::There);
        sender.send(Event::Key(Key::plain(Code::Enter))).expect("a channel");
        assert_eq!(keyboard.next(&mut out).expect("a screen"), Typed::Line("fo".to_owned()));
        assert_eq!(String::from_utf8_lossy(&out), "fo\n");
    }
}
