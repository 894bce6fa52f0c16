//! What a person chose apart from the words: parts that are switched off, another place of the same name, filters. Kept
//! while the finder runs and never written down.

use wayhome_index::place::PlaceId;
use wayhome_index::search::Filters;
use wayhome_index::understand::Part;

/// All that is chosen apart from the words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choices {
    /// Parts of what was understood that are switched off, in the order in which they were.
    pub without: Vec<Part>,
    /// The place that is meant, where the name alone means a larger one.
    pub namesake: Option<PlaceId>,
    /// Limits.
    pub filters: Filters,
}

impl Choices {
    /// Whether any limit is set.
    pub fn has_filters(&self) -> bool {
        self.filters != Filters::default()
    }

    /// Switches a part of what was understood off, or on again.
    pub fn switch(&mut self, part: Part) {
        match self.without.iter().position(|off| *off == part) {
            Some(at) => _ = self.without.remove(at),
            None => self.without.push(part),
        }
    }

    /// Without words nothing is left of them to switch off.
    pub fn forget_words(&mut self) {
        self.without.clear();
        self.namesake = None;
    }
}
