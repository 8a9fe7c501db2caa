//! MemberClicks: how tokens are got, what they allow, and when they end.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::memberclicks::{
    PASSWORD_GRANT, PROFILES, assert_oauth_error, signed_in, signed_in_with, token, unsigned,
};
use common::pages::{Printed, differences};
use common::{answer, claims, form};
use reqwest::Method;
use rollbook_sandbox::Sandbox;
use serde_json::json;

#[tokio::test]
async fn client_credentials_give_a_token_without_a_refresh_token() {
    let bench = unsigned(Sandbox::builder()).await;
    let answer = token(&bench, "grant_type=client_credentials&scope=read+write").await;
    assert_eq!(answer.status, 200);
    let expected = [
        "access_token",
        "token_type",
        "expires_in",
        "scope",
        "serviceId",
        "userId",
        "jti",
    ];
    assert_eq!(answer.keys(), expected);
    let body = answer.json();
    assert_eq!(
        (&body["token_type"], &body["expires_in"]),
        (&json!("bearer"), &json!(3600))
    );
    assert_eq!(body["scope"], "read write");
}

#[tokio::test]
async fn a_token_lasts_an_hour() {
    let bench = signed_in(Sandbox::builder()).await;
    bench.sandbox.advance(Duration::from_secs(3590));
    assert_eq!(bench.get(PROFILES).await.status, 200);
    bench.sandbox.advance(Duration::from_secs(10));
    let answer = bench.get(PROFILES).await;
    assert_oauth_error(&answer, 401, "invalid_token");
    assert_eq!(answer.json()["error_description"], "Access token expired");
}

#[tokio::test]
async fn a_refresh_token_gives_new_tokens_for_thirty_days() {
    let bench = unsigned(Sandbox::builder()).await;
    let first = token(&bench, PASSWORD_GRANT).await.json();
    let refresh = format!(
        "grant_type=refresh_token&refresh_token={}",
        first["refresh_token"].as_str().unwrap()
    );
    bench.sandbox.advance(Duration::from_secs(3600));
    let second = token(&bench, &refresh).await;
    assert_eq!(second.status, 200);
    assert_ne!(second.json()["access_token"], first["access_token"]);
    assert_eq!(second.json()["refresh_token"], first["refresh_token"]);
    assert_eq!(second.json()["scope"], "read write");

    let narrowed = token(&bench, &format!("{refresh}&scope=read")).await;
    assert_eq!(narrowed.json()["scope"], "read");

    bench.sandbox.revoke_tokens();
    assert_eq!(
        token(&bench, &refresh).await.status,
        200,
        "access tokens are revoked, refresh tokens are not"
    );
    bench.sandbox.advance(Duration::from_secs(30 * 24 * 3600));
    assert_oauth_error(&token(&bench, &refresh).await, 401, "invalid_grant");
}

#[tokio::test]
async fn a_refresh_token_cannot_widen_its_scope_and_can_be_revoked() {
    let bench = unsigned(Sandbox::builder()).await;
    let narrow = PASSWORD_GRANT.replace("read+write", "read");
    let first = token(&bench, &narrow).await.json();
    let refresh = format!(
        "grant_type=refresh_token&refresh_token={}",
        first["refresh_token"].as_str().unwrap()
    );
    assert_oauth_error(
        &token(&bench, &format!("{refresh}&scope=write")).await,
        400,
        "invalid_scope",
    );
    bench.sandbox.revoke_refresh_tokens();
    assert_oauth_error(&token(&bench, &refresh).await, 401, "invalid_grant");
}

