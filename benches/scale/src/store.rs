//! Bundles and databases that are kept between runs, and made anew when what they are made from has changed.

use anyhow::{Context, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// What the bundle is made from, beside the number of listings: the data, this generator, and the modules of the index
/// that read or pack. Searching, understanding and checking change no byte of a bundle; where they ever do, `--rebuild`.
const MADE_FROM: [&str; 4] = ["data", "benches/scale/src/make", "benches/scale/src/random.rs", "index/src"];
const NOT_MADE_FROM: [&str; 4] = ["search", "understand", "check", "spelling"];

/// The files of one size.
#[derive(Debug)]
pub struct Store {
    listings: usize,
    folder: PathBuf,
}

impl Store {
    /// The files of a directory with so many listings.
    pub fn of(listings: usize) -> Self {
        Self { listings, folder: Path::new(env!("CARGO_MANIFEST_DIR")).join("target") }
    }

    /// The bundle.
    pub fn bundle(&self) -> PathBuf {
        self.file("bundle")
    }

    /// The database with the same listings.
    pub fn database(&self) -> PathBuf {
        self.file("sqlite")
    }

    fn file(&self, kind: &str) -> PathBuf {
        self.folder.join(format!("scale-{}.{kind}", self.listings))
    }

    /// Makes the bundle unless it is there and what it was made from is the same. The work is done by a process of its own,
    /// so that the memory it takes is not that of the searches.
    pub fn ensure_bundle(&self, rebuild: bool) -> anyhow::Result<()> {
        let key = format!("{:08x}", fingerprint()?);
        let key_file = self.file("key");
        let is_same = std::fs::read_to_string(&key_file).is_ok_and(|known| known == key);
        if is_same && self.bundle().exists() && !rebuild {
            return Ok(());
        }
        for old in [&key_file, &self.bundle(), &self.database()] {
            remove(old)?;
        }
        let status = Command::new(std::env::current_exe()?).args(["--make", &self.listings.to_string()]).status()?;
        ensure!(status.success(), "the bundle of {} listings could not be made", self.listings);
        std::fs::write(key_file, key)?;
        Ok(())
    }

    /// Makes the bundle, in this process.
    pub fn make(&self) -> anyhow::Result<()> {
        let (directory, problems) = wayhome_index::read::read(&root().join("data"));
        ensure!(problems.iter().all(|p| p.severity != wayhome_index::check::Severity::Error), "data/ has errors");
        let start = Instant::now();
        let directory = crate::make::directory(directory, self.listings);
        let made = start.elapsed();
        let start = Instant::now();
        let bytes = wayhome_index::pack::pack(&directory).context("the listings cannot be packed")?;
        let packed = start.elapsed();
        std::fs::create_dir_all(&self.folder)?;
        write(&self.bundle(), &bytes)?;
        println!(
            "made {} listings in {:.1} s, packed in {:.1} s ({:.0} a second), bundle {:.1} MB, most memory {:.1} GB",
            self.listings,
            made.as_secs_f64(),
            packed.as_secs_f64(),
            self.listings as f64 / packed.as_secs_f64(),
            bytes.len() as f64 / 1e6,
            most_memory().unwrap_or_default(),
        );
        Ok(())
    }
}

/// Removes a file if it is there.
pub fn remove(path: &Path) -> anyhow::Result<()> {
    match std::fs::remove_file(path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
            Err(e).context(format!("{} cannot be removed", path.display()))
        }
        _ => Ok(()),
    }
}

/// A run that is cut off leaves no half file under the name that the next run looks for.
fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let part = path.with_extension("part");
    std::fs::write(&part, bytes)?;
    std::fs::rename(&part, path)?;
    Ok(())
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A checksum of everything a bundle is made from.
fn fingerprint() -> anyhow::Result<u32> {
    let mut files = Vec::new();
    for part in MADE_FROM {
        collect(&root().join(part), &mut files)?;
    }
    files.sort();
    let mut hasher = crc32fast::Hasher::new();
    for file in files {
        hasher.update(&std::fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?);
    }
    Ok(hasher.finalize())
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    if NOT_MADE_FROM.contains(&name.as_ref()) {
        return Ok(());
    }
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in std::fs::read_dir(path)? {
        collect(&entry?.path(), files)?;
    }
    Ok(())
}

/// The most memory this process ever had, in gigabytes, where the system tells.
fn most_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<f64>().ok()? / 1e6)
}
