//! The place table from the place files, the phrases that name its places, and what each listing's area covers.

use super::PackError;
use crate::area::{Reach, ServiceArea};
use crate::directory::{CountyRow, PlaceFiles};
use crate::listing::{Listing, state_index};
use crate::phrase::PhraseBuilder;
use crate::place::{NO_COUNTY, PlaceId, PlaceKind, PlaceRow, PlaceTable, Point, ZipRow};
use crate::text::fold;
use std::collections::HashMap;

/// People from which a city's name is also kept without its blanks.
const KNOWN_CITY: u32 = 5_000;

/// People from which a county is also kept under the longer ways of naming it.
const KNOWN_COUNTY: u32 = 50_000;

/// What a listing covers.
#[derive(Debug)]
pub struct Coverage {
    /// How far it reaches.
    pub reach: Reach,
    /// States in its area, a bit for each.
    pub states: u64,
    /// Its own point first, then those of the places its area names.
    pub points: Vec<Point>,
    /// Whether its own point is known.
    pub has_own_point: bool,
    /// Numbers of the counties its area names, or in which its cities lie.
    pub counties: Vec<u16>,
}

/// The place table while packing, found by name.
#[derive(Debug)]
pub struct PlaceIndex {
    /// The table itself.
    pub table: PlaceTable,
    counties: HashMap<(String, u8), u16>,
    cities: HashMap<(String, u8), u16>,
    regions: HashMap<(String, u8), (Point, Vec<u16>)>,
    states: HashMap<String, u8>,
}

impl PlaceIndex {
    /// Builds the table and adds its names to the phrases.
    pub fn build(files: &PlaceFiles, phrases: &mut PhraseBuilder) -> Result<Self, PackError> {
        let mut me = Self {
            table: PlaceTable::default(),
            counties: HashMap::new(),
            cities: HashMap::new(),
            regions: HashMap::new(),
            states: HashMap::new(),
        };
        me.add_states(files, phrases);
        for county in &files.counties {
            me.add_county(county, phrases);
        }
        me.add_cities(files, phrases);
        me.add_post_names(files, phrases);
        if me.table.places.len() + files.regions.len() > usize::from(u16::MAX) {
            return Err(PackError::TooMany("places"));
        }
        me.add_zips(files);
        me.add_regions(files, phrases);
        me.add_other_names(files, phrases);
        Ok(me)
    }

    fn push(&mut self, row: PlaceRow) -> PlaceId {
        self.table.places.push(row);
        PlaceId((self.table.places.len() - 1) as u16)
    }

    fn add_states(&mut self, files: &PlaceFiles, phrases: &mut PhraseBuilder) {
        for row in &files.states {
            let Some(state) = state_index(&row.code) else { continue };
            let point = Point { lat: row.lat, lon: row.lon };
            let name = row.name.clone();
            let id = self.push(PlaceRow {
                kind: PlaceKind::State,
                name,
                state,
                county: NO_COUNTY,
                population: 0,
                point,
                radius: 0.0,
            });
            phrases.add_known_place(&row.name, id, false);
            phrases.add_known_place(&row.es, id, false);
            phrases.add_place(&row.code, id, row.code_is_word);
            let code = fold(&row.code);
            for short in row.short.iter().filter(|s| fold(s) != code) {
                phrases.add_place(short, id, false);
            }
            for name in [&row.name, &row.es, &row.code] {
                self.states.insert(fold(name), state);
            }
        }
    }

    fn add_county(&mut self, row: &CountyRow, phrases: &mut PhraseBuilder) {
        let Some(state) = state_index(&row.state) else { return };
        let number = self.table.places.len() as u16;
        let id = self.push(PlaceRow {
            kind: PlaceKind::County,
            name: county_name(row),
            state,
            county: number,
            population: row.population,
            point: Point { lat: row.lat, lon: row.lon },
            radius: 0.0,
        });
        self.counties.entry((fold(&row.name), state)).or_insert(number);
        let name = &row.name;
        phrases.add_place(&format!("{name} county"), id, false);
        if row.population >= KNOWN_COUNTY {
            for phrase in [format!("county of {name}"), format!("condado de {name}"), format!("{name} co")] {
                phrases.add_place(&phrase, id, false);
            }
        }
        if !matches!(row.kind.as_str(), "County" | "" | "city") {
            phrases.add_place(&format!("{name} {}", row.kind), id, false);
        }
        phrases.add_place(name, id, false);
    }

