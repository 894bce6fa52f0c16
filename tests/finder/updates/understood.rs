//! What was understood, switched off and on; places of one name.

use super::Case;

pub const CASES: &[Case] = &[
    // What was understood.
    (
        "a key goes to what was understood",
        "find:sober_living_women f7",
        "Parts [sober living women|] part 1 of 2 1 of 3",
    ),
    ("tab goes there first", "find:sober_living_women tab right", "Parts [sober living women|] part 2 of 2 1 of 3"),
    (
        "tab goes on to the list",
        "find:sober_living tab delete found tab",
        "List [sober living|] without [Need(2)] 1 of 3",
    ),
    ("it ends where it ends", "find:sober_living tab right right left", "Parts [sober living|] part 1 of 1 1 of 3"),
    ("down goes to the list", "find:sober_living tab down", "List [sober living|] 1 of 3"),
    ("up goes to the box", "find:sober_living tab up", "Box [sober living|] 1 of 3"),
    ("back goes to the box", "find:sober_living tab esc", "Box [sober living|] 1 of 3"),
    (
        "a part is switched off and the words stay",
        "find:sober_living_women tab end delete",
        r#"Parts [sober living women|] without [People(1)] part 2 of 2 1 of 3 search(2, "sober living women", 20)"#,
    ),
    (
        "and on again",
        "find:sober_living_women tab end enter found type:_",
        r#"Parts [sober living women|] part 2 of 2 1 of 3 search(3, "sober living women", 20)"#,
    ),
    (
        "more words keep what is off",
        "find:sober_living_women tab end enter found find:_juneau",
        "Box [sober living women juneau|] without [People(1)] 1 of 3",
    ),
    (
        "words that go take their switch along",
        "find:sober_living_women tab end enter found ctrl-w found",
        "Box [sober living |] 1 of 3",
    ),
    ("an empty box forgets the switches", "find:sober_living tab enter ctrl-u", "Box [|]"),
    ("nothing understood says why not", "f7", "Box [|] why-not-results"),
    // Places of one name.
    (
        "the largest is meant",
        "find:sober_living_springfield",
        "Box [sober living springfield|] near Springfield, WA 1 of 1",
    ),
    (
        "a key shows the others",
        "find:sober_living_springfield ctrl-p",
        "Menu [sober living springfield|] near Springfield, WA 1 of 1 +places row 1",
    ),
    (
        "which ends at its last",
        "find:sober_living_springfield f6 down down down",
        "Menu [sober living springfield|] near Springfield, WA 1 of 1 +places row 2",
    ),
    (
        "enter chooses one",
        "find:sober_living_springfield f6 down enter found",
        "Box [sober living springfield|] near Springfield, AK 1 of 3",
    ),
    (
        "so does its number",
        "find:sober_living_springfield f6 2 enter found",
        "Box [sober living springfield|] near Springfield, AK 1 of 3",
    ),
    (
        "a number that no row has does nothing",
        "find:sober_living_springfield f6 9",
        "Menu [sober living springfield|] near Springfield, WA 1 of 1 +places row 1",
    ),
    (
        "more words keep the place",
        "find:sober_living_springfield f6 2 enter found find:_women",
        "Box [sober living springfield women|] near Springfield, AK 1 of 3",
    ),
    (
        "another place in the words wins",
        "find:sober_living_springfield f6 2 enter found ctrl-w find:juneau",
        "Box [sober living juneau|] 1 of 3",
    ),
    (
        "and the name typed again means the largest again",
        "find:sober_living_springfield f6 2 enter found ctrl-w find:juneau ctrl-w find:springfield",
        "Box [sober living springfield|] near Springfield, WA 1 of 1",
    ),
    (
        "a place switched off keeps its choice",
        "find:sober_living_springfield f6 2 enter found f7 end enter found enter found",
        "Parts [sober living springfield|] near Springfield, AK part 2 of 2 1 of 3",
    ),
    (
        "choosing a place switches it on",
        "find:sober_living_springfield f7 end enter found f6 2 enter found",
        "Parts [sober living springfield|] near Springfield, AK part 2 of 2 1 of 3",
    ),
    ("without others it says so", "find:sober_living_juneau f6", "Box [sober living juneau|] 1 of 3 why-not-places"),
];
