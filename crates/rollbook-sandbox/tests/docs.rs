//! The browser pages over HTTP. `tests/browser` tests them in a browser.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod common;

use std::collections::BTreeSet;

use rollbook_sandbox::{Api, Builder, PLACEHOLDER_URL, Sandbox};

const IDS: [(Api, &str); 5] = [
    (Api::MemberClicks, "memberclicks"),
    (Api::MembersPortal, "members-portal"),
    (Api::QuestionPro, "questionpro"),
    (Api::YourCourts, "yourcourts"),
    (Api::B2Core, "b2core"),
];

fn spec(id: &str) -> String {
    let file = format!("{}/../../specs/{id}.yaml", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(file).unwrap()
}

fn with_pages() -> Builder {
    let builder = Sandbox::builder();
    IDS.into_iter()
        .fold(builder, |builder, (api, id)| builder.docs(api, spec(id)))
}

async fn get(sandbox: &Sandbox, path: &str) -> reqwest::Response {
    let url = format!("{}{path}", sandbox.url());
    let client = common::http().build().unwrap();
    client.get(url).send().await.unwrap()
}

fn header<'a>(response: &'a reqwest::Response, name: &str) -> &'a str {
    let value = response.headers().get(name);
    value.map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn the_list_links_every_api() {
    let sandbox = with_pages().start().await.unwrap();
    let response = get(&sandbox, "/").await;
    assert_eq!(response.status(), 200);
    assert_eq!(
        header(&response, "content-type"),
        "text/html; charset=utf-8"
    );
    let page = response.text().await.unwrap();
    for (api, id) in IDS {
        assert!(
            page.contains(&format!("<a href=\"/docs/{id}\">{api}</a>")),
            "{page}"
        );
        assert!(page.contains(&sandbox.base_url(api)), "{page}");
    }
}

#[tokio::test]
async fn the_host_in_the_list_is_escaped() {
    let sandbox = with_pages().start().await.unwrap();
    let request = common::http().build().unwrap().get(sandbox.url());
    let response = common::send(request.header("host", "<b>\"&")).await;
    assert!(response.text.contains("&lt;b&gt;&quot;&amp;/yourcourts"));
}

#[tokio::test]
async fn every_api_has_a_page_and_its_unchanged_spec() {
    let sandbox = with_pages().start().await.unwrap();
    for (api, id) in IDS {
        let response = get(&sandbox, &format!("/docs/{id}")).await;
        assert_eq!(response.status(), 200, "{id}");
        assert_eq!(
            header(&response, "content-type"),
            "text/html; charset=utf-8"
        );
        let page = response.text().await.unwrap();
        assert!(page.contains(&format!("<title>{api} ")), "{page}");
        assert!(page.contains(&format!("\"server\":\"{}\"", api.base_path())));

        let response = get(&sandbox, &format!("/docs/{id}.yaml")).await;
        assert_eq!(header(&response, "content-type"), "application/yaml");
        assert_eq!(response.text().await.unwrap(), spec(id));
    }
}

#[tokio::test]
async fn the_page_of_members_portal_uses_the_expected_token_format() {
    for (bearer, prefix) in [(false, "\"prefix\":\"\""), (true, "\"prefix\":\"Bearer \"")] {
        let builder = with_pages().members_portal_bearer(bearer);
        let sandbox = builder.start().await.unwrap();
        let page = get(&sandbox, "/docs/members-portal").await;
        assert!(page.text().await.unwrap().contains(prefix), "{prefix}");
    }
}

