//! The bytes of a terminal as keys. Everything that is no key of this program is swallowed: terminal answers, mouse
//! reports, pasted text, colours, whatever is broken. Nothing that arrives can do more than press a key.

use crate::app::key::{Code, Key};

/// Most bytes of one sequence; what is longer is no key.
const MOST_BYTES: usize = 32;
/// Most bytes of a text for the terminal: more than any title or colour, so that one without an end swallows little.
const MOST_TEXT: usize = 1024;

/// Where in a sequence the reading is.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
enum State {
    /// Between keys.
    #[default]
    Plain,
    /// After Escape.
    Escape,
    /// After Escape and `O`: a key of the keypad or an F-key.
    Single,
    /// After Escape and `[`: numbers and signs up to a letter.
    Control,
    /// After Escape and `[[`: the F-keys of the Linux console.
    Console,
    /// In a text for the terminal itself (a title, a colour), of which so many bytes were read; up to BEL, or to Escape
    /// with whatever comes behind it.
    Text(usize),
    /// In the old report of a mouse, of which so many bytes are still to come.
    Mouse(usize),
    /// In pasted text, up to its end mark.
    Paste,
    /// In the middle of a letter of several bytes, of which so many are still to come.
    Letter(usize),
}

/// Bytes being read.
#[derive(Debug, Default)]
pub struct Bytes {
    state: State,
    held: Vec<u8>,
}

impl Bytes {
    /// Takes in bytes; whole keys go to `keys`.
    pub fn feed(&mut self, bytes: &[u8], keys: &mut Vec<Key>) {
        for &byte in bytes {
            self.take(byte, keys);
        }
    }

    /// Whether a key has begun and is not whole: then the rest must come soon, or [`Bytes::rest`] is what it was.
    pub fn is_waiting(&self) -> bool {
        self.state != State::Plain
    }

    /// Nothing more came. Escape alone is the key Escape; any other beginning is nothing.
    pub fn rest(&mut self, keys: &mut Vec<Key>) {
        if self.state == State::Escape && self.held.is_empty() {
            keys.push(Key::plain(Code::Esc));
        }
        self.end();
    }

    fn end(&mut self) {
        self.state = State::Plain;
        self.held.clear();
    }

    fn take(&mut self, byte: u8, keys: &mut Vec<Key>) {
        match self.state {
            State::Plain => self.begin(byte, false, keys),
            State::Escape if self.held.pop().is_some() && byte == b'\\' => self.end(),
            State::Escape => match byte {
                b'[' => self.state = State::Control,
                b'O' => self.state = State::Single,
                b']' | b'P' | b'X' | b'^' | b'_' => self.state = State::Text(0),
                0x1B => keys.push(Key::plain(Code::Esc)),
                _ => {
                    self.end();
                    self.begin(byte, true, keys);
                }
            },
            State::Single => {
                self.end();
                keys.extend(single(byte));
            }
            State::Console => {
                self.end();
                keys.extend((b'A'..=b'E').contains(&byte).then(|| Key::plain(Code::F(byte - b'A' + 1))));
            }
            State::Control => self.control(byte, keys),
            State::Text(read) => self.text(byte, read),
            State::Mouse(1) => self.end(),
            State::Mouse(left) => self.state = State::Mouse(left - 1),
            State::Paste => self.paste(byte),
            State::Letter(left) => self.letter(byte, left, keys),
        }
    }

    /// The first byte of a key; `alt` when Escape came just before it.
    fn begin(&mut self, byte: u8, alt: bool, keys: &mut Vec<Key>) {
        let key = |code| Key { code, ctrl: false, alt };
        let ctrl = |letter: u8| Key { code: Code::Char(char::from(letter)), ctrl: true, alt };
        match byte {
            b'\r' | b'\n' => keys.push(key(Code::Enter)),
            b'\t' => keys.push(key(Code::Tab)),
            0x7F | 0x08 => keys.push(key(Code::Backspace)),
            0x1B => self.state = State::Escape,
            0x00 => keys.push(ctrl(b' ')),
            0x01..=0x1A => keys.push(ctrl(byte - 1 + b'a')),
            0x1C..=0x1F => keys.push(ctrl(byte - 0x1C + b'4')),
            0x20..=0x7E => keys.push(key(Code::Char(char::from(byte)))),
            0xC2..=0xDF => self.hold(byte, 1),
            0xE0..=0xEF => self.hold(byte, 2),
            0xF0..=0xF4 => self.hold(byte, 3),
            // No letter begins like that.
            _ => {}
        }
    }

    fn hold(&mut self, byte: u8, left: usize) {
        self.held = vec![byte];
        self.state = State::Letter(left);
    }

