//! Times of one keystroke on made-up directories of any size, beside `SQLite` FTS5 on the same listings.
//!
//! ```sh
//! cargo run --release --manifest-path benches/scale/Cargo.toml -- 20000 1000000
//! ```
//!
//! Each number is a directory with so many listings. It is made once, kept in `benches/scale/target/`, and made anew when
//! the data, the generator or the packing code have changed. A million listings take some minutes and 16 GB of memory.
//!
//! - `--rebuild` makes directories and databases anew in any case
//! - `--without-sqlite` leaves the comparison out
//! - `--rounds N` types everything N times (3)
//! - `--type TEXT` types only this text, to look into one question
//!
//! Figures move with the machine and its other work; nothing here passes or fails.

mod figures;
mod make;
mod ours;
mod questions;
mod random;
mod sqlite;
mod store;

use anyhow::{Context, bail};
use random::Random;
use std::path::Path;
use std::time::Duration;
use store::Store;

/// Time for each of the two comparisons with `SQLite`, which is slow on large directories.
const SQLITE_TIME: Duration = Duration::from_secs(90);

/// Keystrokes compared with `SQLite`.
const SQLITE_KEYSTROKES: usize = 750;

/// What was asked for on the command line.
struct Options {
    sizes: Vec<usize>,
    rebuild: bool,
    sqlite: bool,
    rounds: usize,
    typed: Option<String>,
}

fn main() -> anyhow::Result<()> {
    let mut args = std::env::args().skip(1);
    let mut options = Options { sizes: Vec::new(), rebuild: false, sqlite: true, rounds: 3, typed: None };
    while let Some(arg) = args.next() {
        let mut value = || args.next().with_context(|| format!("`{arg}` needs a value"));
        match arg.as_str() {
            "--make" => return Store::of(value()?.parse()?).make(),
            "--rebuild" => options.rebuild = true,
            "--without-sqlite" => options.sqlite = false,
            "--rounds" => options.rounds = value()?.parse()?,
            "--type" => options.typed = Some(value()?),
            size => match size.parse() {
                Ok(size) => options.sizes.push(size),
                Err(_) => bail!("`{size}` is neither a number of listings nor an option; see benches/README.md"),
            },
        }
    }
    if options.sizes.is_empty() {
        options.sizes.push(20_000);
    }
    options.sizes.iter().try_for_each(|&size| measure(size, &options))
}

/// Keystrokes replayed on a directory of this size: enough for a p99, few enough to wait for.
fn enough(listings: usize) -> usize {
    match listings {
        0..=50_000 => 2_500,
        50_001..=500_000 => 1_500,
        _ => 800,
    }
}

fn measure(size: usize, options: &Options) -> anyhow::Result<()> {
    println!("== {size} listings");
    let store = Store::of(size);
    store.ensure_bundle(options.rebuild)?;
    let engine = ours::open(&store.bundle())?;
    let (directory, _) = wayhome_index::read::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"));
    let questions = match &options.typed {
        Some(typed) => vec![typed.clone()],
        None => questions::questions(&directory, &engine),
    };
    let keystrokes = questions::keystrokes(&questions, enough(size));
    ours::measure(&engine, &keystrokes, options.rounds.max(1))?;
    if options.sqlite {
        sqlite::ensure(&store.database(), &engine)?;
        let sample = sample(&keystrokes, if size > 500_000 { 60 } else { SQLITE_KEYSTROKES });
        for words in [sqlite::Words::All, sqlite::Words::Any] {
            sqlite::compare(&store.database(), &engine, &sample, words, SQLITE_TIME)?;
        }
    }
    println!();
    Ok(())
}

/// So many of the keystrokes, from all over.
fn sample<'t>(keystrokes: &[&'t str], count: usize) -> Vec<&'t str> {
    let mut sample = keystrokes.to_vec();
    Random::of(0x5A3B, 0).shuffle(&mut sample);
    sample.truncate(count);
    sample
}
