//! Whether a failed call is retried, and when.
//!
//! A call is retried if the failure may be temporary, and if the vendor certainly did not process the
//! call or the operation is idempotent.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use backon::{BackoffBuilder as _, ExponentialBuilder};
use chrono::{DateTime, NaiveDateTime};
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, RETRY_AFTER};

use crate::runtime::clock::Clock;
use crate::runtime::error::Failure;
use crate::runtime::operation::Operation;

/// When and how often a failed call is retried.
///
/// ```
/// use rollbook::{Options, Retry};
/// use std::time::Duration;
///
/// let patient = Options::new().retry(Retry::new().attempts(6).deadline(Duration::from_secs(600)));
/// let never = Options::new().retry(Retry::never());
/// ```
///
/// What may be retried is not a setting: idempotent operations (`x-idempotent` in the spec), and any
/// call that the vendor certainly did not process: no connection, 429, or 503 with `Retry-After`. A
/// creating call whose response is lost is never retried; its error reports
/// [`Effect::Unknown`](crate::runtime::Effect::Unknown).
#[derive(Debug, Clone)]
pub struct Retry {
    attempts: u32,
    deadline: Duration,
    first_wait: Duration,
    longest_wait: Duration,
}

impl Retry {
    /// The defaults: 4 attempts in 2 minutes, with exponential backoff and full jitter: waits between
    /// zero and 0.25 s, 0.5 s, 1 s …, 30 s at most.
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

    /// The maximum number of attempts, including the first; 0 counts as 1.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The time limit for the whole call, including its sign-in; [`Duration::MAX`] means unlimited. A wait
    /// that would pass it does not start: the error is returned at once. For a streamed list, the limit up
    /// to the first bytes of the response.
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// The maximum of the first wait; it doubles for each later one, up to
    /// [`longest_wait`](Self::longest_wait).
    #[must_use]
    pub fn first_wait(mut self, wait: Duration) -> Self {
        self.first_wait = wait;
        self
    }

    /// The longest wait. If the vendor asks for a longer one (`Retry-After`), the call is not retried;
    /// [`Error::retry_after`](crate::runtime::Error::retry_after) returns that wait.
    #[must_use]
    pub fn longest_wait(mut self, wait: Duration) -> Self {
        self.longest_wait = wait;
        self
    }

    pub(super) fn total(&self) -> Duration {
        self.deadline
    }

    /// The wait after attempt number `done`; `None` if it was the last.
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
            .with_min_delay(self.first_wait.min(self.longest_wait))
            .with_max_delay(self.longest_wait)
            .without_max_times()
            .build()
            .nth(done as usize - 1)
            .unwrap_or(self.longest_wait);
        // `mul_f64` panics if the product is not a `Duration`.
        let jittered = most.as_secs_f64() * clock.jitter_factor();
        let jittered = Duration::try_from_secs_f64(jittered).unwrap_or(most);
        match asked {
            // The vendor's wait is the minimum. Other clients got the same one, so it has jitter too.
            Some(asked) if asked <= self.longest_wait => Some(asked.saturating_add(jittered)),
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

/// Whether a call may be retried.
pub(super) fn is_retryable(operation: &Operation, failure: Failure) -> bool {
    certainly_not_processed(failure)
        || operation.idempotent
            && match failure {
                Failure::Lost => true,
                Failure::Status(status, _) => matches!(
                    status,
                    StatusCode::REQUEST_TIMEOUT
                        | StatusCode::INTERNAL_SERVER_ERROR
                        | StatusCode::BAD_GATEWAY
                        | StatusCode::SERVICE_UNAVAILABLE
                        | StatusCode::GATEWAY_TIMEOUT
                ),
                Failure::NotSent | Failure::Exhausted | Failure::Final => false,
            }
}

/// Whether a retryable attempt certainly had no effect.
pub(super) fn certainly_not_processed(failure: Failure) -> bool {
    match failure {
        Failure::NotSent | Failure::Status(StatusCode::TOO_MANY_REQUESTS, _) => true,
        Failure::Status(status, asked) => status == StatusCode::SERVICE_UNAVAILABLE && asked,
        Failure::Lost | Failure::Exhausted | Failure::Final => false,
    }
}

/// The retry budget of a client and its clones, so that retries do not multiply the load on a
/// failing vendor: each retry costs one, each success earns a tenth.
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
        // Fails only if the budget is full.
        let _ = self
            .0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
    }

