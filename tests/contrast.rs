//! Can every theme be read? Contrast by WCAG 2.2 of each text with what is under it, in the palettes that people have.
//!
//! A text with colours of its own is held to 4.5 (WCAG AA), in the theme for high contrast to 7 (AAA). The usual theme and
//! the one without colours keep the terminal's own text and background, which nobody but the person knows. So there a text
//! has both colours of its own or none.

use ratatui::style::{Color, Modifier, Style};
use wayhome::app::page::Role;
use wayhome::tui::theme::{Theme, ThemeName};

const ROLES: [Role; 8] =
    [Role::Text, Role::Title, Role::Heading, Role::Phone, Role::Key, Role::Muted, Role::Alert, Role::Crisis];

/// The sixteen colours of a terminal, in the order of their numbers.
struct Palette {
    name: &'static str,
    /// Whether bold text of the first eight colours is shown in the other eight.
    bold_is_bright: bool,
    /// Whether a background can be one of the first eight only.
    dark_backgrounds: bool,
    colours: [u32; 16],
}

const PALETTES: [Palette; 5] = [
    // XTerm-col.ad of xterm; `boldColors` is on by default.
    Palette {
        name: "xterm",
        bold_is_bright: true,
        dark_backgrounds: false,
        colours: [
            0x00_00_00, 0xcd_00_00, 0x00_cd_00, 0xcd_cd_00, 0x00_00_ee, 0xcd_00_cd, 0x00_cd_cd, 0xe5_e5_e5, 0x7f_7f_7f,
            0xff_00_00, 0x00_ff_00, 0xff_ff_00, 0x5c_5c_ff, 0xff_00_ff, 0x00_ff_ff, 0xff_ff_ff,
        ],
    },
    // default_red, default_grn and default_blu of drivers/tty/vt/vt.c in Linux; its text mode has eight backgrounds.
    Palette {
        name: "Linux console",
        bold_is_bright: true,
        dark_backgrounds: true,
        colours: [
            0x00_00_00, 0xaa_00_00, 0x00_aa_00, 0xaa_55_00, 0x00_00_aa, 0xaa_00_aa, 0x00_aa_aa, 0xaa_aa_aa, 0x55_55_55,
            0xff_55_55, 0x55_ff_55, 0xff_ff_55, 0x55_55_ff, 0xff_55_ff, 0x55_ff_ff, 0xff_ff_ff,
        ],
    },
    // terminalColorRegistry.ts of VS Code, dark.
    Palette {
        name: "VS Code, dark",
        bold_is_bright: true,
        dark_backgrounds: false,
        colours: [
            0x00_00_00, 0xcd_31_31, 0x0d_bc_79, 0xe5_e5_10, 0x24_72_c8, 0xbc_3f_bc, 0x11_a8_cd, 0xe5_e5_e5, 0x66_66_66,
            0xf1_4c_4c, 0x23_d1_8b, 0xf5_f5_43, 0x3b_8e_ea, 0xd6_70_d6, 0x29_b8_db, 0xe5_e5_e5,
        ],
    },
    // The same file, light.
    Palette {
        name: "VS Code, light",
        bold_is_bright: true,
        dark_backgrounds: false,
        colours: [
            0x00_00_00, 0xcd_31_31, 0x10_7c_10, 0x94_98_00, 0x04_51_a5, 0xbc_05_bc, 0x05_98_bc, 0x55_55_55, 0x66_66_66,
            0xcd_31_31, 0x14_ce_14, 0xb5_ba_00, 0x04_51_a5, 0xbc_05_bc, 0x05_98_bc, 0xa5_a5_a5,
        ],
    },
    // "Campbell", the palette of Windows Terminal and of the Windows console since 2017.
    Palette {
        name: "Windows",
        bold_is_bright: true,
        dark_backgrounds: false,
        colours: [
            0x0c_0c_0c, 0xc5_0f_1f, 0x13_a1_0e, 0xc1_9c_00, 0x00_37_da, 0x88_17_98, 0x3a_96_dd, 0xcc_cc_cc, 0x76_76_76,
            0xe7_48_56, 0x16_c6_0c, 0xf9_f1_a5, 0x3b_78_ff, 0xb4_00_9e, 0x61_d6_d6, 0xf2_f2_f2,
        ],
    },
];

