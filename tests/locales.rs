//! The texts of the program: both languages say the same things, and nothing is missing or left over.

use clap::{Arg, Command, CommandFactory};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant,
};
use fluent_syntax::parser::parse;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use wayhome::cli::{Args, usage};
use wayhome::config;
use wayhome::kiosk;
use wayhome::language::{FILES, Language, PHRASES};
use wayhome_index::directory::{BARRIERS, GROUPS, STAGES};
use wayhome_index::listing::{Acceptance, FromInside, Peers, SERVES, SETTINGS};
use wayhome_index::search::SPOKEN;

/// A text: the names of the parts to fill in, and its words.
#[derive(Debug, Default, PartialEq, Eq)]
struct Text {
    parts: BTreeSet<String>,
    words: String,
}

/// Every text of a language by its key.
fn texts(language: Language) -> BTreeMap<String, Text> {
    let (_, files) = FILES.iter().find(|(l, _)| *l == language).expect("a language");
    let mut all = BTreeMap::new();
    let phrases = PHRASES.iter().filter(|(l, _)| *l == language).map(|(_, file)| file);
    for file in files.iter().chain(phrases) {
        let resource = parse(*file).unwrap_or_else(|(_, errors)| panic!("{language:?}: {errors:?}"));
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                assert!(!matches!(entry, Entry::Junk { .. } | Entry::Term(_)), "{language:?}: {entry:?}");
                continue;
            };
            let old = all.insert(message.id.name.to_owned(), text(message));
            assert!(old.is_none(), "{language:?}: {} stands there twice", message.id.name);
        }
    }
    all
}

fn text(message: &Message<&str>) -> Text {
    assert!(message.attributes.is_empty(), "{}: nobody asks for attributes", message.id.name);
    let mut text = Text::default();
    let pattern = message.value.as_ref().unwrap_or_else(|| panic!("{}: has no text", message.id.name));
    read_pattern(pattern, &mut text);
    text
}

fn read_pattern(pattern: &Pattern<&str>, text: &mut Text) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.words.push_str(value),
            PatternElement::Placeable { expression } => read_expression(expression, text),
        }
    }
}

fn read_expression(expression: &Expression<&str>, text: &mut Text) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, text),
        Expression::Select { selector, variants } => {
            read_inline(selector, text);
            for Variant { value, .. } in variants {
                read_pattern(value, text);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, text: &mut Text) {
    match inline {
        InlineExpression::VariableReference { id } => {
            text.parts.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { value } => text.words.push_str(value),
        InlineExpression::Placeable { expression } => read_expression(expression, text),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            for argument in positional {
                read_inline(argument, text);
            }
        }
        InlineExpression::NumberLiteral { .. } => {}
        other => panic!("nobody resolves {other:?}"),
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_parts() {
    let (en, es) = (texts(Language::En), texts(Language::Es));
    let keys = |texts: &BTreeMap<String, Text>| -> Vec<String> { texts.keys().cloned().collect() };
    assert_eq!(keys(&es), keys(&en));
    for (key, text) in &en {
        assert_eq!(es[key].parts, text.parts, "{key}");
    }
}

#[test]
fn every_text_has_words_that_may_be_printed() {
    for language in [Language::En, Language::Es] {
        for (key, text) in texts(language) {
            assert!(!text.words.trim().is_empty() || !text.parts.is_empty(), "{language:?} {key}: is empty");
            let hidden = text.words.chars().find(|c| *c != '\n' && wayhome_index::text::is_unsafe(*c));
            assert_eq!(hidden, None, "{language:?} {key}");
        }
    }
}

#[test]
fn texts_were_translated() {
    // Names, and words that are the same in both languages.
    const SAME: [&str; 23] = [
        "known-am",
        "known-pm",
        "known-chat",
        "known-crisis",
        "known-hindi",
        "known-local",
        "known-urdu",
        "about-licence",
        "finder-name",
        "key-enter",
        "key-esc",
        "key-tab",
        "month-6",
        "month-7",
        "answer-no",
        "about-spanish",
        "card-website",
        "check-error",
        "phone-tty",
        "phone-fax",
        "usage-value-n",
        "usage-value-id",
        "usage-value-shell",
    ];
    let (en, es) = (texts(Language::En), texts(Language::Es));
    let says_something = |text: &Text| text.words.contains(char::is_alphabetic);
    let is_same =
        |key: &&String| says_something(&en[*key]) && en[*key].words == es[*key].words && !SAME.contains(&key.as_str());
    assert_eq!(en.keys().filter(is_same).collect::<Vec<_>>(), [""; 0]);
}

/// The own source of the program and of its library without comments and tests.
fn sources() -> String {
    let mut all = String::new();
    let mut open = ["src", "index/src"].map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).to_vec();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path()));
        } else if path.extension().is_some_and(|e| e == "rs") && !is_test(&path) {
            let text = fs::read_to_string(&path).expect("a source");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            all.extend(code.lines().filter(|l| !l.trim_start().starts_with("//")).flat_map(|l| [l, "\n"]));
        }
    }
    all
}

fn is_test(path: &Path) -> bool {
    path.file_stem().is_some_and(|name| name == "tests")
}

