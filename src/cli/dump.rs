//! `wayhome dump`: the whole directory as text, to be read before it is approved.

use super::out::Out;
use super::{End, Place, today};
use crate::staff::dump;
use std::io::Write;

/// Runs the command.
pub fn run(place: &Place) -> anyhow::Result<End> {
    let engine = place.engine()?;
    let mut out = Out::text(place);
    dump::write(&mut out, &engine, today(), &place.words())?;
    out.flush()?;
    Ok(End::Found)
}
