//! The order of an answer: which listings match, the best of them, the widenings, those that are kept a place.

use super::around::Around;
use super::asked::Asked;
use super::bits::{ALL, Bitset, and, but, contains, count, each, insert, is_none, or, remove};
use super::bounds::Bounds;
use super::fit::{self, Rung};
use super::names::TypedName;
use super::score::{IS_NAME, Scored};
use super::words::{Scratch, Wanted};
use super::{Answer, Counts, Engine, KeptUnknown, Query, Work};
use crate::pack::flag;
use crate::rows::{BLOCK, Block, NONE, Row, set_bits};
use crate::understand::Request;
use std::collections::BTreeMap;

#[cfg(test)]
mod scoring_all;

/// Listings whose names are compared in full.
const NAME_CANDIDATES: usize = 32;
/// Fewest results an answer should have, reachable ones at that.
pub const ENOUGH: usize = 3;
/// Listings that are scored one by one without asking first which of them may be among the best.
const FEW: u32 = if cfg!(test) { 40 } else { 400 };
/// Score of those who only know who may help, beside everybody who helps.
pub const REFERRAL: f32 = -20.0;

/// An answer being worked out.
pub(super) struct Ranking<'a> {
    pub engine: &'a Engine,
    pub asked: &'a Asked<'a>,
    pub around: Option<&'a Around<'a>>,
    scratch: &'a Scratch,
    /// Listings that match, without those below.
    pub bounds: Bounds,
    /// How many listings were scored in full.
    scored: u32,
}

impl Engine {
    pub(super) fn answer(&self, query: &Query<'_>, request: Request) -> Answer {
        let mut scratch = self.borrow_scratch();
        let answer = self.answer_with(query, request, &mut scratch);
        scratch.clear();
        self.give_back(scratch);
        answer
    }

    fn answer_with(&self, query: &Query<'_>, request: Request, scratch: &mut Scratch) -> Answer {
        let wanted = self.text.wanted(&request.words);
        self.text.find_in_names(&wanted, scratch);
        let names = self.names_asked_for(&wanted, scratch);
        let is_name = names.iter().any(|(doc, &likeness)| likeness >= IS_NAME && self.docs.shown().contains(doc));
        let asked = Asked { takes: &query.filters.takes, ..self.asked(&request, &wanted, is_name, query.today) };
        let around = request.place.as_ref().map(|place| Around::new(&self.docs, place));
        let around = around.as_ref();
        let keeps = self.kept(query, &asked);
        let may_match = self.may_match(&asked, around, &keeps, &names);
        self.text.find_in_bodies(&wanted, may_match.as_ref(), scratch);
        let (mut matching, by_name) = self.matching(&asked, around, scratch, &names, (&keeps, may_match));
        let many = matching.iter().map(|(_, docs)| count(docs)).sum::<u32>() > FEW;
        let bounds = if many { self.bounds(&asked, around, scratch, &matching) } else { Bounds::open(&matching) };
        add_named(&mut matching, &by_name);
        let total = matching.iter().map(|(_, docs)| count(docs) as usize).sum();
        let kept_unknown = KeptUnknown::of(&query.filters, &self.docs.rows, &matching);
        let mut counts = Counts::of(self.needs().len(), &self.docs.rows, &matching);
        self.hidden.needs().for_each(|need| counts.needs[usize::from(need)] = 0);
        let mut ranking = Ranking { engine: self, asked: &asked, around, scratch, bounds, scored: 0 };
        let most = query.limit.max(ENOUGH);
        let mut list = ranking.best(most, by_name);
        ranking.add_referrals(&keeps, most, &matching, &mut list);
        let exact = most.min(list.len());
        ranking.keep_the_place(&mut list, exact, total);
        ranking.keep_the_need(&mut list, exact, total);
        let relaxed = ranking.relaxed(&list[..most.min(list.len())]);
        list.truncate(query.limit);
        let work = Work { terms: scratch.terms(), scored: ranking.scored };
        let hits = list.iter().map(|s| self.hit(s, &asked)).collect();
        let notices = self.notices(&names);
        Answer { request, relaxed, total, kept_unknown, counts, notices, hits, work }
    }

    fn names_asked_for(&self, wanted: &[Wanted], scratch: &Scratch) -> BTreeMap<usize, f32> {
        let name = |&doc: &u32| scratch.found(doc as usize).name;
        let by_name = |a: &u32, b: &u32| name(b).total_cmp(&name(a)).then(a.cmp(b));
        let may_be_asked = |doc: &u32| name(doc) > 0.5 && !self.hidden.has(*doc as usize);
        let mut likely: Vec<u32> = scratch.in_names().iter().copied().filter(may_be_asked).collect();
        if likely.len() > NAME_CANDIDATES {
            likely.select_nth_unstable_by(NAME_CANDIDATES, by_name);
            likely.truncate(NAME_CANDIDATES);
        }
        let typed = TypedName::new(wanted);
        let likeness = |doc: u32| (doc as usize, typed.likeness(self.names.get(doc as usize)));
        likely.into_iter().map(likeness).filter(|(_, likeness)| *likeness > 0.0).collect()
    }

