//! Searching: words -> request -> ranked listings, each with the reasons it is there.
//!
//! The order of what matters is fixed by the design: will they take this person, can they be reached, is it the right
//! need, the right place, how lately was it checked, is it direct help. Scores are sums of such parts, so that every
//! result can say why it stands where it stands.

mod around;
mod asked;
mod bits;
mod bounds;
mod docs;
mod filter;
mod fit;
mod hidden;
mod names;
mod parts;
mod rank;
mod score;
mod why;
mod widened;
mod words;

pub use filter::{Counts, Filters, KeptUnknown, SPOKEN};
pub use fit::Rung;
pub use widened::{Missing, Relaxed, Shown};
pub use words::{MOST_TERMS, rarity};

use crate::bundle::{Bundle, BundleDirectory, BundleError, Malformed, Manifest, Strings};
use crate::date::PageDate;
use crate::directory::{BARRIERS, Need, STAGES, VIOLENCE_HELP};
use crate::listing::{Listing, SERVES};
use crate::pack;
use crate::phrase::PhraseTable;
use crate::place::{Gazetteer, PlaceId, PlaceKind};
use crate::understand::{self, NeedFound, Part, PlaceFound, Request};
use docs::Docs;
use hidden::Hidden;
use std::sync::{Mutex, PoisonError};
use time::Date;

/// Needs of those whose relative was locked up or who live with one.
const NEEDS_OF_FAMILIES: [&str; 3] = ["family-support", "parenting", "child-care"];

/// A listing of an open bundle by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocId(pub u32);

/// What to look for.
#[derive(Debug, Clone)]
pub struct Query<'q> {
    /// The words typed.
    pub text: &'q str,
    /// A place given apart from the words; it counts before one among the words.
    pub near: Option<PlaceFound>,
    /// Needs given apart from the words, as indexes of [`Engine::needs`].
    pub needs: Vec<u8>,
    /// Groups given apart from the words, as indexes of [`SERVES`].
    pub people: Vec<u8>,
    /// Stage given apart from the words, as an index of [`STAGES`]; one among the words counts before it.
    pub stage: Option<u8>,
    /// What may stand in the way, given apart from the words, as indexes of [`BARRIERS`].
    pub barriers: Vec<u8>,
    /// Limits.
    pub filters: Filters,
    /// Parts of what would be understood that the person switched off.
    pub without: Vec<Part>,
    /// Most results to give back.
    pub limit: usize,
    /// Today, for the age of checks.
    pub today: Date,
}

impl<'q> Query<'q> {
    /// Words alone.
    pub fn words(text: &'q str, today: Date) -> Self {
        Self {
            text,
            near: None,
            needs: Vec::new(),
            people: Vec::new(),
            stage: None,
            barriers: Vec::new(),
            filters: Filters::default(),
            without: Vec::new(),
            limit: 10,
            today,
        }
    }
}

/// Why a result is there: parts of one short line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Its name was asked for.
    Name,
    /// It answers this need, by index.
    Need(u8),
    /// It has words that were typed.
    Words,
    /// It has something for this group, by index of [`SERVES`].
    For(u8),
    /// It takes people in spite of this, by index of [`crate::directory::BARRIERS`].
    Takes(u8),
    /// It helps people who were in jail or prison.
    ComingHome,
    /// It works inside jails or prisons.
    Inside,
    /// People with the same experience run it or work there.
    Peers,
    /// It serves the place that was asked for.
    Here,
    /// It does not have what was asked for but knows who does.
    Referral,
}

/// One result.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The listing.
    pub doc: DocId,
    /// Its score: only the order means anything.
    pub score: f32,
    /// Whether a source says it does not take this person; such results stand behind all others.
    pub cannot_take: bool,
    /// Whether any way to reach it is known; those without one stand behind the others unless they were asked for by name.
    pub reachable: bool,
    /// Miles from the place asked for.
    pub distance_miles: Option<f32>,
    /// How wide the search had to go for it.
    pub rung: Rung,
    /// Why it is there.
    pub why: Vec<Why>,
    /// Newest dated source.
    pub checked: Option<PageDate>,
}

/// A listing that was asked for by name and is not among results.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// The closed or left-out listing.
    pub doc: DocId,
    /// Where to go instead.
    pub instead: Vec<DocId>,
}

/// The answer to a query.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What was understood.
    pub request: Request,
    /// How wide the search had to go, where it had to.
    pub relaxed: Option<Relaxed>,
    /// How many listings match, before the limit.
    pub total: usize,
    /// How many of those the filters kept although nothing is known.
    pub kept_unknown: KeptUnknown,
    /// How many of those there are for each further choice.
    pub counts: Counts,
    /// Closed listings that were asked for by name.
    pub notices: Vec<Notice>,
    /// Best first.
    pub hits: Vec<Hit>,
    /// What it took.
    pub work: Work,
}