    fn add_cities(&mut self, files: &PlaceFiles, phrases: &mut PhraseBuilder) {
        for row in &files.cities {
            let Some(state) = state_index(&row.state) else { continue };
            let county = self.county_number(&row.county, state);
            let point = Point { lat: row.lat, lon: row.lon };
            self.add_city(&row.name, state, county, row.population, point, phrases);
        }
    }

    /// Names that only the post uses: a tenth of all addresses stand in such a place.
    fn add_post_names(&mut self, files: &PlaceFiles, phrases: &mut PhraseBuilder) {
        let mut sums: Vec<(String, u8, u16, f32, f32, f32)> = Vec::new();
        let mut at: HashMap<(String, u8), usize> = HashMap::new();
        for row in &files.zips {
            let Some(state) = state_index(&row.state) else { continue };
            let key = (fold(&row.city), state);
            if self.cities.contains_key(&key) {
                continue;
            }
            let i = *at.entry(key).or_insert_with(|| {
                sums.push((row.city.clone(), state, self.county_number(&row.county, state), 0.0, 0.0, 0.0));
                sums.len() - 1
            });
            let sum = &mut sums[i];
            (sum.3, sum.4, sum.5) = (sum.3 + row.lat, sum.4 + row.lon, sum.5 + 1.0);
        }
        for (name, state, county, lat, lon, n) in sums {
            self.add_city(&name, state, county, 0, Point { lat: lat / n, lon: lon / n }, phrases);
        }
    }

    fn add_city(
        &mut self,
        name: &str,
        state: u8,
        county: u16,
        population: u32,
        point: Point,
        phrases: &mut PhraseBuilder,
    ) {
        let id = self.push(PlaceRow {
            kind: PlaceKind::City,
            name: name.to_owned(),
            state,
            county,
            population,
            point,
            radius: 0.0,
        });
        for variant in spellings(&fold(name)) {
            if population >= KNOWN_CITY {
                phrases.add_known_place(&variant, id, false);
            } else {
                phrases.add_place(&variant, id, false);
            }
            // The larger of two places with one name in one state is the one meant.
            self.cities
                .entry((variant, state))
                .and_modify(|known| {
                    if self.table.places[usize::from(*known)].population < population {
                        *known = id.0;
                    }
                })
                .or_insert(id.0);
        }
    }

    fn add_zips(&mut self, files: &PlaceFiles) {
        for row in &files.zips {
            let Some(state) = state_index(&row.state) else { continue };
            let Some(&city) = self.cities.get(&(fold(&row.city), state)) else { continue };
            let county = self.county_number(&row.county, state);
            let point = Point { lat: row.lat, lon: row.lon };
            self.table.zips.push(ZipRow { zip: row.zip, city: PlaceId(city), county, point });
        }
        self.table.zips.sort_by_key(|z| z.zip);
        self.table.zips.dedup_by_key(|z| z.zip);
    }

    fn add_regions(&mut self, files: &PlaceFiles, phrases: &mut PhraseBuilder) {
        for row in &files.regions {
            let Some(state) = state_index(&row.state) else { continue };
            let point = Point { lat: row.lat, lon: row.lon };
            let id = self.push(PlaceRow {
                kind: PlaceKind::Region,
                name: title_case(&row.phrase),
                state,
                county: NO_COUNTY,
                population: 0,
                point,
                radius: row.radius,
            });
            phrases.add_place(&row.phrase, id, false);
            let counties =
                row.counties.iter().map(|c| self.county_number(c, state)).filter(|&c| c != NO_COUNTY).collect();
            self.regions.insert((fold(&row.phrase), state), (point, counties));
        }
    }

    fn add_other_names(&mut self, files: &PlaceFiles, phrases: &mut PhraseBuilder) {
        for row in &files.also {
            let Some(state) = state_index(&row.state) else { continue };
            let name = fold(&row.name);
            let is_state = name.is_empty();
            let id = if is_state {
                self.table.places.iter().position(|p| p.kind == PlaceKind::State && p.state == state).map(|i| i as u16)
            } else {
                self.cities.get(&(name.clone(), state)).or_else(|| self.counties.get(&(name, state))).copied()
            };
            if let Some(id) = id {
                phrases.add_place(&row.phrase, PlaceId(id), row.ambiguous);
                if !is_state {
                    self.cities.entry((fold(&row.phrase), state)).or_insert(id);
                }
            }
        }
    }

