//! TOML text to settings, with every mistake in it and not just the first.

use super::mistake::{Mistake, Needs, Reason};
use super::value::Value;
use super::{Config, Reading, SETTINGS, keys};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Most lines that are put aside one by one: the file is read anew for each.
const MOST_BROKEN: usize = 20;

/// Where in a file what is wrong.
pub type Found = (Range<usize>, Reason);

/// Reads a settings file of any kind: `set` takes one entry after the other and says what is wrong with it.
pub fn parse<C: Default>(text: &str, mut set: impl FnMut(&mut C, Entry<'_>, &mut Vec<Found>)) -> Reading<C> {
    let (readable, mut found) = without_broken_lines(text);
    let (table, errors) = DeTable::parse_recoverable(&readable);
    found.extend(errors.iter().map(syntax));
    // What the library makes of a line that is not TOML is a guess: neither a setting nor one more mistake.
    let broken: BTreeSet<usize> = found.iter().map(|(span, _)| position(text, span.start).0).collect();
    let mut config = C::default();
    let (mut at_value, mut at_item) = (BTreeMap::new(), BTreeMap::new());
    for (name, value) in in_order(table.get_ref()) {
        if !broken.contains(&position(text, name.span().start).0) {
            let mut seen = Vec::new();
            set(&mut config, (name, value), &mut seen);
            let items = value.get_ref().as_array().into_iter().flatten().enumerate();
            let item_at = |(i, item): (usize, &Spanned<DeValue<'_>>)| {
                ((name.get_ref().to_string(), i), position(text, item.span().start))
            };
            at_item.extend(items.map(item_at));
            at_value.insert(name.get_ref().to_string(), position(text, value.span().start));
            found.extend(seen.into_iter().filter(|(span, _)| !broken.contains(&position(text, span.start).0)));
        }
    }
    let mut mistakes: Vec<Mistake> = found.into_iter().map(|(span, reason)| at(text, span.start, reason)).collect();
    mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
    mistakes.dedup_by_key(|mistake| (mistake.line, mistake.column));
    Reading { config, mistakes, exists: true, at: at_value, at_item }
}

fn syntax(error: &toml::de::Error) -> Found {
    (error.span().unwrap_or(0..0), Reason::Syntax(error.message().to_owned()))
}

/// The text with blanks for each line that is not TOML, and what is wrong with those: one such line may keep the library from
/// everything below it.
fn without_broken_lines(text: &str) -> (String, Vec<Found>) {
    let (mut text, mut found) = (text.to_owned(), Vec::new());
    while found.len() < MOST_BROKEN {
        let first = DeTable::parse_recoverable(&text).1.iter().map(syntax).min_by_key(|(span, _)| span.start);
        let Some(first) = first else { break };
        let line = line_at(&text, first.0.start);
        let broken = text[line.clone()].trim_start();
        // An end that is missing stands on no line, and nobody knows whose the lines are below a broken heading.
        if broken.is_empty() || broken.starts_with('[') {
            break;
        }
        text.replace_range(line.clone(), &" ".repeat(line.len()));
        found.push(first);
    }
    (text, found)
}

/// The line that holds a byte, without its end.
fn line_at(text: &str, byte: usize) -> Range<usize> {
    let (before, after) = text.as_bytes().split_at(byte.min(text.len()));
    let start = before.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    let end = after.iter().position(|b| *b == b'\n').map_or(text.len(), |at| before.len() + at);
    start..end
}

/// Reads a person's own settings.
pub(super) fn read(text: &str) -> Reading {
    parse(text, |config: &mut Config, (name, value), found| match name.get_ref().as_ref() {
        "keys" => match value.get_ref().as_table() {
            Some(table) => config.keys = keys::read(table, found),
            None => found.push((value.span(), Reason::Kind { name: "keys".to_owned(), needs: Needs::Table })),
        },
        other if !SETTINGS.contains(&other) => found.push((name.span(), Reason::unknown_setting(other, &SETTINGS))),
        other => found.extend(set(config, &Value::new(other, value)).err().map(|reason| (value.span(), reason))),
    })
}

fn set(config: &mut Config, value: &Value<'_>) -> Result<(), Reason> {
    match value.name() {
        "language" => config.language = Some(value.language()?),
        "theme" => config.theme = Some(value.theme()?),
        "home" => config.home = Some(value.text()?),
        "directory" => config.directory = Some(value.text()?.into()),
        "ascii" => config.ascii = Some(value.yes_no()?),
        "large_numbers" => config.large_numbers = Some(value.yes_no()?),
        _ => config.printer = Some(value.command()?),
    }
    Ok(())
}

fn at(text: &str, start: usize, reason: Reason) -> Mistake {
    let (line, column) = position(text, start);
    Mistake { line, column, reason }
}

/// Line and column of a byte, both from 1.
fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = || text.char_indices().take_while(|(at, _)| *at < byte).map(|(_, c)| c);
    let line = before().filter(|c| *c == '\n').count() + 1;
    let column = before().fold(1, |column, c| if c == '\n' { 1 } else { column + 1 });
    (line, column)
}

