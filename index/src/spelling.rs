//! Spelling: which words of the dictionary somebody may have meant.
//!
//! A walk over the dictionary keeps all ways in which the letters so far can match as bits (the automaton of Wu and Manber,
//! "Fast text searching allowing errors", 1992, with swapped neighbours added), so only words that can still come close
//! are visited, and a cap bounds the visits for any input.

use crate::phrase::{Word, seen, unpack_word};
use fst::{Automaton, IntoStreamer, Streamer};

const MAX: usize = 32;

/// Rows of a table of costs that are kept: a sound has at most four letters.
const ROWS: usize = 5;

/// Most dictionary nodes one search looks at.
pub const MAX_VISITS: u32 = 60_000;

/// A word that may have been meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Guess {
    /// The word as it stands in the dictionary.
    pub word: String,
    /// How unlike it is: 0 the same, 1 about one slip of the finger.
    pub cost: f32,
    /// Where the word was seen.
    pub found: Word,
}

/// Edits allowed for a word of so many letters: none below 3, one up to 4, two from 5. What is found still has to be likely:
/// see [`cost_allowed`].
pub fn edits_allowed(letters: usize) -> u8 {
    match letters {
        0..=2 => 0,
        3..=4 => 1,
        _ => 2,
    }
}

/// Highest cost at which a guess for a word of so many letters is believed: short words are easily mistaken.
pub fn cost_allowed(letters: usize) -> f32 {
    match letters {
        // "dye" for "die" within a phrase; alone, see `COST_ALONE`.
        0..=3 => 0.75,
        4 => 1.15,
        5..=7 => 1.42,
        _ => 1.8,
    }
}

/// Highest cost at which a guess for a word of at most three letters is believed when nothing beside it supports it: only a
/// letter typed twice ("idd").
pub const COST_ALONE: f32 = 0.45;

/// Dictionary words within `edits` of `word`, most likely first, at most `limit`.
pub fn guesses(words: &fst::Map<&[u8]>, word: &str, edits: u8, limit: usize) -> Vec<Guess> {
    if word.is_empty() || word.len() > MAX || edits == 0 || !word.is_ascii() {
        return Vec::new();
    }
    let mut found = Vec::new();
    Near::new(word.as_bytes(), edits).each(words.as_fst(), |other, value| {
        let Ok(other) = std::str::from_utf8(other) else { return };
        let entry = unpack_word(value);
        let cost = cost(word, other, entry);
        if cost <= cost_allowed(word.len()) {
            found.push(Guess { cost, word: other.to_owned(), found: entry });
        }
    });
    found.sort_by(|a, b| a.cost.total_cmp(&b.cost).then_with(|| a.word.cmp(&b.word)));
    found.truncate(limit);
    found
}

/// Words of the dictionary that begin with `start`, most frequent first, at most `limit` of the first `scan`.
pub fn completions(words: &fst::Map<&[u8]>, start: &str, scan: usize, limit: usize) -> Vec<Guess> {
    let mut best: Vec<Guess> = Vec::new();
    let mut scanned = 0;
    let mut stream = words.search(fst::automaton::Str::new(start).starts_with()).into_stream();
    while let Some((key, value)) = stream.next().filter(|_| scanned < scan) {
        let entry = unpack_word(value);
        if entry.seen & !seen::JOINED == 0 {
            continue;
        }
        scanned += 1;
        let missing = key.len().saturating_sub(start.len()) as f32;
        let cost = 0.3 + 0.03 * missing + unlikeliness(entry);
        // Words come in the order of the alphabet: of two that are as likely the first one stands first.
        let at = best.partition_point(|known| known.cost <= cost);
        if at < limit
            && let Ok(word) = std::str::from_utf8(key)
        {
            best.truncate(limit - 1);
            best.insert(at, Guess { word: word.to_owned(), cost, found: entry });
        }
    }
    best
}

/// Words that carry needs are meant more often than words that only occur somewhere.
fn unlikeliness(word: Word) -> f32 {
    let class = if word.seen & (seen::VOCABULARY | seen::PEOPLE) != 0 {
        0.0
    } else if word.seen & (seen::TEXT | seen::JOINED | seen::FILLER) != 0 {
        0.15
    } else {
        0.3
    };
    class - 0.02 * f32::from(word.weight.min(10))
}

