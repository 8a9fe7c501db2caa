//! Faults in records: delayed reads, duplicates after lost responses, and list order.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::collections::BTreeSet;
use std::time::Duration;

use common::memberclicks::{PROFILES, signed_in};
use common::{TestClient, send};
use reqwest::Method;
use rollbook_sandbox::{Api, Builder, FaultScript, Sandbox, credentials};
use serde_json::{Value, json};

fn script(rules: Value) -> FaultScript {
    json!({ "rules": rules }).to_string().parse().unwrap()
}

fn with(rules: Value) -> Builder {
    Sandbox::builder().faults(script(rules))
}

async fn members_portal(builder: Builder) -> TestClient {
    let client = TestClient::new(Api::MembersPortal, builder).await;
    let user = json!({
        "username": credentials::MEMBERS_PORTAL_USERNAME,
        "password": credentials::MEMBERS_PORTAL_PASSWORD,
    });
    let token = client.post("/auth", user).await.json();
    client.authenticated("authorization", token["token"].as_str().unwrap())
}

async fn b2core(builder: Builder) -> TestClient {
    let client = TestClient::new(Api::B2Core, builder).await;
    let request = client.unauthenticated(Method::POST, "/tokens");
    let request = request.basic_auth(credentials::CLIENT_ID, Some(credentials::CLIENT_SECRET));
    let token = send(request.json(&json!({ "grant_type": "client_credentials" })))
        .await
        .json();
    let token = format!("Bearer {}", token["access_token"].as_str().unwrap());
    client.authenticated("authorization", token)
}

fn ada() -> Value {
    json!({ "[Email]": "ada@example.net", "[Name | First]": "Ada" })
}

/// Creates a record and returns the status; 0 without a response.
async fn status(client: &TestClient, path: &str, body: &Value) -> u16 {
    let sent = client.request(Method::POST, path).json(body).send().await;
    sent.map_or(0, |response| response.status().as_u16())
}

/// The text of one field in each record of a list.
fn texts(list: &Value, field: &str) -> Vec<String> {
    let records = list.as_array().unwrap().iter();
    records.map(|record| record[field].to_string()).collect()
}

async fn last_fault(client: &TestClient) -> Option<String> {
    let requests = client.sandbox.requests();
    requests.last()?.fault().map(str::to_owned)
}

// read_after_write

#[tokio::test]
async fn a_new_record_is_visible_after_this_many_reads() {
    let delay = json!([{ "times": 1, "fault": { "read_after_write": { "calls": 3 } } }]);
    let client = signed_in(with(delay)).await;
    let created = client.post(PROFILES, ada()).await;
    assert_eq!(created.status, 201, "the response is immediate");
    assert_eq!(
        last_fault(&client).await.as_deref(),
        Some("read_after_write")
    );

    let path = format!("{PROFILES}/{}", created.json()["id"]);
    assert_eq!(client.get(&path).await.status, 404);
    // A name in use is rejected even if readers do not see it yet; a write does not count as a read.
    assert_eq!(client.post(PROFILES, ada()).await.status, 400);
    assert_eq!(client.get(PROFILES).await.json()["totalCount"], 4);
    let criteria = json!({ "[Email | Primary]": "ada@example.net" });
    let search = client
        .post(&format!("{PROFILES}/search"), criteria)
        .await
        .json();
    let search = format!("{PROFILES}?searchId={}", search["id"].as_str().unwrap());
    assert_eq!(client.get(&search).await.json()["totalCount"], 0);
    assert_eq!(client.get(&search).await.json()["totalCount"], 1);
    assert_eq!(client.get(&path).await.status, 200);
}

#[tokio::test]
async fn a_change_is_visible_after_this_time_of_the_sandboxs_clock() {
    let delay =
        json!([{ "operation": "patchProfile", "fault": { "read_after_write": { "ms": 60_000 } } }]);
    let client = b2core(with(delay)).await;
    let path = "/profiles/60ba407d15951453e60e49f8";
    let changed = client
        .send(Method::PATCH, path, json!({ "firstName": "Wes" }))
        .await;
    assert_eq!(changed.json()["firstName"], "Wes");
    for _ in 0..5 {
        assert_eq!(client.get(path).await.json()["firstName"], "Westley");
    }
    client.sandbox.advance(Duration::from_secs(60));
    assert_eq!(client.get(path).await.text, changed.text);
}

