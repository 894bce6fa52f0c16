//! What staff of a jail, a library or an agency read: a whole directory as text before they approve it, and what changed
//! between two editions of it.
//!
//! Not for the finder: nobody who looks for help reads this.

pub mod compare;
pub mod dump;
mod facts;

use crate::app::page::{Line, Paragraph};

/// Columns of a page of text: what every printer and every mail takes.
const COLUMNS: usize = 78;

/// The lines of a paragraph on such a page.
fn wrapped(paragraph: &Paragraph) -> Vec<String> {
    paragraph.lines(COLUMNS).iter().map(Line::text).collect()
}
