//! Promises about every screen: what old terminals show of it, the language key, and where the cursor rests.

use super::person::{Person, Shot, USUAL, every_screen, text};
use super::{End, Facts, Trial};
use crate::app::command::{Action, Place};
use crate::app::event::Event;
use crate::app::layout::{Areas, SMALLEST};
use crate::app::list::ListPage;
use crate::app::model::{Focus, LayerKind, Model};
use crate::app::page::Line;
use crate::app::{footer, heads, view};
use crate::language::Language;
use crate::plain::kiosk::told;
use crate::say;
use crate::tui::{Look, glyphs, theme};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Everything that is looked at.
pub(super) const ALL: &[Trial] = &[
    Trial { promise: 9, what: "try-ascii", run: ascii },
    Trial { promise: 9, what: "try-colours", run: colours },
    Trial { promise: 9, what: "try-width", run: width },
    Trial { promise: 9, what: "try-small", run: small },
    Trial { promise: 9, what: "try-inside", run: inside },
    Trial { promise: 10, what: "try-language", run: language },
    Trial { promise: 11, what: "try-cursor", run: cursor },
    Trial { promise: 11, what: "try-lines", run: lines },
];

/// A terminal without colours.
const MONO: Look = Look { theme: &theme::MONO, ..USUAL };
/// One that knows no other letters than those of English, either.
const OLDEST: Look = Look { glyphs: &glyphs::ASCII, ..MONO };
/// Keys that lead to the screens.
const CRISIS: &str = "\x1bOQ";
const HELP: &str = "\x1bOP";
const LANGUAGE: &str = "\x1bOR";
const DOWN: &str = "\x1b[B";
const LEAVE: &str = "\x03";

/// The screens that everybody sees, in both languages and on every size, each as somebody comes to it.
pub(super) fn all(facts: &Facts) -> impl Iterator<Item = Person<'_>> {
    every_screen().flat_map(move |(language, size)| {
        let after = |keys: &[&str]| {
            let mut person = Person::new(facts, language, size);
            for key in keys {
                person.press(key);
            }
            person
        };
        let words = found(facts, language);
        let mut asked = after(&[&words]);
        asked.happen(Event::Quiet);
        let keys: [&[&str]; 9] =
            [&[], &[DOWN], &["1\r"], &[&words], &[&words, DOWN], &[&words, "\r"], &[CRISIS], &[HELP], &[&words, LEAVE]];
        keys.map(after).into_iter().chain([asked])
    })
}

/// Words that have results in the directory at hand: the name of a need.
pub(super) fn found(facts: &Facts, language: Language) -> String {
    let engine = &facts.opened.engine;
    let mut names = engine.offered().map(|(_, need)| say::in_language(&need.name, language).to_owned());
    let has_results = |name: &String| {
        let mut person = Person::new(facts, language, (80, 24));
        person.press(name);
        !person.model.rows().is_empty()
    };
    names.find(has_results).unwrap_or_default()
}

