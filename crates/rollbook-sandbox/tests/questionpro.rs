//! QuestionPro: its counters one by one, and its errors. What its page prints is held by `pages.rs`.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::Duration;

use common::pages::sample;
use common::{Bench, answer};
use reqwest::Method;
use rollbook_sandbox::{Api, Builder, Sandbox, credentials};
use serde_json::{Value, json};

async fn bench(builder: Builder) -> Bench {
    Bench::new(Api::QuestionPro, builder)
        .await
        .signed("api-key", credentials::API_KEY)
}

/// Adds `members` and gives the counters that are not 0.
async fn counters(bench: &Bench, members: Value) -> Value {
    let answer = bench.post("/micropanel/members", members).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let mut counters = answer.json()["response"].clone();
    counters
        .as_object_mut()
        .unwrap()
        .retain(|_, count| *count != 0);
    counters
}

fn assert_error(
    answer: &common::Answer,
    status: u16,
    name: &str,
    id: &str,
    message: &str,
    path: &str,
) {
    assert_eq!(answer.status, status);
    let resource_url = answer.json()["response"]["error"]["resourceUrl"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(
        resource_url.starts_with("http://127.0.0.1:") && resource_url.ends_with(path),
        "{resource_url}"
    );
    let expected = json!({ "response": { "error": {
        "docs": "www.questionpro.com/api/error-codes.html",
        "name": name,
        "httpStatusCode": status,
        "id": id,
        "message": message,
        "resourceUrl": resource_url,
    } } });
    assert_eq!(
        answer.text,
        expected.to_string(),
        "field by field in the page's order"
    );
}

#[tokio::test]
async fn a_member_is_new_once_and_known_after() {
    let bench = bench(Sandbox::builder().empty(true)).await;
    let ada = json!([{ "emailAddress": "ada@example.org", "username": "ada", "mobileNumber": "+91-9998887766" }]);
    assert_eq!(
        counters(&bench, ada.clone()).await,
        json!({ "totalMemberScanned": 1, "newMemberAdded": 1 })
    );
    assert_eq!(
        counters(&bench, ada).await,
        json!({ "totalMemberScanned": 1, "existingMember": 1 })
    );
    let shouted = json!([{ "emailAddress": "ADA@EXAMPLE.ORG" }]);
    assert_eq!(
        counters(&bench, shouted).await,
        json!({ "totalMemberScanned": 1, "existingMember": 1 })
    );
}

#[tokio::test]
async fn an_address_that_comes_twice_in_a_batch_counts_once() {
    let bench = bench(Sandbox::builder().empty(true)).await;
    let twice =
        json!([{ "emailAddress": "ada@example.org" }, { "emailAddress": "Ada@example.org" }]);
    let expected = json!({ "totalMemberScanned": 2, "newMemberAdded": 1, "duplicateEmailAddress": 1, "rejectedCount": 1 });
    assert_eq!(counters(&bench, twice).await, expected);
}

#[tokio::test]
async fn a_member_without_a_good_address_is_rejected() {
    let bench = bench(Sandbox::builder().empty(true)).await;
    let bad = [
        "not an address",
        "",
        "[email\u{a0}protected] ",
        "[email\u{a0}\u{a0}protected]",
        "ada@example.org\u{a0}",
        " ada@example.org",
        "ada\u{200b}@example.org",
    ];
    let members = bad.map(|email| json!({ "emailAddress": email }));
    let expected = json!({ "totalMemberScanned": 7, "invalidEmailAddress": 7, "rejectedCount": 7 });
    assert_eq!(counters(&bench, json!(members)).await, expected);
}

#[tokio::test]
async fn a_bad_mobile_number_is_counted_and_the_member_stays() {
    let bench = bench(Sandbox::builder().empty(true)).await;
    let bad = json!([{ "emailAddress": "ada@example.org", "mobileNumber": "call me" }]);
    let expected =
        json!({ "totalMemberScanned": 1, "newMemberAdded": 1, "invalidMobileNumber": 1 });
    assert_eq!(counters(&bench, bad).await, expected);
}

#[tokio::test]
async fn a_username_is_one_word_and_belongs_to_one_member() {
    let bench = bench(Sandbox::builder()).await;
    let taken = json!([{ "emailAddress": "new@example.org", "username": "Ada" }]);
    let expected = json!({ "totalMemberScanned": 1, "duplicateUsername": 1, "rejectedCount": 1 });
    assert_eq!(counters(&bench, taken).await, expected);

    let two_words = json!([{ "emailAddress": "new@example.org", "username": "ada lovelace" }]);
    let expected = json!({ "totalMemberScanned": 1, "invalidUsername": 1, "rejectedCount": 1 });
    assert_eq!(counters(&bench, two_words).await, expected);

    let in_one_batch = json!([
        { "emailAddress": "one@example.org", "username": "same" },
        { "emailAddress": "two@example.org", "username": "same" },
    ]);
    let expected = json!({ "totalMemberScanned": 2, "newMemberAdded": 1, "duplicateUsername": 1, "rejectedCount": 1 });
    assert_eq!(counters(&bench, in_one_batch).await, expected);

    let own = json!([{ "emailAddress": "ada@example.org", "username": "ada" }]);
    assert_eq!(
        counters(&bench, own).await,
        json!({ "totalMemberScanned": 1, "existingMember": 1 })
    );
}

#[tokio::test]
async fn a_blocked_member_cannot_be_added_again_and_a_deleted_one_can() {
    let bench = bench(Sandbox::builder()).await;
    let batch = json!([{ "emailAddress": "mallory@example.org" }, { "emailAddress": "edsger@example.org" }]);
    let expected = json!({ "totalMemberScanned": 2, "newMemberAdded": 1, "rejectedCount": 1 });
    assert_eq!(counters(&bench, batch).await, expected);
}

#[tokio::test]
async fn profile_fields_are_taken_in_every_documented_kind() {
    let bench = bench(Sandbox::builder()).await;
    let member = json!([{
        "emailAddress": "kinds@example.org",
        "profileFields": [
            { "profileFieldId": 1, "value": "text" },
            { "profileFieldId": 2, "value": [885, 887] },
            { "profileFieldId": 3, "value": { "address1": "1 Main Street", "country": "USA" } },
        ],
        "lastName": null,
    }]);
    assert_eq!(
        counters(&bench, member).await,
        json!({ "totalMemberScanned": 1, "newMemberAdded": 1 })
    );
}

#[tokio::test]
async fn deleting_counts_each_outcome() {
    let bench = bench(Sandbox::builder()).await;
    let emails = json!([
        "Ada@example.org",
        "alan@example.org",
        "nobody@example.org",
        "edsger@example.org",
        "mallory@example.org"
    ]);
    let answer = bench
        .send(Method::DELETE, "/micropanel/members", emails.clone())
        .await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.keys(), ["response", "requestID"]);
    let expected = json!({
        "membersDeletedSuccessfully": 2,
        "membersUnavailable": 1,
        "membersAlreadyDeleted": 1,
        "membersBlocked": 1,
    });
    assert_eq!(answer.json()["response"].to_string(), expected.to_string());

    let again = bench
        .send(Method::DELETE, "/micropanel/members", emails)
        .await
        .json();
    assert_eq!(again["response"]["membersAlreadyDeleted"], 3);
}

