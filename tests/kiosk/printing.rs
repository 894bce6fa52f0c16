//! Printing in a kiosk: by a helper, with the one command of staff, whatever becomes of it.

use crate::ended::wait_for_end_of;
use crate::open::{ENTER, F10, below, kiosk, session, stop};
use crate::pty_support::Pty;
use crate::support::{Kiosk, wait};
use std::fs;
use std::os::unix::fs::PermissionsExt;

const REFUSED: &str = "The printer did not take the page. Copy the page by hand, or tell staff.";
const PRINT: &str = "\u{10}";
const CTRL_C: &str = "\u{3}";
const F1: &str = "\u{1b}OP";

/// A kiosk whose print command is a file that staff can replace.
fn with_printer(lines: &str) -> Kiosk {
    let kiosk = kiosk("");
    kiosk.set(&format!("print = [\"{}\"]", kiosk.folder.path().join("printer").display()));
    set_printer(&kiosk, lines);
    kiosk
}

/// Puts a print command in place; the page lies beside it.
fn set_printer(kiosk: &Kiosk, lines: &str) {
    let (file, new) = (kiosk.folder.path().join("printer"), kiosk.folder.path().join("printer.new"));
    fs::write(&new, format!("#!/bin/sh\ncd '{}'\n{lines}\n", kiosk.folder.path().display())).expect("a file");
    fs::set_permissions(&new, fs::Permissions::from_mode(0o755)).expect("rights");
    fs::rename(new, file).expect("a file");
}

/// Somebody with a list of one place.
fn with_list(kiosk: &Kiosk) -> Pty {
    let mut pty = kiosk.open();
    pty.wait_for("What do you need?");
    pty.send("haven house juneau");
    pty.wait_for("Places: 1 of");
    pty.send("\u{1b}[B+");
    pty.wait_for("is on your list");
    pty.send(F10);
    pty.wait_for("My list");
    pty
}

fn page(kiosk: &Kiosk) -> String {
    fs::read_to_string(kiosk.folder.path().join("paper")).expect("a page")
}

#[track_caller]
fn has_list(pty: &Pty) {
    let text = pty.look(vt100::Screen::contents);
    assert!(text.contains("My list") && text.contains("1. Haven House"), "{text}");
}

/// What is told, however it is broken into lines.
fn wait_for_words(pty: &Pty, words: &str) {
    pty.wait_until(words, |screen| {
        let text = screen.contents().split_whitespace().collect::<Vec<_>>().join(" ");
        text.contains(words)
    });
}

#[test]
fn trouble_is_told_nothing_is_lost_and_it_works_again() {
    let kiosk = with_printer("");
    let program = kiosk.folder.path().join("printer");
    let mut pty = with_list(&kiosk);
    let first = session(&pty);
    for (lines, told) in [
        ("exit 1", REFUSED),
        ("echo 'the queue is full' >&2; exit 1", REFUSED),
        ("printf 'zzz\\033[2J\\007 away' >&2; exit 1", REFUSED),
        ("exec 0<&-; echo no >&2; exit 7", REFUSED),
        ("exec sleep 600", "The printer gave no answer. Copy the page by hand, or tell staff."),
        ("", "Sent to the printer."),
    ] {
        let lines = if lines.is_empty() { "cat > paper; echo request 7" } else { lines };
        set_printer(&kiosk, lines);
        pty.send(PRINT);
        if lines.contains("sleep") {
            // The keys go on while it hangs, and that is said.
            wait_for_words(&pty, "This takes long. You can go on.");
            pty.send(F1);
            wait_for_words(&pty, "How to use Wayhome");
            wait_for_words(&pty, "All of it is wiped when you are done.");
            pty.send(F1);
            pty.wait_for("1. Haven House");
            pty.send(PRINT);
            wait_for_words(&pty, "The last one is not done yet.");
        }
        wait_for_words(&pty, told);
        has_list(&pty);
        assert_eq!(session(&pty), first, "the same session");
        // What was told is gone on another page, so that the next is not taken for it.
        pty.send(F1);
        wait_for_words(&pty, "How to use Wayhome");
        pty.send(F1);
        pty.wait_for("1. Haven House");
    }
    for said in ["queue", "zzz", "request 7"] {
        assert!(!pty.raw().contains(said), "what a print command says is not for the screen: {said}");
    }
    assert!(page(&kiosk).contains("Haven House"));
    fs::remove_file(&program).expect("a file");
    pty.send(PRINT);
    wait_for_words(&pty, REFUSED);
    has_list(&pty);
    set_printer(&kiosk, "cat > paper2");
    pty.send(PRINT);
    wait_for_words(&pty, "Sent to the printer.");
    assert_eq!(fs::read_to_string(kiosk.folder.path().join("paper2")).expect("a page"), page(&kiosk));
    stop(pty);
}

#[test]
fn who_is_done_need_not_wait_for_the_printer_and_the_page_comes_whole() {
    let kiosk = with_printer("while [ ! -e go ]; do sleep 0.01; done; cat > half; mv half paper");
    let mut pty = with_list(&kiosk);
    let first = below(&pty.finder_pid());
    pty.send(&format!("{PRINT}{CTRL_C}"));
    pty.wait_for("wipes all you typed");
    pty.send(ENTER);
    pty.wait_for("What do you need?");
    assert!(!first.contains(&session(&pty)), "the next session");
    let folder = kiosk.folder.path();
    assert!(!folder.join("paper").exists(), "the printer has not begun");
    fs::write(folder.join("go"), "").expect("a file");
    wait("the page", || folder.join("paper").exists());
    assert!(page(&kiosk).contains("Haven House"));
    wait_for_end_of(&first);
    stop(pty);
}

#[test]
fn without_a_printer_nothing_offers_to_print() {
    let kiosk = kiosk("");
    let mut pty = with_list(&kiosk);
    pty.wait_for("Show the sheet");
    assert!(!pty.look(vt100::Screen::contents).contains("Print it"));
    pty.send(PRINT);
    wait_for_words(&pty, "There is no printer here. Copy the page by hand.");
    pty.send("\u{17}");
    wait_for_words(&pty, "Nothing can be saved on this machine. Copy the page by hand.");
    stop(pty);
}
