//! Looks by role, over the terminal's sixteen colours. Four themes, chosen once at the start.
//!
//! Whatever a colour says is said by words, signs or weight as well. Three facts of terminals shape the themes. Many show
//! bold text of a dark colour in its bright twin, so black text is never bold here. The Linux console makes text bold for a
//! bright colour and leaves it bold when the colour goes, so what is bright is bold here: that is taken back. And no colour can be read well on
//! black as well as on white; so the usual theme, which keeps the terminal's own background, leaves all text in the
//! terminal's own colour, and colours only headings and warnings, which bring their own background along: yellow and
//! cyan on black are the only pairs that all palettes show well. Red on black is not. `tests/contrast.rs` measures this in
//! the palettes that people have.

use crate::app::page::Role;
use ratatui::style::{Color, Modifier, Style};

/// Styles of the roles.
#[derive(Debug, PartialEq, Eq)]
pub struct Theme {
    base: Style,
    title: Style,
    heading: Style,
    phone: Style,
    key: Style,
    alert: Style,
    crisis: Style,
    code: Style,
    focus: Style,
    chosen: Style,
}

const PLAIN: Style = Style::new();
const BOLD: Style = PLAIN.add_modifier(Modifier::BOLD);
const UNDERLINED: Style = PLAIN.add_modifier(Modifier::UNDERLINED);

/// Without any colour: `NO_COLOR`, or a terminal that has none.
pub const MONO: Theme = Theme {
    base: PLAIN,
    title: BOLD,
    heading: BOLD,
    phone: BOLD,
    key: BOLD,
    alert: PLAIN,
    crisis: BOLD,
    code: PLAIN,
    focus: BOLD.add_modifier(Modifier::UNDERLINED),
    chosen: BOLD.add_modifier(Modifier::REVERSED),
};

/// For terminals with colours: over the terminal's own text and background. What has a colour brings its own black along.
pub const COLOURS: Theme = Theme {
    heading: BOLD.fg(Color::LightCyan).bg(Color::Black),
    alert: BOLD.fg(Color::LightYellow).bg(Color::Black),
    crisis: BOLD.fg(Color::LightYellow).bg(Color::Black).add_modifier(Modifier::UNDERLINED),
    code: LIT,
    chosen: MONO.chosen.fg(Color::Reset).bg(Color::Reset),
    ..MONO
};

/// Bright on black, every pair at 7 to 1 or more.
pub const HIGH_CONTRAST: Theme = Theme {
    base: PLAIN.fg(Color::White).bg(Color::Black),
    title: BOLD.fg(Color::White),
    heading: BOLD.fg(Color::LightGreen),
    phone: BOLD.fg(Color::LightYellow),
    key: BOLD.fg(Color::LightYellow),
    alert: BOLD.fg(Color::LightYellow).add_modifier(Modifier::UNDERLINED),
    crisis: INVERSE,
    code: LIT,
    focus: BOLD.fg(Color::White).add_modifier(Modifier::UNDERLINED),
    chosen: INVERSE,
};

/// Black on white, for bright rooms. Only what is chosen and help in a crisis stand out as white on black.
pub const LIGHT: Theme = Theme {
    base: INVERSE,
    title: INVERSE,
    heading: UNDERLINED,
    phone: UNDERLINED,
    key: UNDERLINED,
    alert: UNDERLINED,
    crisis: ON_BLACK,
    code: LIT,
    focus: UNDERLINED,
    chosen: ON_BLACK,
};

/// Black on white. It is the bright white, since a light palette may have a dark one for the other; and never bold, which
/// would make the black a dark grey.
const INVERSE: Style = PLAIN.fg(Color::Black).bg(Color::White).remove_modifier(Modifier::BOLD);

const ON_BLACK: Style = BOLD.fg(Color::White).bg(Color::Black);

/// Light squares of a code on dark ground, as a camera expects them.
const LIT: Style = BOLD.fg(Color::White).bg(Color::Black);

/// A theme by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThemeName {
    /// [`COLOURS`].
    #[default]
    Default,
    /// [`HIGH_CONTRAST`].
    HighContrast,
    /// [`MONO`].
    Monochrome,
    /// [`LIGHT`].
    Light,
}

