//! `wayhome config`: where the settings file is, what each setting is and where it comes from; its mistakes; an example.

use super::out::Out;
use super::{End, Place};
use crate::config::mistake::{Mistake, Reason};
use crate::config::settled::{Settled, Source};
use crate::config::{self, Reading, SETTINGS};
use crate::embedded;
use crate::language::{Part, Words};
use crate::say;
use clap::Args;
use std::io::Write;
use std::path::{Path, PathBuf};
use unicode_width::UnicodeWidthStr;
use wayhome_index::bundle::Bundle;
use wayhome_index::search::Engine;

/// What to say of the settings.
#[derive(Debug, Args)]
pub struct ConfigArgs {
    #[arg(long, value_name = "FILE", num_args = 0..=1, conflicts_with = "example")]
    check: Option<Vec<PathBuf>>,
    #[arg(long)]
    example: bool,
}

/// Runs the command. Mistakes are trouble when the command was asked to look for them.
pub fn run(args: &ConfigArgs, place: &Place) -> anyhow::Result<End> {
    let words = place.words();
    if let Some(files) = &args.check {
        return check(files.first(), place, &words);
    }
    let mut out = Out::text(place);
    if args.example {
        write!(out, "{}", config::example::example(&words))?;
    } else {
        show(&mut out, place, &words)?;
    }
    out.flush()?;
    Ok(End::Found)
}

fn check(file: Option<&PathBuf>, place: &Place, words: &Words) -> anyhow::Result<End> {
    let say = |key: &str, name: &str| {
        let text = words.with(key, &[("file", Part::Text(name)), ("name", Part::Text(name))]);
        let mut out = Out::text(place);
        writeln!(out, "{}", say::safe(&text))?;
        out.flush()
    };
    let Some(path) = file.cloned().or_else(config::path) else {
        say("config-no-place", "")?;
        return Ok(End::Found);
    };
    let name = path.display().to_string();
    let mut reading = config::read(&path);
    if !reading.exists {
        let is_asked_for = file.is_some();
        say(if is_asked_for { "mistake-no-file" } else { "config-file-missing" }, &name)?;
        return Ok(if is_asked_for { End::Trouble } else { End::Found });
    }
    outside(&mut reading)?;
    super::tell_mistakes(&name, &reading.mistakes, ["config-good", "config-mistakes"], place)
}

/// Mistakes that only the world outside the file shows: a directory file that is no use, a place nobody knows.
fn outside(reading: &mut Reading) -> anyhow::Result<()> {
    let mut wrong = Vec::new();
    let file = reading.config.directory.as_ref();
    let engine = match file.map(|file| open(file)) {
        Some(Ok(engine)) => engine,
        named => {
            wrong.extend(named.and_then(Result::err).map(|reason| ("directory", reason)));
            Engine::open(&embedded::open()?)?
        }
    };
    let home = reading.config.home.iter().filter_map(|home| Reason::of_place(home, &engine));
    wrong.extend(home.map(|reason| ("home", reason)));
    for (setting, reason) in wrong {
        let (line, column) = reading.at.get(setting).copied().unwrap_or((1, 1));
        reading.mistakes.push(Mistake { line, column, reason });
    }
    reading.mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
    Ok(())
}

fn open(file: &Path) -> Result<Engine, Reason> {
    if !file.is_file() {
        return Err(Reason::NoFile(file.display().to_string()));
    }
    let opened = Bundle::open_file(file).and_then(|bundle| Engine::open(&bundle));
    opened.map_err(|error| Reason::NotADirectory(error.to_string()))
}

fn show(out: &mut impl Write, place: &Place, words: &Words) -> anyhow::Result<()> {
    let path = config::path();
    let name = path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    let named = [("file", Part::Text(&name))];
    let head = match (&path, place.reading.exists) {
        (None, _) => "config-no-place",
        (Some(_), true) => "config-file",
        (Some(_), false) => "config-file-missing",
    };
    writeln!(out, "{}\n", say::safe(&words.with(head, &named)))?;
    let heads = ["config-setting", "config-value", "config-from"].map(|key| words.get(key));
    let rows = SETTINGS.map(|setting| row(setting, &place.settled, words));
    let all: Vec<&[String; 3]> = [&heads].into_iter().chain(&rows).collect();
    let wide = |column: usize| all.iter().map(|row| row[column].width()).max().unwrap_or(0);
    for row in &all {
        let pad = |i: usize| format!("{}{}", row[i], " ".repeat(wide(i) - row[i].width()));
        writeln!(out, "{}  {}  {}", pad(0), pad(1), row[2])?;
    }
    writeln!(out)?;
    let mut reading = place.reading.clone();
    outside(&mut reading)?;
    for mistake in &reading.mistakes {
        writeln!(out, "{}", mistake.line(&name, words))?;
    }
    if !place.reading.exists && path.is_some() {
        writeln!(out, "{}", say::safe(&words.with("config-how", &named)))?;
    }
    writeln!(out, "{}", words.get("config-how-check"))?;
    Ok(())
}

fn row(setting: &str, settled: &Settled, words: &Words) -> [String; 3] {
    let (value, source) = match setting {
        "language" => (settled.language.value.name().to_owned(), settled.language.source),
        "home" => (settled.home.value.clone().unwrap_or_else(|| words.get("config-none")), settled.home.source),
        "theme" => (settled.theme.value.name().to_owned(), settled.theme.source),
        "ascii" => {
            let key = if settled.glyphs.value.is_ascii() { "config-ascii" } else { "config-by-terminal" };
            (words.get(key), settled.glyphs.source)
        }
        "large_numbers" => {
            let key = if settled.large_numbers.value { "answer-yes" } else { "answer-no" };
            (words.get(key), settled.large_numbers.source)
        }
        "directory" => {
            let file = settled.directory.value.as_ref().map(|file| file.display().to_string());
            (file.unwrap_or_else(|| words.get("config-built-in")), settled.directory.source)
        }
        "printer" => (settled.printer.value.join(" "), settled.printer.source),
        _ => {
            let count = settled.keys.value.len();
            (words.with("config-keys", &[("count", Part::Count(count))]), settled.keys.source)
        }
    };
    let from = match source {
        Source::Usual => words.get("config-from-usual"),
        Source::File => words.get("config-from-file"),
        Source::Option => words.get("config-from-option"),
        Source::Environment(name) => words.with("config-from-environment", &[("name", Part::Text(name))]),
    };
    [setting.to_owned(), say::safe(&value), from]
}
