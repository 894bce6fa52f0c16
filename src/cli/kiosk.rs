//! `wayhome kiosk`: what staff do with a kiosk.

mod bundles;
#[cfg(target_os = "linux")]
mod open;
#[cfg(target_os = "linux")]
mod self_test;

use super::out::Out;
use super::{End, Place, tell_mistakes, warn};
use crate::config::Reading;
use crate::embedded;
use crate::kiosk::config::{self, Staff};
use crate::kiosk::example;
#[cfg(target_os = "linux")]
use crate::kiosk::sandbox;
use crate::language::{Part, Words};
use crate::say;
use anyhow::bail;
use clap::{ArgGroup, Args, Subcommand, ValueEnum};
use std::io::Write;
#[cfg(target_os = "linux")]
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
#[cfg(target_os = "linux")]
use std::process::Command;
use wayhome_index::search::Engine;

/// What to do.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
#[command(group = ArgGroup::new("task").args(["check_config", "example_config", "self_test", "without_sandbox"]))]
pub struct KioskArgs {
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = config::PATH)]
    check_config: Option<PathBuf>,
    #[arg(long)]
    example_config: bool,
    #[arg(long)]
    self_test: bool,
    #[arg(long)]
    without_sandbox: bool,
    #[arg(long)]
    plain: bool,
    #[command(flatten)]
    config: ConfigFile,
    // Which part of a kiosk this process is; staff never say it.
    #[arg(long, hide = true, value_enum)]
    part: Option<KioskPart>,
    #[command(subcommand)]
    command: Option<KioskCommand>,
}

/// Parts of a kiosk that run as processes of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum KioskPart {
    Trial,
    Rehearsal,
    Session,
    Print,
}

#[derive(Debug, Subcommand)]
enum KioskCommand {
    Install(bundles::InstallArgs),
    Rollback(bundles::RollbackArgs),
    List(bundles::ListArgs),
}

/// Where the kiosk's file is.
#[derive(Debug, Args)]
pub struct ConfigFile {
    #[arg(long, value_name = "FILE", default_value = config::PATH)]
    config: PathBuf,
}

/// Runs the command.
pub fn run(args: &KioskArgs, place: &Place) -> anyhow::Result<End> {
    let words = place.words();
    if let Some(command) = &args.command {
        return files(command, args, &words);
    }
    if args.example_config {
        let mut out = Out::text(place);
        write!(out, "{}", example::example(&words))?;
        out.flush()?;
        return Ok(End::Found);
    }
    // What it opens to try it out is a kiosk like any other.
    if args.self_test && matches!(args.part, None | Some(KioskPart::Trial)) {
        return test(args, &words);
    }
    match &args.check_config {
        Some(path) => check(path, place),
        None => open(args, &words),
    }
}

/// What staff do with files of places. The kiosk's file may be named before the word for it or after.
fn files(command: &KioskCommand, args: &KioskArgs, words: &Words) -> anyhow::Result<End> {
    let (name, config) = match command {
        KioskCommand::Install(args) => ("install", &args.config),
        KioskCommand::Rollback(args) => ("rollback", &args.config),
        KioskCommand::List(args) => ("list", &args.config),
    };
    if let Some(option) = args.task() {
        let parts = [("option", Part::Text(option)), ("other", Part::Text(name))];
        bail!("{}", words.with("error-conflict", &parts));
    }
    let config = if config.config == Path::new(config::PATH) { &args.config } else { config };
    match command {
        KioskCommand::Install(args) => bundles::install(args, config, words),
        KioskCommand::Rollback(args) => bundles::roll_back(args, config, words),
        KioskCommand::List(_) => bundles::list(config, words),
    }
}

impl KioskArgs {
    /// An option that stands for a task of its own.
    fn task(&self) -> Option<&'static str> {
        let tasks = [
            (self.check_config.is_some(), "--check-config"),
            (self.example_config, "--example-config"),
            (self.self_test, "--self-test"),
            (self.without_sandbox, "--without-sandbox"),
            (self.plain, "--plain"),
        ];
        tasks.into_iter().find_map(|(is_asked, name)| is_asked.then_some(name))
    }
}

/// Keeps the kiosk open, or runs the part of it that this process is.
#[cfg(target_os = "linux")]
fn open(args: &KioskArgs, words: &Words) -> anyhow::Result<End> {
    sandbox::leave_no_dump()?;
    let mut staff = args.config.read_or_usual(words)?;
    staff.plain |= args.plain;
    match args.part {
        Some(KioskPart::Session) => open::session(&staff, !args.without_sandbox),
        Some(KioskPart::Print) => open::print(&staff),
        // Nobody looked for anything there.
        Some(KioskPart::Rehearsal) => open::keep(&Staff { counts: None, ..staff }, words),
        Some(KioskPart::Trial) | None => open::keep(&staff, words),
    }
}

