//! My list: the places a person has chosen, in their order, each with a line of their own. It lasts as long as the session;
//! keeping it in a file is up to [`crate::kept`].

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

    /// Adds a place at the end, once.
    pub fn add(&mut self, listing: Arc<Listing>) {
        if !self.has(&listing.id) && !self.is_full() {
            self.items.push(Item { listing, note: String::new() });
            self.changed();
        }
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
        *self = Self { items, name: Some(name), is_changed: false, taken: Taken::No, has_left_aside };
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
