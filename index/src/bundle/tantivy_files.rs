//! The search index inside a bundle: how its files get in, and the read-only directory through which tantivy sees them.

use super::{BundleError, Columns, Malformed, Members};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    DirectoryLock, FileHandle, Lock, OwnedBytes, RamDirectory, WatchCallback, WatchHandle, WritePtr,
};
use tantivy::schema::Schema;
use tantivy::store::Compressor;
use tantivy::{Directory, Index, IndexSettings, SingleSegmentIndexWriter, TantivyDocument};

/// Prefix of the members that are files of the index.
const PREFIX: &str = "tantivy/";

/// Every build names its segment anew at random; this name instead makes two builds of the same data the same bytes.
const SEGMENT: &str = "00000000000000000000000000000001";

/// Bytes the writer may use before it would begin a second segment. One segment is what the bundle needs, so this is more
/// than two million listings take.
const WRITER_BYTES: usize = 8 << 30;

/// Indexes documents in the order given, as one segment, and adds the index's files to a bundle.
pub fn pack_tantivy(
    schema: Schema,
    documents: impl IntoIterator<Item = TantivyDocument>,
    out: &mut Members,
) -> tantivy::Result<()> {
    let ram = RamDirectory::create();
    let settings = IndexSettings {
        docstore_compression: Compressor::None,
        docstore_compress_dedicated_thread: false,
        ..IndexSettings::default()
    };
    let mut writer: SingleSegmentIndexWriter =
        Index::builder().schema(schema).settings(settings).single_segment_index_writer(ram.clone(), WRITER_BYTES)?;
    for document in documents {
        writer.add_document(document)?;
    }
    let index = writer.finalize()?;
    let metas = index.load_metas()?;
    let Some(segment) = metas.segments.first() else { return Ok(()) };
    let (plain, dashed) = (segment.id().uuid_string(), dashed(&segment.id().uuid_string()));
    for path in metas.list_segment_files() {
        if ram.exists(&path)? {
            let name = path.to_string_lossy().replace(&plain, SEGMENT);
            out.put(&format!("{PREFIX}{}", short(&name)), ram.open_read_raw(&path)?);
        }
    }
    let meta =
        String::from_utf8_lossy(&ram.atomic_read(Path::new("meta.json"))?).replace(&dashed, &self::dashed(SEGMENT));
    out.put(&format!("{PREFIX}meta.json"), meta.into_bytes());
    Ok(())
}

/// `0000…01.term` is `term` in the bundle: member names are short and there is only one segment.
fn short(name: &str) -> &str {
    name.strip_prefix(SEGMENT).map_or(name, |rest| rest.trim_start_matches('.'))
}

fn dashed(id: &str) -> String {
    format!("{}-{}-{}-{}-{}", &id[..8], &id[8..12], &id[12..16], &id[16..20], &id[20..])
}

trait ReadRaw {
    fn open_read_raw(&self, path: &Path) -> tantivy::Result<Vec<u8>>;
}

impl ReadRaw for RamDirectory {
    /// The file with the footer that tantivy puts below every file and checks when it opens one.
    fn open_read_raw(&self, path: &Path) -> tantivy::Result<Vec<u8>> {
        let handle = self.get_file_handle(path)?;
        Ok(handle.read_bytes(0..handle.len())?.as_slice().to_vec())
    }
}

/// A tantivy [`Directory`] over the bytes of a bundle: reads without copying, writes nothing, locks nothing.
#[derive(Debug, Clone)]
pub struct BundleDirectory {
    files: Arc<[(&'static str, &'static [u8])]>,
}

impl BundleDirectory {
    /// The index's files of a bundle.
    pub fn new(columns: &Columns<'static>) -> Self {
        let files = columns.members().filter_map(|(name, bytes)| Some((name.strip_prefix(PREFIX)?, bytes)));
        Self { files: files.collect() }
    }

    /// Opens the index for searching: one segment, read in place.
    pub fn open(self) -> Result<tantivy::SegmentReader, BundleError> {
        let index = Index::open(self)?;
        let reader = index.reader_builder().reload_policy(tantivy::ReloadPolicy::Manual).try_into()?;
        let searcher: tantivy::Searcher = tantivy::IndexReader::searcher(&reader);
        match searcher.segment_readers() {
            [one] => Ok(one.clone()),
            _ => Err(Malformed("tantivy").into()),
        }
    }

    fn find(&self, path: &Path) -> Option<&'static [u8]> {
        let name = path.to_str()?;
        self.files.iter().find(|(known, _)| *known == short(name)).map(|(_, bytes)| *bytes)
    }
}

fn missing(path: &Path) -> OpenReadError {
    OpenReadError::FileDoesNotExist(PathBuf::from(path))
}

fn read_only() -> std::io::Error {
    std::io::Error::new(std::io::ErrorKind::ReadOnlyFilesystem, "a bundle is never written to")
}

impl Directory for BundleDirectory {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.find(path)
            .map(|bytes| Arc::new(OwnedBytes::new(bytes)) as Arc<dyn FileHandle>)
            .ok_or_else(|| missing(path))
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        Err(DeleteError::IoError { io_error: Arc::new(read_only()), filepath: path.to_owned() })
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        Ok(self.find(path).is_some())
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        Err(OpenWriteError::IoError { io_error: Arc::new(read_only()), filepath: path.to_owned() })
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.find(path).map(<[u8]>::to_vec).ok_or_else(|| missing(path))
    }

    fn atomic_write(&self, _: &Path, _: &[u8]) -> std::io::Result<()> {
        Err(read_only())
    }

    fn sync_directory(&self) -> std::io::Result<()> {
        Ok(())
    }

    /// Tantivy takes a lock even to read. Nobody can change a bundle, so there is nothing to guard.
    fn acquire_lock(&self, _: &Lock) -> Result<DirectoryLock, LockError> {
        Ok(DirectoryLock::from(Box::new(())))
    }

    fn watch(&self, _: WatchCallback) -> tantivy::Result<WatchHandle> {
        Ok(WatchHandle::empty())
    }
}
