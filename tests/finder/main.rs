//! The finder through its front doors: events, screens, the whole loop, and a real terminal.

mod card;
mod dump;
mod fixture;
mod keys_and_words;
mod looping;
mod mine;
mod plain;
mod random;
mod screens;
mod sizes;
mod themes;
mod updates;
mod worker;

#[cfg(unix)]
mod journeys;
#[cfg(unix)]
mod pty;
#[cfg(unix)]
mod pty_support;