#[tokio::test]
async fn unsubscribing_counts_each_outcome() {
    let bench = bench(Sandbox::builder()).await;
    let emails = json!([
        "ada@example.org",
        "alan@example.org",
        "edsger@example.org",
        "mallory@example.org"
    ]);
    let answer = bench.post("/micropanel/members/unsubscribe", emails).await;
    assert_eq!(answer.status, 200);
    let expected = json!({
        "membersUnsubscribedSuccessfully": 1,
        "membersUnavailable": 1,
        "membersAlreadyUnsubscribed": 1,
        "membersBlocked": 1,
    });
    assert_eq!(answer.json()["response"].to_string(), expected.to_string());
}

#[tokio::test]
async fn communities_come_in_pages() {
    let bench = bench(Sandbox::builder()).await;
    let path = format!(
        "/micropanel/users/{}/communities",
        credentials::QUESTIONPRO_USER_ID
    );
    let whole = bench.get(&path).await;
    assert_eq!(whole.keys(), ["response", "pagination", "requestID"]);
    let body = whole.json();
    assert_eq!(body["response"].as_array().unwrap().len(), 3);
    let first: Vec<&String> = body["response"][0].as_object().unwrap().keys().collect();
    assert_eq!(first, ["id", "name", "shortURL", "status"]);
    assert_eq!(
        body["response"][0]["shortURL"], "founding-members.example.org",
        "a bare host"
    );

    let second = bench.get(&format!("{path}?page=2&perPage=2")).await.json();
    assert_eq!(second["response"].as_array().unwrap().len(), 1);
    let url = format!("{}{path}", bench.base);
    let expected = json!({
        "perPage": 2,
        "totalItems": 3,
        "currentPage": 2,
        "totalPages": 2,
        "links": {
            "self": format!("{url}?page=2&perPage=2"),
            "prev": format!("{url}?page=1&perPage=2"),
            "next": null,
            "first": format!("{url}?page=1&perPage=2"),
            "last": format!("{url}?page=2&perPage=2"),
        },
    });
    assert_eq!(second["pagination"], expected);

    let most = bench.get(&format!("{path}?perPage=5000")).await.json();
    assert_eq!(most["pagination"]["perPage"], 1000);

    let past_the_end = bench.get(&format!("{path}?page=9&perPage=2")).await;
    assert_eq!(
        (past_the_end.status, &past_the_end.json()["response"]),
        (200, &json!([]))
    );
}

