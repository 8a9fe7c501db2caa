//! MemberClicks: the grants, scopes and expiry of tokens.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::memberclicks::{
    PASSWORD_GRANT, PROFILES, assert_oauth_error, signed_in, signed_in_with, token, unauthenticated,
};
use common::pages::{Sample, differences};
use common::{claims, form, send};
use reqwest::Method;
use rollbook_sandbox::Sandbox;
use serde_json::json;

#[tokio::test]
async fn client_credentials_issue_a_token_without_a_refresh_token() {
    let client = unauthenticated(Sandbox::builder()).await;
    let response = token(&client, "grant_type=client_credentials&scope=read+write").await;
    assert_eq!(response.status, 200);
    let expected = [
        "access_token",
        "token_type",
        "expires_in",
        "scope",
        "serviceId",
        "userId",
        "jti",
    ];
    assert_eq!(response.keys(), expected);
    let body = response.json();
    assert_eq!(
        (&body["token_type"], &body["expires_in"]),
        (&json!("bearer"), &json!(3600))
    );
    assert_eq!(body["scope"], "read write");
}

#[tokio::test]
async fn a_token_lasts_an_hour() {
    let client = signed_in(Sandbox::builder()).await;
    client.sandbox.advance(Duration::from_secs(3590));
    assert_eq!(client.get(PROFILES).await.status, 200);
    client.sandbox.advance(Duration::from_secs(10));
    let response = client.get(PROFILES).await;
    assert_oauth_error(&response, 401, "invalid_token");
    assert_eq!(response.json()["error_description"], "Access token expired");
}

#[tokio::test]
async fn a_refresh_token_issues_new_tokens_for_thirty_days() {
    let client = unauthenticated(Sandbox::builder()).await;
    let first = token(&client, PASSWORD_GRANT).await.json();
    let refresh = format!(
        "grant_type=refresh_token&refresh_token={}",
        first["refresh_token"].as_str().unwrap()
    );
    client.sandbox.advance(Duration::from_secs(3600));
    let second = token(&client, &refresh).await;
    assert_eq!(second.status, 200);
    assert_ne!(second.json()["access_token"], first["access_token"]);
    assert_eq!(second.json()["refresh_token"], first["refresh_token"]);
    assert_eq!(second.json()["scope"], "read write");

    let narrowed = token(&client, &format!("{refresh}&scope=read")).await;
    assert_eq!(narrowed.json()["scope"], "read");

    client.sandbox.revoke_tokens();
    assert_eq!(
        token(&client, &refresh).await.status,
        200,
        "access tokens are revoked, refresh tokens are not"
    );
    client.sandbox.advance(Duration::from_secs(30 * 24 * 3600));
    assert_oauth_error(&token(&client, &refresh).await, 401, "invalid_grant");
}

#[tokio::test]
async fn a_refresh_token_cannot_widen_its_scope_and_can_be_revoked() {
    let client = unauthenticated(Sandbox::builder()).await;
    let narrow = PASSWORD_GRANT.replace("read+write", "read");
    let first = token(&client, &narrow).await.json();
    let refresh = format!(
        "grant_type=refresh_token&refresh_token={}",
        first["refresh_token"].as_str().unwrap()
    );
    assert_oauth_error(
        &token(&client, &format!("{refresh}&scope=write")).await,
        400,
        "invalid_scope",
    );
    client.sandbox.revoke_refresh_tokens();
    assert_oauth_error(&token(&client, &refresh).await, 401, "invalid_grant");
}

#[tokio::test]
async fn invalid_token_requests_get_oauth_errors() {
    let client = unauthenticated(Sandbox::builder()).await;
    let bare = send(form(
        client.unauthenticated(Method::POST, "/oauth/v1/token"),
        "grant_type=client_credentials",
    ))
    .await;
    assert_oauth_error(&bare, 401, "invalid_client");
    for (body, status, error) in [
        ("", 400, "invalid_request"),
        (
            r#"{"grant_type":"client_credentials"}"#,
            400,
            "invalid_request",
        ),
        ("grant_type=implicit", 400, "unsupported_grant_type"),
        (
            "grant_type=client_credentials&scope=admin",
            400,
            "invalid_scope",
        ),
        (
            "grant_type=password&username=sandbox-user&password=guess",
            401,
            "invalid_grant",
        ),
        (
            "grant_type=refresh_token&refresh_token=made-up",
            401,
            "invalid_grant",
        ),
    ] {
        assert_oauth_error(&token(&client, body).await, status, error);
    }
}

