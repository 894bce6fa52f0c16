//! Ranking: the parts of a score, the order, the widenings and the reasons.

use super::fit::{self, Fit, Rung};
use super::names::name_likeness;
use super::words::{Found, Wanted};
use super::{Answer, Counts, DocId, Engine, Filters, Hit, KeptUnknown, Notice, Query, Relaxed, Why};
use crate::area::Reach;
use crate::directory::BARRIERS;
use crate::listing::SERVES;
use crate::pack::flag;
use crate::place::PlaceKind;
use crate::understand::{Request, Role};
use time::Date;

/// Listings whose names are compared in full.
const NAME_CANDIDATES: usize = 60;
/// Likeness from which the words are taken to be a name.
const IS_NAME: f32 = 0.62;
/// Likeness from which somebody surely asked for just this one, and is shown it even when nobody knows how to reach it.
const SURELY_NAME: f32 = super::names::WHOLE_NAME;
/// Fewest results an answer should have, reachable ones at that.
const ENOUGH: usize = 3;

/// Needs that only say that somebody comes home or looks for help: beside a need that says more they count little.
const GENERAL: [&str; 4] = ["reentry-coaching", "information-referral", "case-management", "advocacy"];

/// Needs that come before everything else somebody says.
const URGENT: [&str; 2] = ["suicide-prevention", "domestic-violence-help"];

/// How much less everything else counts beside an urgent need.
const BESIDE_URGENT: f32 = 0.4;

/// How much less a general need counts beside another.
const GENERAL_WORTH: f32 = 0.35;

/// What a listing is worth that has only the next best need.
const RELATED_WORTH: f32 = 0.45;

/// What is meant when no need was named: somebody to plan with, somebody who knows where to ask.
const IMPLIED: [&str; 3] = ["reentry-coaching", "information-referral", "case-management"];

/// Weight of needs that were not named.
const IMPLIED_WEIGHT: f32 = 0.5;

/// Weights of the parts. Found by reading many answers; the order of what matters is the design's.
mod weight {
    pub const NEED: f32 = 4.6;
    pub const PLACE: f32 = 4.0;
    pub const NO_PLACE: f32 = 1.3;
    pub const WORDS: f32 = 1.5;
    pub const NAME: f32 = 7.0;
}

/// What a query asks for, ready for scoring.
struct Asked<'q> {
    request: &'q Request,
    groups: Vec<NeedGroup>,
    /// Every need that was named.
    all_needs: u64,
    /// The needs that were named most surely.
    main_needs: u64,
    /// The needs that were named in so many words, without those that only say that somebody looks for help.
    named_needs: u64,
    typed: f32,
    people: u16,
    women_or_men: Option<u16>,
    /// Needs that cannot wait.
    urgent: u64,
    /// Whether a place is all that was said: everything there is shown.
    is_place_only: bool,
    /// Needs that an answer must not hold: see [`Engine::never_mixes`].
    kept_apart: u64,
    referral: u64,
    today: Date,
}

/// The needs that one phrase named: any of them will do.
#[derive(Default)]
struct NeedGroup {
    phrase: u8,
    /// Each need's bit with its weight.
    needs: Vec<(u64, f32)>,
    /// Next best needs.
    related: u64,
    /// How much the phrase counts among all.
    weight: f32,
}

impl NeedGroup {
    /// What a listing with these needs, and mainly these, is worth: 1 for the main need of the phrase.
    fn worth(&self, has: u64, main: u64) -> f32 {
        let direct = |&(bit, weight): &(u64, f32)| {
            if has & bit == 0 {
                0.0
            } else if main & bit != 0 {
                weight
            } else {
                weight * 0.93
            }
        };
        let best = self.needs.iter().map(direct).fold(0.0, f32::max);
        let related = if has & self.related == 0 { 0.0 } else { RELATED_WORTH };
        best.max(related)
    }
}

struct Scored {
    doc: usize,
    score: f32,
    cannot_take: bool,
    fit: Option<Fit>,
    need: f32,
    direct: bool,
    name: f32,
    words: f32,
    referral: bool,
}

