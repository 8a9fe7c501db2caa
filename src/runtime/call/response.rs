//! Responses, and how they are decoded.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;
use tracing::Span;

use super::error_body::ErrorBody;
use crate::runtime::error::{Error, ErrorDetails};
use crate::runtime::json::json_input::from_json;
use crate::runtime::json::json_input::without_bom;
use crate::runtime::json::mismatch::mismatch_reason;
use crate::runtime::observe;
use crate::runtime::operation::Operation;

/// The value of a response, with status and headers.
///
/// Derefs to the value. `Debug` shows only the status.
#[derive(Clone)]
pub struct Response<T> {
    pub(super) value: T,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl<T> Response<T> {
    /// The value.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The status, always a success.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }
}

impl Response<()> {
    /// The raw body, for operations whose vendor documents none. May contain member data.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The response with a value from its body.
    pub(super) fn map_body<T>(self, value: impl FnOnce(&[u8]) -> T) -> Response<T> {
        Response {
            value: value(without_bom(&self.body)),
            status: self.status,
            headers: self.headers,
            body: Bytes::new(),
        }
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// A complete response with a success status, not yet decoded.
#[derive(Clone)]
pub struct RawResponse {
    pub(super) operation: &'static Operation,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(in crate::runtime) body: Bytes,
    pub(super) read_error: fn(&ErrorBody<'_>) -> ErrorDetails,
    /// The span of the call.
    pub(super) span: Span,
}

impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

impl RawResponse {
    /// The response of an operation without a documented body.
    #[must_use]
    pub fn without_body(self) -> Response<()> {
        let Self {
            status,
            headers,
            body,
            ..
        } = self;
        Response {
            value: (),
            status,
            headers,
            body,
        }
    }

    /// The response as JSON.
    ///
    /// # Errors
    ///
    /// If the body is not JSON or not a `T`, or if it is an error despite the success status. A call
    /// that writes may have taken effect then.
    pub fn json<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        // If no error can be read as a success, most bodies are parsed once.
        let proven = self.operation.error_shape.is_none_or(|it| it.proven);
        if !proven && let Some(error) = self.as_error() {
            return Err(error);
        }
        let text = without_bom(&self.body);
        match from_json(text) {
            Ok(value) => Ok(Response {
                value,
                status: self.status,
                headers: self.headers,
                body: Bytes::new(),
            }),
            Err(error) => {
                let names = self.operation.names;
                Err(self.unreadable(mismatch_reason::<T>(&error, text, "", names)))
            }
        }
    }

    /// The error, if the body is one despite the success status (R37).
    pub(in crate::runtime) fn as_error(&self) -> Option<Error> {
        let shape = self.operation.error_shape?;
        let text = without_bom(&self.body);
        shape.is_error(text).then(|| {
            let details = ErrorBody::new(text).details(self.read_error);
            let body = bounded(self.body.clone());
            let error = Error::error_response(self.operation, self.status, details, None, body);
            observe::failed(&self.span, error.with_headers(self.headers.clone()))
        })
    }

    /// The error for a body that cannot be read: the vendor's if the body is one, or this one.
    pub(in crate::runtime) fn unreadable(&self, reason: String) -> Error {
        self.as_error().unwrap_or_else(|| {
            let error = self.error(bounded(self.body.clone()), reason);
            observe::failed(&self.span, error)
        })
    }

    /// The error for an unreadable part of the body.
    pub(in crate::runtime) fn error(&self, body: Bytes, reason: String) -> Error {
        Error::unreadable(self.operation, self.status, body, reason)
            .with_headers(self.headers.clone())
    }
}

/// The maximum length of a body in an error.
pub(super) const ERROR_BODY_LIMIT: usize = 64 * 1024;

/// Truncates a body for an error.
pub(super) fn bounded(body: Bytes) -> Bytes {
    // A slice would keep the whole body in memory.
    match body.get(..ERROR_BODY_LIMIT) {
        Some(start) => Bytes::copy_from_slice(start),
        None => body,
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::runtime::operation::{ErrorShape, Security};

    #[derive(Deserialize, Debug)]
    struct Id {
        id: i64,
    }

    const fn operation(proven: bool) -> Operation {
        Operation {
            api: "test",
            id: "test",
            method: "GET",
            path: "/",
            idempotent: true,
            security: Security::None,
            error_shape: Some(ErrorShape {
                at: "",
                error: &["error"],
                success: &["id"],
                proven,
            }),
            names: &[],
        }
    }

    #[test]
    fn an_error_body_under_a_success_status_is_an_error_whether_or_not_a_success_is_proven() {
        static OPERATIONS: [Operation; 2] = [operation(false), operation(true)];
        for operation in &OPERATIONS {
            let read = |body: &'static str| {
                let response = RawResponse {
                    operation,
                    status: StatusCode::OK,
                    headers: HeaderMap::new(),
                    body: Bytes::from_static(body.as_bytes()),
                    read_error: |_| ErrorDetails::default(),
                    span: Span::none(),
                };
                response.json::<Id>()
            };
            let success = read(r#"{"id":7,"error":"E"}"#).unwrap();
            assert_eq!(success.id, 7);
            let error = read("\u{feff} {\"error\":\"E\"}").unwrap_err();
            assert_eq!(
                (error.code(), error.status()),
                (Some("E"), Some(StatusCode::OK))
            );
            assert_eq!(error.body(), "\u{feff} {\"error\":\"E\"}".as_bytes());
            for unreadable in [
                r#"{"error":null}"#,
                r#"{"id":"x","error":"E"}"#,
                "{",
                "[]",
                "",
            ] {
                let error = read(unreadable).unwrap_err();
                assert_eq!(error.code(), None, "{unreadable}");
            }
        }
    }

    #[test]
    fn a_truncated_body_does_not_keep_the_rest_in_memory() {
        let long = Bytes::from(vec![b'x'; 1_000_000]);
        let kept = bounded(long.clone());
        assert_eq!(kept.len(), 64 * 1024);
        assert!(long.is_unique());
        assert_eq!(bounded(kept.clone()), kept);
    }
}
