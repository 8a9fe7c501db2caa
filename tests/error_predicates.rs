//! What an error tells a program: predicates, headers, the request id; and a person: one line that names the vendor's
//! field errors and no data.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod net;

use std::time::Duration;

use insta::assert_snapshot;
use net::vendors::{self, EMAIL, member};
use net::{CANARY, Reply, SECRET, Server, Waits, assert_reveals_nothing, nobody_listens};
use rollbook::{Effect, Error, Rate, Retry};
use serde_json::json;

/// The predicates that are true for an error.
fn is(error: &Error) -> String {
    let predicates = [
        ("invalid", error.is_invalid()),
        ("invalid input", error.is_invalid_input()),
        ("not found", error.is_not_found()),
        ("conflict", error.is_conflict()),
        ("rate limited", error.is_rate_limited()),
        ("unauthenticated", error.is_unauthenticated()),
        ("forbidden", error.is_forbidden()),
        ("timeout", error.is_timeout()),
        ("connect", error.is_connect()),
        ("redirect", error.is_redirect()),
        ("sign-in", error.is_sign_in()),
    ];
    let is = predicates.iter().filter(|(_, is)| *is);
    is.map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
}

/// The error of a call without sign-in, with this response.
async fn error_of(reply: Reply) -> Error {
    let server = Server::start(move |_| reply.clone()).await;
    let call = server.questionpro().add_members().body([member()]);
    let error = call.send().await.unwrap_err();
    assert_reveals_nothing(&error);
    error
}

/// The error of a call with a sign-in, with this response to the sign-in.
async fn error_after_sign_in(reply: Reply) -> Error {
    let server = Server::start(move |_| reply.clone()).await;
    let error = server.b2core().get_profile().profile_id("p1").send().await;
    error.unwrap_err()
}

#[tokio::test]
async fn predicates_follow_from_the_status() {
    let mut lines = Vec::new();
    for status in [
        400, 401, 403, 404, 408, 409, 410, 412, 415, 422, 429, 500, 503, 504, 302, 304, 520,
    ] {
        let error = error_of(Reply::json(status, json!({}))).await;
        let (_, what) = error
            .to_string()
            .split_once(": ")
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .unwrap();
        lines.push(format!("{what}: {}", is(&error)).trim_end().to_owned());
    }
    assert_snapshot!(lines.join("\n"));
}

