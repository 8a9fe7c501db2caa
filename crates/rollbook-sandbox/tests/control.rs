//! The control API below `/sandbox`.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::Duration;

use common::memberclicks::{PASSWORD_GRANT, PROFILES, signed_in, token};
use common::{Response, TestClient, send};
use reqwest::Method;
use rollbook_sandbox::{Api, Sandbox, credentials};
use serde_json::{Value, json};

async fn yourcourts() -> TestClient {
    let client = TestClient::new(Api::YourCourts, Sandbox::builder()).await;
    client.authenticated("X-API-Key", credentials::API_KEY)
}

/// A request to the control API.
fn control_request(client: &TestClient, method: Method, path: &str) -> reqwest::RequestBuilder {
    client
        .http
        .request(method, format!("{}/sandbox/{path}", client.sandbox.url()))
}

async fn state(client: &TestClient) -> Value {
    send(control_request(client, Method::GET, "state"))
        .await
        .json()
}

async fn set_faults(client: &TestClient, script: &str) -> Response {
    send(control_request(client, Method::PUT, "faults").body(script.to_owned())).await
}

/// The number of records of each API, by kind.
fn records(state: &Value) -> Value {
    let apis = state["apis"].as_array().unwrap().iter();
    apis.map(|api| {
        (
            api["id"].as_str().unwrap().to_owned(),
            api["records"].clone(),
        )
    })
    .collect()
}