#[tokio::test]
async fn all_resources_of_a_page_are_served_with_a_policy_that_forbids_other_sources() {
    let sandbox = with_pages().start().await.unwrap();
    let mut paths = BTreeSet::from(["/", "/docs/b2core"].map(str::to_owned));
    for page in ["/", "/docs/b2core"] {
        let page = get(&sandbox, page).await.text().await.unwrap();
        let addresses = page.split("href=\"").chain(page.split("src=\"")).skip(1);
        let addresses = addresses.filter_map(|rest| rest.split('"').next());
        paths.extend(
            addresses
                .filter(|at| at.starts_with("/d"))
                .map(str::to_owned),
        );
    }
    // Five pages with a spec each, the first page, three scripts and two styles.
    assert_eq!(paths.len(), 16, "{paths:?}");
    for path in paths {
        let response = get(&sandbox, &path).await;
        assert_eq!(response.status(), 200, "{path}");
        let packed = path.contains("swagger-ui");
        assert_eq!(
            header(&response, "content-encoding") == "gzip",
            packed,
            "{path}"
        );
        let policy = header(&response, "content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self'; connect-src 'self';"));
        assert!(!policy.contains("http"), "{policy}");
    }
}

#[tokio::test]
async fn other_files_are_linked_from_the_page_and_have_the_url_of_the_sandbox() {
    let builder = with_pages().docs_file(Api::B2Core, "b2core.json", "first");
    let text = format!(r#"["{PLACEHOLDER_URL}/b2core", "{PLACEHOLDER_URL}"]"#);
    let builder = builder.docs_file(Api::B2Core, "b2core.json", text);
    let sandbox = builder.start().await.unwrap();
    for (path, links) in [("/docs/b2core", true), ("/docs/yourcourts", false)] {
        let page = get(&sandbox, path).await.text().await.unwrap();
        let link = "<a href=\"/docs/b2core.json\">b2core.json</a>";
        assert_eq!(page.contains(link), links, "{path}");
    }
    let response = get(&sandbox, "/docs/b2core.json").await;
    assert_eq!(header(&response, "content-type"), "application/json");
    let expected = format!(r#"["{0}/b2core", "{0}"]"#, sandbox.url());
    assert_eq!(response.text().await.unwrap(), expected);

    let request = common::http().build().unwrap();
    let request = request.get(format!("{}/docs/b2core.json", sandbox.url()));
    let response = common::send(request.header("host", "a\"b")).await;
    assert_eq!(response.text, r#"["http://a\"b/b2core", "http://a\"b"]"#);
}

#[tokio::test]
async fn an_unknown_page_is_404() {
    let sandbox = with_pages().start().await.unwrap();
    for path in ["/docs/x", "/docs/b2core/", "/docs/b2core.json"] {
        assert_eq!(get(&sandbox, path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn pages_are_not_logged_and_not_affected_by_faults() {
    let everything = r#"{ "rules": [{ "fault": { "status": 503 } }] }"#;
    let builder = with_pages().faults(everything.parse().unwrap());
    let sandbox = builder.start().await.unwrap();
    for path in [
        "/",
        "/docs/b2core",
        "/docs/b2core.yaml",
        "/docs/page.js",
        "/docs/list.js",
        "/docs/x",
    ] {
        assert_ne!(get(&sandbox, path).await.status(), 503, "{path}");
    }
    assert_eq!(sandbox.requests(), []);
    assert_eq!(get(&sandbox, "/b2core/profiles").await.status(), 503);
    assert_eq!(sandbox.requests().len(), 1);
}

#[tokio::test]
async fn without_specs_there_are_no_pages() {
    let sandbox = Sandbox::start().await.unwrap();
    for path in ["/", "/docs/b2core", "/docs/page.js", "/docs/list.js"] {
        assert_eq!(get(&sandbox, path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn an_api_without_a_spec_is_not_listed_and_the_last_spec_wins() {
    let builder = Sandbox::builder().docs(Api::B2Core, "first");
    let sandbox = builder.docs(Api::B2Core, "second").start().await.unwrap();
    let list = get(&sandbox, "/").await.text().await.unwrap();
    assert!(
        list.contains("B2CORE") && !list.contains("YourCourts"),
        "{list}"
    );
    let spec = get(&sandbox, "/docs/b2core.yaml").await;
    assert_eq!(spec.text().await.unwrap(), "second");
}
