//! The error type.

mod display;
mod make;
#[cfg(feature = "test-util")]
pub(super) mod test_util;
#[cfg(feature = "rustls")]
mod tls_failure;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

/// Why and when a call failed, and whether it may still have taken effect.
///
/// The predicates classify it. A complete mapping to the status of a web handler's own response
/// and to the exit code of a command (`sysexits.h`):
///
/// ```
/// use rollbook::{Effect, Error};
///
/// fn reply_and_exit(error: &Error) -> (u16, i32) {
///     match error {
///         // It may have taken effect: check before sending it again.
///         it if it.effect() != Effect::No => (502, 70),
///         it if it.is_invalid() => (400, 65),
///         it if it.is_not_found() => (404, 66),
///         it if it.is_conflict() => (409, 73),
///         // Later, after `retry_after()` if that is known.
///         it if it.is_rate_limited() => (503, 75),
///         it if it.is_timeout() => (504, 75),
///         it if it.is_connect() => (502, 69),
///         // Our credentials or permissions, not those of our caller.
///         it if it.is_unauthenticated() || it.is_forbidden() => (500, 77),
///         _ => (502, 70),
///     }
/// }
///
/// let server = rollbook::yourcourts::Server::url("not a URL");
/// let credentials = rollbook::yourcourts::Credentials::key("key");
/// let error = rollbook::yourcourts::Client::connect(server, credentials).unwrap_err();
/// assert_eq!(reply_and_exit(&error), (400, 65));
/// ```
///
/// `Display` is one line for a log or a ticket: the API, the operation, what happened, the vendor's
/// code and the invalid fields, unless they could be data. `Debug` shows the same in parts. Neither
/// shows a body, a header, a secret or member data. Methods return the rest: [`code`](Self::code),
/// [`field_errors`](Self::field_errors), [`request_id`](Self::request_id),
/// [`headers`](Self::headers), [`vendor_message`](Self::vendor_message) and [`body`](Self::body).
///
/// Cheap to clone: every call that waited for a failed sign-in gets its error.
#[derive(Clone)]
pub struct Error(Arc<Inner>);

struct Inner {
    api: &'static str,
    operation: &'static str,
    /// The names of the spec's properties, which are safe to show.
    names: &'static [&'static str],
    kind: Kind,
    effect: Effect,
    /// The effect of earlier attempts.
    earlier: Effect,
    timeout: bool,
    status: Option<StatusCode>,
    headers: HeaderMap,
    details: ErrorDetails,
    retry_after: Option<Duration>,
    body: Bytes,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// What went wrong, in our own text only.
enum Kind {
    Config(String),
    Invalid(String),
    NotSent(&'static str),
    Untrusted(&'static str),
    ProxyCredentials,
    NoPermit,
    NoResponse(&'static str),
    /// What came back is not a valid HTTP response.
    Malformed(&'static str),
    Unreadable(String),
    CutOff(&'static str),
    ErrorResponse,
    Redirected,
    SignIn(Error),
    Paging(String),
}

/// When a call failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// The request was not built: a setting or an argument is wrong.
    NotBuilt,
    /// The request was built and not sent: no connection, no token, or no permit of the rate limit.
    NotSent,
    /// No TLS connection that both sides trust: the server's certificate is not trusted, expired or
    /// for another host, the server requires a client certificate, or the handshake failed; `Display`
    /// has the reason. Nothing has taken effect. Only for clients that use rustls, with the feature
    /// `rustls`; otherwise it is [`NotSent`](Self::NotSent).
    Untrusted,
    /// The request was sent and no response came back.
    NoResponse,
    /// A response came back and could not be read.
    InvalidResponse,
    /// The vendor responded with an error or a redirect.
    ErrorResponse,
}

/// Whether a failed call may have taken effect at the vendor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Certainly not.
    No,
    /// Almost certainly: the response had a success status, and was cut off.
    Yes,
    /// It cannot be known.
    Unknown,
}

/// An invalid field, found before sending or reported by the vendor.
#[derive(Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field. Before sending, its place by wire names, such as `[2].emailAddress`; otherwise the
    /// vendor's name for it, which is not always a name that requests use (M1, M10).
    pub field: String,
    /// What is wrong with it: the violated rule, or the vendor's message, which may repeat what was
    /// sent.
    pub message: String,
}

impl fmt::Debug for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FieldError").finish_non_exhaustive()
    }
}

