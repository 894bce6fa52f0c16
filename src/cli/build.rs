//! `wayhome build`: a directory file out of a folder.

use super::{End, Place};
use crate::files::{Existing, write_whole};
use crate::language::Part;
use crate::say;
use anyhow::{Context, bail};
use clap::Args;
use std::path::PathBuf;
use wayhome_index::check::Severity;

/// What to build.
#[derive(Debug, Args)]
pub struct BuildArgs {
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

/// Runs the command.
pub fn run(args: &BuildArgs, place: &Place) -> anyhow::Result<End> {
    let words = place.words();
    let report = wayhome_index::check::check_path(&args.folder);
    let errors = report.errors();
    if errors > 0 {
        for problem in report.problems.iter().filter(|p| p.severity == Severity::Error).take(20) {
            eprintln!("{}", super::check::line(problem, &words));
        }
        let folder = args.folder.display().to_string();
        let parts = [("folder", Part::Text(&folder)), ("errors", Part::Count(errors))];
        bail!("{}", words.with("error-data-build", &parts));
    }
    let bytes = wayhome_index::pack::pack(&report.directory)?;
    let name = args.output.display().to_string();
    let refusal = || words.with("error-cannot-write", &[("file", Part::Text(&name))]);
    write_whole(&args.output, &bytes, Existing::Replace).with_context(refusal)?;
    let [listings, bytes, warnings] =
        [report.directory.listings.len(), bytes.len(), report.warnings()].map(Part::Count);
    let parts = [("file", Part::Text(&name)), ("listings", listings), ("bytes", bytes), ("warnings", warnings)];
    println!("{}", say::safe(&words.with("build-done", &parts)));
    Ok(End::Found)
}
