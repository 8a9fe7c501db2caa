//! Lists as streams: pages are fetched on demand, with one page size, up to the right end, and never endlessly. Records
//! that a server hides cost no other records, and no record is repeated.
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

use futures_util::{Stream, StreamExt as _, TryStreamExt as _};
use net::{Reply, Request, Server, settle};
use rollbook::{Error, Stage};
use serde_json::{Value, json};

/// The items of a stream as text, and the error at its end.
async fn walk<T>(
    stream: impl Stream<Item = Result<T, Error>>,
    id: impl Fn(&T) -> String,
) -> (Vec<String>, Option<Error>) {
    let mut stream = pin!(stream);
    let mut ids = Vec::new();
    while let Some(item) = stream.next().await {
        match item {
            Ok(item) => ids.push(id(&item)),
            Err(error) => {
                assert!(
                    stream.next().await.is_none(),
                    "something comes after an error"
                );
                return (ids, Some(error));
            }
        }
    }
    (ids, None)
}

/// All items and errors of a stream, as text.
async fn all<T>(
    stream: impl Stream<Item = Result<T, Error>>,
    id: impl Fn(&T) -> String,
) -> Vec<String> {
    let line = |error: Error| {
        let line = error.to_string();
        let (_, reason) = line.split_once(": ").unwrap();
        let reason = reason
            .split_once(" cannot be read: ")
            .map_or(reason, |(_, it)| it);
        reason.to_owned()
    };
    let outcome = |item: Result<T, Error>| item.map(|item| id(&item)).unwrap_or_else(line);
    stream.map(outcome).collect().await
}

fn numbers(ids: std::ops::Range<usize>) -> Vec<String> {
    ids.map(|id| id.to_string()).collect()
}

fn number(request: &Request, name: &str) -> usize {
    request.query(name).unwrap().parse().unwrap()
}

mod b2core {
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
                "too many pages in a row",
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
        let error = "the JSON breaks off (line 1 column 34)";
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
        assert_eq!(error.stage(), Stage::UnreadableAnswer);
        insta::assert_snapshot!(error, @"b2core listProfiles: the server sent the same page twice, so the list cannot be walked to its end");
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
}

mod memberclicks {
    use rollbook::memberclicks::types::Profile;

    use super::*;

    fn id(profile: &Profile) -> String {
        profile
            .profile_id
            .as_ref()
            .unwrap()
            .get()
            .unwrap()
            .to_string()
    }

    fn page(profiles: impl IntoIterator<Item = usize>, next: impl Into<Value>) -> Reply {
        let profiles = profiles.into_iter().map(|id| json!({"[Profile ID]": id}));
        let profiles: Vec<Value> = profiles.collect();
        Reply::json(
            200,
            json!({"profiles": profiles, "nextPageUrl": next.into()}),
        )
    }

    /// `pageNumber` and `pageSize` of every request.
    fn steps(server: &Server) -> Vec<(usize, usize)> {
        let calls = server.calls();
        let step = |call: &Request| (number(call, "pageNumber"), number(call, "pageSize"));
        calls.iter().map(step).collect()
    }

    /// A server that links a next page twice, and then returns `last`.
    async fn naming(last: impl Into<Value>) -> Server {
        let last = last.into();
        Server::signing_in(move |request| match number(request, "pageNumber") {
            1 => page(
                [0, 1],
                "https://acme.example.com/api/v1/profile?pageNumber=2",
            ),
            // A short page with a next link: the link counts.
            2 => page([2], "/api/v1/profile?pageNumber=3"),
            3 => page([3, 4], last.clone()),
            page => unreachable!("page {page}"),
        })
        .await
    }

    #[tokio::test]
    async fn a_stream_ends_at_the_page_without_a_next_link() {
        for last in [json!(null), json!("")] {
            let server = naming(last).await;
            let client = server.memberclicks();
            let (ids, error) = walk(client.list_profiles().page_size(2).stream(), id).await;
            assert_eq!((ids, error.is_none()), (numbers(0..5), true));
            // M21: one page size for the whole list.
            assert_eq!(steps(&server), [(1, 2), (2, 2), (3, 2)]);
        }
    }

