//! Promises about keys: none leads out, few are enough, capital letters do no harm, and silence ends a session.

use super::person::Person;
use super::screens::{self, found};
use super::{End, Facts, Trial};
use crate::app::command::{COMMANDS, Place};
use crate::app::event::Event;
use crate::app::model::{Focus, LayerKind, Model};
use crate::app::start::groups;
use crate::kiosk::idle::{Idle, Phase};
use crate::language::Language;
use crate::say;
use crate::tui::Look;
use fastrand::Rng;
use std::time::{Duration, Instant};

/// Everything that is looked at.
pub(super) const ALL: &[Trial] = &[
    Trial { promise: 5, what: "try-storm", run: storm },
    Trial { promise: 5, what: "try-commands", run: commands },
    Trial { promise: 6, what: "try-idle", run: idle },
    Trial { promise: 8, what: "try-digits", run: |facts| few_keys(facts, by_digits) },
    Trial { promise: 8, what: "try-arrows", run: |facts| few_keys(facts, by_arrows) },
    Trial { promise: 8, what: "try-done-key", run: done },
    Trial { promise: 8, what: "try-ways", run: ways },
    Trial { promise: 8, what: "try-capitals", run: capitals },
];

const ROOM: (u16, u16) = (80, 24);
const LOOK: Look = super::person::USUAL;
const ENTER: &str = "\r";
const BACKSPACE: &str = "\x7f";
const MY_LIST: &str = "\x1b[21~";
const SHEET: &str = "\x1b[24~";
const DOWN: &str = "\x1b[B";

/// Inputs of the storm: as many as an old computer takes in within seconds. The soak test presses a million.
const STORM: usize = 5_000;
/// Inputs that arrive together.
const AT_ONCE: usize = 8;
/// Stands in a paste after each round. No paste may ever press a key.
const PASTED: &str = "zqxjkvwy";
/// What people type, and what they are said to type.
const TYPED: [&str; 8] = ["housing ", "detox", "juneau", "kiero morir ", "zip 10027", "ñoño", "; rm -rf /\r", "!sh\r"];

/// What a keyboard, a mouse, a terminal or mischief may send at once.
fn input(random: &mut Rng) -> Vec<u8> {
    let number = random.u8(..40);
    match random.u8(..16) {
        0 => vec![random.u8(..)],
        1 => vec![random.u8(0..=31)],
        2 => vec![random.u8(0x80..=255), random.u8(..)],
        3 => vec![0x1b, random.u8(0..=127)],
        4 => vec![0x1b, b'[', random.u8(0x40..=0x7e)],
        5 => vec![0x1b, b'O', random.u8(0x40..=0x7e)],
        6 => format!("\x1b[{number}~").into(),
        7 => format!("\x1b[{number};{}{}", random.u8(..9), char::from(random.u8(0x40..=0x7e))).into(),
        8 => format!("\x1b[<{number};10;10M\x1b[M !!").into(),
        9 => format!("\x1b[200~{number}\r\x1b[201~").into(),
        10 => b"\x1b]52;c;AAAA\x07\x1b]0;title\x07\x1bP+q\x1b\\".to_vec(),
        11 => vec![random.u8(b'0'..=b'9'), b'\r'],
        12 => vec![[b'\r', b'\t', 0x7f, b'+', b'-', b'?'][random.usize(..6)]],
        13 => TYPED[random.usize(..TYPED.len())].into(),
        _ => vec![0x1b, b'[', random.u8(b'A'..=b'D')],
    }
}

/// Random keys: no session ends but by "I'm done", nothing is copied, saved or read, and every frame can be drawn.
fn storm(facts: &Facts) -> End {
    let mut random = Rng::with_seed(0x0DDB_A110);
    let mut person = Person::new(facts, facts.language, ROOM);
    for round in 0..STORM / AT_ONCE {
        let mut bytes: Vec<u8> = (0..AT_ONCE).flat_map(|_| input(&mut random)).collect();
        // A text for the terminal or a paste that never ends would swallow the rest.
        bytes.extend(b"\x1b[201~\x07\x1b\\");
        person.press(&bytes);
        person.press(format!("\x1b[200~{PASTED}\r\x1b[201~"));
        if let Some(leak) = person.leak {
            return End::Bad(format!("{leak:?}: {}", bytes.escape_ascii()));
        }
        let model = &person.model;
        if [&model.input, &model.locate.input, &model.line].iter().any(|input| input.text().contains(PASTED)) {
            return End::Bad(PASTED.to_owned());
        }
        match round % 32 {
            0 => person.happen(Event::Quiet),
            16 => person.happen(Event::Resize(random.u16(1..=130), random.u16(1..=45))),
            n if n % 4 == 2 => _ = person.shot(LOOK),
            _ => {}
        }
        if person.is_over {
            person = Person::new(facts, facts.language, ROOM);
        }
    }
    End::Good(STORM.to_string())
}

/// Every command there is, on a result, on its card, in My list and on its sheet, whatever keys it has.
fn commands(facts: &Facts) -> End {
    let words = found(facts, facts.language);
    let ways = [vec![DOWN], vec![ENTER], vec![ENTER, "+", MY_LIST], vec![ENTER, "+", MY_LIST, SHEET]];
    for command in &COMMANDS {
        for (way, after) in ways.iter().flat_map(|way| [(way, ENTER), (way, "a\r")]) {
            let mut person = Person::new(facts, facts.language, ROOM);
            person.press(&words);
            for key in way {
                person.press(key);
            }
            person.happen(Event::Command(command.action));
            // The first row of a menu, or a name.
            person.press(after);
            if let Some(leak) = person.leak {
                return End::Bad(format!("{leak:?}: {}", command.name));
            }
        }
    }
    End::Good(COMMANDS.len().to_string())
}

