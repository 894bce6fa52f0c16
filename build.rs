//! Packs `data/` into the bundle that becomes part of the executable. Data with errors stops the build.

use std::path::{Path, PathBuf};

fn main() -> anyhow::Result<()> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    println!("cargo::rerun-if-changed=data");
    let report = wayhome_index::check::check_path(&data);
    let is_error = |p: &&wayhome_index::check::Problem| p.severity == wayhome_index::check::Severity::Error;
    let errors: Vec<String> = report.problems.iter().filter(is_error).map(ToString::to_string).collect();
    if !errors.is_empty() {
        anyhow::bail!("data/ has {} errors; `wayhome check data` lists them all:\n{}", errors.len(), errors.join("\n"));
    }
    let bundle = wayhome_index::pack::pack(&report.directory)?;
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or_else(|| anyhow::anyhow!("cargo sets OUT_DIR"))?);
    std::fs::write(out.join("directory.wayhome"), bundle)?;
    Ok(())
}
