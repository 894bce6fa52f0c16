//! `wayhome show ID`: all that is known about one listing.

use super::{End, Place, today};
use crate::language::{Part, Words};
use crate::say;
use anyhow::bail;
use clap::Args;
use std::io::Write;
use wayhome_index::listing::{Answer, Fact, Listing};
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
    let Some(listing) = engine.find(args.id.trim()).and_then(|doc| engine.listing(doc)) else {
        let words = place.words();
        let near = near_ids(&engine, &args.id).join(", ");
        let mut message = words.with("error-no-listing", &[("id", Part::Text(&args.id))]);
        if !near.is_empty() {
            message = format!("{message}. {}", words.with("error-near-ids", &[("ids", Part::Text(&near))]));
        }
        bail!("{message}");
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if args.json {
        writeln!(out, "{}", say::safe_json(&serde_json::to_string_pretty(&listing)?))?;
    } else {
        for line in lines(&listing, &place.words()) {
            writeln!(out, "{line}")?;
        }
    }
    out.flush()?;
    Ok(End::Found)
}

fn near_ids(engine: &Engine, id: &str) -> Vec<&'static str> {
    let parts: Vec<&str> = id.split('-').filter(|p| p.len() > 2).collect();
    let holds = |known: &&'static str| !parts.is_empty() && parts.iter().all(|p| known.contains(p));
    engine.all().map(|doc| engine.id(doc)).filter(holds).take(5).collect()
}

/// The listing as lines for people: how to reach it first, how sure it is last.
fn lines(l: &Listing, words: &Words) -> Vec<String> {
    let mut out = vec![say::safe(&l.name)];
    let mut add = |label: &str, text: &str| {
        if !text.is_empty() {
            out.push(format!("{}: {}", words.get(label), say::safe(text)));
        }
    };
    if l.organization != l.name {
        add("show-organization", &l.organization);
    }
    add("show-also-known-as", &l.also_known_as.join("; "));
    add("show-what", say::in_language(&l.summary, words.language()));
    for phone in &l.phones {
        add("show-phone", &format!("{}  {}", phone.number, phone.label));
    }
    let a = &l.address;
    let town: Vec<&str> = [a.city.as_str(), a.state.as_str()].into_iter().filter(|p| !p.is_empty()).collect();
    let place: Vec<String> = [a.street.clone(), format!("{} {}", town.join(", "), a.zip).trim().to_owned()]
        .into_iter()
        .filter(|p| !p.is_empty())
        .collect();
    add("show-address", &place.join(", "));
    add("show-write-to", &l.from_inside.mail_address);
    add("show-email", &l.email);
    add("show-website", &l.website);
    add("show-hours", &l.hours);
    add("show-area", &l.service_area);
    add("show-eligibility", &l.eligibility);
    for (name, fact) in l.acceptance.facts() {
        add_fact(&mut add, &words.get(&format!("barrier-{name}")), fact, words);
    }
    for (name, fact) in l.from_inside.facts() {
        add_fact(&mut add, &words.get(&format!("inside-{name}")), fact, words);
    }
    add("show-who-must-ask", &l.from_inside.who_must_ask);
    add("show-how-to-start", &l.how_to_start);
    add("show-documents", &l.documents.join("; "));
    add("show-cost", &l.cost);
    add("show-languages", &l.languages.join(", "));
    for (name, fact) in l.peers.facts() {
        add_fact(&mut add, &words.get(&format!("peers-{name}")), fact, words);
    }
    add("show-status", &l.status_note);
    add("show-checked", &say::checked(l.checked(), words));
    if say::call_first(l, today()) {
        add("show-note", &words.get("call-first"));
    }
    for source in &l.sources {
        add("show-source", &format!("{} ({}; {})", source.url, source.supports, source.page_date));
    }
    out
}

fn add_fact(add: &mut impl FnMut(&str, &str), label: &str, fact: &Fact, words: &Words) {
    let Some(known) = fact.known().filter(|f| f.answer != Answer::Unknown) else { return };
    let reason = if known.reason.is_empty() { String::new() } else { format!(" ({})", known.reason) };
    let line = format!("{label}: {}{reason} [{}]", say::answer(known.answer, words), known.date);
    add("show-fact", &line);
}
