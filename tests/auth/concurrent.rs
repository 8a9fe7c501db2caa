//! Concurrent calls that need a token.

use std::pin::pin;
use std::time::Duration;

use futures_util::future::{join_all, poll_immediate};
use rollbook::{Error, b2core};
use serde_json::json;

use super::{issuing, list, sent_credentials, token_for};
use crate::net::vendors::{is_sign_in, token};
use crate::net::{Gate, Reply, Server, TestClock, settle};

/// The number of concurrent calls that need a token.
const CONCURRENT: usize = 100;

/// Lists B2CORE's profiles concurrently.
async fn list_concurrently(client: &b2core::Client) -> Vec<Result<usize, Error>> {
    join_all((0..CONCURRENT).map(|_| list(client))).await
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
