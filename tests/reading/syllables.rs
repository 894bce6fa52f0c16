//! How many syllables a word has.
//!
//! English spelling does not tell; the rules here are the usual ones, and the words they get wrong stand in a table. In
//! Spanish the spelling tells: a syllable a vowel, where weak vowels without an accent join their neighbours.

use wayhome::language::Language;

/// Syllables of a word; at least one. A number counts as one, as Flesch had it.
pub fn count(word: &str, language: Language) -> usize {
    if SPELLED.contains(&word) {
        return word.chars().count();
    }
    let word: String = word.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    let count = match language {
        Language::En => english(&word),
        Language::Es => spanish(&word),
    };
    count.max(1)
}

/// Letters that are said one by one; other capitals are said as words.
const SPELLED: [&str; 6] = ["GED", "HIV", "ID", "LGBTQ", "TTY", "VIH"];

/// Words the rules get wrong.
const ENGLISH: [(&str, usize); 32] = [
    ("area", 3),
    ("being", 2),
    ("business", 2),
    ("children", 2),
    ("client", 2),
    ("clothes", 1),
    ("colored", 2),
    ("diet", 2),
    ("doing", 2),
    ("every", 2),
    ("going", 2),
    ("idea", 3),
    ("license", 2),
    ("medicine", 3),
    ("medicines", 3),
    ("moving", 2),
    ("opioid", 3),
    ("people", 2),
    ("peoples", 2),
    ("poem", 2),
    ("quiet", 2),
    ("radio", 3),
    ("real", 1),
    ("science", 2),
    ("someone", 2),
    ("something", 2),
    ("trial", 2),
    ("used", 1),
    ("violence", 3),
    ("violent", 3),
    ("warrant", 2),
    ("wayhome", 2),
];

/// Parts that are said as words of their own, so that an e at their end stays silent.
const PARTS: [&str; 13] =
    ["some", "home", "where", "there", "care", "life", "safe", "line", "house", "free", "fore", "page", "side"];

/// Two vowels that are said apart, and where they are not.
const APART: [&str; 8] = ["ia", "io", "iu", "eo", "ua", "ien", "iet", "uing"];
const JOINED: [&str; 13] =
    ["tial", "cial", "cian", "tion", "sion", "cio", "gio", "tio", "people", "gua", "qua", "tien", "cien"];

fn english(word: &str) -> usize {
    if let Some((_, count)) = ENGLISH.iter().find(|(known, _)| *known == word) {
        return *count;
    }
    let rest_of = |part: &&str| word.strip_prefix(*part).filter(|rest| rest.len() > 2 && *rest != "less");
    if let Some((part, rest)) = PARTS.iter().find_map(|part| Some((part, rest_of(part)?))) {
        return english(part) + english(rest);
    }
    let is_apart = |two: &&&str| word.contains(**two) && !JOINED.iter().any(|j| word.contains(j) && j.contains(**two));
    vowel_groups(word) + APART.iter().filter(is_apart).count() - silent_ends(word)
}

fn is_vowel(c: char) -> bool {
    "aeiouyáéíóúü".contains(c)
}

/// Vowels that stand together count as one. A y between vowels, or one that begins a word, is a consonant ("year",
/// "beyond"); any other stands apart from a vowel after it ("trying").
fn vowel_groups(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let begins_one = |&i: &usize| {
        let before = i.checked_sub(1).map(|at| letters[at]);
        let is_before_vowel = letters.get(i + 1).is_some_and(|&next| is_vowel(next));
        let is_consonant = letters[i] == 'y' && is_before_vowel && before.is_none_or(is_vowel);
        is_vowel(letters[i]) && !is_consonant && before.is_none_or(|b| !is_vowel(b) || b == 'y')
    };
    (0..letters.len()).filter(begins_one).count()
}

/// How many of the vowel groups at the end of a word nobody says: "phone", "leaves", "typed", "treatment", "safely".
fn silent_ends(word: &str) -> usize {
    // What stands before an end, when it is a consonant.
    let consonant_before = |end: &str| word.strip_suffix(end)?.chars().next_back().filter(|&c| !is_vowel(c));
    let e = consonant_before("e").is_some_and(|c| c != 'l' || consonant_before("le").is_none());
    let hisses = |c: char| "scxzg".contains(c) || word.ends_with("ches") || word.ends_with("shes");
    let es = consonant_before("es").is_some_and(|c| !hisses(c) && (c != 'l' || consonant_before("les").is_none()));
    let ed = word.len() > 3 && consonant_before("ed").is_some_and(|c| c != 't' && c != 'd');
    let inside = ["ement", "eless", "ely", "eness", "eful"].iter().any(|end| consonant_before(end).is_some());
    [e, es, ed, inside].into_iter().filter(|is_silent| *is_silent).count()
}

