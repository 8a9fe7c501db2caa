//! Whether a failed call is sent again, and when.
//!
//! The rule is one: a call is sent again if the failure may pass, and if it surely was not taken or
//! does no harm when taken twice.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use backon::{BackoffBuilder as _, ExponentialBuilder};
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, RETRY_AFTER};

use super::clock::Clock;
use super::operation::Operation;

/// When and how often a failed call is sent again.
///
/// ```
/// use rollbook::{Options, Retry};
/// use std::time::Duration;
///
/// let patient = Options::new().retry(Retry::new().attempts(6).deadline(Duration::from_secs(600)));
/// let never = Options::new().retry(Retry::never());
/// ```
///
/// What may be sent again is not a setting: an operation that does no harm when done twice
/// (`x-idempotent` in its spec), and any operation that surely was not taken: no connection, 429,
/// or 503 with a time to wait. A creating call whose answer is lost is never sent again; its error
/// says [`Effect::Unknown`](super::Effect::Unknown).
#[derive(Debug, Clone)]
pub struct Retry {
    attempts: u32,
    deadline: Duration,
    first_wait: Duration,
    longest_wait: Duration,
}

impl Retry {
    /// The defaults: 4 attempts in 2 minutes, with waits drawn from nothing up to 0.25 s, 0.5 s, 1 s …
    /// (exponential backoff with full jitter), none longer than 30 s.
    #[must_use]
    pub fn new() -> Self {
        Self {
            attempts: 4,
            deadline: Duration::from_secs(120),
            first_wait: Duration::from_millis(250),
            longest_wait: Duration::from_secs(30),
        }
    }

    /// One attempt.
    #[must_use]
    pub fn never() -> Self {
        Self::new().attempts(1)
    }

    /// How often a call is sent at most, the first time included.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// How long a call may take in all. A wait that would pass it is not begun: the failure is
    /// given back at once.
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// The longest that the first wait can be; each later one can be twice as long as the one before.
    #[must_use]
    pub fn first_wait(mut self, wait: Duration) -> Self {
        self.first_wait = wait;
        self
    }

    /// The longest wait. A vendor that asks for a longer one (`Retry-After`) is not asked again;
    /// [`Error::retry_after`](super::Error::retry_after) says how long it asked for.
    #[must_use]
    pub fn longest_wait(mut self, wait: Duration) -> Self {
        self.longest_wait = wait;
        self
    }

    pub(super) fn total(&self) -> Duration {
        self.deadline
    }

    /// How long to wait before the attempt after attempt number `done`; none if it was the last.
    pub(super) fn wait(
        &self,
        done: u32,
        asked: Option<Duration>,
        clock: &Clock,
    ) -> Option<Duration> {
        if done >= self.attempts {
            return None;
        }
        let most = ExponentialBuilder::new()
            .with_min_delay(self.first_wait)
            .with_max_delay(self.longest_wait)
            .without_max_times()
            .build()
            .nth(done as usize - 1)
            .unwrap_or(self.longest_wait);
        let jittered = most.mul_f64(clock.share());
        match asked {
            // The vendor's word is the least; everybody else was told the same, so it is spread too.
            Some(asked) if asked <= self.longest_wait => Some(asked + jittered),
            Some(_) => None,
            None => Some(jittered),
        }
    }
}

impl Default for Retry {
    fn default() -> Self {
        Self::new()
    }
}

/// What is known of a failed attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    /// It never went out.
    NotSent,
    /// It went out, and no answer or only a part of one came back.
    Lost,
    /// The vendor answered with this status; whether it said how long to wait.
    Status(StatusCode, bool),
    /// More calls have to be bought before any will be answered.
    Exhausted,
    /// Nothing that another attempt could better.
    Final,
}

/// The whole decision.
pub(super) fn may_send_again(operation: &Operation, failure: Failure) -> bool {
    match failure {
        Failure::NotSent | Failure::Status(StatusCode::TOO_MANY_REQUESTS, _) => true,
        Failure::Status(StatusCode::SERVICE_UNAVAILABLE, true) => true,
        Failure::Lost => operation.idempotent,
        Failure::Status(status, _) => {
            operation.idempotent
                && matches!(
                    status,
                    StatusCode::REQUEST_TIMEOUT
                        | StatusCode::INTERNAL_SERVER_ERROR
                        | StatusCode::BAD_GATEWAY
                        | StatusCode::SERVICE_UNAVAILABLE
                        | StatusCode::GATEWAY_TIMEOUT
                )
        }
        Failure::Exhausted | Failure::Final => false,
    }
}

/// Retries that a client and its clones have left, so that a dead vendor does not get several
/// times the load: each costs one, each success earns a tenth of one back.
#[derive(Debug)]
pub(super) struct Budget(AtomicI64);

const FULL: i64 = 100;
const COST: i64 = 10;
const EARNED: i64 = 1;

impl Budget {
    pub(super) fn new() -> Self {
        Self(AtomicI64::new(FULL))
    }

    pub(super) fn earn(&self) {
        let add = |left: i64| (left < FULL).then_some((left + EARNED).min(FULL));
        // Nothing to add to a full budget.
        let _ = self
            .0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
    }

    /// Whether one more retry is allowed.
    pub(super) fn spend(&self) -> bool {
        let take = |left: i64| (left >= COST).then_some(left - COST);
        self.0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, take)
            .is_ok()
    }
}

