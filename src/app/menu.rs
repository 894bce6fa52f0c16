//! Pages of numbered rows of which one is chosen: with arrows and Enter, or with its number.

use super::model::{LayerKind, Model};
use super::page::{Paragraph, Piece, Role};
use super::{filter_page, other_places};

/// A page to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Menu {
    /// What stands above the rows.
    pub intro: Vec<Paragraph>,
    /// The pieces of each row, told apart by dots.
    pub rows: Vec<Vec<Piece>>,
}

impl Menu {
    /// The menu that lies on top, if one does.
    pub fn of(model: &Model) -> Option<Self> {
        match model.layers.last()?.kind {
            LayerKind::OtherPlaces => Some(other_places::menu(model)),
            LayerKind::Filters => Some(filter_page::menu(model)),
            LayerKind::Options(kind) => Some(filter_page::options(model, kind)),
            LayerKind::Help | LayerKind::Crisis => None,
        }
    }

    /// Its text. The chosen row has a mark as in the list of results.
    pub fn paragraphs(&self, chosen: usize) -> Vec<Paragraph> {
        let digits = self.rows.len().to_string().len();
        let row = |(i, pieces): (usize, &Vec<Piece>)| {
            let is_chosen = i == chosen;
            let number = (i + 1).to_string();
            let pad = digits - number.len();
            // Where there is no mark its columns belong to the indent.
            let (indent, label) = if is_chosen {
                (0, format!("> {}{number}. ", " ".repeat(pad)))
            } else {
                (2 + pad, format!("{number}. "))
            };
            let label = Piece::new(label, Role::Title).chosen_if(is_chosen);
            let pieces = pieces.iter().map(|piece| piece.clone().chosen_if(is_chosen));
            Paragraph { indent, hang: digits + 4, pieces: vec![label] }.with_row(pieces)
        };
        self.intro.iter().cloned().chain(self.rows.iter().enumerate().map(row)).collect()
    }
}
