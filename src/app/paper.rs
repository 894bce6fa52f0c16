//! The sheet on the screen, and how errands stand.

use super::errand::{Order, Told};
use super::page::Paragraph;
use crate::language::Language;

/// What is known of the sheet and of errands.
#[derive(Debug, Default)]
pub struct Paper {
    /// What the last sheet for the screen was asked for with; the same is not asked for twice.
    pub asked: Option<(Order, Language)>,
    /// Number of the last sheet asked for.
    pub sent: u64,
    /// Number of the last sheet that came, or can no longer come.
    pub answered: u64,
    /// Its pages, once they are made.
    pub pages: Option<Vec<Vec<Paragraph>>>,
    /// Whether an errand is under way that another one must wait for.
    pub is_busy: bool,
    /// Whether it takes so long that somebody may wonder.
    pub is_slow: bool,
    /// How the last one ended.
    pub told: Option<Told>,
    /// The names of the lists that are kept.
    pub names: Vec<String>,
}

impl Paper {
    /// Whether something is still to come.
    pub fn is_waiting(&self) -> bool {
        self.is_busy || self.sent != self.answered
    }
}
