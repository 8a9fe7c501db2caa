//! B2CORE, whose page shows two objects and no response.

use reqwest::Method;
use rollbook_sandbox::{Api, Sandbox, credentials};
use serde_json::{Value, json};

use crate::common::pages::{Sample, differences, json_sample, sample, shape};
use crate::common::{TestClient, send};

async fn b2core() -> TestClient {
    let client = TestClient::new(Api::B2Core, Sandbox::builder()).await;
    let request = client.unauthenticated(Method::POST, "/tokens");
    let request = request.basic_auth(credentials::CLIENT_ID, Some(credentials::CLIENT_SECRET));
    let token = send(request.json(&json!({ "grant_type": "client_credentials" }))).await;
    let token = format!("Bearer {}", token.json()["access_token"].as_str().unwrap());
    client.authenticated("authorization", token)
}

const PROFILE: &str = "6006dda272f002519c3eb505";
const SAMPLE_ID: &str = "60ba407d15951453e60e49f8";

/// Asserts that the documented object and `given` have the same types, except those of `differing`.
fn assert_shape(object: &str, given: &Value, differing: &[&str]) {
    let documented = shape(&json_sample("b2core", object));
    assert_eq!(
        differences(&documented, &shape(given)),
        differing,
        "{given}"
    );
}

#[tokio::test]
async fn b2core_has_the_documented_profile() {
    let client = b2core().await;
    let given = client.get(&format!("/profiles/{PROFILE}")).await;
    assert_eq!(given.status, 200);
    assert_eq!(
        differences(&json_sample("b2core", "profile.json"), &given.json()),
        [""; 0]
    );
}

#[tokio::test]
async fn b2core_has_the_documented_contact() {
    let client = b2core().await;
    let given = send(Sample::of("b2core", "get_contact.curl").to(&client)).await;
    // B10, B19: the documented contact has the id and the creation time of another contact.
    let filler = ["/contactId", "/createTime", "/updateTime"];
    assert_eq!(
        differences(&json_sample("b2core", "contact.json"), &given.json()),
        filler
    );
}

#[tokio::test]
async fn b2core_responds_to_every_request_with_the_documented_object() {
    // B9: `filter[uuid]=9` finds the profile of the requests, which has no tags.
    let westley = ["/tags", "/uuid"];
    let listed = send(Sample::of("b2core", "list_profiles.curl").to(&b2core().await)).await;
    assert_eq!(
        (listed.status, listed.json().as_array().unwrap().len()),
        (200, 1)
    );
    assert_eq!(listed.json()[0]["profileId"], SAMPLE_ID);
    assert_shape("profile.json", &listed.json()[0], &westley);

    let fetched = send(Sample::of("b2core", "get_profile.curl").to(&b2core().await)).await;
    assert_eq!(
        (fetched.status, fetched.json()),
        (200, listed.json()[0].clone())
    );

    for (name, status, differing) in [
        ("create_profile", 201, ["/tags"]),
        ("update_profile", 200, ["/tags"]),
    ] {
        let request = Sample::of("b2core", &format!("{name}.curl"));
        let given = send(request.to(&b2core().await)).await;
        assert_eq!(given.status, status, "{name}: {}", given.text);
        // B11: tags are read-only.
        assert_shape("profile.json", &given.json(), &differing);
        for (field, sent) in request.json().as_object().unwrap() {
            let given = &given.json()[field];
            match sent {
                Value::Array(sent) => assert_eq!(given.as_array().unwrap().len(), sent.len()),
                sent => assert_eq!(given, sent, "{name}: {field}"),
            }
        }
    }

    let listed = send(Sample::of("b2core", "list_contacts.curl").to(&b2core().await)).await;
    assert_eq!(listed.status, 200);
    assert_shape("contact.json", &listed.json()[0], &[]);

    for (name, status) in [
        ("get_contact", 200),
        ("create_contact", 201),
        ("update_contact", 200),
    ] {
        let request = Sample::of("b2core", &format!("{name}.curl"));
        let given = send(request.to(&b2core().await)).await;
        assert_eq!(given.status, status, "{name}: {}", given.text);
        assert_shape("contact.json", &given.json(), &[]);
        for (field, sent) in request
            .body
            .iter()
            .flat_map(|_| request.json().as_object().unwrap().clone())
        {
            assert_eq!(given.json()[&field], sent, "{name}: {field}");
        }
    }

    for name in ["delete_profile.curl", "delete_contact.curl"] {
        let deleted = send(Sample::of("b2core", name).to(&b2core().await)).await;
        let nothing = (204, String::new(), None);
        assert_eq!(
            (deleted.status, deleted.text, deleted.content_type),
            nothing,
            "{name}"
        );
    }
}

#[tokio::test]
async fn b2core_accepts_every_call_of_its_index() {
    let mut seen = 0;
    for line in sample("b2core", "calls").lines() {
        let (method, path) = line.split_once("[base]").unwrap();
        let path = path
            .replace("{profileId}", SAMPLE_ID)
            .replace("{contactId}", SAMPLE_ID);
        let client = b2core().await;
        let body = json!({ "firstName": "Ada", "key": "email", "value": "ada@example.org" });
        let given = client.send(method.parse().unwrap(), &path, body).await;
        assert!(
            (200..=204).contains(&given.status),
            "{line}: {}",
            given.text
        );
        seen += 1;
    }
    assert_eq!(seen, 10);
}

#[tokio::test]
async fn b2core_also_updates_by_the_singular_path() {
    for method in [Method::PUT, Method::PATCH] {
        let client = b2core().await;
        let singular = format!("/profile/{SAMPLE_ID}");
        let body = Sample::of("b2core", "update_profile.curl").json();
        let updated = client.send(method, &singular, body).await;
        assert_eq!(
            (updated.status, &updated.json()["name"]),
            (200, &json!("Mary Jane Smith"))
        );
        let read = client.get(&format!("/profiles/{SAMPLE_ID}")).await;
        assert_eq!(read.text, updated.text);
        // B1: only the update has the singular.
        assert_eq!(client.get(&singular).await.status, 405);
        assert_eq!(client.delete(&singular).await.status, 405);
        let unknown = client.send(Method::PUT, "/profile/0", json!({})).await;
        assert_eq!(unknown.status, 404);
    }
}
