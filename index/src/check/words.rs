//! Rules about the tables of phrases: what people type, and what it means.

use super::context::Context;
use super::prose::text_is_clean;
use super::{Found, Problem, Wording};
use crate::directory::{BARRIERS, PhraseRow, STAGES};
use crate::listing::{SERVES, STATES};
use crate::text;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;

/// What a phrase of the vocabulary may be.
const KINDS: [&str; 4] = ["plain", "slang", "clinical", "programme"];

/// One table of phrases as it is checked.
struct Table<'a> {
    file: &'static str,
    /// Column that says what the phrase means; empty in tables of phrases that mean nothing.
    column: &'static str,
    rows: &'a [PhraseRow],
    /// What they may mean. Without any, that has been told once and not for each row.
    known: Vec<&'a str>,
}

/// Checks every table of phrases.
pub(super) fn check(context: &Context<'_>, root: &Path, problems: &mut Vec<Problem>) {
    let directory = context.directory;
    let needs = directory.needs.iter().map(|need| need.id.as_str()).collect();
    let table = |file, column, rows, known| Table { file, column, rows, known };
    let tables = [
        table("vocabulary.tsv", "need", &directory.vocabulary[..], needs),
        table("people.tsv", "who", &directory.people, SERVES.to_vec()),
        table("stages.tsv", "stage", &directory.stages, STAGES.to_vec()),
        table("barriers.tsv", "barrier", &directory.barriers, BARRIERS.to_vec()),
        table("not-crisis.tsv", "", &directory.not_crisis, Vec::new()),
        table("fillers.tsv", "", &directory.fillers, Vec::new()),
    ];
    for table in tables {
        check_table(&table, &root.join(table.file), problems);
    }
    phrases_have_one_main_need(&directory.vocabulary, &root.join("vocabulary.tsv"), problems);
}

fn check_table(table: &Table<'_>, file: &Path, problems: &mut Vec<Problem>) {
    let mut seen = HashSet::new();
    for row in table.rows {
        let mut found = Found { file, record: &row.phrase, problems: &mut *problems };
        check_row(row, table, &mut found);
        let folded = text::fold(&row.phrase);
        if !folded.is_empty() && !seen.insert((folded, row.language.as_str(), row.means.as_str(), row.state())) {
            found.error("phrase", said_twice(row, table.column));
        }
    }
}

fn said_twice(row: &PhraseRow, column: &str) -> Wording {
    if column.is_empty() { "check-phrase-twice".into() } else { Wording::of("check-phrase-twice-for", &row.means) }
}

fn check_row(row: &PhraseRow, table: &Table<'_>, found: &mut Found<'_>) {
    if text::fold(&row.phrase).is_empty() {
        found.error("phrase", "check-phrase-empty");
    }
    if !["en", "es"].contains(&row.language.as_str()) {
        found.error("language", Wording::of("check-phrase-language", &row.language));
    }
    if !table.known.is_empty() && !table.known.contains(&row.means.as_str()) {
        let list = if table.column == "need" { "needs.json".to_owned() } else { table.known.join(", ") };
        found.error(table.column, Wording::of("check-not-one-of", &row.means).with_list("known", list));
    }
    if table.column == "need" && !KINDS.contains(&row.kind.as_str()) {
        found.error("kind", Wording::of("check-not-one-of", &row.kind).with_list("known", KINDS.join(", ")));
    }
    if let Some(state) = row.state()
        && !STATES.contains(&state)
    {
        found.error("note", Wording::of("check-phrase-state", state));
    }
    for (field, value) in [("phrase", &row.phrase), ("note", &row.note)] {
        text_is_clean(field, value, found);
    }
}

/// Main needs of one phrase by state, `None` being everywhere: in order, so that the report is stable.
type MainNeeds<'a> = BTreeMap<Option<&'a str>, BTreeSet<&'a str>>;

/// A phrase with two main needs would put one of them first by chance; one with none would put nothing first.
fn phrases_have_one_main_need(rows: &[PhraseRow], file: &Path, problems: &mut Vec<Problem>) {
    let mut phrases: BTreeMap<(String, &str), MainNeeds<'_>> = BTreeMap::new();
    for row in rows {
        let states = phrases.entry((text::fold(&row.phrase), &row.language)).or_default();
        let mains = states.entry(row.state()).or_default();
        if !row.has("also") {
            mains.insert(&row.means);
        }
    }
    for ((phrase, _), states) in &phrases {
        let everywhere = states.get(&None).map_or(0, BTreeSet::len);
        for mains in states.values() {
            let reason = match mains.len() {
                0 if everywhere == 0 => "check-main-none".into(),
                0 | 1 => continue,
                _ => {
                    let names = mains.iter().map(|need| format!("`{need}`")).collect::<Vec<_>>().join(", ");
                    Wording::from("check-main-many").with_list("known", names)
                }
            };
            Found { file, record: phrase, problems: &mut *problems }.error("note", reason);
        }
    }
}
