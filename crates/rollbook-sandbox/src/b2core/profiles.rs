//! Profiles: list, fetch, create, update, delete.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{contacts, invalid, json_object, list as listing, signed_in};
use crate::app::App;
use crate::call::Call;
use crate::countries::{self, Country};
use crate::fields::{Fields, Sent};
use crate::formats::rfc3339;
use crate::ids;
use crate::reply::{HandlerResult, Reply};

/// The maximum length of a name, in characters.
const NAME_LIMIT: usize = 255;

/// The creation time of every country, taken from the sample.
const COUNTRIES_SINCE: &str = "2021-01-01T00:00:00+00:00";

pub(super) fn list(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let mut world = app.world();
    let profiles = &world.b2core.read(app.clock.now()).profiles;
    let profiles = listing::select(profiles, call).map_err(|errors| invalid(&errors))?;
    Ok(Reply::json(StatusCode::OK, &Value::Array(profiles)))
}

pub(super) fn fetch(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let mut world = app.world();
    let profile = world.b2core.read(app.clock.now()).profile(call)?;
    Ok(Reply::json(StatusCode::OK, profile))
}

pub(super) fn create(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let body = json_object(call)?;
    let now = rfc3339(app.clock.now());
    let mut profile = json!({
        "profileId": ids::object_id(),
        "contacts": [],
        "countryNumericCode": null,
        "country": null,
        "enabled": true,
        "firstName": null,
        "middleName": null,
        "lastName": null,
        "name": "",
        "tags": [],
        "createTime": now,
        "updateTime": now,
        "uuid": null,
    });
    let mut fields = Fields::of(&body);
    fields.never_null(&[
        "contacts",
        "countryNumericCode",
        "firstName",
        "middleName",
        "lastName",
    ]);
    apply(&mut profile, &mut fields);
    profile["contacts"] = contacts::new_list(&mut fields, &now);
    fields.finish().map_err(|errors| invalid(&errors))?;

    app.world().b2core.current.profiles.push(profile.clone());
    Ok(Reply::json(StatusCode::CREATED, &profile))
}

pub(super) fn update(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let mut world = app.world();
    let stored = world.b2core.current.profile_mut(call)?;
    let body = json_object(call)?;

    let mut profile = stored.clone();
    let mut fields = Fields::of(&body);
    apply(&mut profile, &mut fields);
    fields.finish().map_err(|errors| invalid(&errors))?;
    profile["updateTime"] = rfc3339(app.clock.now()).into();

    *stored = profile;
    Ok(Reply::json(StatusCode::OK, stored))
}

pub(super) fn delete(app: &App, call: &Call) -> HandlerResult {
    signed_in(app, call)?;
    let mut world = app.world();
    let store = &mut world.b2core.current;
    let index = store.index(call)?;
    store.profiles.remove(index);
    Ok(Reply::empty(StatusCode::NO_CONTENT))
}

/// Applies the fields of the request: null clears a field, an absent field stays. `name` and `country` are derived, and
/// `tags` is read-only (B11, B13).
fn apply(profile: &mut Value, fields: &mut Fields<'_>) {
    for name in ["firstName", "middleName", "lastName"] {
        match fields.text_up_to(name, NAME_LIMIT) {
            Sent::Absent => {}
            Sent::Null => profile[name] = Value::Null,
            Sent::Value(text) => profile[name] = text.into(),
        }
    }
    match fields.text("uuid") {
        Sent::Absent => {}
        Sent::Null => profile["uuid"] = Value::Null,
        Sent::Value(text) => profile["uuid"] = text.into(),
    }
    match fields.flag("enabled") {
        Sent::Absent => {}
        Sent::Null => fields.error("enabled", "must be true or false"),
        Sent::Value(flag) => profile["enabled"] = flag.into(),
    }
    match fields.text("countryNumericCode") {
        Sent::Absent => {}
        Sent::Null => {
            profile["countryNumericCode"] = Value::Null;
            profile["country"] = Value::Null;
        }
        Sent::Value(code) => match countries::by_numeric_code(code) {
            None => fields.error("countryNumericCode", "is not an ISO 3166 numeric code"),
            Some(country) => {
                profile["countryNumericCode"] = code.into();
                profile["country"] = country_object(&country);
            }
        },
    }
    profile["name"] = full_name(profile).into();
    // Without a country, its fields are absent rather than null.
    if profile["country"].is_null()
        && let Some(fields) = profile.as_object_mut()
    {
        fields.shift_remove("country");
    }
}

fn full_name(profile: &Value) -> String {
    let parts = ["firstName", "middleName", "lastName"]
        .map(|name| profile[name].as_str().unwrap_or_default());
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn country_object(country: &Country) -> Value {
    json!({
        "countryId": country_id(country.numeric),
        "countryName": country.name,
        "alpha2Code": country.alpha2,
        "alpha3Code": country.alpha3,
        "numericCode": country.numeric,
        "geographicRegionNumericCode": country.region_numeric,
        "geographicRegionName": country.region_name,
        "createTime": COUNTRIES_SINCE,
        "updateTime": COUNTRIES_SINCE,
    })
}

/// The sample's id for the sample's country; for others, an id derived from the code.
fn country_id(numeric: &str) -> String {
    match numeric {
        "840" => "6006dda272f002519c3eb505".to_owned(),
        other => format!("6006dda272f002519c000{other}"),
    }
}
