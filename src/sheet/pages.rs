//! Which listings stand on which page.

use super::{Entry, Sheet, text};
use std::ops::Range;

/// Most written lines of a page. More than that nobody copies by hand on a phone call or in a day room.
pub const PAGE_LINES: usize = 12;

/// The entries of each page of text, as ranges of [`Sheet::entries`].
pub fn pages(sheet: &Sheet<'_>) -> Vec<Range<usize>> {
    let room = PAGE_LINES.saturating_sub(text::frame_lines(sheet));
    let size = |entry: &Entry| text::entry_lines(sheet, entry);
    fill(sheet, room, size)
}

/// The entries of each page that has `room` for entries of some `size`. Every page has at least one, however large that is;
/// a sheet without entries has one empty page.
pub fn fill(sheet: &Sheet<'_>, room: usize, size: impl Fn(&Entry) -> usize) -> Vec<Range<usize>> {
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut used = 0;
    for (i, entry) in sheet.entries.iter().enumerate() {
        let size = size(entry);
        match pages.last_mut() {
            Some(page) if used + size <= room => {
                page.end = i + 1;
                used += size;
            }
            _ => {
                pages.push(i..i + 1);
                used = size;
            }
        }
    }
    if pages.is_empty() {
        pages.push(0..0);
    }
    pages
}
