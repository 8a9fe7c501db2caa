//! Requests: the bytes of a call of each operation, and for each request on the vendors' pages a call that sends the
//! same.
//!
//! The server shares no code with the clients. `examples` tests responses.
#![cfg(all(
    feature = "b2core",
    feature = "memberclicks",
    feature = "members-portal",
    feature = "questionpro",
    feature = "yourcourts"
))]

mod support;

use std::collections::BTreeSet;
use std::panic::catch_unwind;

use chrono::NaiveDate;
use rollbook::b2core::types::{ContactCreate, ContactKey, ProfileSortKey, SortOrder};
use rollbook::memberclicks::types::builder::ProfileCreateBuilder;
use rollbook::members_portal::TokenScheme;
use rollbook::questionpro::types::MemberUpsert;
use rollbook::runtime::Operation;
use rollbook::{Error, Flag, Null, b2core, memberclicks, members_portal, questionpro, yourcourts};
use serde_json::{Map, Value, json};
use support::calls::{self, Call, Exchange, documented, every_call, rust_name, vendor};
use support::connect::{self, BASIC, KEY, TOKEN};
use support::page::Sample;
use support::server::{Reply, Request, Server};
use support::spec::APIS;

/// A readable request. Host and length are omitted, and credentials are replaced by their names.
fn shown(request: &Request) -> String {
    let mut lines = vec![request.line()];
    let mut headers = request.headers();
    headers.sort();
    for (name, value) in headers {
        let value = value
            .replace(env!("CARGO_PKG_VERSION"), "<version>")
            .replace(BASIC, "Basic <client id:client secret>")
            .replace(TOKEN, "<token>")
            .replace(KEY, "<key>");
        match name.as_str() {
            "host" | "content-length" => {}
            _ => lines.push(format!("{name}: {value}")),
        }
    }
    if !request.body.is_empty() {
        let json = serde_json::from_slice::<Value>(&request.body);
        let pretty = json.and_then(|json| serde_json::to_string_pretty(&json));
        lines.extend([
            String::new(),
            pretty.unwrap_or_else(|_| request.text().to_owned()),
        ]);
    }
    lines.join("\n")
}

/// Compares the requests of an API with their snapshots, one for each operation.
async fn assert_snapshots(api: &str) {
    let mut changed = Vec::new();
    for call in calls::calls(api) {
        let Exchange { sent, result } = call.call().await;
        let name = rust_name(call.operation);
        assert!(result.is_ok(), "{api} {name}: {result:?}");
        // An edit of a spec can change many requests: all are shown before the test fails.
        let outcome = catch_unwind(|| assert_snapshot(api, &name, &shown(&sent)));
        changed.extend(outcome.is_err().then_some(name));
    }
    assert!(
        changed.is_empty(),
        "{api} sends other requests: {changed:?}"
    );
}

fn assert_snapshot(api: &str, name: &str, text: &str) {
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!(format!("{api}__{name}"), text);
    });
}

#[tokio::test]
async fn b2core_sends_what_it_sent_before() {
    assert_snapshots("b2core").await;
}

#[tokio::test]
async fn memberclicks_sends_what_it_sent_before() {
    assert_snapshots("memberclicks").await;
}

#[tokio::test]
async fn members_portal_sends_what_it_sent_before() {
    assert_snapshots("members_portal").await;
}

#[tokio::test]
async fn questionpro_sends_what_it_sent_before() {
    assert_snapshots("questionpro").await;
}

#[tokio::test]
async fn yourcourts_sends_what_it_sent_before() {
    assert_snapshots("yourcourts").await;
}

#[test]
fn every_operation_is_tested() {
    for api in APIS {
        let called: BTreeSet<_> = calls::calls(api).iter().map(Call::name).collect();
        let operations = calls::operations(api).iter();
        let known = operations
            .map(|operation| calls::call(operation).name())
            .collect();
        assert_eq!(called, known);
    }
}

/// The operation in spans and errors is the one that is sent.
#[tokio::test]
async fn every_call_is_sent_as_its_operation_describes() {
    for call in every_call() {
        let Operation { method, path, .. } = call.operation;
        let (sent, stated) = (call.call().await.sent.line(), format!("{method} {path}"));
        let sent = sent.split('?').next().unwrap();
        let pairs = stated.split('/').zip(sent.split('/'));
        let fits = pairs
            .into_iter()
            .all(|(stated, sent)| stated == sent || stated.starts_with('{'));
        let slashes = |line: &str| line.matches('/').count();
        assert!(
            fits && slashes(sent) == slashes(&stated),
            "{stated} is sent as {sent}"
        );
    }
}

