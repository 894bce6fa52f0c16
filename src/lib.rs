//! The parts of the program `wayhome`, for its executable and its tests.
//!
//! Arrows point one way: `wayhome-index` -> `say` -> `app` -> renderers -> `cli`.

pub mod app;
pub mod cli;
pub mod config;
pub mod contract;
pub mod embedded;
pub mod errands;
pub mod facts;
pub mod files;
pub mod kept;
pub mod kiosk;
pub mod language;
pub mod made_of;
pub mod phones;
pub mod plain;
pub mod reach;
pub mod say;
pub mod sheet;
pub mod staff;
pub mod tui;
