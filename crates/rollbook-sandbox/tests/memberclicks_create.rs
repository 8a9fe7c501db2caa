//! MemberClicks: the profiles and the refusals of the page.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use common::answer;
use common::memberclicks::{PROFILES, assert_refused, created, signed_in};
use common::pages::json_sample;
use reqwest::Method;
use rollbook_sandbox::Sandbox;
use serde_json::json;

#[tokio::test]
async fn a_prospect_is_what_a_profile_is_by_default() {
    let bench = signed_in(Sandbox::builder()).await;
    let profile = created(&bench, json_sample("memberclicks", "prospect.json")).await;
    assert_eq!(profile["[Member Type]"], "Prospect");
    assert_eq!(profile["[Member Status]"], "Active");
    assert_eq!(profile["[Group]"], json!(["Prospects"]));
    assert_eq!(profile["[Username]"], "ThisIsProspectProfile");
    assert_eq!(profile["[Email | Primary]"], "testprospect@gmail.com");
    assert_eq!(profile["[Contact Name]"], "Prospect Profile");
    assert_eq!(profile["[Deleted]"], false);
}

#[tokio::test]
async fn the_contact_name_is_the_whole_name() {
    let bench = signed_in(Sandbox::builder()).await;
    let body = json!({
        "[Email]": "ada@example.net",
        "[Name | Suffix]": "OBE",
        "[Name | Prefix]": "Lady",
        "[Name | Middle]": "",
        "[Name | Last]": "Lovelace",
    });
    let profile = created(&bench, body).await;
    assert_eq!(profile["[Contact Name]"], "Lady Lovelace OBE");
}

#[tokio::test]
async fn the_username_is_the_email_by_default() {
    let bench = signed_in(Sandbox::builder()).await;
    let profile = created(
        &bench,
        json!({ "[Email]": "only@example.org", "[Groups]": [], "[Join Date]": "" }),
    )
    .await;
    assert_eq!(profile["[Username]"], "only@example.org");
    assert_eq!(profile["[Group]"], json!(["Prospects"]));
    assert_eq!(profile["[Join Date]"], "");
}

#[tokio::test]
async fn a_custom_member_type_brings_its_group() {
    let bench = signed_in(Sandbox::builder()).await;
    let profile = created(
        &bench,
        json_sample("memberclicks", "custom_member_type.json"),
    )
    .await;
    assert_eq!(profile["[Member Type]"], "Custom Member Type");
    assert_eq!(profile["[Group]"], json!(["Custom Members"]));
}

#[tokio::test]
async fn a_profile_may_belong_to_several_groups() {
    let bench = signed_in(Sandbox::builder()).await;
    let profile = created(&bench, json_sample("memberclicks", "multiple_groups.json")).await;
    assert_eq!(profile["[Group]"], json!(["Group01", "Group02"]));
}

#[tokio::test]
async fn an_organization_has_a_name() {
    let bench = signed_in(Sandbox::builder()).await;
    let mut body = json_sample("memberclicks", "organization.json");
    let profile = created(&bench, body.clone()).await;
    assert_eq!(profile["[Organization]"], "ThisIsOrganizationProfile");
    assert_eq!(profile["[Contact Name]"], "ThisIsOrganizationProfile");

    body["[Organization Name]"] = json!("");
    body["[Email]"] = json!("another@example.org");
    let refused = bench.post(PROFILES, body).await;
    assert_refused(
        &refused,
        "Error creating profile",
        "[Organization Name]",
        "must not be empty",
        PROFILES,
    );
}

#[tokio::test]
async fn a_profile_may_be_linked_to_an_organization() {
    let bench = signed_in(Sandbox::builder()).await;
    let mut body = json_sample("memberclicks", "linked_organization.json");
    let profile = created(&bench, body.clone()).await;
    assert_eq!(profile["[Link to Organization ID]"], 2060721341);
    assert_eq!(profile["[Organization]"], "MemberClicks U");

    body["[Username]"] = json!("another");
    body["[Linked Organization Id]"] = json!(profile["[Profile ID]"]);
    let refused = bench.post(PROFILES, body).await;
    let detail = "There is no organization profile with this id.";
    assert_refused(
        &refused,
        "Error creating profile",
        "[Linked Organization Id]",
        detail,
        PROFILES,
    );
}

