//! `wayhome kiosk --self-test`: what a jail can run again.

use crate::run::wayhome;
use crate::support::{Kiosk, clean, plain};

#[test]
fn every_promise_is_tried_and_kept() {
    let run = clean(wayhome(["kiosk", "--self-test"]));
    if run.code == Some(2) && run.err.contains("Landlock") {
        println!("skipped: {}", run.err);
        return;
    }
    let out = run.found();
    let rows: Vec<&str> = out.lines().skip(1).take_while(|line| !line.is_empty()).collect();
    for row in &rows {
        assert!(row.contains("  ok: "), "{row}");
    }
    let promises: Vec<u8> = rows.iter().filter_map(|row| row.split(' ').next()?.parse().ok()).collect();
    assert!(promises.is_sorted() && promises.len() == rows.len(), "{out}");
    let missing: Vec<u8> = (1..=17).filter(|promise| !promises.contains(promise)).collect();
    assert!(missing.is_empty(), "{missing:?} {out}");
    for promise in [1, 2, 3, 4] {
        let refused =
            rows.iter().filter(|row| row.starts_with(&format!("{promise} ")) && row.contains("refused inside"));
        assert!(refused.count() >= 2, "{out}");
    }
    assert!(out.ends_with(&format!("{0} of {0} are as promised.\n", rows.len())), "{out}");
    let spanish = clean(wayhome(["--lang", "es", "kiosk", "--self-test"])).found();
    assert_eq!(spanish.matches("  bien: ").count(), rows.len(), "{spanish}");
    assert!(spanish.contains("son como se promete"), "{spanish}");
}

#[test]
fn what_is_not_as_promised_is_told() {
    let kiosk = Kiosk::new();
    kiosk.install(&kiosk.signed("new.wayhome", &plain("2026-11-20"))).found();
    let run = kiosk.kiosk(&["--self-test"]);
    if run.err.contains("Landlock") {
        return;
    }
    assert_eq!((run.code, run.err.as_str()), (Some(2), ""));
    assert!(run.out.contains("ok: 2026-11-20"), "the installed directory is looked at: {}", run.out);
    let bad: Vec<&str> = run.out.lines().filter(|line| line.contains("NOT OK")).collect();
    assert!(bad.len() == 1 && bad[0].starts_with("14 "), "a small directory knows no words of danger: {bad:?}");
}

#[test]
fn a_kiosk_in_lines_is_tried_as_well() {
    let kiosk = Kiosk::new();
    kiosk.set("plain = true\nlanguage = \"es\"\nascii = true\nfacility = \"Lemon Creek\"\nplace = \"Juneau, AK\"\nprint = \"cat\"");
    let run = kiosk.kiosk(&["--self-test"]);
    if run.err.contains("Landlock") {
        return;
    }
    let out = run.found();
    assert!(!out.contains("NOT OK") && out.contains("7    Kill a session"), "{out}");
}
