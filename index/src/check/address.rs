//! Rules about where a listing stands. Names of places are checked against `places/`, as far as those files are there.

use super::context::{Context, place_key};
use super::{Found, ListingRule, Wording};
use crate::listing::{Kind, Listing, STATES};
use crate::place::Point;

pub(super) const RULES: &[ListingRule] =
    &[state_is_known, zip_is_right, zip_is_near_its_city, city_is_known, county_is_known, shelter_stays_hidden];

/// Miles between the middle of a ZIP code and the middle of its city. Alaska's boroughs are as wide as this.
const FAR: f32 = 40.0;

fn state_is_known(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    let state = listing.address.state.as_str();
    if !state.is_empty() && !STATES.contains(&state) {
        found.error("address.state", Wording::of("check-not-state", state));
    }
}

/// A ZIP code as a number, when it is one.
fn zip_number(zip: &str) -> Option<u32> {
    (zip.len() == 5 && zip.bytes().all(|b| b.is_ascii_digit())).then(|| zip.parse().ok()).flatten()
}

fn zip_is_right(listing: &Listing, context: &Context<'_>, found: &mut Found<'_>) {
    let (zip, state) = (listing.address.zip.as_str(), listing.address.state.as_str());
    if zip.is_empty() {
        return;
    }
    let Some(number) = zip_number(zip) else {
        return found.error("address.zip", Wording::of("check-not-zip", zip));
    };
    match context.zips.get(&number) {
        Some(row) if !state.is_empty() && row.state != state => {
            let reason = Wording::from("check-zip-state").with("zip", zip).with("city", &row.city);
            found.error("address.zip", reason.with("there", &row.state).with("state", state));
        }
        None if !context.zips.is_empty() => {
            found.warning("address.zip", Wording::of("check-zip-unknown", zip));
        }
        _ => {}
    }
}

fn zip_is_near_its_city(listing: &Listing, context: &Context<'_>, found: &mut Found<'_>) {
    let address = &listing.address;
    let Some(row) = zip_number(&address.zip).and_then(|zip| context.zips.get(&zip)) else { return };
    if row.state != address.state {
        return; // That is worse, and has been told.
    }
    let Some(cities) = context.city(&address.state, &address.city) else { return };
    let here = Point { lat: row.lat, lon: row.lon };
    let miles = cities.iter().map(|city| city.miles_to(here)).fold(f32::INFINITY, f32::min);
    if miles > FAR {
        let reason = Wording::from("check-zip-far").with("zip", &address.zip).with("there", &row.city);
        found.warning("address.zip", reason.with("miles", format!("{miles:.0}")).with("city", &address.city));
    }
}

fn city_is_known(listing: &Listing, context: &Context<'_>, found: &mut Found<'_>) {
    let (city, state) = (listing.address.city.as_str(), listing.address.state.as_str());
    if city.is_empty() || context.cities.is_empty() || !STATES.contains(&state) {
        return;
    }
    if context.city(state, city).is_none() {
        found.warning("address.city", Wording::of("check-city", city).with("state", state));
    }
}

fn county_is_known(listing: &Listing, context: &Context<'_>, found: &mut Found<'_>) {
    let (county, state) = (listing.address.county.as_str(), listing.address.state.as_str());
    if county.is_empty() || context.counties.is_empty() || !STATES.contains(&state) {
        return;
    }
    if !context.counties.contains(&(state, place_key(county))) {
        found.warning("address.county", Wording::of("check-county", county).with("state", state));
    }
}

fn shelter_stays_hidden(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    if !listing.is_confidential() && !says_it_is_hidden(listing) {
        return;
    }
    let told = [
        ("address.street", &listing.address.street),
        ("address.zip", &listing.address.zip),
        ("from_inside.mail-address", &listing.from_inside.mail_address),
    ];
    for (field, value) in told {
        if !value.is_empty() {
            found.error(field, "check-shelter");
        }
    }
}

/// Whether its own words say that its place is secret.
fn says_it_is_hidden(listing: &Listing) -> bool {
    // A helpline keeps secrets but hides no house.
    let has_rooms = matches!(listing.kind, Kind::Program) || listing.settings.iter().any(|s| s == "residential");
    let texts = [&listing.summary.en, &listing.eligibility, &listing.status_note];
    has_rooms
        && texts.into_iter().any(|text| {
            let text = text.to_lowercase();
            text.contains("confidential")
                && ["shelter", "safe house", "domestic"].iter().any(|word| text.contains(word))
        })
}
