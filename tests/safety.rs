//! What must never happen, for any response and any input.
#![cfg(all(
    feature = "b2core",
    feature = "memberclicks",
    feature = "members-portal",
    feature = "questionpro",
    feature = "yourcourts"
))]
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod net;

use std::collections::BTreeSet;
use std::fmt::{Debug, Write as _};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use futures_util::StreamExt as _;
use net::capture::Capture;
use net::vendors::{self, BASIC, EMAIL, calls, member, token};
use net::{
    CANARY, Reply, Request, SECRET, Server, TOKEN, TestClock, Waits, assert_reveals_nothing,
};
use reqwest::Url;
use reqwest::header::{AUTHORIZATION, HeaderMap};
use rollbook::{Error, Options, Patch, Rate, Retry, Stage, UsDate, http_builder, runtime};
use rollbook::{b2core, memberclicks, members_portal, questionpro, yourcourts};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

// Credentials stay with their host.

/// Options that share an HTTP client between many clients, because creating one is slow.
fn sharing_connections() -> Options {
    net::once().http_client(http_builder().build().unwrap())
}

/// Every call, with a redirect to `location`.
async fn assert_not_followed(
    options: &Options,
    location: impl Fn(&Request) -> String + Clone + Send + 'static,
) {
    for call in calls() {
        for status in [301, 302, 303, 307, 308] {
            let location = location.clone();
            let redirect = move |request: &Request| Reply::redirect(status, &location(request));
            let server = Server::signing_in(redirect).await;
            let error = call.run(server.url(), options).await.unwrap_err();
            assert!(error.is_redirect(), "{error}");
            assert!(error.to_string().contains("redirect"), "{error}");
            assert_eq!(error.status().unwrap(), status);
            assert_eq!(server.calls().len(), 1, "{} {status}", call.name);
        }
    }
}

#[tokio::test]
async fn a_3xx_status_without_a_target_is_not_a_redirect() {
    for status in [304, 305] {
        let server = Server::signing_in(move |_| Reply::redirect(status, "/")).await;
        let call = &calls()[0];
        let error = call.run(server.url(), &net::once()).await.unwrap_err();
        assert!(!error.is_redirect(), "{error}");
        assert!(!error.to_string().contains("redirect"), "{error}");
        assert_eq!(error.status().unwrap(), status);
    }
}

#[tokio::test]
async fn a_redirect_to_another_host_never_carries_the_key_or_the_token() {
    // It responds like a vendor, so a followed redirect would look like success.
    let other = Server::start(|_| Reply::json(200, json!([]))).await;
    let elsewhere = other.url().to_owned();
    for options in [net::once(), sharing_connections()] {
        let elsewhere = elsewhere.clone();
        assert_not_followed(&options, move |request| {
            elsewhere.clone() + &request.target()
        })
        .await;
    }
    assert!(other.requests().is_empty());
}

#[tokio::test]
async fn a_redirect_to_the_same_address_does_not_loop() {
    assert_not_followed(&sharing_connections(), Request::target).await;
}

#[tokio::test]
async fn a_redirected_sign_in_never_carries_the_password() {
    let other = Server::start(|_| token("t1")).await;
    let options = sharing_connections();
    for call in calls().iter().filter(|call| call.signs_in()) {
        for status in [301, 302, 303, 307, 308] {
            let elsewhere = other.url().to_owned();
            let server = Server::start(move |request| {
                Reply::redirect(status, &(elsewhere.clone() + &request.target()))
            })
            .await;
            let error = call.run(server.url(), &options).await.unwrap_err();
            assert!(
                error.is_sign_in() && error.to_string().contains("redirect"),
                "{error}"
            );
            assert_eq!(server.requests().len(), 1);
        }
    }
    assert!(other.requests().is_empty());
}

