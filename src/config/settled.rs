//! What counts in this run, and why: an option before the file, the file before the environment, and else what is usual.
//! The order is the same for every setting; <https://no-color.org> asks for it as well.

use super::{Config, PRINTER, Reading};
use crate::app::keymap::Wish;
use crate::language::Language;
use crate::tui::Look;
use crate::tui::glyphs::{self, Glyphs};
use crate::tui::theme::ThemeName;
use std::path::PathBuf;

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Nobody set it.
    Usual,
    /// A variable of the environment.
    Environment(&'static str),
    /// The settings file.
    File,
    /// An option of this run.
    Option,
}

/// A value and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub source: Source,
}

impl<T> Sourced<T> {
    fn new(option: Option<T>, file: Option<T>, environment: Option<(&'static str, T)>, usual: T) -> Self {
        let (value, source) = match (option, file, environment) {
            (Some(value), _, _) => (value, Source::Option),
            (None, Some(value), _) => (value, Source::File),
            (None, None, Some((name, value))) => (value, Source::Environment(name)),
            (None, None, None) => (usual, Source::Usual),
        };
        Self { value, source }
    }
}

/// What the command line of this run sets.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// `--directory`.
    pub directory: Option<PathBuf>,
    /// `--lang`.
    pub language: Option<Language>,
    /// `--theme`.
    pub theme: Option<ThemeName>,
    /// `--ascii`.
    pub ascii: bool,
}

/// The settings of one run.
#[derive(Debug, Clone)]
pub struct Settled {
    /// Language of the program.
    pub language: Sourced<Language>,
    /// Place near which to search when no place is typed.
    pub home: Sourced<Option<String>>,
    /// Looks of the finder.
    pub theme: Sourced<ThemeName>,
    /// Signs of the finder.
    pub glyphs: Sourced<&'static Glyphs>,
    /// Whether the number of a card is drawn large.
    pub large_numbers: Sourced<bool>,
    /// Directory file instead of the one inside the program.
    pub directory: Sourced<Option<PathBuf>>,
    /// Command to print with.
    pub printer: Sourced<Vec<String>>,
    /// Keys that are not the usual ones.
    pub keys: Sourced<Vec<Wish>>,
}

impl Settled {
    /// Puts options, file and environment together.
    pub fn new(options: Options, reading: &Reading, variable: impl Fn(&str) -> Option<String>) -> Self {
        let Config { language, home, theme, ascii, large_numbers, directory, printer, keys } = reading.config.clone();
        let ascii_only = |is_set: bool| is_set.then_some(&glyphs::ASCII);
        let (by, usual) = Glyphs::from_environment(&variable);
        let keys_set = (!keys.is_empty()).then_some(keys);
        let environment = Language::from_environment(&variable);
        Self {
            language: Sourced::new(options.language, language, environment, Language::default()),
            home: Sourced::new(None, home.map(Some), None, None),
            theme: Sourced::new(options.theme, theme, ThemeName::from_environment(&variable), ThemeName::default()),
            glyphs: Sourced::new(
                ascii_only(options.ascii),
                ascii.and_then(ascii_only),
                by.map(|name| (name, usual)),
                usual,
            ),
            large_numbers: Sourced::new(None, large_numbers, None, false),
            directory: Sourced::new(options.directory.map(Some), directory.map(Some), None, None),
            printer: Sourced::new(None, printer, None, PRINTER.map(str::to_owned).to_vec()),
            keys: Sourced::new(None, keys_set, None, Vec::new()),
        }
    }

    /// How the finder looks.
    pub fn look(&self) -> Look {
        Look { theme: self.theme.value.theme(), glyphs: self.glyphs.value }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_counts_before_the_file_and_the_file_before_the_environment() {
        let variable = |name: &str| match name {
            "NO_COLOR" => Some("1".to_owned()),
            "LANG" => Some("es_MX.UTF-8".to_owned()),
            _ => None,
        };
        let settle = |options, config| {
            let settled = Settled::new(options, &Reading { config, ..Reading::default() }, variable);
            ((settled.theme.value, settled.theme.source), (settled.language.value, settled.language.source))
        };
        let file = Config { theme: Some(ThemeName::Light), language: Some(Language::En), ..Config::default() };
        let option =
            Options { theme: Some(ThemeName::HighContrast), language: Some(Language::Es), ..Options::default() };
        let environment =
            ((ThemeName::Monochrome, Source::Environment("NO_COLOR")), (Language::Es, Source::Environment("LANG")));
        assert_eq!(settle(Options::default(), Config::default()), environment);
        let by_file = ((ThemeName::Light, Source::File), (Language::En, Source::File));
        assert_eq!(settle(Options::default(), file.clone()), by_file);
        let by_option = ((ThemeName::HighContrast, Source::Option), (Language::Es, Source::Option));
        assert_eq!(settle(option, file), by_option);
    }

    #[test]
    fn ascii_can_be_asked_for_but_not_away() {
        let settle = |options, ascii| {
            let reading = Reading { config: Config { ascii, ..Config::default() }, ..Reading::default() };
            let settled = Settled::new(options, &reading, |name| (name == "LANG").then(|| "C".to_owned()));
            (settled.glyphs.value.is_ascii(), settled.glyphs.source)
        };
        assert_eq!(settle(Options::default(), None), (true, Source::Environment("LANG")));
        assert_eq!(settle(Options::default(), Some(false)), (true, Source::Environment("LANG")));
        assert_eq!(settle(Options::default(), Some(true)), (true, Source::File));
        assert_eq!(settle(Options { ascii: true, ..Options::default() }, Some(false)), (true, Source::Option));
    }
}
