//! B2CORE: the samples of its page in sequence, then its rules.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::time::Duration;

use common::pages::Sample;
use common::{Response, TestClient, form, send};
use reqwest::Method;
use rollbook_sandbox::{Api, Builder, Sandbox, credentials};
use serde_json::{Value, json};

const SAMPLE_ID: &str = "60ba407d15951453e60e49f8";
const PROFILE_KEYS: [&str; 13] = [
    "profileId",
    "contacts",
    "countryNumericCode",
    "country",
    "enabled",
    "firstName",
    "middleName",
    "lastName",
    "name",
    "tags",
    "createTime",
    "updateTime",
    "uuid",
];
const CONTACT_KEYS: [&str; 6] = [
    "contactId",
    "key",
    "value",
    "createTime",
    "updateTime",
    "uuid",
];

async fn token(client: &TestClient) -> Response {
    let request = client.unauthenticated(Method::POST, "/tokens");
    let request = request.basic_auth(credentials::CLIENT_ID, Some(credentials::CLIENT_SECRET));
    send(request.json(&json!({ "grant_type": "client_credentials" }))).await
}

async fn signed_in(builder: Builder) -> TestClient {
    let client = TestClient::new(Api::B2Core, builder).await;
    let token = token(&client).await.json();
    client.authenticated(
        "authorization",
        format!("Bearer {}", token["access_token"].as_str().unwrap()),
    )
}

/// Sends a body like curl on the page: JSON with the content type of a form, curl's default (B6).
async fn curl(client: &TestClient, method: Method, path: &str, body: &str) -> Response {
    send(form(client.request(method, path), body)).await
}

/// The body of a documented request.
fn body(name: &str) -> String {
    Sample::of("b2core", name).body.unwrap()
}

fn names(response: &Response) -> Vec<String> {
    assert_eq!(response.status, 200, "{}", response.text);
    let profiles = response.json();
    profiles
        .as_array()
        .unwrap()
        .iter()
        .map(|profile| profile["name"].as_str().unwrap().to_owned())
        .collect()
}

/// A sandbox with profiles of these first names only, created one minute apart.
async fn with_profiles(first_names: &[&str]) -> TestClient {
    let client = signed_in(
        Sandbox::builder()
            .empty(true)
            .token_lifetime(Duration::from_secs(86_400)),
    )
    .await;
    for name in first_names {
        assert_eq!(
            client
                .post("/profiles", json!({ "firstName": name }))
                .await
                .status,
            201
        );
        client.sandbox.advance(Duration::from_secs(60));
    }
    client
}

#[tokio::test]
async fn a_token_request_has_a_json_body_and_the_token_lasts_ten_minutes() {
    let client = TestClient::new(Api::B2Core, Sandbox::builder()).await;
    let response = token(&client).await;
    assert_eq!(response.status, 200);
    assert_eq!(
        response.keys(),
        ["access_token", "token_type", "expires_in"]
    );
    assert_eq!(response.json()["token_type"], "Bearer");
    assert_eq!(response.json()["expires_in"], 600);

    let client = client.authenticated(
        "authorization",
        format!(
            "Bearer {}",
            response.json()["access_token"].as_str().unwrap()
        ),
    );
    client.sandbox.advance(Duration::from_secs(590));
    assert_eq!(client.get("/profiles").await.status, 200);
    client.sandbox.advance(Duration::from_secs(10));
    assert_eq!(client.get("/profiles").await.status, 401);
}

