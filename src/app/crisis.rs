//! Whom to call in a crisis: one key away from everywhere, also before the directory is open and when it cannot be.

use super::model::Model;
use super::page::{Paragraph, Piece, Role};
use crate::language::{Part, Words};
use crate::say;
use wayhome_index::listing::Listing;

/// Listing of the line to call.
pub const LIFELINE: &str = "us-988-lifeline";
/// Listing of the line for text messages.
pub const TEXT_LINE: &str = "us-crisis-text-line";
/// The numbers themselves, for a directory without these listings or one that does not open.
const LIFELINE_NUMBER: &str = "988";
const TEXT_LINE_NUMBER: &str = "741741";
/// Needs that call for these lines by themselves.
pub const NEEDS: [&str; 2] = ["crisis-support", "suicide-prevention"];
/// For danger right now.
const EMERGENCY_NUMBER: &str = "911";

/// Whether a need that was chosen calls for the crisis lines.
pub fn is_needed(model: &Model) -> bool {
    let need = model.choices.given.need.zip(model.directory.as_ref());
    let need = need.and_then(|(need, directory)| directory.engine.needs().get(usize::from(need)));
    need.is_some_and(|need| NEEDS.contains(&need.id.as_str()))
}

/// The number to call or to send a text to.
pub fn lifeline_number(model: &Model) -> String {
    lifeline_of(model.directory.as_ref().and_then(|d| d.lifeline.as_deref()))
}

/// The same, as the directory's listing of [`LIFELINE`] has it.
pub fn lifeline_of(listing: Option<&Listing>) -> String {
    number(listing, "crisis", LIFELINE_NUMBER)
}

/// The number to send a word to, as the directory's listing of [`TEXT_LINE`] has it.
pub fn text_line_of(listing: Option<&Listing>) -> String {
    number(listing, "text", TEXT_LINE_NUMBER)
}

fn number(listing: Option<&Listing>, label: &str, or: &str) -> String {
    let phone = listing.and_then(|l| l.phones.iter().find(|p| p.label == label).or(l.phones.first()));
    phone.map_or_else(|| or.to_owned(), |p| say::safe(&p.number))
}

/// The crisis card: whom to call first, so that it is seen on the smallest screen.
pub fn paragraphs(model: &Model) -> Vec<Paragraph> {
    if let Some(shared) = &model.shared {
        return shared.crisis(&model.words, &lifeline_number(model));
    }
    let text_line = text_line_of(model.directory.as_ref().and_then(|d| d.text_line.as_deref()));
    card(&model.words, &lifeline_number(model), &text_line)
}

/// The same for any renderer, with the numbers of a directory.
pub fn card(words: &Words, lifeline: &str, text_line: &str) -> Vec<Paragraph> {
    let text = |key: &str| Paragraph::new(words.get(key), Role::Text).indented(2);
    let heading = |key: &str| Paragraph::new(words.get(key), Role::Heading);
    vec![
        dial(&words.with("crisis-call", &[NUMBER]), lifeline),
        text("crisis-call-how"),
        dial(&words.with("crisis-text", &[NUMBER]), text_line),
        Paragraph::blank(),
        heading("crisis-inside"),
        text("crisis-inside-say"),
        Paragraph::blank(),
        heading("crisis-danger"),
        dial(&words.with("crisis-emergency", &[NUMBER]), EMERGENCY_NUMBER).indented(2),
        Paragraph::blank(),
        Paragraph::new(words.get("crisis-alone"), Role::Text),
    ]
}

/// "Call or text 988".
pub fn call(model: &Model) -> Paragraph {
    dial(&model.words.with("crisis-call", &[NUMBER]), &lifeline_number(model))
}

/// Stands for the number in a sentence until it is put in.
const MARK: &str = "\u{1}";
pub(super) const NUMBER: (&str, Part<'static>) = ("number", Part::Text(MARK));

/// A sentence with a number that stays whole and strong wherever the sentence puts it.
pub(super) fn dial(sentence: &str, number: &str) -> Paragraph {
    let (before, after) = sentence.split_once(MARK).unwrap_or((sentence, ""));
    Paragraph::new(before, Role::Heading).with(Piece::whole(number, Role::Phone)).with(Piece::new(after, Role::Heading))
}
