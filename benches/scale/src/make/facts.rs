//! Who is served, how, and what sources say of it: shares like those of the real directory, a little fuller.

use super::Draft;
use crate::random::Random;
use wayhome_index::listing::{Acceptance, Answer, Fact, FromInside, Justice, KnownFact, Peers, SERVES, Source};

/// Ways in which help is given. Very few say nothing.
pub fn settings(draft: &mut Draft<'_>) -> Vec<String> {
    let all: &[&str] = match draft.random.fraction() {
        0.0..0.28 => &["day"],
        0.28..0.44 => &["residential"],
        0.44..0.52 => &["phone"],
        0.52..0.6 => &["phone", "online"],
        0.6..0.68 => &["drop-in"],
        0.68..0.76 => &["drop-in", "day"],
        0.76..0.81 => &["residential", "day"],
        0.81..0.87 => &["in-jail-or-prison", "day"],
        0.87..0.9 => &["online"],
        0.9..0.93 => &["mobile", "phone"],
        0.93..0.95 => &["home-visit"],
        0.95..0.98 => &["drop-in", "day", "phone"],
        _ => &[],
    };
    all.iter().map(|&setting| setting.into()).collect()
}

/// Whom it is for: mostly anyone.
pub fn serves(draft: &mut Draft<'_>) -> Vec<String> {
    let random = &mut draft.random;
    let mut groups = Vec::new();
    if random.chance(0.8) {
        groups.push(SERVES[0]);
        if random.chance(0.15) {
            groups.push(*random.pick::<&str>(&SERVES[1..]));
        }
    } else {
        let first = if random.chance(0.65) { random.between(1, 2) } else { random.between(3, SERVES.len() - 1) };
        groups.push(SERVES[first]);
        if random.chance(0.2) && first > 2 {
            groups.push(SERVES[random.between(1, 2)]);
        }
    }
    groups.into_iter().map(Into::into).collect()
}

/// Languages that somebody wrote down.
pub fn languages(draft: &mut Draft<'_>) -> Vec<String> {
    let all: &[&str] = match draft.random.fraction() {
        0.0..0.8 => &[],
        0.8..0.9 => &["English", "Spanish"],
        0.9..0.95 => &["English"],
        0.95..0.97 => &["Spanish"],
        0.97..0.98 => &["English", "Spanish", "ASL"],
        _ => &["English", "interpreters"],
    };
    all.iter().map(|&language| language.into()).collect()
}

/// Peers.
pub fn peers(draft: &mut Draft<'_>, sources: &[Source]) -> Peers {
    let random = &mut draft.random;
    Peers {
        run_by_peers: fact(random, sources, 0.16, 0.05, 0.0),
        staffed_by_peers: fact(random, sources, 0.17, 0.0, 0.0),
        staff_locked_up: fact(random, sources, 0.07, 0.0, 0.0),
    }
}

/// Work with people in or out of jail or prison.
pub fn justice(draft: &mut Draft<'_>) -> Justice {
    let random = &mut draft.random;
    Justice {
        serves_justice_involved: answer(random, 0.45, 0.01, 0.0),
        works_inside: answer(random, 0.2, 0.05, 0.0),
        continues_after_release: answer(random, 0.4, 0.02, 0.0),
        notes: if random.chance(0.15) { "Most people are sent by courts or parole.".into() } else { String::new() },
    }
}

/// Who is taken.
pub fn acceptance(draft: &mut Draft<'_>, sources: &[Source]) -> Acceptance {
    let random = &mut draft.random;
    Acceptance {
        record: fact(random, sources, 0.5, 0.03, 0.05),
        violent_record: fact(random, sources, 0.04, 0.06, 0.06),
        registry: fact(random, sources, 0.02, 0.08, 0.05),
        open_warrant: fact(random, sources, 0.01, 0.03, 0.01),
        supervision: fact(random, sources, 0.12, 0.01, 0.03),
        opioid_medicine: fact(random, sources, 0.05, 0.03, 0.03),
        partner: fact(random, sources, 0.02, 0.04, 0.01),
        children: fact(random, sources, 0.05, 0.04, 0.04),
    }
}

/// What can be done from inside.
pub fn from_inside(draft: &mut Draft<'_>, sources: &[Source]) -> FromInside {
    let random = &mut draft.random;
    FromInside {
        write: fact(random, sources, 0.05, 0.01, 0.0),
        collect_calls: fact(random, sources, 0.01, 0.01, 0.0),
        join_before_release: fact(random, sources, 0.1, 0.01, 0.01),
        visits: fact(random, sources, 0.12, 0.01, 0.01),
        same_people_after: fact(random, sources, 0.03, 0.0, 0.0),
        who_must_ask: String::new(),
        mail_address: String::new(),
    }
}

/// An answer, known in three shares: yes, no, depends or ask first.
fn answer(random: &mut Random, yes: f64, no: f64, depends: f64) -> Answer {
    let point = random.fraction();
    if point < yes {
        Answer::Yes
    } else if point < yes + no {
        Answer::No
    } else if point < yes + no + depends {
        if random.chance(0.5) { Answer::Depends } else { Answer::AskFirst }
    } else {
        Answer::Unknown
    }
}

fn fact(random: &mut Random, sources: &[Source], yes: f64, no: f64, depends: f64) -> Fact {
    let answer = answer(random, yes, no, depends);
    if answer == Answer::Unknown {
        return Fact::Unknown;
    }
    let source = random.pick(sources);
    let reason = match answer {
        Answer::Yes => "Its page says so.",
        Answer::No => "Its rules say that it cannot.",
        _ => "It looks at each person's case.",
    };
    Fact::Known(KnownFact { answer, reason: reason.into(), date: source.page_date.clone(), source: source.url.clone() })
}
