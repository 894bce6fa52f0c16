//! Checking a folder before it is built.

use crate::folder::Folder;
use crate::run::{Run, command, finish, listings, wayhome};
use serde_json::json;

fn check(folder: &Folder, more: &[&str]) -> Run {
    let path = folder.0.path().to_string_lossy();
    wayhome([&["check", &path], more].concat())
}

#[test]
fn the_data_of_the_program_are_right() {
    let out = wayhome(["check", concat!(env!("CARGO_MANIFEST_DIR"), "/data")]).found();
    let last = out.lines().last().expect("a line");
    assert!(last.starts_with(&format!("{} listings, ", listings().len())), "{last}");
    assert!(last.contains(" needs: 0 errors, "), "{last}");
}

#[test]
fn without_a_folder_it_checks_data() {
    let mut here = command(["check"]);
    here.current_dir(env!("CARGO_MANIFEST_DIR"));
    assert!(finish(here).found().contains(" 0 errors, "));
    let folder = Folder::good();
    let mut elsewhere = command(["check"]);
    elsewhere.current_dir(folder.0.path());
    let run = finish(elsewhere);
    assert_eq!(run.code, Some(2));
    assert!(run.out.contains("error: data: is not a folder"), "{}", run.out);
}

#[test]
fn a_good_folder_is_told_in_one_line() {
    assert_eq!(check(&Folder::good(), &[]).found(), "3 listings, 2 needs: 0 errors, 0 warnings\n");
}

#[test]
fn an_error_names_file_record_field_and_reason() {
    let folder = Folder::good();
    folder.shelter(|l| l["address"]["state"] = json!("ZZ"));
    let run = check(&folder, &[]);
    assert_eq!(run.code, Some(2));
    let line = run.out.lines().find(|l| l.starts_with("error: ")).expect("an error");
    for part in ["ak.json: ak-shelter: address.state: ", "`ZZ`"] {
        assert!(line.contains(part), "`{part}` is not in: {line}");
    }
    assert!(run.err.contains("Mend them before you build"), "{}", run.err);
    assert!(run.out.ends_with(" warnings\n"), "{}", run.out);
}

#[test]
fn warnings_are_counted_and_stop_nothing() {
    let folder = Folder::good();
    folder.shelter(|l| l["hours"] = json!(" 9 to 5"));
    let all = check(&folder, &[]).found();
    assert!(all.contains("warning: ") && all.ends_with("0 errors, 1 warning\n"), "{all}");
    assert_eq!(check(&folder, &["--errors-only"]).found(), "3 listings, 2 needs: 0 errors, 1 warning\n");
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let run = wayhome(["check", "/nowhere/at/all"]);
    assert_eq!(run.code, Some(2));
    assert!(run.out.contains("error: /nowhere/at/all: is not a folder"), "{}", run.out);
}

#[test]
fn hidden_characters_are_refused_and_never_printed() {
    let folder = Folder::good();
    folder.shelter(|l| l["name"] = json!("A\u{1b}[2J place\u{202E}"));
    let run = check(&folder, &[]);
    assert_eq!(run.code, Some(2));
    assert!(run.out.contains("ak-shelter: name: holds the hidden character U+001B at place 2"), "{}", run.out);
    assert!(!run.out.chars().any(|c| c != '\n' && wayhome_index::text::is_unsafe(c)), "{:?}", run.out);
}

/// A folder with trouble of every kind: files, lines, records, fields, values, and what another program says.
fn broken() -> Folder {
    let folder = Folder::good();
    folder.edit("listings/ak.json", |list| {
        list[0]["status"] = json!("open");
        let closed = &mut list[1];
        closed["name"] = json!("A\u{202E}place");
        closed["hours"] = json!(" 9 to 5");
        closed["address"]["zip"] = json!("97701");
        closed["phones"] = json!([{"number": "9077235737", "label": ""}]);
        closed["instead"] = json!(["ak-nowhere"]);
    });
    folder.write("listings/us.json", "[7");
    folder.add("people.tsv", "uncle\ten\n");
    folder.remove("fillers.tsv");
    folder
}

