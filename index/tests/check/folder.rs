//! The good directory, and how to break it.

use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use wayhome_index::check::{ENGLISH, Problem, SPANISH, Wording, check_path};

/// A data folder in a temporary place.
pub struct Folder(pub TempDir);

impl Folder {
    /// The smallest directory that has one of everything and nothing wrong.
    pub fn good() -> Self {
        let folder = Self(TempDir::new().expect("a temporary folder"));
        for name in ["listings", "places"] {
            fs::create_dir(folder.0.path().join(name)).expect("a folder");
        }
        folder.write(
            "directory.json",
            json!({
                "title": "Test directory", "date": "2026-11-23", "good_until": "", "licence": "CC BY 4.0",
                "attributions": [], "spanish_review": "",
            })
            .to_string(),
        );
        folder.write("needs.json", json!([need("housing"), need("food")]).to_string());
        folder.write("listings/ak.json", json!([shelter(), closed()]).to_string());
        folder.write("listings/us.json", json!([helpline()]).to_string());
        for (file, text) in TABLES {
            folder.write(file, text);
        }
        folder
    }

    /// Writes a file below the folder.
    pub fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        fs::write(self.0.path().join(file), text).expect("a file");
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.path().join(file)).expect("a file")
    }

    /// Changes a JSON file.
    pub fn edit(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let mut value = serde_json::from_str(&self.text(file)).expect("JSON");
        change(&mut value);
        self.write(file, value.to_string());
    }

    /// Changes the first listing.
    pub fn shelter(&self, change: impl FnOnce(&mut Value)) {
        self.edit("listings/ak.json", |list| change(&mut list[0]));
    }

    /// Adds lines at the end of a table.
    pub fn add(&self, file: &str, lines: &str) {
        self.write(file, self.text(file) + lines);
    }

    /// Takes a file away.
    pub fn remove(&self, file: &str) {
        fs::remove_file(self.0.path().join(file)).expect("a file");
    }

    /// Every problem as printed, below the folder.
    pub fn problems(&self) -> Vec<String> {
        let problems = check_path(self.0.path()).problems;
        for problem in &problems {
            assert_is_said_whole(&problem.reason);
        }
        below(self.0.path(), &problems)
    }
}

/// Both languages have the text, with just the parts that are filled in.
fn assert_is_said_whole(reason: &Wording) {
    let given: BTreeSet<&str> = reason.parts().map(|(name, _)| name).collect();
    for texts in [ENGLISH, SPANISH] {
        let of_key = |line: &'static str| line.strip_prefix(reason.key())?.strip_prefix(" = ");
        let text = texts.lines().find_map(of_key).unwrap_or_else(|| panic!("no text for {}", reason.key()));
        let asked: BTreeSet<&str> = text.split("{ $").skip(1).filter_map(|part| part.split(" }").next()).collect();
        assert_eq!(asked, given, "{text}");
    }
}

/// Problems as printed, with files below the folder and `/` on every system.
pub fn below(root: &Path, problems: &[Problem]) -> Vec<String> {
    let here = format!("{}{}", root.display(), std::path::MAIN_SEPARATOR);
    problems.iter().map(|problem| problem.to_string().replace(&here, "").replace('\\', "/")).collect()
}

/// Every table, with one row or a few.
const TABLES: [(&str, &str); 12] = [
    (
        "vocabulary.tsv",
        "phrase\tlanguage\tneed\tkind\tnote\nbed\ten\thousing\tplain\tambiguous; src:own\ncama\tes\thousing\tplain\t\n\
         hungry\ten\tfood\tplain\t\nhungry\ten\thousing\tplain\talso\n",
    ),
    ("people.tsv", "phrase\tlanguage\twho\tnote\nmom\ten\tparents\t\n"),
    ("stages.tsv", "phrase\tlanguage\tstage\tnote\njust got out\ten\ttoday\t\n"),
    ("barriers.tsv", "phrase\tlanguage\tbarrier\tnote\nfelony\ten\trecord\taccept-only\n"),
    ("not-crisis.tsv", "phrase\tlanguage\tnote\nkill time\ten\t\n"),
    ("fillers.tsv", "phrase\tlanguage\tnote\ni need\ten\t\n"),
    ("places/states.tsv", "code\tname\tes\tshort\tlat\tlon\talso_code_is_word\nAK\tAlaska\tAlaska\t\t61.3\t-149.2\t\n"),
    (
        "places/counties.tsv",
        "name\tstate\tkind\tzips\tpopulation\tlat\tlon\nJuneau\tAK\tBorough\t4\t31275\t58.4\t-134.4\n",
    ),
    ("places/cities.tsv", "name\tstate\tcounty\tpopulation\tlat\tlon\nJuneau\tAK\tJuneau\t31275\t58.30\t-134.42\n"),
    (
        "places/zips.tsv",
        "zip\tcity\tcounty\tstate\tlat\tlon\n97701\tBend\tDeschutes\tOR\t44.1\t-121.3\n\
         99701\tFairbanks\t\tAK\t64.8\t-147.7\n99801\tJuneau\tJuneau\tAK\t58.36\t-134.57\n",
    ),
    (
        "places/regions.tsv",
        "phrase\tstate\tcounties\tlat\tlon\tradius_miles\ninside passage\tAK\tJuneau\t58.4\t-134.4\t90\n",
    ),
    ("places/also.tsv", "phrase\tname\tstate\tambiguous\ncapital city\tJuneau\tAK\tyes\n"),
];

