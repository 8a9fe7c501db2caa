//! QuestionPro: the samples of its page.

use reqwest::Method;
use rollbook_sandbox::{Api, FaultScript, Sandbox, credentials};
use serde_json::{Value, json};

use super::error_sample;
use crate::common::pages::{Sample, differences, json_sample, sample, shape};
use crate::common::{Response, TestClient, send};

async fn questionpro() -> TestClient {
    TestClient::new(Api::QuestionPro, Sandbox::builder()).await
}

/// Whether `value` matches a documented schema.
fn matches(schema: &Value, value: &Value) -> bool {
    if schema["type"] != shape(value) && !(schema["type"] == "object" && value.is_object()) {
        return false;
    }
    let Some(properties) = schema["properties"].as_object() else {
        return true;
    };
    let value = value.as_object().unwrap();
    assert_eq!(schema["additionalProperties"], false);
    value.keys().all(|name| properties.contains_key(name))
        && schema["required"]
            .as_array()
            .unwrap()
            .iter()
            .all(|name| value.contains_key(name.as_str().unwrap()))
        && value
            .iter()
            .all(|(name, value)| matches(&properties[name], value))
}

fn assert_error(given: &Response, status: u16) {
    assert_eq!(given.status, status, "{}", given.text);
    // The sample has a placeholder for the URL of the call.
    let documented = error_sample(status);
    assert_eq!(
        documented["response"]["error"]["resourceUrl"],
        "resource_url"
    );
    assert_eq!(
        differences(&documented, &given.json()),
        ["/response/error/resourceUrl"]
    );
    assert!(matches(
        &json_sample("questionpro", &format!("{status}.schema")),
        &given.json()
    ));
}

#[tokio::test]
async fn questionpro_adds_the_member_of_every_sample() {
    let payload = sample("questionpro", "payload.json");
    assert!(
        payload.contains("[email\u{a0}protected]"),
        "Q25: with a no-break space"
    );
    for mut request in [
        Sample::of("questionpro", "add.curl").with_body(payload),
        Sample::of("questionpro", "add.curl"),
        Sample::of("questionpro", "add.py"),
        Sample::of("questionpro", "add.php"),
    ] {
        let client = questionpro().await;
        // Q1: two of them use the retired header.
        if let Some((name, _)) = request
            .headers
            .iter_mut()
            .find(|(name, _)| name == "apiKey")
        {
            "api-key".clone_into(name);
        }
        let added = send(request.to(&client)).await;
        assert_eq!(added.status, 200, "{}", added.text);
        let documented = json_sample("questionpro", "added.json");
        assert_eq!(differences(&documented, &added.json()), ["/requestID"]);
        assert!(matches(
            &json_sample("questionpro", "added.schema"),
            &added.json()
        ));
    }
}

#[tokio::test]
async fn questionpro_recognizes_the_protected_address_with_any_whitespace() {
    let client = questionpro()
        .await
        .authenticated("api-key", credentials::API_KEY);
    send(Sample::of("questionpro", "add.curl").to(&client)).await;
    for space in ['\u{a0}', ' ', '\u{202f}', '\t'] {
        let member = json!([{ "emailAddress": format!("[email{space}protected]") }]);
        let known = client.post("/micropanel/members", member).await.json();
        assert_eq!(known["response"]["existingMember"], 1, "{space:?}");
    }
    let deleted = client
        .send(
            Method::DELETE,
            "/micropanel/members",
            json!(["[email protected]"]),
        )
        .await;
    assert_eq!(deleted.json()["response"]["membersDeletedSuccessfully"], 1);
}

#[tokio::test]
async fn questionpro_errors_are_those_of_its_page() {
    let client = questionpro()
        .await
        .authenticated("api-key", credentials::API_KEY);
    for (status, path) in [
        (400, "/micropanel/users/4242/communities?page=0"),
        (403, "/micropanel/users/1/communities"),
        (404, "/micropanel/elsewhere"),
    ] {
        assert_error(&client.get(path).await, status);
    }
    // Q1: with the retired header.
    for form in ["py", "php"] {
        let request = Sample::of("questionpro", &format!("add.{form}"));
        assert_error(&send(request.to(&client)).await, 401);
    }
}

#[tokio::test]
async fn questionpro_fails_as_documented_with_a_fault_script() {
    let fault = json!({ "status": { "code": 500, "body": error_sample(500) } });
    let script = json!({ "rules": [{ "api": "questionpro", "fault": fault }] });
    let script: FaultScript = script.to_string().parse().unwrap();
    let client = TestClient::new(Api::QuestionPro, Sandbox::builder().faults(script)).await;
    let failed = send(Sample::of("questionpro", "add.curl").to(&client)).await;
    assert_eq!((failed.status, failed.json()), (500, error_sample(500)));
    assert!(matches(
        &json_sample("questionpro", "500.schema"),
        &failed.json()
    ));
}
