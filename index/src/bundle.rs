//! The bundle: a whole directory in one run of bytes, the same whether embedded in the executable or mapped from a file.
//!
//! ```text
//! 0    magic "WAYHOME\x1a", format version, number of members, total length, checksums   64 bytes
//! 64   one entry a member: name, offset, length, checksum                                64 bytes each
//! ...  members, each beginning at a multiple of 64
//! ```
//!
//! Opening reads the header and the table and nothing else, so it costs the same for any size. Bytes from a file are
//! checked against their checksums once; embedded bytes were checked when they were built.

mod tantivy_files;

pub use tantivy_files::{BundleDirectory, pack_tantivy};

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

/// First bytes of every bundle. The last one stops `type` and `cat` on some systems from going on.
pub const MAGIC: [u8; 8] = *b"WAYHOME\x1a";

/// Version of the layout. Raised whenever an older program could not read a newer bundle or the other way round.
pub const FORMAT: u32 = 1;

const BLOCK: usize = 64;
const NAME_BYTES: usize = 40;
/// More members than any real bundle has; a larger count means the header is not to be trusted.
const MAX_MEMBERS: u32 = 4096;

/// Bytes at an address that is a multiple of 64, for [`Bundle::embedded`]: `include_bytes!` alone promises nothing.
#[derive(Debug)]
#[repr(C, align(64))]
pub struct Aligned<T: ?Sized>(pub T);

/// A member that is missing or does not fit the others. Only a damaged or foreign bundle has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("part `{0}` of the bundle is missing or malformed")]
pub struct Malformed(pub &'static str);

/// Why a bundle cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The file cannot be read at all.
    #[error("`{path}` cannot be read: {cause}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The bytes are something else.
    #[error("not a Wayhome bundle")]
    Foreign,
    /// Made by a newer program.
    #[error("a bundle of format {found}; this program reads format {FORMAT}")]
    FutureFormat {
        /// Its format.
        found: u32,
    },
    /// Made by an older program whose format is no longer read.
    #[error("an old bundle of format {found}; this program reads format {FORMAT}")]
    OldFormat {
        /// Its format.
        found: u32,
    },
    /// Made with a search library whose files this program cannot read.
    #[error("packed with a search index of version {found}; this program reads version {known}")]
    OtherTantivy {
        /// Version in the bundle.
        found: u32,
        /// Version of this program.
        known: u32,
    },
    /// Shorter or longer than its header says.
    #[error("{}: {found} bytes of {expected}", if .found < .expected { "cut short" } else { "too long" })]
    Truncated {
        /// Bytes there are.
        found: u64,
        /// Bytes there should be.
        expected: u64,
    },
    /// A checksum does not fit.
    #[error("damaged: part `{member}` is not what was packed")]
    Altered {
        /// Name of the part.
        member: String,
    },
    /// A part is missing or does not fit the others.
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// The search index inside cannot be opened.
    #[error("the search index inside cannot be opened: {0}")]
    Index(#[from] tantivy::TantivyError),
}

/// What a bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Name of the directory.
    pub title: String,
    /// Date of this edition, `YYYY-MM-DD`.
    pub date: String,
    /// Last day on which it should be relied on; empty when not set.
    #[serde(default)]
    pub good_until: String,
    /// Version of tantivy that wrote the index.
    pub tantivy: String,
    /// Listings that can show among results.
    pub shown: u32,
    /// All listings, with those that are kept but not shown.
    pub listings: u32,
    /// Oldest and newest check among the shown listings, as dates; empty when none is dated.
    pub oldest_check: String,
    /// See `oldest_check`.
    pub newest_check: String,
    /// Shown listings without any dated source.
    pub undated: u32,
    /// Shown listings by state; `US` for nationwide ones.
    pub by_state: BTreeMap<String, u32>,
    /// Shown listings by need.
    pub by_need: BTreeMap<String, u32>,
    /// Licence of the data.
    pub licence: String,
    /// Lines of thanks that licences ask for.
    pub attributions: Vec<String>,
    /// Who has read the Spanish texts.
    pub spanish_review: String,
}

