//! What a query asks for, worked out once: its needs by phrase with their weights, its people, what must stay apart.

use super::Engine;
use super::words::{Found, Wanted};
use crate::directory::VIOLENCE_HELP;
use crate::listing::SERVES;
use crate::understand::{Request, Role};
use time::Date;

/// Needs that only say that somebody comes home or looks for help: beside a need that says more they count little.
const GENERAL: [&str; 4] = ["reentry-coaching", "information-referral", "case-management", "advocacy"];

/// Needs that come before everything else somebody says.
const URGENT: [&str; 2] = ["suicide-prevention", VIOLENCE_HELP];

/// The need of those who need somebody to talk to now.
const CRISIS: &str = "crisis-support";

/// Letters below which a single word may be the beginning of anything.
const BEGUN: usize = 4;

/// How much less everything else counts beside an urgent need.
const BESIDE_URGENT: f32 = 0.4;

/// The need of those who ask for insurance. Beside a need for care it says how care is paid: "rehab medicaid".
const PAYMENT: &str = "benefits-enrollment";

/// Needs for care that somebody pays for.
const CARE: [&str; 8] = [
    "detox",
    "medication-for-opioid-use",
    "inpatient-treatment",
    "outpatient-treatment",
    "substance-use-treatment",
    "mental-health-treatment",
    "health-care",
    "dental-care",
];

/// How much less a general need counts beside another.
const GENERAL_WORTH: f32 = 0.35;

/// What a listing is worth that has only the next best need.
pub const RELATED_WORTH: f32 = 0.45;

/// How much a need counts that a listing also answers but is not mainly for.
pub const ALSO_WORTH: f32 = 0.93;

/// What is meant when no need was named: somebody to plan with, somebody who knows where to ask.
const IMPLIED: [&str; 3] = ["reentry-coaching", "information-referral", "case-management"];

/// What is meant as well when somebody only speaks of a relative.
const IMPLIED_OF_RELATIVES: &str = "family-support";

/// Weight of needs that were not named.
const IMPLIED_WEIGHT: f32 = 0.5;

/// What a query asks for, ready for scoring.
pub struct Asked<'q> {
    /// What was understood.
    pub request: &'q Request,
    /// Its needs by phrase.
    pub groups: Vec<NeedGroup>,
    /// Every need that was named.
    pub all_needs: u64,
    /// The needs that were named most surely.
    pub main_needs: u64,
    /// The needs that were named in so many words, without those that only say that somebody looks for help.
    pub named_needs: u64,
    /// Rarity of all words by their weights.
    pub typed: f32,
    /// The groups named, a bit for each.
    pub people: u16,
    /// The one of women and men that was named, if just one was.
    pub women_or_men: Option<u16>,
    /// Needs that cannot wait.
    pub urgent: u64,
    /// Whether they need somebody to call now.
    pub is_in_danger: bool,
    /// The need of people whom somebody hurts, where it was not named.
    pub danger_not_named: u64,
    /// Whether a place is all that was said: everything there is shown.
    pub is_place_only: bool,
    /// Needs that an answer must not hold: see [`Engine::never_mixes`].
    pub kept_apart: u64,
    /// The need of those who ask where to ask.
    pub referral: u64,
    /// Whether so little was typed that it may be the beginning of anything: "chi" is hardly asked for by its name.
    pub is_begun: bool,
    /// Whom a filter wants to be taken, by index of [`crate::directory::BARRIERS`]: those known to take them stand first.
    pub takes: &'q [u8],
    /// Today.
    pub today: Date,
}

/// The needs that one phrase named: any of them will do.
#[derive(Default)]
pub struct NeedGroup {
    /// Number of the phrase.
    pub phrase: u8,
    /// Each need's bit with its weight.
    pub needs: Vec<(u64, f32)>,
    /// Next best needs.
    pub related: u64,
    /// How much the phrase counts among all.
    pub weight: f32,
}

