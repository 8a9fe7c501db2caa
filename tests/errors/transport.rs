//! Connections and time limits.

use std::time::Duration;

use futures_util::StreamExt as _;
use insta::assert_snapshot;
use rollbook::{Clock, Options, Rate, Retry, http_builder};
use serde_json::json;

use super::{both, describe, root_cause};
use crate::net::vendors::{self, EMAIL, member};
use crate::net::{
    self, CANARY, Reply, SECRET, Server, Waits, assert_reveals_nothing, nobody_listens,
};

#[tokio::test]
async fn a_limit_at_its_maximum_means_no_limit() {
    let retry = Retry::new()
        .attempts(u32::MAX)
        .deadline(Duration::MAX)
        .first_wait(Duration::MAX)
        .longest_wait(Duration::MAX);
    let options = Options::new()
        .timeout(Duration::MAX)
        .connect_timeout(Duration::MAX)
        .body_limit(usize::MAX)
        .rate(Rate::per_minute(u32::MAX - 1))
        .retry(retry);
    let server = Server::signing_in(|_| Reply::json(200, json!([]))).await;
    for options in [options.clone(), options.rate(Rate::unlimited())] {
        let client = server.b2core_with(&options);
        client.list_profiles().send().await.unwrap();
        let found = client.list_profiles().stream().collect::<Vec<_>>().await;
        assert!(found.is_empty());
        let client = server.members_portal_with(&options);
        let found = client.list_org_items().stream().collect::<Vec<_>>().await;
        assert!(found.is_empty());
    }
}

#[tokio::test]
async fn without_a_limit_an_endless_wait_does_not_fail() {
    let waits = Waits::default();
    let options = waits.options(Retry::new());
    let retry = Retry::new()
        .deadline(Duration::MAX)
        .longest_wait(Duration::MAX);
    let huge = Reply::empty(429).header("Retry-After", "99999999999999999999999");
    let server = Server::playing([huge, Reply::json(200, json!({"response": []}))]).await;
    // A clock that stands still: the test clock would add up the waits.
    let wait = waits.clone();
    let clock = Clock::default().sleep(move |duration| {
        let endless = duration == Duration::MAX;
        wait.record(duration);
        async move {
            match endless {
                true => tokio::task::yield_now().await,
                false => std::future::pending().await,
            }
        }
    });
    let client = server.questionpro_with(&options.retry(retry).clock(clock));
    client.list_communities().user_id(7).send().await.unwrap();
    assert!(waits.all().contains(&Duration::MAX));
}

#[tokio::test]
async fn without_a_connection_nothing_has_been_sent() {
    let (_held, url) = nobody_listens();
    let client = vendors::questionpro(&url, SECRET, &net::once()).unwrap();
    let call = client.add_members().body(vec![member()]);
    let error = call.send().await.unwrap_err();
    assert_snapshot!(describe(&error), @"
    questionpro addMembers: not sent, the server refused the connection
    stage: NotSent, effect: No
    ");
    assert!(root_cause(&error).contains("refused"));
}

/// The result of every name resolution.
#[derive(Clone, Copy)]
enum Names {
    Nothing,
    Silence,
}

impl reqwest::dns::Resolve for Names {
    fn resolve(&self, _: reqwest::dns::Name) -> reqwest::dns::Resolving {
        match self {
            Self::Nothing => Box::pin(async { Err("unknown".into()) }),
            Self::Silence => Box::pin(std::future::pending()),
        }
    }
}

#[tokio::test]
async fn the_reason_of_a_failed_connection_is_reported() {
    let mut lines = Vec::new();
    for (names, patience) in [
        (Names::Nothing, Duration::MAX),
        (Names::Silence, Duration::from_nanos(1)),
    ] {
        let http = http_builder().dns_resolver(std::sync::Arc::new(names));
        let http = http.connect_timeout(patience).build();
        let options = net::once().http_client(http.unwrap());
        let client = vendors::questionpro("https://c4n4ry.example.com", SECRET, &options).unwrap();
        let error = client.list_communities().user_id(7).send().await;
        lines.push(describe(&error.unwrap_err()));
    }
    assert_snapshot!(lines.join("\n\n"), @"
    questionpro listCommunities: not sent, the host name cannot be resolved
    stage: NotSent, effect: No

    questionpro listCommunities: not sent, no connection to the server in time
    stage: NotSent, effect: No
    is: timeout
    ");
}

#[tokio::test]
async fn every_exceeded_time_limit_is_a_timeout() {
    let options = Waits::timing_out().options(Retry::never());
    let reply = Reply::json(200, json!({"response": []})).endless();
    let server = Server::start(move |_| reply.clone()).await;
    for error in both(&server, &options).await {
        assert!(error.is_timeout(), "{error}");
    }
    let server = Server::start(|_| Reply::silence()).await;
    let client = server.b2core_with(&options);
    let error = client.list_profiles().send().await.unwrap_err();
    assert!(error.is_sign_in() && error.is_timeout(), "{error}");
}

#[tokio::test]
async fn a_url_with_member_data_is_not_shown_when_the_connection_is_lost() {
    // An e-mail in the path, names in a filter: errors of the transport tend to include URLs.
    let server = Server::signing_in(|_| Reply::hang_up()).await;
    let yourcourts = server.yourcourts();
    let error = yourcourts
        .update_user()
        .email(EMAIL)
        .send()
        .await
        .unwrap_err();
    assert_reveals_nothing(&error);
    let b2core = server.b2core();
    let error = b2core
        .list_profiles()
        .filter_name(CANARY)
        .send()
        .await
        .unwrap_err();
    assert_reveals_nothing(&error);
    assert!(
        server
            .calls()
            .iter()
            .all(|call| call.target().contains(CANARY))
    );

    let (_held, url) = nobody_listens();
    let client = vendors::yourcourts(&format!("{url}/{CANARY}"), SECRET, &net::once()).unwrap();
    let error = client.update_user().email(EMAIL).send().await.unwrap_err();
    assert_reveals_nothing(&error);
}
