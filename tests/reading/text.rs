//! The texts a person reads, as sentences of words.
//!
//! A sentence ends, as Flesch counted, at `.`, `?`, `!`, `:`, `;` and at the end of a text. A part to be filled in counts as
//! one word of one syllable. What is typed and not read is left out: commands in backticks or after `wayhome`, options,
//! file names, and words of a closed list such as `need:ID`; so are the examples of the help, which a person copies.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use wayhome::language::{FILES, Language, PHRASES};
use wayhome_index::directory::Need;

/// Stands for a part to be filled in.
const FILLED: &str = "it";

/// One text.
pub struct Text {
    pub key: String,
    /// The screen, command or group it belongs to.
    pub screen: String,
    pub sentences: Vec<Vec<String>>,
    /// Whether it only names something: a heading, a key, a kind of place. It does not end as a sentence does.
    pub is_label: bool,
}

/// Every text of a language that a person reads.
pub fn texts(language: Language) -> Vec<Text> {
    let mut all = Vec::new();
    // In English they are words of the data, not of the program.
    let phrases = PHRASES.iter().filter(|(l, _)| *l != Language::En).map(|(l, file)| (l, std::slice::from_ref(file)));
    let files = FILES.iter().map(|(l, files)| (l, *files)).chain(phrases);
    for file in files.filter(|(l, _)| **l == language).flat_map(|(_, files)| files) {
        let resource = fluent_syntax::parser::parse(*file).expect("a file that parses");
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            let mut variants = Vec::new();
            read(&message.value.expect("a text"), &mut variants);
            let is_read = !key.ends_with("-examples") && !key.starts_with("usage-value-");
            all.extend(
                variants.into_iter().filter(|_| is_read).map(|text| Text::new(key.to_owned(), screen(key), &text)),
            );
        }
    }
    all.extend(needs(language));
    all.retain(|text| !text.sentences.is_empty());
    all
}

fn needs(language: Language) -> Vec<Text> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/needs.json");
    let needs: Vec<Need> = serde_json::from_str(&std::fs::read_to_string(file).expect("needs")).expect("needs");
    let both = |need: &Need| {
        let side = |text: &wayhome_index::listing::Bilingual| match language {
            Language::En => text.en.clone(),
            Language::Es => text.es.clone(),
        };
        let text = |kind: &str, words: String| {
            Text::new(format!("{kind} of {}", need.id), format!("needs: {kind}s of {}", need.group), &words)
        };
        [text("name", side(&need.name)), text("sentence", side(&need.sentence))]
    };
    needs.iter().flat_map(both).collect()
}

/// `usage-search-near` is of `usage-search`, `card-why` of `card`.
fn screen(key: &str) -> String {
    let parts = if key.starts_with("usage-") { 2 } else { 1 };
    key.split('-').take(parts).collect::<Vec<_>>().join("-")
}

impl Text {
    fn new(key: String, screen: String, text: &str) -> Self {
        let is_label = !text.trim_end().ends_with(['.', '?', '!']);
        Self { key, screen, sentences: sentences(text), is_label }
    }
}

/// Each form of a text that has forms for one and for many.
fn read(pattern: &Pattern<&str>, forms: &mut Vec<String>) {
    let mut plain = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => plain.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    read(&variant.value, forms);
                }
            }
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                plain.push_str(value);
            }
            PatternElement::Placeable { .. } => plain.push_str(FILLED),
        }
    }
    forms.push(plain);
}

fn sentences(text: &str) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new()];
    for word in prose(text).split_whitespace() {
        let ends = word.trim_end_matches(['"', '”', '»', ')', '…']).ends_with(['.', '?', '!', ':', ';']);
        let is_option = word.starts_with("--");
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_typed = is_option || word.contains(['/', '.', ':', '_']) || word.is_empty();
        if !is_typed && let Some(sentence) = all.last_mut() {
            // Two words that a hyphen joins are read as two.
            sentence.extend(word.split('-').filter(|part| !part.is_empty()).map(str::to_owned));
        }
        if ends {
            all.push(Vec::new());
        }
    }
    all.retain(|sentence| !sentence.is_empty());
    all
}

/// A text without what is typed: commands, options, and what stands in backticks.
fn prose(text: &str) -> String {
    let mut out = String::new();
    for (i, part) in text.split('`').enumerate() {
        out.push_str(if i % 2 == 0 { part } else { FILLED });
    }
    match out.split_once(": wayhome ") {
        Some((before, _)) => format!("{before}: {FILLED}"),
        None => out,
    }
}

#[test]
fn sentences_are_cut_as_flesch_counted() {
    let cut = |text: &str| sentences(text).iter().map(|s| s.join(" ")).collect::<Vec<_>>();
    assert_eq!(cut("Call first: 9 am to 5 pm. “Now.” Go"), ["Call first", "9 am to 5 pm", "Now", "Go"]);
    assert_eq!(cut("To see it: wayhome config --check"), ["To see it", "it"]);
    assert_eq!(cut("Needs --json. A part is: need:ID, `x y` or config.toml"), ["Needs", "A part is", "it or"]);
    assert_eq!(cut("¿Qué necesita, y dónde?"), ["Qué necesita y dónde"]);
}
