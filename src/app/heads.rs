//! The lines between the box and the results: help in a crisis, what was understood, how the search had to widen.

use super::command::Action;
use super::crisis;
use super::filter_page;
use super::home::Home;
use super::model::{Focus, Model};
use super::page::{self, Line, Paragraph, Piece, Role};
use super::reading::ReadPart;
use crate::language::Part;
use crate::say::{self, Understood};
use wayhome_index::search::Engine;

/// The lines in `most` rows. What does not fit is left out whole, for half a sentence misleads: first what was understood,
/// which the box says as well, last what is missing and whom to call. All are there while one of their parts is chosen, see
/// [`top`].
pub fn lines(model: &Model, width: usize, most: usize) -> Vec<Line> {
    let paragraphs = paragraphs(model);
    if model.focus == Focus::Parts {
        return page::lines(&paragraphs, width);
    }
    let mut shown: Vec<(usize, Vec<Line>)> = Vec::new();
    let mut by_weight: Vec<(usize, &Paragraph)> = paragraphs.iter().enumerate().collect();
    by_weight.sort_by_key(|(_, paragraph)| weight(paragraph));
    for (at, paragraph) in by_weight {
        let lines = paragraph.lines(width);
        let taken: usize = shown.iter().map(|(_, lines)| lines.len()).sum();
        if shown.is_empty() || taken + lines.len() <= most {
            shown.push((at, lines));
        }
    }
    shown.sort_by_key(|(at, _)| *at);
    shown.into_iter().flat_map(|(_, lines)| lines).collect()
}

/// How soon a line is left out where there is little room; the least is left out last.
fn weight(paragraph: &Paragraph) -> u8 {
    match paragraph.pieces.first().map(|piece| piece.role) {
        Some(Role::Crisis) => 0,
        Some(Role::Alert) => 1,
        _ => 2,
    }
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
    out.extend(answered(model));
    out.extend(instead(model));
    out
}

/// What was understood, and what became of the search.
fn answered(model: &Model) -> Vec<Paragraph> {
    let mut out = Vec::new();
    let (Some(found), Some(directory)) = (&model.search.shown, &model.directory) else { return out };
    let words = &model.words;
    if !model.parts().is_empty() {
        out.push(understood(model, &directory.engine));
    }
    out.extend(say::unknown(&found.answer.request, words).map(|line| Paragraph::new(line, Role::Alert)));
    out.extend(filter_page::line(model));
    if !found.answer.request.hidden.is_empty() {
        out.push(Paragraph::new(words.get("shared-hidden"), Role::Alert));
    }
    // "Showing …" would be wrong where nothing but a notice is shown.
    if let Some(step) = found.answer.relaxed.as_ref().filter(|_| !found.answer.hits.is_empty()) {
        let step = say::relaxed(step, &directory.engine, &found.answer, words);
        // What the filters took away may well be there.
        let limited = model.choices.has_filters().then(|| words.with("finder-limited", &[("text", Part::Text(&step))]));
        out.push(Paragraph::new(limited.unwrap_or(step), Role::Alert));
    }
    out
}

/// That it was searched near the home place; or that the settings name no place that is known.
fn home(model: &Model) -> Option<Paragraph> {
    let home = model.directory.as_ref()?.home.as_ref()?;
    let is_it = |part: &ReadPart| {
        part.is_on && matches!((&part.what, home), (Understood::Place(at), Home::Known(home)) if at == home)
    };
    let is_in_use = model.parts().iter().any(is_it);
    let role = if matches!(home, Home::Known(_)) { Role::Muted } else { Role::Alert };
    Some(Paragraph::new(home.line(is_in_use, &model.words)?, role))
}

/// That another directory is in use than the settings name.
fn instead(model: &Model) -> Option<Paragraph> {
    let file = model.directory.as_ref()?.instead_of.as_ref()?;
    let text = model.words.with("directory-instead", &[("file", Part::Text(&say::safe(file)))]);
    Some(Paragraph::new(text, Role::Alert))
}

/// `Looked for: Sober homes · women (off) · Juneau, AK`, each part whole.
fn understood(model: &Model, engine: &Engine) -> Paragraph {
    let label = format!("{} ", model.words.get("finder-looked-for"));
    let paragraph = Paragraph { hang: 2, ..Paragraph::new(label, Role::Muted) };
    let has_keys = model.focus == Focus::Parts;
    let piece = |(i, part): (usize, &ReadPart)| {
        let is_chosen = has_keys && i == model.part;
        let mark = if is_chosen { "> " } else { "" };
        let name = format!("{mark}{}", part_name(model, part, engine));
        Piece::whole(name, if part.is_on { Role::Text } else { Role::Muted }).chosen_if(is_chosen)
    };
    paragraph.with_row(model.parts().iter().enumerate().map(piece))
}

/// The parts of what was understood, each as it is named.
pub fn part_names(model: &Model) -> Vec<String> {
    let Some(directory) = &model.directory else { return Vec::new() };
    model.parts().iter().map(|part| part_name(model, part, &directory.engine)).collect()
}

/// `Springfield, MO (33 other places)`, `women (off)`.
fn part_name(model: &Model, part: &ReadPart, engine: &Engine) -> String {
    let words = &model.words;
    let name = say::safe(&part.what.name(engine, words));
    let others = model.namesakes().saturating_sub(1);
    match &part.what {
        _ if !part.is_on => words.with("finder-part-off", &[("part", Part::Text(&name))]),
        Understood::Place(_) if others > 0 => {
            words.with("finder-part-others", &[("part", Part::Text(&name)), ("count", Part::Count(others))])
        }
        _ => name,
    }
}

/// The first line to show so that the chosen part can be seen.
pub fn top(lines: &[Line], height: usize) -> usize {
    let chosen = lines.iter().position(|line| line.chosen.is_some()).unwrap_or(0);
    (chosen + 1).saturating_sub(height)
}

fn banner(model: &Model) -> Paragraph {
    let call = crisis::lifeline_number(model);
    let key = model.keymap.hint(Action::Crisis, &model.words);
    if let Some(shared) = &model.shared {
        let asked = model.directory.as_ref().zip(model.request());
        let is_hurt = asked.is_some_and(|(directory, request)| directory.engine.is_hurt(request));
        return shared.banner(&model.words, &key, is_hurt);
    }
    let parts = [("number", Part::Text(&call)), ("key", Part::Text(&key))];
    Paragraph::new(model.words.with("finder-crisis-banner", &parts), Role::Crisis)
}
