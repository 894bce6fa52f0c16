//! "If they say no": the next best places, each with the best way to reach it, so that no card is a dead end.

use super::Card;
use crate::app::event::{Row, RowKind};
use crate::app::list;
use crate::app::model::Model;
use crate::app::page::{Paragraph, Piece, Role};
use crate::phones;
use crate::say;

/// Places named.
const SHOWN: usize = 2;

/// The rows to try next, by index: those behind the chosen one first. Places that may take the person, no notices, and no
/// number twice: whoever said no would answer again.
pub fn next_rows(model: &Model) -> Vec<usize> {
    let rows = model.rows();
    let number =
        |row: &Row| phones::main(&row.listing.phones, model.words.language()).map(|phone| phone.number.clone());
    let mut numbers: Vec<String> = model.row().and_then(number).into_iter().collect();
    let mut may_help = |row: &Row| {
        let is_open = row.kind != RowKind::Notice && row.listing.is_reachable();
        let is_other = is_open && number(row).is_none_or(|number| !numbers.contains(&number));
        let may_take = is_other && model.hit(row).is_none_or(|hit| !hit.cannot_take);
        numbers.extend(number(row).filter(|_| may_take));
        may_take
    };
    let behind = model.selected + 1..rows.len();
    let order = behind.chain(0..model.selected);
    order.filter(|&at| rows.get(at).is_some_and(&mut may_help)).take(SHOWN).collect()
}

impl Card<'_> {
    pub(super) fn if_they_say_no(&self) -> Vec<Paragraph> {
        // The rows are no help for a place that was found by other words.
        if self.model.row().is_none_or(|row| row.listing.id != self.listing.id) {
            return Vec::new();
        }
        let mut out = vec![self.heading("card-no")];
        let others = next_rows(self.model);
        if others.is_empty() {
            out.push(Paragraph::new(self.model.words.get("card-no-others"), Role::Text).indented(2));
        }
        let rows = others.into_iter().filter_map(|at| self.model.rows().get(at));
        out.extend(rows.flat_map(|row| self.other(row)));
        out
    }

    /// Name and place, then how to reach it.
    fn other(&self, row: &Row) -> [Paragraph; 2] {
        let (model, listing) = (self.model, &row.listing);
        let place = say::safe(&say::where_it_is(listing, &model.words));
        let name = Piece::new(say::safe(&listing.name), Role::Text);
        let mut reach = list::reach(model, listing);
        if say::call_first(listing, model.today) {
            reach.push(Piece::new(model.words.get(list::call_first(model)), Role::Alert));
        }
        [
            Paragraph { indent: 2, hang: 4, pieces: Vec::new() }.with_row([name, Piece::whole(place, Role::Text)]),
            Paragraph { indent: 4, hang: 4, pieces: Vec::new() }.with_row(reach),
        ]
    }
}
