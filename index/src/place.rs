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
        let unit =
            |value: f32, low: f32, span: f32| ((value - low) / span * 65535.0).round().clamp(0.0, 65535.0) as u16;
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
    /// Miles from the middle of a region within which one is there; 0 for other places.
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
    /// Writes the table's columns, small enough to live in every executable: each name once, kind and state in one byte,
    /// ZIP codes as bits of a map of all hundred thousand.
    pub fn pack(&self, out: &mut Members) {
        let places = &self.places;
        let mut names: Vec<&str> = places.iter().map(|p| p.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        let name_number = |p: &PlaceRow| names.binary_search(&p.name.as_str()).unwrap_or_default() as u16;
        out.put("place.kind_state", places.iter().map(|p| (p.kind as u8) << 6 | p.state).collect());
        out.put_u16("place.county", places.iter().map(|p| p.county));
        out.put_u16("place.point", places.iter().flat_map(|p| p.point.pack()));
        out.put("place.people", places.iter().map(|p| pack_population(p.population)).collect());
        out.put_u16("place.name_number", places.iter().map(name_number));
        out.put("place.name", names.join("\n").into_bytes());
        let mut blocks = vec![names.len() as u32];
        let mut at = 0;
        for (i, name) in names.iter().enumerate() {
            if i % NAME_BLOCK == 0 {
                blocks.push(at);
            }
            at += name.len() as u32 + 1;
        }
        blocks.push(at.saturating_sub(1));
        out.put_u32("place.name.blocks", blocks);
        let regions = places.iter().enumerate().filter(|(_, p)| p.kind == PlaceKind::Region);
        out.put_u16("place.radius", regions.flat_map(|(i, p)| [i as u16, p.radius.round().clamp(0.0, 9999.0) as u16]));
        let mut bits = vec![0_u64; ZIP_WORDS];
        for row in &self.zips {
            bits[row.zip as usize / 64] |= 1 << (row.zip % 64);
        }
        out.put_u64("zip.bits", bits);
        out.put_u16("zip.city", self.zips.iter().map(|z| z.city.0));
        // Nearly every ZIP code lies in the county of its city; the others are told one by one.
        let differs = |z: &ZipRow| places.get(usize::from(z.city.0)).is_none_or(|city| city.county != z.county);
        let others = self.zips.iter().enumerate().filter(|(_, z)| differs(z));
        out.put_u16("zip.other_county", others.flat_map(|(i, z)| [i as u16, z.county]));
        self.pack_zip_points(out);
    }

    /// A ZIP code lies near its city: two bytes say how far off. Those that lie farther are told one by one.
    fn pack_zip_points(&self, out: &mut Members) {
        let mut offsets = Vec::with_capacity(2 * self.zips.len());
        let mut far = Vec::new();
        for (i, row) in self.zips.iter().enumerate() {
            let [lat, lon] = row.point.pack();
            let [city_lat, city_lon] = self.places[usize::from(row.city.0)].point.pack();
            let off = |here: u16, city: u16| i8::try_from(i32::from(here) - i32::from(city));
            if let (Ok(lat), Ok(lon)) = (off(lat, city_lat), off(lon, city_lon)) {
                offsets.extend([lat.cast_unsigned(), lon.cast_unsigned()]);
            } else {
                offsets.extend([0, 0]);
                far.extend([i as u16, lat, lon]);
            }
        }
        out.put("zip.offset", offsets);
        out.put_u16("zip.far", far);
    }
}

/// Names between two known beginnings.
const NAME_BLOCK: usize = 16;

/// Words of 64 bits that hold a bit for each of 100,000 ZIP codes.
const ZIP_WORDS: usize = 100_000_usize.div_ceil(64);

/// Miles from the middle of a county within which one is taken to be in it when no list says.
const COUNTY_RADIUS: f32 = 25.0;

/// People on a scale of ten steps a power of two: orders places, and is exact to 4 %.
fn pack_population(people: u32) -> u8 {
    ((f64::from(people) + 1.0).log2() * 10.0).round().clamp(0.0, 255.0) as u8
}

fn unpack_population(packed: u8) -> u32 {
    (f64::from(packed) / 10.0).exp2().round() as u32 - 1
}

