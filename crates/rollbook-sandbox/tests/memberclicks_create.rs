//! MemberClicks: the documented profiles and errors.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use common::memberclicks::{PROFILES, assert_rejected, created, signed_in};
use common::pages::json_sample;
use common::send;
use reqwest::Method;
use rollbook_sandbox::Sandbox;
use serde_json::json;

#[tokio::test]
async fn a_profile_is_a_prospect_by_default() {
    let client = signed_in(Sandbox::builder()).await;
    let profile = created(&client, json_sample("memberclicks", "prospect.json")).await;
    assert_eq!(profile["[Member Type]"], "Prospect");
    assert_eq!(profile["[Member Status]"], "Active");
    assert_eq!(profile["[Group]"], json!(["Prospects"]));
    assert_eq!(profile["[Username]"], "ThisIsProspectProfile");
    assert_eq!(profile["[Email | Primary]"], "testprospect@gmail.com");
    assert_eq!(profile["[Contact Name]"], "Prospect Profile");
    assert_eq!(profile["[Deleted]"], false);
}

#[tokio::test]
async fn the_contact_name_is_the_full_name() {
    let client = signed_in(Sandbox::builder()).await;
    let body = json!({
        "[Email]": "ada@example.net",
        "[Name | Suffix]": "OBE",
        "[Name | Prefix]": "Lady",
        "[Name | Middle]": "",
        "[Name | Last]": "Lovelace",
    });
    let profile = created(&client, body).await;
    assert_eq!(profile["[Contact Name]"], "Lady Lovelace OBE");
}

#[tokio::test]
async fn the_username_is_the_email_by_default() {
    let client = signed_in(Sandbox::builder()).await;
    let profile = created(
        &client,
        json!({ "[Email]": "only@example.org", "[Groups]": [], "[Join Date]": "" }),
    )
    .await;
    assert_eq!(profile["[Username]"], "only@example.org");
    assert_eq!(profile["[Group]"], json!(["Prospects"]));
    assert_eq!(profile["[Join Date]"], "");
}

#[tokio::test]
async fn a_custom_member_type_adds_its_group() {
    let client = signed_in(Sandbox::builder()).await;
    let profile = created(
        &client,
        json_sample("memberclicks", "custom_member_type.json"),
    )
    .await;
    assert_eq!(profile["[Member Type]"], "Custom Member Type");
    assert_eq!(profile["[Group]"], json!(["Custom Members"]));
}

#[tokio::test]
async fn a_profile_may_belong_to_several_groups() {
    let client = signed_in(Sandbox::builder()).await;
    let profile = created(&client, json_sample("memberclicks", "multiple_groups.json")).await;
    assert_eq!(profile["[Group]"], json!(["Group01", "Group02"]));
}

#[tokio::test]
async fn an_organization_needs_a_name() {
    let client = signed_in(Sandbox::builder()).await;
    let mut body = json_sample("memberclicks", "organization.json");
    let profile = created(&client, body.clone()).await;
    assert_eq!(profile["[Organization]"], "ThisIsOrganizationProfile");
    assert_eq!(profile["[Contact Name]"], "ThisIsOrganizationProfile");

    body["[Organization Name]"] = json!("");
    body["[Email]"] = json!("another@example.org");
    let rejected = client.post(PROFILES, body).await;
    assert_rejected(
        &rejected,
        "Error creating profile",
        "[Organization Name]",
        "must not be empty",
        PROFILES,
    );
}

#[tokio::test]
async fn a_profile_may_be_linked_to_an_organization() {
    let client = signed_in(Sandbox::builder()).await;
    let mut body = json_sample("memberclicks", "linked_organization.json");
    let profile = created(&client, body.clone()).await;
    assert_eq!(profile["[Link to Organization ID]"], 2060721341);
    assert_eq!(profile["[Organization]"], "MemberClicks U");

    body["[Username]"] = json!("another");
    body["[Linked Organization Id]"] = json!(profile["[Profile ID]"]);
    let rejected = client.post(PROFILES, body).await;
    let detail = "No organization profile has this id.";
    assert_rejected(
        &rejected,
        "Error creating profile",
        "[Linked Organization Id]",
        detail,
        PROFILES,
    );
}

#[tokio::test]
async fn a_linked_member_type_needs_its_organization() {
    let client = signed_in(Sandbox::builder()).await;
    let mut body =
        json!({ "[Member Type]": "Linked Member Type", "[Email]": "linked@example.org" });
    let rejected = client.post(PROFILES, body.clone()).await;
    assert_rejected(
        &rejected,
        "Error creating profile",
        "[Linked Organization Id]",
        "must not be empty",
        PROFILES,
    );
    body["[Linked Organization Id]"] = json!(2060721341);
    assert_eq!(
        created(&client, body).await["[Group]"],
        json!(["Linked Members"])
    );
}

#[tokio::test]
async fn custom_attributes_are_kept_unchanged() {
    let client = signed_in(Sandbox::builder()).await;
    let profile = created(
        &client,
        json!({
            "[Email]": "custom@example.org",
            "Shirt Size": "XL",
            "Interests": ["Chess", "Go"],
            "[Phone | Primary]": "555-0100",
            "[Profile ID]": 7,
        }),
    )
    .await;
    assert_eq!(profile["Shirt Size"], "XL");
    assert_eq!(profile["Interests"], json!(["Chess", "Go"]));
    assert_eq!(profile["[Phone | Primary]"], "555-0100");
    assert_eq!(profile["[Profile ID]"], 23012, "ids are generated");
}