/// Number of one of the sixteen colours.
fn number(colour: Color) -> Option<usize> {
    use Color::{
        Black, Blue, Cyan, DarkGray, Gray, Green, LightBlue, LightCyan, LightGreen, LightMagenta, LightRed,
        LightYellow, Magenta, Red, White, Yellow,
    };
    let all = [
        Black,
        Red,
        Green,
        Yellow,
        Blue,
        Magenta,
        Cyan,
        Gray,
        DarkGray,
        LightRed,
        LightGreen,
        LightYellow,
        LightBlue,
        LightMagenta,
        LightCyan,
        White,
    ];
    all.iter().position(|known| *known == colour)
}

/// Relative luminance by WCAG 2.2, <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
fn luminance(rgb: u32) -> f64 {
    let part = |shift: u32| {
        let c = f64::from(rgb >> shift & 0xff) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

fn contrast(a: u32, b: u32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The worst contrast of a style in a palette, with bold as bright and without. `None` when it leaves a colour to the
/// terminal.
fn worst(style: Style, palette: &Palette) -> Option<f64> {
    let (mut front, mut back) = (number(style.fg?)?, number(style.bg?)?);
    if style.add_modifier.contains(Modifier::REVERSED) {
        (front, back) = (back, front);
    }
    let back = palette.colours[if palette.dark_backgrounds { back % 8 } else { back }];
    let is_bold = style.add_modifier.contains(Modifier::BOLD) && palette.bold_is_bright;
    let fronts = [Some(front), (is_bold && front < 8).then_some(front + 8)];
    fronts.into_iter().flatten().map(|front| contrast(palette.colours[front], back)).reduce(f64::min)
}

/// Every style a theme puts on the screen, as the terminal gets it.
fn styles(theme: &Theme) -> Vec<(String, Style)> {
    let on_base = |style: Style| theme.base().patch(style);
    let mut all: Vec<(String, Style)> =
        ROLES.iter().map(|&role| (format!("{role:?}"), on_base(theme.style(role)))).collect();
    all.push(("focus".to_owned(), on_base(theme.focus())));
    let chosen =
        ROLES.iter().map(|&role| (format!("chosen {role:?}"), on_base(theme.style(role)).patch(theme.chosen())));
    all.extend(chosen);
    all
}

#[test]
fn every_text_with_colours_of_its_own_can_be_read() {
    for (name, least) in [(ThemeName::Default, 4.5), (ThemeName::HighContrast, 7.0), (ThemeName::Light, 4.5)] {
        let styles = styles(name.theme());
        for palette in &PALETTES {
            let figures = styles.iter().filter_map(|(role, style)| Some((role, worst(*style, palette)?)));
            let (role, ratio) = figures.reduce(|a, b| if b.1 < a.1 { b } else { a }).expect("some role has colours");
            println!("{:<14} {:<14} at least {ratio:5.2} ({role})", name.name(), palette.name);
            assert!(ratio >= least, "{name:?} in {}: {role} has {ratio:.2}", palette.name);
        }
    }
}

#[test]
fn a_text_has_both_colours_of_its_own_or_none() {
    let colours = |style: Style| [style.fg, style.bg].map(|colour| colour.and_then(number));
    for theme in ThemeName::ALL {
        for (role, style) in styles(theme.theme()) {
            let (has, needs) = (colours(style).map(|colour| colour.is_some()), theme.theme().base().bg.is_some());
            assert_eq!(has[0], has[1], "{theme:?}: half of the colours of {role} are left to the terminal");
            assert!(has[0] || !needs, "{theme:?} leaves {role} to the terminal");
            let may_have_colour =
                ["Heading", "Alert", "Crisis"].contains(&role.as_str()) && theme == ThemeName::Default;
            assert!(needs || may_have_colour || !has[0], "{theme:?}: {role} has a colour");
        }
    }
}

#[test]
fn contrast_is_computed_as_wcag_does() {
    assert!((contrast(0, 0x00ff_ffff) - 21.0).abs() < 1e-9);
    // <https://webaim.org/resources/contrastchecker/> gives 4.48 for #777777 on white.
    assert!((contrast(0x77_77_77, 0x00ff_ffff) - 4.48).abs() < 0.005);
}
