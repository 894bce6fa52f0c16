//! Choosing among readings: the set of runs that together explain most, then what they say.

use super::lattice::{Lattice, Reading};
use super::{NeedFound, Part, PlaceFound, Request, RequestWord, Role, Span, typed_text};
use crate::phrase::{Meaning, Sense, seen};
use crate::place::{Gazetteer, PlaceId, PlaceKind};
use crate::spelling::COST_ALONE;
use crate::text::Token;
use std::ops::Range;

/// Words before the name of a place.
const BEFORE_PLACE: [&str; 12] =
    ["in", "near", "around", "at", "from", "to", "en", "cerca", "desde", "by", "de", "outside"];

/// Highest cost of a guess for a word that no phrase supports.
const MAX_PLAIN_COST: f32 = 1.2;

/// Highest cost at which a single word is read as a crisis: "sucide" is, "overdue" is not.
const MAX_CRISIS_COST: f32 = 1.0;

/// People below which a place gives way to a listing of that name.
const VILLAGE: u32 = 10_000;

/// What a chosen run stands for.
#[derive(Debug, Clone)]
enum Stands {
    Needs(Vec<Sense>),
    NotCrisis,
    Place(PlaceFound),
    Filler,
}

#[derive(Debug, Clone)]
struct Candidate {
    words: Range<usize>,
    score: f32,
    part: Stands,
    read: Vec<String>,
    crisis: bool,
    /// Known to be said without any danger: no crisis may be read into these words.
    is_harmless: bool,
}

/// Makes a request of a line's readings.
pub fn choose(
    typed: &str,
    tokens: &[Token],
    lattice: &Lattice,
    without: &[Part],
    gazetteer: &Gazetteer<'_>,
) -> Request {
    let line = Line { typed, tokens, lattice, without, place_only: false, gazetteer };
    let mut candidates = line.need_candidates();
    if !line.is_off(&Part::Place) {
        candidates.extend(line.place_candidates());
    }
    candidates.extend(line.filler_candidates());
    let chosen = best_cover(tokens.len(), &candidates);
    line.request(&chosen)
}

/// The place that a line names, when a place is all that is asked for.
pub fn choose_place(typed: &str, tokens: &[Token], lattice: &Lattice, gazetteer: &Gazetteer<'_>) -> Option<PlaceFound> {
    let line = Line { typed, tokens, lattice, without: &[], place_only: true, gazetteer };
    let candidates = line.place_candidates();
    line.place(&best_cover(tokens.len(), &candidates))
}

struct Line<'l> {
    typed: &'l str,
    tokens: &'l [Token],
    lattice: &'l Lattice,
    without: &'l [Part],
    /// Whether a place is all that is asked for, so that no word can mean anything else.
    place_only: bool,
    gazetteer: &'l Gazetteer<'l>,
}