/// Likeness as people misspell: swapped neighbours, doubled letters, vowels and letters that sound alike cost less than
/// a letter that is simply another one; the first letter is rarely wrong.
fn cost(typed: &str, meant: &str, entry: Word) -> f32 {
    let (a, b) = (typed.as_bytes(), meant.as_bytes());
    let first = match (a.first(), b.first()) {
        (Some(&typed), Some(&meant)) if typed == meant || sound_alike(typed, meant) => 0.0,
        // Spanish h is silent and often left out.
        (_, Some(b'h')) => 0.1,
        _ => 0.45,
    };
    unlikeness(a, b) + first + unlikeliness(entry)
}

/// Letters that sound the same in the Spanish of the Americas.
fn sound_alike(a: u8, b: u8) -> bool {
    const SAME: [(u8, u8); 4] = [(b'b', b'v'), (b's', b'z'), (b'c', b's'), (b'c', b'z')];
    SAME.contains(&(a, b)) || SAME.contains(&(b, a))
}

/// First letters of one sound written differently: "kiero" for "quiero", "fone" for "phone".
fn begin_alike(a: u8, b: u8) -> bool {
    const SAME: [(u8, u8); 5] = [(b'k', b'q'), (b'k', b'c'), (b'f', b'p'), (b'y', b'l'), (b'j', b'g')];
    sound_alike(a, b) || SAME.contains(&(a, b)) || SAME.contains(&(b, a))
}

fn unlikeness(typed: &[u8], meant: &[u8]) -> f32 {
    let (typed, meant) = (&typed[..typed.len().min(MAX)], &meant[..meant.len().min(MAX)]);
    // Only the row above and as many before it as a sound has letters are ever looked at again.
    let mut table = [[0.0_f32; MAX + 1]; ROWS];
    let gaps: [f32; MAX] = std::array::from_fn(|j| if j < meant.len() { gap(meant, j) } else { 0.0 });
    for i in 0..=typed.len() {
        let gap_typed = if i > 0 { gap(typed, i - 1) } else { 0.0 };
        for j in 0..=meant.len() {
            table[i % ROWS][j] = match (i, j) {
                (0, 0) => 0.0,
                (0, j) => table[0][j - 1] + gaps[j - 1],
                (i, 0) => table[(i - 1) % ROWS][0] + gap_typed,
                (i, j) => {
                    let left_out = table[i % ROWS][j - 1] + gaps[j - 1];
                    let too_much = table[(i - 1) % ROWS][j] + gap_typed;
                    let changed = table[(i - 1) % ROWS][j - 1] + change(typed[i - 1], meant[j - 1]);
                    let swapped = if i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1] {
                        table[(i - 2) % ROWS][j - 2] + 0.6
                    } else {
                        f32::INFINITY
                    };
                    let sound = pair(&typed[..i], &meant[..j])
                        .map_or(f32::INFINITY, |(x, y)| table[(i - x) % ROWS][j - y] + 0.5);
                    left_out.min(too_much).min(changed).min(swapped).min(sound)
                }
            };
        }
    }
    table[typed.len() % ROWS][meant.len()]
}

/// Cost of a letter that is there in one word only: little for a doubled one, and for the endings of plurals.
fn gap(word: &[u8], at: usize) -> f32 {
    let c = word[at];
    if at > 0 && word[at - 1] == c {
        0.4
    } else if c == b'h' {
        0.6
    } else if at + 1 == word.len() && c == b's' {
        0.35
    } else if is_vowel(c) {
        0.7
    } else {
        0.9
    }
}

