//! MemberClicks users: password grant and refresh tokens.

use rollbook::memberclicks;
use serde_json::json;

use super::{issuing, sent_credentials};
use crate::net::vendors::{BASIC, is_sign_in, token};
use crate::net::{Reply, Request, SECRET, Server, TestClock};

/// A MemberClicks client that authenticates as a user.
fn as_user(server: &Server, clock: &TestClock) -> memberclicks::Client {
    let credentials = memberclicks::Credentials::client("client", SECRET).user("gary", SECRET);
    let place = memberclicks::Server::url(server.url());
    memberclicks::Client::connect_with(place, credentials, &clock.options()).unwrap()
}

/// The body of every sign-in.
fn grants(server: &Server) -> Vec<String> {
    let mut requests = server.requests();
    requests.retain(is_sign_in);
    requests.iter().map(|it| it.text().to_owned()).collect()
}

const PASSWORD_GRANT: &str =
    "grant_type=password&password=c4n4ry-secret&scope=read+write&username=gary";

/// The response to a sign-in of a user.
fn user_token(access: &str, refresh: &str) -> Reply {
    let response = json!({"access_token": access, "refresh_token": refresh, "expires_in": 3600});
    Reply::json(200, response)
}

#[tokio::test]
async fn memberclicks_signs_a_user_in_with_a_password_and_renews_with_a_refresh_token() {
    let clock = TestClock::new();
    let server = issuing([user_token("t1", "r1"), user_token("t2", "r2"), token("t3")]).await;
    let client = as_user(&server, &clock);
    for second in [0, 2880, 2 * 2880] {
        clock.at_second(second);
        client.get_my_profile().send().await.unwrap_err();
    }
    assert_eq!(
        grants(&server),
        [
            PASSWORD_GRANT,
            "grant_type=refresh_token&refresh_token=r1",
            "grant_type=refresh_token&refresh_token=r2",
        ]
    );
    assert_eq!(
        sent_credentials(&server),
        ["Bearer t1", "Bearer t2", "Bearer t3"]
    );
    let basic = |request: &Request| request.header("authorization").unwrap() == BASIC;
    assert!(
        server
            .requests()
            .iter()
            .filter(|it| is_sign_in(it))
            .all(basic)
    );
}

#[tokio::test]
async fn memberclicks_keeps_a_refresh_token_until_it_gets_another() {
    // M19: it is optional. RFC 6749, section 6: the old one stays valid.
    let clock = TestClock::new();
    let server = issuing([user_token("t1", "r1"), token("t2"), token("t3")]).await;
    let client = as_user(&server, &clock);
    for second in [0, 2880, 2 * 2880] {
        clock.at_second(second);
        client.get_my_profile().send().await.unwrap_err();
    }
    let refresh = "grant_type=refresh_token&refresh_token=r1";
    assert_eq!(grants(&server), [PASSWORD_GRANT, refresh, refresh]);
}

#[tokio::test]
async fn memberclicks_signs_in_again_when_the_refresh_token_is_rejected() {
    let clock = TestClock::new();
    let rejected = Reply::json(400, json!({"error": "invalid_grant"}));
    let server = issuing([user_token("t1", "r1"), rejected, token("t2")]).await;
    let client = as_user(&server, &clock);
    client.get_my_profile().send().await.unwrap_err();
    clock.at_second(3600);
    client.get_my_profile().send().await.unwrap_err();
    let refresh = "grant_type=refresh_token&refresh_token=r1";
    assert_eq!(grants(&server), [PASSWORD_GRANT, refresh, PASSWORD_GRANT]);
    assert_eq!(sent_credentials(&server), ["Bearer t1", "Bearer t2"]);
}

#[tokio::test]
async fn memberclicks_distinguishes_a_rejected_refresh_token_from_a_busy_server() {
    let rejected = |status| Reply::json(status, json!({"error": "invalid_grant"}));
    for (reply, signs_in_anew) in [
        (rejected(400), true),
        (rejected(401), true),
        (rejected(200), true),
        (rejected(408), false),
        (rejected(429), false),
        (Reply::redirect(302, "/elsewhere"), false),
    ] {
        let clock = TestClock::new();
        let server = issuing([user_token("t1", "r1"), reply, user_token("t2", "r2")]).await;
        let client = as_user(&server, &clock);
        for second in [0, 3600] {
            clock.at_second(second);
            client.get_my_profile().send().await.unwrap_err();
        }
        let grants = grants(&server);
        assert_eq!(
            grants.len(),
            if signs_in_anew { 3 } else { 2 },
            "{grants:?}"
        );
    }
}

#[tokio::test]
async fn memberclicks_distinguishes_a_failing_server_from_a_rejected_refresh_token() {
    let clock = TestClock::new();
    let server = issuing([user_token("t1", "r1"), Reply::empty(503)]).await;
    let client = as_user(&server, &clock);
    client.get_my_profile().send().await.unwrap_err();
    clock.at_second(3600);
    let error = client.get_my_profile().send().await.unwrap_err();
    assert!(error.is_sign_in());
    assert_eq!(
        grants(&server),
        [PASSWORD_GRANT, "grant_type=refresh_token&refresh_token=r1"]
    );
}

#[tokio::test]
async fn an_invalid_refresh_token_is_not_sent() {
    for unusual in [json!(null), json!(""), json!(7), json!({"a": 1})] {
        let clock = TestClock::new();
        let response = json!({"access_token": "t1", "refresh_token": unusual, "expires_in": 3600});
        let server = issuing([Reply::json(200, response), token("t2")]).await;
        let client = as_user(&server, &clock);
        for second in [0, 3600] {
            clock.at_second(second);
            client.get_my_profile().send().await.unwrap_err();
        }
        assert_eq!(grants(&server), [PASSWORD_GRANT, PASSWORD_GRANT]);
        assert_eq!(sent_credentials(&server), ["Bearer t1", "Bearer t2"]);
    }
}
