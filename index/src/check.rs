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
mod wording;
mod words;

use crate::directory::Directory;
use crate::text;
use context::Context;
use std::fmt;
use std::path::{Path, PathBuf};
use wording::shown;
pub use wording::{ENGLISH, SPANISH, Wording};

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The directory must not be built like this.
    Error,
    /// Somebody should look at it.
    Warning,
}

/// What a problem is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// A whole file.
    File,
    /// A record by its id, a phrase, a place.
    Named(String),
    /// A place in a file: a line, an entry.
    At(Wording),
}

impl Record {
    /// A line of a file, from 1.
    pub(crate) fn line(line: usize) -> Self {
        Self::At(Wording::from("check-line").with("line", line))
    }

    /// An entry of a list without a name, from 1.
    pub(crate) fn entry(entry: usize) -> Self {
        Self::At(Wording::from("check-entry").with("entry", entry))
    }

    pub(crate) fn named(name: &str) -> Self {
        if name.is_empty() { Self::File } else { Self::Named(shown(name, 80)) }
    }
}

/// One thing that is wrong: where, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, below the folder that was checked.
    pub file: PathBuf,
    /// The part of the file that is meant.
    pub record: Record,
    /// Field as written in the file: `phones[0].number`; empty when the whole record is meant.
    pub field: String,
    /// What is wrong.
    pub reason: Wording,
    /// How bad it is.
    pub severity: Severity,
}

impl Problem {
    pub(crate) fn new(severity: Severity, file: PathBuf, record: Record, field: &str, reason: Wording) -> Self {
        Self { file, record, field: shown(field, 80), reason, severity }
    }

    /// The problem in one line: how bad, then file, record, field and reason. `say` gives a text in the reader's language.
    pub fn line(&self, say: impl Fn(&Wording) -> String) -> String {
        let severity = match self.severity {
            Severity::Error => "check-error",
            Severity::Warning => "check-warning",
        };
        let record = match &self.record {
            Record::File => String::new(),
            Record::Named(name) => name.clone(),
            Record::At(place) => say(place),
        };
        let file = text::clean(&self.file.to_string_lossy()).into_owned();
        let parts = [say(&severity.into()), file, record, self.field.clone(), say(&self.reason)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line(Wording::to_string))
    }
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
    fn error(&mut self, field: &str, reason: impl Into<Wording>) {
        self.add(Severity::Error, field, reason.into());
    }

    fn warning(&mut self, field: &str, reason: impl Into<Wording>) {
        self.add(Severity::Warning, field, reason.into());
    }

    fn add(&mut self, severity: Severity, field: &str, reason: Wording) {
        let record = Record::named(self.record);
        self.problems.push(Problem::new(severity, self.file.to_owned(), record, field, reason));
    }
}

/// Whether a text is kebab-case: `small-words-and-2-digits`.
fn is_kebab(id: &str) -> bool {
    id.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
