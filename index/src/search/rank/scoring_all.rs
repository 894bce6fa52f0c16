//! The same answers as by scoring every listing, one by one, and sorting them all.

use super::*;
use crate::bundle::Bundle;
use crate::search::filter::Filters;
use crate::search::{Hit, Relaxed, SPOKEN, widened};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;
use time::{Date, Month};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let (directory, _) = crate::read::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"));
    let bytes = crate::pack::pack(&directory).expect("the data can be packed");
    let bundle = Bundle::open_bytes(Vec::leak(bytes)).expect("the bundle opens");
    Engine::open(&bundle).expect("the engine opens")
});

/// What an answer holds besides the request.
#[derive(Debug, PartialEq)]
struct Plain {
    relaxed: Option<Relaxed>,
    total: usize,
    needs: Vec<u32>,
    takes: Vec<u32>,
    hits: Vec<Hit>,
}

fn quickly(query: &Query<'_>) -> Plain {
    let answer = ENGINE.search(query);
    Plain {
        relaxed: answer.relaxed,
        total: answer.total,
        needs: answer.counts.needs,
        takes: answer.counts.takes.to_vec(),
        hits: answer.hits,
    }
}

fn slowly(query: &Query<'_>) -> Plain {
    let engine = &*ENGINE;
    let mut request = engine.understand(query.text, &query.without);
    engine.add_given(query, &mut request);
    let wanted = engine.text.wanted(&request.words);
    let mut scratch = Scratch::default();
    engine.text.find_in_names(&wanted, &mut scratch);
    engine.text.find_in_bodies(&wanted, None, &mut scratch);
    let names = engine.names_asked_for(&wanted, &scratch);
    let by_name = names.iter().any(|(doc, &likeness)| likeness >= IS_NAME && engine.docs.shown().contains(doc));
    let asked = Asked { takes: &query.filters.takes, ..engine.asked(&request, &wanted, by_name, query.today) };
    let rows = &engine.docs.rows;
    let keeps = |doc: usize| contains(&query.filters.keeps(rows, doc / BLOCK), doc);
    let score = |doc: usize| engine.score(doc, &asked, &scratch, names.get(&doc).copied());
    let mut scored: Vec<Scored> = engine.docs.shown().filter(|&doc| keeps(doc)).filter_map(score).collect();
    let total = scored.len();
    let with = |has: &dyn Fn(usize) -> bool| scored.iter().filter(|s| has(s.doc)).count() as u32;
    let needs = (0..engine.needs().len()).map(|i| with(&|doc| engine.docs.needs[doc] >> i & 1 == 1)).collect();
    let takes = (0..8).map(|b| with(&|doc| engine.docs.acceptance(doc, b) == 1)).collect();
    let around = request.place.as_ref().map(|place| Around::new(&engine.docs, place));
    let ranking = Ranking {
        engine,
        asked: &asked,
        around: around.as_ref(),
        scratch: &scratch,
        bounds: Bounds::default(),
        scored: 0,
    };
    let helps = |s: &&Scored| engine.docs.flags[s.doc] & flag::REACHABLE != 0 && !s.cannot_take;
    if scored.iter().filter(helps).count() < ENOUGH {
        let knows = |doc: &usize| {
            let has = engine.docs.needs[*doc] & asked.referral != 0 && engine.docs.flags[*doc] & flag::REACHABLE != 0;
            has && scored.iter().all(|s| s.doc != *doc) && !engine.never_mixes(*doc, &asked) && keeps(*doc)
        };
        let more: Vec<Scored> = engine.docs.shown().filter(knows).map(|doc| ranking.referral(doc)).collect();
        scored.extend(more.into_iter().filter(|s| s.fit.is_none_or(|f| f.worth > 0.0)));
    }
    scored.sort_by(|a, b| ranking.order(a, b));
    keep_the_place(&asked, &mut scored);
    keep_the_need(&asked, &mut scored);
    let relaxed = widened::slow::relaxed(engine, &asked, &scored, query.limit);
    scored.truncate(query.limit);
    let hits = scored.iter().map(|s| engine.hit(s, &asked)).collect();
    Plain { relaxed, total, needs, takes, hits }
}

