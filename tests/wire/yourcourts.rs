//! Every request on YourCourts' page.

use chrono::NaiveDate;
use rollbook::yourcourts;

use crate::support::connect;
use crate::support::page::Sample;

/// Y1: the first of two forms, with the required fields of a new user (Y2).
#[tokio::test]
async fn yourcourts_sends_the_email_in_the_body_as_documented() {
    let call = async |url: String| {
        let client = connect::yourcourts(&url);
        let call = client.create_or_update_user();
        call.body_map(|body| {
            body.email("some.email@domain.com")
                .first_name("Sam")
                .last_name("Ray")
        })
        .send()
        .await
    };
    Sample::new("POST /v1/users")
        .json(r#"{"email": "some.email@domain.com", "firstName": "Sam", "lastName": "Ray"}"#)
        .is_sent_by(&yourcourts::operations::CREATE_OR_UPDATE_USER, call)
        .await;
}

/// Y1: the second form, whose body has no address (Y9).
#[tokio::test]
async fn yourcourts_sends_the_email_in_the_path_as_documented() {
    let call = async |url: String| {
        let client = connect::yourcourts(&url);
        let call = client.update_user().email("some.email@domain.com");
        call.body_map(|body| body.active(false)).send().await
    };
    Sample::new("POST /v1/users/some.email@domain.com")
        .json(r#"{"active": false}"#)
        .is_sent_by(&yourcourts::operations::UPDATE_USER, call)
        .await;
}

/// The table of attributes: it documents names and types, but only the value `GA`.
#[tokio::test]
async fn yourcourts_sends_every_attribute_of_the_table_by_its_name() {
    let call = async |url: String| {
        let client = connect::yourcourts(&url);
        let call = client.create_or_update_user();
        let user = call.body_map(|body| {
            body.email("some.email@domain.com")
                .first_name("Sam")
                .last_name("Ray")
                .active(true)
                .member_number("0042")
                .address("12 Court Street")
                .city("Atlanta")
                .state("GA")
                .province_or_region("Ontario")
                .postal_code("30303")
                .phone("404-555-0142")
                .emergency_contact_name("Alex Ray")
                .emergency_contact_phone("404-555-0143")
                .membership_plan("Full Adult")
                .membership_expiration_date(NaiveDate::from_ymd_opt(2026, 12, 31).unwrap())
                .signed_waiver(true)
                .paid_dues(false)
                .account_expiration_date(NaiveDate::from_ymd_opt(2027, 1, 1).unwrap())
        });
        user.send().await
    };
    Sample::new("POST /v1/users")
        .body("yourcourts/request_all_attributes.json")
        .is_sent_by(&yourcourts::operations::CREATE_OR_UPDATE_USER, call)
        .await;
}
