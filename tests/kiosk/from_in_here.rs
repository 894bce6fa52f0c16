//! Cards in a kiosk say first what works from inside: nobody there can call, come by, or look something up.

use crate::open::{ENTER, kiosk, stop};

/// The page of a place, in the words of a language: its name, what comes first, and what stands there instead of what only
/// helps on a phone of one's own.
struct Page {
    settings: &'static str,
    name: &'static str,
    inside: &'static str,
    end: &'static str,
    instead: [&'static str; 5],
    never: [&'static str; 3],
}

const PAGES: [Page; 2] = [
    Page {
        settings: "",
        name: "Haven House",
        inside: "From in here",
        end: "What now?",
        instead: [
            "Ask a counselor, a chaplain or your case manager to get in touch with them. They can say this for you: “Hello.",
            "I am still inside.",
            "Ask a counselor, a chaplain or your case manager. ",
            "How do I reach them when I get out? Write this down for the day you get out. ",
            "On that day: Call before you go there.",
        ],
        never: ["When you call", "Not known. Ask about", "Call first"],
    },
    Page {
        settings: "language = \"es\"",
        name: "Haven House",
        inside: "Desde aquí adentro",
        end: "¿Y ahora?",
        instead: [
            "Pida a un consejero, al capellán o a quien lleva su caso que les hable. Puede decir esto por usted: «Hola.",
            "Todavía estoy adentro.",
            "Pregunte a un consejero, al capellán o a quien lleva su caso. ",
            "¿Cómo los contacto cuando salga? Apunte esto para el día que salga. ",
            "Ese día: Llame antes de ir.",
        ],
        never: ["Cuando llame", "Pregunte por:", "Llame antes:"],
    },
];

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn it_is_the_first_thing_on_the_smallest_screen() {
    for page in PAGES {
        let kiosk = kiosk(page.settings);
        let mut pty = kiosk.open();
        pty.wait_for("Wayhome");
        for (columns, rows) in [(40, 15), (80, 24)] {
            pty.resize(columns, rows);
            pty.send("haven house juneau\r");
            pty.wait_for(page.inside);
            let text = pty.look(vt100::Screen::contents);
            let card = text.split_once(page.name).map(|(_, card)| words(card)).expect("its name");
            let after = card.split_once("Juneau, AK ").map(|(_, after)| after).expect("its place");
            assert!(after.starts_with(page.inside), "{}: {card}", page.inside);
            pty.send("\u{1b}\u{1b}");
            pty.send("\u{1b}");
            pty.wait_until("the start", |screen| !screen.contents().contains(page.inside));
            pty.send("\u{15}");
        }
        stop(pty);
    }
}

#[test]
fn nothing_is_advised_that_needs_a_phone_of_ones_own() {
    for page in PAGES {
        let kiosk = kiosk(&format!("plain = true\nphone-rules = \"Tablets close at 9 pm.\"\n{}", page.settings));
        let mut pty = kiosk.open();
        pty.wait_for("10. ");
        pty.send(&format!("haven house juneau{ENTER}"));
        pty.wait_for("1. Haven House");
        let before = pty.raw().len();
        pty.send(&format!("1{ENTER}"));
        pty.wait_for(page.end);
        let card = words(&pty.raw().split_off(before));
        for text in page.instead {
            assert!(card.contains(text), "{text}: {card}");
        }
        for text in page.never {
            assert!(!card.contains(text), "{text}: {card}");
        }
        let at = |text: &str| card.find(text).unwrap_or_else(|| panic!("{text}: {card}"));
        assert!(at(page.inside) < at("Tablets close") && at("Tablets close") < at("907-"), "{card}");
        stop(pty);
    }
}

#[test]
fn the_card_of_a_crisis_line_says_whom_to_tell_in_here() {
    let kiosk = kiosk("phones-reach-988 = \"no\"");
    let mut pty = kiosk.open();
    pty.wait_for("Wayhome");
    pty.resize(40, 15);
    pty.send("me quiero matar\r");
    pty.wait_for("From in here");
    let card = words(&pty.look(vt100::Screen::contents));
    let told =
        "From in here In jail or prison: tell any officer or nurse now. You cannot call it from the phones in here.";
    assert!(card.contains(told), "{card}");
    assert!(!card.contains("letters, collect calls"), "{card}");
    pty.resize(80, 24);
    stop(pty);
}