#[test]
fn credentials_for_loopback_do_not_go_to_a_proxy_of_the_environment() {
    // The environment is global to the process, so this runs another test of this file in its own process.
    let status = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "debug_of_a_response_shows_neither_its_value_nor_its_headers",
        ])
        .env("http_proxy", "http://127.0.0.1:9")
        .env_remove("no_proxy")
        .env_remove("NO_PROXY")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(status.unwrap().success());
}

#[test]
fn each_vendor_is_called_where_its_spec_says() {
    use questionpro::Environment::{Ae, Au, Ca, Com, Eu, Sg};

    let questionpro = |environment| {
        let place = questionpro::Server::environment(environment);
        questionpro::Client::connect(place, questionpro::Credentials::key(SECRET)).unwrap()
    };
    let called = [Com, Eu, Ca, Sg, Au, Ae].map(|it| questionpro(it).connection().base_url());
    let spec = include_str!("../specs/questionpro.yaml");
    let pattern = "https://api.questionpro.{env}/a/api/v2";
    assert!(spec.contains(&format!("- url: {pattern}\n")));
    let expected = ["com", "eu", "ca", "sg", "au", "ae"].map(|it| pattern.replace("{env}", it));
    assert_eq!(called.map(|url| url.to_string()), expected);

    let place = memberclicks::Server::org("acme");
    let credentials = memberclicks::Credentials::client("client", SECRET);
    let client = memberclicks::Client::connect(place, credentials).unwrap();
    let spec = include_str!("../specs/memberclicks.yaml");
    let pattern = "https://{orgId}.memberclicks.net";
    assert!(spec.contains(&format!("- url: {pattern}\n")));
    assert_eq!(
        *client.connection().base_url(),
        pattern.replace("{orgId}", "acme")
    );

    let place = members_portal::Server::production();
    let credentials = members_portal::Credentials::user(EMAIL, SECRET);
    let client = members_portal::Client::connect(place, credentials).unwrap();
    let spec = include_str!("../specs/members-portal.yaml");
    assert!(spec.contains(&format!("- url: {}\n", client.connection().base_url())));
}

// A path parameter stays one segment.

const ESCAPING_IDS: [&str; 18] = [
    "",
    ".",
    "..",
    "../..",
    "..\\..\\admin",
    "a/b",
    "/",
    "//evil.example.com",
    "%2e%2e",
    "%2E%2E%2Fadmin",
    ".%2e",
    "a?b=c",
    "a#b",
    "a;b=c",
    "a b",
    "ä",
    "a\r\nX-Header: 1",
    "a\0b",
];

