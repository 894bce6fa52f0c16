//! Rules about what a listing is: its id, names, needs, groups and reach.

use super::context::Context;
use super::{Found, ListingRule, Wording, is_kebab};
use crate::area::{KINDS, Reach, ServiceArea};
use crate::listing::{Listing, SERVES, SETTINGS, Status};
use std::collections::HashSet;

pub(super) const RULES: &[ListingRule] = &[
    id_is_kebab,
    id_is_used_once,
    names_are_there,
    summary_in_english,
    summary_in_spanish,
    has_a_need,
    needs_are_known,
    settings_are_known,
    serves_are_known,
    languages_are_named,
    area_can_be_read,
    area_has_its_state,
    can_be_reached,
];

fn id_is_kebab(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    if !is_kebab(&listing.id) {
        found.error("id", Wording::from("check-not-id").with("like", "ak-juneau-shelter"));
    }
}

fn id_is_used_once(listing: &Listing, context: &Context<'_>, found: &mut Found<'_>) {
    // The first of the two is right; the later ones are told.
    let first = context.listings.get(listing.id.as_str()).is_some_and(|first| std::ptr::eq(*first, listing));
    if let (false, Some(uses)) = (first, context.uses.get(listing.id.as_str())) {
        found.error("id", Wording::from("check-id-twice").with("count", uses));
    }
}

fn names_are_there(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    for (field, value) in [("name", &listing.name), ("organization", &listing.organization)] {
        if value.trim().is_empty() {
            found.error(field, "check-empty");
        }
    }
}

fn summary_in_english(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    if listing.summary.en.trim().is_empty() {
        found.error("summary.en", "check-empty");
    }
}

fn summary_in_spanish(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    if listing.is_shown() && listing.summary.es.trim().is_empty() {
        found.error("summary.es", "check-no-spanish");
    }
}

fn has_a_need(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    // What never shows, a statistics office for one, is kept only so that nobody adds it again.
    if listing.needs.is_empty() && listing.is_shown() {
        found.error("needs", "check-no-need");
    }
}

fn needs_are_known(listing: &Listing, context: &Context<'_>, found: &mut Found<'_>) {
    // Without any need, that has been told once and not for each listing.
    let known = |need: &str| context.needs.is_empty() || context.needs.contains(need);
    closed_list("needs", &listing.needs, known, "needs.json", found);
}

fn settings_are_known(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    let known = |setting: &str| SETTINGS.contains(&setting);
    closed_list("settings", &listing.settings, known, &SETTINGS.join(", "), found);
}

fn serves_are_known(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    let known = |who: &str| SERVES.contains(&who);
    closed_list("serves", &listing.serves, known, &SERVES.join(", "), found);
}

/// Each entry is one of a closed list, and stands there once.
fn closed_list(field: &str, values: &[String], known: impl Fn(&str) -> bool, list: &str, found: &mut Found<'_>) {
    let mut seen = HashSet::new();
    for (i, value) in values.iter().enumerate() {
        let field = format!("{field}[{i}]");
        if !known(value) {
            found.error(&field, Wording::of("check-not-one-of", value).with_list("known", list));
        } else if !seen.insert(value) {
            found.error(&field, Wording::of("check-value-twice", value));
        }
    }
}

fn languages_are_named(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    for (i, language) in listing.languages.iter().enumerate() {
        let is_code = language.len() < 4 && language.bytes().all(|b| b.is_ascii_lowercase());
        if is_code {
            found.warning(&format!("languages[{i}]"), Wording::of("check-language", language));
        }
    }
}

fn area_can_be_read(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    let line = &listing.service_area;
    if ServiceArea::parse(line).is_none() {
        found.error("service_area", Wording::of("check-area", line).with_list("known", KINDS));
    } else if line.trim().is_empty() && listing.is_shown() {
        found.warning("service_area", "check-area-empty");
    }
}

fn area_has_its_state(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    let Some(area) = ServiceArea::parse(&listing.service_area) else { return };
    let needs_state = matches!(area.reach, Reach::State | Reach::County | Reach::City);
    if needs_state && listing.address.state.is_empty() && listing.is_shown() {
        found.warning("address.state", Wording::of("check-area-state", &listing.service_area));
    }
}

fn can_be_reached(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    if listing.status == Status::Operating && listing.is_shown() && !listing.is_reachable() {
        found.warning("phones", "check-no-way");
    }
}
