//! All that the finder knows while somebody uses it. Renderers read it; only `update` changes it.

use super::about::Question;
use super::atlas::AtlasPage;
use super::choice::Choices;
use super::code::{self, Coded};
use super::command::{Action, Place};
use super::crisis;
use super::errand::Told;
use super::event::{Ask, Found, Opened, Row, RowKind, Trouble};
use super::filters::FilterKind;
use super::input::Input;
use super::keymap::Keymap;
use super::locate::Locate;
use super::mine::Mine;
use super::paper::Paper;
use super::reading::ReadPart;
use super::shared::Shared;
use crate::language::Words;
use crate::phones;
use crate::say;
use std::sync::Arc;
use time::Date;
use wayhome_index::directory::{GROUPS, Need, STAGES};
use wayhome_index::listing::{Listing, Phone};
use wayhome_index::search::Hit;
use wayhome_index::understand::Request;

/// Results asked for at once. More are fetched before the last one is reached.
pub const PAGE: usize = 20;

/// The part of the main screen that has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// The search box.
    #[default]
    Box,
    /// The groups of needs at the start.
    Start,
    /// The line that says what was understood.
    Parts,
    /// The list of results.
    List,
    /// The card of the chosen result.
    Card,
}

/// Something that lies over the main screen. The one opened last has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layer {
    /// What it is.
    pub kind: LayerKind,
    /// First line shown.
    pub top: usize,
    /// The chosen row, where it has rows to choose from.
    pub row: usize,
}

/// What can lie over the main screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LayerKind {
    /// The help.
    Help,
    /// Whom to call in a crisis.
    Crisis,
    /// What Wayhome is made of.
    Program,
    /// The licences of others.
    Licences,
    /// The question whether somebody is still there; any key answers it.
    StillThere,
    /// On a shared machine, what is always there: back, help in a crisis, the other language, the end.
    Ways,
    /// What can be done with the chosen place.
    Actions,
    /// Where the facts about the chosen place were read.
    Sources,
    /// A code for the camera of a phone, by its number among those of the chosen place.
    Code(usize),
    /// Other places of the name that was typed.
    OtherPlaces,
    /// The filters.
    Filters,
    /// What one filter can be set to.
    Options(FilterKind),
    /// The needs of a group, by its place in [`wayhome_index::directory::GROUPS`], and the page of them.
    Group(usize, usize),
    /// The question where.
    Where,
    /// A page to choose a place from, over it.
    Atlas(AtlasPage),
    /// The questions about the person.
    About,
    /// The answers to one of them.
    Answers(Question),
    /// My list.
    MyList,
    /// What can be done with one of its places, by index.
    Item(usize),
    /// All about one of its places.
    ItemCard(usize),
    /// The box for a note about one of its places.
    Note(usize),
    /// The sheet.
    Sheet,
    /// The forms in which it can be saved.
    SaveAs,
    /// The box for the name under which to keep the list.
    KeepAs,
    /// The lists that are kept.
    KeptLists,
}

impl LayerKind {
    /// Key of what stands on the line above it.
    pub fn heading(self) -> String {
        let key = match self {
            Self::Help => "heading-help",
            Self::Crisis => "heading-crisis",
            Self::Program => "label-about",
            Self::Licences => "program-licences",
            Self::StillThere => "shared-still",
            Self::Ways => "shared-ways-title",
            Self::Actions => "heading-actions",
            Self::Sources => "card-sources",
            Self::Code(_) => "heading-code",
            Self::OtherPlaces => "heading-places",
            Self::Filters | Self::Options(_) => "heading-filters",
            Self::Group(group, _) => return format!("group-{}", GROUPS.get(group).unwrap_or(&GROUPS[0])),
            Self::Where | Self::Atlas(_) => "heading-where",
            Self::About | Self::Answers(_) => "heading-about-you",
            Self::MyList | Self::Item(_) | Self::Note(_) => "heading-my-list",
            Self::ItemCard(_) => "heading-card",
            Self::Sheet | Self::SaveAs => "heading-sheet",
            Self::KeepAs | Self::KeptLists => "heading-kept",
        };
        key.to_owned()
    }

