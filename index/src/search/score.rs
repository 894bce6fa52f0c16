//! The score of one listing: the sum of what each part of the request is worth there.

use super::Engine;
use super::asked::Asked;
use super::fit::{self, Fit};
use super::words::Scratch;
use crate::area::Reach;
use crate::pack::flag;

/// Likeness from which the words are taken to be a name.
pub const IS_NAME: f32 = 0.62;
/// Likeness from which somebody surely asked for just this one, and is shown it even when nobody knows how to reach it.
const SURELY_NAME: f32 = super::names::WHOLE_NAME;

/// Weights of the parts. Found by reading many answers; the order of what matters is the design's.
pub mod weight {
    pub const NEED: f32 = 4.6;
    pub const PLACE: f32 = 4.0;
    pub const NO_PLACE: f32 = 1.3;
    pub const WORDS: f32 = 1.5;
    pub const NAME: f32 = 7.0;
}

/// What each fact is worth by itself. [`super::parts`] reads the same numbers.
pub mod worth {
    use crate::pack::flag;

    /// A bit of [`flag`] and what it is worth.
    pub type OfFlag = (u16, f32);

    /// Without a place, what serves everybody comes first: the country, several states, one state.
    pub const WITHOUT_PLACE: [f32; 3] = [1.0, 0.6, 0.15];
    /// In danger, a line that anybody may call now is as good as one that is near.
    pub const URGENT_PLACE: f32 = 0.86;
    /// For a group that was named, and for each one more.
    pub const FOR_THEM: f32 = 1.2;
    /// See [`FOR_THEM`].
    pub const EACH_GROUP: f32 = 0.3;
    /// Only for groups that were not named.
    pub const FOR_OTHERS: f32 = -0.9;
    /// Nobody said who: places for one group only may not be for this person.
    pub const ONLY_SOME: f32 = -0.5;
    /// Mainly for people whom somebody hurts, for a person who did not say so.
    pub const FOR_DANGER: f32 = -0.8;
    /// Takes people in spite of something.
    pub const TAKES: f32 = 0.45;
    /// Takes them sometimes, or must be asked.
    pub const MAY_TAKE: f32 = 0.15;
    /// Refuses them.
    pub const REFUSES: f32 = -2.0;
    /// Facts that count whatever is asked for.
    pub const FLAGS: [OfFlag; 6] = [
        (flag::PHONE, 0.3),
        (flag::HIGH, 0.12),
        (flag::LOW, -0.25),
        (flag::UNSEEN, -0.15),
        (flag::JUSTICE, 0.2),
        (flag::PEERS, 0.08),
    ];
    /// For people who are still inside.
    pub const WORKS_INSIDE: OfFlag = (flag::INSIDE, 0.25);
    /// A list, for those who did not ask for one.
    pub const LIST: OfFlag = (flag::DIRECTORY, -0.35);
    /// Gives nothing to a person directly.
    pub const INDIRECT: OfFlag = (flag::INDIRECT, -0.25);
    /// Checked at most so many months ago.
    pub const AGES: [(u32, f32); 3] = [(12, 0.15), (36, 0.05), (72, -0.05)];
    /// Checked longer ago.
    pub const OLDER: f32 = -0.2;
    /// Nobody knows when it was checked.
    pub const UNDATED: f32 = -0.12;
}

/// A listing with its score.
pub struct Scored {
    /// The listing.
    pub doc: usize,
    /// The sum of its parts.
    pub score: f32,
    /// Whether a source says that it does not take this person.
    pub cannot_take: bool,
    /// How it fits the place, where one was asked for.
    pub fit: Option<Fit>,
    /// How much of what is needed it answers.
    pub need: f32,
    /// Whether it has the need itself.
    pub direct: bool,
    /// How surely it was named.
    pub name: f32,
    /// Share of the words typed that it holds.
    pub words: f32,
    /// Whether it only knows who may help.
    pub referral: bool,
}

