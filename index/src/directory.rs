//! A directory before packing: everything `data/` holds, as read from its files.

use crate::listing::{Bilingual, Listing};
use serde::{Deserialize, Serialize};

/// What a person may need: an entry of the closed list `needs.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Kebab-case, as listings name it.
    pub id: String,
    /// Plain name, one to four words.
    pub name: Bilingual,
    /// One line that says what it is.
    pub sentence: Bilingual,
    /// Needs that are the next best thing: what is shown when nothing near answers this one.
    #[serde(default)]
    pub related: Vec<String>,
    /// Part of the first screen it belongs to: `tonight`, `treatment`, `housing`, `peers`, `papers`, `work`, `more`.
    pub group: String,
}

/// Parts of the first screen.
pub const GROUPS: [&str; 7] = ["tonight", "treatment", "housing", "peers", "papers", "work", "more"];

/// The need of whoever is hurt by somebody near them.
pub const VIOLENCE_HELP: &str = "domestic-violence-help";

/// Stages between inside and home, in order.
pub const STAGES: [&str; 4] = ["inside", "soon", "today", "out"];

/// What may stand in the way: the keys of a listing's acceptance.
pub const BARRIERS: [&str; 8] =
    ["record", "violent-record", "registry", "open-warrant", "supervision", "opioid-medicine", "partner", "children"];

/// One row of a table of phrases: `vocabulary.tsv`, `people.tsv`, `stages.tsv`, `barriers.tsv`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhraseRow {
    /// What a person types.
    pub phrase: String,
    /// `en` or `es`.
    pub language: String,
    /// What it means: a need, a group of people, a stage, a barrier.
    pub means: String,
    /// `plain`, `slang`, `clinical`, `programme`; empty outside the vocabulary.
    pub kind: String,
    /// Flags, remarks and `src:` keys, separated by `; `.
    pub note: String,
}

impl PhraseRow {
    /// Whether a flag stands in the note.
    pub fn has(&self, flag: &str) -> bool {
        self.note.split(';').any(|part| part.trim() == flag)
    }

    /// The state a phrase is limited to (`state:FL`), if any.
    pub fn state(&self) -> Option<&str> {
        self.note.split(';').find_map(|part| part.trim().strip_prefix("state:"))
    }
}

/// A state, district or territory of `places/states.tsv`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StateRow {
    /// Two letters.
    pub code: String,
    /// English name.
    pub name: String,
    /// Spanish name.
    pub es: String,
    /// Other short forms.
    pub short: Vec<String>,
    /// Middle, weighted by people.
    pub lat: f32,
    /// See `lat`.
    pub lon: f32,
    /// Whether the code is an everyday word (`in`, `or`, `de`).
    pub code_is_word: bool,
}

/// A city of `places/cities.tsv`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CityRow {
    /// Name without suffix.
    pub name: String,
    /// Two letters.
    pub state: String,
    /// County without the word "County"; may be empty.
    pub county: String,
    /// People.
    pub population: u32,
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
}

/// A ZIP code of `places/zips.tsv`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ZipCodeRow {
    /// Five digits.
    pub zip: u32,
    /// Name the post uses.
    pub city: String,
    /// County without the word "County"; may be empty.
    pub county: String,
    /// Two letters.
    pub state: String,
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
}

/// A county of `places/counties.tsv`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CountyRow {
    /// Name without the word "County".
    pub name: String,
    /// Two letters.
    pub state: String,
    /// `County`, `Parish`, `Borough`, …
    pub kind: String,
    /// People, as far as its cities are known.
    pub population: u32,
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
}

/// A region of `places/regions.tsv`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RegionRow {
    /// What people say.
    pub phrase: String,
    /// Two letters.
    pub state: String,
    /// Counties in it; empty when only its middle is known.
    pub counties: Vec<String>,
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
    /// Miles from the middle within which one is there.
    pub radius: f32,
}

/// Another name of a place: `places/also.tsv`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AlsoRow {
    /// What people say.
    pub phrase: String,
    /// Name of the city or county; empty when the whole state is meant, for a city may have its state's name.
    pub name: String,
    /// Two letters.
    pub state: String,
    /// Whether the phrase has another everyday meaning.
    pub ambiguous: bool,
}

/// All place files.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlaceFiles {
    /// States, by code.
    pub states: Vec<StateRow>,
    /// Counties.
    pub counties: Vec<CountyRow>,
    /// Cities.
    pub cities: Vec<CityRow>,
    /// ZIP codes, in order.
    pub zips: Vec<ZipCodeRow>,
    /// Regions.
    pub regions: Vec<RegionRow>,
    /// Other names.
    pub also: Vec<AlsoRow>,
}

/// What the directory says of itself: `directory.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DirectoryFile {
    /// Name shown to people.
    pub title: String,
    /// Date of this edition, `YYYY-MM-DD`.
    pub date: String,
    /// Last day on which it should be relied on; empty when not set.
    #[serde(default)]
    pub good_until: String,
    /// Licence of the data.
    pub licence: String,
    /// Lines of thanks that licences ask for.
    pub attributions: Vec<String>,
    /// Who has read the Spanish texts.
    pub spanish_review: String,
}

/// Everything `data/` holds.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    /// What it says of itself.
    pub file: DirectoryFile,
    /// Needs in the order they are shown.
    pub needs: Vec<Need>,
    /// Listings by id.
    pub listings: Vec<Listing>,
    /// Phrases for needs.
    pub vocabulary: Vec<PhraseRow>,
    /// Phrases for people.
    pub people: Vec<PhraseRow>,
    /// Phrases for stages.
    pub stages: Vec<PhraseRow>,
    /// Phrases for barriers.
    pub barriers: Vec<PhraseRow>,
    /// Phrases that look like a crisis and are none.
    pub not_crisis: Vec<PhraseRow>,
    /// Words that carry no meaning of their own: "i need", "busco".
    pub fillers: Vec<PhraseRow>,
    /// Places.
    pub places: PlaceFiles,
}
