//! Kinds of help that staff hide: they show nowhere, and whoever types them is told whom to ask.

use crate::open::{kiosk, stop};

const ENTER: &str = "\r";
const F3: &str = "\u{1b}OR";
const F4: &str = "\u{1b}OS";
const CTRL_U: &str = "\u{15}";

#[test]
fn what_staff_hide_shows_nowhere() {
    let kiosk = kiosk("hide = [\"food\", \"clothing\"]\nplace = \"Juneau, AK\"");
    let mut pty = kiosk.open();
    let hidden = |screen: &vt100::Screen| ["Food", "Clothes", "Comida", "Ropa"].map(|n| screen.contents().contains(n));
    pty.wait_for("1. For tonight");
    assert_eq!(pty.look(hidden), [false; 4]);
    pty.send("food");
    pty.wait_for("This computer does not show all you asked for. Ask staff about it.");
    pty.wait_for("Places: 1 of");
    assert_eq!(pty.look(hidden), [false; 4]);
    pty.send(F4);
    pty.wait_for("What you need: any");
    pty.send(ENTER);
    pty.wait_for("Place to sleep tonight");
    assert_eq!(pty.look(hidden), [false; 4]);
    pty.send("\u{1b}\u{1b}");
    pty.send(F3);
    pty.wait_for("Aquí no se muestra todo lo que pidió. Pregunte al personal.");
    assert_eq!(pty.look(hidden), [false; 4]);
    pty.send(F3);
    pty.send(CTRL_U);
    pty.wait_for("1. For tonight");
    pty.send("food, i want to die");
    pty.wait_for("officer or nurse now. Or press the");
    stop(pty);
}

#[test]
fn a_slip_of_the_pen_keeps_the_kiosk_closed() {
    for (settings, told) in [
        ("hide = [\"fod\"]", "`fod` is not a need."),
        ("hide = [\"suicide-prevention\"]", "`suicide-prevention` is help"),
    ] {
        let kiosk = kiosk(settings);
        let pty = kiosk.open();
        pty.wait_for(told);
        pty.wait_for("code=2.");
    }
}
