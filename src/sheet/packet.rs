//! The booklet of a place: every listing that serves it, by need, each once in full, to print for a shelf or a waiting room.
//!
//! [`Packet`] decides what stands in it, `blocks` in which order on which page, and one small file a format how that looks.

mod blocks;
mod html;
mod markdown;
mod text;

pub use text::pages as text_pages;

use super::{Edition, Format, call_first, order};
use crate::app::crisis;
use crate::facts;
use crate::language::Words;
use crate::phones;
use crate::reach::Way;
use crate::say;
use std::ops::Range;
use wayhome_index::area::{Reach, ServiceArea};
use wayhome_index::date::PageDate;
use wayhome_index::directory::Need;
use wayhome_index::listing::{Listing, Phone};
use wayhome_index::search::{Engine, Hit, Query, Rung};
use wayhome_index::text::fold;
use wayhome_index::understand::PlaceFound;

/// Formats of a booklet.
pub const FORMATS: [Format; 4] = [Format::Text, Format::Ascii, Format::Markdown, Format::Html];

/// A booklet, in words.
#[derive(Debug, Clone)]
pub struct Packet<'s> {
    /// Dates, language, crisis line.
    pub edition: Edition<'s>,
    /// The place it is for: `Juneau, AK`.
    pub place: String,
    /// How far its places may be.
    pub miles: Option<u32>,
    /// The listings, in the order of their numbers.
    pub places: Vec<Place>,
    /// What is under each need.
    pub sections: Vec<Section>,
    /// The number of the line for text messages.
    pub text_line: String,
    /// Licence of the data, lines of thanks, who has read the Spanish.
    pub terms: Vec<String>,
}

/// One listing in full.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its number in the booklet, from 1.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it is, and how far: `Juneau, AK`, `about 1 mile`.
    pub at: Vec<String>,
    /// Every number, or the best other way to reach it, with what each is for.
    pub ways: Vec<(Way, String)>,
    /// `Call first: checked Nov 2024.`
    pub call_first: Option<String>,
    /// What it does.
    pub summary: String,
    /// What else is known.
    pub lines: Vec<facts::Line>,
    /// Where that was found, and when.
    pub sources: Vec<String>,
}

/// What is under one need.
#[derive(Debug, Clone)]
pub struct Section {
    /// Id of the need.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is, in a sentence.
    pub sentence: String,
    /// The places that stand here in full, by index.
    pub own: Range<usize>,
    /// Those that stand elsewhere and help with this too, by index.
    pub others: Vec<usize>,
}

impl<'s> Packet<'s> {
    /// The booklet of a place: what stands there or serves it, what serves its state, and what serves the whole country.
    /// With `miles` only places at most so far away, beside those that serve the state or the country.
    pub fn new(engine: &Engine, edition: Edition<'s>, place: &PlaceFound, miles: Option<u32>) -> Self {
        let query = Query { near: Some(place.clone()), limit: engine.len(), ..Query::words("", edition.today) };
        let hits = engine.search(&query).hits.into_iter();
        let found = hits.filter_map(|hit| engine.listing(hit.doc).map(|listing| (hit, listing)));
        let mut found: Vec<_> = found.filter(|(hit, listing)| belongs(hit, listing, place, miles)).collect();
        // The nearest first; those of one rung stay as the search ranks them.
        found.sort_by_key(|(hit, listing)| (home(engine, listing), hit.rung));
        let manifest = engine.manifest();
        let text_line = engine.find(crisis::TEXT_LINE).and_then(|doc| engine.listing(doc));
        let terms = [&manifest.licence].into_iter().chain(&manifest.attributions).chain([&manifest.spanish_review]);
        Self {
            place: say::safe(&say::place_name(place)),
            miles,
            sections: sections(engine, &found, &edition),
            places: found.iter().enumerate().map(|(i, (hit, l))| full(i + 1, hit, l, &edition)).collect(),
            text_line: crisis::text_line_of(text_line.as_ref()),
            terms: terms.filter(|line| !line.is_empty()).map(|line| say::safe(line)).collect(),
            edition,
        }
    }
}

/// Whether a result belongs in the booklet of a place.
fn belongs(hit: &Hit, listing: &Listing, place: &PlaceFound, miles: Option<u32>) -> bool {
    let is_far = || miles.zip(hit.distance_miles).is_some_and(|(most, far)| far > most as f32);
    hit.reachable
        && match hit.rung {
            Rung::Here | Rung::Near => !is_far(),
            Rung::State => true,
            Rung::Nation => serves_state(listing, place),
            Rung::ElsewhereInState | Rung::Elsewhere => false,
        }
}

/// Whether something for the country or for several states is for this one too.
fn serves_state(listing: &Listing, place: &PlaceFound) -> bool {
    let code = place.state_code();
    let name = say::state_name(code);
    ServiceArea::parse(&listing.service_area).is_none_or(|area| {
        area.reach != Reach::Multi || area.names.iter().any(|known| *known == code || *known == name)
    })
}

/// Where a listing stands in full: the place of its first need in the order of the sheet, last where that is not known.
fn home(engine: &Engine, listing: &Listing) -> usize {
    let first = listing.needs.first().filter(|id| engine.need_index(id).is_some());
    first.and_then(|id| order::needs().position(|need| need == id)).unwrap_or(usize::MAX)
}

