//! The thread that opens the directory and searches it. Its mailbox holds one question of each kind: a newer one takes
//! the place of the one that waits, so typing never queues up work and no key ever waits for a search.

use crate::app::event::{Ask, Event, Found, Opened, Places, PlacesAsk, PlacesFound, Trouble};
use crate::app::find;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// Name of the thread. The panic hook leaves the screen alone for it: its panics come back as events.
pub const NAME: &str = "wayhome-search";

/// What waits for the thread.
#[derive(Debug, Default)]
struct Slot {
    ask: Option<Ask>,
    places: Option<PlacesAsk>,
    is_closed: bool,
}

/// A question of either kind.
enum Job {
    Search(Ask),
    Places(PlacesAsk),
}

#[derive(Debug, Default)]
struct Mailbox {
    slot: Mutex<Slot>,
    bell: Condvar,
}

impl Mailbox {
    fn lock(&self) -> MutexGuard<'_, Slot> {
        // A slot is whole at any moment, so a panic elsewhere does not spoil it.
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put(&self, job: Job) {
        let mut slot = self.lock();
        match job {
            Job::Search(ask) => slot.ask = Some(ask),
            Job::Places(ask) => slot.places = Some(ask),
        }
        drop(slot);
        self.bell.notify_one();
    }

    fn close(&self) {
        self.lock().is_closed = true;
        self.bell.notify_one();
    }

    /// The next question; `None` when the finder is gone.
    fn take(&self) -> Option<Job> {
        let mut slot = self.lock();
        loop {
            if slot.is_closed {
                return None;
            }
            let job = slot.places.take().map(Job::Places);
            if let Some(job) = job.or_else(|| slot.ask.take().map(Job::Search)) {
                return Some(job);
            }
            slot = self.bell.wait(slot).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// A running search thread; it ends when this is dropped.
#[derive(Debug)]
pub struct Worker {
    mailbox: Arc<Mailbox>,
}

impl Worker {
    /// Starts the thread: it opens the directory with `open`, then answers with `find`.
    pub fn start(
        open: impl FnOnce() -> Result<Opened, String> + Send + 'static,
        find: impl Fn(&Opened, &Ask) -> Found + Send + 'static,
        events: &Sender<Event>,
    ) -> Self {
        let mailbox = Arc::new(Mailbox::default());
        let theirs = Arc::clone(&mailbox);
        let sender = events.clone();
        let spawned =
            std::thread::Builder::new().name(NAME.to_owned()).spawn(move || work(open, find, &theirs, &sender));
        if spawned.is_err() {
            let _ = events.send(Event::Trouble(Trouble::WorkerGone));
        }
        Self { mailbox }
    }

    /// Asks; a question that still waits is forgotten.
    pub fn ask(&self, ask: Ask) {
        self.mailbox.put(Job::Search(ask));
    }

    /// Asks for places; a question of that kind that still waits is forgotten.
    pub fn find_places(&self, ask: PlacesAsk) {
        self.mailbox.put(Job::Places(ask));
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.mailbox.close();
    }
}

fn work(
    open: impl FnOnce() -> Result<Opened, String>,
    find: impl Fn(&Opened, &Ask) -> Found,
    mailbox: &Mailbox,
    events: &Sender<Event>,
) {
    let opened = match catch_unwind(AssertUnwindSafe(open)).unwrap_or_else(|panic| Err(message(panic.as_ref()))) {
        Ok(opened) => opened,
        Err(cause) => {
            let _ = events.send(Event::Trouble(Trouble::Open(cause)));
            return;
        }
    };
    let mut is_heard = events.send(Event::Opened(opened.clone())).is_ok();
    while is_heard {
        let Some(job) = mailbox.take() else { return };
        // The engine never changes, so a search that panics leaves nothing half done.
        let event = match job {
            Job::Search(ask) => match catch_unwind(AssertUnwindSafe(|| find(&opened, &ask))) {
                Ok(found) => Event::Found(Box::new(found)),
                Err(panic) => Event::Trouble(Trouble::Search { number: ask.number, cause: message(panic.as_ref()) }),
            },
            Job::Places(ask) => {
                let none = PlacesFound { number: ask.number, places: Places::Named(Vec::new()) };
                let found = catch_unwind(AssertUnwindSafe(|| find::places(&opened, &ask)));
                Event::PlacesFound(found.unwrap_or(none))
            }
        };
        is_heard = events.send(event).is_ok();
    }
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("panic").to_owned()
}
