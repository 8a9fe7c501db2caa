//! The response to a sign-in, and the lifetime of its token.

use serde_json::{Value, json};

use super::{issuing, list, sent_credentials, token_for};
use crate::net::vendors::{calls, token};
use crate::net::{self, Reply, Request, TOKEN, TestClock};

#[tokio::test]
async fn a_token_is_fetched_on_first_use_and_cached_for_every_clone() {
    let server = issuing([token(TOKEN)]).await;
    let client = server.b2core();
    list(&client).await.unwrap();
    list(&client.clone()).await.unwrap();
    let call = client.get_profile().profile_id("p1");
    call.send().await.unwrap_err();
    let paths: Vec<_> = server.requests().iter().map(Request::path).collect();
    assert_eq!(paths, ["/tokens", "/profiles", "/profiles", "/profiles/p1"]);
}

/// Asserts that a token is cached until the second `renewed_at`, and renewed then.
async fn assert_renewed_at(renewed_at: u64, expires_in: Value) {
    let clock = TestClock::new();
    let server = issuing([token_for("t1", expires_in), token("t2")]).await;
    let client = server.memberclicks_with(&clock.options());
    for second in [0, renewed_at - 1, renewed_at] {
        clock.at_second(second);
        client.list_groups().send().await.unwrap_err();
    }
    assert_eq!(
        sent_credentials(&server),
        ["Bearer t1", "Bearer t1", "Bearer t2"]
    );
}

#[tokio::test]
async fn a_token_is_renewed_after_four_fifths_of_its_lifetime() {
    assert_renewed_at(2880, json!(3600)).await;
}

#[tokio::test]
async fn memberclicks_may_report_the_lifetime_as_text() {
    // M20
    assert_renewed_at(2880, json!("3600")).await;
}

#[tokio::test]
async fn b2core_counts_the_lifetime_in_seconds() {
    // B4: in milliseconds, as documented, 600 would be over immediately.
    let clock = TestClock::new();
    let server = issuing([token_for("t1", 600), token_for("t2", 600)]).await;
    let client = server.b2core_with(&clock.options());
    for second in [0, 479, 480] {
        clock.at_second(second);
        list(&client).await.unwrap();
    }
    assert_eq!(
        sent_credentials(&server),
        ["Bearer t1", "Bearer t1", "Bearer t2"]
    );
}

#[tokio::test]
async fn members_portal_tokens_are_renewed_before_a_week_is_over() {
    let clock = TestClock::new();
    let server = issuing([token("t1"), token("t2")]).await;
    let client = server.members_portal_with(&clock.options());
    for second in [0, 483_839, 483_840] {
        clock.at_second(second);
        client.list_org_items().send().await.unwrap();
    }
    assert_eq!(sent_credentials(&server), ["t1", "t1", "t2"]);
}

#[tokio::test]
async fn a_token_without_a_lifetime_is_cached_until_it_is_rejected() {
    for unknown in [json!(null), json!(-1)] {
        let clock = TestClock::new();
        let server = issuing([token_for("t1", unknown)]).await;
        let client = server.b2core_with(&clock.options());
        list(&client).await.unwrap();
        clock.at_second(1_000_000_000);
        list(&client).await.unwrap();
        assert_eq!(server.sign_ins(), 1);
    }
}

