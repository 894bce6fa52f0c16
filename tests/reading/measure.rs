//! Counts and formulas.

use crate::syllables;
use crate::text::Text;
use crate::words::is_unavoidable;
use std::fmt;
use wayhome::language::Language;

/// What the formulas need to know.
#[derive(Debug, Default, Clone, Copy)]
pub struct Figures {
    pub words: usize,
    sentences: usize,
    syllables: usize,
    /// The same with words that cannot be avoided at their true length.
    true_syllables: usize,
}

impl Figures {
    pub fn of(text: &Text, language: Language) -> Self {
        let all = || text.sentences.iter().flatten();
        let length = |word: &String| syllables::count(word, language);
        let forgiven = |word: &String| if is_unavoidable(word, language) { length(word).min(2) } else { length(word) };
        Self {
            words: all().count(),
            sentences: text.sentences.len(),
            syllables: all().map(forgiven).sum(),
            true_syllables: all().map(length).sum(),
        }
    }

    pub fn add(&mut self, other: &Self) {
        self.words += other.words;
        self.sentences += other.sentences;
        self.syllables += other.syllables;
        self.true_syllables += other.true_syllables;
    }

    pub fn grade(&self, language: Language) -> Grade {
        let (words, sentences) = (self.words.max(1) as f64, self.sentences.max(1) as f64);
        let formula = |syllables: usize| match language {
            Language::En => 0.39 * words / sentences + 11.8 * syllables as f64 / words - 15.59,
            Language::Es => 206.84 - 60.0 * syllables as f64 / words - 1.02 * words / sentences,
        };
        let (value, truly) = (formula(self.syllables), formula(self.true_syllables));
        match language {
            Language::En => Grade { value, ease: -value, is_easy: value <= 6.0 && truly <= 8.0, unit: "grade" },
            // Ten points of ease are about one grade.
            Language::Es => Grade { value, ease: value, is_easy: value >= 70.0 && truly >= 50.0, unit: "ease" },
        }
    }
}

/// How hard something is.
#[derive(Debug, Clone, Copy)]
pub struct Grade {
    pub value: f64,
    /// Larger is easier.
    pub ease: f64,
    pub is_easy: bool,
    unit: &'static str,
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:.1}", self.unit, self.value)
    }
}

#[test]
fn formulas_give_what_their_authors_say() {
    // Thirteen words, one sentence, seventeen syllables (worked by hand).
    let figures = Figures { words: 13, sentences: 1, syllables: 17, true_syllables: 17 };
    assert!((figures.grade(Language::En).value - 4.91).abs() < 0.01);
    assert!((figures.grade(Language::Es).value - 115.12).abs() < 0.01);
}
