//! The contacts of a profile: list, fetch, create, update, delete.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{invalid, json_object, not_found, signed_in};
use crate::app::App;
use crate::call::Call;
use crate::fields::{Fields, Object, Sent};
use crate::formats::rfc3339;
use crate::ids;
use crate::reply::{HandlerResult, Reply};

pub(super) fn list(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let mut world = app.world();
    let profile = world.b2core.read(app.clock.now()).profile(call)?;
    let contacts = call.in_order(contacts(profile).clone());
    Ok(Reply::json(StatusCode::OK, &contacts.into()))
}

pub(super) fn fetch(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let mut world = app.world();
    let profile = world.b2core.read(app.clock.now()).profile(call)?;
    let contact = &contacts(profile)[index(profile, call)?];
    Ok(Reply::json(StatusCode::OK, contact))
}

pub(super) fn create(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let mut world = app.world();
    let contacts = contacts_mut(world.b2core.current.profile_mut(call)?);
    let body = json_object(call)?;

    let mut fields = Fields::of(&body);
    let contact = new(&mut fields, &rfc3339(app.clock.now()));
    fields.finish().map_err(|errors| invalid(&errors))?;

    contacts.push(contact.clone());
    Ok(Reply::json(StatusCode::CREATED, &contact))
}

pub(super) fn update(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let mut world = app.world();
    let profile = world.b2core.current.profile_mut(call)?;
    let index = index(profile, call)?;
    let stored = &mut contacts_mut(profile)[index];
    let body = json_object(call)?;

    let mut contact = stored.clone();
    let mut fields = Fields::of(&body);
    apply(&mut contact, &mut fields);
    fields.finish().map_err(|errors| invalid(&errors))?;
    contact["updateTime"] = rfc3339(app.clock.now()).into();

    *stored = contact;
    Ok(Reply::json(StatusCode::OK, stored))
}

pub(super) fn delete(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let mut world = app.world();
    let profile = world.b2core.current.profile_mut(call)?;
    let index = index(profile, call)?;
    contacts_mut(profile).remove(index);
    Ok(Reply::empty(StatusCode::NO_CONTENT))
}

/// The contacts of a new profile.
pub(super) fn new_list(fields: &mut Fields<'_>, now: &str) -> Value {
    let mut contacts = Vec::new();
    for (index, sent) in fields
        .list("contacts")
        .value()
        .into_iter()
        .flatten()
        .enumerate()
    {
        let nothing = Object::new();
        let mut inner = Fields::of(sent.as_object().unwrap_or(&nothing));
        contacts.push(new(&mut inner, now));
        for error in inner.finish().err().unwrap_or_default() {
            fields.error(format!("contacts[{index}].{}", error.field), error.message);
        }
    }
    contacts.into()
}

fn new(fields: &mut Fields<'_>, now: &str) -> Value {
    let mut contact = json!({
        "contactId": ids::object_id(),
        "key": null,
        "value": null,
        "createTime": now,
        "updateTime": now,
        "uuid": null,
    });
    fields.required_text("key");
    fields.required_text("value");
    apply(&mut contact, fields);
    contact
}

/// Applies the fields of the request. Null clears `uuid` and is rejected elsewhere.
fn apply(contact: &mut Value, fields: &mut Fields<'_>) {
    match fields.text("key") {
        Sent::Absent => {}
        Sent::Value(key @ ("email" | "phone")) => contact["key"] = key.into(),
        Sent::Null | Sent::Value(_) => fields.error("key", "must be email or phone"),
    }
    match fields.text("value") {
        Sent::Absent => {}
        Sent::Null | Sent::Value("") => fields.error("value", "must not be empty"),
        Sent::Value(value) => contact["value"] = value.into(),
    }
    match fields.text("uuid") {
        Sent::Absent => {}
        Sent::Null => contact["uuid"] = Value::Null,
        Sent::Value(text) => contact["uuid"] = text.into(),
    }
}

#[expect(
    clippy::expect_used,
    reason = "every profile is made with a list of contacts, here and in the seed"
)]
fn contacts(profile: &Value) -> &Vec<Value> {
    profile["contacts"]
        .as_array()
        .expect("a profile has a list of contacts")
}

#[expect(clippy::expect_used, reason = "as above")]
fn contacts_mut(profile: &mut Value) -> &mut Vec<Value> {
    profile["contacts"]
        .as_array_mut()
        .expect("a profile has a list of contacts")
}

/// The index of the contact in the path.
fn index(profile: &Value, call: &Call) -> Result<usize, Reply> {
    let id = call.parameter("contact");
    let mut contacts = contacts(profile).iter();
    let index = contacts.position(|contact| contact["contactId"] == id);
    index.ok_or_else(|| not_found("The profile has no contact with this id"))
}
