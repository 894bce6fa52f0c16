//! Words against the search index: which listings hold the words typed, and how much that says.

use super::bits::{Bitset, each};
use crate::pack::Fields;
use crate::rows::BLOCK;
use crate::text::{MAX_TOKENS, stem};
use crate::understand::{RequestWord, Role};
use std::sync::Arc;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::InvertedIndexReader;
use tantivy::postings::{Postings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, SegmentReader, TERMINATED, TantivyError, Term};

/// Terms one word may stand for: itself and what an unfinished word may become.
const MAX_FORMS: usize = 6;

/// Most terms of the search index that one search looks up, whatever was typed: a word may be torn in two, and each of its
/// forms is looked up in names and in other texts.
pub const MOST_TERMS: u32 = (2 * MAX_TOKENS * MAX_FORMS * 2) as u32;

/// A word that counts less than this share of the weightiest one is looked up in names alone: nearly every listing holds
/// it, and it moves none of them.
const LITTLE: f32 = 0.1;

/// One word as searched.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Stems that stand for the word, the word itself first.
    pub forms: Vec<Form>,
    /// How rare it is (natural logarithm of listings over listings that hold it).
    pub rarity: f32,
    /// How much it counts by its part in the request, 0 to 1.
    pub weight: f32,
    /// How much it counts when the words are taken for a name, 0 to 1.
    pub weight_in_name: f32,
    /// Its part in the request.
    pub role: Role,
}

/// A stem that stands for a word.
#[derive(Debug, Clone)]
pub struct Form {
    /// The stem.
    pub stem: String,
    /// Where the listings are that hold it in their names.
    in_names: Option<TermInfo>,
    /// Where the listings are that hold it in their other texts.
    in_body: Option<TermInfo>,
}

impl Form {
    fn holders(&self) -> u32 {
        [&self.in_names, &self.in_body].into_iter().flatten().map(|term| term.doc_freq).max().unwrap_or(0)
    }
}

/// The word as read is surer than what else it may mean; later guesses are less likely.
pub fn sureness(form: usize) -> f32 {
    1.0 - 0.06 * form.min(8) as f32
}

/// How rare a word is that `holders` of so many listings hold: the inverse document frequency of BM25.
pub fn rarity(listings: u32, holders: u32) -> f32 {
    let (all, with) = (listings as f32, holders as f32);
    (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
}

/// Words found in one listing.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Found {
    /// Rarity of the words found in its names.
    pub name: f32,
    /// Rarity of the words found anywhere.
    pub any: f32,
    /// Which of the words were found, a bit for each; the 65th shares the bit of the first.
    words: u64,
}

/// Room for what was found, used again by the next search: clearing what one search touched is quicker than asking the
/// system for new memory for every listing.
#[derive(Default)]
pub struct Scratch {
    found: Vec<Found>,
    /// BM25 over the texts that are no names.
    bodies: Vec<f32>,
    touched: Bitset,
    in_names: Vec<u32>,
    /// Terms looked up.
    terms: u32,
}

impl std::fmt::Debug for Scratch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scratch").field("listings", &self.found.len()).finish_non_exhaustive()
    }
}

impl Scratch {
    /// Listings that hold any of the words.
    pub fn touched(&self) -> &Bitset {
        &self.touched
    }

    /// What a listing holds in its names.
    pub fn found(&self, doc: usize) -> &Found {
        &self.found[doc]
    }

    /// BM25 of the words over a listing's other texts.
    pub fn body(&self, doc: usize) -> f32 {
        self.bodies[doc]
    }

    /// Listings that hold any of the words in their names, in no order, each once.
    pub fn in_names(&self) -> &[u32] {
        &self.in_names
    }

    /// Terms that were looked up.
    pub fn terms(&self) -> u32 {
        self.terms
    }

    fn start(&mut self, listings: usize) {
        if self.found.len() != listings {
            self.found = vec![Found::default(); listings];
            self.bodies = vec![0.0; listings];
            self.touched = Bitset::new(listings.div_ceil(BLOCK));
        }
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        for number in 0..self.touched.blocks() {
            let block = self.touched.take_block(number);
            for doc in each(number, &block) {
                self.found[doc] = Found::default();
                self.bodies[doc] = 0.0;
            }
        }
        self.in_names.clear();
        self.terms = 0;
    }
}

/// The search index of an open bundle.
pub struct TextIndex {
    fields: Fields,
    name: Arc<InvertedIndexReader>,
    body: Arc<InvertedIndexReader>,
    body_lengths: FieldNormReader,
    /// How much a text's length takes from a word in it, by tantivy's number of the length.
    long: [f32; 256],
    max_doc: u32,
}

impl std::fmt::Debug for TextIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextIndex").field("max_doc", &self.max_doc).finish_non_exhaustive()
    }
}

