//! Yes-or-no facts of listings as rows of bits, one bit a listing: which listings have a need, serve a state, take people
//! in spite of something.
//!
//! Searching combines whole rows, 512 listings at a time, instead of looking at one listing after another. The rows say
//! nothing that the columns of a bundle do not say too.

use crate::bundle::{Columns, Malformed, Members};

/// Listings a block holds.
pub const BLOCK: usize = 512;

/// The bits of 512 listings.
pub type Block = [u64; BLOCK / 64];

/// The bits of no listing.
pub const NONE: Block = [0; BLOCK / 64];

/// One yes-or-no fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Has a need, by index.
    Need(u8),
    /// Is mainly for a need, by index.
    MainNeed(u8),
    /// Is for a group, by index of [`crate::listing::SERVES`].
    Serves(u8),
    /// Does not say for whom it is.
    ServesUnsaid,
    /// Gives help in a way, by index of [`crate::listing::SETTINGS`].
    Setting(u8),
    /// Does not say how it gives help.
    SettingUnsaid,
    /// Speaks a language, by index of [`crate::search::SPOKEN`].
    Language(u8),
    /// Does not say what is spoken.
    LanguageUnsaid,
    /// Takes people in spite of something, by index of [`crate::directory::BARRIERS`].
    Takes(u8),
    /// Refuses people for it.
    Refuses(u8),
    /// Takes them sometimes, or must be asked.
    MayTake(u8),
    /// A bit of [`crate::pack::flag`], by its number.
    Flag(u8),
    /// Serves the whole country.
    Nation,
    /// Serves several states.
    Multi,
    /// Serves one whole state.
    WholeState,
    /// Has a state in its area, by index of [`crate::listing::STATES`].
    InState(u8),
    /// A bit of the month of its newest dated source: see [`month`].
    Month(u8),
}

/// Bits of a month as [`month`] counts them.
pub const MONTH_BITS: u8 = 11;

/// First rows of each kind, in the order of [`Row`].
mod at {
    pub const NEED: usize = 0;
    pub const MAIN_NEED: usize = NEED + 64;
    pub const SERVES: usize = MAIN_NEED + 64;
    pub const SERVES_UNSAID: usize = SERVES + 16;
    pub const SETTING: usize = SERVES_UNSAID + 1;
    pub const SETTING_UNSAID: usize = SETTING + 16;
    pub const LANGUAGE: usize = SETTING_UNSAID + 1;
    pub const LANGUAGE_UNSAID: usize = LANGUAGE + 16;
    pub const TAKES: usize = LANGUAGE_UNSAID + 1;
    pub const REFUSES: usize = TAKES + 8;
    pub const MAY_TAKE: usize = REFUSES + 8;
    pub const FLAG: usize = MAY_TAKE + 8;
    pub const NATION: usize = FLAG + 16;
    pub const MULTI: usize = NATION + 1;
    pub const WHOLE_STATE: usize = MULTI + 1;
    pub const IN_STATE: usize = WHOLE_STATE + 1;
    pub const MONTH: usize = IN_STATE + 64;
    pub const END: usize = MONTH + super::MONTH_BITS as usize;
}

impl Row {
    /// Number of rows.
    pub const COUNT: usize = at::END;

    /// The row of one bit of [`crate::pack::flag`].
    pub fn flag(bit: u16) -> Self {
        Self::Flag(bit.trailing_zeros() as u8)
    }

    /// Its number among all rows, below [`Row::COUNT`]. Indexes beyond the last of a kind wrap around.
    fn number(self) -> usize {
        let nth = |i: u8, count: u8| usize::from(i % count);
        match self {
            Self::Need(i) => at::NEED + nth(i, 64),
            Self::MainNeed(i) => at::MAIN_NEED + nth(i, 64),
            Self::Serves(i) => at::SERVES + nth(i, 16),
            Self::ServesUnsaid => at::SERVES_UNSAID,
            Self::Setting(i) => at::SETTING + nth(i, 16),
            Self::SettingUnsaid => at::SETTING_UNSAID,
            Self::Language(i) => at::LANGUAGE + nth(i, 16),
            Self::LanguageUnsaid => at::LANGUAGE_UNSAID,
            Self::Takes(i) => at::TAKES + nth(i, 8),
            Self::Refuses(i) => at::REFUSES + nth(i, 8),
            Self::MayTake(i) => at::MAY_TAKE + nth(i, 8),
            Self::Flag(i) => at::FLAG + nth(i, 16),
            Self::Nation => at::NATION,
            Self::Multi => at::MULTI,
            Self::WholeState => at::WHOLE_STATE,
            Self::InState(i) => at::IN_STATE + nth(i, 64),
            Self::Month(i) => at::MONTH + nth(i, MONTH_BITS),
        }
    }
}

