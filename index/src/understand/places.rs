//! Places: which runs of a line may name one, how sure that is, and which of several it is.

use super::choose::{Candidate, Line, Stands};
use super::lattice::Reading;
use super::{PlaceFound, Span, typed_text};
use crate::phrase::{Meaning, Sense, seen};
use crate::place::{PlaceId, PlaceKind};
use crate::text::Token;

/// Words before the name of a place.
const BEFORE_PLACE: [&str; 12] =
    ["in", "near", "around", "at", "from", "to", "en", "cerca", "desde", "by", "de", "outside"];

/// Those after which hardly anything but a place stands.
pub(super) const IN_PLACE: [&str; 6] = ["in", "near", "around", "outside", "en", "cerca"];

/// People below which a place gives way to a listing of that name.
const VILLAGE: u32 = 10_000;

/// Where everyday words were seen: a place of that name is seldom meant.
const EVERYDAY_WORD: u8 = seen::VOCABULARY | seen::PEOPLE | seen::FILLER | seen::EVERYDAY;

impl Line<'_> {
    pub(super) fn place_candidates(&self) -> Vec<Candidate> {
        let mut out = Vec::new();
        let places = |s: &Span| -> Vec<(PlaceId, bool)> {
            let place = |s: &Sense| match s.meaning {
                Meaning::Place(id) => Some((id, s.ambiguous)),
                _ => None,
            };
            s.senses.iter().filter_map(place).collect()
        };
        for (i, token) in self.tokens.iter().enumerate() {
            if let Some(found) = zip_of(&token.text).and_then(|z| PlaceFound::from_zip(self.gazetteer, z)) {
                let words = i..i + 1 + usize::from(self.is_zip_tail(i));
                let read = self.tokens[words.clone()].iter().map(|t| t.text.clone()).collect();
                out.push(Candidate {
                    words,
                    score: 3.5,
                    part: Stands::Place(found),
                    read,
                    crisis: false,
                    is_harmless: false,
                });
            }
        }
        let named: Vec<(&Span, Vec<(PlaceId, bool)>)> = self
            .believable()
            .filter(|s| !self.is_joined_filler(s))
            .map(|s| (s, places(s)))
            .filter(|(_, ids)| !ids.is_empty())
            .collect();
        for (span, ids) in &named {
            if let Some(found) = self.resolve(ids, None) {
                let score = self.place_score(span, ids, &found);
                if score > 0.0 {
                    out.push(Self::candidate(span, score, Stands::Place(found)));
                }
            }
            for (state, state_ids) in named.iter().filter(|(s, _)| s.words.start == span.words.end) {
                let Some(code) = self.state_among(state_ids) else { continue };
                let Some(found) = self.resolve(ids, Some(code)) else { continue };
                if found.kind == PlaceKind::State {
                    continue;
                }
                let length = (span.words.len() + state.words.len()) as f32;
                // "crazy check virginia" is not about the town of Check.
                let sure = if self.is_everyday(span) { 0.0 } else { 1.0 };
                let score = length.powf(1.3) + sure - 0.8 * (span.cost + state.cost);
                let both = Span {
                    words: span.words.start..state.words.end,
                    cost: span.cost + state.cost,
                    senses: Vec::new(),
                    is_joined: false,
                    read: [span.read.clone(), state.read.clone()].concat(),
                };
                out.push(Self::candidate(&both, score, Stands::Place(found)));
            }
        }
        out
    }

    /// Whether small words were read as one: "de la" is not Delaware, nor "close to me" the town of Tome.
    fn is_joined_filler(&self, span: &Span) -> bool {
        span.is_joined && span.words.clone().any(|i| self.lattice.seen[i] & seen::FILLER != 0)
    }

    /// Whether a run is one everyday word that only happens to be the name of a place as well.
    fn is_everyday(&self, span: &Span) -> bool {
        span.words.len() == 1 && self.lattice.seen[span.words.start] & EVERYDAY_WORD != 0
    }

    /// The state that a run names, if it names one.
    fn state_among(&self, ids: &[(PlaceId, bool)]) -> Option<u8> {
        let is_state = |&&(id, _): &&(PlaceId, bool)| self.gazetteer.kind(id) == PlaceKind::State;
        ids.iter().find(is_state).map(|&(id, _)| self.gazetteer.state(id))
    }

    /// Whether a misspelled word was sooner meant for an everyday one than for this place: "carsel" for "carcel", not Carmel.
    fn is_rather_a_word(&self, span: &Span) -> bool {
        let is_sooner = |r: &Reading| {
            r.seen & EVERYDAY_WORD != 0
                && (r.cost < span.cost - 0.01 || span.read.first().is_some_and(|read| *read == r.text))
        };
        span.cost > 0.0 && span.words.len() == 1 && self.lattice.readings[span.words.start].iter().any(is_sooner)
    }

    /// Whether a word looks like a ZIP code that is in no list. "$10000" is money.
    pub(super) fn is_unknown_zip(&self, token: &Token) -> bool {
        let is_money = token.start > 0 && self.typed.as_bytes().get(token.start - 1) == Some(&b'$');
        !is_money && zip_of(&token.text).is_some_and(|zip| self.gazetteer.zip(zip).is_none())
    }

    /// "12508-1234": the four digits after a ZIP code belong to it.
    fn is_zip_tail(&self, i: usize) -> bool {
        let four = |t: &Token| t.text.len() == 4 && t.text.bytes().all(|b| b.is_ascii_digit());
        let (zip, next) = (&self.tokens[i], self.tokens.get(i + 1));
        next.is_some_and(|n| four(n) && self.typed.get(zip.end..n.start) == Some("-"))
    }

    /// The most likely of several places with one name: a state, then by people; a county's bare name counts little.
    fn resolve(&self, ids: &[(PlaceId, bool)], state: Option<u8>) -> Option<PlaceFound> {
        let g = self.gazetteer;
        let mut fit: Vec<PlaceId> =
            ids.iter().map(|&(id, _)| id).filter(|&id| state.is_none_or(|s| g.state(id) == s)).collect();
        // "la" by itself is the city; Louisiana stands behind a city of its own ("kenner la").
        let has_nickname = ids.iter().any(|&(id, ambiguous)| ambiguous && g.kind(id) == PlaceKind::City);
        let rank = |id: PlaceId| match g.kind(id) {
            PlaceKind::State if has_nickname => 0,
            PlaceKind::State => u64::MAX,
            PlaceKind::Region => u64::MAX - 1,
            PlaceKind::City => u64::from(g.population(id)) * 20 + 2,
            PlaceKind::County => u64::from(g.population(id)) + 1,
        };
        fit.sort_by_key(|&id| (std::cmp::Reverse(rank(id)), id));
        fit.dedup();
        let (&first, others) = fit.split_first()?;
        Some(PlaceFound { others: others.to_vec(), ..PlaceFound::from_id(g, first) })
    }

    fn place_score(&self, span: &Span, ids: &[(PlaceId, bool)], found: &PlaceFound) -> f32 {
        let length = (span.words.len() as f32).powf(1.3);
        let before = span.words.start.checked_sub(1).map(|i| self.tokens[i].text.as_str());
        let is_led = before.is_some_and(|w| BEFORE_PLACE.contains(&w));
        let typed = typed_text(self.typed, self.tokens, &span.words);
        let is_code = found.kind == PlaceKind::State && typed.len() == 2;
        let ambiguous = ids.iter().any(|&(_, a)| a) && !self.place_only;
        if ambiguous {
            // "la", "in", "or": a place only when it cannot be anything else.
            let is_filler = self.lattice.seen[span.words.start] & seen::FILLER != 0;
            let is_last = span.words.end == self.tokens.len() && self.tokens.len() > 1;
            let shouted = typed.chars().all(char::is_uppercase) && self.typed.chars().any(char::is_lowercase);
            // "Near me" is where somebody stands, "in me" is Maine.
            let in_english = match before {
                Some("in") => true,
                Some("near" | "around" | "from") => self.tokens[span.words.start].text != "me",
                _ => false,
            };
            // "la" is an article where anything is Spanish, and the city where nothing is.
            let in_spanish = (0..self.tokens.len()).any(|i| !span.words.contains(&i) && self.lattice.spanish[i]);
            let may_be_article = !is_filler || in_spanish || found.kind != PlaceKind::City;
            let is_meant = shouted
                || (!may_be_article && self.tokens.len() > 1)
                || (is_last && in_english)
                || (!is_filler && (is_last || is_led));
            return if span.cost == 0.0 && is_meant { 0.55 } else { 0.0 };
        }
        if !is_led && !self.place_only && self.is_rather_a_word(span) {
            return 0.0;
        }
        if is_code {
            return if span.cost == 0.0 { 1.0 } else { 0.0 };
        }
        let single = span.words.len() == 1;
        let seen_as = if single { self.lattice.seen[span.words.start] } else { 0 };
        let people = self.gazetteer.population(found.id);
        let mut score = match found.kind {
            PlaceKind::State => length * 1.05 + 0.15,
            PlaceKind::Region => length + 0.3,
            PlaceKind::City | PlaceKind::County => length * (0.62 + 0.06 * (people as f32 + 1.0).log10()),
        };
        // "Alaska native" makes no everyday word of a state.
        let is_everyday = self.is_everyday(span) && found.kind != PlaceKind::State;
        if span.cost == 0.0 && is_everyday && !self.place_only {
            let is_last = span.words.end == self.tokens.len();
            score = if is_led && seen_as & seen::FILLER == 0 {
                1.05
            } else if people > 400_000 {
                0.7
            } else if people > 25_000 && is_last {
                0.08
            } else {
                0.0
            };
        } else if is_led {
            score += 0.35;
        } else if seen_as & seen::NAME != 0 && people < VILLAGE && found.kind == PlaceKind::City && !self.place_only {
            // "haven house" is a house before it is the village of Haven.
            return 0.0;
        }
        score - span.cost * 0.75
    }

    /// The place that the chosen runs name: a city together with a state named apart from it, else the surest.
    pub(super) fn place(&self, chosen: &[&Candidate]) -> Option<PlaceFound> {
        let mut places: Vec<(&Candidate, &PlaceFound)> = chosen
            .iter()
            .filter_map(|c| match &c.part {
                Stands::Place(found) => Some((*c, found)),
                _ => None,
            })
            .collect();
        places.sort_by(|a, b| b.0.score.total_cmp(&a.0.score));
        let is_wide = |p: &PlaceFound| matches!(p.kind, PlaceKind::State | PlaceKind::Region);
        // A word that is only perhaps a state ("in", "or") does not move a city.
        let state = places.iter().find(|(c, p)| is_wide(p) && c.score >= 0.9).map(|(_, p)| p.state);
        let smaller = places.iter().map(|(_, p)| *p).filter(|p| !is_wide(p));
        let Some(state) = state else { return places.first().map(|(_, p)| (*p).clone()) };
        for place in smaller {
            if place.state == state {
                return Some(place.clone());
            }
            let all: Vec<(PlaceId, bool)> = place.others.iter().map(|&id| (id, false)).collect();
            if let Some(found) = self.resolve(&all, Some(state)).filter(|_| place.zip.is_none()) {
                return Some(found);
            }
        }
        places.iter().find(|(_, p)| is_wide(p)).map(|(_, p)| (*p).clone())
    }
}

/// The number of a word that looks like a ZIP code.
pub(super) fn zip_of(word: &str) -> Option<u32> {
    (word.len() == 5 && word.bytes().all(|b| b.is_ascii_digit())).then(|| word.parse().ok()).flatten()
}