/// The place table of an open bundle.
#[derive(Debug, Clone, Copy)]
pub struct Gazetteer<'a> {
    kind_state: &'a [u8],
    county: &'a [u16],
    point: &'a [u16],
    people: &'a [u8],
    name_number: &'a [u16],
    /// All names, one a line; how many, where each sixteenth begins, and where the last ends.
    name: &'a [u8],
    name_blocks: &'a [u32],
    /// Number of each region and its radius.
    radius: &'a [u16],
    zip_bits: &'a [u64],
    zip_city: &'a [u16],
    /// Numbers of the ZIP codes that do not lie in their city's county, and the counties in which they lie.
    zip_other_county: &'a [u16],
    /// How far each ZIP code lies from its city, in steps of a packed point.
    zip_offset: &'a [u8],
    /// Numbers and points of those that lie farther.
    zip_far: &'a [u16],
}

impl<'a> Gazetteer<'a> {
    /// Finds the columns in a bundle and checks that they fit together.
    pub fn open(columns: &Columns<'a>) -> Result<Self, Malformed> {
        let me = Self {
            kind_state: columns.bytes("place.kind_state")?,
            county: columns.u16s("place.county")?,
            point: columns.u16s("place.point")?,
            people: columns.bytes("place.people")?,
            name_number: columns.u16s("place.name_number")?,
            name: columns.bytes("place.name")?,
            name_blocks: columns.u32s("place.name.blocks")?,
            radius: columns.u16s("place.radius")?,
            zip_bits: columns.u64s("zip.bits")?,
            zip_city: columns.u16s("zip.city")?,
            zip_other_county: columns.u16s("zip.other_county")?,
            zip_offset: columns.bytes("zip.offset")?,
            zip_far: columns.u16s("zip.far")?,
        };
        let (n, z) = (me.kind_state.len(), me.zip_city.len());
        let zips: u32 = me.zip_bits.iter().map(|w| w.count_ones()).sum();
        let fits = me.county.len() == n
            && me.point.len() == 2 * n
            && me.people.len() == n
            && me.name_number.len() == n
            && me.zip_bits.len() == ZIP_WORDS
            && zips as usize == z
            && me.names_fit()
            && me.zip_other_county.len().is_multiple_of(2)
            && me.zip_other_county.as_chunks::<2>().0.is_sorted_by(|a, b| a[0] < b[0])
            && me.zip_far.as_chunks::<3>().0.is_sorted_by(|a, b| a[0] < b[0])
            && me.zip_offset.len() == 2 * z
            && me.zip_far.len().is_multiple_of(3);
        if fits { Ok(me) } else { Err(Malformed("places")) }
    }

    fn names_fit(&self) -> bool {
        match self.name_blocks {
            [count, starts @ .., end] => {
                starts.len() == (*count as usize).div_ceil(NAME_BLOCK) && *end as usize == self.name.len()
            }
            _ => false,
        }
    }

    /// Number of places without ZIP codes.
    pub fn len(&self) -> usize {
        self.kind_state.len()
    }

    /// Whether there are no places at all.
    pub fn is_empty(&self) -> bool {
        self.kind_state.is_empty()
    }

    /// All places without ZIP codes.
    pub fn all(&self) -> impl Iterator<Item = PlaceId> {
        (0..self.len().min(usize::from(u16::MAX))).map(|number| PlaceId(number as u16))
    }

    /// Number of ZIP codes.
    pub fn zip_count(&self) -> usize {
        self.zip_city.len()
    }

    /// What a place is.
    pub fn kind(&self, id: PlaceId) -> PlaceKind {
        match self.kind_state.get(usize::from(id.0)).map(|k| k >> 6) {
            Some(1) => PlaceKind::County,
            Some(2) => PlaceKind::State,
            Some(3) => PlaceKind::Region,
            _ => PlaceKind::City,
        }
    }

    /// Index of its state in [`STATES`].
    pub fn state(&self, id: PlaceId) -> u8 {
        self.kind_state.get(usize::from(id.0)).map_or(0, |k| k & 63).min(STATES.len() as u8 - 1)
    }

    /// Number of the county it lies in.
    pub fn county(&self, id: PlaceId) -> u16 {
        self.county.get(usize::from(id.0)).copied().unwrap_or(NO_COUNTY)
    }

    /// Its middle.
    pub fn point(&self, id: PlaceId) -> Point {
        unpack_point(self.point, usize::from(id.0))
    }

