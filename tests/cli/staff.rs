//! What staff read: the whole directory as text, and what changed between two editions.

use crate::folder::Folder;
use crate::run::{listings, wayhome};
use serde_json::Value;
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;
use wayhome_index::directory::Directory;
use wayhome_index::listing::{Listing, Status};

/// All text without the places where lines were broken.
fn flat(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Every text of a record that a person may read. What is translated or stands in a closed list is left out, and so are
/// sources of single facts, which the listing names anyway.
fn texts(value: &Value, out: &mut Vec<String>) {
    const NAMED: [&str; 12] = [
        "kind",
        "needs",
        "settings",
        "serves",
        "status",
        "confidence",
        "answer",
        "justice",
        "date",
        "source",
        "instead",
        "service_area",
    ];
    match value {
        Value::String(text) if !text.is_empty() && text != "unknown" => out.push(flat(text)),
        Value::Array(items) => items.iter().for_each(|item| texts(item, out)),
        Value::Object(fields) => {
            fields.iter().filter(|(name, _)| !NAMED.contains(&name.as_str())).for_each(|(_, field)| texts(field, out));
        }
        _ => {}
    }
}

#[test]
fn the_dump_holds_every_word_of_every_listing_in_both_languages() {
    for language in ["en", "es"] {
        let dump = wayhome(["--lang", language, "dump"]).found();
        assert!(dump.lines().all(|line| line.width() <= 78), "a line is too wide for paper");
        let mut rest = dump.as_str();
        for listing in listings() {
            let at = rest.find(&format!("[{}]", listing.id)).unwrap_or_else(|| panic!("{} is not there", listing.id));
            rest = &rest[at..];
            let own = flat(rest.split("\n\n").next().unwrap_or_default());
            let mut expected = Vec::new();
            texts(&serde_json::to_value(&listing).expect("JSON"), &mut expected);
            expected.extend(listing.instead.iter().cloned());
            expected.extend(listing.service_area.split_once(':').map(|(_, names)| flat(names)));
            expected.retain(|text| *text != flat(&listing.name));
            let missing: Vec<_> = expected.iter().filter(|text| !own.contains(text.as_str())).collect();
            assert!(missing.is_empty(), "{language} {}: {missing:?} is not in {own}", listing.id);
        }
        assert_eq!(dump, wayhome(["--lang", language, "dump"]).found(), "always in the same order");
    }
}

/// A directory file of the good directory with something changed in it.
fn edition(change: impl FnOnce(&mut Directory)) -> (TempDir, String) {
    let mut directory = wayhome_index::read::read(Folder::good().0.path()).0;
    change(&mut directory);
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("edition.wayhome");
    std::fs::write(&path, wayhome_index::pack::pack(&directory).expect("a bundle")).expect("a file");
    let name = path.to_string_lossy().into_owned();
    (folder, name)
}

fn listing<'d>(directory: &'d mut Directory, id: &str) -> &'d mut Listing {
    directory.listings.iter_mut().find(|l| l.id == id).expect("a listing")
}

/// Two editions between which everything happens that can happen to a listing.
fn editions() -> [(TempDir, String); 2] {
    let copy = |directory: &mut Directory, id: &str| {
        let listing =
            Listing { id: id.into(), name: format!("Name of {id}"), ..listing(directory, "ak-shelter").clone() };
        directory.listings.push(listing);
        directory.listings.sort_by(|a, b| a.id.cmp(&b.id));
    };
    let before = edition(|directory| {
        copy(directory, "ak-to-close");
        copy(directory, "ak-to-go");
        listing(directory, "ak-shelter").website = "https://a.org".into();
    });
    let after = edition(|directory| {
        copy(directory, "ak-to-close");
        copy(directory, "ak-to-come");
        let closing = listing(directory, "ak-to-close");
        (closing.status, closing.status_note) = (Status::Closed, "Nobody is there.".into());
        listing(directory, "ak-old-kitchen").status = Status::Operating;
        let changed = listing(directory, "ak-shelter");
        changed.name = "Another name".into();
        changed.phones[0].number = "907-555-0199".into();
        changed.hours = "9 am to 5 pm".into();
        changed.website.clear();
        changed.acceptance.registry = serde_json::from_value(serde_json::json!({
            "answer": "no", "reason": "A school is near.", "date": "2026-01-02", "source": "https://example.org"
        }))
        .expect("a fact");
        directory.file.date = "2026-12-24".into();
        directory.file.good_until = "2027-06-30".into();
    });
    [before, after]
}

/// What a comparison prints that found a difference: that is no trouble, and its exit code is that of every `diff`.
#[track_caller]
fn differs(args: &[&str]) -> String {
    let run = wayhome(args);
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""), "{}", run.out);
    run.out
}

#[test]
fn what_changed_is_told_in_plain_words() {
    let [(_before, old), (_after, new)] = editions();
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("diff-en", differs(&["diff", &old, &new]));
        insta::assert_snapshot!("diff-es", differs(&["--lang", "es", "diff", &old, &new]));
    });
    let same = wayhome(["diff", &old, &old]);
    assert_eq!(same.code, Some(0), "nothing changed: {}", same.out);
    assert!(same.out.contains("0 changed") && same.out.contains("5 are the same"), "{}", same.out);
}

#[test]
fn what_changed_is_told_to_programs() {
    let [(_before, old), (_after, new)] = editions();
    let told: Value = serde_json::from_str(&differs(&["diff", &old, &new, "--json"])).expect("JSON");
    let counts = serde_json::json!({ "closed": 1, "gone": 1, "open-again": 1, "new": 1, "changed": 1, "same": 1 });
    assert_eq!(told["counts"], counts);
    assert_eq!((&told["old"]["date"], &told["new"]["good_until"]), (&"2026-11-23".into(), &"2027-06-30".into()));
    let changed =
        told["listings"].as_array().expect("listings").iter().find(|l| l["change"] == "changed").expect("one");
    let fields: Vec<&str> =
        changed["fields"].as_array().expect("fields").iter().filter_map(|f| f["field"].as_str()).collect();
    assert_eq!(fields, ["acceptance", "hours", "name", "phones", "website"]);
    assert_eq!(changed["fields"][2]["to"], "Another name");
}

#[test]
fn one_file_is_compared_with_the_directory_in_use() {
    let [(_before, old), (_after, new)] = editions();
    assert_eq!(wayhome(["diff", &new, "--directory", &old]), wayhome(["diff", &old, &new]));
    assert!(differs(&["diff", &new]).contains("767 taken out"), "the one inside the program");
    wayhome(["diff", "/nowhere/x"]).trouble_says(&["`/nowhere/x` cannot be used as a directory"]);
    wayhome(["diff", &old, "Cargo.toml"]).trouble_says(&["`Cargo.toml`", "not a Wayhome bundle"]);
}
