//! `Debug` reveals no secrets and no member data.

use std::fmt::Debug;

use reqwest::header::{AUTHORIZATION, HeaderMap};
use rollbook::{
    Patch, b2core, http_builder, memberclicks, members_portal, questionpro, runtime, yourcourts,
};
use serde_json::json;

use super::read;
use crate::net::vendors::{self, BASIC, EMAIL, member};
use crate::net::{self, CANARY, Reply, SECRET, Server};

pub(super) fn assert_debug_reveals_nothing(things: &[&dyn Debug]) {
    for thing in things {
        let shown = format!("{thing:?}\n{thing:#?}");
        for secret in [CANARY, BASIC] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}

#[test]
fn debug_shows_no_credentials() {
    let options = net::once();
    let url = "https://example.com";
    let b2core = vendors::b2core(url, SECRET, &options).unwrap();
    assert_debug_reveals_nothing(&[
        &b2core,
        b2core.connection(),
        &vendors::memberclicks(url, SECRET, &options).unwrap(),
        &vendors::members_portal(url, SECRET, &options).unwrap(),
        &vendors::questionpro(url, SECRET, &options).unwrap(),
        &vendors::yourcourts(url, SECRET, &options).unwrap(),
        &b2core::Credentials::client("client", SECRET),
        &memberclicks::Credentials::client("client", SECRET).user("gary", SECRET),
        &members_portal::Credentials::user("apitest", SECRET),
        &questionpro::Credentials::key(SECRET),
        &yourcourts::Credentials::key(SECRET),
        &rollbook::Secret::from(SECRET),
        &runtime::Token {
            access: SECRET.into(),
            lifetime: None,
            refresh: Some(SECRET.into()),
        },
        &read::<b2core::types::Token>(json!({"access_token": SECRET, CANARY: SECRET})),
        &read::<memberclicks::types::Token>(
            json!({"access_token": SECRET, "refresh_token": SECRET, "jti": SECRET}),
        ),
        &read::<members_portal::types::Token>(json!({"token": SECRET})),
        &read::<memberclicks::types::TokenRequest>(
            json!({"grant_type": "password", "username": EMAIL, "password": SECRET}),
        ),
        &read::<members_portal::types::Credentials>(json!({"username": EMAIL, "password": SECRET})),
    ]);
}

#[test]
fn debug_shows_no_user_name() {
    assert_debug_reveals_nothing(&[
        &memberclicks::Credentials::client("client", SECRET).user(EMAIL, SECRET),
        &members_portal::Credentials::user(EMAIL, SECRET),
    ]);
}

#[test]
fn debug_shows_no_headers_of_the_callers_client() {
    let headers = HeaderMap::from_iter([(AUTHORIZATION, SECRET.parse().unwrap())]);
    let client = http_builder().default_headers(headers).build().unwrap();
    assert_debug_reveals_nothing(&[&net::once().http_client(client)]);
}

#[test]
fn debug_shows_no_member_data() {
    let options = net::once();
    let url = "https://example.com";
    let b2core = vendors::b2core(url, SECRET, &options).unwrap();
    let memberclicks = vendors::memberclicks(url, SECRET, &options).unwrap();
    let yourcourts = vendors::yourcourts(url, SECRET, &options).unwrap();
    let named = b2core::types::ProfileUpdate::builder().first_name(CANARY);
    let profile = json!({
        "profileId": CANARY,
        "firstName": CANARY,
        "contacts": [{"contactId": CANARY, "key": CANARY, "value": CANARY, CANARY: CANARY}],
        CANARY: CANARY,
    });
    let profile: b2core::types::Profile = read(profile);
    assert_debug_reveals_nothing(&[
        &named,
        &b2core::types::ProfileUpdate::try_from(named.clone()).unwrap(),
        &b2core.list_profiles().filter_name(CANARY),
        &b2core.get_profile().profile_id(CANARY),
        &b2core
            .patch_profile()
            .profile_id(CANARY)
            .body(named.clone()),
        &memberclicks
            .create_profile()
            .body_map(|it| it.email(EMAIL).extra(CANARY, CANARY)),
        &memberclicks.list_profiles().search_id(CANARY),
        &yourcourts.update_user().email(EMAIL),
        &member(),
        &profile.contacts,
        &profile,
        &read::<memberclicks::types::Profile>(
            json!({"[Name | First]": CANARY, "[Join Date]": CANARY, CANARY: [CANARY]}),
        ),
        &read::<memberclicks::types::AttributeList>(json!({CANARY: CANARY})),
        &memberclicks::types::ProfileSearchRequest::builder()
            .username(CANARY)
            .extra(CANARY, CANARY)
            .build()
            .unwrap(),
        &read::<members_portal::types::Member>(json!({
            "id": 1,
            "login": true,
            "memberType": CANARY,
            "username": EMAIL,
            "fields": {CANARY: CANARY},
        })),
        &Patch::Value(CANARY),
        &rollbook::FieldError {
            field: CANARY.to_owned(),
            message: CANARY.to_owned(),
        },
    ]);
}

#[tokio::test]
async fn debug_of_a_response_shows_neither_its_value_nor_its_headers() {
    let server = Server::signing_in(|request| match request.line().as_str() {
        "DELETE /profiles/p1" => Reply::json(200, json!({"name": CANARY})),
        _ => Reply::json(200, json!([{"profileId": CANARY}])).header("X-Member", CANARY),
    })
    .await;
    let client = server.b2core();
    let profiles = client.list_profiles().send().await.unwrap();
    assert_eq!(profiles[0].profile_id, CANARY);
    assert_eq!(profiles.headers()["x-member"], CANARY);
    let deleted = client
        .delete_profile()
        .profile_id("p1")
        .send()
        .await
        .unwrap();
    assert!(deleted.body().starts_with(b"{"));
    assert_debug_reveals_nothing(&[&profiles, &deleted]);
}
