//! Requests stay within their URL, and have only documented parts.

use std::collections::BTreeSet;

use reqwest::Url;
use rollbook::{Error, Stage, memberclicks, members_portal, questionpro};
use serde_json::json;

use crate::net::vendors::{EMAIL, calls};
use crate::net::{self, Reply, SECRET, Server};

#[test]
fn each_vendor_is_called_where_its_spec_says() {
    use questionpro::Environment::{Ae, Au, Ca, Com, Eu, Sg};

    let questionpro = |environment| {
        let place = questionpro::Server::environment(environment);
        questionpro::Client::connect(place, questionpro::Credentials::key(SECRET)).unwrap()
    };
    let called = [Com, Eu, Ca, Sg, Au, Ae].map(|it| questionpro(it).connection().base_url());
    let spec = include_str!("../../specs/questionpro.yaml");
    let pattern = "https://api.questionpro.{env}/a/api/v2";
    assert!(spec.contains(&format!("- url: {pattern}\n")));
    let expected = ["com", "eu", "ca", "sg", "au", "ae"].map(|it| pattern.replace("{env}", it));
    assert_eq!(called.map(|url| url.to_string()), expected);

    let place = memberclicks::Server::org("acme");
    let credentials = memberclicks::Credentials::client("client", SECRET);
    let client = memberclicks::Client::connect(place, credentials).unwrap();
    let spec = include_str!("../../specs/memberclicks.yaml");
    let pattern = "https://{orgId}.memberclicks.net";
    assert!(spec.contains(&format!("- url: {pattern}\n")));
    assert_eq!(
        *client.connection().base_url(),
        pattern.replace("{orgId}", "acme")
    );

    let place = members_portal::Server::production();
    let credentials = members_portal::Credentials::user(EMAIL, SECRET);
    let client = members_portal::Client::connect(place, credentials).unwrap();
    let spec = include_str!("../../specs/members-portal.yaml");
    assert!(spec.contains(&format!("- url: {}\n", client.connection().base_url())));
}

const ESCAPING_IDS: [&str; 18] = [
    "",
    ".",
    "..",
    "../..",
    "..\\..\\admin",
    "a/b",
    "/",
    "//evil.example.com",
    "%2e%2e",
    "%2E%2E%2Fadmin",
    ".%2e",
    "a?b=c",
    "a#b",
    "a;b=c",
    "a b",
    "ä",
    "a\r\nX-Header: 1",
    "a\0b",
];

#[tokio::test]
async fn ids_that_could_escape_the_path_are_rejected_before_sending() {
    let server = Server::playing([]).await;
    let client = server.b2core();
    for id in ESCAPING_IDS {
        let rejected: [Result<(), Error>; 8] = [
            client.get_profile().profile_id(id).send().await.map(drop),
            client
                .update_profile()
                .profile_id(id)
                .send()
                .await
                .map(drop),
            client.patch_profile().profile_id(id).send().await.map(drop),
            client
                .delete_profile()
                .profile_id(id)
                .send()
                .await
                .map(drop),
            client.list_contacts().profile_id(id).send().await.map(drop),
            client
                .create_contact()
                .profile_id(id)
                .send()
                .await
                .map(drop),
            client
                .get_contact()
                .profile_id(id)
                .contact_id("c1")
                .send()
                .await
                .map(drop),
            client
                .delete_contact()
                .profile_id("p1")
                .contact_id(id)
                .send()
                .await
                .map(drop),
        ];
        for rejected in rejected {
            assert_eq!(rejected.unwrap_err().stage(), Stage::NotBuilt, "{id:?}");
        }
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn an_e_mail_in_the_path_stays_one_segment_or_is_rejected() {
    let server = Server::start(|_| Reply::json(200, json!({}))).await;
    let client = server.yourcourts();
    let around = |id: &str| {
        [
            id.to_owned(),
            format!("{id}@example.com"),
            format!("me@{id}"),
        ]
    };
    let mut sent = 0;
    for email in ESCAPING_IDS.iter().flat_map(|id| around(id)) {
        if let Err(error) = client.update_user().email(email.as_str()).send().await {
            assert_eq!(error.stage(), Stage::NotBuilt, "{email:?}");
            continue;
        }
        sent += 1;
        let target = server.last().target();
        let segment = target.strip_prefix("/v1/users/").unwrap();
        assert!(
            !segment.contains(['/', '\\', '?', '#']),
            "{email:?} became {target}"
        );
        let query = Url::parse(&format!("http://host?email={segment}")).unwrap();
        assert_eq!(query.query_pairs().next().unwrap().1, email, "{target}");
        assert!(!["", ".", ".."].contains(&email.as_str()));
    }
    assert_eq!(server.requests().len(), sent);
    assert!(sent > 5, "{sent}");
}

#[tokio::test]
async fn a_query_parameter_stays_one_value() {
    let server = Server::signing_in(|_| Reply::json(200, json!([]))).await;
    let client = server.b2core();
    for text in ESCAPING_IDS
        .iter()
        .skip(1)
        .chain(&["a&limit=1", "1+1=2", "100 %"])
    {
        client
            .list_profiles()
            .filter_name(*text)
            .send()
            .await
            .unwrap();
        let request = server.last();
        assert_eq!(request.query("filter[name]").as_deref(), Some(*text));
        assert_eq!(request.path(), "/profiles");
        assert_ne!(request.query("limit").as_deref(), Some("1"));
    }
}

#[tokio::test]
async fn requests_have_only_documented_headers() {
    let server = Server::signing_in(|_| Reply::json(200, json!({}))).await;
    for call in calls() {
        let _ = call
            .run(server.url(), &net::once().user_agent("acme/1.0"))
            .await;
    }
    assert!(server.requests().len() > calls().len());
    for request in server.requests() {
        let names: BTreeSet<_> = request
            .headers()
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        let mut expected = BTreeSet::from(["accept", "host", "user-agent"].map(String::from));
        if !request.body.is_empty() {
            expected.extend(["content-length", "content-type"].map(String::from));
        }
        let credentials = ["authorization", "api-key", "x-api-key"].map(String::from);
        let mut others = names.clone();
        others.retain(|name| !credentials.contains(name));
        assert_eq!(others, expected, "{}", request.line());
        assert_eq!(request.header("accept").unwrap(), "application/json");
        assert_eq!(request.header("user-agent").unwrap(), "acme/1.0");
    }
}
