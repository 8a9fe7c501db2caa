//! Authentication of the five vendors, and the lifetime of tokens: fetched on first use, once for all waiting calls,
//! and renewed before expiry and after a 401. Tests advance the clock.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[path = "../net/mod.rs"]
mod net;

mod concurrent;
mod lifetime;
mod rejected;
mod store;
mod users;
mod vendors;

use net::vendors::is_sign_in;
use net::{Reply, Request, Server};
use rollbook::{Error, b2core};
use serde_json::{Value, json};

/// A server whose sign-ins get `tokens` in turn, repeating the last one; other calls get an empty list.
async fn issuing(tokens: impl IntoIterator<Item = Reply>) -> Server {
    let mut tokens = tokens
        .into_iter()
        .collect::<Vec<_>>()
        .into_iter()
        .peekable();
    Server::start(move |request| match is_sign_in(request) {
        true if tokens.len() == 1 => tokens.peek().cloned().unwrap(),
        true => tokens.next().unwrap(),
        false => Reply::json(200, json!([])),
    })
    .await
}

/// The response to a sign-in, with a lifetime in the vendor's format.
fn token_for(access: &str, expires_in: impl Into<Value>) -> Reply {
    let expires_in = expires_in.into();
    Reply::json(
        200,
        json!({"access_token": access, "expires_in": expires_in}),
    )
}

/// Lists B2CORE's profiles.
async fn list(client: &b2core::Client) -> Result<usize, Error> {
    client
        .list_profiles()
        .send()
        .await
        .map(|profiles| profiles.len())
}

/// The `Authorization` of every call except sign-ins.
fn sent_credentials(server: &Server) -> Vec<String> {
    let calls = server.calls();
    let signature = |call: &Request| call.header("authorization").unwrap();
    calls.iter().map(signature).collect()
}