    /// Where a key goes while it lies on top.
    fn place(self) -> Place {
        match self {
            Self::Help | Self::StillThere => Place::Help,
            Self::Crisis => Place::Crisis,
            Self::Where => Place::Where,
            Self::Code(_) => Place::Code,
            Self::MyList => Place::Mine,
            Self::KeptLists => Place::Kept,
            Self::Sheet => Place::Sheet,
            Self::ItemCard(_) | Self::Program | Self::Licences | Self::Sources => Place::Reading,
            Self::Note(_) | Self::KeepAs => Place::Line,
            _ => Place::Menu,
        }
    }

    /// Whether it is one of the pages of My list.
    pub fn is_mine(self) -> bool {
        matches!(
            self,
            Self::MyList
                | Self::Item(_)
                | Self::ItemCard(_)
                | Self::Note(_)
                | Self::Sheet
                | Self::SaveAs
                | Self::KeepAs
                | Self::KeptLists
        )
    }

    /// Whether letters typed on it are lost, for it is no part of a search: those of a slip must not take it away. Least of
    /// all the crisis card.
    pub fn takes_no_letters(self) -> bool {
        let is_asked = matches!(self, Self::Filters | Self::Options(_) | Self::About | Self::Answers(_));
        self.is_mine() && self.place() != Place::Line || is_asked || matches!(self, Self::Crisis | Self::StillThere)
    }

    /// Whether it shows how the last errand ended.
    pub fn tells_outcome(self) -> bool {
        matches!(self, Self::MyList | Self::Sheet | Self::KeepAs | Self::KeptLists)
    }
}

/// Something said once, until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Enter leaves, anything else stays.
    AskLeave,
    /// This number was handed to the clipboard; the listing has so many.
    Copied(String, usize),
    /// The command can do nothing now; the key of the reason.
    WhyNot(&'static str),
    /// So many mistakes in the settings were left aside.
    Settings(usize),
    /// So many places are on the list now.
    Added(usize),
    /// A place of My list moved: its number now.
    Moved(usize),
    /// The key that takes out takes everything out, any other keeps it.
    AskClear,
    /// [`Model::yes_to_forget`] deletes the list of this name, anything else keeps it.
    AskForget(String),
    /// A note has this many letters and does not fit its line.
    NoteTooLong(usize),
    /// How an errand ended.
    Told(Told),
}

/// What is drawn beside letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Drawing {
    /// Nothing.
    Letters,
    /// Codes for cameras.
    #[default]
    Codes,
    /// Codes, and the number of a card four lines high.
    LargeNumbers,
}

/// First lines shown of what can be longer than the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scroll {
    /// The text before anything is typed.
    pub start: usize,
    /// The list.
    pub list: usize,
    /// The card.
    pub card: usize,
}

/// The search that runs and the one that is shown.
#[derive(Debug, Default)]
pub struct Search {
    /// Number of the last search asked for.
    pub sent: u64,
    /// Number of the last search answered.
    pub answered: u64,
    /// Most results asked for last.
    pub limit: usize,
    /// The last good answer. It stays while a newer search runs.
    pub shown: Option<Found>,
    /// Whether the next answer begins at its first result, since the words changed.
    pub is_fresh: bool,
    /// Whether Enter was pressed before the answer came.
    pub open_when_found: bool,
    /// Whether the next answer gets the keys: nothing was typed, so nothing will be typed on.
    pub list_when_found: bool,
}

impl Search {
    /// Whether an answer is still to come.
    pub fn is_waiting(&self) -> bool {
        self.sent != self.answered
    }
}

/// The state of the finder.
#[derive(Debug)]
pub struct Model {
    /// Columns and rows of the screen.
    pub size: (u16, u16),
    /// Texts in the person's language.
    pub words: Words,
    /// Today, handed in from outside.
    pub today: Date,
    /// Keys of the commands.
    pub keymap: Keymap,
    /// What is drawn beside letters.
    pub drawing: Drawing,
    /// The search box.
    pub input: Input,
    /// The part that has the keys when nothing lies over it.
    pub focus: Focus,
    /// What lies over the main screen, the top one last.
    pub layers: Vec<Layer>,
    /// The directory, once it is open.
    pub directory: Option<Opened>,
    /// What is chosen apart from the words.
    pub choices: Choices,
    /// The box for a place.
    pub locate: Locate,
    /// The box for a note or a name.
    pub line: Input,
    /// The places chosen to take along.
    pub mine: Mine,
    /// The sheet, and how errands stand.
    pub paper: Paper,
    /// Whether anything may be saved on this machine.
    pub may_save: bool,
    /// What is different on a machine that many people share; none on a person's own.
    pub shared: Option<Box<Shared>>,
    /// Which number of the listing at hand is copied next.
    pub copied: usize,
    /// The chosen row of the start.
    pub group: usize,
    /// The digits pressed last, which may be the beginning of a number.
    pub number: String,
    /// Whether where and about whom was asked: it is not asked again.
    pub has_asked: bool,
    /// The search.
    pub search: Search,
    /// The chosen part of what was understood.
    pub part: usize,
    /// The chosen row of the list.
    pub selected: usize,
    /// What is scrolled how far.
    pub scroll: Scroll,
    /// Something said until the next key.
    pub said: Option<Said>,
    /// Something that went wrong and still is.
    pub trouble: Option<Trouble>,
}

