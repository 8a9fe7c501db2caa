//! Planted secrets and member data never appear.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use futures_util::StreamExt as _;
use rollbook::{
    Error, Options, Rate, Retry, b2core, http_builder, memberclicks, members_portal, questionpro,
    yourcourts,
};
use serde_json::json;

use super::debug::assert_debug_reveals_nothing;
use crate::net::capture::Capture;
use crate::net::vendors::{self, BASIC, EMAIL, calls, token};
use crate::net::{self, CANARY, Reply, SECRET, Server, TOKEN, Waits, assert_reveals_nothing};

/// Responses with planted member data and secrets in every place.
fn planted() -> Vec<Reply> {
    let json = |text: &str| Reply::text(200, "application/json", text);
    let raw = |head: &str, body: &str| Reply::raw(&format!("HTTP/1.1 {head}\r\n\r\n{body}"));
    let page = format!("<title>{CANARY}</title>");
    let rejection = json!({
        "code": CANARY,
        "error": CANARY,
        "error_description": CANARY,
        "message": CANARY,
        "messageDetails": [{"field": CANARY, "message": CANARY}],
        "response": {"error": {"id": CANARY, "message": CANARY, "resourceUrl": CANARY}},
        CANARY: CANARY,
    });
    vec![
        // Readable responses, and some that cause errors of serde.
        Reply::json(
            200,
            json!([{"profileId": CANARY, "id": 1, "name": CANARY, CANARY: CANARY}]),
        ),
        Reply::json(
            200,
            json!({"profileId": CANARY, "id": 1, "response": {CANARY: CANARY}}),
        ),
        Reply::json(
            200,
            json!({"profileId": [CANARY], "id": CANARY, "response": CANARY}),
        ),
        Reply::json(
            200,
            json!([{"profileId": {CANARY: CANARY}, "id": CANARY}, CANARY]),
        ),
        Reply::json(200, json!({"profiles": [{"[Group]": CANARY}]})),
        Reply::json(200, json!(CANARY)),
        json(r#"{"c4n4ry": "c4n4ry"#),
        json(r#"{"profileId": "1", "profileId": "c4n4ry", c4n4ry}"#),
        json(r#"{"profileId": "c4n4ry\x"}"#),
        Reply::text(200, "c4n4ry", "c4n4ry"),
        Reply::html(200, &page),
        Reply::json(200, json!({"profileId": CANARY})).declaring(1000),
        Reply::json(200, json!({"profileId": CANARY})).chunked(),
        // Errors.
        Reply::json(200, rejection.clone()),
        Reply::json(400, rejection.clone()),
        Reply::json(401, rejection.clone()),
        Reply::json(429, rejection),
        Reply::html(502, &page),
        Reply::text(403, "text/plain", CANARY),
        Reply::redirect(302, &format!("https://{CANARY}.example.com/{CANARY}")),
        // Responses to a sign-in, next to the token.
        Reply::json(
            200,
            json!({"access_token": [CANARY], "token": {CANARY: CANARY}}),
        ),
        Reply::json(200, json!({"accessToken": CANARY})),
        token("c4n4ry\nX-Header: c4n4ry"),
        token("c4n4ry\u{0}"),
        // Valid and invalid headers.
        Reply::json(200, json!([])).header("Set-Cookie", CANARY),
        Reply::json(200, json!([])).header("Content-Encoding", CANARY),
        Reply::json(503, json!({})).header("Retry-After", CANARY),
        Reply::json(401, json!({})).header("WWW-Authenticate", CANARY),
        raw("200 c4n4ry\r\nContent-Length: 0", ""),
        raw("400 c4n4ry\r\nContent-Length: 0", ""),
        raw("c4n4ry", ""),
        raw("200 OK\r\nc4n4ry", ""),
        raw("200 OK\r\nc4n4ry c4n4ry: c4n4ry", ""),
        raw("200 OK\r\nContent-Length: c4n4ry", ""),
        raw("200 OK\r\nContent-Length: 6\r\nContent-Length: 7", CANARY),
        raw("200 OK\r\nTransfer-Encoding: c4n4ry", CANARY),
        raw("200 OK\r\nTransfer-Encoding: chunked", "c4n4ry\r\n"),
        raw(
            "200 OK\r\nTransfer-Encoding: chunked",
            "2;c4n4ry\r\n[]\r\n0\r\nc4n4ry: c4n4ry\r\n\r\n",
        ),
        Reply::raw(CANARY),
        Reply::hang_up(),
        Reply::reset(),
    ]
}

/// Asserts that the outcome of a call reveals nothing.
fn assert_outcome_reveals_nothing(outcome: Result<impl Debug, Error>) {
    match outcome {
        Ok(value) => assert_debug_reveals_nothing(&[&value]),
        Err(error) => assert_reveals_nothing(&error),
    }
}

/// A client that authenticates as a user, with a refresh token and an access token that expires immediately.
fn as_user(server: &Server, options: &Options) -> memberclicks::Client {
    let credentials = memberclicks::Credentials::client("client", SECRET).user(EMAIL, SECRET);
    let place = memberclicks::Server::url(server.url());
    memberclicks::Client::connect_with(place, credentials, options).unwrap()
}

#[tokio::test]
async fn planted_secrets_are_never_shown_logged_or_traced() {
    let capture = Capture::start();
    let http = http_builder().build().unwrap();
    let options = Waits::default().options(Retry::new().attempts(2));
    let attempts = Arc::new(Mutex::new(String::new()));
    let hook = Arc::clone(&attempts);
    let options = options.on_attempt(move |attempt| {
        writeln!(hook.lock().unwrap(), "{attempt:?}").unwrap();
    });
    let options = options.rate(Rate::unlimited()).http_client(http);
    for reply in planted() {
        let [response, other, renewal] = [(); 3].map(|()| reply.clone());
        let server = Server::signing_in(move |_| response.clone()).await;
        let no_sign_in = Server::start(move |_| other.clone()).await;
        for call in calls() {
            assert_outcome_reveals_nothing(call.run(server.url(), &options).await);
            assert_outcome_reveals_nothing(call.run(no_sign_in.url(), &options).await);
        }
        let client = server.members_portal_with(&options);
        for item in client.list_org_items().stream().collect::<Vec<_>>().await {
            assert_outcome_reveals_nothing(item);
        }
        let client = server.b2core_with(&options);
        let pages = client.list_profiles().filter_name(CANARY).stream();
        for item in pages.take(3).collect::<Vec<_>>().await {
            assert_outcome_reveals_nothing(item);
        }

        let first = json!({"access_token": TOKEN, "refresh_token": TOKEN, "expires_in": 0});
        let mut first = Some(Reply::json(200, first));
        let renewing = Server::start(move |_| first.take().unwrap_or_else(|| renewal.clone()));
        let renewing = renewing.await;
        let client = as_user(&renewing, &options);
        for _ in 0..2 {
            assert_outcome_reveals_nothing(client.get_my_profile().send().await);
        }
        assert!(
            renewing
                .requests()
                .iter()
                .any(|it| it.text().contains("refresh_token=c4n4ry"))
        );
    }
    // Input that is rejected before sending.
    let server = Server::playing([]).await;
    let client = server.memberclicks_with(&options);
    let call = client.create_profile().body_map(|it| {
        let it = it.email(CANARY).join_date(CANARY);
        it.extra("[Name | First]", CANARY)
    });
    assert_outcome_reveals_nothing(call.send().await);
    let client = server.b2core_with(&options);
    let call = client.get_profile().profile_id(format!("{CANARY}/"));
    assert_outcome_reveals_nothing(call.extra_header("Host", CANARY).send().await);
    assert!(server.requests().is_empty());
    // A server without TLS.
    let server = Server::playing([]).await;
    server.greet_with(Some(Reply::raw(CANARY)));
    let url = server.url().replace("http:", "https:");
    for call in calls() {
        assert_reveals_nothing(&call.run(&url, &options).await.unwrap_err());
    }
    assert!(server.connections() > 0);

    let attempts = attempts.lock().unwrap();
    assert!(attempts.contains("createToken") && attempts.contains("is_retried: true"));
    assert!(!attempts.contains(CANARY), "{attempts}");

    let entries = capture.entries();
    let basic = BASIC.trim_start_matches("Basic ");
    for entry in &entries {
        let shown = format!("{entry:?}");
        assert!(!shown.contains(CANARY) && !shown.contains(basic), "{shown}");
    }
    // The recording captures messages, also of other crates.
    let said = |text: &str| {
        entries
            .iter()
            .any(|entry| format!("{entry:?}").contains(text))
    };
    for text in [
        "rollbook.call",
        "sent again",
        "call ended",
        "call failed",
        "not sent, since `[Name | First]`",
        "starting new connection",
    ] {
        assert!(said(text), "{text}");
    }
}

#[test]
fn planted_secrets_in_a_base_url_are_rejected_and_not_shown() {
    for url in [
        "https://c4n4ry@example.com",
        "https://user:c4n4ry@example.com",
        "https://example.com?key=c4n4ry",
        "https://example.com/#c4n4ry",
        "https://exa mple.com/c4n4ry",
        "http://c4n4ry.example.com",
        "c4n4ry",
    ] {
        for vendor in vendors::ALL {
            let rejected = vendors::connect(vendor, url, SECRET, &net::once());
            assert_reveals_nothing(&rejected.unwrap_err());
        }
        assert_debug_reveals_nothing(&[
            &b2core::Server::url(url),
            &memberclicks::Server::url(url),
            &members_portal::Server::url(url),
            &questionpro::Server::url(url),
            &yourcourts::Server::url(url),
        ]);
    }
    let server = b2core::Server::url("https://example.com/v1");
    assert_eq!(format!("{server:?}"), r#"Server("https://example.com/v1")"#);
}