#[cfg(not(target_os = "linux"))]
fn open(_: &KioskArgs, words: &Words) -> anyhow::Result<End> {
    bail!("{}", words.get("kiosk-no-sandbox"))
}

/// Names every mistake of a kiosk's file.
fn check(path: &Path, place: &Place) -> anyhow::Result<End> {
    let mut reading = config::read(path);
    let name = path.display().to_string();
    if !reading.exists {
        let mut out = Out::text(place);
        writeln!(out, "{}", say::safe(&place.words().with("mistake-no-file", &[("name", Part::Text(&name))])))?;
        out.flush()?;
        return Ok(End::Trouble);
    }
    check_hidden(&mut reading, &place.words())?;
    // What the computer lacks keeps no kiosk from opening: it may come, and people are there now.
    let sum = if reading.mistakes.is_empty() { "kiosk-flaws" } else { "kiosk-mistakes" };
    config::check_outside(&mut reading, &Engine::open(&embedded::open()?)?);
    tell_mistakes(&name, &reading.mistakes, ["kiosk-good", sum], place)
}

/// Adds the needs to hide that neither the directory inside the program has nor the one that the kiosk would show.
fn check_hidden(reading: &mut Reading<Staff>, words: &Words) -> anyhow::Result<()> {
    if reading.config.hide.is_empty() {
        return Ok(());
    }
    let inside = Engine::open(&embedded::open()?)?;
    if config::unknown_needs(&reading.config, &inside).next().is_some() {
        let engines: Vec<Engine> = [inside].into_iter().chain(bundles::opened(&reading.config, words)).collect();
        config::check_hidden(reading, &engines);
    }
    Ok(())
}

/// Tries the promises that need no second computer.
#[cfg(target_os = "linux")]
fn test(args: &KioskArgs, words: &Words) -> anyhow::Result<End> {
    let mut staff = args.config.read_or_usual(words)?;
    staff.plain |= args.plain;
    if args.part == Some(KioskPart::Trial) {
        return self_test::trial(&staff, words);
    }
    self_test::run(again(KioskPart::Trial), again(KioskPart::Rehearsal), &staff, words)
}

/// The line of this run again, for a process that is one part of the kiosk.
#[cfg(target_os = "linux")]
fn again(part: KioskPart) -> Command {
    // The very program that runs, also while another version is being put in its place.
    let mut command = Command::new("/proc/self/exe");
    command.arg0("wayhome");
    // A part that starts another part has said already which one it is.
    let line = std::env::args_os().skip(1).take_while(|word| word != "--part");
    let name = part.to_possible_value().map(|value| value.get_name().to_owned());
    command.args(line).arg("--part").arg(name.unwrap_or_default());
    command
}

#[cfg(not(target_os = "linux"))]
fn test(_: &KioskArgs, words: &Words) -> anyhow::Result<End> {
    bail!("{}", words.get("kiosk-no-sandbox"))
}

impl ConfigFile {
    /// What it sets for a kiosk that opens; what is usual where the usual file is not there.
    fn read_or_usual(&self, words: &Words) -> anyhow::Result<Staff> {
        if self.config == Path::new(config::PATH) && !self.config.exists() {
            return Ok(Staff::default());
        }
        let mut reading = config::read(&self.config);
        check_hidden(&mut reading, words)?;
        self.accept(reading, words)
    }

    /// What it sets. A file with mistakes is refused. What it hides may be in a bundle that is not installed yet.
    fn read(&self, words: &Words) -> anyhow::Result<Staff> {
        self.accept(config::read(&self.config), words)
    }

    fn accept(&self, reading: Reading<Staff>, words: &Words) -> anyhow::Result<Staff> {
        let name = self.config.display().to_string();
        if !reading.exists {
            bail!("{}", words.with("mistake-no-file", &[("name", Part::Text(&name))]));
        }
        for mistake in &reading.mistakes {
            warn(&mistake.line(&name, words));
        }
        if !reading.mistakes.is_empty() {
            let parts = [("file", Part::Text(&name)), ("count", Part::Count(reading.mistakes.len()))];
            bail!("{}", words.with("kiosk-mistakes", &parts));
        }
        Ok(reading.config)
    }
}
