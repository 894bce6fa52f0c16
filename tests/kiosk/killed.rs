//! The power fails while a bundle is installed: the kiosk has the old one or the new one, whole.
//!
//! `WAYHOME_KILLS=1000 cargo test --test kiosk killed -- --nocapture` does it a thousand times and prints how it ended.

use crate::support::{Kiosk, Random, number, plain};
use std::time::{Duration, Instant};

/// How often the install is killed in a short run.
const USUAL: u64 = 40;

#[test]
fn an_install_that_is_killed_leaves_the_old_or_the_new() {
    let kills = number("WAYHOME_KILLS", USUAL);
    let kiosk = Kiosk::new();
    let files = ["2026-11-20", "2026-11-21"].map(|date| kiosk.signed(&format!("{date}.wayhome"), &plain(date)));
    kiosk.install(&files[0]).found();
    let begin = Instant::now();
    kiosk.install(&files[1]).found();
    let whole = begin.elapsed();
    let mut random = Random(0x5EED_CAFE);
    let mut ends = [0, 0];
    for round in 0..kills {
        kiosk.kiosk(&["rollback"]).found();
        assert_eq!(kiosk.opens().as_deref(), Some("2026-11-20"));
        let mut install = kiosk.install_command(&files[1]).spawn().expect("the program runs");
        // From the first instant to a little after the last one.
        let instant = Duration::from_nanos(random.below(whole.as_nanos() as u64 * 5 / 4));
        let begin = Instant::now();
        while begin.elapsed() < instant {
            std::hint::spin_loop();
        }
        install.kill().expect("it can be killed");
        install.wait().expect("it ends");
        match kiosk.opens().as_deref() {
            Some("2026-11-20") => ends[0] += 1,
            Some("2026-11-21") => ends[1] += 1,
            other => panic!("round {round}, killed after {instant:?}: {other:?}"),
        }
        kiosk.install(&files[1]).found();
    }
    println!(
        "{kills} kills within {whole:?}: {} times the old bundle, {} times the new one, always whole",
        ends[0], ends[1]
    );
}
