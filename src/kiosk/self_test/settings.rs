//! The promise about what staff set: a wrong line is named with its reason, and the example can be used as it is.

use super::{End, Facts, Trial};
use crate::kiosk::config::{SETTINGS, Staff, read_text};
use crate::kiosk::example::example;
use crate::language::{Language, Words};

/// Everything that is looked at.
pub(super) const ALL: &[Trial] =
    &[Trial { promise: 17, what: "try-wrong", run: wrong }, Trial { promise: 17, what: "try-example", run: right }];

/// Lines that cannot stand in a kiosk's file.
const WRONG: [&str; 10] = [
    "no such line",
    "facilty = \"a slip of the pen\"",
    "language = \"French\"",
    "theme = \"pink\"",
    "ascii = \"perhaps\"",
    "key = \"abc\"",
    "idle = 1",
    "warning = 19",
    "hide = [\"crisis-support\"]",
    "phones-reach-988 = \"maybe\"",
];

/// Each wrong line after some good ones, told in both languages with a reason of its own.
fn wrong(_: &Facts) -> End {
    let words = Language::ALL.map(Words::new);
    let is_passed = |line: &&&str| {
        let mistakes = read_text(&format!("# A kiosk.\nadvocates = \"Us\"\n{line}\n")).mistakes;
        let [mistake] = mistakes.as_slice() else { return true };
        let told = words.each_ref().map(|words| mistake.reason.text(words));
        mistake.line != 3 || told[0].is_empty() || told[0] == told[1]
    };
    End::of(WRONG.iter().find(is_passed).map_or(Ok(WRONG.len()), Err))
}

/// The example as it is sets nothing; with every line switched on it sets everything, and nothing is wrong with it.
fn right(_: &Facts) -> End {
    let is_wrong = |language: &Language| {
        let text = example(&Words::new(*language));
        let is_setting = |line: &&str| SETTINGS.iter().any(|name| line.starts_with(&format!("{name} = ")));
        let lines: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("# ")).filter(is_setting).collect();
        let (as_it_is, switched_on) = (read_text(&text), read_text(&lines.join("\n")));
        as_it_is.config != Staff::default()
            || !as_it_is.mistakes.is_empty()
            || !switched_on.mistakes.is_empty()
            || switched_on.at.len() != SETTINGS.len()
    };
    End::of(Language::ALL.iter().find(|language| is_wrong(language)).map_or(Ok(SETTINGS.len()), |l| Err(l.name())))
}
