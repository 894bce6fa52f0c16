//! The full-screen renderer of [`crate::app`]: draws its state with ratatui, feeds it keys, searches for it in a thread,
//! and gives the terminal back whatever happens.

pub mod clipboard;
pub mod draw;
pub mod glyphs;
pub mod keys;
pub mod paint;
pub mod session;
pub mod terminal;
pub mod theme;
pub mod worker;

use crate::app::event::Opened;
use crate::app::model::Model;
use crate::language::Words;
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

impl Look {
    /// The look that fits the terminal, by its name, the locale and `NO_COLOR`.
    pub fn from_environment() -> Self {
        Self { theme: Theme::from_environment(), glyphs: Glyphs::from_environment() }
    }
}

/// Runs the finder until the person leaves. The first frame is painted before the directory is opened.
pub fn run(
    words: Words,
    today: Date,
    open: impl FnOnce() -> Result<Opened, String> + Send + 'static,
) -> io::Result<()> {
    let look = Look::from_environment();
    let terminal = Terminal::enter(look)?;
    let model = Model::new(words, today, terminal.size()?);
    let (sender, events) = mpsc::channel();
    let mut session = Session::new(model, terminal);
    session.draw()?;
    session.use_worker(Worker::start(open, move |opened, ask| crate::app::find::find(opened, ask, today), &sender));
    keys::listen(sender);
    session.run(&events)
}
