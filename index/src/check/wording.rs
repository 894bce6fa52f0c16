//! What is said of a problem: which text, and what is filled in. So that it can be said in every language that has the
//! texts, and in English where nobody asks.

use crate::text;
use std::fmt::{self, Display};

/// The texts in English: one line each, `key = text with { $parts }`, in the form of Fluent.
pub const ENGLISH: &str = include_str!("../../locales/en/check.ftl");
/// The same texts in Spanish.
pub const SPANISH: &str = include_str!("../../locales/es/check.ftl");

/// Most characters of a value of the data.
const MOST_VALUE: usize = 60;
/// Most characters of a list, or of what another program says.
const MOST_LIST: usize = 300;

/// A text by its key, with its parts. Shown as it is, it is English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    key: &'static str,
    parts: Vec<(&'static str, String)>,
}

impl From<&'static str> for Wording {
    fn from(key: &'static str) -> Self {
        Self { key, parts: Vec::new() }
    }
}

impl Wording {
    /// A text about a value of the data.
    pub(crate) fn of(key: &'static str, value: impl Display) -> Self {
        Self::from(key).with("value", value)
    }

    /// Fills in a value.
    #[must_use]
    pub(crate) fn with(self, name: &'static str, value: impl Display) -> Self {
        self.fill(name, &value.to_string(), MOST_VALUE)
    }

    /// Fills in a list, or what another program says.
    #[must_use]
    pub(crate) fn with_list(self, name: &'static str, list: impl Display) -> Self {
        self.fill(name, &list.to_string(), MOST_LIST)
    }

    /// Broken data may hold anything, so its words are made safe to print and are cut before they get here.
    fn fill(mut self, name: &'static str, part: &str, most: usize) -> Self {
        self.parts.push((name, shown(part, most)));
        self
    }

    /// The key of the text in [`ENGLISH`] and [`SPANISH`].
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// What is filled in, by name, safe to print.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.parts.iter().map(|(name, part)| (*name, part.as_str()))
    }

    fn part(&self, name: &str) -> Option<&str> {
        self.parts().find(|(own, _)| *own == name).map(|(_, part)| part)
    }
}

impl Display for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |line: &'static str| line.strip_prefix(self.key)?.strip_prefix(" = ");
        let mut rest = ENGLISH.lines().find_map(of).unwrap_or(self.key);
        while let Some((before, after)) = rest.split_once("{ $") {
            let (name, after) = after.split_once(" }").unwrap_or((after, ""));
            write!(f, "{before}{}", self.part(name).unwrap_or(name))?;
            rest = after;
        }
        f.write_str(rest)
    }
}

/// A text that is safe to print and no longer than `most` characters.
pub(super) fn shown(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((cut, _)) => format!("{}…", text::clean(&text[..cut])),
        None => text::clean(text).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_filled_in_once() {
        let text = Wording::of("check-not-one-of", "{ $known }\u{1b}").with_list("known", "a, b");
        assert_eq!(text.to_string(), "`{ $known }` is not one of: a, b");
        assert_eq!(
            Wording::of("check-not-zip", "9".repeat(99)).to_string().chars().count(),
            60 + "`…` is not 5 digits".chars().count()
        );
    }
}