/// Every text in quotes of a source.
fn literals(source: &str) -> BTreeSet<&str> {
    // What stands between the first and the second quote, the third and the fourth, and so on.
    let mut rest = source;
    let mut all = BTreeSet::new();
    while let Some(start) = rest.find('"') {
        if rest[..start].ends_with('\'') || rest[..start].ends_with("'\\") {
            rest = &rest[start + 1..];
            continue;
        }
        let inside = &rest[start + 1..];
        let mut escaped = false;
        let end = inside.find(|c: char| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        let Some(end) = end else { break };
        all.insert(&inside[..end]);
        rest = &inside[end + 1..];
    }
    all
}

/// Keys put together of a beginning and each of a closed list.
fn put_together() -> Vec<(&'static str, Vec<String>)> {
    let owned = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
    let barriers = owned(&Acceptance::default().facts().map(|(name, _)| name));
    let inside = owned(&FromInside::default().facts().map(|(name, _)| name));
    let peers = owned(&Peers::default().facts().map(|(name, _)| name));
    let english = texts(Language::En);
    let phrases = english.keys().filter_map(|key| key.strip_prefix("known-").map(str::to_owned)).collect();
    assert_eq!(barriers, BARRIERS);
    vec![
        ("serves-", owned(&SERVES)),
        ("stage-", owned(&STAGES)),
        ("setting-", owned(&SETTINGS)),
        ("spoken-", owned(&SPOKEN.map(|(key, _)| key))),
        ("month-", (1..=12).map(|m| m.to_string()).collect()),
        ("group-", owned(&GROUPS)),
        ("barrier-", barriers.clone()),
        ("card-barrier-", barriers.clone()),
        ("card-inside-", inside.clone()),
        ("card-peers-", peers.clone()),
        ("say-barrier-", barriers.clone()),
        ("say-stage-", owned(&STAGES)),
        ("ask-barrier-", barriers),
        ("ask-inside-", inside),
        ("ask-peers-", peers),
        ("about-setting-", owned(&config::SETTINGS)),
        ("about-kiosk-", owned(&kiosk::config::SETTINGS)),
        ("usage-", usage(&Args::command(), "wayhome")),
        // Phrases of the data are looked up as they come; a test beside `say::known` finds those that do not.
        ("known-", phrases),
    ]
}

/// Keys of the help of a command and of all below it, after `usage-`.
fn usage(command: &Command, name: &str) -> Vec<String> {
    let arg = |arg: &Arg| usage::arg_key(name, arg).trim_start_matches("usage-").to_owned();
    let values = command.get_arguments().filter(|arg| arg.get_action().takes_values());
    let values = values.flat_map(|arg| arg.get_value_names().unwrap_or_default());
    let mut keys: Vec<String> = values.map(|value| format!("value-{}", value.to_lowercase())).collect();
    keys.extend(command.get_arguments().map(arg));
    keys.extend([name.to_owned(), format!("{name}-examples")]);
    keys.extend(command.get_subcommands().flat_map(|sub| usage(sub, sub.get_name())));
    keys
}

fn is_key(text: &str) -> bool {
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[test]
fn every_key_that_is_put_together_has_a_text() {
    let en = texts(Language::En);
    let keys =
        put_together().into_iter().flat_map(|(start, ends)| ends.into_iter().map(move |end| format!("{start}{end}")));
    assert_eq!(keys.filter(|key| !en.contains_key(key)).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn every_key_that_is_asked_for_has_a_text() {
    let (source, en) = (sources(), texts(Language::En));
    let asked = ["words.get(\"", "words.with(\""]
        .into_iter()
        .flat_map(|call| source.split(call).skip(1).filter_map(|rest| rest.split('"').next()));
    // Keys also stand in tables and matches: what begins like a key of some kind is one.
    let kinds: BTreeSet<&str> = [
        "cli", "show", "about", "relaxed", "finder", "heading", "status", "trouble", "crisis", "start", "usage",
        "manual", "error", "mistake", "check", "kiosk", "staff", "diff", "try",
    ]
    .into_iter()
    .collect();
    // A need and a fact have names that begin like keys.
    let is_name = |text: &str| ["crisis-support", "staff-locked-up"].contains(&text);
    let begins =
        |text: &&str| is_key(text) && !is_name(text) && text.split('-').next().is_some_and(|kind| kinds.contains(kind));
    let all: BTreeSet<&str> = asked.chain(literals(&source).into_iter().filter(begins)).collect();
    assert!(all.len() > 100, "{}", all.len());
    assert_eq!(all.into_iter().filter(|key| !en.contains_key(*key)).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn every_text_is_asked_for() {
    let source = sources();
    let literals = literals(&source);
    let lists = put_together();
    let is_put_together = |key: &str| {
        let from_list = |(start, ends): &(&str, Vec<String>)| {
            key.strip_prefix(start).is_some_and(|end| ends.iter().any(|e| e == end))
        };
        // `format!("label-{}", …)` with a name that stands somewhere else.
        let from_code = |text: &&str| {
            let start = text.split_once('{').filter(|(_, rest)| rest.ends_with('}')).map(|(start, _)| start);
            let end = start.filter(|s| s.ends_with('-')).and_then(|start| key.strip_prefix(start));
            end.is_some_and(|end| literals.contains(end))
        };
        lists.iter().any(from_list) || literals.iter().any(from_code)
    };
    let unused =
        texts(Language::En).into_keys().filter(|key| !literals.contains(key.as_str()) && !is_put_together(key));
    assert_eq!(unused.collect::<Vec<_>>(), [""; 0]);
}
