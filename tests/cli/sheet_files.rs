//! Sheets and booklets as files: whole or not at all, and never over another file by accident.

use crate::run::{Run, wayhome};
use std::fs;
use tempfile::TempDir;

fn save(path: &str, more: &[&str]) -> Run {
    wayhome([&["sheet", "us-211", "--output", path], more].concat())
}

#[test]
fn a_file_is_whole_and_alone() {
    let folder = TempDir::new().expect("a temporary folder");
    let kinds = [
        ("list.txt", "My list\n"),
        ("list.html", "<!DOCTYPE html>"),
        ("list.HTM", "<!DOCTYPE html>"),
        ("list.json", "{"),
        ("list.vcf", "BEGIN:VCARD"),
        ("list.csv", "\"number\""),
        ("list.md", "# My list"),
        ("list", "My list\n"),
    ];
    for (name, start) in kinds {
        let path = folder.path().join(name);
        let told = save(&path.to_string_lossy(), &[]).found();
        assert!(told.ends_with(&format!("{name}\n")), "{told}");
        let text = fs::read_to_string(&path).expect("a file");
        assert!(text.starts_with(start), "{name}: {text}");
    }
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), kinds.len(), "nothing is left beside");
}

#[test]
fn a_file_that_is_there_stays_unless_told() {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("list.txt");
    let name = path.to_string_lossy().into_owned();
    fs::write(&path, "mine").expect("a file");
    save(&name, &[]).trouble_says(&["list.txt` is there already", "--force"]);
    wayhome(["packet", "--near", "juneau", "--output", &name]).trouble_says(&["is there already", "--force"]);
    assert_eq!(fs::read_to_string(&path).expect("a file"), "mine");
    save(&name, &["--force"]).found();
    assert!(fs::read_to_string(&path).expect("a file").starts_with("My list"));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    wayhome(["sheet", "us-211", "--force"]).trouble_says(&["--output"]);
}

#[test]
fn a_file_that_cannot_be_written_is_told() {
    let folder = TempDir::new().expect("a temporary folder");
    let name = folder.path().join("no-folder").join("list.txt");
    save(&name.to_string_lossy(), &[]).trouble_says(&["list.txt` cannot be written"]);
    save(&folder.path().to_string_lossy(), &["--force"]).trouble_says(&["cannot be written"]);
    save("/", &["--force"]).trouble_says(&["cannot be written"]);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0, "nothing is left");
}

#[test]
fn nothing_is_written_when_a_listing_is_wrong() {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("list.txt");
    wayhome(["sheet", "us-211", "no-such-id", "--output", &path.to_string_lossy()]).trouble_says(&["no-such-id"]);
    assert!(!path.exists());
    let table = folder.path().join("booklet.csv");
    wayhome(["packet", "--near", "juneau", "--output", &table.to_string_lossy()]).trouble_says(&["a booklet is text"]);
    assert!(!table.exists());
}

#[test]
fn an_ending_that_says_nothing_is_refused() {
    let folder = TempDir::new().expect("a temporary folder");
    for name in ["list.pdf", "list.xyz", "list.txt.bak"] {
        let path = folder.path().join(name);
        save(&path.to_string_lossy(), &[]).trouble_says(&[name, ".txt, .asc, .md, .html, .json, .vcf, .csv"]);
        let booklet = ["packet", "--near", "juneau", "--output", &path.to_string_lossy()];
        wayhome(booklet).trouble_says(&[name, ".txt, .asc, .md, .html. "]);
        assert!(!path.exists());
    }
    save(&folder.path().join("list.pdf").to_string_lossy(), &["--format", "text"]).found();
}
