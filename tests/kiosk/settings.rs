//! What staff are told of a kiosk's file: every mistake on a line of its own, with what to write instead.

use crate::run::{Run, command, finish};
use crate::support::Kiosk;
use std::fs;
use std::path::Path;

fn check(config: &Path) -> Run {
    finish(command(["kiosk", "--check-config", &config.to_string_lossy()]))
}

/// A mistake with its place, and the beginning of what is said of it.
fn assert_told(text: &str, config: &Path, mistakes: &[(&str, &str)]) {
    for (place, says) in mistakes {
        let begin = format!("{}:{place}: {says}", config.display());
        assert!(text.lines().any(|line| line.trim_start_matches("wayhome: ").starts_with(&begin)), "{begin}: {text}");
    }
}

#[test]
fn the_check_finds_what_only_the_computer_and_the_directory_show() {
    let kiosk = Kiosk::new();
    let key = kiosk.key();
    let blocked = kiosk.folder.path().join("file");
    fs::write(&blocked, "").expect("a file");
    let text = format!(
        "bundles = \"not-there\"\nkey = \"{key}\"\nplace = \"Springfield\"\ncounts = \"nowhere/counts.tsv\"\n\
         hide = [\"fud\", \"food\", \"wrk\"]\nfacility = \"\"\nreport = \"a\\u001b[31mb\"\n"
    );
    fs::write(kiosk.config(), text).expect("settings");
    let told = check(&kiosk.config());
    assert_eq!(told.code, Some(2));
    let mistakes = [
        ("1:11", "There is no folder `"),
        ("3:9", "There are "),
        ("4:10", "There is no folder `"),
        ("5:9", "`fud` is not a need. "),
        ("5:24", "`wrk` is not a need. "),
        ("6:12", "`facility` is empty. Write something between the quotes, or take the line out."),
        ("7:10", "`report` holds hidden signs"),
    ];
    assert_told(&told.out, &kiosk.config(), &mistakes);
    assert!(told.out.contains(": 7 mistakes. "), "{}", told.out);
    // A folder in the place of a file, and a file in the place of a folder.
    for (counts, says) in
        [("store", "store` cannot be written: is a directory."), ("file/counts", "There is no folder `")]
    {
        fs::write(kiosk.config(), format!("counts = \"{counts}\"\n")).expect("settings");
        let told = check(&kiosk.config());
        assert!(told.out.contains(says), "{}", told.out);
        assert!(told.out.ends_with(": 1 mistake. The kiosk starts all the same, without that.\n"), "{}", told.out);
    }
    fs::write(kiosk.config(), "counts = \"store/counts.tsv\"\nplace = \"Ohio\"\n").expect("settings");
    check(&kiosk.config()).found();
    assert_eq!(fs::read_dir(kiosk.store()).expect("a folder").count(), 0, "the try has left nothing");
}

#[cfg(target_os = "linux")]
#[test]
fn a_kiosk_that_cannot_open_names_every_mistake_on_a_line_of_its_own() {
    let kiosk = Kiosk::new();
    let open = || finish(command(["kiosk", "--config", &kiosk.config().to_string_lossy()]));
    fs::write(kiosk.config(), "idle = 3\nhide = [\"fud\", \"wrk\"]\n").expect("settings");
    let told = open();
    assert_eq!(told.code, Some(2));
    let mistakes = [("1:8", "`idle` needs"), ("2:9", "`fud` is not a need."), ("2:16", "`wrk` is not a need.")];
    assert_told(&told.err, &kiosk.config(), &mistakes);
    assert!(told.err.trim_end().ends_with("3 mistakes. The kiosk does not start until you mend them."), "{}", told.err);
    fs::write(kiosk.config(), "hide = [\"fud\", \"wrk\"]\n").expect("settings");
    assert_told(&open().err, &kiosk.config(), &[("1:9", "`fud` is not a need."), ("1:16", "`wrk` is not a need.")]);
}

#[test]
fn the_file_may_be_named_before_or_after_what_to_do() {
    let kiosk = Kiosk::new();
    let config = kiosk.config().to_string_lossy().into_owned();
    let before = finish(command(["kiosk", "--config", &config, "list"]));
    let after = finish(command(["kiosk", "list", "--config", &config]));
    assert_eq!(before, after);
    assert_eq!(before.code, Some(1), "{}", before.err);
    let both = finish(command(["kiosk", "--self-test", "list"]));
    both.trouble_says(&["--self-test and list cannot go together."]);
}
