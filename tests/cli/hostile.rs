//! Arguments and data that would steer a terminal, if anything of them reached it.

use crate::folder::Folder;
use crate::run::{assert_none, wayhome};
use serde_json::{Value, json};
use std::fs;
use tempfile::TempDir;
use wayhome_index::text::is_unsafe;

/// Colour, a one-character CSI, a title change, and text turned around.
const STEER: &str = "x\u{1b}[31m\u{9b}2J\u{1b}]0;t\u{7}\u{202E}\u{200B}y\u{7f}";

fn steers(text: &str) -> bool {
    text.chars().any(|c| c != '\n' && is_unsafe(c))
}

#[test]
fn arguments_never_come_back_as_they_were() {
    let asked: [&[&str]; 18] = [
        &["search", STEER],
        &["search", "--json", STEER],
        &["search", "--near", STEER, "x"],
        &["search", "--need", STEER, "x"],
        &["search", "--for", STEER, "x"],
        &["search", "--limit", STEER, "x"],
        &["search", "--json", "--batch", STEER],
        &["show", STEER],
        &["about", "--directory", STEER],
        &["check", STEER],
        &["build", STEER, "-o", "/nowhere/x"],
        &["sheet", STEER],
        &["sheet", "us-211", "--note", &["us-211=", STEER].concat()],
        &["sheet", "us-211", "--output", "/nowhere/\u{1b}[2J"],
        &["packet", "--near", STEER],
        &["--lang", STEER],
        &[STEER],
        &["search", &["--", STEER].concat()],
    ];
    let steering = asked.iter().filter_map(|args| {
        let run = wayhome(*args);
        (steers(&run.out) || steers(&run.err)).then(|| format!("{:?}: {:?} {:?}", args, run.out.get(..200), run.err))
    });
    assert_none(&steering.collect::<Vec<_>>());
}

#[test]
fn a_file_name_never_steers_the_terminal() {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join(STEER.replace(['\u{7}', '/'], ""));
    let data = Folder::good();
    let run = wayhome([std::path::Path::new("build"), data.0.path(), std::path::Path::new("-o"), &path]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(!steers(&run.out), "{:?}", run.out);
}

/// A directory file with steering characters in every text, as `check` would never let through.
fn hostile() -> (TempDir, String) {
    let folder = Folder::good();
    let mut directory = wayhome_index::read::read(folder.0.path()).0;
    directory.file.title = STEER.into();
    directory.file.licence = STEER.into();
    directory.file.attributions = vec![STEER.into()];
    for need in &mut directory.needs {
        need.name.en.push_str(STEER);
        need.name.es.push_str(STEER);
    }
    for listing in &mut directory.listings {
        let mut value = serde_json::to_value(&*listing).expect("JSON");
        poison(&mut value);
        let id = listing.id.clone();
        *listing = serde_json::from_value(value).expect("a listing");
        listing.id = id;
        listing.needs = vec!["housing".into(), STEER.into()];
        listing.serves.push(STEER.into());
        listing.also_known_as = vec!["Poisoned".into(), STEER.into()];
        listing.instead = vec!["ak-shelter".into(), STEER.into()];
    }
    let temporary = TempDir::new().expect("a temporary folder");
    let path = temporary.path().join("hostile.wayhome");
    fs::write(&path, wayhome_index::pack::pack(&directory).expect("a bundle")).expect("a file");
    let name = path.to_string_lossy().into_owned();
    (temporary, name)
}

/// Adds steering characters to every free text of a listing.
fn poison(value: &mut Value) {
    const FIXED: [&str; 12] = [
        "kind",
        "serves_justice_involved",
        "works_inside",
        "continues_after_release",
        "answer",
        "status",
        "confidence",
        "service_area",
        "date",
        "page_date",
        "needs",
        "run-by-peers",
    ];
    match value {
        Value::String(text) if text == "unknown" => {}
        Value::String(text) => text.push_str(STEER),
        Value::Array(items) => items.iter_mut().for_each(poison),
        Value::Object(fields) => {
            for (_, field) in fields.iter_mut().filter(|(key, _)| !FIXED.contains(&key.as_str())) {
                poison(field);
            }
        }
        _ => {}
    }
}

#[test]
fn data_never_steer_the_terminal() {
    let (_folder, file) = hostile();
    let asked: [&[&str]; 15] = [
        &["dump"],
        &["diff", &file],
        &["diff", &file, "--json"],
        &["search", "housing"],
        &["search", "housing", "--json"],
        &["search", "poisoned"],
        &["search", "poisoned", "--json"],
        &["search", "bed in juneau", "--lang", "es"],
        &["show", "ak-shelter"],
        &["show", "ak-shelter", "--json"],
        &["show", "ak-old-kitchen"],
        &["show", "shelter"],
        &["about"],
        &["about", "--json"],
        &["search", "--need", "none", "x"],
    ];
    let formats = ["text", "ascii", "markdown", "html", "json", "vcard", "csv"];
    let sheets = formats.map(|format| vec!["sheet", "ak-shelter", "us-line", "--near", "juneau", "--format", format]);
    let packets = formats[..4].iter().map(|format| vec!["packet", "--near", "juneau", "--format", format]);
    let asked = asked.map(<[&str]>::to_vec).into_iter().chain(sheets).chain(packets);
    let mut trouble = Vec::new();
    for args in asked {
        let run = wayhome([&args[..], &["--directory", &file]].concat());
        if run.out.is_empty() && run.err.is_empty() {
            trouble.push(format!("{args:?}: nothing printed"));
        }
        for line in run.out.lines().chain(run.err.lines()).filter(|line| steers(line)).take(2) {
            let at = line.char_indices().find(|(_, c)| is_unsafe(*c)).map_or(0, |(at, _)| at);
            let start = line[..at].char_indices().rev().nth(60).map_or(0, |(at, _)| at);
            trouble.push(format!("{args:?}: {:?}…", &line[start..at]));
        }
    }
    assert_none(&trouble);
    let listing: Value =
        serde_json::from_str(&wayhome(["show", "ak-shelter", "--json", "--directory", &file]).out).expect("JSON");
    assert_eq!(listing["documents"], json!([]));
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_searched_or_told() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let bytes = OsStr::from_bytes;
    let run = wayhome([bytes(b"search"), bytes(b"--json"), bytes(b"bed \xff\xc3( juneau")]);
    let answer: Value = serde_json::from_str(&run.found()).expect("JSON");
    assert_eq!(answer["understood"]["place"]["name"], "Juneau");
    let asked: [&[&[u8]]; 6] = [
        &[b"search", b"--near", b"\xff", b"x"],
        &[b"search", b"--need", b"\xff", b"x"],
        &[b"show", b"\xff"],
        &[b"--lang", b"\xff", b"about"],
        &[b"about", b"--directory", b"/nowhere/\xff"],
        &[b"\xff"],
    ];
    for args in asked {
        wayhome(args.iter().map(|arg| bytes(arg))).trouble();
    }
}
