//! Writes `THIRD-PARTY.txt`: whose code is inside the executable, and the licences that ask to be passed on with it.
//!
//! ```sh
//! cargo run --example licences
//! ```
//!
//! Made of what cargo knows and of the licence files of the crates, so that nothing but cargo is needed. Of several licences
//! to choose from the first of [`CHOICE`] is taken. A text that many crates share stands there once, with everybody's
//! copyright over it.

use anyhow::{Context, bail};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Licences by choice: the shorter and the freer first.
const CHOICE: [&str; 6] = ["MIT", "Zlib", "BSD-3-Clause", "Unicode-3.0", "Apache-2.0", "MPL-2.0"];

/// Systems on which people run the program.
const SYSTEMS: [&str; 3] = ["x86_64-unknown-linux-gnu", "aarch64-apple-darwin", "x86_64-pc-windows-msvc"];

const HEAD: &str = "\
Wayhome is built with the work of others. These crates are inside the executable or may be, on one system or another,
each under the licence named with it. Their texts follow. Made by `cargo run --example licences`; do not edit.
";

/// A crate as cargo tells it.
struct Crate {
    name: String,
    version: String,
    licence: &'static str,
    authors: Vec<String>,
    folder: PathBuf,
}

fn main() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let systems = SYSTEMS.iter().flat_map(|system| ["--filter-platform", system]);
    let metadata = ["metadata", "--format-version", "1", "--locked"].into_iter().chain(systems);
    let output = Command::new(cargo).args(metadata).current_dir(root).output()?;
    if !output.status.success() {
        bail!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let crates = linked(&metadata)?;
    let file = root.join("THIRD-PARTY.txt");
    std::fs::write(&file, notices(&crates)?).with_context(|| format!("`{}` cannot be written", file.display()))?;
    println!("{}: {} crates", file.display(), crates.len());
    Ok(())
}

/// Every crate that the program links: what it needs to run, and what that needs; no tools, no tests.
fn linked(metadata: &Value) -> anyhow::Result<Vec<Crate>> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let packages: BTreeMap<String, Value> =
        list(&metadata["packages"]).into_iter().map(|package| (text(&package["id"]), package)).collect();
    let nodes: BTreeMap<String, Value> =
        list(&metadata["resolve"]["nodes"]).into_iter().map(|node| (text(&node["id"]), node)).collect();
    let is_tool = |id: &str| {
        let targets = packages.get(id).map(|package| list(&package["targets"])).unwrap_or_default();
        targets.iter().any(|target| list(&target["kind"]).iter().any(|kind| kind == "proc-macro"))
    };
    let mut open = vec![text(&metadata["resolve"]["root"])];
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if is_tool(&id) || !seen.insert(id.clone()) {
            continue;
        }
        let needs = nodes.get(&id).map(|node| list(&node["deps"])).unwrap_or_default();
        let is_linked = |dependency: &&Value| list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
        open.extend(needs.iter().filter(is_linked).map(|dependency| text(&dependency["pkg"])));
    }
    let mut crates = Vec::new();
    for package in seen.iter().filter_map(|id| packages.get(id)).filter(|package| !package["source"].is_null()) {
        let expression = text(&package["license"]);
        let is_offered = |licence: &&&str| expression.split(['/', ' ', '(', ')']).any(|word| word == **licence);
        let licence = CHOICE.iter().find(is_offered);
        crates.push(Crate {
            name: text(&package["name"]),
            version: text(&package["version"]),
            licence: licence.with_context(|| format!("{}: `{expression}` is none that we know", package["name"]))?,
            authors: list(&package["authors"]).iter().map(text).collect(),
            folder: Path::new(&text(&package["manifest_path"])).parent().unwrap_or(Path::new("")).to_owned(),
        });
    }
    crates.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    Ok(crates)
}

fn notices(crates: &[Crate]) -> anyhow::Result<String> {
    let mut out = HEAD.to_owned();
    out.push('\n');
    let mut texts: BTreeMap<Text<'_>, BTreeSet<String>> = BTreeMap::new();
    for c in crates {
        writeln!(out, "{} {}: {}", c.name, c.version, c.licence)?;
        let text = std::fs::read_to_string(licence_file(c).unwrap_or_default()).unwrap_or_default();
        let (copyright, body): (Vec<&str>, Vec<&str>) =
            text.lines().map(str::trim).partition(|line| is_copyright(line, c.licence));
        let holders = texts.entry((c.licence, body.join("\n"))).or_default();
        holders.extend(copyright.iter().map(|line| format!("{line} ({})", c.name)));
        if copyright.is_empty() && c.licence != "Apache-2.0" {
            let authors = if c.authors.is_empty() { "its authors".to_owned() } else { c.authors.join(", ") };
            holders.insert(format!("Copyright {authors} ({})", c.name));
        }
    }
    for ((licence, body), holders) in by_words(texts) {
        write!(out, "\n{}\n{licence}\n\n", "-".repeat(72))?;
        for holder in holders {
            writeln!(out, "{holder}")?;
        }
        writeln!(out, "\n{}", body.trim())?;
    }
    Ok(out)
}

/// Licence and text.
type Text<'c> = (&'c str, String);

/// Texts that differ only in how their lines are broken are one text. A crate without a text has the one that most have.
fn by_words(texts: BTreeMap<Text<'_>, BTreeSet<String>>) -> Vec<(Text<'_>, BTreeSet<String>)> {
    let mut out: Vec<(Text<'_>, BTreeSet<String>)> = Vec::new();
    let (without, with): (Vec<_>, Vec<_>) = texts.into_iter().partition(|((_, body), _)| body.trim().is_empty());
    for ((licence, body), holders) in with {
        match out.iter_mut().find(|((l, b), _)| *l == licence && letters(b) == letters(&body)) {
            Some((_, all)) => all.extend(holders),
            None => out.push(((licence, body), holders)),
        }
    }
    for ((licence, body), holders) in without {
        let same = out.iter_mut().filter(|((l, _), _)| *l == licence).max_by_key(|(_, all)| all.len());
        match same {
            Some((_, all)) => all.extend(holders),
            None => out.push(((licence, body), holders)),
        }
    }
    out
}

/// What a text says, without its line breaks and its heading.
fn letters(text: &str) -> String {
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    ["the", "mitlicense", "mit"]
        .into_iter()
        .fold(letters.as_str(), |text, head| text.trim_start_matches(head))
        .to_owned()
}

/// The lines that change from crate to crate. The text of Apache 2.0 has an example of one, which is part of it.
fn is_copyright(line: &str, licence: &str) -> bool {
    let lower = line.to_lowercase();
    let marks = ["copyright (c)", "copyright ©", "copyright 1", "copyright 2"];
    licence != "Apache-2.0" && marks.iter().any(|mark| lower.starts_with(mark))
}

/// The file in the crate's folder that holds the chosen licence, or its only one.
fn licence_file(c: &Crate) -> Option<PathBuf> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&c.folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let name = |file: &PathBuf| file.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let is_licence =
        |file: &&PathBuf| ["license", "licence", "copying"].iter().any(|start| name(file).starts_with(start));
    let short = c.licence.split('-').next().unwrap_or_default().to_lowercase();
    let all: Vec<&PathBuf> = files.iter().filter(is_licence).filter(|file| file.is_file()).collect();
    let chosen = all.iter().find(|file| name(file).contains(&short));
    // A file with the name of another licence is not the one.
    let only = || all.iter().find(|file| !CHOICE.iter().any(|other| name(file).contains(&other.to_lowercase()[..3])));
    chosen.or_else(only).map(|file| (*file).clone())
}
