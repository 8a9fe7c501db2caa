//! The feature `test-util` for unit tests of programs: an error for each predicate, responses, and values shown in
//! failed assertions.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod net;

use std::time::Duration;

use net::{CANARY, Reply, Server};
use rollbook::b2core::types::Profile;
use rollbook::{Effect, Error, Response, Stage, b2core, reveal};
use serde_json::json;

#[test]
fn each_predicate_has_a_test_error_of_its_own() {
    type Predicate = fn(&Error) -> bool;
    let table: [(&str, Predicate, Error); 10] = [
        ("invalid", Error::is_invalid, Error::test_status(422)),
        ("not found", Error::is_not_found, Error::test_status(404)),
        ("conflict", Error::is_conflict, Error::test_status(409)),
        (
            "rate limited",
            Error::is_rate_limited,
            Error::test_status(429),
        ),
        (
            "unauthenticated",
            Error::is_unauthenticated,
            Error::test_status(401),
        ),
        ("forbidden", Error::is_forbidden, Error::test_status(403)),
        (
            "timeout",
            Error::is_timeout,
            Error::test_stage(Stage::NoResponse).with_timeout(),
        ),
        (
            "connect",
            Error::is_connect,
            Error::test_stage(Stage::NotSent),
        ),
        ("redirect", Error::is_redirect, Error::test_status(302)),
        (
            "sign-in",
            Error::is_sign_in,
            Error::test_sign_in(Error::test_status(500)),
        ),
    ];
    for (name, _, error) in &table {
        for (other, predicate, _) in &table {
            assert_eq!(predicate(error), name == other, "{name}, {other}: {error}");
        }
    }
    let invalid = Error::test_stage(Stage::NotBuilt);
    assert!(invalid.is_invalid() && invalid.is_invalid_input());
    let sign_in = Error::test_sign_in(Error::test_status(401));
    assert!(sign_in.is_unauthenticated() && std::error::Error::source(&sign_in).is_some());
}

#[test]
fn a_test_error_of_a_stage_has_the_usual_effect() {
    for (stage, effect) in [
        (Stage::NotBuilt, Effect::No),
        (Stage::NotSent, Effect::No),
        (Stage::Untrusted, Effect::No),
        (Stage::NoResponse, Effect::Unknown),
        (Stage::InvalidResponse, Effect::Unknown),
        (Stage::ErrorResponse, Effect::Unknown),
    ] {
        let error = Error::test_stage(stage);
        assert_eq!((error.stage(), error.effect()), (stage, effect));
        for effect in [Effect::No, Effect::Yes, Effect::Unknown] {
            assert_eq!(
                Error::test_stage(stage).with_effect(effect).effect(),
                effect
            );
        }
    }
    assert_eq!(Error::test_status(400).effect(), Effect::No);
}

/// Test errors equal those of calls, because both use the same constructors.
#[tokio::test]
async fn a_test_error_equals_the_error_of_a_call() {
    let body = json!({
        "code": "1001",
        "message": CANARY,
        "errors": [{"field": "firstName", "message": CANARY}],
    });
    let text = body.to_string();
    let reply = Reply::json(422, body).header("Retry-After", "7");
    let server = Server::signing_in(move |_| reply.clone()).await;
    let call = server
        .b2core()
        .create_profile()
        .body_map(|it| it.first_name("x"));
    let real = call.send().await.unwrap_err();
    let made = Error::test_status(422)
        .with_operation(&b2core::operations::CREATE_PROFILE)
        .with_code("1001")
        .with_vendor_message(CANARY)
        .with_field_error("firstName", CANARY)
        .with_retry_after(Duration::from_secs(7))
        .with_header("Retry-After", "7")
        .with_body(text);
    assert_eq!(format!("{made:?}"), format!("{real:?}"));
    assert_eq!(made.code(), real.code());
    assert_eq!(made.vendor_message(), real.vendor_message());
    assert_eq!(made.field_errors(), real.field_errors());
    assert_eq!(made.retry_after(), real.retry_after());
    assert_eq!(made.headers()["retry-after"], real.headers()["retry-after"]);
    assert_eq!(made.body(), real.body());
    net::assert_reveals_nothing(&made);
}

#[test]
fn a_test_response_has_value_status_and_headers() {
    let profile: Profile = serde_json::from_value(json!({"profileId": CANARY})).unwrap();
    let response = Response::new(profile)
        .with_status(201)
        .with_header("X-Request-Id", CANARY);
    assert_eq!(response.profile_id, CANARY);
    assert_eq!(response.status(), 201);
    assert_eq!(response.headers()["x-request-id"], CANARY);
    assert!(!format!("{response:?}").contains(CANARY));
    assert_eq!(Response::new(()).with_body("x").body(), b"x");
}

#[test]
#[should_panic(expected = "404 is not a success status")]
fn a_test_response_cannot_have_an_error_status() {
    let _ = Response::new(()).with_status(404);
}

#[test]
fn reveal_shows_and_compares_values() {
    let profile = |name: &str| -> Profile {
        serde_json::from_value(json!({"profileId": "p1", "firstName": name})).unwrap()
    };
    let (mary, other) = (profile("Mary"), profile("Marie"));
    assert!(!format!("{mary:?}").contains("Mary"));
    let shown = format!("{:?}\n{}", reveal(&mary), reveal(&mary));
    assert_eq!(
        shown.matches("\"firstName\": \"Mary\"").count(),
        2,
        "{shown}"
    );
    assert_eq!(reveal(&mary), reveal(&profile("Mary")));
    assert_ne!(reveal(&mary), reveal(&other));
    let json = serde_json::to_value(&mary).unwrap();
    assert_eq!(reveal(&mary), reveal(&json));

    let failed = std::panic::catch_unwind(|| assert_eq!(reveal(&mary), reveal(&other)));
    let panic = failed.unwrap_err();
    let text = panic.downcast_ref::<String>().unwrap();
    assert!(
        text.contains("\"Mary\"") && text.contains("\"Marie\""),
        "{text}"
    );
}
