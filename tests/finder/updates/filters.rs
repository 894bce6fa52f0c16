//! Filters.

use super::Case;

pub const CASES: &[Case] = &[
    ("a key shows them", "find:sober_living f4", "Menu [sober living|] 1 of 3 +filters row 1"),
    ("and takes them away", "find:sober_living ctrl-n ctrl-n", "Box [sober living|] 1 of 3"),
    ("from one filter as well", "find:sober_living f4 enter f4", "Box [sober living|] 1 of 3"),
    ("one step back each", "find:sober_living f4 enter esc", "Menu [sober living|] 1 of 3 +filters row 1"),
    ("without words there is nothing to filter", "f4", "Box [|] why-not-results"),
    (
        "a switch asks again",
        "find:sober_living f4 9 enter",
        r#"Menu [sober living|] only free 1 of 3 +filters row 9 search(2, "sober living", 20)"#,
    ),
    (
        "what costs something goes, what says nothing stays",
        "find:sober_living f4 9 enter found",
        "Menu [sober living|] only free 1 of 2 +filters row 9",
    ),
    ("and back again", "find:sober_living f4 9 enter found enter found", "Menu [sober living|] 1 of 3 +filters row 9"),
    (
        "several of one filter",
        "find:sober_living f4 2 enter 1 enter found down enter found",
        "Menu [sober living|] only women; men 1 of 3 +filters row 2 +options row 2",
    ),
    (
        "a language is one",
        "find:sober_living f4 6 enter 1 enter found 6 enter 2 enter found",
        "Menu [sober living|] only English 1 of 3 +filters row 6",
    ),
    (
        "a state begins where one looks",
        "find:sober_living_juneau f4 4 enter",
        "Menu [sober living juneau|] 1 of 3 +filters row 4 +options row 2",
    ),
    (
        "nothing left is told and undone",
        "find:sober_living f4 1 enter 5 enter found f4",
        "Box [sober living|] only ID and papers",
    ),
    (
        "filters can be opened again then",
        "find:sober_living f4 1 enter 5 enter found f4 f4",
        "Menu [sober living|] only ID and papers +filters row 1",
    ),
    ("a key clears them", "find:sober_living f4 1 enter 5 enter found f8 found f4", "Box [sober living|] 1 of 3"),
    ("without any it says so", "find:sober_living f8", "Box [sober living|] 1 of 3 why-not-filters"),
    (
        "filters stay when the words change",
        "find:meetin f4 9 enter found f4 find:gs",
        "Box [meetings|] only free 1 of 20",
    ),
    (
        "they end with the search",
        "find:sober_living f4 9 enter found f4 ctrl-u find:meetings",
        "Box [meetings|] 1 of 20",
    ),
    (
        "a place chosen later counts before a state",
        "find:sober_living f4 4 enter 1 enter found f4 f9 5 enter type:jun found enter",
        r#"Menu [sober living|] given Juneau, AK 1 of 1 +about row 5 search(3, "sober living", 20)"#,
    ),
    (
        "a letter does nothing and says so",
        "find:sober_living f4 type:x",
        "Menu [sober living|] 1 of 3 +filters row 1 why-not-letters",
    ),
    (
        "on the page of one filter as well",
        "find:sober_living f4 2 enter paste:women",
        "Menu [sober living|] 1 of 3 +filters row 2 +options row 1 why-not-letters",
    ),
];
