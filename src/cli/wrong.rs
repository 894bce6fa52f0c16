//! What to say of a command line that was not understood: what is wrong with it, and where to look.

use crate::language::{Part, Words};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The message, without the program's name before it.
pub fn message(error: &Error, words: &Words) -> String {
    let help = format!("wayhome{} --help", command(error).map_or_else(String::new, |name| format!(" {name}")));
    let help = words.with("error-for-help", &[("command", Part::Text(&help))]);
    let mut parts = vec![what(error, words)];
    parts.extend(suggestion(error).map(|near| words.with("error-did-you-mean", &[("near", Part::Text(&near))])));
    parts.push(help);
    parts.join(" ")
}

fn what(error: &Error, words: &Words) -> String {
    let get = |kind| text(error, kind);
    let (arg, value) = (get(ContextKind::InvalidArg), get(ContextKind::InvalidValue));
    let option = arg.split(" <").next().unwrap_or_default();
    let with = |key: &str, parts: &[(&str, &str)]| {
        let parts: Vec<(&str, Part<'_>)> = parts.iter().map(|(name, text)| (*name, Part::Text(text))).collect();
        words.with(key, &parts)
    };
    match error.kind() {
        ErrorKind::InvalidSubcommand => with("error-command", &[("word", &get(ContextKind::InvalidSubcommand))]),
        ErrorKind::UnknownArgument if arg.starts_with('-') => with("error-option", &[("word", &arg)]),
        ErrorKind::UnknownArgument => with("error-word", &[("word", &arg)]),
        ErrorKind::InvalidValue if value.is_empty() => with("error-value-missing", &[("option", option)]),
        ErrorKind::InvalidValue => {
            let known = get(ContextKind::ValidValue);
            with("error-value-known", &[("value", &value), ("option", option), ("known", &known)])
        }
        ErrorKind::ValueValidation => with("error-value", &[("value", &value), ("option", option)]),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => with("error-value-missing", &[("option", option)]),
        ErrorKind::MissingRequiredArgument => with("error-missing", &[("what", &arg)]),
        ErrorKind::ArgumentConflict => {
            let other = get(ContextKind::PriorArg);
            let key = if other == arg { "error-once" } else { "error-conflict" };
            with(key, &[("option", option), ("other", &other)])
        }
        _ => {
            let cause = error.render().to_string();
            with("error-other", &[("cause", cause.lines().next().unwrap_or_default())])
        }
    }
}

fn text(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

fn suggestion(error: &Error) -> Option<String> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let texts = kinds.into_iter().map(|kind| match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.first().cloned().unwrap_or_default(),
        _ => text(error, kind),
    });
    texts.into_iter().find(|text| !text.is_empty())
}

/// The command whose line it is, by the usage line that clap would show.
fn command(error: &Error) -> Option<String> {
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => usage.to_string(),
        _ => return None,
    };
    let word = usage.split_whitespace().skip_while(|word| *word != "wayhome").nth(1)?.to_owned();
    word.starts_with(|c: char| c.is_ascii_lowercase()).then_some(word)
}
