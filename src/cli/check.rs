//! `wayhome check`: every rule of the data, with file, record, field and reason.

use super::out::Out;
use super::{End, Place};
use crate::language::{Part, Words};
use anyhow::bail;
use clap::Args;
use std::io::Write;
use std::path::PathBuf;
use wayhome_index::check::{Problem, Severity};

/// What to check.
#[derive(Debug, Args)]
pub struct CheckArgs {
    #[arg(value_name = "FOLDER", default_value = "data")]
    path: PathBuf,
    #[arg(long)]
    errors_only: bool,
}

/// Runs the command. Errors are trouble: exit code 2.
pub fn run(args: &CheckArgs, place: &Place) -> anyhow::Result<End> {
    let words = place.words();
    let report = wayhome_index::check::check_path(&args.path);
    let mut out = Out::text(place);
    let (errors, warnings) = (report.errors(), report.warnings());
    for problem in report.problems.iter().filter(|p| !args.errors_only || p.severity == Severity::Error) {
        writeln!(out, "{}", line(problem, &words))?;
    }
    let counts = [report.directory.listings.len(), report.directory.needs.len(), errors, warnings].map(Part::Count);
    let names = ["listings", "needs", "errors", "warnings"];
    let parts: Vec<(&str, Part<'_>)> = names.into_iter().zip(counts).collect();
    writeln!(out, "{}", words.with("check-sum", &parts))?;
    out.flush()?;
    if errors > 0 {
        let folder = args.path.display().to_string();
        let parts = [("folder", Part::Text(&folder)), ("errors", Part::Count(errors))];
        bail!("{}", words.with("error-data", &parts));
    }
    Ok(End::Found)
}

/// A problem of the data in one line, in the person's language.
pub fn line(problem: &Problem, words: &Words) -> String {
    problem.line(|text| {
        let parts: Vec<(&str, Part<'_>)> = text.parts().map(|(name, part)| (name, Part::Text(part))).collect();
        words.with(text.key(), &parts)
    })
}