#[tokio::test]
async fn a_token_request_with_a_form_or_a_wrong_secret_is_rejected() {
    let client = TestClient::new(Api::B2Core, Sandbox::builder()).await;
    let request = || client.unauthenticated(Method::POST, "/tokens");
    let id_and_secret = (credentials::CLIENT_ID, Some(credentials::CLIENT_SECRET));
    let as_form = form(
        request().basic_auth(id_and_secret.0, id_and_secret.1),
        "grant_type=client_credentials",
    );
    assert_eq!(send(as_form).await.status, 400);
    let other_grant = request()
        .basic_auth(id_and_secret.0, id_and_secret.1)
        .json(&json!({ "grant_type": "password" }));
    assert_eq!(send(other_grant).await.status, 400);
    let wrong = request()
        .basic_auth(id_and_secret.0, Some("guess"))
        .json(&json!({ "grant_type": "client_credentials" }));
    assert_eq!(send(wrong).await.status, 401);
    let none = request().json(&json!({ "grant_type": "client_credentials" }));
    assert_eq!(send(none).await.status, 401);
}

#[tokio::test]
async fn the_sample_list_finds_its_profile_however_its_url_is_escaped() {
    let client = signed_in(Sandbox::builder()).await;
    let raw = Sample::of("b2core", "list_profiles.curl").target;
    let encoded = raw.replace('[', "%5B").replace(']', "%5D");
    for path in [raw.replace(' ', "%20"), encoded.replace(' ', "+")] {
        let response = client.get(&path).await;
        assert_eq!(response.status, 200);
        assert_eq!(response.json().as_array().unwrap().len(), 1);
        assert_eq!(response.json()[0]["profileId"], SAMPLE_ID);
    }
}

#[tokio::test]
async fn the_sample_profile_can_be_fetched_updated_and_deleted() {
    let client = signed_in(Sandbox::builder()).await;
    let path = format!("/profiles/{SAMPLE_ID}");
    let before = client.get(&path).await;
    assert_eq!(before.status, 200);
    assert_eq!(before.keys(), PROFILE_KEYS);

    let body = &body("update_profile.curl");
    let updated = curl(&client, Method::PUT, &path, body).await;
    assert_eq!(updated.status, 200);
    assert_eq!(updated.keys(), PROFILE_KEYS);
    assert_eq!(updated.json()["name"], "Mary Jane Smith");
    assert_eq!(updated.json()["country"]["alpha3Code"], "USA");
    assert_eq!(updated.json()["uuid"], Value::Null);
    assert_eq!(updated.json()["contacts"], before.json()["contacts"]);
    assert_eq!(updated.json()["createTime"], before.json()["createTime"]);
    assert_ne!(updated.json()["updateTime"], before.json()["updateTime"]);

    let deleted = client.delete(&path).await;
    assert_eq!(
        (deleted.status, deleted.text.as_str(), deleted.content_type),
        (204, "", None)
    );
    assert_eq!(client.get(&path).await.status, 404);
    assert_eq!(client.delete(&path).await.status, 404);
}

#[tokio::test]
async fn the_sample_of_a_new_profile_is_created() {
    let client = signed_in(Sandbox::builder()).await;
    let body = &body("create_profile.curl");
    let created = curl(&client, Method::POST, "/profiles", body).await;
    assert_eq!(created.status, 201);
    assert_eq!(created.keys(), PROFILE_KEYS);
    let profile = created.json();
    let id = profile["profileId"].as_str().unwrap();
    assert!(
        id.len() == 24 && id.chars().all(|digit| digit.is_ascii_hexdigit()),
        "{id}"
    );
    assert_eq!(profile["contacts"][1]["value"], "+9876543210");
    let contact: Vec<&String> = profile["contacts"][0].as_object().unwrap().keys().collect();
    assert_eq!(contact, CONTACT_KEYS);
    assert_eq!(profile["country"]["geographicRegionNumericCode"], "021");
    assert_eq!(profile["tags"], json!([]));
    assert_eq!(
        client.get(&format!("/profiles/{id}")).await.text,
        created.text
    );
}

