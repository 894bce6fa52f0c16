//! The few signs beside letters, each with a twin for terminals that show ASCII only. Chosen once at the start.

use crate::say::{ascii, latin};
use std::borrow::Cow;

/// The letters of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// All there are.
    All,
    /// Those of ISO 8859-1, and half blocks: what fonts of consoles have at least.
    Latin,
    /// ASCII.
    Ascii,
}

/// The signs of a terminal.
#[derive(Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// Part of a line from left to right.
    pub rule: &'static str,
    /// Part of a line from top to bottom.
    pub bar: &'static str,
    /// Where a line down leaves a line across.
    pub tee: &'static str,
    /// What every text must be spelled in.
    pub letters: Letters,
}

/// For terminals with UTF-8.
pub const UNICODE: Glyphs = Glyphs { rule: "─", bar: "│", tee: "┬", letters: Letters::All };

/// Letters with accents, but lines and quotes of ASCII: consoles whose font may lack the rest.
pub const PLAIN_LINES: Glyphs = Glyphs { rule: "-", bar: "|", tee: "+", letters: Letters::Latin };

/// Nothing but ASCII.
pub const ASCII: Glyphs = Glyphs { letters: Letters::Ascii, ..PLAIN_LINES };

impl Glyphs {
    /// The signs for this terminal, by the locale (`LC_ALL`, `LC_CTYPE`, `LANG`, in the order of POSIX) and the terminal's
    /// name, with the variable that decides.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> (Option<&'static str>, &'static Self) {
        let set = |name: &'static str| variable(name).map(|value| (name, value));
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
        let term = variable("TERM").unwrap_or_default();
        let glyphs = Self::choose(locale.as_ref().map_or("", |(_, value)| value), &term);
        let by_term = (*glyphs == PLAIN_LINES).then_some("TERM");
        (by_term.or(locale.map(|(name, _)| name)), glyphs)
    }

    fn choose(locale: &str, term: &str) -> &'static Self {
        let locale = locale.to_lowercase();
        let is_utf8 = locale.contains("utf-8") || locale.contains("utf8") || cfg!(windows);
        match (is_utf8, term) {
            (false, _) => &ASCII,
            (true, term) if term == "linux" || term.starts_with("vt") => &PLAIN_LINES,
            (true, _) => &UNICODE,
        }
    }

    /// Whether texts are spelled in ASCII.
    pub fn is_ascii(&self) -> bool {
        self.letters == Letters::Ascii
    }

    /// A text as this terminal can show it, exactly as wide as before.
    pub fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.letters {
            Letters::Latin if !text.is_ascii() => Cow::Owned(latin(text)),
            Letters::Ascii if !text.is_ascii() => Cow::Owned(ascii(text)),
            _ => Cow::Borrowed(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn ascii_keeps_the_width() {
        for text in ["¿Qué necesita, y dónde?", "T'áa Shuyee Hít · “x” – 家族 ½", "e\u{301}", "plain"] {
            let twin = ASCII.text(text);
            assert!(twin.is_ascii(), "{twin}");
            assert_eq!(twin.width(), text.width(), "{twin}");
        }
        assert_eq!(ASCII.text("Identificación · niños"), "Identificacion - ninos");
        let latin = PLAIN_LINES.text("¿Dijo: “niños”? – T’áa e\u{301}a\u{301} ▀▄█ 家 · ½");
        assert_eq!(latin, "¿Dijo: \"niños\"? - T'áa éá ▀▄█ ?? · ½");
        assert!(matches!(UNICODE.text("ñ"), Cow::Borrowed("ñ")));
    }

    #[test]
    fn signs_follow_locale_and_terminal() {
        for (locale, term, glyphs) in [
            ("en_US.UTF-8", "xterm-256color", &UNICODE),
            ("es_MX.utf8", "tmux", &UNICODE),
            ("en_US.UTF-8", "linux", &PLAIN_LINES),
            ("en_US.UTF-8", "vt220", &PLAIN_LINES),
            ("C", "xterm", &ASCII),
            ("", "vt100", &ASCII),
        ] {
            assert_eq!(Glyphs::choose(locale, term), glyphs, "{locale} {term}");
        }
    }
}
