//! Creates a profile: the documented rules, checked in the order that the documented errors imply.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::errors::{self, Detail};
use super::oauth;
use crate::app::App;
use crate::call::Call;
use crate::fields::{Object, object};
use crate::formats::{is_email, us_date, us_date_time};
use crate::reply::{HandlerResult, Reply};
use crate::world::memberclicks::{Kind, Store};

const DEFAULT_TYPE: &str = "Prospect";
const DEFAULT_STATUS: &str = "Active";

/// The documented text attributes.
const TEXTS: [&str; 13] = [
    "[Email]",
    "[Name | Prefix]",
    "[Name | First]",
    "[Name | Middle]",
    "[Name | Last]",
    "[Name | Suffix]",
    "[Username]",
    "[Member Type]",
    "[Member Status]",
    "[Join Date]",
    "[Expiration Date]",
    "[Last Renewal Date]",
    "[Organization Name]",
];
const GROUPS: &str = "[Groups]";
const LINK: &str = "[Linked Organization Id]";
const DATES: [&str; 3] = ["[Join Date]", "[Expiration Date]", "[Last Renewal Date]"];

pub(super) fn create(app: &App, call: &Call) -> HandlerResult {
    oauth::allow(app, call, "write")?;
    let not_an_object =
        || errors::failed_body_validation(app, call, "The body must be a JSON object".to_owned());
    let body = call.json_object().ok_or_else(not_an_object)?;
    let sent = Attributes::bind(&body)
        .map_err(|message| errors::failed_body_validation(app, call, message))?;

    let Some(email) = sent.text("[Email]") else {
        return Err(errors::failed_field_validation(
            app,
            call,
            "email",
            "must not be empty",
        ));
    };
    if !is_email(email) {
        return Err(errors::failed_field_validation(
            app,
            call,
            "email",
            "must be a well-formed email address",
        ));
    }

    let mut world = app.world();
    let store = &mut world.memberclicks.current;
    let details = violations(store, &sent, email, call.is_repeat());
    if !details.is_empty() {
        return Err(errors::error_creating_profile(app, call, &details));
    }
    let now = app.clock.now();
    let id = store.next_id;
    store.next_id += 1;
    let profile = profile(store, &sent, id, email, &us_date_time(now));
    store.profiles.push(profile);

    // M8: the response has only the id.
    let body = json!({
        "timestamp": now.timestamp_millis(),
        "status": 201,
        "message": "Created",
        "id": id,
        "url": "",
        "item": null,
    });
    Ok(Reply::json(StatusCode::CREATED, &body))
}

/// A request with valid types of all documented attributes.
struct Attributes<'a>(&'a Object);

impl<'a> Attributes<'a> {
    fn bind(body: &'a Object) -> Result<Self, String> {
        for name in TEXTS {
            match body.get(name) {
                None | Some(Value::String(_)) => {}
                // M13: a null e-mail counts as missing.
                Some(Value::Null) if name == "[Email]" => {}
                Some(other) => return Err(cannot_deserialize("java.lang.String", other)),
            }
        }
        match body.get(GROUPS) {
            None => {}
            Some(Value::Array(names)) => {
                if let Some(other) = names.iter().find(|name| !name.is_string()) {
                    return Err(cannot_deserialize("java.lang.String", other));
                }
            }
            Some(Value::String(text)) => {
                return Err(format!(
                    "Cannot construct instance of `java.util.ArrayList`: no String-argument constructor/factory \
                     method to deserialize from String value ('{text}')"
                ));
            }
            Some(other) => {
                return Err(cannot_deserialize(
                    "java.util.ArrayList<java.lang.String>",
                    other,
                ));
            }
        }
        match body.get(LINK) {
            None => {}
            Some(id) if id.is_i64() => {}
            Some(other) => return Err(cannot_deserialize("java.lang.Long", other)),
        }
        Ok(Self(body))
    }

    /// A text attribute; empty text counts as missing (M13).
    fn text(&self, name: &str) -> Option<&'a str> {
        self.0
            .get(name)
            .and_then(Value::as_str)
            .filter(|text| !text.is_empty())
    }

    fn groups(&self) -> Vec<&'a str> {
        self.0
            .get(GROUPS)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    fn link(&self) -> Option<i64> {
        self.0.get(LINK).and_then(Value::as_i64)
    }

    /// Undocumented attributes: custom ones, and bracketed ones that the page does not list.
    fn others(&self) -> impl Iterator<Item = (&'a String, &'a Value)> {
        self.0
            .iter()
            .filter(|(name, _)| !TEXTS.contains(&name.as_str()) && *name != GROUPS && *name != LINK)
    }
}

fn cannot_deserialize(expected: &str, value: &Value) -> String {
    let kind = match value {
        Value::Null => "Null",
        Value::Bool(_) => "Boolean",
        Value::Number(_) => "Number",
        Value::String(_) => "String",
        Value::Array(_) => "Array",
        Value::Object(_) => "Object",
    };
    format!("Cannot deserialize value of type `{expected}` from {kind} value")
}