#[tokio::test]
async fn the_samples_of_contacts_work_one_after_another() {
    let client = signed_in(Sandbox::builder()).await;
    let contacts = format!("/profiles/{SAMPLE_ID}/contacts");
    let contact = format!("{contacts}/{SAMPLE_ID}");
    let body = &body("create_contact.curl");

    let listed = client.get(&contacts).await;
    assert_eq!(
        (listed.status, listed.json().as_array().unwrap().len()),
        (200, 1)
    );
    let fetched = client.get(&contact).await;
    assert_eq!(
        (fetched.status, fetched.keys()),
        (200, CONTACT_KEYS.map(str::to_owned).to_vec())
    );
    assert_eq!(fetched.json(), listed.json()[0]);

    let created = curl(&client, Method::POST, &contacts, body).await;
    assert_eq!(
        (created.status, created.keys()),
        (201, CONTACT_KEYS.map(str::to_owned).to_vec())
    );
    let updated = curl(&client, Method::PUT, &contact, body).await;
    assert_eq!(
        (updated.status, &updated.json()["value"]),
        (200, &json!("client@email.com"))
    );
    let deleted = client.delete(&contact).await;
    assert_eq!((deleted.status, deleted.text.as_str()), (204, ""));
    assert_eq!(client.get(&contact).await.status, 404);
    assert_eq!(client.get(&contacts).await.json(), json!([created.json()]));
}

#[tokio::test]
async fn put_and_patch_change_only_sent_fields_and_null_clears() {
    for method in [Method::PUT, Method::PATCH] {
        let client = signed_in(Sandbox::builder()).await;
        let path = format!("/profiles/{SAMPLE_ID}");
        let one_name = client
            .send(method.clone(), &path, json!({ "lastName": "Doe" }))
            .await;
        assert_eq!(one_name.json()["name"], "Westley Ivanov Doe");
        assert_eq!(one_name.json()["uuid"], "9");

        let nulls = json!({ "middleName": null, "countryNumericCode": null, "uuid": null });
        let cleared = client.send(method.clone(), &path, nulls).await.json();
        assert_eq!(cleared["middleName"], Value::Null);
        assert_eq!(cleared["name"], "Westley Doe");
        assert_eq!(
            (&cleared["countryNumericCode"], &cleared["country"]),
            (&Value::Null, &Value::Null)
        );
        assert_eq!(cleared["uuid"], Value::Null);
        assert_eq!(cleared["enabled"], true);

        let contact = format!("{path}/contacts/{SAMPLE_ID}");
        let changed = client
            .send(
                method,
                &contact,
                json!({ "key": "phone", "value": "+15550100", "uuid": "7" }),
            )
            .await;
        assert_eq!(changed.status, 200);
        let again = client
            .send(Method::PATCH, &contact, json!({ "uuid": null }))
            .await
            .json();
        assert_eq!(
            (&again["key"], &again["value"], &again["uuid"]),
            (&json!("phone"), &json!("+15550100"), &Value::Null)
        );
    }
}

#[tokio::test]
async fn read_only_fields_do_not_change() {
    let client = signed_in(Sandbox::builder()).await;
    let body =
        json!({ "name": "X", "tags": ["x"], "profileId": "x", "contacts": [], "createTime": "x" });
    let before = client.get(&format!("/profiles/{SAMPLE_ID}")).await.json();
    let mut after = client
        .send(Method::PATCH, &format!("/profiles/{SAMPLE_ID}"), body)
        .await
        .json();
    after["updateTime"] = before["updateTime"].clone();
    assert_eq!(after, before);
}

#[tokio::test]
async fn a_name_has_at_most_255_characters() {
    let client = signed_in(Sandbox::builder()).await;
    let path = format!("/profiles/{SAMPLE_ID}");
    for name in ["firstName", "middleName", "lastName"] {
        let longest = "é".repeat(255);
        assert_eq!(
            client
                .send(Method::PATCH, &path, json!({ name: longest }))
                .await
                .status,
            200
        );
        let too_long = json!({ name: "é".repeat(256) });
        for rejected in [
            client.send(Method::PUT, &path, too_long.clone()).await,
            client.send(Method::PATCH, &path, too_long.clone()).await,
            client.post("/profiles", too_long).await,
        ] {
            let expected = json!({
                "status": 400,
                "error": "Bad Request",
                "message": "The request is not valid",
                "errors": [{ "field": name, "message": "must not be longer than 255 characters" }],
            });
            assert_eq!((rejected.status, rejected.json()), (400, expected));
        }
    }
}

