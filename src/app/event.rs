//! What happens to the finder, and what it asks the world outside to do.

use super::atlas::Towns;
use super::choice::Choices;
use super::command::Action;
use super::errand::{Done, Errand};
use super::home::Home;
use super::key::Key;
use super::reading::Reading;
use std::sync::Arc;
use time::Date;
use wayhome_index::listing::Listing;
use wayhome_index::place::PlaceId;
use wayhome_index::search::{Answer, DocId, Engine};
use wayhome_index::understand::PlaceFound;

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// A command was asked for by name instead of its key.
    Command(Action),
    /// The row with this number, from 1, was chosen.
    Row(usize),
    /// These words were said: they take the place of what is in the box.
    Words(String),
    /// Text was pasted; it is text whatever it holds.
    Paste(String),
    /// The screen has this many columns and rows now.
    Resize(u16, u16),
    /// The directory is open and can be searched.
    Opened(Opened),
    /// A search has been answered.
    Found(Box<Found>),
    /// The places that were asked for.
    PlacesFound(PlacesFound),
    /// An errand takes long.
    TakesLong,
    /// An errand is done.
    Done(Done),
    /// Something went wrong that the person should know.
    Trouble(Trouble),
    /// For long no key was pressed on a machine that many people share.
    Quiet,
    /// The keyboard is gone, so there is nobody to go on for.
    InputGone,
}

/// Something to do outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Search for a text and answer with the same number.
    Search(Ask),
    /// Find places.
    FindPlaces(PlacesAsk),
    /// Do an errand and tell how it ended.
    Errand(Errand),
    /// Put a text on the clipboard of the terminal.
    Copy(String),
    /// Draw everything anew.
    Redraw,
    /// End the program.
    Quit,
}

/// One search.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// Counts up; answers with an older number are dropped.
    pub number: u64,
    /// The words typed.
    pub text: String,
    /// What was chosen apart from the words.
    pub choices: Box<Choices>,
    /// Most results to give back.
    pub limit: usize,
}

/// A question for places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacesAsk {
    /// Counts up; answers with an older number are dropped.
    pub number: u64,
    /// Which places.
    pub which: Which,
}

/// Which places are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// Those that these words may mean.
    Named(String),
    /// Those of this state that have listings, by index of [`wayhome_index::listing::STATES`]; and today, for the search.
    Towns(u8, Date),
}

/// The places that were asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacesFound {
    /// Number of the question.
    pub number: u64,
    /// They.
    pub places: Places,
}

/// Places that were asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Places {
    /// Those that words may mean, the likeliest first.
    Named(Vec<PlaceFound>),
    /// Those of a state that have listings.
    Towns(Towns),
}

/// An open directory.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The engine over it.
    pub engine: Arc<Engine>,
    /// Its states, by alphabet.
    pub states: Arc<[PlaceId]>,
    /// The crisis line to call, from the directory.
    pub lifeline: Option<Arc<Listing>>,
    /// The crisis line for text messages, from the directory.
    pub text_line: Option<Arc<Listing>>,
    /// Where the person is at home, when the settings say so.
    pub home: Option<Home>,
    /// The directory file of the settings that cannot be used, in whose place this one is.
    pub instead_of: Option<String>,
}

/// An answered search.
#[derive(Debug, Clone)]
pub struct Found {
    /// Number of the search.
    pub number: u64,
    /// What the words were read as.
    pub reading: Reading,
    /// What the engine answered.
    pub answer: Answer,
    /// The rows of the list, read and in order.
    pub rows: Vec<Row>,
}

/// Why a listing stands in the list.
#[derive(Debug, Clone, PartialEq)]
pub enum RowKind {
    /// A result, by its index in the answer.
    Hit(usize),
    /// Asked for by name, but closed or left out of results.
    Notice,
    /// Where to go instead of the notice before it.
    Instead,
}

/// One row of the list.
#[derive(Debug, Clone)]
pub struct Row {
    /// The listing's number.
    pub doc: DocId,
    /// The listing.
    pub listing: Arc<Listing>,
    /// Why it is there.
    pub kind: RowKind,
}

/// Something that went wrong, with the cause for those who can use it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The directory cannot be opened.
    Open(String),
    /// A search failed.
    Search {
        /// Its number.
        number: u64,
        /// What the engine said.
        cause: String,
    },
    /// The thread that searches has ended.
    WorkerGone,
}
