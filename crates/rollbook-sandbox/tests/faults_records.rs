//! Faults in what is stored and listed: readers that are behind, repetitions that make duplicates, lists in another order.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::collections::BTreeSet;
use std::time::Duration;

use common::memberclicks::{PROFILES, signed_in};
use common::{Bench, answer};
use reqwest::Method;
use rollbook_sandbox::{Api, Builder, FaultScript, Sandbox, credentials};
use serde_json::{Value, json};

fn script(rules: Value) -> FaultScript {
    json!({ "rules": rules }).to_string().parse().unwrap()
}

fn with(rules: Value) -> Builder {
    Sandbox::builder().faults(script(rules))
}

async fn members_portal(builder: Builder) -> Bench {
    let bench = Bench::new(Api::MembersPortal, builder).await;
    let user = json!({
        "username": credentials::MEMBERS_PORTAL_USERNAME,
        "password": credentials::MEMBERS_PORTAL_PASSWORD,
    });
    let token = bench.post("/auth", user).await.json();
    bench.signed("authorization", token["token"].as_str().unwrap())
}

async fn b2core(builder: Builder) -> Bench {
    let bench = Bench::new(Api::B2Core, builder).await;
    let request = bench.bare(Method::POST, "/tokens");
    let request = request.basic_auth(credentials::CLIENT_ID, Some(credentials::CLIENT_SECRET));
    let token = answer(request.json(&json!({ "grant_type": "client_credentials" })))
        .await
        .json();
    let token = format!("Bearer {}", token["access_token"].as_str().unwrap());
    bench.signed("authorization", token)
}

fn ada() -> Value {
    json!({ "[Email]": "ada@example.net", "[Name | First]": "Ada" })
}

/// Creates, and returns the status; 0 if there is no response.
async fn status(bench: &Bench, path: &str, body: &Value) -> u16 {
    let sent = bench.request(Method::POST, path).json(body).send().await;
    sent.map_or(0, |response| response.status().as_u16())
}

/// The text of one field in each record of a list.
fn texts(list: &Value, field: &str) -> Vec<String> {
    let records = list.as_array().unwrap().iter();
    records.map(|record| record[field].to_string()).collect()
}

async fn last_fault(bench: &Bench) -> Option<String> {
    let requests = bench.sandbox.requests();
    requests.last()?.fault().map(str::to_owned)
}

// read_after_write

#[tokio::test]
async fn a_new_record_is_found_after_so_many_calls_that_read() {
    let delay = json!([{ "times": 1, "fault": { "read_after_write": { "calls": 3 } } }]);
    let bench = signed_in(with(delay)).await;
    let created = bench.post(PROFILES, ada()).await;
    assert_eq!(created.status, 201, "the writer knows at once");
    assert_eq!(
        last_fault(&bench).await.as_deref(),
        Some("read_after_write")
    );

    let path = format!("{PROFILES}/{}", created.json()["id"]);
    assert_eq!(bench.get(&path).await.status, 404);
    // What is there is in use, whether it is found or not; and a write counts for nothing.
    assert_eq!(bench.post(PROFILES, ada()).await.status, 400);
    assert_eq!(bench.get(PROFILES).await.json()["totalCount"], 4);
    let wanted = json!({ "[Email | Primary]": "ada@example.net" });
    let search = bench
        .post(&format!("{PROFILES}/search"), wanted)
        .await
        .json();
    let search = format!("{PROFILES}?searchId={}", search["id"].as_str().unwrap());
    assert_eq!(bench.get(&search).await.json()["totalCount"], 0);
    assert_eq!(bench.get(&search).await.json()["totalCount"], 1);
    assert_eq!(bench.get(&path).await.status, 200);
}

#[tokio::test]
async fn a_change_is_found_after_so_long_by_the_sandboxs_clock() {
    let delay =
        json!([{ "operation": "patchProfile", "fault": { "read_after_write": { "ms": 60_000 } } }]);
    let bench = b2core(with(delay)).await;
    let path = "/profiles/60ba407d15951453e60e49f8";
    let changed = bench
        .send(Method::PATCH, path, json!({ "firstName": "Wes" }))
        .await;
    assert_eq!(changed.json()["firstName"], "Wes");
    for _ in 0..5 {
        assert_eq!(bench.get(path).await.json()["firstName"], "Westley");
    }
    bench.sandbox.advance(Duration::from_secs(60));
    assert_eq!(bench.get(path).await.text, changed.text);
}

