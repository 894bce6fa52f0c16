//! Sheets of real listings: what stands on them, in which order, on how many lines.

use crate::run::{Run, listings, wayhome, with_input};
use serde_json::Value;
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;
use wayhome::language::Language;
use wayhome::phones;
use wayhome_index::listing::Listing;

const IDS: [&str; 3] = ["us-oxford-house", "us-988-lifeline", "ak-haven-house-juneau"];

/// Ids of all listings that may be on a sheet.
pub fn shown() -> Vec<Listing> {
    listings().into_iter().filter(Listing::is_shown).collect()
}

fn sheet(options: &[&str]) -> String {
    wayhome([&["sheet"], &IDS[..], options].concat()).found()
}

/// A whole file of a sheet with every listing.
fn all(lang: &str, name: &str) -> String {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join(name);
    let ids: Vec<String> = shown().into_iter().map(|l| l.id).collect();
    let args = ["sheet", "-", "--lang", lang, "--near", "10027", "--output"];
    with_input(&[&args[..], &[&path.to_string_lossy()]].concat(), ids.join("\n").as_bytes()).found();
    std::fs::read_to_string(&path).expect("a file")
}

#[test]
fn a_sheet_has_name_number_place_purpose_and_the_crisis_line() {
    let out = sheet(&["--note", "ak-haven-house-juneau= ask\tfor Kara "]);
    for listing in listings().iter().filter(|l| IDS.contains(&l.id.as_str())) {
        assert!(out.contains(&listing.name) && out.contains(&listing.phones[0].number), "{}:\n{out}", listing.id);
    }
    for part in
        ["Juneau, AK", "call first", "A place to live", "My note: ask for Kara\n", "call or text 988", "Printed "]
    {
        assert!(out.contains(part), "`{part}` is not in:\n{out}");
    }
    assert_eq!(out.matches("Page ").count(), 0, "one page needs no number:\n{out}");
}

#[test]
fn a_number_on_paper_is_for_people_who_seek_help() {
    let of = |lang: &str, id: &str| wayhome(["--lang", lang, "sheet", id]).found();
    let press = of("en", "ca-anti-recidivism-coalition");
    assert!(!press.contains("213-607-2583") && press.contains("antirecidivism.org"), "{press}");
    let extension = of("en", "de-dcj-systems-navigator");
    assert!(extension.contains("302-658-7174 · extension 33 · "), "{extension}");
    let (english, spanish) = (of("en", "us-snap-hunger-hotline"), of("es", "us-snap-hunger-hotline"));
    assert!(english.contains("866-348-6479 · ") && !english.contains("877-842-6273"), "{english}");
    assert!(spanish.contains("877-842-6273 · en español · ") && !spanish.contains("866-348-6479"), "{spanish}");
}

#[test]
fn what_comes_first_stands_first() {
    let answer: Value = serde_json::from_str(&sheet(&["--format", "json"])).expect("JSON");
    let ids: Vec<&str> =
        answer["results"].as_array().expect("a list").iter().map(|r| r["id"].as_str().expect("an id")).collect();
    assert_eq!(ids, ["us-988-lifeline", "us-oxford-house", "ak-haven-house-juneau"]);
    let given = sheet(&["--as-given"]);
    let at = |name: &str| given.find(name).unwrap_or_else(|| panic!("{name} is not in:\n{given}"));
    assert!(at("1. Oxford House") < at("2. 988 ") && at("2. 988 ") < at("3. Haven House"), "{given}");
}

#[test]
fn five_places_stand_on_one_page_and_one_fills_it() {
    let five =
        ["us-211", "ak-haven-house-juneau", "ak-tlingit-haida-alaway-juneau", "us-oxford-house", "us-988-lifeline"];
    for lang in ["en", "es"] {
        let of = |ids: &[&str]| {
            let out = wayhome([&["--lang", lang, "sheet", "--near", "juneau"], ids].concat()).found();
            let lines = out.lines().filter(|line| !line.is_empty()).count();
            assert!(lines <= wayhome::sheet::PAGE_LINES, "{out}");
            out
        };
        let out = of(&five);
        for listing in listings().iter().filter(|l| five.contains(&l.id.as_str())) {
            let parts = [&listing.name, &listing.phones[0].number];
            assert!(parts.into_iter().all(|part| out.contains(part)), "{}:\n{out}", listing.id);
        }
        let one = of(&["us-oxford-house"]);
        assert!(one.contains("1010 Wayne Avenue, Suite 300, Silver Spring, MD 20910"), "{one}");
        assert!(one.contains("oxfordhouse.org") && !of(&five).contains("oxfordhouse.org"), "{one}");
    }
}

