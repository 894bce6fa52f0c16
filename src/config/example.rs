//! A settings file to begin with: every setting, explained and commented out, so that it changes nothing by itself.

use super::SETTINGS;
use crate::app::command::COMMANDS;
use crate::language::Words;
use crate::tui::theme::ThemeName;
use std::fmt::Write;

/// What to write for a setting.
fn line(setting: &str) -> String {
    match setting {
        "language" => "language = \"en\"".to_owned(),
        "home" => "home = \"99801\"".to_owned(),
        "theme" => format!("theme = \"{}\"", ThemeName::Default.name()),
        "ascii" => "ascii = true".to_owned(),
        "large_numbers" => "large_numbers = true".to_owned(),
        "directory" => "directory = \"my-places.wayhome\"".to_owned(),
        _ => format!("printer = \"{}\"", super::PRINTER.join(" ")),
    }
}

/// The file, with its comments in the person's language.
pub fn example(words: &Words) -> String {
    let mut out = String::new();
    comment(&mut out, &words.get("example-head"));
    let lines = SETTINGS.into_iter().filter(|setting| *setting != "keys").map(|setting| (setting, line(setting)));
    settings(&mut out, lines, |setting| words.get(&format!("about-setting-{setting}")));
    out.push('\n');
    comment(&mut out, &words.get("about-setting-keys"));
    comment(&mut out, &words.get("example-keys"));
    out.push_str("[keys]\n");
    for command in &COMMANDS {
        let keys: Vec<String> = command.keys.iter().map(|key| format!("\"{key}\"")).collect();
        let _ = writeln!(out, "# {} = [{}]  # {}", command.name, keys.join(", "), words.get(&command.description()));
    }
    out
}

/// Settings of a file, each with what it does and a line that sets it, commented out.
pub fn settings(
    out: &mut String,
    lines: impl IntoIterator<Item = (&'static str, String)>,
    about: impl Fn(&str) -> String,
) {
    for (setting, line) in lines {
        out.push('\n');
        comment(out, &about(setting));
        if setting == "theme" {
            comment(out, &ThemeName::ALL.map(ThemeName::name).join(", "));
        }
        let _ = writeln!(out, "# {line}");
    }
}

/// A comment of lines that fit a screen.
pub fn comment(out: &mut String, text: &str) {
    const WIDTH: usize = 76;
    for line in crate::app::page::Paragraph::new(text, crate::app::page::Role::Text).lines(WIDTH) {
        let _ = writeln!(out, "# {}", line.text());
    }
}

#[cfg(test)]
mod tests {
    use super::super::read::read;
    use super::*;
    use crate::config::{Config, Reading};
    use crate::language::Language;

    #[test]
    fn the_example_changes_nothing_and_every_line_of_it_works() {
        for language in [Language::En, Language::Es] {
            let text = example(&Words::new(language));
            let reading = read(&text);
            assert_eq!((reading.config, reading.mistakes), (Config::default(), Vec::new()), "{text}");
            let is_setting = |line: &&str| line.starts_with("# ") && line.split(' ').nth(2) == Some("=");
            let lines: Vec<&str> = text.lines().filter(|line| is_setting(line) || *line == "[keys]").collect();
            assert_eq!(lines.len(), SETTINGS.len() + COMMANDS.len(), "{text}");
            let all: Vec<&str> = lines.iter().map(|line| line.trim_start_matches("# ")).collect();
            let Reading { config, mistakes, .. } = read(&all.join("\n"));
            assert_eq!(mistakes, []);
            assert_eq!(config.keys.len(), COMMANDS.len());
            assert!(config.home.is_some() && config.theme.is_some() && config.printer.is_some());
        }
    }
}
