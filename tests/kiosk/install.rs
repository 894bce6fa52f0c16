//! Installing, listing, going back.

use crate::support::{Kiosk, bundle, plain};
use std::fs;

#[test]
fn a_signed_bundle_is_installed_and_listed() {
    let kiosk = Kiosk::new();
    let none = kiosk.kiosk(&["list"]);
    assert_eq!(none.code, Some(1));
    let said = "store`. Put one in with: wayhome kiosk install FILE\nThe kiosk shows the places inside the program.\n";
    assert!(none.out.starts_with("No file of places is in `") && none.out.ends_with(said), "{}", none.out);
    let file = kiosk.signed("new.wayhome", &bundle("2026-11-20", |d| d.file.good_until = "2099-01-31".into()));
    let told = kiosk.install(&file).found();
    assert!(told.starts_with("Put in: 2026-11-20-") && told.contains("good until 2099-01-31"), "{told}");
    let list = kiosk.kiosk(&["list"]).found();
    assert!(list.starts_with("2026-11-20-") && list.ends_with("In use.\n") && list.contains("2 places"), "{list}");
    assert_eq!(kiosk.opens().as_deref(), Some("2026-11-20"));
    let again = kiosk.install(&file).found();
    assert_eq!((again, kiosk.kiosk(&["list"]).found()), (told, list), "twice is as good as once");
}

#[test]
fn staff_go_back_and_forth_by_name() {
    let kiosk = Kiosk::new();
    let dates = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"];
    for date in dates {
        kiosk.install(&kiosk.signed("new.wayhome", &plain(date))).found();
    }
    let list = kiosk.kiosk(&["list"]).found();
    let names: Vec<&str> = list.lines().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(names.iter().map(|name| &name[..10]).collect::<Vec<_>>(), [dates[4], dates[3], dates[2], dates[1]]);
    assert_eq!(fs::read_dir(kiosk.store()).expect("a folder").count(), 9, "the oldest is cleared away");
    assert!(kiosk.kiosk(&["rollback"]).found().starts_with("Gone back to: 2026-11-23-"));
    assert_eq!(kiosk.opens().as_deref(), Some("2026-11-23"));
    assert!(kiosk.kiosk(&["rollback"]).found().starts_with("Gone back to: 2026-11-22-"), "back again is not forth");
    kiosk.kiosk(&["rollback", names[0]]).found();
    assert_eq!(kiosk.opens().as_deref(), Some("2026-11-24"), "and forth");
    kiosk.kiosk(&["rollback", names[3]]).found();
    assert_eq!(kiosk.opens().as_deref(), Some("2026-11-21"));
    let older = kiosk.signed("older.wayhome", &plain(dates[0]));
    kiosk.install(&older).trouble_says(&["of 2026-11-20 and older", "of 2026-11-21", "Nothing has changed."]);
    for name in ["2026-11-20", "../../etc/passwd", "", "\u{1b}[31m"] {
        kiosk.kiosk(&["rollback", name]).trouble_says(&["There is no `", names[0]]);
    }
    assert_eq!(kiosk.opens().as_deref(), Some("2026-11-21"));
}

#[cfg(unix)]
#[test]
fn whoever_installs_the_account_of_the_kiosk_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let kiosk = Kiosk::new();
    let file = kiosk.signed("new.wayhome", &plain("2026-11-20"));
    let install = kiosk.install_command(&file);
    let args: Vec<_> = install.get_args().map(|arg| arg.to_string_lossy().into_owned()).collect();
    let line = format!("umask 077; exec {} \"$@\"", install.get_program().to_string_lossy());
    let mut careful = std::process::Command::new("sh");
    careful.args(["-c", &line, "sh"]).args(args);
    assert!(careful.output().expect("sh runs").status.success());
    for entry in fs::read_dir(kiosk.store()).expect("a folder") {
        let path = entry.expect("a file").path();
        assert_eq!(fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o644, "{}", path.display());
    }
}

#[test]
fn there_may_be_nothing_to_go_back_to() {
    let kiosk = Kiosk::new();
    kiosk.kiosk(&["rollback"]).trouble_says(&["no earlier one"]);
    kiosk.install(&kiosk.signed("new.wayhome", &plain("2026-11-20"))).found();
    kiosk.kiosk(&["rollback"]).trouble_says(&["no earlier one"]);
    assert_eq!(kiosk.opens().as_deref(), Some("2026-11-20"));
}

#[test]
fn a_bundle_past_its_last_good_day_opens_and_says_so() {
    let kiosk = Kiosk::new();
    let file = kiosk.signed("new.wayhome", &bundle("2020-01-01", |d| d.file.good_until = "2020-06-30".into()));
    let told = kiosk.install(&file).found();
    assert!(told.contains("past its last good day, 2020-06-30"), "{told}");
    assert!(kiosk.kiosk(&["list"]).found().contains("past its last good day"));
    assert_eq!(kiosk.opens().as_deref(), Some("2020-01-01"));
}

#[test]
fn settings_that_cannot_be_used_are_told() {
    let kiosk = Kiosk::new();
    let file = kiosk.signed("new.wayhome", &plain("2026-11-20"));
    let with = |text: &str| {
        fs::write(kiosk.config(), text).expect("settings");
        kiosk.install(&file)
    };
    with("").trouble_says(&["Set `bundles` and `key`"]);
    with("idle = 3\nbundles = 'x'\n")
        .trouble_says(&["kiosk.toml:1:8: `idle` needs", "kiosk.toml:2:11: `bundles` needs"]);
    fs::remove_file(kiosk.config()).expect("settings");
    kiosk.install(&file).trouble_says(&["There is no file", "kiosk.toml"]);
}

#[test]
fn two_do_not_install_at_once() {
    let kiosk = Kiosk::new();
    let file = kiosk.signed("new.wayhome", &plain("2026-11-20"));
    let folder = fs::File::open(kiosk.store()).expect("a folder");
    folder.lock().expect("a lock");
    kiosk.install(&file).trouble_says(&["right now. Try it again.", "Nothing has changed."]);
    drop(folder);
    kiosk.install(&file).found();
}
