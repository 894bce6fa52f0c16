//! A code for the camera of a phone: the number, the website or the address of a place as a QR code, with the same as text
//! below it, since a code says nothing to whoever cannot scan it.

use super::layout::Areas;
use super::model::{Drawing, Model};
use super::page::{Paragraph, Piece, Role};
use crate::facts;
use crate::language::Language;
use crate::reach::Way;
use crate::say;
use qrcode::{Color, EcLevel, QrCode};
use wayhome_index::listing::Listing;

/// Empty squares around a code: as the standard asks for, or what most phones still read where there is less room.
const QUIET: [usize; 2] = [4, 2];

/// Something that has a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// As it is read.
    pub text: String,
    /// What the camera gets: a link, where there is one.
    pub content: String,
}

/// What can be shown of a place: the best way to reach it in a language, its website, its address.
pub fn all(listing: &Listing, language: Language) -> Vec<Coded> {
    let linked = |way: Way, text: &str| way.link().map(|content| Coded { text: say::safe(text), content });
    let best = match Way::of(listing, language) {
        Way::Call(text) => linked(Way::Call(text.clone()), &text),
        Way::Text(text) => linked(Way::Text(text.clone()), &text),
        Way::Mail(text) => linked(Way::Mail(text.clone()), &text),
        Way::Web(_) | Way::Letter(_) | Way::Unknown => None,
    };
    let web = linked(Way::Web(say::safe(&listing.website)), &listing.website);
    let address = facts::street_address(&listing.address).map(|text| say::safe(&text));
    let address = address.map(|text| Coded { content: text.clone(), text });
    best.into_iter().chain(web).chain(address).collect()
}

/// The page with one of them.
pub fn paragraphs(model: &Model, number: usize) -> Vec<Paragraph> {
    let words = &model.words;
    let Some(coded) = model.codes().into_iter().nth(number) else { return Vec::new() };
    let text = Paragraph::default().with(Piece::whole(coded.text.as_str(), Role::Phone));
    let area = Areas::of(model).text(model);
    let room = (usize::from(area.width), usize::from(area.height));
    let text_lines = text.lines(room.0).len();
    let draws = model.drawing != Drawing::Letters;
    let code = draws.then(|| lines(&coded.content, (room.0, room.1.saturating_sub(text_lines)))).flatten();
    let Some(code) = code else {
        let key = if draws { "code-no-room" } else { "code-no-blocks" };
        return vec![Paragraph::new(words.get(key), Role::Alert), text];
    };
    let is_room_left = code.len() + text_lines < room.1;
    let how = is_room_left.then(|| Paragraph::new(words.get("code-how"), Role::Text));
    let code = code.into_iter().map(|line| Paragraph::default().with(Piece::whole(line, Role::Code)));
    how.into_iter().chain(code).chain([text]).collect()
}

/// A code as lines of half blocks, light squares drawn; none where it does not fit the room.
fn lines(content: &str, (width, height): (usize, usize)) -> Option<Vec<String>> {
    let code = QrCode::with_error_correction_level(content, EcLevel::M).ok()?;
    let side = |quiet: &usize| code.width() + 2 * quiet;
    let quiet = QUIET.into_iter().find(|quiet| side(quiet) <= width && side(quiet).div_ceil(2) <= height)?;
    let is_light = |x: usize, y: usize| {
        let inside = |at: usize| at.checked_sub(quiet).filter(|at| *at < code.width());
        inside(x).zip(inside(y)).is_none_or(|place| code[place] == Color::Light)
    };
    let side = side(&quiet);
    // Behind the last line of an odd side there is nothing.
    let block = |x, y| match (is_light(x, y), y + 1 < side && is_light(x, y + 1)) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    };
    Some((0..side).step_by(2).map(|y| (0..side).map(|x| block(x, y)).collect()).collect())
}
