//! What was understood of somebody's words, part by part: each part has a name to print and can be switched off.

use super::{need_name, place_name, takes, who};
use crate::language::{Part as Fill, Words};
use wayhome_index::directory::STAGES;
use wayhome_index::search::Engine;
use wayhome_index::understand::{Part, PlaceFound, Request};

/// One part of what was understood, with what it says.
#[derive(Debug, Clone, PartialEq)]
pub enum Understood {
    /// A need, by index.
    Need(u8),
    /// A group, by index of [`wayhome_index::listing::SERVES`].
    People(u8),
    /// Where.
    Place(PlaceFound),
    /// Where the person stands between inside and home, by index of [`STAGES`].
    Stage(u8),
    /// Something that may stand in the way, by index of [`wayhome_index::directory::BARRIERS`].
    Barrier(u8),
    /// A word that was read as another.
    Correction {
        /// The folded word as typed.
        typed: String,
        /// What it was taken for.
        meant: String,
    },
}

impl Understood {
    /// Every part of a request, in the order in which they are told.
    pub fn all(request: &Request) -> Vec<Self> {
        let mut out = Vec::new();
        let mut phrases = Vec::new();
        for need in &request.needs {
            // Of one phrase's needs the first is said; the others only help to find.
            if !phrases.contains(&need.phrase) {
                phrases.push(need.phrase);
                out.push(Self::Need(need.need));
            }
        }
        out.extend(request.people.iter().map(|&who| Self::People(who)));
        out.extend(request.place.clone().map(Self::Place));
        out.extend(request.stage.map(Self::Stage));
        out.extend(request.barriers.iter().map(|&barrier| Self::Barrier(barrier)));
        let corrected = request.corrected.iter();
        out.extend(corrected.map(|(typed, meant)| Self::Correction { typed: typed.clone(), meant: meant.clone() }));
        out
    }

    /// By what the engine switches it off.
    pub fn part(&self) -> Part {
        match self {
            Self::Need(need) => Part::Need(*need),
            Self::People(who) => Part::People(*who),
            Self::Place(_) => Part::Place,
            Self::Stage(_) => Part::Stage,
            Self::Barrier(barrier) => Part::Barrier(*barrier),
            Self::Correction { typed, .. } => Part::Correction(typed.clone()),
        }
    }

    /// What it is called; not yet safe for a terminal.
    pub fn name(&self, engine: &Engine, words: &Words) -> String {
        match self {
            Self::Need(need) => {
                engine.needs().get(usize::from(*need)).map_or_else(String::new, |n| need_name(n, words))
            }
            Self::People(index) => who(*index, words),
            Self::Place(place) => place_name(place),
            Self::Stage(index) => {
                STAGES.get(usize::from(*index)).map_or_else(String::new, |id| words.get(&format!("stage-{id}")))
            }
            Self::Barrier(index) => takes(*index, words),
            Self::Correction { typed, meant } => {
                words.with("corrected", &[("typed", Fill::Text(typed)), ("meant", Fill::Text(meant))])
            }
        }
    }

    /// Place among parts of other kinds, so that parts keep their order when some are switched off and on.
    pub fn rank(&self) -> u8 {
        match self {
            Self::Need(_) => 0,
            Self::People(_) => 1,
            Self::Place(_) => 2,
            Self::Stage(_) => 3,
            Self::Barrier(_) => 4,
            Self::Correction { .. } => 5,
        }
    }
}
