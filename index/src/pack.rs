//! Directory -> bundle: the only place that decides what a bundle holds.

mod near;
mod places;
mod rows;

use crate::area::{Reach, ServiceArea};
use crate::bundle::{Manifest, Members, pack_tantivy};
use crate::date::PageDate;
use crate::directory::Directory;
use crate::listing::{Listing, SERVES, SETTINGS, state_index};
use crate::phrase::{PhraseBuilder, seen};
use crate::text;
use places::{Coverage, PlaceIndex};
use std::collections::BTreeMap;
use tantivy::TantivyDocument;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};

/// Why a directory cannot be packed. Data that passes `check` can always be packed.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The search index could not be written.
    #[error("the search index could not be written: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// A dictionary could not be written.
    #[error("a dictionary could not be written: {0}")]
    Dictionary(#[from] fst::Error),
    /// A record could not be written.
    #[error("a record could not be written: {0}")]
    Record(#[from] serde_json::Error),
    /// More than the format can number.
    #[error("too many {0} for one bundle")]
    TooMany(&'static str),
}

/// Flags of a listing, as bits of the column `flags`.
pub mod flag {
    /// A phone number is known.
    pub const PHONE: u16 = 1;
    /// Some way to reach it is known.
    pub const REACHABLE: u16 = 1 << 1;
    /// Gives nothing to a person directly: a network, or an agency without a door.
    pub const INDIRECT: u16 = 1 << 2;
    /// A printed or online list.
    pub const DIRECTORY: u16 = 1 << 3;
    /// Low confidence.
    pub const LOW: u16 = 1 << 4;
    /// High confidence.
    pub const HIGH: u16 = 1 << 5;
    /// Status unknown.
    pub const UNSEEN: u16 = 1 << 6;
    /// Run or staffed by peers.
    pub const PEERS: u16 = 1 << 7;
    /// Serves people who were in jail or prison.
    pub const JUSTICE: u16 = 1 << 8;
    /// Works inside jails or prisons.
    pub const INSIDE: u16 = 1 << 9;
    /// Help by phone or online that is not tied to a place one must go to.
    pub const REMOTE: u16 = 1 << 10;
    /// A source says that no peers run it.
    pub const NO_PEERS: u16 = 1 << 11;
    /// A source says that it does not work inside jails or prisons.
    pub const NOT_INSIDE: u16 = 1 << 12;
    /// Costs nothing.
    pub const FREE: u16 = 1 << 13;
    /// What it costs is known, and it is not free for everybody.
    pub const NOT_FREE: u16 = 1 << 14;
    /// The first of its points is where it stands.
    pub const OWN_POINT: u16 = 1 << 15;
}

/// The search index's fields.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    /// Names, other names, organizations, stemmed.
    pub name: Field,
    /// Everything else, stemmed.
    pub body: Field,
}

/// The schema of the search index and its fields.
pub fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    // Words are folded and stemmed here on both sides, so tantivy only splits at blanks.
    let indexing =
        TextFieldIndexing::default().set_tokenizer("whitespace").set_index_option(IndexRecordOption::WithFreqs);
    let options = TextOptions::default().set_indexing_options(indexing);
    let name = builder.add_text_field("name", options.clone());
    let body = builder.add_text_field("body", options);
    (builder.build(), Fields { name, body })
}

/// Packs a directory into the bytes of a bundle. The same directory always gives the same bytes.
pub fn pack(directory: &Directory) -> Result<Vec<u8>, PackError> {
    let mut out = Members::default();
    let mut phrases = PhraseBuilder::from_tables(directory);
    let places = PlaceIndex::build(&directory.places, &mut phrases)?;
    let listings = in_order(&directory.listings);
    for listing in &listings {
        add_words(listing, &mut phrases);
    }
    phrases.pack(&mut out)?;
    places.table.pack(&mut out);
    pack_columns(directory, &listings, &places, &mut out);
    let texts = listings.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>()?;
    out.put_strings("listing", texts.iter().map(String::as_str));
    out.put("needs", serde_json::to_vec(&directory.needs)?);
    out.put("manifest", serde_json::to_vec(&manifest(directory))?);
    let (schema, fields) = schema();
    pack_tantivy(schema, listings.iter().map(|l| document(l, directory, fields)), &mut out)?;
    Ok(out.into_bundle())
}

