//! `wayhome search`: the contract of the design as JSON, or lines for people.

mod json;

use super::out::Out;
use super::usage::one_of;
use super::{End, Place, find_place, today};
use crate::app::home::Home;
use crate::app::reading::namesakes;
use crate::language::{Part as Fill, Words};
use crate::phones;
use crate::say;
use anyhow::{Context, bail};
use clap::Args;
use json::{as_json, kept_unknown};
use serde::Deserialize;
use std::io::{BufRead, Write};
use std::path::PathBuf;
use wayhome_index::directory::BARRIERS;
use wayhome_index::listing::{Listing, Phone, SERVES, SETTINGS, Status};
use wayhome_index::search::{Answer, Engine, Filters, Hit, Query, SPOKEN};
use wayhome_index::understand::Part;

/// Most results one search gives back.
const MAX_LIMIT: usize = 1000;

/// What to look for.
#[derive(Debug, Args)]
pub struct SearchArgs {
    #[arg(value_name = "WORDS", allow_hyphen_values = false)]
    words: Vec<std::ffi::OsString>,
    #[arg(long, value_name = "PLACE")]
    near: Option<String>,
    #[arg(long, value_name = "NEED")]
    need: Vec<String>,
    #[arg(long = "for", value_name = "WHO", value_parser = one_of(SERVES))]
    people: Vec<String>,
    #[command(flatten)]
    limits: Limits,
    #[arg(long, value_name = "PART")]
    without: Vec<String>,
    #[arg(long, requires = "json")]
    counts: bool,
    #[arg(long, default_value_t = 10, value_name = "N")]
    limit: usize,
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with_all = ["json", "batch"])]
    ids: bool,
    #[arg(long, value_name = "FILE", requires = "json", conflicts_with = "words")]
    batch: Option<PathBuf>,
}

/// Limits beside need and people. A listing that does not say is kept, and counted.
#[derive(Debug, Args)]
struct Limits {
    #[arg(long, value_name = "WAY", value_parser = one_of(SETTINGS))]
    setting: Vec<String>,
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
    #[arg(long)]
    peers: bool,
    #[arg(long)]
    works_inside: bool,
    #[arg(long, value_name = "WHAT", value_parser = one_of(BARRIERS))]
    takes: Vec<String>,
    #[arg(long, value_name = "LANGUAGE", value_parser = one_of(SPOKEN.map(|(key, _)| key)))]
    language: Option<String>,
    #[arg(long)]
    free: bool,
}

/// One line of a batch.
#[derive(Debug, Deserialize)]
struct BatchQuery {
    q: String,
    near: Option<String>,
    #[serde(default)]
    need: Vec<String>,
    #[serde(default, rename = "for")]
    people: Vec<String>,
    limit: Option<usize>,
}

/// Limits given apart from the words.
struct Given<'g> {
    near: Option<&'g str>,
    need: &'g [String],
    people: &'g [String],
    limits: &'g Limits,
    without: &'g [String],
    limit: usize,
}

/// What a search needs beside its words and limits.
struct Finder<'f> {
    engine: &'f Engine,
    words: &'f Words,
    home: Option<Home>,
}

/// Runs the command.
pub fn run(args: &SearchArgs, place: &Place) -> anyhow::Result<End> {
    let engine = &place.engine()?;
    let words = &place.words();
    let finder = Finder { engine, words, home: place.home(engine) };
    if let Some(file) = &args.batch {
        return batch(file, args, &finder);
    }
    let typed: Vec<_> = args.words.iter().map(|w| w.to_string_lossy()).collect();
    let typed = typed.join(" ");
    let given = Given {
        near: args.near.as_deref(),
        need: &args.need,
        people: &args.people,
        limits: &args.limits,
        without: &args.without,
        limit: args.limit,
    };
    let found = answer(&finder, &typed, &given)?;
    let mut out = Out::of(place, args.json);
    if args.json {
        let json = serde_json::to_string(&as_json(&typed, &found.answer, engine, words, args.counts))?;
        writeln!(out, "{}", say::safe_json(&json))?;
    } else if args.ids {
        for hit in &found.answer.hits {
            writeln!(out, "{}", engine.id(hit.doc))?;
        }
    } else {
        print(&mut out, &found, &finder)?;
    }
    out.flush()?;
    Ok(if found.answer.hits.is_empty() { End::Nothing } else { End::Found })
}

