//! A bundle that somebody signed: reading it whole and making sure that it is what they signed.
//!
//! Signatures are those of minisign, made with the ordinary `minisign` or `rsign2`; the signature of `FILE` lies beside it
//! as `FILE.minisig`.

use super::trouble::Trouble;
use minisign_verify::{PublicKey, Signature};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Most bytes of a bundle. A directory of 200,000 listings is smaller.
pub const MOST_BYTES: u64 = 256 << 20;
/// Most bytes of a signature; minisign's have some three hundred.
const MOST_SIGNATURE_BYTES: u64 = 4096;

/// The bytes of a bundle and of its signature, which fit.
#[derive(Debug)]
pub struct Signed {
    /// The bundle.
    pub bytes: Vec<u8>,
    /// The signature, as minisign writes it.
    pub signature: Vec<u8>,
}

/// Where the signature of a file lies.
pub fn signature_path(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".minisig");
    name.into()
}

/// Reads a bundle and its signature once, so that what was checked is what is used.
pub fn read(file: &Path, key: &str) -> Result<Signed, Trouble> {
    let bytes = read_bounded(file, MOST_BYTES)?;
    let path = signature_path(file);
    let signature = match read_bounded(&path, MOST_SIGNATURE_BYTES) {
        Err(Trouble::Unreadable { cause, .. }) if cause.kind() == std::io::ErrorKind::NotFound => {
            return Err(Trouble::NotSigned(path));
        }
        result => result?,
    };
    check(&bytes, &signature, key).map_err(|cause| Trouble::Signature { file: file.to_owned(), cause })?;
    Ok(Signed { bytes, signature })
}

fn check(bytes: &[u8], signature: &[u8], key: &str) -> Result<(), minisign_verify::Error> {
    let text = std::str::from_utf8(signature).map_err(|_| minisign_verify::Error::InvalidEncoding)?;
    // Older tools sign the file itself and not its hash; that is as good, only slower.
    PublicKey::from_base64(key)?.verify(bytes, &Signature::decode(text)?, true)
}

/// Reads a whole file, if it is one and not too large.
fn read_bounded(path: &Path, most: u64) -> Result<Vec<u8>, Trouble> {
    let unreadable = |cause| Trouble::Unreadable { file: path.to_owned(), cause };
    let metadata = path.metadata().map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(Trouble::NotAFile(path.to_owned()));
    }
    let too_large = || Trouble::TooLarge { file: path.to_owned(), most };
    if metadata.len() > most {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    if bytes.len() as u64 > most { Err(too_large()) } else { Ok(bytes) }
}
