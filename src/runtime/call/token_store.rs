//! Where a program keeps tokens between its runs.

use std::time::{Instant, SystemTime};

use crate::runtime::clock::Clock;
use crate::runtime::types::secret::Secret;

/// A place that keeps a client's token between runs of a program, for
/// [`Options::token_store`](crate::Options::token_store).
///
/// ```
/// use rollbook::{Options, StoredToken, TokenStore};
/// use std::sync::{Arc, Mutex};
///
/// #[derive(Clone, Default)]
/// struct Shared(Arc<Mutex<Option<StoredToken>>>);
///
/// impl TokenStore for Shared {
///     fn load(&self) -> Option<StoredToken> {
///         self.0.lock().ok()?.clone()
///     }
///
///     fn save(&self, token: &StoredToken) {
///         if let Ok(mut place) = self.0.lock() {
///             *place = Some(token.clone());
///         }
///     }
/// }
///
/// let options = Options::new().token_store(Shared::default());
/// ```
///
/// A token is valid for one server and one set of credentials: use a store for each. Both methods run within a call, so
/// they must not block for long. A store that fails returns `None`, or saves nothing, and the client signs in.
pub trait TokenStore: Send + Sync {
    /// The token that was saved last.
    ///
    /// It is called when the client has no token, or the token is due for renewal, and not after a 401.
    fn load(&self) -> Option<StoredToken>;

    /// Replaces the token, after each successful sign-in.
    fn save(&self, token: &StoredToken);
}

/// A token in a [`TokenStore`], with dates instead of a lifetime.
///
/// ```
/// use rollbook::StoredToken;
/// use std::time::{Duration, SystemTime};
///
/// let mut token = StoredToken::new("token");
/// token.expires_at = Some(SystemTime::now() + Duration::from_secs(600));
/// assert!(!format!("{token:?}").contains("\"token\""));
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct StoredToken {
    /// The access token.
    pub access: Secret,
    /// The refresh token. A store may drop it: the client then signs in with its credentials.
    pub refresh: Option<Secret>,
    /// When the client renews it, which is before it expires; if unknown, when it expires.
    pub renew_at: Option<SystemTime>,
    /// When it expires; if unknown, it is used until a 401.
    pub expires_at: Option<SystemTime>,
}

impl StoredToken {
    /// A token that is used until a 401.
    pub fn new(access: impl Into<Secret>) -> Self {
        Self {
            access: access.into(),
            refresh: None,
            renew_at: None,
            expires_at: None,
        }
    }

    /// A token with the dates of these instants.
    pub(super) fn of(
        access: Secret,
        refresh: Option<Secret>,
        renew_at: Option<Instant>,
        expires_at: Option<Instant>,
        clock: &Clock,
    ) -> Self {
        let (now, date) = (clock.now(), clock.date());
        let date_of = |at: Instant| date.checked_add(at.saturating_duration_since(now));
        Self {
            access,
            refresh,
            renew_at: renew_at.and_then(date_of),
            expires_at: expires_at.and_then(date_of),
        }
    }

    /// The instant of a date, if it is not in the past.
    pub(super) fn instant(date: SystemTime, clock: &Clock) -> Option<Instant> {
        let left = date.duration_since(clock.date()).ok()?;
        clock.now().checked_add(left).filter(|_| !left.is_zero())
    }
}
