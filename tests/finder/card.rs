//! The card of a place: what it says to whom, and in which order.

use crate::dump::{LOOK, Shot};
use crate::fixture::Finder;
use qrcode::{Color, EcLevel, QrCode};
use wayhome::app::model::Drawing;
use wayhome::language::Language;

/// The whole card after a script, without the breaks of its lines.
fn card(script: &str) -> String {
    let finder = Finder::new(Language::En, (80, 200)).script(script);
    let text = Shot::of(&finder.model, LOOK).text();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_in_order(card: &str, parts: &[&str]) {
    let places: Vec<_> = parts.iter().map(|part| card.find(part)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{parts:?} at {places:?}: {card}");
}

#[test]
fn whoever_is_still_inside_reads_that_part_first() {
    let parts = ["Will they take me?", "How do I reach them?", "From in here", "What do I bring?", "If they say no"];
    assert_in_order(&card("find:sober_living_juneau enter"), &parts);
    let inside = ["From in here", "Will they take me?", "How do I reach them?", "What do I bring?"];
    assert_in_order(&card("f9 2 enter 1 enter esc find:sober_living_juneau enter"), &inside);
    assert_in_order(&card("f9 2 enter 4 enter esc find:sober_living_juneau enter"), &parts);
}

#[test]
fn the_questions_stand_in_the_order_in_which_they_are_asked() {
    let parts = [
        "Will they take me?",
        "How do I reach them?",
        "From in here",
        "What do I bring?",
        "What does it cost?",
        "Who runs it?",
        "How sure are we?",
        "If they say no",
        "Where did we read it?",
        "https://example.org/a",
    ];
    assert_in_order(&card("find:sober_living_juneau enter"), &parts);
}

#[test]
fn what_to_say_asks_what_the_card_does_not_know() {
    let haven = "“Hello. I am looking for help: Sober homes. Is there room now?”";
    assert!(card("find:sober_living_juneau enter").contains(haven));
    let old = card("f9 2 enter 3 enter esc find:sober_living_juneau down down enter");
    assert!(
        old.contains("Sober homes. I got out today. Do you take people with a record? Is there room now?"),
        "{old}"
    );
    assert!(old.contains("What do I bring? What does it cost?”"), "{old}");
}

#[test]
fn what_a_person_said_of_themselves_is_asked_and_stands_first() {
    let card = card("f9 4 enter 3 enter esc esc find:sober_living_juneau enter");
    let asks = "Sober homes. Do you take people who must register? Is there room now?”";
    assert!(card.contains(asks), "{card}");
    assert!(card.contains("Ask about: the registry, a record of violence"), "{card}");
}

#[test]
fn nobody_is_told_what_to_say_to_a_crisis_line() {
    let card = card("1 enter 2 enter found enter");
    assert!(card.contains("988 Lifeline") && !card.contains("you can say"), "{card}");
}

#[test]
fn the_next_best_two_stand_on_the_card_with_their_numbers() {
    let first = card("find:sober_living_juneau enter");
    let next = "If they say no Old House for Men · Juneau, AK 907-555-0199 · call first Sober Network · Nationwide";
    assert!(first.contains(next) && first.contains("Nationwide 800-555-0111"), "{first}");
    // One that cannot take this person is no way out.
    let women = card("find:sober_living_women_juneau enter");
    assert!(!women.contains("If they say no Old House"), "{women}");
    let alone = card("find:haven_house enter");
    assert!(alone.contains("If they say no"), "{alone}");
}

#[test]
fn a_large_number_is_never_broken_and_has_the_same_number_below_it() {
    for width in [30, 40, 60, 80, 120] {
        let mut finder = Finder::new(Language::En, (width, 40));
        finder.model.drawing = Drawing::LargeNumbers;
        let rows = Shot::of(&finder.script("find:sober_living_juneau enter").model, LOOK).rows();
        let is_large = |row: &&String| row.contains('▀') && row.contains('█');
        let (large, text) =
            (rows.iter().filter(is_large).count(), rows.iter().position(|r| r.contains("  907-555-0137")));
        assert_eq!((large > 0, text.is_some()), (width >= 60, true), "{width}: {rows:#?}");
        assert!(large <= 4, "{width}: {rows:#?}");
    }
}

#[test]
fn whoever_said_no_does_not_answer_again() {
    let mut finder = Finder::new(Language::En, (80, 200)).script("find:sober_living_juneau enter");
    let rows = &mut finder.model.search.shown.as_mut().expect("results").rows;
    let number = rows[0].listing.phones[0].number.clone();
    let mut second = (*rows[1].listing).clone();
    second.phones[0].number = number;
    rows[1].listing = second.into();
    let text = Shot::of(&finder.model, LOOK).text();
    let others = text.split("If they say no").nth(1).and_then(|rest| rest.split("Who runs it?").next());
    let others = others.expect("the part is there");
    assert!(others.contains("Sober Network") && !others.contains("Old House"), "{others}");
}

/// The squares on a screen, light ones as a camera sees them where a cell is drawn, without the light ones around the code.
fn squares(finder: &Finder) -> Vec<Vec<Color>> {
    let rows = Shot::of(&finder.model, LOOK).rows();
    let is_code = |row: &&String| row.starts_with('█') || row.starts_with('▀');
    let halves = |row: &String| {
        let half = |signs: [char; 2]| {
            let colour = move |c: char| if signs.contains(&c) { Color::Light } else { Color::Dark };
            row.chars().map(colour).collect::<Vec<_>>()
        };
        [half(['█', '▀']), half(['█', '▄'])]
    };
    let all: Vec<Vec<Color>> = rows.iter().filter(is_code).flat_map(halves).collect();
    let is_dark = |row: &Vec<Color>| row.contains(&Color::Dark);
    let first = all.iter().position(is_dark).expect("a code");
    let side = all[0].len() - 2 * first;
    all[first..first + side].iter().map(|row| row[first..first + side].to_vec()).collect()
}

#[test]
fn the_code_is_the_number_then_the_website_then_the_address() {
    let address = "211 Fourth Street, Suite 300, Juneau, AK 99801";
    let site = "https://haven.example.org/services/community/recovery/alaway.html";
    let number = "tel:+19075550137";
    for (keys, content) in [("", number), ("enter", site), ("enter enter", address), ("enter enter enter", number)] {
        let finder =
            Finder::new(Language::En, (80, 30)).script(&format!("find:sober_living_juneau enter alt-q {keys}"));
        let code = QrCode::with_error_correction_level(content, EcLevel::M).expect("it is short");
        assert_eq!(squares(&finder).concat(), code.to_colors(), "{content}");
    }
}

#[test]
fn without_room_for_a_code_its_text_is_there() {
    let mut finder = Finder::new(Language::En, (40, 15)).script("find:sober_living_juneau enter alt-q");
    let text = |finder: &Finder| Shot::of(&finder.model, LOOK).text();
    assert!(text(&finder).contains("Make this") && text(&finder).contains("907-555-0137"));
    finder.model.drawing = Drawing::Letters;
    finder = finder.script("resize:80x24");
    assert!(text(&finder).contains("cannot draw the code.\n907-555-0137"), "{}", text(&finder));
}
