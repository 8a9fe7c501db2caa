//! Client-side rate limit.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::runtime::clock::Clock;

/// The rate limit of a client and its clones.
///
/// ```
/// use rollbook::{Options, Rate};
///
/// // Leaves half of a key's 300 calls a minute to its other users.
/// let options = Options::new().rate(Rate::per_minute(300).keep_free(0.5));
/// ```
///
/// No 60-second window has more calls than that; a tenth of them may come at once. Calls wait for a
/// permit; one that would have to wait past its deadline fails unsent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    calls: u32,
    free: f64,
}

impl Rate {
    /// This many calls a minute.
    #[must_use]
    pub fn per_minute(calls: u32) -> Self {
        Self { calls, free: 0.0 }
    }

    /// No client-side limit.
    #[must_use]
    pub fn unlimited() -> Self {
        Self::per_minute(u32::MAX)
    }

    /// Leaves this share, from 0 to 1, to other users of the same key.
    #[must_use]
    pub fn keep_free(mut self, share: f64) -> Self {
        self.free = share;
        self
    }

    /// Why this rate is invalid.
    pub(super) fn problem(self) -> Option<&'static str> {
        if !(0.0..=1.0).contains(&self.free) {
            return Some("the share of the rate to keep free is not between 0 and 1");
        }
        if self.calls == u32::MAX && self.free > 0.0 {
            return Some("no share of an unlimited rate can be kept free");
        }
        let allows_none = self.calls != u32::MAX && self.allowed() < 1.0;
        allows_none.then_some("the rate allows less than one call a minute")
    }

    /// Whole calls a minute. The epsilon keeps a tenth of ten at one despite rounding.
    fn allowed(self) -> f64 {
        (f64::from(self.calls) * (1.0 - self.free) + 1e-6).floor()
    }
}

impl Default for Rate {
    /// Unlimited.
    fn default() -> Self {
        Self::unlimited()
    }
}

/// The limit of a client and its clones, by the generic cell rate algorithm.
#[derive(Debug)]
pub(super) struct Governor {
    clock: Clock,
    start: Instant,
    /// The time between two calls.
    interval: Duration,
    /// How much earlier than that a call may come.
    tolerance: Duration,
    /// When the next call would come at the steady rate, since the start.
    next: Mutex<Duration>,
}

impl Governor {
    pub(super) fn new(rate: Rate, clock: &Clock) -> Option<Self> {
        if rate.calls == u32::MAX {
            return None;
        }
        let allowed = rate.allowed();
        // A burst plus one minute of refill equals the limit, so no 60-second window has more calls.
        let burst = (allowed / 10.0).ceil();
        let interval = Duration::from_secs_f64(60.0 / (allowed - burst).max(1.0));
        Some(Self {
            clock: clock.clone(),
            start: clock.now(),
            interval,
            tolerance: interval.mul_f64((burst - 1.0).max(0.0)),
            next: Mutex::default(),
        })
    }

    /// Takes a permit, or returns how long to wait before the next try.
    pub(super) fn try_acquire(&self) -> Result<(), Duration> {
        let now = self.clock.since(self.start);
        // No code panics while it holds this lock.
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        match next.saturating_sub(self.tolerance).saturating_sub(now) {
            Duration::ZERO => {
                *next = now.max(*next) + self.interval;
                Ok(())
            }
            wait => Err(wait),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    /// The number of permits in each of `minutes`, requested ten times a second.
    fn calls_a_minute(rate: Rate, minutes: u64) -> Vec<usize> {
        let millis = Arc::new(AtomicU64::new(0));
        let (start, read) = (Instant::now(), millis.clone());
        let clock = Clock::new(move || start + Duration::from_millis(read.load(Ordering::Relaxed)));
        let governor = Governor::new(rate, &clock).unwrap();
        (0..minutes)
            .map(|_| {
                (0..600)
                    .map(|_| {
                        let got = (0..40)
                            .take_while(|_| governor.try_acquire().is_ok())
                            .count();
                        millis.fetch_add(100, Ordering::Relaxed);
                        got
                    })
                    .sum()
            })
            .collect()
    }

    #[test]
    fn no_minute_has_more_calls_than_the_vendor_allows() {
        let calls = calls_a_minute(Rate::per_minute(300), 3);
        assert!((295..=300).contains(&calls[0]), "{calls:?}");
        assert!(
            calls.iter().all(|&calls| (260..=300).contains(&calls)),
            "{calls:?}"
        );
    }

    #[test]
    fn a_share_is_kept_free_for_others() {
        let calls = calls_a_minute(Rate::per_minute(300).keep_free(0.5), 1);
        assert!((140..=150).contains(&calls[0]), "{calls:?}");
    }

    #[test]
    fn a_rate_that_allows_no_call_is_invalid() {
        let per_minute = Rate::per_minute;
        for good in [
            per_minute(1),
            per_minute(10).keep_free(0.9),
            per_minute(u32::MAX - 1).keep_free(0.0),
            Rate::unlimited(),
            Rate::unlimited().keep_free(0.0),
        ] {
            assert_eq!(good.problem(), None, "{good:?}");
        }
        let none = Some("the rate allows less than one call a minute");
        assert_eq!(per_minute(0).problem(), none);
        assert_eq!(per_minute(300).keep_free(1.0).problem(), none);
        assert_eq!(per_minute(9).keep_free(0.9).problem(), none);
        for share in [f64::NAN, f64::INFINITY, -0.1, 1.1] {
            let problem = per_minute(300).keep_free(share).problem();
            assert!(problem.is_some_and(|it| it.contains("share")), "{share}");
        }
        let problem = Rate::unlimited().keep_free(0.5).problem();
        assert_eq!(
            problem,
            Some("no share of an unlimited rate can be kept free")
        );
    }

    #[test]
    fn the_minimum_and_the_maximum_rate_work() {
        let calls = calls_a_minute(Rate::per_minute(1), 3);
        assert_eq!(calls, [1, 1, 1]);
        let all = calls_a_minute(Rate::per_minute(u32::MAX - 1), 1);
        assert_eq!(all, [24_000]);
    }

    #[test]
    fn unlimited_has_no_governor() {
        assert!(Governor::new(Rate::unlimited(), &Clock::default()).is_none());
    }
}
