//! The best of many listings without scoring each of them.
//!
//! For 512 listings at a time an upper bound of their scores is added up in binary, one bit of every sum a block: what
//! each part of the score can be worth at most is known from whole rows. Then only listings whose bound reaches the score
//! of the best ones known are scored in full. The result is the same as that of scoring all.

use super::bits::{and, but, count, each, is_none};
use crate::rows::{Block, NONE};

/// Binary digits of a bound: scores up to 64 in steps of [`UNIT`].
const PLANES: usize = 11;

/// One step of a bound.
const UNIT: f32 = 1.0 / 32.0;

/// A score in steps, rounded up, or one more: rounding exactly is a call into the system's library for every number.
pub fn units(score: f32) -> u32 {
    if score > 0.0 { (score / UNIT) as u32 + 1 } else { 0 }
}

/// Numbers of 512 listings, in binary: the first block holds the lowest digit of each.
#[derive(Debug, Clone, Copy)]
pub struct Sums([Block; PLANES]);

impl Sums {
    /// All zero.
    pub const ZERO: Self = Self([NONE; PLANES]);

    /// Adds a number to some listings.
    pub fn add(&mut self, units: u32, to: &Block) {
        let mut carry = NONE;
        let digits = (32 - units.leading_zeros()) as usize;
        for (digit, plane) in self.0.iter_mut().enumerate() {
            if digit >= digits && is_none(&carry) {
                return;
            }
            carry = add_digit(plane, if units >> digit & 1 == 1 { to } else { &NONE }, &carry);
        }
    }

    /// Adds to each listing its own number, of which none is more than `most`.
    pub fn add_all(&mut self, other: &Self, most: u32) {
        let mut carry = NONE;
        let digits = (32 - most.leading_zeros()) as usize;
        for (digit, (plane, value)) in self.0.iter_mut().zip(&other.0).enumerate() {
            if digit >= digits && is_none(&carry) {
                return;
            }
            carry = add_digit(plane, value, &carry);
        }
    }

    /// Sets the number of some listings; their number so far must be zero.
    pub fn set(&mut self, units: u32, of: &Block) {
        for (_, plane) in self.0.iter_mut().enumerate().filter(|(digit, _)| units >> digit & 1 == 1) {
            *plane = super::bits::or(plane, of);
        }
    }

    /// Sets the number, below 128, of one listing of the block; its number so far must be zero.
    pub fn set_low(&mut self, units: u32, within: usize) {
        let (word, bit) = (within / 64, within % 64);
        // Seven digits always: to look which of them are set would take longer.
        for (digit, plane) in self.0[..7].iter_mut().enumerate() {
            plane[word] |= u64::from(units >> digit & 1) << bit;
        }
    }

    /// The listings whose number is at least so much.
    fn at_least(&self, least: u32) -> Block {
        super::bits::at_least(self.0.iter(), least)
    }
}

/// Adds one digit and gives back what is carried on.
fn add_digit(plane: &mut Block, value: &Block, carry: &Block) -> Block {
    let (sum, carried) = super::bits::add(plane, value, carry);
    *plane = sum;
    carried
}

/// One block of listings with what their scores can be at most.
#[derive(Debug, Clone, Copy)]
pub struct BoundBlock {
    /// Number of the block.
    pub number: usize,
    /// The listings that count.
    pub docs: Block,
    /// The bounds, in steps above the least score.
    pub sums: Sums,
}

/// Upper bounds of the scores of all listings that match.
#[derive(Debug, Default)]
pub struct Bounds {
    /// What a bound of 0 steps stands for.
    pub least: f32,
    /// Blocks with at least one listing that matches.
    pub blocks: Vec<BoundBlock>,
}

/// Some of the listings of a block.
pub type Within<'a> = dyn Fn(usize) -> Block + 'a;

impl Bounds {
    /// No bounds: all listings of these blocks are scored. With few of them that is quicker.
    pub fn open(matching: &[(usize, Block)]) -> Self {
        let block = |&(number, docs): &(usize, Block)| BoundBlock { number, docs, sums: Sums::ZERO };
        Self { least: 0.0, blocks: matching.iter().filter(|(_, docs)| !is_none(docs)).map(block).collect() }
    }

    /// The bound that so many listings of a set reach, or as many as there are.
    fn reached_by(&self, sets: &[Block], wanted: usize) -> u32 {
        let mut open = sets.to_vec();
        let mut above: usize = 0;
        let mut bound = 0;
        for digit in (0..PLANES).rev() {
            let some = || self.blocks.iter().map(|block| &block.sums.0[digit]);
            let with =
                |(open, plane): (&Block, &Block)| if is_none(open) { 0 } else { count(&and(open, plane)) as usize };
            let here: usize = open.iter().zip(some()).map(with).sum();
            let enough = above + here >= wanted;
            if enough {
                bound |= 1 << digit;
            } else {
                above += here;
            }
            // Where no listing has this digit there is nothing to leave out.
            if enough || here > 0 {
                for (open, plane) in open.iter_mut().zip(some()).filter(|(open, _)| !is_none(open)) {
                    *open = if enough { and(open, plane) } else { but(open, plane) };
                }
            }
        }
        bound
    }

