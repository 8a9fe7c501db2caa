//! Sends every request of the five vendor pages to the sandbox unchanged, and compares the response with the documented
//! one. Where the two differ, the test cites the row of `specs/QUIRKS.md`.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use common::memberclicks::{PROFILES, signed_in};
use common::pages::{Sample, differences, fixture, json_sample, sample, shape};
use common::{Response, TestClient, send};
use reqwest::Method;
use rollbook_sandbox::{Api, FaultScript, Sandbox, credentials};
use serde_json::{Value, json};

async fn members_portal(authenticated: bool) -> TestClient {
    let client = TestClient::new(Api::MembersPortal, Sandbox::builder()).await;
    if !authenticated {
        return client;
    }
    let token = send(Sample::of("members-portal", "authenticate.curl").to(&client)).await;
    let token = token.json()["token"].as_str().unwrap().to_owned();
    client.authenticated("authorization", token)
}

async fn questionpro() -> TestClient {
    TestClient::new(Api::QuestionPro, Sandbox::builder()).await
}

async fn b2core() -> TestClient {
    let client = TestClient::new(Api::B2Core, Sandbox::builder()).await;
    let request = client.unauthenticated(Method::POST, "/tokens");
    let request = request.basic_auth(credentials::CLIENT_ID, Some(credentials::CLIENT_SECRET));
    let token = send(request.json(&json!({ "grant_type": "client_credentials" }))).await;
    let token = format!("Bearer {}", token.json()["access_token"].as_str().unwrap());
    client.authenticated("authorization", token)
}

// MemberClicks. The text of its page lost the blank line before a body and the indentation.

/// A documented body, with the head of the only complete request.
fn profile(name: &str) -> Sample {
    Sample::of("memberclicks", "create.http").with_body(sample("memberclicks", name))
}