impl ThemeName {
    /// Every theme.
    pub const ALL: [Self; 4] = [Self::Default, Self::HighContrast, Self::Monochrome, Self::Light];

    /// Its name in the settings and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::HighContrast => "high-contrast",
            Self::Monochrome => "monochrome",
            Self::Light => "light",
        }
    }

    /// The theme of this name.
    pub fn from_setting(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// Its styles.
    pub const fn theme(self) -> &'static Theme {
        match self {
            Self::Default => &COLOURS,
            Self::HighContrast => &HIGH_CONTRAST,
            Self::Monochrome => &MONO,
            Self::Light => &LIGHT,
        }
    }

    /// The theme that the environment asks for, with the variable that does: `NO_COLOR` with any text in it
    /// (<https://no-color.org>), or the name of a terminal that has no colours.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Option<(&'static str, Self)> {
        if variable("NO_COLOR").is_some() {
            return Some(("NO_COLOR", Self::Monochrome));
        }
        let has_none = |term: &String| term.starts_with("vt") || term.ends_with("-m") || term.ends_with("-mono");
        variable("TERM").filter(has_none).map(|_| ("TERM", Self::Monochrome))
    }
}

impl Theme {
    /// What lies under everything: the whole screen has it before anything is drawn.
    pub fn base(&self) -> Style {
        self.base
    }

    /// How a role looks.
    pub fn style(&self, role: Role) -> Style {
        match role {
            Role::Text | Role::Muted => PLAIN,
            Role::Title => self.title,
            Role::Phone => self.phone,
            Role::Key => self.key,
            Role::Heading => self.heading,
            Role::Alert => self.alert,
            Role::Crisis => self.crisis,
            Role::Code => self.code,
        }
    }

    /// The heading of the part that has the keys.
    pub fn focus(&self) -> Style {
        self.focus
    }

    /// What is chosen.
    pub fn chosen(&self) -> Style {
        self.chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_bright_is_bold() {
        use Color::{Black, LightBlue, LightCyan, LightGreen, LightMagenta, LightRed, LightYellow, White};
        let bright = [White, LightBlue, LightCyan, LightGreen, LightMagenta, LightRed, LightYellow];
        for theme in ThemeName::ALL.map(ThemeName::theme) {
            let Theme { base, title, heading, phone, key, alert, crisis, code, focus, chosen } = *theme;
            for own in [title, heading, phone, key, alert, crisis, code, focus, chosen] {
                let style = base.patch(own);
                let is_bold =
                    style.add_modifier.contains(Modifier::BOLD) && !style.sub_modifier.contains(Modifier::BOLD);
                // Where all is bright nothing needs to be taken back.
                let is_bright = style.fg.is_some_and(|fg| bright.contains(&fg)) && base.fg != style.fg;
                assert!(!is_bright || is_bold, "{own:?}");
                assert!(style.fg != Some(Black) || !is_bold, "{own:?}");
            }
        }
    }

    #[test]
    fn no_color_is_any_text_but_none() {
        let asked = |set: &'static [(&str, &str)]| {
            // As `config::environment` does, an empty variable is no variable.
            let found = |name: &str| set.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned());
            ThemeName::from_environment(|name| found(name).filter(|value| !value.is_empty()))
        };
        for value in [&[("NO_COLOR", "1")], &[("NO_COLOR", "0")], &[("NO_COLOR", "false")], &[("NO_COLOR", " ")]] {
            assert_eq!(asked(value), Some(("NO_COLOR", ThemeName::Monochrome)), "{value:?}");
        }
        assert_eq!(asked(&[("NO_COLOR", ""), ("TERM", "xterm-256color")]), None);
        assert_eq!(asked(&[]), None);
        for term in [&[("TERM", "vt100")], &[("TERM", "linux-m")], &[("TERM", "xterm-mono")]] {
            assert_eq!(asked(term), Some(("TERM", ThemeName::Monochrome)), "{term:?}");
        }
    }

    #[test]
    fn names_are_read_as_they_are_written() {
        for theme in ThemeName::ALL {
            assert_eq!(ThemeName::from_setting(theme.name()), Some(theme));
        }
        assert_eq!(ThemeName::from_setting("solarized"), None);
    }
}