impl Engine {
    pub(super) fn answer(&self, query: &Query<'_>, request: Request) -> Answer {
        let wanted = self.text.wanted(&request.words);
        let found = self.text.find(&wanted);
        let names = self.names_asked_for(&wanted, &found);
        let by_name = names.iter().any(|(&doc, &likeness)| likeness >= IS_NAME && self.docs.shown().contains(&doc));
        let sought = self.asked(&request, &wanted, by_name, query.today);
        let mut scored: Vec<Scored> = self
            .docs
            .shown()
            .filter_map(|doc| self.score(doc, &sought, &found[doc], names.get(&doc).copied()))
            .collect();
        scored.retain(|s| query.filters.keeps(&self.docs, s.doc));
        let total = scored.len();
        let mut kept_unknown = KeptUnknown::default();
        let mut counts = Counts::new(self.needs().len());
        for s in &scored {
            kept_unknown.add(&query.filters, &self.docs, s.doc);
            counts.add(&self.docs, s.doc);
        }
        let relaxed = relaxed(&sought, &scored);
        self.add_referrals(&sought, &query.filters, &mut scored);
        scored.sort_by(|a, b| {
            let last = |s: &Scored| (s.cannot_take, self.is_lost(s));
            last(a).cmp(&last(b)).then(b.score.total_cmp(&a.score)).then(a.doc.cmp(&b.doc))
        });
        self.keep_the_place(&sought, &mut scored);
        self.keep_the_need(&mut scored);
        scored.truncate(query.limit);
        let hits = scored.iter().map(|s| self.hit(s, &sought)).collect();
        let notices = self.notices(&names);
        Answer { request, relaxed, total, kept_unknown, counts, notices, hits }
    }

    fn names_asked_for(&self, wanted: &[Wanted], found: &[Found]) -> std::collections::BTreeMap<usize, f32> {
        let mut likely: Vec<usize> = (0..found.len()).filter(|&d| found[d].name > 0.5).collect();
        likely.sort_by(|&a, &b| found[b].name.total_cmp(&found[a].name).then(a.cmp(&b)));
        likely.truncate(NAME_CANDIDATES);
        likely.into_iter().map(|d| (d, name_likeness(self.names.get(d), wanted))).collect()
    }

