//! The command line: one small file a command. Nothing here decides anything; it asks the parts and prints.

mod about;
mod build;
mod check;
mod completions;
mod config;
mod deliver;
mod diff;
mod dump;
mod finder;
mod kiosk;
mod man;
mod out;
mod packet;
mod search;
mod sheet;
mod show;
pub mod usage;
mod wrong;

use self::out::Out;
use crate::app::home::Home;
use crate::config::mistake::Mistake;
use crate::config::settled::{Options, Settled, Source, Sourced};
use crate::config::{self as settings, Reading};
use crate::embedded;
use crate::language::{Language, Part, Words};
use crate::say;
use crate::tui::glyphs::Glyphs;
use crate::tui::theme::ThemeName;
use anyhow::Context;
use clap::builder::TypedValueParser;
use clap::error::ErrorKind;
use clap::{FromArgMatches, Parser, Subcommand};
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use time::Date;
use wayhome_index::bundle::Bundle;
use wayhome_index::search::Engine;
use wayhome_index::understand::PlaceFound;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Something was found, or all is in order: exit code 0.
    Found,
    /// Nothing was found: exit code 1.
    Nothing,
    /// Two files that were compared are not the same: exit code 1, as with every `diff`.
    Different,
    /// There is trouble, and the command has told it: exit code 2.
    Trouble,
}

