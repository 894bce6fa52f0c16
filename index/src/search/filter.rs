//! Filters: limits a person sets. Where a listing does not say, a filter keeps it and counts it: nothing is guessed, and
//! nobody is sent away because a fact was never written down.

use super::docs::Docs;
use crate::area::Reach;
use crate::directory::BARRIERS;
use crate::listing::{SERVES, SETTINGS};
use crate::pack::flag;

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

/// What a filter says of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Yes,
    Unknown,
    No,
}

impl Filters {
    /// Whether a listing stays.
    pub fn keeps(&self, docs: &Docs<'_>, doc: usize) -> bool {
        let needs = bits(&self.needs);
        if needs != 0 && docs.needs[doc] & needs == 0 {
            return false;
        }
        if self.state.is_some_and(|state| !serves_state(docs, doc, state)) {
            return false;
        }
        let people = bits(&self.people) as u16;
        let serves = docs.serves[doc];
        if people != 0 && serves != 0 && serves & 1 == 0 && serves & people == 0 {
            return false;
        }
        self.verdicts(docs, doc).iter().all(|v| *v != Verdict::No)
    }

    /// The six filters that know "unknown", in the order of [`KeptUnknown`]; yes where one is not set.
    fn verdicts(&self, docs: &Docs<'_>, doc: usize) -> [Verdict; 6] {
        let flags = docs.flags[doc];
        let by_flags = |set: bool, yes: u16, no: u16| {
            if !set || flags & yes != 0 {
                Verdict::Yes
            } else if flags & no != 0 {
                Verdict::No
            } else {
                Verdict::Unknown
            }
        };
        [
            self.setting(docs.settings[doc]),
            by_flags(self.peers, flag::PEERS, flag::NO_PEERS),
            by_flags(self.works_inside, flag::INSIDE, flag::NOT_INSIDE),
            self.taken(docs, doc),
            self.spoken(docs.languages[doc]),
            by_flags(self.free, flag::FREE, flag::NOT_FREE),
        ]
    }

    fn setting(&self, settings: u16) -> Verdict {
        let wanted = bits(&self.settings) as u16;
        match (wanted, settings) {
            (0, _) => Verdict::Yes,
            (_, 0) => Verdict::Unknown,
            (wanted, has) if wanted & has != 0 => Verdict::Yes,
            _ => Verdict::No,
        }
    }

    fn taken(&self, docs: &Docs<'_>, doc: usize) -> Verdict {
        let known = self.takes.iter().filter(|&&b| usize::from(b) < BARRIERS.len());
        let answers = known.map(|&b| docs.acceptance(doc, b));
        answers.fold(Verdict::Yes, |all, answer| match (all, answer) {
            (_, 2) | (Verdict::No, _) => Verdict::No,
            (Verdict::Yes, 1) => Verdict::Yes,
            _ => Verdict::Unknown,
        })
    }

    fn spoken(&self, languages: u16) -> Verdict {
        let interpreter = 1 << (SPOKEN.len() - 1);
        match self.language {
            None => Verdict::Yes,
            Some(_) if languages == 0 => Verdict::Unknown,
            Some(wanted) if languages & (1 << wanted | interpreter) != 0 => Verdict::Yes,
            Some(_) => Verdict::No,
        }
    }
}

fn bits(indexes: &[u8]) -> u64 {
    indexes.iter().fold(0, |mask, &i| mask | 1 << (i & 63))
}

fn serves_state(docs: &Docs<'_>, doc: usize, state: u8) -> bool {
    docs.area_states[doc].checked_shr(state.into()).unwrap_or(0) & 1 == 1
        || matches!(docs.reach(doc), Reach::Nation | Reach::Multi)
}

impl KeptUnknown {
    /// Counts one listing that stays.
    pub(super) fn add(&mut self, filters: &Filters, docs: &Docs<'_>, doc: usize) {
        let into = [
            &mut self.settings,
            &mut self.peers,
            &mut self.works_inside,
            &mut self.takes,
            &mut self.language,
            &mut self.free,
        ];
        for (count, verdict) in into.into_iter().zip(filters.verdicts(docs, doc)) {
            *count += u32::from(verdict == Verdict::Unknown);
        }
    }
}

impl Counts {
    /// Nothing counted yet, for so many needs.
    pub(super) fn new(needs: usize) -> Self {
        Self {
            needs: vec![0; needs],
            people: [0; SERVES.len()],
            settings: [0; SETTINGS.len()],
            takes: [0; BARRIERS.len()],
            peers: 0,
            works_inside: 0,
            free: 0,
            languages: [0; SPOKEN.len()],
        }
    }

    /// Counts one result.
    pub(super) fn add(&mut self, docs: &Docs<'_>, doc: usize) {
        each_bit(docs.needs[doc], &mut self.needs);
        let serves = docs.serves[doc];
        each_bit(if serves & 1 == 1 { u64::MAX } else { serves.into() }, &mut self.people);
        each_bit(docs.settings[doc].into(), &mut self.settings);
        each_bit(docs.languages[doc].into(), &mut self.languages);
        for (barrier, count) in self.takes.iter_mut().enumerate() {
            *count += u32::from(docs.acceptance(doc, barrier as u8) == 1);
        }
        let flags = docs.flags[doc];
        self.peers += u32::from(flags & flag::PEERS != 0);
        self.works_inside += u32::from(flags & flag::INSIDE != 0);
        self.free += u32::from(flags & flag::FREE != 0);
    }
}

fn each_bit(mut mask: u64, counts: &mut [u32]) {
    while mask != 0 {
        let bit = mask.trailing_zeros() as usize;
        if bit >= counts.len() {
            return;
        }
        counts[bit] += 1;
        mask &= mask - 1;
    }
}
