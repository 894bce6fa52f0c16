//! The words of the program in English and Spanish, from the Fluent files in `locales/`.
//!
//! English is complete; a Spanish text that is missing falls back to English, text by text. A test compares both.

use fluent_bundle::{FluentArgs, FluentBundle, FluentMessage, FluentResource, FluentValue};
use std::cell::OnceCell;
use unic_langid::LanguageIdentifier;
use wayhome_index::check;

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

/// The files of each language. Each holds the texts of one part of the program.
pub const FILES: [(Language, &[&str]); 2] = [
    (
        Language::En,
        &[
            include_str!("locales/en/say.ftl"),
            include_str!("locales/en/finder.ftl"),
            include_str!("locales/en/cli.ftl"),
            include_str!("locales/en/config.ftl"),
            include_str!("locales/en/usage.ftl"),
            include_str!("locales/en/staff.ftl"),
            include_str!("locales/en/kiosk.ftl"),
            include_str!("locales/en/sheet.ftl"),
            check::ENGLISH,
        ],
    ),
    (
        Language::Es,
        &[
            include_str!("locales/es/say.ftl"),
            include_str!("locales/es/finder.ftl"),
            include_str!("locales/es/cli.ftl"),
            include_str!("locales/es/config.ftl"),
            include_str!("locales/es/usage.ftl"),
            include_str!("locales/es/staff.ftl"),
            include_str!("locales/es/kiosk.ftl"),
            include_str!("locales/es/sheet.ftl"),
            check::SPANISH,
        ],
    ),
];

/// The phrases of the data that come again and again, in each language.
pub const PHRASES: [(Language, &str); 2] =
    [(Language::En, include_str!("locales/en/known.ftl")), (Language::Es, include_str!("locales/es/known.ftl"))];

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// The language a setting names: `es`, `es_MX.UTF-8`, `Español`; anything else is `None`.
    pub fn from_setting(setting: &str) -> Option<Self> {
        let lower = setting.to_lowercase();
        if lower.starts_with("es") {
            Some(Self::Es)
        } else if lower.starts_with("en") {
            Some(Self::En)
        } else {
            None
        }
    }

    /// Its name in the settings and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language of the environment, with the variable that says it: `LC_ALL`, `LC_MESSAGES`, `LANG`, in the order of
    /// POSIX. The first one that is set decides; a language the program does not have is English.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Option<(&'static str, Self)> {
        let set = |name: &'static str| variable(name).map(|value| (name, value));
        let (name, value) = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set)?;
        Some((name, Self::from_setting(&value).unwrap_or_default()))
    }

    /// The other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Es,
            Self::Es => Self::En,
        }
    }

    fn id(self) -> LanguageIdentifier {
        let tag = match self {
            Self::En => "en-US",
            Self::Es => "es-US",
        };
        tag.parse().unwrap_or_default()
    }
}

/// The texts of one language.
pub struct Words {
    language: Language,
    files: Vec<File>,
    /// The phrases of the data: apart from the others, for most words of the data are in none of them.
    phrases: File,
}

/// A file of texts. It is parsed when the first of them is asked for: a search needs neither the manual nor the finder.
struct File {
    language: Language,
    source: &'static str,
    bundle: OnceCell<FluentBundle<FluentResource>>,
}

impl File {
    /// What a key stands for in this file.
    fn message(&self, key: &str) -> Option<(&FluentBundle<FluentResource>, FluentMessage<'_>)> {
        if self.bundle.get().is_none() && !has_key(self.source, key) {
            return None;
        }
        self.parsed(key)
    }

    /// The same, without a look at whether it is worth parsing the file.
    fn parsed(&self, key: &str) -> Option<(&FluentBundle<FluentResource>, FluentMessage<'_>)> {
        let bundle = self.bundle.get_or_init(|| bundle(self.language, self.source));
        Some((bundle, bundle.get_message(key)?))
    }
}

/// Whether a line of a file begins with a key.
fn has_key(source: &str, key: &str) -> bool {
    source.match_indices(key).any(|(at, _)| {
        let is_line_start = at == 0 || source.as_bytes()[at - 1] == b'\n';
        is_line_start && source[at + key.len()..].starts_with(" =")
    })
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The texts of a language, with English to fall back on.
    pub fn new(language: Language) -> Self {
        let mut order = vec![language];
        if language != Language::En {
            order.push(Language::En);
        }
        let of = |language: Language| FILES.into_iter().filter(move |(l, _)| *l == language);
        let file = |(language, source)| File { language, source, bundle: OnceCell::new() };
        let (_, phrases) = PHRASES[usize::from(language == Language::Es)];
        let sources =
            order.into_iter().flat_map(of).flat_map(|(l, files)| files.iter().map(move |&source| (l, source)));
        Self { language, phrases: file((language, phrases)), files: sources.map(file).collect() }
    }

    /// The language these texts are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text without parts to fill in.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A text with its parts filled in. A key that is in no file gives the key itself: seen at once and never a crash.
    pub fn with(&self, key: &str, parts: &[(&str, Part<'_>)]) -> String {
        self.find(key, parts).unwrap_or_else(|| key.to_owned())
    }

    /// The same where there may be no such text.
    pub fn find(&self, key: &str, parts: &[(&str, Part<'_>)]) -> Option<String> {
        Self::filled(self.files.iter().find_map(|file| file.message(key))?, parts)
    }

    /// A phrase of the data, by its key; none where it is not known in this language.
    pub fn phrase(&self, key: &str, parts: &[(&str, Part<'_>)]) -> Option<String> {
        Self::filled(self.phrases.parsed(key)?, parts)
    }

    fn filled(
        (bundle, message): (&FluentBundle<FluentResource>, FluentMessage<'_>),
        parts: &[(&str, Part<'_>)],
    ) -> Option<String> {
        let pattern = message.value()?;
        let mut args = FluentArgs::with_capacity(parts.len());
        for (name, part) in parts {
            args.set(*name, FluentValue::from(part));
        }
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }
}

/// Something to fill into a text.
#[derive(Debug, Clone, Copy)]
pub enum Part<'p> {
    /// A text.
    Text(&'p str),
    /// A count.
    Count(usize),
}

impl<'p> From<&Part<'p>> for FluentValue<'p> {
    fn from(part: &Part<'p>) -> Self {
        match *part {
            Part::Text(text) => text.into(),
            Part::Count(n) => n.into(),
        }
    }
}

fn bundle(language: Language, source: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.id()]);
    // Isolation marks would reach terminals that print them as boxes.
    bundle.set_use_isolating(false);
    // A part that does not parse is left out; a test parses every file.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_where_a_line_begins_with_it() {
        let source = "# help = no\nhelp-more = x\nask =\n    for help = now\nhelp = yes\n";
        assert!(has_key(source, "help") && has_key(source, "help-more") && has_key(source, "ask"));
        assert!(!has_key("# help = no\nhelp-more = x\nask = for help = now\n", "help"));
    }

    #[test]
    fn a_file_is_parsed_when_it_is_needed() {
        let words = Words::new(Language::Es);
        let parsed = || words.files.iter().filter(|file| file.bundle.get().is_some()).count();
        assert_eq!(parsed(), 0);
        assert_eq!(words.get("answer-yes"), "Sí");
        assert_eq!(parsed(), 1);
        assert_eq!(words.get("no-such-text"), "no-such-text");
        assert_eq!(parsed(), 1);
    }
}
