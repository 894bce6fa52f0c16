//! How many keys wait to be taken in. A key that has many newer ones behind it is stale: whoever pressed it has long gone on,
//! or something lies on the keyboard. Stale keys are dropped, oldest first, so that the newest key is never late.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Keys behind one that make it stale: more than anybody types while a frame is drawn on a slow line.
const FRESH: usize = 256;
/// Most keys that wait; the keyboard is not read further until some are taken.
const MOST: usize = 1 << 14;

/// The number of keys under way between whoever reads the keyboard and whoever takes them in.
#[derive(Debug, Default)]
pub struct Backlog {
    waiting: Mutex<usize>,
    taken: Condvar,
}

impl Backlog {
    /// Notes that a key is put in line; waits where there are too many.
    pub fn put(&self) {
        let waiting = self.lock();
        let room = self.taken.wait_while(waiting, |waiting| *waiting >= MOST);
        *room.unwrap_or_else(PoisonError::into_inner) += 1;
    }

    /// Notes that the oldest key is taken out of the line; `false` when it is stale.
    pub fn take(&self) -> bool {
        let mut waiting = self.lock();
        *waiting = waiting.saturating_sub(1);
        self.taken.notify_one();
        *waiting < FRESH
    }

    fn lock(&self) -> MutexGuard<'_, usize> {
        // A number is whole at any moment.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_flood_the_newest_keys_count() {
        let backlog = Backlog::default();
        (0..1000).for_each(|_| backlog.put());
        let fresh: Vec<usize> = (0..1000).filter(|_| backlog.take()).collect();
        assert_eq!(fresh, (1000 - FRESH..1000).collect::<Vec<_>>());
        backlog.put();
        assert!(backlog.take(), "a key alone is never stale");
    }

    #[test]
    fn whoever_types_beyond_all_bounds_waits() {
        let backlog = std::sync::Arc::new(Backlog::default());
        let theirs = std::sync::Arc::clone(&backlog);
        let typing = std::thread::spawn(move || (0..2 * MOST).for_each(|_| theirs.put()));
        let mut taken = 0;
        while taken < 2 * MOST {
            assert!(*backlog.lock() <= MOST);
            if *backlog.lock() > 0 {
                backlog.take();
                taken += 1;
            }
        }
        typing.join().expect("all is taken");
    }
}