/// What an answer took.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Work {
    /// Terms of the search index that were looked up, at most [`MOST_TERMS`].
    pub terms: u32,
    /// Listings that were scored in full, besides those whose names were compared.
    pub scored: u32,
}

/// An open directory, ready to search. Cheap to open, safe to share between threads.
#[derive(Debug)]
pub struct Engine {
    manifest: Manifest,
    needs: Vec<Need>,
    phrases: PhraseTable<'static>,
    gazetteer: Gazetteer<'static>,
    listings: Strings<'static>,
    ids: Strings<'static>,
    id_order: &'static [u32],
    names: Strings<'static>,
    docs: Docs<'static>,
    hidden: Hidden,
    text: words::TextIndex,
    /// Room for searches that are not running.
    scratch: Mutex<Vec<words::Scratch>>,
}

impl Engine {
    /// Opens a bundle for searching.
    pub fn open(bundle: &Bundle) -> Result<Self, BundleError> {
        let columns = bundle.columns();
        let needs: Vec<Need> = serde_json::from_slice(columns.bytes("needs")?).map_err(|_| Malformed("needs"))?;
        let segment = BundleDirectory::new(columns).open()?;
        let (_, fields) = pack::schema();
        let me = Self {
            manifest: bundle.manifest().clone(),
            needs,
            phrases: PhraseTable::open(columns)?,
            gazetteer: Gazetteer::open(columns)?,
            listings: columns.strings("listing")?,
            ids: columns.strings("doc.id")?,
            id_order: columns.u32s("doc.id_order")?,
            names: columns.strings("doc.names")?,
            docs: Docs::open(columns, bundle.manifest().shown)?,
            hidden: Hidden::default(),
            text: words::TextIndex::open(&segment, fields)?,
            scratch: Mutex::default(),
        };
        let n = me.docs.len();
        let fits = me.listings.len() == n
            && me.ids.len() == n
            && me.names.len() == n
            && me.id_order.len() == n
            && me.needs.len() <= 64
            && me.text.max_doc() as usize == n;
        if fits { Ok(me) } else { Err(Malformed("listing").into()) }
    }

    /// What the directory says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The closed list of needs, with those that are hidden: an index is a place in this list.
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// Index of a need by its id; none for one that is hidden.
    pub fn need_index(&self, id: &str) -> Option<u8> {
        self.index_of(id).filter(|&index| self.offers(index))
    }

    fn index_of(&self, id: &str) -> Option<u8> {
        self.needs.iter().position(|n| n.id == id).map(|i| i as u8)
    }

