//! The folder of installed bundles, and which of them is in use.
//!
//! ```text
//! editions                        names, one a line: the one in use first, then those to go back to
//! 2026-11-23-1a2b3c4d.wayhome     a bundle
//! 2026-11-23-1a2b3c4d.wayhome.minisig
//! ```
//!
//! A new bundle is written whole, with its signature, before its name is put into `editions`, and `editions` is replaced
//! by renaming. So whenever the power fails, the kiosk has the old bundle or the new one. What no line names is left over
//! from such a moment and is cleared away by the next install.
//!
//! `editions` is not signed: it says which good bundle counts, never that one is good. Where it names none that opens, the
//! newest whole and signed one of the folder does, which is told. Whoever could empty that file could as well name it.

use super::signed::{self, Signed};
use super::trouble::Trouble;
use super::{content, expiry};
use crate::files::{Existing, write_public};
use std::fs::File;
use std::path::{Path, PathBuf};
use time::Date;
use wayhome_index::bundle::{Bundle, Manifest};
use wayhome_index::search::Engine;

/// The file that names the bundles.
const EDITIONS: &str = "editions";
/// Bundles that are kept: the one in use and those to go back to.
const KEEP: usize = 4;
/// Most bytes of `editions` that are looked at.
const MOST_NAMES: usize = 4096;
/// Most bundles without a line that are looked at: there are never more than one install can leave.
const MOST_UNNAMED: usize = 2 * KEEP;

/// A folder of bundles, with the key by which they are checked.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
    key: String,
}

/// An installed bundle.
#[derive(Debug)]
pub struct Edition {
    /// Its name in the store.
    pub name: String,
    /// What it says of itself.
    pub manifest: Manifest,
}

impl Edition {
    /// Whether its last good day has passed.
    pub fn is_expired(&self, today: Date) -> bool {
        expiry::has_passed(&self.manifest.good_until, today)
    }
}

/// What a kiosk opens: a checked bundle of the store.
#[derive(Debug)]
pub struct Opened {
    /// Which one.
    pub edition: Edition,
    /// The directory.
    pub engine: Engine,
}

/// What opening the store gave: the first bundle that is good, and what was wrong with those before it.
#[derive(Debug)]
pub struct Opening {
    /// The bundle; none when none is good or none is installed.
    pub opened: Option<Opened>,
    /// What was wrong, with the name of the bundle.
    pub troubles: Vec<(String, Trouble)>,
}

impl Store {
    /// A store in a folder.
    pub fn new(folder: PathBuf, key: String) -> Self {
        Self { folder, key }
    }

