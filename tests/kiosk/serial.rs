//! A kiosk on a serial line: slow, without a size of its own, on a terminal that knows neither colours nor UTF-8.

use crate::open::{ENTER, kiosk, stop};

/// The keys PF2 and PF3 of a VT100 and a VT220.
const PF2: &str = "\u{1b}OQ";
const PF3: &str = "\u{1b}OR";

#[test]
fn a_slow_line_without_a_size_shows_every_screen_in_ascii() {
    for terminal in ["vt100", "vt220"] {
        let kiosk = kiosk("facility = \"Lemon Creek\"");
        let line = "sh -c \"stty 9600 rows 0 cols 0 && exec \\\"\\$@\\\"\" sh";
        let mut pty = kiosk.open_under(&format!("{line} env TERM={terminal} LANG=C LC_ALL=C"));
        pty.wait_for("Lemon Creek");
        pty.wait_for("10. I'm done");
        pty.send("haven house juneau");
        pty.wait_for("Places: 1 of");
        pty.send(ENTER);
        pty.wait_for("From in here");
        pty.send(PF2);
        pty.wait_for("1. Tell any officer or nurse now.");
        pty.send(PF3);
        pty.wait_for("1. Avise ya a un oficial");
        let raw = pty.raw();
        assert!(raw.is_ascii(), "{:?}", raw.chars().find(|c| !c.is_ascii()));
        let colours = ["\u{1b}[3", "\u{1b}[4"].iter().any(|begin| {
            raw.match_indices(begin).any(|(at, _)| {
                let rest = &raw[at + 2..];
                let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(0);
                rest[end..].starts_with('m') && !rest[..end].ends_with('9') && rest[..end].len() > 1
            })
        });
        assert!(!colours, "a colour on a terminal that has none: {raw:?}");
        stop(pty);
    }
}
