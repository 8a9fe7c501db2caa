//! YourCourts: creating and updating users, by the address in the body and in the path.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use common::{TestClient, send};
use reqwest::Method;
use rollbook_sandbox::{Api, Sandbox, credentials};
use serde_json::json;

async fn client() -> TestClient {
    TestClient::new(Api::YourCourts, Sandbox::builder())
        .await
        .authenticated("X-API-Key", credentials::API_KEY)
}

#[tokio::test]
async fn a_new_user_needs_an_address_and_both_names_and_gets_the_defaults() {
    let client = client().await;
    let user = json!({ "email": "ada@example.org", "firstName": "Ada", "lastName": "Lovelace" });
    let response = client.post("/v1/users", user).await;
    assert_eq!(response.status, 201);
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
        response.text,
        expected.to_string(),
        "field by field in the page's order"
    );
}

#[tokio::test]
async fn every_documented_attribute_is_kept() {
    let client = client().await;
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
    let response = client.post("/v1/users", user.clone()).await;
    assert_eq!((response.status, response.text), (201, user.to_string()));
}

#[tokio::test]
async fn a_second_post_with_an_address_changes_only_sent_fields() {
    let client = client().await;
    let before = client
        .post("/v1/users", json!({ "email": "some.email@domain.com" }))
        .await;
    assert_eq!(before.status, 200);
    let after = client
        .post(
            "/v1/users",
            json!({ "email": "Some.Email@domain.com", "paidDues": false }),
        )
        .await;
    assert_eq!(after.status, 200);
    let mut expected = before.json();
    expected["paidDues"] = json!(false);
    assert_eq!(after.json(), expected, "Y3: the waiver does not change");
}

#[tokio::test]
async fn the_address_can_be_in_the_path() {
    let client = client().await;
    let response = client
        .post(
            "/v1/users/some.email@domain.com",
            json!({ "city": "Savannah" }),
        )
        .await;
    assert_eq!(
        (response.status, &response.json()["city"]),
        (200, &json!("Savannah"))
    );
    let response = client
        .post(
            "/v1/users/SOME.email%40domain.com",
            json!({ "email": "some.email@domain.com" }),
        )
        .await;
    assert_eq!(
        (response.status, &response.json()["city"]),
        (200, &json!("Savannah"))
    );
}

#[tokio::test]
async fn a_plus_in_the_path_is_percent_decoded() {
    let client = client().await;
    let user =
        json!({ "email": "ada+courts@example.org", "firstName": "Ada", "lastName": "Lovelace" });
    assert_eq!(client.post("/v1/users", user).await.status, 201);
    let response = client
        .post(
            "/v1/users/ada%2Bcourts%40example.org",
            json!({ "active": false }),
        )
        .await;
    assert_eq!(
        (response.status, &response.json()["active"]),
        (200, &json!(false))
    );
}

#[tokio::test]
async fn null_changes_nothing() {
    let client = client().await;
    let before = client
        .post("/v1/users", json!({ "email": "some.email@domain.com" }))
        .await
        .json();
    let nulls = json!({ "firstName": null, "active": null, "membershipPlan": null, "membershipExpirationDate": null });
    assert_eq!(
        client
            .post("/v1/users/some.email@domain.com", nulls)
            .await
            .json(),
        before
    );
}

#[tokio::test]
async fn empty_text_is_kept_except_in_names_and_dates() {
    let client = client().await;
    let path = "/v1/users/some.email@domain.com";
    let emptied = client
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
            client.post(path, json!({ name: "" })).await.status,
            400,
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_membership_plan_is_the_full_name_in_any_case() {
    let client = client().await;
    let path = "/v1/users/some.email@domain.com";
    let response = client
        .post(path, json!({ "membershipPlan": "JUNIOR membership" }))
        .await;
    assert_eq!(response.json()["membershipPlan"], "Junior Membership");
    assert_eq!(
        client
            .post(path, json!({ "membershipPlan": "Junior" }))
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn an_error_names_every_invalid_field() {
    let client = client().await;
    let user = json!({ "email": "new@example.org", "firstName": "", "active": "yes", "accountExpirationDate": "1/1/2030" });
    let response = client.post("/v1/users", user).await;
    assert_eq!(response.status, 400);
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
    assert_eq!(response.json(), expected);
    // Nothing was stored.
    assert_eq!(
        client
            .post("/v1/users/new@example.org", json!({}))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn a_malformed_request_is_400() {
    let client = client().await;
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
            client.post("/v1/users", body.clone()).await.status,
            400,
            "{body}"
        );
    }
    let two_addresses = json!({ "email": "other@example.org" });
    assert_eq!(
        client
            .post("/v1/users/some.email@domain.com", two_addresses)
            .await
            .status,
        400,
        "Y9"
    );
}

#[tokio::test]
async fn updating_an_unknown_user_by_path_is_404() {
    let response = client()
        .await
        .post("/v1/users/nobody@example.org", json!({ "active": true }))
        .await;
    assert_eq!(response.status, 404);
    assert_eq!(response.keys(), ["status", "error", "message"]);
}

#[tokio::test]
async fn a_call_without_the_key_is_401() {
    let client = client().await;
    for request in [
        client.unauthenticated(Method::POST, "/v1/users"),
        client
            .unauthenticated(Method::POST, "/v1/users")
            .header("X-API-Key", "wrong"),
        client
            .unauthenticated(Method::POST, "/v1/users")
            .header("api-key", credentials::API_KEY),
    ] {
        let response = send(request.json(&json!({ "email": "some.email@domain.com" }))).await;
        assert_eq!(response.status, 401);
        assert_eq!(response.json()["error"], "Unauthorized");
    }
}

#[tokio::test]
async fn other_paths_and_methods_do_not_exist() {
    let client = client().await;
    assert_eq!(client.get("/v1/users").await.status, 405);
    assert_eq!(client.get("/v1/plans").await.status, 404);
}
