//! Retries at the socket: which calls, with which bytes, after which delay.
//!
//! The decision is one table, `runtime::call::retry::tests::the_whole_decision`.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod net;

use std::time::{Duration, Instant};

use net::{Gate, Reply, SECRET, Server, Waits, settle, vendors};
use rollbook::{Clock, Effect, Options, Rate, Retry, Stage};
use serde_json::json;

const HOUR: Duration = Duration::from_secs(3600);

fn busy() -> Reply {
    Reply::json(503, json!({}))
}

fn communities() -> Reply {
    Reply::json(200, json!({"response": []}))
}

#[tokio::test]
async fn a_read_is_retried_with_the_same_bytes_until_it_succeeds() {
    let waits = Waits::default();
    let server = Server::playing([busy(), Reply::hang_up(), communities()]).await;
    let client = server.questionpro_with(&waits.options(Retry::new()));
    client.list_communities().user_id(7).send().await.unwrap();

    let [first, second, third] = server.requests().try_into().unwrap_or_else(|_| panic!());
    assert_eq!((&first.head, &first.body), (&second.head, &second.body));
    assert_eq!((&first.head, &first.body), (&third.head, &third.body));
    assert_eq!(waits.seconds(), [0.25, 0.5]);
}

#[tokio::test]
async fn a_creating_call_is_not_retried_when_its_response_is_lost() {
    let waits = Waits::default();
    let server = Server::signing_in(|_| Reply::hang_up()).await;
    let client = server.b2core_with(&waits.options(Retry::new()));
    let call = client.create_profile().body_map(|it| it.first_name("Mary"));
    let error = call.send().await.unwrap_err();

    assert_eq!(error.effect(), Effect::Unknown);
    assert_eq!((server.calls().len(), waits.all().len()), (1, 0));
}

