//! Bundles that are no good: none is installed, none opens without a message, and nothing in them reaches a terminal as it
//! is.

use crate::support::{Kiosk, bundle, plain};
use minisign::KeyPair;
use std::fs;
use std::path::{Path, PathBuf};
use wayhome::kiosk::store::Store;
use wayhome_index::directory::Directory;
use wayhome_index::listing::Listing;

/// Colour, a one-character CSI, a title change, text turned around.
const STEER: &str = "x\u{1b}[31m\u{9b}2J\u{1b}]0;t\u{7}\u{202E}y";

/// A bundle that is no good, and what is said of it.
struct Bad {
    name: &'static str,
    says: &'static str,
    make: Make,
}

/// Writes it, and its signature if it has one, where the path says.
type Make = Box<dyn Fn(&Kiosk, &Path)>;

/// One whose bytes are changed before they are signed: only its content gives it away.
fn content(name: &'static str, says: &'static str, change: fn(&mut Vec<u8>)) -> Bad {
    bad(name, says, move |kiosk, file| {
        let mut bytes = plain("2026-12-01");
        change(&mut bytes);
        fs::write(file, &bytes).expect("a file");
        kiosk.sign(file, &bytes);
    })
}

/// One whose directory holds what no honest one does, packed and signed as any other.
fn directory(name: &'static str, says: &'static str, change: fn(&mut Directory)) -> Bad {
    bad(name, says, move |kiosk, file| {
        let bytes = bundle("2026-12-01", change);
        fs::write(file, &bytes).expect("a file");
        kiosk.sign(file, &bytes);
    })
}

fn bad(name: &'static str, says: &'static str, make: impl Fn(&Kiosk, &Path) + 'static) -> Bad {
    Bad { name, says, make: Box::new(make) }
}

/// One that was signed and changed afterwards.
fn after(name: &'static str, says: &'static str, change: fn(&mut Vec<u8>)) -> Bad {
    bad(name, says, move |kiosk, file| {
        let mut bytes = plain("2026-12-01");
        kiosk.sign(file, &bytes);
        change(&mut bytes);
        fs::write(file, bytes).expect("a file");
    })
}

/// One whose signature is changed.
fn signature(name: &'static str, says: &'static str, change: fn(&str) -> Vec<u8>) -> Bad {
    bad(name, says, move |kiosk, file| {
        let bytes = plain("2026-12-01");
        fs::write(file, &bytes).expect("a file");
        kiosk.sign(file, &bytes);
        let path = format!("{}.minisig", file.display());
        let text = fs::read_to_string(&path).expect("a signature");
        fs::write(path, change(&text)).expect("a signature");
    })
}

fn listing(directory: &mut Directory) -> &mut Listing {
    &mut directory.listings[0]
}

fn set(bytes: &mut [u8], at: usize, value: &[u8]) {
    bytes[at..at + value.len()].copy_from_slice(value);
}

/// Every checksum of a header made right again, so that only what it says is wrong.
fn mend_header(bytes: &mut [u8]) {
    let sum = crc32fast::hash(&bytes[..36]).to_le_bytes();
    set(bytes, 36, &sum);
}

