//! Constructors of errors, one for each kind of failure.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use super::{Effect, Error, ErrorDetails, Failure, FieldError, Inner, Kind, is_redirect};
use crate::runtime::operation::Operation;

impl Error {
    #[cold]
    pub(crate) fn config(api: &'static str, reason: impl Into<String>) -> Self {
        Inner::new(api, "connect", Kind::Config(reason.into()), Effect::No).into()
    }

    #[cold]
    pub(crate) fn invalid(
        operation: &'static Operation,
        reason: String,
        field_errors: Vec<FieldError>,
    ) -> Self {
        let details = ErrorDetails {
            field_errors,
            ..ErrorDetails::default()
        };
        Inner {
            details,
            ..Inner::of(operation, Kind::Invalid(reason), Effect::No)
        }
        .into()
    }

    /// The transport failed before or after the request was sent.
    #[cold]
    pub(crate) fn transport(operation: &Operation, error: reqwest::Error) -> Self {
        let timeout = error.is_timeout();
        let (kind, effect) = if error.is_builder() {
            (
                Kind::Invalid("the request cannot be built".to_owned()),
                Effect::No,
            )
        } else if let Some(reason) = untrusted(&error) {
            (Kind::Untrusted(reason), Effect::No)
        } else if error.is_connect() {
            let kind =
                proxy_failure(&error).unwrap_or_else(|| Kind::NotSent(no_connection(&error)));
            (kind, Effect::No)
        } else {
            (no_response(&error), Effect::Unknown)
        };
        // The URL can contain member data: an e-mail in the path, names in a filter.
        let source = error.without_url();
        Inner {
            timeout,
            source: Some(source.into()),
            ..Inner::of(operation, kind, effect)
        }
        .into()
    }

    /// The response is complete and not as documented. A success status alone does not prove an effect: a
    /// proxy's page has one, and an error may.
    #[cold]
    pub(crate) fn unreadable(
        operation: &Operation,
        status: StatusCode,
        body: Bytes,
        reason: String,
    ) -> Self {
        Inner {
            status: Some(status),
            body,
            ..Inner::of(operation, Kind::Unreadable(reason), Effect::Unknown)
        }
        .into()
    }

    /// The response was cut off, for this reason.
    #[cold]
    pub(crate) fn cut_off(
        operation: &Operation,
        status: StatusCode,
        body: Bytes,
        reason: &'static str,
    ) -> Self {
        let inner = Inner::of(operation, Kind::CutOff(reason), Effect::Yes);
        Inner {
            status: Some(status),
            body,
            ..inner
        }
        .into()
    }

    /// Why a body was cut off.
    #[cold]
    pub(crate) fn cut_off_by(error: &reqwest::Error) -> &'static str {
        use std::io::ErrorKind::*;
        match cause::<std::io::Error>(error).map(std::io::Error::kind) {
            Some(InvalidData | InvalidInput) => "its chunks are not valid HTTP",
            Some(UnexpectedEof) => "the connection was closed before its end",
            Some(ConnectionReset | ConnectionAborted) => "the connection was reset before its end",
            _ => "the connection was lost before its end",
        }
    }

    /// The response began but did not end within the time limit.
    #[cold]
    pub(crate) fn body_timeout(operation: &Operation, status: StatusCode) -> Self {
        let effect = if status.is_success() {
            Effect::Yes
        } else {
            Effect::Unknown
        };
        let inner = Inner::of(operation, Kind::CutOff("it did not end in time"), effect);
        Inner {
            timeout: true,
            status: Some(status),
            ..inner
        }
        .into()
    }

    /// No response came within the time limit.
    #[cold]
    pub(crate) fn response_timeout(operation: &Operation) -> Self {
        Inner {
            timeout: true,
            ..Inner::of(
                operation,
                Kind::NoResponse("no response in time"),
                Effect::Unknown,
            )
        }
        .into()
    }

    /// The rate limit left no permit before the deadline.
    #[cold]
    pub(crate) fn no_permit(operation: &Operation) -> Self {
        Inner::of(operation, Kind::NoPermit, Effect::No).into()
    }

    /// Adds the headers of the response.
    #[cold]
    pub(in crate::runtime) fn with_headers(mut self, headers: HeaderMap) -> Self {
        // A new error is not shared yet.
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.headers = headers;
        }
        self
    }

    /// Marks the error as a timeout.
    #[cold]
    pub(in crate::runtime) fn timed_out(mut self) -> Self {
        // A new error is not shared yet.
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.timeout = true;
        }
        self
    }

    /// Adds the effect of earlier attempts.
    #[cold]
    pub(in crate::runtime) fn after(mut self, earlier: Effect) -> Self {
        // An attempt's error is not shared yet.
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.earlier = earlier;
        }
        self
    }

    /// The failure as `retry` classifies it.
    #[cold]
    pub(in crate::runtime) fn failure(&self) -> Failure {
        match &self.0.kind {
            Kind::NotSent(_) => Failure::NotSent,
            Kind::NoResponse(_) | Kind::Malformed(_) | Kind::CutOff(_) => Failure::Lost,
            Kind::ErrorResponse if self.0.details.exhausted => Failure::Exhausted,
            Kind::ErrorResponse => self.0.status.map_or(Failure::Final, |status| {
                Failure::Status(status, self.0.retry_after.is_some())
            }),
            _ => Failure::Final,
        }
    }

    #[cold]
    pub(crate) fn error_response(
        operation: &Operation,
        status: StatusCode,
        details: ErrorDetails,
        retry_after: Option<Duration>,
        body: Bytes,
    ) -> Self {
        // A request rejected with 4xx has no effect. Exceptions: 408, where the server stopped waiting for
        // the rest of it, and an error under a success status.
        let effect = match status.is_client_error() && status != StatusCode::REQUEST_TIMEOUT {
            true => Effect::No,
            false => Effect::Unknown,
        };
        let kind = if is_redirect(status) {
            Kind::Redirected
        } else {
            Kind::ErrorResponse
        };
        Inner {
            status: Some(status),
            details,
            retry_after,
            body,
            ..Inner::of(operation, kind, effect)
        }
        .into()
    }

    /// The error of a call that could not be authenticated.
    #[cold]
    pub(crate) fn sign_in(operation: &Operation, cause: Self) -> Self {
        Inner {
            timeout: cause.0.timeout,
            status: cause.0.status,
            headers: cause.0.headers.clone(),
            details: cause.0.details.clone(),
            retry_after: cause.0.retry_after,
            body: cause.0.body.clone(),
            ..Inner::of(operation, Kind::SignIn(cause), Effect::No)
        }
        .into()
    }

    #[cold]
    pub(crate) fn paging(operation: &'static Operation, reason: &str) -> Self {
        Inner::of(operation, Kind::Paging(reason.to_owned()), Effect::No).into()
    }
}

