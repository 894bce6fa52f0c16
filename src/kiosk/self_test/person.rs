//! Somebody who uses a kiosk without a terminal: bytes go in as from a keyboard, and frames come out.

use super::Facts;
use crate::app::errand::{Errand, What};
use crate::app::event::{Ask, Effect, Event, PlacesAsk};
use crate::app::find;
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Said};
use crate::app::update::update;
use crate::errands::{Clerk, Press};
use crate::kiosk::bytes::Bytes;
use crate::language::{Language, Words};
use crate::tui::{Look, draw, glyphs, theme};
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::{Buffer, Cell};
use std::sync::mpsc::channel;

/// Sizes of screens that every kiosk must do with.
const SIZES: [(u16, u16); 2] = [(80, 24), (40, 15)];
/// How the screen of a terminal with colours and UTF-8 looks.
pub(super) const USUAL: Look = Look { theme: &theme::COLOURS, glyphs: &glyphs::UNICODE };

/// Both languages on every size.
pub(super) fn every_screen() -> impl Iterator<Item = (Language, (u16, u16))> {
    Language::ALL.into_iter().flat_map(|language| SIZES.map(|size| (language, size)))
}

/// Why a key did what none may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leak {
    /// It ended the session without "I'm done".
    Ended,
    /// It copied something.
    Copied,
    /// It would have saved, read or printed something.
    Errand,
}

/// A session from its first screen on.
pub(super) struct Person<'f> {
    facts: &'f Facts,
    /// What the session knows.
    pub(super) model: Model,
    /// Whether it is over, as by "I'm done".
    pub(super) is_over: bool,
    /// The last thing that none may do.
    pub(super) leak: Option<Leak>,
    bytes: Bytes,
    search: Option<Ask>,
    places: Option<PlacesAsk>,
}

impl<'f> Person<'f> {
    /// Somebody at the first screen.
    pub(super) fn new(facts: &'f Facts, language: Language, size: (u16, u16)) -> Self {
        let model = facts.shared.clone().model(Words::new(language), facts.today, size);
        let mut person =
            Self { facts, model, is_over: false, leak: None, bytes: Bytes::default(), search: None, places: None };
        person.happen(Event::Opened(facts.opened.clone()));
        person
    }

    /// Presses keys, then waits for what was asked last: a newer question takes the place of one that waits.
    pub(super) fn press(&mut self, bytes: impl AsRef<[u8]>) {
        let mut keys = Vec::new();
        self.bytes.feed(bytes.as_ref(), &mut keys);
        self.bytes.rest(&mut keys);
        for key in keys {
            self.key(key);
        }
        while let Some(answer) = self.answer() {
            self.happen(answer);
        }
    }

    fn key(&mut self, key: Key) {
        let is_done = self.model.said == Some(Said::AskLeave) && key == Key::plain(Code::Enter);
        if !self.is_over {
            self.happen(Event::Key(key));
            self.leak = self.leak.or((self.is_over && !is_done).then_some(Leak::Ended));
        }
    }

    /// Something happens, and what it asks for is noted or done.
    pub(super) fn happen(&mut self, event: Event) {
        for effect in update(&mut self.model, event) {
            match effect {
                Effect::Search(ask) => self.search = Some(ask),
                Effect::FindPlaces(ask) => self.places = Some(ask),
                Effect::Errand(errand) => self.errand(&errand),
                Effect::Copy(_) => self.leak = Some(Leak::Copied),
                Effect::Redraw => {}
                Effect::Quit => self.is_over = true,
            }
        }
    }

    fn answer(&mut self) -> Option<Event> {
        let opened = &self.facts.opened;
        if let Some(ask) = self.places.take() {
            return Some(Event::PlacesFound(find::places(opened, &ask)));
        }
        let ask = self.search.take()?;
        Some(Event::Found(Box::new(find::find(opened, &ask, self.facts.today))))
    }

    /// A sheet is made for the screen. What is printed would not come back.
    fn errand(&mut self, errand: &Errand) {
        let clerk = Clerk { printer: Press::Command(Vec::new()), today: self.facts.today, storage: None };
        match errand.what {
            What::Show(..) => self.happen(Event::Done(clerk.run(errand, &self.facts.opened.engine, channel().0))),
            What::Print(_) if self.facts.shared.prints => {}
            _ => self.leak = Some(Leak::Errand),
        }
    }

    /// What is on the screen.
    pub(super) fn shot(&self, look: Look) -> Shot {
        let (width, height) = self.model.size;
        let Ok(mut terminal) = Terminal::new(TestBackend::new(width, height));
        let Ok(_) = terminal.draw(|frame| draw::draw(frame, &self.model, look));
        let is_visible = terminal.backend().cursor_visible();
        let Ok(cursor) = terminal.backend_mut().get_cursor_position();
        let cursor = is_visible.then_some((cursor.x, cursor.y));
        Shot { buffer: terminal.backend().buffer().clone(), cursor }
    }
}

/// A frame.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shot {
    buffer: Buffer,
    /// Column and row of the cursor; none when it is hidden.
    pub(super) cursor: Option<(u16, u16)>,
}

impl Shot {
    /// Its rows.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.buffer.content().chunks(usize::from(self.buffer.area.width.max(1)))
    }

    /// Its words, however its lines are broken.
    pub(super) fn said(&self) -> String {
        let rows: Vec<String> = self.rows().map(text).collect();
        rows.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// What a row says.
pub(super) fn text(row: &[Cell]) -> String {
    row.iter().map(Cell::symbol).collect()
}
