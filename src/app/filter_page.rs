//! The page of filters: all of them, then what one of them can be set to, with how many places each choice leaves.

use super::command::Action;
use super::filters::FilterKind;
use super::menu::Menu;
use super::model::Model;
use super::page::{Paragraph, Piece, Role};
use crate::language::Part;
use wayhome_index::search::Engine;

/// Every filter with what it is set to.
pub fn menu(model: &Model) -> Menu {
    let Some(directory) = &model.directory else { return Menu::default() };
    let rows = FilterKind::ALL.iter().map(|&kind| filter_row(model, kind, &directory.engine)).collect();
    Menu { intro: vec![fits(model)], rows, ..Menu::default() }
}

/// What one filter can be set to.
pub fn options(model: &Model, kind: FilterKind) -> Menu {
    let Some(directory) = &model.directory else { return Menu::default() };
    let options = kind.options(&directory.engine, &model.words);
    let rows = options.into_iter().map(|option| {
        let is_on = kind.is_on(&model.choices.filters, option.index);
        let name = if is_on { chosen(model, &option.name) } else { option.name };
        let mut row = vec![Piece::new(name, Role::Text)];
        row.extend(count(model, kind, option.index));
        row
    });
    let mut intro = vec![Paragraph::new(model.words.get(kind.name()), Role::Title), fits(model)];
    intro.extend(kept(model, kind).map(|piece| Paragraph::default().with(piece)));
    Menu { intro, rows: rows.collect(), ..Menu::default() }
}

/// `27 places fit now.`, or that none does and what to do.
fn fits(model: &Model) -> Paragraph {
    let words = &model.words;
    let total = model.search.shown.as_ref().map_or(0, |f| f.answer.total.max(f.answer.hits.len()));
    let clear = model.keymap.hint(Action::ClearFilters, words);
    let clear = [("clear", Part::Text(clear.as_str()))];
    if total == 0 && model.choices.has_filters() {
        return Paragraph::new(words.with("finder-nothing-filters", &clear), Role::Alert);
    }
    let fit = Paragraph::new(words.with("filter-fit", &[("count", Part::Count(total))]), Role::Text);
    if !model.choices.has_filters() {
        return fit;
    }
    fit.with(Piece::new(format!(" {}", words.with("finder-filters-clear", &clear)), Role::Muted))
}

/// `They take: people with a record · 12 do not say; they are kept`, `Free: off · 9 places`.
fn filter_row(model: &Model, kind: FilterKind, engine: &Engine) -> Vec<Piece> {
    let words = &model.words;
    let filters = &model.choices.filters;
    let is_on = kind.is_on(filters, 0);
    let value = if kind.is_list() {
        let names = kind.names_set(filters, engine, words);
        if names.is_empty() { words.get("filter-any") } else { names.join(", ") }
    } else {
        words.get(if is_on { "filter-on" } else { "filter-off" })
    };
    let mut row = vec![Piece::new(format!("{}: {value}", words.get(kind.name())), Role::Text)];
    row.extend(kept(model, kind));
    if !kind.is_list() && !is_on {
        row.extend(count(model, kind, 0));
    }
    row
}

fn chosen(model: &Model, name: &str) -> String {
    model.words.with("menu-chosen", &[("name", Part::Text(name))])
}

fn count(model: &Model, kind: FilterKind, index: u8) -> Option<Piece> {
    let count = kind.count(&model.search.shown.as_ref()?.answer.counts, index)?;
    Some(Piece::whole(model.words.with("filter-count", &[("count", Part::Count(count))]), Role::Muted))
}

/// How many places a filter that is set kept although they do not say.
fn kept(model: &Model, kind: FilterKind) -> Option<Piece> {
    let kept = kind.kept(&model.search.shown.as_ref()?.answer.kept_unknown);
    let text = model.words.with("filter-kept", &[("count", Part::Count(kept))]);
    (kept > 0).then(|| Piece::new(text, Role::Muted))
}

/// The line over the results: `Only: women · free (12 do not say). F8 clears the filters.` Nothing when no filter is set.
pub fn line(model: &Model) -> Option<Paragraph> {
    let directory = model.directory.as_ref().filter(|_| model.choices.has_filters())?;
    let words = &model.words;
    let mut values = Vec::new();
    for kind in FilterKind::ALL {
        let mut set = kind.values(&model.choices.filters, &directory.engine, words);
        let unknown = model.search.shown.as_ref().map_or(0, |f| kind.kept(&f.answer.kept_unknown));
        if let (Some(last), 1..) = (set.last_mut(), unknown) {
            *last = words.with("filter-unknown", &[("name", Part::Text(last)), ("count", Part::Count(unknown))]);
        }
        values.extend(set);
    }
    let clear = model.keymap.hint(Action::ClearFilters, words);
    let clear = words.with("finder-filters-clear", &[("clear", Part::Text(&clear))]);
    let label = Paragraph { hang: 2, ..Paragraph::new(format!("{} ", words.get("finder-filters")), Role::Muted) };
    let line = label.with_row(values.into_iter().map(|value| Piece::whole(value, Role::Text)));
    Some(line.with(Piece::new(format!(". {clear}"), Role::Muted)))
}
