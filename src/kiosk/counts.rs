//! How often each need was looked for on a day, where staff switch that on: no words, nothing below a threshold.
//!
//! The keeper counts, and a session tells it no more than the needs, each once, when it ends. Nothing is written while
//! people use the kiosk, so that nobody can see from the file who looked for what: only when a day is over, and when the
//! kiosk is told to end. A count below the threshold is never written; when the kiosk ends it is lost.

use crate::files::{Existing, write_private};
use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::PathBuf;
use time::{Date, Month};
use wayhome_index::date::PageDate;

/// Fewest searches of a day that are told: fewer might be told apart.
pub const LEAST: u32 = 10;
/// Days that are kept.
const MOST_DAYS: usize = 400;
/// Needs of one session that are counted: no directory has more.
const MOST_NEEDS: usize = 64;
/// First line of the file.
const HEAD: &str = "day (UTC)\tneed\tsessions";
/// Before the needs in what a session says at its end.
const MARK: &str = "needs:";

/// Sessions in which a need was looked for, by day and need.
type Days = BTreeMap<Date, BTreeMap<String, u32>>;

/// The counts of a kiosk.
#[derive(Debug)]
pub struct Counts {
    file: PathBuf,
    /// The day that is being counted.
    today: Date,
    days: Days,
}

impl Counts {
    /// Goes on from a file, or begins one. A file that holds something else is left alone, and that is an error.
    pub fn open(file: PathBuf, today: Date) -> io::Result<Self> {
        let days = match std::fs::read_to_string(&file) {
            Ok(text) => read(&text).ok_or(ErrorKind::InvalidData)?,
            Err(error) if error.kind() == ErrorKind::NotFound => Days::new(),
            Err(error) => return Err(error),
        };
        Ok(Self { file, today, days })
    }

    /// Counts a session that ends today. Days that are over are written.
    pub fn count(&mut self, said: &str, today: Date) -> io::Result<()> {
        let written = if today == self.today { Ok(()) } else { self.write() };
        self.today = today;
        let day = self.days.entry(today).or_default();
        for need in needs(said) {
            let count = day.entry(need.to_owned()).or_default();
            *count = count.saturating_add(1);
        }
        written
    }

    /// Writes all that may be told.
    pub fn write(&mut self) -> io::Result<()> {
        while self.days.len() > MOST_DAYS {
            self.days.pop_first();
        }
        let text = self.text();
        // A day without anything to tell leaves the file as it is, or none.
        if text.lines().count() > 1 { write_private(&self.file, text.as_bytes(), Existing::Replace) } else { Ok(()) }
    }

    fn text(&self) -> String {
        let mut out = format!("{HEAD}\n");
        for (day, needs) in &self.days {
            for (need, count) in needs.iter().filter(|(_, count)| **count >= LEAST) {
                out.extend([day.to_string().as_str(), "\t", need, "\t", &count.to_string(), "\n"]);
            }
        }
        out
    }
}

/// What a session says at its end of what was looked for in it.
pub fn said(needs: &[String]) -> String {
    format!("{MARK}{}", needs.join(","))
}

/// The needs of what a session said; nothing of what else stands there.
fn needs(said: &str) -> impl Iterator<Item = &str> {
    let line = said.lines().rev().find_map(|line| line.strip_prefix(MARK)).unwrap_or_default();
    let mut needs: Vec<&str> = line.split(',').filter(|need| is_need(need)).take(MOST_NEEDS).collect();
    needs.sort_unstable();
    needs.dedup();
    needs.into_iter()
}

/// Whether a text has the form of a need's id.
fn is_need(text: &str) -> bool {
    (1..=40).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

/// A day as [`Date`] prints it.
fn day(text: &str) -> Option<Date> {
    let date = PageDate::parse(text)?;
    Date::from_calendar_date(date.year.into(), Month::try_from(date.month).ok()?, date.day).ok()
}

fn read(text: &str) -> Option<Days> {
    let mut days = Days::new();
    let mut lines = text.lines();
    if lines.next()? != HEAD {
        return None;
    }
    for line in lines {
        let mut parts = line.split('\t');
        let day = day(parts.next()?)?;
        let need = parts.next().filter(|need| is_need(need))?;
        let count = parts.next()?.parse().ok()?;
        days.entry(day).or_default().insert(need.to_owned(), count);
    }
    Some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u8) -> Date {
        Date::from_calendar_date(2026, Month::November, day).expect("a day")
    }

    fn counted(counts: &mut Counts, said: &str, times: u32, day: Date) {
        (0..times).for_each(|_| counts.count(said, day).expect("a file"));
    }

    #[test]
    fn nothing_below_the_threshold_is_written_and_nothing_before_the_day_is_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("counts.tsv");
        let read = || std::fs::read_to_string(&file).ok();
        let mut counts = Counts::open(file.clone(), day(1)).expect("no file yet");
        counted(&mut counts, "needs:food,housing", 9, day(1));
        counted(&mut counts, "needs:food", 3, day(1));
        assert_eq!(read(), None, "the day is not over");
        counted(&mut counts, "needs:housing", 1, day(2));
        assert_eq!(read().as_deref(), Some("day (UTC)\tneed\tsessions\n2026-11-01\tfood\t12\n"), "nine is too few");
        counted(&mut counts, "needs:housing", 10, day(2));
        counts.write().expect("a file");
        assert!(read().expect("a file").ends_with("2026-11-02\thousing\t11\n"));
        // The next start knows what was written, and nothing that was not.
        let mut counts = Counts::open(file.clone(), day(2)).expect("its own file");
        counted(&mut counts, "needs:housing,detox", 1, day(2));
        counts.write().expect("a file");
        assert_eq!(
            read().as_deref(),
            Some("day (UTC)\tneed\tsessions\n2026-11-01\tfood\t12\n2026-11-02\thousing\t12\n")
        );
    }

    #[test]
    fn a_quiet_day_writes_no_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut counts = Counts::open(folder.path().join("counts.tsv"), day(1)).expect("no file yet");
        counted(&mut counts, "needs:food", 9, day(1));
        counts.write().expect("nothing to write");
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0);
    }

    #[test]
    fn only_ids_are_taken_each_once() {
        for (text, expected) in [
            ("needs:food,food,housing", vec!["food", "housing"]),
            ("needs:", vec![]),
            ("", vec![]),
            ("thread panicked: juan needs help\nneeds:food", vec!["food"]),
            ("needs:where is juan,Food,food\u{1b}[31m,id-documents,../x,\t", vec!["id-documents"]),
        ] {
            assert_eq!(needs(text).collect::<Vec<_>>(), expected, "{text}");
        }
        assert_eq!(said(&["food".to_owned(), "housing".to_owned()]), "needs:food,housing");
    }

    #[test]
    fn a_file_of_somebody_else_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("counts.tsv");
        for text in ["", "something else\n", "day (UTC)\tneed\tsessions\nyesterday\tfood\t12\n"] {
            std::fs::write(&file, text).expect("a file");
            assert!(Counts::open(file.clone(), day(1)).is_err(), "{text}");
        }
    }

    #[test]
    fn old_days_go() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut counts = Counts::open(folder.path().join("counts.tsv"), day(1)).expect("no file yet");
        let mut today = day(1);
        for _ in 0..MOST_DAYS + 5 {
            counted(&mut counts, "needs:food", LEAST, today);
            today = today.next_day().expect("a day");
        }
        counts.write().expect("a file");
        assert_eq!((counts.days.len(), counts.days.first_key_value().map(|(day, _)| *day)), (MOST_DAYS, Some(day(6))));
    }
}
