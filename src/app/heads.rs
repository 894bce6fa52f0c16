//! The lines between the box and the results: help in a crisis, what was understood, how the search had to widen.

use super::command::Action;
use super::crisis;
use super::home::Home;
use super::model::Model;
use super::page::{self, Line, Paragraph, Piece, Role};
use crate::language::Part;
use crate::say;

/// The lines, most urgent first.
pub fn lines(model: &Model, width: usize) -> Vec<Line> {
    page::lines(&paragraphs(model), width)
}

/// The same as paragraphs.
pub fn paragraphs(model: &Model) -> Vec<Paragraph> {
    let mut out = Vec::new();
    if !model.layers.is_empty() {
        return out;
    }
    if model.is_crisis() {
        out.push(banner(model));
    }
    out.extend(home(model));
    let (Some(found), Some(directory)) = (&model.search.shown, &model.directory) else { return out };
    let words = &model.words;
    let parts = say::understood(&directory.engine, &found.answer, words);
    if !parts.is_empty() {
        out.push(listed(&words.get("finder-looked-for"), &parts));
    }
    for (typed, meant) in &found.answer.request.corrected {
        let parts = [("typed", Part::Text(typed)), ("meant", Part::Text(meant))];
        out.push(Paragraph::new(words.with("finder-corrected", &parts), Role::Muted));
    }
    // "Showing …" would be wrong where nothing but a notice is shown.
    let widened = found.answer.relaxed.iter().filter(|_| !found.answer.hits.is_empty());
    for step in widened {
        out.push(Paragraph::new(say::relaxed(step, &directory.engine, &found.answer, words), Role::Alert));
    }
    out
}

/// Where a search without a place looks, as long as it does; or that the settings name no place that is known.
fn home(model: &Model) -> Option<Paragraph> {
    let home = model.directory.as_ref()?.home.as_ref()?;
    let is_in_use = model.search.shown.as_ref().is_none_or(|found| found.is_near_home);
    let role = if matches!(home, Home::Known(_)) { Role::Muted } else { Role::Alert };
    Some(Paragraph::new(home.line(is_in_use, &model.words)?, role))
}

/// `Looked for: Sober homes · women · Juneau, AK`, each part whole.
fn listed(label: &str, parts: &[String]) -> Paragraph {
    let paragraph = Paragraph { hang: 2, ..Paragraph::new(format!("{label} "), Role::Muted) };
    paragraph.with_row(parts.iter().map(|part| Piece::whole(say::safe(part), Role::Text)))
}

fn banner(model: &Model) -> Paragraph {
    let call = crisis::lifeline_number(model);
    let key = model.keymap.hint(Action::Crisis, &model.words);
    let parts = [("number", Part::Text(&call)), ("key", Part::Text(&key))];
    Paragraph::new(model.words.with("finder-crisis-banner", &parts), Role::Crisis)
}