/// Months from December 1989, 0 for no date: what the rows [`Row::Month`] spell in binary.
pub fn month(year: i32, month: u8) -> u32 {
    ((year - 1990) * 12 + i32::from(month.max(1))).max(0) as u32
}

/// The places of the bits that are set in a mask, lowest first.
#[inline]
pub fn set_bits(mask: impl Into<u64>) -> impl Iterator<Item = u8> {
    let rest = |mask: u64| (mask != 0).then_some(mask);
    std::iter::successors(rest(mask.into()), move |mask| rest(mask & (mask - 1)))
        .map(|mask| mask.trailing_zeros() as u8)
}

/// Rows while packing.
#[derive(Debug)]
pub struct RowBuilder {
    words: Vec<u64>,
    blocks: usize,
}

impl RowBuilder {
    /// Empty rows for so many listings.
    pub fn new(listings: usize) -> Self {
        let blocks = listings.div_ceil(BLOCK);
        Self { words: vec![0; Row::COUNT * blocks * NONE.len()], blocks }
    }

    /// Says yes.
    pub fn set(&mut self, row: Row, listing: usize) {
        let at = row.number() * self.blocks * NONE.len() + listing / 64;
        self.words[at] |= 1 << (listing % 64);
    }

    /// Says yes to every row whose bit of a mask is set.
    pub fn set_mask(&mut self, row: fn(u8) -> Row, mask: u64, listing: usize) {
        for i in set_bits(mask) {
            self.set(row(i), listing);
        }
    }

    /// Adds them to a bundle.
    pub fn pack(self, out: &mut Members) {
        out.put_u64("doc.rows", self.words);
    }
}

/// The rows of an open bundle.
#[derive(Debug, Clone, Copy)]
pub struct Rows<'a> {
    all: &'a [Block],
    blocks: usize,
}

impl<'a> Rows<'a> {
    /// Finds the rows of so many listings.
    pub fn open(columns: &Columns<'a>, listings: usize) -> Result<Self, Malformed> {
        let blocks = listings.div_ceil(BLOCK);
        let (all, rest) = columns.u64s("doc.rows")?.as_chunks();
        let fits = rest.is_empty() && all.len() == Row::COUNT * blocks;
        if fits { Ok(Self { all, blocks }) } else { Err(Malformed("doc.rows")) }
    }

    /// Blocks of each row.
    pub fn blocks(&self) -> usize {
        self.blocks
    }

    /// One row.
    pub fn row(&self, row: Row) -> &'a [Block] {
        let start = row.number() * self.blocks;
        &self.all[start..start + self.blocks]
    }

    /// One block of a row.
    #[inline]
    pub fn block(&self, row: Row, number: usize) -> &'a Block {
        &self.row(row)[number]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_number_of_its_own() {
        let many = |row: fn(u8) -> Row, count: u8| (0..count).map(move |i| row(i).number());
        let mut numbers: Vec<usize> = many(Row::Need, 64).chain(many(Row::MainNeed, 64)).collect();
        numbers.extend(many(Row::Serves, 16).chain(many(Row::Setting, 16)).chain(many(Row::Language, 16)));
        numbers.extend(many(Row::Takes, 8).chain(many(Row::Refuses, 8)).chain(many(Row::MayTake, 8)));
        numbers.extend(many(Row::Flag, 16).chain(many(Row::InState, 64)).chain(many(Row::Month, MONTH_BITS)));
        let single =
            [Row::ServesUnsaid, Row::SettingUnsaid, Row::LanguageUnsaid, Row::Nation, Row::Multi, Row::WholeState];
        numbers.extend(single.map(Row::number));
        numbers.sort_unstable();
        assert_eq!(numbers, (0..Row::COUNT).collect::<Vec<_>>());
    }

    #[test]
    fn months_of_every_date_fit_their_bits() {
        assert_eq!(month(1990, 0), 1);
        assert_eq!(month(1990, 12), 12);
        assert!(month(2099, 12) < 1 << MONTH_BITS);
    }
}
