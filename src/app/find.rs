//! Searching for the finder: one question in, the rows of the list out. Renderers decide in which thread.

use super::atlas;
use super::crisis::{LIFELINE, TEXT_LINE};
use super::event::{Ask, Found, Opened, Places, PlacesAsk, PlacesFound, Row, RowKind, Which};
use super::locate;
use super::reading::Reading;
use std::sync::Arc;
use time::Date;
use wayhome_index::search::{DocId, Engine, Query};

/// An open directory with what must be at hand at once.
pub fn opened(engine: Engine) -> Opened {
    let listing = |id| engine.find(id).and_then(|doc| engine.listing(doc)).map(Arc::new);
    let (lifeline, text_line) = (listing(LIFELINE), listing(TEXT_LINE));
    let states = atlas::states(&engine).into();
    Opened { engine: Arc::new(engine), states, lifeline, text_line, home: None, instead_of: None }
}

/// Answers one question: closed listings asked for by name first, each with where to go instead, then the results.
pub fn find(opened: &Opened, ask: &Ask, today: Date) -> Found {
    let engine = &opened.engine;
    let mut query = Query::words(&ask.text, today);
    let reading = Reading::of(&ask.text, &ask.choices, engine);
    query.limit = ask.limit;
    query.filters.clone_from(&ask.choices.filters);
    reading.put_into(&mut query, &ask.choices.given);
    let answer = engine.search(&query);
    let notices = answer.notices.iter().flat_map(|notice| {
        let instead = notice.instead.iter().map(|&doc| (doc, RowKind::Instead));
        [(notice.doc, RowKind::Notice)].into_iter().chain(instead)
    });
    let hits = answer.hits.iter().enumerate().map(|(i, hit)| (hit.doc, RowKind::Hit(i)));
    let rows = notices.chain(hits).filter_map(|(doc, kind)| row(engine, doc, kind)).collect();
    Found { number: ask.number, reading, answer, rows }
}

/// Answers which places words may mean, or which towns a state has.
pub fn places(opened: &Opened, ask: &PlacesAsk) -> PlacesFound {
    let places = match &ask.which {
        Which::Named(text) => Places::Named(locate::suggest(&opened.engine, text)),
        Which::Towns(state, today) => Places::Towns(atlas::towns(&opened.engine, *state, *today)),
    };
    PlacesFound { number: ask.number, places }
}

fn row(engine: &Engine, doc: DocId, kind: RowKind) -> Option<Row> {
    engine.listing(doc).map(|listing| Row { doc, listing: Arc::new(listing), kind })
}
