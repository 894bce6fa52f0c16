//! About the person: where they stand, who the help is for, what may be in the way, where they look. All of it is
//! optional, and kept only while the finder runs.

use super::choice::{Given, switch, switch_only};
use super::command::Action;
use super::menu::Menu;
use super::model::Model;
use super::page::{Paragraph, Piece, Role};
use crate::language::{Part, Words};
use crate::say::{self, Understood};
use wayhome_index::directory::{BARRIERS, STAGES};
use wayhome_index::listing::SERVES;
use wayhome_index::search::Engine;
use wayhome_index::understand::Part as UnderstoodPart;

/// A question about the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Where they stand between inside and home.
    Stage,
    /// Who the help is for.
    People,
    /// What may be in the way.
    Barriers,
}

/// A row of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AboutRow {
    /// On, with what was said so far.
    Go,
    /// To a question.
    Ask(Question),
    /// To the question where.
    Place,
}

/// The rows of the page. The first is the way on, so that Enter skips it all.
pub const ROWS: [AboutRow; 5] = [
    AboutRow::Go,
    AboutRow::Ask(Question::Stage),
    AboutRow::Ask(Question::People),
    AboutRow::Ask(Question::Barriers),
    AboutRow::Place,
];

impl Question {
    /// Key of the question.
    pub fn title(self) -> &'static str {
        match self {
            Self::Stage => "about-you-stage",
            Self::People => "about-you-people",
            Self::Barriers => "about-you-barriers",
        }
    }

    /// Whether there can be but one answer.
    pub fn is_single(self) -> bool {
        self == Self::Stage
    }

    /// Its answers, each with its index. What is for anyone is for every group.
    pub fn answers(self, words: &Words) -> Vec<(u8, String)> {
        let (start, ids): (&str, &[&str]) = match self {
            Self::Stage => ("stage-", &STAGES),
            Self::People => ("serves-", &SERVES),
            Self::Barriers => ("ask-barrier-", &BARRIERS),
        };
        let skipped = usize::from(self == Self::People);
        let answer = |(index, id): (usize, &&str)| (index as u8, words.get(&format!("{start}{id}")));
        ids.iter().enumerate().skip(skipped).map(answer).collect()
    }

    /// Whether an answer was given.
    pub fn is_given(self, given: &Given, index: u8) -> bool {
        match self {
            Self::Stage => given.stage == Some(index),
            Self::People => given.people.contains(&index),
            Self::Barriers => given.barriers.contains(&index),
        }
    }

    /// As what an answer is understood.
    pub fn part(self, index: u8) -> UnderstoodPart {
        match self {
            Self::Stage => UnderstoodPart::Stage,
            Self::People => UnderstoodPart::People(index),
            Self::Barriers => UnderstoodPart::Barrier(index),
        }
    }

    /// Gives an answer, or takes it back.
    pub fn switch(self, given: &mut Given, index: u8) {
        match self {
            Self::Stage => switch_only(&mut given.stage, index),
            Self::People => switch(&mut given.people, index),
            Self::Barriers => switch(&mut given.barriers, index),
        }
    }
}

/// The questions with what was answered.
pub fn menu(model: &Model) -> Menu {
    let words = &model.words;
    let row = |row: &AboutRow| {
        let text = match row {
            AboutRow::Go => words.get("about-you-go"),
            AboutRow::Ask(question) => asked(model, question.title(), &answered(model, *question)),
            AboutRow::Place => {
                let place = model.choices.given.place.as_ref().map(|place| say::safe(&say::place_name(place)));
                asked(model, "about-you-place", &place.unwrap_or_default())
            }
        };
        vec![Piece::new(text, Role::Text)]
    };
    let intro = Paragraph::new(words.get("about-you-title"), Role::Text);
    Menu { intro: vec![intro], rows: ROWS.iter().map(row).collect(), ..Menu::default() }
}

/// The answers given to a question; empty without any.
pub fn answered(model: &Model, question: Question) -> String {
    let answers = question.answers(&model.words).into_iter();
    let given = answers.filter(|(index, _)| question.is_given(&model.choices.given, *index));
    given.map(|(_, name)| name).collect::<Vec<_>>().join(", ")
}

/// `Inside or out? out today`
pub fn asked(model: &Model, question: &str, answer: &str) -> String {
    let question = model.words.get(question);
    if answer.is_empty() {
        return format!("{question} {}", model.words.get("about-you-not-said"));
    }
    format!("{question} {answer}")
}

/// The answers to one question; the last row is the way back.
pub fn answers(model: &Model, question: Question) -> Menu {
    let words = &model.words;
    let row = |(index, name): (u8, String)| {
        let is_given = question.is_given(&model.choices.given, index);
        let name = if is_given { words.with("menu-chosen", &[("name", Part::Text(&name))]) } else { name };
        vec![Piece::new(name, Role::Text)]
    };
    let mut rows: Vec<_> = question.answers(words).into_iter().map(row).collect();
    rows.push(vec![Piece::new(words.get("about-you-done"), Role::Text)]);
    Menu { intro: vec![Paragraph::new(words.get(question.title()), Role::Title)], rows, ..Menu::default() }
}

/// What is known of the person, and the key that changes it. Where they stand has a row of its own on a person's machine.
pub fn line(model: &Model) -> Paragraph {
    let words = &model.words;
    let key = model.keymap.hint(Action::About, words);
    let key = [("key", Part::Text(key.as_str()))];
    let known = model.directory.as_ref().map(|d| {
        let about = model.choices.given.about();
        let about = about.iter().filter(|part| model.shared.is_some() || !matches!(part, Understood::Stage(_)));
        about.map(|part| say::safe(&own_words(part, &d.engine, words))).collect::<Vec<_>>()
    });
    match known.filter(|known| !known.is_empty()) {
        None => {
            let ask = if model.keymap.names_signs() { "plain-about-ask" } else { "about-you-ask" };
            Paragraph::new(words.with(ask, &key), Role::Text)
        }
        Some(known) => {
            Paragraph { hang: 2, ..Paragraph::new(format!("{} ", words.get("about-you-line")), Role::Muted) }
                .with_row(known.into_iter().map(|name| Piece::whole(name, Role::Text)))
                .with(Piece::new(format!(". {}", words.with("about-you-change", &key)), Role::Muted))
        }
    }
}

/// A part as a person says it of themselves: what is in the way, not who is taken.
fn own_words(part: &Understood, engine: &Engine, words: &Words) -> String {
    match part {
        Understood::Barrier(index) => Question::Barriers
            .answers(words)
            .into_iter()
            .find(|(answer, _)| answer == index)
            .map_or_else(String::new, |(_, name)| name),
        _ => part.name(engine, words),
    }
}
