//! Pages of words: paragraphs with roles, and how they become lines of a given width.
//!
//! Every renderer takes its lines from here, so that scrolling, line counts, the screen and plain output agree. A piece
//! that is `whole` (a phone number, a place) is never split while it fits on a line of its own, and nothing is ever
//! shortened with an ellipsis.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What a piece of text is for. Renderers choose how it looks; none of them may tell roles apart by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Role {
    /// Running text.
    #[default]
    Text,
    /// The name of the program or of a listing.
    Title,
    /// A question that heads a part of a card.
    Heading,
    /// A number to call or to text.
    Phone,
    /// A key to press.
    Key,
    /// Needed by few: sources, dates, hints.
    Muted,
    /// Something to know before acting: "call first", a widened search.
    Alert,
    /// Help in a crisis.
    Crisis,
    /// Part of a code for a camera: always light on dark.
    Code,
}

/// Some text of one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The text, already safe for a terminal.
    pub text: String,
    /// What it is for.
    pub role: Role,
    /// Whether it must stay on one line.
    pub whole: bool,
    /// Whether it is what the keys act on.
    pub chosen: bool,
}

impl Piece {
    /// A piece that may be split between words.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role, whole: false, chosen: false }
    }

    /// A piece that stays on one line: a phone number, a place.
    pub fn whole(text: impl Into<String>, role: Role) -> Self {
        Self { whole: true, ..Self::new(text, role) }
    }

    /// The same piece, chosen or not.
    #[must_use]
    pub fn chosen_if(self, chosen: bool) -> Self {
        Self { chosen, ..self }
    }
}

/// Pieces that belong together; the first line begins at `indent`, the others at `hang`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// Columns before the first line.
    pub indent: usize,
    /// Columns before every other line.
    pub hang: usize,
    /// The text.
    pub pieces: Vec<Piece>,
}

impl Paragraph {
    /// An empty line.
    pub fn blank() -> Self {
        Self::default()
    }

    /// A paragraph of one piece at the margin.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self { pieces: vec![Piece::new(text, role)], ..Self::default() }
    }

    /// The same paragraph with all its lines moved in.
    #[must_use]
    pub fn indented(mut self, columns: usize) -> Self {
        self.indent = columns;
        self.hang = columns;
        self
    }

    /// The same paragraph with one more piece.
    #[must_use]
    pub fn with(mut self, piece: Piece) -> Self {
        self.pieces.push(piece);
        self
    }

    /// The same paragraph with a row of pieces, a dot between each two. A dot ends a line and never begins one.
    #[must_use]
    pub fn with_row(mut self, pieces: impl IntoIterator<Item = Piece>) -> Self {
        for (i, mut piece) in pieces.into_iter().enumerate() {
            if i > 0 {
                self.pieces.push(Piece::new(format!(" {DOT}"), Role::Muted));
                piece.text.insert(0, ' ');
            }
            self.pieces.push(piece);
        }
        self
    }

    /// Its lines, none wider than `width` columns.
    pub fn lines(&self, width: usize) -> Vec<Line> {
        let mut flow = Flow::new(width.max(1), self.indent, self.hang);
        let atoms: Vec<_> = self.pieces.iter().flat_map(|p| atoms(p).into_iter().map(move |atom| (atom, p))).collect();
        for (i, &(atom, piece)) in atoms.iter().enumerate() {
            let dot = atoms.get(i + 1).filter(|(next, _)| next.text == DOT);
            flow.chosen = piece.chosen;
            flow.add(atom, piece.role, dot.map_or(0, |(next, _)| next.blanks + 1));
        }
        flow.finish()
    }
}

/// Text of one role within a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// What it is for.
    pub role: Role,
}

/// One line, ready to print.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Its parts from left to right.
    pub spans: Vec<Span>,
    /// Columns of what the keys act on.
    pub chosen: Option<Range<usize>>,
}

impl Line {
    /// A line of one part.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self { spans: vec![Span { text: text.into(), role }], chosen: None }
    }

    /// Columns it takes.
    pub fn width(&self) -> usize {
        self.spans.iter().map(|s| s.text.width()).sum()
    }

    /// Its text without roles.
    pub fn text(&self) -> String {
        self.spans.iter().map(|s| s.text.as_str()).collect()
    }

    fn push(&mut self, text: &str, role: Role) {
        match self.spans.last_mut() {
            Some(last) if last.role == role => last.text.push_str(text),
            _ => self.spans.push(Span { text: text.to_owned(), role }),
        }
    }
}

/// The lines of many paragraphs.
pub fn lines(paragraphs: &[Paragraph], width: usize) -> Vec<Line> {
    paragraphs.iter().flat_map(|p| p.lines(width)).collect()
}

/// Stands between pieces of a row, and stays on the line of the piece before it.
pub const DOT: &str = "·";

/// What must stay together, with the blanks before it.
#[derive(Debug, Clone, Copy)]
struct Atom<'t> {
    blanks: usize,
    text: &'t str,
}

fn atoms(piece: &Piece) -> Vec<Atom<'_>> {
    let text = piece.text.as_str();
    let lead = text.len() - text.trim_start_matches(' ').len();
    if piece.whole {
        return vec![Atom { blanks: lead, text: text.trim_start_matches(' ') }];
    }
    let mut out = Vec::new();
    let mut blanks = 0;
    for part in text.split(' ') {
        if part.is_empty() {
            blanks += 1;
            continue;
        }
        out.push(Atom { blanks, text: part });
        blanks = 1;
    }
    // Blanks at the end keep the next piece apart.
    if text.ends_with(' ') {
        out.push(Atom { blanks: text.len() - text.trim_end_matches(' ').len(), text: "" });
    }
    out
}

