//! Pages by number, with totals.

use rollbook::questionpro::types::Community;

use super::*;

/// A server with `total` communities, with wrong totals (Q22).
async fn of(total: usize) -> Server {
    Server::start(move |request| {
        let (page, size) = (number(request, "page"), number(request, "perPage"));
        let items = ((page - 1) * size..total).take(size);
        let items = items.map(|id| json!({"id": id, "name": "Panel"}));
        let next = format!("https://api.example.com/communities?page={}", page + 1);
        Reply::json(
            200,
            json!({
                "response": items.collect::<Vec<Value>>(),
                "pagination": {"totalItems": 0, "totalPages": 0, "links": {"next": next}},
            }),
        )
    })
    .await
}

/// Reads all communities with pages of `size`; also returns the requested pages.
async fn read(server: &Server, size: i64) -> (Vec<String>, Vec<usize>) {
    let client = server.questionpro();
    let call = client.list_communities().user_id(7).per_page(size);
    let (ids, error) = walk(call.stream(), |it: &Community| it.id.to_string()).await;
    assert!(error.is_none());
    let calls = server.calls();
    assert!(
        calls
            .iter()
            .all(|call| number(call, "perPage") == size as usize)
    );
    (ids, calls.iter().map(|call| number(call, "page")).collect())
}

#[tokio::test]
async fn a_stream_ends_at_an_empty_page_whatever_the_totals() {
    let pages = vec![1, 2, 3, 4];
    assert_eq!(read(&of(5).await, 2).await, (numbers(0..5), pages));
    assert_eq!(read(&of(4).await, 2).await, (numbers(0..4), vec![1, 2, 3]));
    assert_eq!(read(&of(0).await, 2).await, (numbers(0..0), vec![1]));
}

#[tokio::test]
async fn a_short_page_in_the_middle_loses_nothing() {
    let server = Server::start(|request| {
        let ids: &[i64] = match number(request, "page") {
            1 => &[0],
            2 => &[2, 3],
            3 => &[4],
            4 => &[6, 7],
            _ => &[],
        };
        let items = ids.iter().map(|id| json!({"id": id, "name": "Panel"}));
        Reply::json(200, json!({"response": items.collect::<Vec<_>>()}))
    })
    .await;
    let (ids, pages) = read(&server, 2).await;
    assert_eq!(ids, ["0", "2", "3", "4", "6", "7"]);
    assert_eq!(pages, [1, 2, 3, 4, 5]);
}

#[tokio::test]
async fn a_server_that_ignores_the_page_is_an_error() {
    let page = json!({"response": [{"id": 0, "name": "Panel"}]});
    let server = Server::start(move |_| Reply::json(200, page.clone())).await;
    let client = server.questionpro();
    let call = client.list_communities().user_id(7).per_page(1);
    let (ids, error) = walk(call.stream(), |it: &Community| it.id.to_string()).await;
    assert_eq!((ids, error.is_some()), (numbers(0..1), true));
    assert_eq!(server.calls().len(), 2);
}

#[tokio::test]
async fn an_error_in_the_middle_ends_the_stream() {
    let first = json!({"response": [{"id": 0, "name": "Panel"}]});
    let server = Server::playing([Reply::json(200, first), Reply::html(502, "")]).await;
    let client = server.questionpro();
    let call = client.list_communities().user_id(7).per_page(1);
    let (ids, error) = walk(call.stream(), |it: &Community| it.id.to_string()).await;
    assert_eq!(
        (ids, error.unwrap().status().unwrap().as_u16()),
        (numbers(0..1), 502)
    );
}
