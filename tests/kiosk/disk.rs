//! Disks that are full, read-only, closed or gone: a clear message, and the old bundle at work.

use crate::run::{Run, finish};
use crate::support::{Kiosk, clean, plain};
use std::fs;
use std::path::Path;
use std::process::Command;

/// A kiosk that has a bundle, and a newer one to install.
fn kiosk() -> (Kiosk, std::path::PathBuf) {
    let kiosk = Kiosk::new();
    kiosk.install(&kiosk.signed("old.wayhome", &plain("2026-11-20"))).found();
    let new = kiosk.signed("new.wayhome", &plain("2026-11-21"));
    (kiosk, new)
}

#[track_caller]
fn told(kiosk: &Kiosk, run: Run, parts: &[&str]) {
    run.trouble_says(&[parts, &["Nothing has changed."]].concat());
    assert_eq!(kiosk.opens().as_deref(), Some("2026-11-20"));
    let list = kiosk.kiosk(&["list"]).found();
    assert!(list.starts_with("2026-11-20-") && list.ends_with("In use.\n"), "{list}");
}

/// A small disk of its own, for those who may mount one.
struct Disk<'d>(&'d Path);

impl<'d> Disk<'d> {
    fn mount(at: &'d Path, options: &str) -> Option<Self> {
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", options, "none"]).arg(at).output();
        mount.is_ok_and(|run| run.status.success()).then_some(Self(at))
    }

    fn remount(&self, options: &str) {
        let run = Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(self.0).output();
        assert!(run.expect("mount runs").status.success());
    }
}

impl Drop for Disk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).output();
    }
}

#[test]
fn a_full_disk_and_a_read_only_one_are_told() {
    let (kiosk, new) = kiosk();
    let at = kiosk.store();
    let files: Vec<_> = fs::read_dir(&at).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    let bytes: Vec<_> = files.iter().map(|file| (file.clone(), fs::read(file).expect("a file"))).collect();
    let size: usize = bytes.iter().map(|(_, bytes)| bytes.len()).sum();
    let Some(disk) = Disk::mount(&at, &format!("size={}k", size / 1024 + 40)) else {
        println!("skipped: only root may mount a small disk");
        return;
    };
    for (file, bytes) in &bytes {
        fs::write(file, bytes).expect("a file");
    }
    told(&kiosk, kiosk.install(&new), &["cannot be written: the disk is full."]);
    assert_eq!(fs::read_dir(&at).expect("a folder").count(), files.len(), "what could not be finished is not left");
    disk.remount("ro");
    told(&kiosk, kiosk.install(&new), &["cannot be written: the disk is read-only."]);
    told(&kiosk, kiosk.install(Path::new("/nowhere/new.wayhome")), &["`/nowhere/new.wayhome` cannot be read"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_told() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let (kiosk, new) = kiosk();
    let open = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("permissions");
    open(kiosk.folder.path(), 0o755);
    open(&kiosk.store(), 0o555);
    let mut install = kiosk.install_command(&new);
    // Nothing is closed to root, so it becomes nobody. That account may not reach this folder, but it can run a copy.
    let is_root = fs::write(kiosk.store().join("try"), "").is_ok();
    if is_root {
        fs::remove_file(kiosk.store().join("try")).expect("a file");
        let copy = kiosk.folder.path().join("wayhome");
        fs::copy(env!("CARGO_BIN_EXE_wayhome"), &copy).expect("a copy");
        let mut as_nobody = Command::new(&copy);
        as_nobody.args(install.get_args()).uid(65534).gid(65534).current_dir("/");
        as_nobody.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        install = as_nobody;
    }
    let run = clean(finish(install));
    open(&kiosk.store(), 0o755);
    told(&kiosk, run, &["cannot be written: this account may not do that. Try it as root."]);
}

#[test]
fn a_folder_that_is_gone_is_told() {
    let (kiosk, new) = kiosk();
    let away = kiosk.folder.path().join("away");
    fs::rename(kiosk.store(), &away).expect("a folder");
    let run = kiosk.install(&new);
    let list = kiosk.kiosk(&["list"]);
    assert!(list.out.ends_with("The kiosk shows the places inside the program.\n"), "{}", list.out);
    fs::rename(&away, kiosk.store()).expect("a folder");
    told(&kiosk, run, &["store` cannot be written: it is not there."]);
}
