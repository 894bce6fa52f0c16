//! Keys as the program names them, apart from any terminal library, so that they can be tested, listed and configured.

use crate::language::Words;
use std::str::FromStr;

/// A key of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A letter, digit or sign.
    Char(char),
    /// Function key by number.
    F(u8),
    /// Enter or Return.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Tab with Shift, which terminals send as a key of its own.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
}

/// Names in the configuration, in help and in the manual. The name of a key in words has the same key with `key-` before.
const NAMES: [(&str, Code); 14] = [
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("back-tab", Code::BackTab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("page-up", Code::PageUp),
    ("page-down", Code::PageDown),
    ("home", Code::Home),
    ("end", Code::End),
];

/// A key with what is held down beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key.
    pub code: Code,
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Alt is held.
    pub alt: bool,
}

impl Key {
    /// A key by itself.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// A letter with Ctrl.
    pub const fn ctrl(letter: char) -> Self {
        Self { code: Code::Char(letter), ctrl: true, alt: false }
    }

    /// The character this key types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self {
            // Right Alt makes letters on many keyboards and arrives as Ctrl and Alt together.
            Self { code: Code::Char(c), ctrl, alt } if ctrl == alt && (!ctrl || !c.is_ascii_alphabetic()) => Some(c),
            _ => None,
        }
    }

    /// What people call it: `Ctrl-X`, `F2`, `Enter`, `Re Pág`.
    pub fn label(self, words: &Words) -> String {
        let name = match self.code {
            Code::Char(' ') => words.get("key-space"),
            Code::Char(c) => c.to_uppercase().to_string(),
            Code::F(n) => format!("F{n}"),
            code => {
                NAMES.iter().find(|(_, c)| *c == code).map_or_else(String::new, |(n, _)| words.get(&format!("key-{n}")))
            }
        };
        let held = [(self.ctrl, "Ctrl-"), (self.alt, "Alt-")];
        held.iter().filter(|(on, _)| *on).map(|(_, text)| *text).chain([name.as_str()]).collect()
    }
}

impl std::fmt::Display for Key {
    /// Writes it as [`Key::from_str`] reads it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let held = if self.ctrl { "ctrl-" } else { "" };
        let also = if self.alt { "alt-" } else { "" };
        match self.code {
            Code::Char(c) => write!(f, "{held}{also}{c}"),
            Code::F(n) => write!(f, "{held}{also}f{n}"),
            code => {
                let name = NAMES.iter().find(|(_, named)| *named == code).map_or("", |(name, _)| name);
                write!(f, "{held}{also}{name}")
            }
        }
    }
}

impl FromStr for Key {
    type Err = ();

    /// Reads `ctrl-x`, `alt-left`, `page-up`, `f2`, `?`, in small letters or capitals: with Ctrl, Shift changes nothing.
    fn from_str(text: &str) -> Result<Self, ()> {
        if text.chars().nth(1).is_some() && text.bytes().any(|b| b.is_ascii_uppercase()) {
            return text.to_ascii_lowercase().parse();
        }
        if let Some(rest) = text.strip_prefix("ctrl-").filter(|r| !r.is_empty()) {
            return Ok(Self { ctrl: true, ..rest.parse()? });
        }
        if let Some(rest) = text.strip_prefix("alt-").filter(|r| !r.is_empty()) {
            return Ok(Self { alt: true, ..rest.parse()? });
        }
        let mut chars = text.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return Ok(Self::plain(Code::Char(c)));
        }
        if let Some((_, code)) = NAMES.iter().find(|(name, _)| *name == text) {
            return Ok(Self::plain(*code));
        }
        let number = text.strip_prefix('f').and_then(|n| n.parse().ok()).filter(|n| (1..=24).contains(n));
        number.map(|n| Self::plain(Code::F(n))).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn keys_are_read_and_named() {
        let words = Words::new(Language::En);
        for (text, label) in [
            ("ctrl-x", "Ctrl-X"),
            ("alt-left", "Alt-Left"),
            ("f2", "F2"),
            ("page-up", "Page Up"),
            ("?", "?"),
            ("-", "-"),
            ("ctrl--", "Ctrl--"),
        ] {
            let key: Result<Key, ()> = text.parse();
            assert_eq!(key.map(|k| k.to_string()).as_deref(), Ok(text));
            assert_eq!(text.to_uppercase().parse(), key, "capitals change nothing");
            assert_eq!(key.map(|k| k.label(&words)).as_deref(), Ok(label), "{text}");
        }
        for text in ["", "ctrl-", "f0", "f99", "hello", "ctrl-hello"] {
            assert_eq!(text.parse::<Key>(), Err(()), "{text}");
        }
    }

    #[test]
    fn only_keys_that_type_give_a_character() {
        assert_eq!(Key::plain(Code::Char('ñ')).typed(), Some('ñ'));
        assert_eq!(Key::ctrl('x').typed(), None);
        assert_eq!(Key { code: Code::Char('x'), ctrl: false, alt: true }.typed(), None);
        assert_eq!(Key { code: Code::Char('@'), ctrl: true, alt: true }.typed(), Some('@'));
        assert_eq!(Key::plain(Code::Enter).typed(), None);
    }
}