impl Line<'_> {
    /// Whether the person switched a part off.
    fn is_off(&self, part: &Part) -> bool {
        self.without.contains(part)
    }

    fn need_candidates(&self) -> Vec<Candidate> {
        let mut out = Vec::new();
        for span in self.believable() {
            let not_crisis = span.senses.iter().any(|s| s.meaning == Meaning::NotCrisis);
            let needs: Vec<Sense> = span
                .senses
                .iter()
                .filter(|s| matches!(s.meaning, Meaning::Need { need, .. } if !self.is_off(&Part::Need(need))))
                .copied()
                .collect();
            if not_crisis && needs.is_empty() {
                let score = weight_of(span) + 0.6;
                out.push(Self::candidate(span, score, Stands::NotCrisis));
            } else if !needs.is_empty() {
                let ambiguous = needs.iter().all(|s| s.ambiguous);
                let crisis = needs.iter().any(|s| s.crisis) && !not_crisis;
                if crisis && span.words.len() == 1 && span.cost > MAX_CRISIS_COST {
                    continue;
                }
                let mut score = weight_of(span) + if crisis { 0.2 } else { 0.0 };
                if ambiguous {
                    // An ambiguous word must be typed as it is, and gives way to anything surer.
                    if span.cost > 0.0 {
                        continue;
                    }
                    score *= if span.words.len() == 1 { 0.4 } else { 0.8 };
                }
                if score > 0.0 {
                    out.push(Self::candidate(span, score, Stands::Needs(needs)));
                }
            }
        }
        out
    }

    /// Runs without those that are only a wild guess at one short word.
    fn believable(&self) -> impl Iterator<Item = &Span> {
        self.lattice.spans.iter().filter(|span| span.cost <= COST_ALONE || !self.is_short_word(span))
    }

    fn is_short_word(&self, span: &Span) -> bool {
        span.words.len() == 1 && self.tokens[span.words.start].text.len() <= 3
    }

    fn filler_candidates(&self) -> Vec<Candidate> {
        let is_filler = |s: &&Span| s.senses.iter().any(|s| s.meaning == Meaning::Filler) && s.cost < 0.7;
        let spans = self.lattice.spans.iter().filter(is_filler);
        spans.map(|s| Self::candidate(s, 0.12 * s.words.len() as f32 - 0.1 * s.cost, Stands::Filler)).collect()
    }

    fn candidate(span: &Span, score: f32, part: Stands) -> Candidate {
        let is_harmless = span.senses.iter().any(|s| s.meaning == Meaning::NotCrisis);
        let crisis = !is_harmless && span.senses.iter().any(|s| s.crisis);
        Candidate { words: span.words.clone(), score, part, read: span.read.clone(), crisis, is_harmless }
    }

    fn place_candidates(&self) -> Vec<Candidate> {
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
        let everyday = seen::VOCABULARY | seen::PEOPLE | seen::FILLER | seen::EVERYDAY;
        span.words.len() == 1 && self.lattice.seen[span.words.start] & everyday != 0
    }

    /// Whether a misspelled word was sooner meant for an everyday one than for this place: "carsel" for "carcel", not Carmel.
    fn is_rather_a_word(&self, span: &Span) -> bool {
        let everyday = seen::VOCABULARY | seen::PEOPLE | seen::FILLER | seen::EVERYDAY;
        let is_sooner = |r: &Reading| {
            r.seen & everyday != 0
                && (r.cost < span.cost - 0.01 || span.read.first().is_some_and(|read| *read == r.text))
        };
        span.cost > 0.0 && span.words.len() == 1 && self.lattice.readings[span.words.start].iter().any(is_sooner)
    }

    /// The state that a run names, if it names one.
    fn state_among(&self, ids: &[(PlaceId, bool)]) -> Option<u8> {
        let is_state = |&&(id, _): &&(PlaceId, bool)| self.gazetteer.kind(id) == PlaceKind::State;
        ids.iter().find(is_state).map(|&(id, _)| self.gazetteer.state(id))
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

    fn request(&self, chosen: &[&Candidate]) -> Request {
        let mut request = Request { place: self.place(chosen), ..Request::default() };
        let mut roles = vec![Role::Rest; self.tokens.len()];
        let mut read: Vec<Option<String>> = vec![None; self.tokens.len()];
        let mut note = |candidate: &Candidate, role: Role| {
            for (i, word) in candidate.words.clone().zip(&candidate.read) {
                roles[i] = role;
                read[i] = Some(word.clone());
            }
        };
        let mut phrase = 0;
        for candidate in chosen {
            request.crisis |= candidate.crisis;
            match &candidate.part {
                Stands::Needs(senses) => {
                    note(candidate, Role::Need);
                    Self::add_needs(&mut request, senses, phrase);
                    phrase += 1;
                }
                Stands::Place(_) => note(candidate, Role::Place),
                Stands::Filler | Stands::NotCrisis => note(candidate, Role::Filler),
            }
        }
        let harmless: Vec<Range<usize>> = chosen.iter().filter(|c| c.is_harmless).map(|c| c.words.clone()).collect();
        self.read_about(&mut request, &mut roles, &mut read, &harmless);
        request.needs.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.phrase.cmp(&b.phrase)));
        self.collect_words(&mut request, &roles, &read);
        request
    }

    fn add_needs(request: &mut Request, senses: &[Sense], phrase: u8) {
        let state = request.place.as_ref().map(|p| p.state);
        for sense in senses {
            let Meaning::Need { need, also } = sense.meaning else { continue };
            let elsewhere = sense.state.is_some() && state.is_some() && sense.state != state;
            let mut weight = if also { 0.6 } else { 1.0 };
            if sense.ambiguous || elsewhere {
                weight *= 0.6;
            }
            match request.needs.iter_mut().find(|n| n.need == need) {
                Some(known) => known.weight = known.weight.max(weight),
                None => request.needs.push(NeedFound { need, weight, phrase }),
            }
        }
    }

    /// Who, when, what stands in the way, and crisis: these stand beside needs and inside them ("womens shelter").
    fn read_about(
        &self,
        request: &mut Request,
        roles: &mut [Role],
        read: &mut [Option<String>],
        not_crisis: &[Range<usize>],
    ) {
        let mut spans: Vec<&Span> = self.believable().filter(|s| s.cost <= 1.0).collect();
        spans.sort_by(|a, b| b.words.len().cmp(&a.words.len()).then(a.cost.total_cmp(&b.cost)));
        let mut taken: [Vec<Range<usize>>; 4] = Default::default();
        let overlaps =
            |list: &[Range<usize>], r: &Range<usize>| list.iter().any(|o| o.start < r.end && r.start < o.end);
        for span in spans {
            let place_word = roles[span.words.clone()].contains(&Role::Place);
            for sense in &span.senses {
                if sense.crisis && span.cost <= 0.9 && !overlaps(not_crisis, &span.words) {
                    request.crisis = true;
                }
                let kind = match sense.meaning {
                    Meaning::People { .. } => 0,
                    Meaning::Stage(_) => 1,
                    Meaning::Barrier(_) => 2,
                    _ => continue,
                };
                if place_word || (span.cost > 0.0 && sense.ambiguous) {
                    continue;
                }
                let same = taken[kind].last() == Some(&span.words);
                if !same && overlaps(&taken[kind], &span.words) {
                    continue;
                }
                taken[kind].push(span.words.clone());
                let part = match sense.meaning {
                    Meaning::People { who, .. } => Part::People(who),
                    Meaning::Barrier(barrier) => Part::Barrier(barrier),
                    _ => Part::Stage,
                };
                if self.is_off(&part) {
                    continue;
                }
                match sense.meaning {
                    Meaning::People { who, family_of } => {
                        request.family_of |= family_of;
                        if family_of && !request.spoken_of.contains(&who) {
                            request.spoken_of.push(who);
                        }
                        if !request.people.contains(&who) {
                            request.people.push(who);
                        }
                    }
                    Meaning::Stage(stage) => request.stage = request.stage.or(Some(stage)),
                    Meaning::Barrier(barrier) if !request.barriers.contains(&barrier) => request.barriers.push(barrier),
                    _ => {}
                }
                for (i, word) in span.words.clone().zip(&span.read) {
                    if matches!(roles[i], Role::Rest | Role::Filler) {
                        roles[i] = Role::About;
                        read[i].get_or_insert_with(|| word.clone());
                    }
                }
            }
        }
    }

    /// Whether a word was read as part of a phrase that is understood but never printed: "felns" is not answered with the
    /// word it was meant for.
    fn is_unkind(&self, at: usize, read: &str) -> bool {
        let holds =
            |s: &&Span| s.words.contains(&at) && s.read.get(at - s.words.start).is_some_and(|word| word == read);
        self.lattice.spans.iter().filter(holds).any(|s| s.senses.iter().any(|sense| sense.accept_only))
    }

    fn collect_words(&self, request: &mut Request, roles: &[Role], read: &[Option<String>]) {
        for (i, token) in self.tokens.iter().enumerate() {
            let readings = &self.lattice.readings[i];
            let unknown = self.lattice.seen[i] == 0;
            let most = if token.text.len() <= 3 { COST_ALONE } else { MAX_PLAIN_COST };
            let guesses = || readings.iter().skip(1).filter(|r| unknown && !r.is_same && r.cost <= most);
            let text = read[i].clone().unwrap_or_else(|| guesses().next().map_or(&token.text, |r| &r.text).clone());
            if text != token.text
                && !self.is_unkind(i, &text)
                && !request.corrected.iter().any(|(from, _)| *from == token.text)
            {
                request.corrected.push((token.text.clone(), text.clone()));
            }
            let is_last = i + 1 == self.tokens.len();
            let mut others = if is_last { self.lattice.completions.clone() } else { Vec::new() };
            others.extend(guesses().map(|r| r.text.clone()).filter(|t| *t != text));
            let is_number = token.text.bytes().all(|b| b.is_ascii_digit());
            let is_known = !unknown || is_number || text != token.text || !others.is_empty();
            request.words.push(RequestWord { text, typed: token.text.clone(), role: roles[i], is_known, others });
        }
    }

    /// The place that the chosen runs name: a city together with a state named apart from it, else the surest.
    fn place(&self, chosen: &[&Candidate]) -> Option<PlaceFound> {
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

fn zip_of(word: &str) -> Option<u32> {
    (word.len() == 5 && word.bytes().all(|b| b.is_ascii_digit())).then(|| word.parse().ok()).flatten()
}

/// What a run of words is worth as a phrase: longer is surer, guesses are less sure.
fn weight_of(span: &Span) -> f32 {
    let letters: usize = span.read.iter().map(String::len).sum();
    (span.words.len() as f32).powf(1.3) + 0.01 * letters as f32 - 0.85 * span.cost
}

/// Runs that do not overlap and are worth most together.
fn best_cover(words: usize, candidates: &[Candidate]) -> Vec<&Candidate> {
    let mut best: Vec<(f32, Option<&Candidate>)> = vec![(0.0, None); words + 1];
    for at in (0..words).rev() {
        best[at] = (best[at + 1].0, None);
        for candidate in candidates.iter().filter(|c| c.words.start == at) {
            let total = candidate.score + best[candidate.words.end].0;
            if total > best[at].0 + 1e-4 {
                best[at] = (total, Some(candidate));
            }
        }
    }
    let mut chosen = Vec::new();
    let mut at = 0;
    while at < words {
        match best[at].1 {
            Some(candidate) => {
                chosen.push(candidate);
                at = candidate.words.end;
            }
            None => at += 1,
        }
    }
    chosen
}