#[tokio::test]
async fn a_creating_call_is_retried_when_it_certainly_had_no_effect() {
    let waits = Waits::default();
    let profile = json!({"profileId": "1", "contacts": [], "tags": []});
    let mut responses = [
        Reply::json(429, json!({})),
        busy().header("Retry-After", "2"),
        Reply::json(201, profile),
    ]
    .into_iter();
    let server = Server::signing_in(move |_| responses.next().unwrap()).await;
    let client = server.b2core_with(&waits.options(Retry::new()));
    let call = client.create_profile().body_map(|it| it.first_name("Mary"));
    call.send().await.unwrap();

    let bodies = server
        .calls()
        .iter()
        .map(|it| it.text().to_owned())
        .collect::<Vec<_>>();
    assert_eq!(bodies, vec![r#"{"firstName":"Mary"}"#; 3]);
    assert_eq!(waits.seconds(), [0.25, 2.5]);
}

#[tokio::test]
async fn an_upsert_is_retried_when_its_response_is_lost() {
    let waits = Waits::default();
    let server = Server::playing([Reply::hang_up(), Reply::empty(200)]).await;
    let options = waits.options(Retry::new());
    let client = vendors::yourcourts(server.url(), SECRET, &options).unwrap();
    let call = client
        .update_user()
        .email("a@b.c")
        .body_map(|it| it.city("Rome"));
    call.send().await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn an_exhausted_quota_is_not_retried() {
    // Q30: only the message distinguishes an exhausted quota from throttling.
    let text = "API call limit exceeded. Please contact your account representative.";
    let rejection = json!({"response": {"error": {"id": 1013, "message": text}}});
    let server = Server::start(move |_| Reply::json(429, rejection.clone())).await;
    let client = server.questionpro_with(&Waits::default().options(Retry::new()));
    let error = client
        .list_communities()
        .user_id(7)
        .send()
        .await
        .unwrap_err();
    assert_eq!((error.code(), server.requests().len()), (Some("1013"), 1));

    let waits = Waits::default();
    let rejection = json!({"response": {"error": {"id": 1013, "message": "Too many requests"}}});
    let server = Server::playing([Reply::json(429, rejection), communities()]).await;
    let client = server.questionpro_with(&waits.options(Retry::new()));
    client.list_communities().user_id(7).send().await.unwrap();
    assert_eq!(waits.seconds(), [0.25]);
}

#[tokio::test]
async fn a_delay_above_the_maximum_is_reported_and_not_waited_for() {
    let waits = Waits::default();
    let server = Server::start(|_| busy().header("Retry-After", "86400")).await;
    let client = server.questionpro_with(&waits.options(Retry::new()));
    let error = client
        .list_communities()
        .user_id(7)
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.retry_after(), Some(24 * HOUR));
    assert_eq!((server.requests().len(), waits.all().len()), (1, 0));
}

#[tokio::test]
async fn a_delay_is_never_shorter_than_the_vendor_requests() {
    for (asked, least) in [
        (&["1.5"][..], 1.5),
        (&["+2"], 2.0),
        (&["1", "3", "soon"], 3.0),
        (&["Fri, 01 Jan 2100 00:00:07 GMT"], 7.0),
        (&["Friday, 01-Jan-00 00:00:07 GMT"], 0.0),
        (&["Fri Jan  1 00:00:07 2100"], 7.0),
    ] {
        let waits = Waits::default();
        let busy = asked
            .iter()
            .fold(busy(), |it, asked| it.header("Retry-After", asked));
        let server = Server::playing([busy, communities()]).await;
        let options = waits.options(Retry::new());
        let new_year = std::time::UNIX_EPOCH + Duration::from_secs(4_102_444_800);
        let clock = waits.clock().wall(move || new_year);
        let client = server.questionpro_with(&options.clock(clock));
        client.list_communities().user_id(7).send().await.unwrap();
        assert_eq!(waits.seconds(), [least + 0.25], "{asked:?}");
    }
}

#[tokio::test]
async fn no_delay_passes_the_deadline() {
    let waits = Waits::default();
    let server = Server::start(|_| busy().header("Retry-After", "10")).await;
    let options = waits.options(Retry::new());
    let within = |deadline| {
        let retry = Retry::new().deadline(Duration::from_secs(deadline));
        // The timeout is limited to the remaining time, so it is not `RESPONSE_TIMEOUT`.
        options.clone().retry(retry).timeout(HOUR)
    };
    let client = server.questionpro_with(&within(5));
    let error = client
        .list_communities()
        .user_id(7)
        .send()
        .await
        .unwrap_err();
    // The timeout may end before the response arrives: nothing else is awaited.
    assert!(error.is_timeout() || error.status().is_some(), "{error}");
    assert!(
        !waits.all().contains(&Duration::from_secs(10)),
        "{:?}",
        waits.all()
    );
}

const ASKED: Duration = Duration::from_secs(6);

/// Ten seconds for a call. Delays requested by the vendor end immediately, and no response is too late.
fn in_ten_seconds(waits: &Waits) -> Options {
    let (started, now, noted) = (Instant::now(), waits.clone(), waits.clone());
    let clock = Clock::new(move || started + now.all().iter().sum::<Duration>())
        .jitter(|| 0.0)
        .sleep(move |duration| {
            let is_asked = duration == ASKED;
            if is_asked {
                noted.record(duration);
            }
            async move {
                if !is_asked {
                    std::future::pending::<()>().await;
                }
            }
        });
    let retry = Retry::new().deadline(Duration::from_secs(10));
    Options::new().retry(retry).clock(clock)
}

fn later() -> Reply {
    Reply::json(429, json!({})).header("Retry-After", "6")
}

fn token_for_a_second(access: &str) -> Reply {
    Reply::json(200, json!({"access_token": access, "expires_in": 1}))
}

#[tokio::test]
async fn no_delay_of_a_sign_in_passes_the_deadline_of_its_call() {
    let waits = Waits::default();
    let mut token = Some(token_for_a_second("t1"));
    let server = Server::start(move |request| match vendors::is_sign_in(request) {
        true => token.take().unwrap_or_else(later),
        false => later(),
    })
    .await;
    let client = server.b2core_with(&in_ten_seconds(&waits));
    let error = client.list_profiles().send().await.unwrap_err();

    // The token expires while the call waits, and the next sign-in gets a delay past the call's deadline.
    assert!(error.is_sign_in(), "{error}");
    assert_eq!(waits.all(), [ASKED]);
}

#[tokio::test]
async fn a_sign_in_past_the_deadline_of_its_call_fails_no_other_call() {
    let (waits, gate) = (Waits::default(), Gate::shut());
    let mut tokens = [
        token_for_a_second("t1"),
        later().behind(&gate),
        token_for_a_second("t3"),
    ]
    .into_iter();
    let mut calls = [later(), Reply::json(200, json!([]))].into_iter();
    let server = Server::start(move |request| match vendors::is_sign_in(request) {
        true => tokens.next().unwrap(),
        false => calls.next().unwrap(),
    })
    .await;
    let client = server.b2core_with(&in_ten_seconds(&waits));
    let early = client.list_profiles().send();
    let late = async {
        settle().await;
        settle().await;
        assert_eq!(server.sign_ins(), 2);
        let late = client.list_profiles().send();
        let (late, ()) = tokio::join!(late, async {
            settle().await;
            gate.open();
        });
        late
    };
    let (early, late) = tokio::join!(early, late);
    assert!(early.unwrap_err().is_sign_in());
    late.unwrap();
}

#[tokio::test]
async fn after_a_rejected_token_each_attempt_has_a_valid_one() {
    let waits = Waits::default();
    let mut tokens = ["t1", "t2", "t3"].into_iter();
    let mut calls = [Reply::empty(401), later(), Reply::json(200, json!([]))].into_iter();
    let server = Server::start(move |request| match vendors::is_sign_in(request) {
        true => token_for_a_second(tokens.next().unwrap()),
        false => calls.next().unwrap(),
    })
    .await;
    let client = server.b2core_with(&in_ten_seconds(&waits));
    client.list_profiles().send().await.unwrap();
    let sent = server.calls();
    let sent = sent.iter().map(|it| it.header("authorization").unwrap());
    let sent: Vec<_> = sent.collect();
    assert_eq!(sent, ["Bearer t1", "Bearer t2", "Bearer t3"]);
}

#[tokio::test]
async fn an_error_covers_the_effect_of_every_attempt() {
    let lost = Reply::hang_up;
    let gone = || Reply::empty(404);
    let cut = || Reply::json(200, json!({"profileId": "p1"})).declaring(1000);
    let mut shown = String::new();
    for replies in [
        vec![gone()],
        vec![lost(), gone()],
        vec![lost(), Reply::empty(429), gone()],
        vec![cut(), gone()],
        vec![cut(), lost(), gone()],
        vec![Reply::empty(500), gone()],
        vec![lost(), Reply::empty(500), lost(), cut()],
        // These had no effect.
        vec![Reply::empty(429), gone()],
        vec![busy().header("Retry-After", "1"), gone()],
    ] {
        for reads in [false, true] {
            let mut replies = replies.clone().into_iter();
            let server = Server::signing_in(move |_| replies.next().unwrap()).await;
            let client = server.b2core_with(&Waits::default().options(Retry::new()));
            let error = match reads {
                true => client.get_profile().profile_id("p1").send().await.err(),
                false => client.delete_profile().profile_id("p1").send().await.err(),
            };
            let error = error.unwrap();
            match reads {
                true => assert_eq!(error.effect(), Effect::No),
                false => {
                    let line = error.to_string();
                    let line = line.split_once(": ").unwrap().1;
                    shown += &format!("{:?}, {line}\n", error.effect());
                }
            }
        }
    }
    insta::assert_snapshot!(shown, @"
    No, rejected with 404 Not Found
    Unknown, rejected with 404 Not Found; an earlier attempt may have taken effect
    Unknown, rejected with 404 Not Found; an earlier attempt may have taken effect
    Yes, rejected with 404 Not Found; an earlier attempt has taken effect
    Yes, rejected with 404 Not Found; an earlier attempt has taken effect
    Unknown, rejected with 404 Not Found; an earlier attempt may have taken effect
    Yes, the response (200 OK) cannot be read: the connection was closed before its end; it has taken effect
    No, rejected with 404 Not Found
    No, rejected with 404 Not Found
    ");
}

#[tokio::test]
async fn an_unreachable_vendor_gets_at_most_a_tenth_more_calls() {
    let waits = Waits::default();
    let server = Server::start(|_| busy()).await;
    let options = waits.options(Retry::new()).rate(Rate::unlimited());
    let client = server.questionpro_with(&options);
    for _ in 0..100 {
        client
            .list_communities()
            .user_id(7)
            .send()
            .await
            .unwrap_err();
    }
    assert_eq!(server.requests().len(), 110);
}

/// Rejects the first call for 3000 seconds, and issues two tokens.
async fn busy_for_3000_seconds() -> Server {
    let mut tokens = ["t1", "t2"].map(vendors::token).into_iter();
    let long = busy().header("Retry-After", "3000");
    let mut responses = [long, Reply::json(200, json!([]))].into_iter();
    Server::start(move |request| match vendors::is_sign_in(request) {
        true => tokens.next().unwrap(),
        false => responses.next().unwrap(),
    })
    .await
}

#[tokio::test]
async fn each_attempt_is_authenticated_again() {
    let waits = Waits::default();
    let server = busy_for_3000_seconds().await;
    let retry = Retry::new().longest_wait(HOUR);
    let client = server.members_portal_with(&waits.options(retry.clone()));
    // Lifetime of seven days: the token is still valid.
    client.list_org_items().send().await.unwrap();
    let tokens = |server: &Server| {
        let calls = server.calls();
        calls
            .iter()
            .map(|it| it.header("authorization").unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(tokens(&server), ["t1", "t1"]);

    let waits = Waits::default();
    let server = busy_for_3000_seconds().await;
    let client = server.b2core_with(&waits.options(retry));
    // Lifetime of an hour: it is renewed in between.
    client.list_profiles().send().await.unwrap();
    assert_eq!(tokens(&server), ["Bearer t1", "Bearer t2"]);
}

#[tokio::test]
async fn calls_above_the_rate_wait_for_a_permit() {
    let waits = Waits::default();
    let server = Server::start(|_| communities()).await;
    let options = waits.options(Retry::new()).rate(Rate::per_minute(10));
    let client = server.questionpro_with(&options);
    for _ in 0..3 {
        client
            .clone()
            .list_communities()
            .user_id(7)
            .send()
            .await
            .unwrap();
    }
    let waited = waits.all().iter().sum::<Duration>();
    assert!((13..=14).contains(&waited.as_secs()), "{:?}", waits.all());
}

#[tokio::test]
async fn questionpro_is_limited_to_300_calls_a_minute_by_default() {
    let waits = Waits::default();
    let server = Server::start(|_| communities()).await;
    let client = server.questionpro_with(&waits.options(Retry::new()));
    for _ in 0..31 {
        client.list_communities().user_id(7).send().await.unwrap();
    }
    assert_eq!(waits.all().len(), 1, "a tenth of them may be sent at once");
}

#[tokio::test]
async fn a_permit_that_would_come_too_late_is_not_waited_for() {
    let waits = Waits::default();
    let server = Server::start(|_| communities()).await;
    let retry = Retry::new().deadline(Duration::from_secs(1));
    let options = waits
        .options(Retry::new())
        .retry(retry)
        .rate(Rate::per_minute(10));
    // Without a timeout, because the clock stands still.
    let client = server.questionpro_with(&options.clock(Clock::default()));
    client.list_communities().user_id(7).send().await.unwrap();
    let error = client
        .list_communities()
        .user_id(7)
        .send()
        .await
        .unwrap_err();
    assert_eq!(
        (error.stage(), error.effect()),
        (Stage::NotSent, Effect::No)
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_connection_closed_by_the_server_is_replaced_silently() {
    let profile = json!({"profileId": "1", "contacts": [], "tags": []}).to_string();
    let length = profile.len();
    let server = Server::signing_in(move |_| {
        Reply::text(201, "application/json", profile.clone()).declaring(length)
    })
    .await;
    let client = server.b2core();
    for _ in 0..3 {
        let call = client.create_profile().body_map(|it| it.first_name("Mary"));
        call.send().await.unwrap();
        net::settle().await;
    }
    assert_eq!(server.calls().len(), 3);
}