#[tokio::test]
async fn a_call_has_only_documented_headers() {
    let known = [
        "accept",
        "api-key",
        "authorization",
        "content-length",
        "content-type",
        "host",
        "user-agent",
        "x-api-key",
    ];
    for call in every_call() {
        for (header, _) in call.call().await.sent.headers() {
            // progenitor adds `api-version` by default.
            assert!(
                known.contains(&header.as_str()),
                "{} sends {header}",
                call.name()
            );
        }
    }
}

/// M12, B6: some pages omit the header.
#[tokio::test]
async fn a_json_body_has_its_content_type_and_an_empty_body_none() {
    for call in every_call() {
        let sent = call.call().await.sent;
        let announced = sent.header("content-type");
        let is_json = serde_json::from_slice::<Value>(&sent.body).is_ok();
        let expected = match sent.body.is_empty() {
            true => None,
            false if is_json => Some("application/json"),
            // OAuth 2.0 requires a form.
            false => Some("application/x-www-form-urlencoded"),
        };
        assert_eq!(announced.as_deref(), expected, "{}", call.name());
    }
}

/// Q15
#[tokio::test]
async fn a_delete_can_have_a_body() {
    let call = calls::call(&questionpro::operations::DELETE_MEMBERS);
    let sent = call.call().await.sent;
    assert_eq!(sent.line(), "DELETE /micropanel/members");
    assert_eq!(sent.text(), r#"["test@example.com","test2@example.com"]"#);
}

/// Search results are the profile list with `searchId` (R7).
#[tokio::test]
async fn the_results_of_a_search_are_listed_by_its_id() {
    let operation = &memberclicks::operations::LIST_PROFILES;
    let vendor = vendor(operation, documented(operation)).await;
    let client = connect::memberclicks(vendor.url());
    client
        .list_search_results("6a1d3c52-7b0e")
        .send()
        .await
        .unwrap();
    assert_snapshot(
        "memberclicks",
        "list_search_results",
        &shown(&vendor.last()),
    );
}

/// All requests of a call, sign-ins included.
async fn conversation(
    operation: &'static Operation,
    call: impl AsyncFnOnce(&str) -> Result<(), Error>,
) -> String {
    let vendor = vendor(operation, documented(operation)).await;
    if let Err(error) = call(vendor.url()).await {
        panic!("{error}");
    }
    all_requests(&vendor)
}

fn all_requests(vendor: &Server) -> String {
    let requests: Vec<_> = vendor.requests().iter().map(shown).collect();
    requests.join("\n\n* * *\n\n")
}

#[tokio::test]
async fn b2core_signs_in_with_basic_and_json() {
    let text = conversation(&b2core::operations::LIST_PROFILES, async |url| {
        connect::b2core(url).list_profiles().send().await.map(drop)
    });
    assert_snapshot("b2core", "sign_in", &text.await);
}

#[tokio::test]
async fn memberclicks_signs_in_with_basic_and_a_form() {
    let text = conversation(&memberclicks::operations::LIST_GROUPS, async |url| {
        connect::memberclicks(url)
            .list_groups()
            .send()
            .await
            .map(drop)
    });
    assert_snapshot("memberclicks", "sign_in", &text.await);
}

#[tokio::test]
async fn memberclicks_signs_a_user_in_and_renews_by_refresh_token() {
    let mut calls = 0;
    let vendor = Server::start(move |request| match request.path().as_str() {
        "/oauth/v1/token" => Reply::json(
            200,
            json!({"access_token": TOKEN, "refresh_token": "fresh&new"}),
        ),
        _ => {
            calls += 1;
            Reply::json(if calls == 1 { 401 } else { 200 }, json!({}))
        }
    })
    .await;
    let client = connect::memberclicks_as(vendor.url(), |client| {
        client.scope("read").user("GaryGreen01", "p&ss w=rd+ü")
    });
    client.get_my_profile().send().await.unwrap();
    assert_snapshot("memberclicks", "sign_in_as_user", &all_requests(&vendor));
}

/// P2
#[tokio::test]
async fn members_portal_sends_the_raw_token_or_bearer() {
    for (scheme, name) in [
        (TokenScheme::Raw, "sign_in"),
        (TokenScheme::Bearer, "sign_in_for_bearer"),
    ] {
        let text = conversation(&members_portal::operations::LIST_EVENTS, async |url| {
            connect::members_portal_by(url, scheme)
                .list_events()
                .send()
                .await
                .map(drop)
        });
        assert_snapshot("members_portal", name, &text.await);
    }
}

// Every request on the vendors' pages.

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

const ID: &str = "60ba407d15951453e60e49f8";

/// A request on B2CORE's page.
fn b2core_sample(line: &str) -> Sample {
    Sample::new(line).header("Authorization", &format!("Bearer {TOKEN}"))
}

/// B2, B3: the names and the `1` of the curl sample, not those of the list above it.
#[tokio::test]
async fn b2core_lists_profiles_as_documented() {
    let call = async |url: String| {
        let client = connect::b2core(&url);
        let page = client
            .list_profiles()
            .limit(10)
            .offset(0)
            .sort_by(ProfileSortKey::CreateTime)
            .sort_order(SortOrder::Desc);
        page.filter_enabled(Flag(true))
            .filter_first_name("Westley")
            .filter_last_name("Daniel")
            .filter_middle_name("Ivanov")
            .filter_name("Westley Daniel Ivanov")
            .filter_uuid("9")
            .send()
            .await
    };
    let line = "GET /profiles?limit=10&offset=0&sort_by=createTime&sort_order=desc&filter[enabled]=1\
        &filter[firstName]=Westley&filter[lastName]=Daniel&filter[middleName]=Ivanov\
        &filter[name]=Westley Daniel Ivanov&filter[uuid]=9";
    b2core_sample(line)
        .is_sent_by(&b2core::operations::LIST_PROFILES, call)
        .await;
}

#[tokio::test]
async fn b2core_gets_a_profile_as_documented() {
    let call = async |url: String| {
        connect::b2core(&url)
            .get_profile()
            .profile_id(ID)
            .send()
            .await
    };
    b2core_sample("GET /profiles/60ba407d15951453e60e49f8")
        .is_sent_by(&b2core::operations::GET_PROFILE, call)
        .await;
}

/// B5
#[tokio::test]
async fn b2core_creates_a_profile_as_documented() {
    let contact = |key, value: &str| -> ContactCreate {
        let contact = ContactCreate::builder().key(key).value(value).uuid(Null);
        contact.try_into().unwrap()
    };
    let contacts = [
        contact(ContactKey::Email, "client@email.com"),
        contact(ContactKey::Phone, "+9876543210"),
    ];
    let call = async |url: String| {
        let client = connect::b2core(&url);
        let call = client.create_profile();
        let profile = call.body_map(|body| {
            body.contacts(contacts)
                .country_numeric_code("840")
                .enabled(true)
                .first_name("Mary")
                .middle_name("Jane")
                .last_name("Smith")
                .uuid(Null)
        });
        profile.send().await
    };
    b2core_sample("POST /profiles")
        .body("b2core/request_create_profile.json")
        .is_sent_by(&b2core::operations::CREATE_PROFILE, call)
        .await;
}

/// B1: the path of the curl sample, not the `profile/{profileId}` of its heading.
#[tokio::test]
async fn b2core_updates_a_profile_as_documented() {
    let call = async |url: String| {
        let client = connect::b2core(&url);
        let call = client.update_profile().profile_id(ID);
        let profile = call.body_map(|body| {
            body.enabled(true)
                .first_name("Mary")
                .last_name("Smith")
                .middle_name("Jane")
                .country_numeric_code("840")
                .uuid(Null)
        });
        profile.send().await
    };
    b2core_sample("PUT /profiles/60ba407d15951453e60e49f8")
        .body("b2core/request_update_profile.json")
        .is_sent_by(&b2core::operations::UPDATE_PROFILE, call)
        .await;
}

#[tokio::test]
async fn b2core_deletes_a_profile_as_documented() {
    let call = async |url: String| {
        connect::b2core(&url)
            .delete_profile()
            .profile_id(ID)
            .send()
            .await
    };
    b2core_sample("DELETE /profiles/60ba407d15951453e60e49f8")
        .is_sent_by(&b2core::operations::DELETE_PROFILE, call)
        .await;
}

#[tokio::test]
async fn b2core_lists_contacts_as_documented() {
    let call = async |url: String| {
        connect::b2core(&url)
            .list_contacts()
            .profile_id(ID)
            .send()
            .await
    };
    b2core_sample("GET /profiles/60ba407d15951453e60e49f8/contacts")
        .is_sent_by(&b2core::operations::LIST_CONTACTS, call)
        .await;
}

#[tokio::test]
async fn b2core_gets_a_contact_as_documented() {
    let call = async |url: String| {
        connect::b2core(&url)
            .get_contact()
            .profile_id(ID)
            .contact_id(ID)
            .send()
            .await
    };
    b2core_sample("GET /profiles/60ba407d15951453e60e49f8/contacts/60ba407d15951453e60e49f8")
        .is_sent_by(&b2core::operations::GET_CONTACT, call)
        .await;
}

#[tokio::test]
async fn b2core_creates_a_contact_as_documented() {
    let call = async |url: String| {
        let client = connect::b2core(&url);
        let call = client.create_contact().profile_id(ID);
        call.body_map(|body| {
            body.key(ContactKey::Email)
                .value("client@email.com")
                .uuid(Null)
        })
        .send()
        .await
    };
    b2core_sample("POST /profiles/60ba407d15951453e60e49f8/contacts")
        .body("b2core/request_contact.json")
        .is_sent_by(&b2core::operations::CREATE_CONTACT, call)
        .await;
}

/// B7: the only sample with a path in the base URL.
#[tokio::test]
async fn b2core_updates_a_contact_as_documented() {
    let call = async |url: String| {
        let client = connect::b2core(&format!("{url}/v1"));
        let call = client.update_contact().profile_id(ID).contact_id(ID);
        call.body_map(|body| {
            body.key(ContactKey::Email)
                .value("client@email.com")
                .uuid(Null)
        })
        .send()
        .await
    };
    b2core_sample("PUT /v1/profiles/60ba407d15951453e60e49f8/contacts/60ba407d15951453e60e49f8")
        .body("b2core/request_contact.json")
        .is_sent_by(&b2core::operations::UPDATE_CONTACT, call)
        .await;
}

#[tokio::test]
async fn b2core_deletes_a_contact_as_documented() {
    let call = async |url: String| {
        connect::b2core(&url)
            .delete_contact()
            .profile_id(ID)
            .contact_id(ID)
            .send()
            .await
    };
    b2core_sample("DELETE /profiles/60ba407d15951453e60e49f8/contacts/60ba407d15951453e60e49f8")
        .is_sent_by(&b2core::operations::DELETE_CONTACT, call)
        .await;
}

#[tokio::test]
async fn the_request_of_every_call_equals_the_sent_one() {
    for call in every_call() {
        let vendor = vendor(call.operation, documented(call.operation)).await;
        let value = (call.request)(vendor.url());
        let Exchange { sent, .. } = call.call().await;
        let name = call.name();
        let target = match value.url().query() {
            Some(query) => format!("{}?{query}", value.url().path()),
            None => value.url().path().to_owned(),
        };
        assert_eq!(
            sent.line(),
            format!("{} {target}", value.method()),
            "{name}"
        );
        assert_eq!(sent.body, value.body().unwrap_or_default(), "{name}");
        // The HTTP client adds two headers.
        let mut headers = sent.headers();
        headers.retain(|(name, _)| !["host", "content-length"].contains(&name.as_str()));
        let mut shown: Vec<_> = value
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        headers.sort();
        shown.sort();
        assert_eq!(headers.len(), shown.len(), "{name}: {headers:?} {shown:?}");
        for ((sent_name, sent), (shown_name, shown)) in headers.iter().zip(&shown) {
            assert_eq!(sent_name, shown_name, "{name}");
            // A placeholder has the prefix of the credentials.
            match shown.split_once('<') {
                Some((scheme, _)) => assert!(sent.starts_with(scheme), "{name}: {sent_name}"),
                None => assert_eq!(sent, shown, "{name}: {sent_name}"),
            }
        }
    }
}
