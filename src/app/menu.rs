//! Pages of numbered rows of which one is chosen: with arrows and Enter, or with its number.

use super::event::RowKind;
use super::model::{Focus, LayerKind, Model};
use super::page::{Paragraph, Piece, Role};
use super::{about, actions, atlas, filter_page, locate, mine_page, other_places, shared, start};

/// A page to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Menu {
    /// What stands above the rows.
    pub intro: Vec<Paragraph>,
    /// The pieces of each row, told apart by dots.
    pub rows: Vec<Vec<Piece>>,
    /// What stands below them.
    pub foot: Vec<Paragraph>,
}

impl Menu {
    /// The menu on the screen, if there is one: the one that lies on top, or the start.
    pub fn of(model: &Model) -> Option<Self> {
        let Some(layer) = model.layers.last() else {
            return model.is_at_start().then(|| start::menu(model));
        };
        match layer.kind {
            LayerKind::Ways => Some(shared::ways(model)),
            LayerKind::Actions => Some(actions::menu(model)),
            LayerKind::OtherPlaces => Some(other_places::menu(model)),
            LayerKind::Filters => Some(filter_page::menu(model)),
            LayerKind::Options(kind) => Some(filter_page::options(model, kind)),
            LayerKind::Group(group, page) => Some(start::group_menu(model, group, page)),
            LayerKind::Where => Some(locate::menu(model)),
            LayerKind::Atlas(page) => Some(atlas::menu(model, page)),
            LayerKind::About => Some(about::menu(model)),
            LayerKind::Answers(question) => Some(about::answers(model, question)),
            LayerKind::MyList => Some(mine_page::menu(model)),
            LayerKind::Item(at) => Some(mine_page::item_menu(model, at)),
            LayerKind::SaveAs => Some(mine_page::format_menu(model)),
            LayerKind::KeptLists => Some(mine_page::kept_menu(model)),
            LayerKind::Code(_)
            | LayerKind::Help
            | LayerKind::Licences
            | LayerKind::Sources
            | LayerKind::Program
            | LayerKind::Crisis
            | LayerKind::StillThere
            | LayerKind::Note(_)
            | LayerKind::KeepAs
            | LayerKind::Sheet
            | LayerKind::ItemCard(_) => None,
        }
    }

    /// Its text. The chosen row, if there is one, has a mark as in the list of results.
    pub fn paragraphs(&self, chosen: Option<usize>) -> Vec<Paragraph> {
        let digits = self.rows.len().to_string().len();
        let row = |(i, pieces): (usize, &Vec<Piece>)| {
            let is_chosen = Some(i) == chosen;
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
        let rows = self.rows.iter().enumerate().map(row);
        self.intro.iter().cloned().chain(rows).chain(self.foot.iter().cloned()).collect()
    }
}

/// Rows with a number, from 1 on.
pub fn numbered(names: &[String]) -> Vec<Paragraph> {
    let row = |name: &String| vec![Piece::new(name.as_str(), Role::Text)];
    Menu { rows: names.iter().map(row).collect(), ..Menu::default() }.paragraphs(None)
}

/// How many rows can be chosen by a number right now: of the menu, of what can be done with the place of a card, of what was
/// understood, or of the list, where what is no place to go to has no number.
pub fn rows(model: &Model) -> usize {
    if let Some(menu) = Menu::of(model) {
        return menu.rows.len();
    }
    match model.focus {
        _ if !model.layers.is_empty() => 0,
        Focus::Card => actions::rows(model).len(),
        Focus::Parts => model.parts().len(),
        Focus::Box | Focus::Start | Focus::List => {
            model.rows().iter().filter(|row| row.kind != RowKind::Notice).count()
        }
    }
}