    /// The best so many of a set, best first, and maybe some more: `score` gives the score of a listing, or `None` where it
    /// does not count. Equal scores stand in order of numbers.
    pub fn best<T>(
        &self,
        within: &Within<'_>,
        wanted: usize,
        score: &mut dyn FnMut(usize) -> Option<(f32, T)>,
    ) -> Vec<(f32, usize, T)> {
        let mut found: Vec<(f32, usize, T)> = Vec::new();
        let mut open: Vec<Block> = self.blocks.iter().map(|b| and(&b.docs, &within(b.number))).collect();
        let by_rank = |a: &(f32, usize, T), b: &(f32, usize, T)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        let mut batch = wanted;
        loop {
            if wanted == 0 || open.iter().all(is_none) {
                break;
            }
            let bound = self.reached_by(&open, batch);
            self.score_from(bound, &mut open, score, &mut found);
            if found.len() >= wanted {
                found.sort_by(by_rank);
                // Whoever may still be among the best has a bound that reaches the last of them.
                let reach = units_below(found[wanted - 1].0 - self.least);
                if reach < bound {
                    self.score_from(reach, &mut open, score, &mut found);
                }
                break;
            }
            // Some do not count: go on with more of them at once.
            batch = batch.saturating_mul(4);
        }
        found.sort_by(by_rank);
        found
    }

    fn score_from<T>(
        &self,
        bound: u32,
        open: &mut [Block],
        score: &mut dyn FnMut(usize) -> Option<(f32, T)>,
        found: &mut Vec<(f32, usize, T)>,
    ) {
        for (open, block) in open.iter_mut().zip(&self.blocks) {
            if is_none(open) {
                continue;
            }
            let now = and(open, &block.sums.at_least(bound));
            *open = but(open, &now);
            found.extend(each(block.number, &now).filter_map(|doc| score(doc).map(|(s, t)| (s, doc, t))));
        }
    }
}

/// A score in steps, rounded down and one less, for sums of parts are rounded too.
fn units_below(score: f32) -> u32 {
    ((score / UNIT) as u32).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::super::bits::{ALL, Bitset, insert};
    use super::*;
    use crate::rows::BLOCK;
    use proptest::prelude::*;

    /// A listing's parts of a score, and how much too high its bound is.
    fn bounds(scores: &[(u32, u32, u32)]) -> Bounds {
        let mut blocks = Vec::new();
        for (number, chunk) in scores.chunks(BLOCK).enumerate() {
            let (mut sums, mut own) = (Sums::ZERO, Sums::ZERO);
            let mut docs = NONE;
            for (i, &(a, b, too_much)) in chunk.iter().enumerate() {
                let mut one = NONE;
                insert(&mut one, i);
                insert(&mut docs, i);
                for value in [a, too_much] {
                    let mut part = Sums::ZERO;
                    part.set(value, &one);
                    sums.add_all(&part, value);
                }
                own.set(b, &one);
            }
            sums.add_all(&own, 900);
            blocks.push(BoundBlock { number, docs, sums });
        }
        Bounds { least: -1.0, blocks }
    }

    proptest! {
        #[test]
        fn the_best_are_those_of_scoring_all(
            scores in proptest::collection::vec((0_u32..900, 0_u32..900, 0_u32..60), 1..1500),
            wanted in 1_usize..60,
            odd_only: bool,
        ) {
            let bounds = bounds(&scores);
            let exact = |doc: usize| -1.0 + (scores[doc].0 + scores[doc].1) as f32 * UNIT;
            let counts = |doc: usize| !odd_only || doc % 2 == 1;
            let mut all: Vec<(f32, usize)> = (0..scores.len()).filter(|&d| counts(d)).map(|d| (exact(d), d)).collect();
            all.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            all.truncate(wanted);
            let best = bounds.best(&|_| ALL, wanted, &mut |d| counts(d).then(|| (exact(d), ())));
            let best: Vec<(f32, usize)> = best.into_iter().take(wanted).map(|(s, d, ())| (s, d)).collect();
            prop_assert_eq!(best, all);
        }

        #[test]
        fn a_bound_divides_as_numbers_do(numbers in proptest::collection::vec(0_u32..128, 1..512), least in 0_u32..150) {
            let mut sums = Sums::ZERO;
            for (i, &number) in numbers.iter().enumerate() {
                sums.set_low(number, i);
            }
            let mut set = Bitset::new(1);
            numbers.iter().enumerate().filter(|(_, n)| **n >= least).for_each(|(i, _)| set.insert(i));
            let reaching: Vec<usize> = each(0, &sums.at_least(least)).filter(|&i| i < numbers.len()).collect();
            prop_assert_eq!(reaching, each(0, set.block(0)).collect::<Vec<_>>());
        }
    }
}
