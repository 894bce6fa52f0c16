//! The table `[keys]`: which keys give which command.

use super::mistake::{Needs, Reason, nearest};
use super::read::{Entry, Found, in_order};
use crate::app::command::{COMMANDS, Command};
use crate::app::key::Key;
use crate::app::keymap::{Clash, Keymap, REQUIRED, Refusal, Wish, refusal};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A wish and where each of its keys stands in the file.
struct Placed {
    wish: Wish,
    spans: Vec<Range<usize>>,
}

/// Reads the table. A command with a mistake keeps its own keys.
pub(super) fn read(table: &DeTable<'_>, found: &mut Vec<Found>) -> Vec<Wish> {
    let mut placed: Vec<Placed> = in_order(table).into_iter().filter_map(|entry| command(entry, found)).collect();
    while let Some(clash) = keymap(&placed).clash() {
        let Some(at) = placed.iter().rposition(|p| is_to_blame(p, &clash)) else { break };
        let Placed { wish, spans } = placed.remove(at);
        let key = wish.keys.iter().position(|&key| key == clash.key).unwrap_or_default();
        let [a, b] = clash.actions;
        let other = if wish.action == a { b } else { a };
        let is_own = |name: &&str| name.parse() == Ok(clash.key);
        let is_fixed = REQUIRED.contains(&other) && other.command().keys.iter().any(is_own);
        let reason = Reason::KeyTaken { key: clash.key.to_string(), by: other.command().name, is_fixed };
        found.push((spans[key].clone(), reason));
    }
    placed.into_iter().map(|p| p.wish).collect()
}

fn keymap(placed: &[Placed]) -> Keymap {
    let wishes: Vec<Wish> = placed.iter().map(|p| p.wish.clone()).collect();
    Keymap::with(&wishes)
}

/// Without wishes no two commands meet, so at least one of both wishes for the key.
fn is_to_blame(placed: &Placed, clash: &Clash) -> bool {
    clash.actions.contains(&placed.wish.action) && placed.wish.keys.contains(&clash.key)
}

fn command((name, value): Entry<'_>, found: &mut Vec<Found>) -> Option<Placed> {
    let Some(command) = COMMANDS.iter().find(|command| command.name == name.get_ref()) else {
        let near = nearest(name.get_ref(), COMMANDS.iter().map(|command| command.name));
        found.push((name.span(), Reason::UnknownCommand { name: name.get_ref().to_string(), near }));
        return None;
    };
    let one = std::slice::from_ref(value);
    let texts: &[Spanned<DeValue<'_>>] = value.get_ref().as_array().map_or(one, |list| list);
    let before = found.len();
    let mut placed = Placed { wish: Wish { action: command.action, keys: Vec::new() }, spans: Vec::new() };
    for text in texts {
        match key(text.get_ref(), command) {
            Ok(key) => {
                placed.wish.keys.push(key);
                placed.spans.push(text.span());
            }
            Err(reason) => found.push((text.span(), reason)),
        }
    }
    (found.len() == before).then_some(placed)
}

fn key(value: &DeValue<'_>, command: &Command) -> Result<Key, Reason> {
    let kind = || Reason::Kind { name: command.name.to_owned(), needs: Needs::Keys };
    let text = value.as_str().ok_or_else(kind)?;
    let key: Key = text.parse().map_err(|()| Reason::NotAKey(text.to_owned()))?;
    match refusal(key, command) {
        Some(Refusal::Types) => Err(Reason::KeyTypes(text.to_owned())),
        Some(Refusal::Kept) => Err(Reason::KeyKept(text.to_owned())),
        None => Ok(key),
    }
}
