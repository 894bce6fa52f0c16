//! Help, versions, and arguments that make no sense.

use crate::run::wayhome;

const COMMANDS: [&str; 7] = ["search", "show", "sheet", "packet", "about", "check", "build"];

#[test]
fn help_lists_every_command() {
    for args in [&["--help"][..], &["-h"], &["help"]] {
        let out = wayhome(args).found();
        for command in COMMANDS {
            assert!(out.lines().any(|line| line.trim_start().starts_with(&format!("{command} "))), "{command}:\n{out}");
        }
        for part in ["--directory", "--lang", "Examples:", "wayhome search "] {
            assert!(out.contains(part), "`{part}` is not in:\n{out}");
        }
    }
}

#[test]
fn every_command_explains_itself() {
    for command in COMMANDS {
        let out = wayhome([command, "--help"]).found();
        assert!(out.contains("Usage: wayhome ") && out.contains(command), "{out}");
        assert_eq!(wayhome(["help", command]).code, Some(0));
    }
}

#[test]
fn the_version_is_told() {
    assert_eq!(wayhome(["--version"]).found(), concat!("wayhome ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn the_finder_needs_a_terminal() {
    let message = wayhome([""; 0]).trouble();
    assert!(message.contains("wayhome search"), "{message}");
}

#[test]
fn arguments_that_make_no_sense_are_told() {
    let asked: [(&[&str], &str); 11] = [
        (&["serch", "bed"], "serch"),
        (&["--directry", "x", "search"], "--directry"),
        (&["search", "--directory"], "--directory"),
        (&["build"], "<FOLDER>"),
        (&["build", "data"], "--output"),
        (&["show", "a", "b"], "'b'"),
        (&["about", "more"], "more"),
        (&["sheet"], "<ID>"),
        (&["sheet", "us-211", "--format", "pdf"], "say one of text"),
        (&["packet"], "--near"),
        (&["packet", "--near", "juneau", "--format", "csv"], "say one of text"),
    ];
    for (args, part) in asked {
        wayhome(args).trouble_says(&[part, "--help"]);
    }
}

#[test]
fn examples_of_the_help_work() {
    let help = wayhome(["--help"]).found();
    let examples = help.split_once("Examples:\n").expect("examples").1.lines().map(str::trim);
    let mut tried = 0;
    for example in examples.filter(|line| line.starts_with("wayhome ")) {
        wayhome(example.split_whitespace().skip(1)).found();
        tried += 1;
    }
    assert!(tried >= 2, "{help}");
}
