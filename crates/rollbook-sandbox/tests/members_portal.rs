//! Members Portal: the samples of its page, to the byte, and the choices where it is silent.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::Duration;

use common::{Answer, Bench, answer};
use reqwest::Method;
use rollbook_sandbox::{Api, Builder, Sandbox};
use serde_json::{Value, json};

const LIST_ITEMS: &str = r#"[ {
  "id" : 539,
  "parentId" : null,
  "name" : "Training League",
  "type" : null
}, {
  "id" : 554,
  "parentId" : null,
  "name" : "Barnsfield Football Club",
  "type" : null
}, {
  "id" : 591,
  "parentId" : null,
  "name" : "Smithburn Football Club",
  "type" : null
} ]"#;

const FETCH_ITEM: &str = r#"{
  "id" : 554,
  "parentId" : null,
  "name" : "Barnsfield Football Club",
  "type" : null
}"#;

const LIST_SECTION: &str = r#"[ {
  "id" : 45,
  "memberType" : "member",
  "fields" : {
    "Emergency Contact Phone" : "+441234567890",
    "Year of birth" : "1980",
    "Emergency Contact Name" : "Peter Smith"
  },
  "username" : "test45@test45.com",
  "lastSuccessfulLogin" : null,
  "login" : false,
  "memberOfOrgItemId" : null,
  "gravatarUrl" : null,
  "email" : "",
  "forename" : "",
  "surname" : ""
}, {
  "id" : 92,
  "memberType" : "member",
  "fields" : { },
  "username" : "test92@test92.com",
  "lastSuccessfulLogin" : null,
  "login" : false,
  "memberOfOrgItemId" : null,
  "gravatarUrl" : null,
  "email" : "",
  "forename" : "",
  "surname" : ""
} ]"#;

const FETCH_MEMBER: &str = r#"{
  "id" : 45,
  "memberType" : "member",
  "fields" : {
    "Emergency Contact Phone" : "+441234567890",
    "Year of birth" : "1980",
    "Emergency Contact Name" : "Peter Smith"
  },
  "username" : "test45@test45.com",
  "lastSuccessfulLogin" : null,
  "login" : false,
  "memberOfOrgItemId" : null,
  "gravatarUrl" : null,
  "email" : "",
  "forename" : "",
  "surname" : ""
}"#;

const LIST_EVENTS: &str = r#"[ {
  "id" : null,
  "eventName" : "Mourne Mountains Camping",
  "eventOwnerId" : null,
  "currentPageStatus" : null,
  "templateName" : null,
  "privateTag" : null,
  "theme" : null
}, {
  "id" : null,
  "eventName" : "Hockey Summer Camp",
  "eventOwnerId" : null,
  "currentPageStatus" : null,
  "templateName" : null,
  "privateTag" : null,
  "theme" : null
} ]"#;

const SIGN_IN: &str = r#"{
  "username" : "apitest1@membersportal.co",
  "password" : "apiTestPassword1"
}"#;

async fn unsigned(builder: Builder) -> Bench {
    Bench::new(Api::MembersPortal, builder).await
}

async fn token(bench: &Bench) -> String {
    let request = bench
        .bare(Method::POST, "/auth")
        .header("content-type", "application/json")
        .body(SIGN_IN);
    let answer = answer(request).await;
    assert_eq!(answer.status, 200);
    answer.json()["token"].as_str().unwrap().to_owned()
}

async fn signed_in(builder: Builder) -> Bench {
    let bench = unsigned(builder).await;
    let token = token(&bench).await;
    bench.signed("authorization", token)
}

fn assert_sample(answer: &Answer, sample: &str, content_length: usize) {
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.content_type.as_deref(),
        Some("application/json;charset=UTF-8")
    );
    assert_eq!(answer.text, sample);
    assert_eq!(
        answer.text.len(),
        content_length,
        "the page prints this Content-Length"
    );
}

#[tokio::test]
async fn sign_in_answers_a_token() {
    let bench = unsigned(Sandbox::builder()).await;
    let answer = answer(bench.bare(Method::POST, "/auth").body(SIGN_IN)).await;
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.content_type.as_deref(),
        Some("application/json;charset=UTF-8")
    );
    assert_eq!(answer.keys(), ["token"]);
}

#[tokio::test]
async fn the_samples_of_the_page_are_answered_to_the_byte() {
    let bench = signed_in(Sandbox::builder()).await;
    assert_sample(&bench.get("/org/items").await, LIST_ITEMS, 277);
    assert_sample(&bench.get("/org/items/554").await, FETCH_ITEM, 93);
    assert_sample(&bench.get("/org/4/members").await, LIST_SECTION, 640);
    assert_sample(&bench.get("/org/members/45").await, FETCH_MEMBER, 380);
    assert_sample(&bench.get("/org/events").await, LIST_EVENTS, 364);
}

#[tokio::test]
async fn the_samples_that_create_can_be_posted_over_the_records_that_they_name() {
    let bench = signed_in(Sandbox::builder()).await;

    let created = bench
        .post(
            "/org/items",
            json!({ "id": 554, "name": "Barnsfield Football Club" }),
        )
        .await;
    assert_eq!(
        (created.status, created.text.as_str(), created.content_type),
        (201, "", None)
    );
    assert_sample(&bench.get("/org/items").await, LIST_ITEMS, 277);

    let member = json!({
        "id": 45,
        "memberType": "member",
        "fields": {
            "Emergency Contact Phone": "+441234567890",
            "Year of birth": "1980",
            "Emergency Contact Name": "Peter Smith",
        },
        "username": "test45@test45.com",
        "login": false,
        "email": "",
        "forename": "",
        "surname": "",
    });
    let created = bench.post("/org/4/members", member).await;
    assert_eq!(
        (created.status, created.text.as_str(), created.content_type),
        (201, "", None)
    );
    assert_sample(&bench.get("/org/4/members").await, LIST_SECTION, 640);
}