/// Lines being filled.
struct Flow {
    width: usize,
    hang: usize,
    done: Vec<Line>,
    line: Line,
    used: usize,
    /// Whether the line holds more than its indent.
    begun: bool,
    /// Blanks that are owed before the next word.
    owed: usize,
    /// Whether what is added now is what the keys act on.
    chosen: bool,
}

impl Flow {
    fn new(width: usize, indent: usize, hang: usize) -> Self {
        // On a very narrow screen indents would leave no room for words.
        let fit = |columns: usize| if columns * 3 > width { 0 } else { columns };
        let mut flow = Self {
            width,
            hang: fit(hang),
            done: Vec::new(),
            line: Line::default(),
            used: 0,
            begun: false,
            owed: 0,
            chosen: false,
        };
        flow.start(fit(indent));
        flow
    }

    fn start(&mut self, indent: usize) {
        if indent > 0 {
            self.line.push(&" ".repeat(indent), Role::Text);
        }
        self.used = indent;
        self.begun = false;
        self.owed = 0;
    }

    fn next_line(&mut self) {
        self.done.push(std::mem::take(&mut self.line));
        self.start(self.hang);
    }

    /// Adds a piece; `after` columns must be left on its line.
    fn add(&mut self, atom: Atom<'_>, role: Role, after: usize) {
        self.owed += atom.blanks;
        if atom.text.is_empty() {
            return;
        }
        let wide = atom.text.width();
        if self.begun && self.used + self.owed + wide + after > self.width {
            self.next_line();
        }
        if self.begun && self.owed > 0 {
            self.line.push(&" ".repeat(self.owed), role);
            self.used += self.owed;
        }
        self.owed = 0;
        if self.used + wide <= self.width {
            self.put(atom.text, wide, role);
        } else {
            self.split(atom.text, role);
        }
    }

    fn put(&mut self, text: &str, wide: usize, role: Role) {
        self.line.push(text, role);
        if self.chosen {
            let from = self.line.chosen.as_ref().map_or(self.used, |c| c.start);
            self.line.chosen = Some(from..self.used + wide);
        }
        self.used += wide;
        self.begun = true;
    }

    /// A piece wider than a line: first between its words, then behind the slashes of an address, then wherever it must.
    fn split(&mut self, text: &str, role: Role) {
        if text.contains(' ') {
            for part in text.split(' ') {
                self.add(Atom { blanks: usize::from(self.begun), text: part }, role, 0);
            }
            return;
        }
        if text.trim_end_matches('/').contains('/') {
            for part in text.split_inclusive('/') {
                self.add(Atom { blanks: 0, text: part }, role, 0);
            }
            return;
        }
        for grapheme in text.graphemes(true) {
            let wide = grapheme.width();
            if self.begun && self.used + wide > self.width {
                self.next_line();
            }
            self.put(grapheme, wide, role);
        }
    }

    fn finish(mut self) -> Vec<Line> {
        self.done.push(self.line);
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(paragraph: &Paragraph, width: usize) -> Vec<String> {
        paragraph.lines(width).iter().map(Line::text).collect()
    }

    #[test]
    fn words_wrap_with_a_hanging_indent() {
        let p = Paragraph { indent: 0, hang: 2, pieces: vec![Piece::new("one two three four", Role::Text)] };
        assert_eq!(texts(&p, 9), ["one two", "  three", "  four"]);
    }

    #[test]
    fn whole_pieces_go_to_the_next_line_instead_of_breaking() {
        let p = Paragraph::new("Call now ", Role::Text).with(Piece::whole("907 723 5737", Role::Phone));
        assert_eq!(texts(&p, 15), ["Call now", "907 723 5737"]);
        assert_eq!(texts(&p, 40), ["Call now 907 723 5737"]);
    }

    #[test]
    fn what_is_wider_than_the_line_still_appears_whole_in_sum() {
        let p = Paragraph::new("https://example.org/a-long-path", Role::Text);
        assert_eq!(texts(&p, 10).concat(), "https://example.org/a-long-path");
        assert_eq!(texts(&p, 22), ["https://example.org/", "a-long-path"]);
        let place = Paragraph::default().with(Piece::whole("12 Main St, Juneau", Role::Text));
        assert_eq!(texts(&place, 12), ["12 Main St,", "Juneau"]);
    }

    #[test]
    fn what_is_chosen_is_marked_without_the_blanks_around_it() {
        let row = Paragraph::new("For: ", Role::Muted)
            .with_row(["men", "the old"].map(|text| Piece::whole(text, Role::Text).chosen_if(text != "men")));
        let chosen = |width| row.lines(width).iter().map(|line| line.chosen.clone()).collect::<Vec<_>>();
        assert_eq!(chosen(40), [Some(11..18)]);
        assert_eq!(chosen(12), [None, Some(0..7)]);
    }

    #[test]
    fn a_row_never_begins_with_its_dot() {
        let row = Paragraph::default()
            .with_row([Piece::new("Oxford House", Role::Title), Piece::whole("Juneau, AK", Role::Text)]);
        assert_eq!(texts(&row, 18), ["Oxford House ·", "Juneau, AK"]);
        assert_eq!(texts(&row, 12), ["Oxford", "House ·", "Juneau, AK"]);
        assert_eq!(texts(&row, 40), ["Oxford House · Juneau, AK"]);
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        let p = Paragraph::new("Ñandú 家族 supports T'áa Shuyee Hít and https://x.example/verylong", Role::Text)
            .indented(4);
        for width in 2..60 {
            assert!(p.lines(width).iter().all(|l| l.width() <= width), "{width}: {:?}", texts(&p, width));
        }
    }

    #[test]
    fn a_blank_paragraph_is_one_empty_line() {
        assert_eq!(texts(&Paragraph::blank(), 10), [""]);
    }
}
