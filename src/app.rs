//! The finder without a screen: what it knows ([`model`]), what happens to it ([`event`]), how it changes ([`update`]),
//! which keys do what ([`command`], [`keymap`]) and which words stand where ([`view`], [`layout`]).
//!
//! Useful for: every renderer, full screen or plain lines, and for tests. Not useful for: anything that knows a
//! terminal, reads a file or asks the clock; those live in the renderers and hand in events.

pub mod about;
pub mod actions;
pub mod atlas;
pub mod card;
pub mod choice;
pub mod code;
pub mod command;
pub mod crisis;
pub mod errand;
pub mod event;
pub mod filter_page;
pub mod filters;
pub mod find;
pub mod footer;
pub mod heads;
pub mod help;
pub mod home;
pub mod input;
pub mod key;
pub mod keymap;
pub mod large;
pub mod layout;
pub mod list;
pub mod locate;
pub mod menu;
pub mod mine;
pub mod mine_page;
pub mod model;
pub mod other_places;
pub mod page;
pub mod paper;
pub mod program;
pub mod reading;
pub mod shared;
pub mod start;
pub mod update;
pub mod view;
