//! The authentication of each vendor.

use rollbook::members_portal::TokenScheme;
use rollbook::{memberclicks, members_portal};
use serde_json::json;

use super::{issuing, list, sent_credentials};
use crate::net::vendors::{self, BASIC, EMAIL, calls, token};
use crate::net::{self, Reply, SECRET, Server, TOKEN, settle};

#[tokio::test]
async fn connecting_sends_no_request() {
    let server = Server::playing([]).await;
    for vendor in vendors::ALL {
        vendors::connect(vendor, server.url(), SECRET, &net::once()).unwrap();
    }
    settle().await;
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn memberclicks_signs_in_with_basic_and_a_form() {
    let server = issuing([token(TOKEN)]).await;
    let client = server.memberclicks();
    client.list_attributes().send().await.unwrap_err();
    let [sign_in, call] = server.requests().try_into().unwrap_or_else(|_| panic!());
    assert_eq!(sign_in.line(), "POST /oauth/v1/token");
    assert_eq!(sign_in.header("authorization").unwrap(), BASIC);
    let form = "application/x-www-form-urlencoded";
    assert_eq!(sign_in.header("content-type").unwrap(), form);
    assert_eq!(
        sign_in.text(),
        "grant_type=client_credentials&scope=read+write"
    );
    // M26: exactly one space.
    assert_eq!(
        call.header("authorization").unwrap(),
        format!("Bearer {TOKEN}")
    );
}

#[tokio::test]
async fn memberclicks_requests_the_given_scope() {
    let server = issuing([token(TOKEN)]).await;
    let credentials = memberclicks::Credentials::client("client", SECRET).scope("read");
    let place = memberclicks::Server::url(server.url());
    let client = memberclicks::Client::connect(place, credentials).unwrap();
    client.list_groups().send().await.unwrap_err();
    assert_eq!(
        server.requests()[0].text(),
        "grant_type=client_credentials&scope=read"
    );
}

#[tokio::test]
async fn members_portal_signs_in_with_json_and_sends_the_raw_token() {
    // P2
    let server = issuing([token(TOKEN)]).await;
    let client = server.members_portal();
    client.list_org_items().send().await.unwrap();
    let [sign_in, call] = server.requests().try_into().unwrap_or_else(|_| panic!());
    assert_eq!(sign_in.line(), "POST /auth");
    assert_eq!(sign_in.header("authorization"), None);
    assert_eq!(sign_in.header("content-type").unwrap(), "application/json");
    assert_eq!(
        sign_in.json(),
        json!({"username": EMAIL, "password": SECRET})
    );
    assert_eq!(call.header("authorization").unwrap(), TOKEN);
}

#[tokio::test]
async fn members_portal_can_send_the_token_as_bearer() {
    // P2
    let server = issuing([token(TOKEN)]).await;
    let credentials = members_portal::Credentials::user(EMAIL, SECRET);
    let client = members_portal::Client::connect(
        members_portal::Server::url(server.url()),
        credentials.token_scheme(TokenScheme::Bearer),
    );
    client.unwrap().list_org_items().send().await.unwrap();
    assert_eq!(sent_credentials(&server), [format!("Bearer {TOKEN}")]);
}

#[tokio::test]
async fn b2core_signs_in_with_basic_and_json() {
    let server = issuing([token(TOKEN)]).await;
    list(&server.b2core()).await.unwrap();
    let [sign_in, call] = server.requests().try_into().unwrap_or_else(|_| panic!());
    assert_eq!(sign_in.line(), "POST /tokens");
    assert_eq!(sign_in.header("authorization").unwrap(), BASIC);
    assert_eq!(sign_in.header("content-type").unwrap(), "application/json");
    assert_eq!(sign_in.json(), json!({"grant_type": "client_credentials"}));
    assert_eq!(
        call.header("authorization").unwrap(),
        format!("Bearer {TOKEN}")
    );
}

#[tokio::test]
async fn questionpro_and_yourcourts_send_the_key_in_their_own_headers() {
    let server = Server::start(|_| Reply::json(200, json!({"response": []}))).await;
    let client = server.questionpro();
    client.list_communities().user_id(7).send().await.unwrap();
    // Q1, Q2: `api-key`, and never in the URL.
    assert_eq!(server.last().header("api-key").unwrap(), SECRET);
    assert!(!server.last().target().contains(SECRET));

    let client = server.yourcourts();
    let call = client.update_user().email(EMAIL);
    call.send().await.unwrap();
    assert_eq!(server.last().header("x-api-key").unwrap(), SECRET);

    for request in server.requests() {
        assert_eq!(request.header("authorization"), None);
    }
}

#[tokio::test]
async fn every_call_has_only_its_own_credential() {
    let server = Server::signing_in(|_| Reply::json(200, json!({}))).await;
    for call in calls() {
        let _ = call.run(server.url(), &net::once()).await;
    }
    for request in server.requests() {
        let carries = |name: &&str| request.header(name).is_some();
        let credentials = ["authorization", "api-key", "x-api-key"]
            .iter()
            .filter(|it| carries(it));
        let expected = usize::from(request.path() != "/auth");
        assert_eq!(credentials.count(), expected, "{}", request.line());
    }
}
