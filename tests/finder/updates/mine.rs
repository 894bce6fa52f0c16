//! My list.

use super::Case;

pub const CASES: &[Case] = &[
    (
        "a key adds the chosen place",
        "find:sober_living_juneau down +",
        "List [sober living juneau|] mine ak-haven-house 1 of 3 added 1",
    ),
    (
        "from the card as well",
        "find:sober_living_juneau down down enter +",
        "Card [sober living juneau|] mine ak-old-house 2 of 3 added 1",
    ),
    (
        "a place is added once",
        "find:sober_living_juneau down + +",
        "List [sober living juneau|] mine ak-haven-house 1 of 3 why-not-twice",
    ),
    ("a closed place is not", "find:glacier_lodge down +", "List [glacier lodge|] 1 of 2 why-not-add"),
    ("in the box a plus is text", "type:+", r#"Box [+|] search(1, "+", 20)"#),
    (
        "the list outlasts the words",
        "find:sober_living_juneau down + esc esc find:meetings down +",
        "List [meetings|] mine ak-haven-house, us-sober-network 1 of 20 added 2",
    ),
    (
        "a key shows it",
        "find:sober_living_juneau down + f10",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 1",
    ),
    (
        "and takes it away",
        "find:sober_living_juneau down + f10 f10",
        "List [sober living juneau|] mine ak-haven-house 1 of 3",
    ),
    (
        "from any of its pages",
        "find:sober_living_juneau down + f10 1 enter 1 enter ctrl-v",
        "List [sober living juneau|] mine ak-haven-house 1 of 3",
    ),
    ("an empty one as well", "f10", "Mine [|] +mine row 1"),
    (
        "a place moves up",
        "find:sober_living_juneau down + down + down + f10 down down alt-up",
        "Mine [sober living juneau|] mine ak-haven-house, us-sober-network, ak-old-house 3 of 3 +mine row 2 moved to 2",
    ),
    (
        "and down",
        "find:sober_living_juneau down + down + f10 alt-down",
        "Mine [sober living juneau|] mine ak-old-house, ak-haven-house 2 of 3 +mine row 2 moved to 2",
    ),
    (
        "not beyond the end",
        "find:sober_living_juneau down + down + f10 alt-up down alt-down",
        "Mine [sober living juneau|] mine ak-haven-house, ak-old-house 2 of 3 +mine row 2 moved to 2",
    ),
    (
        "its page moves it as well",
        "find:sober_living_juneau down + down + f10 1 enter 4 enter",
        "Menu [sober living juneau|] mine ak-old-house, ak-haven-house 2 of 3 +mine row 2 +item row 4 moved to 2",
    ),
    (
        "a place is taken out",
        "find:sober_living_juneau down + down + f10 down delete",
        "Mine [sober living juneau|] mine ak-haven-house 2 of 3 +mine row 1",
    ),
    (
        "also by its page",
        "find:sober_living_juneau down + down + f10 1 enter 5 enter",
        "Mine [sober living juneau|] mine ak-old-house 2 of 3 +mine row 1",
    ),
    (
        "what is no place cannot be",
        "find:sober_living_juneau f10 -",
        "Mine [sober living juneau|] 1 of 3 +mine row 1 why-not-item",
    ),
    (
        "a note is asked for",
        "find:sober_living_juneau down + f10 ctrl-n type:ask_for_Kara?_9",
        "Line [sober living juneau|] [ask for Kara? 9|] mine ak-haven-house 1 of 3 +mine +note",
    ),
    (
        "and taken with enter",
        "find:sober_living_juneau down + f10 1 enter 2 enter type:_ask__Kara enter",
        "Mine [sober living juneau|] mine ak-haven-house (ask Kara) 1 of 3 +mine row 1",
    ),
    (
        "or not",
        "find:sober_living_juneau down + f10 ctrl-n type:ask esc",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 1",
    ),
    (
        "a note can be mended",
        "find:sober_living_juneau down + f10 ctrl-n type:ask enter ctrl-n backspace type:_Kara enter",
        "Mine [sober living juneau|] mine ak-haven-house (as Kara) 1 of 3 +mine row 1",
    ),
    (
        "one that is too long stays to be mended",
        "find:sober_living_juneau down + f10 ctrl-n paste:0123456789012345678901234567890123456789012345678901234567890 enter left",
        "Line [sober living juneau|] [012345678901234567890123456789012345678901234567890123456789|] mine ak-haven-house 1 of 3 +mine +note",
    ),
    (
        "all can be read about it",
        "find:sober_living_juneau down + f10 1 enter 1 enter",
        "Reading [sober living juneau|] mine ak-haven-house 1 of 3 +mine +item +item-card",
    ),
    (
        "before all is taken out it is asked",
        "find:sober_living_juneau down + f10 end enter enter",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 7 clear?",
    ),
    (
        "then delete does",
        "find:sober_living_juneau down + f10 end enter delete",
        "Mine [sober living juneau|] 1 of 3 +mine row 1",
    ),
    (
        "anything else keeps it",
        "find:sober_living_juneau down + f10 end enter up delete",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 6 why-not-item",
    ),
    (
        "a letter does nothing and says so",
        "find:sober_living_juneau down + f10 type:x",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 1 why-not-letters",
    ),
    (
        "behind it letters begin other words",
        "find:sober_living_juneau down + f10 type:x esc type:x",
        r#"Box [x|] mine ak-haven-house 1 of 3 search(2, "x", 20)"#,
    ),
];
