//! Members Portal: sign-in, org items, members and events.
//!
//! Responses are byte for byte those of its page. Errors have the body of the server framework that the samples reveal,
//! because the page shows none.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde_json::{Value, json};

use crate::api::credentials;
use crate::app::App;
use crate::auth;
use crate::call::{Call, on};
use crate::clock::after;
use crate::fields::{FieldError, Fields, Object};
use crate::jackson;
use crate::reply::{HandlerResult, Reply, reason};
use crate::world::members_portal::has_id;

/// The lifetime of the token on the page: its `exp` minus its `created`.
const TOKEN_LIFETIME: Duration = Duration::from_secs(7 * 24 * 60 * 60);

pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/auth", post(on(authenticate)))
        .route("/org/items", get(on(list_items)).post(on(create_item)))
        .route("/org/items/{id}", get(on(fetch_item)))
        .route("/org/members", get(on(list_members)))
        .route("/org/members/{id}", get(on(fetch_member)))
        .route(
            "/org/{section}/members",
            get(on(list_section)).post(on(create_member)),
        )
        .route("/org/events", get(on(list_events)).post(on(create_event)))
        .route("/org/events/{id}", get(on(fetch_event)))
        .method_not_allowed_fallback(on(no_such_method))
        .fallback(on(no_such_path))
}

/// The vendor documents no 429; this has the shape of its other errors.
pub(crate) fn too_many_calls(app: &App, call: &Call) -> Reply {
    error(
        app,
        call,
        StatusCode::TOO_MANY_REQUESTS,
        "Too many requests",
    )
}

fn authenticate(app: &App, call: &Call) -> HandlerResult {
    let body = json_object(app, call)?;
    let mut fields = Fields::of(&body);
    let (username, password) = (
        fields.text("username").value(),
        fields.text("password").value(),
    );
    fields
        .finish()
        .map_err(|errors| bad_request(app, call, &errors))?;

    if username != Some(credentials::MEMBERS_PORTAL_USERNAME)
        || password != Some(credentials::MEMBERS_PORTAL_PASSWORD)
    {
        return Err(error(
            app,
            call,
            StatusCode::UNAUTHORIZED,
            "Bad credentials",
        ));
    }
    let now = app.clock.now();
    let expires = after(now, app.token_lifetime(TOKEN_LIFETIME));
    // P22: no `iat`, no `aud`; `created` is in milliseconds, `exp` in seconds.
    let token = app.access_tokens.members_portal.issue(&json!({
        "sub": username,
        "audience": "web",
        "created": now.timestamp_millis(),
        "exp": expires.timestamp(),
    }));
    Ok(respond(StatusCode::OK, &json!({ "token": token })))
}

fn list_items(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let mut world = app.world();
    let store = world.members_portal.read(app.clock.now());
    Ok(list(call, &store.items))
}

fn fetch_item(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let id = path_id(app, call, "id")?;
    let mut world = app.world();
    let store = world.members_portal.read(app.clock.now());
    found(app, call, store.item(id))
}

fn create_item(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let body = json_object(app, call)?;
    let mut world = app.world();
    let store = &mut world.members_portal.current;

    let mut fields = Fields::of(&body);
    fields.never_null(&["id", "parentId", "type"]);
    let (id, parent) = (sent_id(call, &mut fields), fields.id("parentId").value());
    let (name, kind) = (fields.required_text("name"), fields.text("type").value());
    if parent.is_some_and(|parent| store.item(parent).is_none()) {
        fields.error("parentId", "is not an org item");
    }
    fields
        .finish()
        .map_err(|errors| bad_request(app, call, &errors))?;

    store.put_item(id, |id| {
        let item = json!({ "id": id, "parentId": parent, "name": name, "type": kind });
        with_undocumented_fields(item, &body)
    });
    Ok(Reply::empty(StatusCode::CREATED))
}

fn list_members(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let mut world = app.world();
    let store = world.members_portal.read(app.clock.now());
    let members = store.members.iter().map(|membership| &membership.member);
    Ok(list(call, members))
}

fn list_section(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let section = path_id(app, call, "section")?;
    let mut world = app.world();
    let store = world.members_portal.read(app.clock.now());
    found(app, call, store.item(section))?;
    let inside = (store.members.iter()).filter(|membership| membership.section == section);
    Ok(list(call, inside.map(|membership| &membership.member)))
}

fn fetch_member(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let id = path_id(app, call, "id")?;
    let mut world = app.world();
    let store = world.members_portal.read(app.clock.now());
    found(app, call, store.member(id))
}

fn create_member(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let section = path_id(app, call, "section")?;
    let mut world = app.world();
    let store = &mut world.members_portal.current;
    found(app, call, store.item(section))?;
    let body = json_object(app, call)?;

    let mut fields = Fields::of(&body);
    fields.never_null(&["id", "fields", "login", "email", "forename", "surname"]);
    let id = sent_id(call, &mut fields);
    let member_type = fields.any_text("memberType");
    let free = fields.object("fields").value().cloned().unwrap_or_default();
    let username = fields.any_text("username");
    let login = fields.flag("login").value().unwrap_or_default();
    let email = fields.text("email").value().unwrap_or_default();
    let forename = fields.text("forename").value().unwrap_or_default();
    let surname = fields.text("surname").value().unwrap_or_default();
    fields
        .finish()
        .map_err(|errors| bad_request(app, call, &errors))?;

    store.put_member(section, id, |id| {
        let member = json!({
            "id": id,
            "memberType": member_type,
            "fields": free,
            "username": username,
            "lastSuccessfulLogin": null,
            "login": login,
            "memberOfOrgItemId": null,
            "gravatarUrl": null,
            "email": email,
            "forename": forename,
            "surname": surname,
        });
        with_undocumented_fields(member, &body)
    });
    Ok(Reply::empty(StatusCode::CREATED))
}

