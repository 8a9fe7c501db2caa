//! Every request on Members Portal's page.

use rollbook::members_portal;
use serde_json::{Map, json};

use crate::support::connect;
use crate::support::page::Sample;

/// A read of Members Portal: the samples lack `Authorization` (P1).
fn members_portal_reads(path: &str) -> Sample {
    Sample::new(&format!("GET {path}")).header("Accept", "application/json")
}

/// A write of Members Portal.
fn members_portal_writes(path: &str, sample: &str) -> Sample {
    Sample::new(&format!("POST {path}"))
        .header("Content-Type", "application/json")
        .body(&format!("members_portal/{sample}.json"))
}

#[tokio::test]
async fn members_portal_authenticates_as_documented() {
    let call = async |url: String| {
        let client = connect::members_portal(&url);
        let call = client.authenticate();
        let credentials = call.body_map(|body| {
            body.username("apitest1@membersportal.co")
                .password("apiTestPassword1")
        });
        credentials.send().await
    };
    members_portal_writes("/auth", "request_authenticate")
        .is_sent_by(&members_portal::operations::AUTHENTICATE, call)
        .await;
}

#[tokio::test]
async fn members_portal_lists_org_items_as_documented() {
    let call = async |url: String| connect::members_portal(&url).list_org_items().send().await;
    members_portal_reads("/org/items")
        .is_sent_by(&members_portal::operations::LIST_ORG_ITEMS, call)
        .await;
}

#[tokio::test]
async fn members_portal_fetches_an_org_item_as_documented() {
    let call = async |url: String| {
        connect::members_portal(&url)
            .fetch_org_item()
            .org_item_id(554)
            .send()
            .await
    };
    members_portal_reads("/org/items/554")
        .is_sent_by(&members_portal::operations::FETCH_ORG_ITEM, call)
        .await;
}

/// P10, P11
#[tokio::test]
async fn members_portal_creates_an_org_item_as_documented() {
    let call = async |url: String| {
        let client = connect::members_portal(&url);
        let call = client.create_org_item();
        call.body_map(|body| body.id(554).name("Barnsfield Football Club"))
            .send()
            .await
    };
    members_portal_writes("/org/items", "request_org_item")
        .is_sent_by(&members_portal::operations::CREATE_ORG_ITEM, call)
        .await;
}

/// P15
#[tokio::test]
async fn members_portal_lists_the_members_of_a_section_as_documented() {
    let call = async |url: String| {
        connect::members_portal(&url)
            .list_members_in_section()
            .org_item_id(4)
            .send()
            .await
    };
    members_portal_reads("/org/4/members")
        .is_sent_by(&members_portal::operations::LIST_MEMBERS_IN_SECTION, call)
        .await;
}

#[tokio::test]
async fn members_portal_fetches_a_member_as_documented() {
    let call = async |url: String| {
        connect::members_portal(&url)
            .fetch_member()
            .member_id(45)
            .send()
            .await
    };
    members_portal_reads("/org/members/45")
        .is_sent_by(&members_portal::operations::FETCH_MEMBER, call)
        .await;
}

/// P10
#[tokio::test]
async fn members_portal_creates_a_member_as_documented() {
    let fields = [
        ("Emergency Contact Phone", "+441234567890"),
        ("Year of birth", "1980"),
        ("Emergency Contact Name", "Peter Smith"),
    ];
    let fields: Map<_, _> = fields
        .map(|(label, text)| (label.to_owned(), json!(text)))
        .into_iter()
        .collect();
    let call = async |url: String| {
        let client = connect::members_portal(&url);
        let call = client.create_member().org_item_id(4);
        let member = call.body_map(|body| {
            body.id(45)
                .member_type("member")
                .fields(fields)
                .username("test45@test45.com")
                .login(false)
                .email("")
                .forename("")
                .surname("")
        });
        member.send().await
    };
    members_portal_writes("/org/4/members", "request_member")
        .is_sent_by(&members_portal::operations::CREATE_MEMBER, call)
        .await;
}

#[tokio::test]
async fn members_portal_lists_events_as_documented() {
    let call = async |url: String| connect::members_portal(&url).list_events().send().await;
    members_portal_reads("/org/events")
        .is_sent_by(&members_portal::operations::LIST_EVENTS, call)
        .await;
}
