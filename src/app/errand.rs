//! Errands: what the finder asks the world outside that may take a while. They are done elsewhere, never while a key
//! waits, and come back as [`Done`] with the words to tell it in.

use super::mine::Item;
use super::page::Paragraph;
use crate::language::Language;
use crate::sheet::Format;
use wayhome_index::understand::PlaceFound;

/// An errand, with the language to tell its outcome in.
#[derive(Debug, Clone, PartialEq)]
pub struct Errand {
    /// The language.
    pub language: Language,
    /// What is to be done.
    pub what: What,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// Make the sheet for the screen. Answers with an older number are dropped.
    Show(u64, Order),
    /// Print the sheet.
    Print(Order),
    /// Save the sheet as a file.
    Save(Order, Format),
    /// Keep the list in a file of this name.
    Keep(Keeping),
    /// Which lists are kept?
    Names,
    /// Read the list of this name.
    Open(String),
    /// Delete the list of this name.
    Forget(String),
}

/// What stands on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// The places, in their order.
    pub items: Vec<Item>,
    /// The name of the list, if it has one.
    pub name: Option<String>,
    /// The place from which distances count.
    pub near: Option<PlaceFound>,
    /// Whether the person is still inside.
    pub is_inside: bool,
}

/// A list to keep.
#[derive(Debug, Clone, PartialEq)]
pub struct Keeping {
    /// Its name.
    pub name: String,
    /// Its places.
    pub items: Vec<Item>,
    /// Whether it takes the place of the file of that name.
    pub replaces: bool,
    /// Whether that file is put aside first, since not all of it could be read.
    pub puts_aside: bool,
}

/// An errand is done.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    /// The sheet of this number, page by page.
    Shown(u64, Vec<Vec<Paragraph>>),
    /// Something was printed, saved or deleted, or why not.
    Told(Told),
    /// The list was kept under this name, and where.
    Kept(String, Told),
    /// The names of the lists that are kept.
    Names(Vec<String>),
    /// A list was read.
    Opened(Box<OpenedList>),
    /// The list of this name is deleted.
    Forgotten(String, Told),
}

/// A list that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedList {
    /// Its name.
    pub name: String,
    /// Its places.
    pub items: Vec<Item>,
    /// What was left aside, line by line, in words.
    pub mistakes: Vec<String>,
}

/// The outcome in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// A sentence, safe to print.
    pub text: String,
    /// Whether it went wrong.
    pub is_trouble: bool,
}
