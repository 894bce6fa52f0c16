//! The promises of a kiosk, tried out by the kiosk itself: what must not be possible is done first outside the sandbox,
//! where it works, and then inside, where it has to fail.

mod attempts;
mod content;

use super::sandbox::{self, LockError};
use attempts::Scratch;
use std::io;
use std::process::{Command, ExitStatus};
use time::Date;
use wayhome_index::search::Engine;

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
#[derive(Debug, Clone, PartialEq, Eq)]
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
}

impl End {
    /// Whether the promise is kept.
    pub fn is_kept(&self) -> bool {
        !matches!(self, Self::Possible | Self::Bad(_))
    }
}

/// Has a process of this program try everything, and gives back how it ended.
pub fn run(mut trial: Command) -> io::Result<ExitStatus> {
    let _prepared = attempts::prepare()?;
    trial.status()
}

/// Tries everything, in a process that [`run`] started. Afterwards this process is locked: it can print and end.
pub fn trial(engine: &Engine, today: Date) -> Result<Vec<Row>, LockError> {
    let scratch = Scratch::of_parent()?;
    let before: Vec<bool> = attempts::ALL.iter().map(|attempt| (attempt.run)(&scratch).is_ok()).collect();
    scratch.fill()?;
    sandbox::lock()?;
    let tried = attempts::ALL.iter().zip(before).map(|(attempt, worked)| {
        let end = end(worked, &(attempt.run)(&scratch));
        Row { promise: attempt.promise, what: attempt.what, end }
    });
    let mut rows: Vec<Row> = tried.collect();
    rows.extend(content::rows(engine, today));
    rows.sort_by_key(|row| row.promise);
    Ok(rows)
}

fn end(worked: bool, inside: &io::Result<()>) -> End {
    match (worked, inside) {
        (_, Ok(())) => End::Possible,
        (true, Err(_)) => End::Refused,
        (false, Err(_)) => End::NeverWorks,
    }
}
