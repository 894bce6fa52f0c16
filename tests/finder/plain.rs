//! The finder in plain lines: every screen, the same answers, nothing said twice without need.

use crate::fixture::{Finder, opened, today};
use std::io::Write;
use std::process::{Command, Output, Stdio};
use wayhome::app::model::Said;
use wayhome::errands::{Clerk, Press};
use wayhome::language::{Language, Words};
use wayhome::plain::{self, Start};
use wayhome::say;
use wayhome::tui::glyphs;

/// What a talk of these lines prints.
fn talk_with(start: Start, lines: &str) -> String {
    let mut out = Vec::new();
    plain::run(start, || Ok(opened()), &mut lines.as_bytes(), &mut out).expect("a talk in memory");
    String::from_utf8(out).expect("text")
}

fn start(language: Language) -> Start {
    Start {
        words: Words::new(language),
        today: today(),
        glyphs: &glyphs::UNICODE,
        width: 78,
        prompts: false,
        copies: false,
        said: None,
        clerk: Clerk { printer: Press::Command(vec!["no-such-lp".to_owned()]), today: today(), storage: None },
    }
}

/// Lines apart by `|`.
fn talk(lines: &str) -> String {
    talk_with(start(Language::En), &lines.replace('|', "\n"))
}

/// Name of a talk and its lines, apart by `|`. Together they come by every screen.
const TALKS: [(&str, &str); 9] = [
    ("from-the-start-to-a-number", "2|1|jun|2|3||1|1"),
    ("words-card-and-back", "sober living juneau|2|3|0||0"),
    ("choosing-a-place", "2|1|2|1|2|1"),
    ("about-you", "?|3|2|3|3|1|0|4|3|0|1|sober living juneau|1"),
    ("filters", "sober living|?|4|9|2|1|0|0|?|5"),
    ("parts-and-places", "sober living springfield|?|3|1|1|0|?|4|2"),
    ("help-crisis-and-language", "?||!||?|2|!|0"),
    ("my-list-and-sheet", "sober living juneau|1|2|0|2|2|?|6|1|2|ask for Kara|1|4|0|3||4|5|2|5|1|?"),
    ("closed-nothing-and-crisis", "glacier lodge|1|0|0|meetings juneau|kill myself"),
];

#[test]
fn every_screen_as_lines() {
    for language in Language::ALL {
        for (name, lines) in TALKS {
            let told = talk_with(start(language), &lines.replace('|', "\n"));
            let name = format!("plain-{name}-{}", language.name());
            insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(name, told);
            });
        }
    }
}

#[test]
fn the_answers_are_those_of_the_full_screen() {
    for words in ["sober living juneau", "meetings", "sober living women", "glacier lodge", "id", "springfield"] {
        let finder =
            Finder::new(Language::En, (80, 24)).script(&format!("find:{} down end found", words.replace(' ', "_")));
        let told = talk(&format!("{words}|{}", "|".repeat(12)));
        let mut rest = told.as_str();
        for row in finder.model.rows() {
            let name = say::safe(&row.listing.name);
            let at = rest.find(&name).unwrap_or_else(|| panic!("{words}: `{name}` is missing or elsewhere:\n{told}"));
            rest = &rest[at..];
        }
    }
}

#[test]
fn what_did_not_change_is_not_told_again() {
    let told = talk("?|3|2|3");
    let last = told.trim_end().rsplit("\n\n").next().expect("a page");
    assert_eq!(last, "About you\n  2. Inside or out? out today");
    let told = talk("sober living juneau|1|0");
    assert_eq!(told.matches("Haven House (T'áa Shuyee Hít)").count(), 2, "once in the list, once on its card: {told}");
    assert!(told.ends_with("Places: 3\nEnter shows this again.\n\n"), "{told}");
    let again = talk("sober living juneau|1|0|");
    assert_eq!(again, told, "the end of the input is no line");
    assert_eq!(talk("sober living juneau|1|0||").matches("Haven House (T'áa Shuyee Hít)").count(), 3);
}

#[test]
fn the_start_asks_inside_or_out_and_takes_a_number() {
    let told = talk("6|1|sober living juneau|1");
    assert!(told.contains("6. Inside or out? still inside, getting out soon, out today, out for a while"), "{told}");
    assert!(told.contains("What do you need?\n  6. Inside or out? still inside\n"), "only what changed: {told}");
    let card = told.split("Looked for:").nth(1).expect("results");
    assert!(card.find("From in here") < card.find("Will they take me?"), "{card}");
}

