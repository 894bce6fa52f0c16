//! Filters: limits a person sets. Where a listing does not say, a filter keeps it and counts it: nothing is guessed, and
//! nobody is sent away because a fact was never written down.

use super::bits::{ALL, and, but, count, count_in, or};
use crate::directory::BARRIERS;
use crate::listing::{SERVES, SETTINGS, STATES};
use crate::pack::flag;
use crate::rows::{Block, NONE, Row, Rows};

/// Languages that can be asked for: key, and folded words by which listings name them. Interpreters speak them all.
pub const SPOKEN: [(&str, &[&str]); 4] = [
    ("spanish", &["spanish", "espanol"]),
    ("english", &["english", "ingles"]),
    ("asl", &["asl", "sign language"]),
    ("interpreter", &["interpret", "many languages", "languages"]),
];

/// Limits. An empty one limits nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// Only listings with one of these needs.
    pub needs: Vec<u8>,
    /// Only listings that may be for these groups, by index of [`SERVES`].
    pub people: Vec<u8>,
    /// Only listings that give help in one of these ways, by index of [`SETTINGS`].
    pub settings: Vec<u8>,
    /// Only listings that serve this state, by index of [`crate::listing::STATES`].
    pub state: Option<u8>,
    /// Only listings that are not known to be without peers.
    pub peers: bool,
    /// Only listings that are not known to stay out of jails and prisons.
    pub works_inside: bool,
    /// Only listings that are not known to refuse people for these, by index of [`BARRIERS`].
    pub takes: Vec<u8>,
    /// Only listings that are not known to lack this language, by index of [`SPOKEN`].
    pub language: Option<u8>,
    /// Only listings that are not known to cost something.
    pub free: bool,
}

/// How many of the results each filter kept although nothing is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptUnknown {
    /// Ways help is given.
    pub settings: u32,
    /// Peers.
    pub peers: u32,
    /// Works inside.
    pub works_inside: u32,
    /// Takes people in spite of something.
    pub takes: u32,
    /// Language.
    pub language: u32,
    /// Cost.
    pub free: u32,
}

/// How many results there would be for each choice that narrows them further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// By need.
    pub needs: Vec<u32>,
    /// By group, of [`SERVES`]. A listing for anyone counts for every group.
    pub people: [u32; SERVES.len()],
    /// By way of help, of [`SETTINGS`].
    pub settings: [u32; SETTINGS.len()],
    /// Known to take people in spite of each of [`BARRIERS`].
    pub takes: [u32; BARRIERS.len()],
    /// Peers run it or work there.
    pub peers: u32,
    /// Works inside jails or prisons.
    pub works_inside: u32,
    /// Costs nothing.
    pub free: u32,
    /// By language, of [`SPOKEN`].
    pub languages: [u32; SPOKEN.len()],
}

/// What a filter says of some listings.
#[derive(Debug, Clone, Copy)]
struct Verdict {
    yes: Block,
    unknown: Block,
}

impl Verdict {
    /// A filter that is not set.
    const UNSET: Self = Self { yes: ALL, unknown: NONE };
}

impl Filters {
    /// The listings of a block that stay.
    pub fn keeps(&self, rows: &Rows<'_>, number: usize) -> Block {
        let mut keeps = self.sure(rows, number);
        for verdict in self.verdicts(rows, number) {
            keeps = and(&keeps, &or(&verdict.yes, &verdict.unknown));
        }
        keeps
    }

    /// The listings that stay by the filters whose answer is always known.
    fn sure(&self, rows: &Rows<'_>, number: usize) -> Block {
        let mut keeps = ALL;
        if !self.needs.is_empty() {
            keeps = self.needs.iter().fold(NONE, |all, &need| or(&all, rows.block(Row::Need(need), number)));
        }
        if let Some(state) = self.state {
            let there = if usize::from(state) < STATES.len() { *rows.block(Row::InState(state), number) } else { NONE };
            let wide = or(rows.block(Row::Nation, number), rows.block(Row::Multi, number));
            keeps = and(&keeps, &or(&there, &wide));
        }
        let mut people = known(&self.people, SERVES.len()).peekable();
        if people.peek().is_some() {
            let open = or(rows.block(Row::Serves(0), number), rows.block(Row::ServesUnsaid, number));
            keeps = and(&keeps, &people.fold(open, |all, who| or(&all, rows.block(Row::Serves(who), number))));
        }
        keeps
    }

