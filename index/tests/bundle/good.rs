//! Bundles that are right.

use crate::common::{REAL, open, pack_folder, query};
use crate::folder::Folder;
use crate::small::{SMALL, answers};
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use wayhome_index::bundle::{Aligned, Bundle};
use wayhome_index::search::Engine;

fn opened(path: &Path) -> Engine {
    Engine::open(&Bundle::open_file(path).expect("a whole bundle")).expect("a directory")
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    assert!(*SMALL == pack_folder(Folder::good().0.path()), "the small directory");
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    assert!(*REAL == pack_folder(&data), "the real directory");
}

#[test]
fn other_data_gives_other_bytes() {
    let folder = Folder::good();
    folder.shelter(|l| l["hours"] = "9 to 5".into());
    assert!(*SMALL != pack_folder(folder.0.path()));
}

#[test]
fn bytes_and_file_answer_the_same() {
    let folder = TempDir::new().expect("a temporary folder");
    for bytes in [&*SMALL, &*REAL] {
        let path = folder.path().join("a directory.wayhome");
        fs::write(&path, bytes).expect("a file");
        let (from_file, from_bytes) = (opened(&path), open(bytes).expect("a directory"));
        assert_eq!(from_file.manifest(), from_bytes.manifest());
        assert_eq!(answers(&from_file), answers(&from_bytes));
        fs::remove_file(path).expect("a file");
    }
}

#[test]
fn embedded_bytes_need_only_their_alignment() {
    static EMPTY: &Aligned<[u8]> = &Aligned([0_u8; 64]);
    assert_eq!(EMPTY.0.as_ptr().addr() % 64, 0);
    let embedded = Bundle::embedded(SMALL.as_slice()).expect("a bundle");
    assert_eq!(answers(&Engine::open(&embedded).expect("a directory")), answers(&open(&SMALL).expect("a directory")));
}

#[test]
fn a_file_that_was_replaced_goes_on_answering() {
    let folder = TempDir::new().expect("a temporary folder");
    let (path, beside) = (folder.path().join("a.wayhome"), folder.path().join("b.wayhome"));
    fs::write(&path, &*SMALL).expect("a file");
    let engine = opened(&path);
    let before = answers(&engine);
    fs::write(&beside, "something else").expect("a file");
    fs::rename(&beside, &path).expect("a file");
    assert_eq!(answers(&engine), before);
}

#[test]
fn opening_and_searching_write_nothing_beside_the_bundle() {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("directory.wayhome");
    fs::write(&path, &*SMALL).expect("a file");
    let seen = || -> Vec<_> {
        let entries = fs::read_dir(folder.path()).expect("a folder").map(|e| e.expect("an entry"));
        entries.map(|e| (e.file_name(), e.metadata().and_then(|m| m.modified()).expect("a time"))).collect()
    };
    let before = seen();
    set_read_only(&path, true);
    set_read_only(folder.path(), true);
    let engine = opened(&path);
    assert!(answers(&engine).contains("ak-shelter"));
    assert!(Engine::open(&Bundle::open_file(&path).expect("opened twice")).is_ok());
    assert_eq!(seen(), before);
    // Otherwise the folder could not be taken away.
    set_read_only(folder.path(), false);
    set_read_only(&path, false);
}

fn set_read_only(path: &Path, read_only: bool) {
    let mut permissions = fs::metadata(path).expect("a file").permissions();
    if read_only {
        permissions.set_readonly(true);
    } else {
        make_writable(&mut permissions);
    }
    fs::set_permissions(path, permissions).expect("permissions");
}

#[cfg(unix)]
fn make_writable(permissions: &mut fs::Permissions) {
    use std::os::unix::fs::PermissionsExt;
    permissions.set_mode(0o700);
}

#[cfg(not(unix))]
fn make_writable(permissions: &mut fs::Permissions) {
    permissions.set_readonly(false);
}

#[test]
fn the_manifest_counts_what_is_there() {
    let engine = open(&REAL).expect("a directory");
    let listings: Vec<_> = engine.all().map(|doc| engine.listing(doc).expect("a listing")).collect();
    let shown: Vec<_> = listings.iter().filter(|l| l.is_shown()).collect();
    let manifest = engine.manifest();
    assert_eq!((manifest.listings as usize, manifest.shown as usize), (listings.len(), shown.len()));
    assert_eq!(manifest.by_state.values().sum::<u32>(), manifest.shown);
    assert_eq!(manifest.undated as usize, shown.iter().filter(|l| l.checked().is_none()).count());
    for need in engine.needs() {
        let count = shown.iter().filter(|l| l.needs.contains(&need.id)).count();
        assert_eq!(manifest.by_need.get(&need.id).copied().unwrap_or(0) as usize, count, "{}", need.id);
    }
    assert!(listings.is_sorted_by(|a, b| a.id < b.id), "ids in order, each once");
}

#[test]
fn every_listing_is_kept_as_it_stands_in_the_data() {
    let engine = open(&REAL).expect("a directory");
    let data = wayhome_index::read::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")).0;
    assert_eq!(engine.len(), data.listings.len());
    for listing in &data.listings {
        let doc = engine.find(&listing.id).expect("found by its id");
        assert_eq!(engine.listing(doc).as_ref(), Some(listing));
    }
    for id in ["", "no-such-id", "AK-211", "ak-211 ", "\u{0}"] {
        assert_eq!(engine.find(id), None, "{id:?}");
    }
}

#[test]
fn a_directory_without_listings_opens_and_answers_nothing() {
    let folder = Folder::good();
    folder.write("listings/ak.json", "[]");
    folder.write("listings/us.json", "[]");
    let report = wayhome_index::check::check_path(folder.0.path());
    let engine = open(&wayhome_index::pack::pack(&report.directory).expect("a bundle")).expect("a directory");
    assert!(engine.is_empty());
    assert!(engine.search(&query("bed in juneau", 10)).hits.is_empty());
    assert_eq!(engine.find("ak-shelter"), None);
}
