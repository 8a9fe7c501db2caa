//! Pages by offset.

use rollbook::b2core::Client;
use rollbook::b2core::types::{Profile, SortOrder};

use super::*;

/// A server with `total` profiles, which returns at most `cap` of them at once.
async fn of(total: usize, cap: usize) -> Server {
    hiding(total, cap, &[]).await
}

/// The same, but it removes some records from a page after counting them.
async fn hiding(total: usize, cap: usize, hidden: &[usize]) -> Server {
    let hidden = hidden.to_vec();
    Server::signing_in(move |request| {
        let (limit, offset) = (number(request, "limit"), number(request, "offset"));
        let page = (offset..total).take(limit.min(cap));
        let page = page.filter(|id| !hidden.contains(id));
        let page = page.map(|id| json!({"profileId": id.to_string()}));
        Reply::json(200, page.collect::<Vec<Value>>())
    })
    .await
}

fn id(profile: &Profile) -> String {
    profile.profile_id.clone()
}

/// Reads all profiles with pages of `limit`.
async fn read(client: &Client, limit: i32) -> (Vec<String>, Option<Error>) {
    walk(client.list_profiles().limit(limit).stream(), id).await
}

/// `limit` and `offset` of every request.
fn steps(server: &Server) -> Vec<(usize, usize)> {
    let calls = server.calls();
    let step = |call: &Request| (number(call, "limit"), number(call, "offset"));
    calls.iter().map(step).collect()
}

#[tokio::test]
async fn a_stream_continues_past_a_short_page_to_an_empty_one() {
    let server = of(5, 100).await;
    let (ids, error) = read(&server.b2core(), 2).await;
    assert_eq!((ids, error.is_none()), (numbers(0..5), true));
    assert_eq!(steps(&server), [(2, 0), (2, 2), (2, 4), (2, 6)]);
}

#[tokio::test]
async fn a_stream_of_full_pages_ends_at_an_empty_one() {
    let server = of(4, 100).await;
    let (ids, error) = read(&server.b2core(), 2).await;
    assert_eq!((ids, error.is_none()), (numbers(0..4), true));
    assert_eq!(steps(&server), [(2, 0), (2, 2), (2, 4)]);
}

#[tokio::test]
async fn an_empty_list_is_one_request() {
    let server = of(0, 100).await;
    let (ids, error) = read(&server.b2core(), 2).await;
    assert_eq!((ids, error.is_none()), (vec![], true));
    assert_eq!(steps(&server), [(2, 0)]);
}

#[tokio::test]
async fn a_server_with_a_lower_limit_loses_nothing() {
    let server = of(7, 3).await;
    let (ids, error) = read(&server.b2core(), 10).await;
    assert_eq!((ids, error.is_none()), (numbers(0..7), true));
    assert_eq!(steps(&server), [(10, 0), (10, 3), (10, 6), (10, 9)]);
}

#[tokio::test]
async fn a_hidden_record_costs_no_other() {
    let server = hiding(35, 100, &[13]).await;
    let (ids, error) = read(&server.b2core(), 10).await;
    let all_but_one = [numbers(0..13), numbers(14..35)].concat();
    assert_eq!((ids, error.is_none()), (all_but_one, true));
    // The first page was full, so the second one has the same size.
    assert_eq!(
        steps(&server),
        [(10, 0), (10, 10), (10, 20), (10, 30), (10, 40)]
    );
}

#[tokio::test]
async fn a_hidden_record_on_the_first_page_repeats_no_other() {
    let server = hiding(35, 100, &[3]).await;
    let (ids, error) = read(&server.b2core(), 10).await;
    let all_but_one = [numbers(0..3), numbers(4..35)].concat();
    assert_eq!((ids, error.is_none()), (all_but_one, true));
    // After the second page, the first one is requested again, up to the step.
    let steps = steps(&server);
    assert_eq!(steps[..4], [(10, 0), (10, 9), (9, 0), (10, 19)]);
}

