//! Times of a keystroke in the library itself: a whole search, from the words typed to ranked results with counts and
//! reasons.

use crate::figures::{Times, ms, print_head};
use anyhow::Context;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use time::{Date, Month};
use wayhome_index::bundle::Bundle;
use wayhome_index::search::{Answer, Engine, Query, Work};
use wayhome_index::understand::understand;

/// Results asked for at each keystroke.
pub const LIMIT: usize = 50;

/// How many of the slowest keystrokes are named.
const SLOWEST: usize = 10;

/// Opens a bundle as the program opens a directory file, and says how long that took.
pub fn open(path: &Path) -> anyhow::Result<Engine> {
    let start = Instant::now();
    let bundle = Bundle::open_file(path).with_context(|| format!("{} cannot be opened", path.display()))?;
    let checked = start.elapsed();
    let start = Instant::now();
    let engine = Engine::open(&bundle)?;
    let opened = start.elapsed();
    println!("  opened: {:.1} ms to check every byte, {:.3} ms for the rest", ms(checked), ms(opened));
    Ok(engine)
}

/// One keystroke as often as it was repeated.
struct Keystroke<'t> {
    typed: &'t str,
    times: Vec<Duration>,
    understood: Vec<Duration>,
    total: usize,
    work: Work,
}

/// Replays all keystrokes and prints their times.
pub fn measure(engine: &Engine, keystrokes: &[&str], rounds: usize) -> anyhow::Result<()> {
    let new = |&typed| Keystroke { typed, times: Vec::new(), understood: Vec::new(), total: 0, work: Work::default() };
    let mut all: Vec<Keystroke> = keystrokes.iter().map(new).collect();
    for _ in 0..rounds {
        for keystroke in &mut all {
            let (took, answer) = search(engine, keystroke.typed)?;
            keystroke.times.push(took);
            (keystroke.total, keystroke.work) = (answer.total, answer.work);
        }
        for keystroke in &mut all {
            let start = Instant::now();
            black_box(understand(black_box(keystroke.typed), &[], engine.phrases(), engine.gazetteer()));
            keystroke.understood.push(start.elapsed());
        }
    }
    print_head();
    Times::new(all.iter().flat_map(|k| k.times.iter().copied()).collect()).print("keystroke, as they came");
    // A keystroke that is slow once was interrupted by other work; one that is slow always is slow.
    Times::new(all.iter().map(|k| median(&k.times)).collect()).print("keystroke, median of its rounds");
    Times::new(all.iter().map(|k| median(&k.understood)).collect()).print("  of which understanding the words");
    let found = all.iter().map(|k| k.total).max().unwrap_or_default();
    let mean = all.iter().map(|k| k.total).sum::<usize>() / all.len().max(1);
    println!("  results before the limit: {mean} on average, {found} at most");
    let of = |count: fn(&Work) -> u32| all.iter().map(move |k| count(&k.work));
    for (what, counts) in [("terms looked up", of(|w| w.terms)), ("listings scored", of(|w| w.scored))] {
        let (sum, most) = counts.fold((0_u64, 0), |(sum, most), n| (sum + u64::from(n), most.max(n)));
        println!("  {what}: {} on average, {most} at most", sum / all.len().max(1) as u64);
    }
    print_slowest(&mut all);
    Ok(())
}

fn print_slowest(all: &mut [Keystroke<'_>]) {
    all.sort_by_key(|k| std::cmp::Reverse(median(&k.times)));
    println!("  the slowest, by their medians, one a line typed (whole, understanding, results, scored):");
    let mut named: Vec<&str> = Vec::new();
    for k in all.iter() {
        let is_same_line = |other: &&str| other.starts_with(k.typed) || k.typed.starts_with(*other);
        if named.len() == SLOWEST || named.iter().any(is_same_line) {
            continue;
        }
        named.push(k.typed);
        let (whole, words) = (ms(median(&k.times)), ms(median(&k.understood)));
        println!("  {whole:>10.3} {words:>9.3} {:>9} {:>9}  {}", k.total, k.work.scored, k.typed);
    }
}

/// One keystroke: how long it took, and the answer.
pub fn search(engine: &Engine, typed: &str) -> anyhow::Result<(Duration, Answer)> {
    // Always the same day, so that two runs do the same work.
    let today = Date::from_calendar_date(2026, Month::November, 23)?;
    let query = Query { limit: LIMIT, ..Query::words(black_box(typed), today) };
    let start = Instant::now();
    let answer = black_box(engine.search(&query));
    Ok((start.elapsed(), answer))
}

fn median(times: &[Duration]) -> Duration {
    Times::new(times.to_vec()).at(0.5)
}
