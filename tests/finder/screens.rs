//! What a person sees, with styles and cursor, at the sizes that must work.

use crate::dump::{LOOK, Shot};
use crate::fixture::Finder;
use wayhome::app::command::Place;
use wayhome::app::menu::Menu;
use wayhome::app::model::Model;
use wayhome::language::Language;
use wayhome::tui::{Look, glyphs, theme};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 15)];

/// Every screen by name, with the keys that lead there.
pub const SCREENS: [(&str, &str); 37] = [
    ("start", ""),
    ("start-chosen", "down down"),
    ("start-stage", "6 enter 2 enter"),
    ("stage", "6 enter"),
    ("group", "5 enter"),
    ("where", "1 enter 1 enter type:spri found"),
    ("where-zip", "1 enter 1 enter type:998 found"),
    ("where-states", "1 enter 1 enter 2 enter"),
    ("where-towns", "1 enter 1 enter 2 enter 2 enter found down"),
    ("about-you", "1 enter 1 enter type:jun found enter 2 enter 3 enter 3 enter 1 enter"),
    ("browsed", "2 enter 1 enter type:jun found enter 2 enter 3 enter 1 enter found"),
    ("results", "find:sober_living_juneau"),
    ("results-further", "find:meetings down down down down"),
    ("used-words", "find:sober_living_juneau down esc"),
    ("list", "find:sober_living_juneau down down"),
    ("parts", "find:sober_living_women_juneau_getting_out_soon_with_a_record tab right delete found right right"),
    ("other-places", "find:sober_living_springfield f6 down"),
    ("filters", "find:sober_living f4 2 enter 1 enter found esc 9 enter found"),
    ("filter-options", "find:sober_living f4 5 enter 1 enter found down"),
    ("filtered", "find:sober_living_juneau f4 9 enter found 2 enter 1 enter found f4"),
    ("filtered-out", "find:sober_living_juneau f4 1 enter 5 enter found f4"),
    ("card", "find:sober_living_juneau enter"),
    ("card-end", "find:sober_living_juneau enter end"),
    ("actions", "find:sober_living_juneau enter enter 3"),
    ("code", "find:sober_living_juneau enter alt-q"),
    ("my-list", "find:sober_living_juneau down + down + f10 ctrl-n type:ask_for_Kara enter"),
    ("my-list-empty", "f10"),
    ("my-list-item", "find:sober_living_juneau down + f10 1 enter 4"),
    ("my-list-note", "find:sober_living_juneau down + f10 ctrl-n type:ask_for_Kara"),
    ("sheet", "find:sober_living_juneau down + down + down + f10 ctrl-n type:ask_for_Kara enter f12 found"),
    ("save-as", "find:sober_living_juneau down f10 3 enter"),
    ("keep-as", "find:sober_living_juneau down + f10 5 enter type:ann"),
    ("about-wayhome", "alt-a"),
    ("licences", "alt-a enter"),
    ("help", "f1"),
    ("crisis", "f2"),
    ("crisis-banner", "find:kill_myself"),
];

fn check(name: &str, dump: &str) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name.to_owned(), dump);
    });
}

#[test]
fn every_screen_in_both_languages() {
    for (name, script) in SCREENS {
        for language in Language::ALL {
            for (width, height) in SIZES {
                let finder = Finder::new(language, (width, height)).script(script);
                let name = match language {
                    Language::En => format!("{name}-{width}x{height}"),
                    Language::Es => format!("{name}-es-{width}x{height}"),
                };
                check(&name, &Shot::of(&finder.model, LOOK).dump());
            }
        }
    }
}

#[test]
fn screens_off_the_usual_path() {
    for (name, script) in [
        ("leaving", "esc"),
        ("copied", "find:sober_living_juneau enter ctrl-y"),
        ("closed-place", "find:glacier_lodge down"),
        ("closed-place-card", "find:glacier_lodge down enter"),
        ("widened", "find:meetings_juneau"),
        ("only-one-state", "find:sober_living_juneau f4 4 enter type:53 enter found f4"),
        ("trouble-open", "trouble-open"),
        ("trouble-search", "find:sober_living type:x trouble-search"),
        ("start-known", "f9 2 enter 2 enter 4 enter 1 enter 6 enter esc 5 enter type:jun found enter esc"),
        ("crisis-chosen", "1 enter 2 enter found"),
        ("added", "find:sober_living_juneau down +"),
        ("added-card", "find:sober_living_juneau enter +"),
        ("sheet-one", "find:sober_living_juneau enter f12 found"),
        ("nobody-prints", "find:sober_living_juneau enter f10 ctrl-p found"),
        ("printing", "find:sober_living_juneau enter f10 ctrl-p"),
        ("clearing", "find:sober_living_juneau down + f10 end enter"),
        ("numbered-card", "find:sober_living_juneau down enter 2"),
        ("where-skipped", "1 enter 1 enter 1"),
        ("tiny", "find:sober_living_juneau resize:24x6"),
    ] {
        let finder = Finder::new(Language::En, (80, 24)).script(script);
        check(name, &Shot::of(&finder.model, LOOK).dump());
    }
}

