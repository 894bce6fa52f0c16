//! The talk: prints a page, reads a line, does what it asks for.

use super::line::{Lines, Typed};
use super::page::{self, PageId};
use super::paper::Paper;
use super::tell::{FIRST, FURTHER};
use super::{ADD, BACK, CRISIS, MORE, MORE_DIGITS, PROMPT, YES};
use crate::app::command::{Action, Command, Place};
use crate::app::event::{Event, Trouble};
use crate::app::key::{Code, Key};
use crate::app::menu;
use crate::app::model::{LayerKind, Model, Said};
use crate::tui::glyphs::Glyphs;
use crate::tui::session::Session;
use std::io::{self, Write};
use std::sync::mpsc::Receiver;

/// A talk with one person.
pub struct Talk<W> {
    pub(super) session: Session<Paper<W>>,
    pub(super) events: Receiver<Event>,
    pub(super) glyphs: &'static Glyphs,
    pub(super) prompts: bool,
    /// The pages told so far, as they were told last.
    pub(super) told: Vec<(PageId, Vec<String>)>,
    /// The page told last.
    pub(super) at: Option<PageId>,
    /// The first result told last, and the first not told yet.
    pub(super) results: (usize, usize),
    /// What else can be done, while it is shown.
    pub(super) more: Option<Vec<&'static Command>>,
    /// What was asked before it cannot be taken back.
    pub(super) asked: Option<Said>,
    /// Whether it was told how to use all this.
    pub(super) is_help_told: bool,
    /// Whether it was told that an empty line tells a page again.
    pub(super) is_again_told: bool,
}

impl<W: Write> Talk<W> {
    /// A talk that has not begun.
    pub fn new(session: Session<Paper<W>>, events: Receiver<Event>, glyphs: &'static Glyphs, prompts: bool) -> Self {
        Self {
            session,
            events,
            glyphs,
            prompts,
            told: Vec::new(),
            at: None,
            results: (0, 0),
            more: None,
            asked: None,
            is_help_told: false,
            is_again_told: false,
        }
    }

    /// Talks until the person leaves or nothing more comes.
    pub fn run(&mut self, lines: &mut impl Lines) -> io::Result<()> {
        self.wait()?;
        let how = self.words(if self.model().shared.is_some() { "shared-plain-how" } else { "plain-how" });
        self.print(&[how])?;
        loop {
            self.tell()?;
            let is_over = match self.ask(lines)? {
                Typed::Line(line) => self.take(&line)?,
                Typed::Command(action) => self.command(action)?,
                _ => return self.end(),
            };
            if is_over {
                return Ok(());
            }
        }
    }

    /// Waits at the prompt until something is asked for.
    fn ask(&mut self, lines: &mut impl Lines) -> io::Result<Typed> {
        let mut is_asked = false;
        loop {
            if !is_asked && self.prompts {
                write!(self.session.screen.out, "{PROMPT}")?;
            }
            self.session.screen.out.flush()?;
            is_asked = true;
            match lines.next(&mut self.session.screen.out)? {
                Typed::Quiet => self.ask_if_there()?,
                Typed::There => is_asked = false,
                Typed::Columns(columns) => {
                    let width = columns.clamp(super::NARROWEST, super::WIDEST);
                    self.session.screen.width = width;
                    self.session.take_in(Event::Resize(width, super::HEIGHT))?;
                }
                typed => return Ok(typed),
            }
        }
    }

    /// In one line, below whatever was begun at the prompt.
    fn ask_if_there(&mut self) -> io::Result<()> {
        let Some(shared) = &self.model().shared else { return Ok(()) };
        let question = page::sentence(self.model(), &shared.still_texts(&self.model().words).join(" "));
        writeln!(self.session.screen.out)?;
        self.print(&[question])
    }

    /// Waits for what is printed or saved.
    pub fn finish(self) {
        self.session.finish();
    }

    /// Whoever ends the input at a prompt stands behind it; their shell begins on a line of its own.
    fn end(&mut self) -> io::Result<()> {
        if self.prompts { writeln!(self.session.screen.out) } else { Ok(()) }
    }

    pub(super) fn model(&self) -> &Model {
        &self.session.model
    }

    pub(super) fn words(&self, key: &str) -> String {
        page::sentence(self.model(), &self.model().words.get(key))
    }

    /// Prints blocks and a blank line after them.
    pub(super) fn print(&mut self, blocks: &[String]) -> io::Result<()> {
        if blocks.is_empty() {
            return Ok(());
        }
        for block in blocks {
            for line in block.split('\n') {
                writeln!(self.session.screen.out, "{}", self.glyphs.text(line))?;
            }
        }
        writeln!(self.session.screen.out)
    }

    /// Takes in an event and waits for what it asked for; `true` when it ends the talk.
    pub(super) fn happen(&mut self, event: Event) -> io::Result<bool> {
        let asked = self.model().search.sent;
        let is_over = self.session.take_in(event)?;
        self.wait()?;
        if self.model().search.sent != asked {
            self.told.retain(|(known, _)| !matches!(known, PageId::List | PageId::Front | PageId::Card(_)));
        }
        Ok(is_over)
    }

