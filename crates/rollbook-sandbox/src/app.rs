//! The state of one running sandbox, shared by the handlers.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::clock::Clock;
use crate::faults::Faults;
use crate::log::RequestLog;
use crate::options::Options;
use crate::tokens::{AccessTokens, Tokens};
use crate::world::World;

/// One running sandbox. No `Debug`, because it holds tokens.
pub(crate) struct App {
    pub(crate) options: Options,
    pub(crate) clock: Clock,
    pub(crate) log: RequestLog,
    pub(crate) faults: Faults,
    pub(crate) access_tokens: AccessTokens,
    pub(crate) refresh_tokens: Tokens,
    world: Mutex<World>,
    stop: watch::Receiver<()>,
}

impl App {
    /// The sandbox stops when the sender of `stop` is dropped.
    pub(crate) fn new(options: Options, stop: watch::Receiver<()>) -> Self {
        let world = Mutex::new(World::initial(options.empty));
        Self {
            faults: Faults::new(options.faults.clone()),
            options,
            clock: Clock::new(),
            log: RequestLog::default(),
            access_tokens: AccessTokens::new(),
            refresh_tokens: Tokens::default(),
            world,
            stop,
        }
    }

    /// The records. A handler holds the lock while it runs, so each request is atomic.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Completes when the sandbox stops.
    pub(crate) fn stopped(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut stop = self.stop.clone();
        async move {
            // An error means that the sender was dropped, which is the signal.
            let _ = stop.changed().await;
        }
    }

    /// Restores the initial state: its records, no valid token, the fault script from its start.
    pub(crate) fn reset(&self) {
        *self.world() = World::initial(self.options.empty);
        self.access_tokens.revoke_all();
        self.refresh_tokens.revoke_all();
        self.faults.reset();
    }

    /// Removes every record; tokens stay valid.
    pub(crate) fn clear(&self) {
        *self.world() = World::initial(true);
    }

    /// The lifetime of a new access token.
    pub(crate) fn token_lifetime(&self, vendor_default: Duration) -> Duration {
        self.options.token_lifetime.unwrap_or(vendor_default)
    }
}