/// Shown listings by state, then the others; within a state by id, so that every build numbers them alike.
fn in_order(listings: &[Listing]) -> Vec<&Listing> {
    let mut list: Vec<&Listing> = listings.iter().collect();
    list.sort_by_key(|l| (!l.is_shown(), state_index(&l.address.state).unwrap_or(u8::MAX), l.id.as_str()));
    list
}

/// The texts of a listing that are printed and searched, names apart.
fn body_texts(listing: &Listing) -> impl Iterator<Item = &str> {
    let l = listing;
    [
        l.summary.en.as_str(),
        &l.summary.es,
        &l.eligibility,
        &l.how_to_start,
        &l.cost,
        &l.hours,
        &l.justice.notes,
        &l.status_note,
        &l.address.city,
        &l.address.county,
        &l.service_area,
        &l.from_inside.who_must_ask,
    ]
    .into_iter()
    .chain(l.languages.iter().map(String::as_str))
    .chain(l.documents.iter().map(String::as_str))
}

fn name_texts(listing: &Listing) -> impl Iterator<Item = &str> {
    [listing.name.as_str(), listing.organization.as_str()]
        .into_iter()
        .chain(listing.also_known_as.iter().map(String::as_str))
}

/// Neighbouring words of a name written as one, as people type them: `homeboyindustries`, `1224`.
fn joined_pairs(name: &str) -> impl Iterator<Item = String> + '_ {
    let words: Vec<text::Token> = text::words(name).collect();
    let pairs: Vec<String> = words.windows(2).map(|pair| format!("{}{}", pair[0].text, pair[1].text)).collect();
    pairs.into_iter().filter(|pair| (4..=text::MAX_TOKEN_BYTES).contains(&pair.len()))
}

fn add_words(listing: &Listing, phrases: &mut PhraseBuilder) {
    for text in name_texts(listing) {
        for word in text::words(text) {
            phrases.add_word(&word.text, seen::NAME);
        }
        for pair in joined_pairs(text) {
            phrases.add_word(&pair, seen::NAME | seen::JOINED);
        }
    }
    for text in body_texts(listing) {
        for word in text::words(text) {
            let lower = text[word.start..].starts_with(char::is_lowercase);
            phrases.add_word(&word.text, seen::TEXT | if lower { seen::EVERYDAY } else { 0 });
        }
    }
}

fn document(listing: &Listing, directory: &Directory, fields: Fields) -> TantivyDocument {
    let (names, body) = document_stems(listing, directory);
    let mut document = TantivyDocument::new();
    document.add_text(fields.name, names.join(" "));
    document.add_text(fields.body, body.join(" "));
    document
}

/// The stems under which a listing is found: of its names, and of its other texts.
fn document_stems(listing: &Listing, directory: &Directory) -> (Vec<String>, Vec<String>) {
    let stems = |text: &str| text::words(text).map(|w| text::stem(&w.text)).collect::<Vec<_>>();
    let mut names = Vec::new();
    for name in name_texts(listing) {
        let stems = stems(name);
        names.extend(stems.windows(2).map(<[String]>::concat));
        names.extend(stems);
    }
    let needs = directory.needs.iter().filter(|n| listing.needs.contains(&n.id));
    let need_texts = needs.flat_map(|n| [n.id.as_str(), &n.name.en, &n.name.es]);
    let labels = listing.phones.iter().map(|p| p.label.as_str());
    let body = body_texts(listing).chain(labels).chain(need_texts).flat_map(stems).collect();
    (names, body)
}

