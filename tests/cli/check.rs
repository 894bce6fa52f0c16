//! Checking a folder before it is built.

use crate::folder::Folder;
use crate::run::{Run, command, finish, listings, wayhome};
use serde_json::json;

fn check(folder: &Folder, more: &[&str]) -> Run {
    let path = folder.0.path().to_string_lossy();
    wayhome([&["check", &path], more].concat())
}

#[test]
fn the_data_of_the_program_are_right() {
    let out = wayhome(["check", concat!(env!("CARGO_MANIFEST_DIR"), "/data")]).found();
    let last = out.lines().last().expect("a line");
    assert!(last.starts_with(&format!("{} listings, ", listings().len())), "{last}");
    assert!(last.contains(" needs: 0 errors, "), "{last}");
}

#[test]
fn without_a_folder_it_checks_data() {
    let mut here = command(["check"]);
    here.current_dir(env!("CARGO_MANIFEST_DIR"));
    assert!(finish(here).found().contains(" 0 errors, "));
    let folder = Folder::good();
    let mut elsewhere = command(["check"]);
    elsewhere.current_dir(folder.0.path());
    let run = finish(elsewhere);
    assert_eq!(run.code, Some(2));
    assert!(run.out.contains("error: data: is not a folder"), "{}", run.out);
}

#[test]
fn a_good_folder_is_told_in_one_line() {
    assert_eq!(check(&Folder::good(), &[]).found(), "3 listings, 2 needs: 0 errors, 0 warnings\n");
}

#[test]
fn an_error_names_file_record_field_and_reason() {
    let folder = Folder::good();
    folder.shelter(|l| l["address"]["state"] = json!("ZZ"));
    let run = check(&folder, &[]);
    assert_eq!(run.code, Some(2));
    let line = run.out.lines().find(|l| l.starts_with("error: ")).expect("an error");
    for part in ["ak.json: ak-shelter: address.state: ", "`ZZ`"] {
        assert!(line.contains(part), "`{part}` is not in: {line}");
    }
    assert!(run.err.contains("Mend them before you build"), "{}", run.err);
    assert!(run.out.ends_with(" warnings\n"), "{}", run.out);
}

#[test]
fn warnings_are_counted_and_stop_nothing() {
    let folder = Folder::good();
    folder.shelter(|l| l["hours"] = json!(" 9 to 5"));
    let all = check(&folder, &[]).found();
    assert!(all.contains("warning: ") && all.ends_with("0 errors, 1 warnings\n"), "{all}");
    assert_eq!(check(&folder, &["--errors-only"]).found(), "3 listings, 2 needs: 0 errors, 1 warnings\n");
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let run = wayhome(["check", "/nowhere/at/all"]);
    assert_eq!(run.code, Some(2));
    assert!(run.out.contains("error: /nowhere/at/all: is not a folder"), "{}", run.out);
}

#[test]
fn hidden_characters_are_refused_and_never_printed() {
    let folder = Folder::good();
    folder.shelter(|l| l["name"] = json!("A\u{1b}[2J place\u{202E}"));
    let run = check(&folder, &[]);
    assert_eq!(run.code, Some(2));
    assert!(run.out.contains("ak-shelter: name: holds the hidden character U+001B at place 2"), "{}", run.out);
    assert!(!run.out.chars().any(|c| c != '\n' && wayhome_index::text::is_unsafe(c)), "{:?}", run.out);
}
