//! What rules look things up in: built once for a whole check.

use crate::directory::{Directory, ZipCodeRow};
use crate::listing::Listing;
use crate::place::Point;
use crate::text;
use std::collections::{HashMap, HashSet};
use time::{Date, Month};

/// A directory with its ids, needs and places by name.
pub(super) struct Context<'a> {
    /// The directory itself.
    pub directory: &'a Directory,
    /// Its own date, where that can be read. Rules never look at a clock.
    pub today: Option<Date>,
    /// Listings by id; of doubled ids the first.
    pub listings: HashMap<&'a str, &'a Listing>,
    /// How often an id occurs.
    pub uses: HashMap<&'a str, usize>,
    /// Ids of needs.
    pub needs: HashSet<&'a str>,
    /// Points of each city by state and comparable name.
    pub cities: HashMap<(&'a str, String), Vec<Point>>,
    /// Counties by state and comparable name.
    pub counties: HashSet<(&'a str, String)>,
    /// ZIP codes by number.
    pub zips: HashMap<u32, &'a ZipCodeRow>,
}

impl<'a> Context<'a> {
    /// Looks once over everything.
    pub fn new(directory: &'a Directory) -> Self {
        let mut me = Self {
            directory,
            today: parse_day(&directory.file.date),
            listings: HashMap::new(),
            uses: HashMap::new(),
            needs: directory.needs.iter().map(|n| n.id.as_str()).collect(),
            cities: HashMap::new(),
            counties: directory.places.counties.iter().map(|c| (c.state.as_str(), place_key(&c.name))).collect(),
            zips: directory.places.zips.iter().map(|z| (z.zip, z)).collect(),
        };
        for listing in &directory.listings {
            me.listings.entry(&listing.id).or_insert(listing);
            *me.uses.entry(&listing.id).or_default() += 1;
        }
        me.add_cities();
        me
    }

    fn add_cities(&mut self) {
        let places = &self.directory.places;
        for city in &places.cities {
            let points = self.cities.entry((&city.state, place_key(&city.name))).or_default();
            points.push(Point { lat: city.lat, lon: city.lon });
        }
        for zip in &places.zips {
            let points = self.cities.entry((&zip.state, place_key(&zip.city))).or_default();
            points.push(Point { lat: zip.lat, lon: zip.lon });
        }
    }

    /// Points of the cities with a name or another name, if there are any.
    pub fn city<'s>(&'s self, state: &'s str, name: &str) -> Option<&'s [Point]> {
        let key = (state, place_key(name));
        let named = self.cities.get(&key).or_else(|| {
            let rows = &self.directory.places.also;
            let also = rows.iter().find(|row| row.state == state && place_key(&row.phrase) == key.1)?;
            self.cities.get(&(state, place_key(&also.name)))
        });
        named.map(Vec::as_slice)
    }
}

/// Name of a place as compared: folded, `saint`, `fort` and `mount` in their short forms.
pub(super) fn place_key(name: &str) -> String {
    let folded = text::fold(name);
    let short = |word| match word {
        "saint" => "st",
        "sainte" => "ste",
        "fort" => "ft",
        "mount" => "mt",
        word => word,
    };
    folded.split(' ').map(short).collect::<Vec<_>>().join(" ")
}

/// Reads a day written `YYYY-MM-DD`, and nothing else.
pub(super) fn parse_day(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let mut number = |digits: usize| {
        let part = parts.next().filter(|p| p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()))?;
        part.parse::<u16>().ok()
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    let month = Month::try_from(month as u8).ok()?;
    let date = Date::from_calendar_date(year.into(), month, day as u8).ok()?;
    parts.next().is_none().then_some(date)
}
