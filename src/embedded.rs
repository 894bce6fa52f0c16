//! The directory inside the executable.

use wayhome_index::bundle::{Aligned, Bundle, BundleError};

static DIRECTORY: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/directory.wayhome")));

/// Bytes of the embedded bundle.
pub fn bytes() -> &'static [u8] {
    &DIRECTORY.0
}

/// Opens the embedded bundle. Fails only when the executable itself is damaged.
pub fn open() -> Result<Bundle, BundleError> {
    Bundle::embedded(bytes())
}
