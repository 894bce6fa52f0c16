//! Every reading of every run of words: exact, misspelled, unfinished, run together, torn apart.

use super::Span;
use crate::phrase::{Meaning, PhraseTable, Sense, Walk, seen};
use crate::spelling::{self, Guess};
use crate::text::Token;

/// Most words in one phrase. The longest in the vocabulary has 9.
const MAX_PHRASE: usize = 9;
/// Words looked at that begin with an unfinished one.
const MAX_SCAN: usize = 256;
/// Other readings kept for one word.
const MAX_READINGS: usize = 5;
/// Steps of one walk from a word, so that no line of text takes long.
const MAX_STEPS: u32 = 3_000;
/// Highest total cost of a phrase.
const MAX_COST: f32 = 2.2;

/// Words that say the same of another person: "his medicine" is asked for like "my medicine". Who does something to whom is
/// never turned round: "he hit me" is not "I hit him".
const SAME_OF_OTHERS: [&[&str]; 6] = [
    &["my", "his", "her", "their", "our", "your"],
    &["me", "him", "her", "them", "us"],
    &["he", "she", "they"],
    &["myself", "himself", "herself", "themselves"],
    &["mi", "su", "nuestro", "nuestra", "tu"],
    &["mis", "sus", "nuestros", "nuestras", "tus"],
];
/// Short ways of writing words on a phone: what was typed, what it stands for.
const SHORT: [(&str, &str); 24] = [
    ("2", "to"),
    ("2day", "today"),
    ("2moro", "tomorrow"),
    ("2morrow", "tomorrow"),
    ("2night", "tonight"),
    ("2nite", "tonight"),
    ("4", "for"),
    ("b4", "before"),
    ("bday", "birthday"),
    ("gud", "good"),
    ("k", "que"),
    ("luv", "love"),
    ("nite", "night"),
    ("oy", "hoy"),
    ("ppl", "people"),
    ("q", "que"),
    ("sumwhere", "somewhere"),
    ("tmrw", "tomorrow"),
    ("tonite", "tonight"),
    ("u", "you"),
    ("ur", "your"),
    ("w", "with"),
    ("wat", "what"),
    ("xq", "porque"),
];
/// Cost of reading a short way of writing as the word it stands for.
const COST_SHORT: f32 = 0.06;
/// Cost of taking an unfinished word for one that says nothing by itself.
const COST_NOT_ALONE: f32 = 0.1;
/// Cost of reading a word as the same of another person.
const COST_OTHER: f32 = 0.12;

/// One reading of a word.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The word as read.
    pub text: String,
    /// How unlike what was typed it is.
    pub cost: f32,
    /// Whether it is another word that says the same, and no correction.
    pub is_same: bool,
    /// Where the guessed word was seen, see [`seen`]; 0 for what is no guess.
    pub seen: u8,
}

/// All readings of a line.
#[derive(Debug)]
pub struct Lattice {
    /// Readings of each word, what was typed first.
    pub readings: Vec<Vec<Reading>>,
    /// For each word, where it was seen in the directory; 0 when nowhere.
    pub seen: Vec<u8>,
    /// For each word as typed, whether it is only Spanish.
    pub spanish: Vec<bool>,
    /// What the last word may become when it is unfinished.
    pub completions: Vec<String>,
    /// Every run that is a phrase in some reading.
    pub spans: Vec<Span>,
}

impl Lattice {
    /// Reads a line. `unfinished`: whether the last word may still be being typed. `is_kept`: words to take as they stand.
    pub fn new(tokens: &[Token], unfinished: bool, is_kept: impl Fn(&str) -> bool, phrases: &PhraseTable<'_>) -> Self {
        let mut completions = Vec::new();
        let mut seen = Vec::with_capacity(tokens.len());
        let mut spanish = Vec::with_capacity(tokens.len());
        let mut readings: Vec<Vec<Reading>> = Vec::with_capacity(tokens.len());
        for (i, token) in tokens.iter().enumerate() {
            let is_last = unfinished && i + 1 == tokens.len();
            let known = phrases.word(&token.text).unwrap_or_default();
            seen.push(known.seen);
            spanish.push(known.is_spanish);
            readings.push(if is_kept(&token.text) {
                vec![as_typed(&token.text)]
            } else {
                readings_of(&token.text, is_last, phrases, &mut completions)
            });
        }
        let mut me = Self { readings, seen, spanish, completions, spans: Vec::new() };
        for start in 0..tokens.len() {
            me.walk_from(start, phrases);
        }
        me
    }

