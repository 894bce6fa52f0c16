//! What changed between two editions of a directory, listing by listing and fact by fact: in plain words for staff, and
//! as the records' own fields for other programs.

use super::{facts, wrapped};
use crate::app::page::{Paragraph, Role};
use crate::facts::Line;
use crate::language::{Part, Words};
use crate::say;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{Result, Write};
use time::Date;
use wayhome_index::bundle::Manifest;
use wayhome_index::listing::{Listing, Status};
use wayhome_index::search::Engine;

/// What became of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It was at work and is closed now.
    Closed,
    /// It is in the old edition only.
    Gone,
    /// It was closed and is at work again.
    OpenAgain,
    /// It is in the new edition only.
    New,
    /// Something about it is not what it was.
    Changed,
}

impl Fate {
    /// Every fate, the most urgent first.
    pub const ALL: [Self; 5] = [Self::Closed, Self::Gone, Self::OpenAgain, Self::New, Self::Changed];

    const fn heading(self) -> &'static str {
        match self {
            Self::Closed => "diff-closed",
            Self::Gone => "diff-gone",
            Self::OpenAgain => "diff-open-again",
            Self::New => "diff-new",
            Self::Changed => "diff-changed",
        }
    }
}

/// A listing that is not what it was.
#[derive(Debug, Clone)]
pub struct Change {
    /// What became of it.
    pub fate: Fate,
    /// The record, in the newer edition that has it.
    pub listing: Listing,
    /// What it was, where both editions have it.
    pub was: Option<Listing>,
}

impl Change {
    fn between(old: Option<Listing>, new: Option<Listing>) -> Option<Self> {
        let is_closed = |listing: &Listing| listing.status == Status::Closed;
        let (fate, listing, was) = match (old, new) {
            (None, None) => return None,
            (None, Some(new)) => (Fate::New, new, None),
            (Some(old), None) => (Fate::Gone, old, None),
            (Some(old), Some(new)) if old == new => return None,
            (Some(old), Some(new)) => match (is_closed(&old), is_closed(&new)) {
                (false, true) => (Fate::Closed, new, Some(old)),
                (true, false) => (Fate::OpenAgain, new, Some(old)),
                _ => (Fate::Changed, new, Some(old)),
            },
        };
        Some(Self { fate, listing, was })
    }
}

/// Two editions side by side.
#[derive(Debug)]
pub struct Comparison<'c> {
    old: &'c Engine,
    new: &'c Engine,
    /// Listings that are not the same in both: the most urgent first, then by id.
    pub changes: Vec<Change>,
    /// How many are the same in both.
    pub same: usize,
}

impl<'c> Comparison<'c> {
    /// Compares every listing of both editions.
    pub fn new(old: &'c Engine, new: &'c Engine) -> Self {
        let ids: BTreeSet<&str> = [old, new].into_iter().flat_map(|e| e.all().map(|doc| e.id(doc))).collect();
        let find = |engine: &Engine, id: &str| engine.find(id).and_then(|doc| engine.listing(doc));
        let all = ids.len();
        let changes = ids.into_iter().filter_map(|id| Change::between(find(old, id), find(new, id)));
        let mut changes: Vec<Change> = changes.collect();
        changes.sort_by_key(|change| change.fate);
        let same = all - changes.len();
        Self { old, new, changes, same }
    }

    fn of(&self, fate: Fate) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.fate == fate)
    }

    /// Writes it in plain words.
    pub fn write(&self, out: &mut impl Write, today: Date, words: &Words) -> Result<()> {
        self.write_sums(out, words)?;
        for fate in Fate::ALL.into_iter().filter(|&fate| self.of(fate).next().is_some()) {
            writeln!(out, "\n{}", words.get(fate.heading()))?;
            for change in self.of(fate) {
                self.write_change(out, change, today, words)?;
            }
        }
        Ok(())
    }

    fn write_sums(&self, out: &mut impl Write, words: &Words) -> Result<()> {
        for (key, engine) in [("diff-old", self.old), ("diff-new-edition", self.new)] {
            let edition = edition(engine.manifest(), words);
            print(out, 0, &words.with(key, &[("edition", Part::Text(&edition))]))?;
        }
        let count = |fate| Part::Count(self.of(fate).count());
        let sums = [
            ("new", count(Fate::New)),
            ("changed", count(Fate::Changed)),
            ("closed", count(Fate::Closed)),
            ("again", count(Fate::OpenAgain)),
            ("gone", count(Fate::Gone)),
            ("same", Part::Count(self.same)),
        ];
        print(out, 0, &words.with("diff-sum", &sums))
    }

    fn write_change(&self, out: &mut impl Write, change: &Change, today: Date, words: &Words) -> Result<()> {
        let Change { fate, listing, was } = change;
        let place = say::where_it_is(listing, words);
        print(out, 2, &format!("{} · {place} [{}]", listing.name, listing.id))?;
        let lines = |listing: &Listing, engine: &Engine| facts::lines(listing, engine.needs(), today, words);
        let texts = match was {
            Some(old) => {
                let name = |l: &Listing| vec![say::safe(&l.name)];
                let names = sentence(&words.get("diff-name"), &name(old), &name(listing), words);
                let facts = differences(&lines(old, self.old), &lines(listing, self.new), words);
                names.into_iter().chain(facts).collect()
            }
            None if *fate == Fate::Gone => Vec::new(),
            None => lines(listing, self.new).iter().map(|line| format!("{}: {}", line.label, line.text)).collect(),
        };
        texts.iter().try_for_each(|text: &String| print(out, 4, text))
    }

    /// The whole comparison as JSON.
    pub fn json(&self) -> Value {
        let edition = |engine: &Engine| {
            let Manifest { title, date, good_until, listings, .. } = engine.manifest();
            serde_json::json!({ "title": title, "date": date, "good_until": good_until, "listings": listings })
        };
        let mut counts = serde_json::Map::new();
        for fate in Fate::ALL {
            let name = serde_json::to_value(fate).ok().and_then(|name| name.as_str().map(str::to_owned));
            counts.insert(name.unwrap_or_default(), self.of(fate).count().into());
        }
        counts.insert("same".to_owned(), self.same.into());
        let changes: Vec<Value> = self.changes.iter().map(record).collect();
        let (old, new) = (edition(self.old), edition(self.new));
        serde_json::json!({ "old": old, "new": new, "counts": counts, "listings": changes })
    }
}

