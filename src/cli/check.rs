//! `wayhome check`: every rule of the data, with file, record, field and reason.

use super::End;
use anyhow::bail;
use clap::Args;
use std::io::Write;
use std::path::PathBuf;
use wayhome_index::check::Severity;

/// What to check.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Folder of a directory, like data/
    #[arg(default_value = "data")]
    path: PathBuf,
    /// Do not list warnings, only count them
    #[arg(long)]
    errors_only: bool,
}

/// Runs the command. Errors are trouble: exit code 2.
pub fn run(args: &CheckArgs) -> anyhow::Result<End> {
    let report = wayhome_index::check::check_path(&args.path);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let (errors, warnings) = (report.errors(), report.warnings());
    for problem in report.problems.iter().filter(|p| !args.errors_only || p.severity == Severity::Error) {
        writeln!(out, "{problem}")?;
    }
    let listings = report.directory.listings.len();
    writeln!(out, "{listings} listings, {} needs: {errors} errors, {warnings} warnings", report.directory.needs.len())?;
    out.flush()?;
    if errors > 0 {
        bail!("`{}` has {errors} errors; mend them before building", args.path.display());
    }
    Ok(End::Found)
}
