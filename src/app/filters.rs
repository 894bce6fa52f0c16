//! The filters: what each of them limits, what can be chosen, what is set. The page that shows them is `filter_page`.

use super::choice::{switch, switch_only};
use crate::language::Words;
use crate::say;
use wayhome_index::directory::BARRIERS;
use wayhome_index::listing::{SERVES, SETTINGS, STATES};
use wayhome_index::search::{Counts, Engine, Filters, KeptUnknown, SPOKEN};

/// What a filter limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilterKind {
    /// What is needed.
    Need,
    /// Who it is for.
    People,
    /// How help is given.
    Setting,
    /// The state it serves.
    State,
    /// What they take people in spite of.
    Takes,
    /// A language spoken there.
    Language,
    /// Peers work there.
    Peers,
    /// They come into jails and prisons.
    Inside,
    /// It costs nothing.
    Free,
}

impl FilterKind {
    /// Every filter in the order of the page.
    pub const ALL: [Self; 9] = [
        Self::Need,
        Self::People,
        Self::Setting,
        Self::State,
        Self::Takes,
        Self::Language,
        Self::Peers,
        Self::Inside,
        Self::Free,
    ];

    /// Key of its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Need => "filter-need",
            Self::People => "filter-people",
            Self::Setting => "filter-setting",
            Self::State => "filter-state",
            Self::Takes => "filter-takes",
            Self::Language => "filter-language",
            Self::Peers => "filter-peers",
            Self::Inside => "filter-inside",
            Self::Free => "filter-free",
        }
    }

    /// What can be chosen; nothing for a filter that is only on or off.
    pub fn options(self, engine: &Engine, words: &Words) -> Vec<FilterOption> {
        let keys = |start: &str, ids: &[&str]| -> Vec<String> {
            ids.iter().map(|id| words.get(&format!("{start}{id}"))).collect()
        };
        let names = match self {
            Self::Need => {
                let option = |(index, need)| FilterOption { index, name: say::need_name(need, words) };
                return engine.offered().map(option).collect();
            }
            Self::People => keys("serves-", &SERVES),
            Self::Setting => keys("setting-", &SETTINGS),
            Self::State => STATES.iter().map(|code| say::state_name(code)).collect(),
            Self::Takes => keys("barrier-", &BARRIERS),
            Self::Language => keys("spoken-", &SPOKEN.map(|(key, _)| key)),
            Self::Peers | Self::Inside | Self::Free => Vec::new(),
        };
        let option = |(index, name): (usize, String)| FilterOption { index: index as u8, name };
        let mut options: Vec<FilterOption> = names.into_iter().enumerate().map(option).collect();
        match self {
            // What is for anyone is for every group.
            Self::People => _ = options.remove(0),
            Self::State => options.sort_by(|a, b| a.name.cmp(&b.name)),
            _ => {}
        }
        options
    }

    /// Whether it has a list to choose from.
    pub fn is_list(self) -> bool {
        !matches!(self, Self::Peers | Self::Inside | Self::Free)
    }

    /// Whether no more than one of its list can be set.
    pub fn is_single(self) -> bool {
        matches!(self, Self::State | Self::Language)
    }

    /// Whether an option is set; for a filter that is only on or off, whether it is on.
    pub fn is_on(self, filters: &Filters, index: u8) -> bool {
        match self {
            Self::Need => filters.needs.contains(&index),
            Self::People => filters.people.contains(&index),
            Self::Setting => filters.settings.contains(&index),
            Self::State => filters.state == Some(index),
            Self::Takes => filters.takes.contains(&index),
            Self::Language => filters.language == Some(index),
            Self::Peers => filters.peers,
            Self::Inside => filters.works_inside,
            Self::Free => filters.free,
        }
    }

    /// Sets an option, or takes it back.
    pub fn switch(self, filters: &mut Filters, index: u8) {
        match self {
            Self::Need => switch(&mut filters.needs, index),
            Self::People => switch(&mut filters.people, index),
            Self::Setting => switch(&mut filters.settings, index),
            Self::Takes => switch(&mut filters.takes, index),
            Self::State => switch_only(&mut filters.state, index),
            Self::Language => switch_only(&mut filters.language, index),
            Self::Peers => filters.peers = !filters.peers,
            Self::Inside => filters.works_inside = !filters.works_inside,
            Self::Free => filters.free = !filters.free,
        }
    }

    /// How many of the results an option would leave. Nothing counts them by state.
    pub fn count(self, counts: &Counts, index: u8) -> Option<usize> {
        let at = usize::from(index);
        let count = match self {
            Self::Need => counts.needs.get(at),
            Self::People => counts.people.get(at),
            Self::Setting => counts.settings.get(at),
            Self::State => None,
            Self::Takes => counts.takes.get(at),
            Self::Language => counts.languages.get(at),
            Self::Peers => Some(&counts.peers),
            Self::Inside => Some(&counts.works_inside),
            Self::Free => Some(&counts.free),
        };
        count.map(|&count| count as usize)
    }

    /// How many of the results it kept although nothing is known.
    pub fn kept(self, kept: &KeptUnknown) -> usize {
        let count = match self {
            Self::Need | Self::People | Self::State => 0,
            Self::Setting => kept.settings,
            Self::Takes => kept.takes,
            Self::Language => kept.language,
            Self::Peers => kept.peers,
            Self::Inside => kept.works_inside,
            Self::Free => kept.free,
        };
        count as usize
    }

    /// What is set, in words that stand by themselves: `women`, `takes people with a record`, `free`.
    pub fn values(self, filters: &Filters, engine: &Engine, words: &Words) -> Vec<String> {
        let alone = |key: &str| if self.is_on(filters, 0) { vec![words.get(key)] } else { Vec::new() };
        match self {
            Self::Peers => alone("why-peers"),
            Self::Inside => alone("why-inside"),
            Self::Free => alone("filter-only-free"),
            Self::Takes => filters.takes.iter().map(|&barrier| say::takes(barrier, words)).collect(),
            _ => self.names_set(filters, engine, words),
        }
    }

    /// Names of the options that are set.
    pub fn names_set(self, filters: &Filters, engine: &Engine, words: &Words) -> Vec<String> {
        let options = self.options(engine, words).into_iter();
        options.filter(|option| self.is_on(filters, option.index)).map(|option| option.name).collect()
    }
}

/// Something a filter can be set to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterOption {
    /// Its index as filters know it.
    pub index: u8,
    /// Its name.
    pub name: String,
}
