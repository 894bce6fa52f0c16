//! Reads the files of a data folder into a [`Directory`], and says of each record that cannot be read what is wrong.
//!
//! Useful for: `wayhome check`, `wayhome build` and `build.rs`. Not useful for: judging what was read, which is
//! [`crate::check`]. One broken record never takes the others with it.

mod json;
mod table;

use crate::check::{Problem, Record, Severity, Wording};
use crate::directory::{
    AlsoRow, CityRow, CountyRow, Directory, PhraseRow, PlaceFiles, RegionRow, StateRow, ZipCodeRow,
};
use crate::listing::Listing;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use table::{Bad, Row};

/// Reads everything in a data folder. What cannot be read is left out and told.
pub fn read(root: &Path) -> (Directory, Vec<Problem>) {
    let mut reader = Reader { root, problems: Vec::new() };
    if !root.is_dir() {
        reader.error("", Record::File, "", "check-no-folder");
        return (Directory::default(), reader.problems);
    }
    let directory = Directory {
        file: reader.object("directory.json").unwrap_or_default(),
        needs: reader.list("needs.json", "", |need| &need.id),
        listings: reader.listings(),
        vocabulary: reader.phrases("vocabulary.tsv", &["phrase", "language", "need", "kind", "note"]),
        people: reader.phrases("people.tsv", &["phrase", "language", "who", "note"]),
        stages: reader.phrases("stages.tsv", &["phrase", "language", "stage", "note"]),
        barriers: reader.phrases("barriers.tsv", &["phrase", "language", "barrier", "note"]),
        not_crisis: reader.phrases("not-crisis.tsv", &["phrase", "language", "note"]),
        fillers: reader.phrases("fillers.tsv", &["phrase", "language", "note"]),
        places: reader.places(),
    };
    (directory, reader.problems)
}

/// A folder being read, and what was wrong so far.
struct Reader<'a> {
    root: &'a Path,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn error(&mut self, relative: &str, record: Record, field: &str, reason: impl Into<Wording>) {
        self.problems.push(Problem::new(Severity::Error, self.file(relative), record, field, reason.into()));
    }

    fn warning(&mut self, relative: &str, record: Record, reason: impl Into<Wording>) {
        self.problems.push(Problem::new(Severity::Warning, self.file(relative), record, "", reason.into()));
    }

    fn file(&self, relative: &str) -> PathBuf {
        if relative.is_empty() { self.root.to_owned() } else { self.root.join(relative) }
    }

    /// The bytes of a file, without the mark that some editors put before the text.
    fn bytes(&mut self, relative: &str) -> Option<Vec<u8>> {
        match std::fs::read(self.root.join(relative)) {
            Ok(mut bytes) => {
                if bytes.starts_with(b"\xEF\xBB\xBF") {
                    bytes.drain(..3);
                    self.warning(relative, Record::line(1), "check-byte-mark");
                }
                Some(bytes)
            }
            Err(e) => {
                let reason = match e.kind() {
                    ErrorKind::NotFound => "check-missing".into(),
                    _ => Wording::from("check-unreadable").with_list("cause", e),
                };
                self.error(relative, Record::File, "", reason);
                None
            }
        }
    }

    /// Every listing of every file, by id.
    fn listings(&mut self) -> Vec<Listing> {
        let mut all = Vec::new();
        for name in self.listing_files() {
            let prefix = format!("{}-", name.trim_end_matches(".json"));
            let file = format!("listings/{name}");
            let listings = self.list(&file, &prefix, |listing: &Listing| &listing.id);
            all.extend(listings);
        }
        all.sort_by(|a, b| a.id.cmp(&b.id));
        all
    }

    /// Names of the files of listings, in order.
    fn listing_files(&mut self) -> Vec<String> {
        let entries = match std::fs::read_dir(self.root.join("listings")) {
            Ok(entries) => entries,
            Err(e) => {
                // The system's words for common troubles differ from place to place; these do not.
                let reason = match e.kind() {
                    ErrorKind::NotFound => "check-folder-missing".into(),
                    ErrorKind::NotADirectory => "check-folder-file".into(),
                    _ => Wording::from("check-folder-unreadable").with_list("cause", e),
                };
                self.error("listings", Record::File, "", reason);
                return Vec::new();
            }
        };
        let paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        let mut names: Vec<String> =
            paths.iter().filter_map(|p| Some(p.file_name()?.to_string_lossy().into_owned())).collect();
        names.sort();
        // A point in front hides a file from people: editors and desktops keep their own things there.
        names.retain(|name| !name.starts_with('.'));
        let (listings, others): (Vec<String>, Vec<String>) =
            names.into_iter().partition(|n| Path::new(n).extension().is_some_and(|e| e == "json"));
        for name in others {
            self.warning(&format!("listings/{name}"), Record::File, "check-not-read");
        }
        if listings.is_empty() {
            self.error("listings", Record::File, "", "check-no-listings");
        }
        listings
    }

    /// A table of phrases. Its third column, where it has more than three, says what a phrase means.
    fn phrases(&mut self, relative: &str, columns: &[&str]) -> Vec<PhraseRow> {
        let means = columns.get(2).filter(|column| **column != "note");
        let kind = columns.iter().find(|column| **column == "kind");
        self.table(relative, columns, |row| {
            let optional = |column: Option<&&str>| column.map(|c| row.text(c)).unwrap_or_default();
            Ok(PhraseRow {
                phrase: row.text("phrase"),
                language: row.text("language"),
                means: optional(means),
                kind: optional(kind),
                note: row.text("note"),
            })
        })
    }

    fn places(&mut self) -> PlaceFiles {
        PlaceFiles {
            states: self.table(
                "places/states.tsv",
                &["code", "name", "es", "short", "lat", "lon", "also_code_is_word"],
                state,
            ),
            counties: self.table("places/counties.tsv", &["name", "state", "kind", "population", "lat", "lon"], county),
            cities: self.table("places/cities.tsv", &["name", "state", "county", "population", "lat", "lon"], city),
            zips: self.table("places/zips.tsv", &["zip", "city", "county", "state", "lat", "lon"], zip),
            regions: self.table(
                "places/regions.tsv",
                &["phrase", "state", "counties", "lat", "lon", "radius_miles"],
                region,
            ),
            also: self.table("places/also.tsv", &["phrase", "name", "state", "ambiguous"], also),
        }
    }
}

