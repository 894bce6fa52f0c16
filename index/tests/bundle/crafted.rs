//! Bundles whose checksums are right and whose parts are not: made by another program, or by somebody who means ill.

use crate::common::open;
use crate::small::{BLOCK, Member, SMALL, at, caught, members, put, seal, with_member};
use proptest::prelude::*;

/// What a part can be turned into.
type Turned = (&'static str, fn(&[u8]) -> Option<Vec<u8>>);

const TURNED: [Turned; 9] = [
    ("missing", |_| None),
    ("empty", |_| Some(Vec::new())),
    ("one byte short", |bytes| Some(bytes[..bytes.len().saturating_sub(1)].to_vec())),
    ("half", |bytes| Some(bytes[..bytes.len() / 16 * 8].to_vec())),
    ("twice", |bytes| Some([bytes, bytes].concat())),
    ("eight bytes more", |bytes| Some([bytes, &[1; 8]].concat())),
    ("zeros", |bytes| Some(vec![0; bytes.len()])),
    ("ones", |bytes| Some(vec![255; bytes.len()])),
    ("noise", |bytes| Some(noise(bytes.len()))),
];

fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9E37_79B9_u32;
    let next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        (state >> 8) as u8
    };
    std::iter::repeat_with(next).take(length).collect()
}

#[test]
fn no_part_can_bring_the_program_down() {
    let mut panicked = Vec::new();
    for member in members(&SMALL) {
        for (how, turn) in TURNED {
            if caught(&with_member(&member.name, turn)).is_none() {
                panicked.push(format!("{}: {how}", member.name));
            }
        }
    }
    assert_eq!(panicked, [""; 0]);
}

#[test]
fn columns_that_do_not_fit_together_are_refused() {
    let is_column = |name: &str| {
        ["doc.", "place.", "zip.", "listing"].iter().any(|start| name.starts_with(start))
            // Nothing says how many regions there are.
            && name != "place.radius"
    };
    let mut taken = Vec::new();
    for member in members(&SMALL).iter().filter(|m| is_column(&m.name)) {
        for (how, turn) in TURNED.iter().filter(|(how, _)| ["missing", "twice", "eight bytes more"].contains(how)) {
            let has_ends = members(&SMALL).iter().any(|m| m.name == format!("{}.ends", member.name));
            if *how == "twice" && member.range.is_empty() {
                continue;
            }
            // More text than its ends speak of changes no text.
            if (!has_ends || *how == "missing") && open(&with_member(&member.name, turn)).is_ok() {
                taken.push(format!("{}: {how}", member.name));
            }
        }
    }
    assert_eq!(taken, [""; 0]);
}

#[test]
fn texts_that_are_not_json_are_refused() {
    for (name, message) in [
        ("manifest", "part `manifest` of the bundle is missing or malformed"),
        ("needs", "part `needs` of the bundle is missing or malformed"),
    ] {
        for text in ["", "{", "[]]", "null", "7", "\u{feff}{}", "{\"title\":1}"] {
            let error = open(&with_member(name, |_| Some(text.into()))).map(|_| ()).expect_err(text);
            assert_eq!(error.to_string(), message, "{text}");
        }
    }
}

#[test]
fn needs_that_are_fewer_than_the_columns_speak_of_never_bring_the_program_down() {
    for needs in ["[]", r#"[{"id":"housing","name":{"en":"a"},"sentence":{"en":"a"},"group":"more"}]"#] {
        assert!(caught(&with_member("needs", |_| Some(needs.into()))).is_some(), "{needs}");
    }
}

#[test]
fn a_search_index_of_garbage_is_refused() {
    let mut trouble = Vec::new();
    for member in members(&SMALL).iter().filter(|m| m.name.starts_with("tantivy/")) {
        for (how, turn) in TURNED.iter().filter(|(how, _)| ["empty", "zeros", "ones", "noise", "half"].contains(how)) {
            match std::panic::catch_unwind(|| open(&with_member(&member.name, turn)).is_err()) {
                Ok(true) => {}
                Ok(false) => trouble.push(format!("{}: {how}: opens", member.name)),
                Err(_) => trouble.push(format!("{}: {how}: panics", member.name)),
            }
        }
    }
    assert_eq!(trouble, [""; 0]);
}

#[test]
fn tables_that_point_elsewhere_never_bring_the_program_down() {
    let length = SMALL.len() as u64;
    let lies: [(u64, u64); 8] = [
        (length, 64),
        (length - 1, 64),
        (u64::MAX, 1),
        (u64::MAX, u64::MAX),
        (1, u64::MAX),
        (0, length),
        (63, 64),
        (length, 0),
    ];
    let mut trouble = Vec::new();
    for (i, member) in members(&SMALL).iter().enumerate() {
        for (offset, size) in lies {
            let mut bytes = SMALL.clone();
            let entry = BLOCK * (1 + i);
            put(&mut bytes, entry + at::OFFSET, &offset.to_le_bytes());
            put(&mut bytes, entry + at::LENGTH, &size.to_le_bytes());
            let end = offset.checked_add(size).map(|end| end as usize);
            let seen = end.and_then(|end| bytes.get(offset as usize..end)).unwrap_or_default();
            let sum = crc32fast::hash(seen);
            put(&mut bytes, entry + at::CHECKSUM, &sum.to_le_bytes());
            seal(&mut bytes);
            match caught(&bytes) {
                Some(Ok(_)) if end.is_none_or(|end| end > SMALL.len()) => {
                    trouble.push(format!("{} at {offset} + {size}: opens", member.name));
                }
                Some(_) => {}
                None => trouble.push(format!("{} at {offset} + {size}: panics", member.name)),
            }
        }
    }
    assert_eq!(trouble, [""; 0]);
}

/// A way to change a whole bundle.
type Craft = (&'static str, fn(&mut Vec<u8>));

#[test]
fn names_out_of_order_or_not_text_are_refused() {
    let swap: fn(&mut Vec<u8>) = |bytes| {
        let (first, last) = (BLOCK, BLOCK * members(&SMALL).len());
        for i in 0..BLOCK {
            bytes.swap(first + i, last + i);
        }
    };
    let no_text: fn(&mut Vec<u8>) = |bytes| put(bytes, BLOCK, &[0xff; 40]);
    let twice: fn(&mut Vec<u8>) = |bytes| {
        let entry = bytes[BLOCK..2 * BLOCK].to_vec();
        put(bytes, 2 * BLOCK, &entry);
    };
    let ways: [Craft; 3] = [("swapped", swap), ("no text", no_text), ("twice", twice)];
    for (name, change) in ways {
        let mut bytes = SMALL.clone();
        change(&mut bytes);
        seal(&mut bytes);
        assert!(open(&bytes).is_err(), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn bytes_changed_under_right_checksums_never_bring_the_program_down(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6),
        member in any::<proptest::sample::Index>(),
    ) {
        // What `fst` and tantivy do with a dictionary that somebody bent on purpose is theirs.
        let is_ours = |m: &Member| !m.name.starts_with("tantivy/") && !["phrases", "words"].contains(&m.name.as_str());
        let all: Vec<Member> = members(&SMALL).into_iter().filter(is_ours).collect();
        let name = &all[member.index(all.len())].name;
        let bytes = with_member(name, |bytes| {
            let mut bytes = bytes.to_vec();
            for (place, value) in changes.iter().filter(|_| !bytes.is_empty()).collect::<Vec<_>>() {
                let place = place.index(bytes.len());
                bytes[place] = *value;
            }
            Some(bytes)
        });
        prop_assert!(caught(&bytes).is_some(), "part `{}`", name);
    }
}
