//! From the start to results without typing.

use super::Case;

pub const CASES: &[Case] = &[
    ("a number chooses a group", "1 enter", "Menu [|] +group row 1"),
    ("so do arrows and enter", "down down enter", "Menu [|] +group row 1"),
    ("arrows begin at the first", "down", "Start [|] start row 1"),
    ("up from it is the box", "down up", "Box [|]"),
    ("tab goes there and back", "tab tab", "Box [|]"),
    ("back from a group", "1 enter esc", "Start [|] start row 1"),
    ("a digit that no group has is text", "type:8", r#"Box [8|] search(1, "8", 20)"#),
    ("a letter goes on with words", "1 enter type:s", r#"Box [s|] search(1, "s", 20)"#),
    ("many needs have two pages", "5 enter 7 enter", "Menu [|] +group row 7 +group row 1"),
    ("back from the second", "5 enter 7 enter esc", "Menu [|] +group row 7"),
    ("a need is asked where", "1 enter 1 enter", "Where [|] need 0 [|] +group row 1 +where row 1"),
    ("where can be skipped", "1 enter 1 enter enter", "Menu [|] need 0 +group row 1 +where row 1 +about row 1"),
    ("and about whom", "1 enter 1 enter enter enter", r#"Box [|] need 0 search(1, "", 20)"#),
    ("then the list has the keys", "2 enter 1 enter enter enter found", "List [|] need 2 1 of 3"),
    ("and a number opens its row", "2 enter 1 enter enter enter found 2 enter", "Card [|] need 2 2 of 3"),
    ("with an empty box from there as well", "2 enter 1 enter enter enter found esc 3 enter", "Card [|] need 2 3 of 3"),
    (
        "a place is found as it is typed",
        "1 enter 1 enter type:jun",
        r#"Where [|] need 0 [jun|] +group row 1 +where row 1 places(4, "jun")"#,
    ),
    (
        "and taken with enter",
        "2 enter 1 enter type:jun found enter",
        "Menu [|] given Juneau, AK need 2 +group row 1 +where row 1 +about row 1",
    ),
    (
        "also before it is found",
        "2 enter 1 enter type:jun enter found",
        "Menu [|] given Juneau, AK need 2 +group row 1 +where row 1 +about row 1",
    ),
    (
        "a misspelled one as well",
        "2 enter 1 enter type:juneua found enter",
        "Menu [|] given Juneau, AK need 2 +group row 1 +where row 1 +about row 1",
    ),
    (
        "a state",
        "2 enter 1 enter type:ak found enter",
        "Menu [|] given Alaska need 2 +group row 1 +where row 1 +about row 1",
    ),
    (
        "a number takes another",
        "2 enter 1 enter type:spri found 2 enter",
        "Menu [|] given Springfield, AK need 2 +group row 1 +where row 2 +about row 1",
    ),
    (
        "an arrow and enter too",
        "2 enter 1 enter type:spri found down enter",
        "Menu [|] given Springfield, AK need 2 +group row 1 +where row 2 +about row 1",
    ),
    (
        "with its state there is but one",
        "2 enter 1 enter type:springfield,_al found enter",
        "Menu [|] given Springfield, AK need 2 +group row 1 +where row 1 +about row 1",
    ),
    (
        "digits of a zip code are typed",
        "2 enter 1 enter type:99801 found enter",
        "Menu [|] given 99801 Juneau, AK need 2 +group row 1 +where row 1 +about row 1",
    ),
    (
        "a place that is none stays to be mended",
        "2 enter 1 enter type:qqqqqq found enter",
        "Where [|] need 2 [qqqqqq|] +group row 1 +where row 1",
    ),
    (
        "backspace mends it",
        "2 enter 1 enter type:jx backspace",
        r#"Where [|] need 2 [j|] +group row 1 +where row 1 places(4, "j")"#,
    ),
    ("back from where takes the need back", "1 enter 1 enter esc", "Menu [|] +group row 1"),
    ("back from the person is where", "1 enter 1 enter enter esc", "Where [|] need 0 [|] +group row 1 +where row 1"),
    (
        "one says where one stands",
        "1 enter 1 enter enter 2 enter 3 enter",
        r#"Menu [|] given out today need 0 +group row 1 +where row 1 +about row 2 search(1, "", 20)"#,
    ),
    ("and who it is for", "f9 3 enter 1 enter 2 enter end enter", "Menu [|] given women; men +about row 3"),
    (
        "and what may be in the way",
        "f9 4 enter 6 enter esc",
        "Menu [|] given takes medicine for opioid use +about row 4",
    ),
    ("once more takes it back", "f9 2 enter 3 enter 2 enter 3 enter", "Menu [|] +about row 2"),
    (
        "what was said stays for the next question",
        "f9 3 enter 1 enter esc esc find:sober_living",
        "Box [sober living|] given women 1 of 3",
    ),
    (
        "it is not asked again",
        "2 enter 1 enter enter enter found esc esc 1 enter 1 enter",
        r#"Box [|] need 0 search(3, "", 20)"#,
    ),
    ("another place later", "f9 5 enter type:jun found enter", "Menu [|] given Juneau, AK +about row 5"),
    ("which can be kept", "f9 5 enter type:jun found enter 5 enter enter", "Menu [|] given Juneau, AK +about row 5"),
    ("or dropped", "f9 5 enter type:jun found enter 5 enter down enter", "Menu [|] +about row 5"),
    ("back from results of a choice is the start", "2 enter 1 enter enter enter found esc esc", "Box [|]"),
    ("words narrow what was chosen", "2 enter 1 enter enter enter found find:women", "Box [women|] need 2 1 of 3"),
    (
        "without words it is there again",
        "2 enter 1 enter enter enter found find:meetings ctrl-u found",
        "Box [|] need 2 1 of 3",
    ),
    (
        "a place in the words counts before the one chosen",
        "f9 5 enter type:seattle found enter esc find:sober_living_juneau",
        "Box [sober living juneau|] given Seattle, WA 1 of 3",
    ),
    (
        "what was chosen is switched off as well",
        "2 enter 1 enter type:jun found enter enter found f7 enter found",
        "Parts [|] without [Need(2)] given Juneau, AK need 2 part 1 of 2 1 of 5",
    ),
    ("nobody in a crisis is asked anything", "1 enter 2 enter found", "List [|] need 1 1 of 2"),
    (
        "a place chosen anew counts again",
        "2 enter 1 enter type:jun found enter enter found f7 end enter found f9 5 enter type:sea found enter found",
        "Menu [|] given Seattle, WA need 2 1 of 1 +about row 5",
    ),
];