#[test]
fn no_page_has_more_lines_than_somebody_copies() {
    for language in Language::ALL {
        let pages = all(language.name(), "list.txt");
        let pages: Vec<&str> = pages.split('\u{c}').collect();
        assert!(pages.len() > 100);
        for (i, page) in pages.iter().enumerate() {
            let lines: Vec<&str> = page.lines().filter(|line| !line.is_empty()).collect();
            assert!(lines.len() <= wayhome::sheet::PAGE_LINES, "{page}");
            assert!(lines.iter().all(|line| line.width() <= wayhome::sheet::COLUMNS), "{page}");
            assert!(lines.iter().any(|line| line.contains("988")), "{page}");
            assert!(lines[0].contains(&(i + 1).to_string()) && lines[0].contains(&pages.len().to_string()), "{page}");
        }
        for listing in shown() {
            let number = phones::main(&listing.phones, language);
            assert!(number.is_none_or(|p| pages.iter().any(|page| page.contains(&p.number))), "{}", listing.id);
        }
    }
}

#[test]
fn ascii_has_nothing_else() {
    let out = all("es", "list.asc");
    assert!(out.is_ascii() && out.contains("Pagina 1 de "), "{}", &out[..400]);
}

#[test]
fn results_are_those_of_a_search() {
    let found = crate::run::search(&["haven house", "--near", "juneau"]);
    let found = found["results"].as_array().expect("a list").iter().find(|r| r["id"] == IDS[2]).expect("Haven House");
    let sheet: Value = serde_json::from_str(&sheet(&["--format", "json", "--near", "juneau"])).expect("JSON");
    let on_sheet = &sheet["results"][2];
    let of_search = ["rung", "cannot_take", "why", "score"];
    for (key, value) in
        found.as_object().expect("an object").iter().filter(|(key, _)| !of_search.contains(&key.as_str()))
    {
        assert_eq!(&on_sheet[key], value, "{key}");
    }
    assert_eq!(on_sheet["reach"]["link"], "tel:+19077235737");
    assert_eq!(sheet["crisis"]["number"], "988");
}

#[test]
fn a_search_fills_a_sheet() {
    let ids = wayhome(["search", "--ids", "--limit", "3", "housing", "juneau"]).found();
    assert_eq!(ids.lines().count(), 3, "{ids}");
    let out = with_input(&["sheet", "us-211", "-", "us-211"], ids.as_bytes()).found();
    let listings = listings();
    for id in ids.lines().chain(["us-211"]) {
        let name = &listings.iter().find(|l| l.id == id).expect("a listing").name;
        assert_eq!(out.matches(&format!(". {name} ·")).count(), 1, "{out}");
    }
    wayhome(["search", "--ids", "--json", "x"]).trouble_says(&["--ids", "--json"]);
    with_input(&["sheet", "-"], b" \n").trouble_says(&["no ids were given", "search --ids"]);
}

#[test]
fn every_card_and_every_row_keeps_its_numbers() {
    let cards = all("en", "list.vcf");
    assert!(cards.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    let unfolded = cards.replace("\r\n ", "");
    let table = all("en", "list.csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let at = reader.headers().expect("a head").iter().position(|name| name == "phones").expect("phones");
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), shown().len());
    assert_eq!(unfolded.matches("\r\nEND:VCARD\r\n").count(), rows.len());
    for listing in shown() {
        let row = rows.iter().find(|row| row[1] == *listing.id).expect("a row");
        for phone in &listing.phones {
            assert!(row[at].contains(&phone.number), "{}", listing.id);
            let value = format!(":{}\r\n", phone.number);
            assert!(unfolded.contains(&value), "{} {value}", listing.id);
        }
    }
}

#[test]
fn what_may_not_be_on_paper_is_told() {
    let asked: [(&[&str], &[&str]); 6] = [
        (&["us-naps-inaps"], &["us-naps-inaps` is closed", "Take instead: "]),
        (&["haven-house"], &["no listing has the id `haven-house`", "ak-haven-house-juneau"]),
        (&["us-211", "--near", "nowhere at all"], &["nowhere at all", "ZIP code"]),
        (&["us-211", "--note", "us-988-lifeline=x"], &["us-988-lifeline", "not on the list"]),
        (&["us-211", "--note", "just words"], &["ID=TEXT"]),
        (&["us-211", "--print", "--format", "html"], &["text or ascii", "--output FILE"]),
    ];
    for (args, parts) in asked {
        wayhome([&["sheet"], args].concat()).trouble_says(parts);
    }
    let long = format!("us-211={}", "x".repeat(61));
    wayhome(["sheet", "us-211", "--note", &long]).trouble_says(&["61 letters", "At most 60 fit"]);
    let Run { code, .. } = wayhome(["sheet", "us-211", "--note", &long[..long.len() - 1]]);
    assert_eq!(code, Some(0));
}
