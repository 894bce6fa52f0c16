//! Signals in a kiosk: those that would stop it or lead to a shell do nothing; those that end it are waited for.
//!
//! A pipe carries them, because the usual library would open a pair of sockets and a kiosk opens none.

use signal_hook::consts::{
    SIGALRM, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU, SIGUSR1, SIGUSR2, SIGWINCH,
};
use signal_hook::low_level::pipe::register;
use std::io::{self, PipeReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Signals that do nothing: interrupt, quit, stop, and those that nobody has a use for.
const DEAD: [i32; 8] = [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGALRM, SIGUSR1, SIGUSR2];
/// Signals that end the kiosk.
const LAST: [i32; 2] = [SIGTERM, SIGHUP];

/// What a signal means to a kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// The screen has another size.
    Resized,
    /// It must end; the number of the signal.
    End(i32),
}

/// Signals to come.
#[derive(Debug)]
pub struct Signals {
    pipe: PipeReader,
    last: Arc<AtomicUsize>,
}

impl Signals {
    /// From now on no signal does what it usually does.
    pub fn watch() -> io::Result<Self> {
        for signal in DEAD {
            // Somewhere to note it is all that is needed to keep it from doing more.
            signal_hook::flag::register(signal, Arc::new(AtomicBool::new(false)))?;
        }
        let (pipe, writer) = io::pipe()?;
        let last = Arc::new(AtomicUsize::new(0));
        for signal in LAST {
            signal_hook::flag::register_usize(signal, Arc::clone(&last), signal.unsigned_abs() as usize)?;
            register(signal, writer.try_clone()?)?;
        }
        register(SIGWINCH, writer)?;
        Ok(Self { pipe, last })
    }

    /// Waits for the next signal; none when there will never be one.
    pub fn wait(&mut self) -> Option<Signal> {
        let mut many = [0; 64];
        let read = loop {
            match self.pipe.read(&mut many) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => break result.ok()?,
            }
        };
        match self.ended() {
            Some(signal) => Some(Signal::End(signal)),
            None => (read > 0).then_some(Signal::Resized),
        }
    }

    /// The signal that said to end, if one did.
    pub fn ended(&self) -> Option<i32> {
        i32::try_from(self.last.load(Ordering::SeqCst)).ok().filter(|signal| *signal > 0)
    }

    /// What [`Signals::ended`] looks at, for another thread.
    pub fn end_flag(&self) -> Arc<AtomicUsize> {
        Arc::clone(&self.last)
    }
}
