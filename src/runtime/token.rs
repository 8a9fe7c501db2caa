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

use super::clock::Clock;
use super::error::Error;
use super::page::properties;
use super::response::Answer;
use super::secret::Secret;
use super::unread::without_mark;

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
    pub fn read(answer: &Answer, name: &str) -> Result<Self, Error> {
        if let Some(error) = answer.refused() {
            return Err(error);
        }
        let found = properties(without_mark(&answer.body)).and_then(|properties| {
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
        found.map_err(|reason| answer.unreadable(reason))
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
    turn: AtomicU64,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// The error of the last sign-in, if it failed.
    failure: Option<Error>,
}

impl State {
    /// The error of the last sign-in, if it failed while a call waited.
    fn failed_since(&self, came_at: u64, turn: u64) -> Option<Error> {
        self.failure.clone().filter(|_| turn != came_at)
    }
}

/// A cached token.
#[derive(Clone)]
pub(super) struct Held {
    token: Arc<Signing>,
    turn: u64,
    renew_at: Option<Instant>,
    expires_at: Option<Instant>,
}

/// A token and its header values, which are built once.
struct Signing {
    token: Token,
    as_it_is: OnceLock<HeaderValue>,
    after_bearer: OnceLock<HeaderValue>,
}

impl Held {
    /// Whether it is not due for renewal.
    fn is_good(&self, now: Instant) -> bool {
        self.renew_at.is_none_or(|at| now < at)
    }

    /// The header's value: the raw token, or `Bearer T`.
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
    /// The cached token, unless it is due for renewal or being renewed.
    pub(super) fn at_hand(&self, now: Instant) -> Option<Held> {
        let state = self.state.try_lock().ok()?;
        let held = state.held.as_ref()?;
        held.is_good(now).then(|| held.clone())
    }

    /// A token that is not due for renewal and is not `rejected`.
    ///
    /// `sign_in` fetches one, with the refresh token of the previous one if there is one. If it `is_hurried`, its
    /// failure is not shared: waiting calls with more time try again.
    pub(super) async fn get<F: Future<Output = Result<Token, Error>>>(
        &self,
        clock: &Clock,
        rejected: Option<&Held>,
        is_hurried: bool,
        sign_in: impl FnOnce(Option<Secret>) -> F,
    ) -> Result<Held, Error> {
        let came_at = self.turn.load(Ordering::Acquire);
        let mut state = self.state.lock().await;
        let now = clock.now();
        let mut held = state.held.clone();
        held = held.filter(|held| rejected.is_none_or(|it| it.turn != held.turn));
        // A token that was fetched while this call waited is used, however short its lifetime.
        let good = |held: &&Held| held.turn > came_at || held.is_good(now);
        if let Some(held) = held.as_ref().filter(good) {
            return Ok(held.clone());
        }
        let outcome = match state.failed_since(came_at, self.turn.load(Ordering::Acquire)) {
            Some(error) => Err(error),
            None => self.fetch(clock, &mut state, is_hurried, sign_in).await,
        };
        match outcome {
            Ok(held) => Ok(held),
            // A token that has not expired survives a failed renewal; the next renewal waits a quarter
            // of the remaining time.
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

    /// Signs in.
    async fn fetch<F: Future<Output = Result<Token, Error>>>(
        &self,
        clock: &Clock,
        state: &mut State,
        is_hurried: bool,
        sign_in: impl FnOnce(Option<Secret>) -> F,
    ) -> Result<Held, Error> {
        let refresh = state
            .held
            .as_ref()
            .and_then(|held| held.token.token.refresh.clone());
        let started = clock.now();
        // If the future is dropped here, the state is unchanged and the lock released.
        let outcome = sign_in(refresh).await;
        let turn = self.turn.fetch_add(1, Ordering::AcqRel) + 1;
        match outcome {
            Ok(token) => {
                // A vendor's mistake must not overflow the clock.
                let lifetime = token.lifetime.map(|lifetime| lifetime.min(A_YEAR));
                let held = Held {
                    turn,
                    // Counted from the start of the request, which is never too late.
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
                state.failure = (!is_hurried).then(|| error.clone());
                Err(error)
            }
        }
    }
}

/// A header's value with a credential.
pub(super) fn header(api: &'static str, text: &str) -> Result<HeaderValue, Error> {
    let mut value = HeaderValue::from_str(text).map_err(|_| {
        Error::config(
            api,
            "a credential contains a character that headers cannot contain",
        )
    })?;
    value.set_sensitive(true);
    Ok(value)
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
