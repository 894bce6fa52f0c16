//! The parts of the program `wayhome`, for its executable and its tests.
//!
//! Arrows point one way: `wayhome-index` -> `say` -> `app` -> renderers -> `cli`.

pub mod app;
pub mod cli;
pub mod config;
pub mod embedded;
pub mod facts;
pub mod kiosk;
pub mod language;
pub mod say;
pub mod staff;
pub mod tui;