#[tokio::test]
async fn no_visible_record_is_lost_or_repeated() {
    let http = rollbook::http_builder().build().unwrap();
    let options = net::once().http_client(http);
    for (total, cap, limit) in [
        (0, 3, 2),
        (1, 1, 4),
        (7, 3, 3),
        (9, 4, 2),
        (9, 3, 5),
        (12, 5, 9),
    ] {
        let window = usize::min(cap, limit as usize);
        for mask in 0..1_u32 << total {
            let is_hidden = |id: &usize| mask >> id & 1 == 1;
            let hidden: Vec<usize> = (0..total).filter(is_hidden).collect();
            // A page without visible records is indistinguishable from the end.
            let all_hidden = |start: usize| (start..start + window).all(|id| is_hidden(&id));
            // Every seventh mask is enough, except for the smallest totals.
            let skipped = total > 7 && mask % 7 != 0;
            if skipped || (0..total).any(all_hidden) {
                continue;
            }
            let server = hiding(total, cap, &hidden).await;
            let (ids, error) = read(&server.b2core_with(&options), limit).await;
            let shown = (0..total).filter(|id| !is_hidden(id));
            let shown: Vec<String> = shown.map(|id| id.to_string()).collect();
            assert!(
                error.is_none(),
                "{hidden:?} of {total} by {cap} and {limit}"
            );
            assert_eq!(ids, shown, "{hidden:?} of {total} by {cap} and {limit}");
        }
    }
}

#[tokio::test]
async fn a_list_of_hidden_records_does_not_take_a_request_for_each() {
    let hidden: Vec<usize> = (0..30).filter(|id| id % 10 != 9).collect();
    let server = hiding(30, 100, &hidden).await;
    let (ids, error) = read(&server.b2core(), 10).await;
    assert_eq!(ids, ["9", "19", "29"]);
    assert!(error.is_none());
    // The step learned from one page applies to the next, so steps grow.
    assert!(steps(&server).len() < 20, "{:?}", steps(&server));
}

#[tokio::test]
async fn equal_records_are_not_treated_as_repeated() {
    // The server's limit is lower, and two equal records meet at a page boundary.
    let records = ["a", "b", "b", "c", "c", "d", "e"];
    let server = Server::signing_in(move |request| {
        let (limit, offset) = (number(request, "limit"), number(request, "offset"));
        let page = records.iter().skip(offset).take(limit.min(2));
        Reply::json(
            200,
            page.map(|id| json!({"profileId": id})).collect::<Vec<_>>(),
        )
    })
    .await;
    let (ids, error) = read(&server.b2core(), 9).await;
    assert_eq!(
        (ids, error.is_none()),
        (records.map(str::to_owned).to_vec(), true)
    );
}

#[tokio::test]
async fn pages_of_unreadable_records_are_distinguished_by_their_bytes() {
    let server = Server::signing_in(|request| match number(request, "offset") {
        offset @ (0 | 2 | 4) => Reply::json(200, json!([{"profileId": offset}, {"x": offset}])),
        6 => Reply::json(200, json!([{"profileId": "6"}])),
        _ => Reply::json(200, json!([])),
    })
    .await;
    let found = all(server.b2core().list_profiles().limit(2).stream(), id).await;
    let unusual = [
        "`[0].profileId`: expected a string",
        "`[1].profileId` is missing",
    ];
    assert_eq!(found, [&unusual[..], &unusual, &unusual, &["6"]].concat());

    // But a repeated page is an error, immediately so if a record is readable.
    for (page, count, reason) in [
        (
            json!([{"profileId": 1}, {"profileId": 2}]),
            201,
            "too many consecutive pages",
        ),
        (
            json!([{"profileId": 1}, {"profileId": "2"}]),
            3,
            "the server sent the same page twice",
        ),
    ] {
        let server = Server::signing_in(move |_| Reply::json(200, page.clone())).await;
        let found = all(server.b2core().list_profiles().limit(2).stream(), id).await;
        assert_eq!(found.len(), count);
        assert!(found[count - 1].starts_with(reason), "{found:?}");
    }
}

#[tokio::test]
async fn a_truncated_page_is_an_error_after_its_items() {
    let server = Server::signing_in(|request| match number(request, "offset") {
        0 => Reply::json(200, json!([{"profileId": "0"}, {"profileId": "1"}])),
        _ => Reply::text(
            200,
            "application/json",
            r#"[{"profileId":"2"},{"profileId":"3"#,
        ),
    })
    .await;
    let found = all(server.b2core().list_profiles().limit(2).stream(), id).await;
    let error = "the JSON is truncated (line 1 column 34)";
    assert_eq!(found, ["0", "1", "2", error]);
}

