//! `wayhome kiosk --self-test`: a table of promises, what was tried, and how it ended.

use super::open;
use crate::cli::{End, today};
use crate::kiosk::config::Staff;
use crate::kiosk::self_test::{self, End as Ended, Facts, Row};
use crate::language::{Part, Words};
use crate::say;
use anyhow::Context;
use std::io::Write;
use std::process::Command;
use unicode_width::UnicodeWidthStr;

/// Has processes of their own try everything, one that is locked afterwards and a whole kiosk, and prints the table.
pub fn run(trial: Command, kiosk: Command, staff: &Staff, words: &Words) -> anyhow::Result<End> {
    match self_test::run(trial, kiosk, staff).with_context(|| words.get("try-cannot"))? {
        Some(rows) => table(&rows, words),
        None => Ok(End::Trouble),
    }
}

/// Tries everything on the directory that the kiosk would show.
pub fn trial(staff: &Staff, words: &Words) -> anyhow::Result<End> {
    let (opened, shared) = open::opened(staff, words)?;
    let facts = Facts::new(opened, shared, today(), staff);
    let mut out = std::io::stdout().lock();
    self_test::trial(&facts, &mut out).with_context(|| words.get("kiosk-no-sandbox"))?;
    Ok(End::Found)
}

fn table(rows: &[Row], words: &Words) -> anyhow::Result<End> {
    let table: Vec<[String; 3]> = rows.iter().map(|row| texts(row, words)).collect();
    let heads = ["try-promise", "try-what", "try-result"].map(|key| words.get(key));
    let wide = |i: usize| table.iter().chain([&heads]).map(|row| row[i].width()).max().unwrap_or(0);
    let pad = |row: &[String; 3], i: usize| format!("{}{}", row[i], " ".repeat(wide(i) - row[i].width()));
    let mut out = std::io::stdout().lock();
    for row in [&heads].into_iter().chain(&table) {
        writeln!(out, "{}  {}  {}", pad(row, 0), pad(row, 1), row[2])?;
    }
    let kept = rows.iter().filter(|row| row.end.is_kept()).count();
    let sum = [("kept", Part::Count(kept)), ("all", Part::Count(rows.len()))];
    writeln!(out, "\n{}", words.with("try-sum", &sum))?;
    Ok(if kept == rows.len() { End::Found } else { End::Trouble })
}

fn texts(row: &Row, words: &Words) -> [String; 3] {
    let with = |key: &str, text: &str| words.with(key, &[("text", Part::Text(text))]);
    let end = match &row.end {
        Ended::Refused => words.get("try-refused"),
        Ended::NeverWorks => words.get("try-never"),
        Ended::Possible => words.get("try-possible"),
        Ended::Good(text) => with("try-good", text),
        Ended::Bad(text) => with("try-bad", text),
        Ended::Broke => words.get("try-broke"),
        Ended::NotTried => words.get("try-not-tried"),
    };
    [row.promise.to_string(), words.get(row.what), say::safe(&end)]
}
