//! The whole loop with a keyboard that is a script and a screen in memory.

use crate::dump::LOOK;
use crate::fixture::{clerk, opened, today};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::io;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};
use wayhome::app::event::Event;
use wayhome::app::find;
use wayhome::app::model::Model;
use wayhome::errands::Clerk;
use wayhome::language::{Language, Words};
use wayhome::tui::draw;
use wayhome::tui::errands::Errands;
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
        Self::with(clerk("no-such-lp", Path::new("/nowhere")))
    }

    fn with(clerk: Clerk) -> Self {
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
            session.use_errands(Errands::new(clerk, sender));
            let result = session.run(&events);
            session.finish();
            result
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

/// A print command that says when it begins, and ends when it is told to.
#[cfg(unix)]
#[test]
fn no_key_waits_for_the_printer() {
    use std::io::Write;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| folder.path().join(name);
    let made = std::process::Command::new("mkfifo").arg(path("gate")).status();
    assert!(made.expect("mkfifo runs").success());
    let lp = crate::mine::script(folder.path(), "lp", &format!("cat > {0}/out; cat {0}/gate", folder.path().display()));
    let runner = Runner::with(clerk(&lp, folder.path()))
        .wait_for("What do you need?")
        .type_text("sober living juneau")
        .wait_for("1. Haven House")
        .press("down + f10 ctrl-p")
        .wait_for("Working on it")
        .press("ctrl-p")
        .wait_for("The last one is not done yet.")
        .press("f12")
        .wait_for("My list · Juneau, AK")
        .press("esc esc esc")
        .wait_for("> Search: sober living juneau");
    // Opening waits until somebody reads: the print command is at its end.
    let mut gate = std::fs::OpenOptions::new().write(true).open(path("gate")).expect("a gate");
    gate.write_all(b"request id is P-7\n").expect("somebody reads");
    drop(gate);
    let runner = runner.wait_for("Sent to the printer. request id is P-7");
    assert!(std::fs::read_to_string(path("out")).expect("a page").starts_with("My list · Juneau, AK\n"));
    runner.press("ctrl-c").done();
}

#[cfg(unix)]
#[test]
fn leaving_waits_for_a_page_that_is_being_printed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("out");
    let lp = crate::mine::script(folder.path(), "lp", &format!("cat > {0}.part; mv {0}.part {0}", out.display()));
    Runner::with(clerk(&lp, folder.path()))
        .wait_for("What do you need?")
        .type_text("sober living juneau")
        .wait_for("1. Haven House")
        .press("down f10 ctrl-p ctrl-c")
        .done();
    assert!(std::fs::read_to_string(&out).expect("a page").contains("Haven House"));
}
