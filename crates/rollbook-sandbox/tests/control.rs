//! The sandbox's own paths, below `/sandbox`.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::Duration;

use common::memberclicks::{PASSWORD_GRANT, PROFILES, signed_in, token};
use common::{Answer, Bench, answer};
use reqwest::Method;
use rollbook_sandbox::{Api, Sandbox, credentials};
use serde_json::{Value, json};

async fn yourcourts() -> Bench {
    let bench = Bench::new(Api::YourCourts, Sandbox::builder()).await;
    bench.signed("X-API-Key", credentials::API_KEY)
}

/// A request to one of the sandbox's own paths.
fn own(bench: &Bench, method: Method, path: &str) -> reqwest::RequestBuilder {
    bench
        .http
        .request(method, format!("{}/sandbox/{path}", bench.sandbox.url()))
}

async fn state(bench: &Bench) -> Value {
    answer(own(bench, Method::GET, "state")).await.json()
}

async fn set_faults(bench: &Bench, script: &str) -> Answer {
    answer(own(bench, Method::PUT, "faults").body(script.to_owned())).await
}

/// How many records each API has, by kind.
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
    let bench = yourcourts().await;
    let first = json!({
        "memberclicks": { "Profiles": 4 },
        "members-portal": { "Org items": 4, "Members": 2, "Events": 2 },
        "questionpro": { "Members": 5, "Communities": 3 },
        "yourcourts": { "Users": 1 },
        "b2core": { "Profiles": 2, "Contacts": 2 },
    });
    assert_eq!(records(&state(&bench).await), first);

    let user = json!({ "email": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace" });
    assert_eq!(bench.post("/v1/users", user).await.status, 201);
    assert_eq!(
        records(&state(&bench).await)["yourcourts"],
        json!({ "Users": 2 })
    );

    assert_eq!(answer(own(&bench, Method::POST, "clear")).await.status, 204);
    let none = records(&state(&bench).await);
    let kinds = none
        .as_object()
        .unwrap()
        .values()
        .flat_map(|kinds| kinds.as_object().unwrap().values());
    assert!(
        kinds.clone().count() == 9 && kinds.clone().all(|count| count == 0),
        "{none}"
    );

    assert_eq!(answer(own(&bench, Method::POST, "reset")).await.status, 204);
    assert_eq!(records(&state(&bench).await), first);
}

#[tokio::test]
async fn the_records_themselves_can_be_read_also_where_the_vendor_reads_none() {
    let bench = yourcourts().await;
    let read = async |api: &str| {
        answer(own(&bench, Method::GET, &format!("records/{api}")))
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

    let unknown = answer(own(&bench, Method::GET, "records/b2")).await;
    assert_eq!(unknown.status, 404);
    assert!(
        unknown.text.contains("members-portal, questionpro"),
        "{}",
        unknown.text
    );
}

#[tokio::test]
async fn the_last_requests_come_first_with_their_status_and_their_fault() {
    let bench = yourcourts().await;
    let script = json!({ "rules": [
        { "times": 1, "fault": "drop_after" },
        { "times": 1, "fault": { "truncate_body": 3 } },
        { "times": 1, "fault": { "status": 503 } },
    ] });
    assert_eq!(set_faults(&bench, &script.to_string()).await.status, 204);
    let user = json!({ "email": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace" });
    for _ in 0..4 {
        let _ = bench
            .request(Method::POST, "/v1/users")
            .json(&user)
            .send()
            .await;
    }
    answer(bench.http.get(format!("{}/nowhere", bench.sandbox.url()))).await;

    let shown = state(&bench).await;
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
    let statuses: Vec<Option<u16>> = bench
        .sandbox
        .requests()
        .iter()
        .map(|request| request.status())
        .collect();
    assert_eq!(
        statuses,
        [None, Some(200), Some(503), Some(200), Some(404)],
        "a test sees the same"
    );

    assert_eq!(
        answer(own(&bench, Method::DELETE, "requests")).await.status,
        204
    );
    assert_eq!(
        state(&bench).await["requests"],
        json!({ "total": 0, "last": [] })
    );
    assert_eq!(bench.post("/v1/users", user).await.status, 200);
    assert_eq!(
        state(&bench).await["requests"]["last"][0]["status"],
        200,
        "and it goes on"
    );
}

#[tokio::test]
async fn fifty_requests_are_shown_and_all_are_counted() {
    let bench = yourcourts().await;
    for number in 0..60 {
        bench.get(&format!("/v1/{number}")).await;
    }
    let shown = state(&bench).await;
    assert_eq!(shown["requests"]["total"], 60);
    let last = shown["requests"]["last"].as_array().unwrap();
    assert_eq!(
        (last.len(), &last[0]["path"]),
        (50, &json!("/yourcourts/v1/59"))
    );
}

#[tokio::test]
async fn a_request_is_shown_without_credentials_and_without_its_body() {
    let bench = signed_in(Sandbox::builder()).await;
    let tokens = token(&bench, PASSWORD_GRANT).await.json();
    let body = json!({ "[Email]": "planted@example.org", "secret": "planted-body" });
    bench
        .post(&format!("{PROFILES}?access_token=planted-query"), body)
        .await;
    bench
        .get(&format!(
            "{PROFILES}?pageSize=5&planted-name&apiKey=planted-key&pageNumber=1"
        ))
        .await;
    let request = bench.http.post(format!(
        "{}/auth",
        bench.sandbox.base_url(Api::MembersPortal)
    ));
    let user = json!({
        "username": credentials::MEMBERS_PORTAL_USERNAME,
        "password": credentials::MEMBERS_PORTAL_PASSWORD,
    });
    answer(request.header("X-Planted", "planted-header").json(&user)).await;

    let shown = state(&bench).await.to_string();
    let (_, token) = bench.credential.clone().unwrap();
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
    let last = state(&bench).await["requests"]["last"].clone();
    assert_eq!(last[1]["query"], "pageSize=5&…&pageNumber=1");
    assert_eq!(last[2]["query"], "…");
    assert_eq!(last[0]["query"], Value::Null);
}

#[tokio::test]
async fn faults_are_switched_on_and_off() {
    let bench = yourcourts().await;
    let script = r#"{ "rules": [{ "fault": { "status": 503 } }] }"#;
    assert_eq!(
        state(&bench).await["faults"],
        json!({ "script": "", "hits": [] })
    );
    assert_eq!(bench.post("/v1/users", json!({})).await.status, 400);
    assert_eq!(set_faults(&bench, script).await.status, 204);
    assert_eq!(bench.post("/v1/users", json!({})).await.status, 503);
    assert_eq!(
        state(&bench).await["faults"],
        json!({ "script": script, "hits": [1] })
    );

    let wrong = set_faults(&bench, r#"{ "rules": [{ "fault": "drop" }] }"#).await;
    assert_eq!(wrong.status, 400);
    assert!(
        wrong.json()["message"]
            .as_str()
            .unwrap()
            .starts_with("rules[0].fault: unknown")
    );
    assert_eq!(
        bench.post("/v1/users", json!({})).await.status,
        503,
        "the script before is still on"
    );

    assert_eq!(
        answer(own(&bench, Method::DELETE, "faults")).await.status,
        204
    );
    assert_eq!(bench.post("/v1/users", json!({})).await.status, 400);
}

#[tokio::test]
async fn the_three_faults_in_records_are_switched_on_like_the_others() {
    let bench = Bench::new(Api::MembersPortal, Sandbox::builder()).await;
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
        assert_eq!(set_faults(&bench, &script).await.status, 204, "{fault}");
    }
}

#[tokio::test]
async fn the_clock_is_put_forward() {
    let bench = signed_in(Sandbox::builder()).await;
    let before = state(&bench).await["now"].as_str().unwrap().to_owned();
    assert_eq!(bench.get(PROFILES).await.status, 200);
    let hour = own(&bench, Method::POST, "advance").body(r#"{ "ms": 3600000 }"#);
    assert_eq!(answer(hour).await.status, 204);
    assert_eq!(
        bench.get(PROFILES).await.status,
        401,
        "the token has expired"
    );
    assert!(state(&bench).await["now"].as_str().unwrap() > &*before);
    for wrong in ["", "{}", r#"{ "ms": -1 }"#, r#"{ "ms": "1" }"#] {
        let request = own(&bench, Method::POST, "advance").body(wrong);
        assert_eq!(answer(request).await.status, 400, "{wrong}");
    }
    bench.sandbox.advance(Duration::ZERO);
}

#[tokio::test]
async fn a_page_of_another_site_changes_nothing() {
    let bench = yourcourts().await;
    let own_origin = bench.sandbox.url().to_owned();
    for (origin, status) in [
        ("https://elsewhere.example", 403),
        ("null", 403),
        (&*own_origin, 204),
    ] {
        let request = own(&bench, Method::POST, "clear").header("origin", origin);
        assert_eq!(answer(request).await.status, status, "{origin}");
        let left = if status == 403 { 1 } else { 0 };
        assert_eq!(records(&state(&bench).await)["yourcourts"]["Users"], left);
    }
}

#[tokio::test]
async fn these_paths_are_neither_logged_nor_hit_by_faults() {
    let bench = yourcourts().await;
    set_faults(&bench, r#"{ "rules": [{ "fault": { "status": 503 } }] }"#).await;
    for (path, status) in [("state", 200), ("records/b2core", 200), ("nothing", 404)] {
        assert_eq!(
            answer(own(&bench, Method::GET, path)).await.status,
            status,
            "{path}"
        );
    }
    assert_eq!(answer(own(&bench, Method::POST, "state")).await.status, 405);
    assert_eq!(bench.sandbox.requests(), []);
}
