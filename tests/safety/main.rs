//! What must never happen, for any response and any input.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[path = "../net/mod.rs"]
mod net;

mod credentials;
mod debug;
mod fields;
mod lenient;
mod requests;
mod secrets;
mod spans;

use net::SECRET;
use net::vendors::{self, EMAIL, member};
use rollbook::Options;
use serde::de::DeserializeOwned;
use serde_json::Value;

#[test]
fn limits_have_safe_defaults() {
    let options = Options::new().user_agent("acme/1.0");
    insta::assert_snapshot!(format!("{options:#?}"), @r#"
    Options {
        timeout: 60s,
        retry: Retry {
            attempts: 4,
            deadline: 120s,
            first_wait: 250ms,
            longest_wait: 30s,
        },
        rate: None,
        connect_timeout: 10s,
        body_limit: 67108864,
        user_agent: "acme/1.0",
        ..
    }
    "#);
}

/// Reads a value from JSON.
fn read<T: DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).unwrap()
}

#[test]
fn clients_are_shared_between_threads_and_calls_move_to_them() {
    fn is_shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    fn is_sent<T: Send>(_: T) {}

    let options = net::once();
    let url = "https://example.com";
    let b2core = vendors::b2core(url, SECRET, &options).unwrap();
    let memberclicks = vendors::memberclicks(url, SECRET, &options).unwrap();
    let members_portal = vendors::members_portal(url, SECRET, &options).unwrap();
    let questionpro = vendors::questionpro(url, SECRET, &options).unwrap();
    let yourcourts = vendors::yourcourts(url, SECRET, &options).unwrap();
    is_shared(&b2core);
    is_shared(&memberclicks);
    is_shared(&members_portal);
    is_shared(&questionpro);
    is_shared(&yourcourts);
    is_shared(&options);
    is_sent(b2core.list_profiles().send());
    is_sent(b2core.list_profiles().stream());
    is_sent(b2core.patch_profile().profile_id("p1").send());
    is_sent(memberclicks.create_profile().send());
    is_sent(memberclicks.list_search_results("s1").stream());
    is_sent(members_portal.create_member().org_item_id(4).send());
    is_sent(questionpro.add_members().body(vec![member()]).send());
    is_sent(questionpro.list_communities().user_id(7).stream());
    is_sent(yourcourts.update_user().email(EMAIL).send());
}
