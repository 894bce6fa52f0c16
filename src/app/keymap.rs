//! Which key gives which command where. Made from the table of commands; a configuration may change it.

use super::command::{Action, COMMANDS, Command, Place};
use super::key::{Code, Key};
use crate::language::Words;

/// Commands whose own keys always stay, so that no setting locks anybody in or keeps them from help.
pub const REQUIRED: [Action; 7] =
    [Action::Crisis, Action::Help, Action::Back, Action::Leave, Action::Open, Action::Up, Action::Down];

/// Keys that never arrive as themselves: Ctrl-I, J, M and [ come as Tab, Enter and Esc; Ctrl-S and Ctrl-Q stop the
/// terminal and let it go on; Ctrl-Z stops the program.
const KEPT: [&str; 7] = ["ctrl-i", "ctrl-j", "ctrl-m", "ctrl-[", "ctrl-s", "ctrl-q", "ctrl-z"];

/// Why a key can give no command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It types a letter or sign, which belongs to the search box.
    Types,
    /// Terminals keep it for themselves.
    Kept,
}

/// Why a key cannot give this command, if it cannot. Letters and signs may where nothing is typed, and where they are the
/// command's own.
pub fn refusal(key: Key, command: &Command) -> Option<Refusal> {
    let is_kept = KEPT.iter().any(|kept| kept.parse() == Ok(key));
    let is_own = || command.keys.iter().any(|own| own.parse() == Ok(key));
    let is_apart = || {
        command
            .places
            .iter()
            .all(|place| matches!(place, Place::Parts | Place::Menu | Place::Mine | Place::Kept | Place::Sheet))
    };
    match key.typed() {
        Some(_) => (!is_own() && !is_apart()).then_some(Refusal::Types),
        None => is_kept.then_some(Refusal::Kept),
    }
}

/// Keys a person wishes for a command instead of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The command.
    pub action: Action,
    /// Its keys, the one to show first.
    pub keys: Vec<Key>,
}

/// One key that would give two commands in the same place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash {
    /// The key.
    pub key: Key,
    /// Both commands, in the order of the table.
    pub actions: [Action; 2],
}

/// A key of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Binding {
    key: Key,
    places: &'static [Place],
    only_if_empty: bool,
    action: Action,
}

/// What stands for keys in texts where lines are typed instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    /// Commands with a sign of their own.
    pub own: &'static [(Action, &'static str)],
    /// Commands whose key is pressed here as well.
    pub keys: &'static [Action],
    /// The sign that leads to all others.
    pub others: &'static str,
}

impl Signs {
    fn of(&self, action: Action) -> &'static str {
        self.own.iter().find(|(own, _)| *own == action).map_or(self.others, |(_, sign)| sign)
    }
}

/// The keys of every command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    bindings: Vec<Binding>,
    signs: Option<Signs>,
    /// How many function keys the keyboard has, as far as is known.
    function_keys: u8,
}

impl Default for Keymap {
    fn default() -> Self {
        Self::with(&[])
    }
}

