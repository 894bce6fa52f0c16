//! `wayhome search`: the contract of the design as JSON, or lines for people.

mod json;

use super::{End, Place, find_place, today};
use crate::language::{Part as Fill, Words};
use crate::say;
use anyhow::{Context, bail};
use clap::Args;
use json::{as_json, kept_unknown};
use serde::Deserialize;
use std::io::{BufRead, Write};
use std::path::PathBuf;
use wayhome_index::directory::BARRIERS;
use wayhome_index::listing::{Listing, SERVES, SETTINGS, Status};
use wayhome_index::search::{Answer, Engine, Filters, Hit, Query, SPOKEN};
use wayhome_index::understand::Part;

/// Most results one search gives back.
const MAX_LIMIT: usize = 1000;

/// What to look for.
#[derive(Debug, Args)]
pub struct SearchArgs {
    /// What you need, in your own words, English or Spanish: sober living for women juneau
    #[arg(value_name = "WORDS", allow_hyphen_values = false)]
    words: Vec<std::ffi::OsString>,
    /// Look near this place: a ZIP code, a city, a county, a state
    #[arg(long, value_name = "PLACE")]
    near: Option<String>,
    /// Only this need (see `wayhome about` for the list); can be given more than once
    #[arg(long, value_name = "NEED")]
    need: Vec<String>,
    /// Who the help is for: women, men, youth, veterans, families, lgbtq, tribal, parents, older-adults, people-with-disabilities
    #[arg(long = "for", value_name = "WHO")]
    people: Vec<String>,
    #[command(flatten)]
    limits: Limits,
    /// Do not use this part of what was understood, as --json names it (place, stage, need:ID, who:ID, barrier:ID, word:WORD)
    #[arg(long, value_name = "PART")]
    without: Vec<String>,
    /// Print how many results there are for each further choice; needs --json
    #[arg(long, requires = "json")]
    counts: bool,
    /// Most results to print
    #[arg(long, default_value_t = 10, value_name = "N")]
    limit: usize,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
    /// Print nothing but the ids of what was found, one a line
    #[arg(long, conflicts_with_all = ["json", "batch"])]
    ids: bool,
    /// Read one JSON query a line from FILE (`-` for standard input) and print one object a line; needs --json
    #[arg(long, value_name = "FILE", requires = "json", conflicts_with = "words")]
    batch: Option<PathBuf>,
}

