//! `wayhome` alone: the full-screen finder.

use super::{End, Place, today};
use crate::app::event::Opened;
use crate::app::find;
use crate::app::home::Home;
use crate::app::keymap::Keymap;
use crate::app::model::Said;
use crate::errands::{Clerk, Press, Storage};
use crate::tui::{self, Start};
use anyhow::{Context, bail};
use std::io::IsTerminal;

/// Opens the finder, or says what to use where there is no screen or no keyboard.
pub fn run(place: &Place) -> anyhow::Result<End> {
    let is_dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    if is_dumb || !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        bail!("{}", place.words().get("not-a-terminal"));
    }
    let (directory, home) = (place.directory(), place.settled.home.value.clone());
    let open = move || match directory.engine() {
        Ok(engine) => {
            let home = home.map(|name| Home::find(&engine, &name));
            Ok(Opened { home, ..find::opened(engine) })
        }
        Err(error) => Err(format!("{error:#}")),
    };
    let mistakes = place.reading.mistakes.len();
    let start = Start {
        words: place.words(),
        today: today(),
        look: place.settled.look(),
        keymap: Keymap::with(&place.settled.keys.value),
        large_numbers: place.settled.large_numbers.value,
        said: (mistakes > 0).then_some(Said::Settings(mistakes)),
        clerk: Clerk {
            printer: Press::Command(place.settled.printer.value.clone()),
            today: today(),
            storage: Some(Storage::usual()),
        },
    };
    tui::run(start, open).with_context(|| place.words().get("error-screen"))?;
    Ok(End::Found)
}
