//! Requests: the bytes of a call of each operation, and for each request on the vendors' pages a call that sends the
//! same.
//!
//! The server shares no code with the clients. `examples` tests responses.

#[path = "../support/mod.rs"]
mod support;

mod b2core;
mod memberclicks;
mod members_portal;
mod questionpro;
mod yourcourts;

use std::collections::BTreeSet;
use std::panic::catch_unwind;

use rollbook::Error;
use rollbook::members_portal::TokenScheme;
use rollbook::runtime::Operation;
use serde_json::{Value, json};
use support::calls::{self, Call, Exchange, documented, every_call, rust_name, vendor};
use support::connect::{self, BASIC, KEY, TOKEN};
use support::server::{Reply, Request, Server};
use support::spec::APIS;

/// A readable request. Host and length are omitted, and credentials are replaced by their names.
fn shown(request: &Request) -> String {
    let mut lines = vec![request.line()];
    let mut headers = request.headers();
    headers.sort();
    for (name, value) in headers {
        let value = value
            .replace(env!("CARGO_PKG_VERSION"), "<version>")
            .replace(BASIC, "Basic <client id:client secret>")
            .replace(TOKEN, "<token>")
            .replace(KEY, "<key>");
        match name.as_str() {
            "host" | "content-length" => {}
            _ => lines.push(format!("{name}: {value}")),
        }
    }
    if !request.body.is_empty() {
        let json = serde_json::from_slice::<Value>(&request.body);
        let pretty = json.and_then(|json| serde_json::to_string_pretty(&json));
        lines.extend([
            String::new(),
            pretty.unwrap_or_else(|_| request.text().to_owned()),
        ]);
    }
    lines.join("\n")
}

/// Compares the requests of an API with their snapshots, one for each operation.
async fn assert_snapshots(api: &str) {
    let mut changed = Vec::new();
    for call in calls::calls(api) {
        let Exchange { sent, result } = call.call().await;
        let name = rust_name(call.operation);
        assert!(result.is_ok(), "{api} {name}: {result:?}");
        // An edit of a spec can change many requests: all are shown before the test fails.
        let outcome = catch_unwind(|| assert_snapshot(api, &name, &shown(&sent)));
        changed.extend(outcome.is_err().then_some(name));
    }
    assert!(
        changed.is_empty(),
        "{api} sends other requests: {changed:?}"
    );
}

fn assert_snapshot(api: &str, name: &str, text: &str) {
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!(format!("{api}__{name}"), text);
    });
}

#[tokio::test]
async fn b2core_requests_match_the_snapshots() {
    assert_snapshots("b2core").await;
}

#[tokio::test]
async fn memberclicks_requests_match_the_snapshots() {
    assert_snapshots("memberclicks").await;
}

#[tokio::test]
async fn members_portal_requests_match_the_snapshots() {
    assert_snapshots("members_portal").await;
}

#[tokio::test]
async fn questionpro_requests_match_the_snapshots() {
    assert_snapshots("questionpro").await;
}

#[tokio::test]
async fn yourcourts_requests_match_the_snapshots() {
    assert_snapshots("yourcourts").await;
}

#[test]
fn every_operation_is_tested() {
    for api in APIS {
        let called: BTreeSet<_> = calls::calls(api).iter().map(Call::name).collect();
        let operations = calls::operations(api).iter();
        let known = operations
            .map(|operation| calls::call(operation).name())
            .collect();
        assert_eq!(called, known);
    }
}

/// The operation in spans and errors is the one that is sent.
#[tokio::test]
async fn every_call_is_sent_as_its_operation_describes() {
    for call in every_call() {
        let Operation { method, path, .. } = call.operation;
        let (sent, stated) = (call.call().await.sent.line(), format!("{method} {path}"));
        let sent = sent.split('?').next().unwrap();
        let pairs = stated.split('/').zip(sent.split('/'));
        let fits = pairs
            .into_iter()
            .all(|(stated, sent)| stated == sent || stated.starts_with('{'));
        let slashes = |line: &str| line.matches('/').count();
        assert!(
            fits && slashes(sent) == slashes(&stated),
            "{stated} is sent as {sent}"
        );
    }
}

#[tokio::test]
async fn a_call_has_only_documented_headers() {
    let known = [
        "accept",
        "api-key",
        "authorization",
        "content-length",
        "content-type",
        "host",
        "user-agent",
        "x-api-key",
    ];
    for call in every_call() {
        for (header, _) in call.call().await.sent.headers() {
            // progenitor adds `api-version` by default.
            assert!(
                known.contains(&header.as_str()),
                "{} sends {header}",
                call.name()
            );
        }
    }
}

/// M12, B6: some pages omit the header.
#[tokio::test]
async fn a_json_body_has_its_content_type_and_an_empty_body_none() {
    for call in every_call() {
        let sent = call.call().await.sent;
        let announced = sent.header("content-type");
        let is_json = serde_json::from_slice::<Value>(&sent.body).is_ok();
        let expected = match sent.body.is_empty() {
            true => None,
            false if is_json => Some("application/json"),
            // OAuth 2.0 requires a form.
            false => Some("application/x-www-form-urlencoded"),
        };
        assert_eq!(announced.as_deref(), expected, "{}", call.name());
    }
}