    fn county_number(&self, name: &str, state: u8) -> u16 {
        self.counties.get(&(fold(name), state)).copied().unwrap_or(NO_COUNTY)
    }

    fn point_of(&self, number: u16) -> Point {
        self.table.places[usize::from(number)].point
    }

    /// What a listing covers, from its service area and address.
    pub fn coverage(&self, listing: &Listing) -> Coverage {
        let area = ServiceArea::parse(&listing.service_area);
        let area = area.unwrap_or(ServiceArea { reach: Reach::Unknown, names: Vec::new() });
        let home = state_index(&listing.address.state);
        let mut cover =
            Coverage { reach: area.reach, states: 0, points: Vec::new(), has_own_point: false, counties: Vec::new() };
        if let Some(state) = home {
            cover.states |= 1 << state;
            cover.points.extend(self.address_point(listing, state));
            cover.has_own_point = !cover.points.is_empty();
        }
        for name in &area.names {
            self.cover_name(name, area.reach, home, &mut cover);
        }
        if area.reach == Reach::City && cover.counties.is_empty() {
            let county = home.map_or(NO_COUNTY, |s| self.county_number(&listing.address.county, s));
            cover.counties.extend((county != NO_COUNTY).then_some(county));
        }
        cover.counties.sort_unstable();
        cover.counties.dedup();
        cover
    }

    fn address_point(&self, listing: &Listing, state: u8) -> Option<Point> {
        let address = &listing.address;
        let zip = address.zip.parse().ok().and_then(|z| self.table.zips.binary_search_by_key(&z, |row| row.zip).ok());
        zip.map(|i| self.table.zips[i].point)
            .or_else(|| self.cities.get(&(fold(&address.city), state)).map(|&n| self.point_of(n)))
            .or_else(|| self.counties.get(&(fold(&address.county), state)).map(|&n| self.point_of(n)))
    }

    fn cover_name(&self, name: &str, reach: Reach, home: Option<u8>, cover: &mut Coverage) {
        let key = fold(name);
        if matches!(reach, Reach::State | Reach::Multi) {
            if let Some(&state) = self.states.get(&key) {
                cover.states |= 1 << state;
            }
            return;
        }
        let Some(state) = home else { return };
        let as_county = self.counties.get(&(key.clone(), state));
        let as_city = self.cities.get(&(key.clone(), state));
        let found = if reach == Reach::County { as_county.or(as_city) } else { as_city.or(as_county) };
        if let Some(&number) = found {
            cover.points.push(self.point_of(number));
            let county = self.table.places[usize::from(number)].county;
            cover.counties.extend((county != NO_COUNTY).then_some(county));
        } else if let Some((point, counties)) = self.regions.get(&(key, state)) {
            cover.points.push(*point);
            cover.counties.extend(counties);
        }
    }
}

fn county_name(row: &CountyRow) -> String {
    match row.kind.as_str() {
        "" | "city" => row.name.clone(),
        kind => format!("{} {kind}", row.name),
    }
}

/// "st louis" and "saint louis", "ft wayne" and "fort wayne", "mt vernon" and "mount vernon".
fn spellings(name: &str) -> Vec<String> {
    const PAIRS: [(&str, &str); 5] = [("st", "saint"), ("ft", "fort"), ("mt", "mount"), ("n", "north"), ("pt", "port")];
    let mut all = vec![name.to_owned()];
    for (short, long) in PAIRS {
        let word = |w: &str| {
            if w == short {
                long.to_owned()
            } else if w == long {
                short.to_owned()
            } else {
                w.to_owned()
            }
        };
        let other: Vec<String> = name.split(' ').map(word).collect();
        let other = other.join(" ");
        if other != name {
            all.push(other);
        }
    }
    all
}

fn title_case(phrase: &str) -> String {
    let word = |w: &str| {
        let upper = w.len() == 2 && state_index(&w.to_uppercase()).is_some();
        let mut letters = w.chars();
        match letters.next() {
            Some(_) if upper => w.to_uppercase(),
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => String::new(),
        }
    };
    phrase.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
