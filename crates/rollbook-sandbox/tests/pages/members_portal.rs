//! Members Portal. Its samples are real responses, so the sandbox's are byte for byte the same.

use rollbook_sandbox::{Api, Sandbox};

use crate::common::pages::{Sample, sample};
use crate::common::{TestClient, send};

async fn members_portal(authenticated: bool) -> TestClient {
    let client = TestClient::new(Api::MembersPortal, Sandbox::builder()).await;
    if !authenticated {
        return client;
    }
    let token = send(Sample::of("members-portal", "authenticate.curl").to(&client)).await;
    let token = token.json()["token"].as_str().unwrap().to_owned();
    client.authenticated("authorization", token)
}

/// A response in the format of the page: the status line, the documented headers, and the body.
async fn status_line_headers_and_body(request: reqwest::RequestBuilder) -> String {
    let response = request.send().await.unwrap();
    let status = response.status();
    let header = |name: &str| Some(response.headers().get(name)?.to_str().unwrap().to_owned());
    let mut text = format!(
        "HTTP/1.1 {} {}",
        status.as_u16(),
        status.canonical_reason().unwrap()
    );
    if let Some(content_type) = header("content-type") {
        let length = header("content-length").unwrap();
        text += &format!("\nContent-Type: {content_type}\nContent-Length: {length}\n\n");
    }
    text + &response.text().await.unwrap()
}

#[tokio::test]
async fn members_portal_responds_byte_for_byte() {
    let client = members_portal(true).await;
    for name in [
        "list_items",
        "fetch_item",
        "create_item",
        "list_section",
        "fetch_member",
        "create_member",
        "list_events",
        // Again, after the samples that create: P10, they replace existing records.
        "list_items",
        "list_section",
    ] {
        for form in ["curl", "httpie"] {
            let request = Sample::of("members-portal", &format!("{name}.{form}"));
            let documented = sample("members-portal", &format!("{name}.http"));
            assert_eq!(
                status_line_headers_and_body(request.to(&client)).await,
                documented,
                "{name}.{form}"
            );
        }
    }
}

#[tokio::test]
async fn members_portal_signs_in_byte_for_byte_except_times_and_signature() {
    for form in ["curl", "httpie"] {
        let client = members_portal(false).await;
        let request = Sample::of("members-portal", &format!("authenticate.{form}"));
        let given = status_line_headers_and_body(request.to(&client)).await;
        let documented = sample("members-portal", "authenticate.http");
        let token = |text: &str| text.split('"').nth(3).unwrap().to_owned();
        assert_eq!(
            given.replace(&token(&given), &token(&documented)),
            documented
        );
        let header = |text: &str| token(text).split('.').next().unwrap().to_owned();
        assert_eq!(header(&given), header(&documented));
    }
}

#[tokio::test]
async fn members_portal_requires_the_header_missing_in_its_samples() {
    let client = members_portal(false).await;
    for form in ["curl", "httpie"] {
        let request = Sample::of("members-portal", &format!("list_items.{form}"));
        assert_eq!(send(request.to(&client)).await.status, 401, "P1");
    }
}
