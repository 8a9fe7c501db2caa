//! Spans of calls.

use std::sync::Arc;

use serde_json::json;

use crate::net::capture::Capture;
use crate::net::{Reply, Server, TestClock};

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