    /// The phrases of the directory.
    pub fn phrases(&self) -> &PhraseTable<'static> {
        &self.phrases
    }

    /// The places of the directory.
    pub fn gazetteer(&self) -> &Gazetteer<'static> {
        &self.gazetteer
    }

    /// A place as typed: a ZIP code, a city, a county, a state.
    pub fn place(&self, typed: &str) -> Option<PlaceFound> {
        understand::understand_place(typed, &self.phrases, &self.gazetteer)
    }

    /// A place of the gazetteer.
    pub fn place_by_id(&self, id: PlaceId) -> PlaceFound {
        PlaceFound::from_id(&self.gazetteer, id)
    }

    /// The place where somebody looks who wants one state alone: the place they named, where it lies there, or another of its name
    /// that does; else the whole state.
    pub fn place_in_state(&self, state: u8, named: Option<&PlaceFound>) -> Option<PlaceFound> {
        let is_there = |&id: &PlaceId| self.gazetteer.state(id) == state;
        if let Some(place) = named.filter(|place| place.state == state) {
            return Some(place.clone());
        }
        if let Some((place, id)) = named.and_then(|p| Some((p, p.others.iter().copied().find(is_there)?))) {
            let others = std::iter::once(place.id).chain(place.others.iter().copied()).filter(|&other| other != id);
            return Some(PlaceFound { others: others.collect(), ..self.place_by_id(id) });
        }
        let is_state = |id: &PlaceId| self.gazetteer.kind(*id) == PlaceKind::State && is_there(id);
        self.gazetteer.all().find(is_state).map(|id| self.place_by_id(id))
    }

    /// Number of listings, with those that never show among results.
    pub fn len(&self) -> usize {
        self.docs.len()
    }

    /// Whether the directory has no listing.
    pub fn is_empty(&self) -> bool {
        self.docs.len() == 0
    }

    /// A listing by its id; none for one that is hidden.
    pub fn find(&self, id: &str) -> Option<DocId> {
        let at = self.id_order.binary_search_by(|&doc| self.ids.get(doc as usize).cmp(id)).ok()?;
        Some(DocId(self.id_order[at])).filter(|&doc| !self.is_hidden(doc))
    }

    /// Every listing that is not hidden, in order of ids.
    pub fn all(&self) -> impl Iterator<Item = DocId> + '_ {
        self.id_order.iter().map(|&doc| DocId(doc)).filter(|&doc| !self.is_hidden(doc))
    }

    /// A listing's id.
    pub fn id(&self, doc: DocId) -> &'static str {
        self.ids.get(doc.0 as usize)
    }

    /// A whole listing, without needs that are hidden. `None` only for a number of another bundle, a damaged record, or a
    /// listing that is hidden.
    pub fn listing(&self, doc: DocId) -> Option<Listing> {
        if self.is_hidden(doc) {
            return None;
        }
        let mut listing = serde_json::from_str(self.listings.get(doc.0 as usize)).ok()?;
        self.hide_needs(&mut listing);
        Some(listing)
    }

    /// Whether a listing is of any use at a place.
    pub fn serves(&self, doc: DocId, place: &PlaceFound) -> bool {
        (doc.0 as usize) < self.docs.len() && fit::fit(&self.docs, doc.0 as usize, place).worth > 0.0
    }

    /// Reads what somebody typed, leaving out the parts that were switched off. Needs that are hidden stand apart.
    pub fn understand(&self, typed: &str, without: &[Part]) -> Request {
        let mut request = understand::understand(typed, without, &self.phrases, &self.gazetteer);
        request.needs.retain(|n| usize::from(n.need) < self.needs.len());
        request.barriers.retain(|&b| usize::from(b) < BARRIERS.len());
        if self.is_hurt(&request) {
            request.forget_spoken_of();
        } else if self.is_for_relative(&request) {
            let families = SERVES.iter().position(|who| *who == "families").map(|who| who as u8);
            request.people.retain(|who| Some(*who) != families || !request.spoken_of.contains(who));
        }
        self.hidden.set_apart(&mut request);
        request
    }

    /// Whether help of another kind than for families is wanted for a relative: "housing for my mom" is hers alone. While the
    /// relative is inside, those outside may need it.
    fn is_for_relative(&self, request: &Request) -> bool {
        let is_for_families = |need: &NeedFound| {
            self.needs.get(usize::from(need.need)).is_some_and(|need| NEEDS_OF_FAMILIES.contains(&need.id.as_str()))
        };
        let is_inside = request.stage == Some(0);
        request.family_of && !is_inside && !request.needs.is_empty() && !request.needs.iter().any(is_for_families)
    }

    /// Whether somebody says that another person hurts them.
    pub fn is_hurt(&self, request: &Request) -> bool {
        let need = |found: &NeedFound| self.needs.get(usize::from(found.need));
        request.needs.iter().filter_map(need).any(|need| need.id == VIOLENCE_HELP)
    }

    /// Answers a query.
    pub fn search(&self, query: &Query<'_>) -> Answer {
        let mut request = self.understand(query.text, &query.without);
        self.add_given(query, &mut request);
        self.answer(query, request)
    }

    fn borrow_scratch(&self) -> words::Scratch {
        self.scratch.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default()
    }

    fn give_back(&self, scratch: words::Scratch) {
        self.scratch.lock().unwrap_or_else(PoisonError::into_inner).push(scratch);
    }

    fn add_given(&self, query: &Query<'_>, request: &mut Request) {
        if let Some(near) = &query.near {
            request.place = Some(near.clone());
        } else if let Some(state) = query.filters.state.filter(|_| !query.without.contains(&Part::Place)) {
            request.place = self.place_in_state(state, request.place.as_ref());
        }
        for &need in query.needs.iter().filter(|&&need| self.offers(need)) {
            request.needs.retain(|n| n.need != need);
            request.needs.insert(0, NeedFound { need, weight: 1.0, phrase: 200 });
        }
        for &who in query.people.iter().filter(|&&w| usize::from(w) < SERVES.len()) {
            if !request.people.contains(&who) {
                request.people.push(who);
            }
        }
        request.stage = request.stage.or(query.stage.filter(|&s| usize::from(s) < STAGES.len()));
        for &barrier in query.barriers.iter().filter(|&&b| usize::from(b) < BARRIERS.len()) {
            if !request.barriers.contains(&barrier) {
                request.barriers.push(barrier);
            }
        }
    }
}
