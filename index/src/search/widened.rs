//! How wide an answer had to go: what is missing where, and what is shown in its place. Told of the very rows that are shown,
//! so that the line over them never says that nothing is where one of them stands.

use super::bits::{and, each, is_none, or};
use super::docs::Docs;
use super::fit::{self, FAR_MILES, Rung};
use super::rank::{ENOUGH, Ranking};
use super::score::{IS_NAME, Scored};
use crate::area::Reach;
use crate::place::PlaceKind;
use crate::rows::{Block, Row};
use crate::understand::PlaceFound;

/// A widening that was needed, to be said in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relaxed {
    /// Where there is nothing that has just what is asked for.
    pub missing: Missing,
    /// What the answer begins with instead.
    pub shown: Shown,
}

/// Where there is nothing that has just what is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// In the place or within reach of it.
    Place,
    /// In its state.
    State,
    /// Anywhere that is of use there.
    Everywhere,
}

/// What an answer begins with where something is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Other help from there, and help from farther away.
    Other,
    /// Help in the state.
    State,
    /// Help in the state and for the whole country.
    StateAndNation,
    /// Help for the whole country.
    Nation,
    /// Those who know where to ask.
    Referral,
}

impl Shown {
    fn of(rows: &[Scored], missing: Missing, standing: impl Fn(&Scored) -> Rung) -> Self {
        let is_any = |up_to: Rung| rows.iter().any(|s| standing(s) <= up_to);
        let is_there = match missing {
            Missing::Place => is_any(Rung::Near),
            Missing::State => is_any(Rung::ElsewhereInState),
            Missing::Everywhere if rows.iter().all(|s| s.referral) => return Self::Referral,
            Missing::Everywhere => true,
        };
        if is_there {
            return Self::Other;
        }
        let is_in_state = |s: &Scored| s.fit.is_some_and(|f| f.rung <= Rung::ElsewhereInState);
        if rows.iter().take(ENOUGH).all(is_in_state) {
            Self::State
        } else if rows.iter().any(is_in_state) {
            Self::StateAndNation
        } else {
            Self::Nation
        }
    }
}

impl Ranking<'_> {
    /// How wide the search had to go for the rows that are shown; nothing where it did not, or where nothing is shown.
    pub(super) fn relaxed(&self, rows: &[Scored]) -> Option<Relaxed> {
        if rows.is_empty() || rows.iter().any(|s| s.name >= IS_NAME) {
            return None;
        }
        let Some(place) = &self.asked.request.place else {
            let is_lost = rows.iter().all(|s| s.referral);
            return is_lost.then_some(Relaxed { missing: Missing::Everywhere, shown: Shown::Referral });
        };
        // To somebody in danger nothing is missing where a line that anybody may call stands first.
        if self.asked.is_in_danger && rows.first().is_some_and(|s| s.direct) {
            return None;
        }
        let missing = missing(self.nearest_rung(rows, place), place)?;
        let docs = &self.engine.docs;
        Some(Relaxed { missing, shown: Shown::of(rows, missing, |s| standing(docs, s, place)) })
    }

    /// The nearest rung of those that have the need itself; [`Rung::State`] stands for anything in the state.
    fn nearest_rung(&self, rows: &[Scored], place: &PlaceFound) -> Option<Rung> {
        let (engine, asked, around) = (self.engine, self.asked, self.around?);
        let docs = &engine.docs;
        let known = rows.iter().filter(|s| is_it(s, asked.all_needs)).map(|s| standing(docs, s, place)).min();
        if known.is_some_and(|rung| rung <= Rung::Near) {
            return known;
        }
        let having = |number: usize, docs: &Block| {
            if asked.all_needs == 0 { *docs } else { and(docs, &engine.with_any(asked.main_needs, number)) }
        };
        let any = |set: &dyn Fn(usize) -> Block, is_it: &dyn Fn(usize, &Block) -> bool| {
            self.bounds.blocks.iter().any(|b| is_it(b.number, &and(&having(b.number, &b.docs), &set(b.number))))
        };
        // Sets may hold a little more than is near: each is looked at. For wider rungs they are exact.
        let is_near = |number: usize, found: &Block| {
            each(number, found).any(|doc| standing_of(docs, doc, fit::fit(docs, doc, place).rung, place) <= Rung::Near)
        };
        let is_some = |_: usize, found: &Block| !is_none(found);
        let near = any(&|b| or(&around.up_to(Rung::Near, b), &around.multi_near(b)), &is_near);
        let near = near.then_some(Rung::Near);
        let multi_there = |b| and(docs.rows.block(Row::Multi, b), docs.rows.block(Row::InState(place.state), b));
        let in_state = || any(&|b| or(&around.up_to(Rung::ElsewhereInState, b), &multi_there(b)), &is_some);
        let anywhere = || any(&|b| around.up_to(Rung::Nation, b), &is_some);
        let wider = || in_state().then_some(Rung::State).or_else(|| anywhere().then_some(Rung::Nation));
        near.or_else(wider).into_iter().chain(known).min()
    }
}