#[tokio::test]
async fn ids_that_could_escape_the_path_are_rejected_before_sending() {
    let server = Server::playing([]).await;
    let client = server.b2core();
    for id in ESCAPING_IDS {
        let rejected: [Result<(), Error>; 8] = [
            client.get_profile().profile_id(id).send().await.map(drop),
            client
                .update_profile()
                .profile_id(id)
                .send()
                .await
                .map(drop),
            client.patch_profile().profile_id(id).send().await.map(drop),
            client
                .delete_profile()
                .profile_id(id)
                .send()
                .await
                .map(drop),
            client.list_contacts().profile_id(id).send().await.map(drop),
            client
                .create_contact()
                .profile_id(id)
                .send()
                .await
                .map(drop),
            client
                .get_contact()
                .profile_id(id)
                .contact_id("c1")
                .send()
                .await
                .map(drop),
            client
                .delete_contact()
                .profile_id("p1")
                .contact_id(id)
                .send()
                .await
                .map(drop),
        ];
        for rejected in rejected {
            assert_eq!(rejected.unwrap_err().stage(), Stage::NotBuilt, "{id:?}");
        }
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn an_e_mail_in_the_path_stays_one_segment_or_is_rejected() {
    let server = Server::start(|_| Reply::json(200, json!({}))).await;
    let client = server.yourcourts();
    let around = |id: &str| {
        [
            id.to_owned(),
            format!("{id}@example.com"),
            format!("me@{id}"),
        ]
    };
    let mut sent = 0;
    for email in ESCAPING_IDS.iter().flat_map(|id| around(id)) {
        if let Err(error) = client.update_user().email(email.as_str()).send().await {
            assert_eq!(error.stage(), Stage::NotBuilt, "{email:?}");
            continue;
        }
        sent += 1;
        let target = server.last().target();
        let segment = target.strip_prefix("/v1/users/").unwrap();
        assert!(
            !segment.contains(['/', '\\', '?', '#']),
            "{email:?} became {target}"
        );
        let query = Url::parse(&format!("http://host?email={segment}")).unwrap();
        assert_eq!(query.query_pairs().next().unwrap().1, email, "{target}");
        assert!(!["", ".", ".."].contains(&email.as_str()));
    }
    assert_eq!(server.requests().len(), sent);
    assert!(sent > 5, "{sent}");
}

#[tokio::test]
async fn a_query_parameter_stays_one_value() {
    let server = Server::signing_in(|_| Reply::json(200, json!([]))).await;
    let client = server.b2core();
    for text in ESCAPING_IDS
        .iter()
        .skip(1)
        .chain(&["a&limit=1", "1+1=2", "100 %"])
    {
        client
            .list_profiles()
            .filter_name(*text)
            .send()
            .await
            .unwrap();
        let request = server.last();
        assert_eq!(request.query("filter[name]").as_deref(), Some(*text));
        assert_eq!(request.path(), "/profiles");
        assert_ne!(request.query("limit").as_deref(), Some("1"));
    }
}

// Requests have only documented parts.

#[tokio::test]
async fn requests_have_only_documented_headers() {
    let server = Server::signing_in(|_| Reply::json(200, json!({}))).await;
    for call in calls() {
        let _ = call
            .run(server.url(), &net::once().user_agent("acme/1.0"))
            .await;
    }
    assert!(server.requests().len() > calls().len());
    for request in server.requests() {
        let names: BTreeSet<_> = request
            .headers()
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        let mut expected = BTreeSet::from(["accept", "host", "user-agent"].map(String::from));
        if !request.body.is_empty() {
            expected.extend(["content-length", "content-type"].map(String::from));
        }
        let credentials = ["authorization", "api-key", "x-api-key"].map(String::from);
        let mut others = names.clone();
        others.retain(|name| !credentials.contains(name));
        assert_eq!(others, expected, "{}", request.line());
        assert_eq!(request.header("accept").unwrap(), "application/json");
        assert_eq!(request.header("user-agent").unwrap(), "acme/1.0");
    }
}

// Limits are settings with safe defaults. `errors` tests their effect.

#[test]
fn limits_have_safe_defaults() {
    let options = Options::new().user_agent("acme/1.0");
    insta::assert_snapshot!(format!("{options:#?}"), @r#"
    Options {
        timeout: 60s,
        retry: Retry {
            attempts: 4,
            deadline: 120s,
            first_wait: 250ms,
            longest_wait: 30s,
        },
        rate: None,
        connect_timeout: 10s,
        body_limit: 67108864,
        user_agent: "acme/1.0",
        ..
    }
    "#);
}

// `Debug` reveals no secrets and no member data.

/// Reads a value from JSON.
fn read<T: DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).unwrap()
}

fn assert_debug_reveals_nothing(things: &[&dyn Debug]) {
    for thing in things {
        let shown = format!("{thing:?}\n{thing:#?}");
        for secret in [CANARY, BASIC] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}

#[test]
fn debug_shows_no_credentials() {
    let options = net::once();
    let url = "https://example.com";
    let b2core = vendors::b2core(url, SECRET, &options).unwrap();
    assert_debug_reveals_nothing(&[
        &b2core,
        b2core.connection(),
        &vendors::memberclicks(url, SECRET, &options).unwrap(),
        &vendors::members_portal(url, SECRET, &options).unwrap(),
        &vendors::questionpro(url, SECRET, &options).unwrap(),
        &vendors::yourcourts(url, SECRET, &options).unwrap(),
        &b2core::Credentials::client("client", SECRET),
        &memberclicks::Credentials::client("client", SECRET).user("gary", SECRET),
        &members_portal::Credentials::user("apitest", SECRET),
        &questionpro::Credentials::key(SECRET),
        &yourcourts::Credentials::key(SECRET),
        &rollbook::Secret::from(SECRET),
        &runtime::Token {
            access: SECRET.into(),
            lifetime: None,
            refresh: Some(SECRET.into()),
        },
        &read::<b2core::types::Token>(json!({"access_token": SECRET, CANARY: SECRET})),
        &read::<memberclicks::types::Token>(
            json!({"access_token": SECRET, "refresh_token": SECRET, "jti": SECRET}),
        ),
        &read::<members_portal::types::Token>(json!({"token": SECRET})),
        &read::<memberclicks::types::TokenRequest>(
            json!({"grant_type": "password", "username": EMAIL, "password": SECRET}),
        ),
        &read::<members_portal::types::Credentials>(json!({"username": EMAIL, "password": SECRET})),
    ]);
}

#[test]
fn debug_shows_no_user_name() {
    assert_debug_reveals_nothing(&[
        &memberclicks::Credentials::client("client", SECRET).user(EMAIL, SECRET),
        &members_portal::Credentials::user(EMAIL, SECRET),
    ]);
}

#[test]
fn debug_shows_no_headers_of_the_callers_client() {
    let headers = HeaderMap::from_iter([(AUTHORIZATION, SECRET.parse().unwrap())]);
    let client = http_builder().default_headers(headers).build().unwrap();
    assert_debug_reveals_nothing(&[&net::once().http_client(client)]);
}

#[test]
fn debug_shows_no_member_data() {
    let options = net::once();
    let url = "https://example.com";
    let b2core = vendors::b2core(url, SECRET, &options).unwrap();
    let memberclicks = vendors::memberclicks(url, SECRET, &options).unwrap();
    let yourcourts = vendors::yourcourts(url, SECRET, &options).unwrap();
    let named = b2core::types::ProfileUpdate::builder().first_name(CANARY);
    let profile = json!({
        "profileId": CANARY,
        "firstName": CANARY,
        "contacts": [{"contactId": CANARY, "key": CANARY, "value": CANARY, CANARY: CANARY}],
        CANARY: CANARY,
    });
    let profile: b2core::types::Profile = read(profile);
    assert_debug_reveals_nothing(&[
        &named,
        &b2core::types::ProfileUpdate::try_from(named.clone()).unwrap(),
        &b2core.list_profiles().filter_name(CANARY),
        &b2core.get_profile().profile_id(CANARY),
        &b2core
            .patch_profile()
            .profile_id(CANARY)
            .body(named.clone()),
        &memberclicks
            .create_profile()
            .body_map(|it| it.email(EMAIL).with(CANARY, CANARY)),
        &memberclicks.list_profiles().search_id(CANARY),
        &yourcourts.update_user().email(EMAIL),
        &member(),
        &profile.contacts,
        &profile,
        &read::<memberclicks::types::Profile>(
            json!({"[Name | First]": CANARY, "[Join Date]": CANARY, CANARY: [CANARY]}),
        ),
        &read::<memberclicks::types::AttributeList>(json!({CANARY: CANARY})),
        &memberclicks::types::ProfileSearchRequest::from(serde_json::Map::from_iter([(
            CANARY.to_owned(),
            Value::from(CANARY),
        )])),
        &read::<members_portal::types::Member>(json!({
            "id": 1,
            "login": true,
            "memberType": CANARY,
            "username": EMAIL,
            "fields": {CANARY: CANARY},
        })),
        &Patch::Value(CANARY),
        &rollbook::FieldError {
            field: CANARY.to_owned(),
            message: CANARY.to_owned(),
        },
    ]);
}

#[tokio::test]
async fn debug_of_a_response_shows_neither_its_value_nor_its_headers() {
    let server = Server::signing_in(|request| match request.line().as_str() {
        "DELETE /profiles/p1" => Reply::json(200, json!({"name": CANARY})),
        _ => Reply::json(200, json!([{"profileId": CANARY}])).header("X-Member", CANARY),
    })
    .await;
    let client = server.b2core();
    let profiles = client.list_profiles().send().await.unwrap();
    assert_eq!(profiles[0].profile_id, CANARY);
    assert_eq!(profiles.headers()["x-member"], CANARY);
    let deleted = client
        .delete_profile()
        .profile_id("p1")
        .send()
        .await
        .unwrap();
    assert!(deleted.body().starts_with(b"{"));
    assert_debug_reveals_nothing(&[&profiles, &deleted]);
}

// Planted secrets and member data never appear.

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
        it.with("[Name | First]", CANARY)
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

// Traces.

/// The spans of calls, with one field per line.
fn spans(capture: &Capture) -> String {
    let spans = capture.spans("rollbook.call").into_iter();
    let lines = spans.map(|fields| {
        let fields = fields.iter().map(|(name, value)| format!("{name}={value}"));
        fields.collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn a_call_has_a_span_with_its_outcome() {
    let capture = Capture::start();
    let clock = Arc::new(TestClock::new());
    let server = Server::signing_in({
        let clock = Arc::clone(&clock);
        move |_| {
            clock.at_second(2);
            Reply::json(200, json!({"profileId": "p1"}))
        }
    })
    .await;
    let client = server.b2core_with(&clock.options());
    client.get_profile().profile_id("p1").send().await.unwrap();
    client
        .patch_profile()
        .profile_id("p1")
        .send()
        .await
        .unwrap();
    insta::assert_snapshot!(spans(&capture), @r"
    api=b2core attempts=1 duration_ms=2000.0 method=GET operation=getProfile path=/profiles/{profileId} status=200
    api=b2core attempts=1 duration_ms=0.0 method=POST operation=createToken path=/tokens status=200
    api=b2core attempts=1 duration_ms=0.0 method=PATCH operation=patchProfile path=/profiles/{profileId} status=200
    ");
}

#[tokio::test]
async fn a_failed_call_has_a_span_with_its_outcome() {
    let capture = Capture::start();
    let clock = TestClock::new();
    let server = Server::signing_in(|request| match request.path().as_str() {
        "/profiles" => Reply::empty(401),
        "/profiles/p1" => Reply::empty(404),
        _ => Reply::hang_up(),
    })
    .await;
    let client = server.b2core_with(&clock.options());
    client.list_profiles().send().await.unwrap_err();
    client
        .delete_profile()
        .profile_id("p1")
        .send()
        .await
        .unwrap_err();
    client
        .list_contacts()
        .profile_id("p1")
        .send()
        .await
        .unwrap_err();
    insta::assert_snapshot!(spans(&capture), @r"
    api=b2core attempts=2 duration_ms=0.0 method=GET operation=listProfiles path=/profiles status=401
    api=b2core attempts=1 duration_ms=0.0 method=POST operation=createToken path=/tokens status=200
    api=b2core attempts=1 duration_ms=0.0 method=POST operation=createToken path=/tokens status=200
    api=b2core attempts=1 duration_ms=0.0 method=DELETE operation=deleteProfile path=/profiles/{profileId} status=404
    api=b2core attempts=1 duration_ms=0.0 method=GET operation=listContacts path=/profiles/{profileId}/contacts
    ");
}

// Properties of the types.

#[test]
fn clients_are_shared_between_threads_and_calls_move_to_them() {
    fn is_shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    fn is_sent<T: Send>(_: T) {}

    let options = net::once();
    let url = "https://example.com";
    let b2core = vendors::b2core(url, SECRET, &options).unwrap();
    let memberclicks = vendors::memberclicks(url, SECRET, &options).unwrap();
    let members_portal = vendors::members_portal(url, SECRET, &options).unwrap();
    let questionpro = vendors::questionpro(url, SECRET, &options).unwrap();
    let yourcourts = vendors::yourcourts(url, SECRET, &options).unwrap();
    is_shared(&b2core);
    is_shared(&memberclicks);
    is_shared(&members_portal);
    is_shared(&questionpro);
    is_shared(&yourcourts);
    is_shared(&options);
    is_sent(b2core.list_profiles().send());
    is_sent(b2core.list_profiles().stream());
    is_sent(b2core.patch_profile().profile_id("p1").send());
    is_sent(memberclicks.create_profile().send());
    is_sent(memberclicks.list_search_results("s1").stream());
    is_sent(members_portal.create_member().org_item_id(4).send());
    is_sent(questionpro.add_members().body(vec![member()]).send());
    is_sent(questionpro.list_communities().user_id(7).stream());
    is_sent(yourcourts.update_user().email(EMAIL).send());
}

// Undocumented fields are not lost.

/// Asserts that a value of this type keeps everything that was read.
fn assert_kept<T: DeserializeOwned + Serialize>(json: Value) -> T {
    let value: T = read(json.clone());
    assert_eq!(serde_json::to_value(&value).unwrap(), json);
    value
}

#[test]
fn unknown_fields_are_read_and_written() {
    let profile = json!({
        "profileId": "p1",
        "countryNumericCode": null,
        "firstName": "Mary",
        "lastName": null,
        "middleName": null,
        "name": null,
        "uuid": null,
        "tags": [],
        "contacts": [
            {"contactId": "c1", "key": "email", "uuid": null, "value": EMAIL, "verified": true}
        ],
        "country": {
            "countryId": "US",
            "geographicRegionName": null,
            "geographicRegionNumericCode": null,
            "flag": "🇺🇸"
        },
        "loyalty": {"points": [1, 2.5, null]},
    });
    let profile: b2core::types::Profile = assert_kept(profile);
    assert_eq!(profile.extra["loyalty"]["points"][1], 2.5);
    assert_eq!(profile.contacts[0].extra["verified"], true);
    assert_eq!(profile.country.unwrap().extra["flag"], "🇺🇸");

    let profile: memberclicks::types::Profile = assert_kept(json!({
        "[Name | First]": "Mary",
        "[Group]": [],
        "Shirt Size": "L",
        "[Not | In | The | Spec]": ["a", "b"],
    }));
    assert_eq!(profile.extra["Shirt Size"], "L");

    let member: members_portal::types::Member = assert_kept(json!({
        "id": 45,
        "login": false,
        "memberType": "person",
        "username": "",
        "email": "",
        "forename": null,
        "surname": null,
        "gravatarUrl": null,
        "lastSuccessfulLogin": null,
        "memberOfOrgItemId": null,
        "fields": {"year": 1994, "any": [true]},
        "shoeSize": 38,
    }));
    assert_eq!(member.extra["shoeSize"], 38);
    assert_eq!(member.fields["year"], 1994);

    let community: questionpro::types::Community =
        assert_kept(json!({"id": 1, "name": "Panel", "members": 3}));
    assert_eq!(community.extra["members"], 3);
}

#[tokio::test]
async fn custom_fields_are_set_with_one_call() {
    let server = Server::signing_in(|_| Reply::json(201, json!({"id": 1}))).await;
    let client = server.memberclicks();
    let call = client.create_profile().body_map(|profile| {
        profile
            .email(EMAIL)
            .with("Shirt Size", "L")
            .with("Interests", vec!["Golf", "Chess"])
            .with("[Address | Home | City]", "Decatur")
    });
    call.send().await.unwrap();
    assert_eq!(
        server.last().json(),
        json!({
            "[Email]": EMAIL,
            "Shirt Size": "L",
            "Interests": ["Golf", "Chess"],
            "[Address | Home | City]": "Decatur",
        })
    );
}

#[tokio::test]
async fn a_documented_field_cannot_be_set_by_its_wire_name() {
    let server = Server::playing([]).await;
    let client = server.memberclicks();
    for name in [
        "[Email]",
        "[Name | Prefix]",
        "[Name | First]",
        "[Name | Middle]",
        "[Name | Last]",
        "[Name | Suffix]",
        "[Username]",
        "[Member Type]",
        "[Member Status]",
        "[Groups]",
        "[Join Date]",
        "[Expiration Date]",
        "[Last Renewal Date]",
        "[Organization Name]",
        "[Linked Organization Id]",
    ] {
        let call = client.create_profile();
        let call = call.body_map(|profile| profile.email(EMAIL).with(name, CANARY));
        let error = call.send().await.unwrap_err();
        assert_eq!(error.stage(), Stage::NotBuilt);
        assert!(
            error.to_string().contains(&format!("`{name}` is set")),
            "{error}"
        );
    }
    assert!(server.requests().is_empty());
}

// Strict writing, lenient reading.

#[tokio::test]
async fn a_name_that_is_too_long_is_rejected_in_a_request_and_read_in_a_response() {
    let long = "ä".repeat(256);
    let response = json!({"profileId": "p1", "firstName": long, "countryNumericCode": "USA"});
    let server = Server::signing_in(move |_| Reply::json(200, response.clone())).await;
    let client = server.b2core();

    let create = client
        .create_profile()
        .body_map(|it| it.last_name(long.as_str()));
    let update = client
        .update_profile()
        .profile_id("p1")
        .body_map(|it| it.first_name(long.as_str()));
    let patch = client
        .patch_profile()
        .profile_id("p1")
        .body_map(|it| it.middle_name(long.as_str()));
    let code = client
        .patch_profile()
        .profile_id("p1")
        .body_map(|it| it.country_numeric_code("USA"));
    for rejected in [
        create.send().await,
        update.send().await,
        patch.send().await,
        code.send().await,
    ] {
        assert_eq!(rejected.unwrap_err().stage(), Stage::NotBuilt);
    }
    assert!(server.requests().is_empty());

    let profile = client.get_profile().profile_id("p1").send().await.unwrap();
    assert_eq!(profile.first_name.as_deref(), Some(long.as_str()));
    assert_eq!(profile.country_numeric_code.as_deref(), Some("USA"));
    // 255 characters are allowed, regardless of the number of bytes.
    let call = client
        .create_profile()
        .body_map(|it| it.last_name("ä".repeat(255)));
    call.send().await.unwrap();
}

#[tokio::test]
async fn unusual_records_do_not_fail_a_list() {
    let profiles = json!([
        {"profileId": "p1", "contacts": [{"contactId": "c1", "key": "fax", "value": "1"}]},
        {"profileId": "p2", "createTime": "yesterday", "updateTime": 1700000000},
        {"profileId": "p3", "contacts": null, "tags": null, "country": null, "enabled": null},
        {"profileId": "p4", "createTime": "2021-05-28T08:31:57.000+00:00"},
    ]);
    let server = Server::signing_in(move |_| Reply::json(200, profiles.clone())).await;
    let profiles = server
        .b2core()
        .list_profiles()
        .send()
        .await
        .unwrap()
        .into_inner();

    let key = &profiles[0].contacts[0].key;
    assert_eq!((key.get(), key.as_str()), (None, Some("fax")));
    let [created, updated] = [&profiles[1].create_time, &profiles[1].update_time];
    assert_eq!(created.as_ref().unwrap().as_str(), Some("yesterday"));
    assert_eq!(created.as_ref().unwrap().get(), None);
    assert_eq!(updated.as_ref().unwrap().raw(), &json!(1700000000));
    assert!(profiles[2].contacts.is_empty() && profiles[2].tags.is_empty());
    let created = profiles[3].create_time.as_ref().unwrap().get().unwrap();
    assert_eq!(created.timestamp(), 1_622_190_717);
}

/// Fields next to a list never break the list: a number is read in any format, and other values are kept unchanged.
#[test]
fn an_unusual_value_next_to_the_data_is_read_or_kept() {
    use rollbook::memberclicks::types::ProfilePage;

    let page = |beside: Value| -> (Option<i32>, Value) {
        let body = json!({"profiles": [], "totalCount": beside});
        let page: ProfilePage = serde_json::from_value(body).unwrap();
        (
            page.total_count,
            serde_json::to_value(&page).unwrap()["totalCount"].clone(),
        )
    };
    for six in [json!(6), json!("6"), json!(6.0), json!(" 6 ")] {
        assert_eq!(page(six.clone()), (Some(6), json!(6)), "{six}");
    }
    for unusual in [
        json!("many"),
        json!(6.5),
        json!([6]),
        json!({"of": 6}),
        json!(true),
        json!(1e300),
    ] {
        assert_eq!(page(unusual.clone()), (None, unusual));
    }
    for nothing in [json!(null), json!("")] {
        assert_eq!(page(nothing).0, None);
    }
}

#[tokio::test]
async fn unusual_dates_and_numbers_of_memberclicks_are_read() {
    let page = json!({"profiles": [
        {"[Join Date]": "01/31/2025", "[Profile ID]": "17", "[Member Number]": 4},
        {"[Join Date]": "2025-01-31", "[Profile ID]": 17, "[Member Number]": ""},
        {"[Join Date]": "", "[Expiration Date]": null, "[Group]": null},
    ]});
    let server = Server::signing_in(move |_| Reply::json(200, page.clone())).await;
    let page = server
        .memberclicks()
        .list_profiles()
        .send()
        .await
        .unwrap()
        .into_inner();
    let joined = page
        .profiles
        .iter()
        .map(|it| it.join_date.as_ref().unwrap().get());
    let date: UsDate = "01/31/2025".parse().unwrap();
    assert_eq!(joined.collect::<Vec<_>>(), [Some(date), None, None]);
    assert_eq!(
        page.profiles[1].join_date.as_ref().unwrap().as_str(),
        Some("2025-01-31")
    );
    let id = |at: usize| page.profiles[at].profile_id.as_ref().unwrap().get();
    assert_eq!((id(0), id(1)), (Some(17), Some(17)));
    assert!(page.profiles[2].group.is_empty());
}

#[tokio::test]
async fn empty_text_of_memberclicks_is_read_everywhere() {
    let page = json!({"profiles": [{"[Deleted]": "", "[Group]": ""}]});
    let server = Server::signing_in(move |_| Reply::json(200, page.clone())).await;
    let page = server.memberclicks().list_profiles().send().await.unwrap();
    assert_eq!(page.profiles.len(), 1);
}

#[test]
fn null_is_read_instead_of_a_list_or_number() {
    let page: memberclicks::types::ProfilePage = read(json!({"profiles": null}));
    assert!(page.profiles.is_empty());
    let groups: memberclicks::types::GroupList = read(json!({"groups": null}));
    assert!(groups.groups.is_empty());
    let page: questionpro::types::CommunityPage = read(json!({"response": null}));
    assert!(page.response.is_empty());
    // Q12: counters that are missing or null are 0.
    let result: questionpro::types::AddMembersResult =
        read(json!({"response": {"newMemberAdded": null, "existingMember": 2}}));
    assert_eq!(
        (
            result.response.new_member_added,
            result.response.existing_member
        ),
        (0, 2)
    );
}