/// `Wayhome directory, 2026-11-23`, with the day until which it is good.
fn edition(manifest: &Manifest, words: &Words) -> String {
    let name = format!("{}, {}", manifest.title, manifest.date);
    if manifest.good_until.is_empty() {
        return name;
    }
    let until = words.get("about-good-until");
    format!("{name} ({until}: {})", manifest.good_until)
}

/// What the lines of a listing say differently, a sentence a fact.
fn differences(old: &[Line], new: &[Line], words: &Words) -> Vec<String> {
    let mut topics: Vec<Topic<'_>> = Vec::new();
    for topic in new.iter().chain(old).map(Topic::of) {
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    topics.iter().filter_map(|topic| sentence(&topic.name(), &topic.texts(old), &topic.texts(new), words)).collect()
}

/// What a line is about. Those of "Will they take me?" are about one thing each, which stands before their answer.
#[derive(Debug, PartialEq, Eq)]
struct Topic<'l> {
    label: &'l str,
    what: Option<&'l str>,
}

impl<'l> Topic<'l> {
    fn of(line: &'l Line) -> Self {
        let what = (line.key == "show-fact").then(|| line.text.split(": ").next()).flatten();
        Self { label: &line.label, what }
    }

    fn name(&self) -> String {
        self.what.map_or_else(|| self.label.to_owned(), |what| format!("{}: {what}", self.label))
    }

    fn texts(&self, lines: &[Line]) -> Vec<String> {
        let own = lines.iter().filter(|line| Topic::of(line) == *self);
        let rest = |line: &Line| match self.what {
            Some(what) => line.text[what.len()..].trim_start_matches(": ").to_owned(),
            None => line.text.clone(),
        };
        own.map(rest).collect()
    }
}

/// `Phone: from 907-555-0100 to 907-555-0199`; nothing where both say the same.
fn sentence(name: &str, old: &[String], new: &[String], words: &Words) -> Option<String> {
    let only = |these: &[String], those: &[String]| {
        let own = these.iter().filter(|text| !those.contains(text));
        own.map(|text| format!("“{text}”")).collect::<Vec<_>>().join(", ")
    };
    let (was, is) = (only(old, new), only(new, old));
    let key = match (was.is_empty(), is.is_empty()) {
        (true, true) => return None,
        (true, false) => "diff-added",
        (false, true) => "diff-removed",
        (false, false) => "diff-from-to",
    };
    let parts = [("fact", Part::Text(name)), ("old", Part::Text(&was)), ("new", Part::Text(&is))];
    Some(words.with(key, &parts))
}

/// A change as fields of the record: those that differ, as they were and as they are.
fn record(change: &Change) -> Value {
    let Change { fate, listing, was } = change;
    let fields = |listing: &Listing| match serde_json::to_value(listing) {
        Ok(Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let now = if *fate == Fate::Gone { None } else { Some(listing) };
    let was = if *fate == Fate::Gone { Some(listing) } else { was.as_ref() };
    let (old, new) = (was.map(fields).unwrap_or_default(), now.map(fields).unwrap_or_default());
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let differ = names.into_iter().filter(|name| old.get(*name) != new.get(*name));
    let facts: Vec<Value> =
        differ.map(|name| serde_json::json!({ "field": name, "from": old.get(name), "to": new.get(name) })).collect();
    serde_json::json!({ "id": listing.id, "name": listing.name, "change": fate, "fields": facts })
}

fn print(out: &mut impl Write, indent: usize, text: &str) -> Result<()> {
    let paragraph = Paragraph { indent, hang: indent + 2, ..Paragraph::new(say::safe(text), Role::Text) };
    wrapped(&paragraph).iter().try_for_each(|line| writeln!(out, "{line}"))
}