#[tokio::test]
async fn a_deleted_record_is_still_found_and_cannot_be_deleted_twice() {
    let delay = json!([{ "fault": { "read_after_write": { "calls": 2 } } }]);
    let bench = b2core(with(delay)).await;
    let path = "/profiles/60ba407d15951453e60e49f8";
    assert_eq!(bench.delete(path).await.status, 204);
    assert_eq!(bench.delete(path).await.status, 404);
    assert_eq!(bench.get(&format!("{path}/contacts")).await.status, 200);
    assert_eq!(
        bench
            .get("/profiles")
            .await
            .json()
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(bench.get(path).await.status, 404);
}

#[tokio::test]
async fn changes_are_found_in_the_order_in_which_they_were_made() {
    let delay = json!([{ "times": 1, "fault": { "read_after_write": { "calls": 2 } } }]);
    let bench = members_portal(with(delay)).await;
    for name in ["Late", "In time"] {
        assert_eq!(
            status(&bench, "/org/events", &json!({ "eventName": name })).await,
            201
        );
    }
    let mut seen = Vec::new();
    for _ in 0..3 {
        seen.push(
            bench
                .get("/org/events")
                .await
                .json()
                .as_array()
                .unwrap()
                .len(),
        );
    }
    assert_eq!(seen, [2, 2, 4], "the second is not found before the first");
}

#[tokio::test]
async fn a_write_that_is_rejected_keeps_nothing_back_and_a_read_is_not_hit() {
    let delay = json!([{ "times": 1, "fault": { "read_after_write": { "calls": 9 } } }]);
    let bench = members_portal(with(delay)).await;
    assert_eq!(bench.get("/org/items").await.status, 200);
    assert_eq!(last_fault(&bench).await, None);
    assert_eq!(status(&bench, "/org/items", &json!({})).await, 400);
    assert_eq!(
        last_fault(&bench).await.as_deref(),
        Some("read_after_write")
    );
    let item = json!({ "id": 7, "name": "Juniors" });
    assert_eq!(status(&bench, "/org/items", &item).await, 201);
    assert_eq!(bench.get("/org/items/7").await.status, 200);
}

#[tokio::test]
async fn whoever_writes_sees_what_readers_miss_and_what_is_gone_is_gone() {
    let delay = json!([{ "times": 1, "fault": { "read_after_write": { "calls": 9 } } }]);
    let bench = members_portal(with(delay)).await;
    let item = json!({ "id": 7, "name": "Juniors" });
    assert_eq!(status(&bench, "/org/items", &item).await, 201);
    assert_eq!(bench.get("/org/items/7").await.status, 404);
    let member = json!({ "memberType": "member", "username": "" });
    assert_eq!(status(&bench, "/org/7/members", &member).await, 201);
    bench.sandbox.clear();
    assert_eq!(bench.get("/org/items").await.text, "[ ]");
}

// duplicate_on_retry

#[tokio::test]
async fn a_lost_create_is_a_duplicate_once_it_is_repeated() {
    for (lost, seen) in [(json!("drop"), 0), (json!(503), 503)] {
        let lost = json!([{ "operation": "createProfile", "times": 1, "fault": { "duplicate_on_retry": lost } }]);
        let bench = signed_in(with(lost)).await;
        assert_eq!(status(&bench, PROFILES, &ada()).await, seen);
        assert_eq!(
            last_fault(&bench).await.as_deref(),
            Some("duplicate_on_retry")
        );
        assert_eq!(
            bench.get(PROFILES).await.json()["totalCount"],
            5,
            "it took effect"
        );

        let other = json!({ "[Email]": "ada@example.net" });
        assert_eq!(
            status(&bench, PROFILES, &other).await,
            400,
            "this is no repetition"
        );
        // The same JSON, written in another way.
        let same = r#"{"[Name | First]" : "Ada","[Email]" : "ada@example.net"}"#;
        let repeated = answer(bench.request(Method::POST, PROFILES).body(same)).await;
        assert_eq!(
            (repeated.status, &repeated.json()["id"]),
            (201, &json!(23013))
        );
        let listed = bench.get(PROFILES).await.json();
        assert_eq!(
            texts(&listed["profiles"], "[Username]")[4..],
            ["\"ada@example.net\""; 2]
        );
        assert_eq!(
            status(&bench, PROFILES, &ada()).await,
            400,
            "one duplicate for each loss"
        );
    }
}

#[tokio::test]
async fn each_lost_repetition_makes_one_more() {
    let lost = json!([{ "times": 2, "fault": { "duplicate_on_retry": "drop" } }]);
    let bench = b2core(with(lost)).await;
    let mary = json!({ "firstName": "Mary", "uuid": "row-7" });
    let mut seen = Vec::new();
    for _ in 0..3 {
        seen.push(status(&bench, "/profiles", &mary).await);
    }
    assert_eq!(seen, [0, 0, 201]);
    let found = bench.get("/profiles?filter[uuid]=row-7").await.json();
    assert_eq!(found.as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn a_repetition_replaces_no_record_of_members_portal() {
    let lost = json!([{ "times": 1, "fault": { "duplicate_on_retry": 504 } }]);
    let bench = members_portal(with(lost)).await;
    let member = json!({ "id": 500, "memberType": "member", "username": "ada" });
    assert_eq!(status(&bench, "/org/4/members", &member).await, 504);
    assert_eq!(status(&bench, "/org/4/members", &member).await, 201);
    assert_eq!(
        texts(&bench.get("/org/4/members").await.json(), "id"),
        ["45", "92", "500", "501"]
    );
    assert_eq!(status(&bench, "/org/4/members", &member).await, 201);
    assert_eq!(
        bench
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
async fn a_create_that_is_rejected_is_not_lost() {
    let lost = json!([{ "fault": { "duplicate_on_retry": "drop" } }]);
    let bench = signed_in(with(lost)).await;
    let body = json!({ "[Email]": "ada@example.net", "[Username]": "GaryGreen01" });
    assert_eq!(status(&bench, PROFILES, &body).await, 400);
    assert_eq!(status(&bench, PROFILES, &body).await, 400);
    assert_eq!(bench.get(PROFILES).await.json()["totalCount"], 4);
}

#[tokio::test]
async fn what_was_lost_is_forgotten_with_the_script() {
    let lost = json!([{ "times": 1, "fault": { "duplicate_on_retry": "drop" } }]);
    let bench = signed_in(with(lost)).await;
    assert_eq!(status(&bench, PROFILES, &ada()).await, 0);
    bench.sandbox.set_faults(FaultScript::default());
    assert_eq!(status(&bench, PROFILES, &ada()).await, 400);
}

// list_order

/// Every list of an API that is called with this bench: the path, where the records are, and a field of theirs.
async fn lists() -> Vec<(
    fn(Builder) -> Signing,
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

type Signing = std::pin::Pin<Box<dyn Future<Output = Bench>>>;

const CONTACTS: &str = "/profiles/60ba407d15951453e60e49f8/contacts";

async fn questionpro(builder: Builder) -> Bench {
    Bench::new(Api::QuestionPro, builder)
        .await
        .signed("api-key", credentials::API_KEY)
}

async fn b2core_with_two_contacts(builder: Builder) -> Bench {
    let bench = b2core(builder).await;
    let phone = json!({ "key": "phone", "value": "+15550100" });
    assert_eq!(status(&bench, CONTACTS, &phone).await, 201);
    bench
}

#[tokio::test]
async fn every_list_comes_reversed_or_shuffled_and_is_whole() {
    for (sign_in, path, pointer, field) in lists().await {
        let listed = async |order: Option<&str>| {
            let rules = order.map(|order| json!({ "fault": { "list_order": order } }));
            let bench = sign_in(with(rules.into_iter().collect())).await;
            let list = bench.get(path).await.json();
            assert_eq!(
                last_fault(&bench).await.as_deref(),
                order.map(|_| "list_order")
            );
            let again = bench.get(path).await.json();
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

/// The names on four pages of three profiles each, of ten.
async fn pages(seed: u64, order: &str) -> Vec<String> {
    let script = json!({ "seed": seed, "rules": [{ "operation": "listProfiles", "fault": { "list_order": order } }] });
    let bench = b2core(
        Sandbox::builder()
            .empty(true)
            .faults(script.to_string().parse().unwrap()),
    )
    .await;
    for name in ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"] {
        assert_eq!(
            status(&bench, "/profiles", &json!({ "firstName": name })).await,
            201
        );
    }
    let mut names = Vec::new();
    for offset in [0, 3, 6, 9] {
        let page = bench
            .get(&format!("/profiles?limit=3&offset={offset}"))
            .await
            .json();
        names.extend(texts(&page, "firstName"));
    }
    names
}

#[tokio::test]
async fn the_seed_decides_an_order_that_holds_over_pages() {
    let shuffled = pages(7, "shuffled").await;
    assert_eq!(BTreeSet::from_iter(&shuffled).len(), 10, "{shuffled:?}");
    assert_eq!(pages(7, "shuffled").await, shuffled);
    assert_ne!(pages(8, "shuffled").await, shuffled);
    let text = shuffled.concat().replace('"', "");
    assert_eq!(text, "GJDHFIBAEC", "on every machine and in every version");
}

#[tokio::test]
async fn a_changing_order_lets_pages_overlap_and_leave_records_out() {
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
fn a_rule_that_such_a_fault_cannot_be_about_is_rejected() {
    for (rule, expected) in [
        (
            json!({ "api": "yourcourts", "fault": { "read_after_write": { "calls": 1 } } }),
            "rules[0]: `read_after_write` is for operations that change what another one reads; those of YourCourts are",
        ),
        (
            json!({ "operation": "addMembers", "fault": { "duplicate_on_retry": "drop" } }),
            "rules[0]: `duplicate_on_retry` is for operations that create a record each time they are called; those of \
             the APIs are\n    createProfile  POST /api/v1/profile",
        ),
        (
            json!({ "method": "POST", "fault": { "list_order": "reversed" } }),
            "rules[0]: `list_order` is for operations that list records; those of the APIs are\n    listProfiles",
        ),
        (
            json!({ "fault": { "read_after_write": { "ms": 0 } } }),
            "rules[0]: `read_after_write` is a delay, which 0 is not",
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
            "rules[0].fault.duplicate_on_retry: a status is from 200 to 599, not 42",
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
            "{expected}\n  is not how this begins:\n{error}"
        );
    }
}
