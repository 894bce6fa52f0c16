//! `wayhome` alone: the full-screen finder.

use super::{End, Place, today};
use crate::app::find;
use crate::tui;
use anyhow::{Context, bail};
use std::io::IsTerminal;

/// Opens the finder, or says what to use where there is no screen or no keyboard.
pub fn run(place: &Place) -> anyhow::Result<End> {
    let is_dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    if is_dumb || !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        bail!("{}", place.words().get("not-a-terminal"));
    }
    let theirs = place.clone();
    let open = move || theirs.engine().map(find::opened).map_err(|error| format!("{error:#}"));
    tui::run(place.words(), today(), open).context("the screen cannot be used")?;
    Ok(End::Found)
}