    #[tokio::test]
    async fn the_default_page_size_is_the_maximum() {
        let server = naming(json!(null)).await;
        let client = server.memberclicks();
        let (ids, _) = walk(client.list_profiles().page_number(2).stream(), id).await;
        assert_eq!(ids, numbers(2..5));
        assert_eq!(steps(&server), [(2, 100), (3, 100)]);
    }

    /// A server whose second page is `page_2`; the third and last page has more items.
    async fn with_second(page_2: Value) -> Server {
        Server::signing_in(move |request| match number(request, "pageNumber") {
            1 => page([0, 1], "x"),
            2 => Reply::json(200, page_2.clone()),
            3 => page([4, 5], json!(null)),
            // The vendor's response to a page past the end.
            _ => Reply::json(
                400,
                json!({"error": "Bad Request", "message": "The last page is 3"}),
            ),
        })
        .await
    }

    /// The items of these three pages.
    async fn walked(page_2: Value) -> Vec<String> {
        let server = with_second(page_2).await;
        all(
            server.memberclicks().list_profiles().page_size(2).stream(),
            id,
        )
        .await
    }

    #[tokio::test]
    async fn an_empty_page_with_a_next_link_does_not_end_the_stream() {
        for profiles in [json!([]), json!(null)] {
            let page = json!({"profiles": profiles, "nextPageUrl": "x"});
            assert_eq!(walked(page).await, ["0", "1", "4", "5"]);
        }
        // Even without a list.
        assert_eq!(
            walked(json!({"nextPageUrl": "x"})).await,
            ["0", "1", "4", "5"]
        );
    }

    #[tokio::test]
    async fn a_page_without_a_list_and_a_next_link_is_not_the_end() {
        for page in [
            json!({}),
            json!({"nextPageUrl": null}),
            json!({"later": "x"}),
        ] {
            let found = walked(page).await;
            let error = "`profiles` is missing";
            assert_eq!(found, ["0", "1", error]);
        }
        for (page, error) in [
            (json!([]), "expected an object"),
            (
                json!({"profiles": {}, "nextPageUrl": "x"}),
                "`profiles`: expected a list",
            ),
            (
                json!({"profiles": "none", "nextPageUrl": "x"}),
                "`profiles`: expected a list",
            ),
        ] {
            assert_eq!(walked(page).await, ["0", "1", error]);
        }
        // But null is an empty list.
        assert_eq!(walked(json!({"profiles": null})).await, ["0", "1"]);
    }

    #[tokio::test]
    async fn endless_empty_pages_with_a_next_link_are_an_error() {
        let server = Server::signing_in(|_| page([], "/api/v1/profile?pageNumber=2")).await;
        let client = server.memberclicks();
        let (ids, error) = walk(client.list_profiles().stream(), id).await;
        assert!(ids.is_empty());
        insta::assert_snapshot!(error.unwrap(), @"memberclicks listProfiles: too many pages in a row hold nothing new, and others follow");
        assert_eq!(server.calls().len(), 100);
    }

    #[tokio::test]
    async fn a_hundred_scattered_empty_pages_are_not_an_error() {
        let server = Server::signing_in(|request| match number(request, "pageNumber") {
            number @ 1..300 if number % 100 == 0 => page([number / 100], "x"),
            300 => page([3], json!(null)),
            _ => page([], "x"),
        })
        .await;
        let client = server.memberclicks();
        let found = all(client.list_profiles().stream(), id).await;
        assert_eq!(found, numbers(1..4));
    }

    #[tokio::test]
    async fn a_next_link_of_another_type_is_an_error() {
        let with_link =
            |link: Value| json!({"profiles": [{"[Profile ID]": 3}], "nextPageUrl": link});
        for link in [
            json!(3),
            json!(true),
            json!({"href": "x"}),
            json!(["x"]),
            json!(" "),
        ] {
            assert_eq!(walked(with_link(link)).await, ["0", "1", "3", "4", "5"]);
        }
        let error = "`nextPageUrl`: expected a string or null";
        assert_eq!(
            walked(with_link(json!(false))).await,
            ["0", "1", "3", error]
        );
    }

