//! One event in, the changed state and what to do outside back. No clock, no terminal, no file.

mod acting;
mod browsing;
mod choosing;
mod errands;
mod filtering;
mod locating;
mod mine;
mod moving;
mod parts;
mod typing;

use super::command::{Action, Place};
use super::event::{Effect, Event, Found, Opened, Trouble};
use super::home::Home;
use super::key::{Code, Key};
use super::model::{Focus, Layer, LayerKind, Model, PAGE, Said};
use super::shared;
use crate::language::Words;

/// Takes in one event.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let page = model.layers.last().map(|layer| layer.kind);
    let is_done_by_person =
        matches!(event, Event::Key(_) | Event::Command(_) | Event::Row(_) | Event::Words(_) | Event::Paste(_));
    let mut effects = match event {
        Event::Key(key) => on_key(model, key),
        Event::Command(action) => {
            model.said = None;
            on_action(model, action)
        }
        Event::Row(number) => {
            model.said = None;
            choosing::choose_number(model, number)
        }
        Event::Words(text) => {
            model.said = None;
            typing::replace(model, &text)
        }
        Event::Paste(text) => {
            model.said = None;
            model.number.clear();
            typing::paste(model, &text)
        }
        Event::Resize(width, height) => {
            model.size = (width, height);
            Vec::new()
        }
        Event::Opened(opened) => on_opened(model, opened),
        Event::Found(found) => {
            on_found(model, *found);
            Vec::new()
        }
        Event::PlacesFound(found) => locating::take_in(model, found),
        Event::Done(done) => errands::take_in(model, done),
        Event::TakesLong => {
            errands::takes_long(model);
            Vec::new()
        }
        Event::Trouble(trouble) => {
            on_trouble(model, trouble);
            Vec::new()
        }
        Event::Quiet => {
            ask_if_there(model);
            Vec::new()
        }
        Event::InputGone => vec![Effect::Quit],
    };
    // How an errand ended was read where it was told: it is no news on the next page.
    if is_done_by_person && model.layers.last().map(|layer| layer.kind) != page {
        model.paper.told = None;
    }
    // Whoever left the words for the results is done with them.
    if is_done_by_person && model.focus != Focus::Box {
        model.input.use_up();
    }
    moving::settle(model);
    shared::note_needs(model);
    effects.extend(more_results(model));
    effects.extend(errands::refresh(model));
    effects
}

fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    if model.layers.pop_if(|layer| layer.kind == LayerKind::StillThere).is_some() {
        return Vec::new();
    }
    let is_typed_in = matches!(model.place(), Place::Box | Place::Where | Place::Line);
    if shared::is_back(model, key, is_typed_in) {
        model.said = None;
        return back(model);
    }
    let is_asked = matches!(model.said, Some(Said::AskLeave | Said::AskClear | Said::AskForget(_)));
    if key == Key::plain(Code::Char('0')) && !is_asked && shared::has_ways(model) {
        (model.said, model.number) = (None, String::new());
        show(model, LayerKind::Ways);
        return Vec::new();
    }
    let action = model.keymap.action(model.place(), key, model.active_input().is_empty());
    let is_enter = key == Key::plain(Code::Enter);
    let is_yes_to_forget = match model.yes_to_forget() {
        Action::Open => is_enter,
        yes => action == Some(yes),
    };
    let said = model.said.take();
    // The same key again goes on to the next number.
    let goes_on = matches!(said, Some(Said::Copied(..))) && action == Some(Action::CopyPhone);
    model.copied = if goes_on { model.copied + 1 } else { 0 };
    match said {
        Some(Said::AskLeave) if is_enter => return vec![Effect::Quit],
        // Asked because of a list that is not kept; in a shared place only Enter ends a session.
        Some(Said::AskLeave) if action == Some(Action::Leave) && model.shared.is_none() => return vec![Effect::Quit],
        Some(Said::AskForget(name)) if is_yes_to_forget => return errands::forget(model, name),
        // What asked may have been Enter, and Enter pressed twice must lose nothing.
        Some(Said::AskClear) if action == Some(Action::Remove) => {
            mine::clear(model);
            return Vec::new();
        }
        _ => {}
    }
    if is_asked && action == Some(Action::Back) {
        return Vec::new();
    }
    let digits = if action == Some(Action::Number) { String::new() } else { std::mem::take(&mut model.number) };
    let begun = choosing::begun_by(model, &digits);
    match (action, key.typed()) {
        (Some(Action::Number), typed) => choosing::by_number(model, model.keymap.digit(key), typed.is_some()),
        // A blank behind digits that are text does not choose.
        (Some(Action::Choose) | None, Some(c)) if !begun.is_empty() => typing::type_char(model, &begun, c),
        (Some(action), _) => on_action(model, action),
        (None, Some(c)) => typing::type_char(model, "", c),
        (None, None) => Vec::new(),
    }
}

