//! Needs that whoever runs a machine does not want to show on it: no choice, no count, no result, no name of them. What is
//! typed for one is still understood, so that the answer can say so and go on to those who may know more.

use super::bits::{but, contains, is_none};
use super::{DocId, Engine};
use crate::directory::Need;
use crate::listing::Listing;
use crate::rows::{BLOCK, Block, NONE, set_bits};
use crate::understand::Request;

/// What is hidden. Nothing usually, and then it costs nothing.
#[derive(Debug, Default)]
pub(super) struct Hidden {
    /// Needs, a bit for each.
    needs: u64,
    /// Listings that have hidden needs and no other, by block; no blocks where nothing is hidden.
    listings: Vec<Block>,
}

impl Hidden {
    fn has_need(&self, need: u8) -> bool {
        self.needs >> need & 1 == 1
    }

    /// The hidden listings of a block.
    pub(super) fn listings(&self, number: usize) -> &Block {
        self.listings.get(number).unwrap_or(&NONE)
    }

    /// Whether a listing is hidden.
    pub(super) fn has(&self, doc: usize) -> bool {
        contains(self.listings(doc / BLOCK), doc)
    }

    /// The needs that are hidden.
    pub(super) fn needs(&self) -> impl Iterator<Item = u8> + use<> {
        set_bits(self.needs)
    }

    /// Takes hidden needs out of a request. One is remembered unless the same words mean something else just as surely.
    pub(super) fn set_apart(&self, request: &mut Request) {
        let hidden = request.needs.extract_if(.., |need| self.has_need(need.need));
        request.hidden = hidden.collect();
        let needs = &request.needs;
        let is_said = |hidden: &super::NeedFound| {
            needs.iter().any(|need| need.phrase == hidden.phrase && need.weight >= hidden.weight)
        };
        request.hidden.retain(|need| !is_said(need));
    }
}

impl Engine {
    /// The same directory with some needs hidden, by id. Listings that have no other need are hidden with them. Ids that
    /// are none of this directory hide nothing.
    #[must_use]
    pub fn without_needs(mut self, ids: &[String]) -> Self {
        let indexes = ids.iter().filter_map(|id| self.index_of(id));
        let needs = indexes.fold(self.hidden.needs, |mask, index| mask | 1 << index);
        let only_hidden = |number| but(&self.with_any(needs, number), &self.with_any(!needs, number));
        let listings: Vec<Block> = (0..self.docs.rows.blocks()).map(only_hidden).collect();
        let listings = if listings.iter().all(is_none) { Vec::new() } else { listings };
        self.hidden = Hidden { needs, listings };
        self
    }

    /// The needs that are not hidden, with their indexes.
    pub fn offered(&self) -> impl Iterator<Item = (u8, &Need)> {
        let needs = self.needs.iter().enumerate().map(|(index, need)| (index as u8, need));
        needs.filter(|(index, _)| !self.hidden.has_need(*index))
    }

    /// Whether a need is one of the directory and not hidden.
    pub(super) fn offers(&self, need: u8) -> bool {
        usize::from(need) < self.needs.len() && !self.hidden.has_need(need)
    }

    pub(super) fn is_hidden(&self, doc: DocId) -> bool {
        self.hidden.has(doc.0 as usize)
    }

    /// Takes the hidden needs out of a listing.
    pub(super) fn hide_needs(&self, listing: &mut Listing) {
        if self.hidden.needs != 0 {
            listing.needs.retain(|id| self.index_of(id).is_none_or(|need| self.offers(need)));
        }
    }
}
