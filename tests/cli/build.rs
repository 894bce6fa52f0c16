//! Building a directory file, and using one instead of the directory inside the program.

use crate::folder::Folder;
use crate::run::{Run, command, finish, wayhome};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use wayhome_index::bundle::{Bundle, Members};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");

fn temporary() -> TempDir {
    TempDir::new().expect("a temporary folder")
}

fn build(from: &Path, to: &Path) -> Run {
    wayhome([Path::new("build"), from, Path::new("-o"), to])
}

/// Names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// The small directory as a file in a temporary folder.
fn small() -> (TempDir, PathBuf) {
    let folder = temporary();
    let path = folder.path().join("small.wayhome");
    build(Folder::good().0.path(), &path).found();
    (folder, path)
}

#[test]
fn a_file_built_from_data_answers_like_the_directory_inside() {
    let folder = temporary();
    let path = folder.path().join("directory.wayhome");
    let told = build(Path::new(DATA), &path).found();
    assert!(told.contains("directory.wayhome: ") && told.contains(" listings, ") && told.contains(" bytes"), "{told}");
    let file = path.to_string_lossy();
    let asked: [&[&str]; 8] = [
        &["search", "--json", "sober living for women juneau"],
        &["search", "--json", "--limit", "50", "peer support"],
        &["search", "detox", "98402"],
        &["search", "--json", "iNAPS"],
        &["show", "ak-211"],
        &["show", "--json", "us-211"],
        &["about"],
        &["about", "--json"],
    ];
    for args in asked {
        let inside = wayhome(args).found();
        assert_eq!(wayhome([args, &["--directory", &file]].concat()).found(), inside, "{args:?}");
        assert_eq!(wayhome([&["--directory", &file], args].concat()).found(), inside, "{args:?}");
    }
    assert_eq!(names(folder.path()), ["directory.wayhome"]);
}

#[test]
fn the_same_data_give_the_same_bytes() {
    let folder = temporary();
    let [first, second] = ["first", "second"].map(|name| folder.path().join(name));
    for path in [&first, &second] {
        build(Path::new(DATA), path).found();
    }
    let bytes = fs::read(&first).expect("a file");
    assert!(bytes == fs::read(&second).expect("a file"));
    assert!(bytes == wayhome::embedded::bytes(), "the directory inside the program is made by the same code");
}

#[test]
fn a_new_file_takes_the_place_of_the_old_one_and_leaves_nothing() {
    let (folder, path) = small();
    let first = fs::read(&path).expect("a file");
    let data = Folder::good();
    data.shelter(|l| l["name"] = json!("Another name"));
    build(data.0.path(), &path).found();
    assert!(first != fs::read(&path).expect("a file"));
    assert_eq!(names(folder.path()), ["small.wayhome"]);
}

#[test]
fn a_name_alone_is_a_file_in_this_folder() {
    let folder = temporary();
    let data = Folder::good();
    let mut run = command([Path::new("build"), data.0.path(), Path::new("-o"), Path::new("here.wayhome")]);
    run.current_dir(folder.path());
    finish(run).found();
    assert_eq!(names(folder.path()), ["here.wayhome"]);
}

#[test]
fn data_with_errors_are_not_built() {
    let (folder, path) = small();
    let before = fs::read(&path).expect("a file");
    let data = Folder::good();
    data.shelter(|l| l["needs"] = json!(["hausing"]));
    build(data.0.path(), &path).trouble_says(&[
        "ak.json: ak-shelter: needs",
        "`hausing`",
        "1 error. Nothing was written",
    ]);
    assert!(before == fs::read(&path).expect("a file"), "the old file stays");
    assert_eq!(names(folder.path()), ["small.wayhome"]);
    build(Path::new("/nowhere/at/all"), &path).trouble_says(&["/nowhere/at/all", "Nothing was written"]);
}

#[test]
fn what_cannot_be_written_is_named_and_leaves_nothing() {
    let folder = temporary();
    fs::write(folder.path().join("file"), "text").expect("a file");
    fs::create_dir(folder.path().join("sub")).expect("a folder");
    let data = Folder::good();
    for place in ["missing/a.wayhome", "file/a.wayhome", "sub", "."] {
        let path = folder.path().join(place);
        let name = path.to_string_lossy().into_owned();
        build(data.0.path(), &path).trouble_says(&[&name, "cannot be written"]);
    }
    assert_eq!(names(folder.path()), ["file", "sub"]);
    assert_eq!(names(&folder.path().join("sub")), [""; 0]);
}

#[test]
fn a_directory_of_ones_own_is_searched() {
    let (folder, path) = small();
    let file = path.to_string_lossy();
    let out = wayhome(["search", "--json", "bed in juneau", "--directory", &file]).found();
    let answer: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(answer["results"][0]["id"], "ak-shelter");
    wayhome(["show", "ak-haven-house-juneau", "--directory", &file]).trouble_says(&["no listing has the id"]);
    assert!(wayhome(["about", "--directory", &file]).found().contains("Test directory"));
    assert_eq!(names(folder.path()), ["small.wayhome"], "nothing is written beside it");
}

#[test]
fn a_directory_file_may_be_read_only() {
    let (_folder, path) = small();
    let mut permissions = fs::metadata(&path).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("permissions");
    wayhome(["search", "bed", "--directory", &path.to_string_lossy()]).found();
}

#[test]
fn a_file_that_is_no_directory_is_named_with_what_to_do() {
    let (folder, path) = small();
    let good = fs::read(&path).expect("a file");
    let mut future = good.clone();
    future[8] = 9;
    let mut damaged = good.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    let files: [(&str, &[u8], &str); 6] = [
        ("empty", b"", "not a Wayhome bundle"),
        (
            "text.txt",
            b"These are only words, in a line that is longer than the header of a bundle.",
            "not a Wayhome bundle",
        ),
        ("short.txt", b"only words", "not a Wayhome bundle"),
        ("cut", &good[..good.len() / 2], "cut short"),
        ("future", &future, "format 9"),
        ("damaged", &damaged, "damaged"),
    ];
    for (name, bytes, reason) in files {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("a file");
        assert_refused(&path, reason);
    }
    assert_refused(&folder.path().join("missing"), "cannot be read");
    assert_refused(folder.path(), "cannot be read");
}

#[track_caller]
fn assert_refused(path: &Path, reason: &str) {
    let name = path.to_string_lossy().into_owned();
    for args in [&["search", "bed"][..], &["search", "--json", "bed"], &["show", "ak-211"], &["about"]] {
        let run = wayhome([args, &["--directory", &name]].concat());
        run.trouble_says(&[&name, reason, "wayhome build", "--directory"]);
    }
}

/// The small directory with a part that is not what it should be, and every checksum right.
fn crafted(part: &str, bytes: &[u8]) -> Vec<u8> {
    let (_folder, path) = small();
    let whole = Bundle::open_file(&path).expect("a bundle");
    let mut out = Members::default();
    for (name, old) in whole.columns().members() {
        out.put(name, if name == part { bytes.to_vec() } else { old.to_vec() });
    }
    out.into_bundle()
}

#[test]
fn a_file_that_is_broken_inside_is_named_with_what_to_do() {
    let folder = temporary();
    for (part, bytes) in
        [("needs", &b"{"[..]), ("manifest", b"[]"), ("doc.needs", b"12345678"), ("tantivy/meta.json", b"{}")]
    {
        let path = folder.path().join(part.replace('/', "-"));
        fs::write(&path, crafted(part, bytes)).expect("a file");
        assert_refused(&path, "");
    }
}
