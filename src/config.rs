//! The settings file `config.toml`: what a person wants every time.
//!
//! It lies in the folder for settings of the system (`~/.config/wayhome/` on Linux), or where `WAYHOME_CONFIG` says. A
//! setting with a mistake is told, with line and column, and left aside; the others count. Nobody is kept from searching
//! by a setting. [`settled`] puts the file together with options and the environment.

pub mod example;
mod keys;
pub mod mistake;
pub mod read;
pub mod settled;
pub mod value;

use crate::app::keymap::Wish;
use crate::language::Language;
use crate::tui::theme::ThemeName;
use mistake::{Mistake, Reason};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Variable that names another settings file.
pub const VARIABLE: &str = "WAYHOME_CONFIG";

/// Every setting, in the order in which they are shown. Each has a text `about-setting-NAME` that says what it does.
pub const SETTINGS: [&str; 8] = ["language", "home", "theme", "ascii", "large_numbers", "directory", "printer", "keys"];

/// The usual command to print with; what is printed comes on its standard input.
pub const PRINTER: [&str; 1] = ["lp"];

/// Most bytes of a settings file; a larger one is some other file.
const MAX_BYTES: u64 = 1 << 20;

/// What a settings file sets; `None` where it says nothing.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Config {
    /// Language of the program.
    pub language: Option<Language>,
    /// Place near which to search when no place is typed.
    pub home: Option<String>,
    /// Looks of the finder.
    pub theme: Option<ThemeName>,
    /// Whether the finder draws with ASCII only, whatever the terminal can.
    pub ascii: Option<bool>,
    /// Whether the number of a card is drawn large.
    pub large_numbers: Option<bool>,
    /// Directory file to use instead of the one inside the program; a relative path counts from the settings file.
    pub directory: Option<PathBuf>,
    /// Command to print with: the program, then its arguments.
    pub printer: Option<Vec<String>>,
    /// Keys of commands.
    pub keys: Vec<Wish>,
}

/// What was read of a settings file.
#[derive(Debug, Default, Clone)]
pub struct Reading<C = Config> {
    /// What it sets, without its mistakes.
    pub config: C,
    /// What is wrong with it, in the order of its lines.
    pub mistakes: Vec<Mistake>,
    /// Whether it is there.
    pub exists: bool,
    /// Line and column of each value, by the name of its setting.
    pub at: BTreeMap<String, (usize, usize)>,
    /// The same of each value in a list, by the name of the setting and the number in the list.
    pub at_item: BTreeMap<(String, usize), (usize, usize)>,
}

/// A variable of the environment; `None` when it is not set or empty.
pub fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Where the settings file is looked for; nowhere for a person without a home.
pub fn path() -> Option<PathBuf> {
    let named = std::env::var_os(VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from);
    let usual = || directories::ProjectDirs::from("", "", "wayhome").map(|dirs| dirs.config_dir().join("config.toml"));
    named.or_else(usual)
}

/// Reads a settings file. One that is not there sets nothing.
pub fn read(path: &Path) -> Reading {
    let mut reading = read_as(path, read::read);
    if let (Some(directory), Some(folder)) = (&reading.config.directory, path.parent()) {
        reading.config.directory = Some(folder.join(directory));
    }
    reading
}

/// Reads a settings file of some kind. One that is not there sets nothing.
pub fn read_as<C: Default>(path: &Path, read: impl FnOnce(&str) -> Reading<C>) -> Reading<C> {
    match read_text(path) {
        Ok(text) => read(&text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Reading::default(),
        Err(error) => Reading { exists: true, mistakes: vec![unreadable(&error)], ..Reading::default() },
    }
}

fn unreadable(error: &std::io::Error) -> Mistake {
    let reason = Reason::Unreadable { kind: error.kind(), cause: error.to_string() };
    Mistake { line: 1, column: 1, reason }
}

fn read_text(path: &Path) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    String::from_utf8(bytes).map_err(|error| std::io::Error::new(std::io::ErrorKind::InvalidData, error.utf8_error()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Words};

    #[test]
    fn a_path_counts_from_the_settings_file() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("config.toml");
        std::fs::write(&file, "directory = \"mine.wayhome\"\n").expect("a file");
        let reading = read(&file);
        assert_eq!(reading.config.directory, Some(folder.path().join("mine.wayhome")));
        assert!(reading.exists && reading.mistakes.is_empty());
    }

    #[test]
    fn a_file_that_is_not_there_sets_nothing() {
        let reading = read(Path::new("/nowhere/config.toml"));
        assert_eq!((reading.config, reading.exists, reading.mistakes.len()), (Config::default(), false, 0));
    }

    #[test]
    fn what_is_no_settings_file_is_told() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("config.toml");
        std::fs::write(&file, b"home = \"\xff\"").expect("a file");
        let told =
            |path: &Path| Language::ALL.map(|language| read(path).mistakes[0].reason.text(&Words::new(language)));
        let not_text =
            ["This file is not plain text. Save it as UTF-8.", "Este archivo no es texto simple. Guárdelo como UTF-8."];
        assert_eq!(told(&file), not_text);
        std::fs::write(&file, vec![b'#'; 2 << 20]).expect("a file");
        assert_eq!(told(&file), ["This file is too large.", "Este archivo es demasiado grande."]);
        assert_eq!(told(folder.path()), ["This is a folder, not a file.", "Esto es una carpeta, no un archivo."]);
    }
}