fn batch(file: &PathBuf, args: &SearchArgs, finder: &Finder<'_>) -> anyhow::Result<End> {
    let Finder { engine, words, .. } = finder;
    let name = file.display().to_string();
    let refusal = || words.with("error-cannot-read", &[("file", Fill::Text(&name))]);
    let reader: Box<dyn BufRead> = if file.as_os_str() == "-" {
        Box::new(std::io::stdin().lock())
    } else {
        let open = std::fs::File::open(file).with_context(refusal)?;
        Box::new(std::io::BufReader::new(open))
    };
    let mut out = Out::exact();
    for (i, line) in reader.split(b'\n').enumerate() {
        let line = line.with_context(refusal)?;
        let line = String::from_utf8_lossy(&line);
        if line.trim().is_empty() {
            continue;
        }
        let at =
            || words.with("error-line", &[("file", Fill::Text(&name)), ("line", Fill::Text(&(i + 1).to_string()))]);
        let query: BatchQuery =
            serde_json::from_str(&line).with_context(|| format!("{}: {}", at(), words.get("error-no-query")))?;
        let given = Given {
            near: query.near.as_deref().or(args.near.as_deref()),
            need: if query.need.is_empty() { &args.need } else { &query.need },
            people: if query.people.is_empty() { &args.people } else { &query.people },
            limits: &args.limits,
            without: &args.without,
            limit: query.limit.unwrap_or(args.limit),
        };
        let found = answer(finder, &query.q, &given).with_context(at)?;
        let json = serde_json::to_string(&as_json(&query.q, &found.answer, engine, words, args.counts))?;
        writeln!(out, "{}", say::safe_json(&json))?;
    }
    out.flush()?;
    Ok(End::Found)
}

/// An answer, and whether it was searched near the home place since no other was named.
struct Found {
    answer: Answer,
    is_near_home: bool,
}

fn answer(finder: &Finder<'_>, typed: &str, given: &Given<'_>) -> anyhow::Result<Found> {
    let Finder { engine, words, home } = finder;
    let mut query = Query::words(typed, today());
    query.limit = given.limit.min(MAX_LIMIT);
    query.near = given.near.map(|near| find_place(engine, near, words)).transpose()?;
    query.needs = given.need.iter().map(|id| need(finder, id)).collect::<anyhow::Result<_>>()?;
    query.people = indexes("error-group", given.people, &SERVES, words)?;
    query.filters = filters(finder, given, &query)?;
    query.without = given.without.iter().map(|part| read_part(finder, part)).collect::<anyhow::Result<_>>()?;
    let is_place_given = query.near.is_some() || query.filters.state.is_some();
    let home = home.as_ref().filter(|_| !is_place_given).and_then(|home| home.near(engine, typed, &query.without));
    let is_near_home = home.is_some();
    query.near = query.near.or(home);
    Ok(Found { answer: engine.search(&query), is_near_home })
}

fn need(finder: &Finder<'_>, id: &str) -> anyhow::Result<u8> {
    let known = || finder.engine.needs().iter().map(|need| need.id.as_str()).collect::<Vec<_>>();
    finder.engine.need_index(id).with_context(|| unknown("error-need", id, &known(), finder.words))
}

/// Places of names in a closed list.
fn indexes(error: &str, names: &[String], list: &[&str], words: &Words) -> anyhow::Result<Vec<u8>> {
    let index = |name: &String| {
        let found = list.iter().position(|known| known == name).map(|i| i as u8);
        found.with_context(|| unknown(error, name, list, words))
    };
    names.iter().map(index).collect()
}

/// That a name is not in a closed list, and what is.
fn unknown(error: &str, name: &str, known: &[&str], words: &Words) -> String {
    words.with(error, &[("name", Fill::Text(name)), ("known", Fill::Text(&known.join(", ")))])
}

fn filters(finder: &Finder<'_>, given: &Given<'_>, query: &Query<'_>) -> anyhow::Result<Filters> {
    let Finder { engine, words, .. } = finder;
    let limits = given.limits;
    let spoken = SPOKEN.map(|(key, _)| key);
    let state = limits.state.as_deref().map(|state| find_place(engine, state, words)).transpose()?;
    Ok(Filters {
        needs: query.needs.clone(),
        people: query.people.clone(),
        settings: indexes("error-way", &limits.setting, &SETTINGS, words)?,
        state: state.map(|place| place.state),
        peers: limits.peers,
        works_inside: limits.works_inside,
        takes: indexes("error-barrier", &limits.takes, &BARRIERS, words)?,
        language: indexes("error-spoken", limits.language.as_slice(), &spoken, words)?.first().copied(),
        free: limits.free,
    })
}

fn read_part(finder: &Finder<'_>, part: &str) -> anyhow::Result<Part> {
    let words = finder.words;
    let (kind, value) = part.split_once(':').unwrap_or((part, ""));
    let value = value.to_owned();
    let one =
        |error: &str, list: &[&str]| indexes(error, std::slice::from_ref(&value), list, words).map(|found| found[0]);
    Ok(match kind {
        "place" => Part::Place,
        "stage" => Part::Stage,
        "need" => Part::Need(need(finder, &value)?),
        "who" => Part::People(one("error-group", &SERVES)?),
        "barrier" => Part::Barrier(one("error-barrier", &BARRIERS)?),
        "word" => Part::Correction(wayhome_index::text::fold(&value)),
        _ => bail!("{}", words.with("error-part", &[("name", Fill::Text(part))])),
    })
}

