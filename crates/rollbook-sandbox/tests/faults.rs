//! Faults on purpose: which requests they hit, and what each of them looks like at the socket.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::{Duration, Instant};

use common::{Answer, Bench, answer};
use reqwest::Method;
use rollbook_sandbox::{Api, FaultScript, Sandbox, credentials};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

fn script(rules: Value) -> FaultScript {
    json!({ "rules": rules }).to_string().parse().unwrap()
}

/// YourCourts with one rule: `fault`, once.
async fn once(fault: Value) -> Bench {
    bench(Api::YourCourts, json!([{ "times": 1, "fault": fault }])).await
}

/// `api`, signed with a key if that is what it wants.
async fn bench(api: Api, rules: Value) -> Bench {
    let bench = Bench::new(api, Sandbox::builder().faults(script(rules))).await;
    match api {
        Api::QuestionPro => bench.signed("api-key", credentials::API_KEY),
        _ => bench.signed("X-API-Key", credentials::API_KEY),
    }
}

fn ada() -> Value {
    json!({ "email": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace" })
}

/// Creates or updates Ada: 201 tells that nobody did before, 200 that somebody did.
async fn put_ada(bench: &Bench) -> Answer {
    bench.post("/v1/users", ada()).await
}

/// The statuses of so many requests; 0 for one without an answer.
async fn statuses(bench: &Bench, method: Method, path: &str, count: usize) -> Vec<u16> {
    let mut statuses = Vec::new();
    for _ in 0..count {
        let sent = bench.request(method.clone(), path).send().await;
        statuses.push(sent.map_or(0, |answer| answer.status().as_u16()));
    }
    statuses
}

/// Puts Ada over a socket of its own, which it leaves open.
async fn connection(bench: &Bench) -> TcpStream {
    let mut socket = TcpStream::connect(bench.sandbox.address()).await.unwrap();
    let (key, body) = (credentials::API_KEY, ada().to_string());
    let request = format!(
        "POST /yourcourts/v1/users HTTP/1.1\r\nhost: sandbox\r\nx-api-key: {key}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    socket.write_all(request.as_bytes()).await.unwrap();
    socket
}

/// All that comes over a socket until the sandbox closes it, in the two parts that a blank line divides.
async fn until_closed(mut socket: TcpStream) -> (String, String) {
    let mut bytes = String::new();
    socket.read_to_string(&mut bytes).await.unwrap();
    let (head, body) = bytes.split_once("\r\n\r\n").unwrap_or_default();
    (head.to_owned(), body.to_owned())
}

/// The body that Ada's answer has when all is well.
async fn whole_body() -> String {
    put_ada(&bench(Api::YourCourts, json!([])).await).await.text
}

#[tokio::test]
async fn a_status_is_answered_in_the_vendors_place() {
    let bench = once(json!({ "status": 503 })).await;
    let refused = put_ada(&bench).await;
    assert_eq!((refused.status, refused.text.as_str()), (503, ""));
    assert_eq!(put_ada(&bench).await.status, 201, "it was not handled");
}

#[tokio::test]
async fn a_status_can_have_a_body_headers_and_a_delay_hint() {
    let full = json!({ "code": 429, "body": { "b": 1, "a": 2 }, "headers": { "X-Why": "tests" }, "retry_after": 7 });
    let bench = once(json!({ "status": full })).await;
    let response = bench.bare(Method::POST, "/v1/users").send().await.unwrap();
    let header = |name| response.headers()[name].to_str().unwrap();
    assert_eq!(response.status(), 429);
    assert_eq!(
        ["retry-after", "x-why", "content-type"].map(header),
        ["7", "tests", "application/json"]
    );
    assert_eq!(response.text().await.unwrap(), r#"{"b":1,"a":2}"#);

    let text = json!({ "code": 500, "body": "{oops", "headers": { "content-type": "application/problem+json" } });
    let answer = put_ada(&once(json!({ "status": text })).await).await;
    assert_eq!((answer.status, answer.text.as_str()), (500, "{oops"));
    assert_eq!(answer.content_type.unwrap(), "application/problem+json");
}

#[tokio::test]
async fn a_delayed_answer_is_the_usual_one_and_the_request_is_handled_at_once() {
    let bench = once(json!({ "delay_ms": 5 })).await;
    let started = Instant::now();
    assert_eq!(put_ada(&bench).await.status, 201);
    assert!(started.elapsed() >= Duration::from_millis(5));

    let bench = once(json!({ "delay_ms": 3_600_000 })).await;
    let socket = connection(&bench).await;
    while bench.sandbox.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    drop(socket); // the client has lost patience
    assert_eq!(put_ada(&bench).await.status, 200);
}

#[tokio::test]
async fn drop_before_closes_the_connection_with_nothing_handled() {
    let bench = once(json!("drop_before")).await;
    let received = until_closed(connection(&bench).await).await;
    assert_eq!(received, Default::default(), "not a byte");
    assert_eq!(put_ada(&bench).await.status, 201);
}

#[tokio::test]
async fn drop_after_closes_the_connection_with_everything_handled() {
    let bench = once(json!("drop_after")).await;
    let received = until_closed(connection(&bench).await).await;
    assert_eq!(received, Default::default(), "not a byte");
    assert_eq!(put_ada(&bench).await.status, 200);
}

#[tokio::test]
async fn a_lost_answer_is_a_lost_answer_to_an_http_library_too() {
    let rules = json!([{ "skip": 1, "times": 1, "fault": "drop_after" }]);
    let bench = bench(Api::YourCourts, rules).await;
    assert_eq!(put_ada(&bench).await.status, 201);
    let request = bench.request(Method::POST, "/v1/users").json(&ada());
    let error = request.send().await.unwrap_err();
    assert!(error.is_request() && !error.is_connect(), "{error:?}");
    assert_eq!(
        bench.sandbox.requests().len(),
        2,
        "and it is not sent again"
    );
}

#[tokio::test]
async fn a_truncated_body_ends_early_under_a_head_that_promises_all_of_it() {
    let whole = whole_body().await;
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

    // A body that is shorter than that loses its last byte.
    let (_, body) =
        until_closed(connection(&once(json!({ "truncate_body": 9999 })).await).await).await;
    assert_eq!(body, whole[..whole.len() - 1]);
}

#[tokio::test]
async fn a_stalled_body_stays_open_until_the_sandbox_stops() {
    let whole = whole_body().await;
    let bench = once(json!({ "stall_body": 9 })).await;
    let mut socket = connection(&bench).await;
    let mut received = Vec::new();
    while !received.ends_with(&whole.as_bytes()[..9]) {
        socket.read_buf(&mut received).await.unwrap();
    }
    let more = timeout(Duration::from_millis(5), socket.read_u8()).await;
    assert!(more.is_err(), "{more:?} is neither a byte nor an end");
    assert_eq!(put_ada(&bench).await.status, 200, "others are served");

    bench.sandbox.stop().await.unwrap();
    assert_eq!(until_closed(socket).await, Default::default());
}

#[tokio::test]
async fn a_page_of_html_comes_with_any_status() {
    for status in [200, 502] {
        let bench = once(json!({ "html": status })).await;
        let page = put_ada(&bench).await;
        assert_eq!(page.status, status);
        assert_eq!(page.content_type.unwrap(), "text/html; charset=utf-8");
        assert!(page.text.starts_with("<!DOCTYPE html>"), "{}", page.text);
        assert_eq!(put_ada(&bench).await.status, 201, "it was not handled");
    }
}

#[tokio::test]
async fn malformed_json_lacks_its_last_bracket() {
    let bench = once(json!("malformed_json")).await;
    let answer = put_ada(&bench).await;
    let whole = whole_body().await;
    assert_eq!(
        (answer.status, answer.text.as_str()),
        (201, &whole[..whole.len() - 1])
    );
    assert_eq!(put_ada(&bench).await.status, 200);
}

#[tokio::test]
async fn a_wrong_content_length_is_off_by_what_the_script_says() {
    let whole = whole_body().await;
    for difference in [-3, 10] {
        let bench = once(json!({ "wrong_content_length": difference })).await;
        let (head, body) = until_closed(connection(&bench).await).await;
        let length = i64::try_from(whole.len()).unwrap() + difference;
        assert!(
            head.ends_with(&format!("content-length: {length}")),
            "{head}"
        );
        assert_eq!(body, whole, "the body is all there");
        assert_eq!(put_ada(&bench).await.status, 200);
    }
}

#[tokio::test]
async fn an_empty_body_has_the_usual_status() {
    let bench = once(json!("empty_body")).await;
    let answer = put_ada(&bench).await;
    assert_eq!((answer.status, answer.text.as_str()), (201, ""));
    assert_eq!(answer.content_type.unwrap(), "application/json");
    assert_eq!(put_ada(&bench).await.status, 200);
}

#[tokio::test]
async fn a_redirect_leads_where_the_script_says() {
    let mut bench = once(json!({ "redirect": "https://elsewhere.example/login?x" })).await;
    let no_redirects = common::http().redirect(reqwest::redirect::Policy::none());
    bench.http = no_redirects.build().unwrap();
    let response = bench
        .request(Method::POST, "/v1/users")
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 302);
    assert_eq!(
        response.headers()["location"],
        "https://elsewhere.example/login?x"
    );
    assert_eq!(put_ada(&bench).await.status, 201, "it was not handled");
}

#[tokio::test]
async fn revoked_tokens_are_refused_from_the_next_call_on() {
    let rules = json!([{ "operation": "listProfiles", "times": 1, "fault": "revoke_tokens" }]);
    let mut bench = bench(Api::B2Core, rules).await;
    for _ in 0..2 {
        let sign_in = bench.bare(Method::POST, "/tokens");
        let sign_in = sign_in.basic_auth(credentials::CLIENT_ID, Some(credentials::CLIENT_SECRET));
        let grant = json!({ "grant_type": "client_credentials" });
        let token = answer(sign_in.json(&grant)).await.json();
        let token = format!("Bearer {}", token["access_token"].as_str().unwrap());
        bench = bench.signed("authorization", token);
        let statuses = statuses(&bench, Method::GET, "/profiles", 2).await;
        let first_time = bench.sandbox.requests().len() == 3;
        assert_eq!(statuses, if first_time { [200, 401] } else { [200, 200] });
    }
}

#[tokio::test]
async fn a_rate_limit_has_the_shape_of_the_vendor() {
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
        let bench = bench(
            api,
            json!([{ "fault": { "rate_limit": "too_many_calls" } }]),
        )
        .await;
        let limited = bench.get(path).await;
        assert_eq!(limited.status, 429, "{api}");
        assert_eq!(
            limited.json().pointer(shape),
            Some(&json!("Too many requests")),
            "{api}"
        );
        if let Some(said) = limited.json().get("path") {
            assert_eq!(said, path, "the base path is ours, not the vendor's");
        }
    }
}

#[tokio::test]
async fn a_used_up_licence_has_the_body_that_questionpro_prints() {
    let rules = json!([{ "api": "questionpro", "fault": { "rate_limit": "calls_used_up" } }]);
    let bench = bench(Api::QuestionPro, rules).await;
    let path = "/micropanel/users/4242/communities";
    let limited = bench.get(&format!("{path}?page=1")).await;
    let printed = json!({ "response": { "error": {
        "docs": "https://www.questionpro.com/api/v2/#error-codes",
        "message": "API call limit exceeded. Please contact your account representative to extend the limits.",
        "id": 1013,
        "name": "",
        "httpStatusCode": 429,
        "resourceUrl": format!("{}{path}", bench.base),
    } } });
    assert_eq!((limited.status, limited.text), (429, printed.to_string()));
}

#[tokio::test]
async fn a_rule_is_about_an_api_an_operation_or_a_method_and_a_path() {
    // Nobody is signed in, so whatever is not hit is refused with 401.
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
        let bench = bench(Api::MemberClicks, json!([rule])).await;
        let mut seen = Vec::new();
        for (method, path) in [
            (Method::GET, "/api/v1/profile/7"),
            (Method::GET, "/api/v1/profile/me"),
            (Method::GET, "/api/v1/profile"),
            (Method::POST, "/api/v1/profile"),
        ] {
            seen.extend(statuses(&bench, method, path, 1).await);
        }
        assert_eq!(seen, expected, "{rule}");
    }
}

#[tokio::test]
async fn an_operation_is_hit_by_either_of_its_paths() {
    // B1: the singular is an update too, and nothing else.
    let rules = json!([{ "operation": "updateProfile", "fault": { "status": 418 } }]);
    let bench = bench(Api::B2Core, rules).await;
    for (method, path, status) in [
        (Method::PUT, "/profiles/1", 418),
        (Method::PUT, "/profile/1", 418),
        (Method::PATCH, "/profile/1", 401),
        (Method::GET, "/profile/1", 401),
    ] {
        assert_eq!(statuses(&bench, method, path, 1).await, [status], "{path}");
    }
}

#[tokio::test]
async fn a_path_outside_the_five_apis_is_left_alone() {
    let bench = once(json!("drop_before")).await;
    let outside = bench.http.get(format!("{}/nowhere", bench.sandbox.url()));
    assert_eq!(answer(outside).await.status, 404);
}

#[tokio::test]
async fn rules_for_the_same_requests_follow_one_another() {
    let rules = json!([
        { "skip": 1, "times": 2, "fault": { "status": 503 } },
        { "times": 2, "fault": "drop_before" },
        { "skip": 1, "times": 1, "fault": { "status": 500 } },
    ]);
    let bench = bench(Api::QuestionPro, rules).await;
    let path = "/micropanel/users/4242/communities";
    let expected = [0, 503, 503, 0, 200, 500, 200, 200];
    assert_eq!(statuses(&bench, Method::GET, path, 8).await, expected);

    bench.sandbox.reset();
    let again = statuses(&bench, Method::GET, path, 8).await;
    assert_eq!(again, expected, "a reset begins the script again");
}

/// Which of forty calls of one operation are hit half of the time, with calls of another in between.
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
        hits.push(answer(list).await.status == 503);
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
async fn a_probability_of_0_is_never_and_of_1_is_always() {
    let rules = json!([
        { "probability": 0, "fault": { "status": 500 } },
        { "probability": 1, "times": 3, "fault": { "status": 503 } },
    ]);
    let bench = bench(Api::YourCourts, rules).await;
    let expected = [503, 503, 503, 400];
    assert_eq!(
        statuses(&bench, Method::POST, "/v1/users", 4).await,
        expected
    );
}

#[tokio::test]
async fn the_log_tells_which_request_was_hit_by_what() {
    let bench = once(json!("drop_after")).await;
    let _ = bench
        .request(Method::POST, "/v1/users")
        .json(&ada())
        .send()
        .await;
    put_ada(&bench).await;
    let requests = bench.sandbox.requests();
    let faults: Vec<Option<&str>> = requests.iter().map(|request| request.fault()).collect();
    assert_eq!(faults, [Some("drop_after"), None]);
    assert!(format!("{:?}", requests[0]).contains("drop_after"));
}

#[tokio::test]
async fn every_kind_of_fault_has_its_name_in_the_log() {
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
        let bench = once(kind.clone()).await;
        let socket = connection(&bench).await;
        while bench.sandbox.requests().is_empty() {
            socket.readable().await.unwrap();
        }
        let name = kind
            .as_str()
            .unwrap_or_else(|| kind.as_object().unwrap().keys().next().unwrap());
        assert_eq!(bench.sandbox.requests()[0].fault(), Some(name));
    }
}

#[test]
fn a_bad_script_is_told_where_it_is_wrong_and_what_is_allowed() {
    let rule = |rule: Value| json!({ "rules": [{ "fault": "drop_after" }, rule] }).to_string();
    for (text, told) in [
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
                "rules[1].fault.status.headers: `a b` is no name of a header",
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
            ["`a` has a value that no header can have", ""],
        ),
        (
            rule(json!({ "fault": { "redirect": "\n" } })),
            ["rules[1].fault.redirect: a URL has no", ""],
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
                "rules[1]: `revoke_tokens` needs an API that gives tokens",
                "b2core",
            ],
        ),
        (
            rule(json!({ "probability": 1.5, "fault": "drop_after" })),
            ["rules[1]: `probability` is from 0 to 1, not 1.5", ""],
        ),
        (
            rule(json!({ "operation": "addMembers", "method": "POST", "fault": "drop_after" })),
            ["rules[1]: `operation` says method and path already", ""],
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
        for part in told {
            assert!(error.contains(part), "{part} is not in: {error}");
        }
    }
}

#[test]
fn the_scripts_of_the_readme_are_good() {
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