fn list_events(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let mut world = app.world();
    let store = world.members_portal.read(app.clock.now());
    Ok(list(call, &store.events))
}

fn fetch_event(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let id = path_id(app, call, "id")?;
    let mut world = app.world();
    let store = world.members_portal.read(app.clock.now());
    let event = store.events.iter().find(|event| has_id(event, id));
    found(app, call, event)
}

fn create_event(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let body = json_object(app, call)?;

    let mut fields = Fields::of(&body);
    fields.never_null(&["currentPageStatus", "templateName", "privateTag", "theme"]);
    let id = sent_id(call, &mut fields);
    let name = fields.required_text("eventName");
    // The type of an owner is unknown (P5), so any value is kept.
    let owner = body.get("eventOwnerId");
    let status = fields.text("currentPageStatus").value();
    let template = fields.text("templateName").value();
    let tag = fields.text("privateTag").value();
    let theme = fields.text("theme").value();
    fields
        .finish()
        .map_err(|errors| bad_request(app, call, &errors))?;

    let mut world = app.world();
    world.members_portal.current.put_event(id, |id| {
        let event = json!({
            "id": id,
            "eventName": name,
            "eventOwnerId": owner,
            "currentPageStatus": status,
            "templateName": template,
            "privateTag": tag,
            "theme": theme,
        });
        with_undocumented_fields(event, &body)
    });
    Ok(Reply::empty(StatusCode::CREATED))
}

/// P10: the id in the body. It replaces an existing record, unless the request must create a duplicate.
fn sent_id(call: &Call, fields: &mut Fields<'_>) -> Option<i64> {
    let id = fields.id("id").value();
    id.filter(|_| !call.is_repeat())
}

/// Appends the fields that the page does not document, such as an event's dates (P4), unchanged.
fn with_undocumented_fields(mut record: Value, body: &Object) -> Value {
    if let Value::Object(record) = &mut record {
        for (name, value) in body {
            record.entry(name).or_insert_with(|| value.clone());
        }
    }
    record
}

fn no_such_path(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    Err(error(
        app,
        call,
        StatusCode::NOT_FOUND,
        "No message available",
    ))
}

fn no_such_method(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    Err(error(
        app,
        call,
        StatusCode::METHOD_NOT_ALLOWED,
        "Request method not supported",
    ))
}

/// P2: the header holds the bare token, without a scheme, unless the sandbox expects `Bearer`.
fn signed_in(app: &App, call: &Call) -> Result<(), Reply> {
    let token = if app.options.members_portal_bearer {
        auth::bearer_token(call)
    } else {
        call.header("authorization")
    };
    let now = app.clock.now();
    match token.map(|token| app.access_tokens.members_portal.check(token, now)) {
        Some(Ok(_)) => Ok(()),
        Some(Err(_)) => Err(error(
            app,
            call,
            StatusCode::UNAUTHORIZED,
            "The token is invalid or expired",
        )),
        None => Err(error(
            app,
            call,
            StatusCode::UNAUTHORIZED,
            "The Authorization header has no token",
        )),
    }
}

fn path_id(app: &App, call: &Call, name: &str) -> Result<i64, Reply> {
    let text = call.parameter(name);
    text.parse().map_err(|_| {
        error(
            app,
            call,
            StatusCode::BAD_REQUEST,
            "The id in the path must be a number",
        )
    })
}

fn json_object(app: &App, call: &Call) -> Result<Object, Reply> {
    call.json_object().ok_or_else(|| {
        error(
            app,
            call,
            StatusCode::BAD_REQUEST,
            "The body must be a JSON object",
        )
    })
}

fn found(app: &App, call: &Call, record: Option<&Value>) -> HandlerResult {
    let record =
        record.ok_or_else(|| error(app, call, StatusCode::NOT_FOUND, "No record has this id"))?;
    Ok(respond(StatusCode::OK, record))
}

fn bad_request(app: &App, call: &Call, errors: &[FieldError]) -> Reply {
    let errors: Vec<String> = errors
        .iter()
        .map(|FieldError { field, message }| format!("{field} {message}"))
        .collect();
    error(app, call, StatusCode::BAD_REQUEST, &errors.join("; "))
}

fn error(app: &App, call: &Call, status: StatusCode, message: &str) -> Reply {
    let body = json!({
        "timestamp": app.clock.now().timestamp_millis(),
        "status": status.as_u16(),
        "error": reason(status),
        "message": message,
        "path": call.path(),
    });
    respond(status, &body)
}

fn list<'a>(call: &Call, records: impl IntoIterator<Item = &'a Value>) -> Reply {
    let records: Vec<&Value> = call.in_order(records.into_iter().collect());
    respond(StatusCode::OK, &records.into_iter().cloned().collect())
}

fn respond(status: StatusCode, body: &Value) -> Reply {
    Reply::text(
        status,
        "application/json;charset=UTF-8",
        jackson::pretty(body),
    )
}
