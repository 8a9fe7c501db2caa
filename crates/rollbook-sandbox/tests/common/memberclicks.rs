//! Shared by the tests of MemberClicks: tokens, and assertions for its two error formats.

use reqwest::Method;
use rollbook_sandbox::{Api, Builder, credentials};
use serde_json::{Value, json};

use super::{Response, TestClient, form, send};

pub(crate) const PROFILES: &str = "/api/v1/profile";
pub(crate) const PASSWORD_GRANT: &str =
    "grant_type=password&scope=read+write&username=sandbox-user&password=sandbox-password";

pub(crate) async fn unauthenticated(builder: Builder) -> TestClient {
    TestClient::new(Api::MemberClicks, builder).await
}

pub(crate) async fn token(client: &TestClient, body: &str) -> Response {
    let request = client.unauthenticated(Method::POST, "/oauth/v1/token");
    send(form(
        request.basic_auth(credentials::CLIENT_ID, Some(credentials::CLIENT_SECRET)),
        body,
    ))
    .await
}

pub(crate) async fn signed_in_with(builder: Builder, body: &str) -> TestClient {
    let client = unauthenticated(builder).await;
    let token = token(&client, body).await.json();
    client.authenticated(
        "authorization",
        format!("Bearer {}", token["access_token"].as_str().unwrap()),
    )
}

pub(crate) async fn signed_in(builder: Builder) -> TestClient {
    signed_in_with(builder, "grant_type=client_credentials&scope=read+write").await
}

/// Creates a profile and reads it back.
pub(crate) async fn created(client: &TestClient, body: Value) -> Value {
    let response = client.post(PROFILES, body).await;
    assert_eq!(response.status, 201, "{}", response.text);
    let profile = client
        .get(&format!("{PROFILES}/{}", response.json()["id"]))
        .await;
    assert_eq!(profile.status, 200);
    profile.json()
}

pub(crate) fn assert_rejected(
    response: &Response,
    message: &str,
    field: &str,
    detail: &str,
    path: &str,
) {
    let timestamp = response.json()["timestamp"].as_i64().unwrap();
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
        (response.status, &response.text),
        (400, &expected.to_string()),
        "field by field in the page's order"
    );
}

pub(crate) fn assert_oauth_error(response: &Response, status: u16, error: &str) {
    assert_eq!(
        (response.status, &response.json()["error"]),
        (status, &json!(error))
    );
    assert_eq!(response.keys(), ["error", "error_description"]);
}
