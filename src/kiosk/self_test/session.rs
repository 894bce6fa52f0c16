//! Promises about how a session ends, tried on a whole kiosk: keeper, session and lock in a terminal of its own, as they are
//! on the wall.

use super::{End, Row};
use crate::tui::glyphs::ASCII;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal, kill_process};
use rustix::pty::{OpenptFlags, ioctl_tiocgptpeer, openpt, unlockpt};
use rustix::termios::{Termios, Winsize, tcgetattr, tcsetwinsize};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Something to try on an open kiosk.
type Trial = fn(&mut Kiosk) -> io::Result<()>;

/// What is tried, one after the other: number of the promise, key of the text, the trial.
const ALL: [(u8, &str, Trial); 3] =
    [(6, "try-done", Kiosk::done), (7, "try-killed", Kiosk::kill), (7, "try-stopped", Kiosk::stop)];

/// Stands on no first screen.
const WORD: &str = "zanahoria";
/// A key that draws the screen anew.
const REDRAW: &[u8] = b"\x12";
/// What a session sends at its begin: forget what can be scrolled back to.
const WIPED: &str = "\x1b[3J";

/// Keys that say "I'm done" and yes, and what a session sends at its end.
struct Ways {
    done: &'static [u8],
    left: &'static str,
}

/// On the full screen it goes back to the screen that was there before.
const FULL: Ways = Ways { done: b"\x03\r", left: "\x1b[?1049l" };
/// In lines it wipes them.
const LINES: Ways = Ways { done: b"\x031\r", left: WIPED };
/// How long to wait for something to show on a slow computer.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long to wait at once, in nanoseconds.
const PAUSE: i64 = 20_000_000;

/// A row for each trial on a kiosk that a command opens, on the full screen or in lines; `title` is what its first screen
/// asks. After one that ends badly nothing more can be tried.
pub(super) fn rows(kiosk: Command, title: &str, in_lines: bool) -> Vec<Row> {
    let mut kiosk = Kiosk::open(kiosk, title, if in_lines { LINES } else { FULL }).map_err(Some);
    let mut end = |trial: Trial| {
        let begin = Instant::now();
        let tried = match &mut kiosk {
            Ok(open) => trial(open).map_err(Some),
            Err(trouble) => Err(trouble.take()),
        };
        match tried {
            Ok(()) => End::Good(format!("{:.1} s", begin.elapsed().as_secs_f32())),
            Err(trouble) => {
                kiosk = Err(None);
                trouble.map_or(End::NotTried, |trouble| End::Bad(trouble.to_string()))
            }
        }
    };
    ALL.map(|(promise, what, trial)| Row { promise, what, end: end(trial) }).into()
}

/// An open kiosk.
struct Kiosk {
    /// What a keyboard writes to and a screen reads from.
    terminal: File,
    /// The end of the terminal that the kiosk has, and how that was set before.
    own_end: File,
    before: Termios,
    keeper: Child,
    title: String,
    /// All that it has sent to the screen.
    sent: Vec<u8>,
    ways: Ways,
}

impl Kiosk {
    /// Opens it and waits for its first screen.
    fn open(mut command: Command, title: &str, ways: Ways) -> io::Result<Self> {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let terminal = openpt(flags)?;
        unlockpt(&terminal)?;
        let own_end = File::from(ioctl_tiocgptpeer(&terminal, flags)?);
        tcsetwinsize(&own_end, Winsize { ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 })?;
        let before = tcgetattr(&own_end)?;
        command.env("TERM", "linux");
        command.stdin(own_end.try_clone()?).stdout(own_end.try_clone()?).stderr(Stdio::null());
        let keeper = command.spawn()?;
        let title = squeezed(title.as_bytes());
        let mut kiosk = Self { terminal: terminal.into(), own_end, before, keeper, title, sent: Vec::new(), ways };
        kiosk.wait_for_first_screen(0)?;
        Ok(kiosk)
    }

    /// "I'm done" wipes what was typed.
    fn done(&mut self) -> io::Result<()> {
        let wiped = self.type_word()?;
        self.terminal.write_all(self.ways.done)?;
        self.wait_for_first_screen(wiped)
    }

    /// A session that is killed is wiped, and the next begins.
    fn kill(&mut self) -> io::Result<()> {
        let wiped = self.type_word()?;
        let keeper = self.keeper.id();
        let session = fs::read_to_string(format!("/proc/{keeper}/task/{keeper}/children"))?;
        signal(session.trim(), Signal::KILL)?;
        self.wait_for_first_screen(wiped)
    }

