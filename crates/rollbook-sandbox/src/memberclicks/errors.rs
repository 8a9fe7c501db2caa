//! The error body of profiles, and its three messages.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::api::Api;
use crate::app::App;
use crate::call::Call;
use crate::reply::{Reply, reason};

/// A field error. The field names differ from those of the request (M1, M10).
pub(super) type Detail = (&'static str, String);

/// The JSON has the wrong shape. M9: here `path` is a whole URL.
pub(super) fn failed_body_validation(app: &App, call: &Call, message: String) -> Reply {
    error(
        app,
        StatusCode::BAD_REQUEST,
        "Failed body validation",
        &[("Request Data", message)],
        &url(call),
    )
}

/// A field is missing or malformed. M9: `path` is a whole URL here too.
pub(super) fn failed_field_validation(
    app: &App,
    call: &Call,
    field: &'static str,
    message: &str,
) -> Reply {
    let details = [(field, message.to_owned())];
    error(
        app,
        StatusCode::BAD_REQUEST,
        "Failed field validation",
        &details,
        &url(call),
    )
}

/// The account rejects the profile. M16: 400, whatever the reason.
pub(super) fn error_creating_profile(app: &App, call: &Call, details: &[Detail]) -> Reply {
    error(
        app,
        StatusCode::BAD_REQUEST,
        "Error creating profile",
        details,
        call.path(),
    )
}

pub(super) fn error(
    app: &App,
    status: StatusCode,
    message: &str,
    details: &[Detail],
    path: &str,
) -> Reply {
    let details: Vec<Value> = details
        .iter()
        .map(|(field, message)| json!({ "field": field, "message": message }))
        .collect();
    let body = json!({
        "timestamp": app.clock.now().timestamp_millis(),
        "status": status.as_u16(),
        "error": reason(status),
        "message": message,
        "messageDetails": details,
        "path": path,
        "parameters": {},
    });
    Reply::json(status, &body)
}

/// The URL of the call, without its query.
pub(super) fn url(call: &Call) -> String {
    format!(
        "{}{}{}",
        call.origin(),
        Api::MemberClicks.base_path(),
        call.path()
    )
}