/// Whether a listing has just what is asked for.
fn is_it(scored: &Scored, all_needs: u64) -> bool {
    !scored.referral && (scored.direct || all_needs == 0)
}

/// What is missing where the nearest that has it is this far away.
fn missing(nearest: Option<Rung>, place: &PlaceFound) -> Option<Missing> {
    match nearest {
        None => Some(Missing::Everywhere),
        Some(Rung::State | Rung::ElsewhereInState) if place.kind != PlaceKind::State => Some(Missing::Place),
        Some(Rung::Nation) => Some(Missing::State),
        _ => None,
    }
}

fn standing(docs: &Docs<'_>, scored: &Scored, place: &PlaceFound) -> Rung {
    standing_of(docs, scored.doc, scored.fit.map_or(Rung::Elsewhere, |f| f.rung), place)
}

/// The rung of a listing, where its own door counts also for one that serves several states: a person sees where it stands.
fn standing_of(docs: &Docs<'_>, doc: usize, rung: Rung, place: &PlaceFound) -> Rung {
    if docs.reach(doc) != Reach::Multi {
        return rung;
    }
    let is_near = |p: crate::place::Point| p.miles_to(place.point) <= FAR_MILES + place.radius;
    if place.kind != PlaceKind::State && docs.points(doc).any(is_near) {
        Rung::Near
    } else if docs.area_states[doc] >> place.state & 1 == 1 {
        Rung::State
    } else {
        rung
    }
}

#[cfg(test)]
pub(super) mod slow {
    //! The same of all listings that were scored, for the comparison with scoring every one.

    use super::{Missing, Relaxed, Shown, is_it, missing, standing};
    use crate::search::Engine;
    use crate::search::asked::Asked;
    use crate::search::rank::ENOUGH;
    use crate::search::score::{IS_NAME, Scored};

    /// How wide the search had to go.
    pub fn relaxed(engine: &Engine, asked: &Asked<'_>, list: &[Scored], limit: usize) -> Option<Relaxed> {
        let rows = &list[..limit.max(ENOUGH).min(list.len())];
        if rows.is_empty() || rows.iter().any(|s| s.name >= IS_NAME) {
            return None;
        }
        let Some(place) = &asked.request.place else {
            let is_lost = rows.iter().all(|s| s.referral);
            return is_lost.then_some(Relaxed { missing: Missing::Everywhere, shown: Shown::Referral });
        };
        let it = list.iter().filter(|s| is_it(s, asked.all_needs));
        if asked.is_in_danger && rows.first().is_some_and(|s| s.direct) {
            return None;
        }
        let missing = missing(it.map(|s| standing(&engine.docs, s, place)).min(), place)?;
        Some(Relaxed { missing, shown: Shown::of(rows, missing, |s| standing(&engine.docs, s, place)) })
    }
}
