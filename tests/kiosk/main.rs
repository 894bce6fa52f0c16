//! A kiosk through its front doors: what staff install, what breaks while they do, and what it does with a bundle that is
//! no good.

mod broken;
#[cfg(target_os = "linux")]
mod counted;
mod disk;
#[cfg(target_os = "linux")]
mod ended;
#[cfg(target_os = "linux")]
mod first_screen;
#[path = "../../index/tests/check/folder.rs"]
#[expect(dead_code, reason = "the tests of `check` break the good directory in more ways than these do")]
mod folder;
#[cfg(target_os = "linux")]
mod from_in_here;
#[cfg(target_os = "linux")]
mod hidden;
#[cfg(target_os = "linux")]
mod idle;
mod install;
mod killed;
#[cfg(target_os = "linux")]
mod open;
#[cfg(target_os = "linux")]
mod plain_lines;
#[cfg(target_os = "linux")]
mod printing;
#[cfg(target_os = "linux")]
#[path = "../finder/pty_support.rs"]
#[expect(dead_code, reason = "the tests of the finder look at more than these do")]
mod pty_support;
#[path = "../cli/run.rs"]
#[expect(dead_code, reason = "the tests of the command line look at more than these do")]
mod run;
#[cfg(target_os = "linux")]
mod self_test;
mod settings;
#[cfg(target_os = "linux")]
mod soak;
mod support;
#[cfg(target_os = "linux")]
mod traced;
#[cfg(target_os = "linux")]
mod ways;
