//! Typed clients for five membership APIs: MemberClicks, Members Portal, QuestionPro Communities, YourCourts and B2CORE
//! IB.
//!
//! Each API is a module with a `Client` that has a method for every operation. The clients are generated from
//! hand-written OpenAPI specs; authentication, retries, rate limits, paging and errors are the same for all five.
//!
//! ```toml
//! [dependencies]
//! rollbook = "0.2"
//! tokio = { version = "1", features = ["macros", "rt"] }
//! ```
//!
//! For one API, without compiling the other four:
//!
//! ```toml
//! rollbook = { version = "0.2", default-features = false, features = ["rustls", "memberclicks"] }
//! ```
//!
//! # A first call
//!
//! ```no_run
//! use rollbook::memberclicks::{Client, Credentials, Server};
//!
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() -> Result<(), rollbook::Error> {
//!     let client = Client::connect(Server::org("acme"), Credentials::client("id", "secret"))?;
//!     let mut profiles = client.list_profiles().stream();
//!     while let Some(profile) = profiles.try_next().await? {
//!         println!("{}", profile.name_first.as_deref().unwrap_or("no name"));
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # The five APIs
//!
//! | API and module | operations |
//! |---|---|
//! | MemberClicks<br>[memberclicks] | 11: [create_token](memberclicks::Client::create_token), [list_profiles](memberclicks::Client::list_profiles), [create_profile](memberclicks::Client::create_profile), [get_profile](memberclicks::Client::get_profile), [get_my_profile](memberclicks::Client::get_my_profile), [search_profiles](memberclicks::Client::search_profiles), [list_attributes](memberclicks::Client::list_attributes), [list_groups](memberclicks::Client::list_groups), [list_member_types](memberclicks::Client::list_member_types), [list_member_statuses](memberclicks::Client::list_member_statuses), [list_countries](memberclicks::Client::list_countries) |
//! | Members Portal<br>[members_portal] | 11: [authenticate](members_portal::Client::authenticate), [list_org_items](members_portal::Client::list_org_items), [create_org_item](members_portal::Client::create_org_item), [fetch_org_item](members_portal::Client::fetch_org_item), [list_all_members](members_portal::Client::list_all_members), [fetch_member](members_portal::Client::fetch_member), [list_members_in_section](members_portal::Client::list_members_in_section), [create_member](members_portal::Client::create_member), [list_events](members_portal::Client::list_events), [create_event](members_portal::Client::create_event), [fetch_event](members_portal::Client::fetch_event) |
//! | QuestionPro<br>[questionpro] | 4: [add_members](questionpro::Client::add_members), [delete_members](questionpro::Client::delete_members), [unsubscribe_members](questionpro::Client::unsubscribe_members), [list_communities](questionpro::Client::list_communities) |
//! | YourCourts<br>[yourcourts] | 2: [create_or_update_user](yourcourts::Client::create_or_update_user), [update_user](yourcourts::Client::update_user) |
//! | B2CORE IB<br>[b2core] | 13: [create_token](b2core::Client::create_token), [list_profiles](b2core::Client::list_profiles), [create_profile](b2core::Client::create_profile), [get_profile](b2core::Client::get_profile), [update_profile](b2core::Client::update_profile), [patch_profile](b2core::Client::patch_profile), [delete_profile](b2core::Client::delete_profile), [list_contacts](b2core::Client::list_contacts), [create_contact](b2core::Client::create_contact), [get_contact](b2core::Client::get_contact), [update_contact](b2core::Client::update_contact), [patch_contact](b2core::Client::patch_contact), [delete_contact](b2core::Client::delete_contact) |
//!
//! A call is a builder: parameters, body, then `send` (or `.await` on the builder itself). Lists have `stream`, and
//! every call has `request`, which returns what it would send. To choose an operation at run time, call it by name,
//! with JSON: see [`NamedCall`]. To call an endpoint that is not in the spec, see [`Endpoint`].
//!
//! # Guides
//!
//! - [Authentication](guide::authentication): credentials, environment variables, tokens
//! - [Errors and effects](guide::errors): whether a failed call may have taken effect
//! - [Retries](guide::retries): which calls are retried, deadlines, rate limits
//! - [Paging](guide::paging): lists of any size as streams
//! - [Updates](guide::updates): null, absent and value; properties that the spec does not name
//! - [Testing](guide::testing): the sandbox, a server that behaves like the five vendors
//! - [Custom TLS](guide::tls): certificates, proxies, an HTTP client of your own
//! - [Blocking use](guide::blocking): calls from a program without async code
//! - [Dry run](guide::dry_run): the request of a call, without sending it
//!
//! Where the vendors' pages contradict themselves, ids such as [M13](quirks#m13) in these docs link to the row of
//! [`quirks`] with both statements and the reading that was taken.
//!
//! # Logs and secrets
//!
//! `Debug` of clients, types and errors, `Display` of errors, spans and events show no credential and no member data.
//!
//! # Observability
//!
//! None of this shows data, credentials or vendor messages, and without a subscriber it costs almost nothing.
//!
//! | level | spans and events |
//! |---|---|
//! | `INFO` | the span `rollbook.call` around each call, with `api`, `operation`, `method`, `path` (the template), and once it ends `attempts`, `status` (of the last attempt, if a response came) and `duration_ms`; no event |
//! | `DEBUG` | one event `call ended` in each of these spans, which does not repeat their fields |
//! | `WARN` | an event `sent again` for each retry, with `attempt`, `wait_ms` and `error`; an event `call failed` for each failed call, with `error` |
//!
//! A request that is rejected before it is sent, by `send()` or `request()`, has a span and events too, with 0
//! attempts. A sign-in is a separate call, in the span of the call that needs it. A response that cannot be read is a
//! failed call as well: its `call failed` comes after `call ended`.
//!
//! [`Options::on_attempt`] sets a hook that receives each [`Attempt`], for metrics.
//!
//! # Features
//!
//! | feature | default | |
//! |---|---|---|
//! | `memberclicks`, `members-portal`, `questionpro`, `yourcourts`, `b2core` | on | the APIs; one that is off is not compiled |
//! | `rustls` | on | TLS by rustls and *ring* with the system's certificates; without it see [Custom TLS](guide::tls) |
//! | `patterns` | on | regular expressions in specs; the APIs that have one turn it on |
//! | `schemars` | off | `JsonSchema` for every generated type |
//! | `test-util` | off | responses and errors for your unit tests, and values in failing assertions: `Response::new`, `Error::test_status`, `reveal` |
#![forbid(unsafe_code)]
// The docs link to all five APIs, even where not all of them are compiled.
#![cfg_attr(
    not(all(
        feature = "b2core",
        feature = "memberclicks",
        feature = "members-portal",
        feature = "questionpro",
        feature = "yourcourts",
        feature = "rustls"
    )),
    allow(rustdoc::broken_intra_doc_links)
)]

// Generated code refers to this crate by name, so that it compiles in other crates too.
extern crate self as rollbook;

pub mod guide;
#[doc = include_str!("../docs/quirks.md")]
pub mod quirks {}
pub mod runtime;

/// The crate of the date types, in the version that this crate uses.
pub use chrono;

/// The HTTP method of an [`Endpoint`] call.
#[doc(no_inline)]
pub use reqwest::Method;

#[doc(inline)]
pub use runtime::{
    Attempt, Clock, Effect, Endpoint, Error, Extra, FieldError, Flag, Invalid as InvalidInput,
    InvalidDate, ItemStream, Lenient, NamedCall, Need, Null, Options, Page, PageStream, Patch,
    Rate, Request, Response, Retry, Secret, Setting, Stage, StoredToken, TokenStore,
    UnknownEnumValue, UsDate, description, http_builder,
};
#[cfg(feature = "test-util")]
#[doc(inline)]
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

/// Compiles the README's code.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
