//! What Wayhome is: how old its directory is, under which licences, and whose work is inside.

use super::menu::Menu;
use super::model::Model;
use super::page::{Paragraph, Piece, Role};
use super::start;
use crate::made_of;

/// What is told, and the way to the licences of others.
pub fn menu(model: &Model) -> Menu {
    let words = &model.words;
    let mut intro = vec![Paragraph::new(words.get("program-what"), Role::Text)];
    intro.extend(start::age(model));
    if let Some(directory) = &model.directory {
        let line = |(label, text): (String, String)| {
            let label = Piece::new(format!("{label}: "), Role::Muted);
            Paragraph { indent: 2, hang: 4, pieces: vec![label, Piece::new(text, Role::Text)] }
        };
        intro.extend(made_of::lines(&directory.engine, words).into_iter().map(line));
    }
    Menu { intro, rows: vec![vec![Piece::new(words.get("program-licences"), Role::Text)]], ..Menu::default() }
}

/// The licences of others, word for word. They are in English wherever they are.
pub fn licences() -> Vec<Paragraph> {
    made_of::THIRD_PARTY.lines().map(|line| Paragraph::new(line, Role::Text)).collect()
}
