//! Rules about listings that are gone: nobody who asks for one by name is left without a next step.

use super::context::Context;
use super::{Found, ListingRule, Wording};
use crate::listing::{Listing, Status};

pub(super) const RULES: &[ListingRule] = &[closed_says_why, hidden_says_where_instead, instead_can_be_reached];

fn closed_says_why(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    if listing.status == Status::Closed && listing.status_note.trim().is_empty() {
        found.error("status_note", "check-closed");
    }
}

fn hidden_says_where_instead(listing: &Listing, _: &Context<'_>, found: &mut Found<'_>) {
    if !listing.is_shown() && listing.instead.is_empty() {
        found.error("instead", "check-instead-empty");
    }
}

fn instead_can_be_reached(listing: &Listing, context: &Context<'_>, found: &mut Found<'_>) {
    for (i, id) in listing.instead.iter().enumerate() {
        let why = match context.listings.get(id.as_str()) {
            _ if *id == listing.id => "check-instead-self",
            None => "check-instead-none",
            Some(other) if other.status == Status::Closed => "check-instead-closed",
            Some(other) if other.leave_out_of_results => "check-instead-hidden",
            Some(_) => continue,
        };
        found.error(&format!("instead[{i}]"), Wording::of(why, id));
    }
}
