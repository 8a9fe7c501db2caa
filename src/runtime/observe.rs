//! What others see of a call: its span, its events and its attempts. Nothing here shows data.

use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;
use tracing::Span;
use tracing::field::Empty;

use super::error::Error;
use super::invalid::Invalid;
use super::operation::Operation;

/// One request that was sent and how it ended, for metrics: what
/// [`Options::on_attempt`](super::Options::on_attempt) passes on.
///
/// It holds no data: no address, no header, no body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// The API's module, such as `members_portal`.
    pub api: &'static str,
    /// The operation, such as `listProfiles`. A sign-in is one, too.
    pub operation: &'static str,
    /// Which request of its call it is, from 1.
    pub number: u32,
    /// The status of the response, if one came.
    pub status: Option<StatusCode>,
    /// How long it took, to the end of the response; for a list that is read as a stream of items, to its headers.
    pub duration: Duration,
    /// How many bytes the response's body has, if they were all read or the response gives its length.
    pub bytes: Option<u64>,
    /// Whether the call goes on with another attempt: a retry, or a new token after a 401.
    pub is_retried: bool,
}

/// What is called with each attempt.
pub(super) type OnAttempt = Arc<dyn Fn(&Attempt) + Send + Sync>;

/// The span of a call. How it went is recorded once, by [`ended`].
pub(super) fn span(operation: &Operation) -> Span {
    tracing::info_span!(
        "rollbook.call",
        api = operation.api,
        operation = operation.id,
        method = operation.method,
        path = operation.path,
        attempts = Empty,
        status = Empty,
        duration_ms = Empty,
    )
}

/// Records how a call went: into its span, which its one event `call ended` stands in and does not repeat.
pub(super) fn ended(span: &Span, attempts: u32, status: Option<StatusCode>, duration: Duration) {
    span.record("attempts", attempts);
    if let Some(status) = status {
        span.record("status", status.as_u16());
    }
    span.record("duration_ms", duration.as_secs_f64() * 1000.0);
    span.in_scope(|| tracing::debug!("call ended"));
}

/// An attempt failed and the call goes on.
pub(super) fn sent_again(attempt: u32, wait: Duration, error: &Error) {
    tracing::warn!(attempt, wait_ms = wait.as_millis(), %error, "sent again");
}

/// A call failed. The error's text has API and operation, so it says enough where spans are not shown.
pub(super) fn failed(span: &Span, error: Error) -> Error {
    span.in_scope(|| tracing::warn!(%error, "call failed"));
    error
}

/// A call was refused here, before anything was sent.
pub(super) fn refused(operation: &Operation, error: Error) -> Error {
    let span = span(operation);
    ended(&span, 0, None, Duration::ZERO);
    failed(&span, error)
}

impl Operation {
    /// The error for input that must not be sent.
    #[doc(hidden)]
    #[must_use]
    pub fn invalid(&'static self, invalid: Invalid) -> Error {
        let error = Error::invalid(self, invalid.to_string(), invalid.into_field_errors());
        refused(self, error)
    }

    /// The error for a request that cannot be built, whatever the input is.
    pub(crate) fn cannot_be_built(&'static self, reason: &str) -> Error {
        refused(self, Error::invalid(self, reason.to_owned(), Vec::new()))
    }
}
