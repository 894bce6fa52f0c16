//! The loop: waits for an event, lets the app take it in, carries out what it asks for, draws when the queue is empty.

use super::errands::Errands;
use super::worker::Worker;
use crate::app::event::{Effect, Event};
use crate::app::model::Model;
use crate::app::update::update;
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::mpsc::Receiver;

/// Most events taken in before a frame is drawn, so that a flood of them cannot freeze the screen.
const MOST_AT_ONCE: usize = 256;

/// What a session is shown on: the terminal, or a screen in memory.
pub trait Screen {
    /// Columns and rows right now.
    fn size(&self) -> io::Result<(u16, u16)>;
    /// Draws one frame.
    fn draw(&mut self, model: &Model) -> io::Result<()>;
    /// Forgets what is on the screen, so that the next frame draws everything.
    fn redraw(&mut self) -> io::Result<()>;
    /// Puts a text on the clipboard.
    fn copy(&mut self, text: &str) -> io::Result<()>;
}

/// One person's use of the finder.
#[derive(Debug)]
pub struct Session<S> {
    /// What the finder knows.
    pub model: Model,
    /// Where it is shown.
    pub screen: S,
    worker: Option<Worker>,
    errands: Option<Errands>,
}

impl<S: Screen> Session<S> {
    /// A session that cannot search yet.
    pub fn new(model: Model, screen: S) -> Self {
        Self { model, screen, worker: None, errands: None }
    }

    /// Gives it a thread to search with.
    pub fn use_worker(&mut self, worker: Worker) {
        self.worker = Some(worker);
    }

    /// Gives it somebody to do errands.
    pub fn use_errands(&mut self, errands: Errands) {
        self.errands = Some(errands);
    }

    /// Gives the screen back, then waits for the errands that are under way. On a shared machine nobody is told: the next
    /// person is there by then, and Ctrl-C is not theirs.
    pub fn finish(self) {
        let Self { model, screen, errands, .. } = self;
        drop(screen);
        let tell = || {
            if model.shared.is_none() {
                let _ = writeln!(io::stderr(), "{}", model.words.get("errand-waiting"));
            }
        };
        if let Some(errands) = errands {
            errands.finish(tell);
        }
    }

    /// Runs until the person leaves or nobody is left to send events.
    pub fn run(&mut self, events: &Receiver<Event>) -> io::Result<()> {
        while let Ok(event) = events.recv() {
            let more = events.try_iter().take(MOST_AT_ONCE);
            for event in [event].into_iter().chain(more) {
                if self.take_in(event)? {
                    return Ok(());
                }
            }
            self.draw()?;
        }
        Ok(())
    }

    /// Takes in one event and does what it asks for; `true` when that ends the session.
    pub fn take_in(&mut self, event: Event) -> io::Result<bool> {
        for effect in update(&mut self.model, event) {
            match effect {
                Effect::Search(ask) => {
                    if let Some(worker) = &self.worker {
                        worker.ask(ask);
                    }
                }
                Effect::FindPlaces(ask) => {
                    if let Some(worker) = &self.worker {
                        worker.find_places(ask);
                    }
                }
                Effect::Errand(errand) => {
                    if let (Some(errands), Some(directory)) = (&mut self.errands, &self.model.directory) {
                        errands.start(errand, Arc::clone(&directory.engine));
                    }
                }
                Effect::Copy(text) => self.screen.copy(&text)?,
                Effect::Redraw => self.screen.redraw()?,
                Effect::Quit => return Ok(true),
            }
        }
        Ok(false)
    }

    /// Draws a frame for the size the screen has now; an event about a new size may still be under way.
    pub fn draw(&mut self) -> io::Result<()> {
        let (width, height) = self.screen.size()?;
        if self.model.size != (width, height) {
            self.take_in(Event::Resize(width, height))?;
        }
        self.screen.draw(&self.model)
    }
}
