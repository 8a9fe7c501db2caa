//! Pages by number, with links.

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
    insta::assert_snapshot!(error.unwrap(), @"memberclicks listProfiles: too many consecutive pages have no new items, and more pages follow");
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
    let with_link = |link: Value| json!({"profiles": [{"[Profile ID]": 3}], "nextPageUrl": link});
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
            "the JSON is truncated (line 1 column 33)",
        ),
        (
            r#"{"profiles":[{"[Profile ID]":2}]"#,
            "the JSON is truncated (line 1 column 32)",
        ),
        (
            r#"{"profiles":[{"[Profile ID]":2}],"nextPageUrl":"x"#,
            "the JSON is truncated (line 1 column 49)",
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
        let server = Server::signing_in(move |_| Reply::text(200, "application/json", body)).await;
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
        let server = Server::signing_in(move |_| Reply::text(200, "application/json", body)).await;
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
        (numbers(0..1), Stage::NoResponse)
    );
}
