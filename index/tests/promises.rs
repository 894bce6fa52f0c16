//! What searching promises to people, tried over the whole real directory.

mod common;

#[path = "promises/crisis.rs"]
mod crisis;
#[path = "promises/dead_ends.rs"]
mod dead_ends;
#[path = "promises/recall.rs"]
mod recall;
#[path = "promises/widened.rs"]
mod widened;