fn all() -> Vec<Bad> {
    const ALTERED: &str = "is not what was signed";
    vec![
        after("first byte flipped", ALTERED, |b| b[0] ^= 1),
        after("a byte of the header flipped", ALTERED, |b| b[20] ^= 0x80),
        after("a byte in the middle flipped", ALTERED, |b| {
            let middle = b.len() / 2;
            b[middle] ^= 4;
        }),
        after("last byte flipped", ALTERED, |b| *b.last_mut().expect("bytes") ^= 1),
        after("a byte less", ALTERED, |b| b.truncate(b.len() - 1)),
        after("half of it", ALTERED, |b| b.truncate(b.len() / 2)),
        after("nothing of it", ALTERED, Vec::clear),
        after("a byte more", ALTERED, |b| b.push(0)),
        after("another bundle", ALTERED, |b| *b = plain("2026-12-02")),
        bad("no signature", "There is no signature", |_, file| fs::write(file, plain("2026-12-01")).expect("a file")),
        bad("signed with another key", "signed with another key", |kiosk, file| {
            let keys = KeyPair::generate_unencrypted_keypair().expect("keys");
            let folder = tempfile::TempDir::new().expect("a folder");
            let other = Kiosk { folder, keys };
            let bytes = plain("2026-12-01");
            other.sign(file, &bytes);
            fs::write(file, bytes).expect("a file");
            assert_ne!(other.key(), kiosk.key());
        }),
        signature("an empty signature", "signature of", |_| Vec::new()),
        signature("a signature cut short", "signature of", |text| text.as_bytes()[..100].to_vec()),
        signature("a signature that is no text", "signature of", |_| vec![0xFF; 300]),
        signature("a signature too large", "is too large", |text| text.repeat(100).into_bytes()),
        signature("another comment that is said to be signed", ALTERED, |text| {
            text.replace("trusted comment: test", "trusted comment: tost").into_bytes()
        }),
        content("something else", "not a Wayhome bundle", |b| *b = b"PK\x03\x04".repeat(500)),
        content("only the magic", "cut short", |b| b.truncate(8)),
        content("of an old format", "an old bundle of format 0", |b| set(b, 8, &0u32.to_le_bytes())),
        content("of a newer format", "a bundle of format 9", |b| set(b, 8, &9u32.to_le_bytes())),
        content("of another search library", "search index of version 1", |b| {
            set(b, 24, &1u32.to_le_bytes());
            mend_header(b);
        }),
        content("a length of 16 EiB", "cut short", |b| {
            set(b, 16, &u64::MAX.to_le_bytes());
            mend_header(b);
        }),
        content("four thousand million parts", "`table`", |b| {
            set(b, 12, &u32::MAX.to_le_bytes());
            mend_header(b);
        }),
        content("a part of 16 EiB", "`table`", |b| set(b, 64 + 48, &u64::MAX.to_le_bytes())),
        content("a part that is not what was packed", "damaged", |b| {
            let last = b.len() - 64;
            set(b, last, b"\xFF\xFF\xFF\xFF");
        }),
        bad("larger than a disk", "is too large", |_, file| {
            fs::File::create(file).and_then(|file| file.set_len(1 << 40)).expect("a file full of nothing");
        }),
        bad("a folder", "is not a file", |_, file| fs::create_dir(file).expect("a folder")),
        #[cfg(unix)]
        bad("a device that never ends", "is not a file", |_, file| {
            std::os::unix::fs::symlink("/dev/zero", file).expect("a link");
        }),
        directory("a name that steers the screen", "hidden signs", |d| listing(d).name.push_str(STEER)),
        directory("an id that steers the screen", "hidden signs", |d| listing(d).id = format!("ak-{STEER}")),
        directory("a phone that steers the screen", "hidden signs", |d| listing(d).phones[0].number.push_str(STEER)),
        directory("a source that steers the screen", "hidden signs", |d| listing(d).sources[0].url.push_str(STEER)),
        directory("a need that steers the screen", "hidden signs", |d| d.needs[0].name.es.push_str(STEER)),
        directory("a title that steers the screen", "hidden signs", |d| d.file.title.push_str(STEER)),
        directory("a last good day that steers the screen", "hidden signs", |d| d.file.good_until.push_str(STEER)),
        directory("no listing", "It holds no places", |d| d.listings.clear()),
        directory("the street of a hidden shelter", "must stay hidden", |d| {
            let mut need = d.needs[0].clone();
            need.id = "domestic-violence-help".into();
            d.needs.push(need);
            let shelter = d.listings.iter_mut().find(|l| l.id == "ak-shelter").expect("a listing");
            shelter.needs = vec!["housing".into(), "domestic-violence-help".into()];
            shelter.settings = vec!["residential".into()];
        }),
    ]
}

#[test]
fn no_broken_bundle_is_installed() {
    let kiosk = Kiosk::new();
    kiosk.install(&kiosk.signed("good.wayhome", &plain("2026-11-20"))).found();
    let before = kiosk.kiosk(&["list"]).found();
    let all = all();
    assert!(all.len() >= 30, "{}", all.len());
    for Bad { name, says, make } in all {
        let file = kiosk.folder.path().join("bad.wayhome");
        make(&kiosk, &file);
        let run = kiosk.install(&file);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{name}");
        assert!(run.err.contains(says) && run.err.ends_with("Nothing has changed.\n"), "{name}: {}", run.err);
        assert_eq!(kiosk.kiosk(&["list"]).found(), before, "{name}");
        assert_eq!(fs::read_dir(kiosk.store()).expect("a folder").count(), 3, "{name}: something was left behind");
        for path in [file.clone(), PathBuf::from(format!("{}.minisig", file.display()))] {
            let _ = if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) };
        }
    }
}