#[tokio::test]
async fn a_failed_sign_in_is_not_an_error_of_the_call_itself() {
    let mut lines = Vec::new();
    for status in [400, 401, 403, 404, 409, 422, 429, 500] {
        let error = error_after_sign_in(Reply::json(status, json!({}))).await;
        lines.push(format!("{status}: {}", is(&error)));
    }
    assert_snapshot!(lines.join("\n"), @"
    400: unauthenticated, sign-in
    401: unauthenticated, sign-in
    403: unauthenticated, sign-in
    404: sign-in
    409: sign-in
    422: unauthenticated, sign-in
    429: rate limited, sign-in
    500: sign-in
    ");
}

#[tokio::test]
async fn predicates_distinguish_reasons_for_not_sending() {
    let (_held, url) = nobody_listens();
    let client = vendors::questionpro(&url, SECRET, &net::once()).unwrap();
    let error = client.list_communities().user_id(7).send().await;
    assert_eq!(is(&error.unwrap_err()), "connect");
    let client = vendors::b2core(&url, SECRET, &net::once()).unwrap();
    let error = client.list_profiles().send().await;
    assert_eq!(is(&error.unwrap_err()), "connect, sign-in");

    let error = client.get_profile().send().await.unwrap_err();
    assert_eq!(is(&error), "invalid, invalid input");

    let server = Server::start(|_| Reply::silence()).await;
    let client = server.questionpro_with(&Waits::timing_out().options(Retry::never()));
    let error = client.list_communities().user_id(7).send().await;
    assert_eq!(is(&error.unwrap_err()), "timeout");

    // The client's own rate limit, which exceeds the time of the call.
    let server = Server::start(|_| Reply::json(200, json!({"response": []}))).await;
    let options = net::once().rate(Rate::per_minute(2));
    let client = server.questionpro_with(&options);
    let mut errors = Vec::new();
    for _ in 0..3 {
        let call = client.list_communities().user_id(7);
        let call = call.deadline(std::time::Duration::from_secs(1));
        errors.extend(call.send().await.err());
    }
    assert_eq!(is(errors.last().unwrap()), "rate limited");
}

#[tokio::test]
async fn a_taken_user_name_is_a_conflict_and_another_invalid_value_is_not() {
    // M27: the samples of the page.
    for (field, message, expected) in [
        ("[Username]", "Username is already in use", "conflict"),
        ("email", "must not be empty", "invalid"),
    ] {
        let details = json!([{"field": "[Groups]", "message": "other"}, {"field": field, "message": message}]);
        let body = json!({"status": 400, "error": "Bad Request", "messageDetails": details});
        let server = Server::signing_in(move |_| Reply::json(400, body.clone())).await;
        let call = server.memberclicks().create_profile();
        let error = call
            .body_map(|it| it.email(EMAIL))
            .send()
            .await
            .unwrap_err();
        assert_eq!(is(&error), expected);
        assert_eq!(error.field_errors().len(), 2);
    }
}

#[tokio::test]
async fn an_exhausted_quota_is_a_rate_limit() {
    // Q30
    let error = json!({"id": 1013, "message": "API quota exhausted. Please buy more.", "httpStatusCode": 429});
    let error = error_of(Reply::json(429, json!({"response": {"error": error}}))).await;
    assert_eq!(is(&error), "rate limited");
}

#[tokio::test]
async fn headers_and_the_request_id_are_kept_but_not_shown() {
    let with = |reply: Reply| {
        let reply = reply.header("Set-Cookie", CANARY);
        reply.header("CF-Ray", "ray").header("X-Request-Id", CANARY)
    };
    let page = json!({"response": [{"id": []}]});
    for reply in [
        Reply::json(404, json!({})),
        Reply::json(200, json!({"response": 7})),
        Reply::json(200, page),
        Reply::html(200, "<html>"),
        Reply::json(200, json!({})).declaring(1000),
        Reply::redirect(302, "/"),
        Reply::json(200, json!({})).header("Content-Encoding", "gzip"),
    ] {
        let error = error_of(with(reply)).await;
        assert_eq!(error.request_id(), Some(CANARY), "{error}");
        assert_eq!(error.headers()["set-cookie"], CANARY, "{error}");
    }
    let error = error_after_sign_in(with(Reply::json(401, json!({})))).await;
    assert_eq!(error.request_id(), Some(CANARY));
    assert_reveals_nothing(&error);

    let error = error_of(Reply::hang_up()).await;
    assert!(error.headers().is_empty() && error.request_id().is_none());
    let error = error_of(Reply::empty(404).header("X-Request-Id", " ")).await;
    assert_eq!(error.request_id(), None);
    let error = error_of(Reply::empty(404).header("X-Amzn-RequestId", "7")).await;
    assert_eq!(error.request_id(), Some("7"));
}

#[tokio::test]
async fn headers_are_kept_when_the_body_times_out() {
    let reply = Reply::json(200, json!({"response": []})).header("X-Request-Id", "7");
    let server = Server::start(move |_| reply.clone().endless()).await;
    let client = server.questionpro_with(&Waits::timing_out().options(Retry::never()));
    let error = client.list_communities().user_id(7).send().await;
    let error = error.unwrap_err();
    assert!(error.is_timeout());
    assert_eq!(error.request_id(), Some("7"));
}

#[tokio::test]
async fn headers_are_kept_with_each_unreadable_item_and_page() {
    let reply = |request: &net::Request| {
        let items = json!([{"id": CANARY, "profileId": []}]);
        let reply = match request.query("offset").is_some_and(|it| it != "0") {
            true => Reply::json(200, json!([])),
            false => Reply::json(200, items),
        };
        reply.header("X-Request-Id", "7")
    };
    let server = Server::signing_in(reply).await;
    let mut items = server.b2core().list_profiles().stream();
    let error = items.next().await.unwrap().unwrap_err();
    assert_eq!(error.request_id(), Some("7"), "{error}");

    let body = json!([{"id": CANARY}]).to_string();
    let reply = Reply::text(200, "application/json", body).header("X-Request-Id", "7");
    let server = Server::signing_in(move |_| reply.clone().declaring(1000)).await;
    let mut items = server.members_portal().list_org_items().stream();
    while let Some(item) = items.next().await {
        assert_eq!(item.unwrap_err().request_id(), Some("7"));
    }
}

#[tokio::test]
async fn display_shows_only_fields_of_the_spec_and_codes_that_cannot_be_data() {
    let field = |name: &str| json!({"field": name, "message": CANARY});
    let mut lines = Vec::new();
    for (status, body) in [
        (400, json!({"code": "1001", "message": CANARY})),
        (400, json!({"code": CANARY, "errors": [field(CANARY)]})),
        (
            409,
            json!({"code": "EMAIL_TAKEN", "errors": [field("[Email]")]}),
        ),
        (
            422,
            json!({"errors": [field("[Username]"), field(CANARY), field("group")]}),
        ),
        (
            404,
            json!({"code": 404, "error": "Not Found", "message": CANARY}),
        ),
        (404, json!({"code": "NOT_FOUND"})),
        (
            400,
            json!({"errors": {"[Email]": [CANARY, CANARY], CANARY: CANARY}}),
        ),
        (
            400,
            json!({CANARY: "is taken", "mary@example.com": "is taken"}),
        ),
        (503, json!({"error": "service_unavailable", "code": "E42"})),
        (599, json!({"code": "internal error"})),
        (
            200,
            json!({"error": "server_error", "error_description": CANARY}),
        ),
    ] {
        let reply = Reply::json(status, body);
        let server = Server::signing_in(move |_| reply.clone()).await;
        let client = server.memberclicks();
        let call = client.create_profile().body_map(|it| it.email(EMAIL));
        let error = call.send().await.unwrap_err();
        assert_reveals_nothing(&error);
        assert!(!format!("{error}").contains("mary"), "{error}");
        lines.push(
            error
                .to_string()
                .replace("memberclicks createProfile: ", ""),
        );
    }
    assert_snapshot!(lines.join("\n"), @"
    rejected with 400 Bad Request (code 1001)
    rejected with 400 Bad Request (1 field)
    rejected with 409 Conflict (code EMAIL_TAKEN; field `[Email]`)
    rejected with 422 Unprocessable Entity (fields `[Group]`, `[Username]` and 1 more)
    rejected with 404 Not Found
    rejected with 404 Not Found
    rejected with 400 Bad Request (fields `[Email]` and 1 more)
    rejected with 400 Bad Request (2 fields)
    failed with 503 Service Unavailable (code E42); it may have taken effect
    failed with 599 (code internal error); it may have taken effect
    rejected, by an error in a response of 200 OK (code server_error); it may have taken effect
    ");
}

#[tokio::test]
async fn display_shows_ten_fields_and_counts_the_rest() {
    let names = [
        "[Address | Primary | City]",
        "[Address | Primary | Country]",
        "[Address | Primary | Line 1]",
        "[Address | Primary | Line 2]",
        "[Address | Primary | State]",
        "[Address | Primary | Zip]",
        "[Contact Name]",
        "[Email]",
        "[Group]",
        "[Join Date]",
        "[Member Number]",
        "[Username]",
        CANARY,
    ];
    let errors = names.map(|it| json!({"field": it, "message": "is wrong"}));
    let body = json!({"message": "Wrong", "errors": errors});
    let server = Server::signing_in(move |_| Reply::json(400, body.clone())).await;
    let client = server.memberclicks();
    let call = client.create_profile().body_map(|it| it.email(EMAIL));
    let error = call.send().await.unwrap_err();
    assert_eq!(error.field_errors().len(), names.len());
    assert!(
        error.to_string().ends_with("`[Join Date]` and 3 more)"),
        "{error}"
    );
    assert_eq!(error.effect(), Effect::No);
}

#[tokio::test]
async fn the_start_of_a_truncated_body_is_kept() {
    let error = error_of(Reply::json(200, json!({"response": {}})).declaring(1000)).await;
    assert_eq!(error.body(), br#"{"response":{}}"#);
}

#[tokio::test]
async fn a_timeout_of_the_callers_own_http_client_is_a_timeout() {
    let server = Server::start(|_| Reply::silence()).await;
    let client = rollbook::http_builder().timeout(Duration::from_millis(100));
    let options = net::once().http_client(client.build().unwrap());
    let client = server.questionpro_with(&options);
    let error = client
        .add_members()
        .body([member()])
        .send()
        .await
        .unwrap_err();
    assert!(
        error.is_timeout() && error.effect() == Effect::Unknown,
        "{error}"
    );
    assert!(error.to_string().contains("no response in time"), "{error}");
}
