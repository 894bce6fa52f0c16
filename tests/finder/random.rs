//! Keys that nobody would press in this order: nothing panics, and every frame is the one that a new screen would show.

use crate::dump::{LOOK, Shot};
use crate::fixture::Finder;
use fastrand::Rng;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use wayhome::app::command::COMMANDS;
use wayhome::app::event::Event;
use wayhome::app::key::Key;
use wayhome::language::Language;
use wayhome::tui::draw;

const SEEDS: u64 = 10;
const KEYS: usize = 500;
const SIZES: [(u16, u16); 6] = [(80, 24), (120, 40), (40, 15), (100, 20), (24, 6), (31, 11)];

/// One of a list.
fn of<'t, T>(random: &mut Rng, list: &'t [T]) -> &'t T {
    &list[random.usize(..list.len())]
}

/// Every key of every command, and letters.
fn keys() -> Vec<Key> {
    let commands = COMMANDS.iter().flat_map(|command| command.keys.iter().chain(command.extra.keys));
    let letters = ["s", "o", "b", "e", "r", " ", "j", "ñ", "x", ".", "enter", "enter", "down", "down"];
    commands.copied().chain(letters).map(|name| name.parse().expect("a key")).collect()
}

/// One thing that happens: mostly a key, now and then an answer, words, or another size.
fn happen(finder: &mut Finder, random: &mut Rng, keys: &[Key]) -> String {
    match random.u8(..20) {
        0..=3 => {
            finder.answer();
            "found".to_owned()
        }
        4 => {
            let words = *of(random, &["sober living juneau", "springfield", "99801", "kill myself", "meetings\nwomen"]);
            finder.event(Event::Paste(words.to_owned()));
            format!("paste {words}")
        }
        5 => {
            let (width, height) = *of(random, &SIZES);
            finder.event(Event::Resize(width, height));
            format!("resize {width}x{height}")
        }
        _ => {
            let key = *of(random, keys);
            finder.event(Event::Key(key));
            key.to_string()
        }
    }
}

#[test]
fn five_thousand_random_keys() {
    let keys = keys();
    for seed in 0..SEEDS {
        let mut random = Rng::with_seed(seed);
        let language = if seed % 2 == 0 { Language::En } else { Language::Es };
        let mut finder = Finder::new(language, SIZES[0]);
        let mut screen = Terminal::new(TestBackend::new(SIZES[0].0, SIZES[0].1)).expect("a screen in memory");
        let mut pressed: Vec<String> = Vec::new();
        for _ in 0..KEYS {
            pressed.push(happen(&mut finder, &mut random, &keys));
            let told = || format!("seed {seed}, after {}", pressed[pressed.len().saturating_sub(12)..].join(" "));
            let (width, height) = finder.model.size;
            if screen.size().expect("a size") != (width, height).into() {
                screen.backend_mut().resize(width, height);
            }
            screen.draw(|frame| draw::draw(frame, &finder.model, LOOK)).expect("a frame");
            let mut fresh = Shot::of(&finder.model, LOOK);
            assert_eq!(screen.backend().buffer(), fresh.buffer(), "{}", told());
            let (x, y) = fresh.cursor().unwrap_or_else(|| panic!("{}: the cursor is hidden", told()));
            assert!(x < width && y < height, "{}: the cursor is at {x},{y}", told());
            let model = &finder.model;
            assert!(
                model.selected < model.rows().len().max(1) && model.part < model.parts().len().max(1),
                "{}",
                told()
            );
        }
    }
}
