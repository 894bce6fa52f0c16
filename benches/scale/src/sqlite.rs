//! `SQLite` FTS5 over the same listings, doing what a program would ask of it at each key: the best fifty, how many there are
//! in all and by need, and the best fifty of one state.
//!
//! It corrects no spelling, understands no place and knows no rank of reach or age, so it does less. Its index has what helps
//! it most here: prefixes of one to three letters, no copy of the texts, the whole file mapped.

use crate::figures::{Times, print_head};
use crate::ours;
use anyhow::Context;
use rusqlite::{Connection, params};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use wayhome_index::listing::{Listing, state_index};
use wayhome_index::search::{DocId, Engine};
use wayhome_index::text;

/// Whether every word must be there, or any will do and more are better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// What `a b c*` means to FTS5. Cheap: long lines soon match nothing.
    All,
    /// Nearer to what the library does, which finds what is needed in whatever words it was asked for.
    Any,
}

/// Names weigh four times as much as other texts.
const RANK: &str = "bm25(search, 4.0, 4.0, 1.0, 1.0)";

/// The state that the third question is limited to.
const STATE: &str = "OH";

/// Fills a database with the listings of a directory that can show among results, unless it is there.
pub fn ensure(path: &Path, engine: &Engine) -> anyhow::Result<()> {
    if path.exists() {
        return Ok(());
    }
    let start = Instant::now();
    let part = path.with_extension("sqlite-part");
    crate::store::remove(&part)?;
    fill(&part, engine).context("the database could not be filled")?;
    std::fs::rename(&part, path)?;
    let size = std::fs::metadata(path)?.len() as f64 / 1e6;
    println!("  database of SQLite FTS5: filled in {:.1} s, {size:.1} MB", start.elapsed().as_secs_f64());
    Ok(())
}

fn fill(path: &Path, engine: &Engine) -> anyhow::Result<()> {
    let mut database = Connection::open(path)?;
    database.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000;
         CREATE TABLE listing (number INTEGER PRIMARY KEY, id TEXT, state INTEGER, needs INTEGER);
         CREATE VIRTUAL TABLE search USING fts5(name, organization, place, text, content='', prefix='1 2 3');",
    )?;
    let change = database.transaction()?;
    {
        let mut row = change.prepare("INSERT INTO listing VALUES (?, ?, ?, ?)")?;
        let mut words =
            change.prepare("INSERT INTO search (rowid, name, organization, place, text) VALUES (?, ?, ?, ?, ?)")?;
        for number in 0..engine.len() as u32 {
            let Some(listing) = engine.listing(DocId(number)).filter(Listing::is_shown) else { continue };
            let needs =
                listing.needs.iter().filter_map(|id| engine.need_index(id)).fold(0_i64, |all, need| all | 1 << need);
            row.execute(params![number, listing.id, state_index(&listing.address.state), needs])?;
            let names = format!("{} {}", listing.name, listing.also_known_as.join(" "));
            let place = format!("{} {} {}", listing.address.city, listing.address.county, listing.service_area);
            words.execute(params![number, names, listing.organization, place, texts(&listing, engine)])?;
        }
    }
    change.commit()?;
    database.execute_batch("INSERT INTO search(search) VALUES ('optimize'); ANALYZE;")?;
    Ok(())
}

/// The texts that the library's own index holds.
fn texts(listing: &Listing, engine: &Engine) -> String {
    let needs = engine.needs().iter().filter(|need| listing.needs.contains(&need.id));
    let needs = needs.flat_map(|need| [need.id.as_str(), &need.name.en, &need.name.es]);
    let own = [
        listing.summary.en.as_str(),
        &listing.summary.es,
        &listing.eligibility,
        &listing.how_to_start,
        &listing.cost,
        &listing.hours,
        &listing.justice.notes,
    ];
    own.into_iter().chain(needs).collect::<Vec<_>>().join("\n")
}

/// Measures both sides over the same keystrokes, as many of them as fit into the time allowed, and prints the ratio.
pub fn compare(path: &Path, engine: &Engine, keystrokes: &[&str], words: Words, most: Duration) -> anyhow::Result<()> {
    let database = Connection::open(path)?;
    database.execute_batch("PRAGMA mmap_size = 2147418112; PRAGMA cache_size = -500000; PRAGMA query_only = ON;")?;
    let (mut theirs, mut ours) = (Vec::new(), Vec::new());
    let start = Instant::now();
    for typed in keystrokes {
        if start.elapsed() > most {
            break;
        }
        let Some(question) = question(typed, words) else { continue };
        theirs.push(keystroke(&database, &question, engine.needs().len())?);
        ours.push(ours::search(engine, typed)?.0);
    }
    let (theirs, ours) = (Times::new(theirs), Times::new(ours));
    println!(
        "  the same keystrokes, {}:",
        if words == Words::All { "all words must be there" } else { "any word will do" }
    );
    print_head();
    theirs.print("SQLite FTS5");
    ours.print("Wayhome");
    theirs.print_ratio("SQLite takes so much longer", &ours);
    Ok(())
}

/// The words as FTS5 takes them; the last one may be unfinished.
fn question(typed: &str, words: Words) -> Option<String> {
    let mut quoted: Vec<String> = text::tokens(typed).iter().map(|word| format!("\"{}\"", word.text)).collect();
    let last = quoted.last_mut()?;
    if !typed.ends_with(' ') {
        last.push('*');
    }
    Some(quoted.join(if words == Words::All { " " } else { " OR " }))
}

fn keystroke(database: &Connection, question: &str, needs: usize) -> anyhow::Result<Duration> {
    let best = format!("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY {RANK} LIMIT {}", ours::LIMIT);
    let sums: Vec<String> = (0..needs).map(|need| format!("sum((needs >> {need}) & 1)")).collect();
    let counts = format!(
        "SELECT count(*), {} FROM search JOIN listing ON number = search.rowid WHERE search MATCH ?1",
        sums.join(", ")
    );
    let near = format!(
        "SELECT search.rowid FROM search JOIN listing ON number = search.rowid \
         WHERE search MATCH ?1 AND state = {} ORDER BY {RANK} LIMIT {}",
        state_index(STATE).unwrap_or_default(),
        ours::LIMIT
    );
    // Prepared before the clock starts, as a program would keep them.
    let mut statements = [&best, &counts, &near].map(|sql| database.prepare_cached(sql));
    let start = Instant::now();
    for statement in &mut statements {
        let Ok(statement) = statement else { continue };
        let mut rows = statement.query([question])?;
        while let Some(row) = rows.next()? {
            black_box(row.get_ref(0)?);
        }
    }
    let took = start.elapsed();
    for statement in statements {
        statement?;
    }
    Ok(took)
}
