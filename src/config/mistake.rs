//! What can be wrong with a settings file, and how that is said.

use crate::app::reading::namesakes;
use crate::language::{Part, Words};
use crate::say;
use crate::tui::theme::ThemeName;
use std::io::ErrorKind;
use wayhome_index::place::PlaceKind;
use wayhome_index::search::Engine;

/// A mistake and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Line, from 1.
    pub line: usize,
    /// Column, in characters from 1.
    pub column: usize,
    /// What is wrong there.
    pub reason: Reason,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The file cannot be read at all.
    Unreadable {
        /// What kind of trouble it is.
        kind: ErrorKind,
        /// What the system says.
        cause: String,
    },
    /// The file is no directory that can be opened; what opening it says.
    NotADirectory(String),
    /// It is not TOML there; what the TOML library says.
    Syntax(String),
    /// No setting has this name.
    UnknownSetting {
        /// The name.
        name: String,
        /// Every setting of the file.
        known: &'static [&'static str],
        /// The setting that may have been meant.
        near: Option<&'static str>,
    },
    /// A setting needs another kind of value.
    Kind {
        /// The setting or command.
        name: String,
        /// What it needs.
        needs: Needs,
    },
    /// No language has this name.
    Language(String),
    /// No theme has this name.
    Theme(String),
    /// The directory knows no place of this name.
    Place(String),
    /// The directory knows more than one place of this name.
    Places {
        /// The name.
        name: String,
        /// How many there are.
        count: usize,
        /// The largest of them, as it has to be written.
        like: String,
    },
    /// A text holds characters that could steer a screen.
    Steers(String),
    /// There is nothing between the quotes.
    Empty(String),
    /// There is no such folder.
    NoFolder(String),
    /// Nothing can be written to this file; what the system says.
    NotWritable {
        /// The file.
        name: String,
        /// What the system says.
        cause: String,
    },
    /// There is no such file.
    NoFile(String),
    /// There is no such program.
    NoProgram(String),
    /// No need of the directory has this name.
    Need {
        /// The name.
        name: String,
        /// The needs that there are.
        known: String,
    },
    /// The need is help for people in danger, which nobody may hide.
    NeverHidden(String),
    /// It is not a public key.
    NotAPublicKey(String),
    /// A setting makes no sense without another one.
    Without {
        /// The setting.
        name: &'static str,
        /// The one that is missing.
        other: &'static str,
    },
    /// No command has this name.
    UnknownCommand {
        /// The name.
        name: String,
        /// The command that may have been meant.
        near: Option<&'static str>,
    },
    /// It is not the name of a key.
    NotAKey(String),
    /// The key types a letter or sign.
    KeyTypes(String),
    /// Terminals keep the key.
    KeyKept(String),
    /// The key has another command in the same place.
    KeyTaken {
        /// The key.
        key: String,
        /// The command that has it.
        by: &'static str,
        /// Whether it always has it, whatever the settings say.
        is_fixed: bool,
    },
}

/// Kinds of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// A text in quotes, not empty.
    Text,
    /// One such text, or a list of them.
    Texts,
    /// A whole number.
    Number {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// `true` or `false`.
    YesNo,
    /// A command: a text, or a list of texts.
    Command,
    /// A key or a list of keys.
    Keys,
    /// A table.
    Table,
}

impl Needs {
    fn text(self, words: &Words) -> String {
        match self {
            Self::Text => words.get("mistake-needs-text"),
            Self::Texts => words.get("mistake-needs-texts"),
            Self::Number { least, most } => {
                let (least, most) = (least.to_string(), most.to_string());
                words.with("mistake-needs-number", &[("least", Part::Text(&least)), ("most", Part::Text(&most))])
            }
            Self::OneOf(known) => {
                let known = known.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
                words.with("mistake-needs-one-of", &[("known", Part::Text(&known))])
            }
            Self::YesNo => words.get("mistake-needs-yes-no"),
            Self::Command => words.get("mistake-needs-command"),
            Self::Keys => words.get("mistake-needs-keys"),
            Self::Table => words.get("mistake-needs-table"),
        }
    }
}

impl Mistake {
    /// `FILE:LINE:COLUMN: reason`, as editors and people read it.
    pub fn line(&self, file: &str, words: &Words) -> String {
        say::safe(&format!("{file}:{}:{}: {}", self.line, self.column, self.reason.text(words)))
    }
}

