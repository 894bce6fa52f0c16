//! The words of the program in English and Spanish, from the Fluent files in `locales/`.
//!
//! English is complete; a Spanish text that is missing falls back to English, text by text. A test compares both.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

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
            include_str!("locales/en/cli.ftl"),
            include_str!("locales/en/say.ftl"),
            include_str!("locales/en/finder.ftl"),
            include_str!("locales/en/sheet.ftl"),
        ],
    ),
    (
        Language::Es,
        &[
            include_str!("locales/es/cli.ftl"),
            include_str!("locales/es/say.ftl"),
            include_str!("locales/es/finder.ftl"),
            include_str!("locales/es/sheet.ftl"),
        ],
    ),
];

impl Language {
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

    /// The language of the environment: `LC_ALL`, `LC_MESSAGES`, `LANG`, in the order of POSIX; English when none says.
    pub fn from_environment() -> Self {
        let set = |name| std::env::var(name).ok().filter(|v| !v.is_empty());
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(set)
            .and_then(|v| Self::from_setting(&v))
            .unwrap_or_default()
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
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// Reads the texts of a language, with English to fall back on.
    pub fn new(language: Language) -> Self {
        let mut order = vec![language];
        if language != Language::En {
            order.push(Language::En);
        }
        Self { language, bundles: order.into_iter().map(bundle).collect() }
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
        let mut args = FluentArgs::with_capacity(parts.len());
        for (name, part) in parts {
            args.set(*name, FluentValue::from(part));
        }
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) {
                let mut errors = Vec::new();
                return bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
            }
        }
        key.to_owned()
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

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.id()]);
    // Isolation marks would reach terminals that print them as boxes.
    bundle.set_use_isolating(false);
    let files = FILES.iter().find(|(l, _)| *l == language).map_or(&[][..], |(_, files)| files);
    for file in files {
        // A part that does not parse is left out; a test parses every file.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
