//! What a person can say when they call, or write when they cannot: a few short sentences, filled from the card. It asks
//! what the card does not know, and says nothing of a person that they have not said themselves.

use super::Card;
use crate::app::crisis;
use crate::language::Part;
use crate::phones;
use crate::say;
use wayhome_index::directory::{BARRIERS, STAGES};
use wayhome_index::listing::{Answer, Kind};

/// Most barriers to ask about: whoever answers must be able to follow.
const MOST_BARRIERS: usize = 3;

impl Card<'_> {
    /// The sentences, in quotes; empty for a place without a number, and for a line that needs no words.
    pub(super) fn script(&self) -> String {
        if phones::main(&self.listing.phones, self.model.words.language()).is_none() || self.is_crisis_line() {
            return String::new();
        }
        self.quoted([self.greeting()].into_iter().chain(self.stage_said()).chain(self.questions()))
    }

    /// The same for somebody who cannot call: for a letter, or for staff to pass on.
    pub(super) fn letter(&self, is_letter: bool) -> String {
        if self.is_crisis_line() {
            return String::new();
        }
        let words = &self.model.words;
        let stage = self.stage_said().unwrap_or_else(|| words.get("say-stage-inside"));
        let asks_to_join = self.listing.from_inside.join_before_release.answer() == Answer::Unknown;
        let join = (asks_to_join && self.listing.kind == Kind::Program).then(|| words.get("say-join"));
        let end = is_letter.then(|| words.get("say-write-back"));
        self.quoted([self.greeting(), stage].into_iter().chain(join).chain(self.questions()).chain(end))
    }

    fn quoted(&self, said: impl Iterator<Item = String>) -> String {
        let said: Vec<String> = said.collect();
        self.model.words.with("say-script", &[("text", Part::Text(&said.join(" ")))])
    }

    pub(super) fn is_crisis_line(&self) -> bool {
        self.listing.needs.iter().any(|need| crisis::NEEDS.contains(&need.as_str()))
    }

    /// With what is looked for, as far as the place has it.
    fn greeting(&self) -> String {
        let words = &self.model.words;
        let name = self.need().map(|need| say::need_name(need, words));
        match name {
            Some(need) => words.with("say-need", &[("need", Part::Text(&need))]),
            None => words.get("say-hello"),
        }
    }

    fn need(&self) -> Option<&wayhome_index::directory::Need> {
        let engine = &self.model.directory.as_ref()?.engine;
        let first = || engine.needs().iter().find(|need| self.listing.needs.first() == Some(&need.id));
        self.model.need_asked(self.listing).or_else(first)
    }

    /// Where the person stands, if they said it.
    fn stage_said(&self) -> Option<String> {
        let stage = STAGES.get(usize::from(self.model.request()?.stage?))?;
        Some(self.model.words.get(&format!("say-stage-{stage}")))
    }

    /// What the card does not know and a call can tell.
    fn questions(&self) -> Vec<String> {
        let (l, words) = (self.listing, &self.model.words);
        if l.kind != Kind::Program {
            return vec![words.get("say-who-near")];
        }
        let mut out: Vec<String> =
            self.open_barriers().into_iter().map(|name| words.get(&format!("say-barrier-{name}"))).collect();
        let asks = [
            (l.settings.iter().any(|setting| setting == "residential"), self.key("say-room", "say-room-later")),
            (l.documents.is_empty(), "say-bring"),
            (l.cost.is_empty(), "say-cost"),
        ];
        out.extend(asks.into_iter().filter(|(is_open, _)| *is_open).map(|(_, key)| words.get(key)));
        out
    }

    /// The person's barriers that no source speaks of; without any, a record: that is what brought most people here.
    fn open_barriers(&self) -> Vec<&'static str> {
        let mine = self.own_barriers();
        let is_asked = |name: &&str| if mine.is_empty() { *name == "record" } else { mine.contains(name) };
        let facts = self.listing.acceptance.facts();
        let open = facts.into_iter().filter(|(_, fact)| fact.answer() == Answer::Unknown).map(|(name, _)| name);
        open.filter(is_asked).take(MOST_BARRIERS).collect()
    }

    /// What the person said may be in the way.
    pub(super) fn own_barriers(&self) -> Vec<&'static str> {
        let barriers = self.model.request().map_or(&[][..], |request| request.barriers.as_slice());
        barriers.iter().filter_map(|&i| BARRIERS.get(usize::from(i)).copied()).collect()
    }
}