impl Model {
    /// The finder as it starts.
    pub fn new(words: Words, today: Date, size: (u16, u16)) -> Self {
        Self {
            size,
            words,
            today,
            keymap: Keymap::default(),
            drawing: Drawing::default(),
            input: Input::default(),
            focus: Focus::Box,
            layers: Vec::new(),
            directory: None,
            choices: Choices::default(),
            locate: Locate::default(),
            line: Input::default(),
            mine: Mine::default(),
            paper: Paper::default(),
            may_save: true,
            shared: None,
            copied: 0,
            group: 0,
            number: String::new(),
            has_asked: false,
            search: Search::default(),
            part: 0,
            selected: 0,
            scroll: Scroll::default(),
            said: None,
            trouble: None,
        }
    }

    /// Where a key goes.
    pub fn place(&self) -> Place {
        if let Some(layer) = self.layers.last() {
            return layer.kind.place();
        }
        match self.focus {
            Focus::Box => Place::Box,
            Focus::Start => Place::Start,
            Focus::Parts => Place::Parts,
            Focus::List => Place::List,
            Focus::Card => Place::Card,
        }
    }

    /// Whether something is asked: with words, or with a need that was chosen.
    pub fn has_question(&self) -> bool {
        !self.input.text().trim().is_empty() || self.choices.given.need.is_some()
    }

    /// Whether the start is what stands below all layers.
    pub fn is_at_start(&self) -> bool {
        !self.has_question() && self.trouble.is_none()
    }

    /// The box that takes what is typed.
    pub fn active_input(&self) -> &Input {
        match self.layers.last().map(|layer| layer.kind) {
            Some(LayerKind::Where | LayerKind::Atlas(_)) => &self.locate.input,
            Some(kind) if kind.place() == Place::Line => &self.line,
            _ => &self.input,
        }
    }

