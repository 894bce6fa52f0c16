//! The loop of a kiosk: one person's session, from the first screen to "I'm done" or to silence. The process ends with the
//! session, so nothing of it is left in any memory; whoever started it starts the next.

use super::Look;
use super::errands::Errands;
use super::session::{Screen, Session};
use super::terminal::{self, Terminal};
use super::worker::Worker;
use crate::app::event::{Event, Opened};
use crate::app::shared::{Shared, looked_for};
use crate::errands::Clerk;
use crate::kiosk::backlog::Backlog;
use crate::kiosk::bytes::Bytes;
use crate::kiosk::idle::{Idle, Phase};
use crate::kiosk::pace::Pace;
use crate::kiosk::sandbox;
use crate::kiosk::signals::{Signal, Signals};
use crate::language::Words;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};
use time::Date;

/// Most events that are taken in before a frame is drawn.
const MOST_AT_ONCE: usize = 512;
/// How long the rest of a key may take, in nanoseconds: longer than the slowest serial line needs.
const REST: i64 = 50_000_000;

/// What a session starts with.
#[derive(Debug)]
pub struct Start {
    /// Texts in the language of the first screen.
    pub words: Words,
    /// Today.
    pub today: Date,
    /// How the screen looks.
    pub look: Look,
    /// The directory, checked.
    pub opened: Opened,
    /// What staff filled in.
    pub shared: Shared,
    /// Whoever prints.
    pub clerk: Clerk,
    /// Time without a key before it is asked whether somebody is there.
    pub idle: Duration,
    /// Time to answer.
    pub warning: Duration,
    /// Whether to lock the process in.
    pub lock: bool,
    /// Whether the terminal can clear itself; the full screen needs one that can.
    pub can_clear: bool,
}

/// How a session ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// Somebody is done, or nobody is there; the needs that were looked for, where they are counted.
    Over(Vec<String>),
    /// The terminal is gone.
    Lost,
    /// A signal said to end.
    Signal(i32),
}

