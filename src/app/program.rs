//! What Wayhome is: how old its directory is, under which licences, and whose work is inside.

use super::footer;
use super::model::Model;
use super::page::{Paragraph, Piece, Role};
use super::start;
use crate::made_of;

/// What is told, and how to get to the licences of others.
pub fn paragraphs(model: &Model) -> Vec<Paragraph> {
    let words = &model.words;
    let how = footer::sentence(model, "program-licences-how");
    let mut out = [words.get("program-what"), how].map(|text| Paragraph::new(text, Role::Text)).to_vec();
    out.extend(start::age(model));
    if let Some(directory) = &model.directory {
        let line = |(label, text): (String, String)| {
            let label = Piece::new(format!("{label}: "), Role::Muted);
            Paragraph { indent: 2, hang: 4, pieces: vec![label, Piece::new(text, Role::Text)] }
        };
        out.extend(made_of::lines(&directory.engine, words).into_iter().map(line));
    }
    out
}

/// The licences of others, word for word. They are in English wherever they are.
pub fn licences() -> Vec<Paragraph> {
    made_of::THIRD_PARTY.lines().map(|line| Paragraph::new(line, Role::Text)).collect()
}
