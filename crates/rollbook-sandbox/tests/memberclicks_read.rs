//! MemberClicks: profiles, searches, and the lists of the account.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::Duration;

use common::memberclicks::{
    PASSWORD_GRANT, PROFILES, assert_oauth_error, assert_rejected, created, signed_in,
    signed_in_with,
};
use rollbook_sandbox::{Sandbox, credentials};
use serde_json::{Value, json};

const SEARCH: &str = "/api/v1/profile/search";

#[tokio::test]
async fn profiles_come_in_pages_that_link_to_each_other() {
    let client = signed_in(Sandbox::builder()).await;
    let first = client.get(&format!("{PROFILES}?pageSize=3")).await;
    let expected = [
        "totalCount",
        "count",
        "pageNumber",
        "pageSize",
        "totalPageCount",
        "firstPageUrl",
        "previousPageUrl",
        "nextPageUrl",
        "lastPageUrl",
        "profiles",
    ];
    assert_eq!(first.keys(), expected);
    let first = first.json();
    assert_eq!(
        [
            &first["totalCount"],
            &first["count"],
            &first["totalPageCount"]
        ],
        [&json!(4), &json!(3), &json!(2)]
    );
    assert_eq!(first["previousPageUrl"], Value::Null);

    let next = first["nextPageUrl"]
        .as_str()
        .unwrap()
        .strip_prefix(&client.base)
        .unwrap()
        .to_owned();
    let second = client.get(&next).await.json();
    assert_eq!(
        [
            &second["pageNumber"],
            &second["count"],
            &second["nextPageUrl"]
        ],
        [&json!(2), &json!(1), &Value::Null]
    );
    assert_eq!(second["profiles"][0]["[Username]"], "GaryGreen01");
    assert_eq!(second["previousPageUrl"], first["firstPageUrl"]);
}

#[tokio::test]
async fn a_page_has_ten_profiles_by_default_and_a_hundred_at_most() {
    let client = signed_in(Sandbox::builder().empty(true)).await;
    for number in 0..11 {
        created(
            &client,
            json!({ "[Email]": format!("member{number}@example.org") }),
        )
        .await;
    }
    assert_eq!(client.get(PROFILES).await.json()["count"], 10);
    let page = client.get(&format!("{PROFILES}?pageSize=100")).await.json();
    assert_eq!(
        [&page["count"], &page["pageSize"]],
        [&json!(11), &json!(100)]
    );
    assert_eq!(
        client.get(&format!("{PROFILES}?pageSize=101")).await.status,
        400
    );
}

#[tokio::test]
async fn a_page_past_the_end_is_an_error() {
    let client = signed_in(Sandbox::builder()).await;
    let url = format!("{}{PROFILES}", client.base);
    let rejected = client.get(&format!("{PROFILES}?pageNumber=2")).await;
    assert_rejected(
        &rejected,
        "Failed field validation",
        "pageNumber",
        "The last page is 1",
        &url,
    );
    for query in ["pageNumber=0", "pageSize=0", "pageNumber=x", "pageSize=-1"] {
        assert_eq!(
            client.get(&format!("{PROFILES}?{query}")).await.status,
            400,
            "{query}"
        );
    }
}

#[tokio::test]
async fn the_first_page_of_an_empty_list_is_empty() {
    let client = signed_in(Sandbox::builder().empty(true)).await;
    let page = client.get(PROFILES).await.json();
    assert_eq!(
        [
            &page["totalCount"],
            &page["totalPageCount"],
            &page["nextPageUrl"]
        ],
        [&json!(0), &json!(0), &Value::Null]
    );
    assert_eq!(page["profiles"], json!([]));
}

#[tokio::test]
async fn an_unknown_profile_is_404() {
    let client = signed_in(Sandbox::builder()).await;
    for id in ["1", "someone"] {
        let response = client.get(&format!("{PROFILES}/{id}")).await;
        assert_eq!(response.status, 404);
        assert_eq!(response.json()["path"], format!("{PROFILES}/{id}"));
    }
    assert_eq!(client.get("/api/v1/event").await.status, 404);
    assert_eq!(
        client.delete(&format!("{PROFILES}/23011")).await.status,
        405
    );
}

#[tokio::test]
async fn the_own_profile_is_that_of_the_signed_in_user() {
    let client = signed_in_with(Sandbox::builder(), PASSWORD_GRANT).await;
    let me = client.get("/api/v1/profile/me").await;
    assert_eq!(
        (me.status, &me.json()["[Username]"]),
        (200, &json!(credentials::MEMBERCLICKS_USERNAME))
    );
    assert_eq!(
        client.get(&format!("{PROFILES}/1001345630")).await.text,
        me.text
    );

    let client_only = signed_in(Sandbox::builder()).await;
    assert_oauth_error(
        &client_only.get("/api/v1/profile/me").await,
        403,
        "access_denied",
    );
}