#[tokio::test]
async fn a_deleted_record_is_still_visible_and_cannot_be_deleted_twice() {
    let delay = json!([{ "fault": { "read_after_write": { "calls": 2 } } }]);
    let client = b2core(with(delay)).await;
    let path = "/profiles/60ba407d15951453e60e49f8";
    assert_eq!(client.delete(path).await.status, 204);
    assert_eq!(client.delete(path).await.status, 404);
    assert_eq!(client.get(&format!("{path}/contacts")).await.status, 200);
    assert_eq!(
        client
            .get("/profiles")
            .await
            .json()
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(client.get(path).await.status, 404);
}

#[tokio::test]
async fn changes_become_visible_in_their_order() {
    let delay = json!([{ "times": 1, "fault": { "read_after_write": { "calls": 2 } } }]);
    let client = members_portal(with(delay)).await;
    for name in ["Late", "In time"] {
        assert_eq!(
            status(&client, "/org/events", &json!({ "eventName": name })).await,
            201
        );
    }
    let mut seen = Vec::new();
    for _ in 0..3 {
        seen.push(
            client
                .get("/org/events")
                .await
                .json()
                .as_array()
                .unwrap()
                .len(),
        );
    }
    assert_eq!(
        seen,
        [2, 2, 4],
        "the second change is not visible before the first"
    );
}

#[tokio::test]
async fn a_rejected_write_delays_nothing_and_a_read_is_not_hit() {
    let delay = json!([{ "times": 1, "fault": { "read_after_write": { "calls": 9 } } }]);
    let client = members_portal(with(delay)).await;
    assert_eq!(client.get("/org/items").await.status, 200);
    assert_eq!(last_fault(&client).await, None);
    assert_eq!(status(&client, "/org/items", &json!({})).await, 400);
    assert_eq!(
        last_fault(&client).await.as_deref(),
        Some("read_after_write")
    );
    let item = json!({ "id": 7, "name": "Juniors" });
    assert_eq!(status(&client, "/org/items", &item).await, 201);
    assert_eq!(client.get("/org/items/7").await.status, 200);
}

#[tokio::test]
async fn writers_see_all_changes_and_deleted_records_stay_deleted() {
    let delay = json!([{ "times": 1, "fault": { "read_after_write": { "calls": 9 } } }]);
    let client = members_portal(with(delay)).await;
    let item = json!({ "id": 7, "name": "Juniors" });
    assert_eq!(status(&client, "/org/items", &item).await, 201);
    assert_eq!(client.get("/org/items/7").await.status, 404);
    let member = json!({ "memberType": "member", "username": "" });
    assert_eq!(status(&client, "/org/7/members", &member).await, 201);
    client.sandbox.clear();
    assert_eq!(client.get("/org/items").await.text, "[ ]");
}

// duplicate_on_retry

#[tokio::test]
async fn a_lost_create_is_duplicated_when_it_is_repeated() {
    for (lost, seen) in [(json!("drop"), 0), (json!(503), 503)] {
        let lost = json!([{ "operation": "createProfile", "times": 1, "fault": { "duplicate_on_retry": lost } }]);
        let client = signed_in(with(lost)).await;
        assert_eq!(status(&client, PROFILES, &ada()).await, seen);
        assert_eq!(
            last_fault(&client).await.as_deref(),
            Some("duplicate_on_retry")
        );
        assert_eq!(
            client.get(PROFILES).await.json()["totalCount"],
            5,
            "the request took effect"
        );

        let other = json!({ "[Email]": "ada@example.net" });
        assert_eq!(
            status(&client, PROFILES, &other).await,
            400,
            "this is not a repetition"
        );
        // The same JSON with other formatting.
        let same = r#"{"[Name | First]" : "Ada","[Email]" : "ada@example.net"}"#;
        let repeated = send(client.request(Method::POST, PROFILES).body(same)).await;
        assert_eq!(
            (repeated.status, &repeated.json()["id"]),
            (201, &json!(23013))
        );
        let listed = client.get(PROFILES).await.json();
        assert_eq!(
            texts(&listed["profiles"], "[Username]")[4..],
            ["\"ada@example.net\""; 2]
        );
        assert_eq!(
            status(&client, PROFILES, &ada()).await,
            400,
            "one duplicate for each lost response"
        );
    }
}

#[tokio::test]
async fn each_lost_repetition_creates_one_more_duplicate() {
    let lost = json!([{ "times": 2, "fault": { "duplicate_on_retry": "drop" } }]);
    let client = b2core(with(lost)).await;
    let mary = json!({ "firstName": "Mary", "uuid": "row-7" });
    let mut seen = Vec::new();
    for _ in 0..3 {
        seen.push(status(&client, "/profiles", &mary).await);
    }
    assert_eq!(seen, [0, 0, 201]);
    let found = client.get("/profiles?filter[uuid]=row-7").await.json();
    assert_eq!(found.as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn a_repetition_does_not_replace_a_record_of_members_portal() {
    let lost = json!([{ "times": 1, "fault": { "duplicate_on_retry": 504 } }]);
    let client = members_portal(with(lost)).await;
    let member = json!({ "id": 500, "memberType": "member", "username": "ada" });
    assert_eq!(status(&client, "/org/4/members", &member).await, 504);
    assert_eq!(status(&client, "/org/4/members", &member).await, 201);
    assert_eq!(
        texts(&client.get("/org/4/members").await.json(), "id"),
        ["45", "92", "500", "501"]
    );
    assert_eq!(status(&client, "/org/4/members", &member).await, 201);
    assert_eq!(
        client
            .get("/org/4/members")
            .await
            .json()
            .as_array()
            .unwrap()
            .len(),
        4,
        "P10"
    );
}

#[tokio::test]
async fn the_response_of_a_rejected_create_is_not_lost() {
    let lost = json!([{ "fault": { "duplicate_on_retry": "drop" } }]);
    let client = signed_in(with(lost)).await;
    let body = json!({ "[Email]": "ada@example.net", "[Username]": "GaryGreen01" });
    assert_eq!(status(&client, PROFILES, &body).await, 400);
    assert_eq!(status(&client, PROFILES, &body).await, 400);
    assert_eq!(client.get(PROFILES).await.json()["totalCount"], 4);
}

#[tokio::test]
async fn a_new_script_forgets_lost_requests() {
    let lost = json!([{ "times": 1, "fault": { "duplicate_on_retry": "drop" } }]);
    let client = signed_in(with(lost)).await;
    assert_eq!(status(&client, PROFILES, &ada()).await, 0);
    client.sandbox.set_faults(FaultScript::default());
    assert_eq!(status(&client, PROFILES, &ada()).await, 400);
}

// list_order

/// Every list: an API, a path, the field of the records, and a field of each record.
async fn lists() -> Vec<(
    fn(Builder) -> SignIn,
    &'static str,
    &'static str,
    &'static str,
)> {
    vec![
        (
            |builder| Box::pin(signed_in(builder)),
            PROFILES,
            "/profiles",
            "[Profile ID]",
        ),
        (
            |builder| Box::pin(signed_in(builder)),
            "/api/v1/group",
            "/groups",
            "name",
        ),
        (
            |builder| Box::pin(signed_in(builder)),
            "/api/v1/member-type",
            "/memberTypes",
            "name",
        ),
        (
            |builder| Box::pin(signed_in(builder)),
            "/api/v1/member-status",
            "/memberStatuses",
            "name",
        ),
        (
            |builder| Box::pin(signed_in(builder)),
            "/api/v1/attribute",
            "/attributes",
            "name",
        ),
        (
            |builder| Box::pin(signed_in(builder)),
            "/api/v1/country",
            "/countries",
            "name",
        ),
        (
            |builder| Box::pin(members_portal(builder)),
            "/org/items",
            "",
            "id",
        ),
        (
            |builder| Box::pin(members_portal(builder)),
            "/org/members",
            "",
            "id",
        ),
        (
            |builder| Box::pin(members_portal(builder)),
            "/org/4/members",
            "",
            "id",
        ),
        (
            |builder| Box::pin(members_portal(builder)),
            "/org/events",
            "",
            "eventName",
        ),
        (
            |builder| Box::pin(questionpro(builder)),
            "/micropanel/users/4242/communities",
            "/response",
            "id",
        ),
        (
            |builder| Box::pin(b2core(builder)),
            "/profiles?sort_by=name",
            "",
            "name",
        ),
        (
            |builder| Box::pin(b2core_with_two_contacts(builder)),
            CONTACTS,
            "",
            "value",
        ),
    ]
}

type SignIn = std::pin::Pin<Box<dyn Future<Output = TestClient>>>;

const CONTACTS: &str = "/profiles/60ba407d15951453e60e49f8/contacts";

async fn questionpro(builder: Builder) -> TestClient {
    TestClient::new(Api::QuestionPro, builder)
        .await
        .authenticated("api-key", credentials::API_KEY)
}

async fn b2core_with_two_contacts(builder: Builder) -> TestClient {
    let client = b2core(builder).await;
    let phone = json!({ "key": "phone", "value": "+15550100" });
    assert_eq!(status(&client, CONTACTS, &phone).await, 201);
    client
}

#[tokio::test]
async fn every_list_can_be_reversed_or_shuffled_and_is_complete() {
    for (sign_in, path, pointer, field) in lists().await {
        let listed = async |order: Option<&str>| {
            let rules = order.map(|order| json!({ "fault": { "list_order": order } }));
            let client = sign_in(with(rules.into_iter().collect())).await;
            let list = client.get(path).await.json();
            assert_eq!(
                last_fault(&client).await.as_deref(),
                order.map(|_| "list_order")
            );
            let again = client.get(path).await.json();
            let texts = |list: &Value| texts(list.pointer(pointer).unwrap(), field);
            (texts(&list), texts(&again))
        };
        let (usual, _) = listed(None).await;
        assert!(usual.len() > 1, "{path}");
        let mut backwards = usual.clone();
        backwards.reverse();
        assert_eq!(listed(Some("reversed")).await.0, backwards, "{path}");

        for order in ["shuffled", "changing"] {
            let (shuffled, again) = listed(Some(order)).await;
            assert_ne!(shuffled, usual, "{path}");
            assert_eq!(
                BTreeSet::from_iter(&shuffled),
                BTreeSet::from_iter(&usual),
                "{path}"
            );
            if order == "shuffled" {
                assert_eq!(shuffled, again, "{path}: the same in every call");
            }
        }
    }
}

/// The names on four pages of three profiles each, ten in all.
async fn pages(seed: u64, order: &str) -> Vec<String> {
    let script = json!({ "seed": seed, "rules": [{ "operation": "listProfiles", "fault": { "list_order": order } }] });
    let client = b2core(
        Sandbox::builder()
            .empty(true)
            .faults(script.to_string().parse().unwrap()),
    )
    .await;
    for name in ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"] {
        assert_eq!(
            status(&client, "/profiles", &json!({ "firstName": name })).await,
            201
        );
    }
    let mut names = Vec::new();
    for offset in [0, 3, 6, 9] {
        let page = client
            .get(&format!("/profiles?limit=3&offset={offset}"))
            .await
            .json();
        names.extend(texts(&page, "firstName"));
    }
    names
}

#[tokio::test]
async fn the_order_of_a_seed_is_the_same_across_pages() {
    let shuffled = pages(7, "shuffled").await;
    assert_eq!(BTreeSet::from_iter(&shuffled).len(), 10, "{shuffled:?}");
    assert_eq!(pages(7, "shuffled").await, shuffled);
    assert_ne!(pages(8, "shuffled").await, shuffled);
    let text = shuffled.concat().replace('"', "");
    assert_eq!(text, "GJDHFIBAEC", "on every machine and in every version");
}

#[tokio::test]
async fn a_changing_order_makes_pages_overlap_and_miss_records() {
    let changing = pages(7, "changing").await;
    assert_eq!(changing.len(), 10);
    assert!(BTreeSet::from_iter(&changing).len() < 10, "{changing:?}");
    assert_eq!(
        pages(7, "changing").await,
        changing,
        "the same for the same seed"
    );
}

// The script.

#[test]
fn a_rule_for_unsupported_operations_is_rejected() {
    for (rule, expected) in [
        (
            json!({ "api": "yourcourts", "fault": { "read_after_write": { "calls": 1 } } }),
            "rules[0]: `read_after_write` is for operations that change records that another operation reads; those of YourCourts are",
        ),
        (
            json!({ "operation": "addMembers", "fault": { "duplicate_on_retry": "drop" } }),
            "rules[0]: `duplicate_on_retry` is for operations that create a record on each call; those of \
             the APIs are\n    createProfile  POST /api/v1/profile",
        ),
        (
            json!({ "method": "POST", "fault": { "list_order": "reversed" } }),
            "rules[0]: `list_order` is for operations that list records; those of the APIs are\n    listProfiles",
        ),
        (
            json!({ "fault": { "read_after_write": { "ms": 0 } } }),
            "rules[0]: `read_after_write` must be greater than 0",
        ),
        (
            json!({ "fault": { "read_after_write": 3 } }),
            "rules[0].fault.read_after_write: expected value",
        ),
        (
            json!({ "fault": { "duplicate_on_retry": "lost" } }),
            "rules[0].fault.duplicate_on_retry: expected \"drop\" or a status, not \"lost\"",
        ),
        (
            json!({ "fault": { "duplicate_on_retry": 42 } }),
            "rules[0].fault.duplicate_on_retry: a status must be from 200 to 599, not 42",
        ),
        (
            json!({ "fault": { "list_order": "random" } }),
            "rules[0].fault.list_order: unknown variant `random`, expected one of `reversed`, `shuffled`, `changing`",
        ),
    ] {
        let script = json!({ "rules": [rule] }).to_string();
        let error = script.parse::<FaultScript>().unwrap_err().to_string();
        assert!(
            error.starts_with(expected),
            "{expected}\n  is not the start of:\n{error}"
        );
    }
}
