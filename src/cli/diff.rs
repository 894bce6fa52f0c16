//! `wayhome diff`: what changed between two editions of a directory.

use super::out::Out;
use super::{End, Place, today};
use crate::language::Part;
use crate::say;
use crate::staff::compare::Comparison;
use anyhow::Context;
use clap::Args;
use std::io::Write;
use std::path::{Path, PathBuf};
use wayhome_index::bundle::Bundle;
use wayhome_index::search::Engine;

/// Which editions.
#[derive(Debug, Args)]
pub struct DiffArgs {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(value_name = "FILE")]
    new: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

/// Runs the command. Its exit codes are those of every `diff`: 0 where nothing changed, 1 where something did.
pub fn run(args: &DiffArgs, place: &Place) -> anyhow::Result<End> {
    let (old, new) = match &args.new {
        Some(new) => (open(&args.file, place)?, open(new, place)?),
        None => (place.engine()?, open(&args.file, place)?),
    };
    let comparison = Comparison::new(&old, &new);
    let mut out = Out::of(place, args.json);
    if args.json {
        writeln!(out, "{}", say::safe_json(&serde_json::to_string_pretty(&comparison.json())?))?;
    } else {
        comparison.write(&mut out, today(), &place.words())?;
    }
    out.flush()?;
    Ok(if comparison.changes.is_empty() { End::Found } else { End::Different })
}

fn open(path: &Path, place: &Place) -> anyhow::Result<Engine> {
    let open = || Engine::open(&Bundle::open_file(path)?);
    let name = path.display().to_string();
    open().with_context(|| place.words().with("error-not-a-directory", &[("file", Part::Text(&name))]))
}
