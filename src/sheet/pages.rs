//! Which listings stand on which page, and how much of each: first of all as many places as a page can hold, then what
//! else is known of them, as far as lines are free.

use super::{Entry, Sheet, text};
use std::ops::Range;

/// Most written lines of a page. More than that nobody copies by hand on a phone call or in a day room.
pub const PAGE_LINES: usize = 12;

/// Puts the entries of a sheet on as few pages as can be, and fills those.
pub fn arrange(sheet: &mut Sheet<'_>) {
    let above = filled(sheet, room(sheet));
    sheet.has_dates_below = true;
    let below = filled(sheet, room(sheet));
    // A line of their own for the dates must not cost a page.
    sheet.has_dates_below = below.len() <= above.len();
    let count = if sheet.has_dates_below { below.len() } else { above.len() };
    let room = room(sheet);
    // As much on the last page as on the others.
    let even = (1..=room).map(|room| filled(sheet, room)).find(|pages| pages.len() == count);
    sheet.pages = even.unwrap_or_else(|| filled(sheet, room));
    for page in sheet.pages.clone() {
        use_free_lines(sheet, page, room);
    }
}

/// Lines of a page for its entries.
fn room(sheet: &Sheet<'_>) -> usize {
    PAGE_LINES.saturating_sub(text::frame_lines(sheet))
}

/// The entries of each page of text that has `room` lines for them.
fn filled(sheet: &Sheet<'_>, room: usize) -> Vec<Range<usize>> {
    fill(sheet, room, |entry| text::entry_lines(sheet, entry))
}

/// The entries of each page that has `room` for entries of some `size`, as ranges of [`Sheet::entries`]. Every page has at
/// least one, however large that is; a sheet without entries has one empty page.
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

/// Fills a page: first all that its entries are for, then one more line for each in turn, the most useful first. A text for
/// which there is no room any more is left out and never cut.
fn use_free_lines(sheet: &mut Sheet<'_>, page: Range<usize>, room: usize) {
    let used = |sheet: &Sheet<'_>| -> usize {
        sheet.entries[page.clone()].iter().map(|entry| text::entry_lines(sheet, entry)).sum()
    };
    for i in page.clone() {
        sheet.entries[i].is_brief = false;
        sheet.entries[i].is_brief = used(sheet) > room;
    }
    let most = sheet.entries[page.clone()].iter().map(|entry| entry.details.len()).max().unwrap_or_default();
    for k in 0..most {
        for i in page.clone() {
            let Some(detail) = sheet.entries[i].details.get(k).cloned() else { continue };
            sheet.entries[i].shown.push(detail);
            if used(sheet) > room {
                sheet.entries[i].shown.pop();
            }
        }
    }
}