    /// Miles from the middle within which one is there: a city's by its people, a county's always the same.
    pub fn radius(&self, id: PlaceId) -> f32 {
        match self.kind(id) {
            PlaceKind::City => (self.population(id) as f32).sqrt() / 60.0,
            PlaceKind::County => COUNTY_RADIUS,
            PlaceKind::State => 0.0,
            PlaceKind::Region => {
                let known = self.radius.chunks_exact(2).find(|pair| pair[0] == id.0);
                known.map_or(COUNTY_RADIUS, |pair| f32::from(pair[1]))
            }
        }
    }

    /// About how many people live there; 0 when not known.
    pub fn population(&self, id: PlaceId) -> u32 {
        self.people.get(usize::from(id.0)).map_or(0, |&p| unpack_population(p))
    }

    /// Name as printed, without the state; empty when it is not known.
    pub fn name(&self, id: PlaceId) -> &'a str {
        let number = self.name_number.get(usize::from(id.0)).map_or(usize::from(u16::MAX), |&n| usize::from(n));
        let start = self.name_blocks.get(1 + number / NAME_BLOCK).map_or(self.name.len(), |&start| start as usize);
        let block = self.name.get(start..).unwrap_or_default();
        let line = block.split(|&b| b == b'\n').nth(number % NAME_BLOCK).unwrap_or_default();
        std::str::from_utf8(line).unwrap_or_default()
    }

    /// Middle of a ZIP code by its number.
    fn zip_point(&self, at: usize) -> Option<Point> {
        let far = self.zip_far.as_chunks::<3>().0;
        if let Ok(found) = far.binary_search_by_key(&(at as u16), |row| row[0]) {
            return Some(Point::unpack(far[found][1], far[found][2]));
        }
        let city = usize::from(*self.zip_city.get(at)?);
        let (lat, lon) = (*self.point.get(2 * city)?, *self.point.get(2 * city + 1)?);
        let off = |i: usize| i16::from(self.zip_offset.get(2 * at + i).copied().unwrap_or(0).cast_signed());
        Some(Point::unpack(lat.wrapping_add_signed(off(0)), lon.wrapping_add_signed(off(1))))
    }

    /// How many ZIP codes come before this one.
    fn zip_rank(&self, zip: u32) -> usize {
        let (word, bit) = (zip as usize / 64, zip % 64);
        let before: u32 = self.zip_bits.iter().take(word).map(|w| w.count_ones()).sum();
        let within = self.zip_bits.get(word).map_or(0, |w| (w & ((1 << bit) - 1)).count_ones());
        (before + within) as usize
    }

    /// A ZIP code's city, county and middle.
    pub fn zip(&self, zip: u32) -> Option<(PlaceId, u16, Point)> {
        let known = self.zip_bits.get(zip as usize / 64).is_some_and(|w| w >> (zip % 64) & 1 == 1);
        let at = known.then(|| self.zip_rank(zip))?;
        let city = PlaceId(*self.zip_city.get(at)?);
        let others = self.zip_other_county.as_chunks::<2>().0;
        let county = match others.binary_search_by_key(&(at as u16), |pair| pair[0]) {
            Ok(found) => others[found][1],
            Err(_) => self.county(city),
        };
        Some((city, county, self.zip_point(at)?))
    }

    /// Middle of the ZIP codes that share a code's first three digits, with the city of the one next above, for codes that
    /// belong to one building and are in no list. A code above or below all of them is no code of theirs.
    pub fn zip_area(&self, zip: u32) -> Option<(PlaceId, Point)> {
        let first = zip / 100 * 100;
        let around = self.zip_rank(first)..self.zip_rank(first + 100).min(self.zip_city.len());
        let nearest = self.zip_rank(zip);
        if nearest <= around.start || nearest >= around.end {
            return None;
        }
        let n = around.len() as f32;
        let sum = around.clone().filter_map(|i| self.zip_point(i)).fold((0.0, 0.0), |s, p| (s.0 + p.lat, s.1 + p.lon));
        Some((PlaceId(*self.zip_city.get(nearest)?), Point { lat: sum.0 / n, lon: sum.1 / n }))
    }
}

fn unpack_point(packed: &[u16], at: usize) -> Point {
    match packed.get(2 * at..2 * at + 2) {
        Some(&[lat, lon]) => Point::unpack(lat, lon),
        _ => Point { lat: 0.0, lon: 0.0 },
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
            assert!(back.abs_diff(n) <= n / 25 + 1, "{n} {back}");
        }
    }
}
