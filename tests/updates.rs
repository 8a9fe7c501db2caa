//! Absent, null and a value are three different requests in every update, an empty list can be sent, and users need not
//! mention undocumented fields.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod net;

use chrono::NaiveDate;
use net::vendors::EMAIL;
use net::{Reply, SECRET, Server};
use rollbook::b2core::types::{
    ContactCreate, ContactKey, ContactUpdate, ProfileCreate, ProfileUpdate,
};
use rollbook::questionpro::types::{MemberUpsert, ProfileField};
use rollbook::yourcourts::types::{UserUpdate, UserUpsert};
use rollbook::{Null, Patch};
use serde_json::{Value, json};

/// A server that accepts every update of every vendor.
async fn accepting() -> Server {
    let done = json!({
        "id": 1,
        "profileId": "p1",
        "contactId": "c1",
        "key": "email",
        "value": EMAIL,
        "response": {},
    });
    Server::signing_in(move |_| Reply::json(200, done.clone())).await
}

/// For each field, sends a body without it, with null and with a value, and compares the request with `$bare`, the
/// empty body.
macro_rules! assert_three_requests {
    (
        $server:expr, $bare:expr, $builder:expr, |$body:ident| $send:expr,
        $($field:ident $wire:literal: $value:expr => $json:tt,)+
    ) => {
        $(
            for (body, expected) in [
                ($builder, None),
                ($builder.$field(Null), Some(Value::Null)),
                ($builder.$field($value), Some(json!($json))),
            ] {
                let $body = body;
                $send.send().await.unwrap();
                let mut wanted: Value = $bare;
                if let Some(expected) = expected {
                    wanted[$wire] = expected;
                }
                // QuestionPro expects a list of members.
                let sent = $server.last().json();
                let sent = sent.get(0).unwrap_or(&sent);
                assert_eq!(*sent, wanted, "{} by {}", $wire, $server.last().line());
            }
        )+
    };
}

/// The fields of a B2CORE profile.
macro_rules! assert_profile_fields {
    ($server:expr, |$body:ident| $send:expr) => {
        assert_three_requests! {
            $server, json!({}), ProfileUpdate::builder(), |$body| $send,
            country_numeric_code "countryNumericCode": "840" => "840",
            enabled "enabled": false => false,
            first_name "firstName": "Mary" => "Mary",
            last_name "lastName": "" => "",
            middle_name "middleName": "Jane" => "Jane",
            uuid "uuid": "9" => "9",
        }
    };
}

/// The fields of a B2CORE contact.
macro_rules! assert_contact_fields {
    ($server:expr, |$body:ident| $send:expr) => {
        assert_three_requests! {
            $server, json!({}), ContactUpdate::builder(), |$body| $send,
            uuid "uuid": "9" => "9",
            value "value": EMAIL => EMAIL,
        }
    };
}

/// The fields of a YourCourts user, except the e-mail address.
macro_rules! assert_user_fields {
    ($server:expr, $bare:expr, $builder:expr, |$body:ident| $send:expr) => {
        assert_three_requests! {
            $server, $bare, $builder, |$body| $send,
            account_expiration_date "accountExpirationDate":
                NaiveDate::from_ymd_opt(2025, 1, 31).unwrap() => "2025-01-31",
            active "active": false => false,
            address "address": "1 Main St" => "1 Main St",
            city "city": "Decatur" => "Decatur",
            emergency_contact_name "emergencyContactName": "Ann" => "Ann",
            emergency_contact_phone "emergencyContactPhone": "555" => "555",
            first_name "firstName": "Sam" => "Sam",
            last_name "lastName": "Ray" => "Ray",
            member_number "memberNumber": "007" => "007",
            membership_expiration_date "membershipExpirationDate":
                NaiveDate::from_ymd_opt(2025, 12, 1).unwrap() => "2025-12-01",
            membership_plan "membershipPlan": "Family" => "Family",
            paid_dues "paidDues": false => false,
            phone "phone": "555" => "555",
            postal_code "postalCode": "30030" => "30030",
            province_or_region "provinceOrRegion": "Ontario" => "Ontario",
            signed_waiver "signedWaiver": false => false,
            state "state": "GA" => "GA",
        }
    };
}

#[tokio::test]
async fn b2core_puts_a_profile_field_as_absent_null_or_value() {
    let server = accepting().await;
    let client = server.b2core();
    assert_profile_fields!(server, |body| client
        .update_profile()
        .profile_id("p1")
        .body(body));
    assert_eq!(server.last().line(), "PUT /profiles/p1");
}

#[tokio::test]
async fn b2core_patches_a_profile_field_as_absent_null_or_value() {
    let server = accepting().await;
    let client = server.b2core();
    assert_profile_fields!(server, |body| client
        .patch_profile()
        .profile_id("p1")
        .body(body));
    assert_eq!(server.last().line(), "PATCH /profiles/p1");
}

#[tokio::test]
async fn b2core_puts_a_contact_field_as_absent_null_or_value() {
    let server = accepting().await;
    let client = server.b2core();
    assert_contact_fields!(server, |body| {
        client
            .update_contact()
            .profile_id("p1")
            .contact_id("c1")
            .body(body)
    });
    assert_eq!(server.last().line(), "PUT /profiles/p1/contacts/c1");
}