impl NeedGroup {
    /// What a listing with these needs, and mainly these, is worth: 1 for the main need of the phrase.
    pub fn worth(&self, has: u64, main: u64) -> f32 {
        let direct = |&(bit, weight): &(u64, f32)| {
            if has & bit == 0 {
                0.0
            } else if main & bit != 0 {
                weight
            } else {
                weight * ALSO_WORTH
            }
        };
        let best = self.needs.iter().map(direct).fold(0.0, f32::max);
        let related = if has & self.related == 0 { 0.0 } else { RELATED_WORTH };
        best.max(related)
    }
}

impl Asked<'_> {
    /// What the words found in a listing's texts are worth, at most 2, from their BM25.
    pub fn words_worth(&self, body: f32) -> f32 {
        if self.typed > 0.0 { (body / self.typed).min(2.0) } else { 0.0 }
    }

    /// Share of the words typed that a listing holds.
    pub fn share_of_words(&self, found: Found) -> f32 {
        if self.typed > 0.0 { found.any / self.typed } else { 0.0 }
    }

    /// Whether words may make a listing an answer: only where neither a need nor just a place was understood. Words for a
    /// need that is hidden would bring up what speaks of it.
    pub fn goes_by_words(&self) -> bool {
        self.all_needs == 0 && !self.is_place_only && self.request.hidden.is_empty()
    }

    /// Whether its words alone make a listing an answer.
    pub fn is_wanted_by_words(&self, found: Found) -> bool {
        self.goes_by_words() && self.share_of_words(found) > 0.34 && found.any > 1.0
    }

    /// Whether a list of services is what is asked for.
    pub fn wants_list(&self) -> bool {
        self.all_needs & self.referral != 0
    }

    /// Whether the person is still in jail or prison.
    pub fn is_inside(&self) -> bool {
        matches!(self.request.stage, Some(0 | 1))
    }

    /// Needs that make a listing an answer.
    pub fn any_need(&self) -> u64 {
        let weighty = |g: &NeedGroup| g.needs.iter().filter(|n| n.1 > 0.0).fold(g.related, |all, n| all | n.0);
        self.groups.iter().filter(|g| g.weight > 0.0).fold(0, |all, g| all | weighty(g))
    }
}