/// How many letters of each word end in the same sound written differently.
fn pair(a: &[u8], b: &[u8]) -> Option<(usize, usize)> {
    const SOUNDS: [(&[u8], &[u8]); 6] =
        [(b"ks", b"x"), (b"f", b"ph"), (b"k", b"qu"), (b"k", b"ck"), (b"shun", b"tion"), (b"y", b"ll")];
    let last = (a.last(), b.last());
    // Nearly always the last letters alone say no, and this is asked for every pair of letters of two words.
    let may_be = |(x, y): &&(&[u8], &[u8])| last == (x.last(), y.last()) || last == (y.last(), x.last());
    SOUNDS.iter().filter(may_be).find_map(|(x, y)| {
        if a.ends_with(x) && b.ends_with(y) {
            Some((x.len(), y.len()))
        } else if a.ends_with(y) && b.ends_with(x) {
            Some((y.len(), x.len()))
        } else {
            None
        }
    })
}

fn change(a: u8, b: u8) -> f32 {
    const ALIKE: [(u8, u8); 10] = [
        (b'c', b'k'),
        (b'i', b'y'),
        (b'k', b'q'),
        (b'g', b'j'),
        (b'j', b'h'),
        (b'm', b'n'),
        (b'l', b'r'),
        (b't', b'd'),
        (b'f', b'v'),
        (b'p', b'b'),
    ];
    if a == b {
        0.0
    } else if sound_alike(a, b) {
        0.4
    } else if is_vowel(a) && is_vowel(b) {
        0.6
    } else if ALIKE.contains(&(a, b)) || ALIKE.contains(&(b, a)) {
        0.65
    } else {
        1.0
    }
}

