//! Words typed -> request: what somebody needs, for whom, where and when, and which words are left over.
//!
//! First every reading of every run of words is collected (`lattice`: exact, misspelled, run together, torn apart), then
//! the readings are chosen that together explain most (`choose`, and `places` for those that name one). Nothing typed is lost: words that nothing explains
//! are searched as they are.

mod choose;
mod lattice;
mod places;
mod relatives;

use crate::listing::STATES;
use crate::phrase::PhraseTable;
use crate::place::{Gazetteer, PlaceId, PlaceKind, Point};
use crate::text::{self, Token};
use std::ops::Range;

/// Miles around the middle of ZIP codes with the same first three digits.
const AROUND_ZIP: f32 = 15.0;

/// Where somebody is looking.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceFound {
    /// The place of the gazetteer; for a ZIP code its city.
    pub id: PlaceId,
    /// What it is.
    pub kind: PlaceKind,
    /// Name as printed, without the state.
    pub name: String,
    /// Index in [`STATES`].
    pub state: u8,
    /// Number of the county it lies in.
    pub county: u16,
    /// The ZIP code typed, if any.
    pub zip: Option<u32>,
    /// Its middle.
    pub point: Point,
    /// Miles from the middle within which one is there.
    pub radius: f32,
    /// Other places of that name, largest first.
    pub others: Vec<PlaceId>,
}

impl PlaceFound {
    /// Two letters of its state.
    pub fn state_code(&self) -> &'static str {
        STATES[usize::from(self.state)]
    }

    /// A place of the gazetteer without alternatives.
    pub fn from_id(gazetteer: &Gazetteer<'_>, id: PlaceId) -> Self {
        Self {
            id,
            kind: gazetteer.kind(id),
            name: gazetteer.name(id).to_owned(),
            state: gazetteer.state(id),
            county: gazetteer.county(id),
            zip: None,
            point: gazetteer.point(id),
            radius: gazetteer.radius(id),
            others: Vec::new(),
        }
    }

    /// A ZIP code: the code itself; or about where it must be, by those with the same first three digits, without the code.
    pub fn from_zip(gazetteer: &Gazetteer<'_>, zip: u32) -> Option<Self> {
        if let Some((id, county, point)) = gazetteer.zip(zip) {
            return Some(Self { county, point, radius: 0.0, zip: Some(zip), ..Self::from_id(gazetteer, id) });
        }
        let (id, point) = gazetteer.zip_area(zip)?;
        Some(Self { point, radius: AROUND_ZIP, ..Self::from_id(gazetteer, id) })
    }
}

/// What part a word plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Named a need.
    Need,
    /// Named a place.
    Place,
    /// Said who it is for, when, or what stands in the way.
    About,
    /// Carries no meaning by itself.
    Filler,
    /// Nothing explained it.
    Rest,
}

/// A word as it will be searched.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestWord {
    /// The folded word, as corrected.
    pub text: String,
    /// What was typed, folded; the same when nothing was corrected.
    pub typed: String,
    /// Its part.
    pub role: Role,
    /// Whether the directory holds it anywhere, as typed, as corrected or as the beginning of another; numbers count as known,
    /// apart from ZIP codes that there are not.
    pub is_known: bool,
    /// Other words that may be meant: what the last, perhaps unfinished word may become, and other spellings.
    pub others: Vec<String>,
}

/// A need that was understood.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NeedFound {
    /// Index of the need.
    pub need: u8,
    /// 1 for the main need of a phrase, less for a second one or an ambiguous word.
    pub weight: f32,
    /// Which phrase said so: needs of one phrase are alternatives, those of different phrases are wanted together.
    pub phrase: u8,
}

/// What was understood from the words typed.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// Needs, heaviest first.
    pub needs: Vec<NeedFound>,
    /// Needs that were understood and are hidden on this machine: nothing is shown of them.
    pub hidden: Vec<NeedFound>,
    /// Groups the help is for, as indexes of [`crate::listing::SERVES`].
    pub people: Vec<u8>,
    /// Groups of whom somebody only speaks ("my husband", "for my son").
    pub spoken_of: Vec<u8>,
    /// Whether family of the person is asking.
    pub family_of: bool,
    /// What may stand in the way, as indexes of [`crate::directory::BARRIERS`].
    pub barriers: Vec<u8>,
    /// Stage, as an index of [`crate::directory::STAGES`].
    pub stage: Option<u8>,
    /// Where.
    pub place: Option<PlaceFound>,
    /// Words that were read as others: typed, meant.
    pub corrected: Vec<(String, String)>,
    /// Whether the crisis card belongs beside the results.
    pub crisis: bool,
    /// Every word with its part.
    pub words: Vec<RequestWord>,
}

