//! `wayhome dump`: the whole directory as text, to be read before it is approved.

use super::{End, Place, today};
use crate::staff::dump;
use std::io::Write;

/// Runs the command.
pub fn run(place: &Place) -> anyhow::Result<End> {
    let engine = place.engine()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    dump::write(&mut out, &engine, today(), &place.words())?;
    out.flush()?;
    Ok(End::Found)
}