    /// Takes one retry from the budget, if possible.
    pub(super) fn spend(&self) -> bool {
        let take = |left: i64| (left >= COST).then_some(left - COST);
        self.0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, take)
            .is_ok()
    }
}

/// `Retry-After`: the longest value, if there are several headers or a proxy has joined them.
pub(super) fn retry_after(headers: &HeaderMap, clock: &Clock) -> Option<Duration> {
    let now = clock.date();
    let values = headers.get_all(RETRY_AFTER).iter();
    let texts = values.filter_map(|value| value.to_str().ok());
    let waits = texts.filter_map(|text| {
        let joined = text.split(',').filter_map(|part| wait_in(part, now));
        wait_in(text, now).or_else(|| joined.max())
    });
    waits.max()
}

/// A wait in seconds, with or without decimals, or until a date; zero for a date in the past.
fn wait_in(text: &str, now: SystemTime) -> Option<Duration> {
    let text = text.trim();
    let number = text.strip_prefix('+').unwrap_or(text);
    let is_number = number.starts_with(|first: char| first.is_ascii_digit() || first == '.');
    if is_number && let Ok(seconds) = number.parse() {
        // Overflow means a very long wait.
        return Some(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX));
    }
    let now = now.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    let seconds = timestamp(text)?.saturating_sub(i64::try_from(now.as_secs()).ok()?);
    Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0)))
}

