//! Reads every response in the specs and on the vendors' pages without losing data; every documented error becomes an
//! error with the vendor's message.
//!
//! `wire` tests requests, and `errors` undocumented responses.

mod support;

use rollbook::runtime::Operation;
use rollbook::{Error, FieldError, b2core, memberclicks, members_portal, questionpro};
use serde_json::{Map, Value, json};
use support::calls::{call, calls, every_call};
use support::components::{Component, Side, components};
use support::server::Reply;
use support::spec::{self, Example, entries};
use support::{fixture, json_fixture, lost};

fn assert_kept(sample: &Value, read: &Value, what: &str) {
    let lost = lost(sample, read, "");
    assert!(lost.is_empty(), "{what}: {lost:#?}");
}

/// Asserts that a call with this response returns all of it.
async fn assert_read(operation: &'static Operation, status: u16, sample: &Value) {
    let call = call(operation);
    match call
        .call_with(Reply::json(status, sample.clone()))
        .await
        .result
    {
        Ok(read) => assert_kept(sample, &read, &call.name()),
        Err(error) => panic!("{error}"),
    }
}

/// The error of a call with this response.
async fn error_of(operation: &'static Operation, status: u16, body: impl Into<Vec<u8>>) -> Error {
    let call = call(operation);
    let reply = Reply::text(status, "application/json", body);
    match call.call_with(reply).await.result {
        Ok(_) => panic!("{} takes {status} for a success", call.name()),
        Err(error) => error,
    }
}

fn status(error: &Error) -> Option<u16> {
    error.status().map(|status| status.as_u16())
}

// The examples of the specs.

#[tokio::test]
async fn every_successful_response_in_the_specs_is_read_without_loss() {
    let mut count = 0;
    for call in every_call() {
        for Example { status, body, .. } in spec::successes(call.operation) {
            assert_read(call.operation, status, &body).await;
            count += 1;
        }
    }
    assert!(count >= 35, "only {count} examples were found");
}

#[tokio::test]
async fn every_error_in_the_specs_keeps_its_status_and_message() {
    let mut count = 0;
    for call in every_call() {
        for example in spec::errors(call.operation) {
            let what = format!("{} {}", call.name(), example.name);
            let error = error_of(call.operation, example.status, example.body.to_string()).await;
            assert_eq!(status(&error), Some(example.status), "{what}");
            assert!(error.vendor_message().is_some(), "{what}");
            // Without a message, only the status is checked.
            let words = texts(&example.body);
            for part in [error.code(), error.vendor_message()].into_iter().flatten() {
                assert!(
                    words.is_empty() || words.iter().any(|it| it == part),
                    "{what}: {part}"
                );
            }
            count += 1;
        }
    }
    assert!(count >= 100, "only {count} examples were found");
}

#[tokio::test]
async fn an_error_with_a_status_of_success_is_an_error_at_any_length() {
    let mut count = 0;
    for call in every_call() {
        let Some(shape) = call.operation.error_shape else {
            continue;
        };
        for mut example in spec::errors(call.operation) {
            let holder = example
                .body
                .pointer_mut(shape.at)
                .and_then(Value::as_object_mut);
            let Some(holder) =
                holder.filter(|it| shape.error.iter().any(|name| it.contains_key(*name)))
            else {
                continue;
            };
            holder.insert("trace".to_owned(), json!("x".repeat(100_000)));
            let error = error_of(call.operation, 200, example.body.to_string()).await;
            let what = format!("{} {}", call.name(), example.name);
            assert_eq!(error.stage(), rollbook::Stage::ErrorResponse, "{what}");
            assert!(error.body().len() <= 64 * 1024, "{what}");
            count += 1;
        }
    }
    assert!(count >= 50, "only {count} examples were found");
}

/// All texts and numbers in a body.
fn texts(body: &Value) -> Vec<String> {
    match body {
        Value::Object(members) => members.values().flat_map(texts).collect(),
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::String(text) => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
        Value::Null | Value::Bool(_) => Vec::new(),
    }
}

/// The error types are for users who parse [`Error::body`] themselves.
#[test]
fn every_error_in_the_specs_is_read_without_loss() {
    for call in every_call() {
        for Example {
            name, body, schema, ..
        } in spec::errors(call.operation)
        {
            let read = round_trip_as(call.operation.api, schema, &body);
            assert_kept(&body, &read, &format!("{} {name}", call.name()));
        }
    }
}

