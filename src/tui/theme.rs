//! Colours and weights by role, over the terminal's own sixteen colours and its default text colour.
//!
//! Only red and magenta can be read on white as well as on black in the usual palettes, so no other colour is used, and
//! whatever a colour says is said by words or weight as well.

use crate::app::page::Role;
use ratatui::style::{Color, Modifier, Style};

/// Styles of the roles.
#[derive(Debug, PartialEq, Eq)]
pub struct Theme {
    heading: Style,
    alert: Style,
    crisis: Style,
}

const PLAIN: Style = Style::new();
const BOLD: Style = PLAIN.add_modifier(Modifier::BOLD);

/// For terminals with colours.
pub const COLOURS: Theme =
    Theme { heading: BOLD.fg(Color::Magenta), alert: PLAIN.fg(Color::Red), crisis: BOLD.fg(Color::Red) };

/// Without any colour: `NO_COLOR`, or a terminal that has none.
pub const MONO: Theme = Theme { heading: BOLD, alert: PLAIN, crisis: BOLD };

impl Theme {
    /// The theme for this terminal.
    pub fn from_environment() -> &'static Self {
        let is_set = |name| std::env::var_os(name).is_some_and(|v| !v.is_empty());
        let has_no_colours = std::env::var("TERM").is_ok_and(|t| t.starts_with("vt") || t.ends_with("-m"));
        if is_set("NO_COLOR") || has_no_colours { &MONO } else { &COLOURS }
    }

    /// How a role looks.
    pub fn style(&self, role: Role) -> Style {
        match role {
            Role::Text | Role::Muted => PLAIN,
            Role::Title | Role::Phone | Role::Key => BOLD,
            Role::Heading => self.heading,
            Role::Alert => self.alert,
            Role::Crisis => self.crisis,
        }
    }

    /// The heading of the part that has the keys.
    pub fn focus(&self) -> Style {
        BOLD.add_modifier(Modifier::UNDERLINED)
    }

    /// What is chosen.
    pub fn chosen(&self) -> Style {
        BOLD.add_modifier(Modifier::REVERSED)
    }
}
