//! Calls as values, and options of a single call: its request without sending it, options, `.await`.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod net;

use std::time::Duration;

use insta::assert_snapshot;
use net::{CANARY, Reply, Server, Waits};
use rollbook::b2core::types::GrantType;
use rollbook::{Effect, ItemStream, Options, PageStream, Retry};
use serde_json::{Value, json};

/// Longer than the response timeout of `Waits`.
const HOURS: Duration = Duration::from_secs(36_000);

fn users() -> rollbook::yourcourts::Client {
    net::vendors::yourcourts("http://127.0.0.1:1/base", net::SECRET, &Options::new()).unwrap()
}

#[test]
fn display_shows_neither_credentials_nor_member_data() {
    let request = users()
        .update_user()
        .email(format!("{CANARY}@example.com"))
        .body_map(|user| user.city(CANARY))
        .extra_header("x-trace", CANARY)
        .extra_query("filter[city]", CANARY)
        .request()
        .unwrap();
    let shown = format!("{request}\n{request:?}");
    assert!(
        !shown.contains(CANARY) && !shown.contains(net::SECRET),
        "{shown}"
    );
    assert_snapshot!(shown.replace(env!("CARGO_PKG_VERSION"), "<version>"), @r#"
    POST http://127.0.0.1:1/base/v1/users/{email}?filter[city]=…
    accept: application/json
    user-agent: rollbook/<version>
    content-type: application/json
    x-trace: …
    x-api-key: <key>

    17 bytes
    Request { operation: "updateUser", .. }
    "#);
}

#[test]
fn curl_is_complete_and_quoted_except_for_credentials() {
    let request = users()
        .update_user()
        .email("o'hara@example.com")
        .body_map(|user| user.city("L'Aquila $HOME"))
        .request()
        .unwrap();
    assert_snapshot!(request.curl().replace(env!("CARGO_PKG_VERSION"), "<version>"), @r#"
    curl --request POST 'http://127.0.0.1:1/base/v1/users/o%27hara@example.com' \
      --header 'accept: application/json' \
      --header 'user-agent: rollbook/<version>' \
      --header 'content-type: application/json' \
      --header "x-api-key: $KEY" \
      --data-raw '{"city":"L'\''Aquila $HOME"}'
    "#);
    assert!(!request.curl().contains(net::SECRET));
}

#[test]
fn credentials_are_named_by_their_kind() {
    let url = "http://127.0.0.1:1";
    let options = Options::new();
    let named = |request: rollbook::Request| {
        let headers = request.headers();
        let named = headers.iter().filter_map(|(name, value)| {
            let value = value.to_str().unwrap();
            value.contains('<').then(|| format!("{name}: {value}"))
        });
        named.collect::<Vec<_>>().join(", ")
    };
    let b2core = net::vendors::b2core(url, net::SECRET, &options).unwrap();
    let portal = net::vendors::members_portal(url, net::SECRET, &options).unwrap();
    let panel = net::vendors::questionpro(url, net::SECRET, &options).unwrap();
    assert_snapshot!([
        named(
                b2core
                    .create_token()
                    .body_map(|body| body.grant_type(GrantType::ClientCredentials))
                    .request()
                    .unwrap(),
            ),
            named(b2core.list_profiles().request().unwrap()),
        named(portal.list_org_items().request().unwrap()),
        named(panel.list_communities().user_id(7).request().unwrap()),
        named(users().update_user().email("a@b.c").request().unwrap()),
    ].join("\n"), @"
    authorization: Basic <credentials>
    authorization: Bearer <token>
    authorization: <token>
    api-key: <key>
    x-api-key: <key>
    ");
}

#[test]
fn an_invalid_request_is_an_error() {
    let error = users()
        .update_user()
        .email("no address")
        .request()
        .unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    let error = users()
        .update_user()
        .email("a@b.c")
        .extra_query("x", "y".repeat(100_000));
    assert!(
        error
            .request()
            .unwrap_err()
            .to_string()
            .contains("too long")
    );
}

#[tokio::test]
async fn an_extra_header_and_an_extra_parameter_are_sent() {
    let server = Server::start(|_| Reply::empty(200)).await;
    let call = server.yourcourts().update_user().email("a@b.c");
    let call = call
        .extra_header("X-Trace", "7")
        .extra_query("filter[a b]", "ü&=");
    call.send().await.unwrap();
    let sent = server.last();
    assert_eq!(sent.header("x-trace").as_deref(), Some("7"));
    assert_eq!(sent.query("filter[a b]").as_deref(), Some("ü&="));
}

#[test]
fn a_reserved_or_invalid_extra_header_is_rejected() {
    for (name, value) in [
        ("Authorization", "Bearer x"),
        ("X-API-Key", "x"),
        ("content-type", "text/plain"),
        ("Host", "example.com"),
        ("Content-Length", "7"),
        ("a b", "x"),
        ("", "x"),
        ("x-trace", "a\r\nb: c"),
    ] {
        let call = users()
            .update_user()
            .email("a@b.c")
            .extra_header(name, value);
        let error = call.request().unwrap_err();
        assert!(error.is_invalid_input(), "{name}: {error}");
        assert!(
            !error.to_string().contains(value) || value == "x" || value == "7",
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_call_can_be_awaited_without_send() {
    let server = Server::start(|_| Reply::empty(200)).await;
    server
        .yourcourts()
        .update_user()
        .email("a@b.c")
        .await
        .unwrap();
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_call_can_have_its_own_retry_policy() {
    let waits = Waits::default();
    let server = Server::start(|_| Reply::json(503, json!({}))).await;
    let client = server.questionpro_with(&waits.options(Retry::new()));
    let call = client.list_communities().user_id(7);
    call.clone()
        .retry(Retry::never().deadline(HOURS))
        .send()
        .await
        .unwrap_err();
    assert_eq!(server.requests().len(), 1);
    call.retry(Retry::new().attempts(2).deadline(HOURS))
        .send()
        .await
        .unwrap_err();
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn a_call_can_have_its_own_deadline() {
    let waits = Waits::default();
    let server = Server::start(|_| Reply::json(503, json!({})).header("Retry-After", "10")).await;
    let client = server.questionpro_with(&waits.options(Retry::new()));
    let call = client.list_communities().user_id(7);
    call.deadline(Duration::from_secs(5))
        .send()
        .await
        .unwrap_err();
    assert!(
        !waits.all().contains(&Duration::from_secs(10)),
        "{:?}",
        waits.all()
    );
}

#[tokio::test]
async fn a_call_past_its_own_deadline_keeps_its_effect() {
    // The clock ends every wait immediately, except the response timeout of the client.
    let waits = Waits::default();
    let server = Server::start(|_| Reply::silence()).await;
    let client = server.questionpro_with(&waits.options(Retry::never()));
    let call = client.add_members().body([net::vendors::member()]);
    let error = call
        .timeout(Duration::from_secs(7))
        .send()
        .await
        .unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!(error.effect(), Effect::Unknown);
    assert_eq!(waits.seconds(), [7.0]);
}

#[tokio::test]
async fn streams_are_owned_and_unpin() {
    fn is_owned<T: Send + Unpin + 'static>(_: &T) {}
    let list = json!([{"id": 1, "name": "A"}, {"id": 2, "name": "B"}]);
    let server = Server::signing_in(move |_| Reply::json(200, list.clone())).await;
    let mut items: ItemStream<_> = server.members_portal().list_org_items().stream();
    is_owned(&items);
    let walk = tokio::spawn(async move {
        let mut ids = Vec::new();
        while let Some(item) = items.try_next().await.unwrap() {
            ids.push(item.id);
        }
        ids
    });
    assert_eq!(walk.await.unwrap(), [1, 2]);
}

/// Each page as the number of its items, the number of those that cannot be read, and the total; errors as text.
async fn shapes<T: Send + 'static>(mut pages: PageStream<T>) -> Vec<String> {
    let mut shapes = Vec::new();
    while let Some(page) = pages.next().await {
        shapes.push(match page {
            Ok(page) => {
                let unreadable = page.items.iter().filter(|it| it.is_err()).count();
                format!("{} {unreadable} {:?}", page.items.len(), page.total)
            }
            Err(error) => error.to_string(),
        });
    }
    shapes
}

#[tokio::test]
async fn pages_have_their_items_and_the_vendors_total() {
    let server = Server::signing_in(|request| {
        let profile = |id: i32| json!({"[Profile ID]": id});
        let page = request.query("pageNumber").unwrap().parse().unwrap();
        Reply::json(
            200,
            match page {
                1 => json!({"totalCount": 5, "profiles": [profile(1), profile(2)], "nextPageUrl": "2"}),
                2 => json!({"totalCount": "5", "profiles": [profile(3), "odd"], "nextPageUrl": "3"}),
                _ => json!({"totalCount": "many", "profiles": [profile(5)], "nextPageUrl": null}),
            },
        )
    })
    .await;
    let client = server.memberclicks();
    let typed = client.list_profiles().page_size(2).by_page();
    assert_eq!(
        shapes(typed).await,
        ["2 0 Some(5)", "2 1 Some(5)", "1 0 None"]
    );
    let named = client.by_name("listProfiles").unwrap();
    let named = named.parameter("pageSize", 2).by_page();
    // Any JSON is an item.
    assert_eq!(
        shapes(named).await,
        ["2 0 Some(5)", "2 0 Some(5)", "1 0 None"]
    );
    let page = client.list_profiles().by_page().try_next().await.unwrap();
    assert_snapshot!(format!("{:?}", page.unwrap()), @"Page { items: 2, total: Some(5) }");
}

#[tokio::test]
async fn a_page_that_breaks_off_is_followed_by_the_error() {
    let server = Server::signing_in(|_| {
        let body = r#"{"totalCount":9,"profiles":[{"[Profile ID]":1},{"#;
        Reply::text(200, "application/json", body)
    })
    .await;
    let pages = server.memberclicks().list_profiles().by_page();
    assert_snapshot!(shapes(pages).await.join("\n"), @r"
    1 0 Some(9)
    memberclicks listProfiles: the response (200 OK) cannot be read: the JSON is truncated (line 1 column 48)
    ");
    let empty = Server::signing_in(|_| Reply::text(200, "application/json", "")).await;
    let pages = empty.memberclicks().list_profiles().by_page();
    assert_snapshot!(shapes(pages).await.join("\n"), @"memberclicks listProfiles: the response (200 OK) cannot be read: it is empty, expected JSON");
}

#[tokio::test]
async fn pages_without_a_total_have_none() {
    let server = Server::signing_in(|request| {
        let is_first = request.query("offset") == Some("0".to_owned());
        let profiles = if is_first {
            json!([{"profileId": "a"}])
        } else {
            json!([])
        };
        Reply::json(200, profiles)
    })
    .await;
    let pages = server.b2core().list_profiles().by_page();
    assert_eq!(shapes(pages).await, ["1 0 None", "0 0 None"]);
}

#[tokio::test]
async fn a_call_by_name_without_pages_reports_it() {
    let pages = users().by_name("updateUser").unwrap().by_page();
    assert_snapshot!(shapes(pages).await.join("\n"), @"yourcourts updateUser: not sent, since its response has no pages");
}

#[test]
fn a_misspelt_search_criterion_is_rejected_and_an_organisations_own_is_sent() {
    // R40
    let client =
        net::vendors::memberclicks("http://127.0.0.1:1", net::SECRET, &Options::new()).unwrap();
    let search = |name: &str| {
        let call = client.search_profiles();
        call.body_map(|it| it.member_status("Active").extra(name, "x"))
            .request()
    };
    for name in [
        "Shirt Size",
        "[Address | Home | City]",
        "[Email | Email]",
        "[Deleted]",
    ] {
        let request = search(name).unwrap();
        let body: Value = serde_json::from_slice(request.body().unwrap()).unwrap();
        assert_eq!(body, json!({"[Member Status]": "Active", name: "x"}));
    }
    for name in [
        "[Emial | Primary]",
        "[Email]",
        "[Name | first]",
        "[Member status]",
        "[",
        "",
    ] {
        let error = search(name).unwrap_err();
        assert!(error.is_invalid_input(), "{name}");
        assert_eq!(error.field_errors().len(), 1);
    }
    assert_snapshot!(search("[Emial | Primary]").unwrap_err(), @r"memberclicks searchProfiles: not sent, since `[Emial | Primary]` is not a known name: it is misspelt, or does not match ^([^\[][\d\D]*|\[(Address|Email|Phone) \| [^\]]+\]|\[Deleted\]|\[Profile URL\])$");
    let none = client.search_profiles().body_map(|it| it.email_primary(""));
    assert_snapshot!(none.request().unwrap_err(), @"memberclicks searchProfiles: not sent, since `[Email | Primary]` is empty");
}

#[test]
fn a_body_can_be_built_separately_with_all_field_errors() {
    use rollbook::yourcourts::types::UserUpsert;

    let user = UserUpsert::builder().email("a@b.c").build().unwrap();
    assert_eq!(user.email, "a@b.c");
    let wrong = rollbook::memberclicks::types::ProfileCreate::builder()
        .email("bad")
        .join_date("2025-01-31")
        .build()
        .unwrap_err();
    assert_snapshot!(wrong, @"`[Email]` is not an e-mail address such as name@example.com; `[Join Date]`: not a date in the form MM/dd/yyyy, such as 01/31/2025");
    let wrong = rollbook::memberclicks::types::ProfileCreate::builder().email("bad");
    assert_snapshot!(wrong.build().unwrap_err(), @"`[Email]` is not an e-mail address such as name@example.com");
    let wrong = rollbook::memberclicks::types::ProfileSearchRequest::builder()
        .name_first("")
        .extra("[", "x");
    assert_snapshot!(wrong.build().unwrap_err(), @r"`[Name | First]` is empty; `[` is not a known name: it is misspelt, or does not match ^([^\[][\d\D]*|\[(Address|Email|Phone) \| [^\]]+\]|\[Deleted\]|\[Profile URL\])$");
}
