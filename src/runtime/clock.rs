//! Time and jitter, injectable.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

type Sleep = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The source of time and jitter: the system, or a test.
///
/// ```
/// use rollbook::Clock;
/// use std::time::{Duration, Instant};
///
/// // A test's own time, and constant jitter.
/// let start = Instant::now();
/// let clock = Clock::new(move || start + Duration::from_secs(5)).jitter(|| 0.5);
/// let options = rollbook::Options::new().clock(clock);
/// ```
#[derive(Clone)]
pub struct Clock {
    now: Arc<dyn Fn() -> Instant + Send + Sync>,
    wall: Arc<dyn Fn() -> SystemTime + Send + Sync>,
    sleep: Arc<dyn Fn(Duration) -> Sleep + Send + Sync>,
    jitter: Arc<dyn Fn() -> f64 + Send + Sync>,
}

impl Clock {
    /// A clock that reads the time from `now`.
    pub fn new(now: impl Fn() -> Instant + Send + Sync + 'static) -> Self {
        Self {
            now: Arc::new(now),
            wall: Arc::new(SystemTime::now),
            sleep: Arc::new(|duration| Box::pin(tokio::time::sleep(duration))),
            jitter: Arc::new(fastrand::f64),
        }
    }

    /// The source of the date, for `Retry-After` headers with a date.
    #[must_use]
    pub fn wall(mut self, wall: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.wall = Arc::new(wall);
        self
    }

    /// How to wait. Time limits wait concurrently with the response: a wait that ends at once leaves no time
    /// for a response.
    #[must_use]
    pub fn sleep<F>(mut self, sleep: impl Fn(Duration) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        self.sleep = Arc::new(move |duration| Box::pin(sleep(duration)));
        self
    }

    /// The source of jitter for retries: numbers from 0 to 1.
    #[must_use]
    pub fn jitter(mut self, jitter: impl Fn() -> f64 + Send + Sync + 'static) -> Self {
        self.jitter = Arc::new(jitter);
        self
    }

    pub(crate) fn now(&self) -> Instant {
        (self.now)()
    }

    pub(crate) fn since(&self, start: Instant) -> Duration {
        self.now().saturating_duration_since(start)
    }

    pub(crate) fn date(&self) -> SystemTime {
        (self.wall)()
    }

    pub(crate) fn wait(&self, duration: Duration) -> impl Future<Output = ()> + Send + use<> {
        (self.sleep)(duration)
    }

    pub(crate) fn jitter_factor(&self) -> f64 {
        (self.jitter)().clamp(0.0, 1.0)
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new(Instant::now)
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}