fn pack_columns(directory: &Directory, listings: &[&Listing], places: &PlaceIndex, out: &mut Members) {
    let need_bit = |id: &String| directory.needs.iter().position(|n| n.id == *id).map_or(0, |i| 1u64 << i);
    let coverages: Vec<Coverage> = listings.iter().map(|l| places.coverage(l)).collect();
    let own_point = |c: &Coverage| if c.has_own_point { flag::OWN_POINT } else { 0 };
    let facts: Vec<DocFacts> = listings
        .iter()
        .zip(&coverages)
        .map(|(l, c)| DocFacts {
            needs: l.needs.iter().map(need_bit).fold(0, |a, b| a | b),
            // The first needs of a listing are what it is for; the rest is what it also does.
            main_needs: l.needs.iter().take(2).map(need_bit).fold(0, |a, b| a | b),
            serves: mask(&l.serves, &SERVES),
            languages: languages(l),
            settings: mask(&l.settings, &SETTINGS),
            acceptance: pack_acceptance(l),
            checked: l.checked(),
            flags: flags(l) | own_point(c),
            reach: c.reach,
            area_states: c.states,
        })
        .collect();
    out.put_u64("doc.needs", facts.iter().map(|d| d.needs));
    out.put_u64("doc.main_needs", facts.iter().map(|d| d.main_needs));
    out.put_u16("doc.serves", facts.iter().map(|d| d.serves));
    out.put_u16("doc.languages", facts.iter().map(|d| d.languages));
    out.put_u16("doc.settings", facts.iter().map(|d| d.settings));
    out.put_u32("doc.acceptance", facts.iter().map(|d| d.acceptance));
    out.put_u32("doc.checked", facts.iter().map(|d| d.checked.map_or(0, PageDate::to_packed)));
    out.put_u16("doc.flags", facts.iter().map(|d| d.flags));
    out.put("doc.reach", facts.iter().map(|d| d.reach as u8).collect());
    out.put_u64("doc.area_states", facts.iter().map(|d| d.area_states));
    rows::pack(&facts, out);
    out.put_u32("doc.points.ends", ends(coverages.iter().map(|c| c.points.len())));
    let points = coverages.iter().flat_map(|c| &c.points);
    out.put_u32("doc.points", points.flat_map(|p| [p.lat.to_bits(), p.lon.to_bits()]));
    out.put_u32("doc.counties.ends", ends(coverages.iter().map(|c| c.counties.len())));
    out.put_u16("doc.counties", coverages.iter().flat_map(|c| c.counties.iter().copied()));
    near::pack(&coverages, out);
    let rarities = Rarities::count(listings, directory);
    let named: Vec<String> = listings.iter().map(|l| name_stems(l, &rarities)).collect();
    out.put_strings("doc.names", named.iter().map(String::as_str));
    out.put_strings("doc.id", listings.iter().map(|l| l.id.as_str()));
    let mut order: Vec<u32> = (0..listings.len() as u32).collect();
    order.sort_by_key(|&i| &listings[i as usize].id);
    out.put_u32("doc.id_order", order);
}

/// What ranking needs to know of one listing.
#[derive(Debug)]
struct DocFacts {
    needs: u64,
    main_needs: u64,
    serves: u16,
    languages: u16,
    settings: u16,
    acceptance: u32,
    checked: Option<PageDate>,
    flags: u16,
    reach: Reach,
    area_states: u64,
}

/// How rare each stem is among the listings, as the searcher weighs words.
struct Rarities {
    holders: BTreeMap<String, (u32, u32)>,
    listings: u32,
}

impl Rarities {
    fn count(listings: &[&Listing], directory: &Directory) -> Self {
        let mut holders: BTreeMap<String, (u32, u32)> = BTreeMap::new();
        for listing in listings {
            let (names, body) = document_stems(listing, directory);
            for stem in names.into_iter().collect::<std::collections::BTreeSet<_>>() {
                holders.entry(stem).or_default().0 += 1;
            }
            for stem in body.into_iter().collect::<std::collections::BTreeSet<_>>() {
                holders.entry(stem).or_default().1 += 1;
            }
        }
        Self { holders, listings: listings.len() as u32 }
    }

    fn of(&self, stem: &str) -> f32 {
        let (names, body) = self.holders.get(stem).copied().unwrap_or_default();
        crate::search::rarity(self.listings, names.max(body))
    }
}

/// Every name of a listing as stems with their rarity in sixteenths, one name a line: `haven:97 hous:30`.
fn name_stems(listing: &Listing, rarities: &Rarities) -> String {
    let mut lines = String::new();
    for name in name_texts(listing) {
        let stem = |word: text::Token| {
            let stem = text::stem(&word.text);
            let rarity = (rarities.of(&stem) * 16.0).round();
            format!("{stem}:{rarity}")
        };
        lines.push_str(&text::words(name).map(stem).collect::<Vec<_>>().join(" "));
        lines.push('\n');
    }
    lines
}

fn ends(lengths: impl Iterator<Item = usize>) -> Vec<u32> {
    let mut all = vec![0];
    let mut end = 0;
    for length in lengths {
        end += length as u32;
        all.push(end);
    }
    all
}

fn mask(values: &[String], list: &[&str]) -> u16 {
    let bit = |v: &String| list.iter().position(|x| x == v).map_or(0, |i| 1 << i);
    values.iter().map(bit).fold(0, |a, b: u16| a | b)
}

