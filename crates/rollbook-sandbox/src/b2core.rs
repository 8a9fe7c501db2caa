//! B2CORE IB: tokens, profiles and their contacts.
//!
//! Here are the routes, the token and the errors; profiles, contacts and the parameters of the list have files of
//! their own.

mod contacts;
mod list;
mod profiles;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::auth;
use crate::call::{Call, on};
use crate::clock::after;
use crate::fields::{Fault, Object};
use crate::reply::{Answer, Reply};
use crate::seed;
use crate::tokens::Grant;
use crate::world::{Records, records};

/// B4: seconds.
const TOKEN_LIFETIME: Duration = Duration::from_secs(600);

/// Profiles, oldest first, each with its contacts inside, as the API shows them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub(crate) struct Store {
    profiles: Vec<Value>,
}

impl Store {
    pub(crate) fn empty() -> Self {
        Self::default()
    }

    pub(crate) fn seeded() -> Self {
        seed::read(include_str!("../seed/b2core.json"))
    }

    pub(crate) fn records(&self) -> Vec<Records<'_>> {
        let contacts = self.profiles.iter();
        let contacts = contacts.filter_map(|profile| profile["contacts"].as_array());
        vec![
            records("Profiles", &self.profiles),
            records("Contacts", contacts.flatten()),
        ]
    }

    /// The profile that the path names.
    fn profile(&self, call: &Call) -> Result<&Value, Reply> {
        let index = self.index(call)?;
        Ok(&self.profiles[index])
    }

    /// The profile that the path names, to be changed.
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
    // B14: PUT and PATCH are one.
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
        // B1: the index and a heading have the singular, for the update alone.
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

/// The page knows no 429; this is the shape of the other errors.
pub(crate) fn too_many_calls() -> Reply {
    Reply::plain_error(StatusCode::TOO_MANY_REQUESTS, "Too many requests", &[])
}

fn create_token(app: &App, call: &Call) -> Answer {
    if !auth::is_the_client(call) {
        return Err(unauthorized("The client id or the client secret is wrong"));
    }
    let body = json_object(call)?;
    if body
        .get("grant_type")
        .is_none_or(|grant| grant != "client_credentials")
    {
        let fault = Fault {
            field: "grant_type".to_owned(),
            message: "must be client_credentials".to_owned(),
        };
        return Err(invalid(&[fault]));
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

fn no_such_path(app: &App, call: &Call) -> Answer {
    signed_in(app, call)?;
    Err(not_found("There is nothing at this path"))
}

fn no_such_method(app: &App, call: &Call) -> Answer {
    signed_in(app, call)?;
    Err(Reply::plain_error(
        StatusCode::METHOD_NOT_ALLOWED,
        "This path takes no such method",
        &[],
    ))
}

fn signed_in(app: &App, call: &Call) -> Result<(), Reply> {
    let token = auth::bearer_token(call).ok_or_else(|| unauthorized("A bearer token is needed"))?;
    match app.access_tokens.b2core.check(token, app.clock.now()) {
        Ok(_) => Ok(()),
        Err(_) => Err(unauthorized("The token is not valid or no longer valid")),
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

fn invalid(faults: &[Fault]) -> Reply {
    Reply::plain_error(StatusCode::BAD_REQUEST, "The request is not valid", faults)
}

fn not_found(message: &str) -> Reply {
    Reply::plain_error(StatusCode::NOT_FOUND, message, &[])
}

fn unauthorized(message: &str) -> Reply {
    Reply::plain_error(StatusCode::UNAUTHORIZED, message, &[])
}
