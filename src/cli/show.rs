//! `wayhome show ID`: all that is known about one listing.

use super::{End, Place, today};
use crate::facts;
use crate::say;
use anyhow::bail;
use clap::Args;
use std::io::Write;
use wayhome_index::listing::Listing;
use wayhome_index::search::Engine;

/// Which listing.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Id of the listing, as search prints it
    id: String,
    /// Print the record as JSON
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(args: &ShowArgs, place: &Place) -> anyhow::Result<End> {
    let engine = place.engine()?;
    let listing = find(&engine, &args.id)?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if args.json {
        writeln!(out, "{}", say::safe_json(&serde_json::to_string_pretty(&listing)?))?;
    } else {
        writeln!(out, "{}", say::safe(&listing.name))?;
        for line in facts::lines(&listing, today(), &place.words()) {
            writeln!(out, "{}: {}", line.label, line.text)?;
        }
    }
    out.flush()?;
    Ok(End::Found)
}

/// The listing of an id; when there is none, that is told with ids like it.
pub fn find(engine: &Engine, id: &str) -> anyhow::Result<Listing> {
    if let Some(listing) = engine.find(id.trim()).and_then(|doc| engine.listing(doc)) {
        return Ok(listing);
    }
    let near = near_ids(engine, id);
    let hint = if near.is_empty() { String::new() } else { format!("; near it: {}", near.join(", ")) };
    bail!("no listing has the id `{id}`{hint}")
}

fn near_ids(engine: &Engine, id: &str) -> Vec<&'static str> {
    let parts: Vec<&str> = id.split('-').filter(|p| p.len() > 2).collect();
    let holds = |known: &&'static str| !parts.is_empty() && parts.iter().all(|p| known.contains(p));
    engine.all().map(|doc| engine.id(doc)).filter(holds).take(5).collect()
}
