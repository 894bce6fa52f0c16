//! What a listing says of itself, its words and its sources.

use super::folder::{assert_all, helpline};
use serde_json::json;

#[test]
fn listings_that_say_what_they_are() {
    assert_all(&[
        (
            "id of another file",
            |f| {
                f.edit("listings/us.json", |l| l[0]["id"] = json!("wa-line"));
            },
            &["error: listings/us.json: wa-line: id: must begin with `us-`, as the file is named"],
        ),
        (
            "capital id",
            |f| f.edit("listings/us.json", |l| l[0]["id"] = json!("us-Line")),
            &[
                "error: listings/us.json: us-Line: id: must be small letters, digits and single hyphens: `ak-juneau-shelter`",
            ],
        ),
        (
            "the same id twice",
            |f| f.edit("listings/us.json", |l| *l = json!([helpline(), helpline()])),
            &["error: listings/us.json: us-line: id: is used 2 times; an id names one listing only"],
        ),
        (
            "no names",
            |f| {
                f.shelter(|l| {
                    l["name"] = json!("");
                    l["organization"] = json!("");
                    l["summary"] = json!({"en": ""});
                });
            },
            &[
                "error: listings/ak.json: ak-shelter: name: is empty",
                "error: listings/ak.json: ak-shelter: organization: is empty",
                "error: listings/ak.json: ak-shelter: summary.en: is empty",
                "error: listings/ak.json: ak-shelter: summary.es: is empty; every listing that shows in results has a Spanish \
             summary",
            ],
        ),
        (
            "no Spanish where it never shows",
            |f| f.edit("listings/ak.json", |l| l[1]["summary"] = json!({"en": "x"})),
            &[],
        ),
        (
            "no need",
            |f| f.shelter(|l| l["needs"] = json!([])),
            &[
                "error: listings/ak.json: ak-shelter: needs: is empty; a listing that shows in results answers at least one need",
            ],
        ),
        (
            "needs unknown and doubled",
            |f| f.shelter(|l| l["needs"] = json!(["food", "foood", "food"])),
            &[
                "error: listings/ak.json: ak-shelter: needs[1]: `foood` is not one of: needs.json",
                "error: listings/ak.json: ak-shelter: needs[2]: `food` stands there twice",
            ],
        ),
        (
            "unknown setting",
            |f| f.shelter(|l| l["settings"] = json!(["tent"])),
            &[
                "error: listings/ak.json: ak-shelter: settings[0]: `tent` is not one of: day, drop-in, residential, mobile, \
             home-visit, in-jail-or-prison, phone, online",
            ],
        ),
        (
            "unknown group",
            |f| f.shelter(|l| l["serves"] = json!(["ladies"])),
            &[
                "error: listings/ak.json: ak-shelter: serves[0]: `ladies` is not one of: anyone, women, men, youth, veterans, \
             families, lgbtq, tribal, parents, older-adults, people-with-disabilities",
            ],
        ),
        (
            "language as a code",
            |f| f.shelter(|l| l["languages"] = json!(["English", "es"])),
            &[
                "warning: listings/ak.json: ak-shelter: languages[1]: `es` is not a name people read; write `Spanish`, not `es`",
            ],
        ),
        (
            "area that cannot be read",
            |f| f.shelter(|l| l["service_area"] = json!("everywhere")),
            &[
                "error: listings/ak.json: ak-shelter: service_area: `everywhere` begins with none of: `nation`, `state`, \
             `counties: …`, `county: …`, `city: …`, `region: …`, `multi-state`, `multi-city`",
            ],
        ),
        (
            "area without its state",
            |f| f.edit("listings/us.json", |l| l[0]["service_area"] = json!("counties: Juneau")),
            &["warning: listings/us.json: us-line: address.state: is empty, so `counties: Juneau` is in no state"],
        ),
        (
            "out of reach",
            |f| {
                f.shelter(|l| {
                    l["phones"] = json!([]);
                    l["address"]["street"] = json!("");
                });
            },
            &[
                "warning: listings/ak.json: ak-shelter: phones: is empty, and so are street, e-mail, website and mail address: \
             nobody can reach it",
            ],
        ),
        (
            "closed without a word",
            |f| {
                f.edit("listings/ak.json", |l| {
                    l[1]["status_note"] = json!("");
                    l[1]["instead"] = json!([]);
                });
            },
            &[
                "error: listings/ak.json: ak-old-kitchen: status_note: is empty; say what became of a closed listing",
                "error: listings/ak.json: ak-old-kitchen: instead: is empty; a listing that never shows names one to go to \
             instead",
            ],
        ),
        (
            "instead of it, nothing",
            |f| {
                f.edit("listings/ak.json", |l| l[1]["instead"] = json!(["ak-nowhere", "ak-old-kitchen", "us-line"]));
                f.edit("listings/us.json", |l| {
                    l[0]["leave_out_of_results"] = json!(true);
                    l[0]["instead"] = json!(["ak-old-kitchen"]);
                });
            },
            &[
                "error: listings/ak.json: ak-old-kitchen: instead[0]: `ak-nowhere` is no listing",
                "error: listings/ak.json: ak-old-kitchen: instead[1]: `ak-old-kitchen` is this listing itself",
                "error: listings/ak.json: ak-old-kitchen: instead[2]: `us-line` is left out of results as well",
                "error: listings/us.json: us-line: instead[0]: `ak-old-kitchen` is closed as well",
            ],
        ),
    ]);
}

