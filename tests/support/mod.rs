//! Shared by the tests of the five clients: the specs as documents, a call of every operation, and the types of all
//! components of the specs.
//!
//! The lists are compared with the specs, so that no addition can be forgotten.
#![allow(dead_code, reason = "not every test file needs every helper")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test panics when it fails"
)]

use serde_json::Value;

pub(crate) mod calls;
pub(crate) mod components;
pub(crate) mod connect;
pub(crate) mod page;
/// The server of the tests at the socket.
#[path = "../net/server.rs"]
pub(crate) mod server;
pub(crate) mod spec;

/// The text of a sample in `tests/fixtures`.
pub(crate) fn fixture(path: &str) -> String {
    let path = format!("{}/tests/fixtures/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A JSON sample in `tests/fixtures`.
pub(crate) fn json_fixture(path: &str) -> Value {
    serde_json::from_str(&fixture(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The parts of a sample that are missing or different in `read`.
pub(crate) fn lost(sample: &Value, read: &Value, at: &str) -> Vec<String> {
    match (sample, read) {
        (Value::Object(members), Value::Object(read)) => members
            .iter()
            .flat_map(|(name, sample)| match read.get(name) {
                Some(read) => lost(sample, read, &format!("{at}/{name}")),
                None => vec![format!("{at}/{name} is missing")],
            })
            .collect(),
        (Value::Array(items), Value::Array(read)) if items.len() == read.len() => {
            let pairs = items.iter().zip(read).enumerate();
            pairs
                .flat_map(|(index, (sample, read))| lost(sample, read, &format!("{at}/{index}")))
                .collect()
        }
        _ if sample == read => Vec::new(),
        _ => vec![format!("{at} is {read}, not {sample}")],
    }
}