/// How many screens are as they should be, or the words of the first that is not.
fn every(facts: &Facts, is_wrong: impl Fn(&mut Person<'_>) -> bool) -> End {
    let mut count = 0;
    let wrong = all(facts).find_map(|mut person| {
        count += 1;
        is_wrong(&mut person).then(|| person.shot(USUAL).said())
    });
    End::of(wrong.map_or(Ok(count), Err))
}

fn any_cell(shot: &Shot, is_wrong: impl Fn(&Cell) -> bool) -> bool {
    shot.rows().flatten().any(is_wrong)
}

fn ascii(facts: &Facts) -> End {
    every(facts, |person| any_cell(&person.shot(OLDEST), |cell| !cell.symbol().is_ascii()))
}

/// No colour where there is none, and none but the sixteen where there are some; the words are the same.
fn colours(facts: &Facts) -> End {
    let is_beyond = |colour| matches!(colour, Color::Rgb(..) | Color::Indexed(_));
    every(facts, |person| {
        let (usual, mono) = (person.shot(USUAL), person.shot(MONO));
        any_cell(&mono, |cell| (cell.fg, cell.bg) != (Color::Reset, Color::Reset))
            || any_cell(&usual, |cell| is_beyond(cell.fg) || is_beyond(cell.bg))
            || usual.said() != mono.said()
    })
}

/// No line is cut off at its end.
fn width(facts: &Facts) -> End {
    every(facts, |person| {
        let model = &person.model;
        let areas = Areas::of(model);
        let (screen, in_text) = (usize::from(model.size.0), usize::from(areas.text(model).width));
        let is_wide = |lines: Vec<Line>, width| lines.iter().any(|line| line.width() > width);
        let is_wide_list = areas.list.is_some_and(|list| {
            let page = ListPage::of(model, usize::from(list.width));
            page.items.into_iter().any(|item| is_wide(item.lines, usize::from(list.width)))
        });
        is_wide(view::text_lines(model, in_text), in_text)
            || is_wide(heads::lines(model, screen, usize::from(areas.heads.height)), screen)
            || is_wide(footer::status_lines(model, screen), screen)
            || is_wide(footer::keys(model, screen), screen)
            || is_wide_list
    })
}

/// Right below the name of a place stands what can be done from in here, on the smallest screen as well.
fn inside(facts: &Facts) -> End {
    let mut count = 0;
    let wrong = every_screen().find_map(|(language, size)| {
        let mut person = Person::new(facts, language, size);
        person.press(found(facts, language) + "\r");
        count += 1;
        let said = person.shot(USUAL).said();
        let row = person.model.row()?;
        let place = say::where_it_is(&row.listing, &person.model.words);
        let expected = format!("{} {place} {}", row.listing.name, person.model.words.get("card-inside"));
        (!said.contains(&say::safe(&expected))).then_some(said)
    });
    End::of(wrong.map_or(Ok(count), Err))
}

/// Smaller than that there is a sentence, and on the smallest of all nothing breaks.
fn small(facts: &Facts) -> End {
    let (width, height) = SMALLEST;
    every(facts, |person| {
        for (width, height) in [(1, 1), (3, 2), (width, 1), (1, height)] {
            person.happen(Event::Resize(width, height));
            person.shot(OLDEST);
        }
        person.happen(Event::Resize(width - 1, height));
        !person.shot(USUAL).said().contains(&person.model.words.get("tiny-sentence"))
    })
}

/// The name of the other language in that language, and the key that leads there and nowhere else.
fn language(facts: &Facts) -> End {
    let is_named = |person: &Person<'_>| {
        let words = &person.model.words;
        let name = words.get(&Action::Language.command().label());
        let label = format!("{} {name}", person.model.keymap.hint(Action::Language, words));
        Language::from_setting(&name) == Some(words.language().other()) && person.shot(USUAL).said().contains(&label)
    };
    every(facts, |person| {
        // Any key does no more than answer that question.
        person.model.layers.retain(|layer| layer.kind.heading() != "shared-still");
        let (before, here) = (person.model.words.language(), place(&person.model));
        let is_wrong = !is_named(person);
        person.press(LANGUAGE);
        is_wrong || !is_named(person) || person.model.words.language() == before || place(&person.model) != here
    })
}

fn place(model: &Model) -> (Place, usize, usize) {
    (model.place(), model.layers.len(), model.selected)
}

/// The cursor is on the screen: on the row that is chosen, in the box that takes letters, or at the text that is read.
fn cursor(facts: &Facts) -> End {
    every(facts, |person| {
        let shot = person.shot(MONO);
        let Some((x, y)) = shot.cursor else { return true };
        let areas = Areas::of(&person.model);
        let is_chosen = |row: &[Cell]| row.iter().any(|cell| cell.modifier.contains(Modifier::REVERSED));
        let rows: Vec<&[Cell]> = shot.rows().collect();
        let is_there = match person.model.place() {
            Place::Box | Place::Where | Place::Line => y == areas.search.y && x > 0,
            Place::Card | Place::Help | Place::Crisis => y == areas.text(&person.model).y,
            _ => rows.get(usize::from(y)).is_some_and(|row| is_chosen(row) && !text(row).trim().is_empty()),
        };
        x >= person.model.size.0 || y >= person.model.size.1 || !is_there
    })
}

/// Whoever listens is told what each screen is about: what it asks, the place and its number, or whom to tell in a crisis.
fn lines(facts: &Facts) -> End {
    let mut count = 0;
    for person in all(facts) {
        let matter = matter(&person.model);
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let told = words(&told(person.model, &glyphs::UNICODE).unwrap_or_default());
        let is_told = |text: &String| told.contains(&words(text));
        if let Some(missing) = matter.iter().find(|text| !is_told(text)) {
            return End::Bad(missing.clone());
        }
        count += 1;
    }
    End::Good(count.to_string())
}

/// What a screen is about.
fn matter(model: &Model) -> Vec<String> {
    let key = match model.layers.last().map(|layer| layer.kind) {
        Some(LayerKind::Crisis) => "shared-crisis-tell",
        Some(LayerKind::Help) => "help-title",
        Some(LayerKind::StillThere) => "shared-still-key",
        Some(_) => "start-which",
        None if model.is_at_start() => "start-title",
        None => {
            let name = model.row().map(|row| say::safe(&row.listing.name));
            let number = model.selected_phone().filter(|_| model.focus == Focus::Card);
            return name.into_iter().chain(number).collect();
        }
    };
    vec![model.words.get(key)]
}
