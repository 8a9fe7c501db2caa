//! MemberClicks. The text of its page lost the blank line before a body and the indentation.

use rollbook_sandbox::Sandbox;
use serde_json::{Value, json};

use super::attributes;
use crate::common::memberclicks::{PROFILES, signed_in};
use crate::common::pages::{Sample, differences, json_sample, sample};
use crate::common::{self, send};

/// A documented body, with the head of the only complete request.
fn profile(name: &str) -> Sample {
    Sample::of("memberclicks", "create.http").with_body(sample("memberclicks", name))
}

/// The documented status and body.
pub(super) fn created() -> (u16, Value) {
    let text = sample("memberclicks", "created.http");
    let (line, body) = text.split_once('\n').unwrap();
    assert_eq!(line, "HTTP/1.1 201 Created");
    (201, serde_json::from_str(body).unwrap())
}

#[tokio::test]
async fn memberclicks_creates_every_documented_profile() {
    let (status, documented) = created();
    for request in [
        Sample::of("memberclicks", "create.http"),
        profile("prospect.json"),
        profile("custom_member_type.json"),
        profile("multiple_groups.json"),
        profile("organization.json"),
        profile("linked_organization.json"),
    ] {
        let response = send(request.to(&signed_in(Sandbox::builder()).await)).await;
        assert_eq!(response.status, status, "{}", response.text);
        assert_eq!(differences(&documented, &response.json()), ["/timestamp"]);
    }
}

#[test]
fn memberclicks_documents_the_format_of_its_sample() {
    let (format, sample) = (
        Sample::of("memberclicks", "format.http"),
        Sample::of("memberclicks", "create.http"),
    );
    assert_eq!(
        (&format.method, &format.target),
        (&sample.method, &sample.target)
    );
    let names = |request: &Sample| -> Vec<String> {
        request
            .headers
            .iter()
            .map(|(name, _)| name.clone())
            .collect()
    };
    assert_eq!(names(&format), names(&sample));
}

#[tokio::test]
async fn memberclicks_errors_are_those_of_its_page() {
    let body = Sample::of("memberclicks", "create.http").json();
    let with = |name: &str, value: Value| {
        let mut body = body.clone();
        body[name] = value;
        body.to_string()
    };
    for (name, body) in [
        ("body_malformed.json", with("[Groups]", json!("Test"))),
        ("email_missing.json", with("[Email]", json!(""))),
        (
            "username_taken.json",
            with("[Username]", json!("GaryGreen01")),
        ),
        (
            "admin_member_type.json",
            with("[Member Type]", json!("Admin")),
        ),
        ("admin_group.json", with("[Groups]", json!(["Admin"]))),
    ] {
        let client = signed_in(Sandbox::builder()).await;
        let request = Sample::of("memberclicks", "create.http").with_body(body);
        let response = send(request.to(&client)).await;
        let (documented, given) = (json_sample("memberclicks", name), response.json());
        assert_eq!(
            u64::from(response.status),
            documented["status"].as_u64().unwrap()
        );
        // M9: two of them have a whole URL, with the host of the vendor's test machine.
        let whole = documented["path"].as_str().unwrap().starts_with("http:");
        let expected = if whole {
            vec!["/timestamp", "/path"]
        } else {
            vec!["/timestamp"]
        };
        assert_eq!(differences(&documented, &given), expected, "{name}");
        let path = if whole {
            format!("{}{PROFILES}", client.base)
        } else {
            PROFILES.to_owned()
        };
        assert_eq!(given["path"], path);
    }
}

#[tokio::test]
async fn memberclicks_accepts_the_examples_of_its_table_except_the_malformed_date() {
    let client = signed_in(Sandbox::builder()).await;
    let mut body = attributes();
    let rejected = client.post(PROFILES, body.clone()).await;
    let expected = json!([
        // The table's user is in the initial state.
        { "field": "[Username]", "message": "Username is already in use" },
        { "field": "[Expiration Date]", "message": "Must be in MM/dd/yyyy format." },
    ]);
    assert_eq!(rejected.json()["messageDetails"], expected, "M6");

    body["[Username]"] = json!("GaryGreen02");
    body["[Expiration Date]"] = json!("01/01/2025");
    let profile = common::memberclicks::created(&client, body).await;
    assert_eq!(profile["[Contact Name]"], "Mr. Gary Charles Green Jr.");
    assert_eq!(
        profile["[Group]"],
        json!(["Full-time", "Swimmer", "Runner"])
    );
    assert_eq!(profile["[Organization]"], "MemberClicks U");
}

#[tokio::test]
async fn memberclicks_responds_with_the_example_of_the_spec() {
    let client = signed_in(Sandbox::builder()).await;
    let body = Sample::of("memberclicks", "create.http").json();
    let profile = common::memberclicks::created(&client, body).await;
    let spec = format!(
        "{}/../../specs/memberclicks.yaml",
        env!("CARGO_MANIFEST_DIR")
    );
    let spec = std::fs::read_to_string(spec).unwrap();
    for name in ["Contact Name", "Email | Primary", "Username", "Member Type"] {
        let value = profile[format!("[{name}]")].as_str().unwrap();
        let line = format!("                '[{name}]': {value}\n");
        assert!(spec.contains(&line), "{line}");
    }
}

#[tokio::test]
async fn memberclicks_own_token_is_rejected() {
    let client = signed_in(Sandbox::builder()).await;
    let documented = Sample::of("memberclicks", "create.http");
    let (_, token) = &documented.headers[2];
    let client = client.authenticated("authorization", token.clone());
    let rejected = send(documented.to(&client)).await;
    common::memberclicks::assert_oauth_error(&rejected, 401, "invalid_token");
}
