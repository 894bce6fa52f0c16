//! What staff do with a kiosk, at the command line.

use crate::run::{Run, wayhome};
use std::path::Path;
use tempfile::TempDir;

fn folder() -> TempDir {
    TempDir::new().expect("a temporary folder")
}

fn check(folder: &Path, text: &str, lang: &str) -> Run {
    let file = folder.join("kiosk.toml");
    std::fs::write(&file, text).expect("a file");
    wayhome(["--lang", lang, "kiosk", "--check-config", &file.to_string_lossy()])
}

#[test]
fn the_check_names_every_mistake_with_its_line() {
    let folder = folder();
    let text = "facilty = \"x\"\nplace = \"Xyzzy\"\nidle = 5\nhide = [\"housing\", \"hausing\"]\nprint = \"no-such-program\"\n\
                key = \"abc\"\n";
    let told = check(folder.path(), text, "en");
    assert_eq!((told.code, told.err.as_str()), (Some(2), ""));
    let file = folder.path().join("kiosk.toml").display().to_string();
    let starts = [
        "1:1: `facilty` is not a setting. The settings are: facility, place,",
        "2:9: The place `Xyzzy` is not known.",
        "3:8: `idle` needs a whole number from 30 to 3600",
        "4:20: `hausing` is not a need. The needs are: ",
        "5:9: There is no program `no-such-program`",
        "6:7: `abc` is not a public key.",
    ];
    let lines: Vec<&str> = told.out.lines().collect();
    assert_eq!(lines.len(), starts.len() + 1, "{}", told.out);
    for (line, start) in lines.iter().zip(starts) {
        assert!(line.starts_with(&format!("{file}:{start}")), "{line}");
    }
    assert!(lines[6].contains("6 mistakes. The kiosk does not start"), "{}", told.out);
    let spanish = check(folder.path(), text, "es").out;
    assert!(spanish.contains("6 errores. El quiosco no empieza"), "{spanish}");
}

#[test]
fn a_line_that_cannot_be_read_is_told_in_both_languages() {
    let folder = folder();
    for (lang, told) in
        [("en", ": This line cannot be read. Write"), ("es", ": Esta línea no se puede leer. Escríbala")]
    {
        let run = check(folder.path(), "idle = 60\nplace\n", lang);
        assert_eq!(run.code, Some(2));
        let line = run.out.lines().next().expect("a line");
        assert!(line.contains(":2:") && line.contains(told), "{line}");
    }
}

#[test]
fn help_for_people_in_danger_cannot_be_hidden() {
    let folder = folder();
    for (need, line) in [("crisis-support", 1), ("suicide-prevention", 2), ("domestic-violence-help", 3)] {
        let text = format!("{}hide = [\"food\", \"{need}\"]\n", "\n".repeat(line - 1));
        let told = check(folder.path(), &text, "en");
        assert_eq!(told.code, Some(2));
        let expected = format!("kiosk.toml:{line}:17: `{need}` is help for people in danger. No one may hide it.");
        assert!(told.out.contains(&expected), "{}", told.out);
        assert!(check(folder.path(), &text, "es").out.contains("ayuda para quien está en peligro"));
    }
}

#[test]
fn the_example_passes_the_check() {
    let folder = folder();
    for lang in ["en", "es"] {
        let example = wayhome(["--lang", lang, "kiosk", "--example-config"]).found();
        let checked = check(folder.path(), &example, lang);
        assert_eq!((checked.code, checked.err.as_str()), (Some(0), ""), "{}", checked.out);
    }
}

#[test]
fn a_file_that_is_not_there_is_told() {
    let run = wayhome(["kiosk", "--check-config", "/nowhere/kiosk.toml"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), "There is no file `/nowhere/kiosk.toml`.\n"));
    let usual = wayhome(["kiosk", "--check-config"]);
    assert!(usual.out.contains("/etc/wayhome/kiosk.toml"), "{}", usual.out);
}
