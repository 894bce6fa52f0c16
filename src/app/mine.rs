//! My list: the places a person has chosen, each with a line of their own. What comes first stands on top, until the person
//! moves a place: from then on the order is theirs. The sheet has the order of the list. It lasts as long as the session; keeping
//! it in a file is up to [`crate::kept`].

use crate::sheet::step;
use std::sync::Arc;
use wayhome_index::listing::Listing;

/// Most places of a list: more than anybody carries.
pub const MOST: usize = 60;

/// A place on the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The listing.
    pub listing: Arc<Listing>,
    /// The person's own words about it: one line, see [`crate::sheet::note`]. May be empty.
    pub note: String,
    /// Id of the need that was asked for when it was added; none where none was, or it does nothing for that.
    pub need: Option<String>,
}

impl Item {
    /// A place as it is added.
    pub fn new(listing: Arc<Listing>, need: Option<String>) -> Self {
        Self { listing, note: String::new(), need }
    }

    /// Where it stands among what comes first, see [`step`].
    fn step(&self) -> usize {
        step(self.need.as_deref(), &self.listing.needs)
    }
}

/// Whether the list went to paper or to a file as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Taken {
    /// It did not.
    #[default]
    No,
    /// It is on its way.
    Sent,
    /// It did.
    Yes,
}

/// The list.
#[derive(Debug, Default)]
pub struct Mine {
    items: Vec<Item>,
    /// Name of the file that holds it, once it was kept.
    name: Option<String>,
    /// Whether it is other than that file.
    is_changed: bool,
    /// Whether it was printed or saved as it is.
    taken: Taken,
    /// Whether the file holds lines that were left aside.
    has_left_aside: bool,
    /// Whether the person has put it in an order of their own.
    is_by_hand: bool,
}

impl Mine {
    /// Its places.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Whether nothing is on it.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Whether no place more fits.
    pub fn is_full(&self) -> bool {
        self.items.len() >= MOST
    }

    /// Whether a listing is on it.
    pub fn has(&self, id: &str) -> bool {
        self.items.iter().any(|item| item.listing.id == id)
    }

    /// The name under which it was kept.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Whether something would be lost without keeping it.
    pub fn is_unkept(&self) -> bool {
        self.is_changed && !self.items.is_empty()
    }

    /// Whether something would be lost by leaving: it is neither kept nor on paper.
    pub fn is_lost_by_leaving(&self) -> bool {
        self.is_unkept() && self.taken != Taken::Yes
    }

    /// It is on its way to paper or to a file.
    pub fn was_sent(&mut self) {
        self.taken = Taken::Sent;
    }

    /// It is on paper or in a file, or could not be. A list that was changed since is another one.
    pub fn was_taken(&mut self, is_there: bool) {
        if self.taken == Taken::Sent {
            self.taken = if is_there { Taken::Yes } else { Taken::No };
        }
    }

    fn changed(&mut self) {
        self.is_changed = true;
        self.taken = Taken::No;
    }

    /// Whether the file of this name holds lines that were left aside when it was read.
    pub fn has_left_aside(&self, name: &str) -> bool {
        self.has_left_aside && self.name.as_deref() == Some(name)
    }

    /// Whether the person has put it in an order of their own.
    pub fn is_by_hand(&self) -> bool {
        self.is_by_hand
    }

    /// Adds a place, once: where it comes by its step, or at the end of an order of the person's own. Gives back where.
    pub fn add(&mut self, item: Item) -> Option<usize> {
        if self.has(&item.listing.id) || self.is_full() {
            return None;
        }
        let end = self.items.len();
        let at = if self.is_by_hand { end } else { self.items.partition_point(|other| other.step() <= item.step()) };
        self.items.insert(at, item);
        self.changed();
        Some(at)
    }

    /// Puts what comes first on top again.
    pub fn sort(&mut self) {
        self.items.sort_by_cached_key(Item::step);
        self.is_by_hand = false;
        self.changed();
    }

    /// Takes a place out.
    pub fn remove(&mut self, at: usize) {
        if at < self.items.len() {
            self.items.remove(at);
            self.changed();
        }
    }

    /// Takes everything out; what was kept stays kept.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Moves a place one up or down; gives back where it stands now.
    pub fn shift(&mut self, at: usize, is_up: bool) -> usize {
        let to = if is_up { at.checked_sub(1) } else { Some(at + 1) };
        let Some(to) = to.filter(|to| at.max(*to) < self.items.len()) else { return at };
        self.items.swap(at, to);
        self.is_by_hand = !self.items.is_sorted_by_key(Item::step);
        self.changed();
        to
    }

    /// Sets the note of a place.
    pub fn set_note(&mut self, at: usize, note: String) {
        if let Some(item) = self.items.get_mut(at).filter(|item| item.note != note) {
            item.note = note;
            self.changed();
        }
    }

    /// It is in a file of this name now.
    pub fn was_kept(&mut self, name: String) {
        self.name = Some(name);
        self.is_changed = false;
        self.has_left_aside = false;
    }

    /// Takes the places of a file in the place of what was there.
    pub fn open(&mut self, name: String, items: Vec<Item>, has_left_aside: bool) {
        let is_by_hand = !items.is_sorted_by_key(Item::step);
        *self = Self { items, name: Some(name), is_changed: false, taken: Taken::No, has_left_aside, is_by_hand };
    }

    /// The file of this name is gone.
    pub fn was_forgotten(&mut self, name: &str) {
        if self.name.as_deref() == Some(name) {
            self.name = None;
            self.changed();
            self.has_left_aside = false;
        }
    }
}
