//! Choosing among readings: the set of runs that together explain most, then what they say.

use super::lattice::Lattice;
use super::relatives::{self, Relative};
use super::{NeedFound, Part, PlaceFound, Request, RequestWord, Role, Span};
use crate::listing::SERVES;
use crate::phrase::{Meaning, Sense};
use crate::place::Gazetteer;
use crate::spelling::COST_ALONE;
use crate::text::Token;
use std::ops::Range;

/// Highest cost of a guess for a word that no phrase supports.
const MAX_PLAIN_COST: f32 = 1.2;

/// Highest cost at which a single word is read as a crisis: "sucide" is, "overdue" is not.
const MAX_CRISIS_COST: f32 = 1.0;

/// The group of people with somebody in jail or prison, and of those who live together.
const FAMILIES: &str = "families";

/// What a chosen run stands for.
#[derive(Debug, Clone)]
pub(super) enum Stands {
    Needs(Vec<Sense>),
    NotCrisis,
    Place(PlaceFound),
    Filler,
}

#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub words: Range<usize>,
    pub score: f32,
    pub part: Stands,
    pub read: Vec<String>,
    pub crisis: bool,
    /// Known to be said without any danger: no crisis may be read into these words.
    pub is_harmless: bool,
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

pub(super) struct Line<'l> {
    pub typed: &'l str,
    pub tokens: &'l [Token],
    pub lattice: &'l Lattice,
    without: &'l [Part],
    /// Whether a place is all that is asked for, so that no word can mean anything else.
    pub place_only: bool,
    pub gazetteer: &'l Gazetteer<'l>,
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
    pub(super) fn believable(&self) -> impl Iterator<Item = &Span> {
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

    pub(super) fn candidate(span: &Span, score: f32, part: Stands) -> Candidate {
        let is_harmless = span.senses.iter().any(|s| s.meaning == Meaning::NotCrisis);
        let crisis = !is_harmless && span.senses.iter().any(|s| s.crisis);
        Candidate { words: span.words.clone(), score, part, read: span.read.clone(), crisis, is_harmless }
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
                    Meaning::People { who, family_of } if self.is_meant(who, family_of, &span.words) => {
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

    /// Whether what a phrase says of people is said of whom the help is for: a relative may only be spoken of.
    fn is_meant(&self, who: u8, family_of: bool, words: &Range<usize>) -> bool {
        let families = SERVES.get(usize::from(who)) == Some(&FAMILIES);
        match relatives::part_of(self.tokens, words) {
            _ if !family_of => true,
            Relative::Helped => true,
            Relative::Company => families,
            Relative::Mentioned => false,
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
            // "2" for "to" is no slip.
            if text != token.text
                && token.text.len() > 1
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
            let is_known = is_known && !self.is_unknown_zip(token);
            request.words.push(RequestWord { text, typed: token.text.clone(), role: roles[i], is_known, others });
        }
    }
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
