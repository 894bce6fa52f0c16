//! `wayhome sheet ID…`: chosen listings on paper, in a file, or to copy by hand.

use super::save::{SaveArgs, show};
use super::{End, Place, find_place, show as shown, today};
use crate::say;
use crate::sheet::print::{Printer, print, say_error};
use crate::sheet::{Chosen, Edition, Format, Sheet, ascii_pages, note, render, text_pages};
use anyhow::{Context, bail};
use clap::Args;
use std::collections::HashMap;
use std::io::Read;
use wayhome_index::listing::{Listing, Status};
use wayhome_index::search::Engine;

/// Most listings of a sheet: more than anybody carries, and a bound for what is read from standard input.
const MAX_LISTINGS: usize = 1000;
/// Most bytes of ids that are read from standard input.
const MAX_INPUT: u64 = 1 << 20;

/// What stands on the sheet and where it goes.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  wayhome sheet ak-haven-house-juneau us-988-lifeline\n  \
                        wayhome search --ids housing juneau | wayhome sheet - --output list.html")]
pub struct SheetArgs {
    /// Ids of listings, as search prints them; `-` reads more from standard input
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// text, ascii, markdown, html, json, vcard or csv
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    format: Option<Format>,
    #[command(flatten)]
    save: SaveArgs,
    /// Send it to the printer as text
    #[arg(long)]
    print: bool,
    /// Which printer; without it the usual one
    #[arg(long, value_name = "NAME", requires = "print")]
    printer: Option<String>,
    /// Say how far each is from this place: a ZIP code, a city, a county, a state
    #[arg(long, value_name = "PLACE")]
    near: Option<String>,
    /// A line of your own about a listing; can be given more than once
    #[arg(long, value_name = "ID=TEXT")]
    note: Vec<String>,
}

fn format(name: &str) -> Result<Format, String> {
    let names = || Format::ALL.map(|(_, name, _)| name).join(", ");
    Format::from_name(name).ok_or_else(|| format!("say one of {}", names()))
}

/// Runs the command.
pub fn run(args: &SheetArgs, place: &Place) -> anyhow::Result<End> {
    let engine = place.engine()?;
    let words = place.words();
    let near = args.near.as_deref().map(|near| find_place(&engine, near)).transpose()?;
    let chosen = chosen(&engine, args)?;
    let sheet = Sheet::new(&engine, Edition::of(&engine, &words, today()), chosen, near.as_ref());
    let format = args.format.or_else(|| Format::from_path(args.save.path()?)).unwrap_or(Format::Text);
    if args.print && !matches!(format, Format::Text | Format::Ascii) && args.save.path().is_none() {
        bail!("the printer takes text or ascii; for another format use --output FILE and print that file");
    }
    let saved = args.save.save(&render(&sheet, format))?;
    if args.print {
        let format = if format == Format::Ascii { Format::Ascii } else { Format::Text };
        send(&render(&sheet, format), args.printer.clone(), &sheet)?;
    } else if !saved {
        show(&on_screen(&sheet, format))?;
    }
    Ok(End::Found)
}

/// On a screen pages are parted by an empty line, because a form feed would steer the terminal.
fn on_screen(sheet: &Sheet<'_>, format: Format) -> String {
    match format {
        Format::Text => text_pages(sheet).join("\n"),
        Format::Ascii => ascii_pages(&text_pages(sheet)).join("\n"),
        _ => render(sheet, format),
    }
}

fn send(text: &str, printer: Option<String>, sheet: &Sheet<'_>) -> anyhow::Result<()> {
    let words = sheet.edition.words;
    let printer = Printer { name: printer, ..Printer::default() };
    let said = print(text, &printer).map_err(|error| anyhow::anyhow!(say_error(&error, words)))?;
    show(&format!("{}\n", [words.get("print-sent"), said].join(" ").trim_end()))
}

fn chosen(engine: &Engine, args: &SheetArgs) -> anyhow::Result<Vec<Chosen>> {
    let ids = ids(&args.ids)?;
    let mut notes = notes(&args.note)?;
    let mut chosen = Vec::new();
    for id in &ids {
        let listing = shown::find(engine, id)?;
        if !listing.is_shown() {
            bail!(refusal(&listing));
        }
        let note = notes.remove(id.as_str()).unwrap_or_default();
        chosen.push(Chosen { listing, note });
    }
    if let Some(id) = notes.keys().min() {
        bail!("there is a note for `{id}`, which is not on the list; give its id as well");
    }
    Ok(chosen)
}

/// The ids asked for, each once, with those of standard input.
fn ids(given: &[String]) -> anyhow::Result<Vec<String>> {
    let mut ids: Vec<String> = Vec::new();
    for id in given {
        let mut input = String::new();
        if id == "-" {
            std::io::stdin().take(MAX_INPUT).read_to_string(&mut input).context("standard input cannot be read")?;
        } else {
            input.clone_from(id);
        }
        for id in input.split_whitespace() {
            if !ids.iter().any(|known| known == id) {
                ids.push(id.to_owned());
            }
        }
        if ids.len() > MAX_LISTINGS {
            bail!("a sheet takes at most {MAX_LISTINGS} listings");
        }
    }
    if ids.is_empty() {
        bail!("no ids were given; `wayhome search --ids` prints some");
    }
    Ok(ids)
}

fn notes(given: &[String]) -> anyhow::Result<HashMap<String, String>> {
    let note = |given: &String| {
        let (id, text) = given.split_once('=').with_context(|| format!("`{given}` is not a note; say ID=TEXT"))?;
        let text = note(text).with_context(|| format!("note for `{id}`"))?;
        Ok((id.trim().to_owned(), text))
    };
    given.iter().map(note).collect()
}

/// Paper outlives a screen: what is closed never gets there, and what to take instead is said.
fn refusal(listing: &Listing) -> String {
    let state = if listing.status == Status::Closed { "closed" } else { "not shown among results" };
    let note = if listing.status_note.is_empty() { String::new() } else { format!(" ({})", listing.status_note) };
    let instead = match listing.instead.as_slice() {
        [] => String::new(),
        ids => format!("; take instead: {}", ids.join(", ")),
    };
    say::safe(&format!("`{}` is {state}{note}{instead}", listing.id))
}