#[tokio::test]
async fn the_state_counts_the_records_of_every_api() {
    let client = yourcourts().await;
    let first = json!({
        "memberclicks": { "Profiles": 4 },
        "members-portal": { "Org items": 4, "Members": 2, "Events": 2 },
        "questionpro": { "Members": 5, "Communities": 3 },
        "yourcourts": { "Users": 1 },
        "b2core": { "Profiles": 2, "Contacts": 2 },
    });
    assert_eq!(records(&state(&client).await), first);

    let user = json!({ "email": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace" });
    assert_eq!(client.post("/v1/users", user).await.status, 201);
    assert_eq!(
        records(&state(&client).await)["yourcourts"],
        json!({ "Users": 2 })
    );

    assert_eq!(
        send(control_request(&client, Method::POST, "clear"))
            .await
            .status,
        204
    );
    let none = records(&state(&client).await);
    let kinds = none
        .as_object()
        .unwrap()
        .values()
        .flat_map(|kinds| kinds.as_object().unwrap().values());
    assert!(
        kinds.clone().count() == 9 && kinds.clone().all(|count| count == 0),
        "{none}"
    );

    assert_eq!(
        send(control_request(&client, Method::POST, "reset"))
            .await
            .status,
        204
    );
    assert_eq!(records(&state(&client).await), first);
}

#[tokio::test]
async fn records_can_be_read_even_where_no_operation_reads_them() {
    let client = yourcourts().await;
    let read = async |api: &str| {
        send(control_request(
            &client,
            Method::GET,
            &format!("records/{api}"),
        ))
        .await
        .json()
    };
    assert_eq!(
        read("yourcourts").await["Users"][0]["email"],
        "some.email@domain.com"
    );
    let ada = json!({ "emailAddress": "ada@example.org", "username": "ada", "status": "active" });
    assert_eq!(read("questionpro").await["Members"][0], ada);
    assert_eq!(
        read("members-portal").await["Org items"][0]["name"],
        "Headquarters"
    );
    assert_eq!(
        read("memberclicks").await["Profiles"][3]["[Username]"],
        "GaryGreen01"
    );
    assert_eq!(
        read("b2core").await["Contacts"][0]["value"],
        "marysmith@email.com"
    );

    let unknown = send(control_request(&client, Method::GET, "records/b2")).await;
    assert_eq!(unknown.status, 404);
    assert!(
        unknown.text.contains("members-portal, questionpro"),
        "{}",
        unknown.text
    );
}

#[tokio::test]
async fn the_latest_requests_come_first_with_status_and_fault() {
    let client = yourcourts().await;
    let script = json!({ "rules": [
        { "times": 1, "fault": "drop_after" },
        { "times": 1, "fault": { "truncate_body": 3 } },
        { "times": 1, "fault": { "status": 503 } },
    ] });
    assert_eq!(set_faults(&client, &script.to_string()).await.status, 204);
    let user = json!({ "email": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace" });
    for _ in 0..4 {
        let _ = client
            .request(Method::POST, "/v1/users")
            .json(&user)
            .send()
            .await;
    }
    send(client.http.get(format!("{}/nowhere", client.sandbox.url()))).await;

    let shown = state(&client).await;
    assert_eq!(shown["requests"]["total"], 5);
    let last = shown["requests"]["last"].as_array().unwrap();
    let lines: Vec<_> = last
        .iter()
        .map(|request| {
            let text = |name: &str| request[name].as_str().unwrap_or("-").to_owned();
            format!(
                "{} {} {} {} {}",
                text("api"),
                text("operation"),
                text("path"),
                request["status"],
                text("fault")
            )
        })
        .collect();
    let expected = [
        "- - /nowhere 404 -",
        "YourCourts createOrUpdateUser /yourcourts/v1/users 200 -",
        "YourCourts createOrUpdateUser /yourcourts/v1/users 503 status",
        "YourCourts createOrUpdateUser /yourcourts/v1/users 200 truncate_body",
        "YourCourts createOrUpdateUser /yourcourts/v1/users null drop_after",
    ];
    assert_eq!(lines, expected);
    assert_eq!(shown["faults"]["hits"], json!([1, 1, 1]));
    let statuses: Vec<Option<u16>> = client
        .sandbox
        .requests()
        .iter()
        .map(|request| request.status())
        .collect();
    assert_eq!(
        statuses,
        [None, Some(200), Some(503), Some(200), Some(404)],
        "the library logs the same"
    );

    assert_eq!(
        send(control_request(&client, Method::DELETE, "requests"))
            .await
            .status,
        204
    );
    assert_eq!(
        state(&client).await["requests"],
        json!({ "total": 0, "last": [] })
    );
    assert_eq!(client.post("/v1/users", user).await.status, 200);
    assert_eq!(
        state(&client).await["requests"]["last"][0]["status"],
        200,
        "new requests are listed"
    );
}

#[tokio::test]
async fn fifty_requests_are_listed_and_all_are_counted() {
    let client = yourcourts().await;
    for number in 0..60 {
        client.get(&format!("/v1/{number}")).await;
    }
    let shown = state(&client).await;
    assert_eq!(shown["requests"]["total"], 60);
    let last = shown["requests"]["last"].as_array().unwrap();
    assert_eq!(
        (last.len(), &last[0]["path"]),
        (50, &json!("/yourcourts/v1/59"))
    );
}

#[tokio::test]
async fn a_request_is_shown_without_credentials_and_without_its_body() {
    let client = signed_in(Sandbox::builder()).await;
    let tokens = token(&client, PASSWORD_GRANT).await.json();
    let body = json!({ "[Email]": "planted@example.org", "secret": "planted-body" });
    client
        .post(&format!("{PROFILES}?access_token=planted-query"), body)
        .await;
    client
        .get(&format!(
            "{PROFILES}?pageSize=5&planted-name&apiKey=planted-key&pageNumber=1"
        ))
        .await;
    let request = client.http.post(format!(
        "{}/auth",
        client.sandbox.base_url(Api::MembersPortal)
    ));
    let user = json!({
        "username": credentials::MEMBERS_PORTAL_USERNAME,
        "password": credentials::MEMBERS_PORTAL_PASSWORD,
    });
    send(request.header("X-Planted", "planted-header").json(&user)).await;

    let shown = state(&client).await.to_string();
    let (_, token) = client.credential.clone().unwrap();
    for hidden in [
        "planted",
        credentials::CLIENT_SECRET,
        credentials::MEMBERCLICKS_PASSWORD,
        credentials::MEMBERS_PORTAL_PASSWORD,
        token.strip_prefix("Bearer ").unwrap(),
        tokens["refresh_token"].as_str().unwrap(),
    ] {
        assert!(!shown.contains(hidden), "{hidden} in {shown}");
    }
    let last = state(&client).await["requests"]["last"].clone();
    assert_eq!(last[1]["query"], "pageSize=5&…&pageNumber=1");
    assert_eq!(last[2]["query"], "…");
    assert_eq!(last[0]["query"], Value::Null);
}

#[tokio::test]
async fn faults_are_switched_on_and_off() {
    let client = yourcourts().await;
    let script = r#"{ "rules": [{ "fault": { "status": 503 } }] }"#;
    assert_eq!(
        state(&client).await["faults"],
        json!({ "script": "", "hits": [] })
    );
    assert_eq!(client.post("/v1/users", json!({})).await.status, 400);
    assert_eq!(set_faults(&client, script).await.status, 204);
    assert_eq!(client.post("/v1/users", json!({})).await.status, 503);
    assert_eq!(
        state(&client).await["faults"],
        json!({ "script": script, "hits": [1] })
    );

    let wrong = set_faults(&client, r#"{ "rules": [{ "fault": "drop" }] }"#).await;
    assert_eq!(wrong.status, 400);
    assert!(
        wrong.json()["message"]
            .as_str()
            .unwrap()
            .starts_with("rules[0].fault: unknown")
    );
    assert_eq!(
        client.post("/v1/users", json!({})).await.status,
        503,
        "the previous script stays on"
    );

    assert_eq!(
        send(control_request(&client, Method::DELETE, "faults"))
            .await
            .status,
        204
    );
    assert_eq!(client.post("/v1/users", json!({})).await.status, 400);
}

#[tokio::test]
async fn the_three_faults_in_records_can_be_switched_on_like_the_others() {
    let client = TestClient::new(Api::MembersPortal, Sandbox::builder()).await;
    for fault in [
        r#"{ "read_after_write": { "calls": 2 } }"#,
        r#"{ "read_after_write": { "ms": 2000 } }"#,
        r#"{ "duplicate_on_retry": "drop" }"#,
        r#"{ "duplicate_on_retry": 503 }"#,
        r#"{ "list_order": "reversed" }"#,
        r#"{ "list_order": "shuffled" }"#,
        r#"{ "list_order": "changing" }"#,
    ] {
        let script = format!(r#"{{ "rules": [{{ "fault": {fault} }}] }}"#);
        assert_eq!(set_faults(&client, &script).await.status, 204, "{fault}");
    }
}

#[tokio::test]
async fn the_clock_can_be_advanced() {
    let client = signed_in(Sandbox::builder()).await;
    let before = state(&client).await["now"].as_str().unwrap().to_owned();
    assert_eq!(client.get(PROFILES).await.status, 200);
    let hour = control_request(&client, Method::POST, "advance").body(r#"{ "ms": 3600000 }"#);
    assert_eq!(send(hour).await.status, 204);
    assert_eq!(
        client.get(PROFILES).await.status,
        401,
        "the token has expired"
    );
    assert!(state(&client).await["now"].as_str().unwrap() > &*before);
    for wrong in ["", "{}", r#"{ "ms": -1 }"#, r#"{ "ms": "1" }"#] {
        let request = control_request(&client, Method::POST, "advance").body(wrong);
        assert_eq!(send(request).await.status, 400, "{wrong}");
    }
    client.sandbox.advance(Duration::ZERO);
}

#[tokio::test]
async fn cross_site_requests_change_nothing() {
    let client = yourcourts().await;
    let own_origin = client.sandbox.url().to_owned();
    for (origin, status) in [
        ("https://elsewhere.example", 403),
        ("null", 403),
        (&*own_origin, 204),
    ] {
        let request = control_request(&client, Method::POST, "clear").header("origin", origin);
        assert_eq!(send(request).await.status, status, "{origin}");
        let left = if status == 403 { 1 } else { 0 };
        assert_eq!(records(&state(&client).await)["yourcourts"]["Users"], left);
    }
}

#[tokio::test]
async fn control_requests_are_not_logged_and_not_affected_by_faults() {
    let client = yourcourts().await;
    set_faults(&client, r#"{ "rules": [{ "fault": { "status": 503 } }] }"#).await;
    for (path, status) in [("state", 200), ("records/b2core", 200), ("nothing", 404)] {
        assert_eq!(
            send(control_request(&client, Method::GET, path))
                .await
                .status,
            status,
            "{path}"
        );
    }
    assert_eq!(
        send(control_request(&client, Method::POST, "state"))
            .await
            .status,
        405
    );
    assert_eq!(client.sandbox.requests(), []);
}
