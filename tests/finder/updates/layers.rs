//! The way back, what lies above, and the rest.

use super::Case;

pub const CASES: &[Case] = &[
    // Back.
    ("back from the card", "find:sober_living enter esc", "List [sober living|] 1 of 3"),
    ("back from the list", "find:sober_living enter esc esc", "Box [sober living|] 1 of 3"),
    ("back empties the box", "find:sober_living enter esc esc esc", "Box [|]"),
    ("back at the start asks", "esc", "Box [|] leave?"),
    ("enter leaves then", "esc enter", "Box [|] quit"),
    ("esc again stays", "esc esc", "Box [|]"),
    ("any other key stays", "esc f20", "Box [|]"),
    ("a letter stays and types", "esc type:s", r#"Box [s|] search(1, "s", 20)"#),
    ("ctrl-c leaves from anywhere", "find:sober_living enter f2 ctrl-c", "Crisis [sober living|] 1 of 3 +crisis quit"),
    ("no keyboard, no finder", "input-gone", "Box [|] quit"),
    // Layers.
    ("question mark in the empty box is help", "?", "Help [|] +help"),
    ("and closes it", "? ?", "Box [|]"),
    ("f1 is help with a text in the box", "type:s f1", "Help [s|] +help"),
    ("ctrl-g as well", "type:s ctrl-g", "Help [s|] +help"),
    ("esc closes help", "f1 esc", "Box [|]"),
    ("help goes back to the card", "find:sober_living enter f1 esc", "Card [sober living|] 1 of 3"),
    ("crisis from anywhere", "find:sober_living enter f2", "Crisis [sober living|] 1 of 3 +crisis"),
    ("crisis over help, one step back each", "f1 ctrl-x esc", "Help [|] +help"),
    ("help under crisis comes to the top", "f1 f2 f1", "Help [|] +crisis +help"),
    ("a letter in help goes to the box", "f1 type:s", r#"Box [s|] search(1, "s", 20)"#),
    ("on the crisis card it does nothing", "f2 type:s", "Crisis [|] +crisis why-not-letters"),
    ("nor among questions about the person", "f9 type:s", "Menu [|] +about row 1 why-not-letters"),
    ("on the page of a group it searches", "1 enter type:s", r#"Box [s|] search(1, "s", 20)"#),
    ("an answer does not close what lies above", "paste:sober f2 found", "Crisis [sober|] 1 of 3 +crisis"),
    ("nor opens a card under it", "paste:sober enter f2 found", "Crisis [sober|] 1 of 3 +crisis"),
    ("what it is made of", "alt-a", "Reading [|] +about-wayhome"),
    ("and the licences of others", "alt-a enter", "Reading [|] +about-wayhome +licences"),
    ("one step back each", "alt-a enter esc", "Reading [|] +about-wayhome"),
    // The rest.
    (
        "the number is copied",
        "find:sober_living_juneau enter ctrl-y",
        "Card [sober living juneau|] 1 of 3 copied 907-555-0137 copy(907-555-0137)",
    ),
    (
        "once more copies the next",
        "find:sober_living_juneau enter ctrl-y ctrl-y",
        "Card [sober living juneau|] 1 of 3 copied 907-555-0188 ext 2700 (after hours) copy(907-555-0188 ext 2700)",
    ),
    (
        "and then the first",
        "find:sober_living_juneau enter ctrl-y ctrl-y ctrl-y",
        "Card [sober living juneau|] 1 of 3 copied 907-555-0137 copy(907-555-0137)",
    ),
    (
        "another key between begins anew",
        "find:sober_living_juneau enter ctrl-y down ctrl-y",
        "Card [sober living juneau|] 1 of 3 copied 907-555-0137 copy(907-555-0137)",
    ),
    (
        "the other number by its row",
        "find:sober_living_juneau enter 5 enter",
        "Card [sober living juneau|] 1 of 3 copied 907-555-0188 ext 2700 (after hours) copy(907-555-0188 ext 2700)",
    ),
    ("nothing to copy says why", "ctrl-y", "Box [|] why-not-phone"),
    ("what was said goes with the next key", "find:sober_living ctrl-y down", "List [sober living|] 1 of 3"),
    ("the screen is drawn anew", "f5", "Box [|] redraw"),
    (
        "a failed search keeps the results",
        "find:sober_living type:x trouble-search",
        "Box [sober livingx|] 1 of 3 trouble",
    ),
    (
        "the next answer clears it",
        "find:sober_living type:x trouble-search type:y found",
        "Box [sober livingxy|] 1 of 3",
    ),
    ("trouble with an old search is nobody's", "type:s trouble-stale", "Box [s|]"),
    ("a directory that does not open is trouble", "trouble-open", "Box [|] trouble"),
    ("help works without it", "trouble-open f2", "Crisis [|] +crisis trouble"),
    ("another size keeps everything", "find:sober_living down down resize:20x5", "List [sober living|] 2 of 3"),
];
