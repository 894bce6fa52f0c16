//! When nobody is there any more: after a while without a key the kiosk asks, and when nobody answers it wipes everything.
//!
//! No clock in here: whoever uses it says what time it is.

use std::time::{Duration, Instant};

/// How the time without a key stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Somebody is there.
    Active,
    /// It is asked whether somebody is there.
    Asking,
    /// Nobody is.
    Over,
}

/// The time since the last key.
#[derive(Debug, Clone)]
pub struct Idle {
    quiet: Duration,
    warning: Duration,
    last: Instant,
}

impl Idle {
    /// Begins now: `idle` until it is asked, `warning` to answer.
    pub fn new(idle: Duration, warning: Duration, now: Instant) -> Self {
        Self { quiet: idle, warning, last: now }
    }

    /// A key was pressed. It may be pressed as often as somebody likes.
    pub fn touch(&mut self, now: Instant) {
        self.last = now;
    }

    /// How it stands.
    pub fn phase(&self, now: Instant) -> Phase {
        let quiet = now.saturating_duration_since(self.last);
        if quiet >= self.quiet + self.warning {
            Phase::Over
        } else if quiet >= self.quiet {
            Phase::Asking
        } else {
            Phase::Active
        }
    }

    /// How long until it stands differently.
    pub fn next(&self, now: Instant) -> Duration {
        let quiet = now.saturating_duration_since(self.last);
        let next = if quiet < self.quiet { self.quiet } else { self.quiet + self.warning };
        next.saturating_sub(quiet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_asks_then_ends_and_a_key_begins_anew_any_number_of_times() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut idle = Idle::new(Duration::from_secs(180), Duration::from_secs(30), start);
        let mut now = 0;
        for _ in 0..100 {
            assert_eq!(idle.phase(at(now + 179)), Phase::Active);
            assert_eq!(idle.next(at(now + 179)), Duration::from_secs(1));
            assert_eq!(idle.phase(at(now + 180)), Phase::Asking);
            assert_eq!(idle.next(at(now + 180)), Duration::from_secs(30));
            assert_eq!(idle.phase(at(now + 209)), Phase::Asking);
            assert_eq!(idle.phase(at(now + 210)), Phase::Over);
            now += 209;
            idle.touch(at(now));
        }
    }

    #[test]
    fn a_clock_that_stands_still_or_jumps_does_no_harm() {
        let start = Instant::now();
        let idle = Idle::new(Duration::from_secs(180), Duration::from_secs(30), start + Duration::from_secs(5));
        assert_eq!(idle.phase(start), Phase::Active);
        let late = start + Duration::from_secs(1 << 30);
        assert_eq!((idle.phase(late), idle.next(late)), (Phase::Over, Duration::ZERO));
    }
}
