//! QR codes as inline SVG.
//!
//! `qrcode` is used because it mixes digits and letters in one code: a phone number then needs 21 × 21 squares where
//! `fast_qr` needs 25 × 25, so each square prints larger and an old phone still reads it.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// Empty squares around a code, as the standard asks for.
const QUIET: usize = 4;

/// A link as an SVG element that screen readers pass over: the same stands beside it as text. None for a text that is too
/// long for any code.
pub fn svg(link: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M).ok()?;
    let width = code.width();
    let colors = code.to_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                let _ = write!(path, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    let side = width + 2 * QUIET;
    Some(format!(
        r##"<svg class="qr" viewBox="0 0 {side} {side}" shape-rendering="crispEdges" aria-hidden="true" focusable="false"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{path}"/></svg>"##
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_number_needs_the_smallest_code() {
        let svg = svg("tel:+19077235737").expect("a code");
        assert!(svg.contains(r#"viewBox="0 0 29 29""#), "{svg}");
        assert_eq!(self::svg(&"x".repeat(4000)), None);
    }
}
