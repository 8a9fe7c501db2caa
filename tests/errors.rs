//! The ways a call can fail: the message of an error, its other properties, and that it reveals no secrets. `faults`
//! covers faults of a server.
#![cfg(all(
    feature = "b2core",
    feature = "memberclicks",
    feature = "members-portal",
    feature = "questionpro",
    feature = "yourcourts"
))]
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod net;

use std::error::Error as _;
use std::time::Duration;

use futures_util::StreamExt as _;
use insta::assert_snapshot;
use net::vendors::{self, EMAIL, member, token};
use net::{CANARY, Reply, SECRET, Server, Waits, assert_reveals_nothing, nobody_listens};
use rollbook::questionpro::types::MemberUpsert;
use rollbook::{Clock, Effect, Error, Options, Rate, Retry, Stage, http_builder};
use serde_json::json;

/// Reports missing, invalid and rule-breaking values together.
#[tokio::test]
async fn all_field_errors_of_a_request_are_reported_together() {
    let server = Server::playing([]).await;
    let client = server.memberclicks();
    let call = client.create_profile().body_map(|it| {
        let it = it.email("bad").join_date("2025-01-31");
        it.expiration_date("x").with("[Name | First]", CANARY)
    });
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    memberclicks createProfile: not sent, since `[Name | First]` is set by its wire name; it has a setter of its own; `[Email]` is not an e-mail address such as name@example.com; `[Expiration Date]`: not a date in the form MM/dd/yyyy, such as 01/31/2025; `[Join Date]`: not a date in the form MM/dd/yyyy, such as 01/31/2025
    stage: NotBuilt, effect: No
    field [Name | First]: is set by its wire name; it has a setter of its own
    field [Email]: is not an e-mail address such as name@example.com
    field [Expiration Date]: not a date in the form MM/dd/yyyy, such as 01/31/2025
    field [Join Date]: not a date in the form MM/dd/yyyy, such as 01/31/2025
    is: invalid input
    ");

    let member = MemberUpsert::builder;
    let client = server.questionpro();
    let call = client.add_members().body([
        member().first_name(CANARY),
        member().email_address("bad"),
        member().last_name(CANARY),
    ]);
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    questionpro addMembers: not sent, since `body[0].emailAddress` is required and was not set; `body[2].emailAddress` is required and was not set
    stage: NotBuilt, effect: No
    field [0].emailAddress: is required and was not set
    field [2].emailAddress: is required and was not set
    is: invalid input
    ");

    let client = server.b2core();
    let call = client.patch_contact().contact_id("a/b");
    let call = call.body_map(|it| it.value(CANARY.repeat(1000)));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    b2core patchContact: not sent, since `profileId` is required and was not set; `contactId` does not match ^[A-Za-z0-9_-]+$
    stage: NotBuilt, effect: No
    field profileId: is required and was not set
    field contactId: does not match ^[A-Za-z0-9_-]+$
    is: invalid input
    ");
    assert!(server.requests().is_empty());
}

/// The message of the last cause in the chain.
fn root_cause(error: &Error) -> String {
    let mut cause = error.source().unwrap();
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}

/// All properties of an error, as lines.
fn describe(error: &Error) -> String {
    assert_reveals_nothing(error);
    let mut lines = vec![
        error.to_string(),
        format!("stage: {:?}, effect: {:?}", error.stage(), error.effect()),
    ];
    lines.extend(error.status().map(|it| format!("status: {}", it.as_u16())));
    lines.extend(error.code().map(|it| format!("code: {it}")));
    lines.extend(error.vendor_message().map(|it| format!("message: {it}")));
    let fields = error.field_errors().iter();
    lines.extend(fields.map(|it| format!("field {}: {}", it.field, it.message)));
    lines.extend(error.retry_after().map(|it| format!("retry after: {it:?}")));
    let body = error.body().len();
    lines.extend((body > 0).then(|| format!("body: {body} bytes")));
    let is = [
        ("invalid input", error.is_invalid_input()),
        ("timeout", error.is_timeout()),
        ("redirect", error.is_redirect()),
        ("sign-in", error.is_sign_in()),
    ];
    lines.extend(
        is.iter()
            .filter(|(_, is)| *is)
            .map(|(what, _)| format!("is: {what}")),
    );
    lines.join("\n")
}

/// The same failure of a call that reads, QuestionPro's `listCommunities`, and of one that creates, its `addMembers`.
async fn both(server: &Server, options: &Options) -> [Error; 2] {
    let client = server.questionpro_with(options);
    let reading = client.list_communities().user_id(7).send().await;
    let creating = client.add_members().body(vec![member()]).send().await;
    [
        reading.map(drop).unwrap_err(),
        creating.map(drop).unwrap_err(),
    ]
}

