//! Errands on threads of their own, so that no key ever waits for a printer or a disc.

use crate::app::errand::{Done, Errand, Told, What};
use crate::app::event::Event;
use crate::errands::Clerk;
use crate::language::Words;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread::Builder;
use std::time::Duration;
use wayhome_index::search::Engine;

/// Name of the threads. The panic hook leaves the screen alone for them: their panics come back as events.
pub const NAME: &str = "wayhome-errand";

/// How long nobody wonders whether a page is being printed.
const LONG: Duration = Duration::from_secs(5);

/// How long nobody wonders why the program does not end.
const PATIENCE: Duration = Duration::from_secs(1);

/// Whoever sends the clerk.
#[derive(Debug)]
pub struct Errands {
    clerk: Arc<Clerk>,
    events: Sender<Event>,
    /// Each says nothing, and ends when its errand is done, or will be without this process.
    running: Vec<Receiver<()>>,
}

impl Errands {
    /// Errands whose outcomes come back as events.
    pub fn new(clerk: Clerk, events: Sender<Event>) -> Self {
        Self { clerk: Arc::new(clerk), events, running: Vec::new() }
    }

    /// Sends the clerk, and does not wait.
    pub fn start(&mut self, errand: Errand, engine: Arc<Engine>) {
        self.running.retain(|errand| errand.try_recv() == Err(TryRecvError::Empty));
        let (hold, running) = channel();
        let (clerk, events) = (Arc::clone(&self.clerk), self.events.clone());
        let working = self.tell_when_slow(&errand);
        let language = errand.language;
        let run = move || {
            let _working = working;
            let done = catch_unwind(AssertUnwindSafe(|| clerk.run(&errand, &engine, hold)));
            let _ = events.send(Event::Done(done.unwrap_or_else(|_| failed(&Words::new(language)))));
        };
        match Builder::new().name(NAME.to_owned()).spawn(run) {
            Ok(_) => self.running.push(running),
            Err(_) => _ = self.events.send(Event::Done(failed(&Words::new(language)))),
        }
    }

    /// Tells when something that was sent for is not done after some seconds: before what is given back is dropped.
    fn tell_when_slow(&self, errand: &Errand) -> Option<Sender<()>> {
        if matches!(errand.what, What::Show(..)) {
            return None;
        }
        let (working, done) = channel();
        let events = self.events.clone();
        let watch = move || {
            if done.recv_timeout(LONG) == Err(RecvTimeoutError::Timeout) {
                let _ = events.send(Event::TakesLong);
            }
        };
        // Without that thread nobody is told, and nothing else is amiss.
        Builder::new().name(NAME.to_owned()).spawn(watch).ok().map(|_| working)
    }

    /// Waits for what is under way: a page half sent to the printer would be half a page. `tell` says so when it takes long.
    pub fn finish(self, tell: impl FnOnce()) {
        let mut tell = Some(tell);
        for errand in self.running {
            if errand.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                if let Some(tell) = tell.take() {
                    tell();
                }
                let _ = errand.recv();
            }
        }
    }
}

fn failed(words: &Words) -> Done {
    Done::Told(Told { text: words.get("errand-failed"), is_trouble: true })
}
