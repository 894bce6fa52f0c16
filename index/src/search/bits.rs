//! Arithmetic on blocks of bits: 512 listings at a time.

use crate::rows::{BLOCK, Block, NONE, set_bits};

/// The bits of all listings.
pub const ALL: Block = [u64::MAX; NONE.len()];

/// In both.
#[inline]
pub fn and(a: &Block, b: &Block) -> Block {
    let mut both = *a;
    both.iter_mut().zip(b).for_each(|(a, b)| *a &= b);
    both
}

/// In either.
#[inline]
pub fn or(a: &Block, b: &Block) -> Block {
    let mut either = *a;
    either.iter_mut().zip(b).for_each(|(a, b)| *a |= b);
    either
}

/// In the first, not in the second.
#[inline]
pub fn but(a: &Block, b: &Block) -> Block {
    let mut rest = *a;
    rest.iter_mut().zip(b).for_each(|(a, b)| *a &= !b);
    rest
}

/// Adds a listing to the block that holds its bit.
#[inline]
pub fn insert(block: &mut Block, doc: usize) {
    block[doc % BLOCK / 64] |= 1 << (doc % 64);
}

/// Takes a listing out of the block that holds its bit.
#[inline]
pub fn remove(block: &mut Block, doc: usize) {
    block[doc % BLOCK / 64] &= !(1 << (doc % 64));
}

/// Whether a listing is in the block that holds its bit.
#[inline]
pub fn contains(block: &Block, doc: usize) -> bool {
    block[doc % BLOCK / 64] >> (doc % 64) & 1 == 1
}

/// Whether no bit is set.
pub fn is_none(a: &Block) -> bool {
    a.iter().fold(0, |all, word| all | word) == 0
}

/// How many bits are set.
pub fn count(a: &Block) -> u32 {
    a.iter().map(|word| word.count_ones()).sum()
}

/// How many listings of some blocks are in a set.
///
/// Eight blocks are added up in binary before any bits are counted, for counting costs more than adding (the carry-save
/// adder of Harley and Seal).
pub fn count_in(blocks: &[(usize, Block)], set: impl Fn(usize) -> Block) -> u32 {
    let (eights, rest) = blocks.as_chunks::<8>();
    let hit = |(number, docs): &(usize, Block)| and(docs, &set(*number));
    let (mut ones, mut twos, mut fours) = (NONE, NONE, NONE);
    let mut total = 0;
    for eight in eights {
        let (sum, twos_a) = add(&ones, &hit(&eight[0]), &hit(&eight[1]));
        let (sum, twos_b) = add(&sum, &hit(&eight[2]), &hit(&eight[3]));
        let (twos_sum, fours_a) = add(&twos, &twos_a, &twos_b);
        let (sum, twos_a) = add(&sum, &hit(&eight[4]), &hit(&eight[5]));
        let (sum, twos_b) = add(&sum, &hit(&eight[6]), &hit(&eight[7]));
        let (twos_sum, fours_b) = add(&twos_sum, &twos_a, &twos_b);
        let (fours_sum, carried) = add(&fours, &fours_a, &fours_b);
        (ones, twos, fours) = (sum, twos_sum, fours_sum);
        total += 8 * count(&carried);
    }
    total
        + 4 * count(&fours)
        + 2 * count(&twos)
        + count(&ones)
        + rest.iter().map(|block| count(&hit(block))).sum::<u32>()
}

/// Three numbers of one binary digit: the digit of their sum, and what is carried on.
#[inline]
pub fn add(a: &Block, b: &Block, c: &Block) -> (Block, Block) {
    let (mut sum, mut carried) = (NONE, NONE);
    for i in 0..NONE.len() {
        sum[i] = a[i] ^ b[i] ^ c[i];
        carried[i] = a[i] & b[i] | c[i] & (a[i] ^ b[i]);
    }
    (sum, carried)
}

/// The listings whose number is at least so much; their numbers are given in binary, lowest digit first.
pub fn at_least<'b>(digits: impl DoubleEndedIterator<Item = &'b Block> + ExactSizeIterator, least: u32) -> Block {
    let (mut above, mut equal) = (NONE, ALL);
    for (digit, plane) in digits.enumerate().rev() {
        if least >> digit & 1 == 1 {
            equal = and(&equal, plane);
        } else {
            above = or(&above, &and(&equal, plane));
            equal = but(&equal, plane);
        }
    }
    or(&above, &equal)
}

/// The listings of a block whose bits are set, in order.
pub fn each(number: usize, block: &Block) -> impl Iterator<Item = usize> + '_ {
    block.iter().enumerate().flat_map(move |(i, &word)| {
        let start = number * BLOCK + i * 64;
        set_bits(word).map(move |bit| start + usize::from(bit))
    })
}

/// A set of listings.
#[derive(Debug, Clone, Default)]
pub struct Bitset(Vec<Block>);

impl Bitset {
    /// No listing, with room for so many blocks.
    pub fn new(blocks: usize) -> Self {
        Self(vec![NONE; blocks])
    }

    /// Takes all out.
    pub fn clear(&mut self) {
        self.0.fill(NONE);
    }

    /// Adds a listing; one beyond the last block is left out.
    pub fn insert(&mut self, doc: usize) {
        if let Some(block) = self.0.get_mut(doc / BLOCK) {
            insert(block, doc);
        }
    }

    /// Whether a listing is in it.
    pub fn contains(&self, doc: usize) -> bool {
        self.0.get(doc / BLOCK).is_some_and(|block| contains(block, doc))
    }

    /// One block.
    pub fn block(&self, number: usize) -> &Block {
        &self.0[number]
    }

    /// Empties one block and gives back what was in it.
    pub fn take_block(&mut self, number: usize) -> Block {
        std::mem::replace(&mut self.0[number], NONE)
    }

    /// One block, to be changed.
    pub fn block_mut(&mut self, number: usize) -> &mut Block {
        &mut self.0[number]
    }

    /// Number of blocks.
    pub fn blocks(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn adding_before_counting_counts_the_same(words in proptest::collection::vec(any::<u64>(), 8 * 21), mask: u64) {
            let (blocks, _) = words.as_chunks::<8>();
            let blocks: Vec<(usize, Block)> = blocks.iter().copied().enumerate().collect();
            let one_by_one: u32 = words.iter().map(|w| (w & mask).count_ones()).sum();
            prop_assert_eq!(count_in(&blocks, |_| [mask; 8]), one_by_one);
        }

        #[test]
        fn a_set_holds_what_was_put_in(docs in proptest::collection::btree_set(0_usize..2048, 0..80)) {
            let mut set = Bitset::new(4);
            for &doc in &docs {
                set.insert(doc);
            }
            set.insert(4 * BLOCK);
            let there: Vec<usize> = (0..4).flat_map(|b| each(b, set.block(b)).collect::<Vec<_>>()).collect();
            prop_assert_eq!(&there, &docs.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!((0..4).map(|b| count(set.block(b))).sum::<u32>() as usize, docs.len());
        }
    }
}