/// The documented status and body.
fn created() -> (u16, Value) {
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

/// The attributes of the page's table with their examples: JSON of the documented type, except M23.
fn attributes() -> Value {
    let text = sample("memberclicks", "attributes");
    let cells: Vec<&str> = text
        .lines()
        .map(|line| line.strip_suffix(" |").unwrap())
        .collect();
    let fields = cells.chunks(2).map(|cells| {
        let example = cells[1].replace('“', "\"");
        let json = match example.split_once(' ').unwrap() {
            ("Array", rest) => format!("[{}]", rest.strip_prefix("of strings ").unwrap()),
            (_, rest) => rest.to_owned(),
        };
        (cells[0].to_owned(), serde_json::from_str(&json).unwrap())
    });
    Value::Object(fields.collect())
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

// Members Portal. Its samples are real responses, so the sandbox's are byte for byte the same.

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

// QuestionPro.

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

/// Q4: the five samples of errors, with the missing quotes and comma.
fn error_sample(status: u16) -> Value {
    let text = sample("questionpro", &format!("{status}.json"));
    let docs = "www.questionpro.com/api/error-codes.html";
    assert_eq!(text.matches(docs).count(), 1);
    serde_json::from_str(&text.replace(docs, &format!("\"{docs}\","))).unwrap()
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

// YourCourts, whose page shows no body and no response.

#[tokio::test]
async fn yourcourts_updates_the_user_with_both_requests() {
    let client = TestClient::new(Api::YourCourts, Sandbox::builder()).await;
    let client = client.authenticated("X-API-Key", credentials::API_KEY);
    let names: Vec<(String, String)> = {
        let text = sample("yourcourts", "attributes");
        let lines: Vec<&str> = text.lines().collect();
        let pairs = lines.chunks(2);
        pairs
            .map(|pair| {
                (
                    pair[0].split(' ').next().unwrap().to_owned(),
                    pair[1].to_owned(),
                )
            })
            .collect()
    };
    let mut users = Vec::new();
    for line in sample("yourcourts", "requests").lines() {
        let mut words = line.strip_prefix("- ").unwrap().splitn(3, ' ');
        let (method, path) = (words.next().unwrap(), words.next().unwrap());
        let body = words.next().map_or("{}".to_owned(), |words| {
            let field = words
                .strip_prefix("(include ")
                .and_then(|rest| rest.strip_suffix(" in the body)"));
            format!("{{ {} }}", field.unwrap())
        });
        let request = client.request(method.parse().unwrap(), path).body(body);
        let user = send(request).await;
        assert_eq!(user.status, 200, "Y7: {}", user.text);
        users.push(user.json());
    }
    assert_eq!(users[0], users[1]);
    // Every attribute of the page's table, in its order and type, null by default.
    let user = users[0].as_object().unwrap();
    assert!(user.keys().eq(names.iter().map(|(name, _)| name)));
    for (name, kind) in &names {
        assert!(
            user[name].is_null() || shape(&user[name]) == **kind,
            "{name}"
        );
    }
}

// B2CORE, whose page shows two objects and no response.

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

// The bodies in `tests/fixtures`, which tests of the clients compare by value.

#[test]
fn the_bodies_in_the_fixtures_are_those_of_the_pages() {
    let body = |page, name| Sample::of(page, name).json();
    let response = |name| -> Value {
        let text = sample("members-portal", name);
        serde_json::from_str(text.split_once("\n\n").unwrap().1).unwrap()
    };
    let mut table = attributes();
    table["[Expiration Date]"] = json!("01/01/2025"); // M6
    let mut members = json_sample("questionpro", "payload.json");
    members[0]["emailAddress"] = json!("test@example.com"); // Q25
    let mut pairs = vec![
        ("memberclicks/created.json", created().1),
        (
            "memberclicks/request_full_name.json",
            body("memberclicks", "create.http"),
        ),
        ("memberclicks/request_all_attributes.json", table),
        (
            "members_portal/request_authenticate.json",
            body("members-portal", "authenticate.curl"),
        ),
        (
            "members_portal/request_org_item.json",
            body("members-portal", "create_item.curl"),
        ),
        (
            "members_portal/request_member.json",
            body("members-portal", "create_member.curl"),
        ),
        ("members_portal/token.json", response("authenticate.http")),
        ("members_portal/org_items.json", response("list_items.http")),
        ("members_portal/org_item.json", response("fetch_item.http")),
        (
            "members_portal/section_members.json",
            response("list_section.http"),
        ),
        ("members_portal/member.json", response("fetch_member.http")),
        ("members_portal/events.json", response("list_events.http")),
        ("questionpro/request_members.json", members),
        (
            "questionpro/members_added.json",
            json_sample("questionpro", "added.json"),
        ),
        ("b2core/profile.json", json_sample("b2core", "profile.json")),
        ("b2core/contact.json", json_sample("b2core", "contact.json")),
        (
            "b2core/request_create_profile.json",
            body("b2core", "create_profile.curl"),
        ),
        (
            "b2core/request_update_profile.json",
            body("b2core", "update_profile.curl"),
        ),
        (
            "b2core/request_contact.json",
            body("b2core", "create_contact.curl"),
        ),
        (
            "b2core/request_contact.json",
            body("b2core", "update_contact.curl"),
        ),
    ];
    for name in [
        "prospect",
        "custom_member_type",
        "multiple_groups",
        "organization",
        "linked_organization",
    ] {
        let sample = json_sample("memberclicks", &format!("{name}.json"));
        pairs.push((format!("memberclicks/request_{name}.json").leak(), sample));
    }
    for name in [
        "body_malformed",
        "email_missing",
        "username_taken",
        "admin_member_type",
        "admin_group",
    ] {
        let sample = json_sample("memberclicks", &format!("{name}.json"));
        pairs.push((format!("memberclicks/error_{name}.json").leak(), sample));
    }
    for (name, documented) in pairs {
        let ours: Value = serde_json::from_str(&fixture(name)).unwrap();
        assert_eq!(differences(&documented, &ours), [""; 0], "{name}");
    }
    for status in [400, 401, 403, 404, 500] {
        let documented = sample("questionpro", &format!("{status}.json"));
        let ours = fixture(&format!("questionpro/error_{status}.txt"));
        assert_eq!(ours.trim_end(), documented.trim_end(), "Q4: as documented");
    }
}
