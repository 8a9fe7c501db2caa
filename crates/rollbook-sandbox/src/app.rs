//! All that one running sandbox is made of, as the handlers share it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::clock::Clock;
use crate::log::RequestLog;
use crate::tokens::Tokens;
use crate::world::World;

/// What the builder was told.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    pub(crate) empty: bool,
    pub(crate) rate_limit: bool,
    pub(crate) members_portal_bearer: bool,
    pub(crate) token_lifetime: Option<Duration>,
}

/// One running sandbox. It has no `Debug`, since it holds the tokens.
pub(crate) struct App {
    pub(crate) options: Options,
    pub(crate) clock: Clock,
    pub(crate) log: RequestLog,
    pub(crate) access_tokens: Tokens,
    pub(crate) refresh_tokens: Tokens,
    world: Mutex<World>,
}

impl App {
    pub(crate) fn new(options: Options) -> Self {
        let world = Mutex::new(World::first(options.empty));
        Self {
            options,
            clock: Clock::new(),
            log: RequestLog::default(),
            access_tokens: Tokens::default(),
            refresh_tokens: Tokens::default(),
            world,
        }
    }

    /// The records. A handler holds them for as long as it runs, so each request sees and leaves a whole state.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Back to the first state: its records, and no token given out.
    pub(crate) fn reset(&self) {
        *self.world() = World::first(self.options.empty);
        self.access_tokens.revoke_all();
        self.refresh_tokens.revoke_all();
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
