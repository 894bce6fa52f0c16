//! My list with all that leaves the finder: printed, saved, kept and opened again.

use crate::dump::{LOOK, Shot};
use crate::fixture::{Finder, clerk};
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use wayhome::app::event::Effect;
use wayhome::errands::Clerk;
use wayhome::language::Language;

/// A program of these lines in a folder; its path.
#[cfg(unix)]
pub fn script(folder: &Path, name: &str, lines: &str) -> String {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{lines}\n")).expect("a file");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("rights");
    path.display().to_string()
}

fn finder(folder: &Path, language: Language) -> Finder {
    Finder::new(language, (80, 24)).with_clerk(clerk("no-such-lp", folder))
}

fn text(finder: &Finder) -> String {
    // What does not fit a line goes on in the next one.
    Shot::of(&finder.model, LOOK).text().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_shows(finder: &Finder, parts: &[&str]) {
    let text = text(finder);
    for part in parts {
        assert!(text.contains(part), "`{part}` is not in: {text}");
    }
}

const TWO: &str = "find:sober_living_juneau down + down + f10 ctrl-n type:ask_for_Kara enter";

fn ids(finder: &Finder) -> Vec<&str> {
    finder.model.mine.items().iter().map(|item| item.listing.id.as_str()).collect()
}

#[test]
fn every_form_is_saved_in_a_file_of_its_own_that_is_named() {
    let folder = TempDir::new().expect("a temporary folder");
    let kinds = ["txt", "asc", "md", "html", "json", "vcf", "csv"];
    for (number, ending) in (1..).zip(kinds) {
        let finder = finder(folder.path(), Language::Es).script(&format!("{TWO} ctrl-w {number} enter found"));
        let path = folder.path().join(format!("wayhome-2026-11-23.{ending}"));
        let said = finder.model.paper.told.as_ref().expect("it was told");
        assert_eq!((said.text.as_str(), said.is_trouble), (&*format!("Se guardó: {}", path.display()), false));
        assert!(fs::read_to_string(&path).expect("a file").contains("907-555-0137"), "{ending}");
    }
    let again = finder(folder.path(), Language::En).script(&format!("{TWO} ctrl-w 1 enter found"));
    assert_shows(&again, &["Saved:", "wayhome-2026-11-23-2.txt"]);
    let later = again.script("f10");
    let shown = Shot::of(&later.model, LOOK).text();
    assert!(shown.contains("My list") && !shown.contains("Saved:"), "it is no news on another page:\n{shown}");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), kinds.len() + 1, "nothing lost, nothing beside");
}

#[test]
fn what_cannot_be_saved_is_told() {
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("file");
    fs::write(&file, "").expect("a file");
    for (script, told) in [
        ("ctrl-w 1 enter found", "cannot be written: Not a directory"),
        ("6 enter type:Ann enter found", "Ann.txt` cannot be written: "),
        ("7 enter found", "lists` cannot be read: "),
    ] {
        let finder = finder(&file, Language::En).script(&format!("{TWO} {script}"));
        assert_shows(&finder, &[told]);
        assert_eq!(ids(&finder).len(), 2, "nothing is lost");
    }
}

#[cfg(unix)]
#[test]
fn the_printer_gets_the_sheet_and_what_it_says_is_told() {
    let folder = TempDir::new().expect("a temporary folder");
    let out = folder.path().join("out");
    let lp = script(folder.path(), "lp", &format!("cat > {}; echo request id is P-1", out.display()));
    let finder = Finder::new(Language::Es, (80, 24)).with_clerk(clerk(&lp, folder.path()));
    let finder = finder.script(&format!("{TWO} f12 found ctrl-p found"));
    assert_shows(&finder, &["Se mandó a la impresora. request id is P-1"]);
    let printed = fs::read_to_string(&out).expect("a page");
    let shown = Shot::of(&finder.model, LOOK).text();
    for line in printed.lines() {
        assert!(shown.contains(line), "`{line}` was printed and is not on the screen:\n{shown}");
    }
    assert!(printed.lines().filter(|line| !line.is_empty()).count() <= wayhome::sheet::PAGE_LINES);
    let lp = script(folder.path(), "lp", "echo no paper >&2; exit 1");
    let finder = finder.with_clerk(clerk(&lp, folder.path())).script("ctrl-p found");
    assert_shows(&finder, &["La impresora dijo que no: no paper. Guarde la lista"]);
    assert_eq!(ids(&finder).len(), 2, "nothing is lost");
}

