//! The sandbox as a library: start, stop, reset, and the log of requests.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::Duration;

use common::{TestClient, send};
use reqwest::Method;
use rollbook_sandbox::{Api, Sandbox, credentials};
use serde_json::json;

async fn yourcourts() -> TestClient {
    TestClient::new(Api::YourCourts, Sandbox::builder())
        .await
        .authenticated("X-API-Key", credentials::API_KEY)
}

async fn b2core_token(client: &TestClient) -> String {
    let request = client.unauthenticated(Method::POST, "/tokens");
    let request = request.basic_auth(credentials::CLIENT_ID, Some(credentials::CLIENT_SECRET));
    let token = send(request.json(&json!({ "grant_type": "client_credentials" }))).await;
    token.json()["access_token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn it_listens_on_a_free_loopback_port() {
    let (one, other) = (
        Sandbox::start().await.unwrap(),
        Sandbox::start().await.unwrap(),
    );
    assert_ne!(one.address(), other.address());
    assert_eq!(
        one.url(),
        format!("http://127.0.0.1:{}", one.address().port())
    );
    let bases = Api::ALL.map(|api| {
        one.base_url(api)
            .strip_prefix(one.url())
            .unwrap()
            .to_owned()
    });
    assert_eq!(
        bases,
        [
            "/memberclicks",
            "/members-portal",
            "/questionpro/a/api/v2",
            "/yourcourts",
            "/b2core"
        ]
    );
}

#[tokio::test]
async fn a_port_in_use_is_an_error() {
    let sandbox = Sandbox::start().await.unwrap();
    assert!(
        Sandbox::builder()
            .port(sandbox.address().port())
            .start()
            .await
            .is_err()
    );
}

#[tokio::test]
async fn two_sandboxes_share_nothing() {
    let (one, other) = (yourcourts().await, yourcourts().await);
    let user = json!({ "email": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace" });
    assert_eq!(one.post("/v1/users", user).await.status, 201);
    assert_eq!(
        other
            .post("/v1/users/ada@example.org", json!({}))
            .await
            .status,
        404
    );
    assert_eq!(
        (one.sandbox.requests().len(), other.sandbox.requests().len()),
        (1, 1)
    );

    let (one, other) = (
        TestClient::new(Api::B2Core, Sandbox::builder()).await,
        TestClient::new(Api::B2Core, Sandbox::builder()).await,
    );
    let token = b2core_token(&one).await;
    assert_eq!(
        send(
            other
                .unauthenticated(Method::GET, "/profiles")
                .bearer_auth(token)
        )
        .await
        .status,
        401
    );
}

#[tokio::test]
async fn a_token_of_one_api_is_invalid_for_another() {
    let client = TestClient::new(Api::B2Core, Sandbox::builder()).await;
    let token = b2core_token(&client).await;
    let url = format!(
        "{}/api/v1/profile",
        client.sandbox.base_url(Api::MemberClicks)
    );
    assert_eq!(
        send(client.http.get(url).bearer_auth(token)).await.status,
        401
    );
}

#[tokio::test]
async fn every_request_is_logged_unchanged() {
    let client = yourcourts().await;
    let request = client.request(Method::POST, "/v1/users/some.email%40domain.com?x=%20y");
    send(
        request
            .header("X-Trace", "7")
            .json(&json!({ "city": "Savannah" })),
    )
    .await;
    send(client.http.get(format!("{}/nowhere", client.sandbox.url()))).await;

    let requests = client.sandbox.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!(requests[0].api(), Some(Api::YourCourts));
    assert_eq!(requests[0].method(), "POST");
    assert_eq!(
        requests[0].path(),
        "/yourcourts/v1/users/some.email%40domain.com"
    );
    assert_eq!(requests[0].query(), Some("x=%20y"));
    assert_eq!(requests[0].header("x-api-key"), Some(credentials::API_KEY));
    assert!(
        requests[0]
            .headers()
            .any(|header| header == ("x-trace", "7"))
    );
    assert_eq!(requests[0].body(), br#"{"city":"Savannah"}"#);
    assert_eq!(requests[0].json(), Some(json!({ "city": "Savannah" })));
    assert_eq!((requests[1].api(), requests[1].query()), (None, None));

    client.sandbox.clear_requests();
    assert!(client.sandbox.requests().is_empty());
}

#[tokio::test]
async fn debug_of_a_logged_request_shows_no_secrets_and_no_data() {
    let client = yourcourts().await;
    client
        .post(
            "/v1/users?token=sesame",
            json!({ "email": "some.email@domain.com", "city": "Savannah" }),
        )
        .await;
    let shown = format!("{:?}", client.sandbox.requests());
    for hidden in [credentials::API_KEY, "sesame", "Savannah", "some.email"] {
        assert!(!shown.contains(hidden), "{hidden} in {shown}");
    }
    assert!(
        shown.contains("/yourcourts/v1/users") && shown.contains("x-api-key"),
        "{shown}"
    );
}

#[tokio::test]
async fn reset_restores_the_initial_state() {
    let client = TestClient::new(Api::B2Core, Sandbox::builder()).await;
    let token = b2core_token(&client).await;
    let path = "/profiles/60ba407d15951453e60e49f8";
    assert_eq!(
        send(
            client
                .unauthenticated(Method::DELETE, path)
                .bearer_auth(&token)
        )
        .await
        .status,
        204
    );

    client.sandbox.reset();
    assert_eq!(
        send(
            client
                .unauthenticated(Method::GET, path)
                .bearer_auth(&token)
        )
        .await
        .status,
        401,
        "no token is valid"
    );
    let token = b2core_token(&client).await;
    assert_eq!(
        send(
            client
                .unauthenticated(Method::GET, path)
                .bearer_auth(&token)
        )
        .await
        .status,
        200
    );
    assert!(!client.sandbox.requests().is_empty(), "the log stays");
}

#[tokio::test]
async fn reset_of_an_empty_sandbox_leaves_it_empty() {
    let client = TestClient::new(Api::B2Core, Sandbox::builder().empty(true)).await;
    client.sandbox.reset();
    let token = b2core_token(&client).await;
    assert_eq!(
        send(
            client
                .unauthenticated(Method::GET, "/profiles")
                .bearer_auth(token)
        )
        .await
        .text,
        "[]"
    );
}

#[tokio::test]
async fn clear_removes_every_record_and_keeps_tokens() {
    let client = TestClient::new(Api::B2Core, Sandbox::builder()).await;
    let token = b2core_token(&client).await;
    client.sandbox.clear();
    let listed = send(
        client
            .unauthenticated(Method::GET, "/profiles")
            .bearer_auth(token),
    )
    .await;
    assert_eq!((listed.status, listed.text.as_str()), (200, "[]"));
    let user = client.http.post(format!(
        "{}/v1/users/some.email@domain.com",
        client.sandbox.base_url(Api::YourCourts)
    ));
    assert_eq!(
        send(user.header("X-API-Key", credentials::API_KEY).body("{}"))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn revoked_tokens_are_rejected_and_new_ones_are_valid() {
    let client = TestClient::new(Api::B2Core, Sandbox::builder()).await;
    let token = b2core_token(&client).await;
    client.sandbox.revoke_tokens();
    assert_eq!(
        send(
            client
                .unauthenticated(Method::GET, "/profiles")
                .bearer_auth(token)
        )
        .await
        .status,
        401
    );
    let token = b2core_token(&client).await;
    assert_eq!(
        send(
            client
                .unauthenticated(Method::GET, "/profiles")
                .bearer_auth(token)
        )
        .await
        .status,
        200
    );
}

#[tokio::test]
async fn revoke_tokens_affects_every_api() {
    let sandbox = Sandbox::start().await.unwrap();
    let http = common::http().build().unwrap();
    let user = json!({
        "username": credentials::MEMBERS_PORTAL_USERNAME,
        "password": credentials::MEMBERS_PORTAL_PASSWORD,
    });
    let as_client = |path: &str| {
        let request = http.post(format!("{}{path}", sandbox.url()));
        request.basic_auth(credentials::CLIENT_ID, Some(credentials::CLIENT_SECRET))
    };
    let form = common::form(
        as_client("/memberclicks/oauth/v1/token"),
        "grant_type=client_credentials",
    );
    let memberclicks = send(form).await.json();
    let request = http.post(format!("{}/members-portal/auth", sandbox.url()));
    let members_portal = send(request.json(&user)).await.json();
    let grant = json!({ "grant_type": "client_credentials" });
    let b2core = send(as_client("/b2core/tokens").json(&grant)).await.json();
    let bearer =
        |token: &serde_json::Value| format!("Bearer {}", token["access_token"].as_str().unwrap());
    let calls = [
        ("/memberclicks/api/v1/profile", bearer(&memberclicks)),
        (
            "/members-portal/org/items",
            members_portal["token"].as_str().unwrap().to_owned(),
        ),
        ("/b2core/profiles", bearer(&b2core)),
    ];
    for status in [200, 401] {
        for (path, token) in &calls {
            let request = http.get(format!("{}{path}", sandbox.url()));
            assert_eq!(
                send(request.header("authorization", token)).await.status,
                status,
                "{path}"
            );
        }
        sandbox.revoke_tokens();
    }
}

#[tokio::test]
async fn the_lifetime_of_tokens_can_be_set() {
    let client = TestClient::new(
        Api::B2Core,
        Sandbox::builder().token_lifetime(Duration::from_secs(30)),
    )
    .await;
    let token = b2core_token(&client).await;
    client.sandbox.advance(Duration::from_secs(30));
    assert_eq!(
        send(
            client
                .unauthenticated(Method::GET, "/profiles")
                .bearer_auth(token)
        )
        .await
        .status,
        401
    );
}

#[tokio::test]
async fn the_error_for_an_unknown_path_lists_the_base_paths() {
    let sandbox = Sandbox::start().await.unwrap();
    for path in ["/", "/memberclicksy", "/questionpro/members"] {
        let response = send(
            common::http()
                .build()
                .unwrap()
                .get(format!("{}{path}", sandbox.url())),
        )
        .await;
        assert_eq!(response.status, 404);
        assert!(
            response.text.contains("/questionpro/a/api/v2"),
            "{}",
            response.text
        );
    }
}

#[tokio::test]
async fn a_body_of_more_than_16_mib_is_413() {
    let client = yourcourts().await;
    let mut body = r#"{ "city": ""#.to_owned();
    let end = r#"" }"#;
    body.extend(std::iter::repeat_n(
        'x',
        (16 << 20) - body.len() - end.len(),
    ));
    body.push_str(end);
    let post = async |body: String| {
        let path = "/v1/users/some.email@domain.com";
        send(client.request(Method::POST, path).body(body)).await
    };
    assert_eq!(post(body.clone()).await.status, 200);
    let rejected = post(body + " ").await;
    assert_eq!((rejected.status, rejected.text.as_str()), (413, ""));
}

#[tokio::test]
async fn stopping_does_not_wait_for_idle_connections() {
    let client = yourcourts().await;
    client.get("/v1/users").await;
    client.sandbox.stop().await.unwrap();
    drop(client.http);
}

#[tokio::test]
async fn a_dropped_sandbox_stops_responding() {
    let sandbox = Sandbox::start().await.unwrap();
    let url = sandbox.url().to_owned();
    drop(sandbox);
    // The server stops in its own task, which runs while this one waits for a response.
    while common::http()
        .build()
        .unwrap()
        .get(&url)
        .send()
        .await
        .is_ok()
    {}
}

/// The CORS headers of a response.
async fn cors(sandbox: &Sandbox, method: Method, path: &str, headers: &[(&str, &str)]) -> String {
    let mut request = reqwest::Client::new().request(method, format!("{}{path}", sandbox.url()));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = request.send().await.unwrap();
    let mut lines = vec![response.status().as_u16().to_string()];
    for (name, value) in response.headers() {
        if name.as_str().starts_with("access-control-") {
            lines.push(format!("{name}: {}", value.to_str().unwrap()));
        }
    }
    lines.sort();
    lines.join("\n")
}

#[tokio::test]
async fn pages_of_the_same_computer_may_call_the_apis() {
    let sandbox = Sandbox::start().await.unwrap();
    let preflight = |origin| {
        [
            ("origin", origin),
            ("access-control-request-method", "PATCH"),
            (
                "access-control-request-headers",
                "authorization,content-type",
            ),
        ]
    };
    let path = "/b2core/profiles/1";
    let allowed = cors(
        &sandbox,
        Method::OPTIONS,
        path,
        &preflight("http://localhost:5173"),
    )
    .await;
    assert_eq!(
        allowed,
        "204\n\
         access-control-allow-headers: authorization,content-type\n\
         access-control-allow-methods: PATCH\n\
         access-control-allow-origin: http://localhost:5173\n\
         access-control-allow-private-network: true\n\
         access-control-expose-headers: *\n\
         access-control-max-age: 600"
    );
    assert_eq!(sandbox.requests().len(), 0);
    let origin = [("origin", "http://127.0.0.1:8080")];
    assert_eq!(
        cors(&sandbox, Method::GET, path, &origin).await,
        "401\n\
         access-control-allow-origin: http://127.0.0.1:8080\n\
         access-control-expose-headers: *"
    );

    // Other pages, and the control API, as without CORS.
    let other = cors(
        &sandbox,
        Method::OPTIONS,
        path,
        &preflight("https://app.example.com"),
    )
    .await;
    assert!(!other.contains("access-control"), "{other}");
    let control = preflight("http://localhost:5173");
    let control = cors(&sandbox, Method::OPTIONS, "/sandbox/reset", &control).await;
    assert!(!control.contains("access-control"), "{control}");
}

#[tokio::test]
async fn pages_of_a_named_origin_may_call_the_apis() {
    let builder = || Sandbox::builder().host([0, 0, 0, 0].into());
    let origin = |origin| [("origin", origin)];
    let allowed = async |sandbox: &Sandbox, name| {
        let found = cors(sandbox, Method::GET, "/b2core/profiles", &origin(name)).await;
        found.contains("access-control-allow-origin")
    };
    // Reachable from other computers: nobody, unless named.
    let sandbox = builder().start().await.unwrap();
    assert!(sandbox.url().starts_with("http://127.0.0.1:"));
    assert!(!allowed(&sandbox, "http://localhost:5173").await);
    let named = builder().allow_origin("https://app.example.com");
    let sandbox = named.start().await.unwrap();
    assert!(allowed(&sandbox, "https://app.example.com").await);
    assert!(!allowed(&sandbox, "http://app.example.com").await);
    let all = builder().allow_origin("*").start().await.unwrap();
    assert!(allowed(&all, "https://anything.example").await);
}

#[tokio::test]
async fn trace_is_not_allowed_anywhere() {
    let sandbox = Sandbox::start().await.unwrap();
    let bases = Api::ALL.map(Api::base_path);
    for path in bases
        .into_iter()
        .chain(["/", "/sandbox/state", "/nowhere", "/b2core/profiles"])
    {
        assert!(
            cors(&sandbox, Method::TRACE, path, &[])
                .await
                .starts_with("405"),
            "{path}"
        );
    }
}
