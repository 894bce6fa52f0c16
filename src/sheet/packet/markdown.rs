//! The booklet as Markdown.

use super::blocks::{Block, blocks};
use super::{Packet, Place};
use crate::app::page::Line;
use crate::language::Part;
use crate::sheet::markdown::{escape, way};
use std::fmt::Write;

/// Columns after which a line of the crisis card would be broken; Markdown needs none.
const UNBROKEN: usize = 10_000;

/// The whole booklet.
pub fn render(packet: &Packet<'_>) -> String {
    let mut out = String::new();
    for block in blocks(packet) {
        let text = self::block(packet, &block);
        if !text.is_empty() {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&text);
        }
    }
    out
}

fn block(packet: &Packet<'_>, block: &Block) -> String {
    let words = packet.edition.words;
    let numbered = |i: &usize, text: &str| format!("- {} {}\n", i + 1, escape(text));
    match block {
        Block::Page => String::new(),
        Block::Title(parts) => format!("# {}\n", escape(&parts.join(" · "))),
        Block::Heading(_, text) => format!("## {}\n", escape(text)),
        Block::Text(text) => format!("{}\n", escape(text)),
        Block::Strong(text) => format!("**{}**\n", escape(text)),
        Block::Crisis(card) => {
            let lines = card.iter().flat_map(|p| p.lines(UNBROKEN)).map(|line: Line| escape(line.text().trim()));
            lines.filter(|line| !line.is_empty()).fold(String::new(), |all, line| all + "- " + &line + "\n")
        }
        Block::Contents(rows) => {
            let row = |(_, name, places): &(String, String, String)| {
                let places = if places.is_empty() { String::new() } else { format!(": {places}") };
                format!("- {}\n", escape(&format!("{name}{places}")))
            };
            rows.iter().map(row).collect()
        }
        Block::Place(i) => place(&packet.places[*i], packet),
        Block::Also(others) => {
            let names: Vec<String> = others.iter().map(|i| format!("{} {}", i + 1, packet.places[*i].name)).collect();
            escape(&words.with("packet-also", &[("places", Part::Text(&names.join(" · ")))])) + "\n"
        }
        Block::Index(order) => {
            let line = |i: &usize| format!("- {}: {}\n", escape(&packet.places[*i].name), i + 1);
            order.iter().map(line).collect()
        }
        Block::Sources(order) => order.iter().map(|i| numbered(i, &packet.places[*i].sources.join(", "))).collect(),
        // Nobody writes on a file.
        Block::Notes(_) => "\\_\\_\\_\n".to_owned(),
    }
}

fn place(place: &Place, packet: &Packet<'_>) -> String {
    let words = packet.edition.words;
    let mut out = format!("### {}. {}\n\n", place.number, escape(&place.name));
    let _ = writeln!(out, "- {}", escape(&place.at.join(" · ")));
    for (reach, label) in &place.ways {
        let line = format!("{} {}", way(reach, &reach.words(words)), escape(label));
        let _ = writeln!(out, "- {}", line.trim_end());
    }
    out.extend(place.call_first.iter().map(|text| format!("- **{}**\n", escape(text))));
    if !place.summary.is_empty() {
        let _ = writeln!(out, "- {}", escape(&place.summary));
    }
    for line in &place.lines {
        let _ = writeln!(out, "- {}: {}", escape(&line.label), escape(&line.text));
    }
    out
}
