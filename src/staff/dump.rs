//! A whole directory as pages of text, so that somebody can read all of it before it goes to a jail: every listing with
//! every fact and source, those that never show too, always in the same order.

use super::{facts, wrapped};
use crate::app::page::{Paragraph, Role};
use crate::facts::Line;
use crate::language::Words;
use crate::say;
use std::io::{Result, Write};
use time::Date;
use wayhome_index::listing::Listing;
use wayhome_index::search::Engine;

/// Columns before the facts of a listing.
const INDENT: usize = 4;

/// Writes the whole directory.
pub fn write(out: &mut impl Write, engine: &Engine, today: Date, words: &Words) -> Result<()> {
    head(out, engine, words)?;
    needs(out, engine, words)?;
    let mut state = String::new();
    for (i, listing) in engine.all().filter_map(|doc| engine.listing(doc)).enumerate() {
        let here = listing.id.split('-').next().unwrap_or_default().to_uppercase();
        if here != state {
            heading(out, &state_heading(&here, words))?;
            state = here;
        }
        write_listing(out, i + 1, &listing, &facts::lines(&listing, engine.needs(), today, words))?;
    }
    Ok(())
}

fn head(out: &mut impl Write, engine: &Engine, words: &Words) -> Result<()> {
    let manifest = engine.manifest();
    heading(out, &manifest.title)?;
    let until = if manifest.good_until.is_empty() { words.get("staff-not-set") } else { manifest.good_until.clone() };
    let facts = [
        ("staff-edition", manifest.date.clone()),
        ("about-good-until", until),
        ("about-listings", format!("{} ({})", engine.len(), manifest.shown)),
        ("about-data-licence", manifest.licence.clone()),
        ("about-spanish", manifest.spanish_review.clone()),
    ];
    let thanks = manifest.attributions.iter().map(|text| ("about-thanks", text.clone()));
    for (key, text) in facts.into_iter().chain(thanks).filter(|(_, text)| !text.is_empty()) {
        labelled(out, 0, &words.get(key), &say::safe(&text))?;
    }
    writeln!(out)
}

/// What people can ask for: these names and sentences stand on the screen too.
fn needs(out: &mut impl Write, engine: &Engine, words: &Words) -> Result<()> {
    heading(out, &words.get("staff-dump-needs"))?;
    for need in engine.needs() {
        let sentence = say::in_language(&need.sentence, words.language());
        let label = format!("{} [{}]", say::need_name(need, words), say::safe(&need.id));
        labelled(out, 0, &label, &say::safe(sentence))?;
    }
    writeln!(out)
}

/// Ids begin with the code of their state, and `us` for the whole country.
fn state_heading(code: &str, words: &Words) -> String {
    if code == "US" { words.get("where-nation") } else { say::state_name(code) }
}

fn write_listing(out: &mut impl Write, number: usize, listing: &Listing, lines: &[Line]) -> Result<()> {
    let name = format!("{number}. {} [{}]", say::safe(&listing.name), say::safe(&listing.id));
    print(out, &Paragraph { hang: INDENT, ..Paragraph::new(name, Role::Title) })?;
    for line in lines {
        labelled(out, INDENT, &line.label, &line.text)?;
    }
    writeln!(out)
}

fn heading(out: &mut impl Write, text: &str) -> Result<()> {
    let text = say::safe(text).to_uppercase();
    print(out, &Paragraph::new(text.as_str(), Role::Heading))?;
    writeln!(out, "{}\n", "=".repeat(text.chars().count().min(super::COLUMNS)))
}

fn labelled(out: &mut impl Write, indent: usize, label: &str, text: &str) -> Result<()> {
    let text = format!("{label}: {text}");
    print(out, &Paragraph { indent, hang: indent + 2, ..Paragraph::new(text, Role::Text) })
}

fn print(out: &mut impl Write, paragraph: &Paragraph) -> Result<()> {
    for line in wrapped(paragraph) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}
