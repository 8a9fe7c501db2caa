//! Every request on MemberClicks' page.

use rollbook::memberclicks;
use rollbook::memberclicks::types::builder::ProfileCreateBuilder;

use crate::support::connect::{self, TOKEN};
use crate::support::page::Sample;

/// Asserts that the body of this builder is sent like the request on MemberClicks' page.
async fn memberclicks_creates(
    sample: &str,
    build: impl FnOnce(ProfileCreateBuilder) -> ProfileCreateBuilder,
) {
    // The page's `Cache-Control: no-cache` is not sent, and the missing content type is (M12).
    let printed = Sample::new("POST /api/v1/profile")
        .header("Accept", "application/json")
        .header("Authorization", &format!("Bearer {TOKEN}"))
        .body(&format!("memberclicks/{sample}.json"));
    let call = async |url: String| {
        let client = connect::memberclicks(&url);
        client.create_profile().body_map(build).send().await
    };
    printed
        .is_sent_by(&memberclicks::operations::CREATE_PROFILE, call)
        .await;
}

#[tokio::test]
async fn memberclicks_creates_a_member_with_a_full_name_as_documented() {
    memberclicks_creates("request_full_name", |body| {
        body.member_type("Member")
            .name_prefix("Mrs.")
            .name_first("First01")
            .name_middle("D")
            .name_last("Last01")
            .name_suffix("Jr.")
            .email("test@gmail.com")
            .username("thisiscreatedviaAPIv7")
    })
    .await;
}

#[tokio::test]
async fn memberclicks_creates_a_prospect_as_documented() {
    memberclicks_creates("request_prospect", |body| {
        body.name_first("Prospect")
            .name_last("Profile")
            .email("testprospect@gmail.com")
            .username("ThisIsProspectProfile")
    })
    .await;
}

#[tokio::test]
async fn memberclicks_creates_a_profile_of_a_custom_type_as_documented() {
    memberclicks_creates("request_custom_member_type", |body| {
        body.member_type("Custom Member Type")
            .name_first("Custom Member Type")
            .name_last("Profile")
            .email("testcustommembertype@gmail.com")
            .username("ThisIsCustomMemberTypeProfile")
    })
    .await;
}

/// M1, M24
#[tokio::test]
async fn memberclicks_creates_a_profile_in_two_groups_as_documented() {
    memberclicks_creates("request_multiple_groups", |body| {
        body.member_type("Member")
            .groups(["Group01", "Group02"].map(String::from))
            .name_first("Multiple Groups")
            .name_last("Profile")
            .email("testmultiplegroupsprofile@gmail.com")
            .username("ThisIsMultipleGroupsProfile")
    })
    .await;
}

#[tokio::test]
async fn memberclicks_creates_an_organization_as_documented() {
    memberclicks_creates("request_organization", |body| {
        body.member_type("Organization Member Type")
            .email("testorganizationprofile@gmail.com")
            .organization_name("ThisIsOrganizationProfile")
    })
    .await;
}

#[tokio::test]
async fn memberclicks_creates_a_linked_profile_as_documented() {
    memberclicks_creates("request_linked_organization", |body| {
        body.member_type("Member")
            .name_first("Linked Organization")
            .name_last("Profile")
            .email("testlinkedorganization@gmail.com")
            .username("ThisIsLinkedOrganizationProfile")
            .linked_organization_id(2_060_721_341)
    })
    .await;
}

/// The table of request fields with its values, except `01/01/225` (M6).
#[tokio::test]
async fn memberclicks_sends_every_attribute_of_the_table_by_its_name() {
    memberclicks_creates("request_all_attributes", |body| {
        body.email("example@gmail.com")
            .name_prefix("Mr.")
            .name_first("Gary")
            .name_middle("Charles")
            .name_last("Green")
            .name_suffix("Jr.")
            .username("GaryGreen01")
            .member_type("Full")
            .member_status("Active")
            .groups(["Full-time", "Swimmer", "Runner"].map(String::from))
            .join_date("01/01/2025")
            .expiration_date("01/01/2025")
            .last_renewal_date("01/01/2025")
            .organization_name("MemberClicks U")
            .linked_organization_id(2_060_721_341)
    })
    .await;
}