#[tokio::test]
async fn a_huge_lifetime_does_not_overflow_the_clock() {
    for absurd in [
        json!(i64::MAX),
        json!(u64::MAX),
        json!(1e300),
        json!("1e300"),
    ] {
        let server = issuing([token_for("t1", absurd)]).await;
        assert_eq!(list(&server.b2core()).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn a_lifetime_is_read_in_every_format() {
    for written in [json!("600"), json!(600.0), json!("600.0"), json!(600.4)] {
        let clock = TestClock::new();
        let server = issuing([token_for("t1", written.clone()), token_for("t2", written)]).await;
        let b2core = server.b2core_with(&clock.options());
        let memberclicks = server.memberclicks_with(&clock.options());
        for second in [0, 479, 481] {
            clock.at_second(second);
            list(&b2core).await.unwrap();
        }
        assert_eq!(
            sent_credentials(&server),
            ["Bearer t1", "Bearer t1", "Bearer t2"]
        );
        for second in [0, 479, 481] {
            clock.at_second(second);
            memberclicks.list_groups().send().await.unwrap_err();
        }
        assert_eq!(server.sign_ins(), 4);
    }
}

#[tokio::test]
async fn only_the_token_has_to_be_as_documented() {
    let unusual = [
        json!(null),
        json!(7),
        json!(-0.5),
        json!(""),
        json!("unusual"),
        json!(["read", "write"]),
        json!({"a": [1]}),
        json!(true),
    ];
    let others = [
        "expires_in",
        "refresh_token",
        "token_type",
        "scope",
        "serviceId",
        "userId",
        "jti",
        "more",
    ];
    for unusual in unusual {
        let mut response = json!({"access_token": TOKEN, "token": TOKEN});
        for name in others {
            response[name] = unusual.clone();
        }
        let server = issuing([Reply::json(200, response)]).await;
        for call in calls().iter().filter(|call| call.signs_in()) {
            // The call itself gets an empty list, which not every call expects.
            let outcome = call.run(server.url(), &net::once()).await;
            let signed_in = outcome.is_ok() || outcome.is_err_and(|it| !it.is_sign_in());
            assert!(signed_in, "{} with {unusual}", call.name);
        }
    }
}

#[tokio::test]
async fn fields_next_to_a_token_need_not_be_readable() {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    for unusual in ["1e999", r#""\ud800""#, "\"\u{7f}\"", &deep] {
        let token = format!(r#""access_token":"{TOKEN}","token":"{TOKEN}""#);
        let others = format!(
            r#""expires_in":{unusual},"refresh_token":{unusual},"scope":{unusual},"\ud800":1"#
        );
        for body in [
            format!("{{{token},{others}}}"),
            format!("{{{others},{token}}}"),
        ] {
            let server = issuing([Reply::text(200, "application/json", body)]).await;
            for call in calls().iter().filter(|call| call.signs_in()) {
                let outcome = call.run(server.url(), &net::once()).await;
                let signed_in = outcome.is_ok() || outcome.is_err_and(|it| !it.is_sign_in());
                assert!(signed_in, "{} with {unusual}", call.name);
            }
        }
    }
}

#[tokio::test]
async fn a_sign_in_without_a_token_is_an_error_for_every_vendor() {
    for unusual in [
        json!(null),
        json!(7),
        json!(""),
        json!(["t"]),
        json!({"token": "t"}),
    ] {
        let response = json!({"access_token": unusual, "token": unusual, "expires_in": 600});
        let server = issuing([Reply::json(200, response)]).await;
        for call in calls().iter().filter(|call| call.signs_in()) {
            let error = call.run(server.url(), &net::once()).await.unwrap_err();
            assert!(error.is_sign_in(), "{} with {unusual}", call.name);
        }
        assert!(server.calls().is_empty());
    }
}

#[tokio::test]
async fn a_failed_renewal_keeps_a_token_that_is_still_valid() {
    let clock = TestClock::new();
    let server = issuing([token_for("t1", 1000), Reply::empty(503)]).await;
    let client = server.b2core_with(&clock.options());
    list(&client).await.unwrap();
    // The renewal is retried after a quarter of the remaining time, not on each call.
    for (second, sign_ins) in [(800, 2), (849, 2), (850, 3), (851, 3), (999, 4)] {
        clock.at_second(second);
        list(&client).await.unwrap();
        assert_eq!(server.sign_ins(), sign_ins, "at {second}");
    }
    clock.at_second(1000);
    assert!(list(&client).await.unwrap_err().is_sign_in());
    assert_eq!(sent_credentials(&server), ["Bearer t1"; 6]);
}
