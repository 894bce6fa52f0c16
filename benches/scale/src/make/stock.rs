//! What made-up listings are made of, drawn from the real data once.

use crate::random::{Random, Weighted};
use std::collections::{BTreeMap, BTreeSet};
use wayhome_index::directory::{Directory, PhraseRow};
use wayhome_index::listing::Listing;
use wayhome_index::text;

/// Invented words that follow the real ones in the order of how frequent they are. A small directory has few of them, one
/// of a million listings nearly all.
const INVENTED: usize = 200_000;

/// How much faster than the real words they become rare: about one word of a text in seven is invented.
const FALL: f64 = 1.6;

/// A real town.
#[derive(Debug)]
pub struct Town {
    pub name: String,
    pub state: String,
    pub county: String,
    pub zips: Vec<u32>,
}

/// Words of one language, the most frequent first, and phrases by need.
#[derive(Debug)]
pub struct Language {
    pub words: Vec<String>,
    pub zipf: Weighted,
    pub phrases: Vec<Vec<String>>,
}

/// Everything there is to draw from.
#[derive(Debug)]
pub struct Stock<'d> {
    directory: &'d Directory,
    towns: Vec<Town>,
    by_people: Weighted,
    counties: BTreeMap<&'d str, Vec<String>>,
    regions: BTreeMap<&'d str, Vec<String>>,
    first_need: Weighted,
    /// For each need those that the same real listings have.
    beside: Vec<Vec<usize>>,
    pub english: Language,
    pub spanish: Language,
    pub eligibility: Vec<String>,
    pub how_to_start: Vec<String>,
    pub cost: Vec<String>,
    pub hours: Vec<String>,
}

impl<'d> Stock<'d> {
    /// Looks through a directory.
    pub fn new(directory: &'d Directory) -> Self {
        let beside = needs_beside(directory);
        let mut counties: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for county in &directory.places.counties {
            counties.entry(&county.state).or_default().push(county.name.clone());
        }
        let mut regions: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for region in &directory.places.regions {
            regions.entry(&region.state).or_default().push(region.phrase.clone());
        }
        let texts = |text: fn(&Listing) -> &String| {
            let all = directory.listings.iter().map(text).filter(|t| !t.is_empty()).cloned();
            all.collect::<BTreeSet<_>>().into_iter().collect()
        };
        Self {
            towns: towns(directory),
            by_people: Weighted::new(directory.places.cities.iter().map(|c| f64::from(c.population))),
            counties,
            regions,
            // Needs that nearly no real listing has are to be had as well, only more rarely.
            first_need: Weighted::new(beside.iter().map(|b| (b.len() as f64).sqrt() + 4.0)),
            beside,
            english: Language::new(directory, "en", |l| &l.summary.en),
            spanish: Language::new(directory, "es", |l| &l.summary.es),
            eligibility: texts(|l| &l.eligibility),
            how_to_start: texts(|l| &l.how_to_start),
            cost: texts(|l| &l.cost),
            hours: texts(|l| &l.hours),
            directory,
        }
    }

    /// A town, large ones more often.
    pub fn town(&self, random: &mut Random) -> &Town {
        &self.towns[self.by_people.pick(random)]
    }

    /// One to five needs, what it is for first, the others such as real listings have beside it.
    pub fn needs(&self, random: &mut Random) -> Vec<usize> {
        let mut needs = vec![self.first_need.pick(random)];
        let more = [25, 55, 77, 91].partition_point(|&share| share <= random.below(100));
        for _ in 0..more {
            let beside = &self.beside[needs[0]];
            let next = if beside.is_empty() { self.first_need.pick(random) } else { *random.pick(beside) };
            if !needs.contains(&next) {
                needs.push(next);
            }
        }
        needs
    }

    /// Id of a need by number.
    pub fn need_id(&self, need: usize) -> &'d str {
        &self.directory.needs[need].id
    }

    /// Counties of a state.
    pub fn counties(&self, state: &str) -> &[String] {
        self.counties.get(state).map(Vec::as_slice).unwrap_or_default()
    }

    /// Regions of a state, where it has any.
    pub fn regions(&self, state: &str) -> Option<&[String]> {
        self.regions.get(state).map(Vec::as_slice)
    }
}

fn towns(directory: &Directory) -> Vec<Town> {
    let mut zips: BTreeMap<(&str, &str), Vec<u32>> = BTreeMap::new();
    for row in &directory.places.zips {
        zips.entry((&row.city, &row.state)).or_default().push(row.zip);
    }
    let town = |c: &wayhome_index::directory::CityRow| Town {
        name: c.name.clone(),
        state: c.state.clone(),
        county: c.county.clone(),
        zips: zips.get(&(c.name.as_str(), c.state.as_str())).cloned().unwrap_or_default(),
    };
    directory.places.cities.iter().map(town).collect()
}

fn needs_beside(directory: &Directory) -> Vec<Vec<usize>> {
    let number = |id: &String| directory.needs.iter().position(|n| n.id == *id);
    let mut beside = vec![Vec::new(); directory.needs.len()];
    for listing in &directory.listings {
        let needs: Vec<usize> = listing.needs.iter().filter_map(number).collect();
        for &need in &needs {
            beside[need].extend(needs.iter().filter(|&&other| other != need));
        }
    }
    beside
}

impl Language {
    fn new(directory: &Directory, language: &str, text: impl Fn(&Listing) -> &str) -> Self {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for listing in &directory.listings {
            for word in text(listing).split_whitespace() {
                let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
                *counts.entry(word).or_default() += 1;
            }
        }
        let phrases_of = |need: &str| {
            let rows = directory.vocabulary.iter().filter(|row| row.language == language && row.means == need);
            rows.filter(|row| is_printable(row)).map(|row| row.phrase.clone()).collect()
        };
        let phrases: Vec<Vec<String>> = directory.needs.iter().map(|need| phrases_of(&need.id)).collect();
        for word in phrases.iter().flatten().flat_map(|phrase| phrase.split(' ')) {
            counts.entry(word.to_owned()).or_default();
        }
        counts.retain(|word, _| word.chars().any(char::is_alphabetic));
        let mut words: Vec<(usize, String)> = counts.into_iter().map(|(word, count)| (count, word)).collect();
        words.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let invented = (0..INVENTED).map(|number| invented_word(number as u64));
        let real = words.len();
        let words: Vec<String> = words.into_iter().map(|(_, word)| word).chain(invented).collect();
        Self { zipf: Weighted::new((0..words.len()).map(|rank| weight(rank, real))), words, phrases }
    }
}

/// How frequent the word of a rank is: the second half as frequent as the first, the third a third (Zipf's law), and the
/// invented ones behind the real ones less still.
fn weight(rank: usize, real: usize) -> f64 {
    let (rank, real) = (rank as f64 + 2.7, real as f64);
    if rank < real { 1.0 / rank } else { (real / rank).powf(FALL) / real }
}

/// Whether a listing could say so of itself.
fn is_printable(row: &PhraseRow) -> bool {
    let flags = ["also", "accept-only", "crisis", "ambiguous", "family-of"];
    matches!(row.kind.as_str(), "plain" | "programme")
        && row.state().is_none()
        && !flags.iter().any(|flag| row.has(flag))
        && text::words(&row.phrase).count() <= 4
}

/// Most rare words of a text are names; the others are written small.
fn invented_word(number: u64) -> String {
    let mut random = Random::of(0x3042D, number);
    let word = super::names::invented(&mut random);
    if random.chance(0.25) { word.to_lowercase() } else { word }
}
