//! What stands on a page of lines: the same texts as on a full screen, without marks and keys. A page is a list of blocks;
//! when it comes again, only the blocks that changed are printed.

use super::MORE;
use crate::app::actions;
use crate::app::command::{Action, COMMANDS, Command};
use crate::app::event::{Row, RowKind};
use crate::app::heads;
use crate::app::list::{Item, ListPage};
use crate::app::menu::{Menu, numbered};
use crate::app::model::{Focus, LayerKind, Model};
use crate::app::page::{DOT, Line, Paragraph, Role};
use crate::app::{card, shared, view};
use crate::language::Part;
use wayhome_index::search::DocId;

/// Which page it is. The same one may say something else later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageId {
    /// What lies on top, with all below it.
    Layers(Vec<LayerKind>),
    /// The start.
    Start,
    /// The parts of what was understood.
    Parts,
    /// The results of a search.
    List,
    /// The card of a place.
    Card(DocId),
    /// Nothing was found, or something is wrong.
    Front,
}

impl PageId {
    /// The page a model is at.
    pub fn of(model: &Model) -> Self {
        if !model.layers.is_empty() {
            return Self::Layers(model.layers.iter().map(|layer| layer.kind).collect());
        }
        match model.focus {
            Focus::Parts => Self::Parts,
            Focus::Card => model.row().map_or(Self::Front, |row| Self::Card(row.doc)),
            _ if model.is_at_start() => Self::Start,
            _ if model.rows().is_empty() => Self::Front,
            _ => Self::List,
        }
    }
}

/// The blocks of a page; the first is its title. Results are told apart, by [`rows`], since there may be many.
pub fn blocks(model: &Model, id: &PageId) -> Vec<String> {
    let width = usize::from(model.size.0);
    let paragraphs = match id {
        PageId::Layers(layers) => layer(model, layers),
        PageId::Start => start(model),
        PageId::Parts => parts(model),
        PageId::List => heads::paragraphs(model),
        PageId::Card(_) => card_page(model),
        PageId::Front => [heads::paragraphs(model), view::text(model)].concat(),
    };
    paragraphs.iter().map(|paragraph| block(paragraph, width)).collect()
}

/// The lines of a paragraph as one text. A reader would speak the dots between the pieces of a row.
fn block(paragraph: &Paragraph, width: usize) -> String {
    joined(&paragraph.lines(width))
}

fn joined(lines: &[Line]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| line.text().trim_end().to_owned()).collect();
    lines.join("\n").replace(&format!(" {DOT}"), ";")
}

/// The start under its question, which stands on the line above it on a full screen.
fn start(model: &Model) -> Vec<Paragraph> {
    let title = Paragraph::new(model.words.get("start-title"), Role::Title);
    [title].into_iter().chain(Menu::of(model).unwrap_or_default().paragraphs(None)).collect()
}

/// What lies on top under its heading.
fn layer(model: &Model, layers: &[LayerKind]) -> Vec<Paragraph> {
    let Some(kind) = layers.last() else { return Vec::new() };
    let heading = Paragraph::new(model.words.get(&kind.heading()), Role::Title);
    // Some pages begin with a question of their own, which says the same.
    let says_it = matches!(kind, LayerKind::Where | LayerKind::Atlas(_) | LayerKind::Answers(_));
    let heading = (!says_it).then_some(heading);
    let text = match Menu::of(model) {
        Some(menu) => menu.paragraphs(None),
        None => view::text(model),
    };
    let how = (*kind == LayerKind::Sheet).then(|| sheet_how(model)).flatten();
    // Lines run off the top of a small screen. What stands last stays, and is what a listener remembers.
    let first = (*kind == LayerKind::Crisis).then(|| shared::first_step(model)).unwrap_or_default();
    heading.into_iter().chain(text).chain(how).chain(first).collect()
}

/// How the sheet gets on paper or in a file, where it can.
fn sheet_how(model: &Model) -> Option<Paragraph> {
    let can = |action: Action| {
        let is_there = |command: &&Command| command.action == action && command.places.contains(&model.place());
        COMMANDS.iter().find(is_there).is_some_and(|command| (command.disabled)(model).is_none())
    };
    let key = match (can(Action::Print), can(Action::Save)) {
        (true, true) => "plain-sheet-both",
        (true, false) => "plain-sheet-print",
        (false, true) => "plain-sheet-save",
        (false, false) => return None,
    };
    Some(Paragraph::new(model.words.with(key, &[("more", Part::Text(MORE))]), Role::Text))
}

/// Whether a block is a row with a number.
fn is_row(block: &str) -> bool {
    block.trim_start().split_once(". ").is_some_and(|(number, _)| number.parse::<usize>().is_ok())
}

/// Whether a page has as many rows as before.
pub fn has_same_rows(new: &[String], old: &[String]) -> bool {
    let count = |blocks: &[String]| blocks.iter().filter(|block| is_row(block)).count();
    count(new) == count(old)
}

/// How many blocks above the rows of a page are those it had before.
pub fn same_head(new: &[String], old: &[String]) -> usize {
    new.iter().zip(old).take_while(|(new, old)| new == old && !is_row(new)).count()
}

/// The parts of what was understood, to switch off and on.
fn parts(model: &Model) -> Vec<Paragraph> {
    let title = Paragraph::new(model.words.get("finder-looked-for"), Role::Title);
    [title].into_iter().chain(numbered(&heads::part_names(model))).collect()
}

/// The card, then what can be done with the place. The sources are one of that: behind their addresses nobody would find the
/// rest again.
fn card_page(model: &Model) -> Vec<Paragraph> {
    let title = Paragraph::new(model.words.get(&LayerKind::Actions.heading()), Role::Title);
    let actions = Menu { intro: vec![Paragraph::blank(), title], ..actions::menu(model) };
    [card::answers(model), actions.paragraphs(None)].concat()
}

/// A sentence, wrapped.
pub fn sentence(model: &Model, text: &str) -> String {
    block(&Paragraph::new(text, Role::Text), usize::from(model.size.0))
}

/// Rows with a number.
pub fn numbered_blocks(model: &Model, names: &[String]) -> Vec<String> {
    numbered(names).iter().map(|row| block(row, usize::from(model.size.0))).collect()
}

/// Rows of the list from one on, at most so many. What became of a place that is closed is told at once: it has no number to
/// open it with.
pub fn rows(model: &Model, from: usize, most: usize) -> Vec<String> {
    let page = ListPage::unmarked(model, usize::from(model.size.0));
    let rows = page.items.iter().zip(model.rows()).skip(from).take(most);
    let told = |(item, row): (&Item, &Row)| {
        if row.kind == RowKind::Notice {
            let mut notice = vec![joined(&item.lines[..item.name_lines])];
            notice.extend(card::notice(model, &row.listing).iter().map(|p| block(p, usize::from(model.size.0))));
            return notice.join("\n");
        }
        joined(&item.lines)
    };
    rows.map(told).collect()
}

/// How many places there are.
pub fn total(model: &Model) -> usize {
    model.search.shown.as_ref().map_or(0, |found| found.answer.total.max(found.rows.len()))
}

/// `Places: 27`.
pub fn list_title(model: &Model) -> String {
    model.words.with("plain-places", &[("total", Part::Count(total(model)))])
}
