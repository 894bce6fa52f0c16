//! The command line: one small file a command. Nothing here decides anything; it asks the parts and prints.

mod about;
mod build;
mod check;
mod finder;
mod packet;
mod save;
mod search;
mod sheet;
mod show;

use crate::config;
use crate::embedded;
use crate::language::{Language, Words};
use anyhow::Context;
use clap::{Parser, Subcommand};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use time::Date;
use wayhome_index::bundle::Bundle;
use wayhome_index::search::Engine;
use wayhome_index::understand::PlaceFound;

/// How a command ended well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Something was found, or all is in order: exit code 0.
    Found,
    /// Nothing was found: exit code 1.
    Nothing,
}

/// Find places that help people coming home from jail or prison. Without a command it opens the finder.
#[derive(Debug, Parser)]
#[command(name = "wayhome", version, max_term_width = 100)]
#[command(
    after_help = "Examples:\n  wayhome\n  wayhome search sober living for women juneau\n  wayhome show ak-haven-house-juneau"
)]
pub struct Args {
    /// Use this directory file instead of the one inside the program
    #[arg(long, global = true, value_name = "FILE")]
    pub directory: Option<PathBuf>,
    /// Language of the program: en or es
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<Language>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Search the directory and print what was found
    Search(Box<search::SearchArgs>),
    /// Print all that is known about one listing
    Show(show::ShowArgs),
    /// Put chosen listings on a sheet to print, to save or to copy by hand
    Sheet(sheet::SheetArgs),
    /// Make a booklet of all that serves a place
    Packet(packet::PacketArgs),
    /// Say what this program and its directory are: version, counts, dates, licences
    About(about::AboutArgs),
    /// Check the files of a directory before it is built
    Check(check::CheckArgs),
    /// Build a directory file out of a folder like data/
    Build(build::BuildArgs),
}

fn language(name: &str) -> Result<Language, String> {
    Language::from_setting(name).ok_or_else(|| "say en or es".to_owned())
}

/// Runs the program: the whole of `main`.
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            // Help and version are no trouble; a closed pipe is none either.
            if !error.use_stderr() {
                let _ = error.print();
                return ExitCode::SUCCESS;
            }
            for line in error.render().to_string().lines() {
                let _ = writeln!(std::io::stderr(), "{}", wayhome_index::text::clean(line));
            }
            return ExitCode::from(2);
        }
    };
    match run(args) {
        Ok(End::Found) => ExitCode::SUCCESS,
        Ok(End::Nothing) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            warn(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .any(|cause| cause.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe))
}

fn run(args: Args) -> anyhow::Result<End> {
    let place = Place::new(args.directory, args.lang);
    match args.command {
        Some(Command::Search(args)) => search::run(&args, &place),
        Some(Command::Show(args)) => show::run(&args, &place),
        Some(Command::Sheet(args)) => sheet::run(&args, &place),
        Some(Command::Packet(args)) => packet::run(&args, &place),
        Some(Command::About(args)) => about::run(&args, &place),
        Some(Command::Check(args)) => check::run(&args),
        Some(Command::Build(args)) => build::run(&args),
        None => finder::run(&place),
    }
}

/// What every command needs to know of where it runs.
#[derive(Debug, Clone)]
pub struct Place {
    /// Directory file to use instead of the embedded one.
    pub directory: Option<PathBuf>,
    /// Whether the settings named that file, not this run.
    pub is_setting: bool,
    /// Language of the person.
    pub language: Language,
}

impl Place {
    /// What this run was told, else the settings, else what is usual. Settings with a mistake are told and left aside.
    fn new(directory: Option<PathBuf>, language: Option<Language>) -> Self {
        let config = config::read().unwrap_or_else(|error| {
            warn(&format!("{error}. Going on without these settings."));
            config::Config::default()
        });
        let set = config.language.as_deref().and_then(Language::from_setting);
        Self {
            is_setting: directory.is_none() && config.directory.is_some(),
            directory: directory.or(config.directory),
            language: language.or(set).unwrap_or_else(Language::from_environment),
        }
    }

    /// Opens the directory this run uses. When one that only the settings name cannot be opened, the one inside the program
    /// is, and that is told.
    pub fn bundle(&self) -> anyhow::Result<Bundle> {
        match self.named_bundle() {
            Err(error) if self.is_setting => {
                warn(&format!("{error:#}. Using the directory inside the program."));
                Ok(embedded::open()?)
            }
            result => result,
        }
    }

    fn named_bundle(&self) -> anyhow::Result<Bundle> {
        match &self.directory {
            Some(path) => Bundle::open_file(path),
            None => embedded::open(),
        }
        .with_context(|| self.refusal())
    }

    /// That the directory cannot be used, and what to do about it.
    fn refusal(&self) -> String {
        match &self.directory {
            Some(path) => format!(
                "`{}` cannot be used as a directory (leave out --directory to use the one inside the program, or build it again with `wayhome build`)",
                path.display()
            ),
            None => "the directory inside this program is damaged; install the program again".to_owned(),
        }
    }

    /// Opens the directory for searching.
    pub fn engine(&self) -> anyhow::Result<Engine> {
        let bundle = self.bundle()?;
        Engine::open(&bundle).with_context(|| self.refusal())
    }

    /// The words of the person's language.
    pub fn words(&self) -> Words {
        Words::new(self.language)
    }
}

/// Tells something on the side that does not stop the run.
fn warn(text: &str) {
    let _ = writeln!(std::io::stderr(), "wayhome: {}", wayhome_index::text::clean(text));
}

/// A place as typed after `--near` and the like.
fn find_place(engine: &Engine, near: &str) -> anyhow::Result<PlaceFound> {
    engine.place(near).with_context(|| {
        format!(
            "the place `{near}` is not known; try a ZIP code, a city with its state (Juneau, AK), a county or a state"
        )
    })
}

/// Today by the machine's clock, in universal time: a day more or less does not change what "older than a year" says.
pub fn today() -> Date {
    time::OffsetDateTime::now_utc().date()
}
