//! The phrase table: every phrase that means something, from the vocabulary to the names of places, in one dictionary,
//! and the words those phrases and the listings are made of, in another.
//!
//! Both are finite-state maps read in place. One walk over the words of a request finds everything they can mean.

use crate::bundle::{Columns, Malformed, Members};
use crate::directory::{BARRIERS, Directory, PhraseRow, STAGES};
use crate::listing::{SERVES, state_index};
use crate::place::PlaceId;
use crate::text;
use std::collections::{BTreeMap, BTreeSet};

/// Something a phrase can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A need, by its place in `needs.json`.
    Need {
        /// Index of the need.
        need: u8,
        /// A second need of the phrase, after its main one.
        also: bool,
    },
    /// A group of people, by its place in [`SERVES`].
    People {
        /// Index of the group.
        who: u8,
        /// Said by family of the person: the words speak of somebody else.
        family_of: bool,
    },
    /// A stage, by its place in [`STAGES`].
    Stage(u8),
    /// Something that may stand in the way, by its place in [`BARRIERS`].
    Barrier(u8),
    /// A place.
    Place(PlaceId),
    /// Nothing by itself.
    Filler,
    /// Looks like a crisis and is none.
    NotCrisis,
}

/// A meaning with its flags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense {
    /// What the phrase means.
    pub meaning: Meaning,
    /// Has other everyday meanings: counts only as a whole word and beside other evidence.
    pub ambiguous: bool,
    /// Show the crisis card.
    pub crisis: bool,
    /// Found when typed, never printed.
    pub accept_only: bool,
    /// Only in this state, as an index of [`crate::listing::STATES`].
    pub state: Option<u8>,
}

impl Sense {
    fn plain(meaning: Meaning) -> Self {
        Self { meaning, ambiguous: false, crisis: false, accept_only: false, state: None }
    }

    fn pack(self) -> u32 {
        let (tag, value, flag): (u32, u16, bool) = match self.meaning {
            Meaning::Need { need, also } => (0, need.into(), also),
            Meaning::People { who, family_of } => (1, who.into(), family_of),
            Meaning::Stage(stage) => (2, stage.into(), false),
            Meaning::Barrier(barrier) => (3, barrier.into(), false),
            Meaning::Place(id) => (4, id.0, false),
            Meaning::Filler => (5, 0, false),
            Meaning::NotCrisis => (6, 0, false),
        };
        let bit = |on: bool, at: u32| u32::from(on) << at;
        let state = self.state.map_or(63, u32::from);
        tag | bit(flag, 4)
            | bit(self.ambiguous, 5)
            | bit(self.crisis, 6)
            | bit(self.accept_only, 7)
            | state << 8
            | u32::from(value) << 16
    }

    fn unpack(packed: u32) -> Self {
        let value = (packed >> 16) as u16;
        let (small, flag) = (value as u8, packed & 16 != 0);
        let meaning = match packed & 15 {
            0 => Meaning::Need { need: small.min(63), also: flag },
            1 => Meaning::People { who: small.min(SERVES.len() as u8 - 1), family_of: flag },
            2 => Meaning::Stage(small.min(STAGES.len() as u8 - 1)),
            3 => Meaning::Barrier(small.min(BARRIERS.len() as u8 - 1)),
            4 => Meaning::Place(PlaceId(value)),
            5 => Meaning::Filler,
            _ => Meaning::NotCrisis,
        };
        let state = (packed >> 8 & 63) as u8;
        Self {
            meaning,
            ambiguous: packed & 32 != 0,
            crisis: packed & 64 != 0,
            accept_only: packed & 128 != 0,
            state: (state < 56).then_some(state),
        }
    }
}

/// Where a word was seen: bits of a word's value.
pub mod seen {
    /// In a phrase for a need.
    pub const VOCABULARY: u8 = 1;
    /// In a phrase for people, a stage or a barrier.
    pub const PEOPLE: u8 = 2;
    /// In the name of a place.
    pub const PLACE: u8 = 4;
    /// In the text of a listing.
    pub const TEXT: u8 = 8;
    /// In the name of a listing or organization.
    pub const NAME: u8 = 16;
    /// Among the words that carry no meaning.
    pub const FILLER: u8 = 32;
    /// In lower case in the text of a listing: an everyday word, not only a name.
    pub const EVERYDAY: u8 = 64;
    /// A phrase written as one word.
    pub const JOINED: u8 = 128;
}

/// A word of the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Word {
    /// Bits of [`seen`].
    pub seen: u8,
    /// How often it occurs, as a power of two.
    pub weight: u8,
    /// Whether only Spanish phrases have it.
    pub is_spanish: bool,
}

/// Collects phrases and words while packing.
#[derive(Debug, Default)]
pub struct PhraseBuilder {
    phrases: BTreeMap<String, Vec<Sense>>,
    words: BTreeMap<String, (u8, u32)>,
    /// Words of the phrases in each language.
    spoken: [BTreeSet<String>; 2],
    /// Phrases that are also kept without their blanks.
    joined: BTreeSet<String>,
}