impl Keymap {
    /// The keys of the table, with wishes in their place. [`REQUIRED`] commands keep their own beside those wished for.
    pub fn with(wishes: &[Wish]) -> Self {
        let mut bindings = Vec::new();
        for command in &COMMANDS {
            let wish = wishes.iter().find(|wish| wish.action == command.action);
            let is_own_kept = wish.is_none() || REQUIRED.contains(&command.action);
            let asked_for = wish.iter().flat_map(|wish| wish.keys.iter().copied());
            let read = |names: &'static [&'static str]| names.iter().filter_map(|name| name.parse::<Key>().ok());
            let extra = &command.extra;
            let mut add = |key: Key, places: &'static [Place], only_if_empty| {
                let binding = Binding { key, places, only_if_empty, action: command.action };
                if !places.is_empty() && !bindings.contains(&binding) {
                    bindings.push(binding);
                }
            };
            for key in asked_for {
                add(key, command.places, false);
                add(key, extra.places, extra.only_if_empty && key.typed().is_some());
            }
            if is_own_kept {
                read(command.keys).for_each(|key| add(key, command.places, false));
                read(extra.keys).for_each(|key| add(key, extra.places, extra.only_if_empty));
            }
        }
        Self { bindings, signs: None, function_keys: u8::MAX }
    }

    /// The same with signs for texts to name instead of keys.
    #[must_use]
    pub fn with_signs(self, signs: Signs) -> Self {
        Self { signs: Some(signs), ..self }
    }

    /// Whether texts name signs that are typed instead of keys that are pressed.
    pub fn names_signs(&self) -> bool {
        self.signs.is_some()
    }

    /// The same for the keyboard of a terminal of this name (`TERM`): a VT100 has the four keys PF1 to PF4.
    #[must_use]
    pub fn for_terminal(self, name: &str) -> Self {
        let has_four = ["vt52", "vt100", "vt101", "vt102"].iter().any(|old| name.starts_with(old));
        Self { function_keys: if has_four { 4 } else { u8::MAX }, ..self }
    }

    /// The first key that would give two commands in the same place.
    pub fn clash(&self) -> Option<Clash> {
        let meet = |a: &Binding, b: &Binding| {
            a.key == b.key && a.action != b.action && a.places.iter().any(|place| b.places.contains(place))
        };
        self.bindings.iter().enumerate().find_map(|(i, a)| {
            let b = self.bindings[i + 1..].iter().find(|b| meet(a, b))?;
            Some(Clash { key: a.key, actions: [a.action, b.action] })
        })
    }

    /// What a key asks for at a place.
    pub fn action(&self, place: Place, key: Key, box_is_empty: bool) -> Option<Action> {
        let fits = |b: &&Binding| b.key == key && (box_is_empty || !b.only_if_empty) && b.places.contains(&place);
        self.bindings.iter().find(fits).map(|b| b.action)
    }

    /// The keys of a command, each once, the one to show first.
    pub fn keys(&self, action: Action) -> impl Iterator<Item = Key> + '_ {
        let of_it = move |b: &&Binding| b.action == action;
        let is_first = move |b: &&Binding| {
            self.bindings.iter().find(|other| other.action == action && other.key == b.key) == Some(*b)
        };
        self.bindings.iter().filter(of_it).filter(is_first).map(|b| b.key)
    }

    /// The digit a key stands for. The keys of the command are those of the digits 1 to 9, then 0.
    pub fn digit(&self, key: Key) -> char {
        let at = self.keys(Action::Number).position(|k| k == key).unwrap_or_default();
        ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'][at % 10]
    }

    /// The first key of a command that the keyboard has, as people call it.
    pub fn hint(&self, action: Action, words: &Words) -> String {
        if let Some(signs) = self.signs.filter(|signs| !signs.keys.contains(&action)) {
            return signs.of(action).to_owned();
        }
        let is_there = |key: &Key| !matches!(key.code, Code::F(number) if number > self.function_keys);
        let key = self.keys(action).find(is_there).or_else(|| self.keys(action).next());
        key.map(|key| key.label(words)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use std::collections::HashSet;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        assert_eq!(Keymap::default().clash(), None);
    }

    fn key(name: &str) -> Key {
        name.parse().expect("a key")
    }

    fn wish(action: Action, keys: &[&str]) -> Wish {
        Wish { action, keys: keys.iter().map(|name| key(name)).collect() }
    }

    #[test]
    fn a_wished_key_works_wherever_an_own_one_does() {
        let keymap = Keymap::with(&[wish(Action::Number, &["alt-1", "2"]), wish(Action::Choose, &["f12"])]);
        for place in [Place::Start, Place::List, Place::Menu, Place::Where, Place::Box] {
            assert_eq!(keymap.action(place, key("alt-1"), false), Some(Action::Number), "{place:?}");
        }
        assert_eq!(keymap.action(Place::Box, key("2"), true), Some(Action::Number));
        assert_eq!(keymap.action(Place::Box, key("2"), false), None, "a digit is typed among words");
        assert_eq!(keymap.digit(key("2")), '2');
        assert_eq!(keymap.action(Place::Start, key("f12"), true), Some(Action::Choose));
        assert_eq!(keymap.action(Place::Menu, key(" "), true), None);
    }

    #[test]
    fn a_wish_takes_the_place_of_the_own_keys() {
        let keymap = Keymap::with(&[wish(Action::CopyPhone, &["f11"]), wish(Action::Redraw, &[])]);
        assert_eq!(keymap.action(Place::Card, key("f11"), false), Some(Action::CopyPhone));
        assert_eq!(keymap.action(Place::Card, key("ctrl-y"), false), None);
        assert_eq!(keymap.keys(Action::Redraw).count(), 0);
    }

    #[test]
    fn a_key_that_the_keyboard_lacks_is_not_named() {
        let words = Words::new(Language::En);
        let hint = |term: &str, action| Keymap::default().for_terminal(term).hint(action, &words);
        assert_eq!((hint("vt100", Action::Crisis), hint("vt100-am", Action::MyList)), ("F2".into(), "Ctrl-V".into()));
        assert_eq!((hint("vt220", Action::MyList), hint("xterm", Action::About)), ("F10".into(), "F9".into()));
    }

    #[test]
    fn required_keys_cannot_be_lost() {
        for action in REQUIRED {
            let keymap = Keymap::with(&[wish(action, &["f12"])]);
            assert_eq!(keymap.keys(action).next(), Some(key("f12")), "the wished one is shown first");
            for own in action.command().keys {
                assert!(keymap.keys(action).any(|k| k == key(own)), "{own} of {}", action.command().name);
            }
            let taken = Keymap::with(&[wish(Action::CopyPhone, &[action.command().keys[0]])]);
            assert!(taken.clash().is_some(), "nothing else may take a key of {}", action.command().name);
        }
    }

    #[test]
    fn two_commands_may_change_keys_with_each_other() {
        let both = [wish(Action::CopyPhone, &["f5"]), wish(Action::Redraw, &["ctrl-y"])];
        assert_eq!(Keymap::with(&both).clash(), None);
        let clash = Clash { key: key("f5"), actions: [Action::Redraw, Action::CopyPhone] };
        assert_eq!(Keymap::with(&both[..1]).clash(), Some(clash));
    }

    #[test]
    fn every_command_has_a_key_that_can_be_read_and_a_name() {
        let mut names = HashSet::new();
        for command in &COMMANDS {
            assert!(names.insert(command.name), "{} twice", command.name);
            assert!(command.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", command.name);
            assert!(!command.keys.is_empty() && !command.places.is_empty(), "{}", command.name);
            for key in command.keys.iter().chain(command.extra.keys) {
                assert!(key.parse::<Key>().is_ok(), "{key} of {}", command.name);
            }
            assert_eq!(command.action.command().name, command.name);
        }
    }

    #[test]
    fn no_command_takes_a_key_that_terminals_keep() {
        for command in &COMMANDS {
            for key in command.keys {
                assert_eq!(refusal(key.parse().expect("a key"), command), None, "{key} of {}", command.name);
            }
            assert!(command.keys != ["f1"], "F1 alone never reaches a program in some terminals");
        }
    }

    #[test]
    fn every_command_is_described_in_both_languages() {
        for language in [Language::En, Language::Es] {
            let words = Words::new(language);
            for command in &COMMANDS {
                for key in [command.description(), command.label(), command.group.heading().to_owned()] {
                    assert_ne!(words.get(&key), key, "{language:?} lacks {key}");
                }
            }
        }
    }

    #[test]
    fn signs_are_text_unless_the_box_is_empty() {
        let keymap = Keymap::default();
        let question = "?".parse::<Key>().expect("a key");
        assert_eq!(keymap.action(Place::Box, question, true), Some(Action::Help));
        assert_eq!(keymap.action(Place::Box, question, false), None);
    }
}
