//! Rules that hold for every answer, whatever was asked.

use crate::{ENGINE, LISTINGS};
use std::collections::HashSet;
use wayhome_index::listing::{Answer as Said, Listing, SETTINGS};
use wayhome_index::search::{Answer, Hit, MOST_TERMS, Query, Why};
use wayhome_index::text;
use wayhome_index::understand::Request;

/// Most other words that one word may stand for.
const MOST_OTHERS: usize = 32;

/// Panics with every rule that an answer breaks.
pub fn check(query: &Query<'_>, answer: &Answer) {
    let trouble: Vec<&str> = [words_broken(query, &answer.request), hits_broken(query, answer)].concat();
    assert!(trouble.is_empty(), "broken: {trouble:?} by {:?}\n{answer:#?}", query.text);
}

/// Panics when two answers to one query are not the same, or the second, with a higher limit, does not begin like the first.
pub fn check_same(query: &Query<'_>, first: &Answer, second: &Answer) {
    let begins = second.hits.get(..first.hits.len()) == Some(&first.hits[..]);
    let same = [
        ("hits", begins),
        ("total", first.total == second.total),
        ("relaxed", first.relaxed == second.relaxed),
        ("counts", first.counts == second.counts && first.kept_unknown == second.kept_unknown),
        ("notices", first.notices == second.notices),
        ("request", format!("{:?}", first.request) == format!("{:?}", second.request)),
    ];
    let others: Vec<&str> = same.iter().filter(|(_, same)| !same).map(|(what, _)| *what).collect();
    assert!(others.is_empty(), "not the same twice: {others:?} of {:?}\n{first:#?}\n{second:#?}", query.text);
}

/// Every rule with its name; what is true is broken.
fn broken<const N: usize>(rules: [(&'static str, bool); N]) -> Vec<&'static str> {
    rules.into_iter().filter(|(_, is_broken)| *is_broken).map(|(rule, _)| rule).collect()
}

fn words_broken(query: &Query<'_>, request: &Request) -> Vec<&'static str> {
    let tokens = text::tokens(query.text);
    let typed: String = tokens.iter().map(|token| token.text.as_str()).collect();
    // A word may be torn in two, but no letter of it is lost.
    let kept: String = request.words.iter().map(|word| word.typed.as_str()).collect();
    broken([
        ("a word that was typed is lost", typed != kept),
        ("more words than were typed", request.words.len() > 2 * tokens.len()),
        ("too many other words", request.words.iter().any(|w| w.others.len() > MOST_OTHERS)),
        ("more corrections than words", request.corrected.len() > request.words.len()),
        ("a need that is none", request.needs.iter().any(|n| usize::from(n.need) >= ENGINE.needs().len())),
        ("a weight that is no number", request.needs.iter().any(|n| !n.weight.is_finite())),
        ("a need twice", !is_unique(request.needs.iter().map(|n| n.need))),
        ("a group twice", !is_unique(request.people.iter())),
    ])
}

fn hits_broken(query: &Query<'_>, answer: &Answer) -> Vec<&'static str> {
    let hits = &answer.hits;
    let shown = ENGINE.manifest().shown;
    // Needs that were given and filters may leave nothing; words alone never do.
    let is_free = query.needs.is_empty() && query.filters == wayhome_index::search::Filters::default();
    broken([
        ("more than the limit", hits.len() > query.limit),
        ("a listing twice", !is_unique(hits.iter().map(|hit| hit.doc))),
        ("a listing that is never shown", hits.iter().any(|hit| hit.doc.0 >= shown)),
        ("cannot take before can", !hits.is_sorted_by_key(|hit| hit.cannot_take)),
        ("out of order", !is_in_order(hits)),
        ("a score that is no number", hits.iter().any(|hit| !hit.score.is_finite())),
        ("a distance that is no number", hits.iter().any(|hit| hit.distance_miles.is_some_and(|m| !m.is_finite()))),
        ("no reason", hits.iter().any(|hit| hit.why.is_empty())),
        ("fewer than three", is_free && hits.len() < query.limit.min(3)),
        ("nobody to reach among the first three", is_free && !hits.iter().take(3).all(is_of_use)),
        ("a notice of a listing that is shown", answer.notices.iter().any(|notice| notice.doc.0 < shown)),
        ("kept apart and mixed", is_mixed(answer)),
        ("a filter that does not hold", hits.iter().any(|hit| !is_kept(query, listing(hit)))),
        ("too many terms", answer.work.terms > MOST_TERMS),
        ("more counted than found", answer.counts.needs.iter().any(|&count| count as usize > answer.total)),
    ])
}

/// Whether one can be reached, or was asked for by its name: then it is shown even when nobody knows how to reach it.
fn is_of_use(hit: &Hit) -> bool {
    listing(hit).is_reachable() || hit.why.contains(&Why::Name)
}

/// Whether results stand by their score within those who can be reached and those who cannot. The second place may be
/// kept for the best answer from where somebody is, the third for one that answers the need itself.
fn is_in_order(hits: &[Hit]) -> bool {
    let by_score = hits.iter().enumerate().filter(|(i, _)| !matches!(i, 1 | 2)).map(|(_, hit)| hit);
    let in_group = |a: &&Hit, b: &&Hit| {
        let group = |hit: &Hit| (hit.cannot_take, hit.reachable, hit.why.contains(&Why::Name));
        group(a) != group(b) || a.score >= b.score
    };
    by_score.collect::<Vec<_>>().is_sorted_by(in_group)
}

/// Whether classes for people who used violence stand among help against it, or the other way round.
fn is_mixed(answer: &Answer) -> bool {
    let (help, class) = ("domestic-violence-help", "nonviolence-class");
    let asked = |id: &str| answer.request.needs.iter().any(|n| ENGINE.needs()[usize::from(n.need)].id == id);
    let shown = |id: &str| answer.hits.iter().any(|hit| listing(hit).needs.iter().any(|need| need == id));
    (asked(help) && shown(class)) || (asked(class) && shown(help))
}

/// Whether the listing itself, not the columns made from it, agrees with the filters.
fn is_kept(query: &Query<'_>, listing: &Listing) -> bool {
    let filters = &query.filters;
    let needs = &filters.needs;
    let has = |id: &String, index: u8| ENGINE.needs().get(usize::from(index)).is_some_and(|need| need.id == *id);
    let does = |setting: &String| filters.settings.iter().any(|&s| SETTINGS[usize::from(s)] == setting);
    let takes = listing.acceptance.facts();
    (needs.is_empty() || listing.needs.iter().any(|id| needs.iter().any(|&need| has(id, need))))
        && (filters.settings.is_empty() || listing.settings.is_empty() || listing.settings.iter().any(does))
        && filters.takes.iter().all(|&barrier| takes[usize::from(barrier)].1.answer() != Said::No)
        && !(filters.works_inside && listing.justice.works_inside == Said::No)
}

fn is_unique<T: std::hash::Hash + Eq>(all: impl Iterator<Item = T>) -> bool {
    let mut seen = HashSet::new();
    let mut all = all;
    all.all(|one| seen.insert(one))
}

fn listing(hit: &Hit) -> &'static Listing {
    &LISTINGS[hit.doc.0 as usize]
}
