//! Where: how well a listing's place and service area fit the place asked for.

use super::docs::Docs;
use crate::area::Reach;
use crate::pack::flag;
use crate::place::{NO_COUNTY, PlaceKind};
use crate::understand::PlaceFound;

/// Miles beyond which somebody without a car is not likely to go.
pub const FAR_MILES: f32 = 75.0;

/// Miles beyond which somebody does not go to another state.
pub const BORDER_MILES: f32 = 50.0;

/// How wide the search had to go for a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rung {
    /// At the place asked for, or serving it; or no place was asked for.
    Here,
    /// Within reach of it.
    Near,
    /// Serving the whole state.
    State,
    /// Elsewhere in the state.
    ElsewhereInState,
    /// Serving the country or several states.
    Nation,
    /// Somewhere else.
    Elsewhere,
}

impl Rung {
    /// Word of the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::Near => "near",
            Self::State => "state",
            Self::ElsewhereInState => "elsewhere-in-state",
            Self::Nation => "nation",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// How a listing fits a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// 1 right here, 0 of no use there.
    pub worth: f32,
    /// How wide one had to go.
    pub rung: Rung,
    /// Miles to where it stands, when both ends are known. How far its area reaches is not told as a distance.
    pub miles: Option<f32>,
}

/// Whether a listing of another state is near enough to be of use.
pub fn is_over_the_border(docs: &Docs<'_>, doc: usize, place: &PlaceFound) -> bool {
    docs.points(doc).any(|p| p.miles_to(place.point) - place.radius <= BORDER_MILES)
}

/// How a listing fits the place asked for.
pub fn fit(docs: &Docs<'_>, doc: usize, place: &PlaceFound) -> Fit {
    let reach = docs.reach(doc);
    let in_state = docs.area_states[doc] >> place.state & 1 == 1;
    match reach {
        // A body for the whole country whose door is near can be walked into.
        Reach::Nation => {
            let near = docs.points(doc).any(|p| p.miles_to(place.point) <= 25.0) && place.kind != PlaceKind::State;
            return Fit { worth: if near { 0.75 } else { 0.5 }, rung: Rung::Nation, miles: None };
        }
        Reach::Multi if in_state => return Fit { worth: 0.6, rung: Rung::Nation, miles: None },
        Reach::Multi => return Fit { worth: 0.3, rung: Rung::Nation, miles: None },
        _ => {}
    }
    if place.kind == PlaceKind::State {
        return in_whole_state(reach, in_state);
    }
    let mut distances = docs.points(doc).map(|p| p.miles_to(place.point));
    let first = distances.next();
    let miles = first.into_iter().chain(distances).min_by(f32::total_cmp);
    let own = first.filter(|_| docs.flags[doc] & flag::OWN_POINT != 0);
    let serves_county = place.county != NO_COUNTY && docs.counties(doc).contains(&place.county);
    if reach == Reach::State && in_state {
        let near = miles.is_some_and(|m| m <= 30.0 + place.radius);
        let (worth, rung) = if near { (0.97, Rung::Here) } else { (0.86, Rung::State) };
        return Fit { worth, rung, miles: own };
    }
    local(miles.map(|m| (m - place.radius).max(0.0)), serves_county, in_state, docs.flags[doc] & flag::REMOTE != 0)
        .with_miles(own)
}

fn in_whole_state(reach: Reach, in_state: bool) -> Fit {
    let (worth, rung) = match (in_state, reach) {
        (true, Reach::State) => (1.0, Rung::Here),
        (true, _) => (0.92, Rung::Here),
        (false, _) => (0.0, Rung::Elsewhere),
    };
    Fit { worth, rung, miles: None }
}

fn local(miles: Option<f32>, serves_county: bool, in_state: bool, remote: bool) -> Fit {
    let (worth, rung) = match miles {
        _ if serves_county => (0.98, Rung::Here),
        Some(m) if m <= 10.0 && in_state => (1.0, Rung::Here),
        Some(m) if m <= 25.0 && in_state => (0.94, Rung::Near),
        Some(m) if m <= FAR_MILES && in_state => (0.92 - m / 400.0, Rung::Near),
        Some(m) if m <= 25.0 => (0.6, Rung::Near),
        Some(m) if m <= BORDER_MILES => (0.45, Rung::Near),
        _ if in_state && remote => (0.4, Rung::ElsewhereInState),
        Some(m) if in_state => (0.34 - (m / 4000.0).min(0.1), Rung::ElsewhereInState),
        None if in_state => (0.5, Rung::ElsewhereInState),
        _ => (0.0, Rung::Elsewhere),
    };
    Fit { worth, rung, miles: None }
}

impl Fit {
    fn with_miles(self, miles: Option<f32>) -> Self {
        Self { miles, ..self }
    }
}
