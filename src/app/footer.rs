//! The foot of the screen: one sentence that says what Enter does and how to go back, and the keys needed most.

use super::command::{Action, Place};
use super::model::{Model, Said};
use super::page::{Line, Paragraph, Role, Span};
use super::view;
use crate::language::Part;
use unicode_width::UnicodeWidthStr;

/// Keys of the footer by place, most important first; those that do not fit are left out.
const KEYS: [(Place, &[Action]); 5] = [
    (Place::Box, &[Action::Crisis, Action::Help, Action::Leave, Action::NextPart, Action::Language]),
    (Place::List, &[Action::Crisis, Action::Help, Action::Leave, Action::NextPart, Action::CopyPhone]),
    (Place::Card, &[Action::Crisis, Action::Help, Action::Leave, Action::CopyPhone, Action::NextPart]),
    (Place::Help, &[Action::Crisis, Action::Back, Action::Leave]),
    (Place::Crisis, &[Action::Back, Action::Help, Action::Leave]),
];

/// The status sentence, wrapped.
pub fn status_lines(model: &Model, width: usize) -> Vec<Line> {
    let is_alert = model.said.is_some() || (model.trouble.is_some() && !model.rows().is_empty());
    let role = if is_alert { Role::Alert } else { Role::Text };
    Paragraph::new(status(model), role).lines(width)
}

/// What Enter does here and how to go back; or what there is to say right now.
pub fn status(model: &Model) -> String {
    let words = &model.words;
    match &model.said {
        Some(Said::AskLeave) => return sentence(model, "status-leave"),
        Some(Said::Copied(number)) => return words.with("status-copied", &[("number", Part::Text(number))]),
        Some(Said::WhyNot(reason)) => return words.get(reason),
        Some(Said::Settings(count)) => return words.with("status-settings", &[("count", Part::Count(*count))]),
        None => {}
    }
    if let Some(trouble) = &model.trouble {
        let is_told_above = model.rows().is_empty();
        return if is_told_above { sentence(model, "status-trouble") } else { view::trouble_sentence(model, trouble) };
    }
    sentence(
        model,
        match model.place() {
            Place::Box if model.input.is_empty() => "status-start",
            Place::Box if model.rows().is_empty() => "status-typing",
            Place::Box => "status-box",
            Place::List => "status-list",
            Place::Card => "status-card",
            Place::Help | Place::Crisis => "status-layer",
        },
    )
}

/// Fills in the names of keys, so that no text holds one.
fn sentence(model: &Model, key: &str) -> String {
    let names = [
        ("open", Action::Open),
        ("back", Action::Back),
        ("up", Action::Up),
        ("down", Action::Down),
        ("help", Action::Help),
        ("leave", Action::Leave),
    ];
    let hints = names.map(|(name, action)| (name, model.keymap.hint(action, &model.words)));
    let parts: Vec<(&str, Part<'_>)> = hints.iter().map(|(name, hint)| (*name, Part::Text(hint))).collect();
    model.words.with(key, &parts)
}

/// The keys that fit the width, each with its label.
pub fn keys(model: &Model, width: usize) -> Line {
    let place = model.place();
    let actions = KEYS.iter().find(|(p, _)| *p == place).map_or(&[][..], |(_, actions)| actions);
    let mut line = Line::default();
    for &action in actions {
        // A key that can do nothing here is no help in a footer; the help names it with its reason.
        if (action.command().disabled)(model).is_some() {
            continue;
        }
        let key = model.keymap.hint(action, &model.words);
        let label = model.words.get(&action.command().label());
        let gap = if line.spans.is_empty() { 0 } else { 3 };
        if line.width() + gap + key.width() + 1 + label.width() > width {
            continue;
        }
        let span = |text: String, role| Span { text, role };
        line.spans.extend([
            span(" ".repeat(gap), Role::Text),
            span(key, Role::Key),
            span(format!(" {label}"), Role::Text),
        ]);
    }
    line
}
