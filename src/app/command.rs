//! Every command of the finder, once: footer, help, manual and configuration are made from this table.

use super::mine_page;
use super::model::Model;

/// What a person can ask for with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Open the chosen listing.
    Open,
    /// One step back.
    Back,
    /// Go to the next part of the screen.
    NextPart,
    /// Go to the part before.
    PreviousPart,
    /// One line or result up.
    Up,
    /// One line or result down.
    Down,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the first line or result.
    First,
    /// To the last line or result.
    Last,
    /// Cursor one letter to the left.
    Left,
    /// Cursor one letter to the right.
    Right,
    /// Cursor one word to the left.
    WordLeft,
    /// Cursor one word to the right.
    WordRight,
    /// Cursor to the beginning of the box.
    LineStart,
    /// Cursor to the end of the box.
    LineEnd,
    /// Take out the letter before the cursor.
    DeleteBack,
    /// Take out the letter after the cursor.
    DeleteForward,
    /// Take out the word before the cursor.
    DeleteWord,
    /// Empty the box.
    ClearBox,
    /// Go to the line that says what was understood.
    Parts,
    /// Switch the chosen part of what was understood off or on.
    SwitchPart,
    /// Choose among the places of one name.
    OtherPlaces,
    /// Show the filters.
    Filters,
    /// Take all filters away.
    ClearFilters,
    /// Say where the person stands, who it is for, what may be in the way.
    About,
    /// Show what can be done with the place whose card is open.
    Actions,
    /// Show a code for the camera of a phone.
    ShowCode,
    /// Choose the marked row of a menu.
    Choose,
    /// Mark a row by its number.
    Number,
    /// Show whom to call in a crisis.
    Crisis,
    /// Show the help.
    Help,
    /// Show what Wayhome is made of.
    Program,
    /// Change the language.
    Language,
    /// Copy the phone number.
    CopyPhone,
    /// Add the chosen place to My list.
    Add,
    /// Show My list.
    MyList,
    /// Show the sheet.
    Sheet,
    /// Print the sheet.
    Print,
    /// Save the sheet as a file.
    Save,
    /// Write a note about the chosen place.
    Note,
    /// Take the chosen place out.
    Remove,
    /// Move the chosen place up.
    MoveUp,
    /// Move the chosen place down.
    MoveDown,
    /// Draw the screen anew.
    Redraw,
    /// Leave the finder.
    Leave,
}

/// A part of the screen that can have the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The search box.
    Box,
    /// The groups of needs at the start.
    Start,
    /// The line that says what was understood.
    Parts,
    /// The list of results.
    List,
    /// The card of a listing.
    Card,
    /// A page with numbered rows to choose from.
    Menu,
    /// The box for a place, with the places it may mean.
    Where,
    /// A code for the camera of a phone.
    Code,
    /// My list.
    Mine,
    /// The lists that are kept.
    Kept,
    /// The box for a note or a name.
    Line,
    /// The sheet.
    Sheet,
    /// All about a place of My list.
    Reading,
    /// The help.
    Help,
    /// The crisis card.
    Crisis,
}

impl Place {
    /// Every place.
    pub const ALL: [Self; 15] = [
        Self::Box,
        Self::Start,
        Self::Parts,
        Self::List,
        Self::Card,
        Self::Menu,
        Self::Where,
        Self::Code,
        Self::Mine,
        Self::Kept,
        Self::Line,
        Self::Sheet,
        Self::Reading,
        Self::Help,
        Self::Crisis,
    ];
}

/// Heads under which help lists the commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// Going about.
    Move,
    /// My list and the sheet.
    List,
    /// Writing in the box.
    Type,
    /// From anywhere.
    Always,
}

impl Group {
    /// Every group in the order of the help.
    pub const ALL: [Self; 4] = [Self::Always, Self::Move, Self::List, Self::Type];

    /// Key of its heading.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Move => "help-group-move",
            Self::List => "help-group-list",
            Self::Type => "help-group-type",
            Self::Always => "help-group-always",
        }
    }
}

