//! The gazetteer: points of cities, counties, states, regions and ZIP codes, and distances between them.
//!
//! [`PlaceTable`] is what the packer fills from `data/places`; [`Gazetteer`] is the same table seen in a bundle, read in
//! place. Which words name which place is not here but in the phrase table (`phrase`), with all other words.

use crate::bundle::{Columns, Malformed, Members};
use crate::listing::STATES;

/// A point on the earth in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Degrees north.
    pub lat: f32,
    /// Degrees east (negative in the Americas).
    pub lon: f32,
}

impl Point {
    /// Great-circle distance in miles (haversine, mean earth radius 3958.8 miles).
    pub fn miles_to(self, other: Self) -> f32 {
        let (la, lb) = (self.lat.to_radians(), other.lat.to_radians());
        let dlat = ((lb - la) / 2.0).sin();
        let dlon = ((other.lon - self.lon).to_radians() / 2.0).sin();
        let h = dlat * dlat + la.cos() * lb.cos() * dlon * dlon;
        7917.6 * h.sqrt().min(1.0).asin()
    }

    fn pack(self) -> [u16; 2] {
        let unit = |value: f32, low: f32, span: f32| ((value - low) / span * 65535.0).round().clamp(0.0, 65535.0) as u16;
        [unit(self.lat, -90.0, 180.0), unit(self.lon, -180.0, 360.0)]
    }

    fn unpack(lat: u16, lon: u16) -> Self {
        Self { lat: f32::from(lat) / 65535.0 * 180.0 - 90.0, lon: f32::from(lon) / 65535.0 * 360.0 - 180.0 }
    }
}

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum PlaceKind {
    /// City, town or a name the post uses.
    City = 0,
    /// County, parish, borough, municipio.
    County = 1,
    /// State, district or territory.
    State = 2,
    /// A region people name, such as "upstate ny".
    Region = 3,
}

/// A place of the gazetteer by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub u16);

/// County number meaning "not in a known county".
pub const NO_COUNTY: u16 = u16::MAX;

/// One place before packing.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceRow {
    /// What it is.
    pub kind: PlaceKind,
    /// Name as printed: `Juneau`, `Orange`, `New York`.
    pub name: String,
    /// Index in [`STATES`].
    pub state: u8,
    /// Number of the county it lies in, itself for a county.
    pub county: u16,
    /// People living there; 0 when not known.
    pub population: u32,
    /// Its middle.
    pub point: Point,
    /// Miles from the middle within which one is there (regions and counties).
    pub radius: f32,
}

/// One ZIP code before packing.
#[derive(Debug, Clone, PartialEq)]
pub struct ZipRow {
    /// The five digits as a number.
    pub zip: u32,
    /// Its city in the place table.
    pub city: PlaceId,
    /// Number of its county.
    pub county: u16,
    /// Its middle.
    pub point: Point,
}

/// Places and ZIP codes, ready to pack.
#[derive(Debug, Clone, Default)]
pub struct PlaceTable {
    /// Places by [`PlaceId`].
    pub places: Vec<PlaceRow>,
    /// ZIP codes in order.
    pub zips: Vec<ZipRow>,
}

impl PlaceTable {
    /// Writes the table's columns.
    pub fn pack(&self, out: &mut Members) {
        let places = &self.places;
        out.put("place.kind", places.iter().map(|p| p.kind as u8).collect());
        out.put("place.state", places.iter().map(|p| p.state).collect());
        out.put_u16("place.county", places.iter().map(|p| p.county));
        out.put_u16("place.point", places.iter().flat_map(|p| p.point.pack()));
        out.put_u16("place.radius", places.iter().map(|p| p.radius.round().clamp(0.0, 9999.0) as u16));
        out.put_u16("place.people", places.iter().map(|p| pack_population(p.population)));
        out.put_strings("place.name", places.iter().map(|p| p.name.as_str()));
        out.put_u32("zip.code", self.zips.iter().map(|z| z.zip));
        out.put_u16("zip.city", self.zips.iter().map(|z| z.city.0));
        out.put_u16("zip.county", self.zips.iter().map(|z| z.county));
        out.put_u16("zip.point", self.zips.iter().flat_map(|z| z.point.pack()));
    }
}

/// People on a scale of 4096 steps a power of two: orders places, and is 0.02 % exact.
fn pack_population(people: u32) -> u16 {
    ((f64::from(people) + 1.0).log2() * 2048.0).round() as u16
}

fn unpack_population(packed: u16) -> u32 {
    (f64::from(packed) / 2048.0).exp2().round() as u32 - 1
}

/// The place table of an open bundle.
#[derive(Debug, Clone, Copy)]
pub struct Gazetteer<'a> {
    kind: &'a [u8],
    state: &'a [u8],
    county: &'a [u16],
    point: &'a [u16],
    radius: &'a [u16],
    people: &'a [u16],
    name: crate::bundle::Strings<'a>,
    zip: &'a [u32],
    zip_city: &'a [u16],
    zip_county: &'a [u16],
    zip_point: &'a [u16],
}

