//! Tokens: fetched on first use, cached, renewed before they expire. Concurrent calls share one
//! sign-in.

use std::fmt;
use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use reqwest::header::HeaderValue;
use serde_json::Value;
use tokio::sync::Mutex;

use super::credentials::header;
use super::response::RawResponse;
use super::token_store::{StoredToken, TokenStore};
use crate::runtime::clock::Clock;
use crate::runtime::error::Error;
use crate::runtime::json::document::properties;
use crate::runtime::json::json_input::without_bom;
use crate::runtime::types::secret::Secret;

const A_YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// A token from a vendor.
#[derive(Debug, Clone)]
pub struct Token {
    /// The access token.
    pub access: Secret,
    /// How long it is valid; if unknown, until a 401.
    pub lifetime: Option<Duration>,
    /// The refresh token.
    pub refresh: Option<Secret>,
}

impl Token {
    /// The token in the response to a sign-in, in the property `name`.
    ///
    /// Only the token has to be as documented: `expires_in` and `refresh_token` are ignored if they
    /// are invalid, and nothing else is read.
    ///
    /// # Errors
    ///
    /// If the token is missing, empty or not text.
    pub fn read(response: &RawResponse, name: &str) -> Result<Self, Error> {
        if let Some(error) = response.as_error() {
            return Err(error);
        }
        let found = properties(without_bom(&response.body)).and_then(|properties| {
            let read = |name| -> Option<Value> {
                let mut named = properties.iter().filter(|(it, _)| it == name);
                // Invalid JSON counts as null.
                named
                    .next_back()
                    .map(|(_, text)| serde_json::from_slice(text).unwrap_or_default())
            };
            match read(name) {
                Some(Value::String(token)) if !token.is_empty() => Ok(Self {
                    access: token.into(),
                    lifetime: read("expires_in").as_ref().and_then(seconds),
                    refresh: match read("refresh_token") {
                        Some(Value::String(token)) if !token.is_empty() => Some(token.into()),
                        _ => None,
                    },
                }),
                Some(Value::String(_)) => Err(format!("`{name}` is empty")),
                Some(_) => Err(format!("`{name}`: expected a string")),
                None => Err(format!("`{name}` is missing")),
            }
        });
        found.map_err(|reason| response.unreadable(reason))
    }
}

/// Seconds as a number or as text, with or without decimals; `None` if they are negative.
fn seconds(value: &Value) -> Option<Duration> {
    let seconds: f64 = match value {
        Value::Number(number) => number.as_f64()?,
        Value::String(text) => text.trim().parse().ok().filter(|it: &f64| it.is_finite())?,
        _ => return None,
    };
    // Overflow is fine: long lifetimes are capped anyway.
    (seconds >= 0.0).then(|| Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX))
}

/// The token of a client and all its clones.
#[derive(Default)]
pub(super) struct Tokens {
    /// The number of finished sign-ins, successful or not: distinguishes calls that waited for one from
    /// later calls.
    generation: AtomicU64,
    state: Mutex<State>,
    /// Where the token is kept between runs.
    store: Option<Arc<dyn TokenStore>>,
}

#[derive(Default)]
struct State {
    cached: Option<CachedToken>,
    /// The error of the last sign-in, if it failed.
    failure: Option<Error>,
}

impl State {
    /// The error of the last sign-in, if it failed while a call waited.
    fn failed_since(&self, seen: u64, generation: u64) -> Option<Error> {
        self.failure.clone().filter(|_| generation != seen)
    }
}

/// A cached token.
#[derive(Clone)]
pub(super) struct CachedToken {
    token: Arc<TokenHeaders>,
    generation: u64,
    renew_at: Option<Instant>,
    expires_at: Option<Instant>,
}

/// A token and its header values, which are built once.
struct TokenHeaders {
    token: Token,
    raw: OnceLock<HeaderValue>,
    with_scheme: OnceLock<HeaderValue>,
}

impl CachedToken {
    fn new(
        token: Token,
        generation: u64,
        renew_at: Option<Instant>,
        expires_at: Option<Instant>,
    ) -> Self {
        Self {
            generation,
            renew_at,
            expires_at,
            token: Arc::new(TokenHeaders {
                token,
                raw: OnceLock::new(),
                with_scheme: OnceLock::new(),
            }),
        }
    }

    /// Whether it is not due for renewal.
    fn is_fresh(&self, now: Instant) -> bool {
        self.renew_at.is_none_or(|at| now < at)
    }

    /// The header's value: the raw token, or `Bearer T`.
    pub(super) fn value(&self, api: &'static str, bearer: bool) -> Result<HeaderValue, Error> {
        let TokenHeaders {
            token,
            raw,
            with_scheme,
        } = &*self.token;
        let cell = if bearer { with_scheme } else { raw };
        if let Some(value) = cell.get() {
            return Ok(value.clone());
        }
        let text = token.access.expose();
        let value = match bearer {
            true => header(api, &format!("Bearer {text}")),
            false => header(api, text),
        }?;
        Ok(cell.get_or_init(|| value).clone())
    }
}

impl Tokens {
    pub(super) fn new(store: Option<Arc<dyn TokenStore>>) -> Self {
        Self {
            store,
            ..Self::default()
        }
    }