fn state(row: &Row<'_>) -> Result<StateRow, Bad> {
    Ok(StateRow {
        code: row.text("code"),
        name: row.text("name"),
        es: row.text("es"),
        short: row.names("short"),
        lat: row.number("lat")?,
        lon: row.number("lon")?,
        code_is_word: row.yes("also_code_is_word")?,
    })
}

fn county(row: &Row<'_>) -> Result<CountyRow, Bad> {
    Ok(CountyRow {
        name: row.text("name"),
        state: row.text("state"),
        kind: row.text("kind"),
        population: row.people("population")?,
        lat: row.number("lat")?,
        lon: row.number("lon")?,
    })
}

fn city(row: &Row<'_>) -> Result<CityRow, Bad> {
    Ok(CityRow {
        name: row.text("name"),
        state: row.text("state"),
        county: row.text("county"),
        population: row.people("population")?,
        lat: row.number("lat")?,
        lon: row.number("lon")?,
    })
}

fn zip(row: &Row<'_>) -> Result<ZipCodeRow, Bad> {
    Ok(ZipCodeRow {
        zip: row.zip("zip")?,
        city: row.text("city"),
        county: row.text("county"),
        state: row.text("state"),
        lat: row.number("lat")?,
        lon: row.number("lon")?,
    })
}

fn region(row: &Row<'_>) -> Result<RegionRow, Bad> {
    Ok(RegionRow {
        phrase: row.text("phrase"),
        state: row.text("state"),
        counties: row.names("counties"),
        lat: row.number("lat")?,
        lon: row.number("lon")?,
        radius: row.number("radius_miles")?,
    })
}

fn also(row: &Row<'_>) -> Result<AlsoRow, Bad> {
    Ok(AlsoRow {
        phrase: row.text("phrase"),
        name: row.text("name"),
        state: row.text("state"),
        ambiguous: row.yes("ambiguous")?,
    })
}