#[test]
fn every_request_in_the_specs_can_be_written_unchanged() {
    let mut count = 0;
    for call in every_call() {
        for Example {
            name, body, schema, ..
        } in spec::requests(call.operation)
        {
            let written = round_trip_as(call.operation.api, schema, &body);
            assert_eq!(written, body, "{} {name}", call.name());
            count += 1;
        }
    }
    assert!(count >= 30, "only {count} examples were found");
}

/// A value, decoded into the type of its schema and encoded again.
fn round_trip_as(api: &str, schema: &Value, value: &Value) -> Value {
    let reference = schema["$ref"].as_str().unwrap_or_default();
    let named = components()
        .into_iter()
        .find(|it| it.api == api && reference.ends_with(&format!("/{}", it.name)));
    match (named, value) {
        (Some(component), _) => round_trip(&component, value),
        (None, Value::Array(items)) => {
            let items = items.iter();
            items
                .map(|item| round_trip_as(api, &schema["items"], item))
                .collect()
        }
        // A list of e-mail addresses.
        (None, _) => value.clone(),
    }
}

// The samples of the vendors' pages.

/// M8, M14, M15
#[tokio::test]
async fn memberclicks_created_profile_is_read_without_loss() {
    let created = json_fixture("memberclicks/created.json");
    assert_read(&memberclicks::operations::CREATE_PROFILE, 201, &created).await;
}

/// P5, P6, P7: most of these fields are null.
#[tokio::test]
async fn members_portal_responses_are_read_without_loss() {
    use members_portal::operations as op;
    for (operation, sample) in [
        (&op::AUTHENTICATE, "token"),
        (&op::LIST_ORG_ITEMS, "org_items"),
        (&op::FETCH_ORG_ITEM, "org_item"),
        (&op::LIST_MEMBERS_IN_SECTION, "section_members"),
        (&op::LIST_ALL_MEMBERS, "section_members"),
        (&op::FETCH_MEMBER, "member"),
        (&op::LIST_EVENTS, "events"),
    ] {
        let sample = json_fixture(&format!("members_portal/{sample}.json"));
        assert_read(operation, 200, &sample).await;
    }
}

/// P21
#[tokio::test]
async fn members_portal_responses_are_read_with_the_documented_media_type() {
    let sample = fixture("members_portal/member.json");
    let reply = Reply::text(200, "application/json;charset=UTF-8", sample);
    let call = call(&members_portal::operations::FETCH_MEMBER);
    assert!(call.call_with(reply).await.result.is_ok());
}

/// Q12, Q13
#[tokio::test]
async fn questionpro_counters_are_read_without_loss() {
    let added = json_fixture("questionpro/members_added.json");
    assert_read(&questionpro::operations::ADD_MEMBERS, 200, &added).await;
}

#[tokio::test]
async fn b2core_objects_are_read_without_loss() {
    use b2core::operations as op;
    let profile = json_fixture("b2core/profile.json");
    let contact = json_fixture("b2core/contact.json");
    for operation in [
        &op::GET_PROFILE,
        &op::CREATE_PROFILE,
        &op::UPDATE_PROFILE,
        &op::PATCH_PROFILE,
    ] {
        assert_read(operation, 200, &profile).await;
    }
    for operation in [
        &op::GET_CONTACT,
        &op::CREATE_CONTACT,
        &op::UPDATE_CONTACT,
        &op::PATCH_CONTACT,
    ] {
        assert_read(operation, 201, &contact).await;
    }
    assert_read(&op::LIST_PROFILES, 200, &json!([profile, profile])).await;
    assert_read(&op::LIST_CONTACTS, 200, &json!([contact])).await;
}

/// P12, Y7, B16: no page shows a body here, and most do not document the status.
#[tokio::test]
async fn an_undocumented_body_may_be_empty_with_any_2xx() {
    let mut count = 0;
    for call in every_call().filter(|call| spec::successes(call.operation).is_empty()) {
        for status in [200, 201, 202, 204] {
            let result = call.call_with(Reply::empty(status)).await.result;
            assert!(result.is_ok(), "{}: {status}: {result:?}", call.name());
        }
        count += 1;
    }
    // Three of Members Portal, two of YourCourts, two of B2CORE.
    assert_eq!(count, 7);
}

