//! What each part of a score can be worth at most, in rows: the other side of [`super::score`].
//!
//! Every weight here is the one that scoring uses. A test compares whole answers with those of scoring every listing.

use super::Engine;
use super::around::{Around, Set};
use super::asked::{ALSO_WORTH, Asked, RELATED_WORTH};
use super::bits::{and, at_least, but, or};
use super::bounds::{BoundBlock, Bounds, Sums, units};
use super::score::{weight, worth};
use super::words::Scratch;
use crate::pack::flag;
use crate::rows::{BLOCK, Block, MONTH_BITS, NONE, Row, month, set_bits};

/// Values of one part of a score: a listing's value is that of the first set that holds it, else `rest`.
struct Part<'a> {
    choices: Vec<(f32, Set<'a>)>,
    rest: f32,
}

impl<'a> Part<'a> {
    fn new(rest: f32) -> Self {
        Self { choices: Vec::new(), rest }
    }

    fn with(mut self, value: f32, set: impl Fn(usize) -> Block + 'a) -> Self {
        self.choices.push((value, Box::new(set)));
        self
    }

    fn steps(self) -> Steps<'a> {
        let least = self.least();
        let rest = units(self.rest - least);
        Steps { choices: self.choices.into_iter().map(|(value, set)| (units(value - least), set)).collect(), rest }
    }

    fn least(&self) -> f32 {
        self.choices.iter().map(|c| c.0).fold(self.rest, f32::min)
    }
}

/// A part ready to be added up: steps above its least value.
struct Steps<'a> {
    choices: Vec<(u32, Set<'a>)>,
    rest: u32,
}

impl Steps<'_> {
    fn add_to(&self, sums: &mut Sums, docs: &Block, number: usize) {
        // Most parts are a fact that is worth something or nothing.
        if let ([(units, set)], rest) = (&self.choices[..], self.rest)
            && (*units == 0 || rest == 0)
        {
            let here = set(number);
            let worthy = if rest == 0 { and(docs, &here) } else { but(docs, &here) };
            return sums.add(rest.max(*units), &worthy);
        }
        let mut left = *docs;
        let mut own = Sums::ZERO;
        let mut most = 0;
        for (units, set) in &self.choices {
            let here = and(&left, &set(number));
            left = but(&left, &here);
            own.set(*units, &here);
            most = most.max(*units);
        }
        own.set(self.rest, &left);
        sums.add_all(&own, most.max(self.rest));
    }
}

/// The bounds of some blocks of listings; `own` gives what only single listings are worth.
fn add_up(
    parts: Vec<Part<'_>>,
    matching: &[(usize, Block)],
    own: impl Fn(usize, &Block) -> Option<(Sums, u32)>,
) -> Bounds {
    let least = parts.iter().map(Part::least).sum();
    let parts: Vec<Steps<'_>> = parts.into_iter().map(Part::steps).collect();
    let bound = |&(number, docs): &(usize, Block)| {
        let mut sums = Sums::ZERO;
        for part in &parts {
            part.add_to(&mut sums, &docs, number);
        }
        if let Some((own, most)) = own(number, &docs) {
            sums.add_all(&own, most);
        }
        BoundBlock { number, docs, sums }
    };
    let mut blocks = Vec::with_capacity(matching.len());
    blocks.extend(matching.iter().filter(|(_, docs)| !super::bits::is_none(docs)).map(bound));
    Bounds { least, blocks }
}

impl Engine {
    /// The most that the listings of some blocks can score.
    pub(super) fn bounds(
        &self,
        asked: &Asked<'_>,
        around: Option<&Around<'_>>,
        scratch: &Scratch,
        matching: &[(usize, Block)],
    ) -> Bounds {
        let mut parts = self.need_parts(asked);
        parts.push(self.place_part(asked, around));
        let danger = set_bits(asked.danger_not_named);
        parts.extend(danger.map(|i| Part::new(0.0).with(worth::FOR_DANGER, self.row(Row::MainNeed(i)))));
        parts.extend(self.person_parts(asked));
        parts.extend(self.quality_parts(asked));
        let words = |number, docs: &Block| word_sums(asked, scratch, number, docs);
        add_up(parts, matching, words)
    }

    /// The most that those can score who only know who may help.
    pub(super) fn referral_bounds(
        &self,
        asked: &Asked<'_>,
        around: Option<&Around<'_>>,
        matching: &[(usize, Block)],
    ) -> Bounds {
        let mut parts = self.quality_parts(asked);
        parts.push(self.place_part(asked, around));
        parts.push(Part::new(super::rank::REFERRAL));
        add_up(parts, matching, |_, _| None)
    }

    fn row(&self, row: Row) -> impl Fn(usize) -> Block + use<> {
        let row = self.docs.rows.row(row);
        move |number| row[number]
    }

    fn flag(&self, flag: u16) -> impl Fn(usize) -> Block + use<> {
        self.row(Row::flag(flag))
    }

    /// Half for the phrase that is answered best, half for all phrases together.
    fn need_parts(&self, asked: &Asked<'_>) -> Vec<Part<'static>> {
        let heaviest = asked.groups.iter().map(|g| g.weight).fold(0.0, f32::max);
        let total: f32 = asked.groups.iter().map(|g| g.weight).sum();
        if total <= 0.0 {
            return Vec::new();
        }
        let mut best: Vec<(f32, Row)> = Vec::new();
        let mut parts = Vec::new();
        for group in &asked.groups {
            let bit = |mask: u64| mask.trailing_zeros() as u8;
            let mut values: Vec<(f32, Row)> = Vec::new();
            for &(need, weight) in group.needs.iter().filter(|n| n.0 != 0) {
                values.push((weight, Row::MainNeed(bit(need))));
                values.push((weight * ALSO_WORTH, Row::Need(bit(need))));
            }
            values.extend(set_bits(group.related).map(|i| (RELATED_WORTH, Row::Need(i))));
            best.extend(values.iter().map(|&(value, row)| (value * group.weight, row)));
            parts.push(self.first_of(values, weight::NEED * 0.5 * group.weight / total));
        }
        parts.push(self.first_of(best, weight::NEED * 0.5 / heaviest));
        parts
    }

    fn first_of(&self, mut values: Vec<(f32, Row)>, factor: f32) -> Part<'static> {
        values.sort_by(|a, b| b.0.total_cmp(&a.0));
        values.into_iter().fold(Part::new(0.0), |part, (value, row)| part.with(value * factor, self.row(row)))
    }

