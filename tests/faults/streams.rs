//! Streams without an end.

use futures_util::{StreamExt as _, TryStreamExt as _};
use serde_json::json;

use super::table::text;
use super::{MIB, SLACK, in_time};
use crate::net::{self, Reply, Server};

#[tokio::test]
async fn a_stream_of_items_may_exceed_the_limit_of_a_body() {
    let item = json!({"id": 1, "name": "x".repeat(1000), "parentId": null, "type": null});
    let list = json!(vec![item; 1000]);
    let server = Server::signing_in(move |_| Reply::json(200, list.clone())).await;
    let client = server.members_portal_with(&net::once().body_limit(10_000));
    let found = client.list_org_items().stream().try_collect::<Vec<_>>();
    assert_eq!(found.await.unwrap().len(), 1000);
    let error = client.list_org_items().send().await.unwrap_err();
    assert!(
        error.to_string().contains("longer than the limit"),
        "{error}"
    );
}

#[tokio::test]
async fn an_endless_item_is_an_error() {
    for start in ["[\"", "[{\"id\":1,\"name\":\""] {
        let reply = text(200, start).flooding(b'x');
        let server = Server::signing_in(move |_| reply.clone()).await;
        let client = server.members_portal_with(&net::once().body_limit(MIB));
        let found = client.list_org_items().stream().collect::<Vec<_>>().await;
        let error = found.last().unwrap().as_ref().unwrap_err();
        assert!(
            error.to_string().contains("longer than the limit"),
            "{error}"
        );
        assert!(server.flooded() < MIB + SLACK);
    }
}

#[tokio::test]
async fn endless_whitespace_is_an_error() {
    for start in [
        "",
        "[",
        "[{\"id\":1,\"parentId\":null,\"name\":\"\",\"type\":null}",
        "[]",
    ] {
        let reply = text(200, start).flooding(b' ');
        let server = Server::signing_in(move |_| reply.clone()).await;
        let client = server.members_portal_with(&net::once().body_limit(MIB));
        let found = in_time(client.list_org_items().stream().collect::<Vec<_>>()).await;
        let found = found.unwrap_or_else(|| panic!("{start}: it hangs"));
        let error = found.last().unwrap().as_ref().unwrap_err();
        assert!(error.to_string().contains("more whitespace"), "{error}");
        assert!(server.flooded() < MIB + SLACK);
    }
}
