//! Draws the pictures of the README: real screens of the finder with its real directory, as SVG.
//!
//! ```sh
//! cargo run --example picture            # writes docs/pictures/
//! ```
//!
//! The finder is driven by keys as a person drives it, on a screen in memory, on the day of its directory. So the same source
//! draws the same bytes everywhere.

mod svg;

use anyhow::{Context, anyhow};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::path::Path;
use time::{Date, Month};
use wayhome::app::event::{Effect, Event, Opened};
use wayhome::app::find;
use wayhome::app::key::Key;
use wayhome::app::model::Model;
use wayhome::app::update::update;
use wayhome::embedded;
use wayhome::language::{Language, Words};
use wayhome::tui::{Look, draw, glyphs, theme};
use wayhome_index::date::PageDate;
use wayhome_index::search::Engine;

const SIZE: (u16, u16) = (80, 24);

/// Name of a picture, its language, what is typed, the keys after it, and what it is for those who cannot see it.
const PICTURES: [(&str, Language, &str, &[&str], &str); 6] = [
    ("start-en", Language::En, "", &[], "The first screen of Wayhome asks: What do you need?"),
    (
        "results-en",
        Language::En,
        "sober housing juneau",
        &["down"],
        "Results for “sober housing juneau”, with phone numbers",
    ),
    (
        "card-en",
        Language::En,
        "sober housing juneau",
        &["enter"],
        "The card of one place: will they take me, how do I reach them?",
    ),
    ("start-es", Language::Es, "", &[], "La primera pantalla de Wayhome pregunta: ¿Qué necesita?"),
    (
        "results-es",
        Language::Es,
        "casa sobria juneau",
        &["down"],
        "Resultados para «casa sobria juneau», con teléfonos",
    ),
    (
        "card-es",
        Language::Es,
        "casa sobria juneau",
        &["enter"],
        "La ficha de un lugar: ¿me aceptan, cómo los contacto?",
    ),
];

fn main() -> anyhow::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    std::fs::create_dir_all(&folder).with_context(|| format!("`{}` cannot be made", folder.display()))?;
    let opened = find::opened(Engine::open(&embedded::open()?)?);
    let today = day_of(&opened)?;
    for (name, language, typed, keys, title) in PICTURES {
        let mut finder = Finder { model: Model::new(Words::new(language), today, SIZE), opened: &opened, today };
        finder.take_in(Event::Opened(opened.clone()));
        finder.take_in(Event::Paste(typed.to_owned()));
        for key in keys {
            let key: Key = key.parse().map_err(|()| anyhow!("`{key}` is no key"))?;
            finder.take_in(Event::Key(key));
        }
        let file = folder.join(format!("{name}.svg"));
        std::fs::write(&file, finder.picture(title)?)
            .with_context(|| format!("`{}` cannot be written", file.display()))?;
        println!("{}", file.display());
    }
    Ok(())
}

/// The day of the directory, so that ages in the pictures do not depend on when they are drawn.
fn day_of(opened: &Opened) -> anyhow::Result<Date> {
    let date = PageDate::parse(&opened.engine.manifest().date).context("the directory has no date")?;
    let month = Month::try_from(date.month)?;
    Ok(Date::from_calendar_date(i32::from(date.year), month, date.day)?)
}

struct Finder<'o> {
    model: Model,
    opened: &'o Opened,
    today: Date,
}

impl Finder<'_> {
    /// Takes in an event, and every answer it leads to.
    fn take_in(&mut self, event: Event) {
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            for effect in update(&mut self.model, event) {
                if let Effect::Search(ask) = effect {
                    events.push(Event::Found(Box::new(find::find(self.opened, &ask, self.today))));
                }
            }
        }
    }

    fn picture(&self, title: &str) -> anyhow::Result<String> {
        let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1))?;
        let look = Look { theme: theme::ThemeName::Default.theme(), glyphs: &glyphs::UNICODE };
        terminal.draw(|frame| draw::draw(frame, &self.model, look))?;
        let cursor = terminal.get_cursor_position()?;
        Ok(svg::draw(terminal.backend().buffer(), (cursor.x, cursor.y), title))
    }
}