    /// The cached token, unless it is due for renewal or being renewed.
    pub(super) fn cached(&self, now: Instant) -> Option<CachedToken> {
        let state = self.state.try_lock().ok()?;
        let cached = state.cached.as_ref()?;
        cached.is_fresh(now).then(|| cached.clone())
    }

    /// A token that is not due for renewal and is not `rejected`.
    ///
    /// `sign_in` fetches one, with the refresh token of the previous one if there is one. If it `has_little_time`, its
    /// failure is not shared: waiting calls with more time try again.
    pub(super) async fn get<F: Future<Output = Result<Token, Error>>>(
        &self,
        clock: &Clock,
        rejected: Option<&CachedToken>,
        has_little_time: bool,
        sign_in: impl FnOnce(Option<Secret>) -> F,
    ) -> Result<CachedToken, Error> {
        let seen = self.generation.load(Ordering::Acquire);
        let mut state = self.state.lock().await;
        let now = clock.now();
        let mut cached = state.cached.clone();
        cached =
            cached.filter(|cached| rejected.is_none_or(|it| it.generation != cached.generation));
        // A token that was fetched while this call waited is used, however short its lifetime.
        let is_usable = |cached: &&CachedToken| cached.generation > seen || cached.is_fresh(now);
        if let Some(cached) = cached.as_ref().filter(is_usable) {
            return Ok(cached.clone());
        }
        // After a 401, a token of an earlier run is not tried: it is most likely the rejected one.
        if rejected.is_none()
            && let Some(stored) = self.stored(clock)
        {
            state.cached = Some(stored.clone());
            return Ok(stored);
        }
        let outcome = match state.failed_since(seen, self.generation.load(Ordering::Acquire)) {
            Some(error) => Err(error),
            None => {
                self.fetch(clock, &mut state, has_little_time, sign_in)
                    .await
            }
        };
        match outcome {
            Ok(cached) => Ok(cached),
            // A token that has not expired survives a failed renewal; the next renewal waits a quarter
            // of the remaining time.
            Err(error) => match cached {
                Some(mut cached) if cached.expires_at.is_some_and(|at| now < at) => {
                    cached.renew_at = cached.expires_at.map(|at| now + (at - now) / 4);
                    state.cached = Some(cached.clone());
                    Ok(cached)
                }
                _ => Err(error),
            },
        }
    }

    /// The token in the store, if it is not due for renewal.
    fn stored(&self, clock: &Clock) -> Option<CachedToken> {
        let stored = self.store.as_ref()?.load()?;
        let instant = |at| StoredToken::instant(at, clock);
        let expires_at = match stored.expires_at {
            Some(at) => Some(instant(at)?),
            None => None,
        };
        let renew_at = match stored.renew_at {
            Some(at) => Some(instant(at)?),
            None => expires_at,
        };
        let token = Token {
            access: stored.access,
            lifetime: None,
            refresh: stored.refresh,
        };
        let generation = self.generation.fetch_add(1, Ordering::AcqRel) + 1;
        Some(CachedToken::new(token, generation, renew_at, expires_at))
    }

    /// Signs in.
    async fn fetch<F: Future<Output = Result<Token, Error>>>(
        &self,
        clock: &Clock,
        state: &mut State,
        has_little_time: bool,
        sign_in: impl FnOnce(Option<Secret>) -> F,
    ) -> Result<CachedToken, Error> {
        let refresh = state
            .cached
            .as_ref()
            .and_then(|cached| cached.token.token.refresh.clone());
        let started = clock.now();
        // If the future is dropped here, the state is unchanged and the lock released.
        let outcome = sign_in(refresh).await;
        let generation = self.generation.fetch_add(1, Ordering::AcqRel) + 1;
        match outcome {
            Ok(token) => {
                // A vendor's mistake must not overflow the clock.
                let lifetime = token.lifetime.map(|lifetime| lifetime.min(A_YEAR));
                // Counted from the start of the request, which is never too late.
                let renew_at = lifetime.map(|lifetime| started + lifetime.mul_f64(0.8));
                let expires_at = lifetime.map(|lifetime| started + lifetime);
                if let Some(store) = &self.store {
                    let (access, refresh) = (token.access.clone(), token.refresh.clone());
                    store.save(&StoredToken::of(
                        access, refresh, renew_at, expires_at, clock,
                    ));
                }
                let cached = CachedToken::new(token, generation, renew_at, expires_at);
                state.failure = None;
                state.cached = Some(cached.clone());
                Ok(cached)
            }
            Err(error) => {
                state.failure = (!has_little_time).then(|| error.clone());
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_lifetime_is_read_in_every_notation() {
        for (value, millis) in [
            (json!(600), 600_000),
            (json!(600.0), 600_000),
            (json!(600.5), 600_500),
            (json!("600"), 600_000),
            (json!(" 600.0 "), 600_000),
            (json!(0), 0),
        ] {
            assert_eq!(
                seconds(&value),
                Some(Duration::from_millis(millis)),
                "{value}"
            );
        }
        for huge in [json!(u64::MAX), json!(1e300), json!("1e300")] {
            assert!(seconds(&huge).is_some_and(|it| it > A_YEAR), "{huge}");
        }
        for unknown in [
            json!(-1),
            json!(-0.5),
            json!(null),
            json!(true),
            json!(""),
            json!("an hour"),
            json!("NaN"),
            json!("inf"),
            json!([600]),
        ] {
            assert_eq!(seconds(&unknown), None, "{unknown}");
        }
    }
}
