//! Authentication of the five vendors, and the lifetime of tokens: fetched on first use, once for all waiting calls,
//! and renewed before expiry and after a 401. Tests advance the clock.
#![cfg(all(
    feature = "b2core",
    feature = "memberclicks",
    feature = "members-portal",
    feature = "questionpro",
    feature = "yourcourts"
))]
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod net;

use std::pin::pin;
use std::time::Duration;

use futures_util::future::{join_all, poll_immediate};
use net::vendors::{self, BASIC, EMAIL, calls, is_sign_in, member, token};
use net::{Gate, Reply, Request, SECRET, Server, TOKEN, TestClock, settle};
use rollbook::members_portal::TokenScheme;
use rollbook::{Error, b2core, memberclicks, members_portal};
use serde_json::{Value, json};

/// The number of concurrent calls that need a token.
const CONCURRENT: usize = 100;

/// A server whose sign-ins get `tokens` in turn, repeating the last one; other calls get an empty list.
async fn issuing(tokens: impl IntoIterator<Item = Reply>) -> Server {
    let mut tokens = tokens
        .into_iter()
        .collect::<Vec<_>>()
        .into_iter()
        .peekable();
    Server::start(move |request| match is_sign_in(request) {
        true if tokens.len() == 1 => tokens.peek().cloned().unwrap(),
        true => tokens.next().unwrap(),
        false => Reply::json(200, json!([])),
    })
    .await
}

/// The response to a sign-in, with a lifetime in the vendor's format.
fn token_for(access: &str, expires_in: impl Into<Value>) -> Reply {
    let expires_in = expires_in.into();
    Reply::json(
        200,
        json!({"access_token": access, "expires_in": expires_in}),
    )
}

/// Lists B2CORE's profiles.
async fn list(client: &b2core::Client) -> Result<usize, Error> {
    client
        .list_profiles()
        .send()
        .await
        .map(|profiles| profiles.len())
}

/// Lists B2CORE's profiles concurrently.
async fn list_concurrently(client: &b2core::Client) -> Vec<Result<usize, Error>> {
    join_all((0..CONCURRENT).map(|_| list(client))).await
}

/// The `Authorization` of every call except sign-ins.
fn sent_credentials(server: &Server) -> Vec<String> {
    let calls = server.calls();
    let signature = |call: &Request| call.header("authorization").unwrap();
    calls.iter().map(signature).collect()
}