    fn place_part<'a>(&'a self, asked: &Asked<'_>, around: Option<&'a Around<'_>>) -> Part<'a> {
        let mut part = Part::new(0.0);
        if let Some(around) = around {
            let worths = around.worths();
            part.choices.extend(worths.into_iter().map(|(worth, set)| (weight::PLACE * worth, set)));
        } else {
            let rows = [Row::Nation, Row::Multi, Row::WholeState];
            for (row, share) in rows.into_iter().zip(worth::WITHOUT_PLACE) {
                part = part.with(weight::NO_PLACE * share, self.row(row));
            }
        }
        if asked.urgent != 0 {
            let (phone, nation) = (self.flag(flag::PHONE), self.row(Row::Nation));
            let needs: Vec<_> = set_bits(asked.urgent).map(|i| self.row(Row::Need(i))).collect();
            let set = move |b| {
                let has = needs.iter().fold(NONE, |all, need| or(&all, &need(b)));
                and(&has, &and(&phone(b), &nation(b)))
            };
            part.choices.push((weight::PLACE * worth::URGENT_PLACE, Box::new(set)));
            part.choices.sort_by(|a, b| b.0.total_cmp(&a.0));
        }
        part
    }

    fn person_parts(&self, asked: &Asked<'_>) -> Vec<Part<'static>> {
        let (anyone, unsaid) = (self.row(Row::Serves(0)), self.row(Row::ServesUnsaid));
        let mut parts = Vec::new();
        if asked.people == 0 {
            let (women, men) = (self.row(Row::Serves(1)), self.row(Row::Serves(2)));
            let open = move |b| or(&or(&anyone(b), &unsaid(b)), &and(&women(b), &men(b)));
            parts.push(Part::new(worth::ONLY_SOME).with(0.0, open));
        } else {
            let groups: Vec<_> = set_bits(asked.people).map(|i| self.row(Row::Serves(i))).collect();
            let most = worth::FOR_THEM + worth::EACH_GROUP * groups.len() as f32;
            let named = move |b| groups.iter().fold(NONE, |all, group| or(&all, &group(b)));
            let open = move |b| or(&anyone(b), &unsaid(b));
            parts.push(Part::new(worth::FOR_OTHERS).with(most, named).with(0.0, open));
        }
        for &barrier in &asked.request.barriers {
            let part = Part::new(0.0)
                .with(worth::TAKES, self.row(Row::Takes(barrier)))
                .with(worth::MAY_TAKE, self.row(Row::MayTake(barrier)))
                .with(worth::REFUSES, self.row(Row::Refuses(barrier)));
            parts.push(part);
        }
        parts
    }

    fn quality_parts(&self, asked: &Asked<'_>) -> Vec<Part<'static>> {
        let on = |&(bit, value): &worth::OfFlag| {
            let set = self.flag(bit);
            if value > 0.0 {
                Part::new(0.0).with(value, set)
            } else {
                Part::new(value).with(0.0, move |b| but(&super::bits::ALL, &set(b)))
            }
        };
        let mut parts: Vec<Part<'static>> = worth::FLAGS.iter().map(on).collect();
        if asked.is_inside() {
            parts.push(on(&worth::WORKS_INSIDE));
        }
        let mut indirect = Part::new(0.0);
        if !asked.wants_list() {
            indirect = indirect.with(worth::LIST.1, self.flag(worth::LIST.0));
        }
        parts.push(indirect.with(worth::INDIRECT.1, self.flag(worth::INDIRECT.0)));
        parts.push(self.age_part(asked));
        parts
    }

    /// A month may count as one less by its day: the bounds are a month wider than the ages.
    fn age_part(&self, asked: &Asked<'_>) -> Part<'static> {
        let now = month(asked.today.year(), u8::from(asked.today.month()));
        let mut part = Part::new(worth::UNDATED.max(worth::OLDER));
        for (months, value) in worth::AGES {
            let rows: [&[Block]; MONTH_BITS as usize] =
                std::array::from_fn(|i| self.docs.rows.row(Row::Month(i as u8)));
            let since = now.saturating_sub(months + 1);
            part = part.with(value, move |b| at_least(rows.iter().map(|row| &row[b]), since));
        }
        part
    }
}

/// Steps that words can be worth at most: [`Sums::set_low`] takes seven digits.
const MOST_WORDS: u32 = 127;

/// What the words are worth, listing by listing: most listings of a block hold none.
fn word_sums(asked: &Asked<'_>, scratch: &Scratch, number: usize, docs: &Block) -> Option<(Sums, u32)> {
    let touched = and(docs, scratch.touched().block(number));
    if super::bits::is_none(&touched) {
        return None;
    }
    let (mut sums, mut most) = (Sums::ZERO, 0);
    for doc in super::bits::each(number, &touched) {
        let units = units(weight::WORDS * asked.words_worth(scratch.body(doc))).min(MOST_WORDS);
        sums.set_low(units, doc % BLOCK);
        most = most.max(units);
    }
    Some((sums, most))
}