    #[tokio::test]
    async fn an_unusual_record_costs_no_other_record_and_no_page() {
        for (unusual, error) in [
            (
                json!({"[Group]": "Member"}),
                "`profiles[1].[Group]`: expected a sequence",
            ),
            (
                json!({"[Address | Primary | Zip]": 30301}),
                "`profiles[1].[Address | Primary | Zip]`: expected a string",
            ),
            (
                json!({"[Deleted]": 0}),
                "`profiles[1].[Deleted]`: expected a boolean",
            ),
            (json!(7), "`profiles[1]`: expected an object"),
            (json!(null), "`profiles[1]`: expected an object"),
        ] {
            let page = json!({"profiles": [{"[Profile ID]": 2}, unusual, {"[Profile ID]": 3}], "nextPageUrl": "x"});
            assert_eq!(walked(page).await, ["0", "1", "2", error, "3", "4", "5"]);
        }
    }

    #[tokio::test]
    async fn fields_next_to_the_records_do_not_matter() {
        let mut page = json!({"profiles": [{"[Profile ID]": 2}], "nextPageUrl": "x"});
        for unusual in [
            json!("6"),
            json!(6.0),
            json!(null),
            json!([1]),
            json!({"a": [{}]}),
        ] {
            for name in [
                "totalCount",
                "count",
                "pageNumber",
                "pageSize",
                "lastPageUrl",
                "expireDate",
            ] {
                page[name] = unusual.clone();
            }
            assert_eq!(walked(page.clone()).await, ["0", "1", "2", "4", "5"]);
        }
    }

    #[tokio::test]
    async fn pages_of_unreadable_records_are_not_a_repeated_page() {
        let server = Server::signing_in(|request| match number(request, "pageNumber") {
            number @ 1..4 => {
                let unusual = json!({"[Profile ID]": number, "[Group]": "Member"});
                Reply::json(200, json!({"profiles": [unusual], "nextPageUrl": "x"}))
            }
            _ => page([7], json!(null)),
        })
        .await;
        let client = server.memberclicks();
        let found = all(client.list_profiles().stream(), id).await;
        let error = "`profiles[0].[Group]`: expected a sequence";
        assert_eq!(found, [error, error, error, "7"]);
    }

    #[tokio::test]
    async fn pages_of_equal_unreadable_records_do_not_end_the_stream() {
        for unusual in [json!(null), json!(7), json!({"[Group]": "Member"})] {
            let server = Server::signing_in(move |request| match number(request, "pageNumber") {
                1 => page([1], "x"),
                2..5 => Reply::json(
                    200,
                    json!({"profiles": [unusual, unusual], "nextPageUrl": "x"}),
                ),
                _ => page([7], json!(null)),
            })
            .await;
            let client = server.memberclicks();
            let found = all(client.list_profiles().stream(), id).await;
            assert_eq!((found.len(), &*found[0], &*found[7]), (8, "1", "7"));
        }
    }

    #[tokio::test]
    async fn a_record_of_invalid_text_costs_no_other_record_and_no_page() {
        let deep = format!("{{\"a\":{}{}}}", "[".repeat(200), "]".repeat(200)).into_bytes();
        for unusual in [
            b"{\"own\":\"\xFF\"}".to_vec(),
            b"{\"own\":\"\\ud800\"}".to_vec(),
            b"{\"\\ud800\":1}".to_vec(),
            b"{\"own\":1e999}".to_vec(),
            b"\"\xC3\"".to_vec(),
            deep,
        ] {
            let around = |unusual: &[u8]| {
                [
                    &b"{\"\\ud800\":1e999,\"profiles\":[{\"[Profile ID]\":1},"[..],
                    unusual,
                    b",{\"[Profile ID]\":2}],\"nextPageUrl\":\"x\"}",
                ]
                .concat()
            };
            let first = around(&unusual);
            let server = Server::signing_in(move |request| match number(request, "pageNumber") {
                1 => Reply::text(200, "application/json", first.clone()),
                _ => page([3], json!(null)),
            })
            .await;
            let client = server.memberclicks();
            let mut found = all(client.list_profiles().stream(), id).await;
            let error = found.remove(1);
            assert!(error.starts_with("`profiles[1]`: "), "{error}");
            assert_eq!(found, numbers(1..4));
        }
    }

