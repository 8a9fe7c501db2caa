//! Clocks for tests.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rollbook::{Clock, Options, Retry};

/// A clock that stands still until it is advanced.
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

    /// Advances to this second after the start.
    pub(crate) fn at_second(&self, second: u64) {
        self.elapsed.store(second, Ordering::SeqCst);
    }
}

/// The request timeout with [`Waits`]; waits of this duration are for responses.
pub(crate) const RESPONSE_TIMEOUT: Duration = Duration::from_secs(7777);

/// Waits that end immediately, advance the clock, and are recorded.
#[derive(Clone, Default)]
pub(crate) struct Waits {
    waited: Arc<Mutex<Vec<Duration>>>,
    timing_out: bool,
}

impl Waits {
    /// Waits for a response end when nothing else happens. Otherwise they never end.
    pub(crate) fn timing_out() -> Self {
        Self {
            timing_out: true,
            ..Self::default()
        }
    }

    pub(crate) fn clock(&self) -> Clock {
        let (started, waited, waits) = (Instant::now(), self.clone(), self.clone());
        Clock::new(move || started + waited.all().iter().sum::<Duration>())
            .jitter(|| 1.0)
            .sleep(move |duration| {
                let waits = waits.clone();
                let for_response = duration == RESPONSE_TIMEOUT;
                if !for_response {
                    waits.record(duration);
                }
                async move {
                    match (for_response, waits.timing_out) {
                        (false, _) => tokio::task::yield_now().await,
                        (true, true) => super::settle().await,
                        (true, false) => std::future::pending().await,
                    }
                }
            })
    }

    pub(crate) fn options(&self, retry: Retry) -> Options {
        Options::new()
            .timeout(RESPONSE_TIMEOUT)
            .retry(retry.deadline(Duration::from_secs(36_000)))
            .clock(self.clock())
    }

    /// Records a wait.
    pub(crate) fn record(&self, duration: Duration) {
        self.waited.lock().unwrap().push(duration);
    }

    pub(crate) fn all(&self) -> Vec<Duration> {
        self.waited.lock().unwrap().clone()
    }

    pub(crate) fn seconds(&self) -> Vec<f64> {
        self.all().iter().map(Duration::as_secs_f64).collect()
    }
}
