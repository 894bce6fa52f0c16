//! Sending errands, and taking in how they ended.

use super::mine;
use crate::app::errand::{Done, Errand, Keeping, OpenedList, Order, Told, What};
use crate::app::event::Effect;
use crate::app::mine_page::order;
use crate::app::model::{LayerKind, Model, Said};
use crate::language::Part;
use crate::sheet::Format;

/// Lines of a broken list that are told; the others are counted.
const MISTAKES_TOLD: usize = 3;

/// Prints the sheet.
pub fn print(model: &mut Model) -> Vec<Effect> {
    with_order(model, What::Print)
}

/// Saves the sheet as a file.
pub fn save(model: &mut Model, format: Format) -> Vec<Effect> {
    with_order(model, |order| What::Save(order, format))
}

fn with_order(model: &mut Model, what: impl FnOnce(Order) -> What) -> Vec<Effect> {
    let Some(order) = order(model) else { return Vec::new() };
    let effects = send(model, what(order));
    if !effects.is_empty() {
        model.mine.was_sent();
    }
    effects
}

/// Keeps the list under a name. Only the file it came from is replaced.
pub fn keep(model: &mut Model, name: String) -> Vec<Effect> {
    let replaces = model.mine.name() == Some(name.as_str());
    let puts_aside = model.mine.has_left_aside(&name);
    let items = model.mine.items().to_vec();
    send(model, What::Keep(Keeping { name, items, replaces, puts_aside }))
}

/// Asks which lists are kept.
pub fn names(model: &mut Model) -> Vec<Effect> {
    send(model, What::Names)
}

/// Opens a list that is kept.
pub fn open(model: &mut Model, name: String) -> Vec<Effect> {
    send(model, What::Open(name))
}

/// Deletes a list that is kept.
pub fn forget(model: &mut Model, name: String) -> Vec<Effect> {
    send(model, What::Forget(name))
}

/// One after the other, so that no page is printed twice and no file is written by two at once.
fn send(model: &mut Model, what: What) -> Vec<Effect> {
    if model.paper.is_busy {
        model.said = Some(Said::WhyNot("why-not-busy"));
        return Vec::new();
    }
    model.paper.is_busy = true;
    model.paper.is_slow = false;
    model.paper.told = None;
    vec![Effect::Errand(Errand { language: model.words.language(), what })]
}

/// Asks for the sheet that is looked at, when it is another one than before.
pub fn refresh(model: &mut Model) -> Option<Effect> {
    if !model.layers.iter().any(|layer| layer.kind == LayerKind::Sheet) {
        return None;
    }
    let wanted = (order(model)?, model.words.language());
    let paper = &mut model.paper;
    if paper.asked.as_ref() == Some(&wanted) {
        return None;
    }
    paper.sent += 1;
    paper.asked = Some(wanted.clone());
    let (order, language) = wanted;
    Some(Effect::Errand(Errand { language, what: What::Show(paper.sent, order) }))
}

/// An errand takes long: told where its outcome will be, or at once where somebody is elsewhere.
pub fn takes_long(model: &mut Model) {
    model.paper.is_slow = model.paper.is_busy;
}

/// An errand is done.
pub fn take_in(model: &mut Model, done: Done) -> Vec<Effect> {
    if let Done::Shown(number, pages) = done {
        if number == model.paper.sent {
            model.paper.pages = Some(pages);
            model.paper.answered = number;
        }
        return Vec::new();
    }
    model.paper.is_busy = false;
    // A sheet that cannot be made is told as well.
    model.paper.answered = model.paper.sent;
    match done {
        Done::Shown(..) => {}
        Done::Told(told) => {
            model.mine.was_taken(!told.is_trouble);
            tell(model, told);
        }
        Done::Kept(name, told) => {
            model.mine.was_kept(name);
            mine::back_to_list(model);
            tell(model, told);
        }
        Done::Names(names) => model.paper.names = names,
        Done::Opened(list) => opened(model, *list),
        Done::Forgotten(name, told) => {
            model.mine.was_forgotten(&name);
            let effects = names(model);
            model.paper.told = Some(told);
            return effects;
        }
    }
    Vec::new()
}

fn opened(model: &mut Model, list: OpenedList) {
    let OpenedList { name, items, mistakes } = list;
    // A place was added while the file was read.
    if model.mine.is_unkept() {
        return tell(model, Told { text: model.words.get("why-not-open"), is_trouble: true });
    }
    let words = &model.words;
    let parts = [("name", Part::Text(&name)), ("count", Part::Count(items.len()))];
    let mut text = vec![words.with("kept-opened", &parts)];
    text.extend(mistakes.iter().take(MISTAKES_TOLD).map(|mistake| format!("{mistake}.")));
    if mistakes.len() > MISTAKES_TOLD {
        let more = Part::Count(mistakes.len() - MISTAKES_TOLD);
        text.push(words.with("kept-mistakes-more", &[("count", more)]));
    }
    if !mistakes.is_empty() {
        text.push(words.get("kept-left-aside"));
    }
    let told = Told { text: text.join(" "), is_trouble: !mistakes.is_empty() };
    model.mine.open(name, items, !mistakes.is_empty());
    mine::back_to_list(model);
    mine::choose_row(model, 0);
    tell(model, told);
}

/// Told where one is; on a page of the list until another page is opened.
fn tell(model: &mut Model, told: Told) {
    let is_seen = model.layers.last().is_some_and(|layer| layer.kind.tells_outcome());
    if !is_seen {
        model.said = Some(Said::Told(told.clone()));
    }
    model.paper.told = Some(told);
}
