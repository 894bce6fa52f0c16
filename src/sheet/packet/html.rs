//! The booklet as HTML to print: a place is never split over two pages.

use super::blocks::{Block, blocks};
use super::{Packet, Place};
use crate::app::page::{Paragraph, Role};
use crate::language::Part;
use crate::sheet::html::{escape, file, way};
use std::fmt::Write;

const STYLE: &str = include_str!("packet.css");

/// Stands for the links in a sentence until they are put in.
const MARK: &str = "\u{1}";

/// The whole booklet.
pub fn render(packet: &Packet<'_>) -> String {
    let words = packet.edition.words;
    let mut body = String::from("<section>\n");
    for block in blocks(packet) {
        body.push_str(&self::block(packet, &block));
    }
    body.push_str("</section>\n");
    let title = format!("{} · {}", words.get("packet-title"), packet.place);
    file(words.language(), &title, STYLE, &body)
}

fn block(packet: &Packet<'_>, block: &Block) -> String {
    let words = packet.edition.words;
    match block {
        Block::Page => "</section>\n<section>\n".to_owned(),
        Block::Title(parts) => {
            let parts: Vec<String> = parts.iter().map(|part| format!("<span>{}</span>", escape(part))).collect();
            format!("<h1>{}</h1>\n", parts.join(" "))
        }
        Block::Heading(name, text) => format!("<h2 id=\"{}\">{}</h2>\n", escape(name), escape(text)),
        Block::Text(text) => format!("<p>{}</p>\n", escape(text)),
        Block::Strong(text) => format!("<p class=\"strong\">{}</p>\n", escape(text)),
        Block::Crisis(card) => {
            format!("<div class=\"crisis\">\n{}</div>\n", card.iter().map(paragraph).collect::<String>())
        }
        Block::Contents(rows) => {
            let row = |(name, text, places): &(String, String, String)| {
                format!("<li><a href=\"#{}\">{}</a> <span>{}</span></li>\n", escape(name), escape(text), escape(places))
            };
            format!("<ul class=\"contents\">\n{}</ul>\n", rows.iter().map(row).collect::<String>())
        }
        Block::Place(i) => place(&packet.places[*i], packet),
        Block::Also(others) => {
            let links: Vec<String> = others.iter().map(|i| link(&packet.places[*i])).collect();
            let sentence = escape(&words.with("packet-also", &[("places", Part::Text(MARK))]));
            format!("<p class=\"also\">{}</p>\n", sentence.replacen(MARK, &links.join(" · "), 1))
        }
        Block::Index(order) => {
            let row = |i: &usize| {
                let name = escape(&packet.places[*i].name);
                format!("<li><a href=\"#p{0}\">{name}: <strong>{0}</strong></a></li>\n", i + 1)
            };
            format!("<ul class=\"index\">\n{}</ul>\n", order.iter().map(row).collect::<String>())
        }
        Block::Sources(order) => {
            let row = |i: &usize| {
                let place = &packet.places[*i];
                format!("<li>{} {}</li>\n", place.number, escape(&place.sources.join(", ")))
            };
            format!("<ul class=\"sources\">\n{}</ul>\n", order.iter().map(row).collect::<String>())
        }
        Block::Notes(count) => "<div class=\"line\"></div>\n".repeat(*count),
    }
}

/// A paragraph of the crisis card: strong where the card is.
fn paragraph(p: &Paragraph) -> String {
    let piece = |role: Role, text: &str| match role {
        Role::Phone => format!("<strong class=\"number\">{}</strong>", escape(text)),
        Role::Heading => format!("<strong>{}</strong>", escape(text)),
        _ => escape(text),
    };
    let text: String = p.pieces.iter().map(|part| piece(part.role, &part.text)).collect();
    if text.is_empty() { text } else { format!("<p>{text}</p>\n") }
}

/// `12 Haven House`, a link to where it stands in full.
fn link(place: &Place) -> String {
    format!("<a href=\"#p{0}\">{0} {1}</a>", place.number, escape(&place.name))
}

fn place(place: &Place, packet: &Packet<'_>) -> String {
    let words = packet.edition.words;
    let mut out = format!("<article id=\"p{}\">\n", place.number);
    let _ = writeln!(out, "<h3>{}. {}</h3>", place.number, escape(&place.name));
    let _ = writeln!(out, "<p>{}</p>", escape(&place.at.join(" · ")));
    for (reach, label) in &place.ways {
        let _ = writeln!(out, "<p>{} {}</p>", way(reach, &reach.words(words)), escape(label));
    }
    out.extend(
        place.call_first.iter().map(|text| format!("<p><strong class=\"mark\">{}</strong></p>\n", escape(text))),
    );
    if !place.summary.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", escape(&place.summary));
    }
    if !place.lines.is_empty() {
        out.push_str("<dl>\n");
        for line in &place.lines {
            let _ = writeln!(out, "<div><dt>{}:</dt> <dd>{}</dd></div>", escape(&line.label), escape(&line.text));
        }
        out.push_str("</dl>\n");
    }
    out.push_str("</article>\n");
    out
}
