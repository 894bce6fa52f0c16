//! `wayhome completions`: what a shell needs to complete a command line, made from the command line itself.

use super::usage::one_of;
use super::{End, Place, usage};
use crate::sheet::needs;
use clap::{Arg, Args, Command, ValueHint};
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
    generate(args.shell, &mut completed(usage::command(&place.words())), "wayhome", &mut script);
    std::io::stdout().lock().write_all(&script)?;
    Ok(End::Found)
}

/// The command line with what only a shell asks for: every need, and no files where words are meant.
fn completed(command: Command) -> Command {
    let words = |arg: Arg| {
        let is_open = arg.get_action().takes_values() && arg.get_possible_values().is_empty();
        if is_open && arg.get_value_hint() == ValueHint::Unknown { arg.value_hint(ValueHint::Other) } else { arg }
    };
    let command = command.mut_args(words).mut_subcommands(completed);
    let has_need = command.get_arguments().any(|arg| arg.get_id() == "need");
    if has_need { command.mut_arg("need", |need| need.value_parser(one_of(needs()))) } else { command }
}