/// Eight answers of three bits: 0 unknown, 1 yes, 2 no, 3 depends, 4 ask first.
fn pack_acceptance(listing: &Listing) -> u32 {
    use crate::listing::Answer;
    let code = |answer| match answer {
        Answer::Unknown => 0,
        Answer::Yes => 1,
        Answer::No => 2,
        Answer::Depends => 3,
        Answer::AskFirst => 4,
    };
    let facts = listing.acceptance.facts();
    facts.iter().enumerate().fold(0, |all, (i, (_, fact))| all | code(fact.answer()) << (3 * i))
}

fn flags(listing: &Listing) -> u16 {
    use crate::listing::{Answer, Confidence, Kind, Status};
    let remote = |s: &String| s == "phone" || s == "online";
    let peers = &listing.peers;
    let bits = [
        (flag::PHONE, !listing.phones.is_empty()),
        (flag::REACHABLE, listing.is_reachable()),
        (flag::INDIRECT, matches!(listing.kind, Kind::Network | Kind::Agency)),
        (flag::DIRECTORY, listing.kind == Kind::Directory),
        (flag::LOW, listing.confidence == Confidence::Low),
        (flag::HIGH, listing.confidence == Confidence::High),
        (flag::UNSEEN, listing.status == Status::Unknown),
        (flag::PEERS, [&peers.run_by_peers, &peers.staffed_by_peers].iter().any(|f| f.answer() == Answer::Yes)),
        (flag::JUSTICE, listing.justice.serves_justice_involved == Answer::Yes),
        (flag::INSIDE, listing.justice.works_inside == Answer::Yes),
        (flag::NO_PEERS, peers.run_by_peers.answer() == Answer::No),
        (flag::NOT_INSIDE, listing.justice.works_inside == Answer::No),
        (flag::FREE, is_free(&listing.cost)),
        (flag::NOT_FREE, !listing.cost.is_empty() && !is_free(&listing.cost)),
        (flag::REMOTE, !listing.settings.is_empty() && listing.settings.iter().all(remote)),
    ];
    bits.iter().map(|&(bit, on)| if on { bit } else { 0 }).fold(0, |a, b| a | b)
}

/// Whether a cost text says that it costs nothing: it begins with "free" or a word for it and names no price.
fn is_free(cost: &str) -> bool {
    let text = text::fold(cost);
    let says_free = ["free", "no charge", "no cost", "no rent", "no out of pocket"].iter().any(|s| text.starts_with(s));
    says_free && !cost.contains('$') && !text.contains("low cost") && !text.contains("if you qualify")
}

/// The languages a listing names, as bits of [`crate::search::SPOKEN`].
fn languages(listing: &Listing) -> u16 {
    use crate::search::SPOKEN;
    let mut mask = 0;
    for language in &listing.languages {
        let folded = text::fold(language);
        let known = SPOKEN.iter().position(|(_, names)| names.iter().any(|n| folded.contains(n)));
        mask |= known.map_or(0, |i| 1 << i);
    }
    mask
}

fn manifest(directory: &Directory) -> Manifest {
    let shown: Vec<&Listing> = directory.listings.iter().filter(|l| l.is_shown()).collect();
    let mut by_state = BTreeMap::new();
    let mut by_need = BTreeMap::new();
    for listing in &shown {
        let state = if listing.address.state.is_empty() || reach_of(listing) == Reach::Nation {
            "US"
        } else {
            &listing.address.state
        };
        *by_state.entry(state.to_owned()).or_default() += 1;
        for need in &listing.needs {
            *by_need.entry(need.clone()).or_default() += 1;
        }
    }
    let checks: Vec<PageDate> = shown.iter().filter_map(|l| l.checked()).collect();
    let show = |date: Option<&PageDate>| date.map(ToString::to_string).unwrap_or_default();
    Manifest {
        title: directory.file.title.clone(),
        date: directory.file.date.clone(),
        good_until: directory.file.good_until.clone(),
        tantivy: tantivy::version_string().to_owned(),
        shown: shown.len() as u32,
        listings: directory.listings.len() as u32,
        oldest_check: show(checks.iter().min()),
        newest_check: show(checks.iter().max()),
        undated: (shown.len() - checks.len()) as u32,
        by_state,
        by_need,
        licence: directory.file.licence.clone(),
        attributions: directory.file.attributions.clone(),
        spanish_review: directory.file.spanish_review.clone(),
    }
}

fn reach_of(listing: &Listing) -> Reach {
    ServiceArea::parse(&listing.service_area).map_or(Reach::Unknown, |a| a.reach)
}