/// Q15
#[tokio::test]
async fn a_delete_can_have_a_body() {
    let call = calls::call(&rollbook::questionpro::operations::DELETE_MEMBERS);
    let sent = call.call().await.sent;
    assert_eq!(sent.line(), "DELETE /micropanel/members");
    assert_eq!(sent.text(), r#"["test@example.com","test2@example.com"]"#);
}

/// Search results are the profile list with `searchId` (R7).
#[tokio::test]
async fn the_results_of_a_search_are_listed_by_its_id() {
    let operation = &rollbook::memberclicks::operations::LIST_PROFILES;
    let vendor = vendor(operation, documented(operation)).await;
    let client = connect::memberclicks(vendor.url());
    client
        .list_search_results("6a1d3c52-7b0e")
        .send()
        .await
        .unwrap();
    assert_snapshot(
        "memberclicks",
        "list_search_results",
        &shown(&vendor.last()),
    );
}

/// All requests of a call, sign-ins included.
async fn conversation(
    operation: &'static Operation,
    call: impl AsyncFnOnce(&str) -> Result<(), Error>,
) -> String {
    let vendor = vendor(operation, documented(operation)).await;
    if let Err(error) = call(vendor.url()).await {
        panic!("{error}");
    }
    all_requests(&vendor)
}

fn all_requests(vendor: &Server) -> String {
    let requests: Vec<_> = vendor.requests().iter().map(shown).collect();
    requests.join("\n\n* * *\n\n")
}

#[tokio::test]
async fn b2core_signs_in_with_basic_and_json() {
    let text = conversation(&rollbook::b2core::operations::LIST_PROFILES, async |url| {
        connect::b2core(url).list_profiles().send().await.map(drop)
    });
    assert_snapshot("b2core", "sign_in", &text.await);
}

#[tokio::test]
async fn memberclicks_signs_in_with_basic_and_a_form() {
    let text = conversation(
        &rollbook::memberclicks::operations::LIST_GROUPS,
        async |url| {
            connect::memberclicks(url)
                .list_groups()
                .send()
                .await
                .map(drop)
        },
    );
    assert_snapshot("memberclicks", "sign_in", &text.await);
}

#[tokio::test]
async fn memberclicks_signs_a_user_in_and_renews_by_refresh_token() {
    let mut calls = 0;
    let vendor = Server::start(move |request| match request.path().as_str() {
        "/oauth/v1/token" => Reply::json(
            200,
            json!({"access_token": TOKEN, "refresh_token": "fresh&new"}),
        ),
        _ => {
            calls += 1;
            Reply::json(if calls == 1 { 401 } else { 200 }, json!({}))
        }
    })
    .await;
    let client = connect::memberclicks_as(vendor.url(), |client| {
        client.scope("read").user("GaryGreen01", "p&ss w=rd+ü")
    });
    client.get_my_profile().send().await.unwrap();
    assert_snapshot("memberclicks", "sign_in_as_user", &all_requests(&vendor));
}

/// P2
#[tokio::test]
async fn members_portal_sends_the_raw_token_or_bearer() {
    for (scheme, name) in [
        (TokenScheme::Raw, "sign_in"),
        (TokenScheme::Bearer, "sign_in_for_bearer"),
    ] {
        let text = conversation(
            &rollbook::members_portal::operations::LIST_EVENTS,
            async |url| {
                connect::members_portal_by(url, scheme)
                    .list_events()
                    .send()
                    .await
                    .map(drop)
            },
        );
        assert_snapshot("members_portal", name, &text.await);
    }
}

#[tokio::test]
async fn the_request_of_every_call_equals_the_sent_one() {
    for call in every_call() {
        let vendor = vendor(call.operation, documented(call.operation)).await;
        let value = (call.request)(vendor.url());
        let Exchange { sent, .. } = call.call().await;
        let name = call.name();
        let target = match value.url().query() {
            Some(query) => format!("{}?{query}", value.url().path()),
            None => value.url().path().to_owned(),
        };
        assert_eq!(
            sent.line(),
            format!("{} {target}", value.method()),
            "{name}"
        );
        assert_eq!(sent.body, value.body().unwrap_or_default(), "{name}");
        // The HTTP client adds two headers.
        let mut headers = sent.headers();
        headers.retain(|(name, _)| !["host", "content-length"].contains(&name.as_str()));
        let mut shown: Vec<_> = value
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        headers.sort();
        shown.sort();
        assert_eq!(headers.len(), shown.len(), "{name}: {headers:?} {shown:?}");
        for ((sent_name, sent), (shown_name, shown)) in headers.iter().zip(&shown) {
            assert_eq!(sent_name, shown_name, "{name}");
            // A placeholder has the prefix of the credentials.
            match shown.split_once('<') {
                Some((scheme, _)) => assert!(sent.starts_with(scheme), "{name}: {sent_name}"),
                None => assert_eq!(sent, shown, "{name}: {sent_name}"),
            }
        }
    }
}