    fn walk_from(&mut self, start: usize, phrases: &PhraseTable<'_>) {
        let mut steps = 0;
        let mut open = vec![Partial {
            end: start,
            walk: phrases.start(),
            cost: 0.0,
            read: Vec::new(),
            is_swapped: false,
            is_joined: false,
        }];
        let mut found: Vec<Span> = Vec::new();
        while let Some(partial) = open.pop() {
            if let Some(senses) = phrases.senses(partial.walk).filter(|_| partial.end > start) {
                // "For my place" says nothing of a woman, though "for her" does.
                let is_said = |s: &Sense| !(partial.is_swapped && matches!(s.meaning, Meaning::People { .. }));
                found.push(Span {
                    words: start..partial.end,
                    cost: partial.cost,
                    senses: senses.filter(is_said).collect(),
                    is_joined: partial.is_joined,
                    read: partial.read.clone(),
                });
            }
            if partial.end - start >= MAX_PHRASE || partial.end >= self.readings.len() {
                continue;
            }
            for reading in &self.readings[partial.end] {
                let cost = partial.cost + reading.cost;
                for (joint, extra) in [(" ", 0.0), ("", 0.25)] {
                    // The first word has nothing before it, and two words are only read as one when both stand as typed.
                    let first = partial.end == start;
                    if (first && joint.is_empty()) || (joint.is_empty() && reading.cost > 0.0) {
                        continue;
                    }
                    steps += 1;
                    if steps > MAX_STEPS || cost + extra > MAX_COST {
                        continue;
                    }
                    let blank = if first { "" } else { joint };
                    let walk = phrases.step(partial.walk, blank.as_bytes());
                    let Some(walk) = walk.and_then(|w| phrases.step(w, reading.text.as_bytes())) else { continue };
                    let mut read = partial.read.clone();
                    let said = if reading.is_same { &self.readings[partial.end][0] } else { reading };
                    read.push(said.text.clone());
                    let is_swapped = partial.is_swapped || reading.is_same;
                    let is_joined = partial.is_joined || joint.is_empty();
                    open.push(Partial { end: partial.end + 1, walk, cost: cost + extra, read, is_swapped, is_joined });
                }
            }
        }
        self.spans.extend(found);
    }
}

struct Partial {
    end: usize,
    walk: Walk,
    cost: f32,
    read: Vec<String>,
    is_swapped: bool,
    is_joined: bool,
}

fn readings_of(word: &str, unfinished: bool, phrases: &PhraseTable<'_>, completions: &mut Vec<String>) -> Vec<Reading> {
    let exact = phrases.word(word);
    let meaningful = seen::VOCABULARY | seen::PEOPLE | seen::PLACE | seen::FILLER | seen::JOINED;
    // A word that takes part in phrases is taken at its word. One that only occurs in a listing or in the name of a place
    // may still be a slip for one that says what is needed ("socal security card").
    let says_much = meaningful & !seen::PLACE & !seen::JOINED;
    let is_meant = exact.is_some_and(|w| w.seen & says_much != 0);
    // Words that are not in the dictionary go on as they are as well: they may be the start of one torn in two.
    let mut readings = vec![as_typed(word)];
    readings.extend(same_of_others(word));
    readings.extend(in_full(word));
    if is_meant && !unfinished {
        return readings;
    }
    let all_letters = word.bytes().all(|b| b.is_ascii_lowercase());
    let extra = match exact {
        None => 0.0,
        // "HALI" is a name and neither a slip for "cali" nor the beginning of "halifax".
        Some(word) if word.seen & seen::NAME != 0 => 0.8,
        Some(_) => 0.4,
    };
    let dearer = |g: Guess| Reading { cost: g.cost + extra, ..reading(g) };
    if unfinished && word.len() >= 2 && all_letters && !is_meant {
        let found = likely_completions(word, phrases);
        completions.extend(found.iter().map(|g| g.word.clone()));
        readings.extend(found.into_iter().take(3).map(dearer));
    }
    if !is_meant && all_letters {
        // A word that there is was seldom meant for one that is two slips away.
        let most = if exact.is_some() { 1 } else { 2 };
        let edits = spelling::edits_allowed(word.len()).min(most);
        let guesses = spelling::guesses(phrases.words(), word, edits, MAX_READINGS * 3);
        let useful = guesses.into_iter().filter(|g| g.found.seen & says_much != 0 || exact.is_none());
        readings.extend(useful.take(MAX_READINGS).map(dearer));
    }
    readings
}

