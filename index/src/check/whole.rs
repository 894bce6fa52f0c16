//! Rules about the directory as a whole: what it says of itself, and its list of needs.

use super::context::parse_day;
use super::prose::{each_text, text_is_clean};
use super::{Found, Problem, Wording, is_kebab};
use crate::directory::{Directory, DirectoryFile, GROUPS, Need};
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

/// Most needs a bundle has room for: a listing keeps them as bits of one number.
const MAX_NEEDS: usize = 64;

/// Checks `directory.json` and `needs.json`.
pub(super) fn check(directory: &Directory, root: &Path, problems: &mut Vec<Problem>) {
    // Where the file could not be read, that has been told.
    if directory.file != DirectoryFile::default() {
        let file = root.join("directory.json");
        check_file(&directory.file, &mut Found { file: &file, record: "", problems });
    }
    let file = root.join("needs.json");
    let mut found = Found { file: &file, record: "", problems: &mut *problems };
    if directory.needs.is_empty() {
        found.error("", "check-no-needs");
    }
    if directory.needs.len() > MAX_NEEDS {
        let count = directory.needs.len();
        found.error("", Wording::from("check-many-needs").with("count", count).with("most", MAX_NEEDS));
    }
    let mut seen = HashSet::new();
    for need in &directory.needs {
        let mut found = Found { file: &file, record: &need.id, problems: &mut *problems };
        if !seen.insert(&need.id) {
            found.error("id", "check-twice");
        }
        check_need(need, &mut found);
        check_related(need, directory, &mut found);
    }
    needs_can_be_typed(directory, &file, problems);
}

fn check_file(file: &DirectoryFile, found: &mut Found<'_>) {
    for (field, value) in [("title", &file.title), ("licence", &file.licence)] {
        if value.trim().is_empty() {
            found.error(field, "check-empty");
        }
    }
    for (field, value, may_be_empty) in [("date", &file.date, false), ("good_until", &file.good_until, true)] {
        if parse_day(value).is_none() && !(may_be_empty && value.is_empty()) {
            found.error(field, Wording::of("check-not-day", value));
        }
    }
    if let (Some(from), Some(until)) = (parse_day(&file.date), parse_day(&file.good_until))
        && until < from
    {
        found.error("good_until", Wording::of("check-until", until).with("date", from));
    }
    if let Ok(value) = serde_json::to_value(file) {
        each_text(&value, &mut String::new(), &mut |field, text| text_is_clean(field, text, found));
    }
}

fn check_need(need: &Need, found: &mut Found<'_>) {
    if !is_kebab(&need.id) {
        found.error("id", Wording::from("check-not-id").with("like", "id-documents"));
    }
    let texts = [
        ("name.en", &need.name.en),
        ("name.es", &need.name.es),
        ("sentence.en", &need.sentence.en),
        ("sentence.es", &need.sentence.es),
    ];
    for (field, value) in texts {
        if value.trim().is_empty() {
            found.error(field, "check-empty");
        }
        text_is_clean(field, value, found);
    }
    if !GROUPS.contains(&need.group.as_str()) {
        found.error("group", Wording::of("check-not-one-of", &need.group).with_list("known", GROUPS.join(", ")));
    }
}

/// The next best thing is another need of the list, named once.
fn check_related(need: &Need, directory: &Directory, found: &mut Found<'_>) {
    let mut seen = HashSet::new();
    for (i, id) in need.related.iter().enumerate() {
        let why = if *id == need.id {
            "check-related-self"
        } else if !directory.needs.iter().any(|other| other.id == *id) {
            "check-related-none"
        } else if !seen.insert(id) {
            "check-value-twice"
        } else {
            continue;
        };
        found.error(&format!("related[{i}]"), Wording::of(why, id));
    }
}

/// A need that listings answer and no phrase leads to is only found by its own name.
fn needs_can_be_typed(directory: &Directory, file: &Path, problems: &mut Vec<Problem>) {
    // Without a vocabulary at all, the missing file has been told.
    if directory.vocabulary.is_empty() {
        return;
    }
    let reached: HashSet<&str> = directory.vocabulary.iter().map(|row| row.means.as_str()).collect();
    let mut unreached: BTreeMap<&str, usize> = BTreeMap::new();
    for need in directory.listings.iter().flat_map(|listing| &listing.needs) {
        if directory.needs.iter().any(|n| n.id == *need) && !reached.contains(need.as_str()) {
            *unreached.entry(need).or_default() += 1;
        }
    }
    for (need, listings) in unreached {
        let mut found = Found { file, record: need, problems: &mut *problems };
        found.warning("id", Wording::from("check-no-phrase").with("count", listings));
    }
}
