//! Sheets and booklets as a browser prints them. Needs chromium and poppler-utils; says so where they are not there.

use crate::run::{listings, wayhome};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

const FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--no-pdf-header-footer",
];

/// The browsers of the systems people use; any of them will do.
const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

fn has(program: &str, argument: &str) -> bool {
    let run = Command::new(program).arg(argument).stdout(Stdio::null()).stderr(Stdio::null()).status();
    run.is_ok_and(|status| status.success())
}

/// The browser to print with. Where one, or what reads its pages, is not there, that is told: straight to the terminal,
/// because what a passed test prints is shown to nobody.
fn browser() -> Option<&'static str> {
    let can_read = has("pdfinfo", "-v") && has("pdftotext", "-v");
    let browser = BROWSERS.into_iter().find(|browser| can_read && has(browser, "--version"));
    if browser.is_none() {
        let told = "SKIPPED: chromium and poppler-utils are not installed, so no page was printed";
        writeln!(std::io::stderr(), "{told}").expect("somebody listens");
    }
    browser
}

/// Prints a file as PDF; its pages and its words, with single blanks.
fn printed(browser: &str, html: &Path) -> (usize, String) {
    let folder = TempDir::new().expect("a temporary folder");
    let pdf = folder.path().join("out.pdf");
    let mut chromium = Command::new(browser);
    chromium.args(FLAGS).arg(format!("--user-data-dir={}", folder.path().join("profile").display()));
    chromium.env("HOME", folder.path()).stdin(Stdio::null());
    chromium.arg(format!("--print-to-pdf={}", pdf.display())).arg(format!("file://{}", html.display()));
    let output = chromium.output().expect("chromium runs");
    assert!(pdf.exists(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output().expect("it runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let name = pdf.to_string_lossy();
    let info = said("pdfinfo", &[&name]);
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).expect("a count of pages");
    let words = said("pdftotext", &[&name, "-"]).split_whitespace().collect::<Vec<_>>().join(" ");
    (pages.trim().parse().expect("a number"), words)
}

#[test]
fn a_sheet_prints_on_one_page_of_letter_and_of_a4() {
    let Some(browser) = browser() else { return };
    let ids = ["us-988-lifeline", "ak-haven-house-juneau", "us-oxford-house", "us-crisis-text-line", "us-211"];
    let folder = TempDir::new().expect("a temporary folder");
    for (lang, paper) in [("en", "Letter"), ("es", "A4")] {
        let path = folder.path().join(format!("{lang}.html"));
        let options = ["--lang", lang, "--near", "juneau", "--note", "us-211=ask for a bed", "--output"];
        wayhome([&["sheet"], &ids[..], &options, &[&path.to_string_lossy()]].concat()).found();
        let html = std::fs::read_to_string(&path).expect("a file");
        assert!(html.contains("@page { margin"), "{html}");
        std::fs::write(&path, html.replace("@page { margin", &format!("@page {{ size: {paper}; margin")))
            .expect("a file");
        let (pages, words) = printed(browser, &path);
        assert_eq!(pages, 1, "{lang} {paper}");
        for listing in listings().iter().filter(|l| ids.contains(&l.id.as_str())) {
            assert!(
                words.contains(&listing.name) && words.contains(&listing.phones[0].number),
                "{}:\n{words}",
                listing.id
            );
        }
    }
}

#[test]
fn each_page_of_a_long_sheet_is_one_page_of_paper() {
    let Some(browser) = browser() else { return };
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("long.html");
    let ids: Vec<String> = crate::sheet::shown().into_iter().step_by(7).map(|l| l.id).collect();
    let options = ["--lang", "es", "--near", "10027", "--output", &path.to_string_lossy()].map(str::to_owned);
    wayhome(["sheet".to_owned()].into_iter().chain(ids).chain(options)).found();
    let html = std::fs::read_to_string(&path).expect("a file");
    assert_eq!(printed(browser, &path).0, html.matches("<section").count());
}

#[test]
fn a_booklet_prints_with_every_name_and_number() {
    let Some(browser) = browser() else { return };
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("booklet.html");
    wayhome(["packet", "--near", "juneau", "--output", &path.to_string_lossy()]).found();
    let (pages, words) = printed(browser, &path);
    assert!(pages > 10, "{pages}");
    for part in
        ["Juneau, AK", "What is in here", "Haven House (T'áa Shuyee Hít)", "907-723-5737", "My notes", "CC BY 4.0"]
    {
        assert!(words.contains(part), "`{part}` is not printed");
    }
}
