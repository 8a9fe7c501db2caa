//! Which requests a rule hits.

use reqwest::Method;
use rollbook_sandbox::{Api, FaultScript, Sandbox};
use serde_json::json;

use super::responses::connection;
use super::{ada, client, once, put_ada, statuses};
use crate::common::{self, send};

#[tokio::test]
async fn a_rule_applies_to_an_api_an_operation_or_a_method_and_a_path() {
    // Without credentials, every other request is rejected with 401.
    let hit = [
        (json!({}), [418, 418, 418, 418]),
        (json!({ "api": "memberclicks" }), [418, 418, 418, 418]),
        (json!({ "api": "b2core" }), [401, 401, 401, 401]),
        (json!({ "operation": "getProfile" }), [418, 401, 401, 401]),
        (json!({ "operation": "getMyProfile" }), [401, 418, 401, 401]),
        (json!({ "method": "POST" }), [401, 401, 401, 418]),
        (json!({ "path": "/api/v1/profile" }), [401, 401, 418, 418]),
        (json!({ "path": "/api/v1/profile/7" }), [418, 401, 401, 401]),
        (
            json!({ "method": "GET", "path": "/api/v1/profile/{id}" }),
            [418, 418, 401, 401],
        ),
    ];
    for (mut rule, expected) in hit {
        rule["fault"] = json!({ "status": 418 });
        let client = client(Api::MemberClicks, json!([rule])).await;
        let mut seen = Vec::new();
        for (method, path) in [
            (Method::GET, "/api/v1/profile/7"),
            (Method::GET, "/api/v1/profile/me"),
            (Method::GET, "/api/v1/profile"),
            (Method::POST, "/api/v1/profile"),
        ] {
            seen.extend(statuses(&client, method, path, 1).await);
        }
        assert_eq!(seen, expected, "{rule}");
    }
}

#[tokio::test]
async fn an_operation_is_hit_at_both_of_its_paths() {
    // B1: only the update accepts the singular.
    let rules = json!([{ "operation": "updateProfile", "fault": { "status": 418 } }]);
    let client = client(Api::B2Core, rules).await;
    for (method, path, status) in [
        (Method::PUT, "/profiles/1", 418),
        (Method::PUT, "/profile/1", 418),
        (Method::PATCH, "/profile/1", 401),
        (Method::GET, "/profile/1", 401),
    ] {
        assert_eq!(statuses(&client, method, path, 1).await, [status], "{path}");
    }
}

#[tokio::test]
async fn a_path_outside_the_five_apis_is_never_hit() {
    let client = once(json!("drop_before")).await;
    let outside = client.http.get(format!("{}/nowhere", client.sandbox.url()));
    assert_eq!(send(outside).await.status, 404);
}

#[tokio::test]
async fn rules_for_the_same_requests_follow_one_another() {
    let rules = json!([
        { "skip": 1, "times": 2, "fault": { "status": 503 } },
        { "times": 2, "fault": "drop_before" },
        { "skip": 1, "times": 1, "fault": { "status": 500 } },
    ]);
    let client = client(Api::QuestionPro, rules).await;
    let path = "/micropanel/users/4242/communities";
    let expected = [0, 503, 503, 0, 200, 500, 200, 200];
    assert_eq!(statuses(&client, Method::GET, path, 8).await, expected);

    client.sandbox.reset();
    let again = statuses(&client, Method::GET, path, 8).await;
    assert_eq!(again, expected, "a reset restarts the script");
}

/// Which of forty calls of an operation are hit with probability one half, with other calls in between.
async fn drawn(seed: u64, others: usize) -> Vec<bool> {
    let text = json!({ "seed": seed, "rules": [
        { "operation": "addMembers", "probability": 0.5, "fault": "drop_before" },
        { "operation": "listCommunities", "probability": 0.5, "fault": { "status": 503 } },
    ] });
    let script: FaultScript = text.to_string().parse().unwrap();
    let sandbox = Sandbox::with_faults(script).await.unwrap();
    let base = sandbox.base_url(Api::QuestionPro);
    let http = common::http().build().unwrap();
    let mut hits = Vec::new();
    for _ in 0..40 {
        let list = http.get(format!("{base}/micropanel/users/4242/communities"));
        hits.push(send(list).await.status == 503);
        for _ in 0..others {
            let _ = http.post(format!("{base}/micropanel/members")).send().await;
        }
    }
    hits
}

#[tokio::test]
async fn the_same_seed_and_the_same_requests_give_the_same_faults() {
    let hits = drawn(7, 0).await;
    let pattern: String = hits
        .iter()
        .map(|hit| if *hit { 'x' } else { '.' })
        .collect();
    assert_eq!(
        pattern, "....xx.xxxx.x.x..x.x...x..xxx..xx..xxx.x",
        "on every machine and in every version"
    );
    assert_eq!(drawn(7, 0).await, hits);
    assert_eq!(drawn(7, 2).await, hits, "other requests change nothing");
    assert_ne!(drawn(8, 0).await, hits);
}

#[tokio::test]
async fn probability_0_means_never_and_1_means_always() {
    let rules = json!([
        { "probability": 0, "fault": { "status": 500 } },
        { "probability": 1, "times": 3, "fault": { "status": 503 } },
    ]);
    let client = client(Api::YourCourts, rules).await;
    let expected = [503, 503, 503, 400];
    assert_eq!(
        statuses(&client, Method::POST, "/v1/users", 4).await,
        expected
    );
}

#[tokio::test]
async fn the_log_shows_the_fault_of_each_request() {
    let client = once(json!("drop_after")).await;
    let _ = client
        .request(Method::POST, "/v1/users")
        .json(&ada())
        .send()
        .await;
    put_ada(&client).await;
    let requests = client.sandbox.requests();
    let faults: Vec<Option<&str>> = requests.iter().map(|request| request.fault()).collect();
    assert_eq!(faults, [Some("drop_after"), None]);
    assert!(format!("{:?}", requests[0]).contains("drop_after"));
}

#[tokio::test]
async fn every_fault_is_logged_with_its_name() {
    let kinds = [
        json!({ "status": 500 }),
        json!({ "delay_ms": 1 }),
        json!("drop_before"),
        json!("drop_after"),
        json!({ "truncate_body": 0 }),
        json!({ "stall_body": 0 }),
        json!({ "html": 200 }),
        json!("malformed_json"),
        json!({ "wrong_content_length": 1 }),
        json!("empty_body"),
        json!({ "redirect": "/" }),
        json!("revoke_tokens"),
        json!({ "rate_limit": "too_many_calls" }),
    ];
    for kind in kinds {
        let client = once(kind.clone()).await;
        let socket = connection(&client).await;
        while client.sandbox.requests().is_empty() {
            socket.readable().await.unwrap();
        }
        let name = kind
            .as_str()
            .unwrap_or_else(|| kind.as_object().unwrap().keys().next().unwrap());
        assert_eq!(client.sandbox.requests()[0].fault(), Some(name));
    }
}