    fn asked<'q>(&self, request: &'q Request, wanted: &[Wanted], named: bool, today: Date) -> Asked<'q> {
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
            typed: wanted.iter().map(|w| w.weight * w.rarity).sum(),
            people,
            women_or_men: gender.is_power_of_two().then_some(gender),
            is_place_only: all_needs == 0
                && request.place.is_some()
                && request.words.iter().all(|w| says_nothing(w.role)),
            kept_apart: self.kept_apart(all_needs),
            referral: bit("information-referral"),
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
            let needs = IMPLIED.iter().map(|id| (bit(id), IMPLIED_WEIGHT)).collect();
            return vec![NeedGroup { needs, weight: 1.0, ..NeedGroup::default() }];
        }
        let (urgent, general) = (self.bits_of(&URGENT), self.bits_of(&GENERAL));
        let mut groups: Vec<NeedGroup> = Vec::new();
        for need in &request.needs {
            let related = self.needs().get(usize::from(need.need)).map_or(&[][..], |n| &n.related);
            let related = related.iter().fold(0, |mask, id| mask | bit(id));
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
        let is_general = |g: &NeedGroup| g.needs[0].0 & general != 0;
        if groups.iter().any(|g| !is_general(g)) {
            groups.iter_mut().filter(|g| is_general(g)).for_each(|g| g.weight *= GENERAL_WORTH);
        }
        groups
    }

    fn score(&self, doc: usize, asked: &Asked<'_>, found: &Found, name: Option<f32>) -> Option<Scored> {
        let need = self.need_worth(doc, asked);
        let words = if asked.typed > 0.0 { (found.body / asked.typed).min(2.0) } else { 0.0 };
        let name = name.unwrap_or(0.0);
        let share = if asked.typed > 0.0 { found.any / asked.typed } else { 0.0 };
        let wanted_by_words = share > 0.34 && found.any > 1.0;
        if need == 0.0 && name < IS_NAME && !(asked.all_needs == 0 && wanted_by_words) && !asked.is_place_only {
            return None;
        }
        let fit = asked.request.place.as_ref().map(|place| fit::fit(&self.docs, doc, place));
        if fit.is_some_and(|f| f.worth == 0.0) && name < IS_NAME {
            return None;
        }
        if self.never_mixes(doc, asked) {
            return None;
        }
        let direct = self.docs.needs[doc] & asked.main_needs != 0;
        let score = weight::NEED * need
            + self.place_worth(doc, fit).max(self.urgent_place_worth(doc, asked))
            + weight::WORDS * words
            + weight::NAME * name * name
            + self.people_worth(doc, asked)
            + self.barrier_worth(doc, asked)
            + if name >= IS_NAME { 0.0 } else { self.quality(doc, asked) };
        Some(Scored {
            doc,
            score,
            cannot_take: self.cannot_take(doc, asked),
            fit,
            need,
            direct,
            name,
            words: share,
            referral: false,
        })
    }

    /// How much of what is needed a listing answers, 0 to 1: the phrase it answers best counts more than the others.
    fn need_worth(&self, doc: usize, asked: &Asked<'_>) -> f32 {
        let (has, main) = (self.docs.needs[doc], self.docs.main_needs[doc]);
        let (mut sum, mut total, mut best, mut heaviest) = (0.0, 0.0, 0.0_f32, 0.0_f32);
        for group in &asked.groups {
            let worth = group.worth(has, main) * group.weight;
            (sum, total) = (sum + worth, total + group.weight);
            (best, heaviest) = (best.max(worth), heaviest.max(group.weight));
        }
        if total > 0.0 { 0.5 * best / heaviest + 0.5 * sum / total } else { 0.0 }
    }

    fn place_worth(&self, doc: usize, fit: Option<Fit>) -> f32 {
        match fit {
            Some(fit) => weight::PLACE * fit.worth,
            // Without a place, what serves everybody comes first.
            None => match self.docs.reach(doc) {
                Reach::Nation => weight::NO_PLACE,
                Reach::Multi => weight::NO_PLACE * 0.6,
                Reach::State => weight::NO_PLACE * 0.15,
                _ => 0.0,
            },
        }
    }

    /// In danger, a line that anybody may call now is as good as one that is near.
    fn urgent_place_worth(&self, doc: usize, asked: &Asked<'_>) -> f32 {
        let answers = self.docs.needs[doc] & asked.urgent != 0 && self.docs.flags[doc] & flag::PHONE != 0;
        if answers && self.docs.reach(doc) == Reach::Nation { weight::PLACE * 0.86 } else { 0.0 }
    }

    /// Classes for people who used violence are never shown to somebody who looks for help against it, nor the other way.
    fn never_mixes(&self, doc: usize, asked: &Asked<'_>) -> bool {
        self.docs.needs[doc] & asked.kept_apart != 0
    }

    fn kept_apart(&self, asked_for: u64) -> u64 {
        let bit = |id: &str| self.need_index(id).map_or(0, |i| 1u64 << i);
        let (help, class) = (bit("domestic-violence-help"), bit("nonviolence-class"));
        let from = |need: u64, other: u64| if asked_for & need == 0 { 0 } else { other };
        from(help, class) | from(class, help)
    }

    fn cannot_take(&self, doc: usize, asked: &Asked<'_>) -> bool {
        let serves = self.docs.serves[doc];
        let anyone = 1;
        let wrong_gender = asked.women_or_men.is_some_and(|gender| {
            let other = gender ^ 0b110;
            serves & anyone == 0 && serves & gender == 0 && serves & other != 0
        });
        let refused = asked.request.barriers.iter().any(|&b| self.docs.acceptance(doc, b) == 2);
        wrong_gender || refused
    }

    fn people_worth(&self, doc: usize, asked: &Asked<'_>) -> f32 {
        let serves = self.docs.serves[doc];
        let anyone = serves & 1 == 1 || serves == 0;
        if asked.people != 0 {
            let hits = (serves & asked.people).count_ones() as f32;
            return if hits > 0.0 {
                1.2 + 0.3 * hits
            } else if anyone {
                0.0
            } else {
                -0.9
            };
        }
        // Nobody said who: places for one group only may not be for this person.
        if anyone || serves & 0b110 == 0b110 { 0.0 } else { -0.5 }
    }

    fn barrier_worth(&self, doc: usize, asked: &Asked<'_>) -> f32 {
        let worth = |&b: &u8| match self.docs.acceptance(doc, b) {
            1 => 0.45,
            2 => -2.0,
            3 | 4 => 0.15,
            _ => 0.0,
        };
        asked.request.barriers.iter().filter(|&&b| usize::from(b) < BARRIERS.len()).map(worth).sum()
    }

    fn quality(&self, doc: usize, asked: &Asked<'_>) -> f32 {
        let flags = self.docs.flags[doc];
        let has = |bit| flags & bit != 0;
        let on = |bit, worth| if has(bit) { worth } else { 0.0 };
        let age = match self.docs.checked(doc).map(|d| d.months_until(asked.today)) {
            Some(0..=12) => 0.15,
            Some(13..=36) => 0.05,
            Some(37..=72) => -0.05,
            Some(_) => -0.2,
            None => -0.12,
        };
        let wants_list = asked.all_needs & asked.referral != 0;
        let indirect = if has(flag::DIRECTORY) && !wants_list { -0.35 } else { on(flag::INDIRECT, -0.25) };
        let inside = matches!(asked.request.stage, Some(0 | 1));
        age + indirect
            + on(flag::PHONE, 0.3)
            + on(flag::HIGH, 0.12)
            + on(flag::LOW, -0.25)
            + on(flag::UNSEEN, -0.15)
            + on(flag::JUSTICE, 0.2)
            + on(flag::PEERS, 0.08)
            + if inside { on(flag::INSIDE, 0.25) } else { 0.0 }
    }

    /// An answer never ends in nothing: when too few can be reached, those who know the others are added.
    fn add_referrals(&self, asked: &Asked<'_>, filters: &Filters, scored: &mut Vec<Scored>) {
        let reachable = |s: &&Scored| self.docs.flags[s.doc] & flag::REACHABLE != 0 && !s.cannot_take;
        if scored.iter().filter(reachable).count() >= ENOUGH {
            return;
        }
        let there: Vec<usize> = scored.iter().map(|s| s.doc).collect();
        for doc in self.docs.shown() {
            let knows = self.docs.needs[doc] & asked.referral != 0 && self.docs.flags[doc] & flag::REACHABLE != 0;
            if !knows || there.contains(&doc) || self.never_mixes(doc, asked) || !filters.keeps(&self.docs, doc) {
                continue;
            }
            let fit = asked.request.place.as_ref().map(|place| fit::fit(&self.docs, doc, place));
            if fit.is_some_and(|f| f.worth == 0.0) {
                continue;
            }
            let score = self.place_worth(doc, fit) + self.quality(doc, asked) - 20.0;
            let cannot_take = self.cannot_take(doc, asked);
            scored.push(Scored {
                doc,
                score,
                cannot_take,
                fit,
                need: 0.0,
                direct: false,
                name: 0.0,
                words: 0.0,
                referral: true,
            });
        }
    }

    fn hit(&self, scored: &Scored, asked: &Asked<'_>) -> Hit {
        let doc = scored.doc;
        let mut why = Vec::new();
        if scored.name >= IS_NAME {
            why.push(Why::Name);
        }
        let has = self.docs.needs[doc];
        why.extend(asked.request.needs.iter().filter(|n| has >> n.need & 1 == 1).take(2).map(|n| Why::Need(n.need)));
        if why.is_empty() && scored.need > 0.0 {
            let next = asked.groups.iter().fold(0, |m, g| m | g.related | g.needs.iter().fold(0, |m, n| m | n.0)) & has;
            why.extend((next != 0).then_some(Why::Need(next.trailing_zeros() as u8)));
        }
        if why.is_empty() && scored.words > 0.0 {
            why.push(Why::Words);
        }
        if why.is_empty() && !scored.referral && asked.request.place.is_some() {
            why.push(Why::Here);
        }
        if scored.referral {
            why.push(Why::Referral);
        }
        let serves = self.docs.serves[doc];
        why.extend(asked.request.people.iter().filter(|&&w| serves >> w & 1 == 1).map(|&w| Why::For(w)));
        let takes = |&&b: &&u8| self.docs.acceptance(doc, b) == 1;
        why.extend(asked.request.barriers.iter().filter(takes).map(|&b| Why::Takes(b)));
        let flags = self.docs.flags[doc];
        let marks = [(flag::JUSTICE, Why::ComingHome), (flag::INSIDE, Why::Inside), (flag::PEERS, Why::Peers)];
        why.extend(marks.iter().filter(|(bit, _)| flags & bit != 0).map(|&(_, why)| why));
        Hit {
            doc: DocId(doc as u32),
            score: scored.score,
            cannot_take: scored.cannot_take,
            distance_miles: scored.fit.and_then(|f| f.miles),
            rung: scored.fit.map_or(Rung::Here, |f| f.rung),
            reachable: self.docs.flags[doc] & flag::REACHABLE != 0,
            why,
            checked: self.docs.checked(doc),
        }
    }

    /// Services for the whole country may fill the first places; the second is kept for the best answer from where somebody is.
    fn keep_the_place(&self, asked: &Asked<'_>, scored: &mut [Scored]) {
        if asked.urgent != 0 {
            return;
        }
        let related = asked.groups.iter().fold(0, |mask, g| mask | g.related);
        for needs in [asked.named_needs, asked.named_needs | related] {
            let answers = |s: &Scored| s.name >= IS_NAME || self.docs.needs[s.doc] & needs != 0;
            let is_there = |s: &Scored| s.fit.is_some_and(|f| f.rung <= Rung::State) && answers(s);
            if scored.iter().take(ENOUGH).any(is_there) {
                return;
            }
            let may_show = |s: &Scored| is_there(s) && !s.cannot_take && !self.is_lost(s);
            if let Some(at) = scored.iter().position(may_show).filter(|&at| at >= ENOUGH) {
                scored[1..=at].rotate_right(1);
                return;
            }
        }
    }

    /// What is nearly right and near may fill the first places; the third is kept for what was asked for, from wherever it is.
    fn keep_the_need(&self, scored: &mut [Scored]) {
        let fits = |s: &Scored| s.direct && !s.cannot_take && !self.is_lost(s);
        if scored.iter().take(ENOUGH).any(|s| s.direct || s.name >= IS_NAME) {
            return;
        }
        if let Some(at) = scored.iter().position(fits).filter(|&at| at >= ENOUGH) {
            scored[ENOUGH - 1..=at].rotate_right(1);
        }
    }

    /// Whether nobody knows how to reach it: it stands behind those that can be reached unless its name was typed.
    fn is_lost(&self, scored: &Scored) -> bool {
        self.docs.flags[scored.doc] & flag::REACHABLE == 0 && scored.name < SURELY_NAME
    }

    /// Closed listings whose name was typed.
    fn notices(&self, names: &std::collections::BTreeMap<usize, f32>) -> Vec<Notice> {
        let hidden = names.iter().filter(|&(&doc, &likeness)| !self.docs.shown().contains(&doc) && likeness >= IS_NAME);
        let mut told: Vec<String> = Vec::new();
        hidden
            .filter_map(|(&doc, _)| {
                let listing = self.listing(DocId(doc as u32))?;
                // Two records of one closed service are one piece of news.
                if told.contains(&listing.name) {
                    return None;
                }
                told.push(listing.name.clone());
                let instead = listing.instead.iter().filter_map(|id| self.find(id)).collect();
                Some(Notice { doc: DocId(doc as u32), instead })
            })
            .collect()
    }
}

fn relaxed(asked: &Asked<'_>, scored: &[Scored]) -> Vec<Relaxed> {
    let mut out = Vec::new();
    let named = scored.iter().any(|s| s.name >= IS_NAME);
    let Some(place) = &asked.request.place else {
        if scored.is_empty() {
            out.push(Relaxed::ToReferral);
        }
        return out;
    };
    let best = scored.iter().filter(|s| s.direct || asked.all_needs == 0).filter_map(|s| s.fit.map(|f| f.rung)).min();
    if named {
        return out;
    }
    match best {
        None => out.push(Relaxed::ToReferral),
        Some(Rung::State | Rung::ElsewhereInState) if place.kind != PlaceKind::State => out.push(Relaxed::ToState),
        Some(Rung::Nation) => out.push(Relaxed::ToNation),
        _ => {}
    }
    out
}
