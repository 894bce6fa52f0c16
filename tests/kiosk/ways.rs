//! Help in a crisis, the other language and the end, from every page, with digits, arrows, Enter and Backspace alone.

use crate::open::{ENTER, kiosk, stop};
use crate::pty_support::Pty;
use vt100::Screen;

const DOWN: &str = "\u{1b}[B";
const UP: &str = "\u{1b}[A";
const BACKSPACE: &str = "\u{7f}";

/// From the start to a card and what can be done with it: each key, and a text of the page it leads to.
const WAY: [(&str, &str); 6] = [
    ("3\r", "Which of these?"),
    ("1\r", "Type a city, a ZIP code"),
    (ENTER, "Say only what you like."),
    (ENTER, "Places:"),
    (ENTER, "From in here"),
    (ENTER, "Add it to my list"),
];

fn wait_for(pty: &Pty, text: &str) {
    pty.wait_until(text, |screen| screen.contents().split_whitespace().collect::<Vec<_>>().join(" ").contains(text));
}

#[test]
fn the_digit_0_leads_there_from_every_page_and_the_footer_says_so() {
    let kiosk = kiosk("");
    let mut pty = kiosk.open();
    pty.wait_for("What do you need?");
    pty.resize(40, 15);
    // Where a place is typed a 0 is part of a ZIP code.
    for steps in (0..=WAY.len()).filter(|steps| *steps != 2) {
        wait_for(&pty, "What do you need?");
        for (key, text) in &WAY[..steps] {
            pty.send(key);
            wait_for(&pty, text);
        }
        wait_for(&pty, "0 Crisis, Español, done");
        pty.send("0");
        wait_for(&pty, "1. Back");
        wait_for(&pty, "4. I'm done");
        pty.send("2\r");
        wait_for(&pty, "1. Tell any officer or nurse now.");
        pty.send("0");
        wait_for(&pty, "1. Back");
        pty.send("3\r");
        wait_for(&pty, "1. Avise ya a un oficial");
        wait_for(&pty, "0 Crisis, English, terminar");
        pty.send("03\r");
        wait_for(&pty, "1. Tell any officer or nurse now.");
        pty.send("0");
        wait_for(&pty, "4. I'm done");
        pty.send(&format!("{UP}{UP}{UP}{DOWN}{DOWN}{DOWN}{ENTER}"));
        wait_for(&pty, "wipes all you typed and ends.");
        pty.send(ENTER);
    }
    pty.resize(80, 24);
    stop(pty);
}

#[test]
fn where_digits_are_text_arrows_and_backspace_lead_there() {
    let kiosk = kiosk("");
    let mut pty = kiosk.open();
    wait_for(&pty, "What do you need?");
    // A ZIP code may begin with a 0.
    pty.send("02134");
    wait_for(&pty, "Search: 02134");
    pty.send("\u{15}");
    wait_for(&pty, "What do you need?");
    pty.send("3\r1\r");
    wait_for(&pty, "Type a city, a ZIP code");
    pty.send("02134");
    wait_for(&pty, "Where: 02134");
    wait_for(&pty, "02134 Allston, MA");
    pty.send(&format!("{DOWN}{ENTER}"));
    wait_for(&pty, "4. I'm done");
    pty.send(BACKSPACE);
    wait_for(&pty, "Where: 02134");
    pty.send(&BACKSPACE.repeat(6));
    wait_for(&pty, "Which of these?");
    pty.send(&BACKSPACE.repeat(2));
    wait_for(&pty, "What do you need?");
    pty.send("detox 02134");
    wait_for(&pty, "Search: detox 02134");
    wait_for(&pty, "Places:");
    pty.send(&format!("{DOWN}0"));
    wait_for(&pty, "4. I'm done");
    pty.send("1\r");
    wait_for(&pty, "Search: detox 02134");
    stop(pty);
}

#[test]
fn the_question_after_silence_says_what_any_key_does() {
    let kiosk = kiosk("idle = 30\nwarning = 20");
    let pty = kiosk.open();
    pty.wait_for("Are you still there?");
    let text = pty.look(Screen::contents);
    assert!(text.matches("Press any key to go on.").count() == 2 && !text.contains("move the text"), "{text}");
    stop(pty);
}

#[test]
fn in_lines_the_first_step_of_the_crisis_card_stays_on_the_smallest_screen() {
    let kiosk = kiosk("plain = true\nown-crisis-line = \"Dial *66.\"\nreport = \"Dial *55.\"");
    let mut pty = kiosk.open();
    pty.wait_for("10. I'm done");
    pty.resize(40, 15);
    pty.send("8\r");
    pty.wait_until("the first step at the end", |screen| {
        let text = screen.contents();
        text.contains("alone.")
            && text.contains("1. Tell any officer or nurse now.")
            && text.trim_end().ends_with("\n>")
    });
    pty.send("00\r");
    pty.wait_until("the way out", |screen| screen.contents().contains(". I'm done\n\n>"));
    pty.resize(80, 24);
    stop(pty);
}

/// 20,000 keys at once, and a text for the terminal that never ends: the next key counts.
#[test]
fn a_flood_of_keys_holds_nothing_up() {
    let kiosk = kiosk("");
    let mut pty = kiosk.open();
    pty.wait_for("What do you need?");
    for flood in ["a".repeat(20_000), DOWN.repeat(20_000), format!("\u{1b}]{}", "x".repeat(2_000))] {
        pty.send(&flood);
        pty.send("\u{1b}OQ");
        wait_for(&pty, "2. Press the emergency button.");
        pty.send("0");
        wait_for(&pty, "4. I'm done");
        pty.send("4\r");
        wait_for(&pty, "wipes all you typed and ends.");
        pty.send(ENTER);
        wait_for(&pty, "What do you need?");
    }
    stop(pty);
}
