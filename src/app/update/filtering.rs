//! Setting filters: every change asks the same words again, so that counts follow.

use crate::app::event::Effect;
use crate::app::filters::FilterKind;
use crate::app::model::{Layer, LayerKind, Model};
use wayhome_index::search::Filters;

/// Shows the filters; the same key takes them away again.
pub fn show(model: &mut Model) {
    let is_filter = |layer: &Layer| matches!(layer.kind, LayerKind::Filters | LayerKind::Options(_));
    let was_shown = model.layers.iter().any(is_filter);
    model.layers.retain(|layer| !is_filter(layer));
    if !was_shown {
        super::show(model, LayerKind::Filters);
    }
}

/// A row of all filters: goes to what it can be set to, or switches it.
pub fn choose_filter(model: &mut Model, row: usize) -> Vec<Effect> {
    let Some(&kind) = FilterKind::ALL.get(row) else { return Vec::new() };
    if !kind.is_list() {
        return switch(model, kind, 0);
    }
    let first = first_row(model, kind);
    model.layers.push(Layer { kind: LayerKind::Options(kind), top: 0, row: first });
    Vec::new()
}

/// Where the choosing begins: at the state where the person looks, at what is set, or at the first.
fn first_row(model: &Model, kind: FilterKind) -> usize {
    let Some(directory) = &model.directory else { return 0 };
    let place = model.search.shown.as_ref().and_then(|f| f.answer.request.place.as_ref());
    let here = place.filter(|_| kind == FilterKind::State).map(|place| place.state);
    let options = kind.options(&directory.engine, &model.words);
    let set = options.iter().position(|option| kind.is_on(&model.choices.filters, option.index));
    set.or_else(|| options.iter().position(|option| Some(option.index) == here)).unwrap_or_default()
}

/// A row of what one filter can be set to.
pub fn choose_option(model: &mut Model, kind: FilterKind, row: usize) -> Vec<Effect> {
    let Some(directory) = &model.directory else { return Vec::new() };
    let options = kind.options(&directory.engine, &model.words);
    let Some(index) = options.get(row).map(|option| option.index) else { return Vec::new() };
    if kind.is_single() {
        model.layers.pop();
    }
    switch(model, kind, index)
}

fn switch(model: &mut Model, kind: FilterKind, index: u8) -> Vec<Effect> {
    kind.switch(&mut model.choices.filters, index);
    super::search_anew(model)
}

/// Takes all filters away.
pub fn clear(model: &mut Model) -> Vec<Effect> {
    model.choices.filters = Filters::default();
    super::search_anew(model)
}