    /// Told to end, it gives the terminal back as it was, and its exit code tells why it ended.
    fn stop(&mut self) -> io::Result<()> {
        let from = self.sent.len();
        signal(&self.keeper.id().to_string(), Signal::TERM)?;
        let begin = Instant::now();
        let status = loop {
            self.listen()?;
            if let Some(status) = self.keeper.try_wait()? {
                break status;
            }
            in_time(begin, "SIGTERM")?;
        };
        self.listen()?;
        let modes = |t: &Termios| (t.input_modes, t.output_modes, t.control_modes, t.local_modes);
        let is_as_before = modes(&tcgetattr(&self.own_end)?) == modes(&self.before);
        let is_told = status.code() == Some(128 + Signal::TERM.as_raw());
        let is_left = String::from_utf8_lossy(&self.sent[from..]).contains(self.ways.left);
        if is_as_before && is_told && is_left {
            return Ok(());
        }
        Err(io::Error::other(status.to_string()))
    }

    /// Types a word and waits until it shows; how often all was wiped until then.
    fn type_word(&mut self) -> io::Result<usize> {
        self.terminal.write_all(WORD.as_bytes())?;
        // A screen that is drawn anew has the word in one piece.
        self.terminal.write_all(REDRAW)?;
        self.wait(WORD, |kiosk| kiosk.shown().contains(WORD))?;
        Ok(self.wiped())
    }

    /// Waits until all was wiped once more and the first screen asks its question, with nothing on it that was typed.
    fn wait_for_first_screen(&mut self, wiped: usize) -> io::Result<()> {
        let title = self.title.clone();
        self.wait(&title, |kiosk| kiosk.wiped() > wiped && kiosk.shown().contains(&kiosk.title))?;
        if self.shown().contains(WORD) { Err(io::Error::other(WORD)) } else { Ok(()) }
    }

    fn wiped(&self) -> usize {
        String::from_utf8_lossy(&self.sent).matches(WIPED).count()
    }

    /// What the session at hand has drawn, letter by letter.
    fn shown(&self) -> String {
        let from = self.sent.windows(WIPED.len()).rposition(|bytes| bytes == WIPED.as_bytes()).unwrap_or_default();
        squeezed(&self.sent[from..])
    }

    /// Waits until something is so.
    fn wait(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) -> io::Result<()> {
        let begin = Instant::now();
        while !is_so(self) {
            in_time(begin, what)?;
            self.listen()?;
            if let Some(status) = self.keeper.try_wait()? {
                return Err(io::Error::other(status.to_string()));
            }
        }
        Ok(())
    }

    /// Takes in what it sends, for a moment.
    fn listen(&mut self) -> io::Result<()> {
        let mut pause = Timespec { tv_sec: 0, tv_nsec: PAUSE };
        let mut buffer = [0; 1 << 12];
        while poll(&mut [PollFd::new(&self.terminal, PollFlags::IN)], Some(&pause))? > 0 {
            let count = self.terminal.read(&mut buffer)?;
            self.sent.extend_from_slice(&buffer[..count]);
            pause.tv_nsec = 0;
        }
        Ok(())
    }
}

impl Drop for Kiosk {
    fn drop(&mut self) {
        // It has ended already, unless something went wrong. Its session ends with it.
        let _ = self.keeper.kill();
        let _ = self.keeper.wait();
    }
}

fn in_time(begin: Instant, what: &str) -> io::Result<()> {
    if begin.elapsed() < PATIENCE { Ok(()) } else { Err(io::Error::new(io::ErrorKind::TimedOut, what)) }
}

fn signal(pid: &str, signal: Signal) -> io::Result<()> {
    let pid = pid.parse().ok().and_then(Pid::from_raw).ok_or(io::ErrorKind::NotFound)?;
    Ok(kill_process(pid, signal)?)
}

/// The letters of what was sent to a terminal, in ASCII, without blanks, which are not always drawn.
fn squeezed(sent: &[u8]) -> String {
    let text = String::from_utf8_lossy(sent);
    let mut parts = text.split("\x1b[");
    let first = parts.next().unwrap_or_default();
    let letters =
        parts.map(|part| part.trim_start_matches(|c: char| !c.is_ascii_alphabetic()).get(1..).unwrap_or_default());
    let all: String = [first].into_iter().chain(letters).collect();
    ASCII.text(&all).split_whitespace().collect()
}