/// Keys that answer whether somebody is there.
const ANSWERS: [&str; 12] = ["x", "X", "5", " ", ENTER, BACKSPACE, "\t", DOWN, "\x1b", "\x1bOQ", "\x03", "\x1b[21~"];

/// After so long it is asked, any key goes on and does nothing else, again and again; without one it is over.
fn idle(facts: &Facts) -> End {
    let (asked, answer) = (facts.idle, facts.warning);
    let mut person = Person::new(facts, facts.language, ROOM);
    person.press(found(facts, facts.language));
    let mut now = Instant::now();
    let mut clock = Idle::new(asked, answer, now);
    let question = person.model.words.get("shared-still");
    let instant = Duration::from_millis(1);
    for key in ANSWERS {
        let before = person.shot(LOOK);
        let is_asked = clock.next(now) == asked && clock.phase(now + asked) == Phase::Asking;
        person.happen(Event::Quiet);
        let is_shown = person.shot(LOOK).said().contains(&question);
        // In the last instant.
        now += asked + answer.saturating_sub(instant);
        let is_in_time = clock.phase(now) == Phase::Asking;
        person.press(key);
        clock.touch(now);
        if !(is_asked && is_shown && is_in_time && person.shot(LOOK) == before && clock.phase(now) == Phase::Active) {
            return End::Bad(key.escape_default().to_string());
        }
    }
    let is_over = clock.phase(now + asked + answer) == Phase::Over && answer >= Duration::from_secs(20);
    End::of(if is_over { Ok(ANSWERS.len()) } else { Err(answer.as_secs()) })
}

/// Whether a card is on the screen.
fn is_card(model: &Model) -> bool {
    model.place() == Place::Card && model.focus == Focus::Card && model.row().is_some()
}

/// Chooses the group of this number, then the first row of each page that asks something.
fn by_digits(person: &mut Person<'_>, group: usize) {
    person.press(format!("{}\r", group + 1));
}

fn by_arrows(person: &mut Person<'_>, group: usize) {
    (0..=group).for_each(|_| person.press(DOWN));
    person.press(ENTER);
}

/// From the first screen to the card of a place, and back to where it began. A kind of help that nobody here gives has none.
fn few_keys(facts: &Facts, choose: fn(&mut Person<'_>, usize)) -> End {
    let all = groups(&facts.opened.engine).count();
    let mut cards = 0;
    for group in 0..all {
        let mut person = Person::new(facts, facts.language, ROOM);
        let first = person.shot(LOOK);
        choose(&mut person, group);
        for _ in 0..4 {
            if !is_card(&person.model) {
                person.press(ENTER);
            }
        }
        let is_none = person.model.search.shown.is_some() && person.model.rows().is_empty();
        if is_none {
            continue;
        }
        let is_there = is_card(&person.model);
        for _ in 0..3 {
            person.press(BACKSPACE);
        }
        if !is_there || !person.model.is_at_start() || person.shot(LOOK).said() != first.said() || person.is_over {
            return End::Bad(person.shot(LOOK).said());
        }
        cards += 1;
    }
    End::of(if cards > 0 { Ok(cards) } else { Err(all) })
}

/// "I'm done" is the last row of the first screen; Enter says yes.
fn done(facts: &Facts) -> End {
    let mut person = Person::new(facts, facts.language, ROOM);
    let last = groups(&facts.opened.engine).count() + 3;
    person.press(format!("{last}\r"));
    let is_asked = !person.is_over;
    person.press(ENTER);
    End::of(if is_asked && person.is_over && person.leak.is_none() { Ok(last) } else { Err(last) })
}

/// From every screen two digits and Enter lead to help in a crisis. Where a digit would be text the list is one key away.
fn ways(facts: &Facts) -> End {
    let mut count = 0;
    let wrong = screens::all(facts).find_map(|mut person| {
        count += 1;
        // Any key does no more than answer that question.
        person.model.layers.retain(|layer| layer.kind != LayerKind::StillThere);
        if person.model.place() == Place::Box {
            person.press(DOWN);
        }
        person.press("02\r");
        let is_there = person.model.layers.last().is_some_and(|layer| layer.kind == LayerKind::Crisis);
        (!is_there).then(|| person.shot(LOOK).said())
    });
    End::of(wrong.map_or(Ok(count), Err))
}

/// With Caps Lock on the same words find the same places.
fn capitals(facts: &Facts) -> End {
    let engine = &facts.opened.engine;
    let mut count = 0;
    for language in Language::ALL {
        for (_, need) in engine.offered() {
            let name = say::in_language(&need.name, language);
            let [small, capital] = [name.to_lowercase(), name.to_uppercase()].map(|words| {
                let mut person = Person::new(facts, language, ROOM);
                person.press(words);
                person.model.rows().iter().map(|row| row.doc).collect::<Vec<_>>()
            });
            if small != capital {
                return End::Bad(name.to_uppercase());
            }
            count += 1;
        }
    }
    End::Good(count.to_string())
}
