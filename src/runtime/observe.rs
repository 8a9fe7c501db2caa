//! Observability: the span, the events and the attempts of a call. Nothing here shows data.

use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;
use tracing::Span;
use tracing::field::Empty;

use super::error::Error;
use super::operation::Operation;

/// One request and its outcome, for metrics: the argument of
/// [`Options::on_attempt`](super::Options::on_attempt).
///
/// Contains no data: no URL, no header, no body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// The API's module, such as `members_portal`.
    pub api: &'static str,
    /// The operation, such as `listProfiles`, or that of a sign-in.
    pub operation: &'static str,
    /// The number of the request within its call, from 1.
    pub number: u32,
    /// The status of the response, if one came.
    pub status: Option<StatusCode>,
    /// The time to the end of the response; for a streamed list, to its headers.
    pub duration: Duration,
    /// The length of the response's body, if it was read completely or has a `Content-Length`.
    pub bytes: Option<u64>,
    /// Whether another attempt follows: a retry, or a new token after a 401.
    pub is_retried: bool,
}

/// The hook for attempts.
pub(super) type OnAttempt = Arc<dyn Fn(&Attempt) + Send + Sync>;

/// The span of a call. [`ended`] records its outcome.
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

/// Records the outcome of a call in its span and emits `call ended`, which does not repeat it.
pub(super) fn ended(span: &Span, attempts: u32, status: Option<StatusCode>, duration: Duration) {
    span.record("attempts", attempts);
    if let Some(status) = status {
        span.record("status", status.as_u16());
    }
    span.record("duration_ms", duration.as_secs_f64() * 1000.0);
    span.in_scope(|| tracing::debug!("call ended"));
}

/// An attempt failed and is retried.
pub(super) fn sent_again(attempt: u32, wait: Duration, error: &Error) {
    tracing::warn!(attempt, wait_ms = wait.as_millis(), %error, "sent again");
}

/// A call failed. The error's text includes API and operation, for logs without spans.
pub(super) fn failed(span: &Span, error: Error) -> Error {
    span.in_scope(|| tracing::warn!(%error, "call failed"));
    error
}

/// A call was rejected before anything was sent.
pub(super) fn rejected(operation: &Operation, error: Error) -> Error {
    let span = span(operation);
    ended(&span, 0, None, Duration::ZERO);
    failed(&span, error)
}

impl Operation {
    /// The error for a request that cannot be built.
    pub(crate) fn cannot_be_built(&'static self, reason: &str) -> Error {
        rejected(self, Error::invalid(self, reason.to_owned(), Vec::new()))
    }
}