fn may_show(s: &Scored, asked: &Asked<'_>) -> bool {
    !s.cannot_take && !ENGINE.is_lost(s, asked)
}

fn is_sure(s: &Scored, asked: &Asked<'_>) -> bool {
    s.name >= IS_NAME || asked.takes.iter().all(|&barrier| ENGINE.docs.acceptance(s.doc, barrier) == 1)
}

/// Whether a listing may be put to a place: not before those who are known to take whom a filter names.
fn may_stand(place: usize, s: &Scored, asked: &Asked<'_>, list: &[Scored]) -> bool {
    is_sure(s, asked) || !list.get(place).is_some_and(|there| is_sure(there, asked))
}

fn keep_the_place(asked: &Asked<'_>, scored: &mut [Scored]) {
    let related = asked.groups.iter().fold(0, |mask, g| mask | g.related);
    if asked.urgent != 0 {
        return;
    }
    for needs in [asked.named_needs, asked.named_needs | related] {
        let is_there = |s: &Scored| {
            let answers = s.name >= IS_NAME || ENGINE.docs.needs[s.doc] & needs != 0;
            answers && s.fit.is_some_and(|f| f.rung <= Rung::State)
        };
        if scored.iter().take(ENOUGH).any(is_there) {
            return;
        }
        if let Some(at) =
            scored.iter().position(|s| is_there(s) && may_show(s, asked) && may_stand(1, s, asked, scored))
        {
            scored[1..=at].rotate_right(1);
            return;
        }
    }
}

fn keep_the_need(asked: &Asked<'_>, scored: &mut [Scored]) {
    if scored.iter().take(ENOUGH).any(|s| s.direct || s.name >= IS_NAME) {
        return;
    }
    let third = ENOUGH - 1;
    if let Some(at) = scored.iter().position(|s| s.direct && may_show(s, asked) && may_stand(third, s, asked, scored)) {
        scored[ENOUGH - 1..=at].rotate_right(1);
    }
}

const WORDS: [&str; 60] = [
    "housing",
    "a bed tonight",
    "detox",
    "sober living",
    "food",
    "job",
    "lawyer",
    "id card",
    "birth certificate",
    "suboxone",
    "methadone clinic",
    "peer support",
    "someone to talk to",
    "kids back",
    "bus pass",
    "phone",
    "clothes",
    "vivienda",
    "trabajo",
    "comida",
    "he hits me",
    "anger class",
    "kill myself",
    "mentor",
    "reentry",
    "women",
    "men",
    "for my son",
    "veteran",
    "lgbtq",
    "deaf",
    "pregnant",
    "felony",
    "sex offender",
    "on parole",
    "warrant",
    "arson",
    "dayton",
    "columbus ohio",
    "12550",
    "nyc",
    "texas",
    "brooklyn",
    "los angeles",
    "hawaii",
    "guam",
    "rural montana",
    "kansas city",
    "upstate ny",
    "hamilton county",
    "fortune society",
    "oxford house",
    "homeboy industries",
    "zzqx",
    "out today",
    "still inside",
    "the",
    "help",
    "free",
    "oxford",
];

prop_compose! {
    fn filters()(
        needs in proptest::collection::vec(0_u8..49, 0..2),
        people in proptest::collection::vec(0_u8..10, 0..2),
        settings in proptest::collection::vec(0_u8..8, 0..2),
        state in proptest::option::weighted(0.2, 0_u8..56),
        takes in proptest::collection::vec(0_u8..8, 0..2),
        language in proptest::option::weighted(0.2, 0_u8..SPOKEN.len() as u8),
        flags: [bool; 3],
        any in proptest::bool::weighted(0.3),
    ) -> Filters {
        let [peers, works_inside, free] = flags;
        if any { Filters { needs, people, settings, state, peers, works_inside, takes, language, free } } else { Filters::default() }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn is_the_same(
        words in proptest::collection::vec(0..WORDS.len(), 1..6),
        limit in 1_usize..60,
        filters in filters(),
    ) {
        let text = words.into_iter().map(|i| WORDS[i]).collect::<Vec<_>>().join(" ");
        let today = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
        let query = Query { filters, limit, ..Query::words(&text, today) };
        prop_assert_eq!(quickly(&query), slowly(&query), "{:?}", text);
    }
}