async fn describe_both(reply: Reply, options: &Options) -> String {
    let server = Server::start(move |_| reply.clone()).await;
    both(&server, options)
        .await
        .map(|error| describe(&error))
        .join("\n\n")
}

async fn describe_response(reply: Reply) -> String {
    describe_both(reply, &net::once()).await
}

#[tokio::test]
async fn all_invalid_input_is_reported_and_not_sent() {
    let server = Server::playing([]).await;
    let client = server.b2core();
    let call = client.update_contact().profile_id("..").contact_id("a/b");
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    b2core updateContact: not sent, since `profileId` is a dot segment, which would climb out of the path; `profileId` does not match ^[A-Za-z0-9_-]+$; `contactId` does not match ^[A-Za-z0-9_-]+$
    stage: NotBuilt, effect: No
    field profileId: is a dot segment, which would climb out of the path
    field profileId: does not match ^[A-Za-z0-9_-]+$
    field contactId: does not match ^[A-Za-z0-9_-]+$
    is: invalid input
    ");

    let call = client.patch_profile().profile_id("").body_map(|profile| {
        let long = CANARY.repeat(50);
        profile.first_name(long).country_numeric_code(CANARY)
    });
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    b2core patchProfile: not sent, since `profileId` is empty, and the path needs it; `profileId` does not match ^[A-Za-z0-9_-]+$; `countryNumericCode` does not match ^[0-9]{3}$; `firstName` has 300 characters, 255 at most are allowed
    stage: NotBuilt, effect: No
    field profileId: is empty, and the path needs it
    field profileId: does not match ^[A-Za-z0-9_-]+$
    field countryNumericCode: does not match ^[0-9]{3}$
    field firstName: has 300 characters, 255 at most are allowed
    is: invalid input
    ");

    let client = server.yourcourts();
    let call = client.update_user().email(format!("{CANARY} at home"));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    yourcourts updateUser: not sent, since `email` is not an e-mail address such as name@example.com
    stage: NotBuilt, effect: No
    field email: is not an e-mail address such as name@example.com
    is: invalid input
    ");

    let client = server.questionpro();
    let call = client.delete_members().body(Vec::<String>::new());
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    questionpro deleteMembers: not sent, since `body` has 0 items, at least 1 are needed
    stage: NotBuilt, effect: No
    field body: has 0 items, at least 1 are needed
    is: invalid input
    ");

    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn missing_and_wrongly_typed_input_is_reported_and_not_sent() {
    let server = Server::playing([]).await;
    let client = server.memberclicks();
    let call = client.create_profile().body_map(|it| it.name_first(CANARY));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    memberclicks createProfile: not sent, since `[Email]` is required and was not set
    stage: NotBuilt, effect: No
    field [Email]: is required and was not set
    is: invalid input
    ");
    let call = client.create_profile();
    let call = call.body_map(|it| it.email(EMAIL).join_date(CANARY));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    memberclicks createProfile: not sent, since `[Join Date]`: not a date in the form MM/dd/yyyy, such as 01/31/2025
    stage: NotBuilt, effect: No
    field [Join Date]: not a date in the form MM/dd/yyyy, such as 01/31/2025
    is: invalid input
    ");
    let call = client.list_profiles().page_size(101).page_number(0);
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    memberclicks listProfiles: not sent, since `pageNumber` is less than 1; `pageSize` is more than 100
    stage: NotBuilt, effect: No
    field pageNumber: is less than 1
    field pageSize: is more than 100
    is: invalid input
    ");
    let call = client.get_profile();
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    memberclicks getProfile: not sent, since `profileId` is required and was not set
    stage: NotBuilt, effect: No
    field profileId: is required and was not set
    is: invalid input
    ");

    assert!(server.requests().is_empty());
}

/// The connect error of each vendor, one per line.
fn connect_errors(url: &str, secret: &str, options: &Options) -> String {
    let texts = vendors::ALL.map(|vendor| {
        let error = vendors::connect(vendor, url, secret, options).err()?;
        assert_reveals_nothing(&error);
        assert_eq!(error.operation(), "connect");
        assert_eq!(error.stage(), Stage::NotBuilt);
        assert_eq!(error.effect(), Effect::No);
        Some(error.to_string())
    });
    texts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

#[test]
fn no_client_connects_over_plain_http_unless_to_loopback() {
    let errors = connect_errors("http://c4n4ry.example.com", SECRET, &net::once());
    assert_snapshot!(errors, @r"
    b2core connect: the base URL is http: credentials need https (http is for loopback only)
    memberclicks connect: the base URL is http: credentials need https (http is for loopback only)
    members_portal connect: the base URL is http: credentials need https (http is for loopback only)
    questionpro connect: the base URL is http: credentials need https (http is for loopback only)
    yourcourts connect: the base URL is http: credentials need https (http is for loopback only)
    ");
    for url in [
        "http://127.0.0.1:1",
        "http://localhost:1",
        "http://[::1]:1",
        "https://example.com",
    ] {
        assert_eq!(connect_errors(url, SECRET, &net::once()), "", "{url}");
    }
}

#[test]
fn an_invalid_base_url_is_reported_without_showing_it() {
    let texts = [
        "",
        "c4n4ry",
        "ftp://c4n4ry",
        "https://c4n4ry:c4n4ry@example.com",
        "https://example.com?c4n4ry",
        "https://example.com#c4n4ry",
    ]
    .map(|url| {
        let error = vendors::b2core(url, SECRET, &net::once()).unwrap_err();
        assert_reveals_nothing(&error);
        error.to_string()
    });
    assert_snapshot!(texts.join("\n"), @r"
    b2core connect: the base URL is not a URL such as https://example.com/v1
    b2core connect: the base URL is not a URL such as https://example.com/v1
    b2core connect: the base URL is neither https nor http
    b2core connect: the base URL holds a user or password: give credentials as credentials
    b2core connect: the base URL has a query or a fragment
    b2core connect: the base URL has a query or a fragment
    ");
}

#[test]
fn credentials_that_are_invalid_in_a_header_are_reported_without_showing_them() {
    let errors = |secret| connect_errors("https://example.com", secret, &net::once());
    // Members Portal sends the password in a body, which accepts any text.
    assert_snapshot!(errors("c4n4ry\r\nX-Header: 1"), @r"
    b2core connect: the client secret holds a control character or a blank at an end, which no header can carry
    memberclicks connect: the client secret holds a control character or a blank at an end, which no header can carry
    questionpro connect: the API key holds a control character or a blank at an end, which no header can carry
    yourcourts connect: the API key holds a control character or a blank at an end, which no header can carry
    ");
    assert_eq!(errors("c4n4ry\n"), errors("c4n4ry\0"));
    assert_eq!(errors(" c4n4ry"), errors("c4n4ry\0"));
    assert_snapshot!(errors(""), @r"
    b2core connect: the client secret is empty
    memberclicks connect: the client secret is empty
    members_portal connect: the user name or the password is empty
    questionpro connect: the API key is empty
    yourcourts connect: the API key is empty
    ");
}

#[test]
fn the_environment_needs_both_user_and_password() {
    // The environment is global to the process, so this test runs itself in another process.
    const CHILD: &str = "ROLLBOOK_TEST_MISSING";
    if let Ok(missing) = std::env::var(CHILD) {
        let error = rollbook::memberclicks::Client::from_env().unwrap_err();
        let expected = format!("memberclicks connect: {missing} is not set");
        assert_eq!(error.to_string(), expected);
        return;
    }
    let pair = ["MEMBERCLICKS_USERNAME", "MEMBERCLICKS_PASSWORD"];
    for (set, missing) in [(pair[0], pair[1]), (pair[1], pair[0])] {
        let run = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "the_environment_needs_both_user_and_password"])
            .env_remove(missing)
            .envs([(CHILD, missing), (set, CANARY)])
            .envs([
                ("MEMBERCLICKS_ORG_ID", "acme"),
                ("MEMBERCLICKS_CLIENT_ID", "id"),
            ])
            .env("MEMBERCLICKS_CLIENT_SECRET", SECRET)
            .output();
        let out = String::from_utf8(run.unwrap().stdout).unwrap();
        assert!(out.contains("1 passed"), "{out}");
    }
}

#[test]
fn every_vendor_rejects_a_client_that_follows_redirects() {
    use reqwest::redirect::Policy;

    let errors = |policy| {
        let client = http_builder().redirect(policy).build().unwrap();
        let options = net::once().http_client(client);
        connect_errors("https://example.com", SECRET, &options)
    };
    assert_snapshot!(errors(Policy::default()), @r"
    b2core connect: the given HTTP client follows redirects and could carry credentials to another host: build it from rollbook::http_builder() or with redirect(Policy::none())
    memberclicks connect: the given HTTP client follows redirects and could carry credentials to another host: build it from rollbook::http_builder() or with redirect(Policy::none())
    members_portal connect: the given HTTP client follows redirects and could carry credentials to another host: build it from rollbook::http_builder() or with redirect(Policy::none())
    questionpro connect: the given HTTP client follows redirects and could carry credentials to another host: build it from rollbook::http_builder() or with redirect(Policy::none())
    yourcourts connect: the given HTTP client follows redirects and could carry credentials to another host: build it from rollbook::http_builder() or with redirect(Policy::none())
    ");
    assert_eq!(errors(Policy::limited(1)), errors(Policy::default()));
    let by_hand = Policy::custom(|attempt| attempt.follow());
    assert_eq!(errors(by_hand), errors(Policy::default()));
    assert_eq!(errors(Policy::none()), "");
}

#[test]
fn a_user_agent_that_is_invalid_in_a_header_is_rejected() {
    let options = net::once().user_agent("acme\r\nX-Header: 1");
    let errors = connect_errors("https://example.com", SECRET, &options);
    assert_snapshot!(errors, @r"
    b2core connect: the user agent holds a control character
    memberclicks connect: the user agent holds a control character
    members_portal connect: the user agent holds a control character
    questionpro connect: the user agent holds a control character
    yourcourts connect: the user agent holds a control character
    ");
}

#[test]
fn limits_under_which_no_call_can_succeed_are_rejected() {
    let zero = Duration::ZERO;
    let errors = [
        Options::new().timeout(zero),
        Options::new().connect_timeout(zero),
        Options::new().retry(Retry::new().deadline(zero)),
        Options::new().body_limit(0),
        Options::new().rate(Rate::per_minute(0)),
        Options::new().rate(Rate::per_minute(300).keep_free(1.0)),
        Options::new().rate(Rate::per_minute(300).keep_free(f64::NAN)),
        Options::new().rate(Rate::unlimited().keep_free(0.5)),
    ]
    .map(|options| {
        let all = connect_errors("https://example.com", SECRET, &options);
        assert_eq!(all.lines().count(), vendors::ALL.len());
        all.lines().next().unwrap().to_owned()
    });
    assert_snapshot!(errors.join("\n"), @"
    b2core connect: the time limit of a request is zero
    b2core connect: the time limit of a connection is zero
    b2core connect: the deadline of a call is zero
    b2core connect: the length limit of a response is zero
    b2core connect: the rate allows less than one call a minute
    b2core connect: the rate allows less than one call a minute
    b2core connect: the share of the rate to keep free is not between 0 and 1
    b2core connect: no share of an unlimited rate can be kept free
    ");
}

#[tokio::test]
async fn a_limit_at_its_maximum_means_no_limit() {
    let retry = Retry::new()
        .attempts(u32::MAX)
        .deadline(Duration::MAX)
        .first_wait(Duration::MAX)
        .longest_wait(Duration::MAX);
    let options = Options::new()
        .timeout(Duration::MAX)
        .connect_timeout(Duration::MAX)
        .body_limit(usize::MAX)
        .rate(Rate::per_minute(u32::MAX - 1))
        .retry(retry);
    let server = Server::signing_in(|_| Reply::json(200, json!([]))).await;
    for options in [options.clone(), options.rate(Rate::unlimited())] {
        let client = server.b2core_with(&options);
        client.list_profiles().send().await.unwrap();
        let found = client.list_profiles().stream().collect::<Vec<_>>().await;
        assert!(found.is_empty());
        let client = server.members_portal_with(&options);
        let found = client.list_org_items().stream().collect::<Vec<_>>().await;
        assert!(found.is_empty());
    }
}

#[tokio::test]
async fn without_a_limit_an_endless_wait_does_not_fail() {
    let waits = Waits::default();
    let options = waits.options(Retry::new());
    let retry = Retry::new()
        .deadline(Duration::MAX)
        .longest_wait(Duration::MAX);
    let huge = Reply::empty(429).header("Retry-After", "99999999999999999999999");
    let server = Server::playing([huge, Reply::json(200, json!({"response": []}))]).await;
    // A clock that stands still: the test clock would add up the waits.
    let wait = waits.clone();
    let clock = Clock::default().sleep(move |duration| {
        let endless = duration == Duration::MAX;
        wait.record(duration);
        async move {
            match endless {
                true => tokio::task::yield_now().await,
                false => std::future::pending().await,
            }
        }
    });
    let client = server.questionpro_with(&options.retry(retry).clock(clock));
    client.list_communities().user_id(7).send().await.unwrap();
    assert!(waits.all().contains(&Duration::MAX));
}

#[test]
fn ids_that_would_change_the_host_or_the_header_are_rejected() {
    use rollbook::{b2core, memberclicks};

    let texts = [
        memberclicks::Client::connect(
            memberclicks::Server::org("acme.example.com/"),
            memberclicks::Credentials::client("client", SECRET),
        )
        .map(drop),
        memberclicks::Client::connect(
            memberclicks::Server::org("acme"),
            memberclicks::Credentials::client("cli:ent", SECRET),
        )
        .map(drop),
        b2core::Client::connect(
            b2core::Server::url("https://example.com"),
            b2core::Credentials::client("cli:ent", SECRET),
        )
        .map(drop),
    ]
    .map(|result| describe(&result.unwrap_err()));
    assert_snapshot!(texts.join("\n\n"), @r"
    memberclicks connect: the organisation id is not a host label: letters, digits and inner hyphens, 63 at most
    stage: NotBuilt, effect: No
    is: invalid input

    memberclicks connect: the client id holds a colon
    stage: NotBuilt, effect: No
    is: invalid input

    b2core connect: the client id holds a colon
    stage: NotBuilt, effect: No
    is: invalid input
    ");
}

#[tokio::test]
async fn without_a_connection_nothing_has_been_sent() {
    let (_held, url) = nobody_listens();
    let client = vendors::questionpro(&url, SECRET, &net::once()).unwrap();
    let call = client.add_members().body(vec![member()]);
    let error = call.send().await.unwrap_err();
    assert_snapshot!(describe(&error), @"
    questionpro addMembers: not sent, the server refused the connection
    stage: NotSent, effect: No
    ");
    assert!(root_cause(&error).contains("refused"));
}

/// The result of every name resolution.
#[derive(Clone, Copy)]
enum Names {
    Nothing,
    Silence,
}

impl reqwest::dns::Resolve for Names {
    fn resolve(&self, _: reqwest::dns::Name) -> reqwest::dns::Resolving {
        match self {
            Self::Nothing => Box::pin(async { Err("unknown".into()) }),
            Self::Silence => Box::pin(std::future::pending()),
        }
    }
}

#[tokio::test]
async fn the_reason_of_a_failed_connection_is_reported() {
    let mut lines = Vec::new();
    for (names, patience) in [
        (Names::Nothing, Duration::MAX),
        (Names::Silence, Duration::from_nanos(1)),
    ] {
        let http = http_builder().dns_resolver(std::sync::Arc::new(names));
        let http = http.connect_timeout(patience).build();
        let options = net::once().http_client(http.unwrap());
        let client = vendors::questionpro("https://c4n4ry.example.com", SECRET, &options).unwrap();
        let error = client.list_communities().user_id(7).send().await;
        lines.push(describe(&error.unwrap_err()));
    }
    assert_snapshot!(lines.join("\n\n"), @"
    questionpro listCommunities: not sent, the host name cannot be resolved
    stage: NotSent, effect: No

    questionpro listCommunities: not sent, no connection to the server in time
    stage: NotSent, effect: No
    is: timeout
    ");
}

#[tokio::test]
async fn every_exceeded_time_limit_is_a_timeout() {
    let options = Waits::timing_out().options(Retry::never());
    let reply = Reply::json(200, json!({"response": []})).endless();
    let server = Server::start(move |_| reply.clone()).await;
    for error in both(&server, &options).await {
        assert!(error.is_timeout(), "{error}");
    }
    let server = Server::start(|_| Reply::silence()).await;
    let client = server.b2core_with(&options);
    let error = client.list_profiles().send().await.unwrap_err();
    assert!(error.is_sign_in() && error.is_timeout(), "{error}");
}

#[tokio::test]
async fn json_of_another_shape_is_reported_with_its_place_and_without_values() {
    let reply = Reply::json(200, json!({"response": CANARY}));
    assert_snapshot!(describe_response(reply).await, @"
    questionpro listCommunities: the response (200 OK) cannot be read: `response`: expected a sequence
    stage: UnreadableAnswer, effect: No
    status: 200
    body: 21 bytes

    questionpro addMembers: the response (200 OK) cannot be read: `response`: expected an object; it may have taken effect
    stage: UnreadableAnswer, effect: Unknown
    status: 200
    body: 21 bytes
    ");
    let reply = Reply::json(200, json!({"requestID": CANARY, CANARY: 7}));
    let server = Server::playing([reply]).await;
    let client = server.questionpro();
    let call = client.add_members().body(vec![member()]);
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    questionpro addMembers: the response (200 OK) cannot be read: `response` is missing; it may have taken effect
    stage: UnreadableAnswer, effect: Unknown
    status: 200
    body: 33 bytes
    ");
}

#[tokio::test]
async fn a_body_over_the_limit_is_cut_off_where_no_length_is_declared() {
    let options = net::once().body_limit(1000);
    let reply = Reply::text(200, "application/json", CANARY.repeat(1000)).endless();
    let server = Server::start(move |_| reply.clone()).await;
    let errors = both(&server, &options).await;
    assert_snapshot!(errors.each_ref().map(Error::to_string).join("\n"), @r"
    questionpro listCommunities: the response (200 OK) cannot be read: it is longer than the limit of 1000 bytes
    questionpro addMembers: the response (200 OK) cannot be read: it is longer than the limit of 1000 bytes; it may have taken effect
    ");
    for error in errors {
        assert_reveals_nothing(&error);
        // However much arrived at once.
        assert!((1001..=6000).contains(&error.body().len()));
    }
}

#[tokio::test]
async fn a_body_at_the_limit_is_read() {
    let body = json!({"response": []}).to_string();
    let reply = Reply::text(200, "application/json", body.as_str());
    let server = Server::playing([reply.clone(), reply.chunked()]).await;
    let client = server.questionpro_with(&net::once().body_limit(body.len()));
    for _ in 0..2 {
        assert!(client.list_communities().user_id(7).send().await.is_ok());
    }
}

#[tokio::test]
async fn an_error_keeps_at_most_64_kib_of_a_body() {
    let long = "c4n4ry ".repeat(30_000);
    let (all, none) = (&long.as_bytes()[..64 * 1024], &[][..]);
    let plain = Reply::text(200, "application/json", long.as_str());
    let rejected = Reply::text(400, "text/plain", long.as_str());
    for (reply, kept) in [
        // The declared length is too long, so nothing is read.
        (plain.clone(), none),
        (plain.chunked(), all),
        (rejected.clone(), all),
        // Bytes that are not kept are not awaited.
        (rejected.endless(), all),
    ] {
        let server = Server::start(move |_| reply.clone()).await;
        for error in both(&server, &net::once().body_limit(100_000)).await {
            assert!(error.body() == kept, "{error}: {}", error.body().len());
            assert_reveals_nothing(&error);
        }
    }
}

#[tokio::test]
async fn a_truncated_rejection_is_still_a_rejection() {
    let reply = Reply::text(403, "text/plain", "No.").declaring(1000);
    assert_snapshot!(describe_response(reply).await, @r"
    questionpro listCommunities: rejected with 403 Forbidden
    stage: Refused, effect: No
    status: 403
    message: No.
    body: 3 bytes

    questionpro addMembers: rejected with 403 Forbidden
    stage: Refused, effect: No
    status: 403
    message: No.
    body: 3 bytes
    ");
}

#[tokio::test]
async fn html_from_a_proxy_is_reported_with_status_and_title() {
    let page = "<html><head><title>502 Bad Gateway</title></head><body>c4n4ry</body></html>";
    assert_snapshot!(describe_response(Reply::html(502, page)).await, @r"
    questionpro listCommunities: failed with 502 Bad Gateway
    stage: Refused, effect: No
    status: 502
    message: 502 Bad Gateway
    body: 75 bytes

    questionpro addMembers: failed with 502 Bad Gateway; it may have taken effect
    stage: Refused, effect: Unknown
    status: 502
    message: 502 Bad Gateway
    body: 75 bytes
    ");
}

#[tokio::test]
async fn the_effect_of_a_408_is_unknown() {
    // The server gave up, and does not report what it did.
    assert_snapshot!(describe_response(Reply::empty(408)).await, @r"
    questionpro listCommunities: rejected with 408 Request Timeout
    stage: Refused, effect: No
    status: 408
    message: Request Timeout

    questionpro addMembers: rejected with 408 Request Timeout; it may have taken effect
    stage: Refused, effect: Unknown
    status: 408
    message: Request Timeout
    ");
}

#[tokio::test]
async fn retry_after_is_read_from_the_response() {
    let error = |value: &'static str| async move {
        let reply = Reply::empty(429).header("Retry-After", value);
        let server = Server::playing([reply]).await;
        let client = server.questionpro();
        client
            .list_communities()
            .user_id(7)
            .send()
            .await
            .unwrap_err()
    };
    assert_eq!(
        error("30").await.retry_after(),
        Some(Duration::from_secs(30))
    );
    assert_eq!(
        error("1.5").await.retry_after(),
        Some(Duration::from_millis(1500))
    );
    assert_eq!(error("soon").await.retry_after(), None);
}

#[tokio::test]
async fn questionpro_errors_have_id_and_message_even_in_invalid_json() {
    // Q4: as documented, without quotes or comma.
    let page = r#"{
        "response": {
         "error": {
             "docs": www.questionpro.com/api/error-codes.html
             "name": "FORBIDDEN",
             "httpStatusCode": 403,
             "id" : "1013",
             "message": "The user does not have permission to access c4n4ry",
             "resourceUrl":"resource_url"
            }
        }
    }"#;
    let reply = Reply::text(403, "application/json", page);
    assert_snapshot!(describe_response(reply).await, @"
    questionpro listCommunities: rejected with 403 Forbidden (code 1013)
    stage: Refused, effect: No
    status: 403
    code: 1013
    message: The user does not have permission to access c4n4ry
    body: 353 bytes

    questionpro addMembers: rejected with 403 Forbidden (code 1013)
    stage: Refused, effect: No
    status: 403
    code: 1013
    message: The user does not have permission to access c4n4ry
    body: 353 bytes
    ");
    // Q5: valid JSON, with the id as a number.
    let error = json!({"id": 1013, "message": "Daily limit reached", "httpStatusCode": 429});
    let reply = Reply::json(429, json!({"response": {"error": error}})).header("Retry-After", "60");
    assert_snapshot!(describe_response(reply).await, @"
    questionpro listCommunities: rejected with 429 Too Many Requests (code 1013)
    stage: Refused, effect: No
    status: 429
    code: 1013
    message: Daily limit reached
    retry after: 60s
    body: 87 bytes

    questionpro addMembers: rejected with 429 Too Many Requests (code 1013)
    stage: Refused, effect: No
    status: 429
    code: 1013
    message: Daily limit reached
    retry after: 60s
    body: 87 bytes
    ");
}

#[tokio::test]
async fn memberclicks_errors_have_fields() {
    let rejection = json!({
        "timestamp": 1756409309567_i64,
        "status": 400,
        "error": "Bad Request",
        "message": "Error creating profile",
        "messageDetails": [
            {"field": "[Username]", "message": "c4n4ry is already in use"},
            {"field": "[Group]", "message": "This group has admin permissions."},
        ],
        "path": "/api/v1/profile",
        "parameters": {}
    });
    let server = Server::signing_in(move |_| Reply::json(400, rejection.clone())).await;
    let client = server.memberclicks();
    let call = client.create_profile().body_map(|it| it.email(EMAIL));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    memberclicks createProfile: rejected with 400 Bad Request (fields `[Group]`, `[Username]`)
    stage: Refused, effect: No
    status: 400
    code: Bad Request
    message: Error creating profile
    field [Username]: c4n4ry is already in use
    field [Group]: This group has admin permissions.
    body: 283 bytes
    ");
}

#[tokio::test]
async fn memberclicks_errors_may_have_the_shape_of_oauth() {
    // M17
    let rejection =
        json!({"error": "insufficient_scope", "error_description": "No c4n4ry for you"});
    let server = Server::signing_in(move |_| Reply::json(403, rejection.clone())).await;
    let client = server.memberclicks();
    assert_snapshot!(describe(&client.list_groups().send().await.unwrap_err()), @"
    memberclicks listGroups: rejected with 403 Forbidden (code insufficient_scope)
    stage: Refused, effect: No
    status: 403
    code: insufficient_scope
    message: No c4n4ry for you
    body: 70 bytes
    ");
}

#[tokio::test]
async fn members_portal_errors_have_code_and_message() {
    let rejection = json!({
        "timestamp": 1494511748121_i64,
        "status": 404,
        "error": "Not Found",
        "message": "No c4n4ry available",
        "path": "/org/items/1"
    });
    let server = Server::signing_in(move |_| Reply::json(404, rejection.clone())).await;
    let client = server.members_portal();
    let call = client.fetch_org_item().org_item_id(1);
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @r"
    members_portal fetchOrgItem: rejected with 404 Not Found
    stage: Refused, effect: No
    status: 404
    code: Not Found
    message: No c4n4ry available
    body: 114 bytes
    ");
}

#[tokio::test]
async fn yourcourts_errors_have_the_message() {
    let rejection = Reply::json(400, json!({"message": "firstName of c4n4ry is required"}));
    let server = Server::playing([rejection]).await;
    let client = server.yourcourts();
    let call = client
        .create_or_update_user()
        .body_map(|it| it.email(EMAIL));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @r"
    yourcourts createOrUpdateUser: rejected with 400 Bad Request
    stage: Refused, effect: No
    status: 400
    message: firstName of c4n4ry is required
    body: 45 bytes
    ");
}

#[tokio::test]
async fn undocumented_field_errors_are_read_too() {
    let rejection = json!({
        "status": 422,
        "error": "Unprocessable Entity",
        "message": "2 fields are wrong",
        "errors": [
            {"field": "firstName", "message": "c4n4ry is too long"},
            {"field": "memberNumber", "message": "must be text"},
        ]
    });
    let server = Server::signing_in(move |_| Reply::json(422, rejection.clone())).await;
    let yourcourts = server.yourcourts();
    let call = yourcourts
        .create_or_update_user()
        .body_map(|it| it.email(EMAIL));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    yourcourts createOrUpdateUser: rejected with 422 Unprocessable Entity (fields `firstName`, `memberNumber`)
    stage: Refused, effect: No
    status: 422
    code: Unprocessable Entity
    message: 2 fields are wrong
    field firstName: c4n4ry is too long
    field memberNumber: must be text
    body: 190 bytes
    ");
    let b2core = server.b2core();
    let call = b2core.create_profile().body_map(|it| it.first_name(CANARY));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    b2core createProfile: rejected with 422 Unprocessable Entity (fields `firstName` and 1 more)
    stage: Refused, effect: No
    status: 422
    code: Unprocessable Entity
    message: 2 fields are wrong
    field firstName: c4n4ry is too long
    field memberNumber: must be text
    body: 190 bytes
    ");
}

#[tokio::test]
async fn b2core_errors_have_whatever_is_found() {
    let rejection = json!({"code": 17, "message": "c4n4ry is no e-mail address"});
    let server = Server::signing_in(move |_| Reply::json(422, rejection.clone())).await;
    let client = server.b2core();
    let call = client.create_profile().body_map(|it| it.first_name(CANARY));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @"
    b2core createProfile: rejected with 422 Unprocessable Entity (code 17)
    stage: Refused, effect: No
    status: 422
    code: 17
    message: c4n4ry is no e-mail address
    body: 51 bytes
    ");
    // The body of a rejection is undocumented, and may be empty.
    let server = Server::signing_in(|_| Reply::json(404, json!({}))).await;
    let client = server.b2core();
    let call = client.get_profile().profile_id("p1");
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @r"
    b2core getProfile: rejected with 404 Not Found
    stage: Refused, effect: No
    status: 404
    message: Not Found
    body: 2 bytes
    ");
}

#[tokio::test]
async fn a_second_401_is_reported() {
    let rejection = json!({"message": "c4n4ry"});
    let server = Server::signing_in(move |_| Reply::json(401, rejection.clone())).await;
    let client = server.b2core();
    let call = client.create_profile().body_map(|it| it.first_name(CANARY));
    assert_snapshot!(describe(&call.send().await.unwrap_err()), @r"
    b2core createProfile: rejected with 401 Unauthorized
    stage: Refused, effect: No
    status: 401
    message: c4n4ry
    body: 20 bytes
    ");
}

#[tokio::test]
async fn a_failed_sign_in_is_reported_with_its_cause() {
    let rejection = json!({"error": "invalid_client", "error_description": "Not c4n4ry"});
    let server = Server::start(move |_| Reply::json(401, rejection.clone())).await;
    let client = server.memberclicks();
    let call = client.create_profile().body_map(|it| it.email(EMAIL));
    let error = call.send().await.unwrap_err();
    assert_snapshot!(describe(&error), @"
    memberclicks createProfile: not sent, since signing in failed: memberclicks createToken: rejected with 401 Unauthorized (code invalid_client)
    stage: NotSent, effect: No
    status: 401
    code: invalid_client
    message: Not c4n4ry
    body: 59 bytes
    is: sign-in
    ");
    let cause = error.source().unwrap().downcast_ref::<Error>().unwrap();
    assert_snapshot!(describe(cause), @"
    memberclicks createToken: rejected with 401 Unauthorized (code invalid_client)
    stage: Refused, effect: No
    status: 401
    code: invalid_client
    message: Not c4n4ry
    body: 59 bytes
    ");
}

#[tokio::test]
async fn a_call_without_a_token_cannot_have_taken_effect() {
    let server = Server::start(|_| Reply::hang_up()).await;
    let client = server.b2core();
    let call = client.create_profile().body_map(|it| it.first_name(CANARY));
    let error = call.send().await.unwrap_err();
    assert_eq!(error.effect(), Effect::No);
    assert!(!error.to_string().contains("taken effect"), "{error}");
}

#[tokio::test]
async fn a_sign_in_without_a_token_is_reported_without_its_body() {
    let server = Server::start(|_| Reply::json(200, json!({"accessToken": CANARY}))).await;
    let error = server.b2core().list_profiles().send().await.unwrap_err();
    assert_snapshot!(describe(&error), @"
    b2core listProfiles: not sent, since signing in failed: b2core createToken: the response (200 OK) cannot be read: `access_token` is missing
    stage: NotSent, effect: No
    status: 200
    body: 24 bytes
    is: sign-in
    ");
}

#[tokio::test]
async fn a_token_that_is_invalid_in_a_header_is_reported_without_showing_it() {
    let server = Server::start(|_| token("c4n4ry\nX-Header: 1")).await;
    let error = server.b2core().list_profiles().send().await.unwrap_err();
    assert_snapshot!(describe(&error), @r"
    b2core listProfiles: not sent, since signing in failed: b2core connect: a credential holds a character that no header can carry
    stage: NotSent, effect: No
    is: sign-in
    ");
}

#[tokio::test]
async fn a_url_with_member_data_is_not_shown_when_the_connection_is_lost() {
    // An e-mail in the path, names in a filter: errors of the transport tend to include URLs.
    let server = Server::signing_in(|_| Reply::hang_up()).await;
    let yourcourts = server.yourcourts();
    let error = yourcourts
        .update_user()
        .email(EMAIL)
        .send()
        .await
        .unwrap_err();
    assert_reveals_nothing(&error);
    let b2core = server.b2core();
    let error = b2core
        .list_profiles()
        .filter_name(CANARY)
        .send()
        .await
        .unwrap_err();
    assert_reveals_nothing(&error);
    assert!(
        server
            .calls()
            .iter()
            .all(|call| call.target().contains(CANARY))
    );

    let (_held, url) = nobody_listens();
    let client = vendors::yourcourts(&format!("{url}/{CANARY}"), SECRET, &net::once()).unwrap();
    let error = client.update_user().email(EMAIL).send().await.unwrap_err();
    assert_reveals_nothing(&error);
}
