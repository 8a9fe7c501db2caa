//! B2CORE IB: tokens, profiles and their contacts.
//!
//! This file has the routes, the token and the errors.

mod contacts;
mod list;
mod profiles;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use serde_json::{Value, json};

use crate::app::App;
use crate::auth;
use crate::call::{Call, on};
use crate::clock::after;
use crate::fields::{FieldError, Object};
use crate::reply::{HandlerResult, Reply};
use crate::tokens::Grant;
use crate::world::b2core::Store;

/// B4: `expires_in` is in seconds.
const TOKEN_LIFETIME: Duration = Duration::from_secs(600);

impl Store {
    /// The profile in the path.
    fn profile(&self, call: &Call) -> Result<&Value, Reply> {
        let index = self.index(call)?;
        Ok(&self.profiles[index])
    }

    fn profile_mut(&mut self, call: &Call) -> Result<&mut Value, Reply> {
        let index = self.index(call)?;
        Ok(&mut self.profiles[index])
    }

    fn index(&self, call: &Call) -> Result<usize, Reply> {
        let id = call.parameter("profile");
        let mut profiles = self.profiles.iter();
        let index = profiles.position(|profile| profile["profileId"] == id);
        index.ok_or_else(|| not_found("There is no profile with this id"))
    }
}

pub(crate) fn routes() -> Router<Arc<App>> {
    // B14: PUT and PATCH do the same.
    let profile = get(on(profiles::fetch))
        .put(on(profiles::update))
        .patch(on(profiles::update))
        .delete(on(profiles::delete));
    let contact = get(on(contacts::fetch))
        .put(on(contacts::update))
        .patch(on(contacts::update))
        .delete(on(contacts::delete));
    Router::new()
        .route("/tokens", post(on(create_token)))
        .route(
            "/profiles",
            get(on(profiles::list)).post(on(profiles::create)),
        )
        .route("/profiles/{profile}", profile)
        // B1: the index and a heading use the singular, for the update only.
        .route(
            "/profile/{profile}",
            put(on(profiles::update)).patch(on(profiles::update)),
        )
        .route(
            "/profiles/{profile}/contacts",
            get(on(contacts::list)).post(on(contacts::create)),
        )
        .route("/profiles/{profile}/contacts/{contact}", contact)
        .method_not_allowed_fallback(on(no_such_method))
        .fallback(on(no_such_path))
}

/// The vendor documents no 429; this has the shape of its other errors.
pub(crate) fn too_many_calls() -> Reply {
    Reply::plain_error(StatusCode::TOO_MANY_REQUESTS, "Too many requests", &[])
}

fn create_token(app: &App, call: &Call) -> HandlerResult {
    if !auth::has_client_credentials(call) {
        return Err(unauthorized("The client id or the client secret is wrong"));
    }
    let body = json_object(call)?;
    if body
        .get("grant_type")
        .is_none_or(|grant| grant != "client_credentials")
    {
        let error = FieldError {
            field: "grant_type".to_owned(),
            message: "must be client_credentials".to_owned(),
        };
        return Err(invalid(&[error]));
    }
    let lifetime = app.token_lifetime(TOKEN_LIFETIME);
    let token = app.access_tokens.b2core.issue(Grant {
        scope: String::new(),
        expires: after(app.clock.now(), lifetime),
    });
    let body =
        json!({ "access_token": token, "token_type": "Bearer", "expires_in": lifetime.as_secs() });
    Ok(Reply::json(StatusCode::OK, &body))
}

fn no_such_path(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    Err(not_found("No such path"))
}

fn no_such_method(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    Err(Reply::plain_error(
        StatusCode::METHOD_NOT_ALLOWED,
        "Method not allowed",
        &[],
    ))
}

fn signed_in(app: &App, call: &Call) -> Result<(), Reply> {
    let token = auth::bearer_token(call).ok_or_else(|| unauthorized("A bearer token is needed"))?;
    match app.access_tokens.b2core.check(token, app.clock.now()) {
        Ok(_) => Ok(()),
        Err(_) => Err(unauthorized("The token is invalid or expired")),
    }
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

fn invalid(errors: &[FieldError]) -> Reply {
    Reply::plain_error(StatusCode::BAD_REQUEST, "The request is not valid", errors)
}

fn not_found(message: &str) -> Reply {
    Reply::plain_error(StatusCode::NOT_FOUND, message, &[])
}

fn unauthorized(message: &str) -> Reply {
    Reply::plain_error(StatusCode::UNAUTHORIZED, message, &[])
}
