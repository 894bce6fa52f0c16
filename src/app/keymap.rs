//! Which key gives which command where. Made from the table of commands; a configuration may change it.

use super::command::{Action, COMMANDS, Place};
use super::key::Key;
use crate::language::Words;

/// A key of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Binding {
    key: Key,
    places: &'static [Place],
    only_if_empty: bool,
    action: Action,
}

/// The keys of every command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    bindings: Vec<Binding>,
}

impl Default for Keymap {
    fn default() -> Self {
        let mut bindings = Vec::new();
        for command in &COMMANDS {
            let mut add = |names: &[&str], places, only_if_empty| {
                let keys = names.iter().filter_map(|name| name.parse().ok());
                bindings.extend(keys.map(|key| Binding { key, places, only_if_empty, action: command.action }));
            };
            add(command.keys, command.places, false);
            add(command.extra.keys, command.extra.places, command.extra.only_if_empty);
        }
        Self { bindings }
    }
}

impl Keymap {
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

    /// Which of the keys of a command this is, counted from 1; 0 when it is none of them.
    pub fn number(&self, action: Action, key: Key) -> usize {
        self.keys(action).position(|k| k == key).map_or(0, |at| at + 1)
    }

    /// The first key of a command as people call it.
    pub fn hint(&self, action: Action, words: &Words) -> String {
        self.keys(action).next().map(|key| key.label(words)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use std::collections::HashSet;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for place in Place::ALL {
            let mut seen = HashSet::new();
            for command in &COMMANDS {
                let extra = command.extra;
                for (keys, places) in [(command.keys, command.places), (extra.keys, extra.places)] {
                    for key in keys.iter().filter(|_| places.contains(&place)) {
                        let name = command.name;
                        assert!(seen.insert(*key), "{key} is given twice at {place:?}, the second time to {name}");
                    }
                }
            }
        }
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
        // Ctrl-I, J, M and [ arrive as Tab, Enter and Esc; Ctrl-S and Ctrl-Q stop and go on; Ctrl-Z stops the program.
        let kept = ["ctrl-i", "ctrl-j", "ctrl-m", "ctrl-[", "ctrl-s", "ctrl-q", "ctrl-z"];
        for command in &COMMANDS {
            assert!(command.keys.iter().all(|k| !kept.contains(k)), "{}", command.name);
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