#[tokio::test]
async fn a_malformed_body_is_400_and_changes_nothing() {
    let client = signed_in(Sandbox::builder()).await;
    let path = format!("/profiles/{SAMPLE_ID}");
    let before = client.get(&path).await.text;
    for body in [
        json!({ "firstName": 7 }),
        json!({ "firstName": "Changed", "enabled": "yes" }),
        json!({ "enabled": null }),
        json!({ "countryNumericCode": "999" }),
        json!({ "countryNumericCode": 840 }),
        json!(["x"]),
    ] {
        assert_eq!(
            client.send(Method::PATCH, &path, body.clone()).await.status,
            400,
            "{body}"
        );
    }
    assert_eq!(curl(&client, Method::PUT, &path, "{").await.status, 400);
    assert_eq!(client.get(&path).await.text, before);

    let contacts = format!("{path}/contacts");
    for body in [
        json!({}),
        json!({ "key": "fax", "value": "1" }),
        json!({ "key": "email" }),
        json!({ "key": "email", "value": "" }),
    ] {
        assert_eq!(
            client.post(&contacts, body.clone()).await.status,
            400,
            "{body}"
        );
    }
    let contact = format!("{contacts}/{SAMPLE_ID}");
    for body in [json!({ "key": null }), json!({ "value": null })] {
        assert_eq!(
            client
                .send(Method::PATCH, &contact, body.clone())
                .await
                .status,
            400,
            "{body}"
        );
    }
    for name in [
        "contacts",
        "countryNumericCode",
        "firstName",
        "middleName",
        "lastName",
        "enabled",
    ] {
        let null = client.post("/profiles", json!({ name: null })).await;
        assert_eq!(null.status, 400, "{name}");
    }
    let bad_contact = client
        .post(
            "/profiles",
            json!({ "contacts": [{ "key": "fax", "value": "1" }] }),
        )
        .await;
    assert_eq!(bad_contact.json()["errors"][0]["field"], "contacts[0].key");
}

#[tokio::test]
async fn limit_and_offset_select_a_page() {
    let client = with_profiles(&["A", "B", "C", "D", "E"]).await;
    assert_eq!(names(&client.get("/profiles?limit=2").await), ["A", "B"]);
    assert_eq!(
        names(&client.get("/profiles?limit=2&offset=2").await),
        ["C", "D"]
    );
    assert_eq!(
        names(&client.get("/profiles?limit=2&offset=4").await),
        ["E"]
    );
    assert_eq!(
        names(&client.get("/profiles?limit=2&offset=6").await),
        Vec::<String>::new()
    );
    for query in ["limit=0", "limit=-1", "limit=x", "offset=-1", "offset=x"] {
        assert_eq!(
            client.get(&format!("/profiles?{query}")).await.status,
            400,
            "{query}"
        );
    }
}

#[tokio::test]
async fn the_default_limit_is_ten() {
    let client = with_profiles(&["x"; 12]).await;
    assert_eq!(names(&client.get("/profiles").await).len(), 10);
    assert_eq!(names(&client.get("/profiles?limit=1000").await).len(), 12);
}

