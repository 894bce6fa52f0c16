//! A kiosk in lines: one person's session for screen readers, Braille lines and terminals that only print. The same core
//! and the same promises as on the full screen of [`crate::tui::kiosk`].

use super::keyboard::Keyboard;
use super::paper::Paper;
use super::session::Talk;
use super::{HEIGHT, NARROWEST, WIDEST, keymap};
use crate::app::event::Event;
use crate::app::find;
use crate::app::model::{Drawing, Model};
use crate::app::shared::looked_for;
use crate::kiosk::backlog::Backlog;
use crate::kiosk::idle::Idle;
use crate::kiosk::sandbox;
use crate::kiosk::signals::Signals;
use crate::tui::errands::Errands;
use crate::tui::glyphs::Glyphs;
use crate::tui::kiosk::{Ended, Start, Trouble, listen, watch};
use crate::tui::session::Session;
use crate::tui::terminal;
use crate::tui::worker::Worker;
use crossterm::cursor::MoveTo;
use crossterm::execute;
use crossterm::terminal::{Clear, ClearType, enable_raw_mode};
use std::io::{self, BufWriter, Write};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::time::Instant;

/// Empty lines that push everything off a terminal that can clear nothing.
const PUSH: usize = 100;

/// Runs one session.
pub fn run(start: Start) -> Result<Ended, Trouble> {
    let Start { words, today, look, opened, shared, clerk, idle, warning, lock, can_clear } = start;
    let signals = Signals::watch()?;
    // No key may do anything by itself; each is read and shown.
    enable_raw_mode()?;
    let columns = terminal::size().map_or(WIDEST, |(columns, _)| columns);
    let width = columns.clamp(NARROWEST, WIDEST);
    let model = Model { keymap: keymap(), drawing: Drawing::Letters, ..shared.model(words, today, (width, HEIGHT)) };
    // A session that broke has left its lines; nobody may read in them what somebody typed.
    wipe(can_clear)?;
    let paper = Paper { out: LineEnds(BufWriter::new(io::stdout())), width, copies: false };
    let mut session = Session::new(model, paper);
    session.take_in(Event::Opened(opened.clone()))?;
    if lock {
        sandbox::lock()?;
    }
    let (sender, events) = mpsc::channel();
    let (typing, keys) = mpsc::channel();
    let backlog = Arc::new(Backlog::default());
    let end = signals.end_flag();
    session.use_worker(Worker::start(move || Ok(opened), move |opened, ask| find::find(opened, ask, today), &sender));
    session.use_errands(Errands::new(clerk, sender));
    watch(signals, typing.clone())?;
    listen(typing, Arc::clone(&backlog))?;
    let idle = Idle::new(idle, warning, Instant::now());
    let mut keyboard = Keyboard::new(keys, backlog, idle, look.glyphs, columns);
    let mut talk = Talk::new(session, events, look.glyphs, true);
    let ended = talk.run(&mut keyboard);
    let needs = looked_for(&mut talk.session.model);
    // A page half sent to the printer would be half a page.
    talk.finish();
    // A terminal that is gone has nothing to be wiped.
    let ended = ended.and_then(|()| wipe(can_clear));
    match i32::try_from(end.load(Ordering::SeqCst)) {
        Ok(signal) if signal > 0 => Ok(Ended::Signal(signal)),
        _ if keyboard.is_gone => Ok(Ended::Lost),
        _ => Ok(ended.map(|()| Ended::Over(needs))?),
    }
}

/// What is told of the page that a model is at, to somebody who comes to it.
pub fn told(model: Model, glyphs: &'static Glyphs) -> io::Result<String> {
    let width = model.size.0;
    let model = Model { keymap: keymap(), drawing: Drawing::Letters, size: (width, HEIGHT), ..model };
    let session = Session::new(model, Paper { out: Vec::new(), width, copies: false });
    let mut talk = Talk::new(session, mpsc::channel().1, glyphs, false);
    talk.tell()?;
    Ok(String::from_utf8_lossy(&talk.session.screen.out).into_owned())
}

/// Takes away all lines, and those that a terminal keeps to scroll back to, where it can.
fn wipe(can_clear: bool) -> io::Result<()> {
    let mut out = io::stdout();
    if can_clear {
        return execute!(out, Clear(ClearType::All), Clear(ClearType::Purge), MoveTo(0, 0));
    }
    write!(out, "{}", "\r\n".repeat(PUSH))?;
    out.flush()
}

/// Ends lines as a terminal needs them that changes nothing by itself.
#[derive(Debug)]
struct LineEnds<W>(W);

impl<W: Write> Write for LineEnds<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for (i, line) in bytes.split(|&byte| byte == b'\n').enumerate() {
            if i > 0 {
                self.0.write_all(b"\r\n")?;
            }
            self.0.write_all(line)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
