//! What the words of the box were read as, with the parts that the person switched off: those stay to be seen, so that
//! they can be switched on again.

use super::choice::{Choices, Given};
use crate::say::Understood;
use wayhome_index::place::{PlaceId, PlaceKind};
use wayhome_index::search::{Engine, Query};
use wayhome_index::understand::{Part, PlaceFound};

/// A part of what was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadPart {
    /// What it says.
    pub what: Understood,
    /// Whether it is used.
    pub is_on: bool,
}

impl ReadPart {
    fn place(&self) -> Option<&PlaceFound> {
        match &self.what {
            Understood::Place(place) => Some(place),
            _ => None,
        }
    }
}

/// What the words were read as.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// Every part, used or switched off.
    pub parts: Vec<ReadPart>,
    /// The parts switched off that these words still have.
    pub without: Vec<Part>,
    /// All places of the name that was typed, the largest first; empty when there is but one.
    pub namesakes: Vec<PlaceId>,
    /// Which of them is meant, where it is not the largest.
    pub namesake: Option<PlaceId>,
}

impl Reading {
    /// Reads words. What was switched off before and is in these words no more is forgotten.
    pub fn of(text: &str, choices: &Choices, engine: &Engine) -> Self {
        let read = |without: &[Part]| {
            let parts = with_given(Understood::all(&engine.understand(text, without)), &choices.given);
            let state = choices.filters.state.filter(|_| !without.contains(&Part::Place));
            match state {
                Some(state) => in_state(&parts, state, engine),
                None => parts,
            }
        };
        let mut without = Vec::new();
        let mut used = read(&without);
        let mut seen = used.clone();
        // One after another: without one part the words may be read as something else, which can be switched off in turn.
        for off in &choices.without {
            if seen.iter().all(|part| part.part() != *off) {
                continue;
            }
            without.push(off.clone());
            used = read(&without);
            for part in &used {
                if seen.iter().all(|known| known.part() != part.part()) {
                    seen.push(part.clone());
                }
            }
        }
        let is_used = |part: &Part| !without.contains(part) && used.iter().any(|p| p.part() == *part);
        let mut parts: Vec<ReadPart> = seen
            .into_iter()
            .map(|what| ReadPart { is_on: is_used(&what.part()), what })
            .filter(|part| part.is_on || without.contains(&part.what.part()))
            .collect();
        parts.sort_by_key(|part| part.what.rank());
        let place = parts.iter().find_map(ReadPart::place);
        let namesakes = place.map_or_else(Vec::new, |place| namesakes(place, engine));
        let namesake = choices.namesake.filter(|id| namesakes.contains(id));
        let mut reading = Self { parts, without, namesakes, namesake };
        reading.put_place(engine);
        reading
    }

    /// Puts what is used into a query: parts that the words hold as well are there but once.
    pub fn put_into(&self, query: &mut Query<'_>, given: &Given) {
        let is_limited = query.filters.state.is_some();
        query.without.clone_from(&self.without);
        for part in self.parts.iter().filter(|part| part.is_on) {
            match &part.what {
                Understood::Need(need) if given.need == Some(*need) => query.needs.push(*need),
                Understood::People(who) if given.people.contains(who) => query.people.push(*who),
                // The place of the words is found again in them; another one of its name, one chosen, or a state is not.
                Understood::Place(place)
                    if is_limited || self.namesake.is_some() || given.place.as_ref() == Some(place) =>
                {
                    query.near = Some(place.clone());
                }
                Understood::Stage(stage) if given.stage == Some(*stage) => query.stage = Some(*stage),
                Understood::Barrier(barrier) if given.barriers.contains(barrier) => query.barriers.push(*barrier),
                _ => {}
            }
        }
    }

    /// Which of the places of that name is meant.
    pub fn meant(&self) -> Option<PlaceId> {
        self.namesake.or(self.namesakes.first().copied())
    }

    fn place(&self, chosen: PlaceId, engine: &Engine) -> PlaceFound {
        let others = self.namesakes.iter().copied().filter(|&id| id != chosen).collect();
        PlaceFound { others, ..engine.place_by_id(chosen) }
    }

    fn put_place(&mut self, engine: &Engine) {
        let Some(near) = self.namesake.map(|chosen| self.place(chosen, engine)) else { return };
        for part in &mut self.parts {
            if let Understood::Place(place) = &mut part.what {
                place.clone_from(&near);
            }
        }
    }
}

/// The parts that words were read as, with what was chosen and they do not say.
fn with_given(mut parts: Vec<Understood>, given: &Given) -> Vec<Understood> {
    let chosen = given.need.map(Understood::Need).into_iter().chain(given.about());
    for part in chosen {
        let is_said = match part {
            Understood::Need(_) | Understood::Place(_) | Understood::Stage(_) => {
                parts.iter().any(|said| said.rank() == part.rank())
            }
            _ => parts.contains(&part),
        };
        if !is_said {
            parts.push(part);
        }
    }
    parts
}

/// Who chooses a state looks there, wherever the words or the home place are.
fn in_state(parts: &[Understood], state: u8, engine: &Engine) -> Vec<Understood> {
    let named = parts.iter().find_map(|part| match part {
        Understood::Place(place) => Some(place),
        _ => None,
    });
    let place = engine.place_in_state(state, named).map(Understood::Place);
    let others = parts.iter().filter(|part| !matches!(part, Understood::Place(_))).cloned();
    others.chain(place).collect()
}

/// A place with all others of its name, the largest first. The county it lies in is no other place.
pub fn namesakes(place: &PlaceFound, engine: &Engine) -> Vec<PlaceId> {
    let gazetteer = engine.gazetteer();
    let is_around = |id: PlaceId| gazetteer.kind(id) == PlaceKind::County && gazetteer.county(id) == place.county;
    let others = place.others.iter().copied().filter(|&id| !is_around(id));
    let all: Vec<PlaceId> = [place.id].into_iter().chain(others).collect();
    if all.len() > 1 { all } else { Vec::new() }
}