/// An entry of `needs.json`.
pub fn need(id: &str) -> Value {
    json!({
        "id": id, "name": {"en": id, "es": "ayuda"}, "group": "more", "related": [],
        "sentence": {"en": "Find help.", "es": "Busque ayuda."},
    })
}

/// A listing of which nothing is known but what it must have.
fn bare(id: &str) -> Value {
    let unknown = |keys: &[&str]| -> Value {
        keys.iter().map(|key| ((*key).to_owned(), json!("unknown"))).collect::<serde_json::Map<_, _>>().into()
    };
    let barriers = ["record", "violent-record", "registry", "open-warrant", "supervision", "opioid-medicine"];
    json!({
        "id": id, "name": "A place", "organization": "A group", "also_known_as": [], "kind": "program",
        "summary": {"en": "Gives help.", "es": "Da ayuda."}, "needs": ["food"], "settings": ["day"],
        "serves": ["anyone"],
        "peers": unknown(&["run-by-peers", "staffed-by-peers", "staff-locked-up"]),
        "justice": {
            "serves_justice_involved": "unknown", "works_inside": "unknown", "continues_after_release": "unknown",
        },
        "acceptance": unknown(&[&barriers[..], &["partner", "children"]].concat()),
        "from_inside": unknown(&["write", "collect-calls", "join-before-release", "visits", "same-people-after"]),
        "documents": [], "eligibility": "", "how_to_start": "", "cost": "", "hours": "", "languages": [],
        "address": {"street": "", "city": "", "state": "AK", "zip": "", "county": ""}, "service_area": "state",
        "phones": [{"number": "907-723-5737", "label": "main"}], "website": "", "email": "",
        "status": "operating", "status_note": "", "instead": [],
        "sources": [{"url": "https://a.org", "supports": "phone", "page_date": "2026-05"}],
        "confidence": "medium", "leave_out_of_results": false,
    })
}

fn shelter() -> Value {
    let mut listing = bare("ak-shelter");
    listing["needs"] = json!(["housing", "food"]);
    listing["address"] =
        json!({"street": "1 Main St", "city": "Juneau", "state": "AK", "zip": "99801", "county": "Juneau"});
    listing["acceptance"]["record"] =
        json!({"answer": "yes", "reason": "It says so.", "date": "2026-05", "source": "https://a.org"});
    listing
}

fn closed() -> Value {
    let mut listing = bare("ak-old-kitchen");
    listing["status"] = json!("closed");
    listing["status_note"] = json!("Closed in 2024.");
    listing["instead"] = json!(["ak-shelter"]);
    listing
}

/// The listing of `us.json`.
pub fn helpline() -> Value {
    let mut listing = bare("us-line");
    listing["kind"] = json!("helpline");
    listing["service_area"] = json!("nation");
    listing["address"]["state"] = json!("");
    listing["phones"] = json!([{"number": "988", "label": "crisis"}, {"number": "741741", "label": "text"}]);
    listing
}

/// One way to break the good directory, and everything that is said about it.
pub type Broken = (&'static str, fn(&Folder), &'static [&'static str]);

/// Breaks the good directory in each way, and compares all that is said with what should be.
pub fn assert_all(table: &[Broken]) {
    for (name, break_it, expected) in table {
        let folder = Folder::good();
        break_it(&folder);
        assert_eq!(folder.problems(), *expected, "{name}");
    }
}