/// What an unfinished word may become: words that say something by themselves before those that only occur in longer phrases,
/// so that "jun" is the beginning of Juneau before that of "junk removal".
fn likely_completions(word: &str, phrases: &PhraseTable<'_>) -> Vec<Guess> {
    let mut found = spelling::completions(phrases.words(), word, MAX_SCAN, 3 * MAX_READINGS);
    for guess in &mut found {
        let says = |sense: &Sense| !matches!(sense.meaning, Meaning::Filler | Meaning::NotCrisis);
        if !phrases.get(&guess.word).iter().any(says) {
            guess.cost += COST_NOT_ALONE;
        }
    }
    found.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    found.truncate(MAX_READINGS);
    found
}

fn reading(guess: Guess) -> Reading {
    Reading { text: guess.word, cost: guess.cost.max(0.05), is_same: false, seen: guess.found.seen }
}

fn same_of_others(word: &str) -> impl Iterator<Item = Reading> {
    let classes = SAME_OF_OTHERS.iter().filter(move |class| class.contains(&word));
    let others = classes.flat_map(|class| class.iter()).filter(move |other| **other != word);
    others.map(|&other| Reading { text: other.to_owned(), cost: COST_OTHER, is_same: true, seen: 0 })
}

fn in_full(word: &str) -> Option<Reading> {
    let at = SHORT.binary_search_by_key(&word, |(short, _)| short).ok()?;
    Some(Reading { text: SHORT[at].1.to_owned(), cost: COST_SHORT, is_same: false, seen: seen::FILLER })
}

fn as_typed(word: &str) -> Reading {
    Reading { text: word.to_owned(), cost: 0.0, is_same: false, seen: 0 }
}

/// Tears words apart that were typed without a blank and are no phrase by themselves: "jobhelp", "detoxbed".
pub fn split_joined(tokens: Vec<Token>, phrases: &PhraseTable<'_>) -> Vec<Token> {
    let mut out = Vec::with_capacity(tokens.len());
    for token in tokens {
        match split(&token.text, phrases) {
            Some(at) => {
                let (left, right) = token.text.split_at(at);
                out.push(Token { text: left.to_owned(), start: token.start, end: token.end });
                out.push(Token { text: right.to_owned(), start: token.start, end: token.end });
            }
            None => out.push(token),
        }
    }
    out
}

fn split(word: &str, phrases: &PhraseTable<'_>) -> Option<usize> {
    let is_word = word.len() >= 6 && word.bytes().all(|b| b.is_ascii_lowercase());
    if !is_word || phrases.word(word).is_some() || !phrases.get(word).is_empty() {
        return None;
    }
    let worth = |part: &str| {
        let found = phrases.word(part).filter(|w| w.seen & (seen::VOCABULARY | seen::FILLER | seen::PEOPLE) != 0)?;
        Some(part.len() as f32 * 0.1 + f32::from(found.weight))
    };
    let best = (3..=word.len() - 3)
        .filter_map(|at| Some((at, worth(&word[..at])? + worth(&word[at..])?)))
        .max_by(|a, b| a.1.total_cmp(&b.1));
    let (at, _) = best?;
    let near = spelling::guesses(phrases.words(), word, spelling::edits_allowed(word.len()), 1);
    (near.first().is_none_or(|g| g.cost >= 1.0)).then_some(at)
}
