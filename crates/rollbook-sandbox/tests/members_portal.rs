//! Members Portal: tokens, and its choices where the documentation is silent. The folder `pages` tests what is
//! documented.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::pages::{Sample, sample};
use common::{TestClient, claims, send};
use reqwest::Method;
use rollbook_sandbox::{Api, Builder, Sandbox};
use serde_json::{Value, json};

fn sign_in() -> String {
    Sample::of("members-portal", "authenticate.curl")
        .body
        .unwrap()
}

async fn unauthenticated(builder: Builder) -> TestClient {
    TestClient::new(Api::MembersPortal, builder).await
}

async fn token(client: &TestClient) -> String {
    let request = client
        .unauthenticated(Method::POST, "/auth")
        .header("content-type", "application/json")
        .body(sign_in());
    let response = send(request).await;
    assert_eq!(response.status, 200);
    response.json()["token"].as_str().unwrap().to_owned()
}

async fn signed_in(builder: Builder) -> TestClient {
    let client = unauthenticated(builder).await;
    let token = token(&client).await;
    client.authenticated("authorization", token)
}

#[tokio::test]
async fn the_samples_of_creates_work_on_an_empty_sandbox_too() {
    let client = signed_in(Sandbox::builder().empty(true)).await;
    assert_eq!(client.get("/org/items").await.text, "[ ]");
    let created = send(Sample::of("members-portal", "create_item.curl").to(&client)).await;
    assert_eq!(created.status, 201);
    let documented = sample("members-portal", "fetch_item.http");
    let fetched = client.get("/org/items/554").await.text;
    assert!(documented.ends_with(&format!("\n\n{fetched}")), "{fetched}");
}

#[tokio::test]
async fn a_record_posted_without_an_id_gets_the_next_one() {
    let client = signed_in(Sandbox::builder()).await;
    client
        .post(
            "/org/items",
            json!({ "name": "County Down", "parentId": 539, "type": "county" }),
        )
        .await;
    let item = client.get("/org/items/592").await.json();
    assert_eq!(
        item,
        json!({ "id": 592, "parentId": 539, "name": "County Down", "type": "county" })
    );

    assert_eq!(
        client
            .post(
                "/org/592/members",
                json!({ "memberType": "member", "username": "", "fields": { "Age": 4 }, "login": true })
            )
            .await
            .status,
        201
    );
    let section = client.get("/org/592/members").await.json();
    assert_eq!(section[0]["id"], 93);
    assert_eq!(section[0]["fields"], json!({ "Age": 4 }));
    assert_eq!(section[0]["memberType"], "member");
    let all = client.get("/org/members").await.json();
    // Not with the members of the parent item.
    assert_eq!(client.get("/org/539/members").await.text, "[ ]");
    let ids: Vec<&Value> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|member| &member["id"])
        .collect();
    assert_eq!(ids, [45, 92, 93]);
}

#[tokio::test]
async fn a_new_event_has_an_id_and_can_be_fetched() {
    let client = signed_in(Sandbox::builder()).await;
    assert_eq!(
        client
            .post(
                "/org/events",
                json!({ "eventName": "Zoo Trip", "theme": "green" })
            )
            .await
            .status,
        201
    );
    let listed = client.get("/org/events").await.json();
    let event = &listed[2];
    assert_eq!(event["eventName"], "Zoo Trip");
    let fetched = client.get(&format!("/org/events/{}", event["id"])).await;
    assert_eq!(fetched.status, 200);
    assert_eq!(&fetched.json(), event);
}

#[tokio::test]
async fn the_dates_of_an_event_are_kept_and_shown() {
    let client = signed_in(Sandbox::builder()).await;
    let camp = json!({
        "eventName": "Winter Camp",
        "startDate": "2026-12-27T09:00:00Z",
        "endDate": 1_798_758_000_000_i64,
        "sessions": [{ "date": "2026-12-28", "open": true }],
        "closed": null,
    });
    assert_eq!(client.post("/org/events", camp.clone()).await.status, 201);
    let mut expected = json!({
        "id": 1,
        "eventName": "Winter Camp",
        "eventOwnerId": null,
        "currentPageStatus": null,
        "templateName": null,
        "privateTag": null,
        "theme": null,
    });
    for name in ["startDate", "endDate", "sessions", "closed"] {
        expected[name] = camp[name].clone();
    }
    let fetched = client.get("/org/events/1").await.json();
    assert_eq!(
        fetched.to_string(),
        expected.to_string(),
        "after the documented fields"
    );
    assert_eq!(client.get("/org/events").await.json()[2], expected);
}

