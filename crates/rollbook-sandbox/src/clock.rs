//! The sandbox's clock: the system's time plus what tests advance it by.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

/// An instant of the sandbox's clock.
pub(crate) type Timestamp = DateTime<Utc>;

/// Uses the monotonic clock, so that a change of the system time expires no token.
#[derive(Debug)]
pub(crate) struct Clock {
    started: Timestamp,
    since: Instant,
    advanced: Mutex<Duration>,
}

impl Clock {
    pub(crate) fn new() -> Self {
        Self {
            started: std::time::SystemTime::now().into(),
            since: Instant::now(),
            advanced: Mutex::default(),
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        let advanced = *self.advanced.lock().unwrap_or_else(PoisonError::into_inner);
        after(self.started, self.since.elapsed().saturating_add(advanced))
    }

    pub(crate) fn advance(&self, by: Duration) {
        let mut advanced = self.advanced.lock().unwrap_or_else(PoisonError::into_inner);
        *advanced = advanced.saturating_add(by);
    }
}

/// `instant + by`, saturating at the maximum.
pub(crate) fn after(instant: Timestamp, by: Duration) -> Timestamp {
    TimeDelta::from_std(by)
        .ok()
        .and_then(|by| instant.checked_add_signed(by))
        .unwrap_or(Timestamp::MAX_UTC)
}
