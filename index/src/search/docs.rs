//! The columns of an open bundle: what ranking needs to know of every listing without reading it.

use crate::area::Reach;
use crate::bundle::{Columns, Malformed};
use crate::date::PageDate;
use crate::near::Near;
use crate::place::Point;
use crate::rows::Rows;

/// Facts of every listing by number.
#[derive(Debug, Clone, Copy)]
pub struct Docs<'a> {
    /// Needs, a bit for each.
    pub needs: &'a [u64],
    /// The needs it is mainly for.
    pub main_needs: &'a [u64],
    /// Groups, a bit for each.
    pub serves: &'a [u16],
    /// Ways help is given, a bit for each.
    pub settings: &'a [u16],
    /// Languages named, a bit for each.
    pub languages: &'a [u16],
    /// Eight answers of three bits.
    pub acceptance: &'a [u32],
    /// Bits of [`crate::pack::flag`].
    pub flags: &'a [u16],
    checked: &'a [u32],
    reach: &'a [u8],
    /// States in its area.
    pub area_states: &'a [u64],
    point_ends: &'a [u32],
    points: &'a [f32],
    county_ends: &'a [u32],
    counties: &'a [u16],
    shown: u32,
    /// The same facts as rows of bits.
    pub rows: Rows<'a>,
    /// Listings by where they are.
    pub near: Near<'a>,
}

impl<'a> Docs<'a> {
    /// Finds the columns in a bundle and checks that they fit together.
    pub fn open(columns: &Columns<'a>, shown: u32) -> Result<Self, Malformed> {
        let me = Self {
            needs: columns.u64s("doc.needs")?,
            main_needs: columns.u64s("doc.main_needs")?,
            serves: columns.u16s("doc.serves")?,
            settings: columns.u16s("doc.settings")?,
            languages: columns.u16s("doc.languages")?,
            acceptance: columns.u32s("doc.acceptance")?,
            flags: columns.u16s("doc.flags")?,
            checked: columns.u32s("doc.checked")?,
            reach: columns.bytes("doc.reach")?,
            area_states: columns.u64s("doc.area_states")?,
            point_ends: columns.u32s("doc.points.ends")?,
            points: columns.f32s("doc.points")?,
            county_ends: columns.u32s("doc.counties.ends")?,
            counties: columns.u16s("doc.counties")?,
            shown,
            rows: Rows::open(columns, columns.u64s("doc.needs")?.len())?,
            near: Near::open(columns)?,
        };
        let n = me.needs.len();
        let fits = [
            me.main_needs.len(),
            me.serves.len(),
            me.settings.len(),
            me.languages.len(),
            me.acceptance.len(),
            me.flags.len(),
            me.checked.len(),
            me.reach.len(),
            me.area_states.len(),
            me.point_ends.len().saturating_sub(1),
            me.county_ends.len().saturating_sub(1),
        ];
        if fits.iter().all(|&l| l == n) && shown as usize <= n { Ok(me) } else { Err(Malformed("doc")) }
    }

    /// Number of listings.
    pub fn len(&self) -> usize {
        self.needs.len()
    }

    /// Numbers of the listings that may show among results.
    pub fn shown(&self) -> std::ops::Range<usize> {
        0..self.shown as usize
    }

    /// How far a listing reaches.
    pub fn reach(&self, doc: usize) -> Reach {
        Reach::from_u8(self.reach[doc])
    }

    /// Newest dated source.
    pub fn checked(&self, doc: usize) -> Option<PageDate> {
        PageDate::from_packed(self.checked[doc])
    }

    /// Points of its address and of the places its area names.
    pub fn points(&self, doc: usize) -> impl Iterator<Item = Point> + 'a {
        let range = 2 * self.point_ends[doc] as usize..2 * self.point_ends[doc + 1] as usize;
        self.points.get(range).unwrap_or_default().chunks_exact(2).map(|p| Point { lat: p[0], lon: p[1] })
    }

    /// Numbers of the counties in its area.
    pub fn counties(&self, doc: usize) -> &'a [u16] {
        self.counties.get(self.county_ends[doc] as usize..self.county_ends[doc + 1] as usize).unwrap_or_default()
    }

    /// One of the eight answers: 0 unknown, 1 yes, 2 no, 3 depends, 4 ask first.
    pub fn acceptance(&self, doc: usize, barrier: u8) -> u8 {
        (self.acceptance[doc] >> (3 * barrier) & 7) as u8
    }
}
