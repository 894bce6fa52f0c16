//! What is different on a machine that many people share in a jail: what staff filled in, what cannot be done here, and the
//! words for both. Nothing of a person is in it.

use super::command::{Action, Place};
use super::crisis::NUMBER;
use super::key::{Code, Key};
use super::menu::Menu;
use super::model::{Focus, Model};
use super::page::{Paragraph, Piece, Role};
use super::{crisis, menu, start};
use crate::language::{Part, Words};
use crate::say::{self, Understood};
use time::Date;

/// How the directory of this machine was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// Its signature fits the key that staff set.
    Signed,
    /// It is the one inside the program.
    Inside,
}

/// The facts of a shared machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// Name of the facility.
    pub facility: Option<String>,
    /// How the directory was checked.
    pub checked: Checked,
    /// Last day on which the directory should be relied on; empty when not set.
    pub good_until: String,
    /// Whether that day has passed.
    pub is_expired: bool,
    /// Whether there is a printer.
    pub prints: bool,
    /// Needs that were looked for, a bit for each; none where nothing is counted.
    pub looked_for: Option<u64>,
    /// Ways to report that somebody is hurt in here.
    pub report: Vec<String>,
    /// People outside who help somebody who was hurt in here.
    pub advocates: Vec<String>,
    /// The facility's own line for a crisis.
    pub own_line: Option<String>,
    /// Whether the national crisis line can be called from in here, as far as staff know.
    pub reaches_line: Option<bool>,
    /// How the phones in here work.
    pub phone_rules: Vec<String>,
    /// Seconds to answer whether somebody is still there.
    pub seconds: usize,
}

/// Notes, where that is counted, for which needs somebody went into results: not for what is being typed.
pub fn note_needs(model: &mut Model) {
    if matches!(model.focus, Focus::List | Focus::Card) {
        note_needs_shown(model);
    }
}

fn note_needs_shown(model: &mut Model) {
    let needs = model.request().into_iter().flat_map(Understood::all);
    let chosen = model.choices.given.need.into_iter().filter(|_| model.search.shown.is_some());
    let needs = needs.filter_map(|part| if let Understood::Need(need) = part { Some(need) } else { None });
    let needs = needs.chain(chosen).fold(0, |mask, need| mask | 1 << need);
    if let Some(looked_for) = model.shared.as_mut().and_then(|shared| shared.looked_for.as_mut()) {
        *looked_for |= needs;
    }
}

/// The ids of all needs that were looked for in a session that ends now, with those whose results stand there still.
pub fn looked_for(model: &mut Model) -> Vec<String> {
    note_needs_shown(model);
    let looked_for = model.shared.as_ref().and_then(|shared| shared.looked_for).unwrap_or_default();
    let needs = model.directory.iter().flat_map(|directory| directory.engine.offered());
    needs.filter(|(index, _)| looked_for >> index & 1 == 1).map(|(_, need)| need.id.clone()).collect()
}

/// Rows of the start that only a shared machine has, so that digits and Enter lead there as well.
const ROWS: [Action; 3] = [Action::Crisis, Action::Language, Action::Leave];

/// The rows below the groups of the start, in words.
pub fn start_rows(model: &Model) -> Vec<Vec<Piece>> {
    if model.shared.is_some() { rows(&ROWS, &model.words) } else { Vec::new() }
}

fn rows(actions: &[Action], words: &Words) -> Vec<Vec<Piece>> {
    let name = |action: &Action| match action {
        Action::Leave => words.get("shared-done"),
        action => words.get(&action.command().label()),
    };
    actions.iter().map(|action| vec![Piece::new(name(action), Role::Text)]).collect()
}

/// What a person with digits and Enter alone can do on every page: the rows behind the key 0.
const WAYS: [Action; 4] = [Action::Back, Action::Crisis, Action::Language, Action::Leave];

/// The same as a page.
pub fn ways(model: &Model) -> Menu {
    Menu { rows: rows(&WAYS, &model.words), ..Menu::default() }
}

/// What a row of that page is for.
pub fn way(row: usize) -> Option<Action> {
    WAYS.get(row).copied()
}

/// Whether 0 leads to that page here: it is no part of a word, a ZIP code, a note, or the number of a row.
pub fn has_ways(model: &Model) -> bool {
    let is_text = match model.place() {
        Place::Where | Place::Line => true,
        // Two digits are not yet a text, but a third makes them one.
        Place::Box | Place::Start if model.number.len() > 1 => true,
        Place::Box => !model.input.is_empty(),
        _ => false,
    };
    let number: usize = format!("{}0", model.number).parse().unwrap_or_default();
    model.shared.is_some() && !is_text && !(1..=menu::rows(model)).contains(&number)
}

/// The keys that lead to that page from here: out of words that are typed first.
pub fn keys_to_ways(model: &Model) -> Option<String> {
    if has_ways(model) {
        return Some("0".to_owned());
    }
    let is_over_list = model.shared.is_some() && model.place() == Place::Box && !model.rows().is_empty();
    is_over_list.then(|| format!("{} 0", model.keymap.hint(Action::Down, &model.words)))
}

/// What a row of the start below the groups is for.
pub fn start_action(model: &Model, row: usize) -> Option<Action> {
    let directory = model.directory.as_ref().filter(|_| model.shared.is_some())?;
    let groups = start::groups(&directory.engine).count();
    ROWS.get(row.checked_sub(groups)?).copied()
}

