//! `wayhome build`: a directory file out of a folder.

use super::End;
use anyhow::{Context, bail};
use clap::Args;
use std::io::Write;
use std::path::{Path, PathBuf};
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
    write_whole(&args.output, &bytes).with_context(|| format!("`{}` cannot be written", args.output.display()))?;
    let listings = report.directory.listings.len();
    let warnings = report.warnings();
    let name = args.output.display().to_string();
    println!("{}: {listings} listings, {} bytes, {warnings} warnings", crate::say::safe(&name), bytes.len());
    Ok(End::Found)
}

/// Writes a file so that there is always the old one or the new one, whole: beside it, synced, renamed.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let beside = folder.join(name);
    let written = write_synced(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        // What could not be finished is not left lying about; the first error is the one to tell.
        let _ = std::fs::remove_file(&beside);
    }
    written?;
    std::fs::File::open(folder)?.sync_all()
}

fn write_synced(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