#[test]
fn a_list_is_kept_and_opened_on_another_day() {
    let folder = TempDir::new().expect("a temporary folder");
    let finder = finder(folder.path(), Language::En).script(&format!("{TWO} 6 enter type:Ann enter found"));
    assert_shows(&finder, &["2 places. Kept as Ann.", "Kept:", "Ann.txt"]);
    let finder = finder.script("home down delete");
    assert_shows(&finder, &["1 place. Not all of it is kept in Ann yet."]);
    // The same list may be kept again, another one may not take its place.
    let finder = finder.script("5 enter enter found");
    assert_shows(&finder, &["1 place. Kept as Ann."]);
    let other = self::finder(folder.path(), Language::En).script(&format!("{TWO} 6 enter type:Ann enter found"));
    assert_shows(&other, &["You have a list Ann by now.", "> Name: Ann"]);
    assert_shows(&other.script("esc 7 enter found 1 enter"), &["Keep your list first, or take all out."]);
    let day = self::finder(folder.path(), Language::En).script("f10 1 enter found");
    assert_shows(&day, &["Which list?", "> 1. Ann"]);
    let day = day.script("1 enter found");
    assert_shows(&day, &["Ann: 1 place.", "Haven House", "My note: ask for Kara", "Kept as Ann."]);
    assert_eq!(ids(&day), ["ak-haven-house"]);
}

#[test]
fn what_comes_first_is_on_top_until_the_person_says_otherwise_and_the_sheet_is_the_same() {
    let folder = TempDir::new().expect("a temporary folder");
    let finder = finder(folder.path(), Language::En)
        .script("find:sober_living_juneau down + ctrl-u find:kill_myself down + f10");
    assert_eq!(ids(&finder), ["us-988-lifeline", "ak-haven-house"]);
    assert_shows(&finder, &["First things on top, as on the sheet."]);
    assert!(!text(&finder).contains("Put first things"), "they are there already");
    let finder = finder.script("alt-down");
    assert_eq!(ids(&finder), ["ak-haven-house", "us-988-lifeline"]);
    assert_shows(&finder, &["In your own order, as on the sheet.", "Put first things on top again"]);
    let finder = finder.script("f12 found");
    assert_shows(&finder, &["1. Haven House", "2. 988 Lifeline"]);
    // What is added to an order of their own goes to its end.
    let finder = finder.script("esc esc ctrl-u find:sober_network down + f10");
    assert_eq!(ids(&finder), ["ak-haven-house", "us-988-lifeline", "us-sober-network"]);
    let finder = finder.script("9 enter");
    assert_eq!(ids(&finder), ["us-988-lifeline", "ak-haven-house", "us-sober-network"]);
    assert_shows(&finder, &["First things on top, as on the sheet."]);
}

#[test]
fn what_was_asked_for_goes_with_a_place_to_paper_and_to_another_day() {
    let folder = TempDir::new().expect("a temporary folder");
    let network = "find:sober_network_meetings down + f10";
    let finder = finder(folder.path(), Language::En).script(network);
    assert_eq!(ids(&finder), ["us-sober-network"]);
    assert_shows(&finder, &["800-555-0111 · Groups and meetings"]);
    assert_shows(&finder.script("f12 found"), &["· Groups and meetings · Sober homes", "My list"]);
    let kept = self::finder(folder.path(), Language::En).script(&format!("{network} 5 enter type:Ann enter found"));
    assert_shows(&kept, &["Kept as Ann."]);
    let day = self::finder(folder.path(), Language::Es).script("f10 1 enter found 1 enter found f12 found");
    assert_shows(&day, &["Ann", "Grupos y reuniones · Casas sobrias"]);
    assert!(!text(&day).contains("Mi lista ·"), "{}", text(&day));
    let other = self::finder(folder.path(), Language::En).script("find:sober_network down + f12 found");
    assert_shows(&other, &["Sober homes · Groups and meetings"]);
}

#[test]
fn a_list_that_was_kept_is_deleted_after_it_was_asked() {
    let folder = TempDir::new().expect("a temporary folder");
    let finder =
        finder(folder.path(), Language::En).script(&format!("{TWO} 6 enter type:Ann enter found 7 enter found delete"));
    assert_shows(&finder, &["Delete the list Ann for good? Enter does."]);
    let finder = finder.script("delete down");
    assert!(folder.path().join("lists/Ann.txt").exists(), "any other key keeps it");
    let finder = finder.script("delete enter found");
    assert_shows(&finder, &["Deleted: Ann", "No list is kept here."]);
    assert!(!folder.path().join("lists/Ann.txt").exists());
    assert_shows(&finder.script("esc"), &["2 places. It is gone when you leave."]);
}

#[test]
fn the_list_that_is_open_is_deleted_by_its_number_and_stays_on_the_screen() {
    let folder = TempDir::new().expect("a temporary folder");
    let kept = format!("{TWO} 6 enter type:Ann enter found 9 enter");
    let finder = finder(folder.path(), Language::En).script(&kept);
    assert_shows(&finder, &["9. Delete the list Ann you kept", "Delete the list Ann for good? Delete does."]);
    let finder = finder.script("enter down");
    assert!(folder.path().join("lists/Ann.txt").exists(), "Enter pressed twice loses nothing");
    let finder = finder.script("9 enter delete found");
    assert_shows(&finder, &["Deleted: Ann", "2 places. It is gone when you leave."]);
    assert!(!folder.path().join("lists/Ann.txt").exists());
}