    /// The listings that the filters keep and that are never kept apart from what is asked for.
    fn kept(&self, query: &Query<'_>, asked: &Asked<'_>) -> Vec<Block> {
        let rows = &self.docs.rows;
        let keeps = |number| and(&query.filters.keeps(rows, number), &self.shown_of(number));
        let blocks = 0..self.docs.shown().end.div_ceil(BLOCK);
        blocks.map(|number| but(&keeps(number), &self.with_any(asked.kept_apart, number))).collect()
    }

    /// Listings of a block with any of these needs.
    pub(super) fn with_any(&self, needs: u64, number: usize) -> Block {
        set_bits(needs).fold(NONE, |all, need| or(&all, self.docs.rows.block(Row::Need(need), number)))
    }

    /// The listings that match whatever else they say, and those whose names were compared; `None` where that depends on
    /// their words.
    fn may_match(
        &self,
        asked: &Asked<'_>,
        around: Option<&Around<'_>>,
        keeps: &[Block],
        names: &BTreeMap<usize, f32>,
    ) -> Option<Bitset> {
        if asked.goes_by_words() {
            return None;
        }
        let mut set = Bitset::new(self.docs.rows.blocks());
        for (number, keeps) in keeps.iter().enumerate() {
            *set.block_mut(number) = self.answering(asked, around, keeps, number);
        }
        for &doc in names.keys() {
            set.insert(doc);
        }
        Some(set)
    }

    /// Listings of a block that have what is needed, where it is needed.
    fn answering(&self, asked: &Asked<'_>, around: Option<&Around<'_>>, keeps: &Block, number: usize) -> Block {
        let docs = if asked.is_place_only { *keeps } else { and(keeps, &self.with_any(asked.any_need(), number)) };
        around.map_or(docs, |around| and(&docs, &around.of_use(number)))
    }

    /// The listings that match, by block; those whose names were compared stand apart, scored.
    fn matching(
        &self,
        asked: &Asked<'_>,
        around: Option<&Around<'_>>,
        scratch: &Scratch,
        names: &BTreeMap<usize, f32>,
        (keeps, may_match): (&[Block], Option<Bitset>),
    ) -> (Vec<(usize, Block)>, Vec<Scored>) {
        let mut matching = Vec::with_capacity(keeps.len());
        let mut by_name = Vec::new();
        for (number, keeps) in keeps.iter().enumerate() {
            let mut docs = match &may_match {
                Some(set) => *set.block(number),
                None => self.answering_by_words(asked, around, keeps, (number, scratch)),
            };
            for (&doc, &likeness) in names.range(number * BLOCK..(number + 1) * BLOCK) {
                remove(&mut docs, doc);
                if contains(keeps, doc) {
                    by_name.extend(self.score(doc, asked, scratch, Some(likeness)));
                }
            }
            matching.push((number, docs));
        }
        (matching, by_name)
    }

    /// Listings of a block that have what is needed or hold enough of the words.
    fn answering_by_words(
        &self,
        asked: &Asked<'_>,
        around: Option<&Around<'_>>,
        keeps: &Block,
        (number, scratch): (usize, &Scratch),
    ) -> Block {
        let mut docs = and(keeps, &self.with_any(asked.any_need(), number));
        let touched = and(keeps, scratch.touched().block(number));
        for doc in each(number, &touched).filter(|&doc| asked.is_wanted_by_words(scratch.found(doc))) {
            insert(&mut docs, doc);
        }
        around.map_or(docs, |around| and(&docs, &around.of_use(number)))
    }

    fn shown_of(&self, number: usize) -> Block {
        let left = self.docs.shown().end.saturating_sub(number * BLOCK);
        let shown: Block = std::array::from_fn(|i| match left.saturating_sub(i * 64) {
            0 => 0,
            some @ 1..64 => (1 << some) - 1,
            _ => u64::MAX,
        });
        but(&shown, self.hidden.listings(number))
    }

    /// Listings of a block that a source says do not take this person.
    fn cannot_take_of(&self, asked: &Asked<'_>, number: usize) -> Block {
        let row = |row| self.docs.rows.block(row, number);
        let refusing = asked.request.barriers.iter().fold(NONE, |all, &b| or(&all, row(Row::Refuses(b))));
        let Some(gender) = asked.women_or_men else { return refusing };
        let (this, other) = if gender == 0b10 { (1, 2) } else { (2, 1) };
        let welcome = or(row(Row::Serves(0)), row(Row::Serves(this)));
        or(&refusing, &but(row(Row::Serves(other)), &welcome))
    }

