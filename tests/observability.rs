//! Spans, events and the hook for metrics of a call. `safety` tests that they reveal no data.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod net;

use std::sync::{Arc, Mutex};

use insta::assert_snapshot;
use net::capture::Capture;
use net::vendors::member;
use net::{Reply, Server, TestClock, Waits};
use rollbook::{Attempt, Options, Retry};
use serde_json::json;
use tracing_subscriber::filter::LevelFilter;

/// A QuestionPro server that is unavailable once, and then returns a list.
async fn unavailable_at_first() -> Server {
    let mut first = true;
    let respond = move |_: &net::Request| match std::mem::take(&mut first) {
        true => Reply::json(503, json!({})),
        false => Reply::json(200, json!({"response": []})),
    };
    Server::start(respond).await
}

#[tokio::test]
async fn each_call_has_one_event_in_its_span_and_a_sign_in_is_a_separate_call() {
    let capture = Capture::start();
    let server = Server::signing_in(|_| Reply::json(200, json!({"profileId": "p1"}))).await;
    let client = server.b2core_with(&TestClock::new().options());
    client.get_profile().profile_id("p1").send().await.unwrap();
    assert_snapshot!(capture.lines(), @"
    INFO span api=b2core attempts=1 duration_ms=0.0 method=GET operation=getProfile path=/profiles/{profileId} status=200
    INFO span in getProfile api=b2core attempts=1 duration_ms=0.0 method=POST operation=createToken path=/tokens status=200
    DEBUG call ended in createToken
    DEBUG call ended in getProfile
    ");
}

#[tokio::test]
async fn a_retry_is_a_warning_and_the_span_has_one_outcome() {
    let capture = Capture::start();
    let server = unavailable_at_first().await;
    let client = server.questionpro_with(&Waits::default().options(Retry::new()));
    let call = client.list_communities().user_id(7);
    call.send().await.unwrap();
    assert_snapshot!(capture.lines(), @"
    INFO span api=questionpro attempts=2 duration_ms=250.0 method=GET operation=listCommunities path=/micropanel/users/{userId}/communities status=200
    WARN sent again in listCommunities attempt=1 error=questionpro listCommunities: failed with 503 Service Unavailable wait_ms=250
    DEBUG call ended in listCommunities
    ");
}

#[tokio::test]
async fn a_failed_call_has_one_warning_after_its_event() {
    let capture = Capture::start();
    let server = Server::signing_in(|request| match request.path().as_str() {
        "/profiles" => Reply::hang_up(),
        _ => Reply::json(404, json!({"code": "not_found"})),
    })
    .await;
    let client = server.b2core_with(&TestClock::new().options());
    let call = client.get_profile().profile_id("p1");
    call.send().await.unwrap_err();
    client.list_profiles().send().await.unwrap_err();
    assert_snapshot!(capture.lines(), @"
    INFO span api=b2core attempts=1 duration_ms=0.0 method=GET operation=getProfile path=/profiles/{profileId} status=404
    INFO span in getProfile api=b2core attempts=1 duration_ms=0.0 method=POST operation=createToken path=/tokens status=200
    DEBUG call ended in createToken
    DEBUG call ended in getProfile
    WARN call failed in getProfile error=b2core getProfile: rejected with 404 Not Found
    INFO span api=b2core attempts=1 duration_ms=0.0 method=GET operation=listProfiles path=/profiles
    DEBUG call ended in listProfiles
    WARN call failed in listProfiles error=b2core listProfiles: the connection was closed before a response came
    ");
}

#[tokio::test]
async fn a_failed_sign_in_has_a_warning_and_so_has_the_call() {
    let capture = Capture::start();
    let server = Server::start(|_| Reply::json(401, json!({"error": "invalid_client"}))).await;
    let client = server.b2core_with(&TestClock::new().options());
    client.list_profiles().send().await.unwrap_err();
    assert_snapshot!(capture.lines(), @"
    INFO span api=b2core attempts=0 duration_ms=0.0 method=GET operation=listProfiles path=/profiles
    INFO span in listProfiles api=b2core attempts=1 duration_ms=0.0 method=POST operation=createToken path=/tokens status=401
    DEBUG call ended in createToken
    WARN call failed in createToken error=b2core createToken: rejected with 401 Unauthorized (code invalid_client)
    DEBUG call ended in listProfiles
    WARN call failed in listProfiles error=b2core listProfiles: not sent, since signing in failed: b2core createToken: rejected with 401 Unauthorized (code invalid_client)
    ");
}

#[tokio::test]
async fn invalid_input_has_a_span_and_its_events() {
    let capture = Capture::start();
    let server = Server::playing([]).await;
    let client = server.questionpro();
    client.list_communities().send().await.unwrap_err();
    let call = client.list_communities().user_id(7);
    call.extra_header("Host", "x").request().unwrap_err();
    assert_snapshot!(capture.lines(), @"
    INFO span api=questionpro attempts=0 duration_ms=0.0 method=GET operation=listCommunities path=/micropanel/users/{userId}/communities
    DEBUG call ended in listCommunities
    WARN call failed in listCommunities error=questionpro listCommunities: not sent, since `userId` is required and was not set
    INFO span api=questionpro attempts=0 duration_ms=0.0 method=GET operation=listCommunities path=/micropanel/users/{userId}/communities
    DEBUG call ended in listCommunities
    WARN call failed in listCommunities error=questionpro listCommunities: not sent, since its extra header `Host` is set by the client itself
    ");
}

#[tokio::test]
async fn an_unreadable_response_is_a_failed_call_with_one_event() {
    for (reply, operation) in [
        (Reply::json(200, json!({"response": 7})), "listCommunities"),
        (
            Reply::json(200, json!({"response": {"error": {"id": 1010}}})),
            "listCommunities",
        ),
    ] {
        let capture = Capture::start();
        let server = Server::playing([reply]).await;
        let client = server.questionpro();
        let call = client.list_communities().user_id(7);
        let error = call.send().await.unwrap_err();
        assert_eq!(failures(&capture), [format!("{operation}: {error}")]);
    }
}

/// Operation and error of all calls reported as failed.
fn failures(capture: &Capture) -> Vec<String> {
    let entries = capture.entries();
    let failed = entries.iter().filter(|it| {
        it.fields
            .get("message")
            .is_some_and(|it| it == "call failed")
    });
    let failed = failed.map(|it| {
        let span = &entries[it.inside.unwrap()];
        format!("{}: {}", span.fields["operation"], it.fields["error"])
    });
    failed.collect()
}

#[tokio::test]
async fn a_truncated_list_or_page_is_a_failed_call_and_an_unusual_record_is_not() {
    let capture = Capture::start();
    let body = r#"[{"id": 1, "name": "A"}, {"id": []}, {"id"#;
    let reply = Reply::text(200, "application/json", body);
    let server = Server::signing_in(move |_| reply.clone()).await;
    let mut items = server.members_portal().list_org_items().stream();
    let mut errors = Vec::new();
    while let Some(item) = items.next().await {
        errors.extend(item.err());
    }
    assert_eq!(errors.len(), 2);
    assert_eq!(failures(&capture), [format!("listOrgItems: {}", errors[1])]);

    let capture = Capture::start();
    let reply = Reply::text(
        200,
        "application/json",
        r#"[{"profileId": []}, {"profileId"#,
    );
    let server = Server::signing_in(move |_| reply.clone()).await;
    let mut items = server.b2core().list_profiles().stream();
    let mut errors = Vec::new();
    while let Some(item) = items.next().await {
        errors.extend(item.err());
    }
    assert_eq!(errors.len(), 2);
    assert_eq!(failures(&capture), [format!("listProfiles: {}", errors[1])]);
}

#[tokio::test]
async fn info_has_spans_with_outcomes_and_warn_has_failures() {
    let mut shown = String::new();
    for level in [LevelFilter::INFO, LevelFilter::WARN, LevelFilter::ERROR] {
        let capture = Capture::start_at(level);
        let server = unavailable_at_first().await;
        let client = server.questionpro_with(&Waits::default().options(Retry::new()));
        client.list_communities().user_id(7).send().await.unwrap();
        client.list_communities().send().await.unwrap_err();
        shown += &format!("at {level}\n{}\n", capture.lines());
    }
    assert_snapshot!(shown, @"
    at info
    INFO span api=questionpro attempts=2 duration_ms=250.0 method=GET operation=listCommunities path=/micropanel/users/{userId}/communities status=200
    WARN sent again in listCommunities attempt=1 error=questionpro listCommunities: failed with 503 Service Unavailable wait_ms=250
    INFO span api=questionpro attempts=0 duration_ms=0.0 method=GET operation=listCommunities path=/micropanel/users/{userId}/communities
    WARN call failed in listCommunities error=questionpro listCommunities: not sent, since `userId` is required and was not set
    at warn
    WARN sent again attempt=1 error=questionpro listCommunities: failed with 503 Service Unavailable wait_ms=250
    WARN call failed error=questionpro listCommunities: not sent, since `userId` is required and was not set
    at error
    ");
}

type Attempts = Arc<Mutex<Vec<Attempt>>>;

fn reporting(options: Options) -> (Options, Attempts) {
    let attempts = Attempts::default();
    let hook = Arc::clone(&attempts);
    let options = options.on_attempt(move |attempt| hook.lock().unwrap().push(*attempt));
    (options, attempts)
}

/// The reported attempts, one per line.
fn reported(attempts: &Attempts) -> String {
    let attempts = attempts.lock().unwrap();
    let lines = attempts.iter().map(|it| {
        let status = it.status.map(|status| status.as_u16());
        let next = if it.is_retried { ", goes on" } else { "" };
        format!(
            "{} {} {}: {status:?}, {:?}, {:?} bytes{next}",
            it.api, it.operation, it.number, it.duration, it.bytes
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn the_hook_gets_each_attempt_with_its_outcome() {
    let waits = Waits::default();
    let (options, attempts) = reporting(waits.options(Retry::new()));
    let server = unavailable_at_first().await;
    let client = server.questionpro_with(&options);
    client.list_communities().user_id(7).send().await.unwrap();

    let server = Server::start(|_| Reply::hang_up()).await;
    let client = server.questionpro_with(&options);
    let call = client.add_members().body([member()]);
    call.send().await.unwrap_err();

    let long = "x".repeat(100_000);
    let server = Server::playing([
        Reply::text(400, "text/plain", long.as_str()),
        Reply::text(400, "text/plain", long.as_str()).chunked(),
        Reply::text(400, "text/plain", "No.").chunked(),
    ])
    .await;
    let client = server.questionpro_with(&options);
    for _ in 0..3 {
        let call = client.list_communities().user_id(7);
        call.send().await.unwrap_err();
    }
    // Nothing was sent.
    client.list_communities().send().await.unwrap_err();
    assert_snapshot!(reported(&attempts), @"
    questionpro listCommunities 1: Some(503), 0ns, Some(2) bytes, goes on
    questionpro listCommunities 2: Some(200), 0ns, Some(15) bytes
    questionpro addMembers 1: None, 0ns, None bytes
    questionpro listCommunities 1: Some(400), 0ns, Some(100000) bytes
    questionpro listCommunities 1: Some(400), 0ns, None bytes
    questionpro listCommunities 1: Some(400), 0ns, Some(3) bytes
    ");
}

#[tokio::test]
async fn the_hook_gets_sign_ins_and_the_call_with_a_new_token() {
    let clock = Arc::new(TestClock::new());
    let (options, attempts) = reporting(clock.options());
    let mut first = true;
    let server = Server::signing_in(move |_| {
        clock.at_second(3);
        match std::mem::take(&mut first) {
            true => Reply::empty(401),
            false => Reply::json(200, json!([])).chunked(),
        }
    })
    .await;
    let client = server.b2core_with(&options);
    client.list_profiles().send().await.unwrap();
    assert_snapshot!(reported(&attempts), @"
    b2core createToken 1: Some(200), 0ns, Some(94) bytes
    b2core listProfiles 1: Some(401), 3s, Some(0) bytes, goes on
    b2core createToken 1: Some(200), 0ns, Some(94) bytes
    b2core listProfiles 2: Some(200), 0ns, Some(2) bytes
    ");
}

#[tokio::test]
async fn the_hook_gets_a_timeout_with_the_received_status() {
    let (options, attempts) = reporting(Waits::timing_out().options(Retry::never()));
    let reply = Reply::json(200, json!({"response": []})).endless();
    let server = Server::start(move |_| reply.clone()).await;
    let client = server.questionpro_with(&options);
    let call = client.list_communities().user_id(7);
    assert!(call.send().await.unwrap_err().is_timeout());
    let server = Server::start(|_| Reply::silence()).await;
    let client = server.questionpro_with(&options);
    let call = client.list_communities().user_id(7);
    assert!(call.send().await.unwrap_err().is_timeout());
    let attempts = attempts.lock().unwrap();
    let statuses = attempts.iter().map(|it| it.status.map(|it| it.as_u16()));
    assert_eq!(statuses.collect::<Vec<_>>(), [Some(200), None]);
}

#[tokio::test]
async fn the_hook_gets_a_streamed_list_when_its_headers_arrive() {
    let (options, attempts) = reporting(net::once());
    let reply = Reply::json(200, json!([{"id": 1, "name": "A"}]));
    let server = Server::signing_in(move |_| reply.clone().chunked()).await;
    let mut items = server
        .members_portal_with(&options)
        .list_org_items()
        .stream();
    items.next().await.unwrap().unwrap();
    let last = *attempts.lock().unwrap().last().unwrap();
    assert_eq!((last.operation, last.bytes), ("listOrgItems", None));
}
