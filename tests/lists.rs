//! Bare lists as streams: items arrive with their bytes, and a truncated list is an error.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod net;

use futures_util::StreamExt as _;
use net::{CANARY, Reply, Server, Waits, vendors};
use rollbook::{Effect, Retry, Stage};
use serde_json::json;

/// An org item in the format of Members Portal.
fn item(id: i64) -> String {
    json!({"id": id, "parentId": null, "name": "Club", "type": null}).to_string()
}

fn list(text: String) -> Reply {
    Reply::text(200, "application/json", text)
}

async fn responding(reply: Reply) -> Server {
    Server::signing_in(move |_| reply.clone()).await
}

#[tokio::test]
async fn items_arrive_before_the_list_ends() {
    let server = responding(list(format!("[{},{},", item(1), item(2))).endless()).await;
    let client = server.members_portal();
    let mut items = std::pin::pin!(client.list_org_items().stream());
    assert_eq!(items.next().await.unwrap().unwrap().id, 1);
    assert_eq!(items.next().await.unwrap().unwrap().id, 2);
}

#[tokio::test]
async fn an_unreadable_item_is_an_error_in_its_place() {
    let unusual = json!({"id": CANARY, "name": CANARY});
    let server = responding(list(format!("[{},{unusual},{}]", item(1), item(2)))).await;
    let found = server.members_portal().list_org_items().stream();
    let found = found.collect::<Vec<_>>().await;

    let ids = found
        .iter()
        .flatten()
        .map(|item| item.id)
        .collect::<Vec<_>>();
    assert_eq!((ids, found.len()), (vec![1, 2], 3));
    let error = found[1].as_ref().unwrap_err();
    assert!(
        error.to_string().ends_with("`[1].id`: expected i64"),
        "{error}"
    );
    assert!(!format!("{error} {error:?}").contains(CANARY));
}

#[tokio::test]
async fn an_item_of_invalid_text_is_an_error_in_its_place() {
    for unusual in [
        &b"{\"id\":1,\"name\":\"\xFF\"}"[..],
        b"\"\\ud800\"",
        b"{\"id\":1e999}",
    ] {
        let body = [
            b"[",
            item(1).as_bytes(),
            b",",
            unusual,
            b",",
            item(2).as_bytes(),
            b"]",
        ]
        .concat();
        let server = responding(Reply::text(200, "application/json", body)).await;
        let found = server.members_portal().list_org_items().stream();
        let found = found.map(|item| item.ok().map(|item| item.id));
        assert_eq!(found.collect::<Vec<_>>().await, [Some(1), None, Some(2)]);
    }
}

#[tokio::test]
async fn a_truncated_list_ends_with_an_error() {
    let server = responding(list(format!("[{},{}", item(1), item(2))).declaring(1000)).await;
    let found = server.members_portal().list_org_items().stream();
    let found = found.collect::<Vec<_>>().await;
    let error = found.last().unwrap().as_ref().unwrap_err();
    assert_eq!(found.len(), 3);
    assert_eq!(
        (error.stage(), error.effect()),
        (Stage::InvalidResponse, Effect::No)
    );
    assert!(error.to_string().ends_with("(after 2 items)"), "{error}");
}

#[tokio::test]
async fn a_received_long_item_is_not_lost_with_the_connection() {
    let long = json!({"id": 1, "name": "x".repeat(70_000)}).to_string();
    let chunks = format!("[{long},").into_bytes();
    let chunks = chunks.chunks(1000).map(|chunk| {
        let text = std::str::from_utf8(chunk).unwrap();
        format!("{:x}\r\n{text}\r\n", text.len())
    });
    let head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    let reply = Reply::raw(&(head.to_owned() + &chunks.collect::<String>()));
    let server = responding(reply).await;
    let found = server.members_portal().list_org_items().stream();
    let found = found.collect::<Vec<_>>().await;
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].as_ref().unwrap().id, 1);
    assert!(found[1].is_err());
}

#[tokio::test]
async fn a_rejection_is_the_only_item_of_the_stream() {
    let server = responding(Reply::json(404, json!({"message": "no such section"}))).await;
    let call = server.members_portal();
    let found = call.list_members_in_section().org_item_id(4).stream();
    let found = found.collect::<Vec<_>>().await;
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].as_ref().unwrap_err().vendor_message(),
        Some("no such section")
    );
}

#[tokio::test]
async fn invalid_input_is_rejected_before_sending() {
    let server = responding(Reply::empty(500)).await;
    let client = server.members_portal();
    let found = client.list_members_in_section().org_item_id(0).stream();
    let found = found.collect::<Vec<_>>().await;
    assert!(found[0].as_ref().unwrap_err().is_invalid_input());
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_missing_rest_is_an_error_and_not_the_end() {
    let server = responding(list(format!("[{},", item(1))).endless()).await;
    let options = Waits::timing_out().options(Retry::never());
    let client = server.members_portal_with(&options);
    let found = client.list_org_items().stream().collect::<Vec<_>>().await;
    let error = found.last().unwrap().as_ref().unwrap_err();
    assert!(
        error.to_string().contains("did not arrive in time"),
        "{error}"
    );
    assert!(error.is_timeout());
}

#[tokio::test]
async fn an_unusual_item_does_not_fail_its_page() {
    let page = json!([{"profileId": "a"}, {"profileId": 7}, {"profileId": "b"}]);
    let server = Server::signing_in(move |request| {
        let first = request.query("offset").is_none_or(|offset| offset == "0");
        Reply::json(200, if first { page.clone() } else { json!([]) })
    })
    .await;
    let client = vendors::b2core(server.url(), net::SECRET, &net::once()).unwrap();
    let found = client.list_profiles().stream().collect::<Vec<_>>().await;
    let ids = found
        .iter()
        .flatten()
        .map(|it| it.profile_id.as_str())
        .collect::<Vec<_>>();
    assert_eq!((ids, found.len()), (vec!["a", "b"], 3));
}
