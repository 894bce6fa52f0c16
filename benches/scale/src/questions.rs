//! What people type, letter by letter: lines written by hand, lines put together from the vocabulary and the places, and
//! names out of the directory itself. A fifth of them are misspelled.

use crate::random::{Random, Weighted};
use wayhome_index::directory::{Directory, PhraseRow};
use wayhome_index::search::{DocId, Engine};

/// Lines written by hand, after what people asked in the sources of the vocabulary.
const WRITTEN: &str = include_str!("questions.txt");

/// How many lines are put together.
const COMPOSED: usize = 260;

/// How many names of listings are typed.
const NAMES: usize = 40;

/// Share of lines with a slip of the finger.
const MISSPELLED: f64 = 0.2;

/// Lines in an order that mixes all kinds, so that any beginning of them is like the whole.
pub fn questions(directory: &Directory, engine: &Engine) -> Vec<String> {
    let mut random = Random::of(0x0005_1E57, 0);
    let mut lines: Vec<String> = WRITTEN.lines().filter(|l| !l.is_empty()).map(str::to_owned).collect();
    lines.extend(composed(directory, &mut random));
    lines.extend(names(engine, &mut random));
    random.shuffle(&mut lines);
    for line in &mut lines {
        if random.chance(MISSPELLED) {
            *line = misspelled(line, &mut random);
        }
    }
    lines
}

/// Every beginning of the lines, up to about so many.
pub fn keystrokes(questions: &[String], enough: usize) -> Vec<&str> {
    let mut all = Vec::new();
    for question in questions {
        if all.len() >= enough {
            break;
        }
        all.extend(question.char_indices().map(|(at, letter)| &question[..at + letter.len_utf8()]));
    }
    all
}

/// A need; a need and a place; a need, a place and who; what happened and a need.
fn composed(directory: &Directory, random: &mut Random) -> Vec<String> {
    let by_people = Weighted::new(directory.places.cities.iter().map(|c| f64::from(c.population)));
    let mut lines = Vec::new();
    while lines.len() < COMPOSED {
        let need = random.pick(&directory.vocabulary);
        let spanish = need.language == "es";
        let same = |rows: &'_ [PhraseRow], random: &mut Random| {
            let rows: Vec<&PhraseRow> = rows.iter().filter(|row| row.language == need.language).collect();
            random.pick(&rows).phrase.clone()
        };
        let city = &directory.places.cities[by_people.pick(random)];
        let state = if random.chance(0.5) { format!(" {}", city.state.to_lowercase()) } else { String::new() };
        let place = match random.below(8) {
            0 => random.pick(&directory.places.zips).zip.to_string(),
            1 => format!("{} county{state}", city.county.to_lowercase()),
            _ => format!("{}{state}", city.name.to_lowercase()),
        };
        let at = if spanish { "en" } else { "in" };
        lines.push(match random.below(10) {
            0 | 1 => need.phrase.clone(),
            2 | 3 => format!("{} {place}", need.phrase),
            4 => format!("{} {at} {place}", need.phrase),
            5 => format!("{} {} {place}", same(&directory.people, random), need.phrase),
            6 => format!("{} {place} {}", need.phrase, same(&directory.people, random)),
            7 => format!("{} {}", same(&directory.stages, random), need.phrase),
            8 => format!("{} {} {place}", need.phrase, same(&directory.barriers, random)),
            _ => format!("{} {} {}", same(&directory.fillers, random), need.phrase, same(&directory.fillers, random)),
        });
    }
    lines
}

/// Names, whole or only their first words.
fn names(engine: &Engine, random: &mut Random) -> Vec<String> {
    let name = |_| {
        let listing = engine.listing(DocId(random.below(engine.len()) as u32))?;
        let words: Vec<&str> = listing.name.split(' ').collect();
        let end = if random.chance(0.5) { words.len() } else { words.len().min(2) };
        Some(words[..end].join(" ").to_lowercase())
    };
    (0..NAMES).filter_map(name).collect()
}

/// One slip in one of the longer words: a letter left out, doubled, changed, or two in the wrong order.
fn misspelled(line: &str, random: &mut Random) -> String {
    let mut words: Vec<Vec<char>> = line.split(' ').map(|word| word.chars().collect()).collect();
    let long: Vec<usize> = (0..words.len()).filter(|&i| words[i].len() >= 5).collect();
    if long.is_empty() {
        return line.to_owned();
    }
    let word = &mut words[*random.pick(&long)];
    let at = random.between(1, word.len() - 2);
    match random.below(4) {
        0 => {
            word.remove(at);
        }
        1 => word.insert(at, word[at]),
        2 => word[at] = *random.pick(&['a', 'e', 'i', 'o', 'u', 's', 't', 'n']),
        _ => word.swap(at, at + 1),
    }
    let words: Vec<String> = words.into_iter().map(String::from_iter).collect();
    words.join(" ")
}
