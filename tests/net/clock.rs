//! Time that a test winds on by hand.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rollbook::{Clock, Options, Retry};

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

/// How long a request may take under [`Waits`]; waits of just this length are for answers.
pub(crate) const PATIENCE: Duration = Duration::from_secs(7777);

/// Waits that are over at once, wind the clock on, and are written down.
#[derive(Clone, Default)]
pub(crate) struct Waits {
    waited: Arc<Mutex<Vec<Duration>>>,
    impatient: bool,
}

impl Waits {
    /// Waits for an answer no longer than anything happens. Else they have no end.
    pub(crate) fn impatient() -> Self {
        Self {
            impatient: true,
            ..Self::default()
        }
    }

    pub(crate) fn clock(&self) -> Clock {
        let (started, waited, waits) = (Instant::now(), self.clone(), self.clone());
        Clock::new(move || started + waited.all().iter().sum::<Duration>())
            .jitter(|| 1.0)
            .sleep(move |duration| {
                let waits = waits.clone();
                let for_answer = duration == PATIENCE;
                if !for_answer {
                    waits.note(duration);
                }
                async move {
                    match (for_answer, waits.impatient) {
                        (false, _) => tokio::task::yield_now().await,
                        (true, true) => super::settle().await,
                        (true, false) => std::future::pending().await,
                    }
                }
            })
    }

    pub(crate) fn options(&self, retry: Retry) -> Options {
        Options::new()
            .timeout(PATIENCE)
            .retry(retry.deadline(Duration::from_secs(36_000)))
            .clock(self.clock())
    }

    /// Writes a wait down.
    pub(crate) fn note(&self, duration: Duration) {
        self.waited.lock().unwrap().push(duration);
    }

    pub(crate) fn all(&self) -> Vec<Duration> {
        self.waited.lock().unwrap().clone()
    }

    pub(crate) fn seconds(&self) -> Vec<f64> {
        self.all().iter().map(Duration::as_secs_f64).collect()
    }
}
