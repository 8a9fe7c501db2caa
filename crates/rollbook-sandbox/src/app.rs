//! All that one running sandbox is made of, as the handlers share it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::clock::Clock;
#[cfg(feature = "docs")]
use crate::docs::Docs;
use crate::faults::{FaultScript, Faults};
use crate::log::RequestLog;
use crate::tokens::{AccessTokens, Tokens};
use crate::world::World;

/// What the builder was told.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    pub(crate) empty: bool,
    pub(crate) rate_limit: bool,
    pub(crate) members_portal_bearer: bool,
    pub(crate) token_lifetime: Option<Duration>,
    pub(crate) faults: FaultScript,
    #[cfg(feature = "docs")]
    pub(crate) docs: Docs,
}

/// One running sandbox. It has no `Debug`, since it holds the tokens.
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
    /// Dropping the sender of `stop` is what ends it.
    pub(crate) fn new(options: Options, stop: watch::Receiver<()>) -> Self {
        let world = Mutex::new(World::first(options.empty));
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

    /// The records. A handler holds them for as long as it runs, so each request sees and leaves a whole state.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Done when the sandbox is to end.
    pub(crate) fn stopped(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut stop = self.stop.clone();
        async move {
            // An error says that the sender was dropped, and that is the signal.
            let _ = stop.changed().await;
        }
    }

    /// Back to the first state: its records, no token given out, the script of faults at its beginning.
    pub(crate) fn reset(&self) {
        *self.world() = World::first(self.options.empty);
        self.access_tokens.revoke_all();
        self.refresh_tokens.revoke_all();
        self.faults.reset();
    }

    /// No record left; tokens stay good.
    pub(crate) fn clear(&self) {
        *self.world() = World::first(true);
    }

    /// How long a new access token is good for.
    pub(crate) fn token_lifetime(&self, vendors_own: Duration) -> Duration {
        self.options.token_lifetime.unwrap_or(vendors_own)
    }
}
