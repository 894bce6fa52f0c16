//! The terminal: taken over at the start and given back by one function, whether the finder ends, fails, panics or is
//! told to stop by a signal.

mod backend;

use super::session::Screen;
use super::{Look, clipboard, draw, errands, worker};
use crate::app::model::Model;
use backend::Backend;
#[cfg(target_os = "linux")]
pub use backend::{bytes_a_second, size};
use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{ResetColor, SetAttribute, force_color_output};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the terminal is ours and has to be given back.
static IS_OURS: AtomicBool = AtomicBool::new(false);

/// The person's terminal. Dropping it gives it back.
#[derive(Debug)]
pub struct Terminal {
    terminal: ratatui::Terminal<Backend>,
    look: Look,
}

impl Terminal {
    /// Takes the terminal over: raw keys, the other screen, pasted text marked as such.
    pub fn enter(look: Look) -> io::Result<Self> {
        watch_signals_once()?;
        Self::enter_without_signals(look)
    }

    /// The same for a process that takes care of its signals by itself.
    pub fn enter_without_signals(look: Look) -> io::Result<Self> {
        // Without this crossterm answers NO_COLOR with resets that wipe reverse and bold:
        // https://github.com/crossterm-rs/crossterm/issues/1069. Our theme without colours is what honours NO_COLOR.
        force_color_output(true);
        give_back_after_panic();
        enable_raw_mode()?;
        IS_OURS.store(true, Ordering::SeqCst);
        let result = execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste);
        match result.and_then(|()| ratatui::Terminal::new(Backend::stdout())) {
            Ok(terminal) => Ok(Self { terminal, look }),
            Err(error) => {
                give_back(&mut io::stdout());
                Err(error)
            }
        }
    }
}

impl Terminal {
    fn out(&mut self) -> &mut impl Write {
        self.terminal.backend_mut().out()
    }

    /// Bytes that were sent to it so far.
    #[cfg(target_os = "linux")]
    pub fn written(&self) -> u64 {
        self.terminal.backend().written()
    }

    /// Clears the screen and what a terminal keeps to scroll back to.
    pub fn wipe(&mut self) -> io::Result<()> {
        execute!(self.out(), Clear(ClearType::Purge))?;
        self.redraw()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.out().flush();
        give_back(&mut io::stdout());
    }
}

impl Screen for Terminal {
    fn size(&self) -> io::Result<(u16, u16)> {
        self.terminal.size().map(|size| (size.width, size.height))
    }

    fn draw(&mut self, model: &Model) -> io::Result<()> {
        let look = self.look;
        queue!(self.out(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| draw::draw(frame, model, look))?;
        execute!(self.out(), EndSynchronizedUpdate)
    }

    fn redraw(&mut self) -> io::Result<()> {
        // Ratatui's own `clear` asks the terminal where its cursor is, and waits for an answer that may never come.
        let size = self.terminal.size()?;
        self.terminal.resize(size.into())
    }

    fn copy(&mut self, text: &str) -> io::Result<()> {
        let writer = self.out();
        writer.write_all(clipboard::sequence(text).as_bytes())?;
        writer.flush()
    }
}

/// Undoes all that [`Terminal::enter`] did, once, and never fails: what cannot be undone is left.
fn give_back(out: &mut impl Write) {
    if !IS_OURS.swap(false, Ordering::SeqCst) {
        return;
    }
    let plain = SetAttribute(crossterm::style::Attribute::Reset);
    let _ = execute!(out, EndSynchronizedUpdate, DisableBracketedPaste, plain, ResetColor, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}

/// Arranges that a signal gives the terminal back. Done once for the whole process.
fn watch_signals_once() -> io::Result<()> {
    static ONCE: Once = Once::new();
    let mut result = Ok(());
    ONCE.call_once(|| result = watch_signals());
    result
}

/// Arranges that a panic gives the terminal back. Done once for the whole process.
fn give_back_after_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            // Panics of these threads come back as events, and the finder goes on.
            let is_ours = |name: &str| [worker::NAME, errands::NAME].contains(&name);
            let is_caught = cfg!(panic = "unwind") && std::thread::current().name().is_some_and(is_ours);
            if !is_caught {
                give_back(&mut io::stdout());
                before(info);
            }
        }));
    });
}

#[cfg(unix)]
fn watch_signals() -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let wait = move || {
        if let Some(signal) = signals.forever().next() {
            // Held until the end, so that no frame is drawn over the screen given back.
            let mut out = io::stdout().lock();
            give_back(&mut out);
            std::process::exit(128 + signal);
        }
    };
    std::thread::Builder::new().name("wayhome-signals".to_owned()).spawn(wait).map(|_| ())
}

#[cfg(not(unix))]
fn watch_signals() -> io::Result<()> {
    Ok(())
}
