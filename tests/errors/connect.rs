//! Invalid settings of a client.

use std::time::Duration;

use insta::assert_snapshot;
use rollbook::{Effect, Options, Rate, Retry, Stage, http_builder};

use crate::net::{self, CANARY, SECRET, assert_reveals_nothing, vendors};

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
    b2core connect: the base URL contains a user or password: pass them as credentials
    b2core connect: the base URL has a query or a fragment
    b2core connect: the base URL has a query or a fragment
    ");
}

#[test]
fn credentials_that_are_invalid_in_a_header_are_reported_without_showing_them() {
    let errors = |secret| connect_errors("https://example.com", secret, &net::once());
    // Members Portal sends the password in a body, which accepts any text.
    assert_snapshot!(errors("c4n4ry\r\nX-Header: 1"), @r"
    b2core connect: the client secret contains a control character or a leading or trailing blank, which headers cannot contain
    memberclicks connect: the client secret contains a control character or a leading or trailing blank, which headers cannot contain
    questionpro connect: the API key contains a control character or a leading or trailing blank, which headers cannot contain
    yourcourts connect: the API key contains a control character or a leading or trailing blank, which headers cannot contain
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
            .args([
                "--exact",
                "connect::the_environment_needs_both_user_and_password",
            ])
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
fn all_missing_settings_are_reported_together() {
    use rollbook::{b2core, memberclicks, members_portal, questionpro, yourcourts};

    let set = |given: &'static [(&str, &str)]| {
        move |name: &str| {
            let found = given.iter().find(|(it, _)| *it == name);
            found.map(|(_, value)| (*value).to_owned())
        }
    };
    let options = Options::default();
    let memberclicks = |given| memberclicks::Client::from_vars(set(given), &options).map(drop);
    let questionpro = |given| questionpro::Client::from_vars(set(given), &options).map(drop);
    let errors = [
        memberclicks(&[("MEMBERCLICKS_CLIENT_ID", " ")]),
        memberclicks(&[
            ("MEMBERCLICKS_BASE_URL", "https://example.org"),
            ("MEMBERCLICKS_CLIENT_ID", "id"),
            ("MEMBERCLICKS_USERNAME", "gary"),
        ]),
        members_portal::Client::from_vars(set(&[]), &options).map(drop),
        questionpro(&[]),
        questionpro(&[("QUESTIONPRO_ENV", "us"), ("QUESTIONPRO_API_KEY", "key")]),
        yourcourts::Client::from_vars(set(&[]), &options).map(drop),
        b2core::Client::from_vars(set(&[]), &options).map(drop),
    ];
    let errors = errors.map(|it| it.unwrap_err().to_string());
    assert_snapshot!(errors.join("\n"), @"
    memberclicks connect: MEMBERCLICKS_ORG_ID, MEMBERCLICKS_CLIENT_ID, MEMBERCLICKS_CLIENT_SECRET are not set
    memberclicks connect: MEMBERCLICKS_CLIENT_SECRET, MEMBERCLICKS_PASSWORD are not set
    members_portal connect: MEMBERS_PORTAL_USERNAME, MEMBERS_PORTAL_PASSWORD are not set
    questionpro connect: QUESTIONPRO_API_KEY, QUESTIONPRO_ENV are not set
    questionpro connect: QUESTIONPRO_ENV is not one of com, eu, ca, sg, au, ae
    yourcourts connect: YOURCOURTS_BASE_URL, YOURCOURTS_API_KEY are not set
    b2core connect: B2CORE_BASE_URL, B2CORE_CLIENT_ID, B2CORE_CLIENT_SECRET are not set
    ");

    questionpro(&[
        ("QUESTIONPRO_BASE_URL", "https://example.org"),
        ("QUESTIONPRO_API_KEY", "key"),
    ])
    .unwrap();
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
    b2core connect: the user agent contains a control character
    memberclicks connect: the user agent contains a control character
    members_portal connect: the user agent contains a control character
    questionpro connect: the user agent contains a control character
    yourcourts connect: the user agent contains a control character
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