    #[tokio::test]
    async fn a_truncated_page_is_an_error_after_its_items() {
        let bodies = [
            (
                r#"{"profiles":[{"[Profile ID]":2},{"#,
                "the JSON breaks off (line 1 column 33)",
            ),
            (
                r#"{"profiles":[{"[Profile ID]":2}]"#,
                "the JSON breaks off (line 1 column 32)",
            ),
            (
                r#"{"profiles":[{"[Profile ID]":2}],"nextPageUrl":"x"#,
                "the JSON breaks off (line 1 column 49)",
            ),
            (
                r#"{"profiles":[{"[Profile ID]":2}],}"#,
                "it is not JSON (line 1 column 34)",
            ),
            (
                r#"{"profiles":[{"[Profile ID]":2}]}}"#,
                "it is not JSON (line 1 column 34)",
            ),
            (
                r#"{"profiles":[{"[Profile ID]":2},]}"#,
                "it is not JSON (line 1 column 33)",
            ),
        ];
        for (body, reason) in bodies {
            let server =
                Server::signing_in(move |_| Reply::text(200, "application/json", body)).await;
            let client = server.memberclicks();
            let found = all(client.list_profiles().stream(), id).await;
            assert_eq!(found, ["2", reason]);
        }
        for body in [
            "",
            "<html>",
            "{",
            r#"{"profiles""#,
            r#"{"profiles":"#,
            r#"{7:1}"#,
        ] {
            let server =
                Server::signing_in(move |_| Reply::text(200, "application/json", body)).await;
            let client = server.memberclicks();
            let (ids, error) = walk(client.list_profiles().stream(), id).await;
            assert!(ids.is_empty() && error.is_some(), "{body}");
        }
    }

    #[tokio::test]
    async fn a_start_past_the_last_page_is_the_vendors_error() {
        let server = with_second(json!({"profiles": [], "nextPageUrl": "x"})).await;
        let client = server.memberclicks();
        let (ids, error) = walk(client.list_profiles().page_number(9).stream(), id).await;
        assert!(ids.is_empty());
        assert_eq!(error.unwrap().vendor_message(), Some("The last page is 3"));
    }

    #[tokio::test]
    async fn the_url_of_a_next_page_is_never_followed() {
        let other = Server::start(|_| page([7], json!(null))).await;
        let elsewhere = format!("{}/api/v1/profile?pageNumber=2", other.url());
        let server = Server::signing_in(move |request| match number(request, "pageNumber") {
            1 => page([0], elsewhere.clone()),
            _ => page([1], json!(null)),
        })
        .await;
        let client = server.memberclicks();
        let (ids, error) = walk(client.list_profiles().stream(), id).await;
        assert_eq!((ids, error.is_none()), (numbers(0..2), true));
        assert!(other.requests().is_empty());
    }

    #[tokio::test]
    async fn the_results_of_a_search_are_streamed_by_its_id() {
        let server = naming(json!(null)).await;
        let client = server.memberclicks();
        let call = client.list_search_results("s 1").page_size(50);
        let (ids, error) = walk(call.stream(), id).await;
        assert_eq!((ids, error.is_none()), (numbers(0..5), true));
        assert_eq!(steps(&server), [(1, 50), (2, 50), (3, 50)]);
        for call in server.calls() {
            assert_eq!(call.path(), "/api/v1/profile");
            assert_eq!(call.query("searchId").unwrap(), "s 1");
        }
    }

    #[tokio::test]
    async fn a_server_that_ignores_the_page_number_is_an_error() {
        let server = Server::signing_in(|_| page([0], "/api/v1/profile?pageNumber=2")).await;
        let client = server.memberclicks();
        let (ids, error) = walk(client.list_profiles().stream(), id).await;
        assert_eq!((ids, error.is_some()), (numbers(0..1), true));
        assert_eq!(server.calls().len(), 2);
    }

    #[tokio::test]
    async fn an_error_in_the_middle_ends_the_stream() {
        let server = Server::signing_in(|request| match number(request, "pageNumber") {
            1 => page([0], "/api/v1/profile?pageNumber=2"),
            _ => Reply::hang_up(),
        })
        .await;
        let client = server.memberclicks();
        let (ids, error) = walk(client.list_profiles().stream(), id).await;
        assert_eq!(
            (ids, error.unwrap().stage()),
            (numbers(0..1), Stage::NoAnswer)
        );
    }
}

mod questionpro {
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
}