#[tokio::test]
async fn connecting_sends_no_request() {
    let server = Server::playing([]).await;
    for vendor in vendors::ALL {
        vendors::connect(vendor, server.url(), SECRET, &net::once()).unwrap();
    }
    settle().await;
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn memberclicks_signs_in_with_basic_and_a_form() {
    let server = issuing([token(TOKEN)]).await;
    let client = server.memberclicks();
    client.list_attributes().send().await.unwrap_err();
    let [sign_in, call] = server.requests().try_into().unwrap_or_else(|_| panic!());
    assert_eq!(sign_in.line(), "POST /oauth/v1/token");
    assert_eq!(sign_in.header("authorization").unwrap(), BASIC);
    let form = "application/x-www-form-urlencoded";
    assert_eq!(sign_in.header("content-type").unwrap(), form);
    assert_eq!(
        sign_in.text(),
        "grant_type=client_credentials&scope=read+write"
    );
    // M26: exactly one space.
    assert_eq!(
        call.header("authorization").unwrap(),
        format!("Bearer {TOKEN}")
    );
}

#[tokio::test]
async fn memberclicks_requests_the_given_scope() {
    let server = issuing([token(TOKEN)]).await;
    let credentials = memberclicks::Credentials::client("client", SECRET).scope("read");
    let place = memberclicks::Server::url(server.url());
    let client = memberclicks::Client::connect(place, credentials).unwrap();
    client.list_groups().send().await.unwrap_err();
    assert_eq!(
        server.requests()[0].text(),
        "grant_type=client_credentials&scope=read"
    );
}

/// A MemberClicks client that authenticates as a user.
fn as_user(server: &Server, clock: &TestClock) -> memberclicks::Client {
    let credentials = memberclicks::Credentials::client("client", SECRET).user("gary", SECRET);
    let place = memberclicks::Server::url(server.url());
    memberclicks::Client::connect_with(place, credentials, &clock.options()).unwrap()
}

/// The body of every sign-in.
fn grants(server: &Server) -> Vec<String> {
    let mut requests = server.requests();
    requests.retain(is_sign_in);
    requests.iter().map(|it| it.text().to_owned()).collect()
}

const PASSWORD_GRANT: &str =
    "grant_type=password&password=c4n4ry-secret&scope=read+write&username=gary";

/// The response to a sign-in of a user.
fn user_token(access: &str, refresh: &str) -> Reply {
    let response = json!({"access_token": access, "refresh_token": refresh, "expires_in": 3600});
    Reply::json(200, response)
}

#[tokio::test]
async fn memberclicks_signs_a_user_in_with_a_password_and_renews_with_a_refresh_token() {
    let clock = TestClock::new();
    let server = issuing([user_token("t1", "r1"), user_token("t2", "r2"), token("t3")]).await;
    let client = as_user(&server, &clock);
    for second in [0, 2880, 2 * 2880] {
        clock.at_second(second);
        client.get_my_profile().send().await.unwrap_err();
    }
    assert_eq!(
        grants(&server),
        [
            PASSWORD_GRANT,
            "grant_type=refresh_token&refresh_token=r1",
            "grant_type=refresh_token&refresh_token=r2",
        ]
    );
    assert_eq!(
        sent_credentials(&server),
        ["Bearer t1", "Bearer t2", "Bearer t3"]
    );
    let basic = |request: &Request| request.header("authorization").unwrap() == BASIC;
    assert!(
        server
            .requests()
            .iter()
            .filter(|it| is_sign_in(it))
            .all(basic)
    );
}

#[tokio::test]
async fn memberclicks_keeps_a_refresh_token_until_it_gets_another() {
    // M19: it is optional. RFC 6749, section 6: the old one stays valid.
    let clock = TestClock::new();
    let server = issuing([user_token("t1", "r1"), token("t2"), token("t3")]).await;
    let client = as_user(&server, &clock);
    for second in [0, 2880, 2 * 2880] {
        clock.at_second(second);
        client.get_my_profile().send().await.unwrap_err();
    }
    let refresh = "grant_type=refresh_token&refresh_token=r1";
    assert_eq!(grants(&server), [PASSWORD_GRANT, refresh, refresh]);
}

#[tokio::test]
async fn memberclicks_signs_in_again_when_the_refresh_token_is_rejected() {
    let clock = TestClock::new();
    let rejected = Reply::json(400, json!({"error": "invalid_grant"}));
    let server = issuing([user_token("t1", "r1"), rejected, token("t2")]).await;
    let client = as_user(&server, &clock);
    client.get_my_profile().send().await.unwrap_err();
    clock.at_second(3600);
    client.get_my_profile().send().await.unwrap_err();
    let refresh = "grant_type=refresh_token&refresh_token=r1";
    assert_eq!(grants(&server), [PASSWORD_GRANT, refresh, PASSWORD_GRANT]);
    assert_eq!(sent_credentials(&server), ["Bearer t1", "Bearer t2"]);
}

#[tokio::test]
async fn memberclicks_distinguishes_a_rejected_refresh_token_from_a_busy_server() {
    let rejected = |status| Reply::json(status, json!({"error": "invalid_grant"}));
    for (reply, signs_in_anew) in [
        (rejected(400), true),
        (rejected(401), true),
        (rejected(200), true),
        (rejected(408), false),
        (rejected(429), false),
        (Reply::redirect(302, "/elsewhere"), false),
    ] {
        let clock = TestClock::new();
        let server = issuing([user_token("t1", "r1"), reply, user_token("t2", "r2")]).await;
        let client = as_user(&server, &clock);
        for second in [0, 3600] {
            clock.at_second(second);
            client.get_my_profile().send().await.unwrap_err();
        }
        let grants = grants(&server);
        assert_eq!(
            grants.len(),
            if signs_in_anew { 3 } else { 2 },
            "{grants:?}"
        );
    }
}

#[tokio::test]
async fn memberclicks_distinguishes_a_failing_server_from_a_rejected_refresh_token() {
    let clock = TestClock::new();
    let server = issuing([user_token("t1", "r1"), Reply::empty(503)]).await;
    let client = as_user(&server, &clock);
    client.get_my_profile().send().await.unwrap_err();
    clock.at_second(3600);
    let error = client.get_my_profile().send().await.unwrap_err();
    assert!(error.is_sign_in());
    assert_eq!(
        grants(&server),
        [PASSWORD_GRANT, "grant_type=refresh_token&refresh_token=r1"]
    );
}

#[tokio::test]
async fn members_portal_signs_in_with_json_and_sends_the_raw_token() {
    // P2
    let server = issuing([token(TOKEN)]).await;
    let client = server.members_portal();
    client.list_org_items().send().await.unwrap();
    let [sign_in, call] = server.requests().try_into().unwrap_or_else(|_| panic!());
    assert_eq!(sign_in.line(), "POST /auth");
    assert_eq!(sign_in.header("authorization"), None);
    assert_eq!(sign_in.header("content-type").unwrap(), "application/json");
    assert_eq!(
        sign_in.json(),
        json!({"username": EMAIL, "password": SECRET})
    );
    assert_eq!(call.header("authorization").unwrap(), TOKEN);
}

#[tokio::test]
async fn members_portal_can_send_the_token_as_bearer() {
    // P2
    let server = issuing([token(TOKEN)]).await;
    let credentials = members_portal::Credentials::user(EMAIL, SECRET);
    let client = members_portal::Client::connect(
        members_portal::Server::url(server.url()),
        credentials.token_scheme(TokenScheme::Bearer),
    );
    client.unwrap().list_org_items().send().await.unwrap();
    assert_eq!(sent_credentials(&server), [format!("Bearer {TOKEN}")]);
}

#[tokio::test]
async fn b2core_signs_in_with_basic_and_json() {
    let server = issuing([token(TOKEN)]).await;
    list(&server.b2core()).await.unwrap();
    let [sign_in, call] = server.requests().try_into().unwrap_or_else(|_| panic!());
    assert_eq!(sign_in.line(), "POST /tokens");
    assert_eq!(sign_in.header("authorization").unwrap(), BASIC);
    assert_eq!(sign_in.header("content-type").unwrap(), "application/json");
    assert_eq!(sign_in.json(), json!({"grant_type": "client_credentials"}));
    assert_eq!(
        call.header("authorization").unwrap(),
        format!("Bearer {TOKEN}")
    );
}

#[tokio::test]
async fn questionpro_and_yourcourts_send_the_key_in_their_own_headers() {
    let server = Server::start(|_| Reply::json(200, json!({"response": []}))).await;
    let client = server.questionpro();
    client.list_communities().user_id(7).send().await.unwrap();
    // Q1, Q2: `api-key`, and never in the URL.
    assert_eq!(server.last().header("api-key").unwrap(), SECRET);
    assert!(!server.last().target().contains(SECRET));

    let client = server.yourcourts();
    let call = client.update_user().email(EMAIL);
    call.send().await.unwrap();
    assert_eq!(server.last().header("x-api-key").unwrap(), SECRET);

    for request in server.requests() {
        assert_eq!(request.header("authorization"), None);
    }
}

#[tokio::test]
async fn every_call_has_only_its_own_credential() {
    let server = Server::signing_in(|_| Reply::json(200, json!({}))).await;
    for call in calls() {
        let _ = call.run(server.url(), &net::once()).await;
    }
    for request in server.requests() {
        let carries = |name: &&str| request.header(name).is_some();
        let credentials = ["authorization", "api-key", "x-api-key"]
            .iter()
            .filter(|it| carries(it));
        let expected = usize::from(request.path() != "/auth");
        assert_eq!(credentials.count(), expected, "{}", request.line());
    }
}

#[tokio::test]
async fn a_token_is_fetched_on_first_use_and_cached_for_every_clone() {
    let server = issuing([token(TOKEN)]).await;
    let client = server.b2core();
    list(&client).await.unwrap();
    list(&client.clone()).await.unwrap();
    let call = client.get_profile().profile_id("p1");
    call.send().await.unwrap_err();
    let paths: Vec<_> = server.requests().iter().map(Request::path).collect();
    assert_eq!(paths, ["/tokens", "/profiles", "/profiles", "/profiles/p1"]);
}

/// Asserts that a token is cached until the second `renewed_at`, and renewed then.
async fn assert_renewed_at(renewed_at: u64, expires_in: Value) {
    let clock = TestClock::new();
    let server = issuing([token_for("t1", expires_in), token("t2")]).await;
    let client = server.memberclicks_with(&clock.options());
    for second in [0, renewed_at - 1, renewed_at] {
        clock.at_second(second);
        client.list_groups().send().await.unwrap_err();
    }
    assert_eq!(
        sent_credentials(&server),
        ["Bearer t1", "Bearer t1", "Bearer t2"]
    );
}

#[tokio::test]
async fn a_token_is_renewed_after_four_fifths_of_its_lifetime() {
    assert_renewed_at(2880, json!(3600)).await;
}

#[tokio::test]
async fn memberclicks_may_report_the_lifetime_as_text() {
    // M20
    assert_renewed_at(2880, json!("3600")).await;
}

#[tokio::test]
async fn b2core_counts_the_lifetime_in_seconds() {
    // B4: in milliseconds, as documented, 600 would be over immediately.
    let clock = TestClock::new();
    let server = issuing([token_for("t1", 600), token_for("t2", 600)]).await;
    let client = server.b2core_with(&clock.options());
    for second in [0, 479, 480] {
        clock.at_second(second);
        list(&client).await.unwrap();
    }
    assert_eq!(
        sent_credentials(&server),
        ["Bearer t1", "Bearer t1", "Bearer t2"]
    );
}

#[tokio::test]
async fn members_portal_tokens_are_renewed_before_a_week_is_over() {
    let clock = TestClock::new();
    let server = issuing([token("t1"), token("t2")]).await;
    let client = server.members_portal_with(&clock.options());
    for second in [0, 483_839, 483_840] {
        clock.at_second(second);
        client.list_org_items().send().await.unwrap();
    }
    assert_eq!(sent_credentials(&server), ["t1", "t1", "t2"]);
}

#[tokio::test]
async fn a_token_without_a_lifetime_is_cached_until_it_is_rejected() {
    for unknown in [json!(null), json!(-1)] {
        let clock = TestClock::new();
        let server = issuing([token_for("t1", unknown)]).await;
        let client = server.b2core_with(&clock.options());
        list(&client).await.unwrap();
        clock.at_second(1_000_000_000);
        list(&client).await.unwrap();
        assert_eq!(server.sign_ins(), 1);
    }
}

#[tokio::test]
async fn a_huge_lifetime_does_not_overflow_the_clock() {
    for absurd in [
        json!(i64::MAX),
        json!(u64::MAX),
        json!(1e300),
        json!("1e300"),
    ] {
        let server = issuing([token_for("t1", absurd)]).await;
        assert_eq!(list(&server.b2core()).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn a_lifetime_is_read_in_every_format() {
    for written in [json!("600"), json!(600.0), json!("600.0"), json!(600.4)] {
        let clock = TestClock::new();
        let server = issuing([token_for("t1", written.clone()), token_for("t2", written)]).await;
        let b2core = server.b2core_with(&clock.options());
        let memberclicks = server.memberclicks_with(&clock.options());
        for second in [0, 479, 481] {
            clock.at_second(second);
            list(&b2core).await.unwrap();
        }
        assert_eq!(
            sent_credentials(&server),
            ["Bearer t1", "Bearer t1", "Bearer t2"]
        );
        for second in [0, 479, 481] {
            clock.at_second(second);
            memberclicks.list_groups().send().await.unwrap_err();
        }
        assert_eq!(server.sign_ins(), 4);
    }
}

#[tokio::test]
async fn only_the_token_has_to_be_as_documented() {
    let unusual = [
        json!(null),
        json!(7),
        json!(-0.5),
        json!(""),
        json!("unusual"),
        json!(["read", "write"]),
        json!({"a": [1]}),
        json!(true),
    ];
    let others = [
        "expires_in",
        "refresh_token",
        "token_type",
        "scope",
        "serviceId",
        "userId",
        "jti",
        "more",
    ];
    for unusual in unusual {
        let mut response = json!({"access_token": TOKEN, "token": TOKEN});
        for name in others {
            response[name] = unusual.clone();
        }
        let server = issuing([Reply::json(200, response)]).await;
        for call in calls().iter().filter(|call| call.signs_in()) {
            // The call itself gets an empty list, which not every call expects.
            let outcome = call.run(server.url(), &net::once()).await;
            let signed_in = outcome.is_ok() || outcome.is_err_and(|it| !it.is_sign_in());
            assert!(signed_in, "{} with {unusual}", call.name);
        }
    }
}

#[tokio::test]
async fn fields_next_to_a_token_need_not_be_readable() {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    for unusual in ["1e999", r#""\ud800""#, "\"\u{7f}\"", &deep] {
        let token = format!(r#""access_token":"{TOKEN}","token":"{TOKEN}""#);
        let others = format!(
            r#""expires_in":{unusual},"refresh_token":{unusual},"scope":{unusual},"\ud800":1"#
        );
        for body in [
            format!("{{{token},{others}}}"),
            format!("{{{others},{token}}}"),
        ] {
            let server = issuing([Reply::text(200, "application/json", body)]).await;
            for call in calls().iter().filter(|call| call.signs_in()) {
                let outcome = call.run(server.url(), &net::once()).await;
                let signed_in = outcome.is_ok() || outcome.is_err_and(|it| !it.is_sign_in());
                assert!(signed_in, "{} with {unusual}", call.name);
            }
        }
    }
}

#[tokio::test]
async fn a_sign_in_without_a_token_is_an_error_for_every_vendor() {
    for unusual in [
        json!(null),
        json!(7),
        json!(""),
        json!(["t"]),
        json!({"token": "t"}),
    ] {
        let response = json!({"access_token": unusual, "token": unusual, "expires_in": 600});
        let server = issuing([Reply::json(200, response)]).await;
        for call in calls().iter().filter(|call| call.signs_in()) {
            let error = call.run(server.url(), &net::once()).await.unwrap_err();
            assert!(error.is_sign_in(), "{} with {unusual}", call.name);
        }
        assert!(server.calls().is_empty());
    }
}

#[tokio::test]
async fn an_invalid_refresh_token_is_not_sent() {
    for unusual in [json!(null), json!(""), json!(7), json!({"a": 1})] {
        let clock = TestClock::new();
        let response = json!({"access_token": "t1", "refresh_token": unusual, "expires_in": 3600});
        let server = issuing([Reply::json(200, response), token("t2")]).await;
        let client = as_user(&server, &clock);
        for second in [0, 3600] {
            clock.at_second(second);
            client.get_my_profile().send().await.unwrap_err();
        }
        assert_eq!(grants(&server), [PASSWORD_GRANT, PASSWORD_GRANT]);
        assert_eq!(sent_credentials(&server), ["Bearer t1", "Bearer t2"]);
    }
}

#[tokio::test]
async fn concurrent_calls_without_a_token_fetch_one() {
    let gate = Gate::shut();
    let server = issuing([token("t1").behind(&gate), token("t2")]).await;
    let client = server.b2core();
    let (listed, ()) = tokio::join!(list_concurrently(&client), async {
        settle().await;
        assert_eq!(server.lines(), ["POST /tokens"]);
        gate.open();
    });
    assert!(listed.iter().all(Result::is_ok));
    assert_eq!(sent_credentials(&server), ["Bearer t1"; CONCURRENT]);
    assert_eq!(server.sign_ins(), 1);
}

#[tokio::test]
async fn concurrent_calls_fetch_one_token_even_if_it_expires_immediately() {
    let server = issuing([token_for("t1", 0), token_for("t2", 0), token_for("t3", 0)]).await;
    let client = server.b2core();
    let listed = list_concurrently(&client).await;
    assert!(listed.iter().all(Result::is_ok));
    assert_eq!(sent_credentials(&server), ["Bearer t1"; CONCURRENT]);
    // A later call does not use it.
    list(&client).await.unwrap();
    assert_eq!(server.sign_ins(), 2);
}

#[tokio::test]
async fn concurrent_calls_with_an_expired_token_fetch_one() {
    let clock = TestClock::new();
    let gate = Gate::shut();
    let server = issuing([token("t1"), token("t2").behind(&gate), token("t3")]).await;
    let client = server.b2core_with(&clock.options());
    list(&client).await.unwrap();
    clock.at_second(3600);
    let (listed, ()) = tokio::join!(list_concurrently(&client), async {
        settle().await;
        assert_eq!(server.sign_ins(), 2);
        gate.open();
    });
    assert!(listed.iter().all(Result::is_ok));
    assert_eq!(sent_credentials(&server)[1..], ["Bearer t2"; CONCURRENT]);
    assert_eq!(server.sign_ins(), 2);
}

/// A server that rejects the token `revoked` with 401, and issues `tokens` in turn.
async fn revoking(revoked: &'static str, tokens: impl IntoIterator<Item = Reply>) -> Server {
    let mut tokens = tokens.into_iter().collect::<Vec<_>>().into_iter();
    Server::start(move |request| match request.header("authorization") {
        _ if is_sign_in(request) => tokens.next().unwrap(),
        Some(token) if token == format!("Bearer {revoked}") => Reply::empty(401),
        _ => Reply::json(200, json!([])),
    })
    .await
}

#[tokio::test]
async fn concurrent_calls_with_a_revoked_token_fetch_one() {
    let gate = Gate::shut();
    let server = revoking("t1", [token("t1"), token("t2").behind(&gate), token("t3")]).await;
    let client = server.b2core();
    let (listed, ()) = tokio::join!(list_concurrently(&client), async {
        settle().await;
        assert_eq!(sent_credentials(&server), ["Bearer t1"; CONCURRENT]);
        assert_eq!(server.sign_ins(), 2);
        gate.open();
    });
    assert!(listed.iter().all(Result::is_ok));
    assert_eq!(
        sent_credentials(&server)[CONCURRENT..],
        ["Bearer t2"; CONCURRENT]
    );
    assert_eq!(server.sign_ins(), 2);
}

#[tokio::test]
async fn all_waiting_calls_share_the_error_of_a_failed_sign_in() {
    let gate = Gate::shut();
    let rejected = Reply::empty(403).behind(&gate);
    let server = issuing([rejected, token("t1")]).await;
    let client = server.b2core();
    let (listed, ()) = tokio::join!(list_concurrently(&client), async {
        settle().await;
        gate.open();
    });
    assert!(
        listed
            .iter()
            .all(|it| it.as_ref().is_err_and(Error::is_sign_in))
    );
    assert_eq!(server.lines(), ["POST /tokens"]);
    // A later call tries again.
    list(&client).await.unwrap();
    assert_eq!(server.sign_ins(), 2);
}

#[tokio::test]
async fn all_waiting_calls_share_the_error_of_a_failed_sign_in_after_401() {
    let gate = Gate::shut();
    let rejected = Reply::empty(403).behind(&gate);
    let server = revoking("t1", [token("t1"), rejected, token("t2")]).await;
    let client = server.b2core();
    let (listed, ()) = tokio::join!(list_concurrently(&client), async {
        settle().await;
        assert_eq!(server.calls().len(), CONCURRENT);
        gate.open();
    });
    assert!(
        listed
            .iter()
            .all(|it| it.as_ref().is_err_and(Error::is_sign_in))
    );
    assert_eq!(server.sign_ins(), 2);
}

#[tokio::test]
async fn a_failed_renewal_keeps_a_token_that_is_still_valid() {
    let clock = TestClock::new();
    let server = issuing([token_for("t1", 1000), Reply::empty(503)]).await;
    let client = server.b2core_with(&clock.options());
    list(&client).await.unwrap();
    // The renewal is retried after a quarter of the remaining time, not on each call.
    for (second, sign_ins) in [(800, 2), (849, 2), (850, 3), (851, 3), (999, 4)] {
        clock.at_second(second);
        list(&client).await.unwrap();
        assert_eq!(server.sign_ins(), sign_ins, "at {second}");
    }
    clock.at_second(1000);
    assert!(list(&client).await.unwrap_err().is_sign_in());
    assert_eq!(sent_credentials(&server), ["Bearer t1"; 6]);
}

#[tokio::test]
async fn after_401_the_same_request_is_sent_with_a_new_token() {
    for call in calls().iter().filter(|call| call.signs_in()) {
        let mut tokens = ["t2", "t1"].map(token).to_vec();
        let mut responses = [Reply::empty(500), Reply::empty(401)].to_vec();
        let server = Server::start(move |request| match is_sign_in(request) {
            true => tokens.pop().unwrap(),
            false => responses.pop().unwrap(),
        })
        .await;
        let error = call.run(server.url(), &net::once()).await.unwrap_err();
        assert_eq!(error.status().unwrap(), 500, "{}", call.name);
        let [first, second] = server.calls().try_into().unwrap_or_else(|_| panic!());
        assert!(first.head.contains("t1\r\n"));
        assert_eq!(first.head.replace("t1\r\n", "t2\r\n"), second.head);
        assert_eq!(first.body, second.body);
        assert_eq!(first.body.is_empty(), call.only_reads, "{}", call.name);
    }
}

#[tokio::test]
async fn a_second_401_is_an_error_without_a_third_attempt() {
    let server = Server::signing_in(|_| Reply::empty(401)).await;
    let error = list(&server.b2core()).await.unwrap_err();
    assert!(!error.is_sign_in());
    assert_eq!(error.status().unwrap(), 401);
    assert_eq!((server.calls().len(), server.sign_ins()), (2, 2));
}

#[tokio::test]
async fn only_401_leads_to_a_new_token() {
    let server = Server::signing_in(|_| Reply::empty(403)).await;
    assert_eq!(
        list(&server.b2core()).await.unwrap_err().status().unwrap(),
        403
    );
    assert_eq!((server.calls().len(), server.sign_ins()), (1, 1));
}

#[tokio::test]
async fn a_call_with_a_rejected_key_is_not_retried() {
    let server = Server::start(|_| Reply::empty(401)).await;
    let client = server.questionpro();
    let call = client.add_members().body(vec![member()]);
    assert_eq!(call.send().await.unwrap_err().status().unwrap(), 401);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_rejected_sign_in_is_not_retried() {
    for call in calls().iter().filter(|call| call.signs_in()) {
        let server = Server::start(|_| Reply::empty(401)).await;
        let error = call.run(server.url(), &net::once()).await.unwrap_err();
        assert!(error.is_sign_in(), "{}", call.name);
        assert_eq!(server.requests().len(), 1, "{}", call.name);
    }
}

#[tokio::test]
async fn a_call_dropped_during_sign_in_releases_the_lock() {
    let gate = Gate::shut();
    let server = issuing([token("t1").behind(&gate), token("t2")]).await;
    let client = server.b2core();
    {
        let mut dropped = pin!(list(&client));
        while server.requests().is_empty() {
            assert!(poll_immediate(dropped.as_mut()).await.is_none());
            tokio::task::yield_now().await;
        }
        let mut waiting = pin!(list(&client));
        assert!(poll_immediate(waiting.as_mut()).await.is_none());
    }
    let listed = tokio::time::timeout(Duration::from_secs(5), list(&client)).await;
    assert_eq!(listed.unwrap().unwrap(), 0);
    assert_eq!(sent_credentials(&server), ["Bearer t2"]);
}

#[tokio::test]
async fn a_call_waiting_for_a_dropped_one_signs_in_itself() {
    let gate = Gate::shut();
    let server = issuing([token("t1").behind(&gate), token("t2")]).await;
    let client = server.b2core();
    let mut waiting = pin!(list(&client));
    {
        let mut dropped = pin!(list(&client));
        while server.requests().is_empty() {
            assert!(poll_immediate(dropped.as_mut()).await.is_none());
            tokio::task::yield_now().await;
        }
        assert!(poll_immediate(waiting.as_mut()).await.is_none());
    }
    assert_eq!(waiting.await.unwrap(), 0);
    assert_eq!(sent_credentials(&server), ["Bearer t2"]);
}