const ENGLISH: [&str; 11] = [
    "error: listings/ak.json: ak-shelter: status: `open` is not one of: `operating`, `changed`, `unknown`, `closed`",
    "error: listings/us.json: line 1 column 2: is not JSON: EOF while parsing a list",
    "error: people.tsv: line 3: has 2 columns; the first line names 4",
    "error: fillers.tsv: is missing",
    "error: listings/ak.json: ak-old-kitchen: address.zip: `97701` is in Bend OR, not in `AK`",
    "error: listings/ak.json: ak-old-kitchen: phones[0].number: `9077235737` cannot be dialled: write it like \
     907-723-5737, 800-575-7223 ext 2700 or 211",
    "warning: listings/ak.json: ak-old-kitchen: phones[0].label: is empty; say what `9077235737` is for: `main`, \
     `crisis`, `text`",
    "error: listings/ak.json: ak-old-kitchen: instead[0]: `ak-nowhere` is no listing",
    "warning: listings/ak.json: ak-old-kitchen: hours: ` 9 to 5` begins or ends with a blank",
    "error: listings/ak.json: ak-old-kitchen: name: holds the hidden character U+202E at place 2; take it out",
    "1 listing, 2 needs: 8 errors, 2 warnings",
];

const SPANISH: [&str; 11] = [
    "error: listings/ak.json: ak-shelter: status: `open` no es uno de estos: `operating`, `changed`, `unknown`, `closed`",
    "error: listings/us.json: línea 1 columna 2: no es JSON (detalles en inglés): EOF while parsing a list",
    "error: people.tsv: línea 3: tiene 2 columnas; la primera línea nombra 4",
    "error: fillers.tsv: falta",
    "error: listings/ak.json: ak-old-kitchen: address.zip: `97701` está en Bend OR, no en `AK`",
    "error: listings/ak.json: ak-old-kitchen: phones[0].number: `9077235737` no se puede marcar: escríbalo como \
     907-723-5737, 800-575-7223 ext 2700 o 211",
    "aviso: listings/ak.json: ak-old-kitchen: phones[0].label: está vacío; diga para qué es `9077235737`: `main`, \
     `crisis`, `text`",
    "error: listings/ak.json: ak-old-kitchen: instead[0]: `ak-nowhere` no es un lugar de la lista",
    "aviso: listings/ak.json: ak-old-kitchen: hours: ` 9 to 5` empieza o termina con un espacio",
    "error: listings/ak.json: ak-old-kitchen: name: tiene el signo oculto U+202E en el lugar 2; quítelo",
    "1 lugar, 2 necesidades: 8 errores, 2 avisos",
];

#[test]
fn trouble_is_told_in_the_language_of_the_person() {
    let folder = broken();
    let here = format!("{}{}", folder.0.path().display(), std::path::MAIN_SEPARATOR);
    let lines = |run: &Run| run.out.replace(&here, "").lines().map(str::to_owned).collect::<Vec<_>>();
    let mut by_environment = command(["check", &here]);
    by_environment.env("LANG", "es_US.UTF-8");
    for (run, expected, more) in [
        (check(&folder, &[]), ENGLISH, "Mend them before you build"),
        (check(&folder, &["--lang", "es"]), SPANISH, "Arréglelos antes de armarlo"),
        (finish(by_environment), SPANISH, "Arréglelos antes de armarlo"),
    ] {
        assert_eq!(lines(&run), expected);
        assert!(run.code == Some(2) && run.err.contains(more), "{}", run.err);
    }
}

#[test]
fn a_build_tells_errors_in_the_language_of_the_person() {
    let folder = broken();
    let (from, to) = (folder.0.path().to_string_lossy(), folder.0.path().join("out.wayhome"));
    for (lang, all) in [("en", ENGLISH), ("es", SPANISH)] {
        let told = wayhome(["--lang", lang, "build", &from, "-o", &to.to_string_lossy()]).trouble();
        for line in all.iter().filter(|line| line.starts_with("error")) {
            let (_, below) = line.split_once(' ').expect("words");
            assert!(told.contains(below), "`{below}` is not in:\n{told}");
        }
        assert!(!to.exists());
    }
}
