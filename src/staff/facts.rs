//! Everything a listing holds, as lines with labels: what people read of it, then what only the finder uses.

use crate::facts::{self, Line};
use crate::language::{Language, Words};
use crate::say;
use time::Date;
use wayhome_index::directory::Need;
use wayhome_index::listing::{Answer, Confidence, Justice, Kind, Listing, Status};

/// Every line of a listing. What is not known has none.
pub fn lines(l: &Listing, needs: &[Need], today: Date, words: &Words) -> Vec<Line> {
    let mut out = facts::as_written(l, today, words);
    let mut add = |key: &'static str, text: &str| {
        if !text.is_empty() {
            out.push(Line { key, label: words.get(key), text: say::safe(text) });
        }
    };
    add("staff-other-language", other_language(l, words.language()));
    add("staff-needs", &needs_of(l, needs, words));
    add("card-for", &names("serves", &l.serves, words));
    add("staff-ways", &names("setting", &l.settings, words));
    add("staff-county", &l.address.county);
    for (key, answer) in justice(&l.justice) {
        if answer != Answer::Unknown {
            add(key, &say::answer(answer, words));
        }
    }
    add("staff-justice-notes", &l.justice.notes);
    add("staff-kind", &words.get(kind(l.kind)));
    add("staff-status", &words.get(status(l.status)));
    add("staff-sure", &words.get(sure(l.confidence)));
    add("staff-instead", &l.instead.join(", "));
    if l.leave_out_of_results {
        add("staff-hidden", &words.get("answer-yes"));
    }
    out
}

/// What it does, in the language that is not the person's own: both go to the screen.
fn other_language(l: &Listing, language: Language) -> &str {
    match language {
        Language::En => &l.summary.es,
        Language::Es => &l.summary.en,
    }
}

fn needs_of(l: &Listing, needs: &[Need], words: &Words) -> String {
    let name = |id: &String| needs.iter().find(|need| need.id == *id).map_or(id.clone(), |n| say::need_name(n, words));
    l.needs.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// Names of a closed list; what is not on it stays as it is.
fn names(kind: &str, ids: &[String], words: &Words) -> String {
    let name = |id: &String| {
        let key = format!("{kind}-{id}");
        let name = words.get(&key);
        if name == key { id.clone() } else { name }
    };
    ids.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn justice(justice: &Justice) -> [(&'static str, Answer); 3] {
    [
        ("staff-justice", justice.serves_justice_involved),
        ("staff-inside", justice.works_inside),
        ("staff-after", justice.continues_after_release),
    ]
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Program => "staff-kind-program",
        Kind::Helpline => "staff-kind-helpline",
        Kind::Network => "staff-kind-network",
        Kind::Agency => "staff-kind-agency",
        Kind::Directory => "staff-kind-directory",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Operating => "staff-status-operating",
        Status::Changed => "staff-status-changed",
        Status::Unknown => "staff-status-unknown",
        Status::Closed => "staff-status-closed",
    }
}

fn sure(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "card-sure-high",
        Confidence::Medium => "card-sure-medium",
        Confidence::Low => "card-sure-low",
    }
}
