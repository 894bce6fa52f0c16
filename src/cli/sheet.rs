//! `wayhome sheet ID…`: chosen listings on paper, in a file, or to copy by hand.

use super::deliver::{DeliverArgs, Paper};
use super::usage::one_of;
use super::{End, Place, find_place, show, today};
use crate::language::{Part, Words};
use crate::say;
use crate::sheet::{Chosen, Edition, For, Format, NOTE_COLUMNS, NoteTooLong, Sheet, note, render, step, text_pages};
use anyhow::{Context, bail};
use clap::Args;
use clap::builder::TypedValueParser;
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
pub struct SheetArgs {
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    #[arg(long, value_name = "FORMAT", value_parser = format())]
    format: Option<Format>,
    #[command(flatten)]
    deliver: DeliverArgs,
    #[arg(long, value_name = "PLACE")]
    near: Option<String>,
    #[arg(long, value_name = "NOTE")]
    note: Vec<String>,
    #[arg(long)]
    as_given: bool,
}

fn format() -> impl TypedValueParser<Value = Format> {
    one_of(Format::ALL.map(Format::name)).map(|name: String| Format::from_name(&name).unwrap_or(Format::Text))
}

impl Paper for Sheet<'_> {
    fn render(&self, format: Format) -> Option<String> {
        Some(render(self, format))
    }

    fn formats(&self) -> &'static [Format] {
        &Format::ALL
    }

    fn pages(&self) -> Vec<String> {
        text_pages(self)
    }
}

/// Runs the command.
pub fn run(args: &SheetArgs, place: &Place) -> anyhow::Result<End> {
    let engine = place.engine()?;
    let words = place.words();
    let near = args.near.as_deref().map(|near| find_place(&engine, near, &words)).transpose()?;
    let mut chosen = chosen(&engine, args, &words)?;
    if !args.as_given {
        chosen.sort_by_cached_key(|chosen| step(None, &chosen.listing.needs));
    }
    let made_for = For { near: near.as_ref(), ..For::default() };
    let sheet = Sheet::new(&engine, Edition::of(&engine, &words, today()), chosen, made_for);
    args.deliver.deliver(&sheet, args.format, place)?;
    Ok(End::Found)
}

fn chosen(engine: &Engine, args: &SheetArgs, words: &Words) -> anyhow::Result<Vec<Chosen>> {
    let ids = ids(&args.ids, words)?;
    let mut notes = notes(&args.note, words)?;
    let mut chosen = Vec::new();
    for id in &ids {
        let listing = show::find(engine, id, words)?;
        if !listing.is_shown() {
            bail!(refusal(&listing, words));
        }
        let note = notes.remove(id.as_str()).unwrap_or_default();
        chosen.push(Chosen { listing, note, need: None });
    }
    if let Some(id) = notes.keys().min() {
        bail!(words.with("error-note-alone", &[("id", Part::Text(id))]));
    }
    Ok(chosen)
}

/// The ids asked for, each once, with those of standard input.
fn ids(given: &[String], words: &Words) -> anyhow::Result<Vec<String>> {
    let mut ids: Vec<String> = Vec::new();
    for id in given {
        let mut input = String::new();
        if id == "-" {
            let refusal = || words.with("error-cannot-read", &[("file", Part::Text("-"))]);
            std::io::stdin().take(MAX_INPUT).read_to_string(&mut input).with_context(refusal)?;
        } else {
            input.clone_from(id);
        }
        for id in input.split_whitespace() {
            if !ids.iter().any(|known| known == id) {
                ids.push(id.to_owned());
            }
        }
        if ids.len() > MAX_LISTINGS {
            bail!(words.with("error-too-many", &[("most", Part::Text(&MAX_LISTINGS.to_string()))]));
        }
    }
    if ids.is_empty() {
        bail!(words.get("error-no-ids"));
    }
    Ok(ids)
}

fn notes(given: &[String], words: &Words) -> anyhow::Result<HashMap<String, String>> {
    let read = |given: &String| {
        let refusal = || words.with("error-note", &[("note", Part::Text(given))]);
        let (id, text) = given.split_once('=').with_context(refusal)?;
        match note(text) {
            Ok(text) => Ok((id.trim().to_owned(), text)),
            Err(NoteTooLong { columns }) => {
                let [long, most] = [columns, NOTE_COLUMNS].map(Part::Count);
                bail!(words.with("error-note-long", &[("id", Part::Text(id)), ("long", long), ("most", most)]))
            }
        }
    };
    given.iter().map(read).collect()
}

/// Paper outlives a screen: what is closed never gets there, and what to take instead is said.
fn refusal(listing: &Listing, words: &Words) -> String {
    let key = if listing.status == Status::Closed { "error-closed" } else { "error-not-shown" };
    let mut parts = vec![words.with(key, &[("id", Part::Text(&listing.id))])];
    if !listing.status_note.is_empty() {
        parts.push(listing.status_note.trim_end_matches('.').to_owned());
    }
    if !listing.instead.is_empty() {
        parts.push(words.with("error-instead", &[("ids", Part::Text(&listing.instead.join(", ")))]));
    }
    say::safe(&parts.join(". "))
}
