//! The parts of a card made of facts with evidence: who is taken, what can be done from inside, who runs it.

use super::Card;
use crate::app::crisis::LIFELINE;
use crate::app::page::{Paragraph, Piece, Role};
use crate::language::Part;
use crate::say;
use wayhome_index::date::PageDate;
use wayhome_index::listing::{Answer, Fact};

impl Card<'_> {
    pub(super) fn will_they_take_me(&self) -> Vec<Paragraph> {
        let l = self.listing;
        let words = &self.model.words;
        let mut out = vec![self.heading("card-take")];
        let groups: Vec<String> = l.serves.iter().map(|id| words.get(&format!("serves-{id}"))).collect();
        out.extend(self.labelled("card-for", &groups.join(", "), false));
        // What the person asked about comes first.
        let own = self.own_barriers();
        let mut barriers = l.acceptance.facts();
        barriers.sort_by_key(|(name, _)| !own.contains(name));
        out.extend(self.known("barrier", &barriers));
        out.extend(self.labelled("card-who", &self.known_text(&l.eligibility), false));
        out.extend(self.unknown("barrier", self.key("card-ask-about", "shared-ask-about"), &barriers));
        out
    }

    pub(super) fn what_can_i_do_inside(&self) -> Vec<Paragraph> {
        let inside = &self.listing.from_inside;
        let mut out = vec![self.heading("card-inside")];
        let in_danger = self.model.shared.as_ref().filter(|_| self.is_crisis_line());
        if let Some(shared) = in_danger {
            // Whoever looks for such a line cannot wait for a letter.
            out.push(self.alert("crisis-inside").indented(2));
            let is_lifeline = self.listing.id == LIFELINE;
            out.extend(is_lifeline.then(|| Self::text(&self.model.words.get(shared.reach()))));
        }
        out.extend(self.labelled("card-write-to", &inside.mail_address, true));
        out.extend(self.known("inside", &inside.facts()));
        out.extend(self.labelled("card-who-must-ask", &self.known_text(&inside.who_must_ask), false));
        out.extend(self.without_a_phone());
        if in_danger.is_none() {
            out.extend(self.unknown("inside", self.key("card-ask-about", "shared-ask-about"), &inside.facts()));
        }
        out
    }

    pub(super) fn who_runs_it(&self) -> Vec<Paragraph> {
        let l = self.listing;
        let mut out = vec![self.heading("card-runs")];
        if !l.organization.is_empty() {
            out.push(Self::text(&l.organization));
        }
        out.extend(self.labelled("card-also", &l.also_known_as.join("; "), false));
        out.extend(self.known("peers", &l.peers.facts()));
        out.extend(self.unknown("peers", self.key("card-ask-if", "shared-ask-if"), &l.peers.facts()));
        out.extend(self.labelled("card-languages", &self.known_text(&l.languages.join(", ")), false));
        out
    }

    /// What sources say: `A record: Yes. For women leaving prison. (2023)`.
    fn known(&self, kind: &str, facts: &[(&str, &Fact)]) -> Vec<Paragraph> {
        let words = &self.model.words;
        let line = |(name, fact): &(&str, &Fact)| {
            let known = fact.known().filter(|f| f.answer != Answer::Unknown)?;
            let label = Piece::new(format!("{}: ", words.get(&format!("card-{kind}-{name}"))), Role::Muted);
            let mut text = format!("{}.", say::answer(known.answer, words));
            if !known.reason.is_empty() {
                text.push(' ');
                text.push_str(&self.known_text(&known.reason));
            }
            let date = PageDate::parse(&known.date).map(|d| format!(" ({})", say::month_and_year(d, words)));
            let date = Piece::whole(date.unwrap_or_default(), Role::Muted);
            Some(Paragraph { indent: 2, hang: 4, pieces: vec![label, Piece::new(text, Role::Text), date] })
        };
        facts.iter().filter_map(line).collect()
    }

    /// What no source says, in one line.
    fn unknown(&self, kind: &str, key: &str, facts: &[(&str, &Fact)]) -> Option<Paragraph> {
        let words = &self.model.words;
        let is_unknown = |(_, fact): &&(&str, &Fact)| fact.answer() == Answer::Unknown;
        let names: Vec<String> =
            facts.iter().filter(is_unknown).map(|(name, _)| words.get(&format!("ask-{kind}-{name}"))).collect();
        let text = words.with(key, &[("things", Part::Text(&names.join(", ")))]);
        (!names.is_empty()).then(|| Paragraph { indent: 2, hang: 4, ..Paragraph::new(text, Role::Muted) })
    }
}
