//! The kiosk in lines: the same promises for those who listen or read with their fingers.

use crate::open::{ENTER, kiosk, session, stop};
use crate::pty_support::Pty;
use crate::support::Kiosk;

const F3: &str = "\u{1b}OR";
const F2: &str = "\u{1b}OQ";
const CTRL_C: &str = "\u{3}";
/// Interrupt, quit, stop, end of input, stop and go of the line, kill, a title, the clipboard, a mouse, a paste, broken
/// letters, answers of a terminal.
const WAYS_OUT: &str = "\u{3}\u{1c}\u{1a}\u{4}\u{4}\u{13}\u{11}\u{15}\u{1b}]0;x\u{7}\u{1b}]52;c;AAAA\u{7}\u{1b}[<0;1;1M\
                        \u{1b}[200~exit\r\u{1b}[201~\u{1b}[24;80R\u{1b}[?62;c\u{1b}P1$r0m\u{1b}\\";

fn lines(settings: &str) -> (Kiosk, Pty) {
    let kiosk = kiosk(&format!("plain = true\n{settings}"));
    let pty = kiosk.open();
    (kiosk, pty)
}

/// Types lines one after the other, each when the one before has brought up a text.
fn talk(pty: &mut Pty, talk: &[(&str, &str)]) {
    for (line, told) in talk {
        pty.send(&format!("{line}\r"));
        pty.wait_until(told, |screen| {
            let text = screen.contents();
            // Nothing moves any more once it is the person's turn.
            text.contains(told) && text.trim_end().ends_with("\n>")
        });
    }
}

#[test]
fn from_the_start_to_a_sheet_in_both_languages() {
    for (settings, first, steps) in [
        (
            "place = \"Juneau, AK\"",
            "Directory of 2026-11-23. No last good day set. It came with the program.",
            [
                ("3", "Sober homes"),
                ("0", "What do you need?"),
                ("haven house juneau", "1. Haven House"),
                ("1", "2. Show the sheet for the place you chose"),
                ("2", "Crisis? Inside: tell any officer"),
                ("0", "> 0\nHaven House"),
            ],
        ),
        (
            "place = \"Juneau, AK\"\nlanguage = \"es\"",
            "Directorio del 2026-11-23. Sin último día. Vino con el programa.",
            [
                ("3", "Casas sobrias"),
                ("0", "¿Qué necesita?"),
                ("haven house juneau", "1. Haven House"),
                ("1", "2. Ver la hoja del lugar elegido"),
                ("2", "¿Crisis? Adentro: avise ya"),
                ("0", "> 0\nHaven House"),
            ],
        ),
    ] {
        let (_kiosk, mut pty) = lines(settings);
        pty.wait_for(first);
        talk(&mut pty, &steps);
        assert!(!pty.look(vt100::Screen::alternate_screen), "what was told stays above");
        stop(pty);
    }
}

#[test]
fn no_key_and_no_end_of_input_leads_out() {
    let (_kiosk, mut pty) = lines("");
    pty.wait_for("10. I'm done");
    let before = session(&pty);
    pty.send(WAYS_OUT);
    // Of all these one asked a question; anything but yes goes on.
    pty.wait_for("1 wipes all you typed and ends.");
    talk(
        &mut pty,
        &[("sober juneau", "Places:"), ("0", "What do you need?"), ("0", "1 wipes all you typed and ends.")],
    );
    pty.send(&format!("\u{4}\u{4}fox\u{7f}od{ENTER}"));
    pty.wait_for("food");
    pty.send("half a line");
    pty.send(F2);
    pty.wait_for("1. Tell any officer or nurse now.");
    pty.send(F3);
    pty.wait_for("1. Avise ya a un oficial o a una enfermera.");
    pty.send(F3);
    pty.wait_for("You do not have to go through this alone.");
    assert_eq!(session(&pty), before, "the same session all the time");
    assert!(!pty.raw().contains("\u{1b}]"), "nothing goes to a clipboard or a title");
    stop(pty);
}

