//! QuestionPro: its counters and its errors. The folder `pages` tests what is documented.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::Duration;

use common::pages::sample;
use common::{TestClient, send};
use reqwest::Method;
use rollbook_sandbox::{Api, Builder, Sandbox, credentials};
use serde_json::{Value, json};

async fn client(builder: Builder) -> TestClient {
    TestClient::new(Api::QuestionPro, builder)
        .await
        .authenticated("api-key", credentials::API_KEY)
}

/// Adds `members` and returns the non-zero counters.
async fn counters(client: &TestClient, members: Value) -> Value {
    let response = client.post("/micropanel/members", members).await;
    assert_eq!(response.status, 200, "{}", response.text);
    let mut counters = response.json()["response"].clone();
    counters
        .as_object_mut()
        .unwrap()
        .retain(|_, count| *count != 0);
    counters
}

fn assert_error(
    response: &common::Response,
    status: u16,
    name: &str,
    id: &str,
    message: &str,
    path: &str,
) {
    assert_eq!(response.status, status);
    let resource_url = response.json()["response"]["error"]["resourceUrl"]
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
        response.text,
        expected.to_string(),
        "field by field in the page's order"
    );
}

#[tokio::test]
async fn a_member_is_new_once_and_existing_afterwards() {
    let client = client(Sandbox::builder().empty(true)).await;
    let ada = json!([{ "emailAddress": "ada@example.org", "username": "ada", "mobileNumber": "+91-9998887766" }]);
    assert_eq!(
        counters(&client, ada.clone()).await,
        json!({ "totalMemberScanned": 1, "newMemberAdded": 1 })
    );
    assert_eq!(
        counters(&client, ada).await,
        json!({ "totalMemberScanned": 1, "existingMember": 1 })
    );
    let shouted = json!([{ "emailAddress": "ADA@EXAMPLE.ORG" }]);
    assert_eq!(
        counters(&client, shouted).await,
        json!({ "totalMemberScanned": 1, "existingMember": 1 })
    );
}

#[tokio::test]
async fn an_address_twice_in_a_batch_counts_once() {
    let client = client(Sandbox::builder().empty(true)).await;
    let twice =
        json!([{ "emailAddress": "ada@example.org" }, { "emailAddress": "Ada@example.org" }]);
    let expected = json!({ "totalMemberScanned": 2, "newMemberAdded": 1, "duplicateEmailAddress": 1, "rejectedCount": 1 });
    assert_eq!(counters(&client, twice).await, expected);
}

#[tokio::test]
async fn a_member_without_a_valid_address_is_rejected() {
    let client = client(Sandbox::builder().empty(true)).await;
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
    assert_eq!(counters(&client, json!(members)).await, expected);
}

#[tokio::test]
async fn an_invalid_mobile_number_is_counted_and_the_member_stays() {
    let client = client(Sandbox::builder().empty(true)).await;
    let bad = json!([{ "emailAddress": "ada@example.org", "mobileNumber": "call me" }]);
    let expected =
        json!({ "totalMemberScanned": 1, "newMemberAdded": 1, "invalidMobileNumber": 1 });
    assert_eq!(counters(&client, bad).await, expected);
}

#[tokio::test]
async fn a_username_is_one_word_and_belongs_to_one_member() {
    let client = client(Sandbox::builder()).await;
    let taken = json!([{ "emailAddress": "new@example.org", "username": "Ada" }]);
    let expected = json!({ "totalMemberScanned": 1, "duplicateUsername": 1, "rejectedCount": 1 });
    assert_eq!(counters(&client, taken).await, expected);

    let two_words = json!([{ "emailAddress": "new@example.org", "username": "ada lovelace" }]);
    let expected = json!({ "totalMemberScanned": 1, "invalidUsername": 1, "rejectedCount": 1 });
    assert_eq!(counters(&client, two_words).await, expected);

    let in_one_batch = json!([
        { "emailAddress": "one@example.org", "username": "same" },
        { "emailAddress": "two@example.org", "username": "same" },
    ]);
    let expected = json!({ "totalMemberScanned": 2, "newMemberAdded": 1, "duplicateUsername": 1, "rejectedCount": 1 });
    assert_eq!(counters(&client, in_one_batch).await, expected);

    let own = json!([{ "emailAddress": "ada@example.org", "username": "ada" }]);
    assert_eq!(
        counters(&client, own).await,
        json!({ "totalMemberScanned": 1, "existingMember": 1 })
    );
}

