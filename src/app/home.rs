//! The home place: where a search looks when no place is typed.
//!
//! A place that is typed always counts before it, and whoever switches the place off switches this one off as well.

use crate::language::Part::Text;
use crate::language::Words;
use crate::say;
use wayhome_index::search::Engine;
use wayhome_index::understand::{Part, PlaceFound};

/// The home place of the settings.
#[derive(Debug, Clone, PartialEq)]
pub enum Home {
    /// It is a place of the directory.
    Known(PlaceFound),
    /// It is none, as the settings name it.
    Unknown(String),
}

impl Home {
    /// Looks the place of the settings up.
    pub fn find(engine: &Engine, name: &str) -> Self {
        engine.place(name).map_or_else(|| Self::Unknown(name.to_owned()), Self::Known)
    }

    /// The home place, when these words name no place and the place is not switched off.
    pub fn near(&self, engine: &Engine, typed: &str, without: &[Part]) -> Option<PlaceFound> {
        let Self::Known(home) = self else { return None };
        let names_a_place = || engine.understand(typed, without).place.is_some();
        (!without.contains(&Part::Place) && !names_a_place()).then(|| home.clone())
    }

    /// What to say of it: where a search without a place looks, when it does; or that it is no place.
    pub fn line(&self, is_in_use: bool, words: &Words) -> Option<String> {
        let (key, name) = match self {
            Self::Known(place) if is_in_use => ("home-known", say::place_name(place)),
            Self::Known(_) => return None,
            Self::Unknown(name) => ("home-unknown", name.clone()),
        };
        Some(words.with(key, &[("place", Text(&say::safe(&name)))]))
    }
}
