//! What tests of bundles and of searches share: the real directory, packed once, and opening bytes that are not part of
//! the program.

use std::path::Path;
use std::sync::LazyLock;
use time::{Date, Month};
use wayhome_index::bundle::{Bundle, BundleError};
use wayhome_index::check::check_path;
use wayhome_index::pack::pack;
use wayhome_index::search::{Engine, Query};

/// The bundle of the real `data/`.
pub static REAL: LazyLock<Vec<u8>> =
    LazyLock::new(|| pack_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")));

/// The day on which tests search: ages of checks never change.
pub fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).expect("a date")
}

/// The bundle of a folder that has no errors.
pub fn pack_folder(folder: &Path) -> Vec<u8> {
    let report = check_path(folder);
    assert_eq!(report.errors(), 0, "{:#?}", report.problems);
    pack(&report.directory).expect("a bundle")
}

/// Opens bytes as if they came from a file.
pub fn open(bytes: &[u8]) -> Result<Engine, BundleError> {
    Engine::open(&Bundle::open_bytes(leak(bytes))?)
}

/// The same bytes for the life of the process, at an address that numbers of eight bytes can be read from.
fn leak(bytes: &[u8]) -> &'static [u8] {
    let blocks = vec![0_u128; bytes.len().div_ceil(size_of::<u128>())].leak();
    let all: &'static mut [u8] = bytemuck::cast_slice_mut(blocks);
    all[..bytes.len()].copy_from_slice(bytes);
    &all[..bytes.len()]
}

/// Words alone, with a limit.
pub fn query(text: &str, limit: usize) -> Query<'_> {
    Query { limit, ..Query::words(text, today()) }
}
