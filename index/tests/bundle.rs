//! A bundle opens as it was packed, or says why it does not: no panic, no wrong answers, nothing left in its folder.

#[path = "bundle/crafted.rs"]
mod crafted;
#[path = "bundle/damaged.rs"]
mod damaged;
#[path = "check/folder.rs"]
#[expect(dead_code, reason = "the tests of `check` break the good directory in more ways than these do")]
mod folder;
#[path = "bundle/good.rs"]
mod good;
#[path = "bundle/small.rs"]
mod small;

mod common;
