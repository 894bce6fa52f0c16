//! A small directory that is right, then broken in one way at a time: each has the message it must give.

#[path = "check/contacts.rs"]
mod contacts;
#[path = "check/files.rs"]
mod files;
#[path = "check/folder.rs"]
mod folder;
#[path = "check/listings.rs"]
mod listings;
#[path = "check/tables.rs"]
mod tables;

use folder::{Folder, below};
use serde_json::json;
use std::path::Path;
use tempfile::TempDir;
use wayhome_index::check::{check, check_path};

#[test]
fn the_good_directory_has_no_problem() {
    assert_eq!(Folder::good().problems(), [""; 0]);
}

#[test]
fn a_folder_that_is_not_there_is_one_problem() {
    let report = check_path(Path::new("/nowhere/at/all"));
    let lines: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["error: /nowhere/at/all: is not a folder"]);
}

#[test]
fn an_empty_folder_misses_every_file() {
    let empty = TempDir::new().expect("a temporary folder");
    let problems = below(empty.path(), &check_path(empty.path()).problems);
    assert_eq!(problems.len(), 16, "{problems:#?}");
    assert!(problems.contains(&"error: listings: cannot be read as a folder: it is missing".to_owned()));
    assert!(problems.contains(&"error: places/zips.tsv: is missing".to_owned()));
}

#[test]
fn a_line_of_ten_megabytes_is_read() {
    let folder = Folder::good();
    folder.add("fillers.tsv", &"x".repeat(10_000_000));
    folder.add("people.tsv", &"a\t".repeat(5_000_000));
    assert_eq!(
        folder.problems(),
        [
            "error: people.tsv: line 3: has 5000001 columns; the first line names 4",
            "error: fillers.tsv: line 3: has 1 columns; the first line names 3",
        ]
    );
}

#[test]
fn brackets_without_end_are_refused() {
    let folder = Folder::good();
    for (text, reason) in [
        ("[".repeat(1_000_000), "line 1 column 1000000: is not JSON: EOF while parsing a list"),
        (format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000)), "entry 1: must be an object: `{ … }`"),
        (format!("[{{\"id\":\"us-line\",\"x\":{}{}}}]", "[".repeat(500), "]".repeat(500)), "us-line: x: is no field"),
        (
            format!("[{{\"id\":\"us-line\",\"acceptance\":{{\"record\":{}{}}}}}]", "[".repeat(500), "]".repeat(500)),
            "us-line: acceptance.record[0]",
        ),
    ] {
        folder.write("listings/us.json", text);
        let problems = folder.problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].starts_with(&format!("error: listings/us.json: {reason}")), "{problems:?}");
    }
}

#[test]
fn messages_never_steer_a_terminal() {
    let folder = Folder::good();
    folder.edit("listings/us.json", |l| l[0]["id"] = json!("us-\u{1b}[2J/../../etc"));
    folder.write("people.tsv", "phrase\tlanguage\twho\tnote\n\u{9b}2J\ten\t\u{202E}x\t\n");
    for line in folder.problems() {
        assert!(!line.chars().any(wayhome_index::text::is_unsafe), "{line:?}");
        assert!(line.chars().count() < 600, "{line}");
    }
}

#[test]
fn checks_come_in_the_same_order_every_time() {
    let folder = Folder::good();
    folder.shelter(|l| l["needs"] = json!(["x", "y"]));
    folder.add("vocabulary.tsv", "a\ten\tx\tplain\talso\nb\ten\ty\tplain\talso\n");
    let root = folder.0.path();
    let directory = check_path(root).directory;
    let first = check(&directory, root);
    assert!(first.len() > 4);
    for _ in 0..5 {
        assert_eq!(check(&directory, root), first);
    }
}