/// Members on their way into a bundle.
#[derive(Debug, Default)]
pub struct Members(Vec<(String, Vec<u8>)>);

impl Members {
    /// Adds a member.
    ///
    /// # Panics
    /// When the name has more than 40 bytes: names are fixed in the code, so that is a mistake of its author.
    pub fn put(&mut self, name: &str, bytes: Vec<u8>) {
        assert!(name.len() <= NAME_BYTES, "member name `{name}` is too long");
        self.0.push((name.to_owned(), bytes));
    }

    /// Adds a column of two-byte numbers.
    pub fn put_u16(&mut self, name: &str, values: impl IntoIterator<Item = u16>) {
        self.put(name, values.into_iter().flat_map(u16::to_le_bytes).collect());
    }

    /// Adds a column of four-byte numbers.
    pub fn put_u32(&mut self, name: &str, values: impl IntoIterator<Item = u32>) {
        self.put(name, values.into_iter().flat_map(u32::to_le_bytes).collect());
    }

    /// Adds a column of eight-byte numbers.
    pub fn put_u64(&mut self, name: &str, values: impl IntoIterator<Item = u64>) {
        self.put(name, values.into_iter().flat_map(u64::to_le_bytes).collect());
    }

    /// Adds a column of texts: the texts in one member, where each ends in another.
    pub fn put_strings<'s>(&mut self, name: &str, texts: impl IntoIterator<Item = &'s str>) {
        let mut bytes = Vec::new();
        let mut ends = vec![0];
        for text in texts {
            bytes.extend_from_slice(text.as_bytes());
            ends.push(bytes.len() as u64);
        }
        self.put(name, bytes);
        // Texts of millions of listings pass four gigabytes; most columns are small and should stay so.
        if u32::try_from(ends[ends.len() - 1]).is_ok() {
            self.put_u32(&format!("{name}.ends"), ends.into_iter().map(|end| end as u32));
        } else {
            self.put_u64(&format!("{name}.ends64"), ends);
        }
    }

    /// Lays everything out as one bundle.
    pub fn into_bundle(mut self) -> Vec<u8> {
        self.0.sort();
        let table_end = BLOCK * (1 + self.0.len());
        let mut out = vec![0; table_end];
        for (i, (name, bytes)) in self.0.iter().enumerate() {
            let offset = out.len();
            out.extend_from_slice(bytes);
            out.resize(out.len().next_multiple_of(BLOCK), 0);
            let entry = &mut out[BLOCK * (1 + i)..BLOCK * (2 + i)];
            entry[..name.len()].copy_from_slice(name.as_bytes());
            entry[40..48].copy_from_slice(&(offset as u64).to_le_bytes());
            entry[48..56].copy_from_slice(&(bytes.len() as u64).to_le_bytes());
            entry[56..60].copy_from_slice(&crc32fast::hash(bytes).to_le_bytes());
        }
        let total = out.len() as u64;
        out[..8].copy_from_slice(&MAGIC);
        out[8..12].copy_from_slice(&FORMAT.to_le_bytes());
        out[12..16].copy_from_slice(&(self.0.len() as u32).to_le_bytes());
        out[16..24].copy_from_slice(&total.to_le_bytes());
        out[24..28].copy_from_slice(&tantivy::INDEX_FORMAT_VERSION.to_le_bytes());
        let table = crc32fast::hash(&out[BLOCK..table_end]);
        out[32..36].copy_from_slice(&table.to_le_bytes());
        let header = crc32fast::hash(&out[..36]);
        out[36..40].copy_from_slice(&header.to_le_bytes());
        out
    }
}

/// The members of an open bundle, found by name and read in place.
#[derive(Debug, Clone, Copy)]
pub struct Columns<'a> {
    bytes: &'a [u8],
    count: usize,
}