fn is_vowel(c: u8) -> bool {
    matches!(c, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Finds the words within some edits of one word.
struct Near {
    /// For each letter, the places at which it stands in the word.
    places: [u64; 256],
    length: usize,
    edits: u8,
    first: u8,
}

/// Every way the letters so far can match: bit i of `exact`, `one` and `two` says that the first i letters of the word are
/// used up with so many edits; bit i of a swap, that letter i + 1 was just read and letter i must come now.
#[derive(Clone, Copy)]
struct Ways {
    exact: u64,
    one: u64,
    two: u64,
    swap_one: u64,
    swap_two: u64,
}

impl Near {
    fn new(word: &[u8], edits: u8) -> Self {
        let mut places = [0; 256];
        for (i, &letter) in word.iter().enumerate() {
            places[usize::from(letter)] |= 1 << i;
        }
        Self { places, length: word.len(), edits: edits.min(2), first: word[0] }
    }

    fn start(&self) -> Ways {
        let within = |edits: u8, bits: u64| if self.edits >= edits { bits } else { 0 };
        Ways { exact: 1, one: within(1, 0b11), two: within(2, 0b111), swap_one: 0, swap_two: 0 }
    }

    /// Reads one more letter, with at most so many edits: 1 or 2.
    fn step(&self, ways: &Ways, letter: u8, edits: u8) -> Ways {
        let places = self.places[usize::from(letter)];
        // A letter too much, one instead of another, one left out, two that changed places.
        let edit = |before: u64, same: u64, now: u64, swap: u64| {
            (same & places) << 1 | before | before << 1 | now << 1 | (swap & places) << 2
        };
        let exact = (ways.exact & places) << 1;
        let one = edit(ways.exact, ways.one, exact, ways.swap_one);
        let swap_one = ways.exact & places >> 1;
        if edits < 2 {
            return Ways { exact, one, two: 0, swap_one, swap_two: 0 };
        }
        let two = edit(ways.one, ways.two, one, ways.swap_two);
        Ways { exact, one, two, swap_one, swap_two: ways.one & places >> 1 }
    }

    fn is_match(&self, ways: &Ways) -> bool {
        (ways.exact | ways.one | ways.two) >> self.length & 1 == 1
    }

    /// Calls back for every word that is near enough. People rarely get the first letter wrong: words that begin with
    /// another letter must do with one edit.
    fn each(&self, fst: &fst::raw::Fst<&[u8]>, mut found: impl FnMut(&[u8], u64)) {
        let keep = (1_u64 << (self.length + 1)) - 1;
        let mut word = [0_u8; 2 * MAX];
        let mut visits = 0;
        let mut open = vec![(fst.root().addr(), self.start(), 0_usize, 0_u64, 0_u8, self.edits)];
        while let Some((address, ways, depth, sum, letter, edits)) = open.pop() {
            visits += 1;
            if visits > MAX_VISITS {
                return;
            }
            if depth > 0 {
                word[depth - 1] = letter;
            }
            let node = fst.node(address);
            if node.is_final() && self.is_match(&ways) {
                found(&word[..depth], sum + node.final_output().value());
            }
            if depth == word.len() {
                continue;
            }
            for t in node.transitions() {
                let is_other = depth == 0 && t.inp != self.first && !begin_alike(t.inp, self.first);
                let edits = if is_other { edits.min(1) } else { edits };
                let next = self.step(&ways, t.inp, edits);
                let lives = (next.exact | next.one | next.two) & keep | next.swap_one | next.swap_two;
                if lives != 0 {
                    open.push((t.addr, next, depth + 1, sum + t.out.value(), t.inp, edits));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dictionary(words: &[&str]) -> Vec<u8> {
        let mut sorted = words.to_vec();
        sorted.sort_unstable();
        let mut builder = fst::MapBuilder::memory();
        for word in sorted {
            builder.insert(word, u64::from(seen::VOCABULARY)).expect("sorted words");
        }
        builder.into_inner().expect("in memory")
    }

    fn best(words: &[&str], typed: &str) -> Vec<String> {
        let bytes = dictionary(words);
        let map = fst::Map::new(&bytes[..]).expect("just built");
        guesses(&map, typed, edits_allowed(typed.len()), 3).into_iter().map(|g| g.word).collect()
    }

    #[test]
    fn another_first_letter_leaves_one_edit_for_the_whole_word() {
        let near = |typed| {
            let bytes = dictionary(&["bcbddca"]);
            guesses(&fst::Map::new(&bytes[..]).expect("just built"), typed, 2, 3).len()
        };
        assert_eq!((near("abcbddca"), near("abcdbdca")), (1, 0));
    }

    #[test]
    fn likely_words_come_first() {
        assert_eq!(best(&["detox", "deter"], "detoks"), ["detox"]);
        assert_eq!(best(&["housing", "hosting"], "houseing")[0], "housing");
        assert_eq!(best(&["necesito"], "nesesito"), ["necesito"]);
        assert_eq!(best(&["hogar"], "ogar"), ["hogar"]);
        assert_eq!(best(&["vivir", "beber"], "bibir")[0], "vivir");
        assert_eq!(best(&["savannah"], "savanah"), ["savannah"]);
        assert_eq!(best(&["york", "yolk"], "yrok")[0], "york");
        assert_eq!(best(&["aa"], "ab"), Vec::<String>::new());
        assert_eq!(best(&["id"], "idd"), ["id"]);
        assert_eq!(best(&["bed"], "bxd"), Vec::<String>::new());
    }

    /// The plain table of the Damerau-Levenshtein distance (optimal string alignment).
    fn distance(a: &[u8], b: &[u8]) -> usize {
        let mut t = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                t[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut best =
                        (t[i - 1][j] + 1).min(t[i][j - 1] + 1).min(t[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]));
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(t[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        t[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn finds_just_what_is_near(words in prop::collection::btree_set("[a-d]{1,8}", 1..30), typed in "[a-d]{1,8}", edits in 1u8..3) {
            let list: Vec<&str> = words.iter().map(String::as_str).collect();
            let bytes = dictionary(&list);
            let map = fst::Map::new(&bytes[..]).expect("just built");
            let believed = |w: &str| {
                cost(&typed, w, Word { seen: seen::VOCABULARY, ..Word::default() }) <= cost_allowed(typed.len())
            };
            let mut found: Vec<String> = guesses(&map, &typed, edits, 1000).into_iter().map(|g| g.word).collect();
            found.sort();
            let near: Vec<String> = words
                .iter()
                .filter(|w| {
                    // Another first letter leaves one edit for the whole word.
                    let (a, b) = (w.as_bytes()[0], typed.as_bytes()[0]);
                    let first = a == b || begin_alike(a, b);
                    let most = if first { usize::from(edits) } else { 1 };
                    distance(typed.as_bytes(), w.as_bytes()) <= most && believed(w)
                })
                .cloned()
                .collect();
            prop_assert_eq!(found, near);
        }
    }
}