impl Engine {
    /// Works out what a request asks for; `named` says that its words are the name of a listing.
    pub(super) fn asked<'q>(&self, request: &'q Request, wanted: &[Wanted], named: bool, today: Date) -> Asked<'q> {
        let bit = |id: &str| self.need_index(id).map_or(0, |i| 1u64 << i);
        let groups = self.need_groups(request, named);
        let who = |name: &str| SERVES.iter().position(|s| *s == name).map_or(0, |i| 1u16 << i);
        let people = request.people.iter().fold(0, |mask, &i| mask | 1u16 << i);
        let gender = people & (who("women") | who("men"));
        let all_needs = request.needs.iter().fold(0, |mask, n| mask | 1 << n.need);
        let surest = request.needs.iter().map(|n| n.weight).fold(0.0, f32::max);
        let says_nothing = |role: Role| matches!(role, Role::Filler | Role::Place | Role::About);
        let main_needs = request.needs.iter().filter(|n| n.weight >= surest).fold(0, |mask, n| mask | 1 << n.need);
        Asked {
            request,
            groups,
            all_needs,
            main_needs,
            named_needs: self.named_needs(request),
            urgent: all_needs & self.bits_of(&URGENT),
            is_in_danger: all_needs & (self.bits_of(&URGENT) | bit(CRISIS)) != 0,
            typed: wanted.iter().map(|w| w.weight * w.rarity).sum(),
            people,
            women_or_men: gender.is_power_of_two().then_some(gender),
            danger_not_named: bit(VIOLENCE_HELP) & !all_needs,
            is_place_only: all_needs == 0
                && request.place.is_some()
                && request.words.iter().all(|w| says_nothing(w.role)),
            kept_apart: self.kept_apart(all_needs),
            referral: bit("information-referral"),
            is_begun: request.words.len() == 1 && request.words.iter().all(|w| w.typed.len() < BEGUN),
            takes: &[],
            today,
        }
    }

    fn bits_of(&self, needs: &[&str]) -> u64 {
        needs.iter().filter_map(|id| self.need_index(id)).fold(0, |mask, i| mask | 1u64 << i)
    }

    fn named_needs(&self, request: &Request) -> u64 {
        let general = self.bits_of(&GENERAL);
        let named = request.needs.iter().filter(|n| n.weight > 0.5).fold(0, |mask, n| mask | 1u64 << n.need);
        if named & !general == 0 { named } else { named & !general }
    }

    /// The needs of each phrase; where none was named, those that are always meant.
    fn need_groups(&self, request: &Request, named: bool) -> Vec<NeedGroup> {
        let bit = |id: &str| self.need_index(id).map_or(0, |i| 1u64 << i);
        if request.needs.is_empty() && !named {
            let relatives = request.family_of.then_some(IMPLIED_OF_RELATIVES);
            let implied = IMPLIED.into_iter().chain(relatives);
            let needs = implied.map(|id| (bit(id), IMPLIED_WEIGHT)).collect();
            let related = request.hidden.iter().fold(0, |mask, hidden| mask | self.related(hidden.need));
            return vec![NeedGroup { needs, related, weight: 1.0, ..NeedGroup::default() }];
        }
        let (urgent, general) = (self.bits_of(&URGENT), self.bits_of(&GENERAL));
        let mut groups: Vec<NeedGroup> = Vec::new();
        for need in &request.needs {
            let related = self.related(need.need);
            let one = (1 << need.need, need.weight);
            match groups.iter_mut().find(|g| g.phrase == need.phrase) {
                Some(group) => {
                    group.needs.push(one);
                    group.weight = group.weight.max(need.weight);
                }
                // Only the main need of a phrase has a next best one.
                None => groups.push(NeedGroup { phrase: need.phrase, needs: vec![one], related, weight: need.weight }),
            }
        }
        let is_urgent = |g: &NeedGroup| g.needs[0].0 & urgent != 0;
        if groups.iter().any(is_urgent) {
            for group in &mut groups {
                if is_urgent(group) {
                    // What the phrase may also mean waits: who is in danger needs the line for just that danger.
                    group.needs[1..].iter_mut().for_each(|(_, weight)| *weight *= BESIDE_URGENT);
                } else {
                    group.weight *= BESIDE_URGENT;
                }
            }
        }
        let (payment, care) = (self.bits_of(&[PAYMENT]), self.bits_of(&CARE));
        if groups.iter().any(|g| g.needs[0].0 & care != 0) {
            groups.iter_mut().filter(|g| g.needs[0].0 & payment != 0).for_each(|g| g.weight *= GENERAL_WORTH);
        }
        let is_general = |g: &NeedGroup| g.needs[0].0 & general != 0;
        if groups.iter().any(|g| !is_general(g)) {
            groups.iter_mut().filter(|g| is_general(g)).for_each(|g| g.weight *= GENERAL_WORTH);
        }
        groups
    }

    /// The next best needs of a need.
    fn related(&self, need: u8) -> u64 {
        let related = self.needs().get(usize::from(need)).map_or(&[][..], |need| &need.related);
        related.iter().filter_map(|id| self.need_index(id)).fold(0, |mask, i| mask | 1u64 << i)
    }

    fn kept_apart(&self, asked_for: u64) -> u64 {
        // Hidden or not: a class for people who used violence is nothing for somebody who looks for help against it.
        let bit = |id: &str| self.index_of(id).map_or(0, |i| 1u64 << i);
        let (help, class) = (bit(VIOLENCE_HELP), bit("nonviolence-class"));
        let from = |need: u64, other: u64| if asked_for & need == 0 { 0 } else { other };
        from(help, class) | from(class, help)
    }
}
