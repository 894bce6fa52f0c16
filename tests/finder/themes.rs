//! Themes say the same: no word, sign or place changes with the colours, and a theme with a background has it everywhere.

use crate::dump::Shot;
use crate::fixture::Finder;
use crate::screens::SCREENS;
use ratatui::style::Color;
use wayhome::language::Language;
use wayhome::tui::theme::ThemeName;
use wayhome::tui::{Look, glyphs};

#[test]
fn every_theme_shows_the_same_words() {
    for (name, script) in SCREENS {
        let finder = Finder::new(Language::En, (80, 24)).script(script);
        let shot = |theme: ThemeName| Shot::of(&finder.model, Look { theme: theme.theme(), glyphs: &glyphs::UNICODE });
        let plain = shot(ThemeName::Monochrome).text();
        for theme in ThemeName::ALL {
            assert_eq!(shot(theme).text(), plain, "{name} {theme:?}");
        }
        for theme in [ThemeName::HighContrast, ThemeName::Light] {
            let shot = shot(theme);
            let is_bare = |cell: &&ratatui::buffer::Cell| cell.fg == Color::Reset || cell.bg == Color::Reset;
            assert_eq!(shot.buffer().content().iter().find(is_bare), None, "{name} {theme:?}");
        }
    }
}