impl Reason {
    /// What is wrong with the name of a place: nobody knows it, or it does not say which of several places is meant.
    pub fn of_place(name: &str, engine: &Engine) -> Option<Self> {
        let Some(place) = engine.place(name) else { return Some(Self::Place(name.to_owned())) };
        // Whoever names a state means it, though counties may have its name.
        let count = if place.kind == PlaceKind::State { 1 } else { namesakes(&place, engine).len() };
        let like = say::place_name(&place);
        (count > 1).then(|| Self::Places { name: name.to_owned(), count, like })
    }

    /// That no setting of a file has this name.
    pub fn unknown_setting(name: &str, known: &'static [&'static str]) -> Self {
        Self::UnknownSetting { name: name.to_owned(), known, near: nearest(name, known.iter().copied()) }
    }

    /// The reason in a sentence or two: what is wrong, and what to write.
    pub fn text(&self, words: &Words) -> String {
        let one = |key: &str, name: &str, value: &str| words.with(key, &[(name, Part::Text(value))]);
        match self {
            Self::Unreadable { kind, cause } => one(unreadable(*kind), "cause", cause),
            Self::NotADirectory(cause) => one("mistake-directory", "cause", cause),
            Self::Syntax(cause) => one("mistake-syntax", "cause", cause),
            Self::UnknownSetting { name, known, near } => {
                let known = known.join(", ");
                let parts = [("name", Part::Text(name)), ("known", Part::Text(&known))];
                format!("{}{}", words.with("mistake-setting", &parts), did_you_mean(*near, words))
            }
            Self::Kind { name, needs } => {
                let parts = [("name", Part::Text(name)), ("needs", Part::Text(&needs.text(words)))];
                words.with("mistake-kind", &parts)
            }
            Self::Language(name) => one("mistake-language", "name", name),
            Self::Theme(name) => {
                let known = ThemeName::ALL.map(ThemeName::name).join(", ");
                words.with("mistake-theme", &[("name", Part::Text(name)), ("known", Part::Text(&known))])
            }
            Self::Place(name) => one("mistake-place", "name", name),
            Self::Places { name, count, like } => {
                let parts = [("name", Part::Text(name)), ("count", Part::Count(*count)), ("like", Part::Text(like))];
                words.with("mistake-places", &parts)
            }
            Self::Steers(name) => one("mistake-steers", "name", name),
            Self::Empty(name) => one("mistake-empty", "name", name),
            Self::NoFolder(name) => one("mistake-no-folder", "name", name),
            Self::NotWritable { name, cause } => {
                words.with("mistake-not-writable", &[("name", Part::Text(name)), ("cause", Part::Text(cause))])
            }
            Self::NoFile(name) => one("mistake-no-file", "name", name),
            Self::NoProgram(name) => one("mistake-no-program", "name", name),
            Self::Need { name, known } => {
                words.with("error-need", &[("name", Part::Text(name)), ("known", Part::Text(known))])
            }
            Self::NeverHidden(name) => one("mistake-never-hidden", "name", name),
            Self::NotAPublicKey(key) => one("mistake-public-key", "key", key),
            Self::Without { name, other } => {
                words.with("mistake-without", &[("name", Part::Text(name)), ("other", Part::Text(other))])
            }
            Self::UnknownCommand { name, near } => {
                format!("{}{}", one("mistake-command", "name", name), did_you_mean(*near, words))
            }
            Self::NotAKey(key) => one("mistake-not-a-key", "key", key),
            Self::KeyTypes(key) => one("mistake-key-types", "key", key),
            Self::KeyKept(key) => one("mistake-key-kept", "key", key),
            Self::KeyTaken { key, by, is_fixed } => {
                let text = if *is_fixed { "mistake-key-fixed" } else { "mistake-key-taken" };
                words.with(text, &[("key", Part::Text(key)), ("command", Part::Text(by))])
            }
        }
    }
}

/// The text for a file that cannot be read.
fn unreadable(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::InvalidData => "mistake-not-text",
        ErrorKind::FileTooLarge => "mistake-too-large",
        ErrorKind::IsADirectory => "mistake-folder",
        ErrorKind::PermissionDenied => "mistake-denied",
        _ => "mistake-unreadable",
    }
}

fn did_you_mean(near: Option<&str>, words: &Words) -> String {
    near.map_or_else(String::new, |near| {
        format!(" {}", words.with("error-did-you-mean", &[("near", Part::Text(near))]))
    })
}

/// The name of a list that is spelled most like this one, if any is.
pub fn nearest(name: &str, names: impl IntoIterator<Item = &'static str>) -> Option<&'static str> {
    let alike = names.into_iter().map(|known| (strsim::jaro_winkler(&name.to_lowercase(), known), known));
    alike.filter(|(score, _)| *score > 0.8).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, known)| known)
}
