//! The manual and the completions: made from the command line, so that nothing is missing and nothing is old.

use crate::run::{SUBCOMMANDS, wayhome};
use wayhome::app::command::COMMANDS;
use wayhome::config::SETTINGS;

#[test]
fn the_manual_names_every_command_key_and_setting() {
    for (lang, heading, other) in [("en", ".SH KEYS", ".SH TECLAS"), ("es", ".SH TECLAS", ".SH KEYS")] {
        let page = wayhome(["--lang", lang, "man"]).found();
        assert!(page.contains(heading) && !page.contains(other), "{page}");
        for name in SUBCOMMANDS.iter().map(|name| format!("wayhome\\-{name}(1)")) {
            assert!(page.contains(&name), "{lang}: {name}");
        }
        for name in COMMANDS.iter().map(|command| format!("  ({})", command.name.replace('-', "\\-"))) {
            assert!(page.contains(&name), "{lang}: {name}");
        }
        for name in SETTINGS.iter().map(|setting| format!("\\fB{setting}\\fR")) {
            assert!(page.contains(&name), "{lang}: {name}");
        }
        assert_eq!(page, wayhome(["--lang", lang, "man"]).found(), "every run writes the same");
    }
}

#[test]
fn every_command_has_a_page_that_is_well_formed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let pages = folder.path().join("man1");
    assert_eq!(wayhome(["man", &pages.display().to_string()]).found(), "");
    let mut names: Vec<String> = std::fs::read_dir(&pages)
        .expect("pages")
        .map(|entry| entry.expect("a page").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let mut expected: Vec<String> = SUBCOMMANDS.iter().map(|name| format!("wayhome-{name}.1")).collect();
    expected.push("wayhome.1".to_owned());
    expected.sort();
    assert_eq!(names, expected);
    for name in names {
        let page = std::fs::read_to_string(pages.join(&name)).expect("a page");
        let title = page.lines().find(|line| line.starts_with(".TH ")).expect("a title");
        let date = title.split(' ').nth(3).unwrap_or_default();
        assert!(date.len() == 10 && date.starts_with("20"), "{title}");
        let known = [".SH", ".SS", ".TP", ".PP", ".TH", ".nf", ".fi", ".ie", ".el", ".RS", ".RE", ".br", ".sp", ".IP"];
        let is_strange = |line: &&str| line.starts_with('.') && !known.iter().any(|macro_| line.starts_with(macro_));
        assert_eq!(page.lines().find(is_strange), None, "{name}: text that begins like a macro would vanish");
    }
}

#[test]
fn the_synopsis_says_what_each_option_takes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (lang, need, words) in [("en", "<NEED>", "[WORDS]..."), ("es", "<NECESIDAD>", "[PALABRAS]...")] {
        let pages = folder.path().join(lang);
        wayhome(["--lang", lang, "man", &pages.display().to_string()]).found();
        let page = std::fs::read_to_string(pages.join("wayhome-search.1")).expect("a page");
        let synopsis = page.split(".SH ").nth(2).expect("a synopsis").replace('\\', "");
        assert!(synopsis.contains("fBwayhome searchfR"), "{synopsis}");
        for part in [format!("[fB--needfRfI {need}fR]"), format!("fI{words}fR"), "[fB--freefR]".to_owned()] {
            assert!(synopsis.contains(&part), "`{part}` is not in: {synopsis}");
        }
    }
}

#[test]
fn completions_offer_needs_and_no_files_where_words_are_meant() {
    for shell in ["bash", "zsh", "fish"] {
        let script = wayhome(["completions", shell]).found();
        for part in ["emergency-shelter", "id-documents", "tattoo-removal"] {
            assert!(script.contains(part), "{shell}: {part}");
        }
    }
    let script = wayhome(["completions", "bash"]).found();
    let near = script.split("--near)").nth(1).and_then(|rest| rest.split(";;").next()).expect("what follows --near");
    assert!(!near.contains("compgen -f"), "{near}");
    let output = script.split("--output)").nth(1).and_then(|rest| rest.split(";;").next()).expect("--output");
    assert!(output.contains("compgen -f"), "{output}");
}

#[test]
fn completions_know_every_command_and_closed_list() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = wayhome(["completions", shell]).found();
        for part in SUBCOMMANDS.into_iter().chain(["works-inside", "near", "lang", "theme"]) {
            assert!(script.contains(part), "{shell}: {part}");
        }
    }
    for shell in ["bash", "zsh", "fish"] {
        let script = wayhome(["completions", shell]).found();
        for part in ["high-contrast", "older-adults", "opioid-medicine"] {
            assert!(script.contains(part), "{shell}: {part}");
        }
    }
}
