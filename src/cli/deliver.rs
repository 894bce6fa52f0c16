//! Where a sheet or a booklet goes: a file, the printer, or standard output.

use super::Place;
use super::out::Out;
use crate::files::{Existing, write_whole};
use crate::language::{Part, Words};
use crate::say;
use crate::sheet::print::{Instead, Printer, print, say_error};
use crate::sheet::{Format, ascii_pages};
use anyhow::{Context, anyhow, bail};
use clap::Args;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Where to.
#[derive(Debug, Args)]
pub struct DeliverArgs {
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    force: bool,
    #[arg(long)]
    print: bool,
    #[arg(long, value_name = "NAME", requires = "print")]
    printer: Option<String>,
}

/// What can be delivered.
pub trait Paper {
    /// The whole of it in one format; `None` where it cannot be written in that.
    fn render(&self, format: Format) -> Option<String>;

    /// The formats it can be written in.
    fn formats(&self) -> &'static [Format];

    /// Its pages of text.
    fn pages(&self) -> Vec<String>;
}

impl DeliverArgs {
    /// Saves it and prints it as asked; else it goes to standard output. It is saved first, so that a printer that says no
    /// costs nothing. The format is the one asked for, else the one that the name of the file stands for, else text.
    pub fn deliver(&self, paper: &impl Paper, format: Option<Format>, place: &Place) -> anyhow::Result<()> {
        let words = place.words();
        let format = match (format, &self.output) {
            (Some(format), _) => format,
            (None, Some(path)) => Format::from_path(path).with_context(|| unknown_ending(path, paper, &words))?,
            (None, None) => Format::Text,
        };
        let on_printer = if format == Format::Ascii { Format::Ascii } else { Format::Text };
        if self.print && self.output.is_none() && format != on_printer {
            bail!(words.get("error-print-format"));
        }
        let render = |format| paper.render(format).with_context(|| words.get("error-packet-format"));
        if let Some(path) = &self.output {
            save(path, &render(format)?, self.force, &words)?;
        }
        if self.print {
            let printer = Printer::new(place.settled.printer.value.clone(), self.printer.clone());
            let said = print(&render(on_printer)?, &printer)
                .map_err(|error| anyhow!(say_error(&error, Instead::Save, &words)))?;
            show(Out::text(place), &format!("{}\n", [words.get("print-sent"), said].join(" ").trim_end()))?;
        } else if self.output.is_none() {
            match on_screen(paper, format) {
                Some(text) => show(Out::text(place), &text)?,
                None => show(Out::exact(), &render(format)?)?,
            }
        }
        Ok(())
    }
}

/// That the name of a file says nothing of how to write it, and what would.
fn unknown_ending(path: &Path, paper: &impl Paper, words: &Words) -> String {
    let known: Vec<String> = paper.formats().iter().map(|format| format!(".{}", format.ending())).collect();
    let parts = [("file", path.display().to_string()), ("known", known.join(", "))];
    words.with("error-ending", &parts.each_ref().map(|(name, text)| (*name, Part::Text(text))))
}

/// On a screen pages are parted by an empty line, because a form feed would steer the terminal.
fn on_screen(paper: &impl Paper, format: Format) -> Option<String> {
    match format {
        Format::Text => Some(paper.pages().join("\n")),
        Format::Ascii => Some(ascii_pages(&paper.pages()).join("\n")),
        _ => None,
    }
}

/// Writes to a file, and says so.
fn save(path: &Path, text: &str, replace: bool, words: &Words) -> anyhow::Result<()> {
    let name = path.display().to_string();
    let with = |key: &str| words.with(key, &[("file", Part::Text(&name))]);
    match write_whole(path, text.as_bytes(), if replace { Existing::Replace } else { Existing::Keep }) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => bail!(with("error-file-there")),
        result => result.with_context(|| with("error-cannot-write"))?,
    }
    show(Out::exact(), &format!("{}\n", say::safe(&name)))
}

/// Prints a text on standard output.
fn show(mut out: Out, text: &str) -> anyhow::Result<()> {
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}
