//! When the next frame may go down a slow serial line. A system takes in many frames at once and sends them one after the
//! other, so a screen drawn for each key would lag seconds behind the keys. So the next one waits until the last is through:
//! it then shows all that was pressed meanwhile.
//!
//! No clock in here: whoever uses it says what time it is.

use std::time::{Duration, Instant};

/// When the line is free again.
#[derive(Debug, Clone)]
pub struct Pace {
    bytes_a_second: Option<u32>,
    free: Instant,
}

impl Pace {
    /// A line that takes so many bytes a second, or one that never is in the way. It is free now.
    pub fn new(bytes_a_second: Option<u32>, now: Instant) -> Self {
        Self { bytes_a_second, free: now }
    }

    /// So many bytes were sent.
    pub fn sent(&mut self, bytes: u64, now: Instant) {
        if let Some(speed) = self.bytes_a_second {
            self.free =
                self.free.max(now) + Duration::from_millis(bytes.saturating_mul(1000) / u64::from(speed.max(1)));
        }
    }

    /// How long until the line is free.
    pub fn wait(&self, now: Instant) -> Duration {
        self.free.saturating_duration_since(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_line_is_waited_for_and_no_other() {
        let now = Instant::now();
        let (mut slow, mut fast) = (Pace::new(Some(960), now), Pace::new(None, now));
        for pace in [&mut slow, &mut fast] {
            assert_eq!(pace.wait(now), Duration::ZERO);
            pace.sent(1920, now);
            pace.sent(960, now);
        }
        assert_eq!((slow.wait(now), fast.wait(now)), (Duration::from_secs(3), Duration::ZERO));
        let later = now + Duration::from_secs(10);
        slow.sent(96, later);
        assert_eq!(slow.wait(later), Duration::from_millis(100));
    }
}