/// Carries out a command, or says why it cannot be done.
fn on_action(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(reason) = (action.command().disabled)(model) {
        model.said = Some(Said::WhyNot(reason));
        return Vec::new();
    }
    match action {
        Action::Open => open(model),
        Action::Back => return back(model),
        Action::Crisis => show(model, LayerKind::Crisis),
        Action::Help => show(model, LayerKind::Help),
        Action::Program => show(model, LayerKind::Program),
        Action::Language => model.words = Words::new(model.words.language().other()),
        Action::NextPart => moving::next_part(model),
        Action::PreviousPart => moving::previous_part(model),
        Action::Parts => model.focus = Focus::Parts,
        Action::SwitchPart => return parts::switch(model),
        Action::OtherPlaces => choosing::show_places(model),
        Action::About => show(model, LayerKind::About),
        Action::ShowCode => acting::show_code(model),
        Action::Actions => show(model, LayerKind::Actions),
        Action::Filters => filtering::show(model),
        Action::ClearFilters => return filtering::clear(model),
        Action::Choose => return choosing::choose(model),
        // A number is nothing without its key.
        Action::Number => {}
        Action::Left | Action::Right if model.place() == Place::Parts => parts::go(model, action),
        Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last => {
            moving::go(model, action);
        }
        Action::CopyPhone => return acting::copy_phone(model, model.copied),
        Action::Add => mine::add(model),
        Action::MyList => mine::show(model),
        Action::Sheet => mine::show_sheet(model),
        Action::Print => return errands::print(model),
        Action::Save => mine::show_formats(model),
        Action::Note => mine::note_chosen(model),
        Action::Remove => mine::remove_chosen(model),
        Action::MoveUp | Action::MoveDown => mine::shift_chosen(model, action == Action::MoveUp),
        Action::Redraw => return vec![Effect::Redraw],
        // The next person must not find an empty screen because of a slip.
        Action::Leave if model.shared.is_some() || model.mine.is_lost_by_leaving() => model.said = Some(Said::AskLeave),
        Action::Leave => return vec![Effect::Quit],
        Action::Left
        | Action::Right
        | Action::WordLeft
        | Action::WordRight
        | Action::LineStart
        | Action::LineEnd
        | Action::DeleteBack
        | Action::DeleteForward
        | Action::DeleteWord
        | Action::ClearBox => return typing::edit(model, action),
    }
    Vec::new()
}

/// From the box the best result, from the list the chosen one. Before the answer is there, as soon as it is.
fn open(model: &mut Model) {
    if model.place() == Place::Box {
        if model.search.is_waiting() {
            model.search.open_when_found = true;
            return;
        }
        model.selected = 0;
    }
    open_selected(model);
}

fn open_selected(model: &mut Model) {
    if model.row().is_some() {
        model.focus = Focus::Card;
        model.scroll.card = 0;
    }
}

/// One step back: what lies on top, the card, the list, the words, and at last the question whether to leave.
fn back(model: &mut Model) -> Vec<Effect> {
    model.search.open_when_found = false;
    if model.layers.pop().is_some() {
        browsing::take_back(model);
        return Vec::new();
    }
    match model.focus {
        Focus::Card => model.focus = Focus::List,
        Focus::List | Focus::Parts | Focus::Start => model.focus = Focus::Box,
        Focus::Box if !model.input.is_empty() => return typing::clear(model),
        Focus::Box if model.has_question() => {
            browsing::start_again(model);
            return typing::clear(model);
        }
        Focus::Box => model.said = Some(Said::AskLeave),
    }
    Vec::new()
}

/// Asks whether somebody is still there, once.
fn ask_if_there(model: &mut Model) {
    if model.layers.last().is_none_or(|layer| layer.kind != LayerKind::StillThere) {
        model.layers.push(Layer { kind: LayerKind::StillThere, top: 0, row: 0 });
    }
}

/// Shows a layer; the same key again takes it away.
fn show(model: &mut Model, kind: LayerKind) {
    if model.layers.last().is_some_and(|l| l.kind == kind) {
        model.layers.pop();
    } else {
        model.layers.retain(|l| l.kind != kind);
        model.layers.push(Layer { kind, top: 0, row: 0 });
    }
}

/// The home place is where a person looks until they say another one. Words typed before it was known are asked anew.
fn on_opened(model: &mut Model, opened: Opened) -> Vec<Effect> {
    let home = match &opened.home {
        Some(Home::Known(home)) if model.choices.given.place.is_none() => Some(home.clone()),
        _ => None,
    };
    model.directory = Some(opened);
    if home.is_none() {
        return Vec::new();
    }
    model.choices.given.place = home;
    search_anew(model)
}

fn on_found(model: &mut Model, found: Found) {
    if found.number != model.search.sent {
        return;
    }
    parts::take_in(model, &found.reading);
    let search = &mut model.search;
    search.answered = found.number;
    search.shown = Some(found);
    model.trouble = None;
    if std::mem::take(&mut search.is_fresh) {
        model.selected = 0;
        model.scroll.list = 0;
        model.scroll.card = 0;
    }
    if std::mem::take(&mut search.list_when_found) && model.layers.is_empty() {
        model.focus = Focus::List;
    }
    let search = &mut model.search;
    if std::mem::take(&mut search.open_when_found) && model.layers.is_empty() {
        open(model);
    }
}

fn on_trouble(model: &mut Model, trouble: Trouble) {
    match &trouble {
        Trouble::Search { number, .. } if *number != model.search.sent => return,
        _ => {
            model.search.answered = model.search.sent;
            model.search.open_when_found = false;
        }
    }
    model.trouble = Some(trouble);
}

/// Asks the same words again, since something was chosen apart from them.
fn search_anew(model: &mut Model) -> Vec<Effect> {
    if !model.has_question() {
        return Vec::new();
    }
    model.search.is_fresh = true;
    vec![Effect::Search(model.ask(PAGE))]
}

/// Fetches more before the last result is reached.
fn more_results(model: &mut Model) -> Option<Effect> {
    let shown = model.search.shown.as_ref()?;
    let (hits, total) = (shown.answer.hits.len(), shown.answer.total);
    let is_near_end = matches!(model.focus, Focus::List | Focus::Card) && model.selected + 5 >= model.rows().len();
    if !is_near_end
        || hits >= total
        || hits < model.search.limit
        || model.search.is_waiting()
        || model.trouble.is_some()
    {
        return None;
    }
    let limit = model.search.limit + PAGE;
    Some(Effect::Search(model.ask(limit)))
}