#[tokio::test]
async fn the_list_is_sorted_by_any_key_in_both_directions() {
    let client = with_profiles(&["B", "C", "A"]).await;
    assert_eq!(names(&client.get("/profiles").await), ["B", "C", "A"]);
    assert_eq!(
        names(&client.get("/profiles?sort_order=desc").await),
        ["A", "C", "B"]
    );
    assert_eq!(
        names(&client.get("/profiles?sort_by=firstName").await),
        ["A", "B", "C"]
    );
    assert_eq!(
        names(&client.get("/profiles?sort_by=name&sort_order=desc").await),
        ["C", "B", "A"]
    );
    let all = client.get("/profiles").await.json();
    let path = format!("/profiles/{}", all[1]["profileId"].as_str().unwrap());
    client
        .send(Method::PATCH, &path, json!({ "enabled": false }))
        .await;
    assert_eq!(
        names(&client.get("/profiles?sort_by=enabled").await),
        ["C", "B", "A"]
    );
    assert_eq!(
        names(&client.get("/profiles?sort_by=updateTime").await),
        ["B", "A", "C"]
    );
    for key in ["createTime", "lastName", "middleName", "profileId"] {
        assert_eq!(
            names(&client.get(&format!("/profiles?sort_by={key}")).await).len(),
            3
        );
    }
    assert_eq!(client.get("/profiles?sort_by=tags").await.status, 400);
    assert_eq!(client.get("/profiles?sort_order=down").await.status, 400);
}

#[tokio::test]
async fn filters_accept_both_sets_of_names() {
    let client = signed_in(Sandbox::builder()).await;
    for query in [
        "filter[firstName]=Mary",
        "filter[profileFirstName]=Mary",
        "filter[lastName]=Smith",
        "filter%5BprofileLastName%5D=Smith",
        "filter[middleName]=Jane",
        "filter[profileMiddleName]=Jane",
        "filter[name]=Mary+Jane+Smith",
    ] {
        assert_eq!(
            names(&client.get(&format!("/profiles?{query}")).await),
            ["Mary Jane Smith"],
            "{query}"
        );
    }
    assert_eq!(
        names(&client.get("/profiles?filter[uuid]=9").await),
        ["Westley Ivanov Daniel"]
    );
    assert_eq!(
        names(&client.get("/profiles?filter[enabled]=0").await),
        Vec::<String>::new()
    );
    assert_eq!(
        names(&client.get("/profiles?filter[enabled]=1").await).len(),
        2
    );
    assert_eq!(
        names(&client.get("/profiles?filter[firstName]=Mar").await),
        Vec::<String>::new()
    );
    assert_eq!(
        client.get("/profiles?filter[enabled]=true").await.status,
        400
    );
    assert_eq!(client.get("/profiles?filter[tags]=blue").await.status, 400);
    assert_eq!(client.get("/profiles?filter[name]=").await.status, 400);
}

#[tokio::test]
async fn an_unknown_id_or_path_is_404() {
    let client = signed_in(Sandbox::builder()).await;
    for path in [
        "/profiles/0".to_owned(),
        "/profiles/0/contacts".to_owned(),
        format!("/profiles/{SAMPLE_ID}/contacts/0"),
    ] {
        let response = client.get(&path).await;
        assert_eq!(
            (response.status, &response.json()["error"]),
            (404, &json!("Not Found")),
            "{path}"
        );
    }
    assert_eq!(
        client
            .send(Method::PUT, "/profiles/0", json!({}))
            .await
            .status,
        404
    );
    assert_eq!(
        client
            .post(
                "/profiles/0/contacts",
                json!({ "key": "email", "value": "a@b.c" })
            )
            .await
            .status,
        404
    );
    assert_eq!(client.delete("/profiles").await.status, 405);
}

#[tokio::test]
async fn a_call_without_a_valid_token_is_401() {
    let client = TestClient::new(Api::B2Core, Sandbox::builder()).await;
    let token = token(&client).await.json()["access_token"]
        .as_str()
        .unwrap()
        .to_owned();
    let request = || client.unauthenticated(Method::GET, "/profiles");
    for request in [
        request(),
        request().bearer_auth("made-up"),
        request().header("authorization", &token),
        request().header("authorization", format!("Bearer{token}")),
    ] {
        let response = send(request).await;
        assert_eq!(response.status, 401);
        assert_eq!(response.keys(), ["status", "error", "message"]);
    }
    assert_eq!(send(request().bearer_auth(&token)).await.status, 200);
}
