//! What stands on the screen before anything is typed: how to begin, and what can be found.

use super::command::Action;
use super::model::Model;
use super::page::{Paragraph, Piece, Role};
use crate::language::{Part, Words};
use crate::say;
use wayhome_index::directory::GROUPS;
use wayhome_index::search::Engine;

/// Needs named for each group; the first ones are the most asked for.
const NEEDS_SHOWN: usize = 3;

/// The start page.
pub fn paragraphs(model: &Model) -> Vec<Paragraph> {
    let words = &model.words;
    let mut out = vec![
        Paragraph::new(words.get("start-title"), Role::Title),
        Paragraph::new(words.get("start-how"), Role::Text),
        Paragraph::new(words.get("start-example"), Role::Muted),
        Paragraph::blank(),
    ];
    let key = model.keymap.hint(Action::Crisis, words);
    out.push(Paragraph::new(words.with("start-crisis", &[("key", Part::Text(&key))]), Role::Crisis));
    out.push(Paragraph::blank());
    match &model.directory {
        Some(directory) => out.extend(groups(&directory.engine, words)),
        None => out.push(Paragraph::new(words.get("start-opening"), Role::Muted)),
    }
    out
}

/// What can be asked for, a line a group.
fn groups(engine: &Engine, words: &Words) -> Vec<Paragraph> {
    let mut out = vec![Paragraph::new(words.get("start-groups"), Role::Heading)];
    for group in GROUPS {
        let needs = engine.needs().iter().filter(|need| need.group == group);
        let names: Vec<String> = needs.take(NEEDS_SHOWN).map(|need| say::need_name(need, words)).collect();
        if !names.is_empty() {
            let name = Piece::new(words.get(&format!("group-{group}")), Role::Key);
            let names = Piece::new(say::safe(&format!(" {}", names.join(", "))), Role::Text);
            out.push(Paragraph { indent: 2, hang: 4, pieces: vec![name, names] });
        }
    }
    out
}
