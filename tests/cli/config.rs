//! The settings: what they change, what `wayhome config` says of them, and that a mistake in them keeps nobody from
//! searching.

use crate::run::{Run, command, finish, wayhome};
use std::path::Path;

fn run(folder: &Path, environment: &[(&str, &str)], args: &[&str]) -> Run {
    let mut command = command(args);
    command.env("WAYHOME_CONFIG", folder.join("config.toml")).envs(environment.iter().copied());
    finish(command)
}

fn with_settings(folder: &Path, text: &str, args: &[&str]) -> Run {
    std::fs::write(folder.join("config.toml"), text).expect("a settings file");
    run(folder, &[], args)
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

#[test]
fn the_language_is_set() {
    let folder = folder();
    let run = with_settings(folder.path(), "language = \"es\"\n", &["search", "detox", "juneau"]);
    assert!(run.out.starts_with("Buscamos: "), "{}", run.out);
    let told = with_settings(folder.path(), "language = \"es\"\n", &["search", "detox", "juneau", "--lang", "en"]);
    assert!(told.out.starts_with("Looked for: "), "{}", told.out);
    let help = with_settings(folder.path(), "language = \"es\"\n", &["search", "--help"]);
    assert!(help.out.contains("Ejemplos:"), "{}", help.out);
}

#[test]
fn a_directory_file_is_set() {
    let folder = folder();
    let file = folder.path().join("mine.wayhome");
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    assert_eq!(wayhome(["build", data, "-o", &file.display().to_string()]).code, Some(0));
    let set = with_settings(folder.path(), "directory = \"mine.wayhome\"\n", &["search", "detox", "juneau", "--json"]);
    assert_eq!(set, wayhome(["search", "detox", "juneau", "--json"]), "the same data give the same answer");
    let bytes = std::fs::read(&file).expect("the bundle");
    std::fs::write(&file, &bytes[..bytes.len() / 2]).expect("half of it");
    let half = with_settings(folder.path(), "directory = \"mine.wayhome\"\n", &["search", "detox", "juneau", "--json"]);
    assert_eq!((half.code, &half.out), (Some(0), &set.out), "the one inside the program answers");
    assert!(half.err.contains("mine.wayhome") && half.err.contains("cut short"), "{}", half.err);
    assert!(half.err.contains("Using the directory inside the program"), "{}", half.err);
}

#[test]
fn a_home_place_counts_when_no_place_is_typed() {
    let folder = folder();
    let search = |words: &[&str]| {
        with_settings(folder.path(), "home = \"99801\"\n", &[&["search", "--json"], words].concat()).found()
    };
    assert_eq!(search(&["detox"]), wayhome(["search", "--json", "detox", "--near", "99801"]).found());
    for words in [&["detox", "dayton"][..], &["detox", "--near", "dayton"], &["detox", "--state", "OH"]] {
        assert_eq!(search(words), wayhome([&["search", "--json"], words].concat()).found(), "a place was named");
    }
    let without = &["detox", "--without", "place"];
    assert_eq!(search(without), wayhome([&["search", "--json"][..], without].concat()).found(), "no place is wanted");
    let said = with_settings(folder.path(), "home = \"99801\"\n", &["search", "detox"]).found();
    assert!(said.contains("Near 99801 Juneau, AK, your home place"), "{said}");
    let unknown = with_settings(folder.path(), "home = \"Xyzzy\"\n", &["search", "detox"]).found();
    assert!(unknown.contains("Your home place “Xyzzy” is not known."), "{unknown}");
}

#[test]
fn a_mistake_is_told_and_left_aside() {
    let folder = folder();
    let run = with_settings(folder.path(), "language = \"es\"\ncolor = 3\n", &["search", "detox", "juneau"]);
    assert_eq!(run.code, Some(0));
    assert!(run.err.contains("config.toml:2:1: `color` no es un ajuste."), "{}", run.err);
    assert!(run.out.starts_with("Buscamos: "), "the other settings count: {}", run.out);
}

#[test]
fn config_says_where_the_file_is_and_where_each_value_comes_from() {
    let folder = folder();
    let line = |out: &str, setting: &str| {
        let found = out.lines().find(|line| line.starts_with(setting)).unwrap_or_else(|| panic!("{setting}: {out}"));
        found.split("  ").filter(|part| !part.is_empty()).skip(1).map(|p| p.trim().to_owned()).collect::<Vec<_>>()
    };
    let out = run(folder.path(), &[("LANG", "C")], &["config"]).found();
    assert!(out.contains("config.toml (not there yet)") && out.contains("wayhome config --example >"), "{out}");
    assert_eq!(line(&out, "theme"), ["default", "usual"]);
    assert_eq!(line(&out, "ascii"), ["plain letters and signs only", "LANG in the environment"]);
    let set = run(folder.path(), &[("NO_COLOR", "1"), ("LC_ALL", "es_MX.UTF-8")], &["config"]).found();
    assert_eq!(line(&set, "theme"), ["monochrome", "NO_COLOR del entorno"]);
    assert_eq!(line(&set, "language"), ["es", "LC_ALL del entorno"]);
    let text = "home = \"Dayton, OH\"\ntheme = \"light\"\nprinter = \"lp -d hall\"\nkeys.copy-phone = \"f11\"\n";
    std::fs::write(folder.path().join("config.toml"), text).expect("a settings file");
    let out = run(folder.path(), &[("NO_COLOR", "1")], &["--theme", "high-contrast", "config"]).found();
    assert_eq!(line(&out, "theme"), ["high-contrast", "option"]);
    assert_eq!(line(&out, "home"), ["Dayton, OH", "file"]);
    assert_eq!(line(&out, "printer"), ["lp -d hall", "file"]);
    assert_eq!(line(&out, "keys"), ["1 command has other keys", "file"]);
}

#[test]
fn check_names_every_mistake() {
    let folder = folder();
    let text = "languge = \"es\"\nhome = \"Xyzzy\"\ntheme = \"dark\"\ndirectory = \"gone.wayhome\"\n\n[keys]\n  help = \"x\"\n";
    let told = with_settings(folder.path(), text, &["config", "--check"]);
    assert_eq!((told.code, told.err.as_str()), (Some(2), ""));
    let file = folder.path().join("config.toml").display().to_string();
    let starts = [
        "1:1: `languge` is not",
        "2:8: The place `Xyzzy`",
        "3:9: `dark` is not",
        "4:13: There is no file",
        "7:10: `x` types",
    ];
    let lines: Vec<&str> = told.out.lines().collect();
    assert_eq!(lines.len(), starts.len() + 1, "{}", told.out);
    for (line, start) in lines.iter().zip(starts) {
        assert!(line.starts_with(&format!("{file}:{start}")), "{line}");
    }
    assert!(lines[5].contains("5 mistakes"), "{}", told.out);
    let named = run(Path::new("/nowhere"), &[], &["config", "--check", &file]);
    assert_eq!(named, told, "a file can be named");
    let none = wayhome(["config", "--check", "/nowhere/at-all.toml"]);
    assert_eq!((none.code, none.out.as_str()), (Some(2), "There is no file `/nowhere/at-all.toml`.\n"));
    assert_eq!(wayhome(["config", "--check"]).code, Some(0), "to have no settings is no mistake");
}

#[test]
fn a_line_that_cannot_be_read_is_told_in_both_languages() {
    let folder = folder();
    let file = folder.path().join("config.toml").display().to_string();
    let told = |lang: &str| {
        let run =
            with_settings(folder.path(), "theme = \"light\"\nhome = 'Juneau\n", &["--lang", lang, "config", "--check"]);
        assert_eq!((run.code, run.err.as_str()), (Some(2), ""));
        run.out
    };
    let (english, spanish) = (told("en"), told("es"));
    let details = |out: &str, start: &str| {
        let line = out.lines().next().expect("a line").strip_prefix(start);
        line.unwrap_or_else(|| panic!("`{start}` does not begin:\n{out}")).to_owned()
    };
    let in_english = details(
        &english,
        &format!("{file}:2:15: This line cannot be read. Write it like this: `name = \"value\"`. Details: "),
    );
    let in_spanish = details(
        &spanish,
        &format!(
            "{file}:2:15: Esta línea no se puede leer. Escríbala así: `nombre = \"valor\"`. Detalles, en inglés: "
        ),
    );
    assert_eq!(in_spanish, in_english, "what the parser says is the same");
    assert!(in_english.contains("expected"), "{in_english}");
}

#[test]
fn the_example_passes_the_check() {
    for lang in ["en", "es"] {
        let folder = folder();
        let example = wayhome(["--lang", lang, "config", "--example"]).found();
        let checked = with_settings(folder.path(), &example, &["config", "--check"]);
        assert_eq!((checked.code, checked.err.as_str()), (Some(0), ""), "{}", checked.out);
    }
}

#[cfg(unix)]
#[test]
fn a_settings_file_that_never_ends_is_no_trap() {
    let mut search = command(["search", "detox", "juneau"]);
    search.env("WAYHOME_CONFIG", "/dev/zero");
    let run = finish(search);
    assert_eq!(run.code, Some(0));
    assert!(run.err.contains("/dev/zero:1:1:"), "{}", run.err);
}

#[test]
fn a_home_place_that_is_not_known_or_not_clear_is_named_with_its_line() {
    for (home, parts) in [
        ("Springfield", &["config.toml:2:8: ", "places with the name `Springfield`", "like `Springfield, MO`"][..]),
        ("Xyzzy", &["config.toml:2:8: ", "The place `Xyzzy` is not known."]),
    ] {
        let folder = tempfile::TempDir::new().expect("a temporary folder");
        let text = format!("theme = \"light\"\nhome = \"{home}\"\n");
        let checked = with_settings(folder.path(), &text, &["config", "--check"]);
        assert_eq!(checked.code, Some(2));
        let listed = with_settings(folder.path(), &text, &["config"]).found();
        for part in parts {
            assert!(checked.out.contains(part) && listed.contains(part), "`{part}`: {}{listed}", checked.out);
        }
    }
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    for clear in ["Springfield, IL", "62701", "Alaska", "Juneau, AK"] {
        let checked = with_settings(folder.path(), &format!("home = \"{clear}\"\n"), &["config", "--check"]);
        assert_eq!(checked.code, Some(0), "{clear}: {}", checked.out);
    }
}