/// All violations of the rules of the account.
fn violations(store: &Store, sent: &Attributes<'_>, email: &str, is_repeat: bool) -> Vec<Detail> {
    let mut details = Vec::new();
    let mut reject = |field, message: &str| details.push((field, message.to_owned()));

    if !is_repeat && is_in_use(store, sent.text("[Username]").unwrap_or(email)) {
        reject("[Username]", "Username is already in use");
    }
    match store
        .account
        .member_type(sent.text("[Member Type]").unwrap_or(DEFAULT_TYPE))
    {
        None => reject("[Member Type]", "MemberType ID is invalid."),
        Some(member_type) => match member_type.kind {
            Kind::Admin => reject(
                "[Member Type]",
                "MemberType ID is invalid. You cannot create a profile with a member type that has admin permissions.",
            ),
            Kind::Organization if sent.text("[Organization Name]").is_none() => {
                reject("[Organization Name]", "must not be empty");
            }
            Kind::Linked if sent.link().is_none() => reject(LINK, "must not be empty"),
            _ => {}
        },
    }
    if sent
        .text("[Member Status]")
        .is_some_and(|status| !store.account.member_statuses.iter().any(|s| s == status))
    {
        reject("[Member Status]", "Member status is invalid.");
    }
    // M1: the request has `[Groups]`, the error `[Group]`.
    for name in sent.groups() {
        match store.account.group(name) {
            None => reject("[Group]", "This group does not exist."),
            Some(group) if group.admin => {
                reject(
                    "[Group]",
                    "This group has admin permissions and cannot be added to a profile.",
                );
            }
            Some(_) => {}
        }
    }
    for name in DATES {
        if sent.text(name).is_some_and(|date| us_date(date).is_none()) {
            reject(name, "Must be in MM/dd/yyyy format.");
        }
    }
    if sent
        .link()
        .is_some_and(|id| organization_name(store, id).is_none())
    {
        reject(LINK, "No organization profile has this id.");
    }
    details
}

fn is_in_use(store: &Store, username: &str) -> bool {
    let mut usernames = store
        .profiles
        .iter()
        .filter_map(|profile| profile.get("[Username]")?.as_str());
    usernames.any(|taken| taken.to_lowercase() == username.to_lowercase())
}

/// The name of the organization profile `id`.
fn organization_name(store: &Store, id: i64) -> Option<&str> {
    let profile = store.profile(id)?;
    let member_type = store
        .account
        .member_type(profile.get("[Member Type]")?.as_str()?)?;
    if member_type.kind != Kind::Organization {
        return None;
    }
    profile.get("[Organization]")?.as_str()
}

/// The new profile, with the field names of responses (M1 to M4).
fn profile(store: &Store, sent: &Attributes<'_>, id: i64, email: &str, now: &str) -> Object {
    let text = |name| sent.text(name).unwrap_or_default();
    let member_type = sent.text("[Member Type]").unwrap_or(DEFAULT_TYPE);
    let linked = sent.link().and_then(|id| organization_name(store, id));
    let organization = sent
        .text("[Organization Name]")
        .or(linked)
        .unwrap_or_default();
    let contact = (TEXTS.into_iter().filter(|name| name.starts_with("[Name |")))
        .filter_map(|name| sent.text(name))
        .collect::<Vec<_>>()
        .join(" ");
    let mut groups = sent.groups();
    if groups.is_empty() {
        groups.extend(
            store
                .account
                .member_type(member_type)
                .map(|member_type| member_type.group.as_str()),
        );
    }

    let mut profile = object(json!({
        "[Profile ID]": id,
        "[Name | Prefix]": text("[Name | Prefix]"),
        "[Name | First]": text("[Name | First]"),
        "[Name | Middle]": text("[Name | Middle]"),
        "[Name | Last]": text("[Name | Last]"),
        "[Name | Suffix]": text("[Name | Suffix]"),
        "[Contact Name]": if contact.is_empty() { organization } else { &contact },
        "[Email | Primary]": email,
        "[Organization]": organization,
    }));
    if let Some(link) = sent.link() {
        profile.insert("[Link to Organization ID]".to_owned(), link.into());
    }
    profile.extend(object(json!({
        "[Group]": groups,
        "[Member Type]": member_type,
        "[Member Status]": sent.text("[Member Status]").unwrap_or(DEFAULT_STATUS),
        "[Member Number]": "",
        "[Username]": sent.text("[Username]").unwrap_or(email),
        "[Join Date]": text("[Join Date]"),
        "[Expiration Date]": text("[Expiration Date]"),
        "[Last Renewal Date]": text("[Last Renewal Date]"),
        "[Created Date]": now,
        "[Last Modified Date]": now,
        "[Deleted]": false,
    })));
    // Fields of the account cannot be set by their names in responses.
    for (name, value) in sent.others() {
        profile.entry(name.clone()).or_insert_with(|| value.clone());
    }
    profile
}
