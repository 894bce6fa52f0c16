//! The keyboard: a thread that waits for crossterm's events and hands them on as ours.

use crate::app::event::Event;
use crate::app::key::{Code, Key};
use crossterm::event::{self, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use std::sync::mpsc::Sender;

/// Starts to listen. The thread waits without a clock and ends with the process.
pub fn listen(events: Sender<Event>) {
    let listen = move || {
        loop {
            let event = match event::read() {
                Ok(event) => convert(event),
                Err(_) => Some(Event::InputGone),
            };
            let is_gone = matches!(event, Some(Event::InputGone));
            if event.is_some_and(|event| events.send(event).is_err()) || is_gone {
                return;
            }
        }
    };
    // Without this thread no key would ever arrive; the caller's queue ends and so does the finder.
    let _ = std::thread::Builder::new().name("wayhome-keys".to_owned()).spawn(listen);
}

/// Our event for one of crossterm's; `None` for what the finder does not use.
pub fn convert(event: event::Event) -> Option<Event> {
    match event {
        // Some terminals send the release of a key as well.
        event::Event::Key(key) if key.kind == KeyEventKind::Press => convert_key(key).map(Event::Key),
        event::Event::Paste(text) => Some(Event::Paste(text)),
        event::Event::Resize(width, height) => Some(Event::Resize(width, height)),
        _ => None,
    }
}

fn convert_key(key: KeyEvent) -> Option<Key> {
    let (ctrl, alt) = (key.modifiers.contains(KeyModifiers::CONTROL), key.modifiers.contains(KeyModifiers::ALT));
    let code = match key.code {
        // With Ctrl, Shift and Caps Lock change nothing.
        KeyCode::Char(c) if ctrl && !alt => Code::Char(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::F(n) => Code::F(n),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        _ => return None,
    };
    Some(Key { code, ctrl, alt })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode, modifiers: KeyModifiers, kind: KeyEventKind) -> event::Event {
        event::Event::Key(KeyEvent::new_with_kind(code, modifiers, kind))
    }

    #[test]
    fn a_release_is_no_key() {
        let none = KeyModifiers::NONE;
        assert!(convert(key(KeyCode::Enter, none, KeyEventKind::Release)).is_none());
        assert!(convert(key(KeyCode::Enter, none, KeyEventKind::Repeat)).is_none());
        assert!(matches!(
            convert(key(KeyCode::Enter, none, KeyEventKind::Press)),
            Some(Event::Key(k)) if k == Key::plain(Code::Enter)
        ));
    }

    #[test]
    fn ctrl_knows_no_capitals() {
        let pressed = convert(key(KeyCode::Char('X'), KeyModifiers::CONTROL, KeyEventKind::Press));
        assert!(matches!(pressed, Some(Event::Key(k)) if k == Key::ctrl('x')));
    }
}
