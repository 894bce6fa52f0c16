//! The language of the person, from an option or from the environment.

use crate::run::{Run, command, finish, wayhome};

fn with(settings: &[(&str, &str)], args: &[&str]) -> Run {
    let mut run = command(args);
    run.envs(settings.iter().copied());
    finish(run)
}

const ENGLISH: &str = "Looked for: ";
const SPANISH: &str = "Buscamos: ";

#[test]
fn an_option_chooses_the_language() {
    for (option, start) in [("es", SPANISH), ("en", ENGLISH), ("ES", SPANISH), ("es-MX", SPANISH), ("español", SPANISH)]
    {
        let out = wayhome(["--lang", option, "search", "bed in juneau"]).found();
        assert!(out.starts_with(start), "{option}: {out}");
    }
    wayhome(["--lang", "fr", "search", "bed"]).trouble_says(&["`fr` does not fit --lang.", "It can be: en, es."]);
    wayhome(["--lang", "", "search", "bed"]).trouble_says(&["--lang needs a value."]);
}

#[test]
fn text_is_spelled_in_letters_that_the_locale_has() {
    let ascii = [("LANG", "C")];
    for args in [
        &["search", "refugio en juneau"][..],
        &["show", "ak-211"],
        &["sheet", "us-211"],
        &["about"],
        &["dump"],
        &["--help"],
        &["search", "--help"],
        &["config"],
        &["config", "--example"],
    ] {
        let args = [&["--lang", "es"], args].concat();
        let out = with(&ascii, &args).found();
        assert!(out.is_ascii(), "{out}");
        assert!(!with(&[("LANG", "C.UTF-8")], &args).found().is_ascii(), "{args:?}");
    }
    let refusal = with(&ascii, &["--lang", "es", "show", "no-such-id"]).trouble();
    assert!(refusal.is_ascii(), "{refusal}");
    for args in [&["show", "ak-211", "--json"][..], &["sheet", "us-211", "--format", "html"]] {
        let args = [&["--lang", "es"], args].concat();
        assert!(!with(&ascii, &args).found().is_ascii(), "for programs nothing is spelled anew: {args:?}");
    }
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let path = folder.path().join("list.txt");
    with(&ascii, &["--lang", "es", "sheet", "us-211", "--output", &path.to_string_lossy()]).found();
    assert!(!std::fs::read_to_string(&path).expect("a file").is_ascii(), "a file is read elsewhere");
}

#[test]
fn the_environment_chooses_the_language() {
    let asked: [(&[(&str, &str)], &str); 8] = [
        (&[], ENGLISH),
        (&[("LANG", "es_MX.UTF-8")], SPANISH),
        (&[("LANG", "en_US.UTF-8")], ENGLISH),
        (&[("LANG", "C.UTF-8")], ENGLISH),
        (&[("LANG", "de_DE.UTF-8")], ENGLISH),
        (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "es_PR.UTF-8")], SPANISH),
        (&[("LANG", "es_MX.UTF-8"), ("LC_ALL", "C")], ENGLISH),
        (&[("LANG", "en_US"), ("LC_MESSAGES", "es_US"), ("LC_ALL", "")], SPANISH),
    ];
    for (settings, start) in asked {
        let out = with(settings, &["search", "bed in juneau"]).found();
        assert!(out.starts_with(start), "{settings:?}: {out}");
        let out = with(settings, &["--lang", "es", "search", "bed in juneau"]).found();
        assert!(out.starts_with(SPANISH), "the option counts before {settings:?}: {out}");
    }
}

#[test]
fn every_part_of_the_output_is_in_spanish() {
    let asked: [(&[&str], &[&str], &[&str]); 4] = [
        (&["search", "bed in juneau"], &["Mostramos 10 de "], &["Showing", "checked", "helps people"]),
        (&["search", "iNAPS"], &["cerrado"], &["closed.", "instead"]),
        (
            &["show", "ak-haven-house-juneau"],
            &["Teléfono: ", "Qué hace: "],
            &["Phone: ", "What it does: ", "It depends"],
        ),
        (&["about"], &["housing"], &["Program licence", "By need"]),
    ];
    for (args, has, has_not) in asked {
        let out = wayhome([&["--lang", "es"], args].concat()).found();
        for part in has {
            assert!(out.contains(part), "`{part}` is not in:\n{out}");
        }
        for part in has_not {
            assert!(!out.contains(part), "`{part}` is in:\n{out}");
        }
    }
}

#[test]
fn the_language_changes_words_and_never_results() {
    let answer = |lang| {
        let out = wayhome(["--lang", lang, "search", "--json", "recovery housing for women ohio"]).found();
        let mut answer: serde_json::Value = serde_json::from_str(&out).expect("JSON");
        answer["relaxed"].take();
        for result in answer["results"].as_array_mut().expect("results") {
            result["why"].take();
        }
        answer
    };
    assert_eq!(answer("es"), answer("en"));
}