    /// Waits until the directory is open and nothing is being searched.
    pub(super) fn wait(&mut self) -> io::Result<()> {
        loop {
            let model = self.model();
            // Without a worker nothing will be found; the model says why.
            let is_worker_gone = matches!(model.trouble, Some(Trouble::Open(_) | Trouble::WorkerGone));
            let is_searching = model.directory.is_none() || model.search.is_waiting() || model.locate.is_waiting();
            if (is_worker_gone || !is_searching) && !model.paper.is_waiting() {
                return Ok(());
            }
            let Ok(event) = self.events.recv() else { return Ok(()) };
            if matches!(event, Event::TakesLong) {
                let long = self.words("paper-slow-wait");
                self.print(&[long])?;
                self.session.screen.out.flush()?;
            }
            self.session.take_in(event)?;
        }
    }

    /// Does what a line asks for; `true` when that ends the talk.
    pub(super) fn take(&mut self, line: &str) -> io::Result<bool> {
        if let Some(commands) = self.more.take() {
            return self.take_more(line, &commands);
        }
        match self.asked.take() {
            Some(asked) if line == YES => return self.say_yes(asked),
            // Back from the question is back to what was there.
            Some(_) if line == BACK => {
                self.told.clear();
                return Ok(false);
            }
            _ => {}
        }
        match line {
            BACK => self.back(),
            _ if self.model().place() == Place::Line => self.line_typed(line),
            "" => self.go_on(),
            MORE => self.command(Action::Help),
            MORE_DIGITS if self.model().shared.is_some() => self.command(Action::Help),
            CRISIS => self.command(Action::Crisis),
            ADD if matches!(PageId::of(self.model()), PageId::Card(_)) => self.command(Action::Add),
            _ => self.number_or_words(line),
        }
    }

    /// Does what a command asks for, wherever one is; `true` when that ends the talk.
    pub(super) fn command(&mut self, action: Action) -> io::Result<bool> {
        (self.more, self.asked) = (None, None);
        match action {
            Action::Back => return self.back(),
            Action::Help => {
                self.more = Some(self.commands());
                return Ok(false);
            }
            Action::Language => {
                self.told.clear();
                (self.is_help_told, self.is_again_told) = (false, false);
            }
            _ => {}
        }
        self.happen(Event::Command(action))
    }

    /// What was asked for before it cannot be taken back is wanted.
    fn say_yes(&mut self, asked: Said) -> io::Result<bool> {
        let enter = Key::plain(Code::Enter);
        let yes = match asked {
            Said::AskClear => Action::Remove,
            Said::AskForget(_) => self.model().yes_to_forget(),
            _ => Action::Open,
        };
        let key = if yes == Action::Open { enter } else { self.model().keymap.keys(yes).next().unwrap_or(enter) };
        self.session.model.said = Some(asked);
        self.happen(Event::Key(key))
    }

    /// A note or a name; an empty line leaves it as it was.
    fn line_typed(&mut self, line: &str) -> io::Result<bool> {
        if line.is_empty() {
            return self.back();
        }
        self.happen(Event::Words(line.to_owned()))?;
        self.happen(Event::Command(Action::Choose))
    }

    fn number_or_words(&mut self, line: &str) -> io::Result<bool> {
        let number = line.parse::<usize>().ok();
        let rows = menu::rows(self.model());
        match number {
            Some(number) if (1..=rows).contains(&number) => self.happen(Event::Row(number)),
            // Numbers to call have three digits, ZIP codes five.
            Some(_) if line.len() < 3 => {
                self.session.model.said = Some(Said::WhyNot("why-not-row"));
                Ok(false)
            }
            _ => self.words_typed(line),
        }
    }

    /// Words are searched for. A place that can be but one is taken at once.
    fn words_typed(&mut self, line: &str) -> io::Result<bool> {
        self.happen(Event::Words(line.to_owned()))?;
        let locate = &self.model().locate;
        let is_one = self.model().place() == Place::Where && locate.found.len() == 1 && !locate.is_begun_zip();
        if is_one { self.happen(Event::Row(1)) } else { Ok(false) }
    }

    /// An empty line: on, where there is a way on; else the page again.
    fn go_on(&mut self) -> io::Result<bool> {
        let top = self.model().layers.last().map(|layer| layer.kind);
        match (top, PageId::of(self.model())) {
            (Some(LayerKind::Where | LayerKind::About), _) => self.happen(Event::Row(1)),
            (Some(LayerKind::Answers(_)), _) => self.back(),
            (Some(LayerKind::Program), _) => self.happen(Event::Command(Action::Choose)),
            (Some(_), _) if self.model().place() != Place::Menu => self.back(),
            (_, PageId::List) => {
                let most = if self.results.1 == 0 { FIRST } else { FURTHER };
                self.tell_results(most)?;
                Ok(false)
            }
            (_, id) => {
                self.told.retain(|(known, _)| *known != id);
                Ok(false)
            }
        }
    }

    /// One step back: until another page is there. From the start that is out.
    fn back(&mut self) -> io::Result<bool> {
        let before = PageId::of(self.model());
        if before == PageId::Start || before == PageId::Front && !self.model().has_question() {
            return self.command(Action::Leave);
        }
        while PageId::of(self.model()) == before {
            if self.happen(Event::Command(Action::Back))? || self.model().said.is_some() {
                break;
            }
        }
        // The results told last are told again when they are asked for.
        self.results.1 = self.results.0;
        Ok(false)
    }
}
