//! Bundles that lost something on the way, and files that are none: each is refused with a reason.

use crate::common::{REAL, open};
use crate::small::{BLOCK, SMALL, answers, at, members, outcome, put, refusal, seal, seal_header};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use wayhome_index::bundle::{Bundle, BundleError, FORMAT, MAGIC};

#[test]
fn a_bundle_cut_anywhere_is_refused() {
    let borders = |bytes: &[u8]| -> Vec<usize> {
        members(bytes).iter().flat_map(|m| [m.range.start, m.range.start + 1, m.range.end]).collect()
    };
    for whole in [&*SMALL, &*REAL] {
        let last = whole.len() - 1;
        let table = BLOCK..BLOCK * (1 + members(whole).len());
        let mut lengths = vec![0, 1, 7, 8, 9, 63, 64, 65, table.end - 1, table.end, last - BLOCK, last];
        lengths.extend(borders(whole).into_iter().filter(|&at| at < whole.len()));
        lengths.extend((0..whole.len()).step_by(whole.len() / 50));
        for length in lengths {
            assert!(
                matches!(
                    Bundle::open_bytes(whole[..length].to_vec().leak()),
                    Err(BundleError::Foreign | BundleError::Truncated { .. })
                ),
                "{length} bytes of {}",
                whole.len()
            );
        }
    }
}

#[test]
fn a_file_cut_anywhere_is_refused_for_the_same_reason_as_its_bytes() {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("cut.wayhome");
    let mut differ = Vec::new();
    for length in [0, 1, 7, 8, 9, 63, 64, 65, 1000, SMALL.len() - 1] {
        fs::write(&path, &SMALL[..length]).expect("a file");
        let bytes = Bundle::open_bytes(&SMALL[..length]).expect_err("cut short").to_string();
        let file = refusal(&path);
        if file != bytes {
            differ.push(format!("{length} bytes: the file says `{file}`, the bytes `{bytes}`"));
        }
    }
    assert_eq!(differ, [""; 0]);
}

#[test]
fn a_turned_bit_is_found_or_does_not_matter() {
    let whole = outcome(&SMALL);
    let members = members(&SMALL);
    let table_end = BLOCK * (1 + members.len());
    let is_padding = |i: usize| {
        (at::HEADER_END..BLOCK).contains(&i) || (i >= table_end && !members.iter().any(|m| m.range.contains(&i)))
    };
    let mut places: Vec<usize> = (0..BLOCK).collect();
    places.extend((BLOCK..table_end).step_by(29));
    places.extend((table_end..SMALL.len()).step_by(SMALL.len() / 200));
    places.extend(members.iter().flat_map(|m| [m.range.start, m.range.end.saturating_sub(1), m.range.end]));
    places.retain(|&i| i < SMALL.len());
    assert!(places.len() > 300 && places.iter().any(|&i| is_padding(i)));
    for i in places {
        let mut bytes = SMALL.clone();
        bytes[i] ^= 1 << (i % 8);
        let found = outcome(&bytes);
        if is_padding(i) {
            assert!(found == whole, "byte {i} is padding");
        } else {
            assert!(found.is_err(), "byte {i} of {}", SMALL.len());
        }
    }
}

#[test]
fn a_turned_bit_of_the_real_bundle_is_found() {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("real.wayhome");
    for member in members(&REAL).iter().filter(|m| !m.range.is_empty()) {
        let mut bytes = REAL.clone();
        bytes[usize::midpoint(member.range.start, member.range.end)] ^= 4;
        fs::write(&path, bytes).expect("a file");
        assert_eq!(refusal(&path), format!("damaged: part `{}` is not what was packed", member.name));
        // The next one is another file: this one stays mapped.
        fs::remove_file(&path).expect("a file");
    }
}

#[test]
fn files_of_other_kinds_are_no_bundles() {
    let folder = TempDir::new().expect("a temporary folder");
    let long = "All work and no play. ".repeat(500);
    let files: [(&str, &[u8]); 9] = [
        ("empty", b""),
        ("one byte", b"W"),
        ("short text", b"{}"),
        ("one line", b"this is a text of one line"),
        ("text", long.as_bytes()),
        ("zip", &[&b"PK\x03\x04"[..], &[0; 200]].concat()),
        ("picture", &[&b"\x89PNG\r\n\x1a\n"[..], &[7; 200]].concat()),
        ("zeros", &[0; 4096]),
        ("almost", &[&b"WAYHOME\n"[..], &[0; 200]].concat()),
    ];
    let told: Vec<String> = files
        .iter()
        .map(|(name, bytes)| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).expect("a file");
            format!("{name}: {}", refusal(&path))
        })
        .filter(|line| !line.ends_with(": not a Wayhome bundle"))
        .collect();
    assert_eq!(told, [""; 0]);
}

#[test]
fn what_cannot_be_read_is_named() {
    let folder = TempDir::new().expect("a temporary folder");
    for path in [folder.path(), &folder.path().join("missing.wayhome"), Path::new("")] {
        let error = Bundle::open_file(path).expect_err("nothing to read");
        assert!(matches!(error, BundleError::Read { .. }), "{error}");
        let start = format!("`{}` cannot be read: ", path.display());
        assert!(error.to_string().starts_with(&start), "{error}");
    }
}

