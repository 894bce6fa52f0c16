//! `wayhome kiosk`: what staff do with a kiosk.

use super::{End, Place, tell_mistakes};
use crate::embedded;
use crate::kiosk::{config, example};
use crate::language::{Part, Words};
use crate::say;
use clap::{ArgGroup, Args};
use std::io::Write;
use std::path::{Path, PathBuf};
use wayhome_index::search::Engine;

/// What to do.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("task").required(true).args(["check_config", "example_config"]))]
pub struct KioskArgs {
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = config::PATH)]
    check_config: Option<PathBuf>,
    #[arg(long)]
    example_config: bool,
}

/// Runs the command.
pub fn run(args: &KioskArgs, place: &Place) -> anyhow::Result<End> {
    let words = place.words();
    if args.example_config {
        write!(std::io::stdout().lock(), "{}", example::example(&words))?;
        return Ok(End::Found);
    }
    check(args.check_config.as_deref().unwrap_or(Path::new(config::PATH)), &words)
}

/// Names every mistake of a kiosk's file.
fn check(path: &Path, words: &Words) -> anyhow::Result<End> {
    let mut reading = config::read(path);
    let name = path.display().to_string();
    if !reading.exists {
        writeln!(std::io::stdout(), "{}", say::safe(&words.with("mistake-no-file", &[("name", Part::Text(&name))])))?;
        return Ok(End::Trouble);
    }
    config::check_outside(&mut reading, &Engine::open(&embedded::open()?)?);
    tell_mistakes(&name, &reading.mistakes, ["kiosk-good", "kiosk-mistakes"], words)
}