impl TextIndex {
    /// Opens the index's fields.
    pub fn open(segment: &SegmentReader, fields: Fields) -> Result<Self, TantivyError> {
        let body = segment.inverted_index(fields.body)?;
        let max_doc = segment.max_doc();
        let average = body.total_num_tokens() as f32 / max_doc.max(1) as f32;
        Ok(Self {
            fields,
            name: segment.inverted_index(fields.name)?,
            body_lengths: segment.get_fieldnorms_reader(fields.body)?,
            long: std::array::from_fn(|id| {
                let length = FieldNormReader::id_to_fieldnorm(id as u8) as f32;
                1.2 * (0.5 + 0.5 * length / average.max(1.0))
            }),
            body,
            max_doc,
        })
    }

    /// Number of listings.
    pub fn max_doc(&self) -> u32 {
        self.max_doc
    }

    /// The words of a request with their stems, rarity and weight.
    pub fn wanted(&self, words: &[RequestWord]) -> Vec<Wanted> {
        words.iter().map(|word| self.wanted_word(word)).collect()
    }

    fn wanted_word(&self, word: &RequestWord) -> Wanted {
        let (weight, weight_in_name) = match word.role {
            Role::Rest => (1.0, 1.0),
            Role::Need => (0.5, 1.0),
            Role::About => (0.3, 0.5),
            Role::Place => (0.12, 0.3),
            Role::Filler => (0.06, 0.1),
        };
        let mut forms: Vec<Form> = vec![self.form(stem(&word.text))];
        for other in std::iter::once(&word.typed).chain(&word.others) {
            let stem = stem(other);
            if forms.len() < MAX_FORMS && forms.iter().all(|form| form.stem != stem) {
                forms.push(self.form(stem));
            }
        }
        let holders = forms.iter().map(Form::holders).max().unwrap_or(0);
        let rarity = if holders == 0 { 0.0 } else { rarity(self.max_doc, holders) };
        Wanted { forms, rarity, weight, weight_in_name, role: word.role }
    }

    fn form(&self, stem: String) -> Form {
        let term = |index: &InvertedIndexReader, field| {
            index.get_term_info(&Term::from_field_text(field, &stem)).ok().flatten()
        };
        let in_names = term(&self.name, self.fields.name);
        let in_body = term(&self.body, self.fields.body);
        Form { stem, in_names, in_body }
    }

    /// Finds what each listing holds of the words wanted in its names.
    pub fn find_in_names(&self, wanted: &[Wanted], scratch: &mut Scratch) {
        scratch.start(self.max_doc as usize);
        let Scratch { found, touched, in_names, terms, .. } = scratch;
        for (number, word) in wanted.iter().enumerate().filter(|(_, word)| word.rarity > 0.0) {
            let bit = 1 << (number % 64);
            for (form, sureness) in word.forms.iter().zip((0..).map(sureness)) {
                *terms += 1;
                self.each(&self.name, form.in_names.as_ref(), |doc, _| {
                    let found = &mut found[doc];
                    touched.insert(doc);
                    if found.words == 0 {
                        in_names.push(doc as u32);
                    }
                    if found.words & bit == 0 {
                        found.words |= bit;
                        found.name += word.weight_in_name * word.rarity * sureness;
                        found.any += word.weight * word.rarity * sureness;
                    }
                });
            }
        }
    }

    /// Finds what listings hold of the words wanted in their other texts: of all listings, or only of a set. Which words
    /// they were is noted only for all.
    pub fn find_in_bodies(&self, wanted: &[Wanted], of: Option<&Bitset>, scratch: &mut Scratch) {
        let Scratch { found, bodies, touched, terms, .. } = scratch;
        let most = wanted.iter().map(|w| w.weight * w.rarity).fold(1.0, f32::max);
        let says_much = |word: &&Wanted| word.rarity > 0.0 && word.weight * word.rarity >= LITTLE * most;
        for (number, word) in wanted.iter().enumerate().filter(|(_, word)| says_much(word)) {
            let bit = 1 << (number % 64);
            for (form, sureness) in word.forms.iter().zip((0..).map(sureness)) {
                let share = word.weight * word.rarity * sureness;
                *terms += 1;
                self.each(&self.body, form.in_body.as_ref(), |doc, count| {
                    if of.is_some_and(|of| !of.contains(doc)) {
                        return;
                    }
                    touched.insert(doc);
                    let long = self.long[usize::from(self.body_lengths.fieldnorm_id(doc as u32))];
                    bodies[doc] += share * 2.2 * count / (count + long);
                    if of.is_none() && found[doc].words & bit == 0 {
                        found[doc].words |= bit;
                        found[doc].any += share;
                    }
                });
            }
        }
    }

    fn each(&self, index: &InvertedIndexReader, term: Option<&TermInfo>, mut visit: impl FnMut(usize, f32)) {
        let Some(term) = term else { return };
        let Ok(mut postings) = index.read_postings_from_terminfo(term, IndexRecordOption::WithFreqs) else { return };
        let mut doc = postings.doc();
        while doc != TERMINATED {
            if doc < self.max_doc {
                visit(doc as usize, postings.term_freq() as f32);
            }
            doc = postings.advance();
        }
    }
}