#[tokio::test]
async fn bad_token_requests_are_refused_in_oauths_shape() {
    let bench = unsigned(Sandbox::builder()).await;
    let bare = answer(form(
        bench.bare(Method::POST, "/oauth/v1/token"),
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
        assert_oauth_error(&token(&bench, body).await, status, error);
    }
}

#[tokio::test]
async fn a_call_without_a_good_token_is_401() {
    let bench = unsigned(Sandbox::builder()).await;
    let access_token =
        token(&bench, "grant_type=client_credentials").await.json()["access_token"].clone();
    let request = || bench.bare(Method::GET, PROFILES);
    assert_oauth_error(&answer(request()).await, 401, "unauthorized");
    // M26: one blank.
    let no_blank = request().header(
        "authorization",
        format!("Bearer{}", access_token.as_str().unwrap()),
    );
    assert_oauth_error(&answer(no_blank).await, 401, "unauthorized");
    assert_oauth_error(
        &answer(request().bearer_auth("made-up")).await,
        401,
        "invalid_token",
    );
}

#[tokio::test]
async fn creating_needs_the_write_scope_and_reading_is_the_default() {
    for body in [
        "grant_type=client_credentials&scope=read",
        "grant_type=client_credentials",
    ] {
        let bench = signed_in_with(Sandbox::builder(), body).await;
        assert_eq!(bench.get(PROFILES).await.status, 200);
        let refused = bench
            .post(PROFILES, json!({ "[Email]": "a@example.org" }))
            .await;
        assert_oauth_error(&refused, 403, "insufficient_scope");
    }
    let bench = signed_in_with(
        Sandbox::builder(),
        "grant_type=client_credentials&scope=write",
    )
    .await;
    assert_oauth_error(&bench.get(PROFILES).await, 403, "insufficient_scope");
    let search = bench.post(&format!("{PROFILES}/search"), json!({})).await;
    assert_oauth_error(&search, 403, "insufficient_scope");
}

#[tokio::test]
async fn a_users_token_has_the_claims_of_the_printed_one() {
    let bench = unsigned(Sandbox::builder()).await;
    let printed = Printed::of("memberclicks", "create.http").headers[2]
        .1
        .clone();
    let (printed_header, printed) = claims(printed.strip_prefix("Bearer ").unwrap());
    let body = token(&bench, &PASSWORD_GRANT.replace("+write", ""))
        .await
        .json();
    let (header, claims) = claims(body["access_token"].as_str().unwrap());
    assert_eq!(header, printed_header);
    // Everything but the time, the token's own id and the name of the client.
    assert_eq!(
        differences(&printed, &claims),
        ["/exp", "/jti", "/client_id"]
    );
    assert_eq!(claims["client_id"], "sandbox-client");
    assert_eq!(claims["jti"], body["jti"]);
}

#[tokio::test]
async fn a_clients_token_names_no_user_and_every_scope() {
    let bench = unsigned(Sandbox::builder()).await;
    let body = token(&bench, "grant_type=client_credentials&scope=read+write")
        .await
        .json();
    let (_, claims) = claims(body["access_token"].as_str().unwrap());
    assert_eq!(claims["scope"], json!(["read", "write"]));
    assert_eq!(claims.get("user_name"), None);
    assert_eq!(claims["userId"], body["userId"]);
}

#[tokio::test]
async fn a_token_that_was_changed_or_comes_from_elsewhere_is_rejected() {
    let read_only = "grant_type=client_credentials&scope=read";
    let bench = unsigned(Sandbox::builder()).await;
    let body = token(&bench, read_only).await.json();
    let good = body["access_token"].as_str().unwrap();
    let parts: Vec<&str> = good.split('.').collect();
    let mut wider = claims(good).1;
    wider["scope"] = json!(["read", "write"]);
    let wider = URL_SAFE_NO_PAD.encode(wider.to_string());
    let other = token(&unsigned(Sandbox::builder()).await, read_only)
        .await
        .json();
    for bad in [
        format!("{}.{wider}.{}", parts[0], parts[2]),
        format!("{}.{}.", parts[0], parts[1]),
        other["access_token"].as_str().unwrap().to_owned(),
    ] {
        let refused = answer(bench.bare(Method::GET, PROFILES).bearer_auth(bad)).await;
        assert_oauth_error(&refused, 401, "invalid_token");
        assert_eq!(refused.json()["error_description"], "Invalid access token");
    }
    assert_eq!(
        answer(bench.bare(Method::GET, PROFILES).bearer_auth(good))
            .await
            .status,
        200
    );
}