fn spanish(word: &str) -> usize {
    // A silent u; and an h between vowels keeps nothing apart.
    let word =
        word.replace("qu", "q").replace("gue", "ge").replace("gui", "gi").replace("gué", "gé").replace("guí", "gí");
    let letters: Vec<char> = word.chars().filter(|c| *c != 'h').collect();
    let is_vowel = |i: usize| {
        let c = letters[i];
        "aeiouáéíóúü".contains(c) || c == 'y' && letters.get(i + 1).is_none_or(|next| !"aeiouáéíóú".contains(*next))
    };
    let is_weak = |c: char| matches!(c, 'i' | 'u' | 'ü' | 'y');
    let mut count = 0;
    for i in 0..letters.len() {
        let joins = i > 0 && is_vowel(i - 1) && (is_weak(letters[i]) != is_weak(letters[i - 1]) || is_weak(letters[i]));
        let breaks = i > 0
            && is_vowel(i - 1)
            && ["í", "ú"].iter().any(|a| a.starts_with(letters[i]) || a.starts_with(letters[i - 1]));
        if is_vowel(i) && (!joins || breaks) {
            count += 1;
        }
    }
    count
}

#[test]
fn english_syllables() {
    let table = [
        ("a", 1),
        ("the", 1),
        ("help", 1),
        ("home", 1),
        ("place", 1),
        ("places", 2),
        ("phone", 1),
        ("phones", 1),
        ("needed", 2),
        ("closed", 1),
        ("typed", 1),
        ("listed", 2),
        ("leaves", 1),
        ("services", 3),
        ("little", 2),
        ("people", 2),
        ("jail", 1),
        ("prison", 2),
        ("parole", 2),
        ("probation", 3),
        ("housing", 2),
        ("shelter", 2),
        ("recovery", 4),
        ("emergency", 4),
        ("directory", 4),
        ("medicine", 3),
        ("opioid", 3),
        ("alcohol", 3),
        ("identification", 6),
        ("treatment", 2),
        ("statement", 2),
        ("veterans", 3),
        ("family", 3),
        ("families", 3),
        ("disabilities", 5),
        ("understood", 3),
        ("someone", 2),
        ("something", 2),
        ("somewhere", 2),
        ("homeless", 2),
        ("safely", 2),
        ("violent", 3),
        ("registry", 3),
        ("warrant", 2),
        ("children", 2),
        ("partner", 2),
        ("social", 2),
        ("station", 2),
        ("question", 2),
        ("language", 2),
        ("wayhome", 2),
        ("every", 2),
        ("idea", 3),
        ("year", 1),
        ("years", 1),
        ("your", 1),
        ("you", 1),
        ("beyond", 2),
        ("trying", 2),
        ("buying", 2),
        ("size", 1),
        ("sizes", 2),
        ("matches", 2),
        ("files", 1),
        ("simple", 2),
        ("free", 1),
        ("fee", 1),
        ("value", 2),
        ("court", 1),
        ("area", 3),
        ("used", 1),
        ("using", 2),
        ("letters", 2),
        ("settings", 2),
        ("keyboard", 2),
        ("computer", 3),
        ("nobody", 3),
    ];
    let wrong: Vec<_> = table
        .iter()
        .filter(|(word, n)| count(word, Language::En) != *n)
        .map(|(w, n)| (w, n, count(w, Language::En)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn spanish_syllables() {
    let table = [
        ("y", 1),
        ("a", 1),
        ("casa", 2),
        ("ayuda", 3),
        ("hoy", 1),
        ("cárcel", 2),
        ("prisión", 2),
        ("día", 2),
        ("días", 2),
        ("vivienda", 3),
        ("aquí", 2),
        ("guerra", 2),
        ("quien", 1),
        ("quiere", 2),
        ("ciudad", 2),
        ("teléfono", 4),
        ("identificación", 6),
        ("desintoxicación", 6),
        ("leer", 2),
        ("cuidado", 3),
        ("búsqueda", 3),
        ("escuela", 3),
        ("veterano", 4),
        ("prohibir", 2),
        ("ahora", 3),
        ("página", 3),
        ("bilingüe", 3),
        ("estudiar", 3),
        ("país", 2),
        ("río", 2),
        ("oír", 2),
        ("farmacia", 3),
        ("medicina", 4),
        ("pareja", 3),
        ("mayo", 2),
        ("ley", 1),
        ("leyes", 2),
        ("reunión", 2),
        ("alcohol", 3),
        ("código", 3),
        ("siguiente", 3),
        ("guía", 2),
        ("agua", 2),
        ("antigüedad", 4),
    ];
    let wrong: Vec<_> = table
        .iter()
        .filter(|(word, n)| count(word, Language::Es) != *n)
        .map(|(w, n)| (w, n, count(w, Language::Es)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn letters_said_one_by_one() {
    assert_eq!(count("GED", Language::En), 3);
    assert_eq!(count("ZIP", Language::En), 1);
    assert_eq!(count("988", Language::En), 1);
}
