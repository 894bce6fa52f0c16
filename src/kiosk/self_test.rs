//! The promises of a kiosk, tried out by the kiosk itself: what must not be possible is done first outside the sandbox,
//! where it works, and then inside, where it has to fail. Then somebody in memory uses the kiosk: the same bytes, keys,
//! screens and clock, without a terminal. At last a whole kiosk is opened, ended and killed in a terminal of its own.

mod attempts;
mod content;
mod keys;
mod person;
mod screens;
mod session;
mod settings;

use super::config::Staff;
use super::keeper::TROUBLE;
use super::sandbox::{self, LockError};
use crate::app::event::Opened;
use crate::app::shared::Shared;
use crate::language::{Language, Words};
use attempts::Scratch;
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use std::process::{Command, Output, Stdio};
use std::time::Duration;
use time::Date;
use wayhome_index::listing::Listing;

/// What the kiosk would open with.
#[derive(Debug)]
pub struct Facts {
    opened: Opened,
    listings: Vec<Listing>,
    shared: Shared,
    today: Date,
    language: Language,
    idle: Duration,
    warning: Duration,
}

impl Facts {
    /// A directory, what the screen says of this place, today, and what staff set.
    pub fn new(opened: Opened, shared: Shared, today: Date, staff: &Staff) -> Self {
        let listings = opened.engine.all().filter_map(|doc| opened.engine.listing(doc)).collect();
        let &Staff { language, idle, warning, .. } = staff;
        Self { opened, listings, shared, today, language, idle, warning }
    }
}

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Number of the promise.
    pub promise: u8,
    /// Key of the text that says what was tried.
    pub what: &'static str,
    /// How it ended.
    pub end: End,
}

/// How a trial ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// It worked outside and was refused inside.
    Refused,
    /// It cannot be done on this computer at all, so it was refused inside as well.
    NeverWorks,
    /// It was possible inside.
    Possible,
    /// What was looked at is as promised; a number or a name that says more.
    Good(String),
    /// It is not as promised; the first thing that is wrong.
    Bad(String),
    /// The program broke while it tried.
    Broke,
    /// The program broke before it came to that.
    NotTried,
}

impl End {
    /// Whether the promise is kept.
    pub fn is_kept(&self) -> bool {
        matches!(self, Self::Refused | Self::NeverWorks | Self::Good(_))
    }

    /// How many were looked at, or what is wrong.
    fn of<T: ToString>(tried: Result<usize, T>) -> Self {
        tried.map_or_else(|wrong| Self::Bad(wrong.to_string()), |count| Self::Good(count.to_string()))
    }
}

/// Something to look at in a process that is locked.
struct Trial {
    /// Number of the promise.
    promise: u8,
    /// Key of the text that says what is tried.
    what: &'static str,
    /// Tries it.
    run: fn(&Facts) -> End,
}

/// Everything that is looked at, in this order.
fn looks() -> impl Iterator<Item = &'static Trial> {
    content::ALL.iter().chain(settings::ALL).chain(screens::ALL).chain(keys::ALL)
}

/// Has a process of this program try everything, so that a table can be made of it even when that breaks; then opens a whole
/// kiosk. Nothing when the first could not begin and has said why.
pub fn run(mut trial: Command, kiosk: Command, staff: &Staff) -> io::Result<Option<Vec<Row>>> {
    let _prepared = attempts::prepare()?;
    let Output { status, stdout, .. } = trial.stdout(Stdio::piped()).spawn()?.wait_with_output()?;
    if status.code() == Some(TROUBLE) {
        return Ok(None);
    }
    let attempts = attempts::ALL.iter().map(|attempt| (attempt.promise, attempt.what));
    let planned = attempts.chain(looks().map(|trial| (trial.promise, trial.what)));
    let told = String::from_utf8_lossy(&stdout);
    let mut ends = told.lines().map_while(|line| serde_json::from_str(line).ok());
    let mut or = Some(End::Broke);
    let end = |(promise, what)| {
        let end = ends.next().or_else(|| or.take()).unwrap_or(End::NotTried);
        Row { promise, what, end }
    };
    let mut rows: Vec<Row> = planned.map(end).collect();
    rows.extend(session::rows(kiosk, &Words::new(staff.language).get("start-title"), staff.plain));
    rows.sort_by_key(|row| row.promise);
    Ok(Some(rows))
}

/// Tries everything, in a process that [`run`] started, and writes how each ended. Afterwards this process is locked: it can
/// write and end.
pub fn trial(facts: &Facts, out: &mut impl Write) -> Result<(), LockError> {
    let scratch = Scratch::of_parent()?;
    let before: Vec<bool> = attempts::ALL.iter().map(|attempt| (attempt.run)(&scratch).is_ok()).collect();
    scratch.fill()?;
    sandbox::lock()?;
    for (attempt, worked) in attempts::ALL.iter().zip(before) {
        tell(out, &end(worked, &(attempt.run)(&scratch)))?;
    }
    looks().try_for_each(|trial| tell(out, &(trial.run)(facts)))?;
    Ok(())
}

/// At once: what comes next may break.
fn tell(out: &mut impl Write, end: &End) -> io::Result<()> {
    serde_json::to_writer(&mut *out, end)?;
    writeln!(out)?;
    out.flush()
}

fn end(worked: bool, inside: &io::Result<()>) -> End {
    match (worked, inside) {
        (_, Ok(())) => End::Possible,
        (true, Err(_)) => End::Refused,
        (false, Err(_)) => End::NeverWorks,
    }
}
