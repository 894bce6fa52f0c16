//! Results and the cards they open; going from one part of the screen to the next.

use super::Case;

pub const CASES: &[Case] = &[
    // Results.
    ("results come in", "type:sober found", "Box [sober|] 1 of 3"),
    ("an older answer is dropped", "type:sober stale", "Box [sober|]"),
    (
        "old results stay while a new search runs",
        "find:sober_living type:x",
        r#"Box [sober livingx|] 1 of 3 search(2, "sober livingx", 20)"#,
    ),
    ("an answer after the box was emptied is dropped", "type:s ctrl-u stale", "Box [|]"),
    ("enter opens the best one", "find:sober_living enter", "Card [sober living|] 1 of 3"),
    ("enter before the answer waits for it", "paste:sober_living enter", "Box [sober living|]"),
    ("and opens when it comes", "paste:sober_living enter found", "Card [sober living|] 1 of 3"),
    ("typing on takes that back", "paste:sober enter type:x found", "Box [soberx|] 1 of 3"),
    ("enter with an empty box says so", "enter", "Box [|] why-not-text"),
    ("down goes to the list", "find:sober_living down", "List [sober living|] 1 of 3"),
    ("down again to the next", "find:sober_living down down", "List [sober living|] 2 of 3"),
    ("down stops at the last", "find:sober_living down end down", "List [sober living|] 3 of 3"),
    ("up from the first goes to the box", "find:sober_living down up", "Box [sober living|] 1 of 3"),
    ("home goes to the first", "find:sober_living down down home", "List [sober living|] 1 of 3"),
    ("enter opens the chosen one", "find:sober_living down down enter", "Card [sober living|] 2 of 3"),
    (
        "from the box enter opens the first again",
        "find:sober_living down down up up enter",
        "Card [sober living|] 1 of 3",
    ),
    (
        "a letter in the list begins other words",
        "find:sober_living down type:x",
        r#"Box [x|] 1 of 3 search(2, "x", 20)"#,
    ),
    ("so does one on the card", "find:sober_living enter type:x", r#"Box [x|] 1 of 3 search(2, "x", 20)"#),
    ("backspace in the list edits the box", "find:sober down backspace", r#"Box [sobe|] 1 of 3 search(2, "sobe", 20)"#),
    (
        "new words begin at the first result",
        "find:sober_living down down type:_w found",
        "Box [sober living w|] 1 of 3",
    ),
    (
        "near the end more are asked for",
        "find:meetings down end",
        r#"List [meetings|] 20 of 20 search(2, "meetings", 40)"#,
    ),
    ("more results keep the place", "find:meetings down end found", "List [meetings|] 20 of 31"),
    ("and are not asked for twice", "find:meetings down end up", "List [meetings|] 19 of 20"),
    ("a closed place asked for by name says where to go", "find:glacier_lodge down", "List [glacier lodge|] 1 of 2"),
    // Parts.
    ("tab goes on", "find:sober_living tab tab tab", "Card [sober living|] 1 of 3"),
    ("tab comes round", "find:sober_living tab tab tab tab", "Box [sober living|] 1 of 3"),
    ("shift-tab goes back", "find:sober_living back-tab back-tab", "List [sober living|] 1 of 3"),
    ("tab at the start goes to its rows", "tab", "Start [|] start row 1"),
];