    /// The six filters that know "unknown", in the order of [`KeptUnknown`].
    fn verdicts(&self, rows: &Rows<'_>, number: usize) -> [Verdict; 6] {
        let by_flags = |set: bool, yes: u16, no: u16| {
            if !set {
                return Verdict::UNSET;
            }
            let flag = |bit: u16| rows.block(Row::flag(bit), number);
            Verdict { yes: *flag(yes), unknown: but(&but(&ALL, flag(yes)), flag(no)) }
        };
        [
            self.setting(rows, number),
            by_flags(self.peers, flag::PEERS, flag::NO_PEERS),
            by_flags(self.works_inside, flag::INSIDE, flag::NOT_INSIDE),
            self.taken(rows, number),
            self.spoken(rows, number),
            by_flags(self.free, flag::FREE, flag::NOT_FREE),
        ]
    }

    fn setting(&self, rows: &Rows<'_>, number: usize) -> Verdict {
        let mut wanted = known(&self.settings, SETTINGS.len()).peekable();
        if wanted.peek().is_none() {
            return Verdict::UNSET;
        }
        let yes = wanted.fold(NONE, |all, setting| or(&all, rows.block(Row::Setting(setting), number)));
        Verdict { yes, unknown: *rows.block(Row::SettingUnsaid, number) }
    }

    fn taken(&self, rows: &Rows<'_>, number: usize) -> Verdict {
        let (mut yes, mut refused) = (ALL, NONE);
        for barrier in known(&self.takes, BARRIERS.len()) {
            yes = and(&yes, rows.block(Row::Takes(barrier), number));
            refused = or(&refused, rows.block(Row::Refuses(barrier), number));
        }
        Verdict { yes, unknown: but(&but(&ALL, &yes), &refused) }
    }

    fn spoken(&self, rows: &Rows<'_>, number: usize) -> Verdict {
        let Some(wanted) = self.language else { return Verdict::UNSET };
        let interpreter = rows.block(Row::Language((SPOKEN.len() - 1) as u8), number);
        let yes = if usize::from(wanted) < SPOKEN.len() { *rows.block(Row::Language(wanted), number) } else { NONE };
        Verdict { yes: or(&yes, interpreter), unknown: *rows.block(Row::LanguageUnsaid, number) }
    }
}

/// The indexes that are those of something in a list of so many.
fn known(indexes: &[u8], count: usize) -> impl Iterator<Item = u8> + '_ {
    indexes.iter().copied().filter(move |&i| usize::from(i) < count)
}

impl KeptUnknown {
    /// Counts, of the listings that stay, those of which a filter knows nothing.
    pub(super) fn of(filters: &Filters, rows: &Rows<'_>, matching: &[(usize, Block)]) -> Self {
        let mut counts = [0; 6];
        for (number, docs) in matching {
            for (sum, verdict) in counts.iter_mut().zip(filters.verdicts(rows, *number)) {
                *sum += count(&and(docs, &verdict.unknown));
            }
        }
        let [settings, peers, works_inside, takes, language, free] = counts;
        Self { settings, peers, works_inside, takes, language, free }
    }
}

impl Counts {
    /// Counts the listings that match, for so many needs.
    pub(super) fn of(needs: usize, rows: &Rows<'_>, matching: &[(usize, Block)]) -> Self {
        let of = |row| count_in(matching, |number| rows.row(row)[number]);
        let anyone = rows.row(Row::Serves(0));
        let is_for = |who: usize| {
            let named = rows.row(Row::Serves(who as u8));
            count_in(matching, |number| or(&anyone[number], &named[number]))
        };
        let flag = |bit: u16| of(Row::flag(bit));
        Self {
            needs: (0..needs).map(|i| of(Row::Need(i as u8))).collect(),
            people: std::array::from_fn(is_for),
            settings: std::array::from_fn(|i| of(Row::Setting(i as u8))),
            takes: std::array::from_fn(|i| of(Row::Takes(i as u8))),
            peers: flag(flag::PEERS),
            works_inside: flag(flag::INSIDE),
            free: flag(flag::FREE),
            languages: std::array::from_fn(|i| of(Row::Language(i as u8))),
        }
    }
}