#[test]
fn words_of_listings() {
    assert_all(&[
        (
            "hidden characters",
            |f| {
                f.shelter(|l| {
                    l["also_known_as"] = json!(["ok", "tnetsop\u{202E}"]);
                    l["acceptance"]["record"]["reason"] = json!("\u{1b}[2Jgone");
                });
            },
            &[
                "error: listings/ak.json: ak-shelter: acceptance.record.reason: holds the hidden character U+001B at place 1; \
             take it out",
                "error: listings/ak.json: ak-shelter: also_known_as[1]: holds the hidden character U+202E at place 8; take it \
             out",
            ],
        ),
        (
            "blanks around",
            |f| f.shelter(|l| l["hours"] = json!("9 am to 5 pm ")),
            &["warning: listings/ak.json: ak-shelter: hours: `9 am to 5 pm ` begins or ends with a blank"],
        ),
        (
            "unkind words",
            |f| {
                f.shelter(|l| {
                    l["name"] = json!("Aid to Inmate Mothers");
                    l["summary"] = json!({
                        "en": "Aid to Inmate Mothers helps ex-offenders. Felon friendly.",
                        "es": "Para adictos y sus familias.",
                    });
                });
            },
            &[
                "warning: listings/ak.json: ak-shelter: summary.en: `ex offender` hurts; say `people who were locked up` or \
             the like",
                "warning: listings/ak.json: ak-shelter: summary.en: `felon friendly` hurts; say `takes people with a record` or \
             the like",
                "warning: listings/ak.json: ak-shelter: summary.es: `adicto` hurts; say `personas que usan drogas` or the like",
            ],
        ),
        (
            "a long summary",
            |f| f.shelter(|l| l["summary"]["en"] = json!("so ".repeat(60) + "long")),
            &["warning: listings/ak.json: ak-shelter: summary.en: has 61 words; people read about 60"],
        ),
        (
            "an endless text",
            |f| f.shelter(|l| l["hours"] = json!("x".repeat(10_000_000))),
            &["error: listings/ak.json: ak-shelter: hours: is longer than 10000 characters"],
        ),
    ]);
}

#[test]
fn sources_of_facts() {
    assert_all(&[
        (
            "no source at all",
            |f| {
                f.shelter(|l| {
                    l["sources"] = json!([]);
                    l["acceptance"]["record"] = json!("unknown");
                });
            },
            &[
                "error: listings/ak.json: ak-shelter: phones[0].number: `907-723-5737` has no source; name the page it was \
             seen on under `sources`",
                "error: listings/ak.json: ak-shelter: address.street: `1 Main St` has no source; name the page it was seen on \
             under `sources`",
            ],
        ),
        (
            "source with nothing in it",
            |f| {
                f.edit("listings/us.json", |l| {
                    l[0]["sources"] = json!([{"url": "", "supports": "", "page_date": ""}]);
                });
            },
            &[
                "error: listings/us.json: us-line: sources[0].supports: is empty; say which facts the page shows",
                "error: listings/us.json: us-line: sources[0].page_date: is empty; write the date the page shows, or `unknown`",
                "error: listings/us.json: us-line: sources[0].url: is empty; write the address of the page or the name of the \
             paper",
            ],
        ),
        (
            "source that says nothing",
            |f| f.edit("listings/us.json", |l| l[0]["sources"][0]["url"] = json!("https://")),
            &["warning: listings/us.json: us-line: sources[0].url: `https://` names no page and no paper"],
        ),
        (
            "sources that are papers",
            |f| {
                f.edit("listings/us.json", |l| {
                    l[0]["sources"][0]["url"] = json!("article: Coming home (Mad in America, 2017)");
                });
            },
            &[],
        ),
        (
            "source of the future",
            |f| {
                f.edit("listings/us.json", |l| {
                    l[0]["sources"][0]["page_date"] = json!("2026-12");
                });
            },
            &[
                "error: listings/us.json: us-line: sources[0].page_date: `2026-12` is after the date of this directory, \
             2026-11-23",
            ],
        ),
        (
            "phone from a code list",
            |f| {
                f.edit("listings/us.json", |l| {
                    l[0]["sources"][0]["url"] = json!("https://github.com/a/b (data.csv)");
                });
            },
            &[
                "warning: listings/us.json: us-line: phones: weak source: only lists in code repositories show this number; \
             call it or find its own page",
            ],
        ),
        (
            "fact with a source of its own",
            |f| {
                f.shelter(|l| {
                    l["acceptance"]["record"]["source"] = json!("https://elsewhere.org");
                });
            },
            &[
                "error: listings/ak.json: ak-shelter: acceptance.record.source: `https://elsewhere.org` is not among the \
             listing's sources",
            ],
        ),
        (
            "fact that says unknown",
            |f| {
                f.shelter(|l| {
                    l["acceptance"]["record"]["answer"] = json!("unknown");
                    l["acceptance"]["record"]["date"] = json!("");
                });
            },
            &[
                "error: listings/ak.json: ak-shelter: acceptance.record.answer: write the whole fact as \"unknown\" when no \
             source says",
                "error: listings/ak.json: ak-shelter: acceptance.record.date: is empty; write the date the page shows, or \
             `unknown`",
            ],
        ),
        (
            "high confidence, old",
            |f| {
                f.edit("listings/us.json", |l| {
                    l[0]["confidence"] = json!("high");
                    l[0]["sources"][0]["page_date"] = json!("2021-10");
                });
            },
            &["warning: listings/us.json: us-line: confidence: is high, and the newest source is of 2021-10"],
        ),
        (
            "high confidence, no date",
            |f| {
                f.edit("listings/us.json", |l| {
                    l[0]["confidence"] = json!("high");
                    l[0]["sources"][0]["page_date"] = json!("unknown");
                });
            },
            &["warning: listings/us.json: us-line: confidence: is high, and no source has a date"],
        ),
    ]);
}
