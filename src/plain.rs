//! The plain renderer of [`crate::app`]: numbered choices and lines, one below the other, for screen readers, for terminals
//! that can do no more, and for pipes. What was printed is never changed, and nothing is printed twice without need.
//!
//! A line is a number (that row is chosen), words (they are searched for), nothing (the way on), or one of four signs:
//! `0` back, `?` more, `!` whom to call in a crisis, and on a card `+` to add it to My list, as on the full screen.

#[cfg(target_os = "linux")]
mod keyboard;
#[cfg(target_os = "linux")]
pub mod kiosk;
mod line;
mod more;
mod page;
mod paper;
mod session;
mod tell;

use crate::app::command::Action;
use crate::app::event::Opened;
use crate::app::find;
use crate::app::keymap::{Keymap, Signs};
use crate::app::model::{Drawing, Model, Said};
use crate::errands::Clerk;
use crate::language::Words;
use crate::tui::errands::Errands;
use crate::tui::glyphs::Glyphs;
use crate::tui::session::Session;
use crate::tui::worker::Worker;
use paper::Paper;
use session::Talk;
use std::io::{self, BufRead, Write};
use std::sync::mpsc;
use time::Date;

/// Goes one step back.
const BACK: &str = "0";
/// Shows what else can be done.
const MORE: &str = "?";
/// The same for whoever has digits only.
const MORE_DIGITS: &str = "00";
/// Shows whom to call in a crisis.
const CRISIS: &str = "!";

/// Adds the place of a card to My list.
const ADD: &str = "+";

/// Says yes where a line is asked for that cannot be taken back.
const YES: &str = "1";

/// What stands for a key where a text names one.
const SIGNS: Signs = Signs {
    own: &[(Action::Back, BACK), (Action::Crisis, CRISIS), (Action::Open, YES), (Action::Remove, YES)],
    keys: &[Action::Choose],
    others: MORE,
};

/// Whoever sits there sees by it that it is their turn.
const PROMPT: &str = "> ";

/// Fewest columns of a line that can be read.
pub const NARROWEST: u16 = 20;

/// Most columns of a line; longer ones are hard to read.
pub const WIDEST: u16 = 78;

/// Rows of the page: more than any page has, since lines do not end.
const HEIGHT: u16 = 1000;

/// The usual keys, with what stands for them in texts.
fn keymap() -> Keymap {
    Keymap::default().with_signs(SIGNS)
}

/// What the finder starts with.
#[derive(Debug)]
pub struct Start {
    /// Texts in the person's language.
    pub words: Words,
    /// Today.
    pub today: Date,
    /// Signs the terminal can show.
    pub glyphs: &'static Glyphs,
    /// Columns of a line.
    pub width: u16,
    /// Whether somebody sits there who needs to see that it is their turn.
    pub prompts: bool,
    /// Whether a terminal is there that may have a clipboard.
    pub copies: bool,
    /// Something to say at once.
    pub said: Option<Said>,
    /// Whoever prints and saves.
    pub clerk: Clerk,
}

/// Talks until the person leaves or there is nothing more to read.
pub fn run(
    start: Start,
    open: impl FnOnce() -> Result<Opened, String> + Send + 'static,
    input: &mut impl BufRead,
    out: impl Write,
) -> io::Result<()> {
    let Start { words, today, glyphs, width, prompts, copies, said, clerk } = start;
    let may_save = clerk.may_save();
    let model = Model {
        keymap: keymap(),
        said,
        may_save,
        drawing: Drawing::Letters,
        ..Model::new(words, today, (width, HEIGHT))
    };
    let (sender, events) = mpsc::channel();
    let mut session = Session::new(model, Paper { out, width, copies });
    session.use_worker(Worker::start(open, move |opened, ask| find::find(opened, ask, today), &sender));
    session.use_errands(Errands::new(clerk, sender));
    let mut talk = Talk::new(session, events, glyphs, prompts);
    let result = talk.run(input);
    talk.finish();
    result
}
