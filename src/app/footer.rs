//! The foot of the screen: one sentence that says what Enter does and how to go back, and the keys needed most.

use super::command::{Action, Place};
use super::locate;
use super::mine_page;
use super::model::{LayerKind, Model, Said};
use super::page::{Line, Paragraph, Role, Span};
use super::shared;
use super::view;
use crate::language::Part;
use crate::sheet::NOTE_COLUMNS;

/// Keys of the footer by place, most important first; those that do not fit are left out.
const KEYS: [(Place, &[Action]); 15] = [
    (Place::Start, &[Action::About, Action::NextPart]),
    (Place::Where, &[Action::Choose, Action::Back]),
    (
        Place::Box,
        &[Action::Filters, Action::OtherPlaces, Action::Parts, Action::About, Action::NextPart, Action::ClearFilters],
    ),
    (Place::Parts, &[Action::SwitchPart, Action::OtherPlaces, Action::Filters, Action::NextPart]),
    (
        Place::List,
        &[
            Action::Add,
            Action::MyList,
            Action::Filters,
            Action::CopyPhone,
            Action::OtherPlaces,
            Action::NextPart,
            Action::ClearFilters,
        ],
    ),
    (Place::Card, &[Action::Actions, Action::CopyPhone, Action::Add, Action::MyList, Action::Sheet, Action::ShowCode]),
    (
        Place::Mine,
        &[Action::Note, Action::Remove, Action::MoveUp, Action::MoveDown, Action::Print, Action::Sheet, Action::Save],
    ),
    (Place::Kept, &[Action::Remove, Action::Back]),
    (Place::Line, &[Action::Choose, Action::Back]),
    (Place::Sheet, &[Action::Print, Action::Save, Action::Back]),
    (Place::Reading, &[Action::Back, Action::CopyPhone, Action::ShowCode, Action::MyList]),
    (Place::Menu, &[Action::Back, Action::ClearFilters]),
    (Place::Code, &[Action::Back, Action::CopyPhone]),
    (Place::Help, &[Action::Back]),
    (Place::Crisis, &[Action::Back]),
];

/// Keys that every place has, before its own.
const ALWAYS: [Action; 3] = [Action::Crisis, Action::Help, Action::Leave];

/// Rows below which the status has but one line.
const SHORT: u16 = 12;

/// Columns from which the keys needed most fit one line.
const ROOMY: usize = 60;

/// The status, wrapped: as many of its sentences as there are lines for. Half a sentence misleads, so where not even the
/// first fits there is another one, unless there is something to say right now.
pub fn status_lines(model: &Model, width: usize) -> Vec<Line> {
    let is_alert = model.said.is_some() || (model.trouble.is_some() && !model.rows().is_empty());
    let lines = |text: &str| Paragraph::new(text, if is_alert { Role::Alert } else { Role::Text }).lines(width);
    let most = if model.size.1 < SHORT { 1 } else { 3 };
    let text = status(model);
    let ends = text.match_indices(". ").map(|(at, _)| at + 1).chain([text.len()]);
    if let Some(fitting) = ends.map(|end| lines(&text[..end])).take_while(|lines| lines.len() <= most).last() {
        return fitting;
    }
    let mut lines = if is_alert { lines(&text) } else { lines(&model.words.get("tiny-sentence")) };
    lines.truncate(most);
    lines
}