fn print(out: &mut impl Write, found: &Found, finder: &Finder<'_>) -> anyhow::Result<()> {
    let (Finder { engine, words, home }, answer) = (finder, &found.answer);
    if answer.request.crisis {
        writeln!(out, "{}\n", words.get("cli-crisis"))?;
    }
    let mut parts = say::understood(engine, answer, words);
    if let Some(place) = &answer.request.place {
        let (name, others) = (say::place_name(place), namesakes(place, engine).len().saturating_sub(1));
        let told = [("part", Fill::Text(name.as_str())), ("count", Fill::Count(others))];
        let told = (others > 0).then(|| words.with("finder-part-others", &told));
        parts.iter_mut().filter(|part| **part == name).zip(told).for_each(|(part, told)| *part = told);
    }
    if !parts.is_empty() {
        writeln!(out, "{}", words.with("cli-looked-for", &[("parts", Fill::Text(&parts.join(" · ")))]))?;
    }
    if let Some(line) = say::unknown(&answer.request, words) {
        writeln!(out, "{line}")?;
    }
    if let Some(line) = home.as_ref().and_then(|home| home.line(found.is_near_home, words)) {
        writeln!(out, "{line}")?;
    }
    if let Some(step) = &answer.relaxed {
        writeln!(out, "{}", say::relaxed(step, engine, answer, words))?;
    }
    let unknown = kept_unknown(answer).values().copied().max().unwrap_or(0) as usize;
    if unknown > 0 {
        writeln!(out, "{}", words.with("cli-kept-unknown", &[("count", Fill::Count(unknown))]))?;
    }
    for notice in &answer.notices {
        print_notice(out, notice, engine, words)?;
    }
    for (i, hit) in answer.hits.iter().enumerate() {
        if let Some(listing) = engine.listing(hit.doc) {
            print_hit(out, i + 1, hit, &listing, engine, words)?;
        }
    }
    if answer.hits.is_empty() {
        writeln!(out, "{}", words.get("cli-nothing"))?;
        return Ok(());
    }
    let counts =
        [("shown", Fill::Count(answer.hits.len())), ("total", Fill::Count(answer.total.max(answer.hits.len())))];
    writeln!(out, "\n{} {}", words.with("cli-shown", &counts), words.get("cli-more"))?;
    Ok(())
}

fn print_notice(
    out: &mut impl Write,
    notice: &wayhome_index::search::Notice,
    engine: &Engine,
    words: &Words,
) -> anyhow::Result<()> {
    let Some(listing) = engine.listing(notice.doc) else { return Ok(()) };
    let key = if listing.status == Status::Closed { "cli-notice-closed" } else { "cli-notice-hidden" };
    let name = say::safe(&listing.name);
    writeln!(out, "{} {}", words.with(key, &[("name", Fill::Text(&name))]), say::safe(&listing.status_note))?;
    if !notice.instead.is_empty() {
        writeln!(out, "{}", words.get("cli-instead"))?;
    }
    for other in notice.instead.iter().filter_map(|&doc| engine.listing(doc)) {
        let phones = phones::ordered(&other.phones, words.language()).into_iter();
        let phones: Vec<String> = phones.map(|phone| with_label(phone, words)).collect();
        writeln!(out, "  {}  {}", say::safe(&other.name), phones.join("  "))?;
    }
    Ok(())
}

/// A number, and what it is for.
fn with_label(phone: &Phone, words: &Words) -> String {
    format!("{}  {}", say::safe(&phone.number), phones::label(phone, words)).trim_end().to_owned()
}

fn print_hit(
    out: &mut impl Write,
    number: usize,
    hit: &Hit,
    listing: &Listing,
    engine: &Engine,
    words: &Words,
) -> anyhow::Result<()> {
    writeln!(out, "\n{number}. {}", say::safe(&listing.name))?;
    writeln!(out, "   {}", say::safe(say::in_language(&listing.summary, words.language())))?;
    let mut facts = vec![say::safe(&say::where_it_is(listing, words))];
    facts.extend(say::distance(hit, words));
    facts.push(say::checked(hit.checked, words));
    if say::call_first(listing, today()) {
        facts.push(words.get("call-first"));
    }
    writeln!(out, "   {}", facts.join(" · "))?;
    if phones::main(&listing.phones, words.language()).is_none() {
        let none = listing.phones.is_empty().then(|| words.get("cli-phone-none"));
        let ways = [&listing.website, &listing.email].into_iter().filter(|w| !w.is_empty());
        let ways: Vec<String> = none.into_iter().chain(ways.map(|w| say::safe(w))).collect();
        writeln!(out, "   {}", ways.join("  "))?;
    }
    for phone in phones::ordered(&listing.phones, words.language()) {
        writeln!(out, "   {}", with_label(phone, words))?;
    }
    let mut why = say::reasons(hit, engine, words);
    if hit.cannot_take {
        why.insert(0, words.get("cli-cannot-take"));
    }
    writeln!(out, "   {}  [{}]", why.join(" · "), listing.id)?;
    Ok(())
}
