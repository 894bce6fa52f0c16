//! The whole loop with a keyboard that is a script and a screen in memory.

use crate::dump::LOOK;
use crate::fixture::{opened, today};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};
use wayhome::app::event::Event;
use wayhome::app::find;
use wayhome::app::model::Model;
use wayhome::language::{Language, Words};
use wayhome::tui::draw;
use wayhome::tui::session::{Screen, Session};
use wayhome::tui::worker::Worker;

const DEADLINE: Duration = Duration::from_secs(20);

/// A screen that shows every frame to the test.
struct Fake {
    terminal: Terminal<TestBackend>,
    frames: Sender<String>,
}

impl Screen for Fake {
    fn size(&self) -> io::Result<(u16, u16)> {
        Ok((80, 24))
    }

    fn draw(&mut self, model: &Model) -> io::Result<()> {
        self.terminal.draw(|frame| draw::draw(frame, model, LOOK)).map_err(io::Error::other)?;
        let _ = self.frames.send(self.terminal.backend().to_string());
        Ok(())
    }

    fn redraw(&mut self) -> io::Result<()> {
        self.frames.send("redrawn".to_owned()).map_err(io::Error::other)
    }

    fn copy(&mut self, text: &str) -> io::Result<()> {
        self.frames.send(format!("copied {text}")).map_err(io::Error::other)
    }
}

/// A finder that runs in a thread of its own.
struct Runner {
    keys: Sender<Event>,
    frames: Receiver<String>,
    thread: std::thread::JoinHandle<io::Result<()>>,
}

impl Runner {
    fn start() -> Self {
        let (keys, events) = mpsc::channel();
        let (frames, shown) = mpsc::channel();
        let sender = keys.clone();
        let thread = std::thread::spawn(move || {
            let terminal = Terminal::new(TestBackend::new(80, 24)).map_err(io::Error::other)?;
            let model = Model::new(Words::new(Language::En), today(), (1, 1));
            let mut session = Session::new(model, Fake { terminal, frames });
            session.draw()?;
            let find = |opened: &_, ask: &_| find::find(opened, ask, today());
            session.use_worker(Worker::start(|| Ok(opened()), find, &sender));
            drop(sender);
            session.run(&events)
        });
        Self { keys, frames: shown, thread }
    }

    fn press(self, keys: &str) -> Self {
        for key in keys.split_whitespace() {
            self.keys.send(Event::Key(key.parse().expect("a key"))).expect("the finder runs");
        }
        self
    }

    fn type_text(self, text: &str) -> Self {
        for c in text.chars() {
            self.keys.send(Event::Key(c.to_string().parse().expect("a key"))).expect("the finder runs");
        }
        self
    }

    /// Waits for a frame that holds a text.
    fn wait_for(self, text: &str) -> Self {
        let end = Instant::now() + DEADLINE;
        let mut last = String::new();
        while !last.contains(text) {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(frame) = self.frames.recv_timeout(left) else {
                panic!("`{text}` never came; the last frame was\n{last}");
            };
            last = frame;
        }
        self
    }

    fn done(self) {
        drop(self.frames);
        self.thread.join().expect("no panic").expect("no trouble with the screen");
    }
}

#[test]
fn type_read_go_back_and_leave() {
    Runner::start()
        .wait_for("What do you need?")
        .type_text("sober living juneau")
        .wait_for("1. Haven House")
        .press("enter")
        .wait_for("Will they take me?")
        .press("ctrl-y")
        .wait_for("copied 907-555-0137")
        .wait_for("Copied 907-555-0137")
        .press("f5")
        .wait_for("redrawn")
        .press("esc")
        .wait_for("> Places: 1 of 3")
        .press("esc esc")
        .wait_for("1. For tonight")
        .press("esc")
        .wait_for("Leave Wayhome?")
        .press("enter")
        .done();
}

#[test]
fn keys_typed_before_the_first_search_is_answered_all_count() {
    Runner::start().type_text("meetings").press("enter").wait_for("Will they take me?").press("ctrl-c").done();
}
