//! The search thread: one question waits at most, and whatever goes wrong comes back in words.

use crate::fixture::{opened, today};
use std::sync::mpsc;
use std::time::Duration;
use wayhome::app::event::{Ask, Event, Trouble};
use wayhome::app::find;
use wayhome::tui::worker::Worker;

const DEADLINE: Duration = Duration::from_secs(20);

fn ask(number: u64) -> Ask {
    Ask { number, text: "sober".to_owned(), choices: Box::default(), limit: 5 }
}

#[test]
fn a_newer_question_replaces_the_one_that_waits() {
    let (sender, events) = mpsc::channel();
    let (go, wait) = mpsc::channel::<()>();
    let (begun, has_begun) = mpsc::channel();
    let worker = Worker::start(
        || Ok(opened()),
        move |opened, ask| {
            begun.send(ask.number).expect("the test runs");
            wait.recv().expect("the test runs");
            find::find(opened, ask, today())
        },
        &sender,
    );
    drop(sender);
    assert!(matches!(events.recv_timeout(DEADLINE), Ok(Event::Opened(_))));
    worker.ask(ask(1));
    assert_eq!(has_begun.recv_timeout(DEADLINE), Ok(1));
    for number in 2..=9 {
        worker.ask(ask(number));
    }
    go.send(()).expect("the worker waits");
    assert_eq!(has_begun.recv_timeout(DEADLINE), Ok(9));
    go.send(()).expect("the worker waits");
    for number in [1, 9] {
        assert!(matches!(events.recv_timeout(DEADLINE), Ok(Event::Found(f)) if f.number == number));
    }
    drop(worker);
    assert!(matches!(events.recv_timeout(DEADLINE), Err(mpsc::RecvTimeoutError::Disconnected)), "the thread ends");
}

#[test]
fn a_panic_is_told_and_the_next_search_works() {
    let (sender, events) = mpsc::channel();
    let find = |opened: &_, ask: &Ask| {
        assert!(ask.number != 1, "the index is damaged");
        find::find(opened, ask, today())
    };
    let worker = Worker::start(|| Ok(opened()), find, &sender);
    worker.ask(ask(1));
    assert!(matches!(events.recv_timeout(DEADLINE), Ok(Event::Opened(_))));
    let told = events.recv_timeout(DEADLINE);
    assert!(
        matches!(&told, Ok(Event::Trouble(Trouble::Search { number: 1, cause })) if cause == "the index is damaged"),
        "{told:?}"
    );
    worker.ask(ask(2));
    assert!(matches!(events.recv_timeout(DEADLINE), Ok(Event::Found(f)) if f.number == 2 && !f.rows.is_empty()));
}

#[test]
fn a_directory_that_does_not_open_is_told() {
    let (sender, events) = mpsc::channel();
    let _worker = Worker::start(|| Err("`x` is no directory".to_owned()), |_, _| unreachable!(), &sender);
    let told = events.recv_timeout(DEADLINE);
    assert!(matches!(&told, Ok(Event::Trouble(Trouble::Open(c))) if c == "`x` is no directory"), "{told:?}");
}
