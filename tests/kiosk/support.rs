//! A kiosk's folder with its settings, its key, and signed bundles to install.

use crate::folder::Folder;
use crate::run::{Run, command, finish};
use minisign::KeyPair;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use wayhome::kiosk::store::Store;
use wayhome_index::directory::Directory;
use wayhome_index::text::is_unsafe;

/// A kiosk without a computer: settings, a store, a stick with bundles.
pub struct Kiosk {
    pub folder: TempDir,
    pub keys: KeyPair,
}

impl Kiosk {
    /// A kiosk with an empty store.
    pub fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let keys = KeyPair::generate_unencrypted_keypair().expect("keys");
        let kiosk = Self { folder, keys };
        std::fs::create_dir(kiosk.store()).expect("a folder");
        kiosk.point_at(&kiosk.store());
        kiosk
    }

    /// Writes settings for a store in some folder.
    pub fn point_at(&self, store: &Path) {
        let text = format!("bundles = '{}'\nkey = \"{}\"\n", store.display(), self.key());
        std::fs::write(self.config(), text).expect("settings");
    }

    pub fn key(&self) -> String {
        self.keys.pk.to_base64()
    }

    pub fn config(&self) -> PathBuf {
        self.folder.path().join("kiosk.toml")
    }

    pub fn store(&self) -> PathBuf {
        self.folder.path().join("store")
    }

    /// Writes a bundle and its signature to the stick.
    pub fn signed(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let file = self.folder.path().join(name);
        std::fs::write(&file, bytes).expect("a bundle");
        self.sign(&file, bytes);
        file
    }

    /// Signs some bytes as those of a file.
    pub fn sign(&self, file: &Path, bytes: &[u8]) {
        let signature = minisign::sign(Some(&self.keys.pk), &self.keys.sk, Cursor::new(bytes), Some("test"), None);
        let text = signature.expect("a signature").into_string();
        std::fs::write(format!("{}.minisig", file.display()), text).expect("a signature");
    }

    pub fn install_command(&self, file: &Path) -> Command {
        let (file, config) = (file.to_string_lossy(), self.config().to_string_lossy().into_owned());
        command(["kiosk", "install", &file, "--config", &config])
    }

    pub fn install(&self, file: &Path) -> Run {
        clean(finish(self.install_command(file)))
    }

    pub fn kiosk(&self, args: &[&str]) -> Run {
        let config = self.config().to_string_lossy().into_owned();
        clean(finish(command([&["kiosk"], args, &["--config", &config]].concat())))
    }

    /// The date of the bundle that a kiosk would open now; fails when anything in the store is not whole.
    #[track_caller]
    pub fn opens(&self) -> Option<String> {
        let opening = Store::new(self.store(), self.key()).open();
        assert!(opening.troubles.is_empty(), "{:?}", opening.troubles);
        opening.opened.map(|opened| opened.edition.manifest.date)
    }
}

/// What was printed, after a look for characters that could steer a terminal.
#[track_caller]
pub fn clean(run: Run) -> Run {
    for text in [&run.out, &run.err] {
        assert!(!text.chars().any(|c| c != '\n' && is_unsafe(c)), "{text:?}");
    }
    run
}

/// A bundle of the good directory, of some date, with something changed in it.
pub fn bundle(date: &str, change: impl FnOnce(&mut Directory)) -> Vec<u8> {
    let mut directory = wayhome_index::read::read(Folder::good().0.path()).0;
    date.clone_into(&mut directory.file.date);
    change(&mut directory);
    wayhome_index::pack::pack(&directory).expect("a bundle")
}

/// The bundle of a date as it is.
pub fn plain(date: &str) -> Vec<u8> {
    bundle(date, |_| {})
}

/// A number that whoever runs the tests has set, else the usual one.
pub fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

/// Sends a signal to a process, if it still runs.
#[cfg(target_os = "linux")]
pub fn signal(pid: &str, signal: rustix::process::Signal) {
    if let Some(pid) = pid.parse().ok().and_then(rustix::process::Pid::from_raw) {
        let _ = rustix::process::kill_process(pid, signal);
    }
}

/// Waits until something is so, as long as a slow computer may need.
#[track_caller]
pub fn wait(what: &str, is_so: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(60);
    while !is_so() {
        assert!(Instant::now() < end, "{what} never came");
        std::thread::yield_now();
    }
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let paths = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