    fn letter(&mut self, byte: u8, left: usize, keys: &mut Vec<Key>) {
        if !(0x80..=0xBF).contains(&byte) {
            // The letter was cut off; this byte begins something of its own.
            self.end();
            self.begin(byte, false, keys);
            return;
        }
        self.held.push(byte);
        if left > 1 {
            self.state = State::Letter(left - 1);
            return;
        }
        let letter = std::str::from_utf8(&self.held).ok().and_then(|text| text.chars().next());
        keys.extend(letter.filter(|c| !c.is_control()).map(|c| Key::plain(Code::Char(c))));
        self.end();
    }

    fn control(&mut self, byte: u8, keys: &mut Vec<Key>) {
        match byte {
            b'[' if self.held.is_empty() => self.state = State::Console,
            0x20..=0x3F if self.held.len() < MOST_BYTES => self.held.push(byte),
            0x40..=0x7E => {
                let held = std::mem::take(&mut self.held);
                self.end();
                match (held.as_slice(), byte) {
                    (b"200", b'~') => self.state = State::Paste,
                    // The old report of a mouse: three bytes follow, which are no keys.
                    (b"", b'M') => self.state = State::Mouse(3),
                    _ => keys.extend(control(&held, byte)),
                }
            }
            0x1B => {
                self.end();
                self.state = State::Escape;
            }
            // Too long, or bytes that have no place here.
            _ if self.held.len() >= MOST_BYTES => self.end(),
            _ => {}
        }
    }

    fn text(&mut self, byte: u8, read: usize) {
        match byte {
            0x07 | 0x9C => self.end(),
            // Its end, or as on any terminal the beginning of something else that cuts it off.
            0x1B => {
                self.end();
                self.state = State::Escape;
                self.held.push(b']');
            }
            _ if read >= MOST_TEXT => self.end(),
            _ => self.state = State::Text(read + 1),
        }
    }

    fn paste(&mut self, byte: u8) {
        self.held.push(byte);
        if self.held.ends_with(b"\x1B[201~") {
            self.end();
        } else if self.held.len() > 4 * MOST_BYTES {
            self.held.drain(..2 * MOST_BYTES);
        }
    }
}

/// The key of Escape, `O` and a letter.
fn single(byte: u8) -> Option<Key> {
    let code = match byte {
        b'P'..=b'S' => Code::F(byte - b'P' + 1),
        b'M' => Code::Enter,
        // The keypad of a serial terminal.
        b'p'..=b'y' => Code::Char(char::from(byte - b'p' + b'0')),
        _ => return arrow(byte).map(Key::plain),
    };
    Some(Key::plain(code))
}

fn arrow(byte: u8) -> Option<Code> {
    Some(match byte {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        _ => return None,
    })
}

