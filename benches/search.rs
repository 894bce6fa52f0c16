//! Time of one keystroke: real questions typed out letter by letter, each beginning searched, ranked and explained.
//!
//! `cargo bench --bench search` uses the directory inside the program; `cargo bench --bench search -- FILE` uses a
//! directory file. Plain `std` timing: what matters is the slowest keystroke in a hundred, which needs every sample
//! and no model of their spread. Nothing here passes or fails.

use anyhow::Context;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use time::{Date, Month};
use wayhome_index::bundle::Bundle;
use wayhome_index::search::{Engine, Query};

/// What people type: plain, misspelled, run together, Spanish, street words, names, a place alone.
const TYPED: [&str; 44] = [
    "sober living for women dayton",
    "food pantry near 43215",
    "place to stay tonight columbus ohio",
    "get my id after prison",
    "birth certificate no money",
    "suboxone doctor lexington ky",
    "detox no insurance phoenix",
    "job that hires felons chicago",
    "halfway house brooklyn",
    "someone to talk to at night",
    "aa meeting juneau",
    "lawyer for my warrant baltimore",
    "probation help tulsa",
    "clothes for an interview",
    "bus pass to see my po",
    "rent help los angeles county",
    "homeboy industries",
    "oxford house",
    "delancey street san francisco",
    "peer support hudson valley",
    "veteran just out of prison texas",
    "my son gets out next month iowa",
    "ged classes new orleans",
    "expunge my record michigan",
    "naloxone near me",
    "dentist free clinic portland or",
    "where can i take a shower",
    "anger management class omaha",
    // Misspelled, run together, torn apart.
    "recovry hous cincinati",
    "legle aid arkansaw",
    "suboxen clinc kentuky",
    "housng for felens",
    "crisisline provdence ri",
    "sober livng indianaplis",
    "methodone atlanta",
    "half way hose detriot",
    // Spanish, with and without accents.
    "comida gratis los angeles",
    "donde dormir esta noche miami",
    "ayuda para conseguir trabajo houston",
    "necesito desintoxicarme",
    "abogado de inmigración nueva york",
    "casa de recuperacion para mujeres",
    "sicologo bayamon",
    "refujio para ombres san antonio",
];

/// Results asked for at each keystroke.
const LIMIT: usize = 50;

/// How often every question is typed. The first time warms up and is not counted.
const ROUNDS: usize = 6;

fn main() -> anyhow::Result<()> {
    // Cargo passes `--bench`.
    let file = std::env::args().skip(1).find(|arg| !arg.starts_with('-'));
    let start = Instant::now();
    let bundle = match &file {
        Some(path) => Bundle::open_file(Path::new(path)).with_context(|| format!("`{path}` cannot be used"))?,
        None => wayhome::embedded::open()?,
    };
    let engine = Engine::open(&bundle)?;
    let opened = start.elapsed();
    // Always the same day, so that two runs do the same work.
    let today = Date::from_calendar_date(2026, Month::November, 23)?;

    let mut samples: Vec<(Duration, &str)> = Vec::new();
    for round in 0..ROUNDS {
        for typed in TYPED {
            for beginning in beginnings(typed) {
                let took = keystroke(&engine, beginning, today);
                if round > 0 {
                    samples.push((took, beginning));
                }
            }
        }
    }
    samples.sort();
    println!("listings    {}", engine.len());
    println!("open        {:.3} ms, once, cold", ms(opened));
    println!("keystrokes  {} ({} questions, {} rounds)", samples.len(), TYPED.len(), ROUNDS - 1);
    println!("p50         {:.3} ms", ms(at(&samples, 0.50)));
    println!("p99         {:.3} ms", ms(at(&samples, 0.99)));
    println!("max         {:.3} ms", ms(at(&samples, 1.0)));
    println!("slowest, by their median of {} rounds:", ROUNDS - 1);
    for (median, typed) in slowest(&samples).into_iter().take(5) {
        println!("  {:.3} ms  {typed}", ms(median));
    }
    Ok(())
}

/// Everything that stands in the box while a question is typed: `f`, `fo`, `foo`, `food`, …
fn beginnings(typed: &str) -> impl Iterator<Item = &str> {
    typed.char_indices().map(|(at, letter)| &typed[..at + letter.len_utf8()])
}

/// Understands, searches, ranks, counts and gives the reasons: all that happens between a key and a drawing.
fn keystroke(engine: &Engine, typed: &str, today: Date) -> Duration {
    let mut query = Query::words(black_box(typed), today);
    query.limit = LIMIT;
    let start = Instant::now();
    let answer = engine.search(&query);
    let took = start.elapsed();
    black_box(answer);
    took
}

/// The sample below which this share of all lie. The samples are sorted.
fn at(samples: &[(Duration, &str)], share: f64) -> Duration {
    let last = samples.len().saturating_sub(1);
    samples.get((last as f64 * share).round() as usize).map_or(Duration::ZERO, |&(took, _)| took)
}

/// Keystrokes by their median, slowest first: one that is slow once was interrupted, one that is slow always is slow.
fn slowest<'t>(samples: &[(Duration, &'t str)]) -> Vec<(Duration, &'t str)> {
    let mut by_text: std::collections::BTreeMap<&str, Vec<Duration>> = std::collections::BTreeMap::new();
    for &(took, typed) in samples {
        by_text.entry(typed).or_default().push(took);
    }
    // Samples are sorted, so each list is.
    let mut medians: Vec<(Duration, &str)> =
        by_text.into_iter().map(|(typed, times)| (times[times.len() / 2], typed)).collect();
    medians.sort_by(|a, b| b.cmp(a));
    medians
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