/// `Retry-After`, in seconds or as a date; a date that is past is no wait at all.
pub(super) fn retry_after(headers: &HeaderMap, clock: &Clock) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = chrono::DateTime::parse_from_rfc2822(text).ok()?;
    let now = clock.date().duration_since(std::time::UNIX_EPOCH).ok()?;
    let seconds = date
        .timestamp()
        .saturating_sub(i64::try_from(now.as_secs()).ok()?);
    Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use std::time::{Instant, SystemTime};

    use super::*;
    use crate::runtime::operation::Security;

    const fn operation(method: &'static str, idempotent: bool) -> Operation {
        Operation {
            api: "test",
            id: "test",
            method,
            path: "/",
            idempotent,
            security: Security::None,
            error_shape: None,
        }
    }

    #[test]
    fn the_whole_decision() {
        let failures = [
            ("no connection", Failure::NotSent),
            ("lost", Failure::Lost),
            ("400", Failure::Status(StatusCode::BAD_REQUEST, false)),
            ("401", Failure::Status(StatusCode::UNAUTHORIZED, false)),
            ("404", Failure::Status(StatusCode::NOT_FOUND, false)),
            ("408", Failure::Status(StatusCode::REQUEST_TIMEOUT, false)),
            ("409", Failure::Status(StatusCode::CONFLICT, false)),
            ("429", Failure::Status(StatusCode::TOO_MANY_REQUESTS, false)),
            (
                "429, wait",
                Failure::Status(StatusCode::TOO_MANY_REQUESTS, true),
            ),
            ("429, quota", Failure::Exhausted),
            (
                "500",
                Failure::Status(StatusCode::INTERNAL_SERVER_ERROR, false),
            ),
            ("501", Failure::Status(StatusCode::NOT_IMPLEMENTED, false)),
            ("502", Failure::Status(StatusCode::BAD_GATEWAY, false)),
            (
                "503",
                Failure::Status(StatusCode::SERVICE_UNAVAILABLE, false),
            ),
            (
                "503, wait",
                Failure::Status(StatusCode::SERVICE_UNAVAILABLE, true),
            ),
            ("504", Failure::Status(StatusCode::GATEWAY_TIMEOUT, false)),
            ("302", Failure::Status(StatusCode::FOUND, false)),
            ("unreadable", Failure::Final),
        ];
        let operations = [
            operation("GET", true),
            operation("PUT", true),
            operation("PATCH", true),
            operation("DELETE", true),
            operation("POST", true),
            operation("POST", false),
        ];
        let mut table = String::from("failure      GET    PUT    PATCH  DELETE upsert create\n");
        for (name, failure) in failures {
            let row = operations.iter().map(|operation| {
                if may_send_again(operation, failure) {
                    "again  "
                } else {
                    "stop   "
                }
            });
            table.push_str(&format!(
                "{name:<12} {}\n",
                row.collect::<String>().trim_end()
            ));
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn waits_grow_are_spread_and_are_capped() {
        let clock = |share| Clock::new(Instant::now).chance(move || share);
        let retry = Retry::new()
            .attempts(20)
            .longest_wait(Duration::from_secs(2));
        let waits = |share| {
            (1..6)
                .map(|done| retry.wait(done, None, &clock(share)).unwrap().as_millis())
                .collect::<Vec<_>>()
        };
        assert_eq!(waits(1.0), [250, 500, 1000, 2000, 2000]);
        assert_eq!(waits(0.5), [125, 250, 500, 1000, 1000]);
        assert_eq!(waits(0.0), [0; 5]);
        assert_eq!(Retry::new().attempts(2).wait(2, None, &clock(0.0)), None);
    }

    #[test]
    fn the_vendors_wait_is_the_least_and_a_longer_one_than_ours_is_not_begun() {
        let clock = Clock::new(Instant::now).chance(|| 0.0);
        let retry = Retry::new().longest_wait(Duration::from_secs(30));
        let seconds = |asked| retry.wait(1, Some(Duration::from_secs(asked)), &clock);
        assert_eq!(seconds(30), Some(Duration::from_secs(30)));
        assert_eq!(seconds(31), None);
        assert_eq!(seconds(u64::MAX), None);
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let date = SystemTime::UNIX_EPOCH + Duration::from_secs(1_445_412_480);
        let clock = Clock::new(Instant::now).wall(move || date);
        let read = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(RETRY_AFTER, text.parse().unwrap());
            retry_after(&headers, &clock).map(|wait| wait.as_secs())
        };
        assert_eq!(read("120"), Some(120));
        assert_eq!(read("Wed, 21 Oct 2015 07:28:30 GMT"), Some(30));
        assert_eq!(read("Wed, 21 Oct 2015 07:00:00 GMT"), Some(0));
        for odd in ["", "-1", "soon", "1.5", "Wed, 99 Oct 2015 07:28:00 GMT"] {
            assert_eq!(read(odd), None, "{odd}");
        }
        assert_eq!(retry_after(&HeaderMap::new(), &clock), None);
    }

    #[test]
    fn a_dead_vendor_gets_little_more_than_its_share() {
        let budget = Budget::new();
        let spent = (0..1000).filter(|_| budget.spend()).count();
        assert_eq!(spent, 10);
        (0..10).for_each(|_| budget.earn());
        assert!(budget.spend() && !budget.spend());
    }
}