/// A change of the header, and what must be said about it.
type Lie = (&'static str, usize, Vec<u8>, &'static str);

#[test]
fn headers_of_other_programs_are_told_apart() {
    let known = tantivy::INDEX_FORMAT_VERSION;
    let lies: [Lie; 6] = [
        (
            "next format",
            at::FORMAT,
            (FORMAT + 1).to_le_bytes().into(),
            "a bundle of format 2; this program reads format 1",
        ),
        ("last format", at::FORMAT, u32::MAX.to_le_bytes().into(), "a bundle of format 4294967295; this program reads"),
        (
            "old format",
            at::FORMAT,
            0_u32.to_le_bytes().into(),
            "an old bundle of format 0; this program reads format 1",
        ),
        ("next tantivy", at::TANTIVY, (known + 1).to_le_bytes().into(), "packed with a search index of version "),
        (
            "last tantivy",
            at::TANTIVY,
            u32::MAX.to_le_bytes().into(),
            "packed with a search index of version 4294967295; ",
        ),
        ("old tantivy", at::TANTIVY, 0_u32.to_le_bytes().into(), "packed with a search index of version 0; "),
    ];
    for (name, place, value, start) in lies {
        let mut bytes = SMALL.clone();
        put(&mut bytes, place, &value);
        seal_header(&mut bytes);
        let error = open(&bytes).map(|_| ()).expect_err(name).to_string();
        assert!(error.starts_with(start), "{name}: {error}");
    }
}

#[test]
fn a_newer_format_is_told_even_where_its_header_looks_different() {
    let mut bytes = SMALL.clone();
    put(&mut bytes, at::FORMAT, &(FORMAT + 1).to_le_bytes());
    assert!(
        matches!(Bundle::open_bytes(bytes.leak()), Err(BundleError::FutureFormat { found }) if found == FORMAT + 1)
    );
}

#[test]
fn a_total_that_is_not_the_length_is_refused() {
    let length = SMALL.len() as u64;
    for total in [0, 1, length - 1, length + 1, length + 64, u64::MAX] {
        let mut bytes = SMALL.clone();
        put(&mut bytes, at::TOTAL, &total.to_le_bytes());
        seal_header(&mut bytes);
        let error = Bundle::open_bytes(bytes.leak()).expect_err("the header lies");
        assert!(
            matches!(error, BundleError::Truncated { found, expected } if found == length && expected == total),
            "{error}"
        );
    }
}

#[test]
fn appended_bytes_are_refused_in_words_that_fit() {
    for more in [&b"\0"[..], b"\n", &[0; 64], &SMALL] {
        let bytes = [&SMALL[..], more].concat();
        let error = Bundle::open_bytes(bytes.leak()).expect_err("something was appended").to_string();
        assert!(error.contains(&format!("{} bytes", SMALL.len() + more.len())), "{error}");
        assert!(!error.contains("cut short"), "nothing was cut: {error}");
    }
}

#[test]
fn counts_of_members_that_cannot_be_are_refused() {
    let count = members(&SMALL).len() as u32;
    for lie in [0, 1, count - 1, count + 1, 4096, 4097, u32::MAX] {
        let mut bytes = SMALL.clone();
        put(&mut bytes, at::COUNT, &lie.to_le_bytes());
        seal_header(&mut bytes);
        assert!(open(&bytes).is_err(), "{lie} members");
        // One more is the first bytes of the first member, which may happen to be a nameless empty entry.
        if lie < count {
            seal(&mut bytes);
            assert!(open(&bytes).is_err(), "{lie} members, with the right checksum");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_after_the_magic_are_refused(tail in proptest::collection::vec(any::<u8>(), 0..1500)) {
        let bytes = [&MAGIC[..], &tail].concat();
        prop_assert!(open(&bytes).is_err());
    }

    #[test]
    fn any_table_under_a_right_header_is_refused(
        table in proptest::collection::vec(any::<u8>(), 0..700),
        count in prop_oneof![0..12_u32, any::<u32>()],
    ) {
        let mut bytes = SMALL[..BLOCK].to_vec();
        bytes.extend(table);
        let (length, end) = (bytes.len() as u64, BLOCK * (1 + count.min(10) as usize));
        put(&mut bytes, at::COUNT, &count.to_le_bytes());
        put(&mut bytes, at::TOTAL, &length.to_le_bytes());
        let sum = crc32fast::hash(bytes.get(BLOCK..end).unwrap_or_default());
        put(&mut bytes, at::TABLE_CHECKSUM, &sum.to_le_bytes());
        seal_header(&mut bytes);
        prop_assert!(open(&bytes).is_err());
    }
}

#[test]
fn the_small_bundle_answers() {
    let all = answers(&open(&SMALL).expect("a directory"));
    for part in ["ak-shelter", "us-line", "ak-old-kitchen", "Juneau"] {
        assert!(all.contains(part), "{part}");
    }
}
