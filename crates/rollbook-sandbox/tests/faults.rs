//! Fault injection: which requests are hit, and the effect of each fault at the socket.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::{Duration, Instant};

use common::{Response, TestClient, send};
use reqwest::Method;
use rollbook_sandbox::{Api, FaultScript, Sandbox, credentials};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

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

/// Puts Ada over its own socket, which stays open.
async fn connection(client: &TestClient) -> TcpStream {
    let mut socket = TcpStream::connect(client.sandbox.address()).await.unwrap();
    let (key, body) = (credentials::API_KEY, ada().to_string());
    let request = format!(
        "POST /yourcourts/v1/users HTTP/1.1\r\nhost: sandbox\r\nx-api-key: {key}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    socket.write_all(request.as_bytes()).await.unwrap();
    socket
}

/// The head and body of everything that arrives until the sandbox closes the socket.
async fn until_closed(mut socket: TcpStream) -> (String, String) {
    let mut bytes = String::new();
    socket.read_to_string(&mut bytes).await.unwrap();
    let (head, body) = bytes.split_once("\r\n\r\n").unwrap_or_default();
    (head.to_owned(), body.to_owned())
}

/// The body of the usual response.
async fn complete_body() -> String {
    put_ada(&client(Api::YourCourts, json!([])).await)
        .await
        .text
}

#[tokio::test]
async fn a_status_replaces_the_response() {
    let client = once(json!({ "status": 503 })).await;
    let rejected = put_ada(&client).await;
    assert_eq!((rejected.status, rejected.text.as_str()), (503, ""));
    assert_eq!(
        put_ada(&client).await.status,
        201,
        "the request was not handled"
    );
}

#[tokio::test]
async fn a_status_can_have_a_body_headers_and_retry_after() {
    let full = json!({ "code": 429, "body": { "b": 1, "a": 2 }, "headers": { "X-Why": "tests" }, "retry_after": 7 });
    let client = once(json!({ "status": full })).await;
    let response = client
        .unauthenticated(Method::POST, "/v1/users")
        .send()
        .await
        .unwrap();
    let header = |name| response.headers()[name].to_str().unwrap();
    assert_eq!(response.status(), 429);
    assert_eq!(
        ["retry-after", "x-why", "content-type"].map(header),
        ["7", "tests", "application/json"]
    );
    assert_eq!(response.text().await.unwrap(), r#"{"b":1,"a":2}"#);

    let text = json!({ "code": 500, "body": "{oops", "headers": { "content-type": "application/problem+json" } });
    let response = put_ada(&once(json!({ "status": text })).await).await;
    assert_eq!((response.status, response.text.as_str()), (500, "{oops"));
    assert_eq!(response.content_type.unwrap(), "application/problem+json");
}

#[tokio::test]
async fn a_delayed_response_is_the_usual_one_and_the_request_is_handled_immediately() {
    let client = once(json!({ "delay_ms": 5 })).await;
    let started = Instant::now();
    assert_eq!(put_ada(&client).await.status, 201);
    assert!(started.elapsed() >= Duration::from_millis(5));

    let client = once(json!({ "delay_ms": 3_600_000 })).await;
    let socket = connection(&client).await;
    while client.sandbox.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    drop(socket); // the client gives up
    assert_eq!(put_ada(&client).await.status, 200);
}

#[tokio::test]
async fn drop_before_closes_the_connection_without_handling_the_request() {
    let client = once(json!("drop_before")).await;
    let received = until_closed(connection(&client).await).await;
    assert_eq!(received, Default::default(), "no byte arrives");
    assert_eq!(put_ada(&client).await.status, 201);
}

#[tokio::test]
async fn drop_after_closes_the_connection_after_handling_the_request() {
    let client = once(json!("drop_after")).await;
    let received = until_closed(connection(&client).await).await;
    assert_eq!(received, Default::default(), "no byte arrives");
    assert_eq!(put_ada(&client).await.status, 200);
}

#[tokio::test]
async fn an_http_library_sees_a_lost_response_as_an_error() {
    let rules = json!([{ "skip": 1, "times": 1, "fault": "drop_after" }]);
    let client = client(Api::YourCourts, rules).await;
    assert_eq!(put_ada(&client).await.status, 201);
    let request = client.request(Method::POST, "/v1/users").json(&ada());
    let error = request.send().await.unwrap_err();
    assert!(error.is_request() && !error.is_connect(), "{error:?}");
    assert_eq!(
        client.sandbox.requests().len(),
        2,
        "the request is not sent again"
    );
}

#[tokio::test]
async fn a_truncated_body_is_shorter_than_its_content_length() {
    let whole = complete_body().await;
    let (head, body) =
        until_closed(connection(&once(json!({ "truncate_body": 9 })).await).await).await;
    assert!(head.starts_with("HTTP/1.1 201 Created\r\n"), "{head}");
    assert!(
        head.contains("content-type: application/json\r\n"),
        "{head}"
    );
    assert!(
        head.ends_with(&format!("content-length: {}", whole.len())),
        "{head}"
    );
    assert_eq!(body, whole[..9]);

    // A shorter body loses its last byte.
    let (_, body) =
        until_closed(connection(&once(json!({ "truncate_body": 9999 })).await).await).await;
    assert_eq!(body, whole[..whole.len() - 1]);
}

#[tokio::test]
async fn a_stalled_body_stays_open_until_the_sandbox_stops() {
    let whole = complete_body().await;
    let client = once(json!({ "stall_body": 9 })).await;
    let mut socket = connection(&client).await;
    let mut received = Vec::new();
    while !received.ends_with(&whole.as_bytes()[..9]) {
        socket.read_buf(&mut received).await.unwrap();
    }
    let more = timeout(Duration::from_millis(5), socket.read_u8()).await;
    assert!(more.is_err(), "{more:?} is more data or the end");
    assert_eq!(
        put_ada(&client).await.status,
        200,
        "other requests are served"
    );

    client.sandbox.stop().await.unwrap();
    assert_eq!(until_closed(socket).await, Default::default());
}

#[tokio::test]
async fn an_html_page_can_have_any_status() {
    for status in [200, 502] {
        let client = once(json!({ "html": status })).await;
        let page = put_ada(&client).await;
        assert_eq!(page.status, status);
        assert_eq!(page.content_type.unwrap(), "text/html; charset=utf-8");
        assert!(page.text.starts_with("<!DOCTYPE html>"), "{}", page.text);
        assert_eq!(
            put_ada(&client).await.status,
            201,
            "the request was not handled"
        );
    }
}

#[tokio::test]
async fn malformed_json_lacks_its_closing_bracket() {
    let client = once(json!("malformed_json")).await;
    let response = put_ada(&client).await;
    let whole = complete_body().await;
    assert_eq!(
        (response.status, response.text.as_str()),
        (201, &whole[..whole.len() - 1])
    );
    assert_eq!(put_ada(&client).await.status, 200);
}

#[tokio::test]
async fn a_wrong_content_length_is_off_by_what_the_script_says() {
    let whole = complete_body().await;
    for difference in [-3, 10] {
        let client = once(json!({ "wrong_content_length": difference })).await;
        let (head, body) = until_closed(connection(&client).await).await;
        let length = i64::try_from(whole.len()).unwrap() + difference;
        assert!(
            head.ends_with(&format!("content-length: {length}")),
            "{head}"
        );
        assert_eq!(body, whole, "the body is complete");
        assert_eq!(put_ada(&client).await.status, 200);
    }
}

#[tokio::test]
async fn an_empty_body_has_the_usual_status() {
    let client = once(json!("empty_body")).await;
    let response = put_ada(&client).await;
    assert_eq!((response.status, response.text.as_str()), (201, ""));
    assert_eq!(response.content_type.unwrap(), "application/json");
    assert_eq!(put_ada(&client).await.status, 200);
}

#[tokio::test]
async fn a_redirect_has_the_location_of_the_script() {
    let mut client = once(json!({ "redirect": "https://elsewhere.example/login?x" })).await;
    let no_redirects = common::http().redirect(reqwest::redirect::Policy::none());
    client.http = no_redirects.build().unwrap();
    let response = client
        .request(Method::POST, "/v1/users")
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 302);
    assert_eq!(
        response.headers()["location"],
        "https://elsewhere.example/login?x"
    );
    assert_eq!(
        put_ada(&client).await.status,
        201,
        "the request was not handled"
    );
}

#[tokio::test]
async fn revoked_tokens_are_rejected_from_the_next_call_on() {
    let rules = json!([{ "operation": "listProfiles", "times": 1, "fault": "revoke_tokens" }]);
    let mut client = client(Api::B2Core, rules).await;
    for _ in 0..2 {
        let sign_in = client.unauthenticated(Method::POST, "/tokens");
        let sign_in = sign_in.basic_auth(credentials::CLIENT_ID, Some(credentials::CLIENT_SECRET));
        let grant = json!({ "grant_type": "client_credentials" });
        let token = send(sign_in.json(&grant)).await.json();
        let token = format!("Bearer {}", token["access_token"].as_str().unwrap());
        client = client.authenticated("authorization", token);
        let statuses = statuses(&client, Method::GET, "/profiles", 2).await;
        let first_time = client.sandbox.requests().len() == 3;
        assert_eq!(statuses, if first_time { [200, 401] } else { [200, 200] });
    }
}

#[tokio::test]
async fn a_rate_limit_has_the_error_format_of_the_vendor() {
    for (api, path, shape) in [
        (Api::MemberClicks, "/api/v1/profile", "/message"),
        (Api::MembersPortal, "/org/items", "/message"),
        (
            Api::QuestionPro,
            "/micropanel/members",
            "/response/error/message",
        ),
        (Api::YourCourts, "/v1/users", "/message"),
        (Api::B2Core, "/profiles", "/message"),
    ] {
        let client = client(
            api,
            json!([{ "fault": { "rate_limit": "too_many_calls" } }]),
        )
        .await;
        let limited = client.get(path).await;
        assert_eq!(limited.status, 429, "{api}");
        assert_eq!(
            limited.json().pointer(shape),
            Some(&json!("Too many requests")),
            "{api}"
        );
        if let Some(shown_path) = limited.json().get("path") {
            assert_eq!(shown_path, path, "the base path belongs to the sandbox");
        }
    }
}

#[tokio::test]
async fn an_exhausted_quota_has_the_body_that_questionpro_documents() {
    let rules = json!([{ "api": "questionpro", "fault": { "rate_limit": "calls_used_up" } }]);
    let client = client(Api::QuestionPro, rules).await;
    let path = "/micropanel/users/4242/communities";
    let limited = client.get(&format!("{path}?page=1")).await;
    let documented = json!({ "response": { "error": {
        "docs": "https://www.questionpro.com/api/v2/#error-codes",
        "message": "API call limit exceeded. Please contact your account representative to extend the limits.",
        "id": 1013,
        "name": "",
        "httpStatusCode": 429,
        "resourceUrl": format!("{}{path}", client.base),
    } } });
    assert_eq!(
        (limited.status, limited.text),
        (429, documented.to_string())
    );
}

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

#[test]
fn an_invalid_script_is_an_error_with_place_and_allowed_values() {
    let rule = |rule: Value| json!({ "rules": [{ "fault": "drop_after" }, rule] }).to_string();
    for (text, parts) in [
        (
            "{".to_owned(),
            ["this is not JSON: EOF while parsing", "line 1"],
        ),
        (
            "{} {}".to_owned(),
            ["this is not JSON: trailing characters", ""],
        ),
        ("{}".to_owned(), ["the script: missing field `rules`", ""]),
        (
            r#"{"rules": []} x"#.to_owned(),
            ["this is not JSON: trailing characters", ""],
        ),
        (
            r#"{"rule": []}"#.to_owned(),
            ["unknown field `rule`", "expected `seed` or `rules`"],
        ),
        (
            r#"{"seed": -1, "rules": []}"#.to_owned(),
            ["seed: invalid value", "u64"],
        ),
        (rule(json!({})), ["rules[1]: missing field `fault`", ""]),
        (
            rule(json!({ "time": 1 })),
            ["rules[1].time: unknown field", "`skip`, `times`"],
        ),
        (
            rule(json!({ "skip": "1" })),
            ["rules[1].skip: invalid type: string \"1\"", "u64"],
        ),
        (
            rule(json!({ "api": "B2CORE" })),
            ["rules[1].api: unknown variant", "`members-portal`"],
        ),
        (
            rule(json!({ "fault": "drop" })),
            ["rules[1].fault: unknown variant `drop`", "\"drop_before\""],
        ),
        (
            rule(json!({ "fault": { "rate_limit": 429 } })),
            [
                "rules[1].fault.rate_limit: expected value",
                "{\"status\": 503}",
            ],
        ),
        (
            rule(json!({ "fault": { "drop_after": true } })),
            ["rules[1].fault.drop_after: ", "\"drop_after\""],
        ),
        (
            rule(json!({ "fault": "status" })),
            ["rules[1].fault.status: ", "{\"status\": 503}"],
        ),
        (
            rule(json!({ "fault": { "status": 42 } })),
            ["rules[1].fault.status: ", "from 200 to 599, not 42"],
        ),
        (
            rule(json!({ "fault": { "status": "x" } })),
            ["rules[1].fault.status: ", "expected a status, or an object"],
        ),
        (
            rule(json!({ "fault": { "status": {} } })),
            ["rules[1].fault.status: missing field `code`", ""],
        ),
        (
            rule(json!({ "fault": { "status": { "code": 200, "headers": { "a b": "" } } } })),
            [
                "rules[1].fault.status.headers: `a b` is not a valid header name",
                "",
            ],
        ),
        (
            rule(
                json!({ "fault": { "status": { "code": 200, "headers": { "Content-Length": "1" } } } }),
            ),
            [
                "`content-length` is set by the server",
                "wrong_content_length",
            ],
        ),
        (
            rule(json!({ "fault": { "status": { "code": 200, "headers": { "a": "\n" } } } })),
            ["`a` has an invalid value", ""],
        ),
        (
            rule(json!({ "fault": { "redirect": "\n" } })),
            ["rules[1].fault.redirect: a URL must not have", ""],
        ),
        (
            rule(json!({ "fault": { "wrong_content_length": 0 } })),
            [
                "rules[1]: `wrong_content_length` is the difference",
                "-1 or 10",
            ],
        ),
        (
            rule(json!({ "fault": { "rate_limit": "calls_used_up" } })),
            [
                "rules[1]: only QuestionPro has `calls_used_up`",
                "add \"api\": \"questionpro\"",
            ],
        ),
        (
            rule(json!({ "api": "yourcourts", "fault": "revoke_tokens" })),
            [
                "rules[1]: `revoke_tokens` needs an API that issues tokens",
                "b2core",
            ],
        ),
        (
            rule(json!({ "probability": 1.5, "fault": "drop_after" })),
            ["rules[1]: `probability` must be from 0 to 1, not 1.5", ""],
        ),
        (
            rule(json!({ "operation": "addMembers", "method": "POST", "fault": "drop_after" })),
            ["rules[1]: `operation` implies method and path", ""],
        ),
        (
            rule(json!({ "api": "yourcourts", "operation": "addMembers", "fault": "drop_after" })),
            [
                "rules[1]: no operation is called `addMembers`; those of YourCourts are",
                "\n    createOrUpdateUser  POST /v1/users\n    updateUser  POST /v1/users/{email}",
            ],
        ),
        (
            rule(json!({ "method": "PUT", "path": "/v1/users", "fault": "drop_after" })),
            [
                "rules[1]: no operation has this `method` and this `path`; those of the APIs are",
                "PATCH",
            ],
        ),
    ] {
        let error = text.parse::<FaultScript>().unwrap_err().to_string();
        for part in parts {
            assert!(error.contains(part), "{part} is not in: {error}");
        }
    }
}

#[test]
fn the_scripts_in_the_readme_are_valid() {
    let readme = include_str!("../README.md");
    let scripts = readme.split("```json\n").skip(1);
    let scripts: Vec<&str> = scripts
        .map(|rest| rest.split("```").next().unwrap())
        .collect();
    assert_eq!(scripts.len(), 1);
    for script in scripts {
        script.parse::<FaultScript>().unwrap();
    }
}