    /// Names of the installed bundles: the one in use first, then those to go back to, the latest first.
    pub fn names(&self) -> Result<Vec<String>, Trouble> {
        let path = self.folder.join(EDITIONS);
        match std::fs::read(&path) {
            Ok(bytes) => {
                let text = String::from_utf8_lossy(&bytes[..bytes.len().min(MOST_NAMES)]).into_owned();
                Ok(text.lines().filter(|name| is_name(name)).map(str::to_owned).collect())
            }
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(cause) => Err(Trouble::Unreadable { file: path, cause }),
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The bundles that no line names, where no named one is there at all: whole and signed, the newest first.
    fn unnamed(&self, names: &[String]) -> Vec<Opened> {
        let entries = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let files = entries.filter_map(|entry| entry.file_name().into_string().ok());
        let found = files.filter_map(|file| file.strip_suffix(".wayhome").map(str::to_owned));
        let mut found: Vec<String> = found.filter(|name| is_name(name) && !names.contains(name)).collect();
        found.sort_by(|a, b| b.cmp(a));
        let opened = found.iter().take(MOST_UNNAMED).filter_map(|name| self.open_named(name).ok());
        let mut opened: Vec<Opened> = opened.collect();
        // A name may say anything; the date that was signed counts.
        opened.sort_by(|a, b| b.edition.manifest.date.cmp(&a.edition.manifest.date));
        opened
    }

    /// The names to go on from: those of `editions`, or where that names nothing, those of what is there.
    fn names_or_found(&self) -> Result<Vec<String>, Trouble> {
        let names = self.names()?;
        if !names.is_empty() {
            return Ok(names);
        }
        Ok(self.unnamed(&[]).into_iter().map(|opened| opened.edition.name).collect())
    }

    /// Opens the bundle in use, or the latest before it that is good, or the newest good one that no line names.
    pub fn open(&self) -> Opening {
        let names = match self.names() {
            Ok(names) => names,
            Err(trouble) => return Opening { opened: None, troubles: vec![(EDITIONS.to_owned(), trouble)] },
        };
        let mut troubles = Vec::new();
        for name in names {
            match self.open_named(&name) {
                Ok(opened) => return Opening { opened: Some(opened), troubles },
                Err(trouble) => troubles.push((name, trouble)),
            }
        }
        let named: Vec<String> = troubles.iter().map(|(name, _)| name.clone()).collect();
        let opened = self.unnamed(&named).into_iter().next();
        if let Some(opened) = &opened {
            let (file, name) = (self.folder.join(EDITIONS), opened.edition.name.clone());
            troubles.push((EDITIONS.to_owned(), Trouble::Unnamed { file, name }));
        }
        Opening { opened, troubles }
    }

    /// Opens one bundle of the store: its signature and everything in it are checked.
    pub fn open_named(&self, name: &str) -> Result<Opened, Trouble> {
        let path = self.path(name);
        signed::read(&path, &self.key)?;
        let engine = open(&path)?;
        Ok(Opened { edition: Edition { name: name.to_owned(), manifest: engine.manifest().clone() }, engine })
    }

    /// Installs a signed bundle. Whatever goes wrong, the one in use stays.
    pub fn install(&self, file: &Path) -> Result<Edition, Trouble> {
        let Signed { bytes, signature } = signed::read(file, &self.key)?;
        // The process of an install ends soon, and a bundle lives as long as its process.
        let bytes: &'static [u8] = bytes.leak();
        let date = Bundle::open_bytes(bytes)?.manifest().date.clone();
        let _lock = self.lock()?;
        let in_use = self.open().opened;
        if let Some(in_use) = in_use.as_ref().map(|opened| &opened.edition.manifest.date).filter(|used| date < **used) {
            return Err(Trouble::Older { found: date, in_use: in_use.clone() });
        }
        let name = name(&date, bytes);
        let put = self.put(&name, bytes, &signature);
        if put.is_err() {
            self.clear(&self.names()?);
        }
        put
    }

    /// Writes a bundle and its signature, looks at everything in it, and makes it the one in use.
    fn put(&self, name: &str, bytes: &[u8], signature: &[u8]) -> Result<Edition, Trouble> {
        self.write(&self.path(name), bytes)?;
        self.write(&signed::signature_path(&self.path(name)), signature)?;
        let edition = self.open_named(name)?.edition;
        self.put_first(name)?;
        Ok(edition)
    }

    /// Goes back to a bundle, or to the one before the one in use. It is checked first.
    pub fn roll_back(&self, name: Option<&str>) -> Result<Edition, Trouble> {
        let _lock = self.lock()?;
        let names = self.names_or_found()?;
        let name = match name {
            // One that is newer was gone back from.
            None => names.iter().skip(1).find(|name| day(name) <= day(&names[0])).ok_or(Trouble::NoEarlier)?,
            Some(name) => names
                .iter()
                .find(|known| *known == name)
                .ok_or_else(|| Trouble::UnknownName { name: name.to_owned(), known: names.join(", ") })?,
        };
        let edition = self.open_named(name)?.edition;
        if self.names()?.first() == Some(name) {
            return Err(Trouble::InUse(name.clone()));
        }
        self.put_first(name)?;
        Ok(edition)
    }

    /// Makes a bundle the one in use, keeps the latest before it, and clears the others away.
    fn put_first(&self, name: &str) -> Result<(), Trouble> {
        let mut names = self.names_or_found()?;
        names.retain(|known| known != name);
        names.insert(0, name.to_owned());
        names.truncate(KEEP);
        let text: String = names.iter().flat_map(|name| [name.as_str(), "\n"]).collect();
        self.write(&self.folder.join(EDITIONS), text.as_bytes())?;
        self.clear(&names);
        Ok(())
    }

    /// Clears away what no name stands for. What cannot be cleared does no harm.
    fn clear(&self, names: &[String]) {
        let Ok(entries) = std::fs::read_dir(&self.folder) else { return };
        for path in entries.flatten().map(|entry| entry.path()) {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let is_ours = file.contains(".wayhome") || file.starts_with(EDITIONS);
            let is_named =
                names.iter().any(|name| file == format!("{name}.wayhome") || file == format!("{name}.wayhome.minisig"));
            if is_ours && !is_named && file != EDITIONS {
                let _ = std::fs::remove_file(path);
            }
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.wayhome"))
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
        write_public(path, bytes, Existing::Replace).map_err(|cause| {
            // A folder that is gone is told by its own name.
            let file = if self.folder.is_dir() { path } else { &self.folder };
            Trouble::Unwritable { file: file.to_owned(), cause }
        })
    }

    /// Keeps a second install out until the file is dropped.
    fn lock(&self) -> Result<File, Trouble> {
        let folder =
            File::open(&self.folder).map_err(|cause| Trouble::Unwritable { file: self.folder.clone(), cause })?;
        match folder.try_lock() {
            Ok(()) => Ok(folder),
            Err(std::fs::TryLockError::WouldBlock) => Err(Trouble::Busy(self.folder.clone())),
            Err(std::fs::TryLockError::Error(cause)) => Err(Trouble::Unwritable { file: self.folder.clone(), cause }),
        }
    }
}

/// Opens a bundle and looks at everything in it.
fn open(path: &Path) -> Result<Engine, Trouble> {
    let engine = Engine::open(&Bundle::open_file(path)?)?;
    content::check(&engine)?;
    Ok(engine)
}

/// `2026-11-23-1a2b3c4d`: the date, and something that differs between two bundles of one day.
fn name(date: &str, bytes: &[u8]) -> String {
    let is_date = !date.is_empty() && date.len() <= 10 && date.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    format!("{}-{:08x}", if is_date { date } else { "undated" }, crc32fast::hash(bytes))
}

/// The date in a name.
fn day(name: &str) -> &str {
    name.rsplit_once('-').map_or(name, |(day, _)| day)
}

fn is_name(text: &str) -> bool {
    let is_letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !text.is_empty() && text.len() <= 40 && text.bytes().all(is_letter)
}
