//! The first screen says how old the directory is, how long it is good and how it was checked, on every size and in both
//! languages.

use crate::open::{kiosk, stop};
use crate::support::bundle;

const F3: &str = "\u{1b}OR";

/// What the screen says, however its lines are broken.
fn said(screen: &vt100::Screen) -> String {
    screen.contents().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_age_of_the_directory_shows_at_once() {
    let kiosk = kiosk("facility = \"Example County Correctional Facility for Men\"");
    let good = ["Good until 2099-01-31.", "Sirve hasta 2099-01-31."];
    let past = [
        "PAST ITS LAST GOOD DAY, 2026-01-31: check each fact.",
        "YA PASÓ SU ÚLTIMO DÍA, 2026-01-31: revise cada dato.",
    ];
    for (until, [english, spanish]) in [("2099-01-31", good), ("2026-01-31", past)] {
        let file = kiosk.signed("new.wayhome", &bundle("2026-01-01", |d| d.file.good_until = until.into()));
        kiosk.install(&file).found();
        let english = format!("Directory of 2026-01-01. {english} Its signature was checked. 1.");
        let spanish = format!("Directorio del 2026-01-01. {spanish} Se revisó su firma. 1.");
        let mut pty = kiosk.open();
        for (columns, rows) in [(80, 24), (40, 15), (40, 24)] {
            pty.resize(columns, rows);
            pty.wait_until(&english, |screen| said(screen).contains(&english));
            pty.send(F3);
            pty.wait_until(&spanish, |screen| said(screen).contains(&spanish));
            pty.send(F3);
        }
        stop(pty);
    }
}