#[tokio::test]
async fn the_samples_that_create_work_on_an_empty_sandbox_too() {
    let bench = signed_in(Sandbox::builder().empty(true)).await;
    assert_eq!(bench.get("/org/items").await.text, "[ ]");
    assert_eq!(
        bench
            .post(
                "/org/items",
                json!({ "id": 554, "name": "Barnsfield Football Club" })
            )
            .await
            .status,
        201
    );
    assert_sample(&bench.get("/org/items/554").await, FETCH_ITEM, 93);
}

#[tokio::test]
async fn a_record_posted_without_an_id_gets_the_next_one() {
    let bench = signed_in(Sandbox::builder()).await;
    bench
        .post(
            "/org/items",
            json!({ "name": "County Down", "parentId": 539, "type": "county" }),
        )
        .await;
    let item = bench.get("/org/items/592").await.json();
    assert_eq!(
        item,
        json!({ "id": 592, "parentId": 539, "name": "County Down", "type": "county" })
    );

    assert_eq!(
        bench
            .post(
                "/org/592/members",
                json!({ "memberType": "member", "username": "", "fields": { "Age": 4 }, "login": true })
            )
            .await
            .status,
        201
    );
    let section = bench.get("/org/592/members").await.json();
    assert_eq!(section[0]["id"], 93);
    assert_eq!(section[0]["fields"], json!({ "Age": 4 }));
    assert_eq!(section[0]["memberType"], "member");
    let all = bench.get("/org/members").await.json();
    let ids: Vec<&Value> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|member| &member["id"])
        .collect();
    assert_eq!(ids, [45, 92, 93]);
}

#[tokio::test]
async fn an_event_that_was_created_has_an_id_and_can_be_fetched() {
    let bench = signed_in(Sandbox::builder()).await;
    assert_eq!(
        bench
            .post(
                "/org/events",
                json!({ "eventName": "Zoo Trip", "theme": "green" })
            )
            .await
            .status,
        201
    );
    let listed = bench.get("/org/events").await.json();
    let event = &listed[2];
    assert_eq!(event["eventName"], "Zoo Trip");
    let fetched = bench.get(&format!("/org/events/{}", event["id"])).await;
    assert_eq!(fetched.status, 200);
    assert_eq!(&fetched.json(), event);
}

#[tokio::test]
async fn the_section_that_the_list_leaves_out_can_be_fetched() {
    let bench = signed_in(Sandbox::builder()).await;
    assert_eq!(
        bench.get("/org/items/4").await.json()["name"],
        "Headquarters"
    );
}

#[tokio::test]
async fn an_unknown_id_is_not_found() {
    let bench = signed_in(Sandbox::builder()).await;
    for path in [
        "/org/items/1",
        "/org/members/1",
        "/org/1/members",
        "/org/events/1",
        "/org",
        "/elsewhere",
    ] {
        let answer = bench.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(
            answer.keys(),
            ["timestamp", "status", "error", "message", "path"]
        );
        assert_eq!(answer.json()["error"], "Not Found");
        assert_eq!(answer.json()["path"], path);
    }
}

#[tokio::test]
async fn a_call_without_a_good_token_is_refused() {
    let bench = unsigned(Sandbox::builder()).await;
    let bare = answer(bench.bare(Method::GET, "/org/items")).await;
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
    let wrong = answer(
        bench
            .bare(Method::GET, "/org/items")
            .header("authorization", "made-up"),
    )
    .await;
    assert_eq!(wrong.status, 401);
}

#[tokio::test]
async fn a_wrong_password_is_refused() {
    let bench = unsigned(Sandbox::builder()).await;
    let body = json!({ "username": "apitest1@membersportal.co", "password": "guess" });
    assert_eq!(bench.post("/auth", body).await.status, 401);
}

#[tokio::test]
async fn the_token_goes_raw_unless_the_sandbox_was_started_for_bearer() {
    for bearer in [false, true] {
        let bench = unsigned(Sandbox::builder().members_portal_bearer(bearer)).await;
        let token = token(&bench).await;
        let raw = answer(
            bench
                .bare(Method::GET, "/org/items")
                .header("authorization", &token),
        )
        .await;
        let with_scheme = answer(bench.bare(Method::GET, "/org/items").bearer_auth(&token)).await;
        let expected = if bearer { (401, 200) } else { (200, 401) };
        assert_eq!((raw.status, with_scheme.status), expected);
    }
}

#[tokio::test]
async fn a_token_is_good_for_seven_days() {
    let bench = signed_in(Sandbox::builder()).await;
    bench
        .sandbox
        .advance(Duration::from_secs(7 * 24 * 60 * 60 - 60));
    assert_eq!(bench.get("/org/items").await.status, 200);
    bench.sandbox.advance(Duration::from_secs(60));
    assert_eq!(bench.get("/org/items").await.status, 401);
}

#[tokio::test]
async fn an_invalid_body_is_a_bad_request() {
    let bench = signed_in(Sandbox::builder()).await;
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
        let answer = bench.post(path, body.clone()).await;
        assert_eq!(answer.status, 400, "{path} {body}");
        assert_eq!(answer.json()["error"], "Bad Request");
    }
    assert_eq!(bench.get("/org/items/five").await.status, 400);
}

#[tokio::test]
async fn verbs_that_no_endpoint_has_are_refused() {
    let bench = signed_in(Sandbox::builder()).await;
    for method in [Method::PUT, Method::PATCH, Method::DELETE] {
        assert_eq!(
            bench.send(method, "/org/items/554", json!({})).await.status,
            405
        );
    }
}
