//! The power fails while a bundle is installed, or while a person keeps a list: there is the old one or the new one, whole.
//!
//! `WAYHOME_KILLS=1000 cargo test --test kiosk killed -- --nocapture` does each a thousand times and prints how it ended.

use crate::run::command;
use crate::support::{Kiosk, files, number, plain};
use fastrand::Rng;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// How often it is killed in a short run.
const USUAL: u64 = 40;

/// Kills a program at any instant, from the first one to a little after the last one, and says when.
fn kill(child: &mut Child, whole: Duration, random: &mut Rng) -> Duration {
    let instant = Duration::from_nanos(random.u64(..whole.as_nanos() as u64 * 5 / 4));
    let begin = Instant::now();
    while begin.elapsed() < instant {
        std::hint::spin_loop();
    }
    child.kill().expect("it can be killed");
    instant
}

#[test]
fn an_install_that_is_killed_leaves_the_old_or_the_new() {
    let kills = number("WAYHOME_KILLS", USUAL);
    let kiosk = Kiosk::new();
    let files = ["2026-11-20", "2026-11-21"].map(|date| kiosk.signed(&format!("{date}.wayhome"), &plain(date)));
    kiosk.install(&files[0]).found();
    let begin = Instant::now();
    kiosk.install(&files[1]).found();
    let whole = begin.elapsed();
    let mut random = Rng::with_seed(0x5EED_CAFE);
    let mut ends = [0, 0];
    for round in 0..kills {
        kiosk.kiosk(&["rollback"]).found();
        assert_eq!(kiosk.opens().as_deref(), Some("2026-11-20"));
        let mut install = kiosk.install_command(&files[1]).spawn().expect("the program runs");
        let instant = kill(&mut install, whole, &mut random);
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

/// How often a list is kept in one run of the finder.
const KEPT: usize = 60;

/// A finder in which somebody keeps a list again and again, each time with another note.
fn keep_lists(home: &Path) -> Child {
    let mut finder = command(["--plain"]);
    // Wherever this system puts what a person's programs keep.
    for name in ["HOME", "XDG_DATA_HOME", "APPDATA"] {
        finder.env(name, home);
    }
    let mut child = finder.stdin(Stdio::piped()).spawn().expect("the program runs");
    let notes = (1..=KEPT).map(|n| format!("1\n2\nask for room {n}\n5\nann\n"));
    let lines: String = ["haven house juneau\n1\n2\n0\n?\n7\n".to_owned()].into_iter().chain(notes).collect();
    child.stdin.take().expect("a pipe").write_all(lines.as_bytes()).expect("it fits");
    child
}

/// The lists that were told to be kept, by their number.
fn told(child: Child) -> usize {
    let out = child.wait_with_output().expect("it ends").stdout;
    String::from_utf8_lossy(&out).matches("Kept as ann.").count()
}

#[test]
fn a_list_that_is_kept_when_the_power_fails_is_the_old_or_the_new() {
    let kills = number("WAYHOME_KILLS", USUAL);
    let home = tempfile::TempDir::new().expect("a folder");
    let begin = Instant::now();
    assert_eq!(told(keep_lists(home.path())), KEPT);
    let whole = begin.elapsed();
    let list = files(home.path()).pop().expect("a list");
    let text = fs::read_to_string(&list).expect("a list");
    let note = |n: usize| format!("\task for room {n}");
    let (head, tail) = text.split_once(&note(KEPT)).expect("the last note");
    let mut random = Rng::with_seed(0x5EED_F00D);
    let (mut ends, mut halves) = ([0; 3], 0);
    for round in 0..kills {
        // The finder replaces a list that it has kept or opened, and no other.
        let _ = fs::remove_file(&list);
        let mut finder = keep_lists(home.path());
        let instant = kill(&mut finder, whole, &mut random);
        let told = told(finder);
        let found = fs::read_to_string(&list).ok();
        let is = |n: usize| match found.as_deref() {
            None => n == 0,
            Some(text) => text == format!("{head}{}{tail}", note(n)),
        };
        // What was told is kept; the next one may be there already.
        let end = [told, told + 1].into_iter().position(is);
        let end = end.unwrap_or_else(|| panic!("round {round}, killed after {instant:?}, told {told}: {found:?}"));
        ends[if found.is_none() { 2 } else { end }] += 1;
        halves += usize::from(files(home.path()).len() > usize::from(found.is_some()));
    }
    let _ = fs::remove_file(&list);
    assert_eq!(told(keep_lists(home.path())), KEPT);
    assert_eq!(files(home.path()), [list], "what was cut off is swept away");
    println!(
        "{kills} kills within {whole:?}: {} times the list told last, {} times the next one, {} times none yet, always whole; \
         {halves} times a half file beside it, swept away later",
        ends[0], ends[1], ends[2]
    );
}
