//! The measured work: the same calls by the generated and the hand-written client.

use std::hint::black_box;

use futures_util::TryStreamExt as _;
use rollbook::members_portal::types::Member;
use rollbook::{memberclicks, members_portal};
use tokio::runtime::{Builder, Runtime};

use crate::hand_written::{self, NewProfile};
use crate::server::Server;

const ID: i64 = 23012;

/// The generated client of MemberClicks.
#[must_use]
pub fn memberclicks(server: &Server) -> memberclicks::Client {
    memberclicks::Client::connect(
        memberclicks::Server::url(&server.url),
        memberclicks::Credentials::client("id", "secret"),
    )
    .expect("it connects without a call")
}

/// The generated client of Members Portal.
#[must_use]
pub fn members_portal(server: &Server) -> members_portal::Client {
    members_portal::Client::connect(
        members_portal::Server::url(&server.url),
        members_portal::Credentials::user("name", "password"),
    )
    .expect("it connects without a call")
}

/// The hand-written client.
pub async fn by_hand(server: &Server) -> hand_written::Client {
    let client = hand_written::Client::connect(server).await;
    client.expect("the server returns a token")
}

/// A runtime in the calling thread.
#[must_use]
pub fn one_thread() -> Runtime {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime can be created")
}

/// Gets a profile, `calls` times.
pub async fn get(client: &memberclicks::Client, calls: u64) {
    for _ in 0..calls {
        let profile = client.get_profile().profile_id(ID).send().await;
        black_box(profile.expect("the server has this profile"));
    }
}

/// Like [`get`], by hand.
pub async fn get_by_hand(client: &hand_written::Client, calls: u64) {
    for _ in 0..calls {
        let profile = client.get_profile(ID).await;
        black_box(profile.expect("the server has this profile"));
    }
}

/// Creates a profile, `calls` times.
pub async fn create(client: &memberclicks::Client, calls: u64) {
    let profile = |body: memberclicks::types::builder::ProfileCreateBuilder| {
        body.email("gary@example.com")
            .name_first("Gary")
            .name_last("Green")
            .username("GaryGreen01")
            .member_type("Full")
            .groups(["Full-time", "Swimmer", "Runner"])
            .join_date("01/31/2025")
            .extra("Website", "https://example.org")
    };
    for _ in 0..calls {
        let created = client.create_profile().body_map(profile).send().await;
        black_box(created.expect("the server creates it"));
    }
}

/// Like [`create`], by hand.
pub async fn create_by_hand(client: &hand_written::Client, calls: u64) {
    let profile = NewProfile {
        email: "gary@example.com",
        name_first: "Gary",
        name_last: "Green",
        username: "GaryGreen01",
        member_type: "Full",
        groups: &["Full-time", "Swimmer", "Runner"],
        join_date: "01/31/2025",
        website: "https://example.org",
    };
    for _ in 0..calls {
        let created = client.create_profile(&profile).await;
        black_box(created.expect("the server creates it"));
    }
}

/// Decodes a list of members like a call, and drops it.
pub fn decode(text: &[u8]) {
    let members = rollbook::runtime::from_json::<Vec<Member>>(text);
    drop(black_box(members.expect("it is a list of members")));
}

/// Like [`decode`], with the reader of the hand-written client: the cost of the types alone.
pub fn decode_from_slice(text: &[u8]) {
    let members = serde_json::from_slice::<Vec<Member>>(text);
    drop(black_box(members.expect("it is a list of members")));
}

/// Like [`decode`], by hand.
pub fn decode_by_hand(text: &[u8]) {
    let members = serde_json::from_slice::<Vec<hand_written::Member>>(text);
    drop(black_box(members.expect("it is a list of members")));
}

/// Streams a list of `members` members.
///
/// # Panics
///
/// If the count differs.
pub async fn stream(client: &members_portal::Client, members: usize) {
    let count = |count, member| {
        black_box(member);
        async move { Ok(count + 1) }
    };
    let all = client.list_all_members().stream();
    let count = all.try_fold(0, count).await;
    assert_eq!(count.expect("the server lists its members"), members);
}