#[test]
fn a_card_is_not_told_again_for_one_thing_that_changed() {
    let told = talk("sober living juneau|1|2");
    let last = told.rsplit("Added: 1 place is on your list.").next().expect("it was added");
    assert!(last.contains("On your list.\n") && last.contains("  2. Show my list\n"), "{last}");
    assert!(!last.contains("Will they take me?"), "{last}");
    let told = talk("sober living juneau|1|0|2|0|0");
    assert_eq!(told.matches("Enter shows this again.").count(), 1, "{told}");
}

#[test]
fn after_a_city_only_its_places_are_told() {
    let told = talk("2|1|springfield");
    assert_eq!(told.matches("Where do you look for help?").count(), 1, "{told}");
    let last = told.trim_end().rsplit("\n\n").next().expect("a page");
    assert!(last.starts_with("  1. Springfield, "), "{last}");
}

#[test]
fn what_can_be_done_is_told_before_long_addresses() {
    let told = talk("sober living juneau|1");
    assert!(told.contains("\nWhat now?\n") && !told.contains("https://example.org/a"), "{told}");
    let told = talk("sober living juneau|1|7|0");
    let sources =
        "  9. Back to the start\n\nWhere did we read it?\n  From Aug 2026: all of it\n    https://example.org/a\n";
    assert!(told.contains(sources), "{told}");
    assert!(told.ends_with("Haven House (T'áa Shuyee Hít)\nEnter shows this again.\n\n"), "{told}");
}

#[test]
fn a_sheet_says_how_it_gets_on_paper() {
    let told = talk("sober living juneau|1|3");
    assert!(told.ends_with("Type ? to print it.\n\n"), "{told}");
    assert!(talk("sober living juneau|1|3|?").contains(". Print the sheet."), "what it names is there");
}

#[test]
fn the_example_of_the_readme_ends_at_places() {
    let readme = include_str!("../../README.md");
    let example = readme.split("`printf '").nth(1).and_then(|rest| rest.split("' | wayhome`").next());
    let told = pipe(&[], &example.expect("an example").replace("\\n", "\n")).stdout;
    let told = String::from_utf8(told).expect("text");
    assert!(told.trim_end().ends_with("A number opens a place. Enter shows more places."), "{told}");
}

#[test]
fn numbers_that_are_no_row() {
    assert!(talk("9").ends_with("No row has that number.\n\n"));
    assert!(talk("99801").contains("Looked for: 99801 Juneau, AK"), "a ZIP code is words");
    assert!(talk("2|1|99801").contains("Where do you look? 99801 Juneau, AK"));
    let told = talk("2|1|998|1");
    assert!(told.contains("Type all five digits") && told.contains("Where do you look? Juneau, AK"), "{told}");
    assert!(talk("sober living|99").ends_with("No row has that number.\n\n"));
}

#[test]
fn a_number_is_copied_where_there_is_a_clipboard() {
    let told = talk("sober living juneau|1|1");
    assert!(told.ends_with("The number is 907-555-0137\n\n") && !told.contains('\u{1b}'), "{told}");
    let told = talk_with(Start { copies: true, ..start(Language::En) }, "sober living juneau\n1\n1\n");
    assert!(told.contains("\u{1b}]52;c;OTA3LTU1NS0wMTM3\u{7}Copied 907-555-0137"), "{told}");
}

#[test]
fn a_plus_adds_the_place_of_a_card_as_on_the_full_screen() {
    let told = talk("sober living juneau|1|+");
    let (_, last) = told.trim_end().rsplit_once("\n\n").expect("an answer");
    assert!(last.starts_with("On your list."), "{last}");
    let twice = talk("sober living juneau|1|+|+");
    assert!(twice.trim_end().ends_with("This place is on your list."), "{twice}");
}

#[test]
fn mistakes_in_the_settings_are_told_at_once() {
    let told = talk_with(Start { said: Some(Said::Settings(2)), ..start(Language::En) }, "");
    assert!(told.contains("2 settings have mistakes"), "{told}");
}

#[test]
fn leaving_asks_first_where_a_list_would_be_lost() {
    let asked = "Leave Wayhome? Your list is not kept. 1 leaves. Anything else stays.\n\n";
    let told = talk("sober living juneau|1|2|0|0|0|1|2");
    assert!(told.ends_with(asked), "{told}");
    let told = talk("sober living juneau|1|2|0|0|0|!");
    assert!(told.contains(asked) && told.ends_with("alone.\n\n"), "anything else does what it does: {told}");
}

