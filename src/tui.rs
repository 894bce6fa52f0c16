//! The full-screen renderer of [`crate::app`]: draws its state with ratatui, feeds it keys, searches for it in a thread,
//! and gives the terminal back whatever happens.

pub mod clipboard;
pub mod draw;
pub mod errands;
pub mod glyphs;
pub mod keys;
#[cfg(target_os = "linux")]
pub mod kiosk;
pub mod paint;
pub mod session;
pub mod terminal;
pub mod theme;
pub mod worker;

use crate::app::event::Opened;
use crate::app::keymap::Keymap;
use crate::app::model::{Drawing, Model, Said};
use crate::errands::Clerk;
use crate::language::Words;
use errands::Errands;
use glyphs::Glyphs;
use session::{Screen, Session};
use std::io;
use std::sync::mpsc;
use terminal::Terminal;
use theme::Theme;
use time::Date;
use worker::Worker;

/// How the screen looks: chosen once at the start.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Styles of the roles.
    pub theme: &'static Theme,
    /// Signs the terminal can show.
    pub glyphs: &'static Glyphs,
}

/// What the finder starts with.
#[derive(Debug)]
pub struct Start {
    /// Texts in the person's language.
    pub words: Words,
    /// Today.
    pub today: Date,
    /// How the screen looks.
    pub look: Look,
    /// The keys of the commands.
    pub keymap: Keymap,
    /// Whether the number of a card is drawn large, as far as the terminal can.
    pub large_numbers: bool,
    /// Something to say at once.
    pub said: Option<Said>,
    /// Whoever prints and saves.
    pub clerk: Clerk,
}

/// Runs the finder until the person leaves. The first frame is painted before the directory is opened.
pub fn run(start: Start, open: impl FnOnce() -> Result<Opened, String> + Send + 'static) -> io::Result<()> {
    let Start { words, today, look, keymap, large_numbers, said, clerk } = start;
    // The fonts of consoles lack the quarter blocks of large numbers.
    let drawing = match look.glyphs {
        glyphs if glyphs.is_ascii() => Drawing::Letters,
        glyphs if large_numbers && *glyphs == glyphs::UNICODE => Drawing::LargeNumbers,
        _ => Drawing::Codes,
    };
    let terminal = Terminal::enter(look)?;
    let may_save = clerk.may_save();
    let model = Model::new(words, today, terminal.size()?);
    let model = Model { keymap, drawing, may_save, said, ..model };
    let (sender, events) = mpsc::channel();
    let mut session = Session::new(model, terminal);
    session.draw()?;
    session.use_worker(Worker::start(open, move |opened, ask| crate::app::find::find(opened, ask, today), &sender));
    session.use_errands(Errands::new(clerk, sender.clone()));
    keys::listen(sender);
    let result = session.run(&events);
    session.finish();
    result
}
