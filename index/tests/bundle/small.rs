//! The small directory as a bundle, taken apart and put together again.

use crate::common::{open, pack_folder, query};
use crate::folder::Folder;
use std::fmt::Write;
use std::ops::Range;
use std::sync::LazyLock;
use wayhome_index::bundle::{Bundle, Members};
use wayhome_index::search::Engine;

/// The bundle of the good directory of the tests of `check`.
pub static SMALL: LazyLock<Vec<u8>> = LazyLock::new(|| pack_folder(Folder::good().0.path()));

/// Size of the header and of one entry of the table.
pub const BLOCK: usize = 64;

/// Where things stand in the header and in an entry of the table.
pub mod at {
    pub const FORMAT: usize = 8;
    pub const COUNT: usize = 12;
    pub const TOTAL: usize = 16;
    pub const TANTIVY: usize = 24;
    pub const TABLE_CHECKSUM: usize = 32;
    pub const HEADER_CHECKSUM: usize = 36;
    pub const HEADER_END: usize = 40;
    pub const OFFSET: usize = 40;
    pub const LENGTH: usize = 48;
    pub const CHECKSUM: usize = 56;
}

/// A member of a bundle: its name and where it lies.
pub struct Member {
    pub name: String,
    pub range: Range<usize>,
}

/// The members of a bundle in order of names.
pub fn members(bytes: &[u8]) -> Vec<Member> {
    let entries = bytes[BLOCK..].chunks_exact(BLOCK).take(read(bytes, at::COUNT, 4) as usize);
    entries
        .map(|entry| {
            let name = entry[..at::OFFSET].split(|b| *b == 0).next().unwrap_or_default();
            let from = read(entry, at::OFFSET, 8) as usize;
            let name = String::from_utf8(name.to_vec()).expect("a name");
            Member { name, range: from..from + read(entry, at::LENGTH, 8) as usize }
        })
        .collect()
}

fn read(bytes: &[u8], at: usize, size: usize) -> u64 {
    bytes[at..at + size].iter().rev().fold(0, |n, &b| n << 8 | u64::from(b))
}

/// Puts other bytes at a place.
pub fn put(bytes: &mut [u8], at: usize, value: &[u8]) {
    bytes[at..at + value.len()].copy_from_slice(value);
}

/// Makes the checksums of the table and of the header right again.
pub fn seal(bytes: &mut [u8]) {
    let table = BLOCK..BLOCK * (1 + read(bytes, at::COUNT, 4) as usize);
    let sum = crc32fast::hash(&bytes[table]);
    put(bytes, at::TABLE_CHECKSUM, &sum.to_le_bytes());
    seal_header(bytes);
}

/// Makes the checksum of the header right again.
pub fn seal_header(bytes: &mut [u8]) {
    let sum = crc32fast::hash(&bytes[..at::HEADER_CHECKSUM]);
    put(bytes, at::HEADER_CHECKSUM, &sum.to_le_bytes());
}

/// The small bundle with one member changed or taken away, and every checksum right.
pub fn with_member(name: &str, change: impl FnOnce(&[u8]) -> Option<Vec<u8>>) -> Vec<u8> {
    let mut change = Some(change);
    let mut out = Members::default();
    for member in members(&SMALL) {
        let bytes = &SMALL[member.range];
        let kept = match change.take_if(|_| member.name == name) {
            Some(change) => change(bytes),
            None => Some(bytes.to_vec()),
        };
        if let Some(bytes) = kept {
            out.put(&member.name, bytes);
        }
    }
    assert!(change.is_none(), "no member `{name}`");
    out.into_bundle()
}

/// What an engine answers to some of everything, as one text.
pub fn answers(engine: &Engine) -> String {
    let mut all = String::new();
    let typed = [
        "",
        "bed in juneau",
        "cama 99801",
        "hungri",
        "old kitchen",
        "mom felony just got out",
        "97701",
        "inside passage",
        "zzz",
    ];
    for text in typed {
        let _ = writeln!(all, "{:?}", engine.search(&query(text, 10)));
    }
    for place in ["AK", "99999", "juneau county", "nowhere"] {
        let _ = writeln!(all, "{:?}", engine.place(place));
    }
    for doc in engine.all() {
        let _ = writeln!(all, "{} {:?} {:?}", engine.id(doc), engine.find(engine.id(doc)), engine.listing(doc));
    }
    all
}

/// What bytes answer, or why they do not open, as one text.
pub fn outcome(bytes: &[u8]) -> Result<String, String> {
    open(bytes).map(|engine| answers(&engine)).map_err(|e| e.to_string())
}

/// How opening ends that never panics: `None` when it panicked.
pub fn caught(bytes: &[u8]) -> Option<Result<String, String>> {
    std::panic::catch_unwind(|| outcome(bytes)).ok()
}

/// The message of a file that must not open.
pub fn refusal(path: &std::path::Path) -> String {
    Bundle::open_file(path).expect_err("a file that is no whole bundle").to_string()
}
