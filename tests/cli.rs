//! The program through its front door: arguments in; output, messages and exit code out.

#[path = "cli/batch.rs"]
mod batch;
#[path = "cli/build.rs"]
mod build;
#[path = "cli/check.rs"]
mod check;
#[path = "cli/config.rs"]
mod config;
#[path = "cli/contract.rs"]
mod contract;
#[path = "../index/tests/check/folder.rs"]
#[expect(dead_code, reason = "the tests of `check` break the good directory in more ways than these do")]
mod folder;
#[path = "cli/hostile.rs"]
mod hostile;
#[path = "cli/kiosk.rs"]
mod kiosk;
#[path = "cli/language.rs"]
mod language;
#[path = "cli/limits.rs"]
mod limits;
#[path = "cli/manual.rs"]
mod manual;
#[path = "cli/packet.rs"]
mod packet;
#[path = "cli/places.rs"]
mod places;
#[path = "cli/run.rs"]
mod run;
#[path = "cli/sheet.rs"]
mod sheet;
#[path = "cli/sheet_browser.rs"]
mod sheet_browser;
#[path = "cli/sheet_files.rs"]
mod sheet_files;
#[path = "cli/sheet_hostile.rs"]
mod sheet_hostile;
#[path = "cli/sheet_print.rs"]
mod sheet_print;
#[path = "cli/sheet_small.rs"]
mod sheet_small;
#[path = "cli/show.rs"]
mod show;
#[path = "cli/staff.rs"]
mod staff;
#[path = "cli/surface.rs"]
mod surface;
