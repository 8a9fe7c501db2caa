//! Setters accept the same in every API: the value or a conversion to it, an `Option`, and null where it is allowed.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod support;

use rollbook::b2core::types::{ContactCreate, ContactKey};
use rollbook::chrono::NaiveDate;
use rollbook::memberclicks::types::builder::ProfileCreateBuilder;
use rollbook::questionpro::types::{MemberUpsert, ProfileField};
use rollbook::yourcourts::types::builder::UserUpdateBuilder;
use rollbook::{Error, Null, Patch, UsDate};
use serde_json::{Value, json};
use support::connect;

const BASE: &str = "http://localhost:1";

fn update(build: impl FnOnce(UserUpdateBuilder) -> UserUpdateBuilder) -> Result<Value, Error> {
    let call = connect::yourcourts(BASE)
        .update_user()
        .email("sam@example.com");
    let request = call.body_map(build).request()?;
    Ok(serde_json::from_slice(request.body().unwrap()).unwrap())
}

fn profile(
    build: impl FnOnce(ProfileCreateBuilder) -> ProfileCreateBuilder,
) -> Result<Value, Error> {
    let request = connect::memberclicks(BASE)
        .create_profile()
        .body_map(build)
        .request()?;
    Ok(serde_json::from_slice(request.body().unwrap()).unwrap())
}

fn field_errors(error: &Error) -> Vec<String> {
    let fields = error.field_errors().iter();
    fields
        .map(|it| format!("{}: {}", it.field, it.message))
        .collect()
}

#[test]
fn every_setter_accepts_a_date_or_its_text() {
    let day = NaiveDate::from_ymd_opt(2027, 1, 28).unwrap();
    let sent = json!({"membershipExpirationDate": "2027-01-28"});
    let text = String::from("2027-01-28");
    assert_eq!(
        update(|it| it.membership_expiration_date("2027-01-28")).unwrap(),
        sent
    );
    assert_eq!(
        update(|it| it.membership_expiration_date(&text)).unwrap(),
        sent
    );
    assert_eq!(
        update(|it| it.membership_expiration_date(text)).unwrap(),
        sent
    );
    assert_eq!(
        update(|it| it.membership_expiration_date(day)).unwrap(),
        sent
    );
    assert_eq!(
        update(|it| it.membership_expiration_date(Some("2027-01-28"))).unwrap(),
        sent
    );
    assert_eq!(
        update(|it| it.membership_expiration_date(Patch::Value(day))).unwrap(),
        sent
    );

    let sent = json!({"[Email]": "a@example.com", "[Join Date]": "01/28/2027"});
    let with = |it: ProfileCreateBuilder| it.email("a@example.com");
    assert_eq!(
        profile(|it| with(it).join_date("01/28/2027")).unwrap(),
        sent
    );
    assert_eq!(profile(|it| with(it).join_date(day)).unwrap(), sent);
    assert_eq!(
        profile(|it| with(it).join_date(Some(UsDate::from(day)))).unwrap(),
        sent
    );
}

#[test]
fn an_invalid_date_is_a_field_error_that_does_not_show_it() {
    for text in ["28.01.2027", "2027-02-30", "2027-1-28", "c4n4ry", ""] {
        let error = update(|it| it.membership_expiration_date(text)).unwrap_err();
        assert_eq!(
            field_errors(&error),
            ["membershipExpirationDate: not a date such as 2025-01-31"]
        );
    }
}

#[test]
fn none_means_unset_and_null_means_null() {
    assert_eq!(
        update(|it| it.city(None::<String>).state("CA")).unwrap(),
        json!({"state": "CA"})
    );
    assert_eq!(update(|it| it.city(Null)).unwrap(), json!({"city": null}));
    assert_eq!(
        update(|it| it.city(Patch::<&str>::Null)).unwrap(),
        json!({"city": null})
    );
    assert_eq!(
        update(|it| it.city(Some("Oslo"))).unwrap(),
        json!({"city": "Oslo"})
    );

    let error = profile(|it| it.email(None::<&str>)).unwrap_err();
    assert_eq!(
        field_errors(&error),
        ["[Email]: is required and was not set"]
    );
    let sent = profile(|it| it.email(Some("a@example.com")).name_first(None::<&str>)).unwrap();
    assert_eq!(sent, json!({"[Email]": "a@example.com"}));
}

#[test]
fn a_list_accepts_conversions_to_its_items() {
    let groups = |sent: Value| json!({"[Email]": "a@example.com", "[Groups]": sent});
    let with = |it: ProfileCreateBuilder| it.email("a@example.com");
    assert_eq!(
        profile(|it| with(it).groups(["A", "B"])).unwrap(),
        groups(json!(["A", "B"]))
    );
    let owned = vec!["A".to_owned()];
    assert_eq!(
        profile(|it| with(it).groups(&owned)).unwrap(),
        groups(json!(["A"]))
    );
    assert_eq!(
        profile(|it| with(it).groups(Some(owned))).unwrap(),
        groups(json!(["A"]))
    );
    assert_eq!(
        profile(|it| with(it).groups(Vec::<String>::new())).unwrap(),
        groups(json!([]))
    );
    let none = profile(|it| with(it).groups(None::<Vec<&str>>)).unwrap();
    assert_eq!(none, json!({"[Email]": "a@example.com"}));
}

#[test]
fn builders_are_accepted_in_nested_lists_with_their_places() {
    let contact = || ContactCreate::builder().key(ContactKey::Email).uuid(Null);
    let request = |contacts: [_; 2]| {
        let call = connect::b2core(BASE).create_profile();
        call.body_map(|it| it.first_name("Mary").contacts(contacts))
            .request()
    };
    let sent = request([
        contact().value("a@b.example"),
        contact().value("c@d.example"),
    ])
    .unwrap();
    let sent: Value = serde_json::from_slice(sent.body().unwrap()).unwrap();
    assert_eq!(sent["contacts"][1]["value"], "c@d.example");

    let error = request([contact(), ContactCreate::builder().key("fax")]).unwrap_err();
    assert!(
        field_errors(&error)[0].starts_with("contacts[1].key: not one of "),
        "{error}"
    );

    let field = ProfileField::builder().profile_field_id(7).value("x");
    let member = MemberUpsert::builder()
        .email_address("a@example.com")
        .profile_fields([field]);
    let request = connect::questionpro(BASE)
        .add_members()
        .body([member])
        .request()
        .unwrap();
    let sent: Value = serde_json::from_slice(request.body().unwrap()).unwrap();
    assert_eq!(
        sent[0]["profileFields"],
        json!([{"profileFieldId": 7, "value": "x"}])
    );
}