/// A date in one of the three formats of RFC 9110, 5.6.7, or of RFC 3339. The weekday is ignored, even
/// if it is wrong.
fn timestamp(text: &str) -> Option<i64> {
    let form = |text, form| NaiveDateTime::parse_from_str(text, form).ok();
    let rest = |separator| {
        text.split_once(separator)
            .map_or(text, |(_, rest)| rest)
            .trim()
    };
    DateTime::parse_from_rfc2822(rest(','))
        .or_else(|_| DateTime::parse_from_rfc3339(text))
        .map(|date| date.timestamp())
        .ok()
        .or_else(|| {
            form(rest(','), "%d-%b-%y %H:%M:%S GMT")
                .or_else(|| form(rest(' '), "%b %e %H:%M:%S %Y"))
                .map(|date| date.and_utc().timestamp())
        })
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

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
            names: &[],
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
                if is_retryable(operation, failure) {
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
    fn waits_grow_and_have_jitter_and_a_maximum() {
        let clock = |share| Clock::new(Instant::now).jitter(move || share);
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
    fn the_vendors_wait_is_the_minimum_and_one_longer_than_the_maximum_does_not_start() {
        let clock = Clock::new(Instant::now).jitter(|| 0.0);
        let retry = Retry::new().longest_wait(Duration::from_secs(30));
        let seconds = |asked| retry.wait(1, Some(Duration::from_secs(asked)), &clock);
        assert_eq!(seconds(30), Some(Duration::from_secs(30)));
        assert_eq!(seconds(31), None);
        assert_eq!(seconds(u64::MAX), None);
    }

    /// The wait of `Retry-After` at `2015-10-21 07:28:00.9`.
    fn read(values: &[&str]) -> Option<Duration> {
        let now = SystemTime::UNIX_EPOCH + Duration::from_millis(1_445_412_480_900);
        let clock = Clock::new(Instant::now).wall(move || now);
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(RETRY_AFTER, value.parse().unwrap());
        }
        retry_after(&headers, &clock)
    }

    #[test]
    fn retry_after_is_read_as_seconds_in_every_notation() {
        for (text, millis) in [
            ("120", 120_000),
            (" 120 ", 120_000),
            ("+5", 5000),
            ("0", 0),
            ("007", 7000),
            ("1.5", 1500),
            ("1.", 1000),
            (".5", 500),
            ("1e3", 1_000_000),
        ] {
            assert_eq!(read(&[text]), Some(Duration::from_millis(millis)), "{text}");
        }
        let huge = "9".repeat(400);
        for text in [&huge, &huge[..25], "1e300"] {
            assert_eq!(read(&[text]), Some(Duration::MAX), "{text}");
        }
    }

    #[test]
    fn retry_after_is_read_as_a_date_in_every_format() {
        for text in [
            "Wed, 21 Oct 2015 07:28:30 GMT",
            "Wed, 21 Oct 2015 07:28:30 +0000",
            "Wed, 21 Oct 2015 09:28:30 +0200",
            "21 Oct 2015 07:28:30 GMT",
            "Mon, 21 Oct 2015 07:28:30 GMT",
            "Wednesday, 21-Oct-15 07:28:30 GMT",
            "Wed Oct 21 07:28:30 2015",
            "2015-10-21T07:28:30Z",
        ] {
            assert_eq!(read(&[text]), Some(Duration::from_secs(30)), "{text}");
        }
        let days = 18 * 24 * 3600 - 60 * 28;
        assert_eq!(
            read(&["Sun Nov  8 07:00:00 2015"]),
            Some(Duration::from_secs(days))
        );
        for past in [
            "Wed, 21 Oct 2015 07:00:00 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
        ] {
            assert_eq!(read(&[past]), Some(Duration::ZERO), "{past}");
        }
    }

    #[test]
    fn text_that_is_not_a_wait_is_ignored() {
        for odd in [
            "",
            "-1",
            "soon",
            "inf",
            "NaN",
            "5s",
            ".",
            "Wed, 99 Oct 2015 07:28:00 GMT",
        ] {
            assert_eq!(read(&[odd]), None, "{odd}");
        }
        assert_eq!(read(&[]), None);
    }

    #[test]
    fn the_longest_of_several_waits_counts() {
        let seconds = |values| read(values).map(|wait| wait.as_secs());
        assert_eq!(seconds(&["5", "20", "soon", "10"]), Some(20));
        assert_eq!(
            seconds(&["soon", "Wed, 21 Oct 2015 07:28:30 GMT"]),
            Some(30)
        );
        assert_eq!(seconds(&["5, 20,10"]), Some(20));
    }

    #[test]
    fn extreme_settings_and_headers_do_not_overflow() {
        for share in [0.0, 1.0, f64::NAN, f64::INFINITY] {
            let clock = Clock::new(Instant::now).jitter(move || share);
            for extreme in [Duration::ZERO, Duration::from_nanos(1), Duration::MAX] {
                let retry = Retry::new()
                    .attempts(u32::MAX)
                    .first_wait(extreme)
                    .longest_wait(Duration::MAX);
                for done in [1, 2, 100] {
                    assert!(retry.wait(done, None, &clock).is_some());
                    let asked = retry.wait(done, Some(Duration::MAX), &clock);
                    assert_eq!(asked, Some(Duration::MAX));
                }
            }
        }
        assert_eq!(Retry::new().attempts(0).attempts, 1);
        assert_eq!(Retry::new().attempts(u32::MAX).attempts, u32::MAX);
    }

    #[test]
    fn the_first_wait_is_no_longer_than_the_longest() {
        let clock = Clock::new(Instant::now).jitter(|| 1.0);
        let second = Duration::from_secs(1);
        let retry = Retry::new().first_wait(10 * second).longest_wait(second);
        for done in 1..4 {
            assert_eq!(retry.wait(done, None, &clock), Some(second));
        }
    }

    #[test]
    fn retries_to_a_failing_vendor_are_bounded() {
        let budget = Budget::new();
        let spent = (0..1000).filter(|_| budget.spend()).count();
        assert_eq!(spent, 10);
        (0..10).for_each(|_| budget.earn());
        assert!(budget.spend() && !budget.spend());
    }
}
