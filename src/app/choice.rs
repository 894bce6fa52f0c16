//! What a person chose apart from the words: parts that are switched off, another place of the same name, filters. Kept
//! while the finder runs and never written down.

use crate::say::Understood;
use wayhome_index::place::PlaceId;
use wayhome_index::search::Filters;
use wayhome_index::understand::{Part, PlaceFound};

/// All that is chosen apart from the words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choices {
    /// Parts of what was understood that are switched off, in the order in which they were.
    pub without: Vec<Part>,
    /// The place that is meant, where the name alone means a larger one.
    pub namesake: Option<PlaceId>,
    /// Limits.
    pub filters: Filters,
    /// What was chosen instead of typed.
    pub given: Given,
}

/// What was chosen instead of typed: what is needed, where, and about whom. What the words say of the first two and of
/// the stage counts before it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Given {
    /// What is needed, by index.
    pub need: Option<u8>,
    /// Where.
    pub place: Option<PlaceFound>,
    /// Groups the help is for, by index of [`wayhome_index::listing::SERVES`].
    pub people: Vec<u8>,
    /// Where the person stands between inside and home, by index of [`wayhome_index::directory::STAGES`].
    pub stage: Option<u8>,
    /// What may stand in the way, by index of [`wayhome_index::directory::BARRIERS`].
    pub barriers: Vec<u8>,
}

impl Given {
    /// What is chosen about the person, which stays from one question to the next.
    pub fn about(&self) -> Vec<Understood> {
        let people = self.people.iter().map(|&who| Understood::People(who));
        let place = self.place.clone().map(Understood::Place);
        let stage = self.stage.map(Understood::Stage);
        let barriers = self.barriers.iter().map(|&barrier| Understood::Barrier(barrier));
        people.chain(place).chain(stage).chain(barriers).collect()
    }
}

impl Choices {
    /// Whether any limit is set.
    pub fn has_filters(&self) -> bool {
        self.filters != Filters::default()
    }

    /// Without words nothing is left of them to switch off.
    pub fn forget_words(&mut self) {
        self.without.clear();
        self.namesake = None;
    }
}

/// Takes a thing into a list, or out of it.
pub fn switch<T: PartialEq>(list: &mut Vec<T>, thing: T) {
    match list.iter().position(|known| *known == thing) {
        Some(at) => _ = list.remove(at),
        None => list.push(thing),
    }
}

/// Sets a choice of which there is but one, or takes it back.
pub fn switch_only(one: &mut Option<u8>, index: u8) {
    *one = if *one == Some(index) { None } else { Some(index) };
}