impl PhraseBuilder {
    /// Everything the tables of a directory say, without places and listings.
    pub fn from_tables(directory: &Directory) -> Self {
        let mut me = Self::default();
        let need_index = |id: &str| directory.needs.iter().position(|n| n.id == id).map(|i| i as u8);
        for row in &directory.vocabulary {
            let Some(need) = need_index(&row.means) else { continue };
            me.add_row(row, Meaning::Need { need, also: row.has("also") }, seen::VOCABULARY);
        }
        for (i, need) in directory.needs.iter().enumerate() {
            for phrase in [need.id.replace('-', " "), need.name.en.clone(), need.name.es.clone()] {
                if !me.phrases.contains_key(&text::fold(&phrase)) {
                    let meaning = Meaning::Need { need: i as u8, also: false };
                    me.add(&phrase, Sense::plain(meaning), seen::VOCABULARY);
                }
            }
        }
        let index = |list: &[&str], name: &str| list.iter().position(|n| *n == name).map(|i| i as u8);
        for row in &directory.people {
            if let Some(who) = index(&SERVES, &row.means) {
                me.add_row(row, Meaning::People { who, family_of: row.has("family-of") }, seen::PEOPLE);
            }
        }
        // "my son is in jail": the stage is not that of the person who types.
        for row in directory.stages.iter().filter(|r| !r.has("family-of")) {
            if let Some(stage) = index(&STAGES, &row.means) {
                me.add_row(row, Meaning::Stage(stage), seen::PEOPLE);
            }
        }
        for row in &directory.barriers {
            if let Some(barrier) = index(&BARRIERS, &row.means) {
                me.add_row(row, Meaning::Barrier(barrier), seen::PEOPLE);
            }
        }
        for row in &directory.not_crisis {
            me.add_row(row, Meaning::NotCrisis, seen::FILLER);
        }
        for row in &directory.fillers {
            me.add_row(row, Meaning::Filler, seen::FILLER);
        }
        me
    }

    fn add_row(&mut self, row: &PhraseRow, meaning: Meaning, class: u8) {
        let sense = Sense {
            meaning,
            ambiguous: row.has("ambiguous"),
            crisis: row.has("crisis"),
            accept_only: row.has("accept-only"),
            state: row.state().and_then(state_index),
        };
        self.add(&row.phrase, sense, class);
        self.spoken[usize::from(row.language == "es")].extend(text::fold(&row.phrase).split(' ').map(str::to_owned));
    }

    /// Adds one meaning of a phrase, and its words to the dictionary.
    pub fn add(&mut self, phrase: &str, sense: Sense, class: u8) {
        let key = text::fold(phrase);
        if key.is_empty() {
            return;
        }
        for word in key.split(' ') {
            self.add_word(word, class);
        }
        if class != seen::PLACE && key.contains(' ') {
            self.joined.insert(key.clone());
        }
        let senses = self.phrases.entry(key).or_default();
        if !senses.contains(&sense) {
            senses.push(sense);
        }
    }

    /// Adds a place under one of its names.
    pub fn add_place(&mut self, phrase: &str, id: PlaceId, ambiguous: bool) {
        self.add(phrase, Sense { ambiguous, ..Sense::plain(Meaning::Place(id)) }, seen::PLACE);
    }

    /// Adds a place that people know well enough to type its name as one word: `kansascity`.
    pub fn add_known_place(&mut self, phrase: &str, id: PlaceId, ambiguous: bool) {
        self.add_place(phrase, id, ambiguous);
        self.joined.insert(text::fold(phrase));
    }

    /// Adds a folded word to the dictionary.
    pub fn add_word(&mut self, word: &str, class: u8) {
        let entry = self.words.entry(word.to_owned()).or_default();
        entry.0 |= class;
        entry.1 += 1;
    }

    /// Writes both dictionaries.
    pub fn pack(mut self, out: &mut Members) -> Result<(), fst::Error> {
        self.join_phrases();
        let mut senses: Vec<u32> = Vec::new();
        // Many phrases mean the same: each list of meanings is kept once.
        let mut lists: BTreeMap<Vec<u32>, u64> = BTreeMap::new();
        let mut phrases = fst::MapBuilder::memory();
        for (key, list) in &self.phrases {
            let packed: Vec<u32> = list.iter().take(4095).map(|s| s.pack()).collect();
            let value = *lists.entry(packed).or_insert_with_key(|packed| {
                let value = (senses.len() as u64) << 12 | packed.len() as u64;
                senses.extend(packed);
                value
            });
            phrases.insert(key, value)?;
        }
        out.put("phrases", phrases.into_inner()?);
        out.put_u32("phrases.senses", senses);
        let mut words = fst::MapBuilder::memory();
        for (word, (class, count)) in &self.words {
            let [english, spanish] = &self.spoken;
            let is_spanish = spanish.contains(word) && !english.contains(word);
            words.insert(word, u64::from(*class) | u64::from(count.ilog2()) << 8 | u64::from(is_spanish) << 16)?;
        }
        out.put("words", words.into_inner()?);
        Ok(())
    }

