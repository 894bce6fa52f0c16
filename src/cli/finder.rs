//! `wayhome` alone: the finder, full screen or in plain lines.

use super::{End, Place, today};
use crate::app::event::Opened;
use crate::app::find;
use crate::app::home::Home;
use crate::app::keymap::Keymap;
use crate::app::model::Said;
use crate::config::environment;
use crate::errands::{Clerk, Press, Storage};
use crate::{plain, tui};
use anyhow::Context;
use std::io::{self, IsTerminal};

/// Opens the finder: in plain lines where that was asked for, or where there is no full screen.
pub fn run(place: &Place, is_plain: bool) -> anyhow::Result<End> {
    if is_plain || asks_for_plain() || is_dumb() || !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        run_plain(place)
    } else {
        run_full(place)
    }
}

/// `ACCESSIBLE` is what other programs with such a mode listen to.
fn asks_for_plain() -> bool {
    environment("ACCESSIBLE").is_some_and(|value| !["0", "false", "no"].contains(&value.to_lowercase().as_str()))
}

fn is_dumb() -> bool {
    environment("TERM").is_some_and(|term| term == "dumb")
}

fn run_full(place: &Place) -> anyhow::Result<End> {
    let start = tui::Start {
        words: place.words(),
        today: today(),
        look: place.settled.look(),
        keymap: Keymap::with(&place.settled.keys.value).for_terminal(&environment("TERM").unwrap_or_default()),
        large_numbers: place.settled.large_numbers.value,
        said: said(place),
        clerk: clerk(place),
    };
    tui::run(start, opener(place)).with_context(|| place.words().get("error-screen"))?;
    Ok(End::Found)
}

fn run_plain(place: &Place) -> anyhow::Result<End> {
    let is_seen = io::stdout().is_terminal();
    let columns =
        if is_seen { crossterm::terminal::size().map_or(plain::WIDEST, |(columns, _)| columns) } else { plain::WIDEST };
    let start = plain::Start {
        words: place.words(),
        today: today(),
        glyphs: place.settled.glyphs.value,
        width: columns.clamp(plain::NARROWEST, plain::WIDEST),
        prompts: io::stdin().is_terminal(),
        copies: is_seen && !is_dumb(),
        said: said(place),
        clerk: clerk(place),
    };
    plain::run(start, opener(place), &mut io::stdin().lock(), io::BufWriter::new(io::stdout().lock()))?;
    Ok(End::Found)
}

/// Who prints, saves and keeps.
fn clerk(place: &Place) -> Clerk {
    Clerk {
        printer: Press::Command(place.settled.printer.value.clone()),
        today: today(),
        storage: Some(Storage::usual()),
    }
}

/// Mistakes in the settings are told on the screen as well: what was told before it is covered.
fn said(place: &Place) -> Option<Said> {
    let mistakes = place.reading.mistakes.len();
    (mistakes > 0).then_some(Said::Settings(mistakes))
}

/// What opens the directory, in a thread of its own.
fn opener(place: &Place) -> impl FnOnce() -> Result<Opened, String> + Send + 'static {
    let (directory, home) = (place.directory(), place.settled.home.value.clone());
    move || match directory.open() {
        Ok((engine, refused)) => {
            let home = home.map(|name| Home::find(&engine, &name));
            // Nothing may be written beside the screen, so the finder tells it.
            Ok(Opened { home, instead_of: refused.map(|(file, _)| file), ..find::opened(engine) })
        }
        Err(error) => Err(format!("{error:#}")),
    }
}
