//! Lists as streams: pages are fetched as they are needed, with one page size, to the right end,
//! and never for ever.
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

/// What a stream gives until it ends: items as text, and the error that it ends with.
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

    /// A server with so many profiles, which gives no more than `cap` of them at once.
    async fn of(total: usize, cap: usize) -> Server {
        Server::signing_in(move |request| {
            let (limit, offset) = (number(request, "limit"), number(request, "offset"));
            let page = (offset..total).take(limit.min(cap));
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
    async fn a_walk_ends_at_a_page_that_is_shorter_than_the_first() {
        let server = of(5, 100).await;
        let (ids, error) = read(&server.b2core(), 2).await;
        assert_eq!((ids, error.is_none()), (numbers(0..5), true));
        assert_eq!(steps(&server), [(2, 0), (2, 2), (2, 4)]);
    }

    #[tokio::test]
    async fn a_walk_over_full_pages_ends_at_an_empty_one() {
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
    async fn a_server_with_a_lower_limit_than_asked_for_loses_nothing() {
        let server = of(7, 3).await;
        let (ids, error) = read(&server.b2core(), 10).await;
        assert_eq!((ids, error.is_none()), (numbers(0..7), true));
        assert_eq!(steps(&server), [(10, 0), (10, 3), (10, 6)]);
    }

    #[tokio::test]
    async fn a_page_size_is_sent_even_if_none_was_set() {
        // B18
        let server = of(201, 1000).await;
        let (ids, error) = walk(server.b2core().list_profiles().stream(), id).await;
        assert_eq!((ids, error.is_none()), (numbers(0..201), true));
        assert_eq!(steps(&server), [(100, 0), (100, 100), (100, 200)]);
    }

    #[tokio::test]
    async fn a_walk_starts_where_the_builder_says_and_keeps_its_filters() {
        let server = of(6, 100).await;
        let client = server.b2core();
        let call = client.list_profiles().limit(2).offset(3);
        let call = call.filter_enabled(true).sort_order(SortOrder::Desc);
        let (ids, _) = walk(call.stream(), id).await;
        assert_eq!(ids, numbers(3..6));
        assert_eq!(steps(&server), [(2, 3), (2, 5)]);
        for call in server.calls() {
            assert_eq!(call.query("filter[enabled]").unwrap(), "1");
            assert_eq!(call.query("sort_order").unwrap(), "desc");
        }
    }

    #[tokio::test]
    async fn no_page_is_fetched_before_it_is_needed() {
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
        assert_eq!(server.calls().len(), 3);
    }

    #[tokio::test]
    async fn a_server_that_ignores_the_offset_ends_the_walk_with_an_error() {
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
    async fn a_server_that_goes_round_in_circles_ends_the_walk_with_an_error() {
        let server = Server::signing_in(|request| {
            let id = number(request, "offset") % 3;
            Reply::json(200, json!([{"profileId": id.to_string()}]))
        })
        .await;
        let (ids, error) = read(&server.b2core(), 1).await;
        assert_eq!((ids, error.is_some()), (numbers(0..3), true));
    }

    #[tokio::test]
    async fn an_error_in_the_middle_is_passed_on_and_ends_the_walk() {
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
    async fn a_page_size_or_start_that_is_not_allowed_is_refused_before_anything_is_sent() {
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
    async fn a_page_size_or_start_that_does_not_fit_is_refused_before_anything_is_sent() {
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

    /// A server that names a next page twice, and then `last`.
    async fn naming(last: impl Into<Value>) -> Server {
        let last = last.into();
        Server::signing_in(move |request| match number(request, "pageNumber") {
            1 => page(
                [0, 1],
                "https://acme.example.com/api/v1/profile?pageNumber=2",
            ),
            // A short page with a successor: the link is believed.
            2 => page([2], "/api/v1/profile?pageNumber=3"),
            3 => page([3, 4], last.clone()),
            page => unreachable!("page {page}"),
        })
        .await
    }

    #[tokio::test]
    async fn a_walk_ends_at_the_page_that_names_no_next_one() {
        for last in [json!(null), json!("")] {
            let server = naming(last).await;
            let client = server.memberclicks();
            let (ids, error) = walk(client.list_profiles().page_size(2).stream(), id).await;
            assert_eq!((ids, error.is_none()), (numbers(0..5), true));
            // M21: one page size for the whole walk.
            assert_eq!(steps(&server), [(1, 2), (2, 2), (3, 2)]);
        }
    }

    #[tokio::test]
    async fn pages_are_as_large_as_the_vendor_allows_unless_told_otherwise() {
        let server = naming(json!(null)).await;
        let client = server.memberclicks();
        let (ids, _) = walk(client.list_profiles().page_number(2).stream(), id).await;
        assert_eq!(ids, numbers(2..5));
        assert_eq!(steps(&server), [(2, 100), (3, 100)]);
    }

    #[tokio::test]
    async fn an_empty_page_ends_the_walk_even_if_it_names_a_next_one() {
        let server = Server::signing_in(|_| page([], "/api/v1/profile?pageNumber=2")).await;
        let client = server.memberclicks();
        let (ids, error) = walk(client.list_profiles().stream(), id).await;
        assert_eq!((ids, error.is_none()), (vec![], true));
        assert_eq!(server.calls().len(), 1);
    }

    #[tokio::test]
    async fn the_address_of_a_next_page_is_never_followed() {
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
    async fn the_results_of_a_search_are_walked_under_its_id() {
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
    async fn a_server_that_ignores_the_page_number_ends_the_walk_with_an_error() {
        let server = Server::signing_in(|_| page([0], "/api/v1/profile?pageNumber=2")).await;
        let client = server.memberclicks();
        let (ids, error) = walk(client.list_profiles().stream(), id).await;
        assert_eq!((ids, error.is_some()), (numbers(0..1), true));
        assert_eq!(server.calls().len(), 2);
    }

    #[tokio::test]
    async fn an_error_in_the_middle_is_passed_on_and_ends_the_walk() {
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

    /// A server with so many communities, whose totals say nothing (Q22).
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

    /// Reads all communities with pages of `size`; gives the pages that were asked for, too.
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
    async fn a_walk_ends_at_a_short_or_an_empty_page_whatever_the_totals_say() {
        assert_eq!(read(&of(5).await, 2).await, (numbers(0..5), vec![1, 2, 3]));
        assert_eq!(read(&of(4).await, 2).await, (numbers(0..4), vec![1, 2, 3]));
        assert_eq!(read(&of(0).await, 2).await, (numbers(0..0), vec![1]));
    }

    #[tokio::test]
    async fn a_server_that_ignores_the_page_ends_the_walk_with_an_error() {
        let page = json!({"response": [{"id": 0, "name": "Panel"}]});
        let server = Server::start(move |_| Reply::json(200, page.clone())).await;
        let client = server.questionpro();
        let call = client.list_communities().user_id(7).per_page(1);
        let (ids, error) = walk(call.stream(), |it: &Community| it.id.to_string()).await;
        assert_eq!((ids, error.is_some()), (numbers(0..1), true));
        assert_eq!(server.calls().len(), 2);
    }

    #[tokio::test]
    async fn an_error_in_the_middle_is_passed_on_and_ends_the_walk() {
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