#[test]
fn leaving_asks_first_where_a_list_would_be_lost() {
    let folder = TempDir::new().expect("a temporary folder");
    let script = |script: &str| finder(folder.path(), Language::En).script(script);
    let asked = script(&format!("{TWO} ctrl-c"));
    assert_shows(&asked, &["Leave Wayhome? Your list is not kept. Enter leaves. Anything else stays."]);
    assert_eq!(asked.effects, []);
    assert_eq!(asked.script("down").effects, [], "any other key stays");
    assert_eq!(script(&format!("{TWO} ctrl-w 1 enter found delete ctrl-c")).effects, [], "it is another one since");
    assert_eq!(script(&format!("{TWO} ctrl-p found ctrl-c")).effects, [], "there is no printer");
    assert_eq!(script(&format!("{TWO} ctrl-w 1 enter ctrl-c")).effects, [], "it is not there yet");
    assert_eq!(script(&format!("{TWO} ctrl-w 1 enter delete found ctrl-c")).effects, [], "another one was saved");
    for leaves in [
        format!("{TWO} ctrl-c enter"),
        format!("{TWO} ctrl-c ctrl-c"),
        format!("{TWO} 6 enter type:Ann enter found ctrl-c"),
        format!("{TWO} ctrl-w 1 enter found ctrl-c"),
        "ctrl-c".to_owned(),
    ] {
        assert_eq!(script(&leaves).effects, [Effect::Quit], "{leaves}");
    }
}

#[test]
fn the_number_of_a_place_on_the_list_is_copied_and_has_a_code() {
    let folder = TempDir::new().expect("a temporary folder");
    // The place chosen on the list is another one than that chosen among the results.
    let finder = finder(folder.path(), Language::En).script("find:sober_living_juneau down + down + f10 ctrl-y");
    assert_shows(&finder, &["Copied 907-555-0137"]);
    assert_eq!(finder.effects, [Effect::Copy("907-555-0137".to_owned())]);
    let finder = finder.script("alt-q");
    assert_shows(&finder, &["907-555-0137"]);
    let finder = finder.script("esc 1 enter 1 enter ctrl-y");
    assert_eq!(finder.effects, [Effect::Copy("907-555-0137".to_owned())], "from its card as well");
    assert_shows(&finder.script("alt-a ctrl-y"), &["There is no number to copy yet."]);
}

#[test]
fn a_broken_list_is_told_by_line_and_put_aside_before_it_is_replaced() {
    let folder = TempDir::new().expect("a temporary folder");
    let lists = folder.path().join("lists");
    fs::create_dir(&lists).expect("a folder");
    let broken = "ak-haven-house\task\nno-such-place\nak-glacier-lodge\nak-haven-house\nx\ny\n";
    fs::write(lists.join("Ann.txt"), broken).expect("a file");
    let finder = finder(folder.path(), Language::En).script("f10 1 enter found 1 enter found");
    let told = [
        "Ann: 1 place.",
        "`Ann`, line 2: no listing has the id `no-such-place`.",
        "`Ann`, line 3: `ak-glacier-lodge` is not shown among results.",
        "`Ann`, line 4: `ak-haven-house` stands there twice.",
        "2 more lines cannot be read. These lines were left aside.",
    ];
    assert_shows(&finder, &told);
    let finder = finder.script("5 enter enter found");
    assert_shows(&finder, &["Kept as Ann.", "The old file is here:", "Ann.txt.old"]);
    assert_eq!(fs::read_to_string(lists.join("Ann.txt.old")).expect("a file"), broken);
    assert_eq!(fs::read_dir(&lists).expect("a folder").count(), 2);
    fs::write(lists.join("Ann.txt"), vec![b'x'; 100_000]).expect("a file");
    assert_shows(&finder.script("6 enter found 1 enter found"), &["Ann.txt` cannot be read"]);
}

#[test]
fn where_nothing_may_be_saved_nothing_offers_it() {
    let nowhere = Clerk { storage: None, ..clerk("no-such-lp", Path::new("/nowhere")) };
    let mut finder = Finder::new(Language::En, (80, 24)).with_clerk(nowhere);
    finder.model.may_save = finder.clerk.may_save();
    let finder = finder.script(TWO);
    let shown = text(&finder);
    for part in ["Save it", "Keep this list", "Open a list"] {
        assert!(!shown.contains(part), "`{part}` is in: {shown}");
    }
    assert!(shown.contains("3. Show the sheet 4. Print it 5. Take all out"), "{shown}");
    assert_shows(&finder.script("ctrl-w"), &["Nothing can be saved on this machine. You can print."]);
}
