//! Events in, state and effects out: one row a case.

use crate::fixture::Finder;
use std::fmt::Write;
use wayhome::app::command::Place;
use wayhome::app::errand::{Keeping, Order, What};
use wayhome::app::event::Effect;
use wayhome::app::filters::FilterKind;
use wayhome::app::model::{Focus, LayerKind, Said};
use wayhome::language::Language;

/// What matters of a finder in one line: where the keys go, the box, the rows, what lies above, what was asked for last.
fn summary(finder: &Finder) -> String {
    let model = &finder.model;
    let mut out = format!("{:?} [{}|{}]", model.place(), model.input.before(), model.input.after());
    if !model.choices.without.is_empty() {
        let _ = write!(out, " without {:?}", model.choices.without);
    }
    let place = model.search.shown.as_ref().and_then(|f| f.answer.request.place.as_ref());
    if let Some(place) = place.filter(|_| model.namesakes() > 0) {
        let _ = write!(out, " near {}, {}", place.name, place.state_code());
    }
    if let (true, Some(directory)) = (model.choices.has_filters(), &model.directory) {
        let values =
            |kind: &FilterKind| kind.values(&model.choices.filters, &directory.engine, &model.words).join("; ");
        let set: Vec<String> = FilterKind::ALL.iter().map(values).filter(|text| !text.is_empty()).collect();
        let _ = write!(out, " only {}", set.join("; "));
    }
    let given = model.choices.given.about();
    if let (false, Some(directory)) = (given.is_empty(), &model.directory) {
        let names: Vec<String> = given.iter().map(|part| part.name(&directory.engine, &model.words)).collect();
        let _ = write!(out, " given {}", names.join("; "));
    }
    if let Some(need) = model.choices.given.need {
        let _ = write!(out, " need {need}");
    }
    if model.place() == Place::Where {
        let _ = write!(out, " [{}|]", model.locate.input.before());
    }
    if model.place() == Place::Line {
        let _ = write!(out, " [{}|]", model.line.before());
    }
    if !model.mine.is_empty() {
        let note = |note: &str| if note.is_empty() { String::new() } else { format!(" ({note})") };
        let items = model.mine.items().iter().map(|item| format!("{}{}", item.listing.id, note(&item.note)));
        let _ = write!(out, " mine {}", items.collect::<Vec<_>>().join(", "));
    }
    if model.focus == Focus::Start && model.layers.is_empty() {
        let _ = write!(out, " start row {}", model.group + 1);
    }
    if model.place() == Place::Parts {
        let _ = write!(out, " part {} of {}", model.part + 1, model.parts().len());
    }
    if !model.rows().is_empty() {
        let _ = write!(out, " {} of {}", model.selected + 1, model.rows().len());
    }
    for layer in &model.layers {
        let name = match layer.kind {
            LayerKind::Help => "help",
            LayerKind::Program => "about-wayhome",
            LayerKind::Licences => "licences",
            LayerKind::StillThere => "still-there",
            LayerKind::Crisis => "crisis",
            LayerKind::Actions => "actions",
            LayerKind::Code(_) => "code",
            LayerKind::OtherPlaces => "places",
            LayerKind::Filters => "filters",
            LayerKind::Options(_) => "options",
            LayerKind::Group(..) => "group",
            LayerKind::Where => "where",
            LayerKind::About => "about",
            LayerKind::Answers(_) => "answers",
            LayerKind::MyList => "mine",
            LayerKind::Item(_) => "item",
            LayerKind::ItemCard(_) => "item-card",
            LayerKind::Note(_) => "note",
            LayerKind::Sheet => "sheet",
            LayerKind::SaveAs => "save-as",
            LayerKind::KeepAs => "keep-as",
            LayerKind::KeptLists => "kept",
        };
        let _ = write!(out, " +{name}");
        if matches!(model.place(), Place::Menu | Place::Where | Place::Mine | Place::Kept) {
            let _ = write!(out, " row {}", layer.row + 1);
        }
    }
    match &model.said {
        Some(Said::AskLeave) => out.push_str(" leave?"),
        Some(Said::Copied(number)) => _ = write!(out, " copied {number}"),
        Some(Said::Settings(count)) => _ = write!(out, " settings {count}"),
        Some(Said::WhyNot(reason)) => _ = write!(out, " {reason}"),
        Some(Said::Added(count)) => _ = write!(out, " added {count}"),
        Some(Said::AskClear) => out.push_str(" clear?"),
        Some(Said::AskForget(name)) => _ = write!(out, " forget {name}?"),
        Some(Said::NoteTooLong(long)) => _ = write!(out, " too long {long}"),
        Some(Said::Told(told)) => _ = write!(out, " told {}", told.text),
        None => {}
    }
    if model.trouble.is_some() {
        out.push_str(" trouble");
    }
    for effect in &finder.effects {
        match effect {
            Effect::Search(ask) => _ = write!(out, " search({}, {:?}, {})", ask.number, ask.text, ask.limit),
            Effect::FindPlaces(ask) => _ = write!(out, " places({}, {:?})", ask.number, ask.text),
            Effect::Copy(text) => _ = write!(out, " copy({text})"),
            Effect::Errand(errand) => _ = write!(out, " {}", errand_name(&errand.what)),
            Effect::Redraw => out.push_str(" redraw"),
            Effect::Quit => out.push_str(" quit"),
        }
    }
    out
}