#[test]
fn who_is_done_leaves_nothing() {
    let (kiosk, mut pty) = lines("");
    pty.wait_for("10. I'm done");
    let first = session(&pty);
    talk(&mut pty, &[("zanahoria", "zanahoria"), ("?", "All of it is wiped when you are"), ("?", "9. I'm done")]);
    pty.send(CTRL_C);
    pty.wait_for("1 wipes all you typed and ends. Anything else stays.");
    talk(&mut pty, &[("no", "no")]);
    assert_eq!(session(&pty), first);
    talk(&mut pty, &[("0", "What do you need?"), ("10", "1 wipes all you typed and ends.")]);
    let told = pty.raw().len();
    pty.send("1\r");
    pty.wait_until("a new first page alone", |screen| {
        let text = screen.contents();
        text.starts_with("Type a number or words") && text.contains("10. I'm done") && !text.contains("zanahoria")
    });
    let after = pty.raw().split_off(told);
    assert!(after.contains("\u{1b}[2J") && after.contains("\u{1b}[3J"), "the lines above are wiped as well: {after:?}");
    let second = session(&pty);
    assert_ne!(first, second, "a new process");
    kiosk.assert_forgot("zanahoria", &pty);
    stop(pty);
}

#[test]
fn silence_asks_in_one_line_and_then_wipes() {
    let (_kiosk, mut pty) = lines("idle = 30\nwarning = 20");
    pty.wait_for("10. I'm done");
    pty.send("zanahoria");
    pty.wait_for("> zanahoria");
    pty.wait_for("Are you still there? Press any key to go on.");
    pty.wait_until("a new first page alone", |screen| {
        let text = screen.contents();
        text.contains("10. I'm done") && !text.contains("zanahoria") && !text.contains("still there")
    });
    stop(pty);
}

#[test]
fn a_page_is_printed_and_nothing_can_be_saved_or_copied() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let paper = folder.path().join("paper");
    let (_kiosk, mut pty) = lines(&format!("print = [\"sh\", \"-c\", \"cat > '{}'\"]", paper.display()));
    pty.wait_for("10. I'm done");
    talk(&mut pty, &[("haven house juneau", "1. Haven House"), ("1", "What now?"), ("2", "1. Haven House")]);
    talk(&mut pty, &[("?", "Print the sheet.")]);
    let text = pty.look(vt100::Screen::contents);
    let number = text
        .lines()
        .find_map(|line| line.trim().strip_suffix(". Print the sheet."))
        .expect("a way to print")
        .to_owned();
    assert!(!text.contains("Save"), "{text}");
    talk(&mut pty, &[(&number, "Sent to the printer.")]);
    assert!(std::fs::read_to_string(&paper).expect("a page").contains("Haven House"));
    stop(pty);
}

#[test]
fn it_is_locked_in_like_the_full_screen() {
    let (_kiosk, pty) = lines("");
    pty.wait_for("10. I'm done");
    let status = std::fs::read_to_string(format!("/proc/{}/status", session(&pty))).expect("its status");
    let fact = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).map(str::trim).map(str::to_owned);
    assert_eq!(fact("Seccomp:").as_deref(), Some("2"), "a filter is on: {status}");
    assert_eq!(fact("NoNewPrivs:").as_deref(), Some("1"));
    stop(pty);
}

#[test]
fn help_in_a_crisis_is_told_whole_each_time_and_back_ends_a_question() {
    let (_kiosk, mut pty) = lines("");
    pty.wait_for("10. ");
    let card = "Press the emergency button.";
    talk(
        &mut pty,
        &[("!", card), ("0", "> 0\nWhat do you need?"), ("food", "1. "), ("!", "> !\nHelp in a crisis\n1. Tell")],
    );
    talk(
        &mut pty,
        &[("0", "> 0\n"), ("0", "> 0\n"), ("10", "wipes all you typed"), ("0", "> 0\nWhat do you need?\nDirectory of")],
    );
    stop(pty);
}
