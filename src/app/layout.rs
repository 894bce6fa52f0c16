//! Where each part of the screen stands: plain arithmetic, so that scrolling and drawing agree.

use super::command::Place;
use super::model::{Focus, Model};
use super::{footer, heads};
use crate::sheet::COLUMNS;

/// Columns from which list and card stand side by side.
pub const WIDE: u16 = 100;

/// Fewer columns or rows than these and only a sentence and a few lines are shown: the first result would stand there without
/// its number.
pub const SMALLEST: (u16, u16) = (30, 10);

/// Rows from which there is room for a line that sets the status apart.
const TALL: u16 = 20;

/// Rows from which there is room for a second line of keys.
const KEYS_TALL: u16 = 14;

/// Rows that the heads leave for what stands below them.
const LEAST_BODY: u16 = 4;

/// Columns between list and card.
pub const BETWEEN: u16 = 3;

/// Longer lines are hard to follow.
const LONGEST_LINE: u16 = 96;

/// A rectangle of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// First column.
    pub x: u16,
    /// First row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// Every part of the screen. Parts that are not there are empty or `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Areas {
    /// Name of the program, language key, date of the directory.
    pub title: Area,
    /// The search box.
    pub search: Area,
    /// What was understood, and the crisis line.
    pub heads: Area,
    /// Headings of the parts below.
    pub headings: Area,
    /// The list.
    pub list: Option<Area>,
    /// The card.
    pub card: Option<Area>,
    /// Everything between headings and status.
    pub body: Area,
    /// A line over the status; no rows where there is no room.
    pub rule: Area,
    /// The status sentence.
    pub status: Area,
    /// Keys.
    pub keys: Area,
}

/// Hands out rows from top to bottom.
struct Rows {
    width: u16,
    next: u16,
    left: u16,
}

impl Rows {
    fn take(&mut self, height: u16) -> Area {
        let height = height.min(self.left);
        let area = Area { x: 0, y: self.next, width: self.width, height };
        self.next += height;
        self.left -= height;
        area
    }
}

impl Areas {
    /// The parts for the state as it is.
    pub fn of(model: &Model) -> Self {
        let (width, height) = model.size;
        if is_tiny(model.size) {
            return Self { body: Area { x: 0, y: 0, width, height }, ..Self::default() };
        }
        let mut rows = Rows { width, next: 0, left: height };
        let title = rows.take(1);
        let search = rows.take(1);
        let rule = u16::from(height >= TALL);
        let status = footer::status_lines(model, usize::from(width)).len() as u16;
        let keys = footer::keys(model, usize::from(width)).len() as u16;
        let keys = if height < KEYS_TALL { 1 } else { keys };
        let others = 1 + rule + status + keys;
        let heads = rows.take(heads_height(model, rows.left.saturating_sub(others)));
        let headings = rows.take(1);
        let body = rows.take(rows.left.saturating_sub(rule + status + keys));
        let (list, card) = split(model, body);
        Self {
            title,
            search,
            heads,
            headings,
            list,
            card,
            body,
            rule: rows.take(rule),
            status: rows.take(status),
            keys: rows.take(keys),
        }
    }

    /// Where the text stands that is being read.
    pub fn text(&self, model: &Model) -> Area {
        let area = self.card.filter(|_| model.layers.is_empty()).unwrap_or(self.body);
        // The sheet has the lines that it will have on paper.
        let longest = if model.place() == Place::Sheet { COLUMNS as u16 } else { LONGEST_LINE };
        Area { width: area.width.min(longest), ..area }
    }
}

/// Whether there is only room for a sentence.
pub fn is_tiny((width, height): (u16, u16)) -> bool {
    width < SMALLEST.0 || height < SMALLEST.1
}

/// Rows for the heads, where so many are left for them and for what stands below.
fn heads_height(model: &Model, left: u16) -> u16 {
    let (width, height) = model.size;
    // Somebody who reads a card on a small screen has seen them above the list.
    if model.focus == Focus::Card && width < WIDE && height < TALL {
        return 0;
    }
    let most = left.saturating_sub(LEAST_BODY).min(height / 3).max(1);
    (heads::lines(model, usize::from(width), usize::from(most)).len() as u16).min(most)
}

/// List and card: beside each other, or the one that is in use.
fn split(model: &Model, body: Area) -> (Option<Area>, Option<Area>) {
    if model.rows().is_empty() || !model.layers.is_empty() {
        return (None, None);
    }
    if body.width < WIDE {
        return if model.focus == Focus::Card { (None, Some(body)) } else { (Some(body), None) };
    }
    // The list needs less: its lines are short. Three columns are left for the line between.
    let width = (body.width * 9 / 20).min(64);
    let list = Area { width, ..body };
    let x = width + BETWEEN;
    let card = Area { x, width: (body.width - x).min(LONGEST_LINE), ..body };
    (Some(list), Some(card))
}