/// Keys that give a command in places of their own.
#[derive(Debug, Clone, Copy)]
pub struct Extra {
    /// The keys.
    pub keys: &'static [&'static str],
    /// Where they give it.
    pub places: &'static [Place],
    /// Whether they do only while the box is empty, since they type a sign otherwise.
    pub only_if_empty: bool,
}

/// One row of the table.
#[derive(Debug)]
pub struct Command {
    /// What it does.
    pub action: Action,
    /// Its name in the configuration and the manual, in kebab-case.
    pub name: &'static str,
    /// Head under which help lists it.
    pub group: Group,
    /// Keys that give it, the one to show first.
    pub keys: &'static [&'static str],
    /// Where they do.
    pub places: &'static [Place],
    /// Keys that give it in other places.
    pub extra: Extra,
    /// Key of the reason why it can do nothing right now, if there is one.
    pub disabled: fn(&Model) -> Option<&'static str>,
}

const MAIN: &[Place] = &[Place::Box, Place::Start, Place::Parts, Place::List, Place::Card];
const COPY: &[Place] =
    &[Place::Box, Place::Start, Place::Parts, Place::List, Place::Card, Place::Code, Place::Mine, Place::Reading];
const FILTER: &[Place] = &[Place::Box, Place::Start, Place::Parts, Place::List, Place::Card, Place::Menu];
const CHOOSE: &[Place] = &[Place::Box, Place::List];
const DIGITS: &[&str] = &["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];
const BOXES: &[Place] = &[Place::Box, Place::Where, Place::Line];
const WORDS: &[Place] = &[Place::Box, Place::Start, Place::Parts, Place::List, Place::Card, Place::Where, Place::Line];
const BOX: &[Place] = &[Place::Box];
const ACROSS: &[Place] = &[Place::Box, Place::Parts, Place::Where, Place::Line];
const SCROLL: &[Place] = &[
    Place::Start,
    Place::Parts,
    Place::List,
    Place::Card,
    Place::Menu,
    Place::Code,
    Place::Mine,
    Place::Kept,
    Place::Sheet,
    Place::Reading,
    Place::Help,
    Place::Crisis,
];
const RESULT: &[Place] = &[Place::List, Place::Card];
const PICK: &[Place] = &[Place::Start, Place::Menu, Place::Mine, Place::Kept];
const ACCEPT: &[Place] =
    &[Place::Start, Place::Menu, Place::Mine, Place::Kept, Place::Where, Place::Line, Place::Code, Place::Reading];
const NUMBERED: &[Place] =
    &[Place::Start, Place::List, Place::Card, Place::Menu, Place::Mine, Place::Kept, Place::Where];
const TO_LIST: &[Place] = &[
    Place::Box,
    Place::Start,
    Place::Parts,
    Place::List,
    Place::Card,
    Place::Menu,
    Place::Mine,
    Place::Kept,
    Place::Sheet,
    Place::Reading,
];
const TO_SHEET: &[Place] =
    &[Place::Box, Place::Start, Place::Parts, Place::List, Place::Card, Place::Mine, Place::Sheet];
const PAPER: &[Place] = &[Place::Mine, Place::Sheet];
const MINE: &[Place] = &[Place::Mine];

const NO_EXTRA: Extra = Extra { keys: &[], places: &[], only_if_empty: false };

fn never(_: &Model) -> Option<&'static str> {
    None
}

fn no_results(model: &Model) -> Option<&'static str> {
    let is_empty = model.rows().is_empty() && model.parts().is_empty() && !model.is_at_start();
    is_empty.then_some("why-not-results")
}

fn no_parts(model: &Model) -> Option<&'static str> {
    model.parts().is_empty().then_some("why-not-results")
}

fn no_other_places(model: &Model) -> Option<&'static str> {
    (model.namesakes() == 0).then_some("why-not-places")
}

fn no_answer(model: &Model) -> Option<&'static str> {
    model.search.shown.is_none().then_some("why-not-results")
}

fn no_filters(model: &Model) -> Option<&'static str> {
    (!model.choices.has_filters()).then_some("why-not-filters")
}

