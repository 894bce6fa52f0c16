//! Rows chosen by their numbers, and what to do with a place.

use super::Case;

const COPIED: &str = "Card [sober living juneau|] 1 of 3 copied 907-555-0137 copy(907-555-0137)";

const SECOND_ACTION: &str = "Menu [sober living juneau|] 1 of 3 +actions row 2";

const MARKED_SECOND: &str = "Menu [sober living springfield|] near Springfield, WA 1 of 1 +places row 2";

const SECOND_NAME: &str = "Where [|] need 0 [spri|] +group row 1 +where row 2";

const STATE_LIST: &str = "Menu [|] need 0 +group row 1 +where row 2 +states row 1";

const TOWNS_ASKED: &str = "Menu [|] need 0 +group row 1 +where row 2 +states row 2 +towns row 1 towns(3, WA)";

const SKIPPED: &str = "Menu [|] need 0 +group row 1 +where row 1 +about row 1";

pub const CASES: &[Case] = &[
    // Numbers.
    ("a number marks its row, and no more", "2", "Start [|] start row 2"),
    ("back takes the mark away", "2 esc", "Box [|]"),
    ("a second digit is another row", "type:12", "Start [|] start row 2"),
    ("a third digit makes it text", "type:125", r#"Box [125|] search(1, "125", 20)"#),
    ("all of one is text", "type:12550", r#"Box [12550|] search(3, "12550", 20)"#),
    ("also one that begins like no row", "type:99801", r#"Box [99801|] search(3, "99801", 20)"#),
    ("also one that begins with nought", "type:02139", r#"Box [02139|] search(3, "02139", 20)"#),
    ("an arrow between makes it two numbers", "1 up 2", "Start [|] start row 2"),
    ("in the list a number marks its row", "find:sober_living down 3", "List [sober living|] 3 of 3"),
    ("enter opens it", "find:sober_living down 3 enter", "Card [sober living|] 3 of 3"),
    ("two digits are one number", "find:meetings down 1 2", "List [meetings|] 12 of 20"),
    ("if a row has it", "find:sober_living down 1 2", "List [sober living|] 2 of 3"),
    ("a closed place has no number", "find:glacier_lodge down 1", "List [glacier lodge|] 2 of 2"),
    ("a number beyond the list does nothing", "find:sober_living down 9", "List [sober living|] 1 of 3"),
    (
        "in a list without words it is a zip code",
        "2 enter 1 enter enter enter found type:998",
        r#"Box [998|] need 2 1 of 3 search(2, "998", 20)"#,
    ),
    ("on a page it begins anew", "find:sober_living_springfield f6 1 2", MARKED_SECOND),
    ("behind the name of a place it marks a row", "1 enter 1 enter type:spri found 2", SECOND_NAME),
    ("and never joins the name", "1 enter 1 enter type:spri found 2 9", SECOND_NAME),
    (
        "where nothing is typed it marks the row to skip",
        "1 enter 1 enter 1",
        "Where [|] need 0 [1|] +group row 1 +where row 1",
    ),
    ("which enter takes", "1 enter 1 enter 1 enter", SKIPPED),
    (
        "more digits make it a zip code",
        "1 enter 1 enter type:12",
        r#"Where [|] need 0 [12|] +group row 1 +where row 1 places(3, "12")"#,
    ),
    (
        "a digit that no row has begins one",
        "1 enter 1 enter 3",
        r#"Where [|] need 0 [3|] +group row 1 +where row 1 places(2, "3")"#,
    ),
    (
        "also one that begins like the second",
        "1 enter 1 enter type:23",
        r#"Where [|] need 0 [23|] +group row 1 +where row 1 places(3, "23")"#,
    ),
    ("the second row is a list of states", "1 enter 1 enter 2 enter", STATE_LIST),
    ("a state is asked for its towns", "1 enter 1 enter 2 enter 2 enter", TOWNS_ASKED),
    (
        "all of a state",
        "2 enter 1 enter 2 enter 1 enter found 1 enter",
        "Menu [|] given Alaska need 2 +group row 1 +where row 2 +about row 1",
    ),
    (
        "also before its towns are there",
        "2 enter 1 enter 2 enter 1 enter 1 enter",
        "Menu [|] given Alaska need 2 +group row 1 +where row 2 +about row 1",
    ),
    (
        "a town of it",
        "2 enter 1 enter 2 enter down enter found down enter",
        "Menu [|] given Seattle, WA need 2 +group row 1 +where row 2 +about row 1",
    ),
    (
        "one step back each",
        "2 enter 1 enter 2 enter 1 enter found esc esc",
        "Where [|] need 2 [|] +group row 1 +where row 2",
    ),
    (
        "the state where one looks comes first",
        "f9 5 enter type:sea found enter 5 enter 3 enter 1 enter found 2 enter",
        "Menu [|] given Seattle, WA +about row 5",
    ),
    (
        "letters there name a place",
        "2 enter 1 enter 2 enter 1 enter found type:jun",
        r#"Where [|] need 2 [jun|] +group row 1 +where row 1 places(6, "jun")"#,
    ),
    (
        "a place that is none leads to the list",
        "2 enter 1 enter type:qqqqqq found 1 enter",
        "Menu [|] need 2 +group row 1 +where row 1 +states row 1",
    ),
    (
        "a zip code begun names its cities",
        "2 enter 1 enter type:998 found enter",
        "Menu [|] given Juneau, AK need 2 +group row 1 +where row 1 +about row 1",
    ),
    ("a place that is known has two rows", "f9 5 enter type:jun found enter 5 enter 2 enter", "Menu [|] +about row 5"),
    // On a card.
    ("a number shows what to do", "find:sober_living_juneau down enter 2", SECOND_ACTION),
    ("and enter does it", "find:sober_living_juneau down enter 1 enter", COPIED),
    (
        "one that no row has says so",
        "find:sober_living_juneau down enter 0",
        "Card [sober living juneau|] 1 of 3 why-not-row",
    ),
    ("also without words", "2 enter 1 enter enter enter found enter 0", "Card [|] need 2 1 of 3 why-not-row"),
    ("a letter begins other words", "find:sober_living down enter type:x", r#"Box [x|] 1 of 3 search(2, "x", 20)"#),
    // What to do with a place.
    ("enter on a card shows it", "find:sober_living enter enter", "Menu [sober living|] 1 of 3 +actions row 1"),
    (
        "adds to my list",
        "find:sober_living enter enter 2 enter enter",
        "Menu [sober living|] mine us-sober-network 1 of 3 +actions row 1",
    ),
    (
        "and shows it",
        "find:sober_living enter + enter 2 enter",
        "Mine [sober living|] mine us-sober-network 1 of 3 +mine row 1",
    ),
    ("enter copies", "find:sober_living_juneau enter enter enter", COPIED),
    ("on to the next", "find:sober_living enter enter 5 enter", "Card [sober living|] 2 of 3"),
    ("and from the last to the first", "find:sober_living down end enter enter 5 enter", "Card [sober living|] 1 of 3"),
    ("back to the list", "find:sober_living enter enter 7 enter", "List [sober living|] 1 of 3"),
    ("and to the start", "find:sober_living enter enter end enter", "Box [|]"),
    ("from a choice as well", "2 enter 1 enter enter enter found enter enter end enter", "Box [|]"),
    ("a closed place is not called", "find:glacier_lodge down enter enter enter", "Card [glacier lodge|] 2 of 2"),
    ("a code to scan", "find:sober_living enter enter 4 enter", "Code [sober living|] 1 of 3 +code"),
    ("back from it is the card", "find:sober_living enter enter 4 enter esc", "Card [sober living|] 1 of 3"),
    ("a key shows it and takes it away", "find:sober_living down alt-q alt-q", "List [sober living|] 1 of 3"),
    ("without a place it says so", "alt-q", "Box [|] why-not-code"),
];
