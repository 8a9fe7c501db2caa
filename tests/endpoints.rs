//! Undocumented endpoints: called like every other, and never outside the base URL.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod support;

use rollbook::{Effect, Error, Method};
use serde_json::{Value, json};
use support::connect;
use support::server::{Reply, Server};

const BASE: &str = "https://localhost/base";

#[test]
fn a_request_has_the_credentials_of_its_api_and_the_given_parts() {
    let (method, path) = (Method::PATCH, "/api/v2/thing/7");
    for (credentials, endpoint) in [
        (
            "authorization: Bearer <token>",
            connect::memberclicks(BASE).endpoint(method.clone(), path),
        ),
        (
            "api-key: <key>",
            connect::questionpro(BASE).endpoint(method.clone(), path),
        ),
        (
            "authorization: <token>",
            connect::members_portal(BASE).endpoint(method.clone(), path),
        ),
    ] {
        let endpoint = endpoint.query("size", 7).query("filter[a]", "b c");
        let request = endpoint
            .header("x-club", "7")
            .body(&json!({"a": 1}))
            .request()
            .unwrap();
        assert_eq!(request.method(), Method::PATCH);
        assert_eq!(
            request.url().as_str(),
            "https://localhost/base/api/v2/thing/7?size=7&filter%5Ba%5D=b+c"
        );
        assert_eq!(request.body(), Some(&br#"{"a":1}"#[..]));
        assert_eq!(request.headers()["content-type"], "application/json");
        let (name, value) = credentials.split_once(": ").unwrap();
        assert_eq!(request.headers()[name], value);
        assert!(
            !format!("{request}").contains("thing"),
            "the path may contain member data: {request}"
        );
    }
}

#[test]
fn a_path_stays_below_the_base_url() {
    let client = connect::yourcourts(BASE);
    let request = |path: &str| client.endpoint(Method::GET, path).request();
    for (good, whole) in [
        ("/", "/base/"),
        ("/v1/users/", "/base/v1/users/"),
        (
            "/v1/users/sam@example.com",
            "/base/v1/users/sam@example.com",
        ),
        ("/v1/a%2Fb/...", "/base/v1/a%2Fb/..."),
    ] {
        assert_eq!(request(good).unwrap().url().path(), whole);
    }
    for bad in [
        "",
        "v1/users",
        "https://example.com/",
        "//example.com/v1",
        "/..",
        "/v1/../x",
        "/v1/./x",
        "/v1/%2e%2E/x",
        "/v1/.%2e",
        "/v1//x",
        "/v1\\x",
        "/v1?x=1",
        "/v1#x",
        "/v1/a b",
        "/v1/ä",
        "/v1/\n",
    ] {
        let error = request(bad).unwrap_err();
        assert_eq!(error.effect(), Effect::No);
        assert!(error.to_string().contains("its path"), "{bad}: {error}");
    }
}

#[test]
fn http_methods_determine_whether_a_call_is_retried() {
    let client = connect::yourcourts(BASE);
    let idempotent = |method: Method| {
        let request = client.endpoint(method, "/v1").request();
        request.map(|request| request.operation().idempotent)
    };
    for method in [
        Method::GET,
        Method::HEAD,
        Method::OPTIONS,
        Method::PUT,
        Method::DELETE,
    ] {
        assert!(idempotent(method).unwrap());
    }
    for method in [Method::POST, Method::PATCH] {
        assert!(!idempotent(method).unwrap());
    }
    for method in [
        Method::TRACE,
        Method::CONNECT,
        Method::from_bytes(b"MERGE").unwrap(),
    ] {
        assert!(
            idempotent(method)
                .unwrap_err()
                .to_string()
                .contains("its method is not")
        );
    }
}

#[test]
fn an_unserializable_body_and_a_reserved_header_are_field_errors() {
    let client = connect::yourcourts(BASE);
    let keys = std::collections::BTreeMap::from([(vec![1], 2)]);
    let endpoint = || client.endpoint(Method::POST, "/v1");
    let error = endpoint().body(&keys).request().unwrap_err();
    assert!(
        error.to_string().contains("cannot be serialized as JSON"),
        "{error}"
    );
    let error = endpoint()
        .header("X-API-Key", "mine")
        .request()
        .unwrap_err();
    assert!(
        error.to_string().contains("is set by the client itself"),
        "{error}"
    );
}

#[tokio::test]
async fn responses_and_errors_are_those_of_every_call() {
    let server = Server::start(|request| match &*request.path() {
        "/v1/new" => Reply::json(201, json!({"a": [1]})),
        _ => Reply::json(404, json!({"message": "nobody"})),
    })
    .await;
    let client = connect::yourcourts(server.url());
    let response = client
        .endpoint(Method::POST, "/v1/new")
        .send()
        .await
        .unwrap();
    assert_eq!(
        (response.status().as_u16(), response.body()),
        (201, &br#"{"a":[1]}"#[..])
    );
    let read = client.endpoint(Method::POST, "/v1/new");
    assert_eq!(
        *read.clone().receive::<Value>().await.unwrap(),
        json!({"a": [1]})
    );
    let error = read.receive::<Vec<i64>>().await.unwrap_err();
    assert_eq!(error.stage(), rollbook::Stage::InvalidResponse);

    let error: Error = client
        .endpoint(Method::GET, "/v1/old")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 404);
    assert_eq!(error.vendor_message(), Some("nobody"));
}