/// Why there is no session.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The screen cannot be used.
    #[error(transparent)]
    Screen(#[from] io::Error),
    /// The process cannot be locked in.
    #[error(transparent)]
    Lock(#[from] sandbox::LockError),
}

/// Runs one session.
pub fn run(start: Start) -> Result<Ended, Trouble> {
    let Start { words, today, look, opened, shared, clerk, idle, warning, lock, .. } = start;
    let signals = Signals::watch()?;
    let terminal = Terminal::enter_without_signals(look)?;
    let model = shared.model(words, today, terminal.size()?);
    let mut session = Session::new(model, terminal);
    // It is open already, so the first screen is whole.
    session.take_in(Event::Opened(opened.clone()))?;
    // A session that broke has left its screen; nobody may read on it what somebody typed.
    session.screen.wipe()?;
    session.draw()?;
    let mut pace = Pace::new(terminal::bytes_a_second(), Instant::now());
    pace.sent(session.screen.written(), Instant::now());
    if lock {
        sandbox::lock()?;
    }
    let (sender, events) = mpsc::channel();
    let backlog = Arc::new(Backlog::default());
    let end = signals.end_flag();
    session.use_worker(Worker::start(
        move || Ok(opened),
        move |opened, ask| crate::app::find::find(opened, ask, today),
        &sender,
    ));
    session.use_errands(Errands::new(clerk, sender.clone()));
    watch(signals, sender.clone())?;
    listen(sender, Arc::clone(&backlog))?;
    let mut kiosk = Kiosk { session, idle: Idle::new(idle, warning, Instant::now()), backlog, pace, end };
    let ended = kiosk.run(&events);
    let needs = looked_for(&mut kiosk.session.model);
    // A page half sent to the printer would be half a page.
    kiosk.session.finish();
    Ok(match ended? {
        Ended::Over(_) => Ended::Over(needs),
        ended => ended,
    })
}

/// A session with its clock.
struct Kiosk {
    session: Session<Terminal>,
    idle: Idle,
    backlog: Arc<Backlog>,
    pace: Pace,
    end: Arc<AtomicUsize>,
}

impl Kiosk {
    fn run(&mut self, events: &Receiver<Event>) -> io::Result<Ended> {
        let mut is_drawn = true;
        loop {
            let now = Instant::now();
            let wait = if is_drawn { self.idle.next(now) } else { self.pace.wait(now).min(self.idle.next(now)) };
            match events.recv_timeout(wait) {
                Ok(event) => {
                    for event in self.fresh(event, events) {
                        if let Some(ended) = self.take_in(event)? {
                            return Ok(ended);
                        }
                    }
                }
                Err(RecvTimeoutError::Timeout) => match self.idle.phase(Instant::now()) {
                    Phase::Active => {}
                    Phase::Asking => {
                        self.session.take_in(Event::Quiet)?;
                    }
                    Phase::Over => return Ok(Ended::Over(Vec::new())),
                },
                Err(RecvTimeoutError::Disconnected) => return Ok(Ended::Lost),
            }
            is_drawn = self.draw()?;
        }
    }

    /// Draws, unless the line is busy with the frame before; whether it did.
    fn draw(&mut self) -> io::Result<bool> {
        if !self.pace.wait(Instant::now()).is_zero() {
            return Ok(false);
        }
        let before = self.session.screen.written();
        self.session.draw()?;
        self.pace.sent(self.session.screen.written() - before, Instant::now());
        Ok(true)
    }

    /// What waits, without stale keys: all of it is taken in before one frame is drawn.
    fn fresh(&mut self, first: Event, events: &Receiver<Event>) -> Vec<Event> {
        let Self { idle, backlog, .. } = self;
        let is_fresh = |event: &Event| {
            if !matches!(event, Event::Key(_)) {
                return true;
            }
            idle.touch(Instant::now());
            backlog.take()
        };
        [first].into_iter().chain(events.try_iter()).filter(is_fresh).take(MOST_AT_ONCE).collect()
    }

    fn take_in(&mut self, event: Event) -> io::Result<Option<Ended>> {
        let is_gone = matches!(event, Event::InputGone);
        let is_over = self.session.take_in(event)?;
        Ok(is_over.then(|| match i32::try_from(self.end.load(Ordering::SeqCst)) {
            Ok(signal) if signal > 0 => Ended::Signal(signal),
            _ if is_gone => Ended::Lost,
            _ => Ended::Over(Vec::new()),
        }))
    }
}

/// A thread that waits for signals.
pub(crate) fn watch(mut signals: Signals, events: Sender<Event>) -> io::Result<()> {
    let watch = move || {
        while let Some(signal) = signals.wait() {
            let event = match signal {
                Signal::End(_) => Event::InputGone,
                Signal::Resized => match terminal::size() {
                    Ok((width, height)) => Event::Resize(width, height),
                    Err(_) => continue,
                },
            };
            if events.send(event).is_err() {
                return;
            }
        }
    };
    std::thread::Builder::new().name("wayhome-signals".to_owned()).spawn(watch).map(|_| ())
}

/// A thread that reads the keyboard, never much faster than keys are taken in.
pub(crate) fn listen(events: Sender<Event>, backlog: Arc<Backlog>) -> io::Result<()> {
    let listen = move || {
        let (mut bytes, mut keys, mut read) = (Bytes::default(), Vec::new(), [0; 256]);
        loop {
            if !next(&mut bytes, &mut keys, &mut read).unwrap_or(false) {
                let _ = events.send(Event::InputGone);
                return;
            }
            for key in keys.drain(..) {
                backlog.put();
                if events.send(Event::Key(key)).is_err() {
                    return;
                }
            }
        }
    };
    std::thread::Builder::new().name("wayhome-keys".to_owned()).spawn(listen).map(|_| ())
}

/// Reads what comes next; `false` when nothing will come any more.
fn next(bytes: &mut Bytes, keys: &mut Vec<crate::app::key::Key>, read: &mut [u8]) -> io::Result<bool> {
    let stdin = io::stdin();
    if bytes.is_waiting() {
        let rest = Timespec { tv_sec: 0, tv_nsec: REST };
        let mut wait = [PollFd::new(&stdin, PollFlags::IN)];
        match poll(&mut wait, Some(&rest)) {
            Ok(0) => {
                bytes.rest(keys);
                return Ok(true);
            }
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    match rustix::io::read(&stdin, &mut *read) {
        Ok(0) => Ok(false),
        Ok(count) => {
            bytes.feed(&read[..count], keys);
            Ok(true)
        }
        Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => Ok(true),
        Err(error) => Err(error.into()),
    }
}
