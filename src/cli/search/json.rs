//! The answer as one JSON object: the contract that other tools rely on.

use crate::contract::Record;
use crate::language::Words;
use crate::say;
use serde::Serialize;
use std::collections::BTreeMap;
use wayhome_index::directory::{BARRIERS, Need, STAGES};
use wayhome_index::listing::{SERVES, SETTINGS, Status};
use wayhome_index::search::{Answer, Counts, Engine, Hit, Notice, SPOKEN};

/// One answer.
#[derive(Serialize)]
pub struct Output<'o> {
    query: &'o str,
    understood: Understood<'o>,
    relaxed: Vec<String>,
    total: usize,
    kept_unknown: BTreeMap<&'static str, u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<serde_json::Value>,
    notices: Vec<NoticeOutput<'o>>,
    results: Vec<ResultOutput>,
}

#[derive(Serialize)]
struct Understood<'o> {
    needs: Vec<&'o str>,
    people: Vec<&'static str>,
    place: Option<PlaceOutput<'o>>,
    stage: Option<&'static str>,
    barriers: Vec<&'static str>,
    corrected: Vec<Corrected<'o>>,
    /// Words that nobody here knows.
    unknown: Vec<&'o str>,
    crisis: bool,
    /// Names by which --without switches each part off.
    parts: Vec<String>,
}

#[derive(Serialize)]
struct PlaceOutput<'o> {
    name: &'o str,
    state: &'static str,
    zip: Option<String>,
    lat: f64,
    lon: f64,
    /// Other places of that name, largest first.
    others: Vec<String>,
}

#[derive(Serialize)]
struct Corrected<'o> {
    from: &'o str,
    to: &'o str,
}

#[derive(Serialize)]
struct NoticeOutput<'o> {
    id: &'o str,
    name: String,
    status: Status,
    status_note: String,
    instead: Vec<&'o str>,
}

#[derive(Serialize)]
struct ResultOutput {
    #[serde(flatten)]
    listing: Record,
    distance_miles: Option<u32>,
    rung: &'static str,
    cannot_take: bool,
    why: Vec<String>,
    score: f32,
}

/// An answer in the form of the contract.
pub fn as_json<'o>(
    typed: &'o str,
    answer: &'o Answer,
    engine: &'o Engine,
    words: &Words,
    with_counts: bool,
) -> Output<'o> {
    let request = &answer.request;
    let need_id = |need: u8| engine.needs().get(usize::from(need)).map(|n: &Need| n.id.as_str());
    let list = |indexes: &[u8], names: &[&'static str]| -> Vec<&'static str> {
        indexes.iter().filter_map(|&i| names.get(usize::from(i)).copied()).collect()
    };
    Output {
        query: typed,
        understood: Understood {
            needs: request.needs.iter().filter_map(|n| need_id(n.need)).collect(),
            people: list(&request.people, &SERVES),
            place: request.place.as_ref().map(|p| PlaceOutput {
                name: &p.name,
                state: p.state_code(),
                zip: p.zip.map(|z| format!("{z:05}")),
                lat: degrees(p.point.lat),
                lon: degrees(p.point.lon),
                others: p.others.iter().take(5).map(|&id| say::other_place_name(engine, id)).collect(),
            }),
            stage: request.stage.and_then(|s| STAGES.get(usize::from(s)).copied()),
            barriers: list(&request.barriers, &BARRIERS),
            corrected: request.corrected.iter().map(|(from, to)| Corrected { from, to }).collect(),
            unknown: request.unknown().collect(),
            crisis: request.crisis,
            parts: parts(answer, engine),
        },
        relaxed: answer.relaxed.iter().map(|step| say::relaxed(step, engine, answer, words)).collect(),
        total: answer.total,
        kept_unknown: kept_unknown(answer),
        counts: with_counts.then(|| counts(&answer.counts, engine)),
        notices: answer.notices.iter().filter_map(|n| notice(n, engine)).collect(),
        results: answer.hits.iter().filter_map(|hit| result(hit, engine, words)).collect(),
    }
}

fn parts(answer: &Answer, engine: &Engine) -> Vec<String> {
    let request = &answer.request;
    let needs = request.needs.iter().filter_map(|n| engine.needs().get(usize::from(n.need)));
    let mut parts: Vec<String> = needs.map(|n| format!("need:{}", n.id)).collect();
    parts.extend(request.people.iter().filter_map(|&i| SERVES.get(usize::from(i))).map(|who| format!("who:{who}")));
    parts.extend(request.barriers.iter().filter_map(|&i| BARRIERS.get(usize::from(i))).map(|b| format!("barrier:{b}")));
    parts.extend(request.corrected.iter().map(|(from, _)| format!("word:{from}")));
    parts.extend(request.place.as_ref().map(|_| "place".to_owned()));
    parts.extend(request.stage.map(|_| "stage".to_owned()));
    parts
}

/// How many results each filter kept although nothing is known, by the filter's name.
pub fn kept_unknown(answer: &Answer) -> BTreeMap<&'static str, u32> {
    let kept = &answer.kept_unknown;
    let all = [
        ("setting", kept.settings),
        ("peers", kept.peers),
        ("works-inside", kept.works_inside),
        ("takes", kept.takes),
        ("language", kept.language),
        ("free", kept.free),
    ];
    all.into_iter().filter(|(_, n)| *n > 0).collect()
}

fn counts(counts: &Counts, engine: &Engine) -> serde_json::Value {
    let table = |names: &[&str], counts: &[u32]| -> serde_json::Value {
        names
            .iter()
            .zip(counts)
            .filter(|(_, n)| **n > 0)
            .map(|(name, n)| ((*name).to_owned(), serde_json::Value::from(*n)))
            .collect()
    };
    let needs: Vec<&str> = engine.needs().iter().map(|n| n.id.as_str()).collect();
    serde_json::json!({
        "needs": table(&needs, &counts.needs),
        "for": table(&SERVES, &counts.people),
        "settings": table(&SETTINGS, &counts.settings),
        "takes": table(&BARRIERS, &counts.takes),
        "languages": table(&SPOKEN.map(|(key, _)| key), &counts.languages),
        "peers": counts.peers,
        "works-inside": counts.works_inside,
        "free": counts.free,
    })
}

/// Three decimals: more would claim to know more than a ZIP code does.
fn degrees(value: f32) -> f64 {
    (f64::from(value) * 1000.0).round() / 1000.0
}

fn notice<'o>(notice: &Notice, engine: &'o Engine) -> Option<NoticeOutput<'o>> {
    let listing = engine.listing(notice.doc)?;
    Some(NoticeOutput {
        id: engine.id(notice.doc),
        name: say::safe(&listing.name),
        status: listing.status,
        status_note: say::safe(&listing.status_note),
        instead: notice.instead.iter().map(|&doc| engine.id(doc)).collect(),
    })
}

fn result(hit: &Hit, engine: &Engine, words: &Words) -> Option<ResultOutput> {
    Some(ResultOutput {
        listing: Record::of(&engine.listing(hit.doc)?),
        distance_miles: hit.distance_miles.map(|m| m.round() as u32),
        rung: hit.rung.as_str(),
        cannot_take: hit.cannot_take,
        why: say::reasons(hit, engine, words),
        score: (hit.score * 1000.0).round() / 1000.0,
    })
}
