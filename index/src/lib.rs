//! Turns Wayhome's data into one searchable bundle and answers searches from it.
//!
//! Useful for: any front end over a directory of services. Not useful for: anything with a terminal, a network or a
//! clock; today's date is handed in.

pub mod area;
pub mod bundle;
pub mod check;
pub mod date;
pub mod directory;
pub mod listing;
pub mod near;
pub mod pack;
pub mod phrase;
pub mod place;
pub mod read;
pub mod rows;
pub mod search;
pub mod spelling;
pub mod text;
pub mod understand;
