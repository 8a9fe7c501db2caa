//! What the tests of MemberClicks share: tokens, and the shapes of its two kinds of error.

use reqwest::Method;
use rollbook_sandbox::{Api, Builder, credentials};
use serde_json::{Value, json};

use super::{Answer, Bench, answer, form};

pub(crate) const PROFILES: &str = "/api/v1/profile";
pub(crate) const PASSWORD_GRANT: &str =
    "grant_type=password&scope=read+write&username=sandbox-user&password=sandbox-password";

pub(crate) async fn unsigned(builder: Builder) -> Bench {
    Bench::new(Api::MemberClicks, builder).await
}

pub(crate) async fn token(bench: &Bench, body: &str) -> Answer {
    let request = bench.bare(Method::POST, "/oauth/v1/token");
    answer(form(
        request.basic_auth(credentials::CLIENT_ID, Some(credentials::CLIENT_SECRET)),
        body,
    ))
    .await
}

pub(crate) async fn signed_in_with(builder: Builder, body: &str) -> Bench {
    let bench = unsigned(builder).await;
    let token = token(&bench, body).await.json();
    bench.signed(
        "authorization",
        format!("Bearer {}", token["access_token"].as_str().unwrap()),
    )
}

pub(crate) async fn signed_in(builder: Builder) -> Bench {
    signed_in_with(builder, "grant_type=client_credentials&scope=read+write").await
}

/// Creates a profile that must be created, and reads it back.
pub(crate) async fn created(bench: &Bench, body: Value) -> Value {
    let answer = bench.post(PROFILES, body).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let profile = bench
        .get(&format!("{PROFILES}/{}", answer.json()["id"]))
        .await;
    assert_eq!(profile.status, 200);
    profile.json()
}

pub(crate) fn assert_refused(
    answer: &Answer,
    message: &str,
    field: &str,
    detail: &str,
    path: &str,
) {
    let timestamp = answer.json()["timestamp"].as_i64().unwrap();
    assert_eq!(timestamp.to_string().len(), 13, "milliseconds");
    let expected = json!({
        "timestamp": timestamp,
        "status": 400,
        "error": "Bad Request",
        "message": message,
        "messageDetails": [{ "field": field, "message": detail }],
        "path": path,
        "parameters": {},
    });
    assert_eq!(
        (answer.status, &answer.text),
        (400, &expected.to_string()),
        "field by field in the page's order"
    );
}

pub(crate) fn assert_oauth_error(answer: &Answer, status: u16, error: &str) {
    assert_eq!(
        (answer.status, &answer.json()["error"]),
        (status, &json!(error))
    );
    assert_eq!(answer.keys(), ["error", "error_description"]);
}
