//! `wayhome man`: the manual, made from the command line, the table of commands and the list of settings.

use super::out::Out;
use super::{End, Place, usage};
use crate::app::command::{COMMANDS, Group};
use crate::app::keymap::Keymap;
use crate::config::SETTINGS;
use crate::embedded;
use crate::files::{Existing, write_whole};
use crate::language::{Part, Words};
use anyhow::Context;
use clap::{Args, Command};
use clap_mangen::Man;
use roff::{Inline, Roff, bold, italic, roman};
use std::io::Write;
use std::path::PathBuf;

/// Where to write it.
#[derive(Debug, Args)]
pub struct ManArgs {
    #[arg(value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

/// Runs the command: the first page on standard output, or every page in a folder.
pub fn run(args: &ManArgs, place: &Place) -> anyhow::Result<End> {
    let words = place.words();
    let heading = words.get("usage-heading-commands").to_uppercase();
    let command =
        usage::command(&words).subcommand_help_heading(heading).mut_subcommand("help", |help| help.hide(true));
    // The same program writes the same manual on every day.
    let date = embedded::open()?.manifest().date.clone();
    let Some(folder) = &args.folder else {
        let mut out = Out::text(place);
        out.write_all(&page(&command, &date, &words)?)?;
        out.flush()?;
        return Ok(End::Found);
    };
    let refusal = || words.with("error-cannot-write", &[("file", Part::Text(&folder.display().to_string()))]);
    std::fs::create_dir_all(folder).with_context(refusal)?;
    for command in pages(&command) {
        let path = folder.join(format!("{}.1", command.get_display_name().unwrap_or("wayhome")));
        write_whole(&path, &page(command, &date, &words)?, Existing::Replace).with_context(refusal)?;
    }
    Ok(End::Found)
}

/// The program and its commands.
fn pages(command: &Command) -> Vec<&Command> {
    let subcommands = command.get_subcommands().filter(|sub| !sub.is_hide_set());
    [command].into_iter().chain(subcommands).collect()
}

fn page(command: &Command, date: &str, words: &Words) -> anyhow::Result<Vec<u8>> {
    let version = concat!("wayhome ", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone()).date(date).source(version).manual("Wayhome");
    let mut out = Vec::new();
    man.render_title(&mut out)?;
    let mut parts = Vec::new();
    man.render_name_section(&mut parts)?;
    synopsis(command, words).to_writer(&mut parts)?;
    man.render_description_section(&mut parts)?;
    out.extend(in_language(&String::from_utf8(parts)?, words).into_bytes());
    man.render_options_section(&mut out)?;
    let mut roff = Roff::new();
    examples(&mut roff, command.get_name(), words);
    if command.get_name() == "wayhome" {
        man.render_subcommands_section(&mut out)?;
        keys(&mut roff, words);
        settings(&mut roff, words);
        environment(&mut roff, words);
        exit_codes(&mut roff, words);
    }
    see_also(&mut roff, command, words);
    roff.to_writer(&mut out)?;
    Ok(out)
}

/// The headings that the generator knows in English only.
fn in_language(text: &str, words: &Words) -> String {
    let headings = [("NAME", "manual-name"), ("DESCRIPTION", "manual-description")];
    headings.into_iter().fold(text.to_owned(), |text, (english, key)| {
        text.replace(&format!(".SH {english}\n"), &format!(".SH {}\n", words.get(key)))
    })
}

/// Every option with what it takes, which the generator leaves out.
fn synopsis(command: &Command, words: &Words) -> Roff {
    let mut roff = Roff::new();
    heading(&mut roff, "manual-synopsis", words);
    let mut line = vec![bold(command.get_display_name().unwrap_or("wayhome").replacen('-', " ", 1))];
    for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
        let shown = arg.to_string();
        let (name, value) = shown.split_once(' ').unwrap_or((shown.as_str(), ""));
        let (name, value) = if arg.is_positional() { ("", shown.as_str()) } else { (name, value) };
        let is_needed = arg.is_required_set() || arg.is_positional() && shown.starts_with('<');
        let [open, close] = if is_needed || shown.starts_with('[') { ["", ""] } else { ["[", "]"] };
        let between = if name.is_empty() || value.is_empty() { "" } else { " " };
        line.extend([roman(format!(" {open}"))]);
        line.extend((!name.is_empty()).then(|| bold(name)));
        line.extend((!value.is_empty()).then(|| italic(format!("{between}{value}"))));
        line.push(roman(close));
    }
    if command.get_subcommands().any(|sub| !sub.is_hide_set()) {
        line.push(roman(format!(" {}", words.get("usage-any-command"))));
    }
    roff.text(line);
    roff
}

fn heading(roff: &mut Roff, key: &str, words: &Words) {
    roff.control("SH", [words.get(key).trim_end_matches(':').to_uppercase().as_str()]);
}

/// A term with what it means.
fn entry(roff: &mut Roff, term: Vec<Inline>, text: &str) {
    roff.control("TP", []);
    roff.text(term);
    roff.text([roman(text)]);
}

fn examples(roff: &mut Roff, command: &str, words: &Words) {
    heading(roff, "usage-heading-examples", words);
    roff.control("nf", []);
    for line in words.get(&format!("usage-{command}-examples")).lines() {
        roff.text([roman(line)]);
    }
    roff.control("fi", []);
}

fn keys(roff: &mut Roff, words: &Words) {
    heading(roff, "manual-keys", words);
    roff.text([roman(words.get("manual-keys-how"))]);
    let keymap = Keymap::default();
    for group in Group::ALL {
        roff.control("SS", [words.get(group.heading()).as_str()]);
        for command in COMMANDS.iter().filter(|command| command.group == group) {
            let keys: Vec<String> = keymap.keys(command.action).map(|key| key.label(words)).collect();
            let term = vec![bold(keys.join(", ")), roman(format!("  ({})", command.name))];
            entry(roff, term, &words.get(&command.description()));
        }
    }
}

fn settings(roff: &mut Roff, words: &Words) {
    heading(roff, "manual-settings", words);
    roff.text([roman(words.with("manual-settings-how", &[("file", Part::Text("config.toml"))]))]);
    for setting in SETTINGS {
        entry(roff, vec![bold(setting)], &words.get(&format!("about-setting-{setting}")));
    }
}

fn environment(roff: &mut Roff, words: &Words) {
    heading(roff, "manual-environment", words);
    entry(roff, vec![bold(crate::config::VARIABLE)], &words.get("manual-wayhome-config"));
    entry(roff, vec![bold("LC_ALL, LC_MESSAGES, LANG")], &words.get("manual-lang"));
    entry(roff, vec![bold("NO_COLOR")], &words.get("manual-no-color"));
}

fn exit_codes(roff: &mut Roff, words: &Words) {
    heading(roff, "manual-exit", words);
    for (code, key) in [("0", "manual-exit-found"), ("1", "manual-exit-nothing"), ("2", "manual-exit-trouble")] {
        entry(roff, vec![bold(code)], &words.get(key));
    }
}

fn see_also(roff: &mut Roff, command: &Command, words: &Words) {
    heading(roff, "manual-see", words);
    let subcommands = pages(command).into_iter().skip(1).filter_map(Command::get_display_name);
    let names: Vec<&str> = if command.get_name() == "wayhome" { subcommands.collect() } else { vec!["wayhome"] };
    let names: Vec<String> = names.into_iter().map(|name| format!("{name}(1)")).collect();
    roff.text([roman(names.join(", "))]);
}