/// What a vendor reports in the body of an error response.
#[derive(Default, Clone)]
pub struct ErrorDetails {
    /// The vendor's code, such as `1010` or `invalid_grant`.
    pub code: Option<String>,
    /// The vendor's message.
    pub message: Option<String>,
    /// The invalid fields.
    pub field_errors: Vec<FieldError>,
    /// Whether the call conflicts with existing data, which the status does not show.
    pub conflict: bool,
    /// Whether a quota is exhausted: no call succeeds before more calls are bought.
    pub exhausted: bool,
}

/// The headers in which servers and proxies return a request id, the most specific first.
const REQUEST_IDS: &[&str] = &[
    "x-request-id",
    "request-id",
    "x-requestid",
    "x-correlation-id",
    "correlation-id",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-ms-request-id",
    "x-goog-request-id",
    "apigw-requestid",
    "x-trace-id",
    "x-amzn-trace-id",
    "x-cloud-trace-context",
    "x-b3-traceid",
    "x-vercel-id",
    "x-amz-cf-id",
    "cf-ray",
];

impl Error {
    /// The API's module, such as `members_portal`.
    #[must_use]
    pub fn api(&self) -> &'static str {
        self.0.api
    }

    /// The operation that was called, such as `listProfiles`; `connect` if the client could not be created.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.0.operation
    }

    /// When it failed; of several attempts, the last one.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match &self.0.kind {
            Kind::Config(_) | Kind::Invalid(_) => Stage::NotBuilt,
            Kind::Untrusted(_) => Stage::Untrusted,
            Kind::SignIn(cause) if cause.stage() == Stage::Untrusted => Stage::Untrusted,
            Kind::NotSent(_) | Kind::NoPermit | Kind::ProxyCredentials | Kind::SignIn(_) => {
                Stage::NotSent
            }
            Kind::NoResponse(_) => Stage::NoResponse,
            Kind::Malformed(_) | Kind::Unreadable(_) | Kind::CutOff(_) | Kind::Paging(_) => {
                Stage::InvalidResponse
            }
            Kind::ErrorResponse | Kind::Redirected => Stage::ErrorResponse,
        }
    }

    /// Whether the call may have taken effect at the vendor, by any of its attempts.
    ///
    /// ```no_run
    /// # async fn example(client: rollbook::memberclicks::Client) -> Result<(), rollbook::Error> {
    /// use rollbook::Effect;
    ///
    /// let call = client.create_profile().body_map(|body| body.email("gary@example.com"));
    /// if let Err(error) = call.send().await {
    ///     match error.effect() {
    ///         Effect::No => println!("safe to send again"),
    ///         Effect::Yes | Effect::Unknown => println!("look for the profile first"),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn effect(&self) -> Effect {
        match (self.0.earlier, self.0.effect) {
            (Effect::Yes, _) | (_, Effect::Yes) => Effect::Yes,
            (Effect::Unknown, _) | (_, Effect::Unknown) => Effect::Unknown,
            (Effect::No, Effect::No) => Effect::No,
        }
    }

    /// Whether an argument or a setting was invalid; nothing was sent. [`is_invalid`](Self::is_invalid)
    /// also covers input that the vendor rejects as invalid.
    #[must_use]
    pub fn is_invalid_input(&self) -> bool {
        self.stage() == Stage::NotBuilt
    }

    /// Whether the input is invalid, as found before sending or by the vendor (400 or 422).
    ///
    /// [`field_errors`](Self::field_errors) lists the invalid fields. A [conflict](Self::is_conflict) is not among them.
    #[must_use]
    pub fn is_invalid(&self) -> bool {
        let rejected = self.is_rejected_with(&[400, 422]) && !self.is_conflict();
        self.is_invalid_input() || rejected
    }

    /// Whether the resource does not exist, or no longer (404 or 410).
    ///
    /// False for a 404 to the sign-in: then the base URL is wrong.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.is_rejected_with(&[404, 410])
    }

    /// Whether the call conflicts with existing data, such as a record with the same key: 409, or what the vendor
    /// sends in its place ([M27](crate::quirks#m27)).
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.is_rejected_with(&[409]) || self.0.details.conflict
    }

    /// Whether there were too many calls: by the vendor's limit (429, also for a sign-in), by an
    /// exhausted quota, or by the client's own [`Rate`](super::Rate), which left no permit before the
    /// call's deadline. [`retry_after`](Self::retry_after) is how long the vendor asks to wait.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        match &self.0.kind {
            Kind::SignIn(cause) => cause.is_rate_limited(),
            Kind::NoPermit => true,
            _ => self.is_rejected_with(&[429]) || self.0.details.exhausted,
        }
    }

    /// Whether the vendor does not accept the credentials: 401, or a rejected sign-in.
    #[must_use]
    pub fn is_unauthenticated(&self) -> bool {
        match &self.0.kind {
            // OAuth rejects a client or a password with 400 as well.
            Kind::SignIn(cause) => cause.is_rejected_with(&[400, 401, 403, 422]),
            _ => self.is_rejected_with(&[401]),
        }
    }

    /// Whether the credentials are valid but do not permit the call (403).
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.is_rejected_with(&[403])
    }

    /// Whether a time limit expired: for the connection, the response, or the sign-in.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.timeout
    }

    /// Whether no connection could be opened, for the request or its sign-in: DNS, TCP, TLS or the proxy
    /// failed, and nothing was sent.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        match &self.0.kind {
            Kind::SignIn(cause) => cause.is_connect(),
            Kind::NotSent(_) | Kind::Untrusted(_) | Kind::ProxyCredentials => true,
            _ => false,
        }
    }

    /// Whether the vendor responded with a redirect, which is never followed.
    #[must_use]
    pub fn is_redirect(&self) -> bool {
        matches!(self.0.kind, Kind::Redirected)
    }

    /// Whether the sign-in for the call failed; [`source`](std::error::Error::source) is its error.
    #[must_use]
    pub fn is_sign_in(&self) -> bool {
        matches!(self.0.kind, Kind::SignIn(_))
    }

    /// Whether the vendor responded to this call, not to its sign-in, with one of these.
    fn is_rejected_with(&self, statuses: &[u16]) -> bool {
        let status = self.0.status.map(|status| status.as_u16());
        matches!(self.0.kind, Kind::ErrorResponse)
            && status.is_some_and(|it| statuses.contains(&it))
    }

    /// The status of the response, if one came.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The headers of the response; empty if no response came. May contain member data or secrets
    /// (`Set-Cookie`).
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The request id from the vendor or its proxy, for a ticket at the vendor's support: from
    /// `X-Request-Id`, `X-Correlation-Id`, `X-Amzn-RequestId`, `CF-Ray` and similar headers.
    ///
    /// ```no_run
    /// # async fn example(client: rollbook::b2core::Client) {
    /// if let Err(error) = client.list_profiles().await {
    ///     eprintln!("{error} (request {})", error.request_id().unwrap_or("without id"));
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        REQUEST_IDS.iter().find_map(|&name| {
            let id = self.0.headers.get(name)?.to_str().ok()?.trim();
            (!id.is_empty()).then_some(id)
        })
    }

    /// The vendor's error code, such as `1010` or `invalid_grant`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.details.code.as_deref()
    }

    /// **May repeat member data: do not log it.** The vendor's error message.
    ///
    /// Vendors repeat what they were sent, such as a duplicate e-mail address. For logs use `Display`,
    /// which shows only what cannot be data.
    #[doc(alias = "message")]
    #[must_use]
    pub fn vendor_message(&self) -> Option<&str> {
        self.0.details.message.as_deref()
    }

    /// The invalid fields: every violation in a request that was not sent, or what the vendor reports.
    /// **The vendor's messages may repeat member data: do not log them.**
    #[must_use]
    pub fn field_errors(&self) -> &[FieldError] {
        &self.0.details.field_errors
    }

    /// How long the vendor asks to wait.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// **May contain member data: do not log it.** The raw body of the response, truncated to 64 KiB.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.0.body
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.kind {
            Kind::SignIn(cause) => Some(cause),
            _ => self.0.source.as_deref().map(|source| source as _),
        }
    }
}

/// The class of a failed attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    /// It was not sent.
    NotSent,
    /// It was sent, and no response or only a part of one came back.
    Lost,
    /// The vendor responded with this status, with or without `Retry-After`.
    Status(StatusCode, bool),
    /// The quota is exhausted.
    Exhausted,
    /// Another attempt would not help.
    Final,
}

/// Whether a status is a redirect. 304 is not: it responds to conditional requests, which this library does not send.
pub(super) fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 300..=303 | 307 | 308)
}
