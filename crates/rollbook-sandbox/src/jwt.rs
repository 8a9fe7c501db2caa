//! JSON Web Tokens with an HMAC, as Members Portal and MemberClicks issue them: header and claims are those of the
//! tokens on their pages.
//!
//! Base64 and an HMAC need no JWT library. Those bring every other algorithm, and check expiry against the system clock
//! instead of the sandbox's.

use std::sync::{Mutex, MutexGuard, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::hmac;
use serde_json::Value;

use crate::clock::Timestamp;
use crate::ids;

/// The reason for rejecting a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenError {
    /// Not issued by this sandbox, or revoked.
    Unknown,
    Expired,
}

/// Issues and verifies the tokens of one vendor.
pub(crate) struct Issuer {
    algorithm: hmac::Algorithm,
    /// As in the samples, only the algorithm.
    header: &'static str,
    /// Random in each sandbox, so that tokens of other sandboxes are invalid.
    key: Mutex<hmac::Key>,
}

impl Issuer {
    pub(crate) fn hs256() -> Self {
        Self::new(hmac::HMAC_SHA256, r#"{"alg":"HS256"}"#)
    }

    pub(crate) fn hs512() -> Self {
        Self::new(hmac::HMAC_SHA512, r#"{"alg":"HS512"}"#)
    }

    fn new(algorithm: hmac::Algorithm, header: &'static str) -> Self {
        let key = Mutex::new(new_key(algorithm));
        Self {
            algorithm,
            header,
            key,
        }
    }

    /// A token with these claims, in this order.
    pub(crate) fn issue(&self, claims: &Value) -> String {
        let claims = URL_SAFE_NO_PAD.encode(claims.to_string());
        let signed = format!("{}.{claims}", URL_SAFE_NO_PAD.encode(self.header));
        let signature = hmac::sign(&self.key(), signed.as_bytes());
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    /// The claims of a valid token, if it has not expired at `now`.
    pub(crate) fn check(&self, token: &str, now: Timestamp) -> Result<Value, TokenError> {
        let claims = self.claims(token).ok_or(TokenError::Unknown)?;
        let expires = claims["exp"].as_i64().ok_or(TokenError::Unknown)?;
        if now.timestamp() < expires {
            Ok(claims)
        } else {
            Err(TokenError::Expired)
        }
    }

    /// Revokes every token issued so far.
    pub(crate) fn revoke_all(&self) {
        *self.key() = new_key(self.algorithm);
    }

    fn claims(&self, token: &str) -> Option<Value> {
        let (signed, signature) = token.rsplit_once('.')?;
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        // The signature covers the header, so other algorithms are never considered.
        hmac::verify(&self.key(), signed.as_bytes(), &signature).ok()?;
        let (_, claims) = signed.split_once('.')?;
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).ok()?).ok()
    }

    fn key(&self) -> MutexGuard<'_, hmac::Key> {
        self.key.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn new_key(algorithm: hmac::Algorithm) -> hmac::Key {
    hmac::Key::new(algorithm, ids::token().as_bytes())
}
