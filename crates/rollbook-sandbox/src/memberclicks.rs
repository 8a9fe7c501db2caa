//! MemberClicks "MC Professional": tokens, profiles, searches, and the lists of the account.
//!
//! This file has the records, the routes and the lists of the account; `oauth.rs` has tokens and permissions.

mod create;
mod errors;
mod oauth;
mod read;
mod search;

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde_json::{Value, json};

use crate::app::App;
use crate::call::{Call, on};
use crate::countries;
use crate::reply::{HandlerResult, Reply};

pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/oauth/v1/token", post(on(oauth::create_token)))
        .route(
            "/api/v1/profile",
            get(on(read::list)).post(on(create::create)),
        )
        .route("/api/v1/profile/me", get(on(read::me)))
        .route("/api/v1/profile/search", post(on(search::start)))
        .route("/api/v1/profile/{id}", get(on(read::fetch)))
        .route("/api/v1/attribute", get(on(list_attributes)))
        .route("/api/v1/group", get(on(list_groups)))
        .route("/api/v1/member-type", get(on(list_member_types)))
        .route("/api/v1/member-status", get(on(list_member_statuses)))
        .route("/api/v1/country", get(on(list_countries)))
        .method_not_allowed_fallback(on(no_such_method))
        .fallback(on(no_such_path))
}

/// The vendor documents no 429; this has the shape of its other errors.
pub(crate) fn too_many_calls(app: &App, call: &Call) -> Reply {
    let status = StatusCode::TOO_MANY_REQUESTS;
    errors::error(app, status, "Too many requests", &[], call.path())
}

fn list_attributes(app: &App, call: &Call) -> HandlerResult {
    oauth::allow(app, call, "read")?;
    let world = app.world();
    let attributes = world.memberclicks.current.account.attributes.iter();
    Ok(counted(call, "attributes", attributes.cloned()))
}

fn list_groups(app: &App, call: &Call) -> HandlerResult {
    oauth::allow(app, call, "read")?;
    let world = app.world();
    let groups = world.memberclicks.current.account.groups.iter();
    let groups = groups.map(|group| json!({ "name": group.name }));
    Ok(counted(call, "groups", groups))
}

fn list_member_types(app: &App, call: &Call) -> HandlerResult {
    oauth::allow(app, call, "read")?;
    let world = app.world();
    let types = world.memberclicks.current.account.member_types.iter();
    let types = types.map(|each| json!({ "name": each.name, "type": each.kind }));
    Ok(counted(call, "memberTypes", types))
}

fn list_member_statuses(app: &App, call: &Call) -> HandlerResult {
    oauth::allow(app, call, "read")?;
    let world = app.world();
    let statuses = world.memberclicks.current.account.member_statuses.iter();
    let statuses = statuses.map(|name| json!({ "name": name }));
    Ok(counted(call, "memberStatuses", statuses))
}

fn list_countries(app: &App, call: &Call) -> HandlerResult {
    oauth::allow(app, call, "read")?;
    let countries = countries::all().map(|country| json!({ "name": country.name }));
    Ok(counted(call, "countries", countries))
}

/// The response format of the account's lists.
fn counted(call: &Call, name: &str, entries: impl Iterator<Item = Value>) -> Reply {
    let entries = call.in_order(entries.collect());
    Reply::json(
        StatusCode::OK,
        &json!({ "totalCount": entries.len(), name: entries }),
    )
}

fn no_such_path(app: &App, call: &Call) -> HandlerResult {
    oauth::allow(app, call, "read")?;
    Err(errors::error(
        app,
        StatusCode::NOT_FOUND,
        "No such path",
        &[],
        call.path(),
    ))
}

fn no_such_method(app: &App, call: &Call) -> HandlerResult {
    oauth::allow(app, call, "read")?;
    Err(errors::error(
        app,
        StatusCode::METHOD_NOT_ALLOWED,
        "Method not allowed",
        &[],
        call.path(),
    ))
}
