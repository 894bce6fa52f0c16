//! Rules about the place files: names that other files rely on, and points that are in the country.

use super::context::{Context, place_key};
use super::prose::text_is_clean;
use super::{Found, Problem, Wording};
use crate::listing::STATES;
use crate::text;
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// Checks every file of `places/`.
pub(super) fn check(context: &Context<'_>, root: &Path, problems: &mut Vec<Problem>) {
    let root = root.join("places");
    for rule in [states, counties, cities, zips, regions, also] {
        rule(context, &root, problems);
    }
}

/// Where the states and territories are, with room at the edges.
fn point_is_in_the_country(lat: f32, lon: f32, found: &mut Found<'_>) {
    if !(-20.0..=72.0).contains(&lat) {
        found.error("lat", Wording::of("check-latitude", lat));
    }
    if !(-180.0..=-60.0).contains(&lon) && !(140.0..=180.0).contains(&lon) {
        found.error("lon", Wording::of("check-longitude", lon));
    }
}

fn state_is_known(field: &str, state: &str, found: &mut Found<'_>) {
    if !STATES.contains(&state) {
        found.error(field, Wording::of("check-not-state", state));
    }
}

fn name_is_there(field: &str, name: &str, found: &mut Found<'_>) {
    if place_key(name).is_empty() {
        found.error(field, "check-empty");
    }
    text_is_clean(field, name, found);
}

fn states(context: &Context<'_>, root: &Path, problems: &mut Vec<Problem>) {
    let file = root.join("states.tsv");
    let mut seen = HashSet::new();
    for row in &context.directory.places.states {
        let mut found = Found { file: &file, record: &row.code, problems: &mut *problems };
        state_is_known("code", &row.code, &mut found);
        name_is_there("name", &row.name, &mut found);
        name_is_there("es", &row.es, &mut found);
        row.short.iter().for_each(|short| name_is_there("short", short, &mut found));
        point_is_in_the_country(row.lat, row.lon, &mut found);
        if !seen.insert(&row.code) {
            found.error("code", "check-twice");
        }
    }
}

fn counties(context: &Context<'_>, root: &Path, problems: &mut Vec<Problem>) {
    let file = root.join("counties.tsv");
    let mut seen = HashSet::new();
    for row in &context.directory.places.counties {
        let record = format!("{}, {}", row.name, row.state);
        let mut found = Found { file: &file, record: &record, problems: &mut *problems };
        name_is_there("name", &row.name, &mut found);
        state_is_known("state", &row.state, &mut found);
        point_is_in_the_country(row.lat, row.lon, &mut found);
        if !seen.insert((&row.name, &row.state)) {
            found.error("name", "check-twice");
        }
    }
}

fn cities(context: &Context<'_>, root: &Path, problems: &mut Vec<Problem>) {
    let file = root.join("cities.tsv");
    for row in &context.directory.places.cities {
        let record = format!("{}, {}", row.name, row.state);
        let mut found = Found { file: &file, record: &record, problems: &mut *problems };
        name_is_there("name", &row.name, &mut found);
        state_is_known("state", &row.state, &mut found);
        point_is_in_the_country(row.lat, row.lon, &mut found);
    }
}

fn zips(context: &Context<'_>, root: &Path, problems: &mut Vec<Problem>) {
    let file = root.join("zips.tsv");
    let mut last = None;
    for row in &context.directory.places.zips {
        let record = format!("{:05}", row.zip);
        let mut found = Found { file: &file, record: &record, problems: &mut *problems };
        match last {
            Some(last) if last == row.zip => found.error("zip", "check-twice"),
            Some(last) if last > row.zip => {
                found.error("zip", Wording::from("check-zip-order").with("before", format!("{last:05}")));
            }
            _ => {}
        }
        last = Some(row.zip);
        name_is_there("city", &row.city, &mut found);
        state_is_known("state", &row.state, &mut found);
        point_is_in_the_country(row.lat, row.lon, &mut found);
    }
}

fn regions(context: &Context<'_>, root: &Path, problems: &mut Vec<Problem>) {
    let file = root.join("regions.tsv");
    let mut seen: HashMap<(String, &str), &[String]> = HashMap::new();
    for row in &context.directory.places.regions {
        let mut found = Found { file: &file, record: &row.phrase, problems: &mut *problems };
        name_is_there("phrase", &row.phrase, &mut found);
        state_is_known("state", &row.state, &mut found);
        point_is_in_the_country(row.lat, row.lon, &mut found);
        if row.radius <= 0.0 {
            found.error("radius_miles", Wording::of("check-radius", row.radius));
        }
        // "mid-michigan" and "mid michigan" may both be written, but must be the same region.
        let first = *seen.entry((text::fold(&row.phrase), &row.state)).or_insert(&row.counties);
        if first != row.counties {
            found.error("counties", "check-region-counties");
        }
        for county in &row.counties {
            if !context.counties.contains(&(row.state.as_str(), place_key(county))) {
                found.error("counties", Wording::of("check-region-county", county).with("state", &row.state));
            }
        }
    }
}

fn also(context: &Context<'_>, root: &Path, problems: &mut Vec<Problem>) {
    let file = root.join("also.tsv");
    for row in &context.directory.places.also {
        let mut found = Found { file: &file, record: &row.phrase, problems: &mut *problems };
        name_is_there("phrase", &row.phrase, &mut found);
        state_is_known("state", &row.state, &mut found);
        let is_city = context.cities.contains_key(&(row.state.as_str(), place_key(&row.name)));
        if !is_city && !row.name.is_empty() {
            found.error("name", Wording::of("check-also-city", &row.name).with("state", &row.state));
        }
    }
}