#[tokio::test]
async fn a_body_that_does_not_fit_is_400() {
    let bench = bench(Sandbox::builder()).await;
    let path = "/micropanel/members";
    let not_json = answer(bench.request(Method::POST, path).body("[{")).await;
    assert_error(
        &not_json,
        400,
        "BAD_REQUEST",
        "1001",
        "The body provided was not a proper JSON string",
        path,
    );
    for body in [
        json!({}),
        json!([]),
        json!(["ada@example.org"]),
        json!([{ "emailAddress": 7 }]),
        json!([{ "profileFields": {} }]),
        json!([{ "profileFields": [{ "value": "x" }] }]),
    ] {
        let answer = bench.post(path, body).await;
        assert_error(
            &answer,
            400,
            "BAD_REQUEST",
            "1002",
            "Invalid schema in the body provided.",
            path,
        );
    }
    assert_eq!(
        bench.send(Method::DELETE, path, json!([1])).await.status,
        400
    );
}

#[tokio::test]
async fn bad_url_parameters_are_the_400_of_the_page() {
    let bench = bench(Sandbox::builder()).await;
    for (path, query) in [
        ("/micropanel/users/4242/communities", "?page=0"),
        ("/micropanel/users/4242/communities", "?perPage=many"),
        ("/micropanel/users/me/communities", ""),
    ] {
        let answer = bench.get(&format!("{path}{query}")).await;
        assert_error(
            &answer,
            400,
            "BAD_REQUEST",
            "1000",
            "Invalid URL parameters",
            path,
        );
    }
}

#[tokio::test]
async fn a_missing_or_wrong_key_is_the_401_of_the_page() {
    let bench = bench(Sandbox::builder()).await;
    let path = "/micropanel/members";
    let request = || {
        bench
            .bare(Method::POST, path)
            .body(sample("questionpro", "payload.json"))
    };
    for request in [
        request(),
        request().header("api-key", "wrong"),
        // Q1, Q2: the retired ways.
        request().header("apiKey", credentials::API_KEY),
        request().query(&[("apiKey", credentials::API_KEY)]),
    ] {
        assert_error(
            &answer(request).await,
            401,
            "UNAUTHORIZED",
            "1010",
            "Incorrect API Key",
            path,
        );
    }
}

#[tokio::test]
async fn another_users_communities_are_the_403_of_the_page() {
    let bench = bench(Sandbox::builder()).await;
    let path = "/micropanel/users/1/communities";
    let message = "The user does not have permission to access the resource";
    assert_error(
        &bench.get(path).await,
        403,
        "FORBIDDEN",
        "1013",
        message,
        path,
    );
}

#[tokio::test]
async fn an_unknown_resource_is_the_404_of_the_page() {
    let bench = bench(Sandbox::builder()).await;
    let message = "The resource that you're trying to access doesn't exist";
    // Q14: no GET of members exists.
    for path in ["/micropanel/elsewhere", "/micropanel/members"] {
        assert_error(
            &bench.get(path).await,
            404,
            "NOT_FOUND",
            "1040",
            message,
            path,
        );
    }
}

#[tokio::test]
async fn the_301st_call_in_a_minute_is_429_if_calls_are_counted() {
    let bench = bench(Sandbox::builder().rate_limit(true)).await;
    let path = "/micropanel/users/4242/communities";
    for _ in 0..300 {
        assert_eq!(bench.get(path).await.status, 200);
    }
    // Q8, Q9, Q30: the shape is that of the page on limits, where only the message tells this limit from the other.
    let limited = bench.get(path).await;
    let expected = json!({ "response": { "error": {
        "docs": "https://www.questionpro.com/api/v2/#error-codes",
        "message": "Too many requests",
        "id": 1013,
        "name": "",
        "httpStatusCode": 429,
        "resourceUrl": format!("{}{path}", bench.base),
    } } });
    assert_eq!((limited.status, limited.text), (429, expected.to_string()));
    bench.sandbox.advance(Duration::from_secs(60));
    assert_eq!(bench.get(path).await.status, 200);
}

#[tokio::test]
async fn calls_are_not_counted_unless_asked_for() {
    let bench = bench(Sandbox::builder()).await;
    for _ in 0..301 {
        assert_eq!(
            bench.get("/micropanel/users/4242/communities").await.status,
            200
        );
    }
}
