//! Writing files so that there is always the old one or the new one, whole.

use std::fs::{File, OpenOptions};
use std::io::{Error, ErrorKind, Result, Write};
use std::path::Path;

/// Ending of a file that is being written beside its place.
const UNFINISHED: &str = "new";

/// What becomes of a file that is already there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays as it is, and that is an error of the kind [`ErrorKind::AlreadyExists`].
    Keep,
    /// The new one takes its place.
    Replace,
}

/// Who may read a file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Readers {
    /// Whoever the system lets.
    Usual,
    /// Everybody, whatever the umask of whoever writes.
    Everybody,
    /// Its owner alone, where the system knows owners.
    Owner,
}

/// Writes a whole file: beside its place, synced, then moved there. What could not be finished is not left lying about.
pub fn write_whole(path: &Path, bytes: &[u8], existing: Existing) -> Result<()> {
    write(path, bytes, existing, Readers::Usual)
}

/// The same for a file that everybody may read.
pub fn write_public(path: &Path, bytes: &[u8], existing: Existing) -> Result<()> {
    write(path, bytes, existing, Readers::Everybody)
}

/// The same for a file that only its owner may read.
pub fn write_private(path: &Path, bytes: &[u8], existing: Existing) -> Result<()> {
    write(path, bytes, existing, Readers::Owner)
}

/// Takes away what runs that were cut off left beside a file, as far as that can be done. Somebody who is writing the same
/// file right now is told that it could not be written.
pub fn sweep(path: &Path) {
    let Some((folder, name)) = path.parent().zip(path.file_name().and_then(|name| name.to_str())) else { return };
    let is_left = |file: &str| {
        let process = file.strip_prefix(name).and_then(|rest| rest.strip_prefix('.')?.strip_suffix(UNFINISHED));
        process.and_then(|rest| rest.strip_suffix('.')).is_some_and(|process| process.parse::<u32>().is_ok())
    };
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(is_left) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// Makes a folder, with those above it, that only its owner may look into. One that is there is closed to others.
pub fn private_folder(path: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path)?;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700))
    }
    #[cfg(not(unix))]
    std::fs::create_dir_all(path)
}

fn write(path: &Path, bytes: &[u8], existing: Existing, readers: Readers) -> Result<()> {
    if existing == Existing::Keep && path.symlink_metadata().is_ok() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    let name = path.file_name().ok_or_else(|| Error::from(ErrorKind::InvalidInput))?;
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = name.to_owned();
    beside.push(format!(".{}.{UNFINISHED}", std::process::id()));
    let beside = folder.join(beside);
    let written = write_synced(&beside, bytes, readers).and_then(|()| put(&beside, path, existing));
    if written.is_err() {
        // The first error is the one to tell.
        let _ = std::fs::remove_file(&beside);
    }
    written?;
    File::open(folder)?.sync_all()
}

fn write_synced(path: &Path, bytes: &[u8], readers: Readers) -> Result<()> {
    // Left by a run that was cut off. The new file is never written through a link that somebody put there.
    let _ = std::fs::remove_file(path);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    if readers == Readers::Owner {
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    let mut file = options.open(path)?;
    #[cfg(unix)]
    if readers == Readers::Everybody {
        file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644))?;
    }
    file.write_all(bytes)?;
    file.sync_all()
}

/// Moves a file to its place. A second name for it can only be made where there is none, so nothing that came meanwhile is
/// lost; file systems without second names (many memory sticks) get the plain move.
fn put(from: &Path, to: &Path, existing: Existing) -> Result<()> {
    if existing == Existing::Keep {
        match std::fs::hard_link(from, to) {
            Ok(()) => return std::fs::remove_file(from),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
            Err(_) => {}
        }
    }
    std::fs::rename(from, to)
}
