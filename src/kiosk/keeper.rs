//! The keeper: starts a process for each session, and the next when it ends, however it ends. It reads no key and knows no
//! word that anybody types. What a session held in memory goes back to the system with its process.

use super::signals::{Signal, Signals};
use rustix::process::{Pid, Signal as ToSend, kill_process};
use std::io;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// Exit code of a session that is over: the next one may begin.
pub const OVER: i32 = 10;
/// Exit code of a session that lost its terminal.
pub const LOST: i32 = 11;
/// Exit code of one that could not begin and has said why.
pub const TROUBLE: i32 = 2;
/// Exit code of one that a hang-up ended, and of the kiosk when its line was hung up or its terminal is gone.
pub const HANGUP: i32 = 128 + signal_hook::consts::SIGHUP;
/// Exit code of one that was told to end.
const TERMINATED: i32 = 128 + signal_hook::consts::SIGTERM;
/// A session that ends sooner was none.
const TOO_SOON: Duration = Duration::from_secs(2);
/// So many of those in a row, and something is wrong that no new start mends.
const MOST_FAILURES: u32 = 10;
/// How long to wait after each.
const PAUSE: Duration = Duration::from_millis(200);

/// Why there are no more sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Closed {
    /// A signal said to end.
    Signal(i32),
    /// The terminal is gone.
    Lost,
    /// A session cannot begin; what it said.
    Trouble(String),
    /// Session after session breaks.
    Broken,
}

/// Keeps the kiosk open, session after session. What a session says when it is over goes to `over`.
pub fn keep(session: impl Fn() -> Command, mut over: impl FnMut(&str)) -> io::Result<Closed> {
    let signals = Signals::watch()?;
    let end = signals.end_flag();
    let running = Arc::new(AtomicU32::new(0));
    pass_on(signals, Arc::clone(&running))?;
    let mut failures = 0;
    loop {
        let begin = Instant::now();
        let child = session().stderr(Stdio::piped()).spawn()?;
        running.store(child.id(), Ordering::SeqCst);
        // It may have been said to end before there was anybody to pass it on to. The session may have the screen by then,
        // and must be able to give it back.
        if end.load(Ordering::SeqCst) > 0 {
            tell_to_end(child.id());
        }
        let Output { status, stderr, .. } = child.wait_with_output()?;
        running.store(0, Ordering::SeqCst);
        let signal = i32::try_from(end.load(Ordering::SeqCst)).unwrap_or_default();
        match status.code() {
            _ if signal > 0 => return Ok(Closed::Signal(signal)),
            // A line that is hung up tells the keeper as well. A signal for the session alone ends it like "I'm done".
            Some(OVER) => {
                failures = 0;
                over(&String::from_utf8_lossy(&stderr));
            }
            Some(HANGUP | TERMINATED) => failures = 0,
            Some(LOST) => return Ok(Closed::Lost),
            Some(TROUBLE) => return Ok(Closed::Trouble(String::from_utf8_lossy(&stderr).into_owned())),
            // What a broken session said may hold words that somebody typed: it is not told.
            _ if begin.elapsed() < TOO_SOON => failures += 1,
            _ => failures = 1,
        }
        if failures >= MOST_FAILURES {
            return Ok(Closed::Broken);
        }
        if failures > 0 {
            std::thread::sleep(PAUSE);
        }
    }
}

/// A thread that passes signals to end on to the session.
fn pass_on(mut signals: Signals, running: Arc<AtomicU32>) -> io::Result<()> {
    let pass = move || {
        while let Some(signal) = signals.wait() {
            if let Signal::End(_) = signal {
                tell_to_end(running.load(Ordering::SeqCst));
            }
        }
    };
    std::thread::Builder::new().name("wayhome-signals".to_owned()).spawn(pass).map(|_| ())
}

/// Tells a process to end, if there is one.
fn tell_to_end(pid: u32) {
    if let Some(pid) = i32::try_from(pid).ok().and_then(Pid::from_raw) {
        let _ = kill_process(pid, ToSend::TERM);
    }
}