    /// Key of the name of that box.
    pub fn active_label(&self) -> &'static str {
        match self.layers.last().map(|layer| layer.kind) {
            Some(LayerKind::Where | LayerKind::Atlas(_)) => "finder-where",
            Some(LayerKind::Note(_)) => "finder-note",
            Some(LayerKind::KeepAs) => "finder-list-name",
            _ => "finder-search",
        }
    }

    /// The rows of the list.
    pub fn rows(&self) -> &[Row] {
        self.search.shown.as_ref().map_or(&[], |f| f.rows.as_slice())
    }

    /// What the words were read as, with what is switched off.
    pub fn parts(&self) -> &[ReadPart] {
        self.search.shown.as_ref().map_or(&[], |f| f.reading.parts.as_slice())
    }

    /// How many places there are of the name that was typed; none when there is but one.
    pub fn namesakes(&self) -> usize {
        self.search.shown.as_ref().map_or(0, |f| f.reading.namesakes.len())
    }

    /// The chosen row.
    pub fn row(&self) -> Option<&Row> {
        self.rows().get(self.selected)
    }

    /// The result behind a row; a notice has none.
    pub fn hit(&self, row: &Row) -> Option<&Hit> {
        match row.kind {
            RowKind::Hit(index) => self.search.shown.as_ref()?.answer.hits.get(index),
            RowKind::Notice | RowKind::Instead => None,
        }
    }

    /// What was understood of the question whose answer is shown.
    pub fn request(&self) -> Option<&Request> {
        self.search.shown.as_ref().map(|found| &found.answer.request)
    }

    /// The first of the needs asked for, typed or chosen, that a listing has something for.
    pub fn need_asked(&self, listing: &Listing) -> Option<&Need> {
        let engine = &self.directory.as_ref()?.engine;
        let typed = self.request().into_iter().flat_map(|request| &request.needs).map(|need| need.need);
        let asked = typed.chain(self.choices.given.need);
        let needs = asked.filter_map(|need| engine.needs().get(usize::from(need)));
        needs.into_iter().find(|need| listing.needs.contains(&need.id))
    }

    /// The name of a need by its id.
    pub fn need_name(&self, id: &str) -> Option<String> {
        let needs = self.directory.as_ref()?.engine.needs();
        needs.iter().find(|need| need.id == id).map(|need| say::need_name(need, &self.words))
    }

    /// Whether the person said that they are still inside, or the machine is.
    pub fn is_inside(&self) -> bool {
        if self.shared.is_some() {
            return true;
        }
        let stage = self.request().and_then(|request| request.stage);
        stage.and_then(|stage| STAGES.get(usize::from(stage))) == Some(&"inside")
    }

    /// The number to call first of the listing at hand, safe to print.
    pub fn selected_phone(&self) -> Option<String> {
        self.phone_at_hand().map(|phone| say::safe(&phone.number))
    }

    /// The numbers of the listing at hand that are for help, the one to call first before the others.
    pub fn phones_at_hand(&self) -> Vec<&Phone> {
        let listing = self.listing_at_hand();
        listing.map_or_else(Vec::new, |listing| phones::callable(&listing.phones, self.words.language()).collect())
    }

    /// A number with what a caller must know of it: `302-555-0117 (extension 33)`.
    pub fn phone_told(&self, phone: &Phone) -> String {
        let label = phones::short_label(phone, &self.words).map(|label| format!(" ({label})"));
        format!("{}{}", say::safe(&phone.number), label.unwrap_or_default())
    }

    fn phone_at_hand(&self) -> Option<&Phone> {
        phones::main(&self.listing_at_hand()?.phones, self.words.language())
    }

    /// What the listing at hand has codes for.
    pub fn codes(&self) -> Vec<Coded> {
        self.listing_at_hand().map_or_else(Vec::new, |listing| code::all(listing, self.words.language()))
    }

    /// The listing that can be called now: the chosen place of My list while that lies on top, else the chosen result. A notice
    /// has nobody to call.
    fn listing_at_hand(&self) -> Option<&Arc<Listing>> {
        let item = |at: usize| self.mine.items().get(at).map(|item| &item.listing);
        match self.layers.iter().rfind(|layer| !matches!(layer.kind, LayerKind::Code(_))) {
            Some(Layer { kind: LayerKind::MyList, row, .. }) => item(*row),
            Some(Layer { kind: LayerKind::ItemCard(at), .. }) => item(*at),
            Some(Layer { kind: LayerKind::Program | LayerKind::Licences, .. }) => None,
            _ => self.row().filter(|row| row.kind != RowKind::Notice).map(|row| &row.listing),
        }
    }

    /// The chosen listing, where it may be on a list: what is closed never gets on paper.
    pub fn listing_to_add(&self) -> Option<&Arc<Listing>> {
        let row = self.row().filter(|row| row.kind != RowKind::Notice)?;
        Some(&row.listing).filter(|listing| listing.is_shown())
    }

    /// The chosen place of My list, by index, while that has the keys.
    pub fn chosen_item(&self) -> Option<usize> {
        let layer = self.layers.last().filter(|layer| layer.kind == LayerKind::MyList)?;
        Some(layer.row).filter(|row| *row < self.mine.items().len())
    }

    /// The chosen one of the lists that are kept, while they have the keys.
    pub fn chosen_list(&self) -> Option<&str> {
        let layer = self.layers.last().filter(|layer| layer.kind == LayerKind::KeptLists)?;
        self.paper.names.get(layer.row).map(String::as_str)
    }

    /// The command that says yes when it is asked whether to delete a list for good: never the one that led to the question,
    /// for a key pressed twice must lose nothing.
    pub fn yes_to_forget(&self) -> Action {
        if self.chosen_list().is_some() { Action::Open } else { Action::Remove }
    }

    /// Whether what was typed or chosen calls for the crisis lines.
    pub fn is_crisis(&self) -> bool {
        crisis::is_needed(self) || self.search.shown.as_ref().is_some_and(|f| f.answer.request.crisis)
    }

    /// The next search for the words in the box.
    pub fn ask(&mut self, limit: usize) -> Ask {
        self.search.sent += 1;
        self.search.limit = limit;
        Ask {
            number: self.search.sent,
            text: self.input.text().to_owned(),
            choices: Box::new(self.choices.clone()),
            limit,
        }
    }
}
