//! Which listings are near a point or serve a county, found without looking at the others.
//!
//! The country is cut into cells of a quarter of a degree; each cell knows the listings with a point in it.

use crate::bundle::{Columns, Malformed};
use crate::place::Point;

/// Cells a degree has along one side.
const CELLS: f32 = 4.0;
/// Columns of cells around the earth.
const AROUND: i32 = 1440;
/// Miles of a degree along a meridian, rounded down.
const MILES_A_DEGREE: f32 = 69.0;

/// Number of the cell a point lies in: row by row from the south, column by column from the west.
pub fn cell(point: Point) -> u32 {
    let (row, column) = row_and_column(point);
    (row * AROUND + column.rem_euclid(AROUND)) as u32
}

fn row_and_column(point: Point) -> (i32, i32) {
    (((point.lat + 90.0) * CELLS).floor() as i32, ((point.lon + 180.0) * CELLS).floor() as i32)
}

/// Groups of listings by a number, such as that of a cell.
#[derive(Debug, Clone, Copy)]
struct Groups<'a> {
    keys: &'a [u32],
    ends: &'a [u32],
    docs: &'a [u32],
}

impl<'a> Groups<'a> {
    fn open(keys: &'a [u32], ends: &'a [u32], docs: &'a [u32], name: &'static str) -> Result<Self, Malformed> {
        if ends.len() == keys.len() + 1 { Ok(Self { keys, ends, docs }) } else { Err(Malformed(name)) }
    }

    fn of(&self, group: usize) -> &'a [u32] {
        self.docs.get(self.ends[group] as usize..self.ends[group + 1] as usize).unwrap_or_default()
    }

    /// The groups whose keys lie in a range, both ends in it.
    fn between(&self, low: u32, high: u32) -> impl Iterator<Item = (u32, &'a [u32])> + '_ {
        let first = self.keys.partition_point(|&k| k < low);
        self.keys[first..]
            .iter()
            .take_while(move |&&k| k <= high)
            .enumerate()
            .map(move |(i, &k)| (k, self.of(first + i)))
    }
}

/// The listings of an open bundle by cell and by county.
#[derive(Debug, Clone, Copy)]
pub struct Near<'a> {
    cells: Groups<'a>,
    counties: Groups<'a>,
}

impl<'a> Near<'a> {
    /// Finds the groups in a bundle.
    pub fn open(columns: &Columns<'a>) -> Result<Self, Malformed> {
        let u32s = |name| columns.u32s(name);
        Ok(Self {
            cells: Groups::open(u32s("near.cells")?, u32s("near.cells.ends")?, u32s("near.cells.docs")?, "near.cells")?,
            counties: Groups::open(
                u32s("near.counties")?,
                u32s("near.counties.ends")?,
                u32s("near.counties.docs")?,
                "near.counties",
            )?,
        })
    }

    /// Listings that name a county, or a city in it, as their area.
    pub fn in_county(&self, county: u16) -> &'a [u32] {
        self.counties.between(county.into(), county.into()).next().map_or(&[], |(_, docs)| docs)
    }

    /// Every cell that may hold a point within so many miles: how near its nearest corner or side may be at least, and
    /// its listings. A listing may stand in several cells.
    pub fn around(&self, point: Point, miles: f32) -> impl Iterator<Item = (f32, &'a [u32])> + '_ {
        let high = miles / MILES_A_DEGREE;
        // Meridians draw together towards the poles: the degrees are counted at the side that is nearest to one.
        let narrowest = (point.lat.abs() + high).min(85.0).to_radians().cos();
        let wide = (high / narrowest).min(60.0);
        let (south, west) = row_and_column(Point { lat: point.lat - high, lon: point.lon - wide });
        let (north, east) = row_and_column(Point { lat: point.lat + high, lon: point.lon + wide });
        let rows = south..=north;
        rows.flat_map(move |row| spans(row, west, east))
            .flat_map(move |(low, high)| self.cells.between(low, high))
            .map(move |(key, docs)| (miles_to_cell(point, key), docs))
            .filter(move |(at_least, _)| *at_least <= miles)
    }
}

/// The cells of a row from west to east as ranges of numbers, cut in two where they pass the date line.
fn spans(row: i32, west: i32, east: i32) -> impl Iterator<Item = (u32, u32)> {
    let key = move |column: i32| u32::try_from(row * AROUND + column).unwrap_or(0);
    let (from, to) = (west.rem_euclid(AROUND), east.rem_euclid(AROUND));
    let cut = if from <= to { [Some((from, to)), None] } else { [Some((from, AROUND - 1)), Some((0, to))] };
    cut.into_iter().flatten().map(move |(from, to)| (key(from), key(to)))
}

/// Miles to the nearest point of a cell, or a little less.
fn miles_to_cell(point: Point, key: u32) -> f32 {
    let side = 1.0 / CELLS;
    let around = AROUND.unsigned_abs();
    let (south, west) = ((key / around) as f32 * side - 90.0, (key % around) as f32 * side - 180.0);
    let mut lon = point.lon;
    // The nearest way may lead over the date line.
    if lon - west > 180.0 {
        lon -= 360.0;
    } else if west - lon > 180.0 {
        lon += 360.0;
    }
    let nearest = Point { lat: point.lat.clamp(south, south + side), lon: lon.clamp(west, west + side) };
    // On a globe the nearest point of a meridian lies a little nearer to the pole than its foot on the map.
    (Point { lat: point.lat, lon }.miles_to(nearest) * 0.96 - 0.5).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_point_is_nearer_than_its_cell(
            lat in 12.0_f32..72.0, lon in -180.0_f32..180.0, north in -3.0_f32..3.0, east in -3.0_f32..3.0,
        ) {
            let here = Point { lat, lon };
            let mut there = Point { lat: (lat + north).clamp(-89.0, 89.0), lon: lon + east };
            if there.lon >= 180.0 { there.lon -= 360.0 } else if there.lon < -180.0 { there.lon += 360.0 }
            let miles = here.miles_to(there);
            let at_least = miles_to_cell(here, cell(there));
            prop_assert!(at_least <= miles, "{here:?} {there:?}: {at_least} > {miles}");
            let keys = [cell(there)];
            let groups = Groups { keys: &keys, ends: &[0, 1], docs: &[7] };
            let near = Near { cells: groups, counties: groups };
            prop_assert_eq!(near.around(here, miles + 0.1).count(), 1, "{:?} {:?} {}", here, there, miles);
        }
    }
}
