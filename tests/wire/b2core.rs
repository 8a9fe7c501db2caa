//! Every request on B2CORE's page.

use rollbook::b2core::types::{ContactCreate, ContactKey, ProfileSortKey, SortOrder};
use rollbook::{Flag, Null, b2core};

use crate::support::connect::{self, TOKEN};
use crate::support::page::Sample;

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

/// B2: the names of the list are the alternates.
#[tokio::test]
async fn b2core_filters_by_the_names_of_the_list_too() {
    let call = async |url: String| {
        let client = connect::b2core(&url);
        let page = client
            .list_profiles()
            .limit(10)
            .filter_profile_first_name("Westley")
            .filter_profile_last_name("Daniel");
        page.filter_profile_middle_name("Ivanov").send().await
    };
    let line = "GET /profiles?limit=10&filter[profileFirstName]=Westley&filter[profileLastName]=Daniel\
        &filter[profileMiddleName]=Ivanov";
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
