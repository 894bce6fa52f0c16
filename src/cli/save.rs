//! Where a sheet or a booklet goes: a file or standard output.

use crate::files::{Existing, write_whole};
use crate::say;
use anyhow::{Context, bail};
use clap::Args;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Where to write.
#[derive(Debug, Args)]
pub struct SaveArgs {
    /// Write to this file instead of the screen; its ending chooses the format where --format does not
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    force: bool,
}

impl SaveArgs {
    /// Writes to the file, and says so; false where none was named.
    pub fn save(&self, text: &str) -> anyhow::Result<bool> {
        let Some(path) = &self.output else { return Ok(false) };
        let existing = if self.force { Existing::Replace } else { Existing::Keep };
        match write_whole(path, text.as_bytes(), existing) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                bail!("`{}` is there already; name another file, or say --force to replace it", path.display())
            }
            result => result.with_context(|| format!("`{}` cannot be written", path.display()))?,
        }
        writeln!(std::io::stdout(), "{}", say::safe(&path.display().to_string()))?;
        Ok(true)
    }

    /// The file named.
    pub fn path(&self) -> Option<&Path> {
        self.output.as_deref()
    }
}

/// Prints a text on standard output.
pub fn show(text: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}
