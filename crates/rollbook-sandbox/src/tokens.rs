//! The tokens that have been given out, for the three vendors that give tokens.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::api::Api;
use crate::clock::Timestamp;
use crate::ids;

/// What a token allows.
#[derive(Clone)]
pub(crate) struct Grant {
    pub(crate) api: Api,
    /// Words with blanks between; empty where the vendor has no scopes.
    pub(crate) scope: String,
    /// Whether the token speaks for a user who gave a password, rather than for the client alone.
    pub(crate) for_user: bool,
    pub(crate) expires: Timestamp,
}

impl Grant {
    pub(crate) fn allows(&self, scope: &str) -> bool {
        self.scope.split(' ').any(|word| word == scope)
    }
}

/// Why a token is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Never given out, revoked, or given out by another API.
    Unknown,
    /// Past its time.
    Expired,
}

/// One kind of token: access tokens or refresh tokens.
#[derive(Default)]
pub(crate) struct Tokens(Mutex<HashMap<String, Grant>>);

impl Tokens {
    /// A new token for `grant`.
    pub(crate) fn issue(&self, grant: Grant) -> String {
        let token = ids::token();
        self.lock().insert(token.clone(), grant);
        token
    }

    /// The grant of `token`, if `api` gave it out and it is still good at `now`.
    pub(crate) fn check(&self, api: Api, token: &str, now: Timestamp) -> Result<Grant, Refused> {
        let tokens = self.lock();
        let grant = tokens
            .get(token)
            .filter(|grant| grant.api == api)
            .ok_or(Refused::Unknown)?;
        if now < grant.expires {
            Ok(grant.clone())
        } else {
            Err(Refused::Expired)
        }
    }

    /// Forgets the tokens that `api` gave out.
    pub(crate) fn revoke(&self, api: Api) {
        self.lock().retain(|_, grant| grant.api != api);
    }

    /// Forgets every token.
    pub(crate) fn revoke_all(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Grant>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