    /// "soberliving" for "sober living": people leave blanks out.
    fn join_phrases(&mut self) {
        let mut joined: BTreeMap<String, Vec<Sense>> = BTreeMap::new();
        for (key, senses) in self.phrases.iter().filter(|(key, _)| self.joined.contains(*key)) {
            let together = key.replace(' ', "");
            let fits = (6..=text::MAX_TOKEN_BYTES).contains(&together.len());
            if fits && !self.phrases.contains_key(&together) {
                let all = joined.entry(together).or_default();
                all.extend(senses.iter().filter(|s| !all.contains(s)).copied().collect::<Vec<_>>());
            }
        }
        // Run together and misspelled at once is worth guessing for needs, not for every town.
        let says_much = |senses: &[Sense]| senses.iter().any(|s| !matches!(s.meaning, Meaning::Place(_)));
        for (key, _) in joined.iter().filter(|(_, senses)| says_much(senses)) {
            self.add_word(key, seen::JOINED);
        }
        self.phrases.append(&mut joined);
    }
}

/// The dictionaries of an open bundle.
#[derive(Debug, Clone)]
pub struct PhraseTable<'a> {
    phrases: fst::Map<&'a [u8]>,
    senses: &'a [u32],
    words: fst::Map<&'a [u8]>,
}

impl<'a> PhraseTable<'a> {
    /// Finds the dictionaries in a bundle.
    pub fn open(columns: &Columns<'a>) -> Result<Self, Malformed> {
        let map = |name| dictionary(columns.bytes(name)?).ok_or(Malformed(name));
        Ok(Self { phrases: map("phrases")?, senses: columns.u32s("phrases.senses")?, words: map("words")? })
    }

    /// Where a walk over phrases begins.
    pub fn start(&self) -> Walk {
        Walk { node: self.phrases.as_fst().root().addr(), sum: 0 }
    }

    /// The walk after some more bytes, if any phrase goes on like that.
    pub fn step(&self, walk: Walk, bytes: &[u8]) -> Option<Walk> {
        let fst = self.phrases.as_fst();
        let mut node = fst.node(walk.node);
        let mut sum = walk.sum;
        for &b in bytes {
            let t = node.transition(node.find_input(b)?);
            sum += t.out.value();
            node = fst.node(t.addr);
        }
        Some(Walk { node: node.addr(), sum })
    }

    /// What the phrase walked so far means, when it is a whole phrase.
    pub fn senses(&self, walk: Walk) -> Option<impl Iterator<Item = Sense> + use<'a>> {
        let node = self.phrases.as_fst().node(walk.node);
        if !node.is_final() {
            return None;
        }
        let value = walk.sum + node.final_output().value();
        let (from, count) = ((value >> 12) as usize, (value & 4095) as usize);
        let list = self.senses.get(from..from + count).unwrap_or_default();
        Some(list.iter().map(|&s| Sense::unpack(s)))
    }

    /// What a whole folded phrase means.
    pub fn get(&self, phrase: &str) -> Vec<Sense> {
        let walk = self.step(self.start(), phrase.as_bytes());
        walk.and_then(|w| self.senses(w)).map(Iterator::collect).unwrap_or_default()
    }

    /// A word of the dictionary.
    pub fn word(&self, word: &str) -> Option<Word> {
        self.words.get(word).map(unpack_word)
    }

    /// All words, for the spelling search.
    pub fn words(&self) -> &fst::Map<&'a [u8]> {
        &self.words
    }
}

/// A dictionary that ends where it says it does: `fst` takes others and panics when they are used.
fn dictionary(bytes: &[u8]) -> Option<fst::Map<&[u8]>> {
    const AFTER_ROOT: u64 = 21;
    const EMPTY: usize = 36;
    let map = fst::Map::new(bytes).ok()?;
    let (_, end) = bytes.split_last_chunk::<12>()?;
    let root = u64::from_le_bytes(*end.first_chunk()?);
    (root.checked_add(AFTER_ROOT) == Some(bytes.len() as u64) || (root == 0 && bytes.len() == EMPTY)).then_some(map)
}

/// Reads a word's value.
pub fn unpack_word(value: u64) -> Word {
    Word { seen: value as u8, weight: (value >> 8) as u8, is_spanish: value >> 16 & 1 == 1 }
}

/// A position within the phrases: cheap to copy, so that many readings can be tried.
#[derive(Debug, Clone, Copy)]
pub struct Walk {
    node: fst::raw::CompiledAddr,
    sum: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn senses_survive_packing() {
        let all = [
            Meaning::Need { need: 48, also: true },
            Meaning::People { who: 3, family_of: true },
            Meaning::Stage(2),
            Meaning::Barrier(7),
            Meaning::Place(PlaceId(60_000)),
            Meaning::Filler,
            Meaning::NotCrisis,
        ];
        for meaning in all {
            for state in [None, Some(0), Some(55)] {
                let sense = Sense { meaning, ambiguous: true, crisis: false, accept_only: true, state };
                assert_eq!(Sense::unpack(sense.pack()), sense);
            }
        }
    }
}
