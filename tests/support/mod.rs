//! What the tests of the five clients share: the specs as documents, one call of every operation,
//! and every type that the specs have a component for.
//!
//! The lists here are held against the specs, so that nothing that is added there can be forgotten.
#![allow(dead_code, reason = "not every test file needs every helper")]

pub(crate) mod calls;
pub(crate) mod components;
pub(crate) mod connect;
pub(crate) mod samples;
#[allow(clippy::unwrap_used, reason = "a test panics when it fails")]
#[path = "../net/server.rs"]
pub(crate) mod server;
pub(crate) mod spec;

/// The modules of the five APIs.
pub(crate) const APIS: [&str; 5] = [
    "b2core",
    "memberclicks",
    "members_portal",
    "questionpro",
    "yourcourts",
];