/// Asserts that a documented error of MemberClicks becomes an error with the same content.
async fn assert_memberclicks_error(sample: &str, message: &str, field: &str, reason: &str) {
    let body = fixture(&format!("memberclicks/{sample}.json"));
    let error = error_of(&memberclicks::operations::CREATE_PROFILE, 400, body.clone()).await;
    assert_eq!(status(&error), Some(400));
    assert_eq!(error.code(), Some("Bad Request"));
    assert_eq!(error.vendor_message(), Some(message));
    let expected = FieldError {
        field: field.to_owned(),
        message: reason.to_owned(),
    };
    assert!(error.field_errors() == [expected], "{sample}");
    assert_eq!(error.body(), body.as_bytes());
}

/// M24
#[tokio::test]
async fn memberclicks_reports_a_malformed_body() {
    assert_memberclicks_error(
        "error_body_malformed",
        "Failed body validation",
        "Request Data",
        "Cannot construct instance of `java.util.ArrayList`: no String-argument \
         constructor/factory method to deserialize from String value ('Test')",
    )
    .await;
}

/// M10, M13
#[tokio::test]
async fn memberclicks_reports_a_missing_email() {
    assert_memberclicks_error(
        "error_email_missing",
        "Failed field validation",
        "email",
        "must not be empty",
    )
    .await;
}

#[tokio::test]
async fn memberclicks_reports_a_username_in_use() {
    assert_memberclicks_error(
        "error_username_taken",
        "Error creating profile",
        "[Username]",
        "Username is already in use",
    )
    .await;
}

/// M11, M16
#[tokio::test]
async fn memberclicks_reports_a_member_type_for_admins() {
    assert_memberclicks_error(
        "error_admin_member_type",
        "Error creating profile",
        "[Member Type]",
        "MemberType ID is invalid. You cannot create a profile with a member type that has admin permissions.",
    )
    .await;
}

/// M1, M16
#[tokio::test]
async fn memberclicks_reports_a_group_for_admins() {
    assert_memberclicks_error(
        "error_admin_group",
        "Error creating profile",
        "[Group]",
        "This group has admin permissions and cannot be added to a profile.",
    )
    .await;
}

/// The five documented errors of QuestionPro: status, id and message.
const QUESTIONPRO_ERRORS: [(u16, &str, &str); 5] = [
    (400, "1000", "Invalid URL parameters"),
    (401, "1010", "Incorrect API Key"),
    (
        403,
        "1013",
        "The user does not have permission to access the resource",
    ),
    (
        404,
        "1040",
        "The resource that you're trying to access doesn't exist",
    ),
    (500, "1026", "We are not able to process your request"),
];

async fn assert_questionpro_errors(text: impl Fn(u16) -> String) {
    for (expected, id, message) in QUESTIONPRO_ERRORS {
        for call in calls("questionpro") {
            let error = error_of(call.operation, expected, text(expected)).await;
            assert_eq!(status(&error), Some(expected));
            assert_eq!(
                (error.code(), error.vendor_message()),
                (Some(id), Some(message))
            );
            assert_eq!(error.body(), text(expected).as_bytes());
        }
    }
}

fn printed(status: u16) -> String {
    fixture(&format!("questionpro/error_{status}.txt"))
}

/// With the missing quotes and comma (Q4).
fn corrected(status: u16) -> String {
    let docs = "www.questionpro.com/api/error-codes.html";
    printed(status).replace(docs, &format!("\"{docs}\","))
}

/// Q4
#[tokio::test]
async fn questionpro_errors_are_read_as_documented() {
    for (status, ..) in QUESTIONPRO_ERRORS {
        assert!(
            serde_json::from_str::<Value>(&printed(status)).is_err(),
            "{status} is JSON"
        );
    }
    assert_questionpro_errors(printed).await;
}