fn no_phone(model: &Model) -> Option<&'static str> {
    if model.shared.is_some() {
        return Some("why-not-copy");
    }
    model.selected_phone().is_none().then_some("why-not-phone")
}

fn no_code(model: &Model) -> Option<&'static str> {
    // Nobody has a camera in there.
    if model.shared.is_some() {
        return Some("why-not-copy");
    }
    model.codes().is_empty().then_some("why-not-code")
}

fn nothing_to_add(model: &Model) -> Option<&'static str> {
    match model.listing_to_add() {
        None => Some("why-not-add"),
        Some(listing) if model.mine.has(&listing.id) => Some("why-not-twice"),
        Some(_) => model.mine.is_full().then_some("why-not-full"),
    }
}

fn no_sheet(model: &Model) -> Option<&'static str> {
    (!mine_page::has_sheet(model)).then_some("why-not-sheet")
}

fn not_to_print(model: &Model) -> Option<&'static str> {
    if mine_page::has_printer(model) { no_sheet(model) } else { Some("why-not-print") }
}

fn not_to_save(model: &Model) -> Option<&'static str> {
    if model.may_save {
        return no_sheet(model);
    }
    Some(if mine_page::has_printer(model) { "why-not-save" } else { "why-not-save-copy" })
}

fn no_item(model: &Model) -> Option<&'static str> {
    model.chosen_item().is_none().then_some("why-not-item")
}

fn nothing_to_remove(model: &Model) -> Option<&'static str> {
    model.chosen_list().map_or_else(|| no_item(model), |_| None)
}

fn no_question(model: &Model) -> Option<&'static str> {
    (!model.has_question()).then_some("why-not-text")
}

fn no_text(model: &Model) -> Option<&'static str> {
    model.active_input().is_empty().then_some("why-not-text")
}

const fn command(
    action: Action,
    name: &'static str,
    group: Group,
    keys: &'static [&'static str],
    places: &'static [Place],
) -> Command {
    Command { action, name, group, keys, places, extra: NO_EXTRA, disabled: never }
}

impl Command {
    const fn unless(self, disabled: fn(&Model) -> Option<&'static str>) -> Self {
        Self { disabled, ..self }
    }

    const fn if_empty(self, keys: &'static [&'static str], places: &'static [Place]) -> Self {
        Self { extra: Extra { keys, places, only_if_empty: true }, ..self }
    }

    const fn also(self, keys: &'static [&'static str], places: &'static [Place]) -> Self {
        Self { extra: Extra { keys, places, only_if_empty: false }, ..self }
    }

    /// Key of one sentence that says what it does.
    pub fn description(&self) -> String {
        format!("command-{}", self.name)
    }

    /// Key of the one or two words beside its key in the footer.
    pub fn label(&self) -> String {
        format!("label-{}", self.name)
    }
}

