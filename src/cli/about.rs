//! `wayhome about`: what this program and its directory are.

use super::{End, Place};
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

/// Whose code is inside this program. Their licences ask that this goes wherever the program goes, and it is one file.
const THIRD_PARTY: &str = include_str!("../../THIRD-PARTY.txt");

/// Runs the command.
pub fn run(args: &AboutArgs, place: &Place) -> anyhow::Result<End> {
    if args.licences {
        std::io::stdout().lock().write_all(THIRD_PARTY.as_bytes())?;
        return Ok(End::Found);
    }
    let engine = place.engine()?;
    let manifest = engine.manifest();
    let words = place.words();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if args.json {
        writeln!(out, "{}", say::safe_json(&serde_json::to_string_pretty(manifest)?))?;
        out.flush()?;
        return Ok(End::Found);
    }
    let mut line = |label: &str, text: &str| -> std::io::Result<()> {
        if text.is_empty() { Ok(()) } else { writeln!(out, "{:<22} {}", words.get(label), say::safe(text)) }
    };
    line("about-program", concat!("wayhome ", env!("CARGO_PKG_VERSION")))?;
    line("about-directory", &format!("{}, {}", manifest.title, manifest.date))?;
    line("about-good-until", &manifest.good_until)?;
    line("about-listings", &format!("{} ({})", manifest.listings, manifest.shown))?;
    line("about-places", &format!("{} + {} ZIP", engine.gazetteer().len(), engine.gazetteer().zip_count()))?;
    line("about-checked", &format!("{} … {} ({})", manifest.oldest_check, manifest.newest_check, manifest.undated))?;
    line("about-index", &manifest.tantivy)?;
    line("about-licence", "MIT OR Apache-2.0")?;
    line("about-data-licence", &manifest.licence)?;
    line("about-parts", "wayhome about --licences")?;
    for thanks in &manifest.attributions {
        line("about-thanks", thanks)?;
    }
    line("about-spanish", &manifest.spanish_review)?;
    let states: Vec<String> = manifest.by_state.iter().map(|(state, n)| format!("{state} {n}")).collect();
    line("about-by-state", &states.join("  "))?;
    writeln!(out, "{}", words.get("about-by-need"))?;
    for need in engine.needs() {
        let count = manifest.by_need.get(&need.id).copied().unwrap_or(0);
        writeln!(out, "  {count:>5}  {:<28} {}", need.id, say::need_name(need, &words))?;
    }
    out.flush()?;
    Ok(End::Found)
}
