//! The kiosk: one computer in a common room that many people use one after the other, with nothing left behind and no way
//! out of the program.
//!
//! What it promises and how each promise is checked stands in `docs/kiosk/`. Nothing here knows a screen.

pub mod backlog;
pub mod bytes;
pub mod config;
mod content;
#[cfg(target_os = "linux")]
pub mod counts;
pub mod example;
pub mod expiry;
pub mod idle;
#[cfg(target_os = "linux")]
pub mod keeper;
pub mod pace;
#[cfg(target_os = "linux")]
pub mod sandbox;
#[cfg(target_os = "linux")]
pub mod self_test;
#[cfg(target_os = "linux")]
pub mod signals;
pub mod signed;
pub mod store;
pub mod trouble;
