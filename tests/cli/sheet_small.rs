//! Every format in both languages, from a small directory that never changes. Snapshots of real listings would break
//! whenever somebody mends one; what must hold for those is computed from the data in `sheet` and `packet`.

use crate::folder::{Folder, need};
use crate::run::wayhome;
use serde_json::json;
use tempfile::TempDir;
use wayhome::language::{Language, Words};
use wayhome::say;

/// A directory with a shelter, a place with a web page alone, and two crisis lines.
pub fn directory() -> (TempDir, String) {
    let folder = Folder::good();
    folder.edit("needs.json", |needs| {
        let list = needs.as_array_mut().expect("a list");
        list.extend([need("employment"), need("crisis-support")]);
        list[0]["name"] = json!({"en": "A place to live", "es": "Un lugar para vivir"});
        list[1]["name"] = json!({"en": "Food", "es": "Comida"});
        list[2]["name"] = json!({"en": "Jobs", "es": "Trabajo"});
        list[3]["name"] = json!({"en": "Help in a crisis", "es": "Ayuda en una crisis"});
    });
    folder.edit("listings/ak.json", |list| {
        list[0]["name"] = json!("Shelter & Kitchen (\"T'áa\")");
        list[0]["phones"] = json!([
            {"number": "907-555-0142 ext 7", "label": "intake"}, {"number": "907-555-0143", "label": "fax"},
        ]);
        list[0]["sources"] = json!([{"url": "https://www.a.org/x", "supports": "phone", "page_date": "2019-05"}]);
        list[0]["acceptance"]["record"]["date"] = json!("2019-05");
        list[0]["acceptance"]["record"]["source"] = json!("https://www.a.org/x");
        let mut office = list[0].clone();
        office["id"] = json!("ak-work-office");
        office["name"] = json!("Work office");
        office["needs"] = json!(["employment", "food"]);
        office["phones"] = json!([]);
        office["website"] = json!("https://work.example.org/juneau");
        list.as_array_mut().expect("a list").push(office);
    });
    folder.edit("listings/us.json", |list| {
        list[0]["id"] = json!("us-988-lifeline");
        list[0]["name"] = json!("Lifeline");
        list[0]["needs"] = json!(["crisis-support"]);
        list[0]["confidence"] = json!("high");
    });
    let temporary = TempDir::new().expect("a temporary folder");
    let path = temporary.path().join("small.wayhome").to_string_lossy().into_owned();
    wayhome(["build", &folder.0.path().to_string_lossy(), "--output", &path]).found();
    (temporary, path)
}

/// What a run prints, with the day it is made taken out.
fn printed(args: &[&str], file: &str, lang: &str) -> String {
    let language = Language::from_setting(lang).expect("a language");
    let before = wayhome::cli::today();
    let mut out = wayhome([args, &["--directory", file, "--lang", lang]].concat()).found();
    for day in [before, wayhome::cli::today()] {
        out = out.replace(&say::day(day, &Words::new(language)), "TODAY").replace(&day.to_string(), "TODAY");
    }
    out
}

fn assert_snapshot(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn sheets_look_like_this() {
    let (_folder, file) = directory();
    let ids = ["sheet", "ak-work-office", "us-988-lifeline", "ak-shelter", "--near", "juneau"];
    let note = ["--note", "ak-shelter=ask for Kara; bring ID", "--format"];
    for format in ["text", "ascii", "markdown", "html", "json", "vcard", "csv"] {
        for lang in ["en", "es"] {
            let out = printed(&[&ids[..], &note, &[format]].concat(), &file, lang);
            assert_snapshot(&format!("sheet-{format}-{lang}"), &out);
        }
    }
}

#[test]
fn booklets_look_like_this() {
    let (_folder, file) = directory();
    for format in ["text", "markdown", "html"] {
        for lang in ["en", "es"] {
            let out = printed(&["packet", "--near", "juneau", "--miles", "30", "--format", format], &file, lang);
            assert_snapshot(&format!("packet-{format}-{lang}"), &out);
        }
    }
}