#[tokio::test]
async fn b2core_patches_a_contact_field_as_absent_null_or_value() {
    let server = accepting().await;
    let client = server.b2core();
    assert_contact_fields!(server, |body| {
        client
            .patch_contact()
            .profile_id("p1")
            .contact_id("c1")
            .body(body)
    });
    assert_eq!(server.last().line(), "PATCH /profiles/p1/contacts/c1");
    // A contact always has a key: null is not possible.
    let call = client.patch_contact().profile_id("p1").contact_id("c1");
    let call = call.body_map(|contact| contact.key(ContactKey::Phone));
    call.send().await.unwrap();
    assert_eq!(server.last().json(), json!({"key": "phone"}));
}

#[tokio::test]
async fn b2core_creates_with_an_absent_null_or_set_uuid() {
    let server = accepting().await;
    let client = server.b2core();
    assert_three_requests! {
        server, json!({}), ProfileCreate::builder(), |body| client.create_profile().body(body),
        uuid "uuid": "9" => "9",
    }
    assert_three_requests! {
        server, json!({}), ContactCreate::builder(),
        |body| client.create_contact().profile_id("p1").body(body),
        uuid "uuid": "9" => "9",
    }
}

#[tokio::test]
async fn yourcourts_sends_a_field_of_a_user_as_absent_null_or_value() {
    // Y3, Y4: an update never sends false by default.
    let server = accepting().await;
    let client = server.yourcourts();
    let bare = || UserUpsert::builder().email(EMAIL);
    assert_user_fields!(server, json!({"email": EMAIL}), bare(), |body| {
        client.create_or_update_user().body(body)
    });
    assert_eq!(server.last().line(), "POST /v1/users");
}

#[tokio::test]
async fn yourcourts_sends_a_field_of_a_user_in_the_path_as_absent_null_or_value() {
    let server = accepting().await;
    let client = server.yourcourts();
    assert_user_fields!(server, json!({}), UserUpdate::builder(), |body| {
        client.update_user().email(EMAIL).body(body)
    });
    assert_eq!(server.last().line(), format!("POST /v1/users/{EMAIL}"));
}

#[tokio::test]
async fn questionpro_sends_a_field_of_a_member_as_absent_null_or_value() {
    let server = accepting().await;
    let client = server.questionpro();
    let field = || {
        let field = ProfileField::builder().profile_field_id(7);
        field.value(json!([885, 887])).build().unwrap()
    };
    assert_three_requests! {
        server, json!({"emailAddress": EMAIL}), MemberUpsert::builder().email_address(EMAIL),
        |body| client.add_members().body(vec![MemberUpsert::try_from(body).unwrap()]),
        custom1 "custom1": "1" => "1",
        custom2 "custom2": "2" => "2",
        custom3 "custom3": "3" => "3",
        custom4 "custom4": "4" => "4",
        custom5 "custom5": "5" => "5",
        first_name "firstName": "Sam" => "Sam",
        last_name "lastName": "Ray" => "Ray",
        middle_name "middleName": "" => "",
        mobile_number "mobileNumber": "+1555" => "+1555",
        password "password": SECRET => SECRET,
        profile_fields "profileFields":
            vec![field()] => [{"profileFieldId": 7, "value": [885, 887]}],
        source "source": "import" => "import",
        username "username": "sam" => "sam",
    }
}

#[tokio::test]
async fn values_of_a_record_can_be_sent_unchanged() {
    let server = accepting().await;
    let client = server.b2core();
    for (held, sent) in [
        (
            Patch::<String>::or_null(Some("Mary".to_owned())),
            json!({"firstName": "Mary"}),
        ),
        (Patch::<String>::or_null(None), json!({"firstName": null})),
        (Patch::Absent, json!({})),
    ] {
        let call = client.patch_profile().profile_id("p1");
        call.body_map(|it| it.first_name(held))
            .send()
            .await
            .unwrap();
        assert_eq!(server.last().json(), sent);
    }
}

#[tokio::test]
async fn an_empty_list_is_sent_and_not_left_out() {
    let server = accepting().await;

    let client = server.memberclicks();
    let call = client.create_profile();
    let call = call.body_map(|it| it.email(EMAIL).groups(Vec::<String>::new()));
    call.send().await.unwrap();
    assert_eq!(
        server.last().json(),
        json!({"[Email]": EMAIL, "[Groups]": []})
    );

    let client = server.b2core();
    let call = client
        .create_profile()
        .body_map(|it| it.contacts(Vec::<ContactCreate>::new()));
    call.send().await.unwrap();
    assert_eq!(server.last().json(), json!({"contacts": []}));

    let client = server.questionpro();
    let member = MemberUpsert::builder()
        .email_address(EMAIL)
        .profile_fields(Vec::<ProfileField>::new());
    let call = client.add_members().body([member]);
    call.send().await.unwrap();
    assert_eq!(
        server.last().json(),
        json!([{"emailAddress": EMAIL, "profileFields": []}])
    );
}

#[tokio::test]
async fn an_unset_list_is_not_sent() {
    let server = accepting().await;
    let client = server.memberclicks();
    let call = client.create_profile().body_map(|it| it.email(EMAIL));
    call.send().await.unwrap();
    assert_eq!(server.last().json(), json!({"[Email]": EMAIL}));
    let client = server.b2core();
    client.create_profile().send().await.unwrap();
    assert_eq!(server.last().json(), json!({}));
}
