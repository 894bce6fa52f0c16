//! Why a result is there, and what happened to listings that are not.

use super::asked::Asked;
use super::fit::Rung;
use super::score::{IS_NAME, Scored};
use super::{DocId, Engine, Hit, Notice, Why};
use crate::pack::flag;
use std::collections::BTreeMap;

impl Engine {
    /// A listing with the reasons it is there.
    pub(super) fn hit(&self, scored: &Scored, asked: &Asked<'_>) -> Hit {
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
        if why.is_empty() && scored.words > 0.0 && asked.goes_by_words() {
            why.push(Why::Words);
        }
        if why.is_empty() && !scored.referral && asked.request.place.is_some() {
            why.push(Why::Here);
        }
        if scored.referral {
            why.push(Why::Referral);
        }
        let takes = |&&b: &&u8| self.docs.acceptance(doc, b) == 1;
        why.extend(asked.takes.iter().filter(takes).map(|&b| Why::Takes(b)));
        let serves = self.docs.serves[doc];
        why.extend(asked.request.people.iter().filter(|&&w| serves >> w & 1 == 1).map(|&w| Why::For(w)));
        let told = |b: &&u8| takes(b) && !asked.takes.contains(b);
        why.extend(asked.request.barriers.iter().filter(told).map(|&b| Why::Takes(b)));
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

    /// Closed listings whose name was typed.
    pub(super) fn notices(&self, names: &BTreeMap<usize, f32>) -> Vec<Notice> {
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