/// The key of Escape, `[`, numbers and a letter.
fn control(numbers: &[u8], end: u8) -> Option<Key> {
    let text = std::str::from_utf8(numbers).ok()?;
    if !text.bytes().all(|b| b.is_ascii_digit() || b == b';') {
        return None;
    }
    let mut parts = text.split(';').map(|part| part.parse::<u16>().unwrap_or(1));
    let (number, held) = (parts.next()?, parts.next().unwrap_or(1));
    let held = held.wrapping_sub(1);
    let code = match end {
        b'Z' => Code::BackTab,
        // With `R` at its end it would be the answer where the cursor is.
        b'P' | b'Q' | b'S' if number == 1 && !text.is_empty() => Code::F(end - b'P' + 1),
        b'~' => match number {
            1 | 7 => Code::Home,
            3 => Code::Delete,
            4 | 8 => Code::End,
            5 => Code::PageUp,
            6 => Code::PageDown,
            11..=15 => Code::F(number as u8 - 10),
            17..=21 => Code::F(number as u8 - 11),
            23 | 24 => Code::F(number as u8 - 12),
            _ => return None,
        },
        _ => arrow(end)?,
    };
    Some(Key { code, alt: held & 2 != 0, ctrl: held & 4 != 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys of some bytes, as the settings name them.
    fn keys(bytes: &[u8]) -> Vec<String> {
        let (mut reader, mut keys) = (Bytes::default(), Vec::new());
        reader.feed(bytes, &mut keys);
        reader.rest(&mut keys);
        assert!(!reader.is_waiting());
        keys.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn keys_of_many_terminals() {
        let table: [(&[u8], &[&str]); 28] = [
            (b"ab1 ", &["a", "b", "1", " "]),
            ("ñé家".as_bytes(), &["ñ", "é", "家"]),
            (b"\r\n\t\x7f\x08", &["enter", "enter", "tab", "backspace", "backspace"]),
            (b"\x1b", &["esc"]),
            (b"\x1b\x1b", &["esc", "esc"]),
            (b"\x03\x1a\x1c\x04\x13\x11", &["ctrl-c", "ctrl-z", "ctrl-4", "ctrl-d", "ctrl-s", "ctrl-q"]),
            (b"\x1b[A\x1b[B\x1b[C\x1b[D", &["up", "down", "right", "left"]),
            (b"\x1bOA\x1bOB", &["up", "down"]),
            (b"\x1b[H\x1b[F\x1b[1~\x1b[4~\x1b[7~\x1b[8~", &["home", "end", "home", "end", "home", "end"]),
            (b"\x1b[3~\x1b[5~\x1b[6~\x1b[Z", &["delete", "page-up", "page-down", "back-tab"]),
            (b"\x1bOP\x1bOQ\x1b[11~\x1b[12~", &["f1", "f2", "f1", "f2"]),
            (b"\x1b[[A\x1b[[E", &["f1", "f5"]),
            (b"\x1b[15~\x1b[17~\x1b[21~\x1b[23~\x1b[24~", &["f5", "f6", "f10", "f11", "f12"]),
            (b"\x1b[1;5C\x1b[1;3D\x1b[1;2P", &["ctrl-right", "alt-left", "f1"]),
            (b"\x1bb\x1b\x7f", &["alt-b", "alt-backspace"]),
            (b"\x1bOp\x1bOy\x1bOM", &["0", "9", "enter"]),
            // Nothing of these is a key.
            (b"\x1b[200~rm -rf\r\x1b[31m\x1b[201~x", &["x"]),
            (b"\x1b[<0;10;20M\x1b[<0;10;20mx", &["x"]),
            (b"\x1b[M !!x", &["x"]),
            (b"\x1b[Ix\x1b[O", &["x"]),
            (b"\x1b]0;title\x07x\x1b]52;c;AAAA\x1b\\y", &["x", "y"]),
            (b"\x1bP1$r0m\x1b\\x", &["x"]),
            // A text without an end gives way to the next key.
            (b"\x1b]0;title\x1bOQx", &["f2", "x"]),
            (b"\x1b]0;title\x1b[Bx\x1b\\", &["down", "x", "alt-\\"]),
            (b"\x1b[?62;c\x1b[24;80R\x1b[>0;276;0cx", &["x"]),
            (b"\xff\xfe\x80\xc3(\xe2\x82x\xf0\x9f\x98", &["(", "x"]),
            (b"\xed\xa0\x80\xc0\xafx", &["x"]),
            (b"\x1b[2", &[]),
        ];
        for (bytes, expected) in table {
            assert_eq!(keys(bytes), expected, "{}", String::from_utf8_lossy(bytes).escape_debug());
        }
    }

    #[test]
    fn a_text_without_an_end_swallows_little() {
        for begin in ["\x1b]0;", "\x1bP", "\x1b_"] {
            let text = [begin, &"x".repeat(2000)].concat();
            let typed = keys(&[text.as_bytes(), b"\x1bOQ"].concat());
            assert_eq!(typed.last().map(String::as_str), Some("f2"), "{begin:?}");
            assert!(typed.len() > 900, "{}", typed.len());
        }
        assert_eq!(keys(b"\x1b[200~x\x1bOQ\x1b[201~"), [""; 0], "what is pasted is no key");
    }

    #[test]
    fn a_key_may_come_byte_by_byte() {
        let (mut reader, mut keys) = (Bytes::default(), Vec::new());
        for byte in b"\x1b[1;5C\xc3\xb1" {
            reader.feed(&[*byte], &mut keys);
        }
        assert_eq!(keys.iter().map(ToString::to_string).collect::<Vec<_>>(), ["ctrl-right", "ñ"]);
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_and_little_is_held(bytes in proptest::collection::vec(
            proptest::prop_oneof![proptest::num::u8::ANY, proptest::sample::select(b"\x1b[]O;0123456789~MPm\x07".to_vec())],
            0..400,
        )) {
            let (mut reader, mut keys) = (Bytes::default(), Vec::new());
            reader.feed(&bytes, &mut keys);
            proptest::prop_assert!(keys.len() <= bytes.len() && reader.held.len() <= 4 * MOST_BYTES + 1);
            reader.rest(&mut keys);
            proptest::prop_assert!(!reader.is_waiting());
            // Controls never arrive as letters.
            let typed = keys.iter().filter_map(|key| key.typed());
            proptest::prop_assert!(typed.into_iter().all(|c| !c.is_control()));
        }
    }
}