#[tokio::test]
async fn items_and_members_keep_undocumented_fields_but_ignore_read_only_ones() {
    let client = signed_in(Sandbox::builder()).await;
    let item = json!({ "id": 700, "name": "Juniors", "season": 2026 });
    assert_eq!(client.post("/org/items", item).await.status, 201);
    assert_eq!(client.get("/org/items/700").await.json()["season"], 2026);

    let member = json!({
        "id": 700, "memberType": "member", "username": "", "joined": "2026-01-31",
        "memberOfOrgItemId": 4, "lastSuccessfulLogin": 1, "gravatarUrl": "x",
    });
    assert_eq!(client.post("/org/700/members", member).await.status, 201);
    let member = client.get("/org/members/700").await.json();
    assert_eq!(member["joined"], "2026-01-31");
    for name in ["memberOfOrgItemId", "lastSuccessfulLogin", "gravatarUrl"] {
        assert_eq!(member[name], Value::Null, "{name}");
    }
}

#[tokio::test]
async fn a_token_has_the_claims_of_the_sample() {
    let client = unauthenticated(Sandbox::builder()).await;
    let documented = sample("members-portal", "authenticate.http");
    let (printed_header, documented) = claims(documented.split('"').nth(3).unwrap());
    let (header, claims) = claims(&token(&client).await);
    assert_eq!(header, printed_header);
    let names =
        |claims: &Value| -> Vec<String> { claims.as_object().unwrap().keys().cloned().collect() };
    assert_eq!(names(&claims), names(&documented));
    assert_eq!(
        (&claims["sub"], &claims["audience"]),
        (&documented["sub"], &documented["audience"])
    );
    // P22: milliseconds and seconds, seven days apart.
    for claims in [claims, documented] {
        let (created, exp) = (
            claims["created"].as_i64().unwrap(),
            claims["exp"].as_i64().unwrap(),
        );
        assert_eq!(exp - created / 1000, 7 * 24 * 60 * 60);
    }
}

#[tokio::test]
async fn an_altered_token_is_rejected() {
    let client = unauthenticated(Sandbox::builder()).await;
    let token = token(&client).await;
    let parts: Vec<&str> = token.split('.').collect();
    let encode = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let mut later = claims(&token).1;
    later["exp"] = json!(later["exp"].as_i64().unwrap() + 1);
    let first = if parts[2].starts_with('A') { "B" } else { "A" };
    let unauthenticated = encode(json!({ "alg": "none" }));
    for changed in [
        format!("{}.{}.{}", parts[0], encode(later), parts[2]),
        format!("{unauthenticated}.{}.", parts[1]),
        format!("{unauthenticated}.{}.{}", parts[1], parts[2]),
        format!("{}.{}.{first}{}", parts[0], parts[1], &parts[2][1..]),
        format!("{}.{}", parts[0], parts[1]),
        format!("{token}."),
        format!("{token}=="),
        // A token of the vendor, signed with another key.
        sample("members-portal", "authenticate.http")
            .split('"')
            .nth(3)
            .unwrap()
            .to_owned(),
    ] {
        let request = client
            .unauthenticated(Method::GET, "/org/items")
            .header("authorization", &changed);
        assert_eq!(send(request).await.status, 401, "{changed}");
    }
    let request = client
        .unauthenticated(Method::GET, "/org/items")
        .header("authorization", &token);
    assert_eq!(send(request).await.status, 200);
}

#[tokio::test]
async fn a_token_of_another_sandbox_is_rejected() {
    let (one, other) = (
        unauthenticated(Sandbox::builder()).await,
        unauthenticated(Sandbox::builder()).await,
    );
    let token = token(&one).await;
    let request = other
        .unauthenticated(Method::GET, "/org/items")
        .header("authorization", token);
    assert_eq!(send(request).await.status, 401);
}

#[tokio::test]
async fn the_section_missing_in_the_list_can_be_fetched() {
    let client = signed_in(Sandbox::builder()).await;
    assert_eq!(
        client.get("/org/items/4").await.json()["name"],
        "Headquarters"
    );
}

