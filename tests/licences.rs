//! Is the list of other people's code that goes with the program the list of what it is built from now?

use std::collections::BTreeSet;

const NOTICES: &str = include_str!("../THIRD-PARTY.txt");
const LOCK: &str = include_str!("../Cargo.lock");
const MANIFESTS: [&str; 2] = [include_str!("../Cargo.toml"), include_str!("../index/Cargo.toml")];

/// `NAME VERSION` of every crate the notices name.
fn named() -> BTreeSet<String> {
    let list = NOTICES.split("\n\n").nth(1).expect("a list below the head");
    list.lines().map(|line| line.split_once(": ").expect("a crate with its licence").0.to_owned()).collect()
}

/// The same of every crate that the build may use.
fn locked() -> BTreeSet<String> {
    let value = |block: &str, name: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(&format!("{name} = \"")));
        line.map(|rest| rest.trim_end_matches('"').to_owned())
    };
    let package = |block: &str| Some(format!("{} {}", value(block, "name")?, value(block, "version")?));
    LOCK.split("[[package]]").filter_map(package).collect()
}

/// Names below `[dependencies]`.
fn direct() -> Vec<String> {
    let section =
        |manifest: &'static str| manifest.split("\n[dependencies]\n").nth(1).and_then(|rest| rest.split("\n[").next());
    let name = |line: &str| line.split([' ', '.', '=']).next().unwrap_or_default().to_owned();
    let lines = MANIFESTS.into_iter().filter_map(section).flat_map(str::lines);
    lines.filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).map(name).collect()
}

#[test]
fn every_crate_with_the_program_is_named_as_it_is_now() {
    let (named, locked) = (named(), locked());
    let old: Vec<_> = named.difference(&locked).collect();
    assert!(old.is_empty(), "not built in any more: {old:?}; cargo run --example licences");
    let is_named = |name: &String| named.iter().any(|n| n.split(' ').next() == Some(name));
    let ours = ["wayhome-index"];
    let missing: Vec<_> =
        direct().into_iter().filter(|name| !ours.contains(&name.as_str()) && !is_named(name)).collect();
    assert!(missing.is_empty(), "not named: {missing:?}; cargo run --example licences");
    assert!(direct().len() > 15 && named.len() > 80, "{} of {}", direct().len(), named.len());
}

#[test]
fn every_licence_named_has_its_text() {
    let list = NOTICES.split("\n\n").nth(1).expect("a list");
    for licence in list.lines().filter_map(|line| line.split(": ").nth(1)).collect::<BTreeSet<_>>() {
        assert!(NOTICES.contains(&format!("{}\n{licence}\n", "-".repeat(72))), "{licence}");
    }
    for text in ["Permission is hereby granted, free of charge", "Apache License", "Mozilla Public License"] {
        assert!(NOTICES.contains(text), "{text}");
    }
}
