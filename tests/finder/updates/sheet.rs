//! The sheet, and lists that are kept.

use super::Case;

pub const CASES: &[Case] = &[
    // The sheet.
    (
        "a key shows the sheet of the list",
        "find:sober_living_juneau down + down + f12",
        "Sheet [sober living juneau|] mine ak-haven-house, ak-old-house 2 of 3 +sheet show(1: ak-haven-house, ak-old-house)",
    ),
    (
        "without a list that of the card",
        "find:sober_living_juneau down down enter f12",
        "Sheet [sober living juneau|] 2 of 3 +sheet show(1: ak-old-house)",
    ),
    ("without either it says why", "f12", "Box [|] why-not-sheet"),
    (
        "it is made once",
        "find:sober_living_juneau down + f12 found down f2 esc esc f12",
        "Sheet [sober living juneau|] mine ak-haven-house 1 of 3 +sheet",
    ),
    (
        "and again in the other language",
        "find:sober_living_juneau down + f12 found f3",
        "Sheet [sober living juneau|] mine ak-haven-house 1 of 3 +sheet show(2: ak-haven-house)",
    ),
    (
        "one key prints it",
        "find:sober_living_juneau down + f12 ctrl-p",
        "Sheet [sober living juneau|] mine ak-haven-house 1 of 3 +sheet print(ak-haven-house)",
    ),
    (
        "from the list too, and without one that of the card",
        "find:sober_living_juneau down enter f10 2 enter",
        "Mine [sober living juneau|] 1 of 3 +mine row 2 print(ak-haven-house)",
    ),
    (
        "not twice at once",
        "find:sober_living_juneau down + f10 ctrl-p ctrl-p",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 1 why-not-busy",
    ),
    (
        "another saves it in a form",
        "find:sober_living_juneau down + f10 ctrl-w 4 enter",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 1 save(ak-haven-house, html)",
    ),
    (
        "how it ended is told where one is by then",
        "find:sober_living_juneau down + f10 ctrl-p esc found",
        "List [sober living juneau|] mine ak-haven-house 1 of 3 told The program no-such-lp, which prints, is not on this computer. \
         Save the list as a file and print that.",
    ),
    // Lists that are kept.
    (
        "a list is kept under a name",
        "find:sober_living_juneau down + f10 5 enter type:ann enter",
        "Line [sober living juneau|] [ann|] mine ak-haven-house 1 of 3 +mine +keep-as keep(ann, replaces false, aside false)",
    ),
    (
        "which is no path",
        "find:sober_living_juneau down + f10 5 enter type:../ann enter",
        "Line [sober living juneau|] [../ann|] mine ak-haven-house 1 of 3 +mine +keep-as why-not-name",
    ),
    ("those that are there are shown", "f10 1 enter", "Kept [|] +mine row 1 +kept row 1 names"),
];
