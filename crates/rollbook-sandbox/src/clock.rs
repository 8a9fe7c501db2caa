//! The sandbox's own time: the machine's, plus whatever a test has advanced it by.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

/// A point in the sandbox's time.
pub(crate) type Timestamp = DateTime<Utc>;

/// Runs with the machine's monotonic clock, so that a change of the system time ends no token.
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

/// `moment` and `by` more; the end of the calendar if there is no such day.
pub(crate) fn after(moment: Timestamp, by: Duration) -> Timestamp {
    TimeDelta::from_std(by)
        .ok()
        .and_then(|by| moment.checked_add_signed(by))
        .unwrap_or(Timestamp::MAX_UTC)
}
