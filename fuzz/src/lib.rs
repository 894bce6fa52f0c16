//! What the fuzz targets share: the real directory, a small one, and the rules every answer keeps.

pub mod answer;
pub mod options;

use std::path::Path;
use std::sync::LazyLock;
use time::{Date, Month};
use wayhome_index::bundle::{Bundle, BundleError};
use wayhome_index::directory::Directory;
use wayhome_index::listing::Listing;
use wayhome_index::pack::pack;
use wayhome_index::search::{DocId, Engine};

/// The state of the small directory: few people, a region, boroughs.
const SMALL_STATE: &str = "AK";

/// Everything in `data/`.
pub static DIRECTORY: LazyLock<Directory> =
    LazyLock::new(|| wayhome_index::read::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")).0);

/// The bundle of `data/`, for the life of the process.
static BYTES: LazyLock<&'static [u8]> = LazyLock::new(|| Owned::new(&pack(&DIRECTORY).expect("a bundle")).leak());

/// The real directory, open.
pub static ENGINE: LazyLock<Engine> = LazyLock::new(fresh_engine);

/// Every listing of it by number.
pub static LISTINGS: LazyLock<Vec<Listing>> =
    LazyLock::new(|| (0..ENGINE.len() as u32).filter_map(|doc| ENGINE.listing(DocId(doc))).collect());

/// The real directory, opened anew: nothing that an earlier search left can change its answers.
pub fn fresh_engine() -> Engine {
    Engine::open(&Bundle::embedded(&BYTES).expect("a bundle")).expect("an engine")
}

/// The real directory without listings, and with few phrases and the places of one state: quick to pack.
static SMALL: LazyLock<Directory> = LazyLock::new(|| {
    let mut small = Directory { listings: Vec::new(), ..DIRECTORY.clone() };
    for (table, step) in [
        (&mut small.vocabulary, 200),
        (&mut small.people, 20),
        (&mut small.stages, 20),
        (&mut small.barriers, 20),
        (&mut small.not_crisis, 40),
        (&mut small.fillers, 10),
    ] {
        *table = table.iter().step_by(step).cloned().collect();
    }
    let places = &mut small.places;
    places.counties.retain(|row| row.state == SMALL_STATE);
    places.cities.retain(|row| row.state == SMALL_STATE && row.population > 2000);
    places.zips.retain(|row| row.state == SMALL_STATE && row.zip % 10 == 1);
    places.regions.retain(|row| row.state == SMALL_STATE);
    places.also.retain(|row| row.state == SMALL_STATE);
    small
});

/// The small directory with these listings.
pub fn small_directory(listings: Vec<Listing>) -> Directory {
    Directory { listings, ..SMALL.clone() }
}

/// The listings of the small directory's state, a few of them.
pub fn small_listings() -> Vec<Listing> {
    DIRECTORY.listings.iter().filter(|l| l.address.state == SMALL_STATE).take(8).cloned().collect()
}

/// The day on which everything is searched.
pub fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).expect("a day")
}

/// Bytes at an address that numbers of eight bytes can be read from.
struct Owned {
    blocks: Box<[u128]>,
    length: usize,
}

impl Owned {
    fn new(bytes: &[u8]) -> Self {
        let mut blocks = vec![0_u128; bytes.len().div_ceil(size_of::<u128>())].into_boxed_slice();
        bytemuck::cast_slice_mut::<u128, u8>(&mut blocks)[..bytes.len()].copy_from_slice(bytes);
        Self { blocks, length: bytes.len() }
    }

    fn leak(self) -> &'static [u8] {
        &bytemuck::cast_slice::<u128, u8>(Box::leak(self.blocks))[..self.length]
    }
}

/// Opens bytes as if they came from a file, shows what came of it, and forgets the bytes again.
///
/// An open directory borrows its bytes for the life of the process. A fuzzer opens millions, so they must be given back.
pub fn with_opened(bytes: &[u8], look: impl FnOnce(Result<&Engine, &BundleError>)) {
    let owned = Owned::new(bytes);
    let all: *const [u8] = &raw const bytemuck::cast_slice::<u128, u8>(&owned.blocks)[..owned.length];
    #[expect(unsafe_code, reason = "the engine is gone before `owned` is; no target keeps what it read from it")]
    let bytes: &'static [u8] = unsafe { &*all };
    let opened = Bundle::open_bytes(bytes).and_then(|bundle| Engine::open(&bundle));
    look(opened.as_ref());
    drop(opened);
    drop(owned);
}
