//! `wayhome kiosk install`, `rollback` and `list`: the bundles of a kiosk.

use super::ConfigFile;
use crate::cli::{End, today, warn};
use crate::kiosk::config::Staff;
use crate::kiosk::store::{Edition, Opening, Store};
use crate::kiosk::trouble::Trouble;
use crate::language::{Part, Words};
use crate::say;
use anyhow::{anyhow, bail};
use clap::Args;
use std::io::Write;
use std::path::PathBuf;
use wayhome_index::search::Engine;

/// What to install.
#[derive(Debug, Args)]
pub struct InstallArgs {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    pub(super) config: ConfigFile,
}

/// Which bundle to go back to.
#[derive(Debug, Args)]
pub struct RollbackArgs {
    #[arg(value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    pub(super) config: ConfigFile,
}

/// Of which kiosk.
#[derive(Debug, Args)]
pub struct ListArgs {
    #[command(flatten)]
    pub(super) config: ConfigFile,
}

/// Installs a signed bundle.
pub fn install(args: &InstallArgs, config: &ConfigFile, words: &Words) -> anyhow::Result<End> {
    let store = store(&config.read(words)?, words)?;
    let told = store.install(&args.file).map_err(|trouble| kept(&trouble, words))?;
    done("kiosk-installed", &told, words)
}

/// Goes back to an earlier bundle.
pub fn roll_back(args: &RollbackArgs, config: &ConfigFile, words: &Words) -> anyhow::Result<End> {
    let store = store(&config.read(words)?, words)?;
    let told = store.roll_back(args.name.as_deref()).map_err(|trouble| kept(&trouble, words))?;
    done("kiosk-rolled-back", &told, words)
}

/// Lists the bundles, the one in use first. One that is no good is trouble, and so is a list that leads to none.
pub fn list(config: &ConfigFile, words: &Words) -> anyhow::Result<End> {
    let store = store(&config.read(words)?, words)?;
    let names = store.names().map_err(|trouble| anyhow!(trouble.text(words)))?;
    let Opening { opened, troubles } = store.open();
    let used = opened.map(|opened| opened.edition);
    let mut out = std::io::stdout().lock();
    let mut end = if used.is_some() { End::Found } else { End::Nothing };
    for name in &names {
        match store.open_named(name) {
            Ok(opened) => {
                let is_used = used.as_ref().is_some_and(|used| used.name == *name);
                let mark = if is_used { &words.get("kiosk-in-use") } else { "" };
                writeln!(out, "{}", line(&opened.edition, mark, words))?;
            }
            Err(trouble) => {
                writeln!(out, "{name}  {}", trouble.text(words))?;
                end = End::Trouble;
            }
        }
    }
    if let Some(unnamed) = used.as_ref().filter(|used| !names.contains(&used.name)) {
        writeln!(out, "{}", line(unnamed, &words.get("kiosk-in-use"), words))?;
        let told = troubles.iter().filter(|(name, _)| !names.contains(name));
        told.map(|(_, trouble)| trouble.text(words)).try_for_each(|text| writeln!(out, "{text}"))?;
        end = End::Trouble;
    }
    if used.is_none() {
        let folder = store.folder().display().to_string();
        if names.is_empty() {
            writeln!(out, "{}", say::safe(&words.with("kiosk-none-yet", &[("folder", Part::Text(&folder))])))?;
        }
        writeln!(out, "{}", words.get("kiosk-none-in-use"))?;
    }
    Ok(end)
}

/// The installed directory that the kiosk would show, if any; what is wrong with those before it is told on the side.
pub(super) fn opened(staff: &Staff, words: &Words) -> Option<Engine> {
    let (folder, key) = staff.bundles.clone().zip(staff.key.clone())?;
    let opening = Store::new(folder, key).open();
    for (name, trouble) in &opening.troubles {
        warn(&format!("{name}: {}", trouble.text(words)));
    }
    opening.opened.map(|opened| opened.engine)
}

fn store(staff: &Staff, words: &Words) -> anyhow::Result<Store> {
    let Staff { bundles: Some(folder), key: Some(key), .. } = staff else {
        bail!("{}", words.get("kiosk-no-bundles"));
    };
    Ok(Store::new(folder.clone(), key.clone()))
}

/// What went wrong, and that nothing has changed.
fn kept(trouble: &Trouble, words: &Words) -> anyhow::Error {
    anyhow!("{} {}", trouble.text(words), words.get("kiosk-kept"))
}

fn done(key: &str, edition: &Edition, words: &Words) -> anyhow::Result<End> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", words.with(key, &[("bundle", Part::Text(&line(edition, "", words)))]))?;
    writeln!(out, "{}", words.get("kiosk-next-start"))?;
    Ok(End::Found)
}

/// `2026-11-23-1a2b3c4d  Wayhome directory, 767 places, good until 2027-06-30`.
fn line(edition: &Edition, mark: &str, words: &Words) -> String {
    let manifest = &edition.manifest;
    let until = match (manifest.good_until.as_str(), edition.is_expired(today())) {
        ("", _) => words.get("kiosk-no-end"),
        (day, false) => words.with("kiosk-good-until", &[("day", Part::Text(day))]),
        (day, true) => words.with("kiosk-expired", &[("day", Part::Text(day))]),
    };
    let parts = [
        ("name", Part::Text(&edition.name)),
        ("title", Part::Text(&manifest.title)),
        ("count", Part::Count(manifest.shown as usize)),
        ("until", Part::Text(&until)),
    ];
    let line = words.with("kiosk-bundle", &parts);
    say::safe(if mark.is_empty() { line } else { format!("{line} {mark}") }.as_str())
}