/// Somebody changes what is installed already: the latest good one opens, and what was wrong is told.
#[test]
fn a_broken_installed_bundle_gives_way_to_the_last_good_one() {
    for Bad { name, make, .. } in all() {
        let kiosk = Kiosk::new();
        kiosk.install(&kiosk.signed("good.wayhome", &plain("2026-11-20"))).found();
        let bad = kiosk.store().join("2026-12-01-00000000.wayhome");
        make(&kiosk, &bad);
        let names = fs::read_to_string(kiosk.store().join("editions")).expect("names");
        fs::write(kiosk.store().join("editions"), format!("2026-12-01-00000000\n{names}")).expect("names");
        let opening = Store::new(kiosk.store(), kiosk.key()).open();
        let date = opening.opened.map(|opened| opened.edition.manifest.date);
        assert_eq!((date.as_deref(), opening.troubles.len()), (Some("2026-11-20"), 1), "{name}");
        let list = kiosk.kiosk(&["list"]);
        assert_eq!((list.code, list.err.as_str()), (Some(2), ""), "{name}: {}", list.out);
        assert!(list.out.ends_with("In use.\n"), "{name}: {}", list.out);
    }
}

#[test]
fn a_list_of_names_that_is_no_list_is_no_trap() {
    let kiosk = Kiosk::new();
    kiosk.install(&kiosk.signed("good.wayhome", &plain("2026-11-20"))).found();
    let names = fs::read_to_string(kiosk.store().join("editions")).expect("names");
    for text in ["../../etc/passwd\n/etc/passwd\n", "\u{1b}[31m\n", "\u{0}\n..\n", "A b\n"] {
        fs::write(kiosk.store().join("editions"), format!("{text}{names}")).expect("names");
        assert_eq!(kiosk.opens().as_deref(), Some("2026-11-20"), "{text:?}");
    }
}

/// Whatever became of the list of names: what is whole and signed opens, the newest first, and staff read why and what to do.
#[test]
fn without_a_list_of_names_the_newest_whole_bundle_counts() {
    let kiosk = Kiosk::new();
    for date in ["2026-11-20", "2026-11-22", "2026-11-21"] {
        let file = kiosk.signed("good.wayhome", &plain(date));
        let run = kiosk.install(&file);
        assert_eq!(run.code == Some(0), date != "2026-11-21", "an older one is refused: {}", run.err);
    }
    // A name may say anything, and half a bundle is none.
    let old = fs::read_dir(kiosk.store()).expect("a folder").map(|entry| entry.expect("a file").path());
    for path in old.filter(|path| path.to_string_lossy().contains("2026-11-20")) {
        let name = path.to_string_lossy().replace("2026-11-20", "2099-01-01");
        fs::copy(&path, name).expect("a copy");
    }
    fs::write(kiosk.store().join("2026-12-01-00000000.wayhome"), b"half").expect("a file");
    let editions = kiosk.store().join("editions");
    let garbage = vec![b'\xFF'; 1 << 20];
    for names in [Some(&b""[..]), Some(&garbage), Some(b"2020-01-01-00000000\n"), None] {
        match names {
            Some(names) => fs::write(&editions, names).expect("names"),
            None => fs::remove_file(&editions).expect("names"),
        }
        let opening = Store::new(kiosk.store(), kiosk.key()).open();
        assert_eq!(opening.opened.map(|opened| opened.edition.manifest.date).as_deref(), Some("2026-11-22"));
        let list = kiosk.kiosk(&["list"]);
        assert_eq!(list.code, Some(2), "{}", list.out);
        for part in [
            "2026-11-22-",
            "In use.\n",
            "editions` names no good file of places.",
            "wayhome kiosk rollback 2026-11-22-",
        ] {
            assert!(list.out.contains(part), "{part}: {}", list.out);
        }
        let older = kiosk.signed("older.wayhome", &plain("2026-11-21"));
        kiosk.install(&older).trouble_says(&["of 2026-11-21 and older", "of 2026-11-22"]);
    }
    let list = kiosk.kiosk(&["list"]).out;
    let name = list.split(':').next().expect("a name");
    kiosk.kiosk(&["rollback", name]).found();
    kiosk.kiosk(&["list"]).found();
    assert_eq!(kiosk.opens().as_deref(), Some("2026-11-22"));
    kiosk.kiosk(&["rollback", name]).trouble_says(&["is in use already. Nothing has changed."]);
}