fn sections(engine: &Engine, found: &[(Hit, Listing)], edition: &Edition<'_>) -> Vec<Section> {
    let mut next = 0;
    let ordered = order::needs().filter_map(|id| engine.needs().iter().find(|need| need.id == id));
    let mut out: Vec<Section> = ordered.filter_map(|need| section(engine, need, found, &mut next, edition)).collect();
    if next < found.len() {
        let name = edition.words.get("packet-other");
        let own = next..found.len();
        out.push(Section { id: "other".to_owned(), name, sentence: String::new(), own, others: Vec::new() });
    }
    out
}

/// The section of a need, beginning with the place of index `next`; none where nothing helps with it.
fn section(
    engine: &Engine,
    need: &Need,
    found: &[(Hit, Listing)],
    next: &mut usize,
    edition: &Edition<'_>,
) -> Option<Section> {
    let is_home = |(_, l): &&(Hit, Listing)| l.needs.first() == Some(&need.id) && home(engine, l) != usize::MAX;
    let start = *next;
    *next += found[start..].iter().take_while(is_home).count();
    let own = start..*next;
    let helps = |i: &usize| !own.contains(i) && found[*i].1.needs.contains(&need.id);
    let others: Vec<usize> = (0..found.len()).filter(helps).collect();
    let words = edition.words;
    (!own.is_empty() || !others.is_empty()).then(|| Section {
        id: need.id.clone(),
        name: say::need_name(need, words),
        sentence: say::safe(say::in_language(&need.sentence, words.language())),
        own: own.clone(),
        others,
    })
}

/// Keys of facts that stand elsewhere in a booklet, or help nobody who holds it.
const NOT_AGAIN: [&str; 6] = ["show-what", "show-phone", "show-also-known-as", "show-area", "show-note", "show-source"];

fn full(number: usize, hit: &Hit, l: &Listing, edition: &Edition<'_>) -> Place {
    let words = edition.words;
    let checked = say::checked(l.checked(), words);
    let key = if say::call_first(l, edition.today) { "card-call-first" } else { "card-unseen" };
    let call_first = call_first(l, edition.today).then(|| edition.with(key, "checked", &checked));
    // What serves the whole state is called, not walked to.
    let distance = say::distance(hit, words).filter(|_| hit.rung <= Rung::Near);
    let ways = ways(l, words);
    let is_told = |line: &facts::Line| match line.key {
        "show-address" if l.address.street.is_empty() => true,
        "show-checked" if call_first.is_some() => true,
        key => NOT_AGAIN.contains(&key) || ways.iter().any(|(way, _)| way.words(words) == line.text),
    };
    let lines = facts::lines(l, edition.today, words).into_iter().filter(|line| !is_told(line)).collect();
    Place {
        number,
        id: l.id.clone(),
        name: say::safe(&l.name),
        at: [say::safe(&say::where_it_is(l, words))].into_iter().chain(distance).collect(),
        ways,
        lines,
        call_first,
        summary: say::safe(say::in_language(&l.summary, words.language())),
        sources: sources(l, words),
    }
}

fn ways(l: &Listing, words: &Words) -> Vec<(Way, String)> {
    let label = |phone: &Phone| phones::label_beside_way(phone, words);
    let ordered = phones::ordered(&l.phones, words.language()).into_iter();
    let known: Vec<_> = ordered.map(|phone| (Way::of_phone(phone), label(phone))).collect();
    if known.is_empty() { vec![(Way::of(l, words.language()), String::new())] } else { known }
}

/// `example.org (Nov 2024)`, each site once, with its newest date.
fn sources(l: &Listing, words: &Words) -> Vec<String> {
    let mut seen: Vec<(&str, Option<PageDate>)> = Vec::new();
    for source in &l.sources {
        let (site, date) = (site(&source.url), PageDate::parse(&source.page_date));
        match seen.iter_mut().find(|(known, _)| *known == site) {
            Some((_, known)) => *known = date.max(*known),
            None => seen.push((site, date)),
        }
    }
    let said = |date: Option<PageDate>| match date {
        Some(date) => say::month_and_year(date, words),
        None => words.get("checked-never"),
    };
    seen.into_iter().map(|(site, date)| say::safe(&format!("{site} ({})", said(date)))).collect()
}

/// `example.org` of an address; the name of a paper as it is.
fn site(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| {
        let site = rest.split('/').next().unwrap_or_default();
        site.strip_prefix("www.").unwrap_or(site)
    })
}

/// The places by name: indexes of [`Packet::places`].
fn by_name(packet: &Packet<'_>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..packet.places.len()).collect();
    order.sort_by_cached_key(|&i| (fold(&packet.places[i].name), i));
    order
}

/// The whole booklet; none in a format that is not among [`FORMATS`].
pub fn render(packet: &Packet<'_>, format: Format) -> Option<String> {
    match format {
        Format::Text => Some(text::pages(packet).join("\u{c}")),
        Format::Ascii => Some(super::ascii_pages(&text::pages(packet)).join("\u{c}")),
        Format::Markdown => Some(markdown::render(packet)),
        Format::Html => Some(html::render(packet)),
        Format::Json | Format::Vcard | Format::Csv => None,
    }
}