fn errand_name(what: &What) -> String {
    let ids = |order: &Order| order.items.iter().map(|item| item.listing.id.as_str()).collect::<Vec<_>>().join(", ");
    match what {
        What::Show(number, order) => format!("show({number}: {})", ids(order)),
        What::Print(order) => format!("print({})", ids(order)),
        What::Save(order, format) => format!("save({}, {})", ids(order), format.name()),
        What::Keep(keeping) => {
            let Keeping { name, replaces, puts_aside, .. } = keeping;
            format!("keep({name}, replaces {replaces}, aside {puts_aside})")
        }
        What::Names => "names".to_owned(),
        What::Open(name) => format!("open({name})"),
        What::Forget(name) => format!("forget({name})"),
    }
}
const COPIED: &str = "Card [sober living juneau|] 1 of 3 copied 907-555-0137 copy(907-555-0137)";
const MARKED_SECOND: &str = "Menu [sober living springfield|] near Springfield, WA 1 of 1 +places row 2";
const TYPED_NUMBER: &str = r#"Where [|] need 0 [spri9|] +group row 1 +where row 1 places(6, "spri9")"#;

/// Name, script, what must come of it.
const CASES: &[(&str, &str, &str)] = &[
    // Typing.
    ("a letter searches", "type:s", r#"Box [s|] search(1, "s", 20)"#),
    ("each letter asks anew with the next number", "type:so", r#"Box [so|] search(2, "so", 20)"#),
    ("a digit is text", "type:9", r#"Box [9|] search(1, "9", 20)"#),
    ("a blank alone searches nothing", "type:_", "Box [ |]"),
    ("a sign is text", "type:(+$", r#"Box [(+$|] search(3, "(+$", 20)"#),
    ("a question mark in a text is text", "type:id?", r#"Box [id?|] search(3, "id?", 20)"#),
    ("a paste is one change", "paste:sober_living", r#"Box [sober living|] search(1, "sober living", 20)"#),
    ("a pasted line break is a blank", "paste:sober~living", r#"Box [sober living|] search(1, "sober living", 20)"#),
    ("pasted keys are no keys", "paste:?", r#"Box [?|] search(1, "?", 20)"#),
    ("an empty paste asks nothing", "paste:~", "Box [ |]"),
    ("backspace takes out and searches", "type:so backspace", r#"Box [s|] search(3, "s", 20)"#),
    ("taking out the last letter goes back to the start", "find:sober_living ctrl-u", "Box [|]"),
    ("ctrl-h is backspace on old terminals", "type:so ctrl-h", r#"Box [s|] search(3, "s", 20)"#),
    ("a word goes at once", "type:so_li ctrl-w", r#"Box [so |] search(6, "so ", 20)"#),
    ("the cursor moves without a search", "type:ab left", "Box [a|b]"),
    ("a letter goes in where the cursor is", "type:ac left type:b", r#"Box [ab|c] search(3, "abc", 20)"#),
    ("home and end move in the box", "type:ab home", "Box [|ab]"),
    ("words are passed at once", "type:ab_cd ctrl-left", "Box [ab |cd]"),
    ("delete takes out to the right", "type:ab home delete", r#"Box [|b] search(3, "b", 20)"#),
    ("an empty box says so", "backspace", "Box [|] why-not-text"),
    ("an unknown key does nothing", "f20", "Box [|]"),
    ("letters with alt do nothing", "alt-x", "Box [|]"),
    // Results.
    ("results come in", "type:sober found", "Box [sober|] 1 of 3"),
    ("an older answer is dropped", "type:sober stale", "Box [sober|]"),
    (
        "old results stay while a new search runs",
        "find:sober_living type:x",
        r#"Box [sober livingx|] 1 of 3 search(2, "sober livingx", 20)"#,
    ),
    ("an answer after the box was emptied is dropped", "type:s ctrl-u stale", "Box [|]"),
    ("enter opens the best one", "find:sober_living enter", "Card [sober living|] 1 of 3"),
    ("enter before the answer waits for it", "paste:sober_living enter", "Box [sober living|]"),
    ("and opens when it comes", "paste:sober_living enter found", "Card [sober living|] 1 of 3"),
    ("typing on takes that back", "paste:sober enter type:x found", "Box [soberx|] 1 of 3"),
    ("enter with an empty box says so", "enter", "Box [|] why-not-text"),
    ("down goes to the list", "find:sober_living down", "List [sober living|] 1 of 3"),
    ("down again to the next", "find:sober_living down down", "List [sober living|] 2 of 3"),
    ("down stops at the last", "find:sober_living down end down", "List [sober living|] 3 of 3"),
    ("up from the first goes to the box", "find:sober_living down up", "Box [sober living|] 1 of 3"),
    ("home goes to the first", "find:sober_living down down home", "List [sober living|] 1 of 3"),
    ("enter opens the chosen one", "find:sober_living down down enter", "Card [sober living|] 2 of 3"),
    (
        "from the box enter opens the first again",
        "find:sober_living down down up up enter",
        "Card [sober living|] 1 of 3",
    ),
    (
        "a letter in the list goes to the box",
        "find:sober_living down type:x",
        r#"Box [sober livingx|] 1 of 3 search(2, "sober livingx", 20)"#,
    ),
    (
        "a letter on the card goes to the box",
        "find:sober_living enter type:x",
        r#"Box [sober livingx|] 1 of 3 search(2, "sober livingx", 20)"#,
    ),
    ("backspace in the list edits the box", "find:sober down backspace", r#"Box [sobe|] 1 of 3 search(2, "sobe", 20)"#),
    ("new words begin at the first result", "find:sober_living down down type:x found", "Box [sober livingx|] 1 of 3"),
    (
        "near the end more are asked for",
        "find:meetings down end",
        r#"List [meetings|] 20 of 20 search(2, "meetings", 40)"#,
    ),
    ("more results keep the place", "find:meetings down end found", "List [meetings|] 20 of 31"),
    ("and are not asked for twice", "find:meetings down end up", "List [meetings|] 19 of 20"),
    ("a closed place asked for by name says where to go", "find:glacier_lodge down", "List [glacier lodge|] 1 of 2"),
    // Parts.
    ("tab goes on", "find:sober_living tab tab tab", "Card [sober living|] 1 of 3"),
    ("tab comes round", "find:sober_living tab tab tab tab", "Box [sober living|] 1 of 3"),
    ("shift-tab goes back", "find:sober_living back-tab back-tab", "List [sober living|] 1 of 3"),
    ("tab at the start goes to its rows", "tab", "Start [|] start row 1"),
    // What was understood.
    (
        "a key goes to what was understood",
        "find:sober_living_women f7",
        "Parts [sober living women|] part 1 of 2 1 of 3",
    ),
    ("tab goes there first", "find:sober_living_women tab right", "Parts [sober living women|] part 2 of 2 1 of 3"),
    (
        "tab goes on to the list",
        "find:sober_living tab delete found tab",
        "List [sober living|] without [Need(2)] 1 of 3",
    ),
    ("it ends where it ends", "find:sober_living tab right right left", "Parts [sober living|] part 1 of 1 1 of 3"),
    ("down goes to the list", "find:sober_living tab down", "List [sober living|] 1 of 3"),
    ("up goes to the box", "find:sober_living tab up", "Box [sober living|] 1 of 3"),
    ("back goes to the box", "find:sober_living tab esc", "Box [sober living|] 1 of 3"),
    (
        "a part is switched off and the words stay",
        "find:sober_living_women tab end delete",
        r#"Parts [sober living women|] without [People(1)] part 2 of 2 1 of 3 search(2, "sober living women", 20)"#,
    ),
    (
        "and on again",
        "find:sober_living_women tab end enter found type:_",
        r#"Parts [sober living women|] part 2 of 2 1 of 3 search(3, "sober living women", 20)"#,
    ),
    (
        "more words keep what is off",
        "find:sober_living_women tab end enter found find:_juneau",
        "Box [sober living women juneau|] without [People(1)] 1 of 3",
    ),
    (
        "words that go take their switch along",
        "find:sober_living_women tab end enter found ctrl-w found",
        "Box [sober living |] 1 of 3",
    ),
    ("an empty box forgets the switches", "find:sober_living tab enter ctrl-u", "Box [|]"),
    ("nothing understood says why not", "f7", "Box [|] why-not-results"),
    // Places of one name.
    (
        "the largest is meant",
        "find:sober_living_springfield",
        "Box [sober living springfield|] near Springfield, WA 1 of 1",
    ),
    (
        "a key shows the others",
        "find:sober_living_springfield ctrl-p",
        "Menu [sober living springfield|] near Springfield, WA 1 of 1 +places row 1",
    ),
    (
        "which ends at its last",
        "find:sober_living_springfield f6 down down down",
        "Menu [sober living springfield|] near Springfield, WA 1 of 1 +places row 2",
    ),
    (
        "enter chooses one",
        "find:sober_living_springfield f6 down enter found",
        "Box [sober living springfield|] near Springfield, AK 1 of 3",
    ),
    (
        "so does its number",
        "find:sober_living_springfield f6 2 enter found",
        "Box [sober living springfield|] near Springfield, AK 1 of 3",
    ),
    (
        "a number that no row has does nothing",
        "find:sober_living_springfield f6 9",
        "Menu [sober living springfield|] near Springfield, WA 1 of 1 +places row 1",
    ),
    (
        "more words keep the place",
        "find:sober_living_springfield f6 2 enter found find:_women",
        "Box [sober living springfield women|] near Springfield, AK 1 of 3",
    ),
    (
        "another place in the words wins",
        "find:sober_living_springfield f6 2 enter found ctrl-w find:juneau",
        "Box [sober living juneau|] 1 of 3",
    ),
    (
        "and the name typed again means the largest again",
        "find:sober_living_springfield f6 2 enter found ctrl-w find:juneau ctrl-w find:springfield",
        "Box [sober living springfield|] near Springfield, WA 1 of 1",
    ),
    (
        "a place switched off keeps its choice",
        "find:sober_living_springfield f6 2 enter found f7 end enter found enter found",
        "Parts [sober living springfield|] near Springfield, AK part 2 of 2 1 of 3",
    ),
    (
        "choosing a place switches it on",
        "find:sober_living_springfield f7 end enter found f6 2 enter found",
        "Parts [sober living springfield|] near Springfield, AK part 2 of 2 1 of 3",
    ),
    ("without others it says so", "find:sober_living_juneau f6", "Box [sober living juneau|] 1 of 3 why-not-places"),
    // Filters.
    ("a key shows them", "find:sober_living f4", "Menu [sober living|] 1 of 3 +filters row 1"),
    ("and takes them away", "find:sober_living ctrl-n ctrl-n", "Box [sober living|] 1 of 3"),
    ("from one filter as well", "find:sober_living f4 enter f4", "Box [sober living|] 1 of 3"),
    ("one step back each", "find:sober_living f4 enter esc", "Menu [sober living|] 1 of 3 +filters row 1"),
    ("without words there is nothing to filter", "f4", "Box [|] why-not-results"),
    (
        "a switch asks again",
        "find:sober_living f4 9 enter",
        r#"Menu [sober living|] only free 1 of 3 +filters row 9 search(2, "sober living", 20)"#,
    ),
    (
        "what costs something goes, what says nothing stays",
        "find:sober_living f4 9 enter found",
        "Menu [sober living|] only free 1 of 2 +filters row 9",
    ),
    ("and back again", "find:sober_living f4 9 enter found enter found", "Menu [sober living|] 1 of 3 +filters row 9"),
    (
        "several of one filter",
        "find:sober_living f4 2 enter 1 enter found down enter found",
        "Menu [sober living|] only women; men 1 of 3 +filters row 2 +options row 2",
    ),
    (
        "a language is one",
        "find:sober_living f4 6 enter 1 enter found 6 enter 2 enter found",
        "Menu [sober living|] only English 1 of 3 +filters row 6",
    ),
    (
        "a state begins where one looks",
        "find:sober_living_juneau f4 4 enter",
        "Menu [sober living juneau|] 1 of 3 +filters row 4 +options row 2",
    ),
    (
        "nothing left is told and undone",
        "find:sober_living f4 1 enter 5 enter found f4",
        "Box [sober living|] only ID and papers",
    ),
    (
        "filters can be opened again then",
        "find:sober_living f4 1 enter 5 enter found f4 f4",
        "Menu [sober living|] only ID and papers +filters row 1",
    ),
    ("a key clears them", "find:sober_living f4 1 enter 5 enter found f8 found f4", "Box [sober living|] 1 of 3"),
    ("without any it says so", "find:sober_living f8", "Box [sober living|] 1 of 3 why-not-filters"),
    (
        "filters stay when the words change",
        "find:sober_living f4 9 enter found f4 ctrl-u find:meetings",
        "Box [meetings|] only free 1 of 20",
    ),
    ("and can be cleared without words", "find:sober_living f4 9 enter found f4 ctrl-u f8", "Box [|]"),
    (
        "a letter goes on with the words",
        "find:sober_living f4 type:x",
        r#"Box [sober livingx|] 1 of 3 search(2, "sober livingx", 20)"#,
    ),
    // The start without typing.
    ("a number chooses a group", "1 enter", "Menu [|] +group row 1"),
    ("so do arrows and enter", "down down enter", "Menu [|] +group row 1"),
    ("arrows begin at the first", "down", "Start [|] start row 1"),
    ("up from it is the box", "down up", "Box [|]"),
    ("tab goes there and back", "tab tab", "Box [|]"),
    ("back from a group", "1 enter esc", "Start [|] start row 1"),
    ("a digit that no group has is text", "type:8", r#"Box [8|] search(1, "8", 20)"#),
    ("a letter goes on with words", "1 enter type:s", r#"Box [s|] search(1, "s", 20)"#),
    ("many needs have two pages", "5 enter 7 enter", "Menu [|] +group row 7 +group row 1"),
    ("back from the second", "5 enter 7 enter esc", "Menu [|] +group row 7"),
    ("a need is asked where", "1 enter 1 enter", "Where [|] need 0 [|] +group row 1 +where row 1"),
    ("where can be skipped", "1 enter 1 enter enter", "Menu [|] need 0 +group row 1 +where row 1 +about row 1"),
    ("and about whom", "1 enter 1 enter enter enter", r#"Box [|] need 0 search(1, "", 20)"#),
    ("then the list has the keys", "2 enter 1 enter enter enter found", "List [|] need 2 1 of 3"),
    ("and a number opens its row", "2 enter 1 enter enter enter found 2 enter", "Card [|] need 2 2 of 3"),
    ("with an empty box from there as well", "2 enter 1 enter enter enter found esc 3 enter", "Card [|] need 2 3 of 3"),
    (
        "a place is found as it is typed",
        "1 enter 1 enter type:jun",
        r#"Where [|] need 0 [jun|] +group row 1 +where row 1 places(4, "jun")"#,
    ),
    (
        "and taken with enter",
        "2 enter 1 enter type:jun found enter",
        "Menu [|] given Juneau, AK need 2 +group row 1 +where row 1 +about row 1",
    ),
    (
        "also before it is found",
        "2 enter 1 enter type:jun enter found",
        "Menu [|] given Juneau, AK need 2 +group row 1 +where row 1 +about row 1",
    ),
    (
        "a misspelled one as well",
        "2 enter 1 enter type:juneua found enter",
        "Menu [|] given Juneau, AK need 2 +group row 1 +where row 1 +about row 1",
    ),
    (
        "a state",
        "2 enter 1 enter type:ak found enter",
        "Menu [|] given Alaska need 2 +group row 1 +where row 1 +about row 1",
    ),
    (
        "a number takes another",
        "2 enter 1 enter type:spri found 2 enter",
        "Menu [|] given Springfield, AK need 2 +group row 1 +where row 2 +about row 1",
    ),
    (
        "an arrow and enter too",
        "2 enter 1 enter type:spri found down enter",
        "Menu [|] given Springfield, AK need 2 +group row 1 +where row 2 +about row 1",
    ),
    (
        "with its state there is but one",
        "2 enter 1 enter type:springfield,_al found enter",
        "Menu [|] given Springfield, AK need 2 +group row 1 +where row 1 +about row 1",
    ),
    (
        "digits of a zip code are typed",
        "2 enter 1 enter type:99801 found enter",
        "Menu [|] given 99801 Juneau, AK need 2 +group row 1 +where row 1 +about row 1",
    ),
    (
        "a place that is none stays to be mended",
        "2 enter 1 enter type:qqqqqq found enter",
        "Where [|] need 2 [qqqqqq|] +group row 1 +where row 1",
    ),
    (
        "backspace mends it",
        "2 enter 1 enter type:jx backspace",
        r#"Where [|] need 2 [j|] +group row 1 +where row 1 places(4, "j")"#,
    ),
    ("back from where takes the need back", "1 enter 1 enter esc", "Menu [|] +group row 1"),
    ("back from the person is where", "1 enter 1 enter enter esc", "Where [|] need 0 [|] +group row 1 +where row 1"),
    (
        "one says where one stands",
        "1 enter 1 enter enter 2 enter 3 enter",
        r#"Menu [|] given out today need 0 +group row 1 +where row 1 +about row 2 search(1, "", 20)"#,
    ),
    ("and who it is for", "f9 3 enter 1 enter 2 enter end enter", "Menu [|] given women; men +about row 3"),
    (
        "and what may be in the way",
        "f9 4 enter 6 enter esc",
        "Menu [|] given takes medicine for opioid use +about row 4",
    ),
    ("once more takes it back", "f9 2 enter 3 enter 2 enter 3 enter", "Menu [|] +about row 2"),
    (
        "what was said stays for the next question",
        "f9 3 enter 1 enter esc esc find:sober_living",
        "Box [sober living|] given women 1 of 3",
    ),
    (
        "it is not asked again",
        "2 enter 1 enter enter enter found esc esc 1 enter 1 enter",
        r#"Box [|] need 0 search(3, "", 20)"#,
    ),
    ("another place later", "f9 5 enter type:jun found enter", "Menu [|] given Juneau, AK +about row 5"),
    ("which can be kept", "f9 5 enter type:jun found enter 5 enter enter", "Menu [|] given Juneau, AK +about row 5"),
    ("or dropped", "f9 5 enter type:jun found enter 5 enter down enter", "Menu [|] +about row 5"),
    ("back from results of a choice is the start", "2 enter 1 enter enter enter found esc esc", "Box [|]"),
    ("words narrow what was chosen", "2 enter 1 enter enter enter found find:women", "Box [women|] need 2 1 of 3"),
    (
        "without words it is there again",
        "2 enter 1 enter enter enter found find:meetings ctrl-u found",
        "Box [|] need 2 1 of 3",
    ),
    (
        "a place in the words counts before the one chosen",
        "f9 5 enter type:seattle found enter esc find:sober_living_juneau",
        "Box [sober living juneau|] given Seattle, WA 1 of 3",
    ),
    (
        "what was chosen is switched off as well",
        "2 enter 1 enter type:jun found enter enter found f7 enter found",
        "Parts [|] without [Need(2)] given Juneau, AK need 2 part 1 of 2 1 of 5",
    ),
    ("nobody in a crisis is asked anything", "1 enter 2 enter found", "List [|] need 1 1 of 2"),
    (
        "a place chosen anew counts again",
        "2 enter 1 enter type:jun found enter enter found f7 end enter found f9 5 enter type:sea found enter found",
        "Menu [|] given Seattle, WA need 2 1 of 1 +about row 5",
    ),
    // Numbers.
    ("a number marks its row, and no more", "2", "Start [|] start row 2"),
    ("back takes the mark away", "2 esc", "Box [|]"),
    ("a second digit makes it a zip code", "type:12", r#"Box [12|] search(1, "12", 20)"#),
    ("all of one is text", "type:12550", r#"Box [12550|] search(4, "12550", 20)"#),
    ("also one that begins like no row", "type:99801", r#"Box [99801|] search(5, "99801", 20)"#),
    ("also one that begins with nought", "type:02139", r#"Box [02139|] search(5, "02139", 20)"#),
    ("an arrow between makes it two numbers", "1 up 2", "Start [|] start row 2"),
    ("in the list a number marks its row", "find:sober_living down 3", "List [sober living|] 3 of 3"),
    ("enter opens it", "find:sober_living down 3 enter", "Card [sober living|] 3 of 3"),
    ("two digits are one number", "find:meetings down 1 2", "List [meetings|] 12 of 20"),
    ("if a row has it", "find:sober_living down 1 2", "List [sober living|] 2 of 3"),
    ("a closed place has no number", "find:glacier_lodge down 1", "List [glacier lodge|] 2 of 2"),
    ("a number beyond the list does nothing", "find:sober_living down 9", "List [sober living|] 1 of 3"),
    (
        "in a list without words it is a zip code",
        "2 enter 1 enter enter enter found type:99",
        r#"Box [99|] need 2 1 of 3 search(3, "99", 20)"#,
    ),
    ("on a page it begins anew", "find:sober_living_springfield f6 1 2", MARKED_SECOND),
    ("where a place is typed it goes on", "1 enter 1 enter type:spri found 9", TYPED_NUMBER),
    // What to do with a place.
    ("enter on a card shows it", "find:sober_living enter enter", "Menu [sober living|] 1 of 3 +actions row 1"),
    (
        "adds to my list",
        "find:sober_living enter enter 2 enter enter",
        "Menu [sober living|] mine us-sober-network 1 of 3 +actions row 1",
    ),
    (
        "and shows it",
        "find:sober_living enter + enter 2 enter",
        "Mine [sober living|] mine us-sober-network 1 of 3 +mine row 1",
    ),
    ("enter copies", "find:sober_living_juneau enter enter enter", COPIED),
    ("on to the next", "find:sober_living enter enter 5 enter", "Card [sober living|] 2 of 3"),
    ("and from the last to the first", "find:sober_living down end enter enter 5 enter", "Card [sober living|] 1 of 3"),
    ("back to the list", "find:sober_living enter enter 7 enter", "List [sober living|] 1 of 3"),
    ("and to the start", "find:sober_living enter enter end enter", "Box [|]"),
    ("from a choice as well", "2 enter 1 enter enter enter found enter enter end enter", "Box [|]"),
    ("a closed place is not called", "find:glacier_lodge down enter enter enter", "Card [glacier lodge|] 2 of 2"),
    ("a code to scan", "find:sober_living enter enter 4 enter", "Code [sober living|] 1 of 3 +code"),
    ("back from it is the card", "find:sober_living enter enter 4 enter esc", "Card [sober living|] 1 of 3"),
    ("a key shows it and takes it away", "find:sober_living down alt-q alt-q", "List [sober living|] 1 of 3"),
    ("without a place it says so", "alt-q", "Box [|] why-not-code"),
    // My list.
    (
        "a key adds the chosen place",
        "find:sober_living_juneau down +",
        "List [sober living juneau|] mine ak-haven-house 1 of 3 added 1",
    ),
    (
        "from the card as well",
        "find:sober_living_juneau down down enter +",
        "Card [sober living juneau|] mine ak-old-house 2 of 3 added 1",
    ),
    (
        "a place is added once",
        "find:sober_living_juneau down + +",
        "List [sober living juneau|] mine ak-haven-house 1 of 3 why-not-twice",
    ),
    ("a closed place is not", "find:glacier_lodge down +", "List [glacier lodge|] 1 of 2 why-not-add"),
    ("in the box a plus is text", "type:+", r#"Box [+|] search(1, "+", 20)"#),
    (
        "the list outlasts the words",
        "find:sober_living_juneau down + esc esc find:meetings down +",
        "List [meetings|] mine ak-haven-house, us-sober-network 1 of 20 added 2",
    ),
    (
        "a key shows it",
        "find:sober_living_juneau down + f10",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 1",
    ),
    (
        "and takes it away",
        "find:sober_living_juneau down + f10 f10",
        "List [sober living juneau|] mine ak-haven-house 1 of 3",
    ),
    (
        "from any of its pages",
        "find:sober_living_juneau down + f10 1 enter 1 enter ctrl-v",
        "List [sober living juneau|] mine ak-haven-house 1 of 3",
    ),
    ("an empty one as well", "f10", "Mine [|] +mine row 1"),
    (
        "a place moves up",
        "find:sober_living_juneau down + down + down + f10 down down alt-up",
        "Mine [sober living juneau|] mine ak-haven-house, us-sober-network, ak-old-house 3 of 3 +mine row 2",
    ),
    (
        "and down",
        "find:sober_living_juneau down + down + f10 alt-down",
        "Mine [sober living juneau|] mine ak-old-house, ak-haven-house 2 of 3 +mine row 2",
    ),
    (
        "not beyond the end",
        "find:sober_living_juneau down + down + f10 alt-up down alt-down",
        "Mine [sober living juneau|] mine ak-haven-house, ak-old-house 2 of 3 +mine row 2",
    ),
    (
        "its page moves it as well",
        "find:sober_living_juneau down + down + f10 1 enter 4 enter",
        "Menu [sober living juneau|] mine ak-old-house, ak-haven-house 2 of 3 +mine row 2 +item row 4",
    ),
    (
        "a place is taken out",
        "find:sober_living_juneau down + down + f10 down delete",
        "Mine [sober living juneau|] mine ak-haven-house 2 of 3 +mine row 1",
    ),
    (
        "also by its page",
        "find:sober_living_juneau down + down + f10 1 enter 5 enter",
        "Mine [sober living juneau|] mine ak-old-house 2 of 3 +mine row 1",
    ),
    (
        "what is no place cannot be",
        "find:sober_living_juneau f10 -",
        "Mine [sober living juneau|] 1 of 3 +mine row 1 why-not-item",
    ),
    (
        "a note is asked for",
        "find:sober_living_juneau down + f10 ctrl-n type:ask_for_Kara?_9",
        "Line [sober living juneau|] [ask for Kara? 9|] mine ak-haven-house 1 of 3 +mine +note",
    ),
    (
        "and taken with enter",
        "find:sober_living_juneau down + f10 1 enter 2 enter type:_ask__Kara enter",
        "Mine [sober living juneau|] mine ak-haven-house (ask Kara) 1 of 3 +mine row 1",
    ),
    (
        "or not",
        "find:sober_living_juneau down + f10 ctrl-n type:ask esc",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 1",
    ),
    (
        "a note can be mended",
        "find:sober_living_juneau down + f10 ctrl-n type:ask enter ctrl-n backspace type:_Kara enter",
        "Mine [sober living juneau|] mine ak-haven-house (as Kara) 1 of 3 +mine row 1",
    ),
    (
        "one that is too long stays to be mended",
        "find:sober_living_juneau down + f10 ctrl-n paste:0123456789012345678901234567890123456789012345678901234567890 enter left",
        "Line [sober living juneau|] [012345678901234567890123456789012345678901234567890123456789|] mine ak-haven-house 1 of 3 +mine +note",
    ),
    (
        "all can be read about it",
        "find:sober_living_juneau down + f10 1 enter 1 enter",
        "Reading [sober living juneau|] mine ak-haven-house 1 of 3 +mine +item +item-card",
    ),
    (
        "before all is taken out it is asked",
        "find:sober_living_juneau down + f10 end enter enter",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 7 clear?",
    ),
    (
        "then delete does",
        "find:sober_living_juneau down + f10 end enter delete",
        "Mine [sober living juneau|] 1 of 3 +mine row 1",
    ),
    (
        "anything else keeps it",
        "find:sober_living_juneau down + f10 end enter up delete",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 6 why-not-item",
    ),
    (
        "a letter goes on with the words",
        "find:sober_living_juneau down + f10 type:x",
        r#"Box [sober living juneaux|] mine ak-haven-house 1 of 3 search(2, "sober living juneaux", 20)"#,
    ),
    // The sheet.
    (
        "a key shows the sheet of the list",
        "find:sober_living_juneau down + down + f12",
        "Sheet [sober living juneau|] mine ak-haven-house, ak-old-house 2 of 3 +sheet show(1: ak-haven-house, ak-old-house)",
    ),
    (
        "without a list that of the card",
        "find:sober_living_juneau down down enter f12",
        "Sheet [sober living juneau|] 2 of 3 +sheet show(1: ak-old-house)",
    ),
    ("without either it says why", "f12", "Box [|] why-not-sheet"),
    (
        "it is made once",
        "find:sober_living_juneau down + f12 found down f2 esc esc f12",
        "Sheet [sober living juneau|] mine ak-haven-house 1 of 3 +sheet",
    ),
    (
        "and again in the other language",
        "find:sober_living_juneau down + f12 found f3",
        "Sheet [sober living juneau|] mine ak-haven-house 1 of 3 +sheet show(2: ak-haven-house)",
    ),
    (
        "one key prints it",
        "find:sober_living_juneau down + f12 ctrl-p",
        "Sheet [sober living juneau|] mine ak-haven-house 1 of 3 +sheet print(ak-haven-house)",
    ),
    (
        "from the list too, and without one that of the card",
        "find:sober_living_juneau down enter f10 2 enter",
        "Mine [sober living juneau|] 1 of 3 +mine row 2 print(ak-haven-house)",
    ),
    (
        "not twice at once",
        "find:sober_living_juneau down + f10 ctrl-p ctrl-p",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 1 why-not-busy",
    ),
    (
        "another saves it in a form",
        "find:sober_living_juneau down + f10 ctrl-w 4 enter",
        "Mine [sober living juneau|] mine ak-haven-house 1 of 3 +mine row 1 save(ak-haven-house, html)",
    ),
    (
        "how it ended is told where one is by then",
        "find:sober_living_juneau down + f10 ctrl-p esc found",
        "List [sober living juneau|] mine ak-haven-house 1 of 3 told The program no-such-lp, which prints, is not on this computer. \
         Save the list as a file and print that.",
    ),
    // Lists that are kept.
    (
        "a list is kept under a name",
        "find:sober_living_juneau down + f10 5 enter type:ann enter",
        "Line [sober living juneau|] [ann|] mine ak-haven-house 1 of 3 +mine +keep-as keep(ann, replaces false, aside false)",
    ),
    (
        "which is no path",
        "find:sober_living_juneau down + f10 5 enter type:../ann enter",
        "Line [sober living juneau|] [../ann|] mine ak-haven-house 1 of 3 +mine +keep-as why-not-name",
    ),
    ("those that are there are shown", "f10 1 enter", "Kept [|] +mine row 1 +kept row 1 names"),
    // Back.
    ("back from the card", "find:sober_living enter esc", "List [sober living|] 1 of 3"),
    ("back from the list", "find:sober_living enter esc esc", "Box [sober living|] 1 of 3"),
    ("back empties the box", "find:sober_living enter esc esc esc", "Box [|]"),
    ("back at the start asks", "esc", "Box [|] leave?"),
    ("enter leaves then", "esc enter", "Box [|] quit"),
    ("esc again stays", "esc esc", "Box [|] leave?"),
    ("any other key stays", "esc f20", "Box [|]"),
    ("a letter stays and types", "esc type:s", r#"Box [s|] search(1, "s", 20)"#),
    ("ctrl-c leaves from anywhere", "find:sober_living enter f2 ctrl-c", "Crisis [sober living|] 1 of 3 +crisis quit"),
    ("no keyboard, no finder", "input-gone", "Box [|] quit"),
    // Layers.
    ("question mark in the empty box is help", "?", "Help [|] +help"),
    ("and closes it", "? ?", "Box [|]"),
    ("f1 is help with a text in the box", "type:s f1", "Help [s|] +help"),
    ("ctrl-g as well", "type:s ctrl-g", "Help [s|] +help"),
    ("esc closes help", "f1 esc", "Box [|]"),
    ("help goes back to the card", "find:sober_living enter f1 esc", "Card [sober living|] 1 of 3"),
    ("crisis from anywhere", "find:sober_living enter f2", "Crisis [sober living|] 1 of 3 +crisis"),
    ("crisis over help, one step back each", "f1 ctrl-x esc", "Help [|] +help"),
    ("help under crisis comes to the top", "f1 f2 f1", "Help [|] +crisis +help"),
    ("a letter in help goes to the box", "f1 type:s", r#"Box [s|] search(1, "s", 20)"#),
    ("an answer does not close what lies above", "paste:sober f2 found", "Crisis [sober|] 1 of 3 +crisis"),
    ("nor opens a card under it", "paste:sober enter f2 found", "Crisis [sober|] 1 of 3 +crisis"),
    ("what it is made of", "alt-a", "Reading [|] +about-wayhome"),
    ("and the licences of others", "alt-a enter", "Reading [|] +about-wayhome +licences"),
    ("one step back each", "alt-a enter esc", "Reading [|] +about-wayhome"),
    // The rest.
    (
        "the number is copied",
        "find:sober_living_juneau enter ctrl-y",
        "Card [sober living juneau|] 1 of 3 copied 907-555-0137 copy(907-555-0137)",
    ),
    ("nothing to copy says why", "ctrl-y", "Box [|] why-not-phone"),
    ("what was said goes with the next key", "find:sober_living ctrl-y down", "List [sober living|] 1 of 3"),
    ("the screen is drawn anew", "f5", "Box [|] redraw"),
    (
        "a failed search keeps the results",
        "find:sober_living type:x trouble-search",
        "Box [sober livingx|] 1 of 3 trouble",
    ),
    (
        "the next answer clears it",
        "find:sober_living type:x trouble-search type:y found",
        "Box [sober livingxy|] 1 of 3",
    ),
    ("trouble with an old search is nobody's", "type:s trouble-stale", "Box [s|]"),
    ("a directory that does not open is trouble", "trouble-open", "Box [|] trouble"),
    ("help works without it", "trouble-open f2", "Crisis [|] +crisis trouble"),
    ("another size keeps everything", "find:sober_living down down resize:20x5", "List [sober living|] 2 of 3"),
];

#[test]
fn events_change_the_state_as_told() {
    let mut failures = String::new();
    for (name, script, expected) in CASES {
        let found = summary(&Finder::new(Language::En, (80, 24)).script(script));
        if found != *expected {
            let _ = writeln!(failures, "{name}: `{script}`\n  expected {expected}\n  found    {found}");
        }
    }
    assert!(failures.is_empty(), "{failures}");
    assert!(CASES.len() >= 40);
}

#[test]
fn typing_before_the_directory_is_open_is_not_lost() {
    let finder = Finder::closed(Language::En, (80, 24)).script("type:sober enter opened");
    assert!(finder.model.search.open_when_found);
    let finder = finder.script("found");
    assert_eq!(summary(&finder), "Card [sober|] 1 of 3");
}

#[test]
fn the_language_changes_and_comes_back() {
    let finder = Finder::new(Language::En, (80, 24)).script("find:sober_living enter f3");
    assert_eq!(finder.model.words.language(), Language::Es);
    assert_eq!(summary(&finder), "Card [sober living|] 1 of 3");
    assert_eq!(finder.script("ctrl-l").model.words.language(), Language::En);
}

#[test]
fn a_long_text_scrolls_to_its_end_and_no_further() {
    let finder = Finder::new(Language::En, (80, 24)).script("find:sober_living enter end");
    let end = finder.model.scroll.card;
    assert!(end > 5);
    let finder = finder.script("down page-down");
    assert_eq!(finder.model.scroll.card, end);
    let finder = finder.script("page-up up");
    assert!(finder.model.scroll.card < end);
    assert_eq!(finder.script("home").model.scroll.card, 0);
}

#[test]
fn a_larger_screen_scrolls_back_what_no_longer_needs_it() {
    let finder = Finder::new(Language::En, (80, 12)).script("f1 end");
    assert!(finder.model.layers[0].top > 10);
    assert_eq!(finder.script("resize:80x200").model.layers[0].top, 0);
}
