//! Sign-ins and tokens.

use std::error::Error as _;

use insta::assert_snapshot;
use rollbook::{Effect, Error};
use serde_json::json;

use super::describe;
use crate::net::vendors::{EMAIL, token};
use crate::net::{CANARY, Reply, Server};

#[tokio::test]
async fn a_second_401_is_reported() {
    let rejection = json!({"message": "c4n4ry"});
    let server = Server::signing_in(move |_| Reply::json(401, rejection.clone())).await;
    let client = server.b2core();
    let call = client.create_profile().body_map(|it| it.first_name(CANARY));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @r"
    b2core createProfile: rejected with 401 Unauthorized
    stage: ErrorResponse, effect: No
    status: 401
    message: c4n4ry
    body: 20 bytes
    ");
}

#[tokio::test]
async fn a_failed_sign_in_is_reported_with_its_cause() {
    let rejection = json!({"error": "invalid_client", "error_description": "Not c4n4ry"});
    let server = Server::start(move |_| Reply::json(401, rejection.clone())).await;
    let client = server.memberclicks();
    let call = client.create_profile().body_map(|it| it.email(EMAIL));
    let error = call.send().await.unwrap_err();
    assert_snapshot!(describe(&error), @"
    memberclicks createProfile: not sent, since signing in failed: memberclicks createToken: rejected with 401 Unauthorized (code invalid_client)
    stage: NotSent, effect: No
    status: 401
    code: invalid_client
    message: Not c4n4ry
    body: 59 bytes
    is: sign-in
    ");
    let cause = error.source().unwrap().downcast_ref::<Error>().unwrap();
    assert_snapshot!(describe(cause), @"
    memberclicks createToken: rejected with 401 Unauthorized (code invalid_client)
    stage: ErrorResponse, effect: No
    status: 401
    code: invalid_client
    message: Not c4n4ry
    body: 59 bytes
    ");
}

#[tokio::test]
async fn a_call_without_a_token_cannot_have_taken_effect() {
    let server = Server::start(|_| Reply::hang_up()).await;
    let client = server.b2core();
    let call = client.create_profile().body_map(|it| it.first_name(CANARY));
    let error = call.send().await.unwrap_err();
    assert_eq!(error.effect(), Effect::No);
    assert!(!error.to_string().contains("taken effect"), "{error}");
}

#[tokio::test]
async fn a_sign_in_without_a_token_is_reported_without_its_body() {
    let server = Server::start(|_| Reply::json(200, json!({"accessToken": CANARY}))).await;
    let error = server.b2core().list_profiles().send().await.unwrap_err();
    assert_snapshot!(describe(&error), @"
    b2core listProfiles: not sent, since signing in failed: b2core createToken: the response (200 OK) cannot be read: `access_token` is missing
    stage: NotSent, effect: No
    status: 200
    body: 24 bytes
    is: sign-in
    ");
}

#[tokio::test]
async fn a_token_that_is_invalid_in_a_header_is_reported_without_showing_it() {
    let server = Server::start(|_| token("c4n4ry\nX-Header: 1")).await;
    let error = server.b2core().list_profiles().send().await.unwrap_err();
    assert_snapshot!(describe(&error), @r"
    b2core listProfiles: not sent, since signing in failed: b2core connect: a credential contains a character that headers cannot contain
    stage: NotSent, effect: No
    is: sign-in
    ");
}