impl<'a> Columns<'a> {
    /// Name, bytes and checksum of a member; no bytes when the table points outside the bundle.
    fn entry(&self, i: usize) -> (&'a [u8], Option<&'a [u8]>, u32) {
        let entry = &self.bytes[BLOCK * (1 + i)..BLOCK * (2 + i)];
        let name_end = entry[..NAME_BYTES].iter().position(|&b| b == 0).unwrap_or(NAME_BYTES);
        let (offset, length) = (read_u64(entry, 40) as usize, read_u64(entry, 48) as usize);
        let bytes = offset.checked_add(length).and_then(|end| self.bytes.get(offset..end));
        (&entry[..name_end], bytes, read_u32(entry, 56))
    }

    /// Every member with its name, in order of names.
    pub fn members(&self) -> impl Iterator<Item = (&'a str, &'a [u8])> + '_ {
        (0..self.count).map(|i| {
            let (name, bytes, _) = self.entry(i);
            (std::str::from_utf8(name).unwrap_or_default(), bytes.unwrap_or_default())
        })
    }

    /// A member as it is.
    pub fn bytes(&self, name: &'static str) -> Result<&'a [u8], Malformed> {
        self.find(name).ok_or(Malformed(name))
    }

    fn find(&self, name: &str) -> Option<&'a [u8]> {
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = usize::midpoint(low, high);
            let (here, bytes, _) = self.entry(middle);
            match here.cmp(name.as_bytes()) {
                std::cmp::Ordering::Equal => return bytes,
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// A member as two-byte numbers.
    pub fn u16s(&self, name: &'static str) -> Result<&'a [u16], Malformed> {
        bytemuck::try_cast_slice(self.bytes(name)?).map_err(|_| Malformed(name))
    }

    /// A member as four-byte numbers.
    pub fn u32s(&self, name: &'static str) -> Result<&'a [u32], Malformed> {
        bytemuck::try_cast_slice(self.bytes(name)?).map_err(|_| Malformed(name))
    }

    /// A member as eight-byte numbers.
    pub fn u64s(&self, name: &'static str) -> Result<&'a [u64], Malformed> {
        bytemuck::try_cast_slice(self.bytes(name)?).map_err(|_| Malformed(name))
    }

    /// A member as four-byte fractions.
    pub fn f32s(&self, name: &'static str) -> Result<&'a [f32], Malformed> {
        bytemuck::try_cast_slice(self.bytes(name)?).map_err(|_| Malformed(name))
    }

    /// A column of texts.
    pub fn strings(&self, name: &'static str) -> Result<Strings<'a>, Malformed> {
        let cast = |_| Malformed(name);
        let ends = if let Some(ends) = self.find(&format!("{name}.ends")) {
            Ends::Short(bytemuck::try_cast_slice(ends).map_err(cast)?)
        } else {
            let ends = self.find(&format!("{name}.ends64")).ok_or(Malformed(name))?;
            Ends::Long(bytemuck::try_cast_slice(ends).map_err(cast)?)
        };
        Ok(Strings { text: self.bytes(name)?, ends })
    }
}

/// A column of texts in an open bundle.
#[derive(Debug, Clone, Copy)]
pub struct Strings<'a> {
    text: &'a [u8],
    ends: Ends<'a>,
}

/// Where each text ends, in four or eight bytes.
#[derive(Debug, Clone, Copy)]
enum Ends<'a> {
    Short(&'a [u32]),
    Long(&'a [u64]),
}

impl Ends<'_> {
    fn len(&self) -> usize {
        match self {
            Self::Short(ends) => ends.len(),
            Self::Long(ends) => ends.len(),
        }
    }

    fn get(&self, i: usize) -> Option<usize> {
        match self {
            Self::Short(ends) => ends.get(i).map(|&end| end as usize),
            Self::Long(ends) => ends.get(i).map(|&end| end as usize),
        }
    }
}

impl<'a> Strings<'a> {
    /// Number of texts.
    pub fn len(&self) -> usize {
        self.ends.len().saturating_sub(1)
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// One text; empty when there is none of that number.
    pub fn get(&self, i: usize) -> &'a str {
        let range = self.ends.get(i).zip(self.ends.get(i + 1));
        let bytes = range.and_then(|(from, to)| self.text.get(from..to)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

/// An open bundle: its bytes, its members, its manifest.
#[derive(Debug, Clone)]
pub struct Bundle {
    columns: Columns<'static>,
    manifest: Manifest,
}

impl Bundle {
    /// Opens bytes that are part of the executable. Their checksums are not looked at.
    pub fn embedded(bytes: &'static [u8]) -> Result<Self, BundleError> {
        Self::open(bytes, false)
    }

    /// Maps a file into memory, checks every checksum and opens it. The file stays mapped for the life of the process, so
    /// it may be replaced by renaming another over it but not be written to.
    pub fn open_file(path: &Path) -> Result<Self, BundleError> {
        let read = |cause| BundleError::Read { path: path.to_owned(), cause };
        let file = std::fs::File::open(path).map_err(read)?;
        let length = file.metadata().map_err(read)?;
        if length.is_dir() {
            return Err(read(std::io::ErrorKind::IsADirectory.into()));
        }
        if length.len() < BLOCK as u64 {
            let mut bytes = Vec::new();
            file.take(BLOCK as u64).read_to_end(&mut bytes).map_err(read)?;
            return Self::open(bytes.leak(), true);
        }
        #[expect(
            unsafe_code,
            reason = "a map is unsafe because another process could cut the file; bundles are replaced by rename, never written in place"
        )]
        let map = unsafe { memmap2::Mmap::map(&file) }.map_err(read)?;
        Self::open(Box::leak(Box::new(map)), true)
    }

    /// Opens bytes that came from outside the executable and checks every checksum.
    pub fn open_bytes(bytes: &'static [u8]) -> Result<Self, BundleError> {
        Self::open(bytes, true)
    }

    fn open(bytes: &'static [u8], verify: bool) -> Result<Self, BundleError> {
        if bytes.get(..8) != Some(&MAGIC) {
            return Err(BundleError::Foreign);
        }
        if bytes.len() < BLOCK {
            return Err(BundleError::Truncated { found: bytes.len() as u64, expected: BLOCK as u64 });
        }
        let format = read_u32(bytes, 8);
        if format > FORMAT {
            return Err(BundleError::FutureFormat { found: format });
        }
        if format < FORMAT {
            return Err(BundleError::OldFormat { found: format });
        }
        if crc32fast::hash(&bytes[..36]) != read_u32(bytes, 36) {
            return Err(BundleError::Altered { member: "header".into() });
        }
        let total = read_u64(bytes, 16);
        if bytes.len() as u64 != total {
            return Err(BundleError::Truncated { found: bytes.len() as u64, expected: total });
        }
        let count = read_u32(bytes, 12);
        let table = bytes.get(BLOCK..BLOCK * (1 + count as usize)).filter(|_| count <= MAX_MEMBERS);
        let table = table.ok_or(Malformed("table"))?;
        if crc32fast::hash(table) != read_u32(bytes, 32) {
            return Err(BundleError::Altered { member: "table".into() });
        }
        let known = tantivy::INDEX_FORMAT_VERSION;
        let found = read_u32(bytes, 24);
        if !(tantivy::INDEX_FORMAT_OLDEST_SUPPORTED_VERSION..=known).contains(&found) {
            return Err(BundleError::OtherTantivy { found, known });
        }
        let columns = Columns { bytes, count: count as usize };
        if verify {
            for i in 0..columns.count {
                let (name, member, checksum) = columns.entry(i);
                if member.map(crc32fast::hash) != Some(checksum) {
                    return Err(BundleError::Altered { member: String::from_utf8_lossy(name).into_owned() });
                }
            }
        }
        let manifest = serde_json::from_slice(columns.bytes("manifest")?).map_err(|_| Malformed("manifest"))?;
        Ok(Self { columns, manifest })
    }

    /// Its members.
    pub fn columns(&self) -> &Columns<'static> {
        &self.columns
    }

    /// What it says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }
}

fn read_u32(bytes: &[u8], at: usize) -> u32 {
    bytes[at..at + 4].iter().rev().fold(0, |n, &b| n << 8 | u32::from(b))
}

fn read_u64(bytes: &[u8], at: usize) -> u64 {
    bytes[at..at + 8].iter().rev().fold(0, |n, &b| n << 8 | u64::from(b))
}
