//! The effect of each fault at the socket.

use std::time::{Duration, Instant};

use reqwest::Method;
use rollbook_sandbox::{Api, credentials};
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::{ada, client, once, put_ada, statuses};
use crate::common::{self, TestClient, send};

/// Puts Ada over its own socket, which stays open.
pub(super) async fn connection(client: &TestClient) -> TcpStream {
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
