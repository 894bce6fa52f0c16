//! Files and records that cannot be read.

use super::folder::{Folder, assert_all};
use serde_json::json;
use wayhome_index::check::{Record, Severity, check_path};

#[test]
fn broken_files() {
    assert_all(&[
        (
            "not JSON",
            |f| f.write("needs.json", "housing"),
            &[
                "error: needs.json: line 1 column 1: is not JSON: expected value",
                "error: needs.json: holds no need that can be read",
            ],
        ),
        (
            "cut-off JSON",
            |f| f.write("listings/us.json", "[\n {\"id\": \"us-line\","),
            &["error: listings/us.json: line 2 column 18: is not JSON: EOF while parsing an object"],
        ),
        (
            "more after the end",
            |f| f.write("listings/us.json", "[]\n[]"),
            &["error: listings/us.json: line 2 column 1: is not JSON: trailing characters"],
        ),
        (
            "an object, not a list",
            |f| f.write("listings/us.json", "{}"),
            &["error: listings/us.json: must be a list: `[ … ]`"],
        ),
        (
            "entries that are no objects",
            |f| f.write("listings/us.json", "[7, \"x\"]"),
            &[
                "error: listings/us.json: entry 1: must be an object: `{ … }`",
                "error: listings/us.json: entry 2: must be an object: `{ … }`",
            ],
        ),
        (
            "bytes that are no text, JSON",
            |f| f.write("listings/us.json", b"[\n\"caf\xE9\"]"),
            &["error: listings/us.json: line 2: is not UTF-8 text"],
        ),
        (
            "bytes that are no text, table",
            |f| f.write("fillers.tsv", b"phrase\tlanguage\tnote\ncaf\xE9\ten\t\n"),
            &["error: fillers.tsv: line 2: is not UTF-8 text"],
        ),
        (
            "byte order mark",
            |f| f.write("fillers.tsv", format!("\u{feff}{}", f.text("fillers.tsv"))),
            &["warning: fillers.tsv: line 1: begins with a byte order mark; save it as UTF-8 without one"],
        ),
        (
            "Windows lines",
            |f| f.write("fillers.tsv", f.text("fillers.tsv").replace('\n', "\r\n")),
            &["warning: fillers.tsv: line 1: ends as on Windows (CR LF); save it with plain line ends (LF)"],
        ),
        ("missing JSON", |f| f.remove("directory.json"), &["error: directory.json: is missing"]),
        ("missing table", |f| f.remove("places/also.tsv"), &["error: places/also.tsv: is missing"]),
        (
            "empty table",
            |f| f.write("people.tsv", ""),
            &["error: people.tsv: line 1: is empty; the first line names the columns"],
        ),
        (
            "missing column",
            |f| f.write("people.tsv", "phrase\tlanguage\tnote\nmom\ten\t\n"),
            &["error: people.tsv: line 1: who: is missing from the names of the columns"],
        ),
        (
            "doubled column",
            |f| f.write("people.tsv", "phrase\tlanguage\twho\tnote\tnote\n"),
            &["error: people.tsv: line 1: note: names more than one column"],
        ),
        (
            "short row",
            |f| f.add("people.tsv", "dad\ten\tparents\n"),
            &["error: people.tsv: line 3: has 3 columns; the first line names 4"],
        ),
        (
            "long row",
            |f| f.add("people.tsv", "\ndad\ten\tparents\t\t\n"),
            &["error: people.tsv: line 4: has 5 columns; the first line names 4"],
        ),
        (
            "a stray file",
            |f| f.write("listings/notes.txt", "call back"),
            &["warning: listings/notes.txt: is not read; its name does not end in `.json`"],
        ),
        ("a hidden file", |f| f.write("listings/.DS_Store", "x"), &[]),
        (
            "numbers that are none",
            |f| {
                f.add("places/cities.tsv", "Nome\tAK\t\tfew\t64.5\t-165.4\nNome\tAK\t\t\tNaN\t-165.4\n");
                f.add("places/zips.tsv", "9980\tJuneau\tJuneau\tAK\t58.3\t-134.4\n");
                f.add("places/also.tsv", "nome\tJuneau\tAK\tperhaps\n");
            },
            &[
                "error: places/cities.tsv: line 3: population: `few` is not a whole number",
                "error: places/cities.tsv: line 4: lat: `NaN` is not a number",
                "error: places/zips.tsv: line 5: zip: `9980` is not 5 digits",
                "error: places/also.tsv: line 3: ambiguous: `perhaps` is not `yes` or empty",
            ],
        ),
    ]);
}

