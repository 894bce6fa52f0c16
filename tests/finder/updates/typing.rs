//! Words typed into the box.

use super::Case;

pub const CASES: &[Case] = &[
    ("a letter searches", "type:s", r#"Box [s|] search(1, "s", 20)"#),
    ("each letter asks anew with the next number", "type:so", r#"Box [so|] search(2, "so", 20)"#),
    ("a digit alone is no row and no text", "type:9", "Box [|] why-not-row"),
    ("a letter shows that digits are text", "type:12_", r#"Box [12 |] search(1, "12 ", 20)"#),
    ("a blank alone searches nothing", "type:_", "Box [ |]"),
    ("a sign is text", "type:(+$", r#"Box [(+$|] search(3, "(+$", 20)"#),
    ("a question mark in a text is text", "type:id?", r#"Box [id?|] search(3, "id?", 20)"#),
    ("a paste is one change", "paste:sober_living", r#"Box [sober living|] search(1, "sober living", 20)"#),
    ("a pasted line break is a blank", "paste:sober~living", r#"Box [sober living|] search(1, "sober living", 20)"#),
    ("pasted keys are no keys", "paste:?", r#"Box [?|] search(1, "?", 20)"#),
    ("an empty paste asks nothing", "paste:~", "Box [ |]"),
    ("backspace takes out and searches", "type:so backspace", r#"Box [s|] search(3, "s", 20)"#),
    ("taking out the last letter goes back to the start", "find:sober_living ctrl-u", "Box [|]"),
    ("ctrl-h is backspace on old terminals", "type:so ctrl-h", r#"Box [s|] search(3, "s", 20)"#),
    ("a word goes at once", "type:so_li ctrl-w", r#"Box [so |] search(6, "so ", 20)"#),
    ("the cursor moves without a search", "type:ab left", "Box [a|b]"),
    ("a letter goes in where the cursor is", "type:ac left type:b", r#"Box [ab|c] search(3, "abc", 20)"#),
    ("home and end move in the box", "type:ab home", "Box [|ab]"),
    ("words are passed at once", "type:ab_cd ctrl-left", "Box [ab |cd]"),
    ("delete takes out to the right", "type:ab home delete", r#"Box [|b] search(3, "b", 20)"#),
    ("an empty box says so", "backspace", "Box [|] why-not-text"),
    (
        "back from results other words begin",
        "find:sober_living down esc type:jo",
        r#"Box [jo|] 1 of 3 search(3, "jo", 20)"#,
    ),
    ("from the list as well", "find:sober_living down type:j", r#"Box [j|] 1 of 3 search(2, "j", 20)"#),
    (
        "a blank first goes on with the words",
        "find:sober_living down type:_j",
        r#"Box [sober living j|] 1 of 3 search(3, "sober living j", 20)"#,
    ),
    (
        "so does an arrow in the box",
        "find:sober_living down esc right type:_j",
        r#"Box [sober living j|] 1 of 3 search(3, "sober living j", 20)"#,
    ),
    ("a digit begins anew too", "find:sober_living down esc type:9", r#"Box [9|] 1 of 3 search(2, "9", 20)"#),
    ("help in the midst of words leaves them", "type:sob f1 esc type:e", r#"Box [sobe|] search(4, "sobe", 20)"#),
    (
        "a paste takes their place",
        "find:sober_living down esc paste:meetings",
        r#"Box [meetings|] 1 of 3 search(2, "meetings", 20)"#,
    ),
    (
        "backspace mends them",
        "find:sober_living down esc backspace",
        r#"Box [sober livin|] 1 of 3 search(2, "sober livin", 20)"#,
    ),
    ("an unknown key does nothing", "f20", "Box [|]"),
    ("letters with alt do nothing", "alt-x", "Box [|]"),
];
