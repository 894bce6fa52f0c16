//! Printing, with print commands that do as they are told.
#![cfg(unix)]

use crate::run::{Run, command, finish, wayhome};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;
use wayhome::language::{Language, Words};
use wayhome::sheet::print::{Instead, PrintError, Printer, print, say_error};

/// A folder with a print command of these lines.
fn lp(lines: &str) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("lp");
    fs::write(&path, format!("#!/bin/sh\n{lines}\n")).expect("a file");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("rights");
    folder
}

/// Prints a sheet with only this folder on `PATH`.
fn sheet(folder: &Path, options: &[&str]) -> Run {
    let mut run = command(
        [&["sheet", "us-oxford-house", "us-988-lifeline", "us-211", "ak-211", "al-211", "az-211", "--print"], options]
            .concat(),
    );
    run.env("PATH", folder).env("OUT", folder.join("out")).env("ARGS", folder.join("args"));
    finish(run)
}

const KEEP: &str =
    "/bin/cat > \"$OUT\"; for a; do printf '%s\\n' \"$a\"; done > \"$ARGS\"; echo 'request id is P-1 (0 file(s))'";

#[test]
fn the_printer_gets_the_text_and_nothing_else() {
    let folder = lp(KEEP);
    let told = sheet(folder.path(), &["--lang", "es", "--printer", "Hall 2"]).found();
    assert_eq!(told, "Se mandó a la impresora. request id is P-1 (0 file(s))\n");
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("a file");
    let file = folder.path().join("list.txt");
    let ids = [
        "sheet",
        "us-oxford-house",
        "us-988-lifeline",
        "us-211",
        "ak-211",
        "al-211",
        "az-211",
        "--lang",
        "es",
        "--output",
    ];
    wayhome([&ids[..], &[&file.to_string_lossy()]].concat()).found();
    assert_eq!(read("out"), read("list.txt"));
    assert_eq!(read("out").matches('\u{c}').count(), 1, "two pages");
    assert_eq!(read("args"), "-d\nHall 2\n");
}

#[test]
fn without_a_name_the_usual_printer_is_used() {
    let folder = lp(KEEP);
    sheet(folder.path(), &["--format", "ascii"]).found();
    assert_eq!(fs::read_to_string(folder.path().join("args")).expect("a file"), "");
    assert!(fs::read_to_string(folder.path().join("out")).expect("a file").is_ascii());
}

#[test]
fn the_command_of_the_settings_prints() {
    let folder = lp(KEEP);
    fs::rename(folder.path().join("lp"), folder.path().join("lpr")).expect("a file");
    let settings = folder.path().join("config.toml");
    fs::write(&settings, "printer = \"lpr -o landscape\"\n").expect("a file");
    let run = |line: &[&str]| {
        let mut run = command(line);
        run.env("WAYHOME_CONFIG", &settings).env("PATH", folder.path());
        run.env("OUT", folder.path().join("out")).env("ARGS", folder.path().join("args"));
        assert!(finish(run).found().starts_with("Sent to the printer."));
        ["args", "out"].map(|name| fs::read_to_string(folder.path().join(name)).expect("a file"))
    };
    let [args, out] = run(&["sheet", "us-211", "--print", "--printer", "hall"]);
    assert_eq!(args, "-o\nlandscape\n-P\nhall\n");
    assert!(out.starts_with("My list\n"));
    let [args, out] = run(&["packet", "--near", "juneau", "--print"]);
    assert_eq!(args, "-o\nlandscape\n");
    assert!(out.contains("Juneau, AK") && out.contains('\u{c}'));
}

#[test]
fn a_printer_that_says_no_costs_no_file() {
    let folder = lp("exit 1");
    let file = folder.path().join("list.html");
    let run = sheet(folder.path(), &["--output", &file.to_string_lossy()]);
    assert_eq!((run.code, run.err.contains("The printer said no")), (Some(2), true));
    assert!(fs::read_to_string(&file).expect("a file").starts_with("<!DOCTYPE html>"));
}

#[test]
fn a_missing_print_command_is_told_with_what_to_do() {
    let empty = TempDir::new().expect("a temporary folder");
    sheet(empty.path(), &[]).trouble_says(&["lp", "is not on this computer", "Save the list as a file"]);
    sheet(empty.path(), &["--lang", "es"]).trouble_says(&["Aquí falta el programa lp", "Guarde la lista"]);
}

#[test]
fn a_printer_that_says_no_is_heard() {
    let folder = lp("printf 'lp: \\033[31mNo default\\ndestination.\\n' >&2; exit 3");
    sheet(folder.path(), &[]).trouble_says(&["The printer said no: lp: [31mNo default destination. Save the list"]);
    let silent = lp("exit 1");
    sheet(silent.path(), &[]).trouble_says(&["The printer said no, and not why. Save the list as a file"]);
}

#[test]
fn a_print_command_that_never_ends_is_stopped() {
    let folder = lp("exec /bin/sleep 600");
    let program = folder.path().join("lp").to_string_lossy().into_owned();
    let printer = Printer { limit: Duration::from_millis(200), ..Printer::new(vec![program], None) };
    let text = "x".repeat(1 << 20);
    let error = print(&text, &printer).expect_err("it hangs");
    assert!(matches!(error, PrintError::Slow(_)), "{error}");
    let said = say_error(&PrintError::Slow(Duration::from_secs(30)), Instead::Save, &Words::new(Language::En));
    assert_eq!(
        said,
        "The printer gave no answer for 30 seconds. Look if it is on. Save the list as a file and print that."
    );
}

#[test]
fn a_print_command_that_does_not_read_is_no_trouble() {
    let folder = lp("echo done");
    let program = folder.path().join("lp").to_string_lossy().into_owned();
    let printer = Printer::new(vec![program], None);
    assert_eq!(print(&"x".repeat(1 << 20), &printer).expect("printed"), "done");
}