    /// Listings of a block that a source says do not take this person, or all the others.
    fn by_taking(&self, cannot_take: bool, asked: &Asked<'_>, number: usize) -> Block {
        let refusing = self.cannot_take_of(asked, number);
        if cannot_take { refusing } else { but(&ALL, &refusing) }
    }

    /// Whether a listing is known to take whom a filter names, where one names anybody, or was asked for by name.
    fn is_sure(&self, scored: &Scored, asked: &Asked<'_>) -> bool {
        let is_known = |&barrier: &u8| self.docs.acceptance(scored.doc, barrier) == 1;
        scored.name >= IS_NAME || asked.takes.iter().all(is_known)
    }

    /// Listings of a block that are known to take whom a filter names, or all the others.
    fn by_sureness(&self, unsure: bool, asked: &Asked<'_>, number: usize) -> Block {
        let row = |&barrier: &u8| self.docs.rows.block(Row::Takes(barrier), number);
        let known = asked.takes.iter().fold(ALL, |all, barrier| and(&all, row(barrier)));
        if unsure { but(&ALL, &known) } else { known }
    }

    fn reachable_of(&self, number: usize) -> &Block {
        self.docs.rows.block(Row::flag(flag::REACHABLE), number)
    }

    /// Listings of a block that can be reached and may take this person.
    fn can_help(&self, asked: &Asked<'_>, number: usize) -> Block {
        and(&self.by_taking(false, asked, number), self.reachable_of(number))
    }
}

fn add_named(matching: &mut Vec<(usize, Block)>, named: &[Scored]) {
    for scored in named {
        insert(&mut matching[scored.doc / BLOCK].1, scored.doc);
    }
    matching.retain(|(_, docs)| !is_none(docs));
}

