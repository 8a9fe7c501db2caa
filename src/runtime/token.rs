//! Tokens: fetched on first use, kept, renewed before they expire, and fetched once however many
//! calls wait for one.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use reqwest::header::HeaderValue;
use tokio::sync::Mutex;

use super::connection::{Connection, header};
use super::error::Error;
use super::secret::Secret;

const A_YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// A token as a vendor gave it.
#[derive(Debug, Clone)]
pub struct Token {
    /// What signs a call.
    pub access: Secret,
    /// How long it is good for; until the vendor says 401 if the vendor does not tell.
    pub lifetime: Option<Duration>,
    /// What gets the next one without signing in anew.
    pub refresh: Option<Secret>,
}

/// A sign-in under way.
pub type Fetching<'a> = Pin<Box<dyn Future<Output = Result<Token, Error>> + Send + 'a>>;

/// A vendor's way to sign in.
pub trait SignIn: Send + Sync {
    /// Gets a token, by the refresh token of the last one if there is one.
    fn fetch<'a>(&'a self, connection: &'a Connection, refresh: Option<Secret>) -> Fetching<'a>;
}

/// The token of a client and all its clones.
pub(super) struct Tokens {
    sign_in: Box<dyn SignIn>,
    /// Finished sign-ins, good and bad: tells who waited for one from who came after it.
    turn: AtomicU64,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// The error of the last sign-in, if that failed.
    failure: Option<Error>,
}

/// A token in use.
#[derive(Clone)]
pub(super) struct Held {
    token: Arc<Signing>,
    turn: u64,
    renew_at: Option<Instant>,
    expires_at: Option<Instant>,
}

/// A token, and the header values that it has been made into: every call sends one.
struct Signing {
    token: Token,
    as_it_is: OnceLock<HeaderValue>,
    after_bearer: OnceLock<HeaderValue>,
}

impl Held {
    /// The token as a header's value: as it is, or as `Bearer T`.
    pub(super) fn value(&self, api: &'static str, bearer: bool) -> Result<HeaderValue, Error> {
        let Signing {
            token,
            as_it_is,
            after_bearer,
        } = &*self.token;
        let made = if bearer { after_bearer } else { as_it_is };
        if let Some(value) = made.get() {
            return Ok(value.clone());
        }
        let text = token.access.expose();
        let value = match bearer {
            true => header(api, &format!("Bearer {text}")),
            false => header(api, text),
        }?;
        Ok(made.get_or_init(|| value).clone())
    }
}

impl Tokens {
    pub(super) fn new(sign_in: Box<dyn SignIn>) -> Self {
        Self {
            sign_in,
            turn: AtomicU64::new(0),
            state: Mutex::default(),
        }
    }

    /// A token that is good by the clock.
    pub(super) async fn current(&self, connection: &Connection) -> Result<Held, Error> {
        let came_at = self.turn.load(Ordering::Acquire);
        let mut state = self.state.lock().await;
        let now = connection.clock().now();
        let held = state.held.clone();
        match &held {
            Some(held) if held.renew_at.is_none_or(|at| now < at) => return Ok(held.clone()),
            _ => {}
        }
        match self.fetch(connection, &mut state, came_at).await {
            Ok(held) => Ok(held),
            // A failed renewal does not throw away a token that is still good; the next try to
            // renew it waits a little.
            Err(error) => match held {
                Some(mut held) if held.expires_at.is_some_and(|at| now < at) => {
                    held.renew_at = held.expires_at.map(|at| now + (at - now) / 4);
                    state.held = Some(held.clone());
                    Ok(held)
                }
                _ => Err(error),
            },
        }
    }

    /// A token other than the one that the vendor has just refused.
    pub(super) async fn replace(
        &self,
        connection: &Connection,
        refused: &Held,
    ) -> Result<Held, Error> {
        let came_at = self.turn.load(Ordering::Acquire);
        let mut state = self.state.lock().await;
        match &state.held {
            Some(held) if held.turn != refused.turn => Ok(held.clone()),
            _ => self.fetch(connection, &mut state, came_at).await,
        }
    }

    /// Signs in, unless somebody has done so in vain while this call waited: then that is the
    /// answer for all who waited.
    async fn fetch(
        &self,
        connection: &Connection,
        state: &mut State,
        came_at: u64,
    ) -> Result<Held, Error> {
        if self.turn.load(Ordering::Acquire) != came_at
            && let Some(error) = &state.failure
        {
            return Err(error.clone());
        }
        let refresh = state
            .held
            .as_ref()
            .and_then(|held| held.token.token.refresh.clone());
        let started = connection.clock().now();
        // Dropped here, the future leaves the state as it was and the lock open.
        let outcome = self.sign_in.fetch(connection, refresh).await;
        let turn = self.turn.fetch_add(1, Ordering::AcqRel) + 1;
        match outcome {
            Ok(token) => {
                // A vendor's typing error must not overflow the clock.
                let lifetime = token.lifetime.map(|lifetime| lifetime.min(A_YEAR));
                let held = Held {
                    turn,
                    // Counted from when it was asked for: the clock of the vendor started no later.
                    renew_at: lifetime.map(|lifetime| started + lifetime.mul_f64(0.8)),
                    expires_at: lifetime.map(|lifetime| started + lifetime),
                    token: Arc::new(Signing {
                        token,
                        as_it_is: OnceLock::new(),
                        after_bearer: OnceLock::new(),
                    }),
                };
                state.failure = None;
                state.held = Some(held.clone());
                Ok(held)
            }
            Err(error) => {
                state.failure = Some(error.clone());
                Err(error)
            }
        }
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens").finish_non_exhaustive()
    }
}
