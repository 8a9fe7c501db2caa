//! YourCourts, whose page shows no body and no response.

use rollbook_sandbox::{Api, Sandbox, credentials};

use crate::common::pages::{sample, shape};
use crate::common::{TestClient, send};

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
