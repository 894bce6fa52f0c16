//! Where a listing stands and how it is reached.

use super::folder::{assert_all, need};
use serde_json::json;

#[test]
fn places_of_listings() {
    assert_all(&[
        (
            "bad state",
            |f| f.shelter(|l| l["address"]["state"] = json!("Alaska")),
            &[
                "error: listings/ak.json: ak-shelter: address.state: `Alaska` is not the two-letter code of a state or territory",
                "error: listings/ak.json: ak-shelter: address.zip: `99801` is in Juneau AK, not in `Alaska`",
            ],
        ),
        (
            "ZIP with four more digits",
            |f| f.shelter(|l| l["address"]["zip"] = json!("99801-1234")),
            &["error: listings/ak.json: ak-shelter: address.zip: `99801-1234` is not 5 digits"],
        ),
        (
            "ZIP of another state",
            |f| f.shelter(|l| l["address"]["zip"] = json!("97701")),
            &["error: listings/ak.json: ak-shelter: address.zip: `97701` is in Bend OR, not in `AK`"],
        ),
        (
            "ZIP far away",
            |f| f.shelter(|l| l["address"]["zip"] = json!("99701")),
            &[
                "warning: listings/ak.json: ak-shelter: address.zip: `99701` is in Fairbanks, about 618 miles from `Juneau`",
            ],
        ),
        (
            "ZIP that is none",
            |f| f.shelter(|l| l["address"]["zip"] = json!("99999")),
            &["warning: listings/ak.json: ak-shelter: address.zip: `99999` is not in places/zips.tsv"],
        ),
        (
            "city and county that are none",
            |f| {
                f.shelter(|l| {
                    l["address"]["city"] = json!("Juno");
                    l["address"]["county"] = json!("Juno");
                });
            },
            &[
                "warning: listings/ak.json: ak-shelter: address.city: `Juno` is not a place of AK in places/",
                "warning: listings/ak.json: ak-shelter: address.county: `Juno` is not a county of AK in places/counties.tsv",
            ],
        ),
        ("another name of the city", |f| f.shelter(|l| l["address"]["city"] = json!("Capital City")), &[]),
        (
            "street of a confidential shelter",
            |f| {
                f.edit("needs.json", |n| n.as_array_mut().expect("list").push(need("domestic-violence-help")));
                f.add("vocabulary.tsv", "hits me\ten\tdomestic-violence-help\tplain\tcrisis\n");
                f.shelter(|l| {
                    l["needs"] = json!(["domestic-violence-help", "housing"]);
                    l["settings"] = json!(["residential"]);
                });
            },
            &[
                "error: listings/ak.json: ak-shelter: address.street: tells where a confidential shelter is; leave it empty and \
             give the phone",
                "error: listings/ak.json: ak-shelter: address.zip: tells where a confidential shelter is; leave it empty and give \
             the phone",
            ],
        ),
        (
            "mail to a shelter that calls itself confidential",
            |f| {
                f.shelter(|l| {
                    l["eligibility"] = json!("Confidential safe house for women.");
                    l["address"] = json!({"street": "", "city": "", "state": "AK", "zip": "", "county": ""});
                    l["from_inside"]["mail-address"] = json!("PO Box 1, Juneau");
                });
            },
            &[
                "error: listings/ak.json: ak-shelter: from_inside.mail-address: tells where a confidential shelter is; leave it \
             empty and give the phone",
            ],
        ),
    ]);
}

#[test]
fn ways_to_reach_a_listing() {
    assert_all(&[
        (
            "phones that ring nowhere",
            |f| {
                f.shelter(|l| {
                    l["phones"] = json!([
                        {"number": "(907) 723-5737", "label": "main"},
                        {"number": "907-123-5737", "label": "main"},
                        {"number": "741741", "label": "main"},
                        {"number": "466-6080", "label": "main"},
                    ]);
                });
            },
            &[
                "error: listings/ak.json: ak-shelter: phones[0].number: `(907) 723-5737` cannot be dialled: write it like \
             907-723-5737, 800-575-7223 ext 2700 or 211",
                "error: listings/ak.json: ak-shelter: phones[1].number: `907-123-5737` cannot be dialled: after the area code \
             comes no 0 or 1",
                "error: listings/ak.json: ak-shelter: phones[2].number: `741741` cannot be dialled: a code of 5 or 6 digits is \
             for texts; say `text` in its label",
                "error: listings/ak.json: ak-shelter: phones[3].number: `466-6080` cannot be dialled: it has no area code",
            ],
        ),
        (
            "phones that ring for some",
            |f| {
                f.shelter(|l| {
                    l["phones"] = json!([
                        {"number": "**274747", "label": "mobile phones only"},
                        {"number": "466-6080", "label": "main; area code not given"},
                        {"number": "907-555-0123", "label": "main"},
                    ]);
                });
            },
            &[
                "warning: listings/ak.json: ak-shelter: phones[0].number: `**274747` rings only from a mobile phone",
                "warning: listings/ak.json: ak-shelter: phones[1].number: `466-6080` has no area code; it rings only nearby",
                "warning: listings/ak.json: ak-shelter: phones[2].number: `907-555-0123` is one of the numbers kept for films \
             and examples",
            ],
        ),
        (
            "phone without a label",
            |f| f.shelter(|l| l["phones"][0]["label"] = json!("")),
            &[
                "warning: listings/ak.json: ak-shelter: phones[0].label: is empty; say what `907-723-5737` is for: `main`, \
             `crisis`, `text`",
            ],
        ),
        (
            "the same phone twice",
            |f| {
                f.shelter(|l| {
                    l["phones"] = json!([
                        {"number": "907-723-5737", "label": "main"}, {"number": "1-907-723-5737", "label": "Main"},
                    ]);
                });
            },
            &[
                "error: listings/ak.json: ak-shelter: phones[1].number: `907-723-5737` stands there twice with the label `Main`",
            ],
        ),
        (
            "bad e-mail",
            |f| f.shelter(|l| l["email"] = json!("help at a.org")),
            &["error: listings/ak.json: ak-shelter: email: `help at a.org` is not an e-mail address"],
        ),
        (
            "website that is none",
            |f| f.shelter(|l| l["website"] = json!("n/a")),
            &[
                "error: listings/ak.json: ak-shelter: website: `n/a` is not a web address; leave it empty when there is none",
            ],
        ),
        (
            "website with a dummy",
            |f| f.shelter(|l| l["website"] = json!("http://www.notavailable.com")),
            &[
                "error: listings/ak.json: ak-shelter: website: `http://www.notavailable.com` is not a web address; leave it \
             empty when there is none",
            ],
        ),
        (
            "website that runs",
            |f| f.shelter(|l| l["website"] = json!("javascript:alert(1.5)")),
            &[
                "error: listings/ak.json: ak-shelter: website: `javascript:alert(1.5)` is not a web address; leave it empty \
             when there is none",
            ],
        ),
        (
            "websites as people write them",
            |f| {
                f.shelter(|l| l["website"] = json!("HELP304.com"));
                f.edit("listings/us.json", |l| l[0]["website"] = json!("https://a.org:8080/n/a?b=c.d"));
            },
            &[],
        ),
    ]);
}
