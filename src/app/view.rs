//! Which text stands where: the one place that knows which page belongs to which part of the screen.

use super::command::Action;
use super::event::Trouble;
use super::menu::Menu;
use super::model::{Focus, LayerKind, Model};
use super::page::{self, Line, Paragraph, Role};
use super::{card, code, crisis, help, mine_page, program};
use crate::language::Part;
use crate::say;

/// The text that is being read: what lies on top, the card, or the start page.
pub fn text(model: &Model) -> Vec<Paragraph> {
    if let Some(menu) = Menu::of(model) {
        let at_start = (model.focus == Focus::Start).then_some(model.group);
        return menu.paragraphs(model.layers.last().map_or(at_start, |layer| Some(layer.row)));
    }
    match model.layers.last().map(|l| l.kind) {
        Some(LayerKind::Code(number)) => code::paragraphs(model, number),
        Some(LayerKind::Help) => help::paragraphs(model),
        Some(LayerKind::Program) => program::paragraphs(model),
        Some(LayerKind::Sources) => card::sources(model),
        Some(LayerKind::Licences) => program::licences(),
        Some(LayerKind::Crisis) => crisis::paragraphs(model),
        Some(LayerKind::StillThere) => {
            model.shared.iter().flat_map(|shared| shared.still_there(&model.words)).collect()
        }
        Some(LayerKind::Note(at)) => mine_page::note_text(model, at),
        Some(LayerKind::KeepAs) => mine_page::name_text(model),
        Some(LayerKind::Sheet) => mine_page::sheet_text(model),
        Some(LayerKind::ItemCard(at)) => {
            model.mine.items().get(at).map(|item| card::of(model, &item.listing)).unwrap_or_default()
        }
        _ if model.focus == Focus::Card => card::paragraphs(model),
        _ => front(model),
    }
}

/// The lines of [`text`] at a width.
pub fn text_lines(model: &Model, width: usize) -> Vec<Line> {
    page::lines(&text(model), width)
}

/// What stands where results would be.
fn front(model: &Model) -> Vec<Paragraph> {
    if let Some(trouble) = &model.trouble {
        return trouble_text(model, trouble);
    }
    if model.search.shown.is_some() && model.choices.has_filters() {
        let clear = model.keymap.hint(Action::ClearFilters, &model.words);
        let text = model.words.with("finder-nothing-filters", &[("clear", Part::Text(&clear))]);
        return vec![Paragraph::new(text, Role::Alert)];
    }
    let key = match (&model.search.shown, &model.directory) {
        (Some(_), _) => "finder-nothing",
        (None, Some(_)) => "finder-searching",
        (None, None) => "start-opening",
    };
    vec![Paragraph::new(model.words.get(key), Role::Text)]
}

/// What happened, what it means, what to do; then the cause, for those who can use it.
fn trouble_text(model: &Model, trouble: &Trouble) -> Vec<Paragraph> {
    let cause = match trouble {
        Trouble::Open(cause) | Trouble::Search { cause, .. } => cause.as_str(),
        Trouble::WorkerGone => "",
    };
    let mut out = vec![Paragraph::new(trouble_sentence(model, trouble), Role::Alert)];
    if !cause.is_empty() {
        out.push(Paragraph::blank());
        out.push(Paragraph::new(say::safe(cause), Role::Muted));
    }
    out
}

/// What went wrong in words, with the number that works without a directory.
pub fn trouble_sentence(model: &Model, trouble: &Trouble) -> String {
    let key = match trouble {
        Trouble::Open(_) => "trouble-open",
        Trouble::Search { .. } => "trouble-search",
        Trouble::WorkerGone => "trouble-worker",
    };
    model.words.with(key, &[("number", Part::Text(&crisis::lifeline_number(model)))])
}
