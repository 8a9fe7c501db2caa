//! MemberClicks: reading profiles back, searching for them, and the account's own lists.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::Duration;

use common::memberclicks::{
    PASSWORD_GRANT, PROFILES, assert_oauth_error, assert_refused, created, signed_in,
    signed_in_with,
};
use rollbook_sandbox::{Sandbox, credentials};
use serde_json::{Value, json};

const SEARCH: &str = "/api/v1/profile/search";

#[tokio::test]
async fn profiles_come_in_pages_that_link_to_each_other() {
    let bench = signed_in(Sandbox::builder()).await;
    let first = bench.get(&format!("{PROFILES}?pageSize=3")).await;
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
        .strip_prefix(&bench.base)
        .unwrap()
        .to_owned();
    let second = bench.get(&next).await.json();
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
    let bench = signed_in(Sandbox::builder().empty(true)).await;
    for number in 0..11 {
        created(
            &bench,
            json!({ "[Email]": format!("member{number}@example.org") }),
        )
        .await;
    }
    assert_eq!(bench.get(PROFILES).await.json()["count"], 10);
    let page = bench.get(&format!("{PROFILES}?pageSize=100")).await.json();
    assert_eq!(
        [&page["count"], &page["pageSize"]],
        [&json!(11), &json!(100)]
    );
    assert_eq!(
        bench.get(&format!("{PROFILES}?pageSize=101")).await.status,
        400
    );
}

#[tokio::test]
async fn a_page_past_the_end_is_an_error() {
    let bench = signed_in(Sandbox::builder()).await;
    let url = format!("{}{PROFILES}", bench.base);
    let refused = bench.get(&format!("{PROFILES}?pageNumber=2")).await;
    assert_refused(
        &refused,
        "Failed field validation",
        "pageNumber",
        "The last page is 1",
        &url,
    );
    for query in ["pageNumber=0", "pageSize=0", "pageNumber=x", "pageSize=-1"] {
        assert_eq!(
            bench.get(&format!("{PROFILES}?{query}")).await.status,
            400,
            "{query}"
        );
    }
}

#[tokio::test]
async fn the_first_page_of_nothing_is_empty() {
    let bench = signed_in(Sandbox::builder().empty(true)).await;
    let page = bench.get(PROFILES).await.json();
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
    let bench = signed_in(Sandbox::builder()).await;
    for id in ["1", "someone"] {
        let answer = bench.get(&format!("{PROFILES}/{id}")).await;
        assert_eq!(answer.status, 404);
        assert_eq!(answer.json()["path"], format!("{PROFILES}/{id}"));
    }
    assert_eq!(bench.get("/api/v1/event").await.status, 404);
    assert_eq!(bench.delete(&format!("{PROFILES}/23011")).await.status, 405);
}

#[tokio::test]
async fn my_profile_is_that_of_the_user_who_signed_in() {
    let bench = signed_in_with(Sandbox::builder(), PASSWORD_GRANT).await;
    let me = bench.get("/api/v1/profile/me").await;
    assert_eq!(
        (me.status, &me.json()["[Username]"]),
        (200, &json!(credentials::MEMBERCLICKS_USERNAME))
    );
    assert_eq!(
        bench.get(&format!("{PROFILES}/1001345630")).await.text,
        me.text
    );

    let client = signed_in(Sandbox::builder()).await;
    assert_oauth_error(
        &client.get("/api/v1/profile/me").await,
        403,
        "access_denied",
    );
}

#[tokio::test]
async fn a_search_has_an_id_and_its_results_come_in_pages() {
    let bench = signed_in(Sandbox::builder()).await;
    let started = bench
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

    let results = bench
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
        .strip_prefix(&bench.base)
        .unwrap()
        .to_owned();
    let second = bench.get(&next).await.json();
    assert_eq!(second["profiles"][0]["[Profile ID]"], 23010);

    let url = search["profilesUrl"]
        .as_str()
        .unwrap()
        .strip_prefix(&bench.base)
        .unwrap();
    assert_eq!(
        bench.get(&format!("{url}&pageSize=50")).await.json()["count"],
        2
    );
    // It is run again for each page.
    let member = json!({ "[Email]": "new@example.org", "[Linked Organization Id]": 2060721341 });
    assert_eq!(bench.post(PROFILES, member).await.status, 201);
    assert_eq!(bench.get(url).await.json()["count"], 3);
}

#[tokio::test]
async fn a_search_matches_exactly_by_list_entry_and_by_date() {
    let bench = signed_in(Sandbox::builder()).await;
    let range = |first: &str, last: &str| json!({ "startDate": first, "endDate": last });
    for (criteria, expected) in [
        (json!({}), vec![1001345630_i64, 2060721341, 23010, 23011]),
        (
            json!({ "[Email | Primary]": "example@gmail.com" }),
            vec![23011],
        ),
        (json!({ "[Email | Primary]": "example" }), vec![]),
        (json!({ "[Group]": "Swimmer" }), vec![23011]),
        (json!({ "[Profile ID]": 23010 }), vec![23010]),
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
        let search = bench.post(SEARCH, criteria.clone()).await.json();
        let page = bench
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
async fn a_search_ends_after_half_an_hour() {
    let bench = signed_in(Sandbox::builder()).await;
    let search = bench.post(SEARCH, json!({})).await.json();
    let path = format!("{PROFILES}?searchId={}", search["id"].as_str().unwrap());
    bench.sandbox.advance(Duration::from_secs(29 * 60));
    assert_eq!(bench.get(&path).await.status, 200);
    bench.sandbox.advance(Duration::from_secs(60));
    assert_eq!(bench.get(&path).await.status, 404);
    assert_eq!(
        bench
            .get(&format!("{PROFILES}?searchId=made-up"))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn malformed_criteria_are_refused() {
    let bench = signed_in(Sandbox::builder()).await;
    for criteria in [
        json!([]),
        json!({ "[Group]": ["Swimmer"] }),
        json!({ "[Join Date]": null }),
        json!({ "[Join Date]": { "startDate": "2025-01-01", "endDate": "2025-12-31" } }),
        json!({ "[Join Date]": { "startDate": "01/01/2025" } }),
    ] {
        let refused = bench.post(SEARCH, criteria.clone()).await;
        assert_eq!(
            (refused.status, &refused.json()["message"]),
            (400, &json!("Failed body validation")),
            "{criteria}"
        );
    }
}

#[tokio::test]
async fn the_account_lists_what_it_has() {
    let bench = signed_in(Sandbox::builder().empty(true)).await;
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
        let answer = bench.get(path).await;
        assert_eq!(
            (answer.status, answer.keys()),
            (200, vec!["totalCount".to_owned(), name.to_owned()])
        );
        let body = answer.json();
        let entries = body[name].as_array().unwrap();
        assert_eq!(body["totalCount"], entries.len());
        assert!(entries.contains(&entry), "{path} lists {entry}");
    }
}
