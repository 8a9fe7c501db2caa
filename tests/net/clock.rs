//! Time that a test winds on by hand.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use rollbook::{Clock, Options};

/// A clock that stands still until it is wound on.
pub(crate) struct TestClock {
    started: Instant,
    elapsed: Arc<AtomicU64>,
}

impl TestClock {
    pub(crate) fn new() -> Self {
        Self {
            started: Instant::now(),
            elapsed: Arc::default(),
        }
    }

    /// Options with this clock.
    pub(crate) fn options(&self) -> Options {
        let (started, elapsed) = (self.started, Arc::clone(&self.elapsed));
        super::once().clock(Clock::new(move || {
            started + Duration::from_secs(elapsed.load(Ordering::SeqCst))
        }))
    }

    /// Winds on to so many seconds after the start.
    pub(crate) fn at_second(&self, second: u64) {
        self.elapsed.store(second, Ordering::SeqCst);
    }
}