/// The reason of a TLS failure, if it is one.
fn untrusted(error: &reqwest::Error) -> Option<&'static str> {
    #[cfg(feature = "rustls")]
    return super::tls_failure::failure(error);
    #[cfg(not(feature = "rustls"))]
    {
        let _ = error;
        None
    }
}

/// The failure of a proxy, if it is one. The HTTP library's type is private, so only the text
/// distinguishes it; if the text changes, the failure counts as any failed connection.
fn proxy_failure(error: &reqwest::Error) -> Option<Kind> {
    let causes = std::iter::successors(std::error::Error::source(error), |cause| cause.source());
    let mut texts = causes.map(ToString::to_string);
    let tunnel = texts.find_map(|text| text.strip_prefix("tunnel error: ").map(str::to_owned))?;
    Some(match tunnel.as_str() {
        "proxy authorization required" => Kind::ProxyCredentials,
        "failed to create underlying connection" => Kind::NotSent("no connection to the proxy"),
        _ => Kind::NotSent("the proxy did not connect to the server"),
    })
}

/// The deepest cause of this type.
fn cause<E: std::error::Error + 'static>(error: &reqwest::Error) -> Option<&E> {
    let error: &(dyn std::error::Error + 'static) = error;
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.filter_map(|cause| cause.downcast_ref()).last()
}

/// Why there is no connection.
fn no_connection(error: &reqwest::Error) -> &'static str {
    let io = cause::<std::io::Error>(error).map(std::io::Error::kind);
    match io {
        _ if error.is_timeout() => "no connection to the server in time",
        _ if error.is_dns() => "the host name cannot be resolved",
        Some(std::io::ErrorKind::ConnectionRefused) => "the server refused the connection",
        _ => "no connection to the server",
    }
}

/// Why no valid response came.
fn no_response(error: &reqwest::Error) -> Kind {
    use std::io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset};
    let http = cause::<hyper::Error>(error);
    let io = cause::<std::io::Error>(error).map(std::io::Error::kind);
    // hyper distinguishes these two by text only.
    let says = |text| http.is_some_and(|it| it.to_string().contains(text));
    match io {
        _ if error.is_timeout() => Kind::NoResponse("no response in time"),
        _ if says("head is too large") => {
            Kind::Malformed("it has too many headers, or too long ones")
        }
        _ if says("unexpected message") || http.is_some_and(hyper::Error::is_parse) => {
            Kind::Malformed("it is not valid HTTP")
        }
        _ if http.is_some_and(hyper::Error::is_incomplete_message) => {
            Kind::NoResponse("the connection was closed before a response came")
        }
        Some(ConnectionReset | ConnectionAborted | BrokenPipe) => {
            Kind::NoResponse("the connection was reset before a response came")
        }
        _ => Kind::NoResponse("the connection was lost before a response came"),
    }
}

impl Inner {
    fn new(api: &'static str, operation: &'static str, kind: Kind, effect: Effect) -> Self {
        Self {
            api,
            operation,
            names: &[],
            kind,
            effect,
            earlier: Effect::No,
            timeout: false,
            status: None,
            headers: HeaderMap::new(),
            details: ErrorDetails::default(),
            retry_after: None,
            body: Bytes::new(),
            source: None,
        }
    }

    pub(super) fn of(operation: &Operation, kind: Kind, effect: Effect) -> Self {
        let effect = if operation.only_reads() {
            Effect::No
        } else {
            effect
        };
        Self {
            names: operation.names,
            ..Self::new(operation.api, operation.id, kind, effect)
        }
    }
}

impl From<Inner> for Error {
    fn from(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }
}
