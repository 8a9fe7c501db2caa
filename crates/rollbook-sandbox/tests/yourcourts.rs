//! YourCourts: creating and updating users, with the address in the body and in the path.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use common::{Bench, answer};
use reqwest::Method;
use rollbook_sandbox::{Api, Sandbox, credentials};
use serde_json::json;

async fn bench() -> Bench {
    Bench::new(Api::YourCourts, Sandbox::builder())
        .await
        .signed("X-API-Key", credentials::API_KEY)
}

#[tokio::test]
async fn a_new_user_needs_an_address_and_both_names_and_gets_the_defaults() {
    let bench = bench().await;
    let user = json!({ "email": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace" });
    let answer = bench.post("/v1/users", user).await;
    assert_eq!(answer.status, 201);
    let expected = json!({
        "email": "ada@example.org",
        "firstName": "Ada",
        "lastName": "Lovelace",
        "active": true,
        "memberNumber": null,
        "address": null,
        "city": null,
        "state": null,
        "provinceOrRegion": null,
        "postalCode": null,
        "phone": null,
        "emergencyContactName": null,
        "emergencyContactPhone": null,
        "membershipPlan": null,
        "membershipExpirationDate": null,
        "signedWaiver": false,
        "paidDues": false,
        "accountExpirationDate": null,
    });
    assert_eq!(
        answer.text,
        expected.to_string(),
        "field by field in the page's order"
    );
}

#[tokio::test]
async fn every_documented_attribute_is_kept() {
    let bench = bench().await;
    let user = json!({
        "email": "ada@example.org",
        "firstName": "Ada",
        "lastName": "Lovelace",
        "active": false,
        "memberNumber": "0042",
        "address": "12 St James's Square",
        "city": "London",
        "state": "Georgia",
        "provinceOrRegion": "Greater London",
        "postalCode": "SW1Y 4JH",
        "phone": "+44 20 5555 0100",
        "emergencyContactName": "Anne",
        "emergencyContactPhone": "+44 20 5555 0101",
        "membershipPlan": "Full Adult",
        "membershipExpirationDate": "2030-12-31",
        "signedWaiver": true,
        "paidDues": true,
        "accountExpirationDate": "2031-01-31",
    });
    let answer = bench.post("/v1/users", user.clone()).await;
    assert_eq!((answer.status, answer.text), (201, user.to_string()));
}

#[tokio::test]
async fn the_second_post_with_an_address_changes_only_what_it_sends() {
    let bench = bench().await;
    let before = bench
        .post("/v1/users", json!({ "email": "some.email@domain.com" }))
        .await;
    assert_eq!(before.status, 200);
    let after = bench
        .post(
            "/v1/users",
            json!({ "email": "Some.Email@domain.com", "paidDues": false }),
        )
        .await;
    assert_eq!(after.status, 200);
    let mut expected = before.json();
    expected["paidDues"] = json!(false);
    assert_eq!(after.json(), expected, "Y3: the waiver stays signed");
}

#[tokio::test]
async fn the_address_may_stand_in_the_path() {
    let bench = bench().await;
    let answer = bench
        .post(
            "/v1/users/some.email@domain.com",
            json!({ "city": "Savannah" }),
        )
        .await;
    assert_eq!(
        (answer.status, &answer.json()["city"]),
        (200, &json!("Savannah"))
    );
    let answer = bench
        .post(
            "/v1/users/SOME.email%40domain.com",
            json!({ "email": "some.email@domain.com" }),
        )
        .await;
    assert_eq!(
        (answer.status, &answer.json()["city"]),
        (200, &json!("Savannah"))
    );
}

#[tokio::test]
async fn a_plus_in_the_path_is_percent_decoded() {
    let bench = bench().await;
    let user =
        json!({ "email": "ada+courts@example.org", "firstName": "Ada", "lastName": "Lovelace" });
    assert_eq!(bench.post("/v1/users", user).await.status, 201);
    let answer = bench
        .post(
            "/v1/users/ada%2Bcourts%40example.org",
            json!({ "active": false }),
        )
        .await;
    assert_eq!(
        (answer.status, &answer.json()["active"]),
        (200, &json!(false))
    );
}

#[tokio::test]
async fn null_changes_nothing() {
    let bench = bench().await;
    let before = bench
        .post("/v1/users", json!({ "email": "some.email@domain.com" }))
        .await
        .json();
    let nulls = json!({ "firstName": null, "active": null, "membershipPlan": null, "membershipExpirationDate": null });
    assert_eq!(
        bench
            .post("/v1/users/some.email@domain.com", nulls)
            .await
            .json(),
        before
    );
}

#[tokio::test]
async fn empty_text_is_kept_but_for_names_and_dates() {
    let bench = bench().await;
    let path = "/v1/users/some.email@domain.com";
    let emptied = bench
        .post(path, json!({ "city": "", "state": "anywhere" }))
        .await;
    assert_eq!((emptied.status, &emptied.json()["city"]), (200, &json!("")));
    assert_eq!(emptied.json()["state"], "anywhere");
    for name in [
        "firstName",
        "lastName",
        "membershipExpirationDate",
        "accountExpirationDate",
    ] {
        assert_eq!(
            bench.post(path, json!({ name: "" })).await.status,
            400,
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_membership_plan_is_named_in_full_and_in_any_case() {
    let bench = bench().await;
    let path = "/v1/users/some.email@domain.com";
    let answer = bench
        .post(path, json!({ "membershipPlan": "JUNIOR membership" }))
        .await;
    assert_eq!(answer.json()["membershipPlan"], "Junior Membership");
    assert_eq!(
        bench
            .post(path, json!({ "membershipPlan": "Junior" }))
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn a_refusal_names_every_field_that_is_at_fault() {
    let bench = bench().await;
    let user = json!({ "email": "new@example.org", "firstName": "", "active": "yes", "accountExpirationDate": "1/1/2030" });
    let answer = bench.post("/v1/users", user).await;
    assert_eq!(answer.status, 400);
    let expected = json!({
        "status": 400,
        "error": "Bad Request",
        "message": "The user cannot be saved",
        "errors": [
            { "field": "firstName", "message": "must not be empty" },
            { "field": "lastName", "message": "must not be empty" },
            { "field": "active", "message": "must be true or false" },
            { "field": "accountExpirationDate", "message": "must be a date in the form YYYY-MM-DD" },
        ],
    });
    assert_eq!(answer.json(), expected);
    // Nothing of it was kept.
    assert_eq!(
        bench
            .post("/v1/users/new@example.org", json!({}))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn a_malformed_request_is_400() {
    let bench = bench().await;
    for body in [
        json!({}),
        json!({ "email": "" }),
        json!({ "email": "nowhere", "firstName": "A", "lastName": "B" }),
        json!({ "email": "ada@example.org\u{a0}", "firstName": "A", "lastName": "B" }),
        json!({ "email": " some.email@domain.com" }),
        json!({ "email": "some.email@domain.com", "city": 7 }),
        json!({ "email": "some.email@domain.com", "membershipExpirationDate": "2030-02-30" }),
        json!([]),
    ] {
        assert_eq!(
            bench.post("/v1/users", body.clone()).await.status,
            400,
            "{body}"
        );
    }
    let two_addresses = json!({ "email": "other@example.org" });
    assert_eq!(
        bench
            .post("/v1/users/some.email@domain.com", two_addresses)
            .await
            .status,
        400,
        "Y9"
    );
}

#[tokio::test]
async fn updating_an_unknown_user_by_path_is_404() {
    let answer = bench()
        .await
        .post("/v1/users/nobody@example.org", json!({ "active": true }))
        .await;
    assert_eq!(answer.status, 404);
    assert_eq!(answer.keys(), ["status", "error", "message"]);
}

#[tokio::test]
async fn a_call_without_the_key_is_401() {
    let bench = bench().await;
    for request in [
        bench.bare(Method::POST, "/v1/users"),
        bench
            .bare(Method::POST, "/v1/users")
            .header("X-API-Key", "wrong"),
        bench
            .bare(Method::POST, "/v1/users")
            .header("api-key", credentials::API_KEY),
    ] {
        let answer = answer(request.json(&json!({ "email": "some.email@domain.com" }))).await;
        assert_eq!(answer.status, 401);
        assert_eq!(answer.json()["error"], "Unauthorized");
    }
}

#[tokio::test]
async fn other_paths_and_methods_do_not_exist() {
    let bench = bench().await;
    assert_eq!(bench.get("/v1/users").await.status, 405);
    assert_eq!(bench.get("/v1/plans").await.status, 404);
}