#[tokio::test]
async fn a_linked_member_type_needs_its_organization() {
    let bench = signed_in(Sandbox::builder()).await;
    let mut body =
        json!({ "[Member Type]": "Linked Member Type", "[Email]": "linked@example.org" });
    let refused = bench.post(PROFILES, body.clone()).await;
    assert_refused(
        &refused,
        "Error creating profile",
        "[Linked Organization Id]",
        "must not be empty",
        PROFILES,
    );
    body["[Linked Organization Id]"] = json!(2060721341);
    assert_eq!(
        created(&bench, body).await["[Group]"],
        json!(["Linked Members"])
    );
}

#[tokio::test]
async fn custom_attributes_come_back_as_they_were_sent() {
    let bench = signed_in(Sandbox::builder()).await;
    let profile = created(
        &bench,
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
    assert_eq!(profile["[Profile ID]"], 23012, "the account makes the ids");
}

#[tokio::test]
async fn groups_that_are_text_fail_the_body_validation() {
    let bench = signed_in(Sandbox::builder()).await;
    let refused = bench
        .post(
            PROFILES,
            json!({ "[Email]": "a@example.org", "[Groups]": "Test" }),
        )
        .await;
    let detail = "Cannot construct instance of `java.util.ArrayList`: no String-argument constructor/factory method to \
                  deserialize from String value ('Test')";
    let url = format!("{}{PROFILES}", bench.base);
    assert_refused(
        &refused,
        "Failed body validation",
        "Request Data",
        detail,
        &url,
    );
}

#[tokio::test]
async fn attributes_of_the_wrong_kind_fail_the_body_validation() {
    let bench = signed_in(Sandbox::builder()).await;
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
        let refused = bench.post(PROFILES, body.clone()).await;
        assert_eq!(
            (refused.status, &refused.json()["message"]),
            (400, &json!("Failed body validation")),
            "{body}"
        );
    }
    let not_json = answer(bench.request(Method::POST, PROFILES).body("{")).await;
    assert_eq!(not_json.json()["message"], "Failed body validation");
}

#[tokio::test]
async fn an_empty_email_fails_the_field_validation() {
    let bench = signed_in(Sandbox::builder()).await;
    let url = format!("{}{PROFILES}", bench.base);
    for body in [
        json!({}),
        json!({ "[Email]": "" }),
        json!({ "[Email]": null }),
    ] {
        let refused = bench.post(PROFILES, body).await;
        assert_refused(
            &refused,
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
        let malformed = bench.post(PROFILES, json!({ "[Email]": email })).await;
        assert_refused(
            &malformed,
            "Failed field validation",
            "email",
            "must be a well-formed email address",
            &url,
        );
    }
}

#[tokio::test]
async fn a_username_that_is_in_use_is_refused() {
    let bench = signed_in(Sandbox::builder()).await;
    let message = "Error creating profile";
    let refused = bench
        .post(
            PROFILES,
            json!({ "[Email]": "a@example.org", "[Username]": "garygreen01" }),
        )
        .await;
    assert_refused(
        &refused,
        message,
        "[Username]",
        "Username is already in use",
        PROFILES,
    );

    created(&bench, json!({ "[Email]": "twice@example.org" })).await;
    let refused = bench
        .post(PROFILES, json!({ "[Email]": "twice@example.org" }))
        .await;
    assert_refused(
        &refused,
        message,
        "[Username]",
        "Username is already in use",
        PROFILES,
    );
}

#[tokio::test]
async fn a_member_type_with_admin_permissions_is_refused() {
    let bench = signed_in(Sandbox::builder()).await;
    let refused = bench
        .post(
            PROFILES,
            json!({ "[Email]": "a@example.org", "[Member Type]": "Admin" }),
        )
        .await;
    let detail = "MemberType ID is invalid. You cannot create a profile with a member type that has admin permissions.";
    assert_refused(
        &refused,
        "Error creating profile",
        "[Member Type]",
        detail,
        PROFILES,
    );
}

#[tokio::test]
async fn a_group_with_admin_permissions_is_refused() {
    let bench = signed_in(Sandbox::builder()).await;
    let refused = bench
        .post(
            PROFILES,
            json!({ "[Email]": "a@example.org", "[Groups]": ["Group01", "Admin"] }),
        )
        .await;
    let detail = "This group has admin permissions and cannot be added to a profile.";
    assert_refused(
        &refused,
        "Error creating profile",
        "[Group]",
        detail,
        PROFILES,
    );
}

#[tokio::test]
async fn what_the_account_does_not_have_is_refused_all_at_once() {
    let bench = signed_in(Sandbox::builder()).await;
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
    let refused = bench.post(PROFILES, body).await;
    assert_eq!(refused.status, 400);
    let details = refused.json()["messageDetails"].clone();
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
        bench.get(PROFILES).await.json()["totalCount"],
        4,
        "and nothing was created"
    );
}
