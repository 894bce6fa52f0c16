//! `wayhome show ID`: all that is known about one listing.

use super::out::Out;
use super::{End, Place, today};
use crate::facts;
use crate::language::{Part, Words};
use crate::say;
use anyhow::bail;
use clap::Args;
use std::io::Write;
use wayhome_index::listing::Listing;
use wayhome_index::search::Engine;

/// Which listing.
#[derive(Debug, Args)]
pub struct ShowArgs {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(args: &ShowArgs, place: &Place) -> anyhow::Result<End> {
    let engine = place.engine()?;
    let words = place.words();
    let listing = find(&engine, &args.id, &words)?;
    let mut out = Out::of(place, args.json);
    if args.json {
        writeln!(out, "{}", say::safe_json(&serde_json::to_string_pretty(&listing)?))?;
    } else {
        writeln!(out, "{}", say::safe(&listing.name))?;
        for line in facts::lines(&listing, today(), &words) {
            writeln!(out, "{}: {}", line.label, line.text)?;
        }
    }
    out.flush()?;
    Ok(End::Found)
}

/// The listing of an id; when there is none, that is told with ids like it.
pub fn find(engine: &Engine, id: &str, words: &Words) -> anyhow::Result<Listing> {
    if let Some(listing) = engine.find(id.trim()).and_then(|doc| engine.listing(doc)) {
        return Ok(listing);
    }
    let near = near_ids(engine, id).join(", ");
    let mut message = words.with("error-no-listing", &[("id", Part::Text(id))]);
    if !near.is_empty() {
        message = format!("{message}. {}", words.with("error-near-ids", &[("ids", Part::Text(&near))]));
    }
    bail!("{message}")
}

fn near_ids(engine: &Engine, id: &str) -> Vec<&'static str> {
    let parts: Vec<&str> = id.split('-').filter(|p| p.len() > 2).collect();
    let holds = |known: &&'static str| !parts.is_empty() && parts.iter().all(|p| known.contains(p));
    engine.all().map(|doc| engine.id(doc)).filter(holds).take(5).collect()
}
