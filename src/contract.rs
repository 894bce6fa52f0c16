//! A listing as other programs get it: the part of the JSON contract that a search and a sheet share.

use crate::say;
use serde::Serialize;
use wayhome_index::listing::{Confidence, Listing, Phone, Status};

/// A listing in the form of the contract, every text safe to print.
#[derive(Debug, Clone, Serialize)]
pub struct Record {
    id: String,
    name: String,
    organization: String,
    needs: Vec<String>,
    serves: Vec<String>,
    city: String,
    state: String,
    service_area: String,
    phones: Vec<Phone>,
    website: String,
    status: Status,
    confidence: Confidence,
    checked: Option<String>,
}

impl Record {
    /// The contract's view of a listing.
    pub fn of(l: &Listing) -> Self {
        let phone = |p: &Phone| Phone { number: say::safe(&p.number), label: say::safe(&p.label) };
        Self {
            id: l.id.clone(),
            name: say::safe(&l.name),
            organization: say::safe(&l.organization),
            needs: l.needs.clone(),
            serves: l.serves.clone(),
            city: say::safe(&l.address.city),
            state: l.address.state.clone(),
            service_area: say::safe(&l.service_area),
            phones: l.phones.iter().map(phone).collect(),
            website: say::safe(&l.website),
            status: l.status,
            confidence: l.confidence,
            checked: l.checked().map(|date| date.to_string()),
        }
    }
}