#[test]
fn broken_records() {
    assert_all(&[
        (
            "no id",
            |f| f.shelter(|l| drop(l.as_object_mut().expect("object").remove("id"))),
            &[
                "error: listings/ak.json: entry 1: id: is missing",
                "error: listings/ak.json: ak-old-kitchen: instead[0]: `ak-shelter` is no listing",
            ],
        ),
        (
            "empty id",
            |f| f.edit("listings/us.json", |l| l[0]["id"] = json!(" ")),
            &["error: listings/us.json: entry 1: id: is empty"],
        ),
        (
            "phone number of a wrong type",
            |f| f.edit("listings/us.json", |l| l[0]["phones"][1]["number"] = json!(988)),
            &[
                "error: listings/us.json: us-line: phones[1].number: is of the wrong type: integer `988`, expected a string",
            ],
        ),
        (
            "missing part",
            |f| {
                f.edit("listings/us.json", |l| l[0]["phones"] = json!([{"number": "988"}]));
            },
            &["error: listings/us.json: us-line: phones[0].label: is missing"],
        ),
        (
            "unknown field",
            |f| f.edit("listings/us.json", |l| l[0]["address"]["zipcode"] = json!("")),
            &[
                "error: listings/us.json: us-line: address.zipcode: is no field of this record; the fields are: `street`, \
             `city`, `state`, `zip`, `county`",
            ],
        ),
        (
            "the same field twice",
            |f| {
                let text = f.text("listings/us.json").replace("\"email\":\"\"", "\"email\":\"\",\"email\":\"a@b.org\"");
                f.write("listings/us.json", text);
            },
            &["error: listings/us.json: us-line: email: stands there twice"],
        ),
        (
            "unknown status",
            |f| f.edit("listings/us.json", |l| l[0]["status"] = json!("open")),
            &["error: listings/us.json: us-line: status: `open` is not one of: `operating`, `changed`, \
             `unknown`, `closed`"],
        ),
        (
            "a fact without a source",
            |f| {
                f.edit("listings/us.json", |l| l[0]["acceptance"]["record"] = json!({"answer": "yes", "date": "2024"}));
            },
            &[
                "error: listings/us.json: us-line: acceptance.record: must be \"unknown\" or a fact with `answer`, `reason`, \
             `date` and `source`",
            ],
        ),
        (
            "a date in words",
            |f| f.edit("directory.json", |d| d["date"] = json!("23 November 2026")),
            &["error: directory.json: date: `23 November 2026` is not a day written YYYY-MM-DD"],
        ),
        (
            "a day that is none",
            |f| f.edit("directory.json", |d| d["good_until"] = json!("2027-02-29")),
            &["error: directory.json: good_until: `2027-02-29` is not a day written YYYY-MM-DD"],
        ),
        (
            "over before it begins",
            |f| f.edit("directory.json", |d| d["good_until"] = json!("2026-01-01")),
            &["error: directory.json: good_until: `2026-01-01` is before the date of the directory, 2026-11-23"],
        ),
    ]);
}

#[test]
fn one_broken_listing_leaves_the_others() {
    let folder = Folder::good();
    folder.edit("listings/ak.json", |l| l[1]["phones"] = json!("none"));
    let report = check_path(folder.0.path());
    let ids: Vec<&str> = report.directory.listings.iter().map(|l| l.id.as_str()).collect();
    assert_eq!(ids, ["ak-shelter", "us-line"]);
    assert_eq!((report.errors(), report.warnings()), (1, 0));
    assert_eq!(report.problems[0].severity, Severity::Error);
    assert_eq!(report.problems[0].record, Record::Named("ak-old-kitchen".to_owned()));
}
