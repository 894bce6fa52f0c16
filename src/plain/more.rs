//! What else can be done, from the table of commands: those that have a key on the full screen have a number here.

use super::page;
use super::session::Talk;
use super::{BACK, MORE};
use crate::app::command::{Action, COMMANDS, Command, Group, Place};
use crate::app::help;
use std::io::{self, Write};

/// Commands that are another way to do what numbers, words and signs do.
const OTHERWISE: [Action; 22] = [
    Action::Help,
    Action::Back,
    Action::Redraw,
    Action::Open,
    Action::Choose,
    Action::Number,
    Action::Actions,
    Action::SwitchPart,
    Action::NextPart,
    Action::PreviousPart,
    Action::Up,
    Action::Down,
    Action::PageUp,
    Action::PageDown,
    Action::First,
    Action::Last,
    Action::CopyPhone,
    Action::Note,
    Action::Remove,
    Action::MoveUp,
    Action::MoveDown,
    Action::ShowCode,
];

impl<W: Write> Talk<W> {
    /// What else can be done here, from the table of commands.
    pub(super) fn commands(&self) -> Vec<&'static Command> {
        let model = self.model();
        let is_for_here = |command: &&Command| {
            command.group != Group::Type
                && !OTHERWISE.contains(&command.action)
                && command.places.contains(&model.place())
                // In a list of lines no row is marked.
                && (command.action != Action::Add || model.place() == Place::Card)
                && (command.disabled)(model).is_none()
        };
        let mut commands: Vec<&Command> = COMMANDS.iter().filter(is_for_here).collect();
        // Whoever hears a list remembers its end: nothing there but the way out.
        commands
            .sort_by_key(|command| [Action::Program, Action::Leave].iter().position(|last| *last == command.action));
        commands
    }

    pub(super) fn more_page(&self, commands: &[&Command]) -> Vec<String> {
        let words = &self.model().words;
        let name = |command: &&Command| match command.action {
            Action::Leave if self.model().shared.is_some() => words.get("shared-done"),
            // A line opens a page and closes none.
            Action::MyList => words.get("plain-my-list"),
            Action::Filters => words.get("plain-filters"),
            _ => words.get(&command.description()),
        };
        let names: Vec<String> = commands.iter().map(name).collect();
        let rows = page::numbered_blocks(self.model(), &names);
        // How to use it all is told once; the rows are what somebody comes back for.
        let how = if self.model().shared.is_some() { "shared-plain-help" } else { "plain-help" };
        let head: &[&str] = if self.is_help_told { &[] } else { &["help-title", how, help::private(self.model())] };
        let head = head.iter().chain(&["plain-more-title"]).map(|key| self.words(key));
        head.chain(rows).collect()
    }

    pub(super) fn take_more(&mut self, line: &str, commands: &[&Command]) -> io::Result<bool> {
        let number = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        if let Some(command) = number.and_then(|at| commands.get(at)) {
            return self.command(command.action);
        }
        // Back at the page that was left.
        self.at = None;
        if line.is_empty() || line == BACK || line == MORE { Ok(false) } else { self.take(line) }
    }
}
