//! The settings file `config.toml`: what a person wants every time.
//!
//! It lies in the folder for settings of the system (`~/.config/wayhome/` on Linux), or where `WAYHOME_CONFIG` says. A file
//! with a mistake is told and left aside: nobody is kept from searching by a setting.

use crate::language::Language;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// Variable that names another settings file.
pub const VARIABLE: &str = "WAYHOME_CONFIG";

/// What can be set.
#[derive(Debug, Default, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Directory file to use instead of the one inside the program; a relative path counts from the settings file.
    pub directory: Option<PathBuf>,
    /// Language of the program: `en` or `es`.
    pub language: Option<String>,
}

/// What is wrong with a settings file.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// It is there but cannot be read.
    #[error("the settings in `{path}` cannot be read: {cause}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// It says something that is no setting.
    #[error("the settings in `{path}`, line {line}: {reason}")]
    Line {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// What is wrong there.
        reason: String,
    },
}

/// Where the settings file is looked for; nowhere for a person without a home.
pub fn path() -> Option<PathBuf> {
    let named = std::env::var_os(VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from);
    let usual = || directories::ProjectDirs::from("", "", "wayhome").map(|dirs| dirs.config_dir().join("config.toml"));
    named.or_else(usual)
}

/// Reads the settings of this person; the usual ones where there is no file.
pub fn read() -> Result<Config, ConfigError> {
    path().map_or_else(|| Ok(Config::default()), |path| read_file(&path))
}

fn read_file(path: &Path) -> Result<Config, ConfigError> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(Config::default()),
        Err(cause) => return Err(ConfigError::Read { path: path.to_owned(), cause }),
    };
    let line_at = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
    let wrong = |line, reason: String| ConfigError::Line { path: path.to_owned(), line, reason };
    let mut config: Config = toml::from_str(&text)
        .map_err(|error| wrong(error.span().map_or(1, |span| line_at(span.start)), error.message().to_owned()))?;
    if let Some(name) = config.language.as_deref().filter(|name| Language::from_setting(name).is_none()) {
        let line = text.lines().position(|line| line.trim_start().starts_with("language")).map_or(1, |at| at + 1);
        return Err(wrong(line, format!("`{name}` is not a language; say en or es")));
    }
    if let (Some(directory), Some(folder)) = (&config.directory, path.parent()) {
        config.directory = Some(folder.join(directory));
    }
    Ok(config)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Config, String> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("config.toml");
        std::fs::write(&file, text).expect("a file");
        let show = |error: ConfigError| error.to_string().replace(&folder.path().display().to_string(), "");
        let strip = |path: PathBuf| path.strip_prefix(folder.path()).map(Path::to_owned).unwrap_or(path);
        read_file(&file).map(|c| Config { directory: c.directory.map(strip), ..c }).map_err(show)
    }

    #[test]
    fn settings_are_read() {
        assert_eq!(read_text(""), Ok(Config::default()));
        let both = Config { directory: Some("mine.wayhome".into()), language: Some("es".into()) };
        assert_eq!(read_text("directory = \"mine.wayhome\"\nlanguage = \"es\"\n"), Ok(both));
        assert_eq!(read_file(Path::new("/nowhere/config.toml")).expect("no file is no trouble"), Config::default());
    }

    #[test]
    fn mistakes_name_file_and_line() {
        let told = |text: &str| read_text(text).expect_err("a mistake");
        assert!(told("\ncolour = 1\n").starts_with("the settings in `/config.toml`, line 2: unknown field `colour`"));
        assert!(told("language = \n").starts_with("the settings in `/config.toml`, line 1:"));
        assert_eq!(
            told("# mine\nlanguage = \"klingon\"\n"),
            "the settings in `/config.toml`, line 2: `klingon` is not a language; say en or es"
        );
    }
}