/// The first step of the crisis card of a shared machine, with the words to say.
pub fn first_step(model: &Model) -> Vec<Paragraph> {
    let words = &model.words;
    let step = || Paragraph::new(words.get("shared-crisis-tell"), Role::Heading);
    let say = || Paragraph::new(words.get("crisis-inside-say"), Role::Text).indented(2);
    if model.shared.is_some() { vec![Paragraph::blank(), step(), say()] } else { Vec::new() }
}

/// Whether a key is the way back here: Backspace where it has nothing to take away, for keyboards without Esc.
pub fn is_back(model: &Model, key: Key, is_typed_in: bool) -> bool {
    let has_nothing = !is_typed_in || model.active_input().is_empty();
    model.shared.is_some() && key == Key::plain(Code::Backspace) && has_nothing
}

impl Shared {
    /// The finder as it starts on such a machine: nothing is saved, and whoever uses it is still inside.
    pub fn model(self, words: Words, today: Date, size: (u16, u16)) -> Model {
        let mut model = Model { may_save: false, shared: Some(Box::new(self)), ..Model::new(words, today, size) };
        model.choices.given.stage = Some(0);
        model
    }

    /// The name of the facility, on the first screen.
    pub fn heading(&self) -> Option<Paragraph> {
        self.facility.as_ref().map(|name| Paragraph::new(say::safe(name), Role::Heading))
    }

    /// On the first screen: how old the directory is, how long it is good, and how it was checked.
    pub fn about(&self, date: &str, words: &Words) -> Paragraph {
        let with = |key: &str, name: &str, text: &str| say::safe(&words.with(key, &[(name, Part::Text(text))]));
        let until = match (self.good_until.as_str(), self.is_expired) {
            ("", _) => words.get("shared-no-end"),
            (day, false) => with("shared-good-until", "day", day),
            (day, true) => with("shared-expired", "day", day),
        };
        let checked = match self.checked {
            Checked::Signed => words.get("shared-signed"),
            Checked::Inside => words.get("shared-inside"),
        };
        let role = if self.is_expired { Role::Alert } else { Role::Muted };
        Paragraph::new(format!("{} {until} {checked}", with("shared-date", "day", date)), role)
    }

    /// How the phones in here work, below the numbers of a card.
    pub fn phones(&self, words: &Words) -> Vec<Paragraph> {
        let label = |i: usize| if i == 0 { words.get("shared-phones") } else { String::new() };
        let rule = |(i, rule): (usize, &String)| Paragraph {
            indent: 2,
            hang: 4,
            pieces: vec![Piece::new(format!("{} ", label(i)), Role::Muted), Piece::new(say::safe(rule), Role::Text)],
        };
        self.phone_rules.iter().enumerate().map(rule).collect()
    }

    /// The crisis card of a jail: the person next door first, then what staff filled in, then the national line.
    pub fn crisis(&self, words: &Words, lifeline: &str) -> Vec<Paragraph> {
        let heading = |key: &str| Paragraph::new(words.get(key), Role::Heading);
        let text = |text: &str| Paragraph::new(say::safe(text), Role::Text).indented(2);
        let key = |key: &str| text(&words.get(key));
        let mut out = vec![heading("shared-crisis-tell"), key("crisis-inside-say"), Paragraph::blank()];
        out.extend([heading("shared-crisis-button"), heading("shared-crisis-trust")]);
        if let Some(line) = &self.own_line {
            out.extend([heading("shared-crisis-own"), text(line)]);
        }
        // Nobody is told to dial what these phones do not reach.
        let line = if self.reaches_line == Some(true) { "shared-crisis-call" } else { "shared-crisis-line" };
        out.push(crisis::dial(&words.with(line, &[NUMBER]), lifeline));
        out.push(key(self.reach()));
        out.extend([Paragraph::blank(), heading("shared-hurt")]);
        out.extend(self.report.iter().map(|line| text(line)));
        if !self.advocates.is_empty() {
            out.push(key("shared-advocates"));
            out.extend(self.advocates.iter().map(|line| text(line)));
        }
        if self.report.is_empty() {
            out.push(key("shared-hurt-ask"));
        }
        out.extend([Paragraph::blank(), Paragraph::new(words.get("crisis-alone"), Role::Text)]);
        out
    }

    /// Key of what is known of calling the national line from in here.
    pub fn reach(&self) -> &'static str {
        match self.reaches_line {
            Some(true) => "shared-line-yes",
            Some(false) => "shared-line-no",
            None => "shared-line-unknown",
        }
    }

    /// The first of it in a line or two, over results: what can be done from in here. Whoever is hurt reads where to report.
    pub fn banner(&self, words: &Words, key: &str, is_hurt: bool) -> Paragraph {
        let mut banner = vec![words.with("shared-banner", &[("key", Part::Text(key))])];
        if is_hurt {
            let asked = [words.get("shared-hurt-ask")];
            let report = if self.report.is_empty() { &asked[..] } else { &self.report };
            // First, since a small screen has no room for all of it.
            banner.insert(0, format!("{}: {}", words.get("shared-hurt"), say::safe(&report.join(" "))));
        }
        Paragraph::new(banner.join(" "), Role::Crisis)
    }

    /// The question whether somebody is still there, how to answer it, what happens else.
    pub fn still_texts(&self, words: &Words) -> [String; 3] {
        let wipe = words.with("shared-still-wipe", &[("seconds", Part::Count(self.seconds))]);
        [words.get("shared-still"), words.get("shared-still-key"), wipe]
    }

    /// The same as a page, which has the question for its heading.
    pub fn still_there(&self, words: &Words) -> Vec<Paragraph> {
        let [_, key, wipe] = self.still_texts(words);
        vec![Paragraph::new(key, Role::Text), Paragraph::new(wipe, Role::Alert)]
    }
}