impl Engine {
    /// The score of a listing; `None` where it does not answer the request. `name` is how surely it was named.
    pub(super) fn score(&self, doc: usize, asked: &Asked<'_>, scratch: &Scratch, name: Option<f32>) -> Option<Scored> {
        let found = scratch.found(doc);
        let need = self.need_worth(doc, asked);
        let name = name.unwrap_or(0.0);
        if need == 0.0 && name < IS_NAME && !asked.is_wanted_by_words(found) && !asked.is_place_only {
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
            + weight::WORDS * asked.words_worth(scratch.body(doc))
            + weight::NAME * name * name
            + self.people_worth(doc, asked)
            + self.barrier_worth(doc, asked)
            + if self.docs.main_needs[doc] & asked.danger_not_named == 0 { 0.0 } else { worth::FOR_DANGER }
            + if name >= IS_NAME { 0.0 } else { self.quality(doc, asked) };
        Some(Scored {
            doc,
            score,
            cannot_take: self.cannot_take(doc, asked),
            fit,
            need,
            direct,
            name,
            words: asked.share_of_words(found),
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

    /// What its place is worth.
    pub(super) fn place_worth(&self, doc: usize, fit: Option<Fit>) -> f32 {
        if let Some(fit) = fit {
            return weight::PLACE * fit.worth;
        }
        let [nation, multi, state] = worth::WITHOUT_PLACE;
        let share = match self.docs.reach(doc) {
            Reach::Nation => nation,
            Reach::Multi => multi,
            Reach::State => state,
            Reach::County | Reach::City | Reach::Unknown => 0.0,
        };
        weight::NO_PLACE * share
    }

    fn urgent_place_worth(&self, doc: usize, asked: &Asked<'_>) -> f32 {
        let answers = self.docs.needs[doc] & asked.urgent != 0 && self.docs.flags[doc] & flag::PHONE != 0;
        if answers && self.docs.reach(doc) == Reach::Nation { weight::PLACE * worth::URGENT_PLACE } else { 0.0 }
    }

    /// Classes for people who used violence are never shown to somebody who looks for help against it, nor the other way.
    pub(super) fn never_mixes(&self, doc: usize, asked: &Asked<'_>) -> bool {
        self.docs.needs[doc] & asked.kept_apart != 0
    }

    /// Whether a source says that it does not take this person.
    pub(super) fn cannot_take(&self, doc: usize, asked: &Asked<'_>) -> bool {
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
                worth::FOR_THEM + worth::EACH_GROUP * hits
            } else if anyone {
                0.0
            } else {
                worth::FOR_OTHERS
            };
        }
        if anyone || serves & 0b110 == 0b110 { 0.0 } else { worth::ONLY_SOME }
    }

    fn barrier_worth(&self, doc: usize, asked: &Asked<'_>) -> f32 {
        let worth = |&b: &u8| match self.docs.acceptance(doc, b) {
            1 => worth::TAKES,
            2 => worth::REFUSES,
            3 | 4 => worth::MAY_TAKE,
            _ => 0.0,
        };
        asked.request.barriers.iter().map(worth).sum()
    }

    /// What its freshness, its ways to reach it and its kind are worth.
    pub(super) fn quality(&self, doc: usize, asked: &Asked<'_>) -> f32 {
        let flags = self.docs.flags[doc];
        let on = |(bit, worth): worth::OfFlag| if flags & bit != 0 { worth } else { 0.0 };
        let age = match self.docs.checked(doc).map(|d| d.months_until(asked.today)) {
            Some(months) => {
                worth::AGES.iter().find(|(most, _)| months <= *most).map_or(worth::OLDER, |(_, worth)| *worth)
            }
            None => worth::UNDATED,
        };
        let is_list = flags & flag::DIRECTORY != 0 && !asked.wants_list();
        let indirect = on(if is_list { worth::LIST } else { worth::INDIRECT });
        let inside = if asked.is_inside() { on(worth::WORKS_INSIDE) } else { 0.0 };
        age + indirect + inside + worth::FLAGS.iter().map(|&fact| on(fact)).sum::<f32>()
    }

    /// Whether nobody knows how to reach it: it stands behind those that can be reached unless its name was typed.
    pub(super) fn is_lost(&self, scored: &Scored, asked: &Asked<'_>) -> bool {
        let is_named = scored.name >= SURELY_NAME && !asked.is_begun;
        self.docs.flags[scored.doc] & flag::REACHABLE == 0 && !is_named
    }
}
