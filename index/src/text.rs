//! Words: how any text becomes comparable words, and how outside text is made safe to print.
//!
//! The packer and the searcher must fold text the same way, so this is the only place that does it.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Most words of a request that are looked at. A person's longest sentence in the trial queries has 22 words.
pub const MAX_TOKENS: usize = 48;

/// Longest folded word kept, in bytes. Longer runs are cut, so no word can make the spelling search slow.
pub const MAX_TOKEN_BYTES: usize = 32;

/// One word of a text: its folded form and where it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Lower case, no accents, no apostrophes: `Mujer’s` is `mujers`.
    pub text: String,
    /// Byte where the word begins in the original text.
    pub start: usize,
    /// Byte just after the word in the original text.
    pub end: usize,
}

/// Whether a character may not reach a terminal, printer or cell: controls, bidirectional overrides, zero-width
/// characters, line separators and the private tags that hide text.
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{00AD}'
            | '\u{061C}'
            | '\u{180E}'
            | '\u{E0000}'..='\u{E007F}')
}

/// The same text without characters that could steer a terminal. Line breaks and tabs become blanks.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .filter_map(|c| match c {
                '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
                c if is_unsafe(c) => None,
                c => Some(c),
            })
            .collect(),
    )
}

/// Splits a text into folded words. At most [`MAX_TOKENS`]; the rest of a longer text is not looked at.
pub fn tokens(text: &str) -> Vec<Token> {
    words(text).take(MAX_TOKENS).collect()
}

/// All folded words of a text, without a limit: for the packer.
pub fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// Iterator of [`words`].
#[derive(Debug)]
pub struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Words<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let mut word = String::new();
        let mut start = None;
        let rest = &self.text[self.at..];
        for (offset, c) in rest.char_indices() {
            let here = self.at + offset;
            if c.is_alphanumeric() || (start.is_some() && is_combining_mark(c)) {
                start.get_or_insert(here);
                if word.len() < MAX_TOKEN_BYTES {
                    fold_char(c, &mut word);
                }
            } else if is_apostrophe(c) && start.is_some() {
                // "women's" and "womens" are one word, but "i'd" is not "id" and "od'd" not "odd".
                if let Some(end) = end_of_short_had(&rest[offset + c.len_utf8()..]) {
                    return self.finish(here + c.len_utf8() + end, start?, word);
                }
            } else if c == '.' && is_initial(rest, offset) {
                // "R.O.S.S." and "L.A." are words.
            } else if let Some(start) = start {
                if word.is_empty() {
                    // Only marks that fold to nothing: go on looking.
                    return self.finish(here + c.len_utf8(), start, word);
                }
                return self.finish(here, start, word);
            }
        }
        let start = start?;
        self.finish(self.text.len(), start, word)
    }
}

impl Words<'_> {
    fn finish(&mut self, end: usize, start: usize, mut word: String) -> Option<Token> {
        self.at = end;
        if word.is_empty() {
            return self.next();
        }
        if word.len() > MAX_TOKEN_BYTES {
            let mut cut = MAX_TOKEN_BYTES;
            while !word.is_char_boundary(cut) {
                cut -= 1;
            }
            word.truncate(cut);
        }
        Some(Token { text: word, start, end })
    }
}

/// Length of a "d" that ends a word, as in "I'd".
fn end_of_short_had(rest: &str) -> Option<usize> {
    let mut letters = rest.chars();
    let is_d = matches!(letters.next(), Some('d' | 'D'));
    (is_d && !letters.next().is_some_and(char::is_alphanumeric)).then_some(1)
}

/// Whether a full stop stands between single letters, as in "R.O.S.S".
fn is_initial(text: &str, stop: usize) -> bool {
    let mut before = text[..stop].chars().rev();
    let alone = before.next().is_some_and(char::is_alphabetic) && !before.next().is_some_and(char::is_alphanumeric);
    let mut after = text[stop + 1..].chars();
    alone && after.next().is_some_and(char::is_alphabetic) && !after.next().is_some_and(char::is_alphanumeric)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{00B4}' | '\u{02BC}')
}

fn fold_char(c: char, into: &mut String) {
    if c.is_ascii() {
        into.push(c.to_ascii_lowercase());
        return;
    }
    for d in c.nfkd().filter(|d| !is_combining_mark(*d)) {
        for l in d.to_lowercase().filter(|l| l.is_alphanumeric()) {
            match l {
                'ß' => into.push_str("ss"),
                'ø' => into.push('o'),
                'ł' => into.push('l'),
                'æ' => into.push_str("ae"),
                l => into.push(l),
            }
        }
    }
}

/// The folded words of a phrase joined by single blanks: the key under which phrases are kept and compared.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for token in words(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&token.text);
    }
    out
}

/// Short ways of writing words of names, with the stem of the long way.
const SHORT_FORMS: [(&str, &str); 8] = [
    ("1st", "first"),
    ("2nd", "second"),
    ("3rd", "third"),
    ("4th", "fourth"),
    ("ctr", "center"),
    ("cntr", "center"),
    ("dept", "depart"),
    ("assn", "associ"),
];

/// The stem under which a folded word is indexed and searched, so that "sealing" finds "seal".
///
/// English Snowball for every word: Spanish plurals in -s lose it as well, and both sides use the same rule.
pub fn stem(word: &str) -> String {
    if let Some((_, full)) = SHORT_FORMS.iter().find(|(short, _)| *short == word) {
        return (*full).to_owned();
    }
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::English).stem(word).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|t| t.text).collect()
    }

    #[test]
    fn words_are_folded() {
        assert_eq!(folded("Women’s  SHELTER, Bayamón!"), ["womens", "shelter", "bayamon"]);
        assert_eq!(folded("T'áa Shuyee Hít"), ["taa", "shuyee", "hit"]);
        assert_eq!(folded("24/7 niños"), ["24", "7", "ninos"]);
        assert_eq!(folded("'''"), Vec::<String>::new());
        assert_eq!(
            folded("R.O.S.S. in L.A. or D.C. St. Cloud. I am."),
            ["ross", "in", "la", "or", "dc", "st", "cloud", "i", "am"]
        );
        assert_eq!(folded("I'd od'd, don't"), ["i", "od", "dont"]);
        assert_eq!(folded("😀 \u{202E}abc"), ["abc"]);
    }

    #[test]
    fn tokens_point_into_the_text() {
        for token in tokens("¿Dónde está el “albergue”?") {
            assert!(!token.text.is_empty());
        }
        let text = "El Niño's bed";
        let token = &tokens(text)[1];
        assert_eq!(&text[token.start..token.end], "Niño's");
    }

    #[test]
    fn long_input_is_bounded() {
        assert_eq!(tokens(&"word ".repeat(5_000)).len(), MAX_TOKENS);
        assert!(tokens(&"x".repeat(100_000)).iter().all(|t| t.text.len() <= MAX_TOKEN_BYTES));
    }

    #[test]
    fn cleaning_takes_out_what_steers_a_terminal() {
        assert_eq!(clean("a\u{1b}[31mb\u{202E}c\nd\u{9b}e"), "a[31mbc de");
        assert!(matches!(clean("plain"), Cow::Borrowed(_)));
    }

    #[test]
    fn stems_join_word_forms() {
        assert_eq!(stem("sealing"), stem("seal"));
        assert_eq!(stem("mujeres"), stem("mujere"));
        assert_eq!(stem("aa"), "aa");
    }
}
