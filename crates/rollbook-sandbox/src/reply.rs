//! A response before it is written.

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::fields::FieldError;

/// A status and usually a JSON body.
#[derive(Debug)]
pub(crate) struct Reply {
    status: StatusCode,
    content_type: &'static str,
    body: String,
}

/// A handler's result; both sides are responses, and `?` returns an error response.
pub(crate) type HandlerResult = Result<Reply, Reply>;

impl Reply {
    /// `body` as compact JSON.
    pub(crate) fn json(status: StatusCode, body: &Value) -> Self {
        Self::text(status, "application/json", body.to_string())
    }

    pub(crate) fn text(status: StatusCode, content_type: &'static str, body: String) -> Self {
        Self {
            status,
            content_type,
            body,
        }
    }

    pub(crate) fn empty(status: StatusCode) -> Self {
        Self {
            status,
            content_type: "",
            body: String::new(),
        }
    }

    /// The error format for vendors that document none, YourCourts and B2CORE: `errors` is present if there are field
    /// errors.
    pub(crate) fn plain_error(
        status: StatusCode,
        message: &str,
        field_errors: &[FieldError],
    ) -> Self {
        let mut body =
            json!({ "status": status.as_u16(), "error": reason(status), "message": message });
        if !field_errors.is_empty() {
            body["errors"] = field_errors
                .iter()
                .map(|FieldError { field, message }| json!({ "field": field, "message": message }))
                .collect();
        }
        Self::json(status, &body)
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        if self.content_type.is_empty() {
            return self.status.into_response();
        }
        (self.status, [(CONTENT_TYPE, self.content_type)], self.body).into_response()
    }
}

/// The reason phrase, such as "Bad Request".
pub(crate) fn reason(status: StatusCode) -> &'static str {
    status.canonical_reason().unwrap_or_default()
}