#[tokio::test]
async fn questionpro_errors_are_read_as_valid_json() {
    for (status, ..) in QUESTIONPRO_ERRORS {
        let body: Value = serde_json::from_str(&corrected(status)).unwrap();
        let read: questionpro::types::Error = serde_json::from_value(body.clone()).unwrap();
        assert_kept(&body, &serde_json::to_value(read).unwrap(), "the error");
    }
    assert_questionpro_errors(corrected).await;
}

// Generated values, with every property of every type.

/// The properties of a generated value.
#[derive(Clone, Copy, PartialEq)]
enum Properties {
    Required,
    All,
}

/// A value that matches a schema.
fn generated(api: &str, schema: &Value, properties: Properties) -> Value {
    let schema = spec::resolve(spec::document(api), schema);
    let make = |schema: &Value| generated(api, schema, properties);
    if let Some(only) = schema["allOf"].get(0) {
        return make(only);
    }
    if let Some(word) = schema["enum"].get(0) {
        return word.clone();
    }
    if schema.get("x-date-format").is_some() {
        return json!("01/31/2025");
    }
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (Some("object"), _) => {
            let expected = |name: &str| {
                let required = schema["required"].as_array().into_iter().flatten();
                properties == Properties::All || required.into_iter().any(|it| it == name)
            };
            let mut object: Map<_, _> = entries(&schema["properties"])
                .filter(|(name, _)| expected(name))
                .map(|(name, schema)| (name.to_owned(), make(schema)))
                .collect();
            if properties == Properties::All && schema.get("additionalProperties").is_some() {
                object.insert("[Of | Another]".to_owned(), json!(["name", null]));
            }
            Value::Object(object)
        }
        (Some("array"), _) => json!([make(&schema["items"])]),
        (Some("string"), Some("date")) => json!("2025-01-31"),
        (Some("string"), Some("date-time")) => json!("2021-01-01T00:00:00+00:00"),
        (Some("string"), _) => json!("text"),
        (Some("boolean"), _) => json!(true),
        (Some("integer"), Some("int64")) => json!(9_007_199_254_740_991_i64),
        (Some("integer"), _) => json!(7),
        // Any JSON value; or a number or text.
        _ if schema.get("anyOf").is_some() => json!("0042"),
        _ => json!({"any": ["thing", null]}),
    }
}

fn round_trip(component: &Component, value: &Value) -> Value {
    let Component { api, name, .. } = component;
    (component.round_trip)(value).unwrap_or_else(|error| panic!("{api} {name}: {error}: {value}"))
}

#[test]
fn every_property_of_every_type_is_written_unchanged() {
    for component in components() {
        let Component { api, name, .. } = component;
        let value = generated(api, component.schema(), Properties::All);
        assert_eq!(round_trip(&component, &value), value, "{api} {name}");
    }
}

/// Absent, null and a value are three different requests, and null in a response is kept.
#[test]
fn null_is_written_as_null_wherever_the_spec_allows_it() {
    let mut count = 0;
    for component in components() {
        let Component { api, name, .. } = component;
        let mut value = generated(api, component.schema(), Properties::All);
        for (property, schema) in entries(&component.schema()["properties"]) {
            // Any JSON value, null too. A request sets null as `Value::Null`.
            let is_any = component.side == Side::Read && is_any(schema);
            if schema["nullable"] == true || is_any {
                value[property] = Value::Null;
                count += 1;
            }
        }
        assert_eq!(round_trip(&component, &value), value, "{api} {name}");
    }
    assert!(count >= 80, "only {count} properties can be null");
}

fn is_any(schema: &Value) -> bool {
    ["type", "$ref", "allOf", "anyOf"]
        .iter()
        .all(|key| schema.get(*key).is_none())
}

#[test]
fn unset_fields_of_a_request_are_not_sent() {
    for component in components().into_iter().filter(|it| it.side == Side::Sent) {
        let Component { api, name, .. } = component;
        let value = generated(api, component.schema(), Properties::Required);
        assert_eq!(round_trip(&component, &value), value, "{api} {name}");
    }
}

#[test]
fn optional_fields_of_a_response_may_be_missing() {
    for component in components().into_iter().filter(|it| it.side == Side::Read) {
        let Component { api, name, .. } = component;
        let value = generated(api, component.schema(), Properties::Required);
        assert_kept(
            &value,
            &round_trip(&component, &value),
            &format!("{api} {name}"),
        );
    }
}