#[tokio::test]
async fn a_blocked_member_cannot_be_added_again_and_a_deleted_one_can() {
    let client = client(Sandbox::builder()).await;
    let batch = json!([{ "emailAddress": "mallory@example.org" }, { "emailAddress": "edsger@example.org" }]);
    let expected = json!({ "totalMemberScanned": 2, "newMemberAdded": 1, "rejectedCount": 1 });
    assert_eq!(counters(&client, batch).await, expected);
}

#[tokio::test]
async fn profile_fields_are_accepted_in_every_documented_type() {
    let client = client(Sandbox::builder()).await;
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
        counters(&client, member).await,
        json!({ "totalMemberScanned": 1, "newMemberAdded": 1 })
    );
}

#[tokio::test]
async fn deleting_counts_each_outcome() {
    let client = client(Sandbox::builder()).await;
    let emails = json!([
        "Ada@example.org",
        "alan@example.org",
        "nobody@example.org",
        "edsger@example.org",
        "mallory@example.org"
    ]);
    let response = client
        .send(Method::DELETE, "/micropanel/members", emails.clone())
        .await;
    assert_eq!(response.status, 200);
    assert_eq!(response.keys(), ["response", "requestID"]);
    let expected = json!({
        "membersDeletedSuccessfully": 2,
        "membersUnavailable": 1,
        "membersAlreadyDeleted": 1,
        "membersBlocked": 1,
    });
    assert_eq!(
        response.json()["response"].to_string(),
        expected.to_string()
    );

    let again = client
        .send(Method::DELETE, "/micropanel/members", emails)
        .await
        .json();
    assert_eq!(again["response"]["membersAlreadyDeleted"], 3);
}

#[tokio::test]
async fn unsubscribing_counts_each_outcome() {
    let client = client(Sandbox::builder()).await;
    let emails = json!([
        "ada@example.org",
        "alan@example.org",
        "edsger@example.org",
        "mallory@example.org"
    ]);
    let response = client.post("/micropanel/members/unsubscribe", emails).await;
    assert_eq!(response.status, 200);
    let expected = json!({
        "membersUnsubscribedSuccessfully": 1,
        "membersUnavailable": 1,
        "membersAlreadyUnsubscribed": 1,
        "membersBlocked": 1,
    });
    assert_eq!(
        response.json()["response"].to_string(),
        expected.to_string()
    );
}

#[tokio::test]
async fn communities_come_in_pages() {
    let client = client(Sandbox::builder()).await;
    let path = format!(
        "/micropanel/users/{}/communities",
        credentials::QUESTIONPRO_USER_ID
    );
    let whole = client.get(&path).await;
    assert_eq!(whole.keys(), ["response", "pagination", "requestID"]);
    let body = whole.json();
    assert_eq!(body["response"].as_array().unwrap().len(), 3);
    let first: Vec<&String> = body["response"][0].as_object().unwrap().keys().collect();
    assert_eq!(first, ["id", "name", "shortURL", "status"]);
    assert_eq!(
        body["response"][0]["shortURL"], "founding-members.example.org",
        "origin without path"
    );

    let second = client.get(&format!("{path}?page=2&perPage=2")).await.json();
    assert_eq!(second["response"].as_array().unwrap().len(), 1);
    let url = format!("{}{path}", client.base);
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

    let most = client.get(&format!("{path}?perPage=5000")).await.json();
    assert_eq!(most["pagination"]["perPage"], 1000);

    let past_the_end = client.get(&format!("{path}?page=9&perPage=2")).await;
    assert_eq!(
        (past_the_end.status, &past_the_end.json()["response"]),
        (200, &json!([]))
    );
}