#[tokio::test]
async fn a_search_has_an_id_and_its_results_come_in_pages() {
    let client = signed_in(Sandbox::builder()).await;
    let started = client
        .post(SEARCH, json!({ "[Organization]": "MemberClicks U" }))
        .await;
    assert_eq!(started.status, 201);
    assert_eq!(
        started.keys(),
        [
            "timestamp",
            "status",
            "message",
            "id",
            "url",
            "item",
            "profilesUrl"
        ]
    );
    let search = started.json();
    let id = search["id"].as_str().unwrap();
    assert_eq!(search["item"]["id"], id);
    assert_eq!(search["item"]["[Organization]"], "MemberClicks U");
    assert_eq!(search["url"], search["profilesUrl"]);

    let results = client
        .get(&format!("{PROFILES}?searchId={id}&pageNumber=1&pageSize=1"))
        .await
        .json();
    assert_eq!(
        [&results["totalCount"], &results["count"]],
        [&json!(2), &json!(1)]
    );
    assert_eq!(results["expireDate"], search["item"]["expireDate"]);
    let next = results["nextPageUrl"]
        .as_str()
        .unwrap()
        .strip_prefix(&client.base)
        .unwrap()
        .to_owned();
    let second = client.get(&next).await.json();
    assert_eq!(second["profiles"][0]["[Profile ID]"], 23010);

    let url = search["profilesUrl"]
        .as_str()
        .unwrap()
        .strip_prefix(&client.base)
        .unwrap();
    assert_eq!(
        client.get(&format!("{url}&pageSize=50")).await.json()["count"],
        2
    );
    // The search runs again for each page.
    let member = json!({ "[Email]": "new@example.org", "[Linked Organization Id]": 2060721341 });
    assert_eq!(client.post(PROFILES, member).await.status, 201);
    assert_eq!(client.get(url).await.json()["count"], 3);
}

#[tokio::test]
async fn a_search_matches_exactly_by_list_entry_and_by_date() {
    let client = signed_in(Sandbox::builder()).await;
    let range = |first: &str, last: &str| json!({ "startDate": first, "endDate": last });
    for (criteria, expected) in [
        (json!({}), vec![1001345630_i64, 2060721341, 23010, 23011]),
        (
            json!({ "[Email | Primary]": "example@gmail.com" }),
            vec![23011],
        ),
        (json!({ "[Email | Primary]": "example" }), vec![]),
        (json!({ "[Group]": "Swimmer" }), vec![23011]),
        (json!({ "[Profile ID]": "23010" }), vec![23010]),
        (
            json!({ "[Member Status]": "Active", "[Name | First]": "Ada" }),
            vec![23010],
        ),
        (json!({ "Interests": "Running" }), vec![23011]),
        (json!({ "Nonesuch": "x" }), vec![]),
        (json!({ "[Name | First]": "ada" }), vec![]),
        (
            json!({ "[Join Date]": "01/01/2025" }),
            vec![2060721341, 23011],
        ),
        (
            json!({ "[Created Date]": "01/01/2025" }),
            vec![2060721341, 23011],
        ),
        (
            json!({ "[Join Date]": range("01/02/2025", "02/10/2025") }),
            vec![23010],
        ),
        (
            json!({ "[Expiration Date]": range("01/01/2026", "12/31/2026") }),
            vec![23010, 23011],
        ),
        (
            json!({ "[Created Date]": range("01/01/2016", "12/31/2016") }),
            vec![1001345630],
        ),
    ] {
        let search = client.post(SEARCH, criteria.clone()).await.json();
        let page = client
            .get(&format!(
                "{PROFILES}?searchId={}",
                search["id"].as_str().unwrap()
            ))
            .await
            .json();
        let found: Vec<i64> = page["profiles"]
            .as_array()
            .unwrap()
            .iter()
            .map(|each| each["[Profile ID]"].as_i64().unwrap())
            .collect();
        assert_eq!(found, expected, "{criteria}");
    }
}

#[tokio::test]
async fn a_search_expires_after_half_an_hour() {
    let client = signed_in(Sandbox::builder()).await;
    let search = client.post(SEARCH, json!({})).await.json();
    let path = format!("{PROFILES}?searchId={}", search["id"].as_str().unwrap());
    client.sandbox.advance(Duration::from_secs(29 * 60));
    assert_eq!(client.get(&path).await.status, 200);
    client.sandbox.advance(Duration::from_secs(60));
    assert_eq!(client.get(&path).await.status, 404);
    assert_eq!(
        client
            .get(&format!("{PROFILES}?searchId=made-up"))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn malformed_criteria_are_rejected() {
    let client = signed_in(Sandbox::builder()).await;
    for criteria in [
        json!([]),
        json!({ "[Group]": ["Swimmer"] }),
        json!({ "[Join Date]": null }),
        json!({ "[Join Date]": { "startDate": "2025-01-01", "endDate": "2025-12-31" } }),
        json!({ "[Join Date]": { "startDate": "01/01/2025" } }),
    ] {
        let rejected = client.post(SEARCH, criteria.clone()).await;
        assert_eq!(
            (rejected.status, &rejected.json()["message"]),
            (400, &json!("Failed body validation")),
            "{criteria}"
        );
    }
}

#[tokio::test]
async fn the_lists_of_the_account_are_complete() {
    let client = signed_in(Sandbox::builder().empty(true)).await;
    for (path, name, entry) in [
        ("/api/v1/group", "groups", json!({ "name": "Group01" })),
        (
            "/api/v1/member-type",
            "memberTypes",
            json!({ "name": "Prospect", "type": "Prospect" }),
        ),
        (
            "/api/v1/member-status",
            "memberStatuses",
            json!({ "name": "Lapsed - In Renewal Period" }),
        ),
        (
            "/api/v1/country",
            "countries",
            json!({ "name": "United States" }),
        ),
        (
            "/api/v1/attribute",
            "attributes",
            json!({ "name": "[Name | First]", "type": "built-in" }),
        ),
    ] {
        let response = client.get(path).await;
        assert_eq!(
            (response.status, response.keys()),
            (200, vec!["totalCount".to_owned(), name.to_owned()])
        );
        let body = response.json();
        let entries = body[name].as_array().unwrap();
        assert_eq!(body["totalCount"], entries.len());
        assert!(entries.contains(&entry), "{path} lists {entry}");
    }
}
