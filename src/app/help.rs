//! The help: how to go through the finder, on one screen; then every command with its keys, straight from the table.

use super::command::{Action, COMMANDS, Command, Group};
use super::footer;
use super::menu::numbered;
use super::model::Model;
use super::page::{Paragraph, Piece, Role};

/// The way through Wayhome, step by step. All of it fits on one screen.
const STEPS: [&str; 7] = [
    "help-step-say",
    "help-step-where",
    "help-step-open",
    "help-step-card",
    "help-step-call",
    "help-step-list",
    "help-step-crisis",
];

/// What a shared machine never does.
const NOT_SHARED: [Action; 3] = [Action::CopyPhone, Action::ShowCode, Action::Save];

/// Nobody can call from in there as they like.
fn step(model: &Model, key: &'static str) -> String {
    let key = if model.shared.is_some() && key == "help-step-call" { "shared-step-call" } else { key };
    footer::sentence(model, key)
}

/// Key of the sentence that says what becomes of what is typed.
pub fn private(model: &Model) -> &'static str {
    match &model.shared {
        None => "help-private",
        Some(shared) if shared.looked_for.is_some() => "shared-private-counted",
        Some(_) => "shared-private",
    }
}

/// The help page.
pub fn paragraphs(model: &Model) -> Vec<Paragraph> {
    let words = &model.words;
    let mut out = vec![Paragraph::new(words.get("help-title"), Role::Title)];
    out.extend(numbered(&STEPS.map(|key| step(model, key))));
    out.push(Paragraph::new(words.get(private(model)), Role::Text));
    out.extend(model.shared.as_ref().map(|_| Paragraph::new(words.get("shared-ways-how"), Role::Text)));
    for group in Group::ALL {
        out.push(Paragraph::blank());
        out.push(Paragraph::new(words.get(group.heading()), Role::Heading));
        let is_there = |c: &&Command| model.shared.is_none() || !NOT_SHARED.contains(&c.action);
        out.extend(COMMANDS.iter().filter(|c| c.group == group).filter(is_there).map(|c| row(model, c)));
    }
    out
}

/// `Crisis help: F2, Ctrl-X`, then what it does.
fn row(model: &Model, command: &Command) -> Paragraph {
    let words = &model.words;
    let keys: Vec<String> = model.keymap.keys(command.action).map(|k| k.label(words)).collect();
    let mut paragraph = Paragraph { indent: 2, hang: 4, pieces: Vec::new() };
    for (i, key) in keys.iter().enumerate() {
        if i > 0 {
            paragraph = paragraph.with(Piece::new(", ", Role::Text));
        }
        paragraph = paragraph.with(Piece::whole(key, Role::Key));
    }
    let gap = if keys.is_empty() { "" } else { ": " };
    let is_end = model.shared.is_some() && command.action == Action::Leave;
    let what = if is_end { words.get("shared-end") } else { words.get(&command.description()) };
    let paragraph = paragraph.with(Piece::new(format!("{gap}{what}"), Role::Text));
    match (command.disabled)(model) {
        Some(reason) => paragraph.with(Piece::new(format!(" ({})", words.get(reason)), Role::Muted)),
        None => paragraph,
    }
}
