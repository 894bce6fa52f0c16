//! What stands on the screen before anything is asked: what can be needed, in groups, each with a number; how old the
//! directory is; what is known of the person.

use super::about::{self, Question};
use super::command::Action;
use super::menu::Menu;
use super::model::Model;
use super::page::{Paragraph, Piece, Role};
use super::shared::{self, Shared};
use crate::language::Part;
use crate::say;
use wayhome_index::date::PageDate;
use wayhome_index::directory::{GROUPS, Need};
use wayhome_index::search::Engine;

/// Needs named beside each group.
const NEEDS_SHOWN: usize = 3;

/// Most rows of one page: all can be taken in at once, and each has a digit.
pub const ROWS: usize = 7;

/// Columns from which there is room for more than names.
const ROOMY: u16 = 60;

/// The groups of needs.
pub fn menu(model: &Model) -> Menu {
    let Some(directory) = &model.directory else {
        let opening = Paragraph::new(model.words.get("start-opening"), Role::Muted);
        return Menu { intro: vec![opening], foot: foot(model), ..Menu::default() };
    };
    let row = |group: usize| {
        let group = GROUPS[group];
        let mut name = model.words.get(&format!("group-{group}"));
        if model.size.0 >= ROOMY {
            let needs = needs_of(&directory.engine, group).into_iter();
            let needs = needs.map(|(_, need)| say::need_name(need, &model.words)).filter(|need| *need != name);
            let needs: Vec<String> = needs.take(NEEDS_SHOWN).collect();
            name = format!("{name}: {}", needs.join(", "));
        }
        vec![Piece::new(name, Role::Text)]
    };
    let mut rows: Vec<_> = groups(&directory.engine).map(row).collect();
    rows.extend(asks_stage(model).then(|| vec![Piece::new(stage(model), Role::Text)]));
    rows.extend(shared::start_rows(model));
    let shared = model.shared.as_deref();
    let facility = shared.and_then(Shared::heading);
    // Above the rows, so that it shows on the smallest screen as well.
    let age = shared.map(|shared| shared.about(&directory.engine.manifest().date, &model.words));
    Menu { intro: facility.into_iter().chain(age).collect(), rows, foot: foot(model) }
}

/// Whether a row asks where the person stands. On a shared machine that is known, and rows are scarce.
fn asks_stage(model: &Model) -> bool {
    model.shared.is_none()
}

/// What a row below the groups asks, if it asks something.
pub fn question(model: &Model, row: usize) -> Option<Question> {
    let directory = model.directory.as_ref().filter(|_| asks_stage(model))?;
    (row == groups(&directory.engine).count()).then_some(Question::Stage)
}

/// `Inside or out? still inside`; while nothing is said, with all that can be said, where there is room.
fn stage(model: &Model) -> String {
    let given = about::answered(model, Question::Stage);
    if !given.is_empty() || model.size.0 < ROOMY {
        return about::asked(model, Question::Stage.title(), &given);
    }
    let answers = Question::Stage.answers(&model.words).into_iter().map(|(_, name)| name);
    about::asked(model, Question::Stage.title(), &answers.collect::<Vec<_>>().join(", "))
}

/// What is below the groups: the crisis key, what is known of the person, how old the directory is.
fn foot(model: &Model) -> Vec<Paragraph> {
    let words = &model.words;
    let hint = |action| model.keymap.hint(action, words);
    let key = if model.keymap.names_signs() { "plain-crisis-ask" } else { "start-crisis" };
    let crisis = words.with(key, &[("key", Part::Text(&hint(Action::Crisis)))]);
    let mut out = vec![Paragraph::blank(), Paragraph::new(crisis, Role::Crisis), about::line(model)];
    out.extend(age(model).filter(|_| model.shared.is_none()));
    out
}

/// `Directory of Nov 2026, 2 months old.`
pub fn age(model: &Model) -> Option<Paragraph> {
    let words = &model.words;
    let date = PageDate::parse(&model.directory.as_ref()?.engine.manifest().date)?;
    let months = date.months_until(model.today) as usize;
    let date = say::month_and_year(date, words);
    let text = words.with("start-age", &[("date", Part::Text(&date)), ("months", Part::Count(months))]);
    Some(Paragraph::new(text, if months >= say::OLD_MONTHS as usize { Role::Alert } else { Role::Muted }))
}

/// The groups that have needs, by their place in [`GROUPS`].
pub fn groups(engine: &Engine) -> impl Iterator<Item = usize> + '_ {
    (0..GROUPS.len()).filter(|&group| !needs_of(engine, GROUPS[group]).is_empty())
}

/// The needs of a group with their indexes.
fn needs_of<'e>(engine: &'e Engine, group: &str) -> Vec<(u8, &'e Need)> {
    engine.offered().filter(|(_, need)| need.group == group).collect()
}

/// A row of the page of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupRow {
    /// A need, by index.
    Need(u8),
    /// The page after this one.
    NextPage,
}

/// What a page of a group holds: as many needs as have a digit, and the way to the others.
pub fn group_rows(engine: &Engine, group: usize, page: usize) -> Vec<GroupRow> {
    let needs = needs_of(engine, GROUPS.get(group).copied().unwrap_or_default());
    let rows = |needs: &[(u8, &Need)]| needs.iter().map(|(index, _)| GroupRow::Need(*index)).collect::<Vec<_>>();
    let mut rest = needs.as_slice();
    for _ in 0..page {
        rest = rest.get(ROWS - 1..).unwrap_or_default();
    }
    if rest.len() <= ROWS {
        return rows(rest);
    }
    let mut out = rows(&rest[..ROWS - 1]);
    out.push(GroupRow::NextPage);
    out
}

/// The needs of one group.
pub fn group_menu(model: &Model, group: usize, page: usize) -> Menu {
    let Some(directory) = &model.directory else { return Menu::default() };
    let words = &model.words;
    let row = |row: GroupRow| match row {
        GroupRow::NextPage => vec![Piece::new(words.get("start-more"), Role::Text)],
        GroupRow::Need(index) => {
            let Some(need) = directory.engine.needs().get(usize::from(index)) else { return Vec::new() };
            let mut pieces = vec![Piece::new(say::need_name(need, words), Role::Title)];
            if model.size.0 >= ROOMY {
                let sentence = say::safe(say::in_language(&need.sentence, words.language()));
                pieces.push(Piece::new(sentence, Role::Text));
            }
            pieces
        }
    };
    let rows = group_rows(&directory.engine, group, page).into_iter().map(row).collect();
    Menu { intro: vec![Paragraph::new(words.get("start-which"), Role::Title)], rows, ..Menu::default() }
}
