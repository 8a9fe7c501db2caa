//! Undocumented fields are not lost.

use rollbook::{Stage, b2core, memberclicks, members_portal, questionpro};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::read;
use crate::net::vendors::EMAIL;
use crate::net::{CANARY, Reply, Server};

/// Asserts that a value of this type keeps everything that was read.
fn assert_kept<T: DeserializeOwned + Serialize>(json: Value) -> T {
    let value: T = read(json.clone());
    assert_eq!(serde_json::to_value(&value).unwrap(), json);
    value
}

#[test]
fn unknown_fields_are_read_and_written() {
    let profile = json!({
        "profileId": "p1",
        "countryNumericCode": null,
        "firstName": "Mary",
        "lastName": null,
        "middleName": null,
        "name": null,
        "uuid": null,
        "tags": [],
        "contacts": [
            {"contactId": "c1", "key": "email", "uuid": null, "value": EMAIL, "verified": true}
        ],
        "country": {
            "countryId": "US",
            "geographicRegionName": null,
            "geographicRegionNumericCode": null,
            "flag": "🇺🇸"
        },
        "loyalty": {"points": [1, 2.5, null]},
    });
    let profile: b2core::types::Profile = assert_kept(profile);
    assert_eq!(profile.extra["loyalty"]["points"][1], 2.5);
    assert_eq!(profile.contacts[0].extra["verified"], true);
    assert_eq!(profile.country.unwrap().extra["flag"], "🇺🇸");

    let profile: memberclicks::types::Profile = assert_kept(json!({
        "[Name | First]": "Mary",
        "[Group]": [],
        "Shirt Size": "L",
        "[Not | In | The | Spec]": ["a", "b"],
    }));
    assert_eq!(profile.extra["Shirt Size"], "L");

    let member: members_portal::types::Member = assert_kept(json!({
        "id": 45,
        "login": false,
        "memberType": "person",
        "username": "",
        "email": "",
        "forename": null,
        "surname": null,
        "gravatarUrl": null,
        "lastSuccessfulLogin": null,
        "memberOfOrgItemId": null,
        "fields": {"year": 1994, "any": [true]},
        "shoeSize": 38,
    }));
    assert_eq!(member.extra["shoeSize"], 38);
    assert_eq!(member.fields["year"], 1994);

    let community: questionpro::types::Community =
        assert_kept(json!({"id": 1, "name": "Panel", "members": 3}));
    assert_eq!(community.extra["members"], 3);
}

#[tokio::test]
async fn custom_fields_are_set_with_one_call() {
    let server = Server::signing_in(|_| Reply::json(201, json!({"id": 1}))).await;
    let client = server.memberclicks();
    let call = client.create_profile().body_map(|profile| {
        profile
            .email(EMAIL)
            .extra("Shirt Size", "L")
            .extra("Interests", vec!["Golf", "Chess"])
            .extra("[Address | Home | City]", "Decatur")
    });
    call.send().await.unwrap();
    assert_eq!(
        server.last().json(),
        json!({
            "[Email]": EMAIL,
            "Shirt Size": "L",
            "Interests": ["Golf", "Chess"],
            "[Address | Home | City]": "Decatur",
        })
    );
}

#[tokio::test]
async fn a_documented_field_cannot_be_set_by_its_wire_name() {
    let server = Server::playing([]).await;
    let client = server.memberclicks();
    for name in [
        "[Email]",
        "[Name | Prefix]",
        "[Name | First]",
        "[Name | Middle]",
        "[Name | Last]",
        "[Name | Suffix]",
        "[Username]",
        "[Member Type]",
        "[Member Status]",
        "[Groups]",
        "[Join Date]",
        "[Expiration Date]",
        "[Last Renewal Date]",
        "[Organization Name]",
        "[Linked Organization Id]",
    ] {
        let call = client.create_profile();
        let call = call.body_map(|profile| profile.email(EMAIL).extra(name, CANARY));
        let error = call.send().await.unwrap_err();
        assert_eq!(error.stage(), Stage::NotBuilt);
        assert!(
            error.to_string().contains(&format!("`{name}` is set")),
            "{error}"
        );
    }
    assert!(server.requests().is_empty());
}
