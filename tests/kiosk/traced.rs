//! A whole session as a tracer sees it.
//!
//! "No" means that it is not even tried: the filter answers "not permitted" to whatever it does not know, so a trace without
//! that answer holds no call that the filter had to stop. The one exception is `clone3`, which every thread begins with and
//! which is said not to exist.

use crate::open::{ENTER, F10, kiosk, stop};
use std::process::{Command, Stdio};

/// Calls of which a kiosk makes none, locked or not.
const NEVER: [&str; 8] = ["socket", "socketpair", "connect", "bind", "accept", "accept4", "ptrace", "creat"];
/// Calls of which a locked session makes none.
const LOCKED: [&str; 8] = ["open", "openat", "openat2", "execve", "execveat", "fork", "vfork", "kill"];
/// What a file is opened with to write to it.
const TO_WRITE: [&str; 4] = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"];

/// One line of a trace.
struct Call<'t> {
    task: &'t str,
    /// Empty where it tells the end of a call or of a task.
    name: &'t str,
    line: &'t str,
}

fn calls(trace: &str) -> Vec<Call<'_>> {
    let call = |line| {
        let (task, rest): (_, &str) = str::split_once(line, ' ')?;
        let name = rest.trim_start().split_once('(').map_or("", |(name, _)| name);
        let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        Some(Call { task, name: if is_name { name } else { "" }, line })
    };
    trace.lines().filter_map(call).collect()
}

/// Whether there is a tracer, and it may trace.
pub fn can_trace() -> bool {
    let tracer = Command::new("strace").args(["-f", "-qq", "-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    tracer.is_ok_and(|status| status.success())
}

/// A kernel without Landlock: the tracer answers in its place. It says so and stops, unless staff know better.
#[test]
fn without_landlock_it_says_so_and_stops() {
    if !can_trace() {
        println!("skipped: strace is not installed, or nothing may be traced here");
        return;
    }
    let kiosk = kiosk("");
    let inject = "trace=landlock_create_ruleset -e inject=landlock_create_ruleset:error=ENOSYS";
    let tracer = format!("strace -D -f -qq -o /dev/null -e {inject}");
    let said = |pty: &crate::pty_support::Pty| {
        let words = |screen: &vt100::Screen| screen.contents().split_whitespace().collect::<Vec<_>>().join(" ");
        pty.wait_until("what to do", |screen| {
            words(screen).contains(
                "wayhome: This computer cannot lock the kiosk in. It needs Linux 5.13 or newer, with Landlock and seccomp \
                 (this kernel has no Landlock, or it is switched off). To open it all the same: wayhome kiosk --without-sandbox",
            )
        });
    };
    let mut pty = kiosk.open_under(&tracer);
    said(&pty);
    pty.assert_clean(2);
    let pty = kiosk.open_with(&tracer, "--without-sandbox");
    pty.wait_for("What do you need?");
    stop(pty);
}

#[test]
fn a_tracer_sees_no_socket_no_file_and_no_program() {
    if !can_trace() {
        println!("skipped: strace is not installed, or nothing may be traced here");
        return;
    }
    let kiosk = kiosk("");
    let path = kiosk.folder.path().join("trace");
    // The tracer steps aside, so that the kiosk is what the shell started.
    let mut pty = kiosk.open_under(&format!("strace -D -f -q -o \"{}\"", path.display()));
    pty.wait_for("What do you need?");
    pty.send("haven house juneau");
    pty.wait_for("Places: 1 of");
    pty.send(&format!("{ENTER}{ENTER}"));
    pty.wait_for("1. Add it to my list");
    pty.send(ENTER);
    pty.wait_for("is on your list");
    pty.resize(60, 20);
    pty.send(F10);
    pty.wait_for("My list");
    pty.send("\u{1b}[24~");
    pty.wait_for("907-");
    pty.send("\u{12}\u{3}");
    pty.wait_for("wipes all you typed");
    pty.send(ENTER);
    pty.wait_for("What do you need?");
    stop(pty);
    let trace = std::fs::read_to_string(&path).expect("a trace");
    let calls = calls(&trace);
    nothing_leaves(&calls);
    nothing_is_tried(&calls);
}

/// From the first start to the end of all.
fn nothing_leaves(calls: &[Call]) {
    let is_wrong = |call: &&Call| {
        let is_start = call.name.starts_with("exec") && !call.line.contains("\"/proc/self/exe\"");
        let is_write = call.name.starts_with("open") && TO_WRITE.iter().any(|flag| call.line.contains(flag));
        NEVER.contains(&call.name) || is_start || is_write
    };
    // The first line is how the kiosk itself was started.
    assert!(calls[0].name == "execve", "{}", calls[0].line);
    let wrong: Vec<&str> = calls[1..].iter().filter(is_wrong).map(|call| call.line).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// In the first session, from its lock to its end.
fn nothing_is_tried(calls: &[Call]) {
    let at = |from: usize, what: &dyn Fn(&Call) -> bool| from + calls[from..].iter().position(what).expect("a line");
    let start = at(1, &|call| call.name == "execve");
    let session = calls[start].task;
    let is_filter = |call: &Call| call.name == "seccomp" && call.line.ends_with("= 0");
    let locked = at(at(start, &is_filter) + 1, &is_filter);
    let end = at(locked, &|call| call.task == session && call.line.ends_with("+++ exited with 10 +++"));
    let keeper: Vec<&str> = calls[..start].iter().map(|call| call.task).filter(|task| *task != session).collect();
    let inside: Vec<&Call> = calls[locked + 1..end].iter().filter(|call| !keeper.contains(&call.task)).collect();
    for work in ["read", "write", "futex", "clone"] {
        assert!(inside.iter().any(|call| call.name == work), "the session is seen at work: {work}");
    }
    let is_wrong = |call: &&&Call| LOCKED.contains(&call.name) || call.line.contains("= -1 EPERM");
    let wrong: Vec<&str> = inside.iter().filter(is_wrong).map(|call| call.line).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    println!(
        "{} calls of a locked session, none of them stopped",
        inside.iter().filter(|c| !c.name.is_empty()).count()
    );
}