#[tokio::test]
async fn a_page_size_is_sent_by_default() {
    // B18
    let server = of(201, 1000).await;
    let (ids, error) = walk(server.b2core().list_profiles().stream(), id).await;
    assert_eq!((ids, error.is_none()), (numbers(0..201), true));
    assert_eq!(
        steps(&server),
        [(100, 0), (100, 100), (100, 200), (100, 300)]
    );
}

#[tokio::test]
async fn a_stream_starts_at_the_given_offset_and_keeps_its_filters() {
    let server = of(6, 100).await;
    let client = server.b2core();
    let call = client.list_profiles().limit(2).offset(3);
    let call = call.filter_enabled(true).sort_order(SortOrder::Desc);
    let (ids, _) = walk(call.stream(), id).await;
    assert_eq!(ids, numbers(3..6));
    assert_eq!(steps(&server), [(2, 3), (2, 5), (2, 7)]);
    for call in server.calls() {
        assert_eq!(call.query("filter[enabled]").unwrap(), "1");
        assert_eq!(call.query("sort_order").unwrap(), "desc");
    }
}

#[tokio::test]
async fn pages_are_fetched_on_demand() {
    let server = of(5, 100).await;
    let client = server.b2core();
    let mut stream = pin!(client.list_profiles().limit(2).stream());
    settle().await;
    assert_eq!(server.requests().len(), 0);
    for (item, pages) in [1, 1, 2, 2, 3].into_iter().enumerate() {
        let profile = stream.try_next().await.unwrap().unwrap();
        assert_eq!(profile.profile_id, item.to_string());
        settle().await;
        assert_eq!(server.calls().len(), pages, "after item {item}");
    }
    assert!(stream.try_next().await.unwrap().is_none());
    assert_eq!(server.calls().len(), 4);
}

#[tokio::test]
async fn a_server_that_ignores_the_offset_is_an_error() {
    let page = json!([{"profileId": "0"}, {"profileId": "1"}]);
    let server = Server::signing_in(move |_| Reply::json(200, page.clone())).await;
    let (ids, error) = read(&server.b2core(), 2).await;
    let error = error.unwrap();
    assert_eq!(ids, numbers(0..2));
    assert_eq!(error.stage(), Stage::InvalidResponse);
    insta::assert_snapshot!(error, @"b2core listProfiles: the server sent the same page twice, so the list cannot be read to its end");
    assert_eq!(steps(&server), [(2, 0), (2, 2)]);
}

#[tokio::test]
async fn a_server_that_repeats_pages_in_a_cycle_is_an_error() {
    let server = Server::signing_in(|request| {
        let id = number(request, "offset") % 3;
        Reply::json(200, json!([{"profileId": id.to_string()}]))
    })
    .await;
    let (ids, error) = read(&server.b2core(), 1).await;
    assert_eq!((ids, error.is_some()), (numbers(0..3), true));
}

#[tokio::test]
async fn an_error_in_the_middle_ends_the_stream() {
    let server = Server::signing_in(|request| match number(request, "offset") {
        0 => Reply::json(200, json!([{"profileId": "0"}])),
        _ => Reply::empty(503).header("Retry-After", "7"),
    })
    .await;
    let (ids, error) = read(&server.b2core(), 1).await;
    let error = error.unwrap();
    assert_eq!(ids, numbers(0..1));
    assert_eq!(
        (error.status().unwrap().as_u16(), error.operation()),
        (503, "listProfiles")
    );
    assert_eq!(error.retry_after().unwrap().as_secs(), 7);
    assert_eq!(server.calls().len(), 2);
}

#[tokio::test]
async fn an_invalid_page_size_or_start_is_rejected_before_sending() {
    let server = Server::playing([]).await;
    let client = server.b2core();
    let profiles = || client.list_profiles();
    for call in [
        profiles().limit(0),
        profiles().limit(-1),
        profiles().offset(-1),
        profiles().filter_name(""),
    ] {
        let (ids, error) = walk(call.stream(), id).await;
        assert!(ids.is_empty());
        assert!(error.unwrap().is_invalid_input());
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_page_size_or_start_out_of_range_is_rejected_before_sending() {
    let server = of(3, 100).await;
    let client = server.b2core();
    for call in [
        client.list_profiles().limit(i64::MAX),
        client.list_profiles().offset(i64::MAX),
    ] {
        let (ids, error) = walk(call.stream(), id).await;
        assert!(ids.is_empty());
        assert!(error.unwrap().is_invalid_input());
    }
    assert!(server.requests().is_empty());
}
