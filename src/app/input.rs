//! The search box: one line of text with a cursor that moves by what people see as one letter.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;
use wayhome_index::text::is_unsafe;

/// Most letters the box takes. The longest sentence in the trial queries has 120.
pub const MOST_LETTERS: usize = 200;

/// A line of text being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    text: String,
    /// Byte before which the cursor stands; always between graphemes.
    cursor: usize,
    /// Whether the text was used: what is typed next takes its place, unless it begins with a blank.
    is_used: bool,
}

impl Input {
    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Columns before the cursor.
    pub fn cursor_column(&self) -> usize {
        self.before().width()
    }

    /// The text before the cursor.
    pub fn before(&self) -> &str {
        &self.text[..self.cursor]
    }

    /// The text after the cursor.
    pub fn after(&self) -> &str {
        &self.text[self.cursor..]
    }

    /// Whether what is typed next takes the place of the text.
    pub fn is_used(&self) -> bool {
        self.is_used && !self.is_empty()
    }

    /// The text was used: the cursor is at its end, and what is typed next is another one.
    pub fn use_up(&mut self) {
        self.end();
        self.is_used = true;
    }

    /// Makes room for other words. A blank first means that the old ones go on.
    fn make_room(&mut self, typed: &str) {
        if std::mem::take(&mut self.is_used) && !typed.starts_with(char::is_whitespace) {
            self.clear();
        }
    }

    /// Puts in what was typed or pasted. Line breaks and tabs become blanks; other controls and what does not fit are
    /// dropped.
    pub fn insert(&mut self, typed: &str) {
        let typed = wayhome_index::text::clean(typed);
        if !typed.is_empty() {
            self.make_room(&typed);
        }
        let mut letters = self.text.graphemes(true).count();
        for grapheme in typed.graphemes(true) {
            // A mark that joins the letter before it makes no new letter.
            let longer =
                [self.before(), grapheme].concat().graphemes(true).count() > self.before().graphemes(true).count();
            if longer && letters >= MOST_LETTERS || grapheme.len() > 64 || self.text.len() > MOST_LETTERS * 16 {
                break;
            }
            letters += usize::from(longer);
            self.text.insert_str(self.cursor, grapheme);
            self.cursor += grapheme.len();
        }
        self.settle();
    }

    /// Puts in one character.
    pub fn insert_char(&mut self, c: char) {
        if !is_unsafe(c) {
            self.insert(c.encode_utf8(&mut [0; 4]));
        }
    }

    /// Takes out everything.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Moves one letter to the left.
    pub fn left(&mut self) {
        self.is_used = false;
        self.cursor -= self.before().graphemes(true).next_back().map_or(0, str::len);
    }

    /// Moves one letter to the right.
    pub fn right(&mut self) {
        self.is_used = false;
        self.cursor += self.after().graphemes(true).next().map_or(0, str::len);
    }

    /// Moves to the beginning of the word before.
    pub fn word_left(&mut self) {
        self.is_used = false;
        let before = self.before().trim_end();
        self.cursor = before.rfind(char::is_whitespace).map_or(0, |at| at + blank_len(before, at));
    }

    /// Moves behind the next word.
    pub fn word_right(&mut self) {
        self.is_used = false;
        let after = self.after();
        let blanks = after.len() - after.trim_start().len();
        self.cursor += after[blanks..].find(char::is_whitespace).map_or(after.len(), |at| blanks + at);
    }

    /// Moves to the beginning.
    pub fn start(&mut self) {
        self.is_used = false;
        self.cursor = 0;
    }

    /// Moves to the end.
    pub fn end(&mut self) {
        self.is_used = false;
        self.cursor = self.text.len();
    }

    /// Takes out the letter before the cursor.
    pub fn delete_back(&mut self) {
        let end = self.cursor;
        self.left();
        self.take_out(end);
    }

    /// Takes out the letter after the cursor.
    pub fn delete_forward(&mut self) {
        let len = self.after().graphemes(true).next().map_or(0, str::len);
        self.take_out(self.cursor + len);
    }

    /// Takes out the word before the cursor.
    pub fn delete_word(&mut self) {
        let end = self.cursor;
        self.word_left();
        self.take_out(end);
    }

    fn take_out(&mut self, end: usize) {
        self.is_used = false;
        self.text.replace_range(self.cursor..end, "");
        self.settle();
    }

    /// After a change the letters beside the cursor may have become one: stands behind it then.
    fn settle(&mut self) {
        let ends = self.text.grapheme_indices(true).map(|(at, g)| at + g.len());
        self.cursor = [0].into_iter().chain(ends).find(|&end| end >= self.cursor).unwrap_or(self.text.len());
    }
}

fn blank_len(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Input {
        let mut input = Input::default();
        input.insert(text);
        input
    }

    #[test]
    fn letters_move_and_go_as_people_see_them() {
        let mut input = typed("Hít e\u{301}👍🏽x");
        input.left();
        input.delete_back();
        assert_eq!(input.text(), "Hít e\u{301}x");
        input.left();
        assert_eq!(input.after(), "e\u{301}x");
        input.delete_forward();
        assert_eq!(input.text(), "Hít x");
    }

    #[test]
    fn a_mark_typed_after_its_letter_joins_it() {
        let mut input = typed("an");
        input.insert_char('\u{303}');
        input.delete_back();
        assert_eq!(input.text(), "a");
    }

    #[test]
    fn words_move_and_go() {
        let mut input = typed("sober living  juneau ");
        input.word_left();
        assert_eq!(input.after(), "juneau ");
        input.delete_word();
        assert_eq!(input.text(), "sober juneau ");
        input.start();
        input.word_right();
        assert_eq!(input.before(), "sober");
        input.word_right();
        input.word_right();
        assert_eq!(input.after(), "");
    }

    #[test]
    fn words_that_were_used_make_room_for_others() {
        let used = || {
            let mut input = typed("sober living");
            input.use_up();
            input
        };
        let after = |change: fn(&mut Input)| {
            let mut input = used();
            change(&mut input);
            input.insert_char('x');
            input.text().to_owned()
        };
        assert_eq!(after(|_| {}), "x");
        assert_eq!(after(|input| input.insert_char(' ')), "sober living x", "a blank goes on with them");
        assert_eq!(after(Input::right), "sober livingx");
        assert_eq!(after(Input::left), "sober livinxg");
        assert_eq!(after(Input::delete_back), "sober livinx");
        assert_eq!(after(|input| input.insert("")), "x");
        assert!(used().is_used() && !Input::default().is_used());
    }

    #[test]
    fn controls_never_enter_and_length_is_capped() {
        assert_eq!(typed("a\nb\tc\u{1b}[31m\u{202E}d").text(), "a b c[31md");
        assert_eq!(typed(&"ñ".repeat(5_000)).text().chars().count(), MOST_LETTERS);
        let heap = format!("a{}", "\u{301}".repeat(100_000));
        assert!(typed(&heap).text().len() < 10_000);
    }
}
