//! The booklet as pages of text. A place is never split over two pages while it fits on one.

use super::blocks::{Block, blocks};
use super::{Packet, Place};
use crate::app::page::{self, Line, Paragraph, Piece, Role};
use crate::language::Part;
use crate::sheet::COLUMNS;

/// Lines of a page: what Letter and A4 hold with the margins that print systems take.
const PAGE_LINES: usize = 56;
/// Columns before what belongs to a place.
const INDENT: usize = 4;

/// Every page as text. Each line ends with a line break.
pub fn pages(packet: &Packet<'_>) -> Vec<String> {
    let mut pages = Pages::default();
    for block in blocks(packet) {
        match &block {
            Block::Page => pages.turn(),
            Block::Heading(_, text) => pages.wait(heading(text)),
            Block::Index(_) | Block::Sources(_) | Block::Contents(_) => {
                for line in lines(packet, &block) {
                    pages.add(line, false);
                }
            }
            _ => pages.add(lines(packet, &block).concat(), true),
        }
    }
    pages.finish()
}

fn heading(text: &str) -> Vec<String> {
    let lines = paragraph(&Paragraph::new(text.to_uppercase(), Role::Heading));
    let rule = "=".repeat(lines.iter().map(|line| line.chars().count()).max().unwrap_or_default());
    lines.into_iter().chain([rule]).collect()
}

/// The lines of a block, in pieces that may stand on different pages.
fn lines(packet: &Packet<'_>, block: &Block) -> Vec<Vec<String>> {
    let words = packet.edition.words;
    let text = |text: &str| paragraph(&Paragraph::new(text, Role::Text));
    match block {
        Block::Page | Block::Heading(..) => Vec::new(),
        Block::Title(parts) => vec![parts.iter().flat_map(|part| heading(part)).collect()],
        Block::Text(sentence) | Block::Strong(sentence) => vec![text(sentence)],
        Block::Crisis(card) => vec![page::lines(card, COLUMNS).iter().map(Line::text).collect()],
        Block::Contents(rows) => rows.iter().map(|(_, name, places)| row(name, places)).collect(),
        Block::Place(i) => vec![place(&packet.places[*i], packet)],
        Block::Also(others) => {
            let names: Vec<String> = others.iter().map(|i| format!("{} {}", i + 1, packet.places[*i].name)).collect();
            vec![text(&words.with("packet-also", &[("places", Part::Text(&names.join(" · ")))]))]
        }
        Block::Index(order) => order.iter().map(|i| row(&packet.places[*i].name, &(i + 1).to_string())).collect(),
        Block::Sources(order) => {
            let sources = |i: &usize| numbered(packet.places[*i].number, &packet.places[*i].sources.join(", "));
            order.iter().map(sources).collect()
        }
        Block::Notes(count) => vec![(0..*count).flat_map(|_| [String::new(), "_".repeat(COLUMNS - 8)]).collect()],
    }
}

fn row(name: &str, places: &str) -> Vec<String> {
    let places = if places.is_empty() { String::new() } else { format!(": {places}") };
    paragraph(&Paragraph { hang: INDENT, ..Paragraph::new(format!("{name}{places}"), Role::Text) })
}

fn numbered(number: usize, text: &str) -> Vec<String> {
    let label = format!("{number:4}  ");
    let mut lines = paragraph(&Paragraph::new(text, Role::Text).indented(label.len()));
    lines[0].replace_range(..label.len(), &label);
    lines
}

fn place(place: &Place, packet: &Packet<'_>) -> Vec<String> {
    let words = packet.edition.words;
    let name = format!("{}. {} · {}", place.number, place.name, place.at.join(" · "));
    let mut out = paragraph(&Paragraph { hang: INDENT, ..Paragraph::new(name, Role::Title) });
    let mut add = |p: Paragraph| out.extend(paragraph(&Paragraph { indent: INDENT, hang: INDENT, ..p }));
    for (way, label) in &place.ways {
        let label = if label.is_empty() { String::new() } else { format!("  {label}") };
        let number = Piece::whole(way.words(words), Role::Phone);
        add(Paragraph::default().with(number).with(Piece::new(label, Role::Text)));
    }
    for text in place.call_first.iter().chain([&place.summary]).filter(|text| !text.is_empty()) {
        add(Paragraph::new(text.as_str(), Role::Text));
    }
    for line in &place.lines {
        let p = Paragraph::new(format!("{}: {}", line.label, line.text), Role::Text);
        out.extend(paragraph(&Paragraph { indent: INDENT, hang: INDENT + 2, ..p }));
    }
    out
}

fn paragraph(paragraph: &Paragraph) -> Vec<String> {
    paragraph.lines(COLUMNS).iter().map(Line::text).collect()
}

/// Pages being filled.
#[derive(Default)]
struct Pages {
    done: Vec<Vec<String>>,
    page: Vec<String>,
    /// A heading that goes where the next piece goes.
    waiting: Vec<String>,
}

impl Pages {
    fn wait(&mut self, heading: Vec<String>) {
        self.waiting = heading;
    }

    /// Adds lines that stay together, with an empty line before them where they stand apart.
    fn add(&mut self, piece: Vec<String>, apart: bool) {
        let heading = std::mem::take(&mut self.waiting);
        let gap = usize::from(apart || !heading.is_empty());
        let needed = piece.len() + heading.len() + 2 * gap;
        if !self.page.is_empty() && self.page.len() + needed > PAGE_LINES {
            self.turn();
        }
        if gap > 0 && !self.page.is_empty() {
            self.page.push(String::new());
        }
        if !heading.is_empty() {
            self.page.extend(heading);
            self.page.push(String::new());
        }
        self.page.extend(piece);
    }

    fn turn(&mut self) {
        if !self.page.is_empty() {
            self.done.push(std::mem::take(&mut self.page));
        }
    }

    fn finish(mut self) -> Vec<String> {
        self.turn();
        self.done.into_iter().map(|lines| lines.join("\n") + "\n").collect()
    }
}