#[tokio::test]
async fn a_body_of_another_shape_is_400() {
    let client = client(Sandbox::builder()).await;
    let path = "/micropanel/members";
    let not_json = send(client.request(Method::POST, path).body("[{")).await;
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
        let response = client.post(path, body).await;
        assert_error(
            &response,
            400,
            "BAD_REQUEST",
            "1002",
            "Invalid schema in the body provided.",
            path,
        );
    }
    assert_eq!(
        client.send(Method::DELETE, path, json!([1])).await.status,
        400
    );
}

#[tokio::test]
async fn invalid_url_parameters_are_the_documented_400() {
    let client = client(Sandbox::builder()).await;
    for (path, query) in [
        ("/micropanel/users/4242/communities", "?page=0"),
        ("/micropanel/users/4242/communities", "?perPage=many"),
        ("/micropanel/users/me/communities", ""),
    ] {
        let response = client.get(&format!("{path}{query}")).await;
        assert_error(
            &response,
            400,
            "BAD_REQUEST",
            "1000",
            "Invalid URL parameters",
            path,
        );
    }
}

#[tokio::test]
async fn a_missing_or_wrong_key_is_the_documented_401() {
    let client = client(Sandbox::builder()).await;
    let path = "/micropanel/members";
    let request = || {
        client
            .unauthenticated(Method::POST, path)
            .body(sample("questionpro", "payload.json"))
    };
    for request in [
        request(),
        request().header("api-key", "wrong"),
        // Q1, Q2: the retired headers and parameters.
        request().header("apiKey", credentials::API_KEY),
        request().query(&[("apiKey", credentials::API_KEY)]),
    ] {
        assert_error(
            &send(request).await,
            401,
            "UNAUTHORIZED",
            "1010",
            "Incorrect API Key",
            path,
        );
    }
}

#[tokio::test]
async fn another_users_communities_are_the_documented_403() {
    let client = client(Sandbox::builder()).await;
    let path = "/micropanel/users/1/communities";
    let message = "The user does not have permission to access the resource";
    assert_error(
        &client.get(path).await,
        403,
        "FORBIDDEN",
        "1013",
        message,
        path,
    );
}

#[tokio::test]
async fn an_unknown_resource_is_the_documented_404() {
    let client = client(Sandbox::builder()).await;
    let message = "The resource that you're trying to access doesn't exist";
    // Q14: members cannot be listed.
    for path in ["/micropanel/elsewhere", "/micropanel/members"] {
        assert_error(
            &client.get(path).await,
            404,
            "NOT_FOUND",
            "1040",
            message,
            path,
        );
    }
}

#[tokio::test]
async fn the_301st_call_in_a_minute_is_429_with_the_rate_limit_on() {
    let client = client(Sandbox::builder().rate_limit(true)).await;
    let path = "/micropanel/users/4242/communities";
    for _ in 0..300 {
        assert_eq!(client.get(path).await.status, 200);
    }
    // Q8, Q9, Q30: the documented shape of the other limit; only the message distinguishes them.
    let limited = client.get(path).await;
    let expected = json!({ "response": { "error": {
        "docs": "https://www.questionpro.com/api/v2/#error-codes",
        "message": "Too many requests",
        "id": 1013,
        "name": "",
        "httpStatusCode": 429,
        "resourceUrl": format!("{}{path}", client.base),
    } } });
    assert_eq!((limited.status, limited.text), (429, expected.to_string()));
    client.sandbox.advance(Duration::from_secs(60));
    assert_eq!(client.get(path).await.status, 200);
}

#[tokio::test]
async fn the_rate_limit_is_off_by_default() {
    let client = client(Sandbox::builder()).await;
    for _ in 0..301 {
        assert_eq!(
            client
                .get("/micropanel/users/4242/communities")
                .await
                .status,
            200
        );
    }
}