/// Limits beside need and people. A listing that does not say is kept, and counted.
#[derive(Debug, Args)]
struct Limits {
    /// Only help given in this way: day, drop-in, residential, mobile, home-visit, in-jail-or-prison, phone, online
    #[arg(long, value_name = "WAY")]
    setting: Vec<String>,
    /// Only help that serves this state
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
    /// Leave out help known to be without people who have been there
    #[arg(long)]
    peers: bool,
    /// Leave out help known not to come into jails or prisons
    #[arg(long)]
    works_inside: bool,
    /// Leave out help known to refuse this: record, violent-record, registry, open-warrant, supervision, opioid-medicine, partner, children
    #[arg(long, value_name = "WHAT")]
    takes: Vec<String>,
    /// Leave out help known to lack this language: spanish, english, asl, interpreter
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
    /// Leave out help known to cost something
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

/// Runs the command.
pub fn run(args: &SearchArgs, place: &Place) -> anyhow::Result<End> {
    let engine = place.engine()?;
    let words = place.words();
    if let Some(file) = &args.batch {
        return batch(file, args, &engine, &words);
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
    let answer = answer(&engine, &typed, &given)?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if args.json {
        let json = serde_json::to_string(&as_json(&typed, &answer, &engine, &words, args.counts))?;
        writeln!(out, "{}", say::safe_json(&json))?;
    } else if args.ids {
        for hit in &answer.hits {
            writeln!(out, "{}", engine.id(hit.doc))?;
        }
    } else {
        print(&mut out, &answer, &engine, &words)?;
    }
    out.flush()?;
    Ok(if answer.hits.is_empty() { End::Nothing } else { End::Found })
}

fn batch(file: &PathBuf, args: &SearchArgs, engine: &Engine, words: &Words) -> anyhow::Result<End> {
    let reader: Box<dyn BufRead> = if file.as_os_str() == "-" {
        Box::new(std::io::stdin().lock())
    } else {
        let open = std::fs::File::open(file).with_context(|| format!("`{}` cannot be read", file.display()))?;
        Box::new(std::io::BufReader::new(open))
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (i, line) in reader.split(b'\n').enumerate() {
        let line = line.with_context(|| format!("`{}` cannot be read", file.display()))?;
        let line = String::from_utf8_lossy(&line);
        if line.trim().is_empty() {
            continue;
        }
        let at = || format!("`{}`, line {}", file.display(), i + 1);
        let query: BatchQuery =
            serde_json::from_str(&line).with_context(|| format!("{}: not a JSON query like {{\"q\": \"…\"}}", at()))?;
        let given = Given {
            near: query.near.as_deref().or(args.near.as_deref()),
            need: if query.need.is_empty() { &args.need } else { &query.need },
            people: if query.people.is_empty() { &args.people } else { &query.people },
            limits: &args.limits,
            without: &args.without,
            limit: query.limit.unwrap_or(args.limit),
        };
        let answer = answer(engine, &query.q, &given).with_context(at)?;
        let json = serde_json::to_string(&as_json(&query.q, &answer, engine, words, args.counts))?;
        writeln!(out, "{}", say::safe_json(&json))?;
    }
    out.flush()?;
    Ok(End::Found)
}

fn answer(engine: &Engine, typed: &str, given: &Given<'_>) -> anyhow::Result<Answer> {
    let mut query = Query::words(typed, today());
    query.limit = given.limit.min(MAX_LIMIT);
    query.near = given.near.map(|near| find_place(engine, near)).transpose()?;
    for id in given.need {
        let Some(need) = engine.need_index(id) else {
            let known: Vec<&str> = engine.needs().iter().map(|n| n.id.as_str()).collect();
            bail!("`{id}` is not a need; the needs are: {}", known.join(", "));
        };
        query.needs.push(need);
    }
    query.people = indexes("group", given.people, &SERVES)?;
    query.filters = filters(engine, given, &query)?;
    query.without = given.without.iter().map(|part| read_part(engine, part)).collect::<anyhow::Result<_>>()?;
    Ok(engine.search(&query))
}

/// Places of names in a closed list.
fn indexes(what: &str, names: &[String], list: &[&str]) -> anyhow::Result<Vec<u8>> {
    let index = |name: &String| {
        let found = list.iter().position(|known| known == name).map(|i| i as u8);
        found.with_context(|| format!("`{name}` is not a {what}; these are: {}", list.join(", ")))
    };
    names.iter().map(index).collect()
}

fn filters(engine: &Engine, given: &Given<'_>, query: &Query<'_>) -> anyhow::Result<Filters> {
    let limits = given.limits;
    let spoken = SPOKEN.map(|(key, _)| key);
    let state = limits.state.as_deref().map(|state| find_place(engine, state)).transpose()?;
    Ok(Filters {
        needs: query.needs.clone(),
        people: query.people.clone(),
        settings: indexes("way of help", &limits.setting, &SETTINGS)?,
        state: state.map(|place| place.state),
        peers: limits.peers,
        works_inside: limits.works_inside,
        takes: indexes("thing that may stand in the way", &limits.takes, &BARRIERS)?,
        language: indexes("language", limits.language.as_slice(), &spoken)?.first().copied(),
        free: limits.free,
    })
}

fn read_part(engine: &Engine, part: &str) -> anyhow::Result<Part> {
    let (kind, value) = part.split_once(':').unwrap_or((part, ""));
    let value = value.to_owned();
    let one = |what: &str, list: &[&str]| indexes(what, std::slice::from_ref(&value), list).map(|found| found[0]);
    Ok(match kind {
        "place" => Part::Place,
        "stage" => Part::Stage,
        "need" => Part::Need(engine.need_index(&value).with_context(|| format!("`{value}` is not a need"))?),
        "who" => Part::People(one("group", &SERVES)?),
        "barrier" => Part::Barrier(one("thing that may stand in the way", &BARRIERS)?),
        "word" => Part::Correction(wayhome_index::text::fold(&value)),
        _ => bail!("`{part}` is not a part; parts are place, stage, need:ID, who:ID, barrier:ID, word:WORD"),
    })
}

fn print(out: &mut impl Write, answer: &Answer, engine: &Engine, words: &Words) -> anyhow::Result<()> {
    if answer.request.crisis {
        writeln!(out, "{}\n", words.get("cli-crisis"))?;
    }
    let parts = say::understood(engine, answer, words);
    if !parts.is_empty() {
        writeln!(out, "{}", words.with("cli-looked-for", &[("parts", Fill::Text(&parts.join(" · ")))]))?;
    }
    for step in &answer.relaxed {
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
        let phones: Vec<&str> = other.phones.iter().map(|p| p.number.as_str()).collect();
        writeln!(out, "  {}  {}", say::safe(&other.name), say::safe(&phones.join("  ")))?;
    }
    Ok(())
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
    if listing.phones.is_empty() {
        let ways = [&listing.website, &listing.email].into_iter().filter(|w| !w.is_empty());
        let ways: Vec<String> = ways.map(|w| say::safe(w)).collect();
        writeln!(out, "   {}  {}", words.get("cli-phone-none"), ways.join("  "))?;
    }
    for phone in &listing.phones {
        writeln!(out, "   {}  {}", say::safe(&phone.number), say::safe(&phone.label))?;
    }
    let mut why = say::reasons(hit, engine, words);
    if hit.cannot_take {
        why.insert(0, words.get("cli-cannot-take"));
    }
    writeln!(out, "   {}  [{}]", why.join(" · "), listing.id)?;
    Ok(())
}