#[cfg(unix)]
#[test]
fn a_list_that_was_kept_is_deleted_after_it_was_asked() {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let start = || Start { clerk: crate::fixture::clerk("no-such-lp", folder.path()), ..start(Language::En) };
    let kept = folder.path().join("lists/Ann.txt");
    let lines = "sober living juneau|1|2|0|?|6|5|Ann";
    talk_with(start(), &lines.replace('|', "\n"));
    assert!(kept.exists());
    let told = talk_with(start(), &"?|4|1|1|8|?||8|1".replace('|', "\n"));
    assert!(!kept.exists(), "{told}");
}

#[test]
fn a_directory_that_does_not_open_still_says_whom_to_call() {
    let mut out = Vec::new();
    let lines = &mut &b"sober living\n!\n\n0\n"[..];
    plain::run(start(Language::En), || Err("no file".to_owned()), lines, &mut out).expect("a talk in memory");
    let told = String::from_utf8(out).expect("text");
    assert!(told.contains("The list of places cannot be opened.") && told.contains("Call or text 988"), "{told}");
}

#[test]
fn any_lines_are_taken_and_nothing_steers_the_terminal() {
    let words =
        ["", "0", "1", "2", "3", "7", "12", "99801", "?", "!", "juneau", "sober living", "women", "\u{1b}[2J", "ñ{$x}"];
    for seed in 0..40_u32 {
        // Numerical Recipes' generator: the same lines on every machine.
        let mut state = seed;
        let lines: Vec<&str> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            words[(state >> 16) as usize % words.len()]
        })
        .take(50)
        .collect();
        let told = talk(&lines.join("|"));
        let hidden = told.chars().find(|c| *c != '\n' && c.is_control());
        assert_eq!(hidden, None, "seed {seed}: {lines:?}");
    }
}

/// Pipes lines into the program.
fn pipe(arguments: &[&str], lines: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wayhome"));
    command.args(arguments).env_clear().env("WAYHOME_CONFIG", "no-such-settings.toml").env("LANG", "C.UTF-8");
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("its input").write_all(lines.as_bytes()).expect("it listens");
    child.wait_with_output().expect("it ends")
}

#[test]
fn from_the_start_to_a_number_through_a_pipe() {
    for arguments in [&["--plain"][..], &[]] {
        let output = pipe(arguments, "1\n1\ndayton\n\n\n1\n1\n");
        let told = String::from_utf8(output.stdout).expect("text");
        assert!(output.status.success() && output.stderr.is_empty(), "{told}");
        assert!(told.contains("Looked for: Place to sleep tonight; Dayton, OH"), "{told}");
        let last = told.trim_end().lines().last().unwrap_or_default();
        let number = last.strip_prefix("The number is ").unwrap_or_else(|| panic!("{told}"));
        assert!(number.chars().any(|c| c.is_ascii_digit()), "{number}");
        assert!(!told.contains('\u{1b}') && told.lines().all(|line| line.chars().count() <= 78), "{told}");
    }
}

#[test]
fn in_spanish_and_ascii_through_a_pipe() {
    let output = pipe(&["--plain", "--lang", "es", "--ascii"], "casa sobria juneau\n");
    let told = String::from_utf8(output.stdout).expect("text");
    assert!(told.contains("Buscamos: Casas sobrias; Juneau, AK") && told.is_ascii(), "{told}");
    assert!(told.lines().all(|line| line.chars().count() <= 78) && told.lines().count() > 20, "{told}");
}

#[test]
fn a_source_without_a_date_is_said_in_a_sentence() {
    for (lang, right, wrong) in [("en", "With no date: ", "From not dated"), ("es", "Sin fecha: ", "De sin fecha")] {
        let told = String::from_utf8(pipe(&["--lang", lang], "haven house juneau\n1\n6\n").stdout).expect("text");
        assert!(told.contains(right) && !told.contains(wrong), "{told}");
    }
}

#[test]
fn the_end_of_the_input_is_the_end() {
    let output = pipe(&[], "");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && output.stderr.is_empty() && told.contains("What do you need?"), "{told}");
    let left = pipe(&["--plain"], "sober living\n0\n0\nnobody reads this\n");
    assert!(left.status.success() && !String::from_utf8_lossy(&left.stdout).contains("nobody"));
}
