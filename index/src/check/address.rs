//! Rules about where a listing stands. Names of places are checked against `places/`, as far as those files are there.

use super::context::{Context, place_key};
use super::{Found, ListingRule, quoted};
use crate::listing::{Kind, Listing, STATES};
use crate::place::Point;

pub(super) const RULES: &[ListingRule] =
    &[state_is_known, zip_is_right, zip_is_near_its_city, city_is_known, county_is_known, shelter_stays_hidden];

/// Miles between the middle of a ZIP code and the middle of its city. Alaska's boroughs are as wide as this.
const FAR: f32 = 40.0;

fn state_is_known(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    let state = listing.address.state.as_str();
    if !state.is_empty() && !STATES.contains(&state) {
        found.error("address.state", &format!("{} is not the two-letter code of a state or territory", quoted(state)));
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
        return found.error("address.zip", &format!("{} is not 5 digits", quoted(zip)));
    };
    match context.zips.get(&number) {
        Some(row) if !state.is_empty() && row.state != state => {
            let reason = format!("`{zip}` is in {} {}, not in {}", row.city, row.state, quoted(state));
            found.error("address.zip", &reason);
        }
        None if !context.zips.is_empty() => {
            found.warning("address.zip", &format!("`{zip}` is not in places/zips.tsv"));
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
        let reason =
            format!("`{}` is in {}, about {miles:.0} miles from {}", address.zip, row.city, quoted(&address.city));
        found.warning("address.zip", &reason);
    }
}

fn city_is_known(listing: &Listing, context: &Context<'_>, found: &mut Found<'_>) {
    let (city, state) = (listing.address.city.as_str(), listing.address.state.as_str());
    if city.is_empty() || context.cities.is_empty() || !STATES.contains(&state) {
        return;
    }
    if context.city(state, city).is_none() {
        found.warning("address.city", &format!("{} is not a place of {state} in places/", quoted(city)));
    }
}

fn county_is_known(listing: &Listing, context: &Context<'_>, found: &mut Found<'_>) {
    let (county, state) = (listing.address.county.as_str(), listing.address.state.as_str());
    if county.is_empty() || context.counties.is_empty() || !STATES.contains(&state) {
        return;
    }
    if !context.counties.contains(&(state, place_key(county))) {
        found.warning(
            "address.county",
            &format!("{} is not a county of {state} in places/counties.tsv", quoted(county)),
        );
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
            found.error(field, "tells where a confidential shelter is; leave it empty and give the phone");
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
