//! `wayhome build`: a directory file out of a folder.

use super::End;
use crate::files::{Existing, write_whole};
use anyhow::{Context, bail};
use clap::Args;
use std::path::PathBuf;
use wayhome_index::check::Severity;

/// What to build.
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// Folder of a directory, like data/
    folder: PathBuf,
    /// File to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

/// Runs the command.
pub fn run(args: &BuildArgs) -> anyhow::Result<End> {
    let report = wayhome_index::check::check_path(&args.folder);
    let errors = report.errors();
    if errors > 0 {
        for problem in report.problems.iter().filter(|p| p.severity == Severity::Error).take(20) {
            eprintln!("{problem}");
        }
        bail!("`{}` has {errors} errors; nothing was written", args.folder.display());
    }
    let bytes = wayhome_index::pack::pack(&report.directory)?;
    write_whole(&args.output, &bytes, Existing::Replace)
        .with_context(|| format!("`{}` cannot be written", args.output.display()))?;
    let listings = report.directory.listings.len();
    let warnings = report.warnings();
    let name = args.output.display().to_string();
    println!("{}: {listings} listings, {} bytes, {warnings} warnings", crate::say::safe(&name), bytes.len());
    Ok(End::Found)
}