impl Ranking<'_> {
    /// Those who cannot take the person stand last, those whom nobody can reach before them; of the others first those known to
    /// take whom a filter names; then the score counts.
    fn order(&self, a: &Scored, b: &Scored) -> std::cmp::Ordering {
        let (engine, asked) = (self.engine, self.asked);
        let last = |s: &Scored| (s.cannot_take, engine.is_lost(s, asked), !engine.is_sure(s, asked));
        last(a).cmp(&last(b)).then(b.score.total_cmp(&a.score)).then(a.doc.cmp(&b.doc))
    }

    /// At least the best so many in order, and all whose names were compared.
    fn best(&mut self, wanted: usize, named: Vec<Scored>) -> Vec<Scored> {
        let (engine, asked) = (self.engine, self.asked);
        let mut list = named;
        let mut missing = wanted;
        for tier in 0..8 {
            let [cannot_take, lost, unsure] = [4, 2, 1].map(|bit| tier & bit != 0);
            if unsure && self.asked.takes.is_empty() {
                continue;
            }
            let within = |number: usize| {
                let taking = engine.by_taking(cannot_take, self.asked, number);
                let reachable = engine.reachable_of(number);
                let docs = if lost { but(&taking, reachable) } else { and(&taking, reachable) };
                and(&docs, &engine.by_sureness(unsure, asked, number))
            };
            let best = self.best_within(&within, missing, |_| true);
            missing = missing.saturating_sub(best.len());
            list.extend(best);
            if missing == 0 {
                break;
            }
        }
        list.sort_by(|a, b| self.order(a, b));
        list
    }

    fn best_within(
        &mut self,
        within: &super::bounds::Within<'_>,
        wanted: usize,
        counts: impl Fn(&Scored) -> bool,
    ) -> Vec<Scored> {
        let Self { engine, asked, scratch, .. } = *self;
        let mut visited = 0;
        let mut score = |doc: usize| {
            visited += 1;
            let scored = engine.score(doc, asked, scratch, None)?;
            counts(&scored).then_some((scored.score, scored))
        };
        let best = self.bounds.best(within, wanted, &mut score);
        self.scored += visited;
        best.into_iter().map(|(_, _, scored)| scored).collect()
    }

    /// An answer never ends in nothing: when too few can be reached, those who know the others are added.
    fn add_referrals(&self, keeps: &[Block], wanted: usize, matching: &[(usize, Block)], list: &mut Vec<Scored>) {
        let (engine, asked) = (self.engine, self.asked);
        let can_help = |(number, docs): &(usize, Block)| count(&and(docs, &engine.can_help(asked, *number))) as usize;
        if asked.referral == 0 || matching.iter().map(can_help).sum::<usize>() >= ENOUGH {
            return;
        }
        let there = |number: usize| matching.iter().find(|m| m.0 == number).map_or(NONE, |m| m.1);
        let knowing = keeps.iter().enumerate().map(|(number, keeps)| {
            let knows = and(&engine.with_any(asked.referral, number), engine.reachable_of(number));
            let docs = and(&but(keeps, &there(number)), &knows);
            (number, self.around.map_or(docs, |around| and(&docs, &around.of_use(number))))
        });
        let knowing: Vec<(usize, Block)> = knowing.collect();
        let bounds = engine.referral_bounds(asked, self.around, &knowing);
        let mut score = |doc: usize| {
            let scored = self.referral(doc);
            Some((scored.score, scored))
        };
        for (cannot_take, unsure) in [(false, false), (false, true), (true, false), (true, true)] {
            let within = |number: usize| {
                and(&engine.by_taking(cannot_take, asked, number), &engine.by_sureness(unsure, asked, number))
            };
            list.extend(bounds.best(&within, wanted, &mut score).into_iter().map(|(_, _, scored)| scored));
        }
        list.sort_by(|a, b| self.order(a, b));
    }

    fn referral(&self, doc: usize) -> Scored {
        let (engine, asked) = (self.engine, self.asked);
        let fit = asked.request.place.as_ref().map(|place| fit::fit(&engine.docs, doc, place));
        Scored {
            doc,
            score: engine.place_worth(doc, fit) + engine.quality(doc, asked) + REFERRAL,
            cannot_take: engine.cannot_take(doc, asked),
            fit,
            need: 0.0,
            direct: false,
            name: 0.0,
            words: 0.0,
            referral: true,
        }
    }

    /// Services for the whole country may fill the first places; the second is kept for the best answer from where somebody is.
    fn keep_the_place(&mut self, list: &mut Vec<Scored>, exact: usize, total: usize) {
        let Some(around) = self.around.filter(|_| self.asked.urgent == 0) else { return };
        let (engine, asked) = (self.engine, self.asked);
        let related = asked.groups.iter().fold(0, |mask, g| mask | g.related);
        for needs in [asked.named_needs, asked.named_needs | related] {
            let answers = |s: &Scored| s.name >= IS_NAME || engine.docs.needs[s.doc] & needs != 0;
            let is_there = |s: &Scored| s.fit.is_some_and(|f| f.rung <= Rung::State) && answers(s);
            if list.iter().take(ENOUGH).any(is_there) {
                return;
            }
            let may_show = |s: &Scored| is_there(s) && !s.cannot_take && !engine.is_lost(s, asked);
            let within = |number: usize| and(&engine.with_any(needs, number), &around.up_to(Rung::State, number));
            if self.keep(1, list, exact, total, &within, may_show) {
                return;
            }
        }
    }

    /// What is nearly right and near may fill the first places; the third is kept for what was asked for, from wherever it is.
    fn keep_the_need(&mut self, list: &mut Vec<Scored>, exact: usize, total: usize) {
        let (engine, asked) = (self.engine, self.asked);
        if list.iter().take(ENOUGH).any(|s| s.direct || s.name >= IS_NAME) {
            return;
        }
        let main = asked.main_needs;
        let within = |number: usize| engine.with_any(main, number);
        let may_show = |s: &Scored| s.direct && !s.cannot_take && !engine.is_lost(s, asked);
        self.keep(ENOUGH - 1, list, exact, total, &within, may_show);
    }

    /// Moves the best listing that may show to a place in the list; false where there is none.
    fn keep(
        &mut self,
        place: usize,
        list: &mut Vec<Scored>,
        exact: usize,
        total: usize,
        within: &super::bounds::Within<'_>,
        may_show: impl Fn(&Scored) -> bool,
    ) -> bool {
        // Nobody is put before those who are known to take whom a filter names.
        let (engine, asked) = (self.engine, self.asked);
        let must_be_sure = list.get(place).is_some_and(|s| engine.is_sure(s, asked));
        let may_show = |s: &Scored| may_show(s) && (engine.is_sure(s, asked) || !must_be_sure);
        let found = list.iter().position(&may_show);
        let is_sure = |at: usize| at < exact || list.len() >= total;
        if let Some(at) = found.filter(|&at| is_sure(at)) {
            if at > place {
                list[place..=at].rotate_right(1);
            }
            return true;
        }
        let taking = |number: usize| and(&within(number), &engine.can_help(asked, number));
        let further = self.best_within(&taking, 1, &may_show).into_iter().next();
        let beyond = found.map(|at| list.remove(at));
        let best = further.into_iter().chain(beyond).min_by(|a, b| self.order(a, b));
        let Some(best) = best else { return false };
        list.retain(|s| s.doc != best.doc);
        list.insert(place.min(list.len()), best);
        true
    }
}
