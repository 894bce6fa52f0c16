//! The settings file: what it changes, and that a mistake in it keeps nobody from searching.

use crate::run::{Run, command, finish, wayhome};
use std::path::Path;

fn with_settings(folder: &Path, text: &str, args: &[&str]) -> Run {
    let file = folder.join("config.toml");
    std::fs::write(&file, text).expect("a settings file");
    let mut command = command(args);
    command.env("WAYHOME_CONFIG", &file);
    finish(command)
}

#[test]
fn the_language_is_set() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let run = with_settings(folder.path(), "language = \"es\"\n", &["search", "detox", "juneau"]);
    assert!(run.out.starts_with("Buscamos: "), "{}", run.out);
    let told = with_settings(folder.path(), "language = \"es\"\n", &["search", "detox", "juneau", "--lang", "en"]);
    assert!(told.out.starts_with("Looked for: "), "{}", told.out);
}

#[test]
fn a_directory_file_is_set() {
    let folder = tempfile::tempdir().expect("a temporary folder");
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
fn a_mistake_is_told_and_left_aside() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let run = with_settings(folder.path(), "language = \"en\"\ncolor = 3\n", &["search", "detox", "juneau"]);
    assert_eq!(run.code, Some(0));
    assert!(run.err.contains("config.toml`, line 2: unknown field `color`"), "{}", run.err);
    assert!(run.out.starts_with("Looked for: "), "{}", run.out);
}
