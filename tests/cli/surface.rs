//! Help, versions, and arguments that make no sense.

use crate::run::{SUBCOMMANDS, wayhome};

#[test]
fn help_lists_every_command() {
    for args in [&["--help"][..], &["-h"], &["help"]] {
        let out = wayhome(args).found();
        for command in SUBCOMMANDS {
            assert!(out.lines().any(|line| line.trim_start().starts_with(&format!("{command} "))), "{command}:\n{out}");
        }
        for part in ["--directory", "--lang", "Examples:", "wayhome search "] {
            assert!(out.contains(part), "`{part}` is not in:\n{out}");
        }
    }
}

#[test]
fn every_command_explains_itself() {
    for command in SUBCOMMANDS {
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
fn the_licences_of_others_come_with_the_program() {
    let out = wayhome(["about", "--licences"]).found();
    assert_eq!(out, include_str!("../../THIRD-PARTY.txt"));
    assert!(wayhome(["about"]).found().contains("wayhome about --licences"));
}

#[test]
fn arguments_that_make_no_sense_are_told() {
    let asked: [(&[&str], &str, &str); 19] = [
        (&["serch", "bed"], "`serch` is not a command. Did you mean `search`?", "`serch` no es una orden."),
        (&["--directry", "x", "search"], "`--directry` is not an option here.", "¿Quiso decir `--directory`?"),
        (&["search", "--directory"], "--directory needs a value.", "--directory necesita un valor."),
        (&["build"], "This is missing: --output <FILE>, <FOLDER>.", "Falta esto: --output <FILE>, <FOLDER>."),
        (&["build", "data"], "This is missing: --output <FILE>.", "wayhome build --help"),
        (&["show", "a", "b"], "`b` is one word too many.", "`b` es una palabra de más."),
        (&["about", "more"], "`more` is one word too many.", "wayhome about --help"),
        (&["search", "--limit", "many", "x"], "`many` does not fit --limit.", "`many` no va con --limit."),
        (&["search", "--for", "all", "x"], "It can be: anyone, women,", "Puede ser: anyone, women,"),
        (&["completions", "tcsh"], "It can be: bash,", "Puede ser: bash,"),
        (&["search", "--counts", "x"], "This is missing: --json.", "Falta esto: --json."),
        (&["search", "--json", "--json", "x"], "--json can be given only once.", "--json se puede dar solo una vez."),
        (&["config", "--example", "--check"], "cannot go together.", "no pueden ir juntas."),
        (&["sheet"], "This is missing: <ID>", "Falta esto: <ID>"),
        (&["sheet", "us-211", "--format", "pdf"], "It can be: text, ascii,", "Puede ser: text, ascii,"),
        (&["sheet", "us-211", "--printer", "x"], "This is missing: --print.", "Falta esto: --print."),
        (&["packet"], "This is missing: --near <PLACE>.", "Falta esto: --near <PLACE>."),
        (&["packet", "--near", "juneau", "--format", "csv"], "It can be: text,", "Puede ser: text,"),
        (&["search", "--ids", "--json", "x"], "--ids and --json cannot go together.", "no pueden ir juntas."),
    ];
    for (args, english, spanish) in asked {
        wayhome(args).trouble_says(&[english, "For help: wayhome ", "--help"]);
        wayhome([&["--lang", "es"], args].concat()).trouble_says(&[spanish, "Para ver la ayuda: wayhome ", "--help"]);
    }
}

#[test]
fn trouble_is_told_in_spanish() {
    let asked: [(&[&str], &str); 6] = [
        (&["search", "--near", "xyzzy", "bed"], "no se conoce el lugar `xyzzy`"),
        (&["search", "--need", "hausing", "bed"], "`hausing` no es una necesidad"),
        (&["search", "--without", "colour", "bed"], "`colour` no es una parte"),
        (&["search", "--json", "--batch", "/nowhere"], "no se puede leer `/nowhere`"),
        (&["show", "ak-haven"], "ningún lugar tiene el id `ak-haven`"),
        (&["--directory", "/nowhere", "about"], "`/nowhere` no sirve como directorio"),
    ];
    for (args, part) in asked {
        wayhome([&["--lang", "es"], args].concat()).trouble_says(&[part]);
    }
}

/// Commands whose examples work on files that are not there.
const NEED_FILES: [&str; 3] = ["build", "diff", "kiosk"];

/// Every example of the help of the program and of its other commands, by language.
fn examples() -> Vec<String> {
    let mut all = Vec::new();
    for (lang, heading) in [("en", "Examples:\n"), ("es", "Ejemplos:\n")] {
        let can_run = SUBCOMMANDS.iter().filter(|command| !NEED_FILES.contains(command));
        for command in [&[][..]].into_iter().chain(can_run.map(std::slice::from_ref)) {
            let help = wayhome([&["--lang", lang], command, &["--help"]].concat()).found();
            let (_, examples) = help.split_once(heading).unwrap_or_else(|| panic!("no examples in {help}"));
            all.extend(examples.lines().map(|line| line.trim().to_owned()));
        }
    }
    all
}

#[test]
fn examples_of_the_help_work() {
    let all = examples();
    assert!(all.len() > 30 && all.iter().all(|line| line.starts_with("wayhome")), "{all:#?}");
    // What is written to a file or printed would be left behind.
    let leaves_something =
        |line: &str| line.contains(['>', '~', '|']) || line.contains("--output") || line.contains("--print");
    let can_run = |line: &&String| !leaves_something(line);
    for example in all.iter().filter(can_run) {
        assert_ne!(wayhome(example.split_whitespace().skip(1)).found(), "", "{example}");
    }
}

#[test]
fn every_command_explains_itself_in_spanish() {
    for command in SUBCOMMANDS {
        for args in [&["--lang", "es", command, "--help"][..], &["--lang=es", "help", command]] {
            let out = wayhome(args).found();
            assert!(out.contains("Uso: wayhome ") && out.contains("Ejemplos:"), "{out}");
            for english in ["Usage", "Options", "[OPTIONS]", "Arguments", "Examples", "usage-", "Print", "default:"] {
                assert!(!out.contains(english), "`{english}` is in:\n{out}");
            }
        }
    }
}
