//! `wayhome about`: what this program and its directory are.

use super::out::Out;
use super::{End, Place};
use crate::made_of::{self, THIRD_PARTY};
use crate::say;
use clap::Args;
use std::io::Write;

/// How to print.
#[derive(Debug, Args)]
pub struct AboutArgs {
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with = "json")]
    licences: bool,
}

/// Runs the command.
pub fn run(args: &AboutArgs, place: &Place) -> anyhow::Result<End> {
    if args.licences {
        let mut out = Out::text(place);
        write!(out, "{THIRD_PARTY}")?;
        out.flush()?;
        return Ok(End::Found);
    }
    let engine = place.engine()?;
    let manifest = engine.manifest();
    let words = place.words();
    let mut out = Out::of(place, args.json);
    if args.json {
        writeln!(out, "{}", say::safe_json(&serde_json::to_string_pretty(manifest)?))?;
        out.flush()?;
        return Ok(End::Found);
    }
    let mut line = |label: &str, text: &str| writeln!(out, "{label:<22} {}", say::safe(text));
    for (label, text) in made_of::lines(&engine, &words) {
        line(&label, &text)?;
    }
    line(&words.get("about-parts"), "wayhome about --licences")?;
    let states: Vec<String> = manifest.by_state.iter().map(|(state, n)| format!("{state} {n}")).collect();
    line(&words.get("about-by-state"), &states.join("  "))?;
    writeln!(out, "{}", words.get("about-by-need"))?;
    for need in engine.needs() {
        let count = manifest.by_need.get(&need.id).copied().unwrap_or(0);
        writeln!(out, "  {count:>5}  {:<28} {}", need.id, say::need_name(need, &words))?;
    }
    out.flush()?;
    Ok(End::Found)
}