#[tokio::test]
async fn an_unknown_id_is_not_found() {
    let client = signed_in(Sandbox::builder()).await;
    for path in [
        "/org/items/1",
        "/org/members/1",
        "/org/1/members",
        "/org/events/1",
        "/org",
        "/elsewhere",
    ] {
        let response = client.get(path).await;
        assert_eq!(response.status, 404, "{path}");
        assert_eq!(
            response.keys(),
            ["timestamp", "status", "error", "message", "path"]
        );
        assert_eq!(response.json()["error"], "Not Found");
        assert_eq!(response.json()["path"], path);
    }
}

#[tokio::test]
async fn a_call_without_a_valid_token_is_rejected() {
    let client = unauthenticated(Sandbox::builder()).await;
    let bare = send(client.unauthenticated(Method::GET, "/org/items")).await;
    assert_eq!(bare.status, 401);
    assert_eq!(
        bare.content_type.as_deref(),
        Some("application/json;charset=UTF-8")
    );
    assert_eq!(
        bare.keys(),
        ["timestamp", "status", "error", "message", "path"]
    );
    assert_eq!(bare.json()["error"], "Unauthorized");
    let wrong = send(
        client
            .unauthenticated(Method::GET, "/org/items")
            .header("authorization", "made-up"),
    )
    .await;
    assert_eq!(wrong.status, 401);
}

#[tokio::test]
async fn a_wrong_password_is_rejected() {
    let client = unauthenticated(Sandbox::builder()).await;
    let body = json!({ "username": "apitest1@membersportal.co", "password": "guess" });
    assert_eq!(client.post("/auth", body).await.status, 401);
}

#[tokio::test]
async fn the_token_is_raw_unless_the_sandbox_expects_bearer() {
    for bearer in [false, true] {
        let client = unauthenticated(Sandbox::builder().members_portal_bearer(bearer)).await;
        let token = token(&client).await;
        let raw = send(
            client
                .unauthenticated(Method::GET, "/org/items")
                .header("authorization", &token),
        )
        .await;
        let with_scheme = send(
            client
                .unauthenticated(Method::GET, "/org/items")
                .bearer_auth(&token),
        )
        .await;
        let expected = if bearer { (401, 200) } else { (200, 401) };
        assert_eq!((raw.status, with_scheme.status), expected);
    }
}

#[tokio::test]
async fn a_token_is_valid_for_seven_days() {
    let client = signed_in(Sandbox::builder()).await;
    client
        .sandbox
        .advance(Duration::from_secs(7 * 24 * 60 * 60 - 60));
    assert_eq!(client.get("/org/items").await.status, 200);
    client.sandbox.advance(Duration::from_secs(60));
    assert_eq!(client.get("/org/items").await.status, 401);
}

#[tokio::test]
async fn an_invalid_body_is_a_bad_request() {
    let client = signed_in(Sandbox::builder()).await;
    let cases = [
        ("/org/items", json!({})),
        ("/org/items", json!({ "name": 7 })),
        ("/org/items", json!({ "name": "X", "id": "554" })),
        ("/org/items", json!({ "name": "X", "parentId": 12345 })),
        ("/org/4/members", json!({})),
        (
            "/org/4/members",
            json!({ "memberType": "member", "username": "", "login": "yes" }),
        ),
        (
            "/org/4/members",
            json!({ "memberType": "member", "username": "", "surname": null }),
        ),
        ("/org/events", json!({ "eventName": "" })),
        ("/org/events", json!([])),
        ("/auth", json!({ "username": 1 })),
    ];
    for (path, body) in cases {
        let response = client.post(path, body.clone()).await;
        assert_eq!(response.status, 400, "{path} {body}");
        assert_eq!(response.json()["error"], "Bad Request");
    }
    assert_eq!(client.get("/org/items/five").await.status, 400);
}

#[tokio::test]
async fn unknown_methods_are_rejected() {
    let client = signed_in(Sandbox::builder()).await;
    for method in [Method::PUT, Method::PATCH, Method::DELETE] {
        assert_eq!(
            client
                .send(method, "/org/items/554", json!({}))
                .await
                .status,
            405
        );
    }
}
