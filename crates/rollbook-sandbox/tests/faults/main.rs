//! Fault injection: which requests are hit, and the effect of each fault at the socket.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[path = "../common/mod.rs"]
mod common;

mod responses;
mod rules;
mod scripts;

use common::{Response, TestClient};
use reqwest::Method;
use rollbook_sandbox::{Api, FaultScript, Sandbox, credentials};
use serde_json::{Value, json};

fn script(rules: Value) -> FaultScript {
    json!({ "rules": rules }).to_string().parse().unwrap()
}

/// YourCourts with a rule that injects `fault` once.
async fn once(fault: Value) -> TestClient {
    client(Api::YourCourts, json!([{ "times": 1, "fault": fault }])).await
}

/// `api`, authenticated if it uses a key.
async fn client(api: Api, rules: Value) -> TestClient {
    let client = TestClient::new(api, Sandbox::builder().faults(script(rules))).await;
    match api {
        Api::QuestionPro => client.authenticated("api-key", credentials::API_KEY),
        _ => client.authenticated("X-API-Key", credentials::API_KEY),
    }
}

fn ada() -> Value {
    json!({ "email": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace" })
}

/// Creates Ada (201) or updates her (200).
async fn put_ada(client: &TestClient) -> Response {
    client.post("/v1/users", ada()).await
}

/// The statuses of `count` requests; 0 without a response.
async fn statuses(client: &TestClient, method: Method, path: &str, count: usize) -> Vec<u16> {
    let mut statuses = Vec::new();
    for _ in 0..count {
        let sent = client.request(method.clone(), path).send().await;
        statuses.push(sent.map_or(0, |response| response.status().as_u16()));
    }
    statuses
}