/// What Enter does here and how to go back; or what there is to say right now.
pub fn status(model: &Model) -> String {
    let words = &model.words;
    match &model.said {
        Some(Said::AskLeave) if model.shared.is_some() => return sentence(model, "shared-leave"),
        Some(Said::AskLeave) if model.mine.is_lost_by_leaving() => return sentence(model, "status-leave-list"),
        Some(Said::AskLeave) => return sentence(model, "status-leave"),
        Some(Said::Copied(number, count)) => {
            let copied = words.with("status-copied", &[("number", Part::Text(number))]);
            let key = model.keymap.hint(Action::CopyPhone, words);
            let others = [("count", Part::Count(*count)), ("key", Part::Text(key.as_str()))];
            let others = (*count > 1 && !model.keymap.names_signs()).then(|| words.with("status-copied-next", &others));
            return [copied].into_iter().chain(others).collect::<Vec<_>>().join(" ");
        }
        Some(Said::WhyNot(reason)) => return sentence(model, reason),
        Some(Said::Settings(count)) => return words.with("status-settings", &[("count", Part::Count(*count))]),
        Some(Said::Added(count)) => {
            let list = model.keymap.hint(Action::MyList, words);
            return words.with("status-added", &[("count", Part::Count(*count)), ("list", Part::Text(&list))]);
        }
        Some(Said::Moved(to)) => {
            let count = model.mine.items().len();
            return words.with("status-moved", &[("number", Part::Count(*to)), ("count", Part::Count(count))]);
        }
        Some(Said::AskClear) => return sentence(model, "status-clear"),
        Some(Said::AskForget(name)) => {
            let yes = model.keymap.hint(model.yes_to_forget(), words);
            return words.with("status-forget", &[("name", Part::Text(name)), ("yes", Part::Text(&yes))]);
        }
        Some(Said::NoteTooLong(long)) => {
            let [long, most] = [*long, NOTE_COLUMNS].map(Part::Count);
            return words.with("note-too-long", &[("long", long), ("most", most)]);
        }
        Some(Said::Told(told)) => return told.text.clone(),
        None => {}
    }
    if let Some(trouble) = &model.trouble {
        let is_told_above = model.rows().is_empty();
        return if is_told_above { sentence(model, "status-trouble") } else { view::trouble_sentence(model, trouble) };
    }
    let is_asked = model.layers.last().is_some_and(|layer| layer.kind == LayerKind::StillThere);
    sentence(
        model,
        match model.place() {
            _ if is_asked => "shared-still-key",
            Place::Box if model.is_at_start() => "status-start",
            Place::Box if model.input.is_empty() => "status-chosen",
            Place::Box if model.rows().is_empty() => "status-typing",
            Place::Box if model.input.is_used() => "status-used",
            Place::Box => "status-box",
            Place::Parts => "status-parts",
            Place::List => "status-list",
            Place::Card => "status-card",
            Place::Start | Place::Menu | Place::Mine | Place::Kept => "status-menu",
            Place::Line => "status-line",
            Place::Sheet if !mine_page::has_printer(model) => "status-sheet-only",
            Place::Sheet => "status-sheet",
            Place::Where if locate::typed_row(model).is_some() => "status-where-number",
            Place::Where => "status-where",
            Place::Code if model.codes().len() > 1 => "status-code",
            Place::Code | Place::Help | Place::Crisis | Place::Reading => "status-layer",
        },
    )
}

/// Fills in the names of keys, so that no text holds one.
pub fn sentence(model: &Model, key: &str) -> String {
    let names = [
        ("open", Action::Open),
        ("back", Action::Back),
        ("up", Action::Up),
        ("down", Action::Down),
        ("help", Action::Help),
        ("leave", Action::Leave),
        ("left", Action::Left),
        ("right", Action::Right),
        ("switch", Action::SwitchPart),
        ("choose", Action::Choose),
        ("add", Action::Add),
        ("remove", Action::Remove),
        ("print", Action::Print),
        ("person", Action::About),
        ("sheet", Action::Sheet),
        ("crisis", Action::Crisis),
    ];
    let hints = names.map(|(name, action)| (name, model.keymap.hint(action, &model.words)));
    let parts: Vec<(&str, Part<'_>)> = hints.iter().map(|(name, hint)| (*name, Part::Text(hint))).collect();
    model.words.with(key, &parts)
}

/// The keys that fit the width, each with its label: in one line, or two of a narrow screen.
pub fn keys(model: &Model, width: usize) -> Vec<Line> {
    let place = model.place();
    let own = KEYS.iter().find(|(p, _)| *p == place).map_or(&[][..], |(_, actions)| actions);
    let most = if width < ROOMY { 2 } else { 1 };
    let mut lines = vec![Line::default()];
    // A key that can do nothing here is no help in a footer; the help names it with its reason.
    let actions = ALWAYS.iter().chain(own).filter(|a| is_shown(model, place, **a));
    let ways = shared::keys_to_ways(model).map(|keys| ways(model, keys));
    for key in ways.into_iter().chain(actions.map(|&action| hint(model, action))) {
        let fits = |line: &Line| line.spans.is_empty() || line.width() + GAP + key.width() <= width;
        if !lines.last().is_some_and(fits) && lines.len() < most {
            lines.push(Line::default());
        }
        let Some(line) = lines.last_mut().filter(|line| fits(line)) else { continue };
        if !line.spans.is_empty() {
            line.spans.push(Span { text: " ".repeat(GAP), role: Role::Text });
        }
        line.spans.extend(key.spans);
    }
    lines
}

/// Columns between two keys.
const GAP: usize = 3;

fn is_shown(model: &Model, place: Place, action: Action) -> bool {
    let is_open = matches!((place, action), (Place::Help, Action::Help) | (Place::Crisis, Action::Crisis));
    !is_open && (action.command().disabled)(model).is_none()
}

/// The one digit that leads from everywhere to help in a crisis, the other language and the end.
fn ways(model: &Model, keys: String) -> Line {
    let mut line = Line::new(keys, Role::Key);
    line.spans.push(Span { text: format!(" {}", model.words.get("shared-ways")), role: Role::Text });
    line
}

/// A key with its label.
fn hint(model: &Model, action: Action) -> Line {
    let mut line = Line::new(model.keymap.hint(action, &model.words), Role::Key);
    let label = match action {
        Action::Leave if model.shared.is_some() => model.words.get("shared-done"),
        action => model.words.get(&action.command().label()),
    };
    line.spans.push(Span { text: format!(" {label}"), role: Role::Text });
    line
}
