//! The command line as a person reads it: clap's tree with its texts from the language files. Help, completions and the
//! manual all come from it. Parsing a line that needs no help does without, so that it costs nothing.

use super::Args;
use crate::language::{Language, Part, Words};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser, ValueParserFactory};
use clap::{Arg, Command, CommandFactory};

/// Place of options that every command has: behind all others, and before help.
const LAST: usize = 900;

/// The whole tree, with its texts.
pub fn command(words: &Words) -> Command {
    let mut command = Args::command();
    command.build();
    localize(command, "wayhome", words)
}

/// Key of the text of an option or argument of a command.
pub fn arg_key(command: &str, arg: &Arg) -> String {
    match arg.get_id().as_str() {
        "help" => "usage-help".to_owned(),
        "version" => "usage-version".to_owned(),
        id if arg.is_global_set() => format!("usage-wayhome-{id}"),
        id => format!("usage-{command}-{id}"),
    }
}

fn localize(command: Command, name: &str, words: &Words) -> Command {
    let examples = words.get(&format!("usage-{name}-examples"));
    let examples: Vec<String> = examples.lines().map(|line| format!("  {line}")).collect();
    let mut command = command
        .about(words.get(&format!("usage-{name}")))
        .after_help(format!("{}\n{}", words.get("usage-heading-examples"), examples.join("\n")))
        .subcommand_help_heading(words.get("usage-heading-commands"))
        .mut_args(|arg| explain(arg, name, words))
        .mut_subcommands(|sub| match sub.get_name().to_owned().as_str() {
            "help" => sub.about(words.get("usage-help-command")),
            name => localize(sub, name, words),
        });
    let usage = usage_line(&mut command, words);
    command.help_template(format!("{{about-with-newline}}\n{usage}\n\n{{all-args}}{{after-help}}"))
}

/// `Usage: wayhome [OPTIONS]`, with the words that clap knows in English only.
fn usage_line(command: &mut Command, words: &Words) -> String {
    let line = command.render_usage().to_string();
    let changed = [
        ("Usage:", words.get("usage-heading-usage")),
        ("[OPTIONS]", words.get("usage-any-options")),
        ("[COMMAND]", words.get("usage-any-command")),
    ];
    changed.into_iter().fold(line, |line, (english, ours)| line.replacen(english, &ours, 1))
}

fn explain(arg: Arg, command: &str, words: &Words) -> Arg {
    let values: Vec<String> = arg.get_possible_values().iter().map(|v| v.get_name().to_owned()).collect();
    let default: Vec<_> = arg.get_default_values().iter().map(|v| v.to_string_lossy()).collect();
    let parts = [("values", &values.join(", ")), ("default", &default.join(" "))].map(|(k, v)| (k, v.clone()));
    let parts = [0, 1].map(|i| (parts[i].0, Part::Text(&parts[i].1)));
    let help = words.with(&arg_key(command, &arg), &parts);
    let heading = if arg.is_positional() { "usage-heading-arguments" } else { "usage-heading-options" };
    let named = arg.get_value_names().and_then(|names| names.first()).map(|name| name.to_lowercase());
    // What every command has comes after what only this one has.
    let arg = if arg.is_global_set() && command != "wayhome" { arg.display_order(LAST) } else { arg };
    let arg = arg.help(help).help_heading(words.get(heading)).hide_possible_values(true).hide_default_value(true);
    match named.filter(|_| arg.get_action().takes_values()) {
        Some(name) => arg.value_name(words.get(&format!("usage-value-{name}"))),
        None => arg,
    }
}

/// One of a closed list of names, which help and completions show.
pub fn one_of(names: impl IntoIterator<Item = &'static str>) -> PossibleValuesParser {
    PossibleValuesParser::new(names)
}

/// Reads the name of a language: `es`, `es-MX`, `español`.
#[derive(Debug, Clone)]
pub struct LanguageParser;

impl TypedValueParser for LanguageParser {
    type Value = Language;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<Self::Value, clap::Error> {
        let known = one_of(Language::ALL.map(Language::name));
        match Language::from_setting(&value.to_string_lossy()) {
            Some(language) => Ok(language),
            // Only for the error: it names the languages.
            None => known.parse_ref(command, arg, value).map(|_| Language::default()),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Language::ALL.into_iter().map(|language| PossibleValue::new(language.name()))))
    }
}

impl ValueParserFactory for Language {
    type Parser = LanguageParser;

    fn value_parser() -> Self::Parser {
        LanguageParser
    }
}
