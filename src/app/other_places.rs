//! Other places of the name that was typed: "springfield" may be meant in another state than the largest one's.

use super::menu::Menu;
use super::model::Model;
use super::page::{Paragraph, Piece, Role};
use crate::language::Part;
use crate::say;
use wayhome_index::place::PlaceId;

/// Every place of the name, the largest first, with its people.
pub fn menu(model: &Model) -> Menu {
    let (Some(directory), Some(found)) = (&model.directory, &model.search.shown) else { return Menu::default() };
    let words = &model.words;
    let meant = found.reading.meant();
    let row = |&id: &PlaceId| {
        let name = say::safe(&say::other_place_name(&directory.engine, id));
        let name = if Some(id) == meant { words.with("menu-chosen", &[("name", Part::Text(&name))]) } else { name };
        let people = Some(directory.engine.gazetteer().population(id)).filter(|&people| people > 0);
        let people = people.map(|people| words.with("places-people", &[("people", Part::Text(&about(people)))]));
        [name].into_iter().chain(people).map(|text| Piece::whole(text, Role::Text)).collect()
    };
    Menu {
        intro: vec![Paragraph::new(words.get("places-title"), Role::Title)],
        rows: found.reading.namesakes.iter().map(row).collect(),
        ..Menu::default()
    }
}

/// A number of people with two digits that count: `170,000`.
fn about(people: u32) -> String {
    let unit = 10_u32.pow(people.max(1).ilog10().saturating_sub(1));
    let digits = ((people + unit / 2) / unit * unit).to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::about;

    #[test]
    fn numbers_are_rounded_and_grouped() {
        for (people, text) in
            [(0, "0"), (7, "7"), (96, "96"), (904, "900"), (169_176, "170,000"), (8_804_190, "8,800,000")]
        {
            assert_eq!(about(people), text);
        }
    }
}
