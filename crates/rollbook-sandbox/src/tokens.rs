//! Issued tokens of the three vendors that use tokens.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::api::Api;
use crate::clock::Timestamp;
use crate::ids;
use crate::jwt::{Issuer, TokenError};

/// Access tokens. Two vendors show a JWT on their pages; the format of B2CORE's tokens is unknown.
pub(crate) struct AccessTokens {
    pub(crate) memberclicks: Issuer,
    pub(crate) members_portal: Issuer,
    pub(crate) b2core: Tokens,
}

impl AccessTokens {
    pub(crate) fn new() -> Self {
        Self {
            memberclicks: Issuer::hs256(),
            members_portal: Issuer::hs512(),
            b2core: Tokens::default(),
        }
    }

    /// Revokes the tokens that `api` issued so far.
    pub(crate) fn revoke(&self, api: Api) {
        match api {
            Api::MemberClicks => self.memberclicks.revoke_all(),
            Api::MembersPortal => self.members_portal.revoke_all(),
            Api::B2Core => self.b2core.revoke_all(),
            Api::QuestionPro | Api::YourCourts => {}
        }
    }

    /// Revokes every token issued so far.
    pub(crate) fn revoke_all(&self) {
        for api in Api::ALL {
            self.revoke(api);
        }
    }
}

/// The permissions of an opaque token.
#[derive(Clone)]
pub(crate) struct Grant {
    /// Space-separated; empty where the vendor has no scopes.
    pub(crate) scope: String,
    pub(crate) expires: Timestamp,
}

/// One kind of opaque token.
#[derive(Default)]
pub(crate) struct Tokens(Mutex<HashMap<String, Grant>>);

impl Tokens {
    /// Issues a token.
    pub(crate) fn issue(&self, grant: Grant) -> String {
        let token = ids::token();
        self.lock().insert(token.clone(), grant);
        token
    }

    /// The grant of `token`, if it is valid and has not expired at `now`.
    pub(crate) fn check(&self, token: &str, now: Timestamp) -> Result<Grant, TokenError> {
        let tokens = self.lock();
        let grant = tokens.get(token).ok_or(TokenError::Unknown)?;
        if now < grant.expires {
            Ok(grant.clone())
        } else {
            Err(TokenError::Expired)
        }
    }

    /// Revokes every token.
    pub(crate) fn revoke_all(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Grant>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
