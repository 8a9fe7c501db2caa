//! Errors for unit tests of programs that use this library.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::{HeaderName, HeaderValue};

use super::{Effect, Error, ErrorDetails, FieldError, Inner, Kind, Stage};
use crate::runtime::operation::{Operation, Security};

/// A creating operation, so that the effect of a lost response is unknown.
static OPERATION: Operation = Operation {
    api: "test",
    id: "test",
    method: "POST",
    path: "/",
    idempotent: false,
    security: Security::None,
    error_shape: None,
    names: &[],
};

/// Errors for tests, with the feature `test-util`, such as a 404 or an unknown effect.
///
/// ```
/// use rollbook::{Effect, Error, Stage};
///
/// /// Whether a job may send its call again.
/// fn may_repeat(error: &Error) -> bool {
///     error.effect() == Effect::No && !error.is_invalid()
/// }
///
/// assert!(may_repeat(&Error::test_status(429)));
/// assert!(!may_repeat(&Error::test_status(422)));
/// assert!(!may_repeat(&Error::test_stage(Stage::NoResponse)));
/// assert!(!may_repeat(&Error::test_stage(Stage::NotSent).with_effect(Effect::Unknown)));
/// ```
///
/// | predicate | an error for which it is true |
/// |---|---|
/// | [`is_invalid`](Self::is_invalid) | `Error::test_status(422)`, `Error::test_stage(Stage::NotBuilt)` |
/// | [`is_invalid_input`](Self::is_invalid_input) | `Error::test_stage(Stage::NotBuilt)` |
/// | [`is_not_found`](Self::is_not_found) | `Error::test_status(404)` |
/// | [`is_conflict`](Self::is_conflict) | `Error::test_status(409)` |
/// | [`is_rate_limited`](Self::is_rate_limited) | `Error::test_status(429)` |
/// | [`is_unauthenticated`](Self::is_unauthenticated) | `Error::test_status(401)` |
/// | [`is_forbidden`](Self::is_forbidden) | `Error::test_status(403)` |
/// | [`is_timeout`](Self::is_timeout) | `Error::test_stage(Stage::NoResponse).with_timeout()` |
/// | [`is_connect`](Self::is_connect) | `Error::test_stage(Stage::NotSent)` |
/// | [`is_redirect`](Self::is_redirect) | `Error::test_status(302)` |
/// | [`is_sign_in`](Self::is_sign_in) | `Error::test_sign_in(Error::test_status(401))` |
///
/// The methods that begin with `with_` panic if the error has been cloned.
impl Error {
    /// For tests: the error of a creating call to which the vendor responded with this status.
    ///
    /// # Panics
    ///
    /// If it is not an HTTP status.
    #[must_use]
    pub fn test_status(status: u16) -> Self {
        let Ok(status) = StatusCode::from_u16(status) else {
            panic!("{status} is not an HTTP status");
        };
        Self::error_response(
            &OPERATION,
            status,
            ErrorDetails::default(),
            None,
            Bytes::new(),
        )
    }

    /// For tests: the error of a creating call that failed at this stage, with its usual effect.
    #[must_use]
    pub fn test_stage(stage: Stage) -> Self {
        let (kind, effect) = match stage {
            Stage::NotBuilt => (Kind::Invalid("a value is invalid".to_owned()), Effect::No),
            Stage::NotSent => (Kind::NotSent("no connection to the server"), Effect::No),
            Stage::Untrusted => (
                Kind::Untrusted("the server's certificate is not trusted"),
                Effect::No,
            ),
            Stage::NoResponse => (
                Kind::NoResponse("the connection was lost before a response came"),
                Effect::Unknown,
            ),
            Stage::InvalidResponse => {
                let reason = "it is not JSON".to_owned();
                return Self::unreadable(&OPERATION, StatusCode::OK, Bytes::new(), reason);
            }
            Stage::ErrorResponse => return Self::test_status(500),
        };
        Inner::of(&OPERATION, kind, effect).into()
    }

    /// For tests: the error of a call whose sign-in failed.
    #[must_use]
    pub fn test_sign_in(cause: Self) -> Self {
        Self::sign_in(&OPERATION, cause)
    }

    /// For tests: the operation that was called, such as `rollbook::b2core::operations::GET_PROFILE`.
    #[must_use]
    pub fn with_operation(self, operation: &'static Operation) -> Self {
        self.changed(|inner| {
            inner.api = operation.api;
            inner.operation = operation.id;
            inner.names = operation.names;
        })
    }

    /// For tests: whether the call may have taken effect.
    #[must_use]
    pub fn with_effect(self, effect: Effect) -> Self {
        self.changed(|inner| (inner.effect, inner.earlier) = (effect, Effect::No))
    }

    /// For tests: marks the error as a timeout.
    #[must_use]
    pub fn with_timeout(self) -> Self {
        self.changed(|inner| inner.timeout = true)
    }

    /// For tests: the vendor's error code.
    #[must_use]
    pub fn with_code(self, code: impl Into<String>) -> Self {
        self.changed(|inner| inner.details.code = Some(code.into()))
    }

    /// For tests: the vendor's message.
    #[must_use]
    pub fn with_vendor_message(self, message: impl Into<String>) -> Self {
        self.changed(|inner| inner.details.message = Some(message.into()))
    }

    /// For tests: adds a field error.
    #[must_use]
    pub fn with_field_error(self, field: impl Into<String>, message: impl Into<String>) -> Self {
        let (field, message) = (field.into(), message.into());
        self.changed(|inner| {
            inner
                .details
                .field_errors
                .push(FieldError { field, message })
        })
    }

    /// For tests: how long the vendor asks to wait.
    #[must_use]
    pub fn with_retry_after(self, wait: Duration) -> Self {
        self.changed(|inner| inner.retry_after = Some(wait))
    }

    /// For tests: adds a header of the response.
    ///
    /// # Panics
    ///
    /// If name or value is invalid.
    #[must_use]
    pub fn with_header(self, name: &str, value: &str) -> Self {
        let (name, value) = header(name, value);
        self.changed(|inner| {
            inner.headers.append(name, value);
        })
    }

    /// For tests: the body of the response.
    #[must_use]
    pub fn with_body(self, body: impl Into<Vec<u8>>) -> Self {
        self.changed(|inner| inner.body = Bytes::from(body.into()))
    }

    fn changed(mut self, change: impl FnOnce(&mut Inner)) -> Self {
        match Arc::get_mut(&mut self.0) {
            Some(inner) => change(inner),
            None => panic!("an error that has been cloned cannot be changed"),
        }
        self
    }
}

pub(in crate::runtime) fn header(name: &str, value: &str) -> (HeaderName, HeaderValue) {
    match (name.parse(), value.parse()) {
        (Ok(name), Ok(value)) => (name, value),
        _ => panic!("`{name}` cannot be a header with this value"),
    }
}
