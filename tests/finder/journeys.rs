//! Whole journeys through the real program with its real directory: what is pressed, and what stands on the screen then.
//! Their key presses are counted and held.

use crate::pty_support::Pty;

const ENTER: &str = "\r";
const DOWN: &str = "\u{1b}[B";
const CTRL_C: &str = "\u{3}";
/// The end of the input of a terminal.
const CTRL_D: &str = "\u{4}";

/// A journey: what the program is started with, what is pressed and then told, and the most key presses it may take.
struct Journey {
    name: &'static str,
    arguments: &'static str,
    steps: &'static [(&'static str, &'static str)],
    most: usize,
}

const DIGITS_TO_A_COPIED_NUMBER: Journey = Journey {
    name: "digits and Enter only, to a copied number",
    arguments: "",
    steps: &[
        ("1", "> 1. For tonight"),
        (ENTER, "> 1. Place to sleep tonight"),
        (ENTER, "Where do you look for help?"),
        ("45402", "> 1. 45402 Dayton, OH"),
        (ENTER, "> 1. Go on"),
        (ENTER, "Looked for: Place to sleep tonight · 45402 Dayton, OH"),
        (ENTER, "Will they take me?"),
        (ENTER, "> 1. Copy the number"),
        (ENTER, "Copied "),
    ],
    most: 13,
};

const PLAIN_TO_A_COPIED_NUMBER: Journey = Journey {
    name: "the same in plain lines",
    arguments: "--plain",
    steps: &[
        ("1\r", "1. Place to sleep tonight"),
        ("1\r", "1. Skip: look anywhere"),
        ("45402\r", "5. Where do you look? 45402 Dayton, OH"),
        (ENTER, "Looked for: Place to sleep tonight; 45402 Dayton, OH"),
        ("1\r", "1. Copy the number"),
        ("1\r", "Copied "),
    ],
    most: 15,
};

const OTHERS: [Journey; 4] = [
    Journey {
        name: "the same by digits, arrows and Enter only: the city from a list",
        arguments: "",
        steps: &[
            ("1", "> 1. For tonight"),
            (ENTER, "> 1. Place to sleep tonight"),
            (ENTER, "2. Choose from a list"),
            ("2", "> 2. Choose from a list"),
            (ENTER, "Which state?"),
            ("6", "> 6. "),
            (ENTER, "> 1. "),
            ("4", "> 4. Ohio"),
            (ENTER, "  2. Akron, OH"),
            (DOWN, "> 2. Akron, OH"),
            (ENTER, "> 1. Go on"),
            (ENTER, "Looked for: Place to sleep tonight · Akron, OH"),
        ],
        most: 12,
    },
    Journey {
        name: "a bed for tonight in a named city, to the card",
        arguments: "",
        steps: &[
            ("1", "> 1. For tonight"),
            (ENTER, "> 1. Place to sleep tonight"),
            (ENTER, "Where do you look for help?"),
            ("dayton", "> 1. Dayton, OH"),
            (ENTER, "Say only what you like."),
            (ENTER, "Looked for: Place to sleep tonight · Dayton, OH"),
            (ENTER, "Will they take me?"),
        ],
        most: 12,
    },
    Journey {
        name: "misspelled words, to what to say when calling",
        arguments: "",
        steps: &[("sober livng juneu", "Looked for: Sober homes · Juneau, AK"), (ENTER, "About this place")],
        most: 18,
    },
    Journey {
        name: "help in a crisis, in Spanish",
        arguments: "--lang es",
        steps: &[("\u{18}", "Llame o mande un texto al 988")],
        most: 1,
    },
];

/// Goes it; gives back the terminal with what stands on it then.
fn go(journey: &Journey) -> Pty {
    let command = format!("\"{}\" {}", env!("CARGO_BIN_EXE_wayhome"), journey.arguments);
    let mut pty = Pty::program(&command, &[]);
    pty.wait_until("the start", |screen| screen.contents().contains("7. "));
    let mut presses = 0;
    for (keys, told) in journey.steps {
        pty.send(keys);
        pty.wait_for(told);
        presses += keys.replace(DOWN, "v").chars().count();
    }
    println!("{presses:3} key presses: {}", journey.name);
    assert!(presses <= journey.most, "{}: {presses} key presses", journey.name);
    pty
}

/// Asserts that the number on the screen is the one that the terminal was asked to copy.
fn assert_copied(pty: &Pty) {
    let told = pty.look(vt100::Screen::contents);
    let number = told.split("Copied ").nth(1).and_then(|rest| rest.split(", if").next()).expect("a number was copied");
    let sequence = wayhome::tui::clipboard::sequence(number);
    assert!(number.bytes().any(|b| b.is_ascii_digit()) && pty.raw().contains(&sequence), "{number}");
}

#[test]
fn digits_and_enter_lead_from_the_start_to_a_copied_number() {
    let journey = &DIGITS_TO_A_COPIED_NUMBER;
    let is_digit_or_enter = |c: char| c.is_ascii_digit() || c == '\r';
    assert!(journey.steps.iter().all(|(keys, _)| keys.chars().all(is_digit_or_enter)));
    let mut pty = go(journey);
    assert_copied(&pty);
    pty.send(CTRL_C);
    pty.assert_clean(0);
}

#[test]
fn the_same_in_plain_lines() {
    let mut pty = go(&PLAIN_TO_A_COPIED_NUMBER);
    assert_copied(&pty);
    assert!(!pty.raw().contains("\u{1b}[?1049h"), "the lines stay where they were printed");
    pty.send(CTRL_D);
    pty.assert_clean(0);
}

#[test]
fn other_journeys() {
    for journey in &OTHERS {
        let mut pty = go(journey);
        pty.send(CTRL_C);
        pty.assert_clean(0);
    }
}
