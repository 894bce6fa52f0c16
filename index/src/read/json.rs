//! JSON files: what serde says about a broken one, in words that lead to the record and the field.

use super::Reader;
use crate::check::{Record, Wording};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

/// How a list and an object are written.
const LIST: &str = "`[ … ]`";
const OBJECT: &str = "`{ … }`";

/// A broken value: the field and what is wrong with it.
struct Broken {
    field: String,
    reason: Wording,
}

impl Reader<'_> {
    /// A file that holds one object.
    pub(super) fn object<T: DeserializeOwned>(&mut self, relative: &str) -> Option<T> {
        let text = self.json(relative)?;
        typed(&text).map_err(|broken| self.error(relative, Record::File, &broken.field, broken.reason)).ok()
    }

    /// A file that holds a list of records, whose ids all begin with `prefix`.
    pub(super) fn list<T: DeserializeOwned>(&mut self, relative: &str, prefix: &str, id_of: fn(&T) -> &str) -> Vec<T> {
        let Some(text) = self.json(relative) else { return Vec::new() };
        let Ok(entries) = serde_json::from_str::<Vec<&RawValue>>(&text) else {
            self.error(relative, Record::File, "", Wording::from("check-no-list").with("form", LIST));
            return Vec::new();
        };
        let mut records = Vec::with_capacity(entries.len());
        for (i, entry) in entries.iter().enumerate() {
            let name = |id: &str| if id.trim().is_empty() { Record::entry(i + 1) } else { Record::named(id) };
            match typed::<T>(entry.get()) {
                Ok(value) => {
                    let id = id_of(&value);
                    if id.trim().is_empty() {
                        self.error(relative, name(id), "id", "check-empty");
                        continue;
                    }
                    if !id.starts_with(prefix) {
                        let reason = Wording::from("check-id-prefix").with("prefix", prefix);
                        self.error(relative, name(id), "id", reason);
                    }
                    records.push(value);
                }
                Err(broken) => {
                    self.error(relative, name(&id_of_broken(entry)), &broken.field, broken.reason);
                }
            }
        }
        records
    }

    /// The text of a JSON file whose brackets, quotes and commas are right.
    fn json(&mut self, relative: &str) -> Option<String> {
        let bytes = self.bytes(relative)?;
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(e) => {
                let good = &e.as_bytes()[..e.utf8_error().valid_up_to()];
                let line = good.split(|b| *b == b'\n').count();
                self.error(relative, Record::line(line), "", "check-not-utf8");
                return None;
            }
        };
        if text.contains("\r\n") {
            self.warning(relative, Record::line(1), "check-line-ends");
        }
        if let Err(e) = serde_json::from_str::<&RawValue>(&text) {
            let place = Wording::from("check-line-column").with("line", e.line()).with("column", e.column());
            let reason = Wording::from("check-not-json").with_list("cause", without_place(&e));
            self.error(relative, Record::At(place), "", reason);
            return None;
        }
        Some(text)
    }
}

/// The id alone, whatever stands beside it.
#[derive(Deserialize)]
struct Named {
    id: String,
}

/// Id of a record that is broken somewhere; empty when it has none.
fn id_of_broken(entry: &RawValue) -> String {
    serde_json::from_str(entry.get()).map(|named: Named| named.id).unwrap_or_default()
}

fn typed<T: DeserializeOwned>(text: &str) -> Result<T, Broken> {
    // serde would take a list of values for an object, by the order of its fields.
    if !text.trim_start().starts_with('{') {
        return Err(Broken { field: String::new(), reason: Wording::from("check-no-object").with("form", OBJECT) });
    }
    let mut json = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut json).map_err(|e| {
        let path = e.path().to_string();
        in_words(if path == "." { "" } else { &path }, &without_place(e.inner()))
    })
}

/// serde's message without `at line 1 column 9`, which counts from the start of the record.
fn without_place(e: &serde_json::Error) -> String {
    let message = e.to_string();
    let place = format!(" at line {} column {}", e.line(), e.column());
    message.strip_suffix(&place).map(str::to_owned).unwrap_or(message)
}

/// serde's words for a person who has not met Rust.
fn in_words(path: &str, message: &str) -> Broken {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    let named = |start: &str| message.strip_prefix(start).and_then(|rest| rest.split('`').next());
    if let Some(name) = named("missing field `") {
        return Broken { field: below(name), reason: "check-missing".into() };
    }
    if let Some(name) = named("duplicate field `") {
        return Broken { field: below(name), reason: "check-twice".into() };
    }
    Broken { field: path.into(), reason: reason(message) }
}

/// serde's words about the value itself.
fn reason(message: &str) -> Wording {
    let known = || {
        let (_, known) = message.split_once("expected ").unwrap_or_default();
        known.strip_prefix("one of ").unwrap_or(known).to_owned()
    };
    if message.starts_with("unknown field `") {
        return Wording::from("check-no-field").with_list("known", known());
    }
    if let Some(value) = message.strip_prefix("unknown variant `").and_then(|rest| rest.split('`').next()) {
        return Wording::of("check-not-one-of", value).with_list("known", known());
    }
    if message.ends_with("untagged enum Fact") {
        return "check-no-fact".into();
    }
    let message = match message.split_once("expected struct ") {
        Some((before, _)) => format!("{before}expected an object: {OBJECT}"),
        None => message.replace("expected a sequence", &format!("expected a list: {LIST}")),
    };
    match message.strip_prefix("invalid type: ") {
        Some(rest) => Wording::from("check-type").with_list("cause", rest.replacen("map,", "object,", 1)),
        None => Wording::from("check-unreadable").with_list("cause", message),
    }
}
