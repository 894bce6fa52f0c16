//! What stands in a booklet, from the first page to the last, whatever it is written in.

use super::{Packet, Section, by_name};
use crate::app::crisis;
use crate::app::page::Paragraph;
use crate::language::{Language, Part};

/// Ruled lines on the page for notes: what fits on Letter and A4.
const NOTE_LINES: usize = 22;

/// A part of a booklet.
#[derive(Debug, Clone)]
pub enum Block {
    /// The next part begins on a new page.
    Page,
    /// Name of the booklet and the place it is for.
    Title(Vec<String>),
    /// Heading of a part, with a name for links.
    Heading(String, String),
    /// A sentence or two.
    Text(String),
    /// The same, to be seen first.
    Strong(String),
    /// Whom to call in a crisis.
    Crisis(Vec<Paragraph>),
    /// Lines of contents: the name of the heading, its text, and which places are there.
    Contents(Vec<(String, String, String)>),
    /// A place in full, by index.
    Place(usize),
    /// Places that stand elsewhere and help with this too, by index.
    Also(Vec<usize>),
    /// Names with numbers, by index.
    Index(Vec<usize>),
    /// For each place where it was found, by index.
    Sources(Vec<usize>),
    /// Empty lines to write on.
    Notes(usize),
}

/// The whole booklet.
pub fn blocks(packet: &Packet<'_>) -> Vec<Block> {
    let words = packet.edition.words;
    let heading = |name: &str, key: &str| Block::Heading(name.to_owned(), words.get(key));
    let mut out = title(packet);
    out.extend([Block::Page, heading("crisis", "packet-crisis")]);
    out.push(Block::Crisis(crisis::card(words, &packet.edition.lifeline, &packet.text_line)));
    out.extend([Block::Page, heading("contents", "packet-contents"), Block::Contents(contents(packet)), Block::Page]);
    for section in &packet.sections {
        out.push(Block::Heading(section.id.clone(), section.name.clone()));
        out.extend((!section.sentence.is_empty()).then(|| Block::Text(section.sentence.clone())));
        out.extend(section.own.clone().map(Block::Place));
        out.extend((!section.others.is_empty()).then(|| Block::Also(section.others.clone())));
    }
    out.extend([Block::Page, heading("index", "packet-index"), Block::Index(by_name(packet))]);
    out.extend([Block::Page, heading("notes", "packet-notes"), Block::Notes(NOTE_LINES)]);
    out.extend([Block::Page, heading("sources", "packet-sources")]);
    out.extend(packet.terms.iter().cloned().map(Block::Text));
    out.push(Block::Text(words.get("packet-sources-how")));
    out.push(Block::Sources((0..packet.places.len()).collect()));
    out
}

fn title(packet: &Packet<'_>) -> Vec<Block> {
    let words = packet.edition.words;
    let miles = packet.miles.map(|n| words.with("packet-within", &[("miles", Part::Count(n as usize))]));
    let count = words.with("packet-count", &[("count", Part::Count(packet.places.len()))]);
    let about: Vec<String> = miles.into_iter().chain([count]).chain(packet.edition.dates()).collect();
    let mut out = vec![
        Block::Title(vec![words.get("packet-title"), packet.place.clone()]),
        Block::Text(about.join(" · ")),
        Block::Text(words.get("packet-numbers")),
    ];
    out.extend((words.language() != Language::En).then(|| Block::Text(words.get("card-english-parts"))));
    out.extend([Block::Strong(words.get("packet-call-first")), Block::Strong(packet.edition.crisis())]);
    out
}

fn contents(packet: &Packet<'_>) -> Vec<(String, String, String)> {
    let words = packet.edition.words;
    let line = |name: &str, key: &str| (name.to_owned(), words.get(key), String::new());
    let section = |s: &Section| (s.id.clone(), s.name.clone(), where_in(packet, s));
    let mut out = vec![line("crisis", "packet-crisis")];
    out.extend(packet.sections.iter().map(section));
    out.extend([line("index", "packet-index"), line("notes", "packet-notes"), line("sources", "packet-sources")]);
    out
}

/// `places 12 to 15, and 3 more`; `also 3, 40` where none stands there in full.
fn where_in(packet: &Packet<'_>, section: &Section) -> String {
    let words = packet.edition.words;
    let (first, last, more) = (section.own.start + 1, section.own.end, section.others.len());
    let own = match section.own.len() {
        0 => {
            let numbers: Vec<String> = section.others.iter().map(|i| (i + 1).to_string()).collect();
            return words.with("packet-also-numbers", &[("numbers", Part::Text(&numbers.join(", ")))]);
        }
        1 => words.with("packet-place", &[("number", Part::Count(first))]),
        _ => words.with("packet-places", &[("first", Part::Count(first)), ("last", Part::Count(last))]),
    };
    let more = (more > 0).then(|| words.with("packet-more", &[("count", Part::Count(more))]));
    [own].into_iter().chain(more).collect::<Vec<_>>().join(", ")
}
