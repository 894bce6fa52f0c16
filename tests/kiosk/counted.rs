//! Counts, where staff switch them on: by need and day, once a session, no words, nothing below ten.

use crate::open::{ENTER, kiosk, session, stop};
use crate::pty_support::Pty;
use std::fs;

const CTRL_C: &str = "\u{3}";
const F1: &str = "\u{1b}OP";

/// One person who looks for something and is done.
fn person(pty: &mut Pty, words: &str) {
    let before = session(pty);
    pty.send(words);
    pty.wait_for("Places: 1 of");
    pty.send(CTRL_C);
    pty.wait_for("wipes all you typed");
    pty.send(ENTER);
    pty.wait_until("the next session", |screen| {
        let text = screen.contents();
        text.contains("What do you need?") && text.contains("I'm done") && !text.contains("wipes all")
    });
    assert_ne!(session(pty), before);
}

#[test]
fn ten_are_told_and_nine_are_not() {
    let kiosk = kiosk("counts = \"counts.tsv\"");
    let file = kiosk.folder.path().join("counts.tsv");
    let mut pty = kiosk.open();
    pty.wait_for("I'm done");
    pty.send(F1);
    pty.wait_for("Staff see how many people a day");
    pty.send(F1);
    for i in 0..10 {
        person(&mut pty, if i < 9 { "detox zanahoria" } else { "detox" });
        if i < 9 {
            person(&mut pty, "food");
        }
    }
    assert!(!file.exists(), "nothing is written while people use it");
    kiosk.assert_forgot("zanahoria", &pty);
    stop(pty);
    let text = fs::read_to_string(&file).expect("counts");
    let (head, rest) = text.split_once('\n').expect("lines");
    assert_eq!(head, "day (UTC)\tneed\tsessions");
    let rows: Vec<Vec<&str>> = rest.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows.iter().map(|row| row[1..].join(" ")).collect::<Vec<_>>(), ["detox 10"], "{text}");
}

#[test]
fn without_the_setting_nothing_is_counted() {
    let kiosk = kiosk("");
    let before = fs::read_dir(kiosk.folder.path()).expect("a folder").count();
    let mut pty = kiosk.open();
    pty.wait_for("I'm done");
    for _ in 0..10 {
        person(&mut pty, "detox");
    }
    stop(pty);
    // The home of the test itself is the only thing that came.
    assert_eq!(fs::read_dir(kiosk.folder.path()).expect("a folder").count(), before + 1);
}
