//! YourCourts: creating or updating a user, with the e-mail address in the body or in the path.

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use serde_json::{Value, json};

use crate::app::App;
use crate::auth;
use crate::call::{Call, on};
use crate::fields::{FieldError, Fields, Object, Sent, object};
use crate::formats::{is_email, is_iso_date};
use crate::reply::{HandlerResult, Reply};

/// The membership plans of the account.
const PLANS: [&str; 4] = [
    "Full Adult",
    "Full Membership",
    "Junior Membership",
    "Social Membership",
];

pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v1/users", post(on(create_or_update)))
        .route("/v1/users/{email}", post(on(update)))
        .method_not_allowed_fallback(on(no_such_method))
        .fallback(on(no_such_path))
}

/// The vendor documents no 429; this has the shape of its other errors.
pub(crate) fn too_many_calls() -> Reply {
    Reply::plain_error(StatusCode::TOO_MANY_REQUESTS, "Too many requests", &[])
}

/// `POST /v1/users`: the body names the user.
fn create_or_update(app: &App, call: &Call) -> HandlerResult {
    has_key(call)?;
    let body = json_object(call)?;
    let mut fields = Fields::of(&body);
    let email = fields.required_text("email").unwrap_or_default();
    if !email.is_empty() && !is_email(email) {
        fields.error("email", "must be an e-mail address");
    }

    let mut world = app.world();
    let users = &mut world.yourcourts.0;
    let known = users.contains_key(&email.to_lowercase());
    if !known {
        fields.required_text("firstName");
        fields.required_text("lastName");
    }
    let changes = changes(fields)?;

    let user = users
        .entry(email.to_lowercase())
        .or_insert_with(|| new_user(email));
    user.extend(changes);
    let status = if known {
        StatusCode::OK
    } else {
        StatusCode::CREATED
    };
    Ok(Reply::json(status, &Value::Object(user.clone())))
}

/// `POST /v1/users/{email}`: the path names a user, who must exist (Y10).
fn update(app: &App, call: &Call) -> HandlerResult {
    has_key(call)?;
    let body = json_object(call)?;
    let email = call.parameter("email");
    let mut fields = Fields::of(&body);
    // Y9: an address in the body must equal the one in the path.
    if fields
        .text("email")
        .value()
        .is_some_and(|other| other.to_lowercase() != email.to_lowercase())
    {
        fields.error("email", "differs from the address in the path");
    }
    let changes = changes(fields)?;

    let mut world = app.world();
    let Some(user) = world.yourcourts.0.get_mut(&email.to_lowercase()) else {
        return Err(Reply::plain_error(
            StatusCode::NOT_FOUND,
            "No user has this e-mail address",
            &[],
        ));
    };
    user.extend(changes);
    Ok(Reply::json(StatusCode::OK, &Value::Object(user.clone())))
}

fn no_such_path(_: &App, call: &Call) -> HandlerResult {
    has_key(call)?;
    Err(Reply::plain_error(
        StatusCode::NOT_FOUND,
        "No such path",
        &[],
    ))
}

fn no_such_method(_: &App, call: &Call) -> HandlerResult {
    has_key(call)?;
    Err(Reply::plain_error(
        StatusCode::METHOD_NOT_ALLOWED,
        "Method not allowed",
        &[],
    ))
}

fn has_key(call: &Call) -> Result<(), Reply> {
    if auth::has_api_key(call, "X-API-Key") {
        return Ok(());
    }
    Err(Reply::plain_error(
        StatusCode::UNAUTHORIZED,
        "The X-API-Key header is missing or has no active key",
        &[],
    ))
}

fn json_object(call: &Call) -> Result<Object, Reply> {
    call.json_object().ok_or_else(|| {
        Reply::plain_error(
            StatusCode::BAD_REQUEST,
            "The body must be a JSON object",
            &[],
        )
    })
}

/// A new user with the defaults, which apply only on creation (Y3, Y4).
fn new_user(email: &str) -> Object {
    object(json!({
        "email": email,
        "firstName": null,
        "lastName": null,
        "active": true,
        "memberNumber": null,
        "address": null,
        "city": null,
        "state": null,
        "provinceOrRegion": null,
        "postalCode": null,
        "phone": null,
        "emergencyContactName": null,
        "emergencyContactPhone": null,
        "membershipPlan": null,
        "membershipExpirationDate": null,
        "signedWaiver": false,
        "paidDues": false,
        "accountExpirationDate": null,
    }))
}

/// The non-null fields in the request (Y14).
fn changes(mut fields: Fields<'_>) -> Result<Object, Reply> {
    const TEXTS: [&str; 9] = [
        "memberNumber",
        "address",
        "city",
        "state",
        "provinceOrRegion",
        "postalCode",
        "phone",
        "emergencyContactName",
        "emergencyContactPhone",
    ];
    let mut changes = Object::new();
    for name in ["firstName", "lastName"] {
        if let Sent::Value(text) = fields.text(name) {
            if text.is_empty() {
                fields.error(name, "must not be empty");
            }
            changes.insert(name.to_owned(), text.into());
        }
    }
    for name in TEXTS {
        if let Sent::Value(text) = fields.text(name) {
            changes.insert(name.to_owned(), text.into());
        }
    }
    for name in ["active", "signedWaiver", "paidDues"] {
        if let Sent::Value(flag) = fields.flag(name) {
            changes.insert(name.to_owned(), flag.into());
        }
    }
    for name in ["membershipExpirationDate", "accountExpirationDate"] {
        if let Sent::Value(date) = fields.text(name) {
            if !is_iso_date(date) {
                fields.error(name, "must be a date in the form YYYY-MM-DD");
            }
            changes.insert(name.to_owned(), date.into());
        }
    }
    if let Sent::Value(name) = fields.text("membershipPlan") {
        // Y6: the full name, in any case.
        match PLANS
            .into_iter()
            .find(|plan| plan.to_lowercase() == name.to_lowercase())
        {
            Some(plan) => drop(changes.insert("membershipPlan".to_owned(), plan.into())),
            None => fields.error("membershipPlan", "is not a membership plan of this account"),
        }
    }
    fields.finish().map_err(|errors| bad_request(&errors))?;
    Ok(changes)
}

fn bad_request(errors: &[FieldError]) -> Reply {
    Reply::plain_error(StatusCode::BAD_REQUEST, "The user cannot be saved", errors)
}
