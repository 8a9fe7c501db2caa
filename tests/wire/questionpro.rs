//! Every request on QuestionPro's page.

use rollbook::questionpro;
use rollbook::questionpro::types::MemberUpsert;

use crate::support::connect::{self, KEY};
use crate::support::page::Sample;

/// The payload, and the samples for curl, Python and PHP, which differ in the header of the key (Q1).
#[tokio::test]
async fn questionpro_adds_a_member_as_documented() {
    let member = MemberUpsert::builder()
        .email_address("test@example.com")
        .first_name("Test")
        .middle_name("")
        .last_name("")
        .source("Panel API")
        .mobile_number("")
        .username("test")
        .custom1("")
        .custom2("")
        .custom3("")
        .custom4("")
        .custom5("")
        .password("Test@123")
        .profile_fields(Vec::<rollbook::questionpro::types::ProfileField>::new());
    let call = async |url: String| {
        let client = connect::questionpro(&format!("{url}/a/api/v2"));
        client.add_members().body([member]).send().await
    };
    Sample::new("POST /a/api/v2/micropanel/members")
        .header("Content-Type", "application/json")
        .header("api-key", KEY)
        .body("questionpro/request_members.json")
        .is_sent_by(&questionpro::operations::ADD_MEMBERS, call)
        .await;
}