/// The command line. Its texts are in the language files; [`usage`] puts them in.
#[derive(Debug, Parser)]
#[command(name = "wayhome", version, max_term_width = 100)]
pub struct Args {
    /// Directory file instead of the one inside the program.
    #[arg(long, global = true, value_name = "FILE")]
    pub directory: Option<PathBuf>,
    /// Language of the program.
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
    /// Looks of the finder.
    #[arg(long, value_name = "THEME", value_parser = theme())]
    pub theme: Option<ThemeName>,
    /// Draw with ASCII only.
    #[arg(long)]
    pub ascii: bool,
    /// Plain lines instead of the full screen.
    #[arg(long)]
    pub plain: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Search(Box<search::SearchArgs>),
    Show(show::ShowArgs),
    Sheet(sheet::SheetArgs),
    Packet(packet::PacketArgs),
    About(about::AboutArgs),
    Config(config::ConfigArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
    Check(check::CheckArgs),
    Build(build::BuildArgs),
    Diff(diff::DiffArgs),
    Dump,
    Kiosk(kiosk::KioskArgs),
}

fn theme() -> impl TypedValueParser<Value = ThemeName> {
    usage::one_of(ThemeName::ALL.map(ThemeName::name))
        .map(|name: String| ThemeName::from_setting(&name).unwrap_or_default())
}

/// Runs the program: the whole of `main`.
pub fn main() -> ExitCode {
    let line: Vec<OsString> = std::env::args_os().collect();
    let args = match Args::try_parse_from(&line) {
        Ok(args) => args,
        Err(error) => return explain(&error, &line),
    };
    match run(args) {
        Ok(End::Found) => ExitCode::SUCCESS,
        Ok(End::Nothing | End::Different) => ExitCode::from(1),
        Ok(End::Trouble) => ExitCode::from(2),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            warn(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

/// Shows the help or the version that was asked for, or says what is wrong with the line. Help and version are no trouble,
/// and neither is a closed pipe.
fn explain(error: &clap::Error, line: &[OsString]) -> ExitCode {
    let place = place_of(line);
    let words = place.words();
    match error.kind() {
        ErrorKind::DisplayVersion => {
            let _ = error.print();
        }
        ErrorKind::DisplayHelp => {
            let asked = usage::command(&words).try_get_matches_from(line);
            if let Err(help) = asked.and_then(|matches| Args::from_arg_matches(&matches)) {
                let mut out = Out::text(&place);
                let _ = write!(out, "{}", help.render()).and_then(|()| out.flush());
            }
        }
        _ => {
            warn(&wrong::message(error, &words));
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// The settings for a line that was not parsed: what its `--lang` and `--ascii` say, else what the file says.
fn place_of(line: &[OsString]) -> Place {
    let line: Vec<_> = line.iter().map(|word| word.to_string_lossy()).collect();
    let apart = line.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1].as_ref());
    let joined = line.iter().filter_map(|word| word.strip_prefix("--lang="));
    let language = apart.chain(joined).find_map(Language::from_setting);
    let ascii = line.iter().any(|word| word == "--ascii");
    Place::new(Options { language, ascii, ..Options::default() })
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .any(|cause| cause.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe))
}

fn run(args: Args) -> anyhow::Result<End> {
    let Args { directory, lang, theme, ascii, plain, command } = args;
    let place = Place::new(Options { directory, language: lang, theme, ascii });
    if !matches!(command, Some(Command::Config(_))) {
        place.tell_mistakes();
    }
    match command {
        Some(Command::Search(args)) => search::run(&args, &place),
        Some(Command::Show(args)) => show::run(&args, &place),
        Some(Command::Sheet(args)) => sheet::run(&args, &place),
        Some(Command::Packet(args)) => packet::run(&args, &place),
        Some(Command::About(args)) => about::run(&args, &place),
        Some(Command::Config(args)) => config::run(&args, &place),
        Some(Command::Completions(args)) => completions::run(&args, &place),
        Some(Command::Man(args)) => man::run(&args, &place),
        Some(Command::Check(args)) => check::run(&args, &place),
        Some(Command::Build(args)) => build::run(&args, &place),
        Some(Command::Diff(args)) => diff::run(&args, &place),
        Some(Command::Dump) => dump::run(&place),
        Some(Command::Kiosk(args)) => kiosk::run(&args, &place),
        None => finder::run(&place, plain),
    }
}

/// What every command needs to know of where it runs.
#[derive(Debug)]
pub struct Place {
    /// What was read of the settings file.
    pub reading: Reading,
    /// The settings of this run.
    pub settled: Settled,
}

impl Place {
    /// What this run was told, else the settings, else what is usual.
    fn new(options: Options) -> Self {
        let reading = settings::path().map(|path| settings::read(&path)).unwrap_or_default();
        let settled = Settled::new(options, &reading, settings::environment);
        Self { reading, settled }
    }

    /// Settings with a mistake are told and left aside.
    fn tell_mistakes(&self) {
        let file = settings::path().unwrap_or_default().display().to_string();
        let words = self.words();
        for mistake in &self.reading.mistakes {
            let line = mistake.line(&file, &words);
            warn(&words.with("config-left-aside", &[("mistake", Part::Text(&line))]));
        }
    }

    /// The home place of the settings.
    pub fn home(&self, engine: &Engine) -> Option<Home> {
        self.settled.home.value.as_deref().map(|name| Home::find(engine, name))
    }

    /// What can open the directory of this run, also in another thread.
    pub fn directory(&self) -> DirectoryFile {
        DirectoryFile { file: self.settled.directory.clone(), language: self.settled.language.value }
    }

    /// Opens the directory for searching.
    pub fn engine(&self) -> anyhow::Result<Engine> {
        self.directory().engine()
    }

    /// The words of the person's language.
    pub fn words(&self) -> Words {
        Words::new(self.settled.language.value)
    }
}

/// Which directory this run uses.
#[derive(Debug, Clone)]
pub struct DirectoryFile {
    file: Sourced<Option<PathBuf>>,
    language: Language,
}

impl DirectoryFile {
    /// Opens the directory for searching. When one that only the settings name cannot be opened, the one inside the program
    /// is, and that is told.
    pub fn engine(&self) -> anyhow::Result<Engine> {
        let (engine, refused) = self.open()?;
        if let Some((_, error)) = refused {
            warn(&format!("{error:#}. {}", Words::new(self.language).get("error-directory-instead")));
        }
        Ok(engine)
    }

    /// The same without a word: gives back the file that cannot be opened, and why.
    fn open(&self) -> anyhow::Result<(Engine, Option<(String, anyhow::Error)>)> {
        match (self.named(), &self.file.value) {
            (Err(error), Some(file)) if self.file.source == Source::File => {
                Ok((Engine::open(&embedded::open()?)?, Some((file.display().to_string(), error))))
            }
            (result, _) => Ok((result?, None)),
        }
    }

    fn named(&self) -> anyhow::Result<Engine> {
        let open = || {
            let bundle = match &self.file.value {
                Some(path) => Bundle::open_file(path),
                None => embedded::open(),
            }?;
            Engine::open(&bundle)
        };
        open().with_context(|| self.refusal())
    }

    /// That the directory cannot be used, and what to do about it.
    fn refusal(&self) -> String {
        let words = Words::new(self.language);
        match &self.file.value {
            Some(path) => words.with("error-directory", &[("file", Part::Text(&path.display().to_string()))]),
            None => words.get("error-directory-inside"),
        }
    }
}

/// Prints every mistake of a file and how many there are. `sums` are the texts for none and for some.
fn tell_mistakes(name: &str, mistakes: &[Mistake], sums: [&str; 2], place: &Place) -> anyhow::Result<End> {
    let (mut out, words) = (Out::text(place), place.words());
    for mistake in mistakes {
        writeln!(out, "{}", mistake.line(name, &words))?;
    }
    let [good, bad] = sums;
    let key = if mistakes.is_empty() { good } else { bad };
    let parts = [("file", Part::Text(name)), ("count", Part::Count(mistakes.len()))];
    writeln!(out, "{}", say::safe(&words.with(key, &parts)))?;
    out.flush()?;
    Ok(if mistakes.is_empty() { End::Found } else { End::Trouble })
}

/// Tells something on the side that does not stop the run.
fn warn(text: &str) {
    let (_, glyphs) = Glyphs::from_environment(settings::environment);
    let _ = writeln!(std::io::stderr(), "wayhome: {}", glyphs.text(&wayhome_index::text::clean(text)));
}

/// A place as typed after `--near` and the like.
fn find_place(engine: &Engine, near: &str, words: &Words) -> anyhow::Result<PlaceFound> {
    engine.place(near).with_context(|| words.with("error-place", &[("name", Part::Text(near))]))
}

/// Today by the machine's clock, in universal time: a day more or less does not change what "older than a year" says.
pub fn today() -> Date {
    time::OffsetDateTime::now_utc().date()
}
