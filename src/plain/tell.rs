//! What is printed after a line: what was said, the page when it is new, what changed of it when it is not, results by the
//! handful.

use super::page::{self, PageId};
use super::session::Talk;
use crate::app::command::{Action, Place};
use crate::app::event::Event;
use crate::app::footer;
use crate::app::list::BEST;
use crate::app::model::{LayerKind, Said};
use crate::language::Part;
use std::io::{self, Write};

/// Results told at first.
pub(super) const FIRST: usize = BEST;
/// Results told when more are asked for.
pub(super) const FURTHER: usize = 5;

impl<W: Write> Talk<W> {
    /// Prints what the last line changed.
    pub(super) fn tell(&mut self) -> io::Result<()> {
        if let Some(said) = self.said() {
            self.print(&[said])?;
        }
        if let Some(commands) = &self.more {
            let page = self.more_page(commands);
            self.is_help_told = true;
            return self.print(&page);
        }
        let id = PageId::of(self.model());
        let blocks = page::blocks(self.model(), &id);
        let old = self.told.iter().position(|(known, _)| *known == id).map(|at| self.told.swap_remove(at).1);
        let is_here = self.at.as_ref() == Some(&id);
        let old = old.filter(|_| is_here || !self.is_asked_for(&id));
        let new = match &old {
            // Where rows came or went the numbers of others changed as well. A card is long: of that only what changed.
            Some(old) if !page::has_same_rows(&blocks, old) && !matches!(id, PageId::List | PageId::Card(_)) => {
                // What stands above the rows was just told.
                let told = if is_here { page::same_head(&blocks, old) } else { 0 };
                blocks[told..].to_vec()
            }
            None => blocks.clone(),
            Some(old) => self.changed(&blocks, old, &id, is_here),
        };
        self.is_again_told |= new.last() == Some(&self.words("plain-again"));
        self.print(&new)?;
        if let (PageId::List, None) = (&id, &old) {
            self.results = (0, 0);
            self.tell_results(FIRST)?;
        }
        self.told.push((id.clone(), blocks));
        self.at = Some(id);
        Ok(())
    }

    /// Whether somebody who comes to a page asked for all of it: in a crisis, and where a place is opened once more.
    fn is_asked_for(&self, id: &PageId) -> bool {
        match id {
            PageId::Layers(layers) => layers.last() == Some(&LayerKind::Crisis),
            PageId::Card(_) => self.at == Some(PageId::List),
            _ => false,
        }
    }

    /// What was said once. Whether to leave is asked only where a list would be lost.
    fn said(&mut self) -> Option<String> {
        let copies = self.session.screen.copies;
        let model = &mut self.session.model;
        let is_asked = |said: &Said| matches!(said, Said::AskClear | Said::AskForget(_) | Said::AskLeave);
        self.asked = model.said.clone().filter(is_asked);
        let said = match &model.said {
            None => None,
            Some(Said::Copied(number, _)) if !copies => {
                Some(model.words.with("plain-number", &[("number", Part::Text(number))]))
            }
            Some(_) => Some(footer::status(model)),
        };
        model.said = None;
        said.map(|said| page::sentence(model, &said))
    }

    /// Of a page that was told before, what is new; its title as well, where somebody comes back to it.
    fn changed(&self, blocks: &[String], old: &[String], id: &PageId, is_here: bool) -> Vec<String> {
        let new = blocks.iter().filter(|block| !old.contains(block)).cloned();
        if is_here {
            return new.collect();
        }
        let title = match id {
            PageId::List => Some(page::list_title(self.model())),
            _ => blocks.first().cloned().filter(|title| old.contains(title)),
        };
        // Told once: it is the same everywhere.
        let again = (!self.is_again_told && self.shows_again(id)).then(|| self.words("plain-again"));
        title.into_iter().chain(new).chain(again).collect()
    }

    /// Whether an empty line tells the page again. Where it goes on or back it does not.
    fn shows_again(&self, id: &PageId) -> bool {
        let PageId::Layers(layers) = id else { return true };
        let goes = |kind: &LayerKind| matches!(kind, LayerKind::Where | LayerKind::About | LayerKind::Answers(_));
        !layers.last().is_some_and(goes) && self.model().place() == Place::Menu
    }

    /// Tells results that were not told yet, and whether there are more.
    pub(super) fn tell_results(&mut self, most: usize) -> io::Result<()> {
        let (_, from) = self.results;
        self.fetch(from + most)?;
        let mut blocks = if from == 0 { vec![page::list_title(self.model())] } else { Vec::new() };
        let rows = page::rows(self.model(), from, most);
        let end = from + rows.len();
        blocks.extend(rows);
        let is_more = end < page::total(self.model());
        blocks.push(self.words(if is_more { "plain-more" } else { "plain-end" }));
        self.results = (from, if is_more { end } else { 0 });
        self.print(&blocks)
    }

    /// Asks for more results until there are so many, or no more.
    fn fetch(&mut self, wanted: usize) -> io::Result<()> {
        loop {
            let before = self.model().rows().len();
            if before >= wanted || before >= page::total(self.model()) {
                return Ok(());
            }
            for action in [Action::Down, Action::Last] {
                self.session.take_in(Event::Command(action))?;
                self.wait()?;
            }
            if self.model().rows().len() == before {
                return Ok(());
            }
        }
    }
}
