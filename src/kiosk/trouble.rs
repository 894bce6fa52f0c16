//! What can go wrong with the bundles of a kiosk, and how that is said to staff: what happened, and what to do now.

use crate::language::{Part, Words};
use crate::say;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use wayhome_index::bundle::BundleError;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A file cannot be read.
    #[error("`{}` cannot be read: {cause}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// Something cannot be written.
    #[error("`{}` cannot be written: {cause}", file.display())]
    Unwritable {
        /// The file or folder.
        file: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// It is a folder or a device.
    #[error("`{}` is not a file", .0.display())]
    NotAFile(PathBuf),
    /// A file is larger than any honest one.
    #[error("`{}` is larger than {most} bytes", file.display())]
    TooLarge {
        /// The file.
        file: PathBuf,
        /// Most bytes that are read.
        most: u64,
    },
    /// There is no signature beside the file.
    #[error("there is no signature `{}`", .0.display())]
    NotSigned(PathBuf),
    /// The signature does not fit the file and the key.
    #[error("the signature of `{}` does not fit: {cause}", file.display())]
    Signature {
        /// The file.
        file: PathBuf,
        /// What does not fit.
        cause: minisign_verify::Error,
    },
    /// The signed file is no bundle that this program can open.
    #[error("it cannot be opened: {0}")]
    Bundle(#[from] BundleError),
    /// It has no listing that could be shown.
    #[error("it holds no listing")]
    Empty,
    /// A record cannot be read.
    #[error("the record `{0}` cannot be read")]
    Record(String),
    /// A text holds characters that could steer a screen.
    #[error("the record `{0}` holds characters that could steer a screen")]
    Steers(String),
    /// The street of a shelter that must stay hidden.
    #[error("the record `{0}` names the street of a shelter that must stay hidden")]
    Shelter(String),
    /// It is older than the bundle in use.
    #[error("it is of {found}; the one in use is of {in_use}")]
    Older {
        /// Its date.
        found: String,
        /// The date of the one in use.
        in_use: String,
    },
    /// No bundle has this name.
    #[error("there is no bundle `{name}`; there are: {known}")]
    UnknownName {
        /// The name.
        name: String,
        /// The names that there are.
        known: String,
    },
    /// No line of the list of bundles leads to a good one, so the newest of the folder counts.
    #[error("`{}` names no good bundle; `{name}` is the newest", file.display())]
    Unnamed {
        /// The list.
        file: PathBuf,
        /// The name of the newest good bundle.
        name: String,
    },
    /// It is the bundle in use.
    #[error("`{0}` is in use already")]
    InUse(String),
    /// There is no earlier bundle.
    #[error("there is no earlier bundle")]
    NoEarlier,
    /// Somebody else is installing.
    #[error("`{}` is in use by another install", .0.display())]
    Busy(PathBuf),
}

impl Trouble {
    /// The trouble in a sentence or two. Safe to print.
    pub fn text(&self, words: &Words) -> String {
        let one = |key: &str, name: &str, text: &str| words.with(key, &[(name, Part::Text(text))]);
        let file = |key: &str, file: &Path| one(key, "file", &file.display().to_string());
        let text = match self {
            Self::Unreadable { file, cause } => with_cause("kiosk-unreadable", file, cause, words),
            Self::Unwritable { file, cause } => with_cause("kiosk-unwritable", file, cause, words),
            Self::NotAFile(path) => file("kiosk-not-a-file", path),
            Self::TooLarge { file: path, most } => {
                let most = (most >> 20).max(1).to_string();
                let parts = [("file", path.display().to_string()), ("most", most)];
                words.with("kiosk-too-large", &parts.each_ref().map(|(name, text)| (*name, Part::Text(text))))
            }
            Self::NotSigned(path) => file("kiosk-not-signed", path),
            Self::Signature { file: path, cause } => file(signature(cause), path),
            Self::Bundle(cause) => one("kiosk-not-opened", "cause", &cause.to_string()),
            Self::Empty => words.get("kiosk-empty"),
            Self::Record(id) => one("kiosk-record", "id", id),
            Self::Steers(id) => one("kiosk-steers", "id", id),
            Self::Shelter(id) => one("kiosk-shelter", "id", id),
            Self::Older { found, in_use } => {
                words.with("kiosk-older", &[("found", Part::Text(found)), ("now", Part::Text(in_use))])
            }
            Self::UnknownName { name, known } => {
                words.with("kiosk-unknown-name", &[("name", Part::Text(name)), ("known", Part::Text(known))])
            }
            Self::Unnamed { file, name } => {
                let file = file.display().to_string();
                words.with("kiosk-unnamed", &[("file", Part::Text(&file)), ("name", Part::Text(name))])
            }
            Self::InUse(name) => one("kiosk-already", "name", name),
            Self::NoEarlier => words.get("kiosk-no-earlier"),
            Self::Busy(path) => file("kiosk-busy", path),
        };
        say::safe(&text)
    }
}

fn signature(cause: &minisign_verify::Error) -> &'static str {
    use minisign_verify::Error;
    match cause {
        Error::UnexpectedKeyId => "kiosk-other-key",
        Error::InvalidSignature => "kiosk-altered",
        _ => "kiosk-no-signature",
    }
}

/// What the system said, in plain words where they are known.
fn with_cause(key: &str, file: &Path, cause: &std::io::Error, words: &Words) -> String {
    let cause = match cause.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => words.get("kiosk-cause-full"),
        ErrorKind::ReadOnlyFilesystem => words.get("kiosk-cause-read-only"),
        ErrorKind::PermissionDenied => words.get("kiosk-cause-denied"),
        ErrorKind::NotFound | ErrorKind::NotADirectory => words.get("kiosk-cause-gone"),
        _ => cause.to_string(),
    };
    words.with(key, &[("file", Part::Text(&file.display().to_string())), ("cause", Part::Text(&cause))])
}
