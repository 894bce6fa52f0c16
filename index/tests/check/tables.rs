//! Needs, phrases and places.

use super::folder::{assert_all, need};
use serde_json::json;

#[test]
fn needs_and_phrases() {
    assert_all(&[
        (
            "needs",
            |f| {
                f.edit("needs.json", |n| {
                    let list = n.as_array_mut().expect("list");
                    list.push(need("food"));
                    list.push(json!({
                        "id": "Legal Help", "name": {"en": "Lawyer", "es": ""}, "group": "law", "related": ["food", "Legal Help", "food", "law"],
                        "sentence": {"en": "", "es": "Busque un abogado."},
                    }));
                });
            },
            &[
                "error: needs.json: food: id: stands there twice",
                "error: needs.json: Legal Help: id: must be small letters, digits and single hyphens: `id-documents`",
                "error: needs.json: Legal Help: name.es: is empty",
                "error: needs.json: Legal Help: sentence.en: is empty",
                "error: needs.json: Legal Help: group: `law` is not one of: tonight, treatment, housing, peers, papers, work, \
             more",
                "error: needs.json: Legal Help: related[1]: `Legal Help` is this need itself",
                "error: needs.json: Legal Help: related[2]: `food` stands there twice",
                "error: needs.json: Legal Help: related[3]: `law` is no need of this list",
            ],
        ),
        (
            "too many needs",
            |f| {
                f.edit("needs.json", |n| {
                    let list = n.as_array_mut().expect("list");
                    list.extend((0..63).map(|i| need(&format!("need-{i}"))));
                });
            },
            &["error: needs.json: has 65 needs; there is room for 64"],
        ),
        (
            "a need nobody can type",
            |f| {
                let text =
                    f.text("vocabulary.tsv").replace("hungry\ten\tfood\tplain\t\n", "hungry\ten\thousing\tplain\t\n");
                f.write("vocabulary.tsv", text.replace("hungry\ten\thousing\tplain\talso\n", ""));
            },
            &["warning: needs.json: food: id: no phrase of vocabulary.tsv leads to it; listings that answer it: 3"],
        ),
        (
            "rows of the vocabulary",
            |f| {
                f.add(
                    "vocabulary.tsv",
                    "\
            roof\ten\thouses\tplain\t\n\
            🏠\ten\thousing\tplain\t\n\
            room\tfr\thousing\tplain\t\n\
            flat\ten\thousing\tposh\tstate:ZZ\n\
            BED\ten\thousing\tplain\t\n",
                );
            },
            &[
                "error: vocabulary.tsv: roof: need: `houses` is not one of: needs.json",
                "error: vocabulary.tsv: 🏠: phrase: has no letter and no digit",
                "error: vocabulary.tsv: room: language: `fr` is not `en` or `es`",
                "error: vocabulary.tsv: flat: kind: `posh` is not one of: plain, slang, clinical, programme",
                "error: vocabulary.tsv: flat: note: `state:` names `ZZ`, which is no state",
                "error: vocabulary.tsv: BED: phrase: stands there twice for `housing`, small letters, accents and hyphens apart",
            ],
        ),
        (
            "main needs",
            |f| {
                f.add(
                    "vocabulary.tsv",
                    "\
            bed\ten\tfood\tplain\t\n\
            soup\ten\tfood\tplain\talso\n\
            pass\ten\tfood\tplain\tstate:AK\n\
            pass\ten\thousing\tplain\tstate:WA\n",
                );
            },
            &[
                "error: vocabulary.tsv: bed: note: has more than one main need (`food`, `housing`); put `also` in the note of \
             the others",
                "error: vocabulary.tsv: soup: note: has no main need; leave `also` out of one of its rows",
            ],
        ),
        (
            "other tables",
            |f| {
                f.add("people.tsv", "lady\ten\tladies\t\n");
                f.add("stages.tsv", "later\ten\tsomeday\t\n");
                f.add("barriers.tsv", "dog\ten\tpets\t\n");
                f.add("fillers.tsv", "I  NEED\ten\t\nplease \ten\t\n");
            },
            &[
                "error: people.tsv: lady: who: `ladies` is not one of: anyone, women, men, youth, veterans, families, lgbtq, \
             tribal, parents, older-adults, people-with-disabilities",
                "error: stages.tsv: later: stage: `someday` is not one of: inside, soon, today, out",
                "error: barriers.tsv: dog: barrier: `pets` is not one of: record, violent-record, registry, open-warrant, \
             supervision, opioid-medicine, partner, children",
                "error: fillers.tsv: I  NEED: phrase: stands there twice, small letters, accents and hyphens apart",
                "warning: fillers.tsv: please : phrase: `please ` begins or ends with a blank",
            ],
        ),
    ]);
}

#[test]
fn places_of_the_country() {
    assert_all(&[
        (
            "states",
            |f| f.add("places/states.tsv", "XX\tNowhere\t\t\t61.3\t-149.2\t\n"),
            &[
                "error: places/states.tsv: XX: code: `XX` is not the two-letter code of a state or territory",
                "error: places/states.tsv: XX: es: is empty",
            ],
        ),
        (
            "points",
            |f| f.add("places/cities.tsv", "Null\tAK\t\t\t80\t0\n"),
            &[
                "error: places/cities.tsv: Null, AK: lat: `80` is not between -20 and 72",
                "error: places/cities.tsv: Null, AK: lon: `0` is not between -180 and -60, or 140 and 180",
            ],
        ),
        (
            "ZIP codes out of order",
            |f| {
                f.add(
                    "places/zips.tsv",
                    "\
            99801\tJuneau\tJuneau\tAK\t58.36\t-134.57\n\
            97702\tBend\tDeschutes\tOR\t44.1\t-121.3\n",
                );
            },
            &[
                "error: places/zips.tsv: 99801: zip: stands there twice",
                "error: places/zips.tsv: 97702: zip: stands after 99801; sort the rows",
            ],
        ),
        (
            "counties",
            |f| f.add("places/counties.tsv", "Juneau\tAK\tBorough\t4\t\t58.4\t-134.4\n"),
            &["error: places/counties.tsv: Juneau, AK: name: stands there twice"],
        ),
        (
            "regions",
            |f| {
                f.add(
                    "places/regions.tsv",
                    "\
            the interior\tAK\tYukon; Juneau\t64\t-147\t0\n\
            inside-passage\tAK\t\t58.4\t-134.4\t90\n",
                );
            },
            &[
                "error: places/regions.tsv: the interior: radius_miles: `0` is not more than 0",
                "error: places/regions.tsv: the interior: counties: `Yukon` is no county of `AK`",
                "error: places/regions.tsv: inside-passage: counties: are others than those of the same phrase in the same \
             state above",
            ],
        ),
        (
            "other names",
            |f| {
                f.add(
                    "places/also.tsv",
                    "\
            the last frontier\t\tAK\t\n\
            juno\tCapital City\tAK\t\n",
                );
            },
            &[
                "error: places/also.tsv: juno: name: `Capital City` is no city of `AK` in places/; leave it empty when the whole state is meant",
            ],
        ),
    ]);
}
