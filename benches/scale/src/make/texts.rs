//! What made-up services say of themselves.

use super::Draft;
use super::stock::Language;
use crate::random::Random;
use wayhome_index::listing::Bilingual;

/// What it does, in both languages: phrases for its needs among words of real summaries.
pub fn summary(draft: &mut Draft<'_>, name: &str) -> Bilingual {
    let words = draft.random.between(6, 24);
    let mut en = sentence(&mut draft.random, &draft.stock.english, &draft.needs, words);
    if draft.random.chance(0.3) {
        en = format!("{name}. {en}");
    }
    let es = sentence(&mut draft.random, &draft.stock.spanish, &draft.needs, words * 2 / 3);
    Bilingual { en, es }
}

fn sentence(random: &mut Random, language: &Language, needs: &[usize], words: usize) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for &need in needs {
        let phrases = language.phrases[need].as_slice();
        if !phrases.is_empty() {
            parts.push(random.pick::<String>(phrases));
        }
    }
    for _ in 0..words {
        parts.push(&language.words[language.zipf.pick(random)]);
    }
    // The first phrase stays in front, as in real summaries.
    random.shuffle(&mut parts[1..]);
    let mut text = parts.join(" ");
    if let Some(first) = text.get(..1).map(str::to_uppercase) {
        text.replace_range(..1, &first);
    }
    text.push('.');
    text
}

/// One of the real texts in this share of listings, nothing in the others.
pub fn one_of(draft: &mut Draft<'_>, share: f64, texts: &[String]) -> String {
    if texts.is_empty() || !draft.random.chance(share) { String::new() } else { draft.random.pick(texts).clone() }
}
