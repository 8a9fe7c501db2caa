//! An answer before it goes on the wire.

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::fields::Fault;

/// A status and, mostly, a JSON body.
#[derive(Debug)]
pub(crate) struct Reply {
    status: StatusCode,
    content_type: &'static str,
    body: String,
}

/// What a handler comes to: both sides are answers, and `?` leaves with a refusal.
pub(crate) type Answer = Result<Reply, Reply>;

impl Reply {
    /// `body` in `serde_json`'s compact form.
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

    /// The error of the vendors that show none, YourCourts and B2CORE: `errors` is there if fields are at fault.
    pub(crate) fn plain_error(status: StatusCode, message: &str, faults: &[Fault]) -> Self {
        let mut body =
            json!({ "status": status.as_u16(), "error": reason(status), "message": message });
        if !faults.is_empty() {
            body["errors"] = faults
                .iter()
                .map(|Fault { field, message }| json!({ "field": field, "message": message }))
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

/// "Bad Request", "Not Found" and the like.
pub(crate) fn reason(status: StatusCode) -> &'static str {
    status.canonical_reason().unwrap_or_default()
}
