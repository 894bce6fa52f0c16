//! Words against the search index: which listings hold the words typed, and how much that says.

use crate::pack::Fields;
use crate::text::stem;
use crate::understand::{RequestWord, Role};
use std::sync::Arc;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::InvertedIndexReader;
use tantivy::postings::Postings;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, SegmentReader, TERMINATED, TantivyError, Term};

/// Terms one word may stand for: itself and what an unfinished word may become.
const MAX_FORMS: usize = 8;

/// One word as searched.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Stems that stand for the word, the word itself first.
    pub forms: Vec<String>,
    /// How rare it is (natural logarithm of listings over listings that hold it).
    pub rarity: f32,
    /// How much it counts by its part in the request, 0 to 1.
    pub weight: f32,
    /// How much it counts when the words are taken for a name, 0 to 1.
    pub weight_in_name: f32,
    /// Its part in the request.
    pub role: Role,
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
#[derive(Debug, Clone, Copy, Default)]
pub struct Found {
    /// Rarity of the words found in its names.
    pub name: f32,
    /// BM25 over its other texts.
    pub body: f32,
    /// Rarity of the words found anywhere.
    pub any: f32,
}

/// The search index of an open bundle.
pub struct TextIndex {
    fields: Fields,
    name: Arc<InvertedIndexReader>,
    body: Arc<InvertedIndexReader>,
    body_lengths: FieldNormReader,
    average_body: f32,
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
        Ok(Self {
            fields,
            name: segment.inverted_index(fields.name)?,
            body_lengths: segment.get_fieldnorms_reader(fields.body)?,
            average_body: body.total_num_tokens() as f32 / max_doc.max(1) as f32,
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
        let mut forms = vec![stem(&word.text)];
        for other in std::iter::once(&word.typed).chain(&word.others) {
            let form = stem(other);
            if !forms.contains(&form) && forms.len() < MAX_FORMS {
                forms.push(form);
            }
        }
        let holders = forms.iter().map(|f| self.doc_freq(self.fields.name, f).max(self.doc_freq(self.fields.body, f)));
        let holders = holders.max().unwrap_or(0);
        let rarity = if holders == 0 { 0.0 } else { rarity(self.max_doc, holders) };
        Wanted { forms, rarity, weight, weight_in_name, role: word.role }
    }

    fn index(&self, field: Field) -> &InvertedIndexReader {
        if field == self.fields.name { &self.name } else { &self.body }
    }

    fn doc_freq(&self, field: Field, form: &str) -> u32 {
        self.index(field).doc_freq(&Term::from_field_text(field, form)).unwrap_or(0)
    }

    /// What each listing holds of the words wanted, by number.
    pub fn find(&self, wanted: &[Wanted]) -> Vec<Found> {
        let mut found = vec![Found::default(); self.max_doc as usize];
        let mut last_name = vec![u8::MAX; self.max_doc as usize];
        let mut last_any = vec![u8::MAX; self.max_doc as usize];
        for (i, word) in wanted.iter().enumerate() {
            for (number, form) in word.forms.iter().enumerate() {
                let share = word.weight * word.rarity * sureness(number);
                self.each(self.fields.name, form, |doc, _| {
                    if last_name[doc] != i as u8 {
                        last_name[doc] = i as u8;
                        found[doc].name += word.weight_in_name * word.rarity * sureness(number);
                    }
                    if last_any[doc] != i as u8 {
                        last_any[doc] = i as u8;
                        found[doc].any += share;
                    }
                });
                self.each(self.fields.body, form, |doc, count| {
                    let length = self.body_lengths.fieldnorm(doc as u32) as f32 / self.average_body.max(1.0);
                    let often = count / (count + 1.2 * (0.5 + 0.5 * length));
                    found[doc].body += share * often * 2.2;
                    if last_any[doc] != i as u8 {
                        last_any[doc] = i as u8;
                        found[doc].any += share;
                    }
                });
            }
        }
        found
    }

    fn each(&self, field: Field, form: &str, mut visit: impl FnMut(usize, f32)) {
        let term = Term::from_field_text(field, form);
        let postings = self.index(field).read_postings(&term, IndexRecordOption::WithFreqs);
        let Ok(Some(mut postings)) = postings else { return };
        let mut doc = postings.doc();
        while doc != TERMINATED {
            if doc < self.max_doc {
                visit(doc as usize, postings.term_freq() as f32);
            }
            doc = postings.advance();
        }
    }
}