/// Every command. F-keys have a twin with Ctrl: some terminals keep F-keys for themselves, and some keyboards have none.
pub const COMMANDS: [Command; 46] = [
    command(Action::Crisis, "crisis", Group::Always, &["f2", "ctrl-x"], &Place::ALL),
    command(Action::Help, "help", Group::Always, &["f1", "ctrl-g"], &Place::ALL).if_empty(&["?"], &Place::ALL),
    command(Action::Language, "language", Group::Always, &["f3", "ctrl-l"], &Place::ALL),
    command(Action::Redraw, "redraw", Group::Always, &["f5", "ctrl-r"], &Place::ALL),
    command(Action::Program, "about", Group::Always, &["alt-a"], &Place::ALL),
    command(Action::Back, "back", Group::Always, &["esc"], &Place::ALL),
    command(Action::Leave, "leave", Group::Always, &["ctrl-c"], &Place::ALL),
    command(Action::Open, "open", Group::Move, &["enter"], CHOOSE).unless(no_question),
    command(Action::Actions, "actions", Group::Move, &["enter"], &[Place::Card]),
    command(Action::Parts, "parts", Group::Move, &["f7", "ctrl-t"], MAIN).unless(no_parts),
    command(Action::SwitchPart, "switch-part", Group::Move, &["enter", " ", "delete"], &[Place::Parts]),
    command(Action::OtherPlaces, "other-places", Group::Move, &["f6", "ctrl-p"], MAIN).unless(no_other_places),
    command(Action::Filters, "filters", Group::Move, &["f4", "ctrl-n"], FILTER).unless(no_answer),
    command(Action::ClearFilters, "clear-filters", Group::Move, &["f8", "ctrl-k"], FILTER).unless(no_filters),
    command(Action::Choose, "choose", Group::Move, &["enter"], ACCEPT).also(&[" "], PICK),
    command(Action::Number, "number", Group::Move, DIGITS, NUMBERED).if_empty(DIGITS, BOX),
    command(Action::About, "person", Group::Move, &["f9", "ctrl-o"], FILTER),
    command(Action::CopyPhone, "copy-phone", Group::Move, &["ctrl-y"], COPY).unless(no_phone),
    command(Action::ShowCode, "scan-code", Group::Move, &["alt-q"], COPY).unless(no_code),
    command(Action::Add, "add", Group::List, &["+"], RESULT).unless(nothing_to_add),
    command(Action::MyList, "my-list", Group::List, &["f10", "ctrl-v"], TO_LIST),
    command(Action::Sheet, "sheet", Group::List, &["f12", "alt-s"], TO_SHEET).unless(no_sheet),
    command(Action::Print, "print", Group::List, &["ctrl-p", "f6"], PAPER).unless(not_to_print),
    command(Action::Save, "save", Group::List, &["ctrl-w", "f7"], PAPER).unless(not_to_save),
    command(Action::Note, "note", Group::List, &["ctrl-n", "f4"], MINE).unless(no_item),
    command(Action::Remove, "take-out", Group::List, &["delete", "-"], &[Place::Mine, Place::Kept])
        .unless(nothing_to_remove),
    command(Action::MoveUp, "move-up", Group::List, &["alt-up", "ctrl-up"], MINE).unless(no_item),
    command(Action::MoveDown, "move-down", Group::List, &["alt-down", "ctrl-down"], MINE).unless(no_item),
    command(Action::NextPart, "next-part", Group::Move, &["tab"], MAIN).unless(no_results),
    command(Action::PreviousPart, "previous-part", Group::Move, &["back-tab"], MAIN).unless(no_results),
    command(Action::Down, "down", Group::Move, &["down"], &Place::ALL),
    command(Action::Up, "up", Group::Move, &["up"], &Place::ALL),
    command(Action::PageDown, "page-down", Group::Move, &["page-down"], &Place::ALL),
    command(Action::PageUp, "page-up", Group::Move, &["page-up"], &Place::ALL),
    command(Action::First, "first", Group::Move, &["home"], SCROLL),
    command(Action::Last, "last", Group::Move, &["end"], SCROLL),
    command(Action::DeleteBack, "delete-back", Group::Type, &["backspace", "ctrl-h"], WORDS).unless(no_text),
    command(Action::DeleteWord, "delete-word", Group::Type, &["ctrl-w", "alt-backspace"], WORDS).unless(no_text),
    command(Action::ClearBox, "clear-box", Group::Type, &["ctrl-u"], WORDS).unless(no_text),
    command(Action::DeleteForward, "delete-forward", Group::Type, &["delete", "ctrl-d"], BOXES).unless(no_text),
    command(Action::Left, "left", Group::Type, &["left", "ctrl-b"], ACROSS),
    command(Action::Right, "right", Group::Type, &["right", "ctrl-f"], ACROSS),
    command(Action::WordLeft, "word-left", Group::Type, &["ctrl-left", "alt-left", "alt-b"], BOXES),
    command(Action::WordRight, "word-right", Group::Type, &["ctrl-right", "alt-right", "alt-f"], BOXES),
    command(Action::LineStart, "line-start", Group::Type, &["home", "ctrl-a"], BOXES),
    command(Action::LineEnd, "line-end", Group::Type, &["end", "ctrl-e"], BOXES),
];

impl Action {
    /// Its row of the table.
    pub fn command(self) -> &'static Command {
        COMMANDS.iter().find(|c| c.action == self).unwrap_or(&COMMANDS[0])
    }
}