impl<'a> Gazetteer<'a> {
    /// Finds the columns in a bundle and checks that they fit together.
    pub fn open(columns: &Columns<'a>) -> Result<Self, Malformed> {
        let me = Self {
            kind: columns.bytes("place.kind")?,
            state: columns.bytes("place.state")?,
            county: columns.u16s("place.county")?,
            point: columns.u16s("place.point")?,
            radius: columns.u16s("place.radius")?,
            people: columns.u16s("place.people")?,
            name: columns.strings("place.name")?,
            zip: columns.u32s("zip.code")?,
            zip_city: columns.u16s("zip.city")?,
            zip_county: columns.u16s("zip.county")?,
            zip_point: columns.u16s("zip.point")?,
        };
        let (n, z) = (me.kind.len(), me.zip.len());
        let fits = me.state.len() == n
            && me.county.len() == n
            && me.point.len() == 2 * n
            && me.radius.len() == n
            && me.people.len() == n
            && me.name.len() == n
            && me.zip_city.len() == z
            && me.zip_county.len() == z
            && me.zip_point.len() == 2 * z;
        if fits { Ok(me) } else { Err(Malformed("places")) }
    }

    /// Number of places without ZIP codes.
    pub fn len(&self) -> usize {
        self.kind.len()
    }

    /// Whether there are no places at all.
    pub fn is_empty(&self) -> bool {
        self.kind.is_empty()
    }

    /// Number of ZIP codes.
    pub fn zip_count(&self) -> usize {
        self.zip.len()
    }

    /// What a place is.
    pub fn kind(&self, id: PlaceId) -> PlaceKind {
        match self.kind.get(usize::from(id.0)) {
            Some(1) => PlaceKind::County,
            Some(2) => PlaceKind::State,
            Some(3) => PlaceKind::Region,
            _ => PlaceKind::City,
        }
    }

    /// Index of its state in [`STATES`].
    pub fn state(&self, id: PlaceId) -> u8 {
        self.state.get(usize::from(id.0)).copied().unwrap_or(0).min(STATES.len() as u8 - 1)
    }

    /// Number of the county it lies in.
    pub fn county(&self, id: PlaceId) -> u16 {
        self.county.get(usize::from(id.0)).copied().unwrap_or(NO_COUNTY)
    }

    /// Its middle.
    pub fn point(&self, id: PlaceId) -> Point {
        let at = usize::from(id.0) * 2;
        match self.point.get(at..at + 2) {
            Some(&[lat, lon]) => Point::unpack(lat, lon),
            _ => Point { lat: 0.0, lon: 0.0 },
        }
    }

    /// Miles from the middle within which one is there.
    pub fn radius(&self, id: PlaceId) -> f32 {
        f32::from(self.radius.get(usize::from(id.0)).copied().unwrap_or(0))
    }

    /// About how many people live there; 0 when not known.
    pub fn population(&self, id: PlaceId) -> u32 {
        self.people.get(usize::from(id.0)).map_or(0, |&p| unpack_population(p))
    }

    /// Name as printed, without the state.
    pub fn name(&self, id: PlaceId) -> &'a str {
        self.name.get(usize::from(id.0))
    }

    /// A ZIP code's city, county and middle.
    pub fn zip(&self, zip: u32) -> Option<(PlaceId, u16, Point)> {
        let at = self.zip.binary_search(&zip).ok()?;
        Some((PlaceId(self.zip_city[at]), self.zip_county[at], Point::unpack(self.zip_point[2 * at], self.zip_point[2 * at + 1])))
    }

    /// Middle of the ZIP codes that share a code's first three digits, with one of their cities, for codes that belong to
    /// one building and are in no list.
    pub fn zip_area(&self, zip: u32) -> Option<(PlaceId, Point)> {
        let first = zip / 100 * 100;
        let (from, to) = (self.zip.partition_point(|&z| z < first), self.zip.partition_point(|&z| z < first + 100));
        let around = from..to;
        let nearest = around.clone().min_by_key(|&i| self.zip[i].abs_diff(zip))?;
        let n = around.len() as f32;
        let sum = around.fold((0.0, 0.0), |(lat, lon), i| {
            let p = Point::unpack(self.zip_point[2 * i], self.zip_point[2 * i + 1]);
            (lat + p.lat, lon + p.lon)
        });
        Some((PlaceId(self.zip_city[nearest]), Point { lat: sum.0 / n, lon: sum.1 / n }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        let juneau = Point { lat: 58.302, lon: -134.42 };
        let anchorage = Point { lat: 61.218, lon: -149.9 };
        assert!((juneau.miles_to(anchorage) - 571.0).abs() < 5.0);
        assert!(juneau.miles_to(juneau).abs() < 0.01);
        let guam = Point { lat: 13.47, lon: 144.79 };
        assert!(juneau.miles_to(guam) > 4000.0);
    }

    #[test]
    fn packing_points_and_people() {
        let p = Point { lat: -14.27, lon: -170.7 };
        let [lat, lon] = p.pack();
        assert!(p.miles_to(Point::unpack(lat, lon)) < 0.4);
        for n in [0, 1, 500, 32_255, 8_800_000] {
            let back = unpack_population(pack_population(n));
            assert!(back.abs_diff(n) <= n / 1000 + 1, "{n} {back}");
        }
    }
}