#[tokio::test]
async fn groups_as_text_fail_the_body_validation() {
    let client = signed_in(Sandbox::builder()).await;
    let rejected = client
        .post(
            PROFILES,
            json!({ "[Email]": "a@example.org", "[Groups]": "Test" }),
        )
        .await;
    let detail = "Cannot construct instance of `java.util.ArrayList`: no String-argument constructor/factory method to \
                  deserialize from String value ('Test')";
    let url = format!("{}{PROFILES}", client.base);
    assert_rejected(
        &rejected,
        "Failed body validation",
        "Request Data",
        detail,
        &url,
    );
}

#[tokio::test]
async fn attributes_of_the_wrong_type_fail_the_body_validation() {
    let client = signed_in(Sandbox::builder()).await;
    for body in [
        json!({ "[Email]": 7 }),
        json!({ "[Email]": "a@example.org", "[Name | First]": ["A"] }),
        json!({ "[Email]": "a@example.org", "[Username]": null }),
        json!({ "[Email]": "a@example.org", "[Groups]": null }),
        json!({ "[Email]": "a@example.org", "[Groups]": [7] }),
        json!({ "[Email]": "a@example.org", "[Groups]": {} }),
        json!({ "[Email]": "a@example.org", "[Linked Organization Id]": "2060721341" }),
        json!([]),
    ] {
        let rejected = client.post(PROFILES, body.clone()).await;
        assert_eq!(
            (rejected.status, &rejected.json()["message"]),
            (400, &json!("Failed body validation")),
            "{body}"
        );
    }
    let not_json = send(client.request(Method::POST, PROFILES).body("{")).await;
    assert_eq!(not_json.json()["message"], "Failed body validation");
}

#[tokio::test]
async fn an_empty_email_fails_the_field_validation() {
    let client = signed_in(Sandbox::builder()).await;
    let url = format!("{}{PROFILES}", client.base);
    for body in [
        json!({}),
        json!({ "[Email]": "" }),
        json!({ "[Email]": null }),
    ] {
        let rejected = client.post(PROFILES, body).await;
        assert_rejected(
            &rejected,
            "Failed field validation",
            "email",
            "must not be empty",
            &url,
        );
    }
    for email in [
        "nowhere",
        " ",
        "ada@example.org\u{a0}",
        "[email\u{a0}protected]",
    ] {
        let malformed = client.post(PROFILES, json!({ "[Email]": email })).await;
        assert_rejected(
            &malformed,
            "Failed field validation",
            "email",
            "must be a well-formed email address",
            &url,
        );
    }
}

#[tokio::test]
async fn a_username_in_use_is_rejected() {
    let client = signed_in(Sandbox::builder()).await;
    let message = "Error creating profile";
    let rejected = client
        .post(
            PROFILES,
            json!({ "[Email]": "a@example.org", "[Username]": "garygreen01" }),
        )
        .await;
    assert_rejected(
        &rejected,
        message,
        "[Username]",
        "Username is already in use",
        PROFILES,
    );

    created(&client, json!({ "[Email]": "twice@example.org" })).await;
    let rejected = client
        .post(PROFILES, json!({ "[Email]": "twice@example.org" }))
        .await;
    assert_rejected(
        &rejected,
        message,
        "[Username]",
        "Username is already in use",
        PROFILES,
    );
}

#[tokio::test]
async fn a_member_type_with_admin_permissions_is_rejected() {
    let client = signed_in(Sandbox::builder()).await;
    let rejected = client
        .post(
            PROFILES,
            json!({ "[Email]": "a@example.org", "[Member Type]": "Admin" }),
        )
        .await;
    let detail = "MemberType ID is invalid. You cannot create a profile with a member type that has admin permissions.";
    assert_rejected(
        &rejected,
        "Error creating profile",
        "[Member Type]",
        detail,
        PROFILES,
    );
}

#[tokio::test]
async fn a_group_with_admin_permissions_is_rejected() {
    let client = signed_in(Sandbox::builder()).await;
    let rejected = client
        .post(
            PROFILES,
            json!({ "[Email]": "a@example.org", "[Groups]": ["Group01", "Admin"] }),
        )
        .await;
    let detail = "This group has admin permissions and cannot be added to a profile.";
    assert_rejected(
        &rejected,
        "Error creating profile",
        "[Group]",
        detail,
        PROFILES,
    );
}

#[tokio::test]
async fn unknown_names_are_reported_all_at_once() {
    let client = signed_in(Sandbox::builder()).await;
    let body = json!({
        "[Email]": "a@example.org",
        "[Member Type]": "Nonesuch",
        "[Member Status]": "Nonesuch",
        "[Groups]": ["Nonesuch"],
        "[Join Date]": "2025-01-01",
        "[Expiration Date]": "01/01/225",
        "[Last Renewal Date]": "02/30/2025",
        "[Linked Organization Id]": 1,
    });
    let rejected = client.post(PROFILES, body).await;
    assert_eq!(rejected.status, 400);
    let details = rejected.json()["messageDetails"].clone();
    let fields: Vec<&str> = details
        .as_array()
        .unwrap()
        .iter()
        .map(|detail| detail["field"].as_str().unwrap())
        .collect();
    let expected = [
        "[Member Type]",
        "[Member Status]",
        "[Group]",
        "[Join Date]",
        "[Expiration Date]",
        "[Last Renewal Date]",
        "[Linked Organization Id]",
    ];
    assert_eq!(fields, expected);
    assert_eq!(
        client.get(PROFILES).await.json()["totalCount"],
        4,
        "nothing was created"
    );
}