#[test]
fn the_first_frame_needs_no_directory() {
    let finder = Finder::closed(Language::En, (80, 24));
    check("first-frame", &Shot::of(&finder.model, LOOK).dump());
}

#[test]
fn without_colours_shape_still_tells() {
    let look = Look { theme: &theme::MONO, glyphs: &glyphs::ASCII };
    let finder = Finder::new(Language::Es, (80, 24)).script("find:sober_living_juneau down");
    let mut shot = Shot::of(&finder.model, look);
    assert!(shot.text().is_ascii(), "{}", shot.text());
    check("mono-ascii", &shot.dump());
}

/// Asserts that the terminal's cursor is where the keys go: behind what was typed, on the chosen row or part, or at the
/// first line of the text that is read. Screen readers and braille displays follow nothing else.
fn assert_cursor(model: &Model, what: &str) {
    let mut shot = Shot::of(model, LOOK);
    let (x, y) = shot.cursor().unwrap_or_else(|| panic!("{what}: the cursor is hidden"));
    let rows = shot.rows();
    let behind = |row: u16| rows[usize::from(row)].chars().skip(usize::from(x)).collect::<String>();
    let is_at_text = y > 0 && behind(y - 1).starts_with("> ");
    let is_right = match model.place() {
        Place::Box | Place::Where | Place::Line => {
            let before: String = rows[usize::from(y)].chars().take(usize::from(x)).collect();
            y == 1 && before.starts_with("> ") && before.trim_end().ends_with(model.active_input().before().trim_end())
        }
        Place::Start | Place::List | Place::Menu | Place::Mine | Place::Kept => {
            behind(y).starts_with("> ") || Menu::of(model).is_some_and(|menu| menu.rows.is_empty()) && is_at_text
        }
        Place::Parts => behind(y).starts_with("> "),
        Place::Card | Place::Code | Place::Sheet | Place::Reading | Place::Help | Place::Crisis => is_at_text,
    };
    assert!(is_right, "{what}: at {x},{y} of {:?}:\n{}", model.place(), shot.text());
}

#[test]
fn the_cursor_rests_on_what_has_the_keys_on_every_screen() {
    for (name, script) in SCREENS {
        for language in Language::ALL {
            for size in SIZES {
                let finder = Finder::new(language, size).script(script);
                assert_cursor(&finder.model, &format!("{name} {language:?} {size:?}"));
            }
        }
    }
    for script in ["type:sober left left", "1 enter 1 enter type:jun left", "find:sober_living_juneau f7 right"] {
        assert_cursor(&Finder::new(Language::En, (40, 15)).script(script).model, script);
    }
}

#[test]
fn numbers_and_addresses_are_never_cut() {
    let whole = ["907-555-0137", "907-555-0188 ext 2700"];
    for width in 32..=130 {
        let text: String = ["", " page-down", " page-down page-down", " page-down page-down page-down", " end"]
            .iter()
            .map(|more| {
                let finder =
                    Finder::new(Language::En, (width, 24)).script(&format!("find:sober_living_juneau enter{more}"));
                Shot::of(&finder.model, LOOK).text()
            })
            .collect();
        for number in whole {
            assert!(text.contains(number), "{number} at {width} columns:\n{text}");
        }
        assert!(!text.contains('…'), "{width}");
    }
}

#[test]
fn a_text_wider_than_the_box_shows_its_end() {
    let text = "word_".repeat(30);
    let finder = Finder::new(Language::En, (40, 15)).script(&format!("type:{text}end"));
    let mut shot = Shot::of(&finder.model, LOOK);
    assert!(shot.rows()[1].ends_with("word end"), "{}", shot.text());
    assert_eq!(shot.cursor().map(|(x, _)| x), Some(39));
}

#[test]
fn data_cannot_steer_the_terminal() {
    let finder = Finder::new(Language::En, (120, 40)).script("find:meeting_01 down enter");
    let text = Shot::of(&finder.model, LOOK).text();
    assert!(text.contains("Meets[31m daily."), "{text}");
    assert!(!text.chars().any(|c| c == '\u{1b}' || c == '\u{202E}'));
}

#[test]
fn crisis_and_help_keys_are_always_shown() {
    for (width, height) in SIZES {
        for (name, script) in SCREENS {
            let finder = Finder::new(Language::En, (width, height)).script(script);
            let text = Shot::of(&finder.model, LOOK).text();
            // A narrow screen has two lines of keys.
            let last: String = text.lines().rev().take(2).collect();
            let is_there = |key: &str, place: &str| last.contains(key) || name == place;
            assert!(is_there("F2", "crisis") && is_there("F1", "help"), "{name} {width}x{height}: {last}");
        }
    }
}
