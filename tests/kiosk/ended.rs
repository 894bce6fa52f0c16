//! How a kiosk and its sessions end when nobody is done: hung up, told to end, killed. Nothing is left, and whoever watches
//! over it knows that it has to start again.

use crate::open::{below, kiosk, session, stop};
use crate::pty_support::Pty;
use crate::support::{Kiosk, signal, wait};
use rustix::process::Signal;
use std::fs;
use std::io::Read;
use std::time::Instant;

/// A word that stands nowhere else.
pub const WORD: &str = "zanahoria";
/// A kiosk in which somebody has typed.
pub fn typed_in(kiosk: &Kiosk, tracer: &str) -> Pty {
    let mut pty = kiosk.open_under(tracer);
    pty.wait_for("What do you need?");
    pty.send(&format!("{WORD} juneau"));
    pty.wait_for(WORD);
    pty
}

/// Waits until the first screen stands there and nothing that was typed.
pub fn wait_for_the_next(pty: &Pty) {
    pty.wait_until("the first screen, and nothing else", |screen| {
        let text = screen.contents();
        text.contains("What do you need?") && !text.contains(WORD)
    });
}

/// Waits until processes have ended, whether or not somebody has asked how.
pub fn wait_for_end_of(pids: &[String]) {
    let runs = |pid: &String| fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|stat| !stat.contains(") Z "));
    wait("the end of all processes", || !pids.iter().any(runs));
}

#[test]
fn a_hang_up_and_a_terminate_end_it_and_the_terminal_is_as_before() {
    for (which, code) in [(Signal::HUP, 129), (Signal::TERM, 143)] {
        let kiosk = kiosk("print = \"cat\"");
        let mut pty = typed_in(&kiosk, "");
        let keeper = pty.finder_pid();
        let others = below(&keeper);
        assert_eq!(others.len(), 2, "a session and a print helper");
        signal(&keeper, which);
        pty.assert_clean(code);
        assert!(!pty.look(vt100::Screen::contents).contains(WORD));
        wait_for_end_of(&others);
    }
}

#[test]
fn a_terminal_that_is_gone_ends_it() {
    let kiosk = kiosk("print = \"cat\"");
    let (master, mut child) = kiosk.open_alone(&[]);
    let mut reader = master.try_clone_reader().expect("its output");
    let (mut shown, mut buffer) = (Vec::new(), [0; 4096]);
    // Blanks are not drawn, so no more than a word can be looked for.
    while !String::from_utf8_lossy(&shown).contains("Directory") {
        let read = reader.read(&mut buffer).expect("its output");
        shown.extend_from_slice(&buffer[..read]);
    }
    let others = below(&child.process_id().expect("a number").to_string());
    assert_eq!(others.len(), 2, "a session and a print helper");
    drop((reader, master));
    assert_eq!(child.wait().expect("it ends").exit_code(), 129);
    wait_for_end_of(&others);
}

#[test]
fn a_signal_to_a_session_alone_ends_it_and_the_next_begins() {
    let kiosk = kiosk("");
    for which in [Signal::HUP, Signal::TERM] {
        let pty = typed_in(&kiosk, "");
        let first = session(&pty);
        signal(&first, which);
        wait_for_the_next(&pty);
        assert_ne!(session(&pty), first);
        stop(pty);
    }
}

#[test]
fn no_part_goes_on_without_its_keeper() {
    let kiosk = kiosk("print = \"cat\"");
    let pty = typed_in(&kiosk, "");
    let keeper = pty.finder_pid();
    let others = below(&keeper);
    signal(&keeper, Signal::KILL);
    wait_for_end_of(&others);
    pty.wait_until("the screen given back", |screen| !screen.alternate_screen() && !screen.contents().contains(WORD));
}

/// The account of nobody, for which a kiosk is started by root; whoever else runs the tests is no root anyway.
const NOBODY: &str = "setpriv --reuid=65534 --regid=65534 --clear-groups";

#[test]
fn a_session_that_breaks_leaves_nothing_and_the_next_begins() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let kiosk = kiosk("print = \"cat\"");
    let folder = kiosk.folder.path();
    let open = |folder| fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).expect("permissions");
    let home = folder.join("home");
    fs::create_dir(&home).expect("a folder");
    [folder, &home].into_iter().for_each(open);
    let is_root = rustix::process::geteuid().is_root();
    // Where a core would lie, and with every right to write one.
    let there = format!("env -C \"{}\"", home.display());
    let other = if is_root { format!("prlimit --core=unlimited {there} {NOBODY}") } else { there };
    let mut pty = typed_in(&kiosk, &other);
    let keeper = pty.finder_pid();
    for pid in [vec![keeper.clone()], below(&keeper)].concat() {
        let limits = fs::read_to_string(format!("/proc/{pid}/limits")).expect("limits");
        let core = limits.lines().find(|line| line.starts_with("Max core file size")).expect("a limit");
        assert_eq!(core.split_whitespace().skip(4).collect::<Vec<_>>(), ["0", "0", "bytes"]);
        // What the system gives to root is closed to others of the same account, and is never dumped.
        wait("a closed process", || fs::metadata(format!("/proc/{pid}/environ")).is_ok_and(|file| file.uid() == 0));
    }
    for which in [Signal::KILL, Signal::ABORT, Signal::ILL] {
        let first = session(&pty);
        let begin = Instant::now();
        signal(&first, which);
        wait_for_the_next(&pty);
        println!("{which:?}: the next first screen after {} ms", begin.elapsed().as_millis());
        assert_ne!(session(&pty), first);
        kiosk.assert_forgot(WORD, &pty);
        pty.send(&format!("{WORD} juneau"));
        pty.wait_for(WORD);
    }
    assert_eq!(fs::read_dir(&home).expect("a folder").count(), 0, "no core, nor anything else");
    stop(pty);
}
