//! Bodies that cannot be read, or only in part.

use insta::assert_snapshot;
use rollbook::Error;
use serde_json::json;

use super::{both, describe, describe_response};
use crate::net::vendors::member;
use crate::net::{self, CANARY, Reply, Server, assert_reveals_nothing};

#[tokio::test]
async fn json_of_another_shape_is_reported_with_its_place_and_without_values() {
    let reply = Reply::json(200, json!({"response": CANARY}));
    assert_snapshot!(describe_response(reply).await, @"
    questionpro listCommunities: the response (200 OK) cannot be read: `response`: expected a sequence
    stage: InvalidResponse, effect: No
    status: 200
    body: 21 bytes

    questionpro addMembers: the response (200 OK) cannot be read: `response`: expected an object; it may have taken effect
    stage: InvalidResponse, effect: Unknown
    status: 200
    body: 21 bytes
    ");
    let reply = Reply::json(200, json!({"requestID": CANARY, CANARY: 7}));
    let server = Server::playing([reply]).await;
    let client = server.questionpro();
    let call = client.add_members().body(vec![member()]);
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    questionpro addMembers: the response (200 OK) cannot be read: `response` is missing; it may have taken effect
    stage: InvalidResponse, effect: Unknown
    status: 200
    body: 33 bytes
    ");
}

#[tokio::test]
async fn a_body_over_the_limit_is_cut_off_where_no_length_is_declared() {
    let options = net::once().body_limit(1000);
    let reply = Reply::text(200, "application/json", CANARY.repeat(1000)).endless();
    let server = Server::start(move |_| reply.clone()).await;
    let errors = both(&server, &options).await;
    assert_snapshot!(errors.each_ref().map(Error::to_string).join("\n"), @r"
    questionpro listCommunities: the response (200 OK) cannot be read: it is longer than the limit of 1000 bytes
    questionpro addMembers: the response (200 OK) cannot be read: it is longer than the limit of 1000 bytes; it may have taken effect
    ");
    for error in errors {
        assert_reveals_nothing(&error);
        // However much arrived at once.
        assert!((1001..=6000).contains(&error.body().len()));
    }
}

#[tokio::test]
async fn a_body_at_the_limit_is_read() {
    let body = json!({"response": []}).to_string();
    let reply = Reply::text(200, "application/json", body.as_str());
    let server = Server::playing([reply.clone(), reply.chunked()]).await;
    let client = server.questionpro_with(&net::once().body_limit(body.len()));
    for _ in 0..2 {
        assert!(client.list_communities().user_id(7).send().await.is_ok());
    }
}

#[tokio::test]
async fn an_error_keeps_at_most_64_kib_of_a_body() {
    let long = "c4n4ry ".repeat(30_000);
    let (all, none) = (&long.as_bytes()[..64 * 1024], &[][..]);
    let plain = Reply::text(200, "application/json", long.as_str());
    let rejected = Reply::text(400, "text/plain", long.as_str());
    for (reply, kept) in [
        // The declared length is too long, so nothing is read.
        (plain.clone(), none),
        (plain.chunked(), all),
        (rejected.clone(), all),
        // Bytes that are not kept are not awaited.
        (rejected.endless(), all),
    ] {
        let server = Server::start(move |_| reply.clone()).await;
        for error in both(&server, &net::once().body_limit(100_000)).await {
            assert!(error.body() == kept, "{error}: {}", error.body().len());
            assert_reveals_nothing(&error);
        }
    }
}

#[tokio::test]
async fn a_truncated_rejection_is_still_a_rejection() {
    let reply = Reply::text(403, "text/plain", "No.").declaring(1000);
    assert_snapshot!(describe_response(reply).await, @r"
    questionpro listCommunities: rejected with 403 Forbidden
    stage: ErrorResponse, effect: No
    status: 403
    message: No.
    body: 3 bytes

    questionpro addMembers: rejected with 403 Forbidden
    stage: ErrorResponse, effect: No
    status: 403
    message: No.
    body: 3 bytes
    ");
}

#[tokio::test]
async fn html_from_a_proxy_is_reported_with_status_and_title() {
    let page = "<html><head><title>502 Bad Gateway</title></head><body>c4n4ry</body></html>";
    assert_snapshot!(describe_response(Reply::html(502, page)).await, @r"
    questionpro listCommunities: failed with 502 Bad Gateway
    stage: ErrorResponse, effect: No
    status: 502
    message: 502 Bad Gateway
    body: 75 bytes

    questionpro addMembers: failed with 502 Bad Gateway; it may have taken effect
    stage: ErrorResponse, effect: Unknown
    status: 502
    message: 502 Bad Gateway
    body: 75 bytes
    ");
}
