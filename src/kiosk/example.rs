//! A kiosk's file to begin with: every setting, explained and commented out, so that it changes nothing by itself.

use super::config::{SETTINGS, Staff};
use crate::config::example::{comment, settings};
use crate::language::Words;

/// What to write for a setting. Made up where only staff can know it: 555-01 numbers belong to nobody.
fn line(setting: &str) -> String {
    let usual = Staff::default();
    match setting {
        "facility" => "facility = \"Example County Jail\"".to_owned(),
        "place" => "place = \"Dayton, OH\"".to_owned(),
        "language" => format!("language = \"{}\"", usual.language.name()),
        "theme" => "theme = \"high-contrast\"".to_owned(),
        "ascii" => "ascii = true".to_owned(),
        "plain" => "plain = true".to_owned(),
        "bundles" => "bundles = \"/var/lib/wayhome\"".to_owned(),
        "key" => "key = \"RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\"".to_owned(),
        "idle" => format!("idle = {}", usual.idle.as_secs()),
        "warning" => format!("warning = {}", usual.warning.as_secs()),
        "hide" => "hide = [\"legal-help\"]".to_owned(),
        "print" => "print = \"lp -d unit-4\"".to_owned(),
        "counts" => "counts = \"/var/lib/wayhome-kiosk/counts.tsv\"".to_owned(),
        "report" => "report = [\"Dial *55 from any unit phone.\", \"Or write to the sergeant.\"]".to_owned(),
        "advocates" => "advocates = [\"Example Center: 937-555-0142\"]".to_owned(),
        "own-crisis-line" => "own-crisis-line = \"Dial *66 from any unit phone.\"".to_owned(),
        "phones-reach-988" => "phones-reach-988 = \"unknown\"".to_owned(),
        _ => "phone-rules = [\"Calls last 15 minutes.\"]".to_owned(),
    }
}

/// The file, with its comments in the person's language.
pub fn example(words: &Words) -> String {
    let mut out = String::new();
    comment(&mut out, &words.get("example-kiosk-head"));
    let lines = SETTINGS.map(|setting| (setting, line(setting)));
    settings(&mut out, lines, |setting| words.get(&format!("about-kiosk-{setting}")));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kiosk::config;
    use crate::language::Language;
    use std::path::Path;

    #[test]
    fn the_example_changes_nothing_and_every_line_of_it_works() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let read = |text: &str| {
            let file = folder.path().join("kiosk.toml");
            std::fs::write(&file, text).expect("a file");
            config::read(Path::new(&file))
        };
        for language in Language::ALL {
            let text = example(&Words::new(language));
            let reading = read(&text);
            assert_eq!((reading.config, reading.mistakes), (Staff::default(), Vec::new()), "{text}");
            let is_setting = |line: &&str| line.starts_with("# ") && line.split(' ').nth(2) == Some("=");
            let lines: Vec<&str> = text.lines().filter(is_setting).map(|line| line.trim_start_matches("# ")).collect();
            assert_eq!(lines.len(), SETTINGS.len(), "{text}");
            let mut reading = read(&lines.join("\n"));
            let engine = wayhome_index::search::Engine::open(&crate::embedded::open().expect("a directory"));
            config::check_outside(&mut reading, &engine.expect("a directory"));
            let told: Vec<String> =
                reading.mistakes.iter().map(|mistake| mistake.reason.text(&Words::new(language))).collect();
            let is_elsewhere = |told: &String| ["lp", "/var/lib/wayhome"].iter().any(|name| told.contains(name));
            assert!(told.iter().all(is_elsewhere), "only what a kiosk's computer has is not here: {told:?}");
        }
    }
}
