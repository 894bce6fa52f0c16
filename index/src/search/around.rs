//! Which listings are of use at a place, and how much their place can be worth at most, in whole sets.
//!
//! The sets follow [`super::fit::fit`]: what that says of one listing, these say of all.

use super::bits::{Bitset, and, but, or};
use super::docs::Docs;
use super::fit::{BORDER_MILES, FAR_MILES, Rung, is_over_the_border};
use crate::place::{NO_COUNTY, PlaceKind};
use crate::rows::{Block, Row};
use crate::understand::PlaceFound;

/// Miles of the rings around a place within which a place is worth more than outside.
const RINGS: [f32; 5] = [10.0, 25.0, 30.0, BORDER_MILES, FAR_MILES];

/// Listings of one worth: a function from a block's number to its bits.
pub type Set<'a> = Box<dyn Fn(usize) -> Block + 'a>;

/// Sets of listings around a place.
pub struct Around<'a> {
    docs: &'a Docs<'a>,
    place: &'a PlaceFound,
    in_state: &'a [Block],
    rings: [Bitset; RINGS.len()],
    county: Bitset,
    /// Listings of other states that are near enough.
    over_the_border: Bitset,
}

impl<'a> Around<'a> {
    /// Finds the listings around a place.
    pub fn new(docs: &'a Docs<'a>, place: &'a PlaceFound) -> Self {
        let blocks = docs.rows.blocks();
        let is_state = place.kind == PlaceKind::State;
        let set = || Bitset::new(if is_state { 0 } else { blocks });
        let mut me = Self {
            docs,
            place,
            in_state: docs.rows.row(Row::InState(place.state)),
            rings: std::array::from_fn(|_| set()),
            county: set(),
            over_the_border: set(),
        };
        if !is_state {
            me.find();
        }
        me
    }

    fn find(&mut self) {
        let place = self.place;
        for (miles, docs) in self.docs.near.around(place.point, FAR_MILES + place.radius) {
            let ring = RINGS.iter().position(|ring| miles <= ring + place.radius).unwrap_or(RINGS.len() - 1);
            for &doc in docs {
                self.rings[ring].insert(doc as usize);
            }
        }
        if place.county != NO_COUNTY {
            for &doc in self.docs.near.in_county(place.county) {
                self.county.insert(doc as usize);
            }
        }
        for number in 0..self.docs.rows.blocks() {
            let outside = but(&self.local(number), &self.in_state[number]);
            let may_be_near = and(&outside, &self.within(number, 3));
            for doc in super::bits::each(number, &may_be_near).filter(|&doc| doc < self.docs.len()) {
                if is_over_the_border(self.docs, doc, place) {
                    self.over_the_border.insert(doc);
                }
            }
        }
    }

    fn is_state(&self) -> bool {
        self.place.kind == PlaceKind::State
    }

    fn row(&self, row: Row, number: usize) -> &'a Block {
        self.docs.rows.block(row, number)
    }

    /// For the whole country or for several states.
    fn wide(&self, number: usize) -> Block {
        or(self.row(Row::Nation, number), self.row(Row::Multi, number))
    }

    /// Neither for the whole country nor for several states.
    fn local(&self, number: usize) -> Block {
        but(&super::bits::ALL, &self.wide(number))
    }

    /// In one of the rings up to this one.
    fn within(&self, number: usize, ring: usize) -> Block {
        self.rings[..=ring].iter().fold(crate::rows::NONE, |all, set| or(&all, set.block(number)))
    }

    /// Of any use at the place.
    pub fn of_use(&self, number: usize) -> Block {
        let there = or(&self.wide(number), &self.in_state[number]);
        if self.is_state() {
            return there;
        }
        or(&or(&there, self.county.block(number)), self.over_the_border.block(number))
    }

    /// Listings whose rung may be this one or a nearer one; at [`Rung::State`] and [`Rung::ElsewhereInState`] surely is.
    pub fn up_to(&self, rung: Rung, number: usize) -> Block {
        let local = self.local(number);
        let there = and(&local, &self.in_state[number]);
        if rung >= Rung::Nation {
            return self.of_use(number);
        }
        if self.is_state() {
            return there;
        }
        let near = or(&and(&there, &self.within(number, 4)), self.county.block(number));
        let near = or(&near, self.over_the_border.block(number));
        match rung {
            Rung::Here | Rung::Near => near,
            Rung::State => or(&near, &and(&there, self.row(Row::WholeState, number))),
            _ => or(&near, &there),
        }
    }

    /// For several states, with a door within reach.
    pub fn multi_near(&self, number: usize) -> Block {
        if self.is_state() { crate::rows::NONE } else { and(self.row(Row::Multi, number), &self.within(number, 4)) }
    }

    /// What a place can be worth at most, most first: a listing counts by the first set that holds it.
    pub fn worths(&self) -> Vec<(f32, Set<'_>)> {
        let whole = |b| and(self.row(Row::WholeState, b), &self.in_state[b]);
        let nation = |b| *self.row(Row::Nation, b);
        let multi_there = |b| and(self.row(Row::Multi, b), &self.in_state[b]);
        let local_there = |b| and(&self.local(b), &self.in_state[b]);
        let mut worths: Vec<(f32, Set<'_>)> = Vec::new();
        if self.is_state() {
            worths.push((1.0, Box::new(whole)));
            worths.push((0.92, Box::new(local_there)));
        } else {
            let ring = |i: usize, b: usize| *self.rings[i].block(b);
            let there = move |i, b| and(&local_there(b), &ring(i, b));
            let outside = |b: usize, ring: usize| and(&self.within(b, ring), self.over_the_border.block(b));
            worths.push((1.0, Box::new(move |b| or(&there(0, b), self.county.block(b)))));
            worths.push((0.97, Box::new(move |b| and(&whole(b), &self.within(b, 2)))));
            worths.push((0.94, Box::new(move |b| there(1, b))));
            for i in 2..RINGS.len() {
                worths.push((0.92 - RINGS[i - 1] / 400.0, Box::new(move |b| there(i, b))));
            }
            worths.push((0.86, Box::new(whole)));
            worths.push((0.75, Box::new(move |b| and(&nation(b), &self.within(b, 1)))));
            worths.push((0.6, Box::new(move |b| outside(b, 1))));
        }
        worths.push((0.6, Box::new(multi_there)));
        worths.push((0.5, Box::new(move |b| or(&nation(b), &local_there(b)))));
        if !self.is_state() {
            worths.push((0.45, Box::new(|b| *self.over_the_border.block(b))));
        }
        worths.push((0.3, Box::new(|b| *self.row(Row::Multi, b))));
        worths.sort_by(|a, b| b.0.total_cmp(&a.0));
        worths
    }
}
