//! Cells of a screen as SVG. Each run of cells with one style is one text of a fixed length, so that columns stand in line
//! whatever font a reader has.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

/// Size of a cell, and room around the screen, in pixels.
const CELL: (usize, usize) = (9, 19);
const MARGIN: usize = 12;

const TEXT: &str = "#e6edf3";
const GROUND: &str = "#0d1117";

/// How a cell looks.
#[derive(Clone, PartialEq, Eq)]
struct Look {
    text: &'static str,
    ground: &'static str,
    modifier: Modifier,
}

impl Look {
    fn of(cell: &Cell) -> Self {
        let (text, ground) = (colour(cell.fg, TEXT), colour(cell.bg, GROUND));
        let is_reversed = cell.modifier.contains(Modifier::REVERSED);
        let (text, ground) = if is_reversed { (ground, text) } else { (text, ground) };
        Self { text, ground, modifier: cell.modifier }
    }
}

/// The colours the finder's usual theme uses, as a dark terminal shows them.
fn colour(colour: Color, usual: &'static str) -> &'static str {
    match colour {
        Color::LightYellow => "#f2cc60",
        Color::LightCyan => "#76e3ea",
        _ => usual,
    }
}

/// The whole screen with its cursor.
pub fn draw(buffer: &Buffer, cursor: (u16, u16), title: &str) -> String {
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\">\n<title>{}</title>\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{GROUND}\"/>\n\
         <g font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"15\" xml:space=\"preserve\">\n",
        escape(title)
    );
    for (y, row) in buffer.content().chunks(columns).enumerate() {
        let mut x = 0;
        while x < row.len() {
            let look = Look::of(&row[x]);
            let end = row[x..].iter().position(|cell| Look::of(cell) != look).map_or(row.len(), |n| x + n);
            run(&mut out, (x, y), &row[x..end], &look);
            x = end;
        }
    }
    let (x, y) = (usize::from(cursor.0) * CELL.0 + MARGIN, usize::from(cursor.1) * CELL.1 + MARGIN);
    let _ = writeln!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"2\" height=\"{}\" fill=\"{TEXT}\"/>", CELL.1);
    out.push_str("</g>\n</svg>\n");
    out
}

fn run(out: &mut String, (column, row): (usize, usize), cells: &[Cell], look: &Look) {
    // The second cell of a wide letter holds nothing of its own.
    let mut text = String::new();
    let mut covered = 0;
    for cell in cells {
        if covered == 0 {
            text.push_str(cell.symbol());
            covered = cell.symbol().width().max(1);
        }
        covered -= 1;
    }
    let (x, y) = (column * CELL.0 + MARGIN, row * CELL.1 + MARGIN);
    let long = cells.len() * CELL.0;
    if look.ground != GROUND {
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{long}\" height=\"{}\" fill=\"{}\"/>",
            CELL.1, look.ground
        );
    }
    let blanks = text.len() - text.trim_start_matches(' ').len();
    let text = text.trim_matches(' ');
    if text.is_empty() {
        return;
    }
    let mut style = String::new();
    if look.modifier.contains(Modifier::BOLD) {
        style.push_str(" font-weight=\"bold\"");
    }
    if look.modifier.contains(Modifier::UNDERLINED) {
        style.push_str(" text-decoration=\"underline\"");
    }
    let _ = writeln!(
        out,
        "<text x=\"{}\" y=\"{}\" textLength=\"{}\" fill=\"{}\"{style}>{}</text>",
        x + blanks * CELL.0,
        y + 14,
        text.width() * CELL.0,
        look.text,
        escape(text)
    );
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
