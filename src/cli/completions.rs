//! `wayhome completions`: what a shell needs to complete a command line, made from the command line itself.

use super::{End, Place, usage};
use clap::Args;
use clap_complete::{Shell, generate};
use std::io::Write;

/// For which shell.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Runs the command.
pub fn run(args: &CompletionsArgs, place: &Place) -> anyhow::Result<End> {
    let mut script = Vec::new();
    generate(args.shell, &mut usage::command(&place.words()), "wayhome", &mut script);
    std::io::stdout().lock().write_all(&script)?;
    Ok(End::Found)
}
