//! Calls that are dropped before they complete.

use std::future::poll_fn;
use std::task::Poll;

use futures_util::TryStreamExt as _;
use rollbook::{Rate, Retry, b2core, http_builder, memberclicks, members_portal};
use serde_json::json;

use super::in_time;
use crate::net::{Reply, Server, Waits, vendors};

/// Starts a call and drops it after one poll, two polls and so on, until it completes. Then checks the remains with
/// `left`.
async fn dropped_at_each_poll<S, F, L>(
    start: impl AsyncFn() -> S,
    run: impl Fn(&S) -> F,
    left: impl Fn(S) -> L,
) -> usize
where
    F: Future<Output = ()>,
    L: Future<Output = ()>,
{
    for polls in 1.. {
        let started = start().await;
        let mut running = Box::pin(run(&started));
        let mut still = polls;
        let ended = poll_fn(|context| match running.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(true),
            Poll::Pending => {
                still -= 1;
                if still == 0 {
                    Poll::Ready(false)
                } else {
                    Poll::Pending
                }
            }
        })
        .await;
        drop(running);
        // A lock would stay held.
        let left = in_time(left(started)).await;
        left.unwrap_or_else(|| panic!("stuck when dropped at poll {polls}"));
        if ended {
            return polls;
        }
    }
    unreachable!()
}

/// A call with every kind of wait: the rate limit, a sign-in, a rejected token, another sign-in, a busy server, the
/// delay of a retry, and a response in chunks.
#[tokio::test]
async fn a_call_can_be_dropped_at_any_point() {
    let http = http_builder().build().unwrap();
    let start = async || {
        let (mut token, mut busy) = (0, true);
        let server = Server::start(move |request| {
            if vendors::is_sign_in(request) {
                token += 1;
                return vendors::token(&format!("t{token}"));
            }
            if request.header("authorization").unwrap() == "Bearer t1" {
                return Reply::empty(401);
            }
            match std::mem::take(&mut busy) {
                true => Reply::empty(503),
                false => Reply::json(200, json!([{"profileId": "p1"}])).dripping(),
            }
        })
        .await;
        let waits = Waits::default();
        let options = waits.options(Retry::new()).rate(Rate::per_minute(10));
        let client = server.b2core_with(&options.http_client(http.clone()));
        (server, client, waits)
    };
    let run = |(_, client, _): &(Server, b2core::Client, Waits)| {
        let client = client.clone();
        async move { drop(client.list_profiles().send().await.unwrap()) }
    };
    let polls = dropped_at_each_poll(start, run, async |(server, client, waits)| {
        let profiles = client.list_profiles().send().await.unwrap();
        assert_eq!(profiles.len(), 1);
        // At most the dropped sign-in is repeated.
        let sign_ins = server.sign_ins();
        assert!((2..=3).contains(&sign_ins), "{:?}", server.lines());
        client.list_profiles().send().await.unwrap();
        assert_eq!(server.sign_ins(), sign_ins, "the token is kept");
        assert!(waits.all().len() > 3, "permits are waited for");
    });
    // It waited at every point.
    assert!(polls.await > 10);
}

#[tokio::test]
async fn a_renewal_dropped_at_any_point_keeps_the_refresh_token() {
    let http = http_builder().build().unwrap();
    let start = async || {
        let server = Server::start(|request| match vendors::is_sign_in(request) {
            true => Reply::json(
                200,
                json!({"access_token": "t", "refresh_token": "r", "expires_in": 0}),
            ),
            false => Reply::json(200, json!({})),
        })
        .await;
        let credentials = memberclicks::Credentials::client("client", "secret");
        let options = Waits::default().options(Retry::new());
        let client = memberclicks::Client::connect_with(
            memberclicks::Server::url(server.url()),
            credentials.user("gary", "password"),
            &options.http_client(http.clone()),
        );
        let client = client.unwrap();
        client.get_my_profile().send().await.unwrap();
        (server, client)
    };
    let run = |(_, client): &(Server, memberclicks::Client)| {
        let client = client.clone();
        async move { drop(client.get_my_profile().send().await.unwrap()) }
    };
    let polls = dropped_at_each_poll(start, run, async |(server, client)| {
        client.get_my_profile().send().await.unwrap();
        let requests = server.requests();
        let with_password = requests.iter().filter(|it| it.text().contains("password"));
        assert_eq!(with_password.count(), 1);
    });
    assert!(polls.await > 2);
}

#[tokio::test]
async fn a_stream_of_pages_can_be_dropped_at_any_point() {
    let http = http_builder().build().unwrap();
    let start = async || {
        let server = Server::signing_in(|request| {
            let offset: usize = request.query("offset").unwrap().parse().unwrap();
            let page = (offset..5).take(2);
            let page = page.map(|id| json!({"profileId": id.to_string()}));
            Reply::json(200, page.collect::<Vec<_>>())
        })
        .await;
        let options = Waits::default().options(Retry::new());
        let client = server.b2core_with(&options.http_client(http.clone()));
        (server, client)
    };
    let walk = |client: b2core::Client| async move {
        let found = client.list_profiles().limit(2).stream();
        assert_eq!(found.try_collect::<Vec<_>>().await.unwrap().len(), 5);
    };
    let polls = dropped_at_each_poll(
        start,
        |(_, client)| walk(client.clone()),
        |(_, client)| walk(client),
    );
    assert!(polls.await > 5);
}

#[tokio::test]
async fn a_list_can_be_dropped_at_any_point() {
    let http = http_builder().build().unwrap();
    let item = json!({"id": 1, "name": "Club"});
    let start = async || {
        let list = json!(vec![&item; 2]);
        let server = Server::signing_in(move |_| Reply::json(200, list.clone()).dripping()).await;
        let options = Waits::default().options(Retry::new());
        let client = server.members_portal_with(&options.http_client(http.clone()));
        (server, client)
    };
    let read = |client: members_portal::Client| async move {
        let found = client.list_org_items().stream();
        assert_eq!(found.try_collect::<Vec<_>>().await.unwrap().len(), 2);
    };
    let polls = dropped_at_each_poll(
        start,
        |(_, client)| read(client.clone()),
        |(_, client)| read(client),
    );
    assert!(polls.await > 20);
}
