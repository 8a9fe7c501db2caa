//! Strict writing, lenient reading.

use rollbook::{Stage, UsDate, memberclicks, questionpro};
use serde_json::{Value, json};

use super::read;
use crate::net::{Reply, Server};

#[tokio::test]
async fn a_name_that_is_too_long_is_rejected_in_a_request_and_read_in_a_response() {
    let long = "ä".repeat(256);
    let response = json!({"profileId": "p1", "firstName": long, "countryNumericCode": "USA"});
    let server = Server::signing_in(move |_| Reply::json(200, response.clone())).await;
    let client = server.b2core();

    let create = client
        .create_profile()
        .body_map(|it| it.last_name(long.as_str()));
    let update = client
        .update_profile()
        .profile_id("p1")
        .body_map(|it| it.first_name(long.as_str()));
    let patch = client
        .patch_profile()
        .profile_id("p1")
        .body_map(|it| it.middle_name(long.as_str()));
    let code = client
        .patch_profile()
        .profile_id("p1")
        .body_map(|it| it.country_numeric_code("USA"));
    for rejected in [
        create.send().await,
        update.send().await,
        patch.send().await,
        code.send().await,
    ] {
        assert_eq!(rejected.unwrap_err().stage(), Stage::NotBuilt);
    }
    assert!(server.requests().is_empty());

    let profile = client.get_profile().profile_id("p1").send().await.unwrap();
    assert_eq!(profile.first_name.as_deref(), Some(long.as_str()));
    assert_eq!(profile.country_numeric_code.as_deref(), Some("USA"));
    // 255 characters are allowed, regardless of the number of bytes.
    let call = client
        .create_profile()
        .body_map(|it| it.last_name("ä".repeat(255)));
    call.send().await.unwrap();
}

#[tokio::test]
async fn unusual_records_do_not_fail_a_list() {
    let profiles = json!([
        {"profileId": "p1", "contacts": [{"contactId": "c1", "key": "fax", "value": "1"}]},
        {"profileId": "p2", "createTime": "yesterday", "updateTime": 1700000000},
        {"profileId": "p3", "contacts": null, "tags": null, "country": null, "enabled": null},
        {"profileId": "p4", "createTime": "2021-05-28T08:31:57.000+00:00"},
    ]);
    let server = Server::signing_in(move |_| Reply::json(200, profiles.clone())).await;
    let profiles = server
        .b2core()
        .list_profiles()
        .send()
        .await
        .unwrap()
        .into_inner();

    let key = &profiles[0].contacts[0].key;
    assert_eq!((key.get(), key.as_str()), (None, Some("fax")));
    let [created, updated] = [&profiles[1].create_time, &profiles[1].update_time];
    assert_eq!(created.as_ref().unwrap().as_str(), Some("yesterday"));
    assert_eq!(created.as_ref().unwrap().get(), None);
    assert_eq!(updated.as_ref().unwrap().raw(), &json!(1700000000));
    assert!(profiles[2].contacts.is_empty() && profiles[2].tags.is_empty());
    let created = profiles[3].create_time.as_ref().unwrap().get().unwrap();
    assert_eq!(created.timestamp(), 1_622_190_717);
}

/// Fields next to a list never break the list: a number is read in any format, and other values are kept unchanged.
#[test]
fn an_unusual_value_next_to_the_data_is_read_or_kept() {
    use rollbook::memberclicks::types::ProfilePage;

    let page = |beside: Value| -> (Option<i32>, Value) {
        let body = json!({"profiles": [], "totalCount": beside});
        let page: ProfilePage = serde_json::from_value(body).unwrap();
        (
            page.total_count,
            serde_json::to_value(&page).unwrap()["totalCount"].clone(),
        )
    };
    for six in [json!(6), json!("6"), json!(6.0), json!(" 6 ")] {
        assert_eq!(page(six.clone()), (Some(6), json!(6)), "{six}");
    }
    for unusual in [
        json!("many"),
        json!(6.5),
        json!([6]),
        json!({"of": 6}),
        json!(true),
        json!(1e300),
    ] {
        assert_eq!(page(unusual.clone()), (None, unusual));
    }
    for nothing in [json!(null), json!("")] {
        assert_eq!(page(nothing).0, None);
    }
}

#[tokio::test]
async fn unusual_dates_and_numbers_of_memberclicks_are_read() {
    let page = json!({"profiles": [
        {"[Join Date]": "01/31/2025", "[Profile ID]": "17", "[Member Number]": 4},
        {"[Join Date]": "2025-01-31", "[Profile ID]": 17, "[Member Number]": ""},
        {"[Join Date]": "", "[Expiration Date]": null, "[Group]": null},
    ]});
    let server = Server::signing_in(move |_| Reply::json(200, page.clone())).await;
    let page = server
        .memberclicks()
        .list_profiles()
        .send()
        .await
        .unwrap()
        .into_inner();
    let joined = page
        .profiles
        .iter()
        .map(|it| it.join_date.as_ref().unwrap().get());
    let date: UsDate = "01/31/2025".parse().unwrap();
    assert_eq!(joined.collect::<Vec<_>>(), [Some(date), None, None]);
    assert_eq!(
        page.profiles[1].join_date.as_ref().unwrap().as_str(),
        Some("2025-01-31")
    );
    let id = |at: usize| page.profiles[at].profile_id.as_ref().unwrap().get();
    assert_eq!((id(0), id(1)), (Some(17), Some(17)));
    assert!(page.profiles[2].group.is_empty());
}

#[tokio::test]
async fn empty_text_of_memberclicks_is_read_everywhere() {
    let page = json!({"profiles": [{"[Deleted]": "", "[Group]": ""}]});
    let server = Server::signing_in(move |_| Reply::json(200, page.clone())).await;
    let page = server.memberclicks().list_profiles().send().await.unwrap();
    assert_eq!(page.profiles.len(), 1);
}

#[test]
fn null_is_read_instead_of_a_list_or_number() {
    let page: memberclicks::types::ProfilePage = read(json!({"profiles": null}));
    assert!(page.profiles.is_empty());
    let groups: memberclicks::types::GroupList = read(json!({"groups": null}));
    assert!(groups.groups.is_empty());
    let page: questionpro::types::CommunityPage = read(json!({"response": null}));
    assert!(page.response.is_empty());
    // Q12: counters that are missing or null are 0.
    let result: questionpro::types::AddMembersResult =
        read(json!({"response": {"newMemberAdded": null, "existingMember": 2}}));
    assert_eq!(
        (
            result.response.new_member_added,
            result.response.existing_member
        ),
        (0, 2)
    );
}