#[tokio::test]
async fn a_call_without_a_valid_token_is_401() {
    let client = unauthenticated(Sandbox::builder()).await;
    let access_token =
        token(&client, "grant_type=client_credentials").await.json()["access_token"].clone();
    let request = || client.unauthenticated(Method::GET, PROFILES);
    assert_oauth_error(&send(request()).await, 401, "unauthorized");
    // M26: exactly one space.
    let no_blank = request().header(
        "authorization",
        format!("Bearer{}", access_token.as_str().unwrap()),
    );
    assert_oauth_error(&send(no_blank).await, 401, "unauthorized");
    assert_oauth_error(
        &send(request().bearer_auth("made-up")).await,
        401,
        "invalid_token",
    );
}

#[tokio::test]
async fn creating_needs_the_write_scope_and_read_is_the_default() {
    for body in [
        "grant_type=client_credentials&scope=read",
        "grant_type=client_credentials",
    ] {
        let client = signed_in_with(Sandbox::builder(), body).await;
        assert_eq!(client.get(PROFILES).await.status, 200);
        let rejected = client
            .post(PROFILES, json!({ "[Email]": "a@example.org" }))
            .await;
        assert_oauth_error(&rejected, 403, "insufficient_scope");
    }
    let client = signed_in_with(
        Sandbox::builder(),
        "grant_type=client_credentials&scope=write",
    )
    .await;
    assert_oauth_error(&client.get(PROFILES).await, 403, "insufficient_scope");
    let search = client.post(&format!("{PROFILES}/search"), json!({})).await;
    assert_oauth_error(&search, 403, "insufficient_scope");
}

#[tokio::test]
async fn a_users_token_has_the_claims_of_the_sample() {
    let client = unauthenticated(Sandbox::builder()).await;
    let documented = Sample::of("memberclicks", "create.http").headers[2]
        .1
        .clone();
    let (printed_header, documented) = claims(documented.strip_prefix("Bearer ").unwrap());
    let body = token(&client, &PASSWORD_GRANT.replace("+write", ""))
        .await
        .json();
    let (header, claims) = claims(body["access_token"].as_str().unwrap());
    assert_eq!(header, printed_header);
    // All claims except the time, the token's id and the client id.
    assert_eq!(
        differences(&documented, &claims),
        ["/exp", "/jti", "/client_id"]
    );
    assert_eq!(claims["client_id"], "sandbox-client");
    assert_eq!(claims["jti"], body["jti"]);
}

#[tokio::test]
async fn a_clients_token_has_no_user_and_every_scope() {
    let client = unauthenticated(Sandbox::builder()).await;
    let body = token(&client, "grant_type=client_credentials&scope=read+write")
        .await
        .json();
    let (_, claims) = claims(body["access_token"].as_str().unwrap());
    assert_eq!(claims["scope"], json!(["read", "write"]));
    assert_eq!(claims.get("user_name"), None);
    assert_eq!(claims["userId"], body["userId"]);
}

#[tokio::test]
async fn an_altered_or_foreign_token_is_rejected() {
    let read_only = "grant_type=client_credentials&scope=read";
    let client = unauthenticated(Sandbox::builder()).await;
    let body = token(&client, read_only).await.json();
    let good = body["access_token"].as_str().unwrap();
    let parts: Vec<&str> = good.split('.').collect();
    let mut wider = claims(good).1;
    wider["scope"] = json!(["read", "write"]);
    let wider = URL_SAFE_NO_PAD.encode(wider.to_string());
    let other = token(&unauthenticated(Sandbox::builder()).await, read_only)
        .await
        .json();
    for bad in [
        format!("{}.{wider}.{}", parts[0], parts[2]),
        format!("{}.{}.", parts[0], parts[1]),
        other["access_token"].as_str().unwrap().to_owned(),
    ] {
        let rejected = send(
            client
                .unauthenticated(Method::GET, PROFILES)
                .bearer_auth(bad),
        )
        .await;
        assert_oauth_error(&rejected, 401, "invalid_token");
        assert_eq!(rejected.json()["error_description"], "Invalid access token");
    }
    assert_eq!(
        send(
            client
                .unauthenticated(Method::GET, PROFILES)
                .bearer_auth(good)
        )
        .await
        .status,
        200
    );
}
