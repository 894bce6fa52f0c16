//! Checks of a directory before it is packed: what `wayhome check` prints and what makes a build stop.
//!
//! Useful for: telling a volunteer which record to mend and why. Not useful for: mending. Nothing here changes data.
//! Every rule is one small function in a table of its submodule, so that a new rule is one function and one line.

mod address;
mod contact;
mod context;
mod listing;
mod places;
mod prose;
mod source;
mod status;
mod whole;
mod words;

use crate::directory::Directory;
use crate::text;
use context::Context;
use std::fmt;
use std::path::{Path, PathBuf};

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The directory must not be built like this.
    Error,
    /// Somebody should look at it.
    Warning,
}

/// One thing that is wrong: where, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, below the folder that was checked.
    pub file: PathBuf,
    /// Id of the record, the phrase, `line N` or `entry N`; empty when the whole file is meant.
    pub record: String,
    /// Field as written in the file: `phones[0].number`; empty when the whole record is meant.
    pub field: String,
    /// What is wrong, in words.
    pub reason: String,
    /// How bad it is.
    pub severity: Severity,
}

impl Problem {
    /// A problem that stops a build.
    pub fn error(file: impl Into<PathBuf>, record: &str, field: &str, reason: &str) -> Self {
        Self::new(Severity::Error, file.into(), record, field, reason)
    }

    /// A problem that somebody should look at.
    pub fn warning(file: impl Into<PathBuf>, record: &str, field: &str, reason: &str) -> Self {
        Self::new(Severity::Warning, file.into(), record, field, reason)
    }

    /// Broken data may hold anything, so its words are made safe to print and are cut before they get here.
    fn new(severity: Severity, file: PathBuf, record: &str, field: &str, reason: &str) -> Self {
        Self { file, record: shown(record, 80), field: shown(field, 80), reason: shown(reason, 400), severity }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.severity == Severity::Error { "error" } else { "warning" };
        write!(f, "{word}: {}", text::clean(&self.file.to_string_lossy()))?;
        for part in [&self.record, &self.field, &self.reason] {
            if !part.is_empty() {
                write!(f, ": {part}")?;
            }
        }
        Ok(())
    }
}

/// A text that is safe to print and no longer than `most` characters.
fn shown(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((cut, _)) => format!("{}…", text::clean(&text[..cut])),
        None => text::clean(text).into_owned(),
    }
}

/// A value of the data in back-ticks, for a reason.
pub(crate) fn quoted(value: &str) -> String {
    format!("`{}`", shown(value, 60))
}

/// A directory with everything that is wrong with it.
#[derive(Debug, Clone)]
pub struct Report {
    /// What could be read.
    pub directory: Directory,
    /// What is wrong, in a stable order: first what could not be read, then what breaks a rule.
    pub problems: Vec<Problem>,
}

impl Report {
    /// How many problems stop a build.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many problems do not stop a build.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|p| p.severity == severity).count()
    }
}

/// Reads the directory in a folder and checks it.
pub fn check_path(root: &Path) -> Report {
    let (directory, mut problems) = crate::read::read(root);
    // A folder that is not there is one problem, not one for each thing it might have held.
    if root.is_dir() {
        problems.extend(check(&directory, root));
    }
    Report { directory, problems }
}

/// Everything in a directory that breaks a rule. `root` is the folder it was read from, for the names of files.
pub fn check(directory: &Directory, root: &Path) -> Vec<Problem> {
    let context = Context::new(directory);
    let mut problems = Vec::new();
    whole::check(directory, root, &mut problems);
    places::check(&context, root, &mut problems);
    words::check(&context, root, &mut problems);
    let tables = [listing::RULES, address::RULES, contact::RULES, source::RULES, status::RULES, prose::RULES];
    for listing in &directory.listings {
        let file = root.join("listings").join(file_of(&listing.id));
        let mut found = Found { file: &file, record: &listing.id, problems: &mut problems };
        for rule in tables.into_iter().flatten() {
            rule(listing, &context, &mut found);
        }
    }
    problems
}

/// Name of the file a listing stands in: the first part of its id.
fn file_of(id: &str) -> String {
    // An id from outside may hold `/`: it never leads out of the folder, not even in a message.
    let stem: String = id.split('-').next().unwrap_or_default().chars().filter(|c| c.is_alphanumeric()).collect();
    format!("{stem}.json")
}

/// One rule about a listing.
type ListingRule = fn(&crate::listing::Listing, &Context<'_>, &mut Found<'_>);

/// Where rules put what they find about one record.
struct Found<'a> {
    file: &'a Path,
    record: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Found<'_> {
    fn error(&mut self, field: &str, reason: &str) {
        self.problems.push(Problem::error(self.file, self.record, field, reason));
    }

    fn warning(&mut self, field: &str, reason: &str) {
        self.problems.push(Problem::warning(self.file, self.record, field, reason));
    }
}

/// Whether a text is kebab-case: `small-words-and-2-digits`.
fn is_kebab(id: &str) -> bool {
    id.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
