//! Somebody has gone: the kiosk asks, waits, and forgets all of it. With the shortest times that staff can set.

use crate::ended::{WORD, typed_in, wait_for_the_next};
use crate::open::{kiosk, session, stop};

const QUESTION: &str = "Are you still there?";

#[test]
fn who_does_not_answer_is_forgotten_and_who_does_goes_on() {
    let kiosk = kiosk("idle = 30\nwarning = 20\nprint = \"cat\"");
    let mut pty = typed_in(&kiosk, "");
    let first = session(&pty);
    pty.wait_for(QUESTION);
    pty.wait_for("all is wiped in 20 seconds");
    // Any key answers, and does nothing else.
    pty.send("x");
    pty.wait_until("what was there before", |screen| {
        let text = screen.contents();
        !text.contains(QUESTION) && text.contains(&format!("{WORD} juneau\n"))
    });
    assert_eq!(session(&pty), first, "the same session");
    pty.wait_for(QUESTION);
    wait_for_the_next(&pty);
    assert_ne!(session(&pty), first, "a new process");
    kiosk.assert_forgot(WORD, &pty);
    stop(pty);
}
