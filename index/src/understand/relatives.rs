//! Relatives that somebody names: the one who needs help ("housing for my mom"), or one who is only spoken of ("near my mom",
//! "with my wife", "my mom kicked me out").

use crate::text::Token;
use std::ops::Range;

/// What part a relative plays in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relative {
    /// Help is for them, as far as the line says.
    Helped,
    /// Somebody wants to be with them: what is for families may be right, what is only for women or for men may not.
    Company,
    /// They stand for a place, or did something: the line says nothing of whom help is for.
    Mentioned,
}

/// Words before one who stands for a place.
const AT: [&str; 10] = ["near", "by", "around", "beside", "from", "at", "nearby", "de", "desde", "del"];
/// Words before "to" that make a place of what follows.
const CLOSE: [&str; 5] = ["close", "closer", "next", "nearer", "junto"];
/// Words before one to be with or to speak to.
const WITH: [&str; 14] =
    ["with", "con", "and", "y", "e", "to", "visit", "visiting", "see", "call", "meet", "visitar", "ver", "llamar"];
/// Words after one who did something to the person who types.
const DOES: [&str; 12] =
    ["kicked", "kicks", "threw", "throws", "wants", "told", "hits", "hit", "lets", "let", "beats", "left"];
/// Words that turn what they do to the person who types.
const TO_ME: [&str; 2] = ["me", "us"];

/// How somebody names themself.
const MYSELF: [&str; 3] = ["i", "me", "yo"];

/// What part the relative plays that these words name.
pub fn part_of(tokens: &[Token], words: &Range<usize>) -> Relative {
    let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| token.text.as_str());
    let before = word(words.start.checked_sub(1));
    let further = word(words.start.checked_sub(2));
    if AT.contains(&before) || (matches!(before, "to" | "a") && CLOSE.contains(&further)) {
        return Relative::Mentioned;
    }
    let does = DOES.contains(&word(Some(words.end))) && TO_ME.contains(&word(Some(words.end + 1)));
    // "Mi mama me corrio", "my mom kicked me out".
    if does || word(Some(words.end)) == "me" {
        return Relative::Mentioned;
    }
    // "My wife and i" look for a place for both.
    let is_both = matches!(word(Some(words.end)), "and" | "y") && MYSELF.contains(&word(Some(words.end + 1)));
    let is_visit = before == "a" && WITH[6..].contains(&further);
    if WITH.contains(&before) || is_visit || is_both { Relative::Company } else { Relative::Helped }
}
