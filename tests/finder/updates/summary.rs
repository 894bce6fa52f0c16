//! A finder in one line.

use crate::fixture::Finder;
use std::fmt::Write;
use wayhome::app::atlas::AtlasPage;
use wayhome::app::command::Place;
use wayhome::app::errand::{Keeping, Order, What};
use wayhome::app::event::{Effect, PlacesAsk, Which};
use wayhome::app::filters::FilterKind;
use wayhome::app::model::{Focus, LayerKind, Said};
use wayhome_index::listing::STATES;

/// What matters of a finder in one line: where the keys go, the box, the rows, what lies above, what was asked for last.
pub fn summary(finder: &Finder) -> String {
    let model = &finder.model;
    let mut out = format!("{:?} [{}|{}]", model.place(), model.input.before(), model.input.after());
    if !model.choices.without.is_empty() {
        let _ = write!(out, " without {:?}", model.choices.without);
    }
    let place = model.search.shown.as_ref().and_then(|f| f.answer.request.place.as_ref());
    if let Some(place) = place.filter(|_| model.namesakes() > 0) {
        let _ = write!(out, " near {}, {}", place.name, place.state_code());
    }
    if let (true, Some(directory)) = (model.choices.has_filters(), &model.directory) {
        let values =
            |kind: &FilterKind| kind.values(&model.choices.filters, &directory.engine, &model.words).join("; ");
        let set: Vec<String> = FilterKind::ALL.iter().map(values).filter(|text| !text.is_empty()).collect();
        let _ = write!(out, " only {}", set.join("; "));
    }
    let given = model.choices.given.about();
    if let (false, Some(directory)) = (given.is_empty(), &model.directory) {
        let names: Vec<String> = given.iter().map(|part| part.name(&directory.engine, &model.words)).collect();
        let _ = write!(out, " given {}", names.join("; "));
    }
    if let Some(need) = model.choices.given.need {
        let _ = write!(out, " need {need}");
    }
    if model.place() == Place::Where {
        let _ = write!(out, " [{}|]", model.locate.input.before());
    }
    if model.place() == Place::Line {
        let _ = write!(out, " [{}|]", model.line.before());
    }
    if !model.mine.is_empty() {
        let note = |note: &str| if note.is_empty() { String::new() } else { format!(" ({note})") };
        let items = model.mine.items().iter().map(|item| format!("{}{}", item.listing.id, note(&item.note)));
        let _ = write!(out, " mine {}", items.collect::<Vec<_>>().join(", "));
    }
    if model.focus == Focus::Start && model.layers.is_empty() {
        let _ = write!(out, " start row {}", model.group + 1);
    }
    if model.place() == Place::Parts {
        let _ = write!(out, " part {} of {}", model.part + 1, model.parts().len());
    }
    if !model.rows().is_empty() {
        let _ = write!(out, " {} of {}", model.selected + 1, model.rows().len());
    }
    for layer in &model.layers {
        let name = match layer.kind {
            LayerKind::Help => "help",
            LayerKind::Program => "about-wayhome",
            LayerKind::Licences => "licences",
            LayerKind::Sources => "sources",
            LayerKind::StillThere => "still-there",
            LayerKind::Crisis => "crisis",
            LayerKind::Ways => "ways",
            LayerKind::Actions => "actions",
            LayerKind::Code(_) => "code",
            LayerKind::OtherPlaces => "places",
            LayerKind::Filters => "filters",
            LayerKind::Options(_) => "options",
            LayerKind::Group(..) => "group",
            LayerKind::Where => "where",
            LayerKind::Atlas(AtlasPage::States | AtlasPage::SomeStates(_)) => "states",
            LayerKind::Atlas(AtlasPage::State(_) | AtlasPage::SomeTowns(..)) => "towns",
            LayerKind::About => "about",
            LayerKind::Answers(_) => "answers",
            LayerKind::MyList => "mine",
            LayerKind::Item(_) => "item",
            LayerKind::ItemCard(_) => "item-card",
            LayerKind::Note(_) => "note",
            LayerKind::Sheet => "sheet",
            LayerKind::SaveAs => "save-as",
            LayerKind::KeepAs => "keep-as",
            LayerKind::KeptLists => "kept",
        };
        let _ = write!(out, " +{name}");
        if matches!(model.place(), Place::Menu | Place::Where | Place::Mine | Place::Kept) {
            let _ = write!(out, " row {}", layer.row + 1);
        }
    }
    match &model.said {
        Some(Said::AskLeave) => out.push_str(" leave?"),
        Some(Said::Copied(number, _)) => _ = write!(out, " copied {number}"),
        Some(Said::Settings(count)) => _ = write!(out, " settings {count}"),
        Some(Said::WhyNot(reason)) => _ = write!(out, " {reason}"),
        Some(Said::Added(count)) => _ = write!(out, " added {count}"),
        Some(Said::Moved(to)) => _ = write!(out, " moved to {to}"),
        Some(Said::AskClear) => out.push_str(" clear?"),
        Some(Said::AskForget(name)) => _ = write!(out, " forget {name}?"),
        Some(Said::NoteTooLong(long)) => _ = write!(out, " too long {long}"),
        Some(Said::Told(told)) => _ = write!(out, " told {}", told.text),
        None => {}
    }
    if model.trouble.is_some() {
        out.push_str(" trouble");
    }
    for effect in &finder.effects {
        match effect {
            Effect::Search(ask) => _ = write!(out, " search({}, {:?}, {})", ask.number, ask.text, ask.limit),
            Effect::FindPlaces(PlacesAsk { number, which: Which::Named(text) }) => {
                _ = write!(out, " places({number}, {text:?})");
            }
            Effect::FindPlaces(PlacesAsk { number, which: Which::Towns(state, _) }) => {
                _ = write!(out, " towns({number}, {})", STATES[usize::from(*state)]);
            }
            Effect::Copy(text) => _ = write!(out, " copy({text})"),
            Effect::Errand(errand) => _ = write!(out, " {}", errand_name(&errand.what)),
            Effect::Redraw => out.push_str(" redraw"),
            Effect::Quit => out.push_str(" quit"),
        }
    }
    out
}

fn errand_name(what: &What) -> String {
    let ids = |order: &Order| order.items.iter().map(|item| item.listing.id.as_str()).collect::<Vec<_>>().join(", ");
    match what {
        What::Show(number, order) => format!("show({number}: {})", ids(order)),
        What::Print(order) => format!("print({})", ids(order)),
        What::Save(order, format) => format!("save({}, {})", ids(order), format.name()),
        What::Keep(keeping) => {
            let Keeping { name, replaces, puts_aside, .. } = keeping;
            format!("keep({name}, replaces {replaces}, aside {puts_aside})")
        }
        What::Names => "names".to_owned(),
        What::Open(name) => format!("open({name})"),
        What::Forget(name) => format!("forget({name})"),
    }
}
