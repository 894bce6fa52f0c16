//! Reading one value of a settings file as what its setting needs.

use super::mistake::{Needs, Reason};
use crate::language::Language;
use crate::tui::theme::ThemeName;
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::DeValue;

/// A value with the name of its setting.
#[derive(Debug)]
pub struct Value<'v> {
    name: &'v str,
    value: &'v DeValue<'v>,
}

impl<'v> Value<'v> {
    /// The value of a setting.
    pub fn new(name: &'v str, value: &'v Spanned<DeValue<'v>>) -> Self {
        Self { name, value: value.get_ref() }
    }

    /// The name of the setting.
    pub fn name(&self) -> &str {
        self.name
    }

    fn kind(&self, needs: Needs) -> Reason {
        Reason::Kind { name: self.name.to_owned(), needs }
    }

    /// A text that is not empty.
    pub fn text(&self) -> Result<String, Reason> {
        match self.value.as_str() {
            Some(text) if text.trim().is_empty() => Err(Reason::Empty(self.name.to_owned())),
            Some(text) => Ok(text.to_owned()),
            None => Err(self.kind(Needs::Text)),
        }
    }

    /// One text or a list of texts, none of them empty.
    pub fn texts(&self) -> Result<Vec<String>, Reason> {
        if self.value.as_str().is_some() {
            return self.text().map(|text| vec![text]);
        }
        let list = self.list().filter(|list| list.iter().all(|text| !text.trim().is_empty()));
        list.ok_or_else(|| self.kind(Needs::Texts))
    }

    /// A command: one text, split at blanks, or a list of texts.
    pub fn command(&self) -> Result<Vec<String>, Reason> {
        let split = |text: &str| text.split_whitespace().map(str::to_owned).collect();
        let words: Option<Vec<String>> = self.value.as_str().map(split).or_else(|| self.list());
        words.filter(|words| !words.is_empty()).ok_or_else(|| self.kind(Needs::Command))
    }

    fn list(&self) -> Option<Vec<String>> {
        self.value.as_array()?.iter().map(|word| word.get_ref().as_str().map(str::to_owned)).collect()
    }

    /// `true` or `false`.
    pub fn yes_no(&self) -> Result<bool, Reason> {
        self.value.as_bool().ok_or_else(|| self.kind(Needs::YesNo))
    }

    /// A whole number within bounds.
    pub fn number(&self, bounds: RangeInclusive<u32>) -> Result<u32, Reason> {
        let number = self.value.as_integer().and_then(|n| u32::from_str_radix(n.as_str(), n.radix()).ok());
        let (least, most) = (*bounds.start(), *bounds.end());
        number.filter(|n| bounds.contains(n)).ok_or_else(|| self.kind(Needs::Number { least, most }))
    }

    /// The name of a language.
    pub fn language(&self) -> Result<Language, Reason> {
        let name = self.text()?;
        Language::from_setting(&name).ok_or(Reason::Language(name))
    }

    /// The name of a theme.
    pub fn theme(&self) -> Result<ThemeName, Reason> {
        let name = self.text()?;
        ThemeName::from_setting(&name).ok_or(Reason::Theme(name))
    }

    /// One of a closed list of texts.
    pub fn one_of(&self, known: &'static [&'static str]) -> Result<&'static str, Reason> {
        let needs = Needs::OneOf(known);
        let text = self.value.as_str().ok_or_else(|| self.kind(needs))?;
        known.iter().find(|name| **name == text).copied().ok_or_else(|| self.kind(needs))
    }
}