impl Request {
    /// Whether nothing at all was typed that could be looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Words that nobody here knows and nothing explained: a name that is misspelled too far, or not here at all.
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        self.words.iter().filter(|word| word.role == Role::Rest && !word.is_known).map(|word| word.typed.as_str())
    }

    /// A ZIP code that is in no list, and whether it is searched about where it must be.
    pub fn unknown_zip(&self) -> Option<(&str, bool)> {
        let mut unknown = self.words.iter().filter(|word| !word.is_known && places::zip_of(&word.typed).is_some());
        unknown.next().map(|word| (word.typed.as_str(), word.role == Role::Place))
    }

    /// A word that nobody here knows where a place is named: "in Xyzzyville".
    pub fn unknown_place(&self) -> Option<&str> {
        let is_led = |pair: &&[RequestWord]| places::IN_PLACE.contains(&pair[0].typed.as_str());
        let is_unknown = |word: &RequestWord| word.role == Role::Rest && !word.is_known;
        let mut pairs = self.words.windows(2).filter(|_| self.place.is_none()).filter(is_led);
        pairs.find(|pair| is_unknown(&pair[1])).map(|pair| pair[1].typed.as_str())
    }

    /// Of whom somebody speaks is not who the help is for: "my husband hits me" is not said by a man.
    pub fn forget_spoken_of(&mut self) {
        self.people.retain(|who| !self.spoken_of.contains(who));
        self.family_of = false;
    }
}

/// A part of what was understood that a person can switch off. The words stay and are searched as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A need, by index.
    Need(u8),
    /// A group, by index of [`crate::listing::SERVES`].
    People(u8),
    /// The place.
    Place,
    /// The stage.
    Stage,
    /// Something that may stand in the way, by index of [`crate::directory::BARRIERS`].
    Barrier(u8),
    /// A word that was read as another: the folded word as typed.
    Correction(String),
}

/// Reads what somebody typed, leaving out the parts that were switched off.
pub fn understand(typed: &str, without: &[Part], phrases: &PhraseTable<'_>, gazetteer: &Gazetteer<'_>) -> Request {
    let is_kept = |word: &str| without.iter().any(|p| matches!(p, Part::Correction(typed) if typed == word));
    let tokens = lattice::split_joined(text::tokens(typed), phrases);
    let unfinished = typed.chars().next_back().is_some_and(char::is_alphanumeric);
    let lattice = lattice::Lattice::new(&tokens, unfinished, is_kept, phrases);
    choose::choose(typed, &tokens, &lattice, without, gazetteer)
}

/// Reads a place alone, as typed after `--near` or in a box that asks where.
pub fn understand_place(typed: &str, phrases: &PhraseTable<'_>, gazetteer: &Gazetteer<'_>) -> Option<PlaceFound> {
    let tokens = text::tokens(typed);
    let lattice = lattice::Lattice::new(&tokens, false, |_| false, phrases);
    choose::choose_place(typed, &tokens, &lattice, gazetteer)
}

/// A run of words with one reading of it.
#[derive(Debug, Clone)]
struct Span {
    words: Range<usize>,
    cost: f32,
    senses: Vec<crate::phrase::Sense>,
    /// Whether words that stand apart were read as one.
    is_joined: bool,
    /// The words as read: one for each word typed; empty where two were read as one.
    read: Vec<String>,
}

/// The original text of a run of words.
fn typed_text<'t>(typed: &'t str, tokens: &[Token], words: &Range<usize>) -> &'t str {
    match (tokens.get(words.start), tokens.get(words.end.wrapping_sub(1))) {
        (Some(first), Some(last)) => typed.get(first.start..last.end).unwrap_or_default(),
        _ => "",
    }
}