/// A name with its value.
pub type Entry<'t> = (&'t Spanned<std::borrow::Cow<'t, str>>, &'t Spanned<DeValue<'t>>);

/// The entries of a table as they stand in the file.
pub(super) fn in_order<'t>(table: &'t DeTable<'_>) -> Vec<Entry<'t>> {
    let mut entries: Vec<Entry<'t>> = table.iter().collect();
    entries.sort_by_key(|(name, _)| name.span().start);
    entries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::command::Action;
    use crate::app::keymap::{Keymap, Wish};
    use crate::language::{Language, Words};
    use crate::tui::theme::ThemeName;

    #[test]
    fn every_setting_is_read() {
        let Reading { config, mistakes, .. } = read(
            "language = \"es\"\nhome = '99801'\ntheme = \"light\"\nascii = true\nlarge_numbers = true\ndirectory = \"mine\"\n\
             printer = \"lp -d office\"\nkeys.copy-phone = [\"F11\", \"f20\"]\nkeys.redraw = []\n",
        );
        assert_eq!(mistakes, []);
        let key = |name: &str| name.parse().expect("a key");
        let copy = Wish { action: Action::CopyPhone, keys: vec![key("f11"), key("f20")] };
        let expected = Config {
            language: Some(Language::Es),
            home: Some("99801".into()),
            theme: Some(ThemeName::Light),
            ascii: Some(true),
            large_numbers: Some(true),
            directory: Some("mine".into()),
            printer: Some(["lp", "-d", "office"].map(str::to_owned).to_vec()),
            keys: vec![copy, Wish { action: Action::Redraw, keys: Vec::new() }],
        };
        assert_eq!(config, expected);
        assert_eq!(
            read("printer = [\"my printer\", \"-x\"]").config.printer,
            Some(vec!["my printer".into(), "-x".into()])
        );
    }

    /// `LINE:COLUMN reason` of each mistake.
    fn told(text: &str) -> Vec<String> {
        let words = Words::new(Language::En);
        let mistakes = read(text).mistakes;
        mistakes.iter().map(|m| format!("{}:{} {}", m.line, m.column, m.reason.text(&words))).collect()
    }

    #[test]
    fn every_mistake_is_told_and_the_rest_counts() {
        let text = "languag = \"es\"\nlanguage = \"klingon\"\ntheme = 3\nhome = \"Juneau, AK\"\nascii = \"si\"\n\
                    printer = []\n[keys]\ncopy-phon = \"f6\"\nhelp = \"hyper-x\"\nopen = 'c'\nback = \"ctrl-s\"\n\
                    \"ñ\" = \"f7\"\nredraw = \"ctrl-x\"\ncopy-phone = [\"f7\", 8]\n";
        let told = told(text);
        let expected = [
            "1:1 `languag` is not a setting.",
            "2:12 `klingon` is not a language.",
            "3:9 `theme` needs a text in quotes",
            "5:9 `ascii` needs true or false",
            "6:11 `printer` needs",
            "8:1 There is no command `copy-phon`. Did you mean `copy-phone`?",
            "9:8 `hyper-x` is not a key.",
            "10:8 `c` types a letter or sign.",
            "11:8 `ctrl-s` never reaches the program.",
            "12:1 There is no command `ñ`.",
            "13:10 `ctrl-x` always belongs to `crisis`. Use another key.",
            "14:21 `copy-phone` needs a key",
        ];
        assert_eq!(told.len(), expected.len(), "{told:#?}");
        for (told, expected) in told.iter().zip(expected) {
            assert!(told.starts_with(expected), "`{told}` does not begin with `{expected}`");
        }
        let config = read(text).config;
        assert_eq!(config, Config { home: Some("Juneau, AK".into()), ..Config::default() });
    }

    #[test]
    fn what_is_no_toml_is_told_and_the_other_lines_count() {
        let text = "home = \nlanguage = \"es\"\ntheme = 'dark\nascii = true\nascii = false\n";
        let Reading { config, mistakes, .. } = read(text);
        assert_eq!(config.language, Some(Language::Es));
        assert_eq!(config.home, None);
        let lines: Vec<usize> = mistakes.iter().map(|m| m.line).collect();
        assert_eq!(lines, [1, 3, 5], "{mistakes:?}");
        assert!(mistakes.iter().all(|m| matches!(m.reason, Reason::Syntax(_))), "{mistakes:?}");
    }

    #[test]
    fn a_line_without_a_value_hides_nothing_below_it() {
        let text = "language\nhome = \"Juneau\"\nño\ntheme = \"dark\"\n[keys]\nopen\nredraw = \"x\"\n";
        let Reading { config, mistakes, .. } = read(text);
        assert_eq!(config.home.as_deref(), Some("Juneau"));
        let lines: Vec<usize> = mistakes.iter().map(|m| m.line).collect();
        assert_eq!(lines, [1, 3, 4, 6, 7], "{mistakes:?}");
    }

    #[test]
    fn keys_that_meet_are_told_once_and_leave_no_clash() {
        for text in [
            "[keys]\nredraw = \"f11\"\ncopy-phone = \"f11\"\n",
            "[keys]\nredraw = \"ctrl-y\"\n",
            "[keys]\nleave = \"f1\"\nredraw = \"f2\"\nlanguage = \"esc\"\n",
        ] {
            let Reading { config, mistakes, .. } = read(text);
            assert!(
                !mistakes.is_empty() && mistakes.iter().all(|m| matches!(m.reason, Reason::KeyTaken { .. })),
                "{text}"
            );
            assert_eq!(Keymap::with(&config.keys).clash(), None, "{text}");
        }
        assert_eq!(told("[keys]\nredraw = \"f11\"\ncopy-phone = \"f11\"\n").len(), 1);
        let taken = ["2:10 `ctrl-y` is the key of `copy-phone`. Use another key, or give `copy-phone` other keys."];
        assert_eq!(told("[keys]\nredraw = \"ctrl-y\"\n"), taken);
        assert_eq!(told("[keys]\nredraw = \"ctrl-y\"\ncopy-phone = \"f5\"\n"), [""; 0], "they may change keys");
        assert_eq!(told("[keys]\nfirst = \"f11\"\nline-start = \"f11\"\n"), [""; 0], "they never meet");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "(language|keys|theme|[a-zñ\n\r\u{feff}=.\"'\\[\\]{}# 0-9\u{0}-]){0,60}") {
            let Reading { config, mistakes, .. } = read(&text);
            proptest::prop_assert_eq!(Keymap::with(&config.keys).clash(), None);
            for mistake in mistakes {
                proptest::prop_assert!(mistake.line >= 1 && mistake.column >= 1);
            }
        }
    }
}
