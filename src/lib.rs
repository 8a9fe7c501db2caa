//! Typed clients for five membership APIs: MemberClicks, Members Portal, QuestionPro Communities,
//! YourCourts and B2CORE IB.
//!
//! Each module holds a `Client` with a method for every operation, generated from an OpenAPI spec:
//!
//! ```no_run
//! use rollbook::b2core::{Client, Credentials, Server};
//! use rollbook::{Effect, Null};
//!
//! # async fn example() -> Result<(), rollbook::Error> {
//! let client = Client::connect(Server::url("https://ib.example.com"), Credentials::client("id", "secret"))?;
//! let profile = client.get_profile().profile_id("60ba407d15951453e60e49f8").send().await?;
//! println!("{}", profile.name.as_deref().unwrap_or("no name"));
//!
//! let call = client.patch_profile().profile_id(&*profile.profile_id);
//! match call.body_map(|patch| patch.first_name("Mary").middle_name(Null)).send().await {
//!     Ok(profile) => println!("changed at {:?}", profile.update_time.as_ref().and_then(|at| at.get())),
//!     Err(error) if error.effect() == Effect::No => println!("not changed: {error}"),
//!     Err(error) => println!("look before you try again: {error}"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! - **Calls** are builders: parameters, body, `send`; lists of pages have `stream`. What the spec
//!   forbids is refused before anything is sent, every fault at once.
//! - **Bodies** are plain structs in `types`, with builders for those that go out. [`Patch`] tells
//!   absent, null and value apart; [`Lenient`] keeps what a vendor sends, whatever it is; names that
//!   the spec does not know go out with `with` and come back in `extra`.
//! - **Signing** is the client's: tokens are fetched, kept and renewed.
//! - **Retries** are the client's, too: [`Retry`] says how often, the spec says of what.
//! - **Errors** are one type, [`Error`], for every API.
//! - **Nothing leaks:** `Debug` of clients, types and errors shows no credential and no member data.
//!   For what an error knows of the vendor's words, ask it.
//! - **Observability:** `tracing` spans and events, and a hook for metrics; see below.
//!
//! # Observability
//!
//! None of this shows data, credentials or the vendor's words, and without a subscriber it costs next to nothing.
//!
//! | level | what appears |
//! |---|---|
//! | `INFO` | the span `rollbook.call` around each call, with `api`, `operation`, `method`, `path` (the template), and from its end on `attempts`, `status` (of the last attempt, if a response came) and `duration_ms`; no event |
//! | `DEBUG` | one event `call ended` in each of these spans, which does not repeat their fields |
//! | `WARN` | an event `sent again` for each retry, with `attempt`, `wait_ms` and `error`; an event `call failed` for each failed call, with `error` |
//!
//! A request that is refused before it is sent, by `send()` or `request()`, has a span and events too, with 0
//! attempts. A sign-in is a call of its own, in the span of the call that it is for. A response that cannot be read is a
//! failed call as well: its `call failed` comes after `call ended`.
//!
//! [`Options::on_attempt`] is called with each [`Attempt`], for metrics.
//!
//! # Features
//!
//! `memberclicks`, `members-portal`, `questionpro`, `yourcourts`, `b2core` and `rustls` are on by
//! default; `schemars` derives `JsonSchema` for every generated type. `test-util` makes responses and
//! errors for your unit tests and shows values in them (`Response::new`, `Error::test_status`, `reveal`).
#![forbid(unsafe_code)]

// Generated code names this crate by its own name, so that it compiles in other crates too.
extern crate self as rollbook;

pub mod runtime;

/// The crate that dates are made of, in the version that this one uses.
pub use chrono;

/// The method of a request, for [`Endpoint`]s.
pub use reqwest::Method;

pub use runtime::{
    Attempt, Clock, Effect, Endpoint, Error, Extra, FieldError, Flag, Invalid as InvalidInput,
    InvalidDate, ItemStream, Lenient, NamedCall, Null, Options, Patch, Rate, Request, Response,
    Retry, Secret, Stage, UnknownWord, UsDate, description, http_builder,
};
#[cfg(feature = "test-util")]
pub use runtime::{Reveal, reveal};

#[cfg(feature = "b2core")]
pub mod b2core;
#[cfg(feature = "memberclicks")]
pub mod memberclicks;
#[cfg(feature = "members-portal")]
pub mod members_portal;
#[cfg(feature = "questionpro")]
pub mod questionpro;
#[cfg(feature = "yourcourts")]
pub mod yourcourts;

/// Runs the README's code.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
